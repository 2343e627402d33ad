//! Parts of a page that are only read, written as HTML text. Beside views of the same parts this is a third of the wasm,
//! and the browser's own parser puts a whole schedule on the page faster than any program could, piece by piece.

use domain::text::{FALLBACK_LANGUAGE, Text};
use leptos::prelude::*;

use crate::site;

/// HTML that grows. Markup is this program's own, by its type; whatever else comes in is words and stays words.
#[derive(Default)]
pub struct Html(String);

impl Html {
    pub fn put(&mut self, markup: &'static str) -> &mut Html {
        self.0.push_str(markup);
        self
    }

    /// Words for a text or for an attribute in double quotes. Nothing in them is markup.
    pub fn say(&mut self, words: &str) -> &mut Html {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                letter => self.0.push(letter),
            }
        }
        self
    }

    /// Words between two pieces of markup.
    pub fn line(&mut self, before: &'static str, words: &str, after: &'static str) -> &mut Html {
        self.put(before).say(words).put(after)
    }

    pub fn link(
        &mut self,
        before: &'static str,
        address: &str,
        words: &str,
        after: &'static str,
    ) -> &mut Html {
        self.line(before, address, "\">").line("", words, after)
    }

    pub fn into_text(self) -> String {
        self.0
    }
}

/// A text of the programme. Where the page's language lacks it, it is English, and marked so that it is read as such.
pub fn told(html: &mut Html, open: &'static str, text: &Text, close: &'static str) {
    html.put(open);
    if !text.has(site::language()) {
        html.line(" lang=\"", FALLBACK_LANGUAGE, "\"");
    }
    html.line(">", text.in_language(site::language()), close);
}

/// What `write` writes, written again whenever a signal that it reads changes.
pub fn written(write: impl Fn(&mut Html) + Send + Sync + 'static) -> AnyView {
    boxed(Box::new(write))
}

/// One kind of view for all parts.
fn boxed(write: Box<dyn Fn(&mut Html) + Send + Sync>) -> AnyView {
    let text = move || {
        let mut html = Html::default();
        write(&mut html);
        html.into_text()
    };
    view! { <div class="written" inner_html=text></div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_become_markup() {
        let mut html = Html::default();
        html.line("<p title=\"", "a\"b", "\">").say("<img src=x onerror=alert(1)> & Söhne").put("</p>");
        let expected = "<p title=\"a&quot;b\">&lt;img src=x onerror=alert(1)&gt; &amp; Söhne</p>";
        assert_eq!(html.into_text(), expected);
    }
}
