//! Parts of a page that are long to build.

use std::time::Duration;

use leptos::prelude::*;

/// One of the parts.
pub type Part = Box<dyn FnOnce() -> AnyView>;

/// Builds the parts one after another, each in a task of its own: whoever types, scrolls or presses meanwhile is answered.
pub fn in_turns(parts: Vec<Part>) -> AnyView {
    let built = RwSignal::new(1);
    let of = parts.len();
    let views = parts
        .into_iter()
        .enumerate()
        .map(|(at, part)| {
            let part = StoredValue::new_local(Some(part));
            let is_due = Memo::new(move |_| built.get() > at);
            let view = move || {
                is_due.get().then(|| {
                    let part = part.try_update_value(Option::take).flatten();
                    untrack(|| part.map(|build| build()))
                })
            };
            view! { {view} }.into_any()
        })
        .collect_view();
    go_on(built, of);
    views.into_any()
}

/// Builds the next part, unless the page has become another one.
fn go_on(built: RwSignal<usize>, of: usize) {
    if built.try_get_untracked().is_some_and(|n| n < of) {
        let next = move || {
            if built.try_update(|n| *n += 1).is_some() {
                go_on(built, of);
            }
        };
        set_timeout(next, Duration::ZERO);
    }
}
