//! Letters that HTML writes by name or number: `&eacute;`, `&#233;`.

/// Entities resolved: numbers, and those that cells of names and addresses have.
#[inline(never)]
pub fn decoded(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((end, entity(rest.get(1..end)?)?))) {
            Some((end, letter)) => {
                text.push(letter);
                rest = &rest[end + 1..];
            }
            None => {
                text.push('&');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    text
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    // Each letter behind the one that its accent stands on.
    const ACCENTS: [(&str, &str); 9] = [
        ("grave", "AÀEÈIÌOÒUÙaàeèiìoòuù"),
        ("acute", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyý"),
        ("circ", "AÂEÊIÎOÔUÛaâeêiîoôuû"),
        ("tilde", "AÃNÑOÕaãnñoõ"),
        ("uml", "AÄEËIÏOÖUÜaäeëiïoöuüyÿ"),
        ("ring", "AÅaå"),
        ("caron", "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"),
        ("cedil", "CÇcç"),
        ("slash", "OØoø"),
    ];
    let simple = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "szlig" => 'ß',
        "aelig" => 'æ',
        "AElig" => 'Æ',
        "oelig" => 'œ',
        "eth" => 'ð',
        "thorn" => 'þ',
        "commat" => '@',
        "rsquo" => '’',
        "lsquo" => '‘',
        "ndash" => '–',
        "mdash" => '—',
        "zwnj" => '\u{200C}',
        "zwj" => '\u{200D}',
        _ => {
            let base = name.chars().next()?;
            let (_, letters) = ACCENTS.iter().find(|(accent, _)| *accent == &name[base.len_utf8()..])?;
            let mut letters = letters.chars();
            letters.find(|letter| *letter == base)?;
            return letters.next();
        }
    };
    Some(simple)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_names_and_numbers() {
        for (text, expected) in [
            ("Jos&eacute; &Aring;s &amp; B&#243; &#xd6;", "José Ås & Bó Ö"),
            ("&Yacute;&yuml;&Oslash;&oslash;&zcaron;&ccedil;&szlig;", "ÝÿØøžçß"),
            ("AT&T & &qcaron; &;", "AT&T & &qcaron; &;"),
        ] {
            assert_eq!(decoded(text), expected);
        }
    }
}
