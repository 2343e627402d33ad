//! Letters that HTML writes by name or number: `&eacute;`, `&#233;`.

/// Longest name, in bytes.
const NAME_MAX: usize = 10;

/// Entities resolved: numbers, and those that cells of names and addresses have.
#[inline(never)]
pub fn decoded(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut parts = raw.split('&');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let end = part.bytes().take(NAME_MAX + 1).position(|byte| byte == b';');
        match end.and_then(|end| Some((end, entity(part.get(..end)?)?))) {
            Some((end, letter)) => {
                text.push(letter);
                text.push_str(&part[end + 1..]);
            }
            None => {
                text.push('&');
                text.push_str(part);
            }
        }
    }
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
