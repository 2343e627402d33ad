//! Fetching what the server has: a page, a table. Calls with a body or an answer of their own are in `api`.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

async fn get(address: &str) -> Option<Response> {
    let answer = JsFuture::from(window().fetch_with_str(address)).await.ok()?;
    answer.dyn_into::<Response>().ok().filter(Response::ok)
}

pub async fn text(address: &str) -> Option<String> {
    JsFuture::from(get(address).await?.text().ok()?).await.ok()?.as_string()
}

pub async fn bytes(address: &str) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(get(address).await?.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
