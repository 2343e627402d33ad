//! `sessionStorage` of this one tab. It may be refused or full; then the page goes on from memory alone.

use leptos::prelude::window;

/// At most this much is kept, in UTF-16 bytes as browsers count: well below the 5 MB where they refuse.
pub const LIMIT_BYTES: usize = 2 * 1024 * 1024;

/// The text was not kept: refused, full or too long. It lives in memory only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

/// Whether the browser keeps anything for this site at all.
pub fn is_there() -> bool {
    let is_kept = write("probe", "").is_ok();
    remove("probe");
    is_kept
}

pub fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

pub fn write(name: &str, text: &str) -> Result<(), NotKept> {
    if text.len() * 2 > LIMIT_BYTES {
        return Err(NotKept);
    }
    storage().ok_or(NotKept)?.set_item(name, text).map_err(|_| NotKept)
}

pub fn remove(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}
