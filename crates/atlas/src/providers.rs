//! Common mail providers, and the domains that people type when they mean them.

use std::{borrow::Cow, sync::OnceLock};

/// A provider's name and the endings it has a line, parted by blanks; `*` stands for any country's ending. One text, which is
/// lighter than many.
const PROVIDERS: &str = "\
    gmail com\n\
    googlemail com de co.uk\n\
    yahoo com co.uk fr de es it in ca com.br com.ar com.mx co.in co.id co.jp com.tr com.ph com.au *\n\
    ymail com\n\
    rocketmail com\n\
    hotmail com co.uk fr de es it com.br com.ar com.tr be nl ch se *\n\
    outlook com fr de es it pt com.br in cl com.ar com.tr *\n\
    live com co.uk fr de nl it be ca com.mx com.ar com.pt *\n\
    msn com\n\
    icloud com\n\
    aol com de fr co.uk it\n\
    gmx de net at ch com fr co.uk es us eu\n\
    web de\n\
    freenet de\n\
    t-online de\n\
    posteo de net org\n\
    mailbox org\n\
    proton me\n\
    protonmail com ch\n\
    tutanota com de\n\
    riseup net\n\
    autistici org\n\
    disroot org\n\
    fastmail com fm\n\
    zoho com eu in\n\
    mail ru com de ee bg\n\
    email com cz de it\n\
    yandex ru com by kz ua com.tr\n\
    rambler ru\n\
    ukr net\n\
    bigmir net\n\
    qq com\n\
    163 com\n\
    126 com\n\
    foxmail com\n\
    sina com cn com.cn\n\
    naver com\n\
    hanmail net\n\
    daum net\n\
    docomo ne.jp\n\
    rediffmail com\n\
    orange fr\n\
    wanadoo fr es\n\
    laposte net\n\
    free fr\n\
    sfr fr\n\
    neuf fr\n\
    bbox fr\n\
    libero it\n\
    virgilio it\n\
    tiscali it co.uk\n\
    alice it\n\
    tin it\n\
    telefonica net\n\
    terra com.br com es com.mx com.pe cl\n\
    uol com.br\n\
    bol com.br\n\
    ig com.br\n\
    globo com\n\
    sapo pt\n\
    seznam cz\n\
    centrum cz sk\n\
    azet sk\n\
    interia pl eu\n\
    onet pl eu\n\
    wp pl\n\
    o2 pl\n\
    freemail hu gr\n\
    citromail hu\n\
    abv bg\n\
    otenet gr\n\
    telenet be\n\
    skynet be\n\
    bluewin ch\n\
    ziggo nl\n\
    kpnmail nl\n\
    xs4all nl\n\
    btinternet com\n\
    talktalk net\n\
    comcast net\n\
    verizon net\n\
    sbcglobal net\n\
    bellsouth net\n\
    bigpond com net.au\n\
    optusnet com.au\n\
    telkomsa net\n\
    mweb co.za\n\
    walla co.il com\n\
    mynet com";

/// A provider's name with one of its endings.
type Provider = (&'static str, &'static str);

/// Every provider whose name begins with this letter, with each of its endings; parted once.
fn beginning_with(letter: u8) -> &'static [Provider] {
    static PARTED: OnceLock<Vec<Vec<Provider>>> = OnceLock::new();
    let all = PARTED.get_or_init(|| {
        let mut all = vec![Vec::new(); 128];
        for line in PROVIDERS.split('\n') {
            let mut words = line.split(' ');
            let name = words.next().unwrap_or_default();
            let alike: &mut Vec<Provider> = &mut all[usize::from(name.as_bytes()[0] & 0x7F)];
            words.for_each(|ending| alike.push((name, ending)));
        }
        all
    });
    all.get(usize::from(letter)).map_or(&[], Vec::as_slice)
}

/// Real domains that stand one slip from a provider's.
const NEIGHBOURS: &[&str] =
    &["libera.it", "orange.es", "hotmail.co.jp", "tutamail.com", "protonmail.me", "freenet.am"];

/// What was meant by endings that do not exist. All others may be somebody's.
const SLIPS: [(&str, &str); 3] = [
    ("com", "con cmo ocm cim cpm vom xom cok comm coom ccom clm"),
    ("net", "nte ner nett"),
    ("org", "ogr rog orq orgg otg"),
];

/// What was meant by an ending that does not exist.
fn meant_ending(ending: &str) -> Option<&'static str> {
    // The shortest and the longest slip; most endings are what is meant, or a country's.
    if !(3..=4).contains(&ending.len()) || matches!(ending, "com" | "net" | "org") {
        return None;
    }
    let is_slip = |(_, slips): &&(&str, &str)| slips.split(' ').any(|slip| slip == ending);
    SLIPS.iter().find(is_slip).map(|(meant, _)| *meant)
}

/// Providers with one ending alone, whatever people think: "gmail.com.br", "icloud.de".
const ONE_ENDING: &[&str] = &["gmail", "icloud"];
/// Endings of other countries, but never a provider's of all countries.
const NOT_COUNTRIES: &[&str] = &["co", "cm", "om", "ne"];

/// The domain that was probably meant by `domain`; none for one that is known or like no other.
pub fn correct_domain(domain: &str) -> Option<String> {
    let has_capital = domain.bytes().any(|byte| byte.is_ascii_uppercase());
    let domain = if has_capital { Cow::Owned(domain.to_ascii_lowercase()) } else { Cow::Borrowed(domain) };
    let domain = &*domain;
    if !domain.is_ascii() || domain.len() > 40 || NEIGHBOURS.contains(&domain) {
        return None;
    }
    let bytes = domain.as_bytes();
    let is_dot = |byte: &u8| *byte == b'.';
    let (first_dot, last_dot) = (bytes.iter().position(is_dot), bytes.iter().rposition(is_dot));
    let parted = |dot: Option<usize>| dot.map_or((domain, ""), |dot| (&domain[..dot], &domain[dot + 1..]));
    let (name, ending) = parted(first_dot);
    let near = || near(domain);
    if near().any(|(known, one)| *known == name && is_ending(one, ending)) {
        return None;
    }
    let (start, last_ending) = parted(last_dot);
    if let Some(meant) = said_twice(domain, start, last_ending) {
        return Some(meant.to_string());
    }
    // Behind a short beginning it may be somebody's: `g.mail.com`.
    if first_dot.is_none_or(|dot| dot >= 3)
        && let Some(meant) = with_dots_in_place(domain, near())
    {
        return Some(meant);
    }
    let mut best: Option<(usize, &str, &str)> = None;
    // A name has its endings one after the other.
    let mut of_name = ("", None);
    for &(known, known_ending) in near() {
        let least = best.map_or(usize::MAX, |(least, ..)| least);
        if of_name.0 != known {
            of_name = (known, name_slips(name, known));
        }
        if let Some(slips) = of_name.1
            && let Some(more) = ending_slips(ending, known_ending)
            && slips + more < least
        {
            best = Some((slips + more, known, known_ending));
        }
    }
    match best {
        Some((_, known, ending)) => Some(dotted(known, ending)),
        None if ONE_ENDING.contains(&name) => Some(dotted(name, "com")),
        // An ending that exists, for any domain.
        None => last_dot.and(meant_ending(last_ending)).map(|meant| dotted(start, meant)),
    }
}

fn dotted(start: &str, ending: &str) -> String {
    [start, ".", ending].concat()
}

/// `gmail.com.com`, `gmail.comgmail.com`: what is there twice, once.
fn said_twice<'a>(domain: &'a str, start: &'a str, ending: &str) -> Option<&'a str> {
    let (first, second) = domain.split_at_checked(domain.len() / 2)?;
    if first == second && first.contains('.') {
        return Some(first);
    }
    let name = start.strip_suffix(ending).filter(|_| !ending.is_empty())?;
    (name.len() > 1 && name.ends_with('.')).then_some(start)
}

/// `gmailcom`, `gmai.l.com`: a provider's domain but for its dots.
fn with_dots_in_place(domain: &str, mut near: impl Iterator<Item = &'static Provider>) -> Option<String> {
    let is_letter = |byte: &u8| *byte != b'.';
    let is_it = |(known, ending): &&Provider| {
        let letters = known.bytes().chain(ending.bytes()).filter(is_letter);
        known.len() > 3 && *ending != "*" && letters.eq(domain.bytes().filter(is_letter))
    };
    near.find(is_it).map(|(known, ending)| dotted(known, ending))
}

/// Whether an ending is a provider's `known` one.
fn is_ending(known: &str, ending: &str) -> bool {
    if known != "*" {
        return known == ending;
    }
    let code = ending.strip_prefix("com.").or(ending.strip_prefix("co.")).unwrap_or(ending);
    code.len() == 2 && !NOT_COUNTRIES.contains(&code)
}

/// The providers that may be meant. Hardly anybody mistypes the first letter, but for changing it with the second; "yahoo"
/// is "jahoo" to who says it so.
fn near(domain: &str) -> impl Iterator<Item = &'static Provider> {
    let letter = |text: &str, at: usize| text.as_bytes().get(at).copied().unwrap_or_default();
    let (first, second) = (letter(domain, 0), letter(domain, 1));
    let is_swapped = move |known: &&Provider| first != second && letter(known.0, 1) == first;
    let sounding = if first == b'j' { beginning_with(b'y') } else { &[] };
    beginning_with(first).iter().chain(beginning_with(second).iter().filter(is_swapped)).chain(sounding)
}

/// How many slips make `name` of `known`; none if too many. The shorter a name, the more other names are near it.
fn name_slips(name: &str, known: &str) -> Option<usize> {
    let most = match known.len() {
        0..=4 => 0,
        // A word of its own, in many a company's domain.
        _ if known == "email" => 0,
        5..=7 => 1,
        _ => 2,
    };
    let (first, typed) = (known.as_bytes(), name.as_bytes());
    if name == known {
        return Some(0);
    }
    // "maill": a letter struck twice makes no other name of one so short.
    let is_doubled = |at: usize| {
        typed[at] == typed[at - 1] && typed[..at] == first[..at] && typed[at + 1..] == first[at..]
    };
    if known.len() == 4 && typed.len() == 5 && (1..5).any(is_doubled) {
        return Some(1);
    }
    if name.len().abs_diff(known.len()) > most {
        return None;
    }
    Some(slips(typed, first)).filter(|slips| *slips <= most)
}

/// How many slips make `ending` of `known`; none if it may be another country's or kind's.
fn ending_slips(ending: &str, known: &str) -> Option<usize> {
    if known == "*" {
        return None;
    }
    if ending == known {
        return Some(0);
    }
    let is_doubled =
        || ending.strip_prefix(known).is_some_and(|more| more.len() == 1 && known.ends_with(more));
    let is_slip = meant_ending(ending) == Some(known)
        || is_doubled()
        || (known.len() == 3 && NOT_COUNTRIES.contains(&ending)
            // "co.br" and "con.br", where Brazil has "com.br".
            || known.contains('.')
                && ending.get(ending.len().saturating_sub(3)..) == known.get(known.len() - 3..))
            && slips(ending.as_bytes(), known.as_bytes()) == 1;
    is_slip.then_some(1)
}

/// Letters left out, put in, replaced or swapped: the optimal string alignment distance of Damerau and Levenshtein.
#[inline(never)]
fn slips(typed: &[u8], meant: &[u8]) -> usize {
    // No provider's name is so long.
    const LONGEST: usize = 15;
    let meant = &meant[..meant.len().min(LONGEST)];
    let mut before = [0; LONGEST + 1];
    let mut above: [usize; LONGEST + 1] = std::array::from_fn(|at| at);
    for (i, a) in typed.iter().enumerate() {
        let mut row = [i + 1; LONGEST + 1];
        for (j, b) in meant.iter().enumerate() {
            let mut least = (above[j] + usize::from(a != b)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == meant[j - 1] && typed[i - 1] == *b {
                least = least.min(before[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        before = above;
        above = row;
    }
    above[meant.len()]
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
        check("jahoo.de", Some("yahoo.de"));
        check("maill.ru", Some("mail.ru"));
        check("livee.com", Some("live.com"));
    }

    #[test]
    fn what_is_there_twice_and_dots_out_of_place_are_noticed() {
        check("gmail.com.com", Some("gmail.com"));
        check("gmail.comgmail.com", Some("gmail.com"));
        check("union.org.org", Some("union.org"));
        check("gmailcom", Some("gmail.com"));
        check("gmai.l.com", Some("gmail.com"));
        check("yahoocouk", Some("yahoo.co.uk"));
        check("hotmail.c.om", Some("hotmail.com"));
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
        check("union.orq", Some("union.org"));
        check("gmx.dee", Some("gmx.de"));
        check("yahoo.co.ukk", Some("yahoo.co.uk"));
        check("gmail.com.br", Some("gmail.com"));
        check("gmail.co.uk", Some("gmail.com"));
        check("gmail.es", Some("gmail.com"));
    }

    #[test]
    fn a_known_domain_is_no_slip() {
        for (name, ending) in (0..128).flat_map(beginning_with).filter(|(_, ending)| *ending != "*") {
            check(&dotted(name, ending), None);
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
            "g.mail.com",
            "webb.de",
            "mails.com",
            "wahoo.com",
            "x.com.co",
            "com.com",
            "abab",
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
