//! Decoding and normalization outside a browser.

use encoding_rs::Encoding;
use unicode_normalization::UnicodeNormalization;

use crate::TextPlatform;

/// `encoding_rs` and `unicode-normalization`: the same answers as a browser's, proved on one corpus in the tests.
pub struct NativeText;

impl TextPlatform for NativeText {
    fn decode(&self, encoding: &str, bytes: &[u8]) -> Option<String> {
        let (text, _) = Encoding::for_label(encoding.as_bytes())?.decode_without_bom_handling(bytes);
        Some(text.into_owned())
    }

    fn normalise(&self, text: &str) -> String {
        text.nfc().collect()
    }
}
