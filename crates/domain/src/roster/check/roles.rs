//! The role of a person in the group, as the twelve page languages call it.

use super::cells::Reading;
use crate::names::fold;

/// How `Member::role` names who facilitates.
pub(super) const FACILITATOR: &str = "facilitator";
/// How `Member::role` names who takes part.
pub(super) const PARTICIPANT: &str = "participant";

/// Parts of the words for a facilitator, folded.
const FACILITATES: &str = "\
    facilit fasilit moderat moderad kolaylastir фасилитатор ведущ модератор модеріру ميسر منشط \
    फैसिलिटेटर फसिलिटेटर सुगमकर्त संचालक 主持 引导 引導 促进者 带领 協作者 协调员";
/// Parts of the words for a participant, folded.
const TAKES_PART: &str = "\
    particip partecip teilnehm teilnahm teilnehmend участни مشارك katilimci peserta प्रतिभाग सहभाग 参与 參與 \
    参加 參加 学员 學員 attendee asistente miembro";
/// What makes the opposite of a word, at its start.
const NOT: &str = "\
    non not nicht kein ningun pas не غير ليس degil bukan 不 非";

/// A facilitator's or participant's word in any page language; every other role is kept as typed.
pub(super) fn read(text: &str) -> Reading<Option<String>> {
    let folded = fold(text);
    let has = |words: &str| words.split(' ').any(|word| folded.contains(word));
    let is_denied = NOT.split(' ').any(|word| folded.starts_with(word));
    let role = if has(FACILITATES) && !is_denied {
        FACILITATOR
    } else if has(TAKES_PART) && !is_denied {
        PARTICIPANT
    } else {
        text
    };
    Reading::sure(Some(role.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(read(typed).meaning.as_deref(), Some(expected));
    }

    #[test]
    fn words_to_look_for_are_folded() {
        for word in [FACILITATES, TAKES_PART, NOT].iter().flat_map(|words| words.split(' ')) {
            assert_eq!(fold(word), word);
        }
    }

    #[test]
    fn a_facilitator_is_known_in_every_page_language() {
        for typed in [
            "Facilitator",
            "co-facilitator",
            "Breakout facilitator",
            "Moderator",
            "Moderatorin",
            "facilitadora",
            "facilitateur",
            "Facilitatrice",
            "फैसिलिटेटर",
            "facilitador",
            "фасилитатор",
            "Ведущая",
            "ميسرة",
            "المُيسِّر",
            "Kolaylaştırıcı",
            "facilitatore",
            "Fasilitator",
            "主持人",
            "引导员",
            "Participant and facilitator",
        ] {
            check(typed, FACILITATOR);
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
        ] {
            check(typed, PARTICIPANT);
        }
    }

    #[test]
    fn any_other_role_is_kept_as_typed() {
        check("Shop steward", "Shop steward");
        check("Not a facilitator", "Not a facilitator");
        check("Kassenwart", "Kassenwart");
        check("yes", "yes");
    }
}
