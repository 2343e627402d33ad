//! The role of a person in the group, as the twelve page languages call it.

use atlas::names::{Words, fold};
use atlas::words::has_word;

use crate::tracks::is_mark;

/// How `Member::role` names who facilitates.
pub const FACILITATOR: &str = "facilitator";
/// How `Member::role` names who takes part.
pub const PARTICIPANT: &str = "participant";

/// How the words for a facilitator begin, folded. Not so short that a facility is one.
const FACILITATES: &str = "\
    facilitat faciliat facillit facilitad facilitar faciliter facilitieren facilitiert fasilitat fasilitasi memfasilit facylitat \
    cofacilit cofasilit kolaylastir фасилит кофасилит сфасилит ميسر تيسير फैसिलिट फसिलिट सुगमकर्त 引导 引導 促进者 \
    带领 帶領 協作者 协作者 퍼실리테이터 ファシリテータ 進行役 mwezeshaji wawezeshaji фасіл συντονιστ সহাযক تسهيلگر วิทยากร सुविधाकर् ordstyrer fasilit komoderat";
/// Forms of its verb that are too short to be a beginning, and what is said of somebody's deed.
static FACILITATE: Words = Words::new("facilite facilita facilito facilitiere modera anime prowadzi");
/// How words begin that are a facilitator's where nothing else stands in the cell, and else a profession's: "Content
/// moderator", "Ведущий инженер", "Animatrice périscolaire".
const MAY_FACILITATE: &str = "\
    moderat moderad moderier модератор ведущ cohost comoderat comoderad animateur animatric animer animator animador \
    coanimat coanimad dinamizador منشط संचालक मॉडरेटर 主持 协调员 진행자 begeleid prowadzac ведуч منسق مسهل voditelj";
/// How the words for a participant begin, folded.
const TAKES_PART: &str = "\
    participan participant partecipan teilnehm участни مشارك katilimci peserta प्रतिभाग सहभाग 参与 參與 参加 參加 \
    学员 學員 attendee 참가자 参加者 deelnem uczestni mshiriki washiriki";
static TAKE_PART: Words = Words::new(
    "\
    participate participates participating participa participe participo partecipa partecipo teilnahme",
);
/// How words begin that are a participant's where nothing else stands in the cell: "Asistente social" is a profession.
const MAY_TAKE_PART: &str = "asistente miembro";
/// Words beside a role that make it no other, folded.
static BESIDE: Words = Words::new(
    "\
    a b e l s r un une una ein eine in innen rin ra trice ice as es os o y und and et ed the of for de du des del della di da do la le les \
    lo el los il der die das im fur pour para per breakout room rooms group groups session sessions small track \
    team main volunteer kleingruppe kleingruppen gruppe gruppen raum sitzung grupo grupos sala salas sesion sesiones \
    pequeno pequenos sessao sessoes trilha groupe groupes seance seances salle salles atelier petit petits gruppo \
    gruppi sessione sessioni группы групп сессии комнаты секции малои المجموعه مجموعه الجلسه समूह सत्र grup \
    oturum kucuk kelompok sesi 小组 小組 分组 分組 讨论 討論 联合 聯合 会议 會議",
);
/// What denies the role after it, or says that it is past or not certain; folded. "t" is what is left of "can't".
static NOT_BEFORE: Words = Words::new(
    "\
    non not no nein hayir used formerly previously was possible potential posible possivel never cannot cant dont doesnt wont isnt t nor without unable former ex maybe perhaps possibly \
    nicht kein keine keiner ohne vielleicht evtl eventuell ehemalige ehemaliger \
    ningun ninguna nunca sin quizas tal tampoco exfacilitador exfacilitadora \
    ne n pas ni aucun aucune sans ancien ancienne peutetre \
    nao nem sem talvez nenhum nenhuma \
    не ни без нет возможно бывшии бывшая \
    غير ليس ليست لا لن بدون ربما \
    belki eski mai senza forse nessun nessuna \
    bukan tidak tanpa mungkin mantan शायद पूर्व",
);
/// What denies the role before it, folded.
static NOT_AFTER: Words = Words::new("nicht pas नहीं नही degil degilim yok etmiyor yapmiyor edemem istemiyor");
/// What denies the word that it begins, in scripts and languages that write no blank there.
const NOT_WITHIN: &str = "不 非 没 沒 未 无 無 non";

/// Longer texts, in bytes, are no role, but a cell that slipped into the wrong column.
const ROLE_MAX: usize = 200;

/// One word of a cell.
#[derive(Clone, Copy, PartialEq)]
enum Word {
    Facilitates,
    /// Where nothing else is there.
    MayFacilitate,
    TakesPart,
    MayTakePart,
    NotBefore,
    NotAfter,
    NotBoth,
    Beside,
    Other,
}

/// The role of a first letter.
pub fn role_by_letter(text: &str) -> Option<&'static str> {
    match text {
        "F" | "f" => Some(FACILITATOR),
        "P" | "p" => Some(PARTICIPANT),
        _ => None,
    }
}

/// A facilitator's or participant's word in any page language, unless it is denied, or its first letter; every other role
/// is kept as typed.
#[inline(never)]
pub fn read(text: &str) -> &str {
    role_by_letter(text).or_else(|| role_named(text)).unwrap_or(text)
}

/// The role of the two that a text names, if it names one.
pub fn role_named(text: &str) -> Option<&'static str> {
    // "Facilitator?" is not certain.
    if text.len() > ROLE_MAX || text.ends_with(['?', '؟', '？']) {
        return None;
    }
    let mut found = Vec::new();
    let mut is_alone = true;
    // What is denied in one clause is not denied in another: "Participant (not facilitator)".
    let is_bound = |c| {
        matches!(
            c,
            '(' | ')' | '[' | ']' | ',' | ';' | '/' | '|' | '+' | '&' | ':' | '（' | '）' | '、' | '，'
        )
    };
    for clause in text.split(is_bound) {
        let words: Vec<Word> = words(clause).map(|word| kind_of(&word)).collect();
        is_alone &= !words.contains(&Word::Other);
        // "Facilitator: no".
        let denies = |word: &Word| matches!(word, Word::NotBefore | Word::NotAfter | Word::NotBoth);
        if !words.is_empty() && words.iter().all(denies) {
            found.pop();
        }
        for (at, word) in words.iter().enumerate() {
            let is_role = |word: &Word| {
                matches!(word, Word::Facilitates | Word::MayFacilitate | Word::TakesPart | Word::MayTakePart)
            };
            let before = words[..at].iter().rev().take_while(|word| !is_role(word));
            let after = words[at + 1..].iter().take_while(|word| !is_role(word));
            let is_denied = before.into_iter().any(|word| matches!(word, Word::NotBefore | Word::NotBoth))
                || after.into_iter().any(|word| matches!(word, Word::NotAfter | Word::NotBoth));
            if is_role(word) && !is_denied {
                found.push(*word);
            }
        }
    }
    let has = |sure, alone| found.contains(&sure) || is_alone && found.contains(&alone);
    if has(Word::Facilitates, Word::MayFacilitate) {
        Some(FACILITATOR)
    } else {
        has(Word::TakesPart, Word::MayTakePart).then_some(PARTICIPANT)
    }
}

/// The same of a text that has no other word: "Cy Li (facilitator)" is somebody.
pub fn role_alone(text: &str) -> Option<&'static str> {
    let is_alone = text.len() <= ROLE_MAX && words(text).all(|word| kind_of(&word) != Word::Other);
    if is_alone { role_named(text) } else { None }
}

/// Words of a question whether somebody facilitates, beside those for it, folded.
static ASKS: Words = Words::new(
    "is are will be can could would i you take part participas participa participar como en tant que qualite als vai vas vou voy animare like to as want wants willing interested ist sind kann konnen mochte mochten es sera ser quiere puede desea te gustaria est etre peut veut voulez vous souhaitez pourriez sera e pode quer gostaria voce sie \
    может хочет хотите готовы быть olmak ister misiniz bersedia menjadi هل ترغب في ان تكون",
);

/// Whether a heading asks whether somebody facilitates, and nothing else: "Facilitator?", "¿Facilita?".
pub fn asks_who_facilitates(heading: &str) -> bool {
    // "您愿意主持小组吗？" has no blanks.
    if heading.contains(['吗', '嗎', '否']) && begins(heading, "主持 引导 引導 带领 帶領", true)
    {
        return true;
    }
    let asked = heading.split(['(', '[', '（']).next().unwrap_or_default();
    let mut kinds = words(asked).map(|word| (kind_of(&word), ASKS.contains(&word)));
    let mut facilitates = false;
    kinds.all(|(kind, asks)| {
        let is_said = matches!(kind, Word::Facilitates | Word::MayFacilitate);
        facilitates |= is_said;
        is_said || asks || kind == Word::Beside
    }) && facilitates
}

/// Words that ask what somebody would do, folded: "Would you like to facilitate?" is no promise.
static WISHES: Words = Words::new(
    "can could would like want wants willing interested konnen kann mochte mochten puede desea gustaria peut veut voulez \
    souhaitez pourriez quer gostaria может хочет хотите готовы ister bersedia ترغب",
);

/// Whether a heading asks who may facilitate, and not who does.
pub fn asks_who_may_facilitate(heading: &str) -> bool {
    heading.contains(['愿', '願', '想']) || words(heading).any(|word| WISHES.contains(&word))
}

fn words(clause: &str) -> impl Iterator<Item = String> {
    let parts = clause.split(|c: char| !c.is_alphanumeric() && !is_mark(c) && c != '\u{640}');
    let mut is_co = false;
    parts.map(fold).filter(|word| !word.is_empty()).filter_map(move |word| {
        // "Co-host" is one word.
        let mut whole = String::from(if is_co { "co" } else { "" });
        whole.push_str(&word);
        is_co = !is_co && word == "co";
        (!is_co).then_some(whole)
    })
}

/// Whether a word begins with one of `stems`, or has it anywhere.
#[inline(never)]
fn begins(word: &str, stems: &str, anywhere: bool) -> bool {
    let mut rest = word;
    while !rest.is_empty() {
        if has_word(stems, b' ', rest, true) {
            return true;
        }
        let next = rest.chars().next().map_or(0, char::len_utf8);
        rest = if anywhere { &rest[next..] } else { "" };
    }
    false
}

#[inline(never)]
fn kind_of(word: &str) -> Word {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Word::Beside;
    }
    // Arabic writes its article and its "and" onto the word, Chinese what kind of leader it is.
    let bare = word.strip_prefix('و').unwrap_or(word);
    match (NOT_BEFORE.contains(bare), NOT_AFTER.contains(bare)) {
        (true, true) => return Word::NotBoth,
        (true, false) => return Word::NotBefore,
        (false, true) => return Word::NotAfter,
        (false, false) => {}
    }
    let bare = bare.strip_prefix("ال").unwrap_or(bare);
    let is_cjk = bare.starts_with(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
    if begins(bare, NOT_WITHIN, false) {
        return Word::Other;
    }
    let tail = if is_cjk { BESIDE.iter().find_map(|beside| bare.strip_prefix(beside)) } else { None };
    if begins(bare, FACILITATES, is_cjk) || FACILITATE.contains(bare) {
        Word::Facilitates
    } else if begins(bare, TAKES_PART, is_cjk) || TAKE_PART.contains(bare) {
        Word::TakesPart
    } else if begins(bare, MAY_FACILITATE, false)
        || tail.is_some_and(|tail| begins(tail, MAY_FACILITATE, false))
    {
        Word::MayFacilitate
    } else if begins(bare, MAY_TAKE_PART, false) {
        Word::MayTakePart
    } else if BESIDE.contains(word) {
        Word::Beside
    } else {
        Word::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(read(typed), expected, "{typed}");
    }

    #[test]
    fn words_to_look_for_are_folded() {
        let beginnings = [FACILITATES, MAY_FACILITATE, TAKES_PART, MAY_TAKE_PART];
        for word in beginnings.iter().flat_map(|words| words.split(' ')) {
            assert_eq!(fold(word), word);
        }
        let lists = [&FACILITATE, &TAKE_PART, &BESIDE, &ASKS, &NOT_BEFORE, &NOT_AFTER];
        for word in lists.into_iter().flat_map(Words::iter) {
            assert_eq!(fold(word), word);
        }
    }

    #[test]
    fn a_facilitator_is_known_in_every_page_language() {
        for typed in [
            "Facilitator",
            "co-facilitator",
            "faciliator",
            "Facillitator",
            "Facilitator: yes",
            "Breakout facilitator",
            "Moderator",
            "Moderatorin",
            "facilitadora",
            "facilitateur",
            "Facilitatrice",
            "फैसिलिटेटर",
            "facilitador",
            "фасилитатор",
            "фасілітаторка",
            "συντονίστρια",
            "সহায়ক",
            "تسهیلگر",
            "منسق",
            "Ведущая",
            "ميسرة",
            "المُيسِّر",
            "Kolaylaştırıcı",
            "facilitatore",
            "Fasilitator",
            "主持人",
            "引导员",
            "Participant and facilitator",
            "Facilitator, not participant",
            "Co-host",
            "Animatrice",
            "Animateur·trice",
            "l'animateur",
            "Animador(a)",
            "co-animateur",
            "Moderator*in (Track A)",
            "Moderation Kleingruppe",
            "小组主持人",
            "Participante y facilitadora",
            "F",
        ] {
            check(typed, FACILITATOR);
        }
    }

    #[test]
    fn a_heading_may_ask_who_facilitates() {
        for heading in [
            "Facilitator",
            "Facilitator?",
            "Is facilitator",
            "Is facilitator (y/n)",
            "Facilitates",
            "Can you facilitate?",
            "I want to facilitate",
            "Breakout facilitator?",
            "¿Facilita?",
            "¿Vas a participar como facilitador/a?",
            "¿Puede facilitar?",
            "Animateur ?",
            "Moderation?",
            "Kann moderieren",
            "Фасилитатор?",
            "هل ميسر؟",
            "Kolaylaştırıcı?",
            "Fasilitator?",
            "主持人？",
            "是否主持小组",
            "您愿意主持小组吗？",
            "Voulez-vous animer un groupe ?",
        ] {
            assert!(asks_who_facilitates(heading), "{heading}");
        }
        for heading in [
            "Would you like to facilitate?",
            "Can you facilitate?",
            "¿Desea ser facilitador?",
            "¿Te gustaría ser facilitador/a?",
            "Quer ser facilitador(a)?",
            "Souhaitez-vous être facilitateur ?",
            "Möchten Sie moderieren?",
            "Готовы быть фасилитатором?",
            "Хотите быть ведущим?",
            "Voulez-vous animer un groupe ?",
            "您愿意主持小组吗？",
            "Kolaylaştırıcı olmak ister misiniz?",
            "Bersedia menjadi fasilitator?",
            "هل ترغب في أن تكون ميسراً؟",
        ] {
            assert!(asks_who_facilitates(heading) && asks_who_may_facilitate(heading), "{heading}");
        }
        assert!(!asks_who_may_facilitate("Facilitator?") && !asks_who_may_facilitate("¿Facilita?"));
        for heading in [
            "",
            "Yes/No",
            "Attended facilitator training?",
            "Facilitator's phone",
            "Not a facilitator",
            "Do you need a facilitator?",
            "Group",
            "Participant",
        ] {
            assert!(!asks_who_facilitates(heading), "{heading}");
        }
    }

    #[test]
    fn a_participant_is_known_in_every_page_language() {
        for typed in [
            "Participant",
            "Teilnehmerin",
            "Teilnehmer*in",
            "Teilnehmende",
            "participante",
            "participant·e",
            "प्रतिभागी",
            "Участник",
            "участница",
            "مشارك",
            "مشاركة",
            "Katılımcı",
            "partecipante",
            "Peserta",
            "参与者",
            "参加者",
            "Participant (not facilitator)",
            "Participant; facilitator: no",
            "Participant not facilitator",
            "Teilnehmerin, keine Moderation",
            "Participante (no facilita)",
            "участник, не фасилитатор",
            "مشارك وليس ميسر",
            "Katılımcı, kolaylaştırıcı değil",
            "Peserta, bukan fasilitator",
            "参与者，不是主持人",
            "प्रतिभागी, फैसिलिटेटर नहीं",
            "Asistente",
            "p",
        ] {
            check(typed, PARTICIPANT);
        }
    }

    #[test]
    fn any_other_role_is_kept_as_typed() {
        for typed in [
            "Shop steward",
            "Facilitator: no",
            "Facilitator (no)",
            "Moderation: nein",
            "possible facilitator",
            "Not a facilitator",
            "Kassenwart",
            "yes",
            "cannot facilitate",
            "Can't facilitate",
            "ne facilite pas",
            "Je n'anime pas",
            "no facilitator",
            "No puede facilitar",
            "não facilita",
            "kein Facilitator",
            "moderiert nicht",
            "не фасилитатор",
            "ليس ميسر",
            "Kolaylaştırıcı değil",
            "bukan fasilitator",
            "फैसिलिटेटर नहीं",
            "不主持",
            "non-facilitator",
            "non facilitatore",
            "Maybe facilitator",
            "ex-facilitator",
            "Ведущий инженер",
            "Ведущая специалистка",
            "Content moderator",
            "Fernsehmoderatorin",
            "Animatrice périscolaire",
            "节目主持人",
            "Facilities manager",
            "Facility Manager",
            "Asistente social",
            "Asistente de enfermería",
            "Miembro del comité",
            "Participatory budgeting officer",
        ] {
            check(typed, typed);
        }
    }
}
