//! How wide the page is: too narrow for a table, or not.

use leptos::prelude::{
    GetUntracked, ReadSignal, RwSignal, Set, on_cleanup, window, window_event_listener_untyped,
};

/// Below this many CSS pixels a table of people is a list of blocks. The style sheet has the same number as 30rem.
const TABLE_MIN_PX: f64 = 480.0;

/// True while the page is too narrow for a table, also because it was zoomed in.
pub fn is_narrow() -> ReadSignal<bool> {
    let narrow =
        || window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|px| px < TABLE_MIN_PX);
    let signal = RwSignal::new(narrow());
    let listener = window_event_listener_untyped("resize", move |_| {
        if signal.get_untracked() != narrow() {
            signal.set(narrow());
        }
    });
    on_cleanup(move || listener.remove());
    signal.read_only()
}
