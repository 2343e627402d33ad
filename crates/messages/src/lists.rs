//! "Spanish, Portuguese and French".

use crate::{Locale, key};

impl Locale {
    /// Several things in one sentence, joined as the language does it. Without isolation marks.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let Some((first, rest)) = items.split_first() else {
            return String::new();
        };
        let mut out = first.as_ref().to_owned();
        for (index, item) in rest.iter().enumerate() {
            let key = match (items.len(), index + 1 == rest.len()) {
                (2, _) => key::LIST_PAIR,
                (_, true) => key::LIST_END,
                _ => key::LIST_MIDDLE,
            };
            out = self.plain(key, &[("before", (&out).into()), ("item", item.as_ref().into())]);
        }
        out
    }

    /// The same for a sentence in a text node: each thing stands by itself, so that two of another direction keep their
    /// order around the word between them.
    pub fn list_in_text<T: AsRef<str>>(&self, items: &[T]) -> String {
        let isolated: Vec<String> =
            items.iter().map(|item| ["\u{2068}", item.as_ref(), "\u{2069}"].concat()).collect();
        self.list(&isolated)
    }
}
