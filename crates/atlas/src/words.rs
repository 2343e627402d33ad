//! Lists of words, each as one text: lighter than many.

use crate::eights;

/// Whether one of `words`, with `by` between them, is `text`, or is how it begins.
// Built as whoever asks is: of most cells it is asked in haste.
#[inline]
pub fn has_word(words: &str, by: u8, text: &str, may_go_on: bool) -> bool {
    let (words, text) = (words.as_bytes(), text.as_bytes());
    let Some(first) = text.first() else { return false };
    let is_it = |at: usize| {
        (at == 0 || words[at - 1] == by) && {
            let word = words[at..].split(|byte| *byte == by).next().unwrap_or_default();
            text.starts_with(word) && (may_go_on || text.len() == word.len())
        }
    };
    let (eights, rest) = words.as_chunks::<8>();
    let from = words.len() - rest.len();
    eights.iter().enumerate().any(|(nth, eight)| {
        let mut found = eights::equal(u64::from_le_bytes(*eight), *first);
        std::iter::from_fn(|| {
            let bit = found.trailing_zeros() as usize;
            (found != 0).then(|| {
                found &= found - 1;
                nth * 8 + bit / 8
            })
        })
        .any(is_it)
    }) || (from..words.len()).any(|at| words[at] == *first && is_it(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole_or_as_a_beginning() {
        let (whole, beginning) = (
            |text| has_word("ada ob é obi", b' ', text, false),
            |text| has_word("ada ob é obi", b' ', text, true),
        );
        for text in ["ada", "ob", "é", "obi"] {
            assert!(whole(text) && beginning(text), "{text}");
        }
        for text in ["adam", "obit", "ob i", "él"] {
            assert!(!whole(text) && beginning(text), "{text}");
        }
        for text in ["", " ", "a", "ad", "da", "b", "bi", "ada ob", "É"] {
            assert!(!whole(text), "{text}");
        }
        for text in ["", " ", "ad", "da", "bi", "o"] {
            assert!(!beginning(text), "{text}");
        }
    }
}
