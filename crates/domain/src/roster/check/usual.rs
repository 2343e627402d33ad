//! Names of which nothing is to be said, known by one pass over their bytes: most of a list. What is closely looked at has
//! six.

use super::super::NAME_MAX;

/// Whether a name is two or three words of letters: Latin ones, each that ASCII does not have alone among others and none that
/// ASCII has as a small one first, Arabic ones and those of South and South-East Asia. `cells`, `garbled`, `several` and `more` find nothing in such a name but the words that stand for
/// none; of any other this says nothing.
pub(super) fn is_usual(name: &str) -> bool {
    let (mut before, mut blanks, mut has_letter) = (b' ', 0, false);
    for byte in name.bytes() {
        let is_usual = match byte {
            // "Ada and family", "me too".
            b'a'..=b'z' | b'A'..=b'Z' => {
                has_letter = true;
                before != b' ' || byte < b'a'
            }
            b'-' | b'\'' => true,
            b' ' => {
                blanks += 1;
                // Nor " - ", behind which may stand what somebody is.
                before > b'-'
            }
            // U+00C0 to U+027F, and what begins as U+1E80 to U+1EFF. Two side by side may have been one.
            0xC3..=0xC9 | 0xE1 => before < 0x80,
            // Arabic, and the scripts of South and South-East Asia.
            0xD8..=0xDB | 0xE0 => true,
            0x80..=0xBF => match before {
                // U+061C, which cannot be seen.
                0xD8 => {
                    has_letter |= matches!(byte, 0xA1..=0xBA);
                    byte != 0x9C
                }
                // Of Devanagari.
                0xA4 => {
                    has_letter |= matches!(byte, 0x85..=0xB9);
                    true
                }
                // × and ÷; Ã and Ă, of which the rest of a garbled letter may be gone.
                0xC3 => !matches!(byte, 0x97 | 0xB7 | 0x83),
                0xC4 => byte != 0x82,
                0xE1 => matches!(byte, 0xBA | 0xBB),
                _ => true,
            },
            _ => false,
        };
        if !is_usual {
            return false;
        }
        before = byte;
    }
    // "NEW Ada Obi".
    before != b' '
        && has_letter
        && !name.starts_with("NEW ")
        && (1..=2).contains(&blanks)
        && name.len() <= NAME_MAX
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::super::super::Field;
    use super::super::cells::{self, Cell};
    use super::*;
    use crate::text;
    use phrases::{garbled, more, several};

    #[test]
    fn nothing_is_to_be_said_of_a_usual_name() {
        let mut usual = 0;
        for letter in '\0'..='\u{3000}' {
            for name in [
                format!("{letter}"),
                format!("Ada {letter}"),
                format!("{letter} Obi"),
                format!("Ada {letter}bi"),
                format!("Ad{letter} Obi"),
                format!("A{letter}{letter} Obi"),
                format!("A{letter}é Obi"),
                format!("Aé{letter} Obi"),
                format!("Ada {letter} Obi"),
            ] {
                if !is_usual(&name) {
                    continue;
                }
                usual += 1;
                assert!(
                    matches!(cells::read(&name, Field::Name), Ok(Cell::Text(Cow::Borrowed(_)))),
                    "{name:?}"
                );
                assert!(text::has_letter(&name) && !cells::is_no_name(&name), "{name:?}");
                assert_eq!(garbled::repaired(&name), None, "{name:?}");
                assert!(!garbled::is_damaged(&name), "{name:?}");
                assert_eq!(several::people(&name), None, "{name:?}");
                assert!(!more::says_more(&name), "{name:?}");
            }
        }
        assert!(usual > 1_000, "{usual}");
    }

    #[test]
    fn most_names_are_usual() {
        for name in [
            "محمد अनिता",
            "Amara अनिता",
            "محمد Obi",
            "Ada Obi",
            "José Łukasz",
            "Đorđe Hồng",
            "Anne-Marie O'Neil",
            "Ana García López",
        ] {
            assert!(is_usual(name), "{name}");
        }
        for name in [
            "",
            "Ada",
            " Ada Obi",
            "Ada  Obi",
            "Ada Obi ",
            "Ada Obi & Ben Ng",
            "JosÃ© Obi",
            "Jos? Obi",
            "१ २",
            "Иван Иванов",
            "Ana and Pedro Ruiz",
            "me too",
            "NEW Ada Obi",
            "Ada and Co",
            "Ada - Obi",
            "n/a n/a",
            "- -",
        ] {
            assert!(!is_usual(name), "{name}");
        }
    }
}
