//! Countries and territories of ISO 3166-1, by code and by name.

use crate::elsewhere::{self, Named};
use crate::names::{Table, fold, parted, without_brackets};

/// What people write besides the names that browsers have, apart from `CODES`, so that who only needs codes does not carry them.
static NAMES: Table = Table::new(include_str!(concat!(env!("OUT_DIR"), "/countries.txt")), CODES_TEXT);

/// The 249 alpha-2 codes of ISO 3166-1, and XK, which everybody uses for Kosovo.
pub const CODES: &[&str] = &parted::<250>(CODES_TEXT);

/// One text, which is lighter than many where names alone are looked up.
pub(crate) const CODES_TEXT: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// Whether `code` is an alpha-2 code, in upper case.
pub fn is_code(code: &str) -> bool {
    CODES.binary_search(&code).is_ok()
}

/// Where names are looked up.
type CodeOf = fn(&str) -> Option<&'static str>;

/// The alpha-2 code of what a person typed: a code of two or three letters in any case, or a name in any language of CLDR.
/// None where nothing, or more than one country, has that name: "Congo", "Korea". Source: Unicode CLDR.
pub fn resolve(text: &str) -> Option<&'static str> {
    let code = if is_short_name(text) { code_elsewhere(&fold(text)) } else { None };
    let known: [CodeOf; 3] =
        [code_in_english, code_on_pages, |folded| code_on_pages(folded).or_else(|| code_elsewhere(folded))];
    code.or_else(|| known.into_iter().find_map(|code_of| resolve_by(text, code_of)))
}

fn code_on_pages(folded: &str) -> Option<&'static str> {
    code_in_english(folded).or_else(|| elsewhere::table(Named::CountryOfPages)?.code_of(folded))
}

fn code_in_english(folded: &str) -> Option<&'static str> {
    NAMES.code_of(folded).or_else(|| elsewhere::table(Named::CountryInEnglish)?.code_of(folded))
}

fn code_elsewhere(folded: &str) -> Option<&'static str> {
    elsewhere::table(Named::Country)?.code_of(folded)
}

/// Three letters or two that are written as no code is: "Nga" and "Bỉ" are Russia and Belgium in Vietnamese.
fn is_short_name(text: &str) -> bool {
    let text = text.trim();
    let is_upper = |letter: char| letter.is_ascii_uppercase();
    text.chars().nth(3).is_none()
        && (!text.is_ascii() || text.starts_with(is_upper) && !text.ends_with(is_upper))
}

fn resolve_by(text: &str, code_of: CodeOf) -> Option<&'static str> {
    // "the Netherlands".
    let named = |folded: &str| code_of(folded).or_else(|| code_of(folded.strip_prefix("the")?));
    named(&fold(text)).or_else(|| {
        // "Germany (Berlin)", "Germany / Deutschland". Most have no mark, and nothing else to be found by.
        let has_marks = text.contains(|letter: char| !letter.is_alphanumeric() && letter != ' ');
        if !has_marks {
            return None;
        }
        code_of_turned(text, code_of)
            .or_else(|| named(&fold(&without_brackets(text))))
            .or_else(|| names_one_country(text, code_of))
    })
}

/// As lists sort them: "Korea, Republic of", "Congo (Democratic Republic of the)".
fn code_of_turned(text: &str, code_of: CodeOf) -> Option<&'static str> {
    let (name, form) = text.split_once([',', '('])?;
    let turned = fold(&[form, " ", name].concat());
    code_of(&turned).or_else(|| code_of(turned.strip_prefix("the")?))
}

/// A name given twice, in two languages or with its code: "Germany / Deutschland", "NG - Nigeria". All parts are the same
/// country.
fn names_one_country(text: &str, code_of: CodeOf) -> Option<&'static str> {
    let is_bound = |c: char| matches!(c, '/' | '|' | ':' | '–' | '—' | '(' | ')' | '[' | ']');
    let parts = text.split(is_bound).flat_map(|part| part.split(" - ")).map(fold);
    let mut codes = parts.filter(|part| !part.is_empty()).map(|part| code_of(&part));
    let first = codes.next()??;
    codes.all(|code| code == Some(first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(resolve(typed), expected, "{typed}");
    }

    #[test]
    fn codes_are_those_of_iso_3166_1_and_kosovos() {
        assert_eq!(CODES.len(), 250);
        assert!(CODES.is_sorted());
        assert!(is_code("DE") && is_code("XK"));
        assert!(!is_code("de") && !is_code("EU") && !is_code("UK") && !is_code(""));
    }

    #[test]
    fn every_code_is_read_as_itself_in_any_case() {
        for code in CODES {
            check(code, Some(code));
            check(&code.to_lowercase(), Some(code));
        }
    }

    #[test]
    fn every_name_means_one_country() {
        let lines = include_str!("countries.txt").lines().filter(|line| !line.starts_with('#'));
        let lines: Vec<(&str, &str)> = lines.map(|line| (line.split('\t').next().unwrap(), line)).collect();
        assert_eq!(lines.iter().map(|(code, _)| *code).collect::<Vec<_>>(), CODES);
        for (code, line) in lines {
            for name in line.split('\t') {
                check(name, Some(code));
            }
        }
    }

    #[test]
    fn a_country_is_read_in_each_page_language() {
        for name in [
            "Germany",
            "Deutschland",
            "Alemania",
            "Allemagne",
            "जर्मनी",
            "Alemanha",
            "Германия",
            "ألمانيا",
            "Almanya",
            "Germania",
            "Jerman",
            "德国",
            "德國",
            "deu",
            "DE",
            "germany",
            " GERMANY ",
        ] {
            check(name, Some("DE"));
        }
    }

    #[test]
    fn a_country_is_read_in_languages_of_no_page() {
        for name in [
            "독일",
            "ドイツ",
            "Γερμανία",
            "Niemcy",
            "Німеччина",
            "জার্মানি",
            "เยอรมนี",
            "Ujerumani",
            "Đức",
            "גרמניה",
        ] {
            check(name, Some("DE"));
        }
        check("대한민국", Some("KR"));
        check("South Korea / 대한민국", Some("KR"));
        // Short names that are the codes of others without their accents.
        check("Áo", Some("AT"));
        check("Bỉ", Some("BE"));
        check("Nga", Some("RU"));
        check("NGA", Some("NG"));
        check("nga", Some("NG"));
        check("Usa", Some("US"));
        check("Omã", Some("OM"));
    }

    #[test]
    fn names_elsewhere_are_of_codes() {
        for file in [
            include_str!("countries_english.txt"),
            include_str!("countries_pages.txt"),
            include_str!("countries_elsewhere.txt"),
        ] {
            let lines = file.lines().filter(|line| !line.starts_with('#'));
            let codes: Vec<&str> = lines.filter_map(|line| line.split('\t').next()).collect();
            assert_eq!(codes, CODES);
        }
    }

    #[test]
    fn a_country_is_read_by_what_people_call_it() {
        for (name, code) in [
            ("UK", "GB"),
            // Yoruba has "Nàìjá" for Niger.
            ("Naija", "NG"),
            ("England", "GB"),
            ("Scotland", "GB"),
            ("Inglaterra", "GB"),
            ("USA", "US"),
            ("U.S.", "US"),
            ("EE. UU.", "US"),
            ("Ivory Coast", "CI"),
            ("Côte d'Ivoire", "CI"),
            ("Costa de Marfil", "CI"),
            ("DR Congo", "CD"),
            ("RDC", "CD"),
            ("Congo-Brazzaville", "CG"),
            ("Palestine", "PS"),
            ("State of Palestine", "PS"),
            ("South Korea", "KR"),
            ("Republic of Korea", "KR"),
            ("North Korea", "KP"),
            ("Türkiye", "TR"),
            ("Turkey", "TR"),
            ("Turkiye", "TR"),
            ("Holland", "NL"),
            ("the Netherlands", "NL"),
            ("Bosnia and Herzegovina", "BA"),
            ("Bosnia", "BA"),
            ("Czech Republic", "CZ"),
            ("Macedonia", "MK"),
            ("Burma", "MM"),
            ("Viet Nam", "VN"),
            ("Oesterreich", "AT"),
            ("Österreich", "AT"),
            ("Brasil", "BR"),
            ("España", "ES"),
            ("Polska", "PL"),
            ("België", "BE"),
            ("日本", "JP"),
            ("Україна", "UA"),
            ("Ελλάδα", "GR"),
            ("Kosovo", "XK"),
            ("Swaziland", "SZ"),
            ("St. Lucia", "LC"),
            ("Saint Lucia", "LC"),
            ("Germany / Deutschland", "DE"),
            ("India (Delhi)", "IN"),
            ("NG - Nigeria", "NG"),
            ("Nigeria – NG", "NG"),
            ("NG/Nigeria", "NG"),
            ("NG: Nigeria", "NG"),
            ("[NG] Nigeria", "NG"),
            ("Nigeria (NG)", "NG"),
            ("Nigeria [NGA]", "NG"),
            ("TL - Timor-Leste", "TL"),
            ("🇳🇬 Nigeria", "NG"),
            ("中国", "CN"),
            ("台灣", "TW"),
            ("Hong Kong", "HK"),
            ("Korea, Republic of", "KR"),
            ("Korea (the Republic of)", "KR"),
            ("Korea, South", "KR"),
            ("Tanzania, United Republic of", "TZ"),
            ("Bolivia, Plurinational State of", "BO"),
            ("Iran, Islamic Republic of", "IR"),
            ("Congo, Democratic Republic of the", "CD"),
            ("Virgin Islands, British", "VG"),
            ("Guinée-Conakry", "GN"),
            ("Burkina", "BF"),
            ("الإمارات", "AE"),
            ("KSA", "SA"),
            ("RSA", "ZA"),
            ("Белоруссия", "BY"),
            ("Phillipines", "PH"),
            ("Québec", "CA"),
        ] {
            check(name, Some(code));
        }
    }

    #[test]
    fn a_country_is_not_guessed() {
        for typed in [
            "",
            " ",
            "Congo",
            "Atlantis",
            "Germany, France",
            "Europe",
            "Berlin",
            "EU",
            "Germany / France",
            // What the reader makes of SA where somebody is in South Africa.
            "SA / ZA",
            "DE - France",
            "NG - Ghana",
            "NG - Ghana",
            "Lagos, Nigeria",
        ] {
            check(typed, None);
        }
    }
}
