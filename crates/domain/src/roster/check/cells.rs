//! One cell: whether it holds a text at all, and what a text was found to mean.

use std::borrow::Cow;

use super::super::{CELL_MAX, Fault, Field, NAME_MAX};
use super::quick::{self, QuickMap};
use crate::names::{Words, fold};
use crate::{Problem, text};

/// What stands in a cell.
pub(super) enum Cell<'a> {
    Empty,
    /// Cleaned, with at least one letter or digit.
    Text(Cow<'a, str>),
    /// Something is wrong with it, which has been noted; nothing more is to be said.
    Faulty,
}

/// What a text means, and what is to be said of it.
pub(super) struct Reading {
    /// One text, several where a cell holds several, or none.
    pub(super) meaning: Vec<String>,
    pub(super) problems: Vec<Problem>,
}

/// So many distinct texts of a column are read and remembered with their meaning. Real columns repeat a few; one of nothing
/// but different texts would fill the memory and take half a minute.
const DISTINCT_MAX: usize = 10_000;

/// What each distinct text of a column means.
pub(super) struct Meanings<'a> {
    places: QuickMap<'a>,
    /// Where the readings of those texts are that were found last and of which nothing is to be said, by their length and
    /// ends: most columns repeat so few that the map need not be asked.
    recent: [(&'a str, usize); RECENT],
    readings: Vec<Reading>,
}

/// A power of two.
const RECENT: usize = 16;

impl Default for Meanings<'_> {
    fn default() -> Self {
        Meanings {
            places: QuickMap::with_hasher(quick::hasher()),
            recent: [("", 0); RECENT],
            readings: Vec::new(),
        }
    }
}

fn near(text: &str) -> usize {
    let bytes = text.as_bytes();
    let end = |byte: Option<&u8>| byte.map_or(0, |byte| usize::from(*byte));
    (text.len() ^ end(bytes.first()) ^ end(bytes.last()) << 2) % RECENT
}

impl<'a> Meanings<'a> {
    /// As `find`, but only for texts of which nothing is to be said, and not for all of these.
    #[inline]
    pub(super) fn find_recent(&self, text: &str) -> Option<usize> {
        let (recent, at) = self.recent[near(text)];
        (quick::are_same(recent, text) && !text.is_empty()).then_some(at)
    }

    #[inline(never)]
    pub(super) fn find(&mut self, text: &'a str) -> Option<usize> {
        let at = *self.places.get(text)? as usize;
        if self.readings[at].problems.is_empty() {
            self.recent[near(text)] = (text, at);
        }
        Some(at)
    }

    /// Where the reading is until another is kept.
    pub(super) fn keep(&mut self, text: &'a str, reading: Reading) -> usize {
        let at = self.readings.len().min(DISTINCT_MAX);
        self.readings.truncate(at);
        self.readings.push(reading);
        if at < DISTINCT_MAX {
            self.places.insert(Cow::Borrowed(text), at as u32);
        }
        at
    }

    /// Whether more have been kept than are remembered.
    pub(super) fn are_many(&self) -> bool {
        self.readings.len() > DISTINCT_MAX
    }

    /// Panics for a place that `find` or `keep` did not give.
    pub(super) fn meaning(&self, at: usize) -> &[String] {
        &self.readings[at].meaning
    }

    pub(super) fn problems(&self, at: usize) -> &[Problem] {
        &self.readings[at].problems
    }
}

impl Reading {
    pub(super) fn sure(meaning: Vec<String>) -> Reading {
        Reading { meaning, problems: Vec::new() }
    }

    pub(super) fn of(meaning: &str) -> Reading {
        Reading::sure(vec![meaning.to_string()])
    }

    pub(super) fn unsure(problem: Problem) -> Reading {
        Reading { meaning: Vec::new(), problems: vec![problem] }
    }
}

pub(super) fn problem_of(fault: Fault) -> Problem {
    match fault {
        Fault::Error => Problem::CellError,
        Fault::Uncalculated => Problem::CellUncalculated,
        Fault::TooLong => Problem::CellTooLong { max: CELL_MAX },
        Fault::Formula => Problem::TextFormula,
        Fault::Cancelled => Problem::RowCancelled,
    }
}

/// Cleans a cell. Dashes and the like say that there is nothing. Errors: `cell.too_long`, `text.control`.
pub(super) fn read(typed: &str, field: Field) -> Result<Cell<'_>, Problem> {
    let max = if field == Field::Name { NAME_MAX } else { CELL_MAX };
    let is_longer = |text: &str, max| text.len() > max && text.chars().count() > max;
    if is_longer(typed, CELL_MAX) {
        return Err(Problem::CellTooLong { max: CELL_MAX });
    }
    let cleaned = if is_clean(typed) { Cow::Borrowed(typed) } else { Cow::Owned(text::clean(typed)) };
    if is_longer(&cleaned, max) {
        return Err(Problem::CellTooLong { max });
    }
    if matches!(cleaned, Cow::Owned(_)) && cleaned.chars().any(char::is_control) {
        return Err(Problem::TextControl);
    }
    let has_flag = || field == Field::Country && cleaned.chars().any(|c| text::flag_letter(c).is_some());
    Ok(if text::has_letter_or_digit(&cleaned) || has_flag() { Cell::Text(cleaned) } else { Cell::Empty })
}

/// Whether `text::clean` would change nothing and no control character is there, as in most cells: no blanks but single
/// ones within, nothing invisible.
fn is_clean(typed: &str) -> bool {
    let bytes = typed.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let is_fine = match byte {
            0x21..=0x7E => continue,
            b' ' => at > 0 && at + 1 < bytes.len() && bytes[at - 1] != b' ',
            0..=0x20 | 0x7F => false,
            // The first bytes of all characters beyond ASCII that `clean` may change: every other may stay.
            0xC2 | 0xD8 | 0xE1..=0xE3 | 0xEF => typed[at..].chars().next().is_some_and(text::is_plain_letter),
            _ => true,
        };
        if !is_fine {
            return false;
        }
    }
    true
}

/// Whether a text says that nothing is known, or not yet, in one of the page languages: "n/a", "TBC", "keine Angabe".
/// Words of two letters are codes where they have no sign, as "NA" is Namibia where a country is asked for.
#[inline(never)]
pub(super) fn says_nothing(typed: &str, field: Field) -> bool {
    static NOTHING: Words = Words::new(
        "\
        na nan none nil null nothing unknown unsure undecided pending tba tbc tbd idk notapplicable notavailable \
        notknown notsure notsureyet dontknow idontknow dontknowyet notyet notyetdecided notdecided notdecidedyet noneyet \
        tobeconfirmed tobedecided tobedetermined tobeannounced unspecified notspecified notstated notgiven noanswer \
        noresponse empty blank prefernottosay \
        ka keine kein keins keiner keineangabe keineangaben unbekannt offen nochoffen unklar nochunklar weissnicht \
        weissichnicht weissnochnicht nochnicht nichtbekannt nochnichtbekannt nochunbekannt entfallt nichtzutreffend \
        ninguno ninguna nada desconocido desconocida sindato sindatos noaplica nose nolose nosabe nosenoaplica nsnc sd \
        porconfirmar pordefinir pordecidir pendiente aunnolose noprocede sinrespuesta \
        aucun aucune inconnu inconnue neant nonapplicable sansobjet so nsp jenesaispas nesaitpas adefinir aconfirmer \
        nonprecise nonrenseigne nr pasencore indecis jenesaispasencore \
        nenhum nenhuma desconhecido desconhecida naosei naoseiainda aindanaosei naoseaplica naoaplica naoaplicavel \
        aconfirmar adecidir semresposta seminformacao naoinformado nd indefinido \
        нет неизвестно незнаю ещенезнаю нд нетданных неприменимо уточняется неуказано неопределено нетответа \
        لايوجد غيرمعروف غيرمحدد لااعرف لااعلم لاينطبق لميحدد لميحددبعد غيرمتاح غيرمتوفر مجهول لاشيء \
        yok bilinmiyor belirsiz bilmiyorum bellidegil henuzbellidegil hicbiri bos gecerlidegil belirtilmemis \
        nessuno nessuna sconosciuto sconosciuta nonso nonloso nonapplicabile dadefinire daconfermare dadecidere ignoto \
        tidakada tidaktahu belumtahu belumditentukan tidakdiketahui belumpasti belumada tidakberlaku \
        कोईनहीं पतानहीं नहींपता ज्ञातनहीं लागूनहीं अज्ञात तयनहीं अभीतयनहीं \
        无 無 没有 沒有 未知 不详 不詳 不知道 还不知道 待定 未定 未填 暂无 暫無 不适用 不適用 待确认 待確認 なし 없음 미정",
    );
    // No word here is longer than 20 letters in any script.
    if typed.len() > 60 {
        return false;
    }
    // The answer to whether somebody needs any; Norwegian is "no".
    if typed == "No" && field == Field::Language {
        return true;
    }
    let folded = fold(typed);
    let is_code = typed.len() == 2 && (folded != "na" || typed == "NA" && field == Field::Country);
    !is_code && NOTHING.contains(&folded)
}

/// Whether a name, or a part of one, says that there is none: "-", "n/a", "(none)", "null". A mere word may be somebody's:
/// "Na", "None", "Null".
pub fn is_no_name(text: &str) -> bool {
    // None of these is longer, and most names are.
    text.len() <= 10
        && (!text::has_letter_or_digit(text)
            || matches!(text, "null" | "NULL" | "none" | "nil" | "nan" | "NaN" | "undefined")
            || (text.contains(['/', '(', '[', '<']) || text.matches('.').count() > 1)
                && says_nothing(text, Field::Name))
}

/// Whether a text in place of an address says that there is none.
pub fn says_no_address(typed: &str) -> bool {
    // "No e-mail yet", "no tiene correo".
    const NO_ADDRESS: &str = "noemail nomail hasnoe hasnom withoutemail emailto mailto keinemail keinmail sincorreo sinmail sinemail notiene \
        pasdemail pasdadresse naotem sememail senzamail nonha";
    let is_none = || {
        let folded = fold(typed);
        matches!(&*folded, "no" | "لا" | "नहीं") || text::has_word(NO_ADDRESS, b' ', &folded, true)
    };
    !typed.contains('@') && (says_nothing(typed, Field::Email) || typed.len() <= 60 && is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_known_in_any_spelling() {
        for typed in [
            "n/a",
            "None",
            "no e-mail",
            "no email yet",
            "e-mail to follow",
            "no tiene correo",
            "KEINE",
            "não tem",
            "нет",
            "لا يوجد",
            "没有",
            "कोई नहीं",
        ] {
            assert!(says_no_address(typed), "{typed}");
        }
        for typed in ["", "ana", "none@x.org"] {
            assert!(!says_no_address(typed), "{typed}");
        }
        // Codes of a country and of a language; Norwegian.
        assert!(!says_nothing("NA", Field::Country) && says_nothing("na", Field::Country));
        assert!(!says_nothing("ka", Field::Language) && says_nothing("k. A.", Field::Language));
        assert!(!says_nothing("no", Field::Language));
    }

    #[test]
    fn a_word_for_nothing_is_no_name_and_a_short_name_is_one() {
        for text in
            ["-", ".", "--", "n/a", "N/A", "n.a.", "(none)", "<null>", "NULL", "k.A.", "(نعم)", "undefined"]
        {
            assert_eq!(is_no_name(text), text != "(نعم)", "{text}");
        }
        for text in ["Na", "Null", "None", "Nil", "X", "O.", "J.R.", "Obi", "王", "No", "A/B"] {
            assert!(!is_no_name(text), "{text}");
        }
    }

    #[test]
    fn only_cells_that_cleaning_would_change_are_cleaned() {
        let every = ('\0'..=char::MAX).map(String::from);
        let within = ('\0'..=char::MAX).map(|letter| format!("a{letter}b"));
        let blanks =
            [" ", "Ada Obi", " Ada", "Ada ", "Ada  Obi", "Ada\tObi", "José", "José "].map(String::from);
        for typed in every.chain(within).chain(blanks) {
            let is_same = text::clean(&typed) == typed && !typed.chars().any(char::is_control);
            assert!(!is_clean(&typed) || is_same, "{typed:?}");
        }
        assert!(is_clean("Ada Obi") && is_clean("Đorđe Hồng") && is_clean("محمد अनिता"));
    }
}
