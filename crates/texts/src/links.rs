//! Links to mail addresses (RFC 6068), in attributes and in formulas.

use crate::words::unescaped;

/// Longer addresses are none.
const ADDRESS_MAX: usize = 500;

/// The address in a text that leads to it: `mailto:ada@x.org?subject=…`, `HYPERLINK("mailto:ada@x.org","Ada")`,
/// `href='mailto:ada@x.org'`. Several have commas between them.
#[inline(never)]
pub fn address(text: &str) -> Option<String> {
    let at = text.find("mailto:").or_else(|| text.find("MAILTO:"))?;
    let link = &text[at + 7..];
    let is_end = |byte: u8| matches!(byte, b'"' | b'>' | b'?' | b' ' | b'\t' | b'\n');
    let end = link.bytes().take(ADDRESS_MAX).position(is_end).unwrap_or(link.len());
    let link = link[..end].strip_suffix('\'').unwrap_or(&link[..end]);
    let address = unescaped(link, b'%');
    let address = str::from_utf8(&address).ok()?;
    (address.contains('@') && address.len() <= ADDRESS_MAX).then(|| address.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_mail_have_an_address() {
        for (link, expected) in [
            ("mailto:ada@x.org", Some("ada@x.org")),
            ("MAILTO:ada@x.org?subject=Hello%20Ada&cc=b@x.org", Some("ada@x.org")),
            ("mailto:ada%40x.org", Some("ada@x.org")),
            ("mailto:ada+list@x.org", Some("ada+list@x.org")),
            ("mailto:o'neil@x.org", Some("o'neil@x.org")),
            ("mailto:Ada%20Obi%20%3Cada@x.org%3E", Some("Ada Obi <ada@x.org>")),
            ("mailto:jos%C3%A9@x.org,b@x.org", Some("josé@x.org,b@x.org")),
            ("HYPERLINK(\"mailto:ada@x.org\",\"mail\")", Some("ada@x.org")),
            ("of:=HYPERLINK( \"mailto:ada@x.org?subject=x\" ; \"Ada Obi\" )", Some("ada@x.org")),
            (" class=x href='mailto:ada@x.org' title=\"Ada\"", Some("ada@x.org")),
            (" href=mailto:ada@x.org target=_blank", Some("ada@x.org")),
            ("HYPERLINK(\"mailto:\"&B2,B2)", None),
            ("mailto:", None),
            ("mailto:?subject=ada@x.org", None),
            ("mailto:%FF@x.org", None),
            ("mailto:Ada", None),
            ("https://x.org/@ada", None),
            ("é@x.org", None),
        ] {
            assert_eq!(address(link).as_deref(), expected, "{link}");
        }
        assert_eq!(address(&format!("mailto:{}@x.org", "a".repeat(1000))), None);
    }
}
