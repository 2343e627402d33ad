//! Common mail providers, and the domains that people type when they mean them.

/// A provider's name and the endings it has, parted by blanks; `*` stands for any country's ending.
const PROVIDERS: &[(&str, &str)] = &[
    ("gmail", "com"),
    ("googlemail", "com de co.uk"),
    ("yahoo", "com co.uk fr de es it in ca com.br com.ar com.mx co.in co.id co.jp com.tr com.ph com.au *"),
    ("ymail", "com"),
    ("rocketmail", "com"),
    ("hotmail", "com co.uk fr de es it com.br com.ar com.tr be nl ch se *"),
    ("outlook", "com fr de es it pt com.br in cl com.ar com.tr *"),
    ("live", "com co.uk fr de nl it be ca com.mx com.ar com.pt *"),
    ("msn", "com"),
    ("icloud", "com"),
    ("aol", "com de fr co.uk it"),
    ("gmx", "de net at ch com fr co.uk es us eu"),
    ("web", "de"),
    ("freenet", "de"),
    ("t-online", "de"),
    ("posteo", "de net org"),
    ("mailbox", "org"),
    ("proton", "me"),
    ("protonmail", "com ch"),
    ("tutanota", "com de"),
    ("riseup", "net"),
    ("autistici", "org"),
    ("disroot", "org"),
    ("fastmail", "com fm"),
    ("zoho", "com eu in"),
    ("mail", "ru com de ee bg"),
    ("email", "com cz de it"),
    ("yandex", "ru com by kz ua com.tr"),
    ("rambler", "ru"),
    ("ukr", "net"),
    ("bigmir", "net"),
    ("qq", "com"),
    ("163", "com"),
    ("126", "com"),
    ("foxmail", "com"),
    ("sina", "com cn com.cn"),
    ("naver", "com"),
    ("hanmail", "net"),
    ("daum", "net"),
    ("docomo", "ne.jp"),
    ("rediffmail", "com"),
    ("orange", "fr"),
    ("wanadoo", "fr es"),
    ("laposte", "net"),
    ("free", "fr"),
    ("sfr", "fr"),
    ("neuf", "fr"),
    ("bbox", "fr"),
    ("libero", "it"),
    ("virgilio", "it"),
    ("tiscali", "it co.uk"),
    ("alice", "it"),
    ("tin", "it"),
    ("telefonica", "net"),
    ("terra", "com.br com es com.mx com.pe cl"),
    ("uol", "com.br"),
    ("bol", "com.br"),
    ("ig", "com.br"),
    ("globo", "com"),
    ("sapo", "pt"),
    ("seznam", "cz"),
    ("centrum", "cz sk"),
    ("azet", "sk"),
    ("interia", "pl eu"),
    ("onet", "pl eu"),
    ("wp", "pl"),
    ("o2", "pl"),
    ("freemail", "hu gr"),
    ("citromail", "hu"),
    ("abv", "bg"),
    ("otenet", "gr"),
    ("telenet", "be"),
    ("skynet", "be"),
    ("bluewin", "ch"),
    ("ziggo", "nl"),
    ("kpnmail", "nl"),
    ("xs4all", "nl"),
    ("btinternet", "com"),
    ("talktalk", "net"),
    ("comcast", "net"),
    ("verizon", "net"),
    ("sbcglobal", "net"),
    ("bellsouth", "net"),
    ("bigpond", "com net.au"),
    ("optusnet", "com.au"),
    ("telkomsa", "net"),
    ("mweb", "co.za"),
    ("walla", "co.il com"),
    ("mynet", "com"),
];

/// Real domains that stand one slip from a provider's.
const NEIGHBOURS: &[&str] =
    &["libera.it", "orange.es", "hotmail.co.jp", "tutamail.com", "protonmail.me", "freenet.am"];

/// Endings that do not exist, and what was meant. All others may be somebody's.
const SLIPS: &[(&str, &str)] = &[
    ("con", "com"),
    ("cmo", "com"),
    ("ocm", "com"),
    ("cim", "com"),
    ("cpm", "com"),
    ("vom", "com"),
    ("xom", "com"),
    ("cok", "com"),
    ("comm", "com"),
    ("coom", "com"),
    ("ccom", "com"),
    ("clm", "com"),
    ("nte", "net"),
    ("ner", "net"),
    ("nett", "net"),
    ("ogr", "org"),
    ("rog", "org"),
    ("orgg", "org"),
    ("otg", "org"),
];

/// Endings of other countries, but never a provider's of all countries.
const NOT_COUNTRIES: &[&str] = &["co", "cm", "om", "ne"];

/// The domain that was probably meant by `domain`; none for one that is known or like no other.
pub(crate) fn correct_domain(domain: &str) -> Option<String> {
    let domain = domain.to_ascii_lowercase();
    if !domain.is_ascii() || domain.len() > 40 || NEIGHBOURS.contains(&domain.as_str()) {
        return None;
    }
    let (name, ending) = domain.split_once('.')?;
    if PROVIDERS.iter().any(|(known, endings)| *known == name && has_ending(endings, ending)) {
        return None;
    }
    let mut best: Option<(usize, &str, &str)> = None;
    for (known, endings) in PROVIDERS {
        let Some(slips) = name_slips(name, known) else { continue };
        for known_ending in endings.split(' ').filter(|ending| *ending != "*") {
            let Some(all) = ending_slips(ending, known_ending).map(|more| slips + more) else { continue };
            if best.is_none_or(|(least, ..)| all < least) {
                best = Some((all, known, known_ending));
            }
        }
    }
    match best {
        Some((_, known, ending)) => Some(format!("{known}.{ending}")),
        None => corrected_ending(&domain),
    }
}

fn has_ending(endings: &str, ending: &str) -> bool {
    let is_country = |code: &str| code.len() == 2 && !NOT_COUNTRIES.contains(&code);
    endings.split(' ').any(|known| match known {
        "*" => is_country(ending.strip_prefix("com.").or(ending.strip_prefix("co.")).unwrap_or(ending)),
        known => known == ending,
    })
}

/// How many slips make `name` of `known`; none if too many. The shorter a name, the more other names are near it, and
/// hardly anybody mistypes the first letter.
fn name_slips(name: &str, known: &str) -> Option<usize> {
    let most = match known.len() {
        0..=4 => 0,
        // A word of its own, in many a company's domain.
        _ if known == "email" => 0,
        5..=7 => 1,
        _ => 2,
    };
    let (first, typed) = (known.as_bytes(), name.as_bytes());
    let is_start_kept =
        typed.first() == first.first() || (typed.first() == first.get(1) && typed.get(1) == first.first());
    if name == known {
        return Some(0);
    }
    if !is_start_kept || name.len().abs_diff(known.len()) > most {
        return None;
    }
    Some(slips(typed, first)).filter(|slips| *slips <= most)
}

/// How many slips make `ending` of `known`; none if it may be another country's or kind's.
fn ending_slips(ending: &str, known: &str) -> Option<usize> {
    if ending == known {
        return Some(0);
    }
    let is_slip = SLIPS.contains(&(ending, known))
        || (known.len() == 3
            && NOT_COUNTRIES.contains(&ending)
            && slips(ending.as_bytes(), known.as_bytes()) == 1)
        || (known.contains('.')
            && ending.get(ending.len().saturating_sub(3)..) == known.get(known.len() - 3..)
            && {
                // "co.br" and "con.br", where Brazil has "com.br".
                slips(ending.as_bytes(), known.as_bytes()) == 1
            });
    is_slip.then_some(1)
}

/// The domain with an ending that exists, for any domain.
fn corrected_ending(domain: &str) -> Option<String> {
    let (start, ending) = domain.rsplit_once('.')?;
    let (_, meant) = SLIPS.iter().find(|(slip, _)| *slip == ending)?;
    Some(format!("{start}.{meant}"))
}

/// Letters left out, put in, replaced or swapped: the optimal string alignment distance of Damerau and Levenshtein.
fn slips(typed: &[u8], meant: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=meant.len()).collect();
    for (i, a) in typed.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in meant.iter().enumerate() {
            let mut least = (above[j] + usize::from(a != b)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == meant[j - 1] && typed[i - 1] == *b {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(domain: &str, expected: Option<&str>) {
        assert_eq!(correct_domain(domain).as_deref(), expected, "{domain}");
    }

    #[test]
    fn a_slip_in_a_common_name_is_noticed() {
        check("gmial.com", Some("gmail.com"));
        check("gmai.com", Some("gmail.com"));
        check("gnail.com", Some("gmail.com"));
        check("mgail.com", Some("gmail.com"));
        check("gmaill.com", Some("gmail.com"));
        check("GMAL.COM", Some("gmail.com"));
        check("yaho.com", Some("yahoo.com"));
        check("yahooo.fr", Some("yahoo.fr"));
        check("hotmial.com", Some("hotmail.com"));
        check("homtail.fr", Some("hotmail.fr"));
        check("hotmal.co.uk", Some("hotmail.co.uk"));
        check("outlok.com", Some("outlook.com"));
        check("iclod.com", Some("icloud.com"));
        check("protonmial.com", Some("protonmail.com"));
        check("risepu.net", Some("riseup.net"));
        check("yadnex.ru", Some("yandex.ru"));
        check("wanado.fr", Some("wanadoo.fr"));
        check("redifmail.com", Some("rediffmail.com"));
        check("sezanm.cz", Some("seznam.cz"));
    }

    #[test]
    fn a_slip_in_the_ending_is_noticed() {
        check("gmail.con", Some("gmail.com"));
        check("gmail.cmo", Some("gmail.com"));
        check("gmail.co", Some("gmail.com"));
        check("gmail.cm", Some("gmail.com"));
        check("gmail.om", Some("gmail.com"));
        check("gamil.con", Some("gmail.com"));
        check("yahoo.co", Some("yahoo.com"));
        check("hotmail.comm", Some("hotmail.com"));
        check("qq.con", Some("qq.com"));
        check("uol.co.br", Some("uol.com.br"));
        check("bol.con.br", Some("bol.com.br"));
        check("riseup.nte", Some("riseup.net"));
        check("unison.con", Some("unison.com"));
        check("mail.union.ogr", Some("mail.union.org"));
    }

    #[test]
    fn a_known_domain_is_no_slip() {
        for (name, endings) in PROVIDERS {
            for ending in endings.split(' ').filter(|ending| *ending != "*") {
                check(&format!("{name}.{ending}"), None);
            }
        }
        for domain in ["yahoo.com.vn", "hotmail.cl", "outlook.dk", "live.no", "yahoo.gr", "hotmail.co.th"] {
            check(domain, None);
        }
    }

    #[test]
    fn a_domain_of_its_own_is_no_slip() {
        for domain in [
            "nlc.example.org",
            "dgb.de",
            "example.com",
            "web.dk",
            "mail.org",
            "emails.com",
            "libera.it",
            "orange.es",
            "terra.com.ar",
            "wp.com",
            "o2.co.uk",
            "free.org",
            "union.co",
            "ccoo.es",
            "ver.di",
            "verdi.de",
            "unison.org.uk",
            "psi.org",
            "igmetall.de",
            "cgt.fr",
            "cub.it",
            "cut.org.br",
            "gmx.li",
            "gov.uk",
            "ilo.org",
            "naver.jp",
            "ymail.com",
            "bmail.com",
            "xn--e1afmkfd.xn--p1ai",
            "пример.рф",
            "localhost",
            "",
            ".",
            "a.",
            ".com",
        ] {
            check(domain, None);
        }
    }

    #[test]
    fn slips_are_counted_with_swapped_letters_as_one() {
        assert_eq!(slips(b"gmial", b"gmail"), 1);
        assert_eq!(slips(b"", b"abc"), 3);
        assert_eq!(slips(b"abc", b""), 3);
        assert_eq!(slips(b"kitten", b"sitting"), 3);
    }
}
