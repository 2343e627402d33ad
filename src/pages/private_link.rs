//! A page that opens by a private link. Its code leaves the address bar and the history at once; the tab keeps it, so that
//! a reload opens the page again.

use domain::programme::Programme;
use leptos::prelude::*;

use crate::api::ApiError;
use crate::browser;
use crate::components::code_form::NotOpened;

/// What a private link opened, as it was loaded, and with what it can be changed.
#[derive(Clone)]
pub(super) struct Loaded<View> {
    pub(super) view: View,
    pub(super) etag: String,
    pub(super) reference: String,
    pub(super) secret: String,
}

/// Private links of one kind, in one programme.
#[derive(Clone, Copy)]
pub(super) struct PrivateLink {
    kind: &'static str,
    programme: &'static Programme,
}

impl PrivateLink {
    /// `kind`: whose page it is, the same in every visit.
    pub(super) fn new(kind: &'static str, programme: &'static Programme) -> Self {
        Self { kind, programme }
    }

    fn storage_name(self) -> String {
        [self.kind, ":", &self.programme.slug].concat()
    }

    /// Opens the code in the address, or else the one that the tab keeps. A link pasted into the address bar of this very
    /// tab changes the fragment alone, which loads nothing: it is opened then.
    pub(super) fn listen(self, open: impl Fn(String) + Copy + 'static) {
        let look = move || {
            let fragment = browser::page::fragment();
            if !fragment.is_empty() {
                browser::page::scrub_fragment();
                open(fragment);
            } else if let Some(code) = browser::storage::read(&self.storage_name()) {
                open(code);
            }
        };
        look();
        let listener = window_event_listener_untyped("hashchange", move |_| look());
        on_cleanup(move || listener.remove());
    }

    /// Kept or not, the page is open: without storage a reload asks for the link again.
    pub(super) fn keep(self, reference: &str, secret: &str) {
        let _ = browser::storage::write(&self.storage_name(), &[reference, ".", secret].concat());
    }

    pub(super) fn forget(self) {
        browser::storage::remove(&self.storage_name());
    }

    /// What was loaded with a code, which is kept then; or why there is nothing.
    pub(super) fn loaded<View>(
        self,
        (reference, secret): (String, String),
        answer: Result<(View, String), ApiError>,
        unknown: String,
    ) -> Result<Loaded<View>, NotOpened> {
        let (view, etag) = answer.map_err(|error| self.failed(&error, unknown))?;
        self.keep(&reference, &secret);
        Ok(Loaded { view, etag, reference, secret })
    }

    /// Why the link opened nothing, as it is said to a screen reader. One that is `unknown` is kept no longer.
    pub(super) fn failed(self, error: &ApiError, unknown: String) -> NotOpened {
        if let ApiError::Problem(details) = error
            && details.status == 401
        {
            self.forget();
            browser::live::interrupt(unknown.clone());
            return NotOpened::Code(unknown);
        }
        let sentence = super::failed(error);
        browser::live::interrupt(sentence.clone());
        NotOpened::Failed(sentence)
    }
}
