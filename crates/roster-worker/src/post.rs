//! Messages between page and worker: a JSON text, or `[text, ArrayBuffer]` where a file comes along.

use domain::roster::{FromWorker, ToWorker};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::DedicatedWorkerGlobalScope;

#[wasm_bindgen]
extern "C" {
    // `js_sys::global` looks for it by four names, since it may run anywhere.
    #[wasm_bindgen(thread_local_v2, js_name = self)]
    static SELF: DedicatedWorkerGlobalScope;
}

/// This worker's global object.
pub(crate) fn scope() -> DedicatedWorkerGlobalScope {
    SELF.with(Clone::clone)
}

/// The question in a message, and the bytes that came with it; none if it is no question.
pub(crate) fn received(data: &JsValue) -> Option<(ToWorker, Vec<u8>)> {
    let (text, bytes) = match data.dyn_ref::<Array>() {
        Some(parts) => {
            let bytes = parts.get(1).dyn_ref::<ArrayBuffer>().map(|buffer| Uint8Array::new(buffer).to_vec());
            (parts.get(0).as_string()?, bytes.unwrap_or_default())
        }
        None => (data.as_string()?, Vec::new()),
    };
    Some((wire::read(&text)?, bytes))
}

/// Sends an answer to the page.
pub(crate) fn post(answer: &FromWorker) {
    if let Ok(text) = serde_json::to_string(answer) {
        // Refused only for what cannot be copied; a text can.
        let _ = scope().post_message(&JsValue::from(text));
    }
}

/// Sends an answer and hands over a file's bytes.
pub(crate) fn post_with_bytes(answer: &FromWorker, bytes: &[u8]) {
    if let Ok(text) = serde_json::to_string(answer) {
        let buffer = Uint8Array::from(bytes).buffer();
        let message = Array::of2(&JsValue::from(text), &buffer);
        let _ = scope().post_message_with_transfer(&message, &Array::of1(&buffer));
    }
}
