//! Joining by a group's link: until when, and what is asked.

use chrono::Duration;
use domain::join::{JoinDraft, JoinState, asks_track, first_name, open_until, state};
use domain::roster::{RosterContext, check_drafts};
use domain::{Issue, Problem};

use crate::shipped::{OPEN, instant, programme};

#[test]
fn a_gathering_group_is_joined_until_gathering_ends_and_a_complete_one_until_the_freeze() {
    let programme = programme(OPEN);
    for (members, until, then) in [
        (9, "2027-03-01T05:00:00Z", JoinState::GatheringOver),
        (10, "2027-03-09T05:00:00Z", JoinState::Closed),
    ] {
        let at = instant(until);
        assert_eq!(open_until(members, &programme).map(|until| until.at), Some(at));
        assert_eq!(state(members, &programme, at - Duration::seconds(1)), JoinState::Open);
        assert_eq!(state(members, &programme, at), then);
    }
    // After the freeze nobody is added, whatever the group.
    assert_eq!(state(9, &programme, instant("2027-03-09T05:00:00Z")), JoinState::Closed);
}

#[test]
fn a_list_is_full_when_the_programme_takes_no_more() {
    let programme = programme(OPEN);
    let now = instant("2027-02-01T12:00:00Z");
    assert_eq!(state(999, &programme, now), JoinState::Open);
    assert_eq!(state(1_000, &programme, now), JoinState::Full);
}

#[test]
fn without_a_freeze_a_complete_group_is_joined_until_the_last_session_is_over() {
    let mut programme = programme(OPEN);
    programme.deadlines.freeze = None;
    assert_eq!(open_until(10, &programme), None);
    let end = programme.last_session_end().unwrap();
    assert_eq!(state(10, &programme, end - Duration::seconds(1)), JoinState::Open);
    assert_eq!(state(10, &programme, end), JoinState::Closed);
}

fn draft() -> JoinDraft {
    JoinDraft { name: "Ola".into(), email: "ola@example.org".into(), ..JoinDraft::default() }
}

#[track_caller]
fn refused(draft: &JoinDraft, asks: bool, problem: Problem, path: &str) {
    let issues = draft.parse(&programme(OPEN), asks, "").expect_err("it is refused");
    assert_eq!(issues, [Issue::new(problem, path)]);
}

#[test]
fn a_name_is_enough_where_the_programme_lets_people_go_without_an_address() {
    let mut programme = programme(OPEN);
    let only_name = JoinDraft { email: " ".into(), ..draft() };
    assert_eq!(only_name.parse(&programme, false, "").unwrap().email, None);
    programme.rules.email_optional = false;
    let issues = only_name.parse(&programme, false, "").unwrap_err();
    assert_eq!(issues, [Issue::new(Problem::EmailMissing, "/email")]);
    refused(&JoinDraft { name: " – ".into(), ..draft() }, false, Problem::NameMissing, "/name");
}

#[test]
fn the_track_is_asked_only_where_members_choose_one_each() {
    assert!(asks_track("each") && !asks_track("A") && !asks_track("A+B"));
    refused(&draft(), true, Problem::TrackMissing, "/track");
    refused(&JoinDraft { track: "each".into(), ..draft() }, true, Problem::TrackMissing, "/track");
    refused(&JoinDraft { track: "C".into(), ..draft() }, true, Problem::TrackUnknown, "/track");
    let both = JoinDraft { track: "B+A".into(), ..draft() };
    assert_eq!(both.parse(&programme(OPEN), true, "").unwrap().track_cell().as_deref(), Some("A+B"));
    assert_eq!(both.parse(&programme(OPEN), false, "").unwrap().track_cell(), None);
}

#[test]
fn a_language_is_one_that_the_programme_interprets_into() {
    let spoken = |code: &str| JoinDraft { language: code.into(), ..draft() };
    assert_eq!(spoken("es").parse(&programme(OPEN), false, "").unwrap().languages, ["es"]);
    refused(&spoken("xx"), false, Problem::LanguageUnknown, "/language");
    refused(&spoken("ja"), false, Problem::LanguageNotOffered { code: "ja".into() }, "/language");
    refused(&spoken("es, pt"), false, Problem::LanguageUnknown, "/language");
}

#[test]
fn the_languages_that_a_list_has_said_of_somebody_may_stay() {
    for (own, languages) in [("ja", vec!["ja"]), ("es, ja", vec!["es", "ja"])] {
        let corrected = JoinDraft { language: own.into(), ..draft() };
        assert_eq!(corrected.parse(&programme(OPEN), false, own).unwrap().languages, languages);
    }
    let other = JoinDraft { language: "ja".into(), ..draft() };
    assert!(other.parse(&programme(OPEN), false, "es, ja").is_err());
}

#[test]
fn whoever_may_join_passes_the_check_of_the_whole_list_unchanged() {
    let programme = programme(OPEN);
    for name in ["Ola", "  李小龍 ", "O’Brien-N'Diaye", "=Sum", "x", "علي حسن", "J. R. 2"] {
        for email in ["", "ola@example.org", "mailto:Ola@Example.org ", "ола@пример.рф"] {
            for language in ["", "zh", "pt"] {
                let (name, email, language) = (name.into(), email.into(), language.into());
                let draft = JoinDraft { name, email, language, track: "A+B".into(), ..JoinDraft::default() };
                let member = draft.parse(&programme, true, "").unwrap();
                let context = RosterContext { gathering: true, ..RosterContext::default() };
                let checked = check_drafts(&[member.to_draft()], &programme.roster_rules(), context);
                assert_eq!(checked.members, [member], "{draft:?}");
            }
        }
    }
}

#[test]
fn a_contact_is_called_by_the_first_word_of_the_name() {
    for (name, first) in [("Ana María Lima", "Ana"), ("李小龍", "李小龍"), ("", "")] {
        assert_eq!(first_name(name), first);
    }
}
