//! Each language says all that English says.

use crate::{Selection, arguments, by_number, parsed, patterns, repository, selections, source};
use fluent_syntax::ast;
use icu_locale_core::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules};
use messages::{FORWARD_LANGUAGES, Key, Locale, Pages, forward_languages, languages, plural, table_bytes};
use std::collections::{BTreeMap, BTreeSet};

/// What may read the same in every language: names of formats and of things that have no other name.
const SAME_IN_EVERY_LANGUAGE: &[&str] = &[];

fn translations() -> impl Iterator<Item = &'static str> {
    languages().iter().copied().filter(|lang| *lang != "en")
}

#[test]
fn every_language_has_every_message_and_no_other() {
    let english = source("en");
    let wanted: BTreeSet<&str> = patterns(&parsed(&english)).map(|(id, _)| id).collect();
    for lang in translations() {
        let text = source(lang);
        let there: BTreeSet<&str> = patterns(&parsed(&text)).map(|(id, _)| id).collect();
        let missing: Vec<_> = wanted.difference(&there).collect();
        let unknown: Vec<_> = there.difference(&wanted).collect();
        assert!(
            missing.is_empty() && unknown.is_empty(),
            "{lang}.ftl misses {missing:#?}, has unknown {unknown:#?}"
        );
    }
}

/// Those of mails and of texts to pass on alone among them.
fn all_translations() -> impl Iterator<Item = &'static str> {
    forward_languages().iter().copied().filter(|lang| *lang != "en")
}

#[test]
fn a_language_of_mails_has_no_message_that_english_has_not() {
    let english = source("en");
    let known: BTreeSet<&str> = patterns(&parsed(&english)).map(|(id, _)| id).collect();
    for lang in all_translations() {
        let text = source(lang);
        let there: BTreeSet<&str> = patterns(&parsed(&text)).map(|(id, _)| id).collect();
        assert!(there.is_subset(&known), "{lang}: {:#?}", there.difference(&known).collect::<Vec<_>>());
    }
}

#[test]
fn a_language_of_texts_to_pass_on_has_all_that_such_a_text_says_and_nothing_else() {
    let wanted: BTreeSet<String> = {
        let english = Locale::from_bytes(table_bytes("en", Pages::Forward).unwrap().to_vec()).unwrap();
        let text = source("en");
        let ids = patterns(&parsed(&text)).map(|(id, _)| id.to_owned()).collect::<Vec<_>>();
        let says = |number: usize| !english.text(Key(u16::try_from(number).unwrap()), &[]).is_empty();
        ids.into_iter().enumerate().filter(|(number, _)| says(*number)).map(|(_, id)| id).collect()
    };
    assert!(wanted.contains("forward-intro") && wanted.len() < 60, "{wanted:?}");
    for language in FORWARD_LANGUAGES {
        let text = source(language.tag);
        let there: BTreeSet<String> = patterns(&parsed(&text))
            .map(|(id, _)| id.to_owned())
            .filter(|id| id != "language-own-name")
            .collect();
        assert_eq!(there, wanted, "{}", language.tag);
    }
}

#[test]
fn there_is_a_text_to_pass_on_in_every_language_that_a_shipped_programme_is_interpreted_into() {
    let folder = repository().join("programmes");
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let line = text.lines().find(|line| line.starts_with("interpretation = ")).unwrap();
        let tags: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        assert!(!tags.is_empty());
        for tag in tags {
            assert!(forward_languages().contains(&tag), "{tag}");
        }
    }
}

#[test]
fn every_language_fills_in_the_same_arguments() {
    let english = source("en");
    let english = parsed(&english);
    let english: BTreeMap<&str, _> = patterns(&english).collect();
    for lang in all_translations() {
        let text = source(lang);
        for (id, pattern) in patterns(&parsed(&text)) {
            let Some(original) = english.get(id) else { continue };
            let (mut wanted, mut there) = (BTreeSet::new(), BTreeSet::new());
            arguments(original, &mut wanted);
            arguments(pattern, &mut there);
            assert_eq!(there, wanted, "{lang} {id}");
        }
    }
}

#[test]
fn every_selection_by_number_has_each_plural_form_of_its_language() {
    let english = source("en");
    let english = parsed(&english);
    let english: BTreeMap<&str, _> = patterns(&english).collect();
    for lang in forward_languages().iter().copied() {
        let text = source(lang);
        for (id, pattern) in patterns(&parsed(&text)) {
            let mut found = Vec::new();
            selections(pattern, &mut found);
            for (name, variants) in &found {
                if by_number(variants) {
                    let missing: Vec<_> =
                        required(lang).into_iter().filter(|form| !covers(lang, variants, form)).collect();
                    assert!(missing.is_empty(), "{lang} {id} ${name} has no form {missing:?}");
                }
            }
            let counts = |found: &[Selection]| -> BTreeSet<String> {
                let by = found.iter().filter(|(_, variants)| by_number(variants));
                by.map(|(name, _)| (*name).to_owned()).collect()
            };
            let mut original = Vec::new();
            if let Some(pattern) = english.get(id) {
                selections(pattern, &mut original);
            }
            assert!(
                required(lang) == ["other"] || counts(&found).is_superset(&counts(&original)),
                "{lang} {id} counts without plural forms"
            );
        }
    }
}

/// The forms CLDR has for whole numbers below a million.
fn required(lang: &str) -> Vec<&'static str> {
    let tag: Tag = lang.parse().expect("a language tag");
    let rules = PluralRules::try_new_cardinal(tag.into()).expect("CLDR has rules for it");
    let millions_only = ["es", "fr", "it", "pt"].contains(&lang);
    rules
        .categories()
        .filter(|category| !(millions_only && *category == PluralCategory::Many))
        .filter(|category| lang != "ru" || *category != PluralCategory::Other)
        .map(|category| match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        })
        .collect()
}

/// A form is there by its name, or because every number that takes it has a variant of its own.
fn covers(lang: &str, variants: &[ast::Variant<&str>], form: &str) -> bool {
    let exact: Vec<i64> = variants
        .iter()
        .filter_map(|variant| match variant.key {
            ast::VariantKey::NumberLiteral { value } => value.parse().ok(),
            ast::VariantKey::Identifier { .. } => None,
        })
        .collect();
    let named = |variant: &ast::Variant<&str>| matches!(variant.key, ast::VariantKey::Identifier { name } if name == form);
    variants.iter().any(named)
        || (0..200).filter(|n| plural(lang, *n).name() == form).all(|n| exact.contains(&n))
}

#[test]
fn no_english_is_left_in_a_translation() {
    let english = source("en");
    let english = parsed(&english);
    let english: BTreeMap<&str, _> = patterns(&english).collect();
    for lang in all_translations() {
        let text = source(lang);
        for (id, pattern) in patterns(&parsed(&text)) {
            let letters = words(pattern);
            let same = english.get(id).is_some_and(|original| words(original) == letters);
            // Names of months and days are compared with CLDR's.
            let is_name = id.starts_with("date-month-") || id.starts_with("date-weekday-");
            let excused = is_name || id == "date-hour-cycle" || SAME_IN_EVERY_LANGUAGE.contains(&id);
            assert!(
                !same || letters.chars().filter(|c| c.is_alphabetic()).count() <= 3 || excused,
                "{lang} {id}: {letters}"
            );
        }
    }
}

/// The text of a pattern without what is filled in.
fn words(pattern: &ast::Pattern<&str>) -> String {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => out.push_str(value),
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| out.push_str(&words(&variant.value)));
            }
            ast::PatternElement::Placeable { .. } => {}
        }
    }
    out
}
