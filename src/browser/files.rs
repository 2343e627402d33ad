//! Files that are dropped onto the page.

use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File};

/// The first of the files that are dropped, and how many they are.
pub fn dropped(event: &DragEvent) -> Option<(File, u32)> {
    let files = event.data_transfer()?.files()?;
    Some((files.get(0)?, files.length()))
}

/// A file that misses its place does not open in place of the page, until the current view is gone. Texts that are
/// dragged into a field still arrive.
pub fn keep_page() {
    for name in ["dragover", "drop"] {
        let listener = window_event_listener_untyped(name, |event: Event| {
            if carries_files(&event) {
                event.prevent_default();
            }
        });
        on_cleanup(move || listener.remove());
    }
}

fn carries_files(event: &Event) -> bool {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
