//! Turns `locales/*.ftl` into one compact table a language, and the keys into constants.
//!
//! Fluent's own runtime would cost the app more than all of its other text code together, so that the files are
//! parsed here and the app carries only what `src/opcode.rs` describes.

mod cities;
mod compile;
#[path = "../src/opcode.rs"]
mod opcode;
mod write;

use std::path::{Path, PathBuf};
use std::{env, fs};
use write::Part;

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let locales = root.join("../../locales");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    println!("cargo:rerun-if-changed={}", locales.display());

    let english = read(&locales.join("en.ftl"), "en");
    let mut all = Vec::new();
    for lang in languages(&locales) {
        println!("cargo:rerun-if-changed={}", locales.join(format!("{lang}.ftl")).display());
        all.push(read(&locales.join(format!("{lang}.ftl")), &lang));
    }
    let below = |folder: &str| -> Vec<compile::Compiled> {
        let folder = locales.join(folder);
        languages(&folder).into_iter().map(|lang| read(&folder.join(format!("{lang}.ftl")), &lang)).collect()
    };
    let (in_mails, to_forward) = (below("mail"), below("forward"));
    let fingerprint = write::fingerprint(&english);
    save(&out, "keys.rs", write::keys(&english, fingerprint).as_bytes());
    save(&out, "languages.rs", write::languages(&all, &in_mails, &to_forward).as_bytes());
    for locale in all.iter().chain(&in_mails) {
        let cities = cities::cities(&places(&root, &locale.lang));
        let table = |part| write::table(locale, &english, fingerprint, part, &cities);
        save(&out, &format!("{}.bin", locale.lang), &table(Part::All));
    }
    for locale in all.iter().chain(&in_mails).chain(&to_forward) {
        let cities = cities::cities(&places(&root, &locale.lang));
        let table = write::table(locale, &english, fingerprint, Part::Forward, &cities);
        save(&out, &format!("{}.forward.bin", locale.lang), &table);
    }
    for locale in &all {
        let cities = cities::cities(&places(&root, &locale.lang));
        let table = |part| write::table(locale, &english, fingerprint, part, &cities);
        save(&out, &format!("{}.page.bin", locale.lang), &table(Part::Page));
        save(&out, &format!("{}.read.bin", locale.lang), &table(Part::Read));
    }
}

/// The languages there are files for in a folder, English first. Those of `locales` have everything, those of
/// `locales/mail` what a mail and a text to pass on say, those of `locales/forward` such a text alone.
fn languages(folder: &Path) -> Vec<String> {
    let mut found: Vec<String> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".ftl").map(str::to_owned))
        .collect();
    found.sort_by_key(|lang| (lang != "en", lang.clone()));
    found
}

/// The table of places of a language, English where there is none yet.
fn places(root: &Path, lang: &str) -> String {
    let folder = root.join("../atlas/src/zones/places");
    println!("cargo:rerun-if-changed={}", folder.display());
    let path = folder.join(format!("{lang}.txt"));
    let path = if path.exists() { path } else { folder.join("en.txt") };
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(path: &Path, lang: &str) -> compile::Compiled {
    let source = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    match compile::compile(&source, lang) {
        Ok(compiled) => compiled,
        Err(errors) => panic!("{}:\n{}", path.display(), errors.join("\n")),
    }
}

fn save(out: &Path, name: &str, bytes: &[u8]) {
    let path = out.join(name);
    fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
