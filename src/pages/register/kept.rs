//! Registration closed before a draft was sent: what was typed in this tab can still be taken away, and deleted.

use leptos::prelude::*;

use super::{memory, roster};
use crate::begun;
use crate::browser;
use crate::components::kept_draft::kept_draft;
use crate::site::tr;

/// Into its place on the page that says so, if there is a draft.
pub fn place_what_was_typed() {
    let Some(place) = browser::page::element("begun").filter(|_| begun::read().is_some()) else { return };
    let draft = memory().draft;
    browser::mount::into(place, move || {
        let has_rows = draft.roster.with_untracked(|roster| !roster.rows.is_empty());
        let download = has_rows.then(|| Callback::new(move |()| roster::offer_list(draft)));
        kept_draft(tr!(WIZARD_DRAFT_DOWNLOAD), download, Callback::new(move |()| draft.delete()))
    });
}
