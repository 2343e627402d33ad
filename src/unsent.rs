//! What was typed into a short form and has not been sent, kept in `sessionStorage` of this one tab: a reload, another
//! language and the way to another page and back lose nothing. Each form has a name of its own there, and forgets what was
//! sent. Where the browser refuses, the form works from memory alone.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{browser, site};

/// Where one form keeps its answers: a line that says what they belong to, below it the answers.
#[derive(Clone)]
pub struct Unsent(String);

impl Unsent {
    /// `form`: which one, the same in every visit; `whose`: a join code or a reference, never a secret.
    pub fn new(form: &str, whose: &str) -> Unsent {
        let slug = site::programme().map_or("", |programme| &*programme.slug);
        Unsent([form, ":", slug, ":", whose].concat())
    }

    /// What the answers belong to, as it was given to `write`, and the answers.
    pub fn read<T: DeserializeOwned>(&self) -> Option<(String, T)> {
        let kept = browser::storage::read(&self.0)?;
        let (of, typed) = kept.split_once('\n')?;
        Some((of.to_string(), wire::read(typed)?))
    }

    /// Whether they are kept now.
    pub fn write(&self, of: &str, typed: &impl Serialize) -> bool {
        let Ok(typed) = serde_json::to_string(typed) else { return false };
        browser::storage::write(&self.0, &[of, "\n", &typed].concat()).is_ok()
    }

    pub fn is_there(&self) -> bool {
        browser::storage::read(&self.0).is_some()
    }

    pub fn forget(&self) {
        browser::storage::remove(&self.0);
    }

    /// Forgets answers that belong to another version than this one; whether there were any.
    pub fn forget_others(&self, version: &str) -> bool {
        let kept = browser::storage::read(&self.0);
        let is_other = kept.is_some_and(|kept| kept.split_once('\n').is_none_or(|(of, _)| of != version));
        if is_other {
            self.forget();
        }
        is_other
    }

    /// Fills `typed` with what `begin` makes of what is kept, and from now on keeps every change at once: it is small.
    pub fn keep<T>(self, typed: RwSignal<T>, of: String, begin: impl Fn(Option<(String, T)>) -> T + 'static)
    where
        T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        let kept = self.read();
        let is_kept = Rc::new(Cell::new(kept.is_some()));
        let untouched = begin(None);
        typed.set(begin(kept));
        let (here, was_kept) = (self.clone(), is_kept.clone());
        let write = move |has_changed: bool| {
            typed.track();
            if has_changed {
                typed.with_untracked(|now| {
                    if *now == untouched {
                        here.forget();
                    } else {
                        is_kept.set(here.write(&of, now));
                    }
                });
            }
        };
        // Another page of this tab may have changed them meanwhile, or sent them: then they must not be seen here again.
        let look = move || {
            let kept = self.read();
            if kept.is_some() || was_kept.replace(false) {
                let now = begin(kept);
                if typed.with_untracked(|typed| *typed != now) {
                    typed.set(now);
                }
            }
        };
        follow(Box::new(write), Box::new(look));
    }
}

/// Runs `write` at first and with true after each change of what it reads, `look` when the page is shown, which the browser
/// may have kept as it was. Beside `keep`, which the app carries once for each kind of answers.
fn follow(write: Box<dyn Fn(bool)>, look: Box<dyn Fn()>) {
    Effect::new(move |before: Option<()>| write(before.is_some()));
    let shown = window_event_listener_untyped("pageshow", move |_| look());
    on_cleanup(move || shown.remove());
}
