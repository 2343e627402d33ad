//! Problems, duties and deadlines as people read them.

use crate::{parsed, patterns, source};
use domain::duties::DutyKind;
use domain::roster::{Field, FileProblem, RosterIssue};
use domain::{Level, Problem};
use messages::{
    Clock, Locale, deadline, duty, file_problem, languages, locale, moved, problem, roster_issue,
    without_marks,
};

/// One of each, with parameters.
fn all() -> Vec<Problem> {
    let two = || vec!["one".to_owned(), "two".to_owned()];
    vec![
        Problem::NameMissing,
        Problem::NameSeveral { found: two() },
        Problem::NameMore,
        Problem::NameRepeated { other_row: 7 },
        Problem::EmailMissing,
        Problem::EmailSyntax { suggestion: None },
        Problem::EmailSyntax { suggestion: Some("ana@x.org".into()) },
        Problem::EmailSeveral { found: two() },
        Problem::EmailDuplicate { other_row: 7 },
        Problem::EmailTypo { suggestion: "ana@gmail.com".into() },
        Problem::EmailMixedScript,
        Problem::TrackMissing,
        Problem::TrackUnknown,
        Problem::ZoneMissing,
        Problem::ZoneUnknown,
        Problem::ZoneAmbiguous { candidates: Vec::new() },
        Problem::ZoneAmbiguous { candidates: two() },
        Problem::CountryMissing,
        Problem::CountryUnknown,
        Problem::LanguageMissing,
        Problem::LanguageUnknown,
        Problem::LanguageNotOffered { code: "nl".into() },
        Problem::SectorUnknown,
        Problem::BreakoutsUnknown,
        Problem::PartnerUnknown,
        Problem::OrganisationMissing,
        Problem::GroupUnreadable,
        Problem::RoleMissing,
        Problem::EarlierMissing,
        Problem::AccountMissing,
        Problem::TrainingMissing,
        Problem::OccurrenceUnknown,
        Problem::OccurrenceFull,
        Problem::HoursUnreadable,
        Problem::LinkUnreadable,
        Problem::ConsentMissing,
        Problem::TextTooLong { max: 200 },
        Problem::TextControl,
        Problem::TextFormula,
        Problem::TextGarbled { suggestion: None },
        Problem::TextGarbled { suggestion: Some("José".into()) },
        Problem::CellTooLong { max: 2000 },
        Problem::CellError,
        Problem::CellUncalculated,
        Problem::RowCancelled,
        Problem::RowTotal,
        Problem::RowHeader,
        Problem::RowBeside,
        Problem::RosterTooFew { have: 8, need: 10, to_fix: 0 },
        Problem::RosterTooFew { have: 8, need: 10, to_fix: 5 },
        Problem::RosterTooMany { have: 1200, max: 1000 },
        Problem::FacilitatorsTooFew { have: 0, need: 2, track: None },
        Problem::FacilitatorsTooFew { have: 0, need: 2, track: Some("B".into()) },
        Problem::ColumnMissing { field: Field::Name },
        Problem::ColumnAmbiguous { field: Field::Email },
        Problem::SheetOthers { sheets: two() },
        Problem::MemberUnknown,
        Problem::RosterFrozen { added: 3 },
    ]
}

#[test]
fn every_problem_is_a_sentence_with_all_its_parameters() {
    for lang in languages() {
        let locale = locale(lang).unwrap();
        for found in all() {
            let sentence = problem(locale, &found);
            assert!(sentence.chars().count() > 10, "{lang} {found:?}: {sentence}");
            assert!(
                !sentence.contains('$') && !sentence.contains(found.code()),
                "{lang} {found:?}: {sentence}"
            );
            let end = without_marks(&sentence).chars().last();
            assert!(matches!(end, Some('.' | '?' | '؟')), "{lang} {found:?}: {sentence}");
        }
    }
}

#[test]
fn each_sentence_of_a_problem_is_used_by_one() {
    let sentences: Vec<String> =
        all().iter().map(|found| without_marks(&problem(Locale::english(), found))).collect();
    let text = source("en");
    let written = patterns(&parsed(&text))
        .filter(|(id, _)| id.starts_with("problem-") && !id.starts_with("problem-in-"))
        .count();
    assert_eq!(written, sentences.len());
}

#[track_caller]
fn check(got: &str, wanted: &str) {
    assert_eq!(without_marks(got), wanted);
}

#[test]
fn a_roster_issue_says_where_what_and_what_to_do() {
    let mut issue = RosterIssue {
        row: Some(14),
        field: Some(Field::Email),
        level: Level::Warning,
        value: Some("ana@gmial.com".into()),
        problem: Problem::EmailTypo { suggestion: "ana@gmail.com".into() },
    };
    check(
        &roster_issue(Locale::english(), &issue),
        "Row 14, E-mail, “ana@gmial.com”: This looks mistyped. Use ana@gmail.com?",
    );
    issue.value = None;
    check(
        &roster_issue(Locale::english(), &issue),
        "Row 14, E-mail: This looks mistyped. Use ana@gmail.com?",
    );
    issue.field = None;
    issue.problem = Problem::RowTotal;
    check(
        &roster_issue(Locale::english(), &issue),
        "Row 14: This row is a total, not a person. It does not count.",
    );
    issue.row = None;
    issue.problem = Problem::RosterTooFew { have: 9, need: 10, to_fix: 0 };
    check(&roster_issue(Locale::english(), &issue), "9 of 10: add 1 more person.");
    check(&roster_issue(locale("ar").unwrap(), &issue), "9 من 10: يُرجى إضافة شخص واحد.");
    issue.problem = Problem::RosterTooFew { have: 3, need: 10, to_fix: 40 };
    check(
        &roster_issue(Locale::english(), &issue),
        "3 of 10 are ready. 40 rows have a mistake and do not count yet: put them right.",
    );
}

#[test]
fn a_cell_is_quoted_on_one_line_and_never_at_length() {
    let issue = RosterIssue {
        row: Some(2),
        field: Some(Field::Name),
        level: Level::Error,
        value: Some("a\nb".to_owned() + &"x".repeat(5000)),
        problem: Problem::CellTooLong { max: 2000 },
    };
    let sentence = roster_issue(Locale::english(), &issue);
    assert!(sentence.contains("a bxxx") && sentence.contains("x…") && sentence.len() < 250, "{sentence}");
}

#[test]
fn duties_count_what_is_missing() {
    let english = Locale::english();
    check(
        &duty(english, &DutyKind::PeopleMissing { have: 9, need: 10 }, ""),
        "1 more person is needed: you have 9 of 10.",
    );
    check(
        &duty(english, &DutyKind::FacilitatorsMissing { have: 0, need: 2 }, ""),
        "2 facilitators are missing: you have named 0 of 2.",
    );
    let address = duty(english, &DutyKind::AddressUnconfirmed, "ana@example.org");
    assert!(address.contains("ana@example.org"), "{address}");
}

#[test]
fn a_deadline_at_midnight_is_the_end_of_the_day_before() {
    let at = |text: &str| text.parse().unwrap();
    let english = Locale::english();
    check(
        &deadline(english, at("2027-02-24T00:00:00"), false, Clock::H24, "New York"),
        "the end of Tuesday 23 February, New York time",
    );
    check(
        &deadline(english, at("2027-02-24T06:00:00"), true, Clock::H24, "Berlin"),
        "Wednesday 24 February 2027, 06:00, Berlin time",
    );
}

#[test]
fn a_moved_clock_time_is_said_in_words() {
    let english = Locale::english();
    assert_eq!(moved(english, 0), None);
    assert_eq!(moved(english, -3600).as_deref(), Some("1 hour earlier than the week before"));
    assert_eq!(moved(english, 1800).as_deref(), Some("30 minutes later than the week before"));
    assert_eq!(
        moved(locale("ar").unwrap(), -3600).as_deref(),
        Some("أبكر من الأسبوع السابق، والفرق ساعة واحدة")
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_way_on() {
    let unsupported = |kind: &str| FileProblem::Unsupported { kind: kind.to_owned() };
    for lang in languages() {
        let locale = locale(lang).unwrap();
        for (found, way) in [
            (FileProblem::Empty, "list.x"),
            (FileProblem::NoTable, "list.x"),
            (FileProblem::Encrypted, "list.x"),
            (FileProblem::TooLarge, "20"),
            (FileProblem::TooManyCells, "list.x"),
            (FileProblem::Damaged, "list.x"),
            (unsupported("numbers"), "Numbers"),
            (unsupported("pdf"), "PDF"),
            (unsupported("image"), "list.x"),
            (unsupported("xls"), ".xlsx"),
            (unsupported("dbf"), "CSV"),
        ] {
            let sentence = without_marks(&file_problem(locale, "list.x", 20, &found));
            assert!(sentence.contains(way) && sentence.ends_with('.'), "{lang} {found:?}: {sentence}");
        }
    }
}
