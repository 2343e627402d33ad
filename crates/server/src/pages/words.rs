//! The texts of programme files.

use domain::text::{FALLBACK_LANGUAGE, Text};

use super::Sheet;

impl Sheet<'_> {
    /// A text of the programme's file.
    pub(super) fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language)
    }

    /// A text that the page's language lacks is marked as English, so that it is read aloud as such.
    pub(super) fn lang(&self, text: &Text) -> Option<&'static str> {
        (!text.has(self.language)).then_some(FALLBACK_LANGUAGE)
    }
}
