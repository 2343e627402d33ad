//! How much memory the worker may take: what a hostile file may need at most, the file itself, and what is lost between
//! pieces. Beyond it the worker dies, which its page notices; without it the device would.

const MEMORY_MAX: u32 = 320 * 1024 * 1024;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--max-memory={MEMORY_MAX}");
        // Each piece of data by itself, so that script/shrink-app can leave out what nobody reads.
        println!("cargo::rustc-link-arg-bins=--no-merge-data-segments");
    }
}
