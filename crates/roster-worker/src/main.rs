//! The roster reader as a web worker: questions in (`ToWorker`), answers out (`FromWorker`), both as bytes.
//!
//! A wasm of its own, since only who registers a group needs it. It holds the rows that are checked, so that a letter
//! typed in a long list moves one row and not all; the page has them too, ends the worker to cancel, and notices if it dies.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

#[cfg(target_arch = "wasm32")]
mod answer;
#[cfg(target_arch = "wasm32")]
mod browser_names;
#[cfg(target_arch = "wasm32")]
mod browser_text;
#[cfg(target_arch = "wasm32")]
mod post;
#[cfg(target_arch = "wasm32")]
mod practice;

/// Smaller and faster than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::{JsCast, prelude::Closure};

    domain::know(browser_names::names);
    let scope = post::scope();
    let listener = Closure::<dyn FnMut(web_sys::MessageEvent)>::new(|event: web_sys::MessageEvent| {
        // What is no question of ours has no job to answer.
        if let Some((question, bytes)) = post::received(&event.data()) {
            practice::end();
            answer::answer(question, &bytes);
        }
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    listener.forget();
    post::post(&domain::roster::FromWorker::Ready);
    practice::begin();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
