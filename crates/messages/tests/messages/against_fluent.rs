//! Every message of every language, filled by our runtime and by Fluent's: the same to the letter.

use crate::{arguments, by_number, parsed, patterns, selections, source};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast;
use messages::{Arg, Key, languages, locale};
use std::collections::{BTreeMap, BTreeSet};

/// What each argument is tried with: numbers of every plural form, every word that is selected, and texts of both directions.
fn samples(pattern: &ast::Pattern<&str>) -> Vec<BTreeMap<String, Sample>> {
    let (mut names, mut found) = (BTreeSet::new(), Vec::new());
    arguments(pattern, &mut names);
    selections(pattern, &mut found);
    let mut all = vec![BTreeMap::new()];
    for name in names {
        let mut values = Vec::new();
        for (_, variants) in found.iter().filter(|(asked, _)| *asked == name) {
            if by_number(variants) {
                // Nothing above 102: the plural rules Fluent's runtime brings along are older than CLDR 48 and count
                // Arabic hundreds differently. `against_icu.rs` has the large numbers.
                values.extend([0, 1, 2, 3, 5, 11, 21, 25, 100, 101, -3].map(Sample::Number));
            }
            values.extend(variants.iter().filter_map(|variant| match variant.key {
                ast::VariantKey::Identifier { name } => Some(Sample::Text(name.to_owned())),
                ast::VariantKey::NumberLiteral { .. } => None,
            }));
        }
        values.extend([
            Sample::Text("Ana Souza".to_owned()),
            Sample::Text("نقابة".to_owned()),
            Sample::Number(7),
        ]);
        // All arguments take their n-th value together; two counts of one message meet in several combinations.
        let longest = values.len().max(all.len());
        all = (0..longest)
            .map(|index| {
                let mut row: BTreeMap<String, Sample> = all[index % all.len()].clone();
                row.insert(name.to_owned(), values[index % values.len()].clone());
                row
            })
            .collect();
    }
    all
}

#[derive(Clone, Debug)]
enum Sample {
    Text(String),
    Number(i64),
}

fn bundle(lang: &str, isolating: bool) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![lang.parse().expect("a language tag")]);
    bundle.set_use_isolating(isolating);
    bundle
        .add_resource(FluentResource::try_new(source(lang)).expect("parsed before"))
        .expect("no id is there twice");
    bundle
}

#[test]
fn every_message_reads_as_in_fluents_own_runtime() {
    let english = source("en");
    let keys: BTreeMap<&str, Key> =
        patterns(&parsed(&english)).map(|(id, _)| id).zip((0..).map(Key)).collect();
    let mut compared = 0;
    for lang in languages() {
        let ours = locale(lang).expect("each language has a table");
        let text = source(lang);
        let resource = parsed(&text);
        for isolating in [false, true] {
            let theirs = bundle(lang, isolating);
            for (id, pattern) in patterns(&resource) {
                let Some(key) = keys.get(id) else { continue };
                for row in samples(pattern) {
                    let mut fluent = FluentArgs::new();
                    let mut args = Vec::new();
                    for (name, sample) in &row {
                        match sample {
                            Sample::Text(text) => fluent.set(name.clone(), text.clone()),
                            Sample::Number(number) => fluent.set(name.clone(), *number),
                        }
                        let arg = match sample {
                            Sample::Text(text) => Arg::Text(text),
                            Sample::Number(number) => Arg::Number(*number),
                        };
                        args.push((name.as_str(), arg));
                    }
                    let mut errors = Vec::new();
                    let wanted = theirs.format_pattern(pattern, Some(&fluent), &mut errors);
                    assert!(errors.is_empty(), "{lang} {id} {errors:?}");
                    let got = if isolating { ours.text(*key, &args) } else { ours.plain(*key, &args) };
                    assert_eq!(got, wanted, "{lang} {id} {row:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 500, "{compared} comparisons");
}
