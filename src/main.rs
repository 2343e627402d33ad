//! The visitors' app. Mounts it, nothing else.

#![expect(unreachable_pub, reason = "leptos' #[component] writes pub items")]

mod api;
mod app;
mod browser;
mod components;
mod current_zone;
mod drafts;
mod pages;
mod site;

fn main() {
    browser::crash::watch();
    // Not leptos' own: its executor begins with the first mount.
    wasm_bindgen_futures::spawn_local(async {
        if site::load().await {
            browser::mount::replace(app::view);
        }
    });
}
