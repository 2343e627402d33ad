//! What `muster check` finds in a programme file, each with its place: the open edition with one thing changed.

mod dates;

use domain::programme::{
    FindingProblem, OccurrenceDraft, PartnerDraft, ProgrammeDraft, SessionChangeDraft, StepDraft, parse,
};
use domain::text::Text;

use crate::shipped::{OPEN, draft};

fn findings(change: impl FnOnce(&mut ProgrammeDraft)) -> Vec<(String, FindingProblem)> {
    let mut changed = draft(OPEN);
    change(&mut changed);
    match parse(&changed) {
        Ok(_) => Vec::new(),
        Err(found) => found.into_iter().map(|finding| (finding.path, finding.problem)).collect(),
    }
}

/// Exactly these, as path and code, in any order.
#[track_caller]
fn check(change: impl FnOnce(&mut ProgrammeDraft), expected: &[(&str, &str)]) {
    let found = findings(change);
    let mut found: Vec<(&str, &str)> = found.iter().map(|(path, p)| (path.as_str(), p.code())).collect();
    let mut expected = expected.to_vec();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

/// Exactly one, with its parameters.
#[track_caller]
fn check_one(change: impl FnOnce(&mut ProgrammeDraft), path: &str, problem: FindingProblem) {
    assert_eq!(findings(change), [(path.to_string(), problem)]);
}

fn texts(written: &[(&str, &str)]) -> Text {
    Text(written.iter().map(|(code, text)| (code.to_string(), text.to_string())).collect())
}

fn at(date: &str, time: &str) -> OccurrenceDraft {
    OccurrenceDraft { date: date.into(), time: time.into(), minutes: 60, ..Default::default() }
}

#[test]
fn an_empty_file_is_told_everything_it_lacks() {
    let found = parse(&ProgrammeDraft::default()).unwrap_err();
    let found: Vec<(&str, &str)> = found.iter().map(|f| (f.path.as_str(), f.problem.code())).collect();
    assert_eq!(
        found,
        [
            ("slug", "slug.unusable"),
            ("title", "text.missing"),
            ("summary", "text.missing"),
            ("host", "text.missing"),
            ("contact.default", "value.missing"),
            ("anchor_zone", "value.missing"),
            ("opens", "value.missing"),
            ("revised", "value.missing"),
            ("purge", "value.missing"),
            ("tracks", "value.missing"),
            ("weeks", "value.missing"),
            ("weekday", "word.unknown"),
            ("deadlines.groups", "value.missing"),
            ("rules.group_min", "value.missing"),
            ("rules.roster_max", "value.missing"),
            ("rules.email", "word.unknown"),
            ("rules.facilitators", "value.missing"),
        ]
    );
}

#[test]
fn a_slug_is_an_address_and_not_a_page_of_its_own() {
    for slug in ["", "Core", "core fundamentals", "kern-grundlägen", "organise", "check-times", "privacy"] {
        check(|d| d.slug = slug.into(), &[("slug", "slug.unusable")]);
    }
    check(|d| d.slug = "x".repeat(65), &[("slug", "slug.unusable")]);
    check(|d| d.slug = "x".repeat(64), &[]);
}

#[test]
fn a_partner_has_an_address_and_the_code_of_a_group_or_none() {
    let partner = |id: &str, join: &str| {
        let name = texts(&[("en", "A union"), ("ar", "نقابة")]);
        vec![PartnerDraft { id: id.into(), name, join: join.into(), ..PartnerDraft::default() }]
    };
    check_one(|d| d.partners = partner("A Union", ""), "partners.0.id", FindingProblem::NotASlug);
    check_one(|d| d.partners = partner("union", "7KQ2"), "partners.0.join", FindingProblem::NotAJoinCode);
}

#[test]
fn a_text_is_there_in_each_language_of_the_title() {
    let missing = |language: &str| FindingProblem::MissingText { language: language.into() };
    check_one(|d| d.summary = texts(&[("en", "Six weeks")]), "summary", missing("ar"));
    check_one(|d| d.notes[1] = texts(&[("en", " "), ("ar", "ستة")]), "notes.1", missing("en"));
    check_one(|d| d.topics[4] = texts(&[("en", "Words")]), "topics.4", missing("ar"));
    check_one(|d| d.sectors[2].name = texts(&[("en", "Public")]), "sectors.2.name", missing("ar"));
    check_one(
        |d| {
            d.partners = vec![PartnerDraft {
                id: "union".into(),
                name: texts(&[("ar", "نقابة")]),
                ..PartnerDraft::default()
            }]
        },
        "partners.0.name",
        missing("en"),
    );
    // English is asked for whatever the title has, and once.
    check(
        |d| {
            d.title.0.insert("tr".into(), "Örgütlenme".into());
            d.host = texts(&[]);
            let all = texts(&[("en", "a"), ("ar", "ب"), ("tr", "c")]);
            d.summary = all.clone();
            d.earlier_trainings.clear();
            d.facilitation = None;
            for text in d.about.iter_mut().chain(&mut d.topics).chain(&mut d.notes) {
                *text = all.clone();
            }
            d.sectors.iter_mut().for_each(|sector| sector.name = all.clone());
        },
        &[("host", "text.missing"), ("host", "text.missing"), ("host", "text.missing")],
    );
}

#[test]
fn languages_are_known_by_their_code_and_listed_once() {
    check(|d| d.interpretation[1] = "eng".into(), &[("interpretation.1", "language.unknown")]);
    check(|d| d.interpretation[1] = "ES".into(), &[("interpretation.1", "language.unknown")]);
    check(|d| d.interpretation[2] = "en".into(), &[("interpretation.2", "value.duplicate")]);
    let address = || "team@example.org".to_string();
    check(|d| drop(d.contact.insert("xx".into(), address())), &[("contact.xx", "language.unknown")]);
    check(|d| drop(d.contact.insert("ar".into(), address())), &[]);
}

#[test]
fn an_address_is_one_that_mail_reaches() {
    check(|d| d.contact.clear(), &[("contact.default", "value.missing")]);
    for address in ["", "team", "team@", "mailto:team@example.org", "a@example.org, b@example.org"] {
        check(
            |d| drop(d.contact.insert("default".into(), address.into())),
            &[("contact.default", "address.unusable")],
        );
    }
}

#[test]
fn an_unknown_zone_comes_with_its_neighbours_and_hides_nothing_else() {
    #[track_caller]
    fn check_zone(change: impl FnOnce(&mut ProgrammeDraft), path: &str, first: Option<&str>) {
        let found = findings(change);
        let [(at, FindingProblem::UnknownZone { nearest })] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((at.as_str(), nearest.first().map(String::as_str)), (path, first));
    }
    check_zone(|d| d.anchor_zone = "America/NewYork".into(), "anchor_zone", Some("America/New_York"));
    let berlin = Some("Europe/Berlin");
    check_zone(|d| d.trainings[0].zone = Some("Europe/Berlln".into()), "trainings.0.zone", berlin);
    check_zone(|d| d.deadlines.zone = Some("xyzzyxyzzy".into()), "deadlines.zone", None);
    check(|d| d.regions[6].zone = "Factory".into(), &[("regions.6.zone", "zone.unknown")]);
    check(|d| d.trainings[1].zone = Some(String::new()), &[("trainings.1.zone", "value.missing")]);
    check(
        |d| {
            d.anchor_zone = "Nowhere/At_All".into();
            d.opens = "soon".into();
            d.weeks[2] = "2027-03-17".into();
            d.trainings[3].time = "8pm".into();
            d.deadlines.groups = "23 February".into();
            d.tracks[1].minutes = 0;
            d.rules.group_min = 0;
            d.slug = "A".into();
        },
        &[
            ("anchor_zone", "zone.unknown"),
            ("opens", "date.unreadable"),
            ("weeks.2", "date.wrong_weekday"),
            ("weeks.2", "weeks.gap"),
            ("weeks.3", "weeks.gap"),
            ("trainings.3.time", "time.unreadable"),
            ("deadlines.groups", "date.unreadable"),
            ("tracks.1.minutes", "minutes.zero"),
            ("rules.group_min", "value.missing"),
            ("slug", "slug.unusable"),
        ],
    );
}

#[test]
fn a_track_is_one_capital_letter_of_its_own() {
    for id in ["a", "AB", "1", "A+B", "each", "Ä"] {
        check(|d| d.tracks[1].id = id.into(), &[("tracks.1.id", "track.unusable")]);
    }
    check(|d| d.tracks[1].id = "A".into(), &[("tracks.1.id", "value.duplicate")]);
    check(|d| d.tracks[1].id = String::new(), &[("tracks.1.id", "value.missing")]);
    check(|d| d.tracks[1].id = "C".into(), &[]);
}

#[test]
fn a_change_names_a_session_that_there_is_once() {
    let change = |week, track: &str| SessionChangeDraft { week, track: track.into(), ..Default::default() };
    for (week, track) in [(0, "A"), (7, "A"), (1, "C"), (1, "")] {
        check(|d| d.session_changes = vec![change(week, track)], &[("session_changes.0", "session.unknown")]);
    }
    check(
        |d| d.session_changes = vec![change(2, "A"), change(2, "B"), change(2, "A")],
        &[("session_changes.2", "value.duplicate")],
    );
    check(
        |d| d.session_changes = vec![SessionChangeDraft { time: Some("noon".into()), ..change(2, "A") }],
        &[("session_changes.0.time", "time.unreadable")],
    );
    check(
        |d| d.breakouts.as_mut().unwrap().weeks = vec![2, 0, 7],
        &[("breakouts.weeks.1", "session.unknown"), ("breakouts.weeks.2", "session.unknown")],
    );
}

#[test]
fn a_choice_has_an_id_of_its_own() {
    check(|d| d.sectors[3].id = "health".into(), &[("sectors.3.id", "value.duplicate")]);
    check(|d| d.sectors[3].id = String::new(), &[("sectors.3.id", "value.missing")]);
}

#[test]
fn what_is_asked_of_facilitators_can_be_done() {
    #[track_caller]
    fn check_missing(change: impl FnOnce(&mut ProgrammeDraft), path: &str) {
        check_one(change, path, FindingProblem::Missing);
    }
    fn asked(d: &mut ProgrammeDraft) -> &mut domain::programme::FacilitationDraft {
        d.facilitation.as_mut().unwrap()
    }
    check_missing(|d| asked(d).trainings = 9, "trainings");
    check_missing(|d| d.earlier_trainings.clear(), "earlier_trainings");
    check_missing(|d| d.trainings[2].seats = Some(0), "trainings.2.seats");
    check_missing(
        |d| (asked(d).organisation_specific, asked(d).cross_organisation) = (None, None),
        "facilitation",
    );
    check_one(
        |d| asked(d).account_by = Some("8 March".into()),
        "facilitation.account_by",
        FindingProblem::NotADate,
    );
    check_one(
        |d| d.earlier_trainings[1].id = "core-fundamentals-2023".into(),
        "earlier_trainings.1.id",
        FindingProblem::Duplicate,
    );
    // Without anybody who needs one, no earlier training has to be listed.
    check(
        |d| {
            asked(d).cross_organisation = None;
            d.earlier_trainings.clear();
        },
        &[],
    );
}

#[test]
fn facilitators_are_asked_for_in_one_way_that_rises() {
    let table = |lines: &[(usize, usize)]| -> Vec<StepDraft> {
        lines.iter().map(|(from, need)| StepDraft { from: *from, need: *need }).collect()
    };
    let not_rising = [("rules.facilitators", "facilitators.not_rising")];
    check(|d| d.rules.facilitators = table(&[(25, 2), (10, 1)]), &not_rising);
    check(|d| d.rules.facilitators = table(&[(10, 1), (10, 2)]), &not_rising);
    check(|d| d.rules.facilitators = table(&[(10, 2), (25, 1)]), &not_rising);
    check(|d| d.rules.facilitators = table(&[]), &[("rules.facilitators", "value.missing")]);
    check(|d| d.rules.facilitators_one_per = Some(20), &[("rules.facilitators_one_per", "value.duplicate")]);
    let one_per = |d: &mut ProgrammeDraft, n| {
        d.rules.facilitators.clear();
        d.rules.facilitators_one_per = Some(n);
    };
    check(|d| one_per(d, 20), &[]);
    check(|d| one_per(d, 0), &[("rules.facilitators_one_per", "value.missing")]);
}

#[test]
fn rules_have_a_value_each() {
    check(|d| d.rules.group_min = 0, &[("rules.group_min", "value.missing")]);
    check(|d| d.rules.roster_max = 0, &[("rules.roster_max", "value.missing")]);
    let allowed = vec!["required".into(), "optional".into()];
    check_one(|d| d.rules.email = "maybe".into(), "rules.email", FindingProblem::UnknownWord { allowed });
}

#[test]
fn no_text_whatever_makes_the_check_panic() {
    let places: [fn(&mut ProgrammeDraft) -> &mut String; 13] = [
        |d| &mut d.slug,
        |d| &mut d.anchor_zone,
        |d| &mut d.opens,
        |d| &mut d.purge,
        |d| &mut d.revised,
        |d| &mut d.weekday,
        |d| &mut d.weeks[0],
        |d| &mut d.tracks[0].start,
        |d| &mut d.tracks[0].id,
        |d| &mut d.deadlines.groups,
        |d| &mut d.trainings[0].date,
        |d| &mut d.trainings[1].time,
        |d| &mut d.regions[0].zone,
    ];
    let long = "é".repeat(5_000);
    for text in ["", "\u{0}", "2027-13-99", "9999-12-31", "-9999-01-01", "262142-12-31", "T", "25:61", &long]
    {
        let mut all_broken = draft(OPEN);
        for place in places {
            let mut broken = draft(OPEN);
            *place(&mut broken) = text.to_string();
            // In one place or another some of these are good.
            let _ = parse(&broken);
            *place(&mut all_broken) = text.to_string();
        }
        all_broken.trainings[0].zone = Some(text.to_string());
        all_broken.session_changes = vec![SessionChangeDraft { week: u32::MAX, ..Default::default() }];
        assert!(parse(&all_broken).is_err(), "{text}");
    }
}
