//! Messages between page and worker: a list of `ArrayBuffer`s, handed over and not copied. The first holds what is said, the
//! second, where there is one, a file.

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
    let parts: &Array = data.dyn_ref()?;
    let bytes = |nth| parts.get(nth).dyn_ref().map(|part: &ArrayBuffer| Uint8Array::new(part).to_vec());
    Some((ToWorker::from_bytes(&bytes(0)?)?, bytes(1).unwrap_or_default()))
}

/// Sends an answer to the page.
pub(crate) fn post(answer: &FromWorker) {
    send(&Array::of1(&buffer(&answer.to_bytes())));
}

/// Sends an answer and hands over a file's bytes.
pub(crate) fn post_with_bytes(answer: &FromWorker, bytes: &[u8]) {
    send(&Array::of2(&buffer(&answer.to_bytes()), &buffer(bytes)));
}

fn buffer(bytes: &[u8]) -> ArrayBuffer {
    Uint8Array::from(bytes).buffer()
}

fn send(parts: &Array) {
    // Refused only for what cannot be handed over; these buffers can.
    let _ = scope().post_message_with_transfer(parts, parts);
}
