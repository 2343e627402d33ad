//! The locale files, and the runtime against Fluent's own and ICU4X.

mod against_fluent;
mod against_icu;
mod cities;
mod dates;
mod hostile_tables;
mod house_rules;
mod problems;
mod shared_cases;
mod translations;

use fluent_syntax::ast;
use std::path::PathBuf;

/// A language's file as text.
fn source(lang: &str) -> String {
    let path = repository().join(format!("locales/{lang}.ftl"));
    let below = ["mail", "forward"].map(|folder| repository().join(format!("locales/{folder}/{lang}.ftl")));
    let path = [path].into_iter().chain(below).find(|path| path.exists()).expect("each language has a file");
    std::fs::read_to_string(path).expect("it can be read")
}

/// A language's file as Fluent's parser reads it.
fn parsed(source: &str) -> ast::Resource<&str> {
    fluent_syntax::parser::parse(source).expect("the build script has parsed it")
}

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every message of a file: its id and its pattern.
fn patterns<'s, 'r>(
    resource: &'r ast::Resource<&'s str>,
) -> impl Iterator<Item = (&'s str, &'r ast::Pattern<&'s str>)> {
    resource.body.iter().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    })
}

/// A selection: the argument it asks and its variants.
type Selection<'s, 'r> = (&'s str, &'r [ast::Variant<&'s str>]);

/// Every selection of a pattern, at any depth.
fn selections<'s, 'r>(pattern: &'r ast::Pattern<&'s str>, found: &mut Vec<Selection<'s, 'r>>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } } =
            element
        {
            if let ast::InlineExpression::VariableReference { id } = selector {
                found.push((id.name, variants));
            }
            for variant in variants {
                selections(&variant.value, found);
            }
        }
    }
}

/// Whether a selection is by number: it has a plural category or an exact number among its keys.
fn by_number(variants: &[ast::Variant<&str>]) -> bool {
    variants.iter().any(|variant| match variant.key {
        ast::VariantKey::NumberLiteral { .. } => true,
        ast::VariantKey::Identifier { name } => matches!(name, "zero" | "one" | "two" | "few" | "many"),
    })
}

/// Every argument a pattern prints or asks.
fn arguments<'s>(pattern: &ast::Pattern<&'s str>, found: &mut std::collections::BTreeSet<&'s str>) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        match expression {
            ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => {
                found.insert(id.name);
            }
            ast::Expression::Inline(_) => {}
            ast::Expression::Select { selector, variants } => {
                if let ast::InlineExpression::VariableReference { id } = selector {
                    found.insert(id.name);
                }
                variants.iter().for_each(|variant| arguments(&variant.value, found));
            }
        }
    }
}
