//! The browser's own tables for encodings and normalization: they weigh nothing here.

use js_sys::JsString;
use sheets::TextPlatform;
use web_sys::TextDecoder;

/// `TextDecoder` and `String.normalize`.
pub(crate) struct BrowserText;

impl TextPlatform for BrowserText {
    fn decode(&self, encoding: &str, bytes: &[u8]) -> Option<String> {
        TextDecoder::new_with_label(encoding).ok()?.decode_with_u8_array(bytes).ok()
    }

    fn normalise(&self, text: &str) -> String {
        JsString::from(text).normalize("NFC").into()
    }
}
