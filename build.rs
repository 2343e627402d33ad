//! Each piece of data of the app's wasm by itself, so that script/shrink-app can leave out what nobody reads.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--no-merge-data-segments");
    }
}
