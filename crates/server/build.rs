//! Embeds the built app and the programme files.
//!
//! `dist/` is what Trunk wrote. Each file is compressed once, with brotli and gzip, and kept in three forms; the results
//! are cached by content, so that a rebuild compresses only what changed. Without `dist/` the server builds and runs all
//! the same: its pages then say how to build the app.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

fn main() {
    let root = PathBuf::from(env("CARGO_MANIFEST_DIR")).join("../..");
    let out = PathBuf::from(env("OUT_DIR"));
    println!("cargo::rerun-if-changed=build.rs");

    let dist = root.join("dist");
    println!("cargo::rerun-if-changed={}", dist.display());
    let mut code = String::from("static FILES: &[File] = &[\n");
    for path in files_in(&dist) {
        let name =
            path.file_name().and_then(|name| name.to_str()).expect("Trunk writes ASCII names").to_string();
        println!("cargo::rerun-if-changed={}", path.display());
        let forms = compressed(&path, &out);
        writeln!(
            code,
            "File {{ name: {name:?}, hash: {:?}, plain: include_bytes!({:?}), brotli: include_bytes!({:?}), \
             gzip: include_bytes!({:?}) }},",
            forms.hash,
            path.canonicalize().expect("it was just listed"),
            forms.brotli,
            forms.gzip
        )
        .expect("a String takes all");
    }
    code.push_str("];\n");
    fs::write(out.join("assets.rs"), code).expect("OUT_DIR can be written");

    let programmes = root.join("programmes");
    println!("cargo::rerun-if-changed={}", programmes.display());
    let mut code = String::from("static BUILT_IN: &[(&str, &str)] = &[\n");
    for path in files_in(&programmes).into_iter().filter(|path| path.extension().is_some_and(|e| e == "toml"))
    {
        let name = path.file_name().and_then(|name| name.to_str()).expect("our own file names are ASCII");
        let full = path.canonicalize().expect("it was just listed");
        writeln!(code, "({:?}, include_str!({full:?})),", format!("programmes/{name}"))
            .expect("a String takes all");
    }
    code.push_str("];\n");
    fs::write(out.join("built_in.rs"), code).expect("OUT_DIR can be written");
}

struct Forms {
    hash: String,
    brotli: PathBuf,
    gzip: PathBuf,
}

fn compressed(path: &Path, out: &Path) -> Forms {
    let bytes = fs::read(path).expect("it was just listed");
    let hash: String = Sha256::digest(&bytes).iter().take(8).fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a String takes all");
        hex
    });
    // Quality 11 takes seconds for a wasm: worth it once for a release, not while developing.
    let quality = if env("PROFILE") == "release" { 11 } else { 5 };
    let brotli = out.join(format!("{hash}.{quality}.br"));
    let gzip = out.join(format!("{hash}.{quality}.gz"));
    if !brotli.exists() {
        let mut packed = Vec::new();
        let params =
            brotli::enc::BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &params).expect("memory to memory");
        fs::write(&brotli, packed).expect("OUT_DIR can be written");
    }
    if !gzip.exists() {
        let level = flate2::Compression::new(if quality == 11 { 9 } else { 4 });
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
        encoder.write_all(&bytes).expect("memory to memory");
        fs::write(&gzip, encoder.finish().expect("memory to memory")).expect("OUT_DIR can be written");
    }
    Forms { hash, brotli, gzip }
}

/// The files directly in a folder, by name; none if there is no such folder.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| is_ours(path)).collect();
    files.sort();
    files
}

/// Trunk leaves a lock and a folder beside its files, both named with a dot.
fn is_ours(path: &Path) -> bool {
    let is_hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
    path.is_file() && !is_hidden
}

fn env(name: &str) -> String {
    std::env::var(name).expect("cargo sets it")
}
