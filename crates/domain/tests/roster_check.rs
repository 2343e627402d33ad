//! What the roster check says of single rows: a row in, the codes and the member out.

use domain::roster::{
    Fault, Field, Member, MemberDraft, RosterContext, RosterIssue, RosterRow, RosterRules, RowKind, check,
};
use domain::{Level, Problem};

/// Rules under which the number of rows is never a problem.
fn rules() -> RosterRules {
    RosterRules { min: 0, ..RosterRules::default() }
}

fn person(row: u32, name: &str, email: &str) -> RosterRow {
    let values = MemberDraft { name: name.into(), email: email.into(), ..MemberDraft::default() };
    RosterRow { row, values, ..RosterRow::default() }
}

/// A sound row with one other value.
fn with(field: Field, value: &str) -> RosterRow {
    let mut row = person(2, "Ada Obi", "ada@x.org");
    *row.values.get_mut(field) = value.into();
    row
}

fn run(rows: &[RosterRow], rules: &RosterRules) -> (Vec<Member>, Vec<RosterIssue>) {
    let checked = check(rows, rules, RosterContext::default());
    (checked.members, checked.issues)
}

fn codes(issues: &[RosterIssue]) -> Vec<&'static str> {
    issues.iter().map(|issue| issue.problem.code()).collect()
}

/// One row: its codes and whether it is a member.
#[track_caller]
fn says(row: RosterRow, expected: &[&str], is_member: bool) {
    let (members, issues) = run(std::slice::from_ref(&row), &rules());
    assert_eq!(codes(&issues), expected, "{row:?}");
    assert_eq!(members.len() == 1, is_member, "{row:?}");
    assert!(issues.iter().all(|issue| issue.row == Some(row.row)));
}

fn member(row: RosterRow) -> Member {
    let (mut members, issues) = run(std::slice::from_ref(&row), &rules());
    members.pop().unwrap_or_else(|| panic!("{issues:?}"))
}

#[test]
fn where_members_take_a_track_each_a_row_without_one_is_something_to_look_at() {
    let rows = ["A", "", "egal", "Z"].map(|track| {
        let mut row = person(2, "Ada Obi", &format!("ada{track}@x.org"));
        row.values.track = track.into();
        row
    });
    let context = RosterContext { asks_track: true, ..RosterContext::default() };
    let said = rows.clone().map(|row| {
        let checked = check(&[row], &rules(), context);
        (codes(&checked.issues).join(" "), checked.members.len())
    });
    let expected = [("", 1), ("track.missing", 1), ("track.missing", 1), ("track.unknown", 0)];
    assert_eq!(said, expected.map(|(codes, members)| (codes.to_string(), members)));
    says(rows[1].clone(), &[], true);
}

#[test]
fn a_sound_row_is_a_member_with_all_it_says() {
    let mut row = person(7, " Ada\u{A0} Obi ", "Ada@X.org ");
    row.values.id = Some("m1".into());
    for (field, value) in [
        (Field::Track, "Track B"),
        (Field::Zone, "lagos"),
        (Field::Country, "Nigéria"),
        (Field::Language, "English, français"),
        (Field::Sector, "Health  care"),
        (Field::Role, "Facilitatrice"),
    ] {
        *row.values.get_mut(field) = value.into();
    }
    let expected = Member {
        row: 7,
        id: Some("m1".into()),
        name: "Ada Obi".into(),
        email: Some("Ada@X.org".into()),
        tracks: vec!["B".into()],
        zone: Some("Africa/Lagos".into()),
        country: Some("NG".into()),
        languages: vec!["en".into(), "fr".into()],
        sector: Some("Health care".into()),
        role: Some("facilitator".into()),
    };
    let member = member(row);
    assert_eq!(member, expected);
    // What is stored checks the same again.
    let again = domain::roster::check_drafts(&[member.to_draft()], &rules(), RosterContext::default());
    assert!(again.issues.is_empty(), "{:?}", again.issues);
    assert_eq!(again.members, [Member { row: 1, ..expected }]);
}

#[test]
fn a_name_is_always_required() {
    says(person(2, "", "ada@x.org"), &["name.missing"], false);
    says(person(2, " \u{200B} ", "ada@x.org"), &["name.missing"], false);
    says(person(2, "—", "ada@x.org"), &["name.missing"], false);
    says(person(2, "12", "ada@x.org"), &["name.missing"], false);
    for name in ["A", "Ada", "李", "佐藤 花", "علي", "X Æ A-12", "O’Brien", "Anna-Lena d’Arc"] {
        says(person(2, name, "ada@x.org"), &[], true);
        assert_eq!(member(person(2, name, "ada@x.org")).name, name);
    }
}

#[test]
fn a_name_may_have_200_characters_in_any_script() {
    says(person(2, &"ж".repeat(200), "ada@x.org"), &[], true);
    says(person(2, &"ж".repeat(201), "ada@x.org"), &["cell.too_long"], false);
    let (_, issues) = run(&[person(2, &"a".repeat(201), "ada@x.org")], &rules());
    assert_eq!(issues[0].problem, Problem::CellTooLong { max: 200 });
    says(with(Field::Sector, &"s".repeat(2_000)), &[], true);
    says(with(Field::Sector, &"s".repeat(2_001)), &["cell.too_long"], false);
}

#[test]
fn an_address_is_required_unless_the_programme_says_otherwise() {
    for email in ["", "-", "none", "N/A", "keine", "нет", "没有"] {
        says(person(2, "Ada", email), &["email.missing"], false);
        let optional = RosterRules { email_optional: true, ..rules() };
        let (members, issues) = run(&[person(2, "Ada", email)], &optional);
        assert_eq!(members[0].email, None, "{email}");
        assert_eq!((issues[0].problem.code(), issues[0].level), ("email.missing", Level::Warning), "{email}");
    }
    says(person(2, "Ada", "farah.aziz@nlc"), &["email.syntax"], false);
    says(person(2, "Ada", "a@x.org; b@x.org"), &["email.several"], false);
}

#[test]
fn the_second_row_with_an_address_names_the_first() {
    let rows = [
        person(3, "Ada", "ada@x.org"),
        person(5, "Ben", "ben@x.org"),
        person(9, "Ada Obi", "ADA@x.org"),
        person(11, "Ada O", "mailto:ada@x.org"),
    ];
    let (members, issues) = run(&rows, &rules());
    assert_eq!(members.iter().map(|m| m.row).collect::<Vec<_>>(), [3, 5]);
    let found: Vec<_> = issues.iter().map(|issue| (issue.row, issue.problem.clone())).collect();
    let duplicate = Problem::EmailDuplicate { other_row: 3 };
    assert_eq!(found, [(Some(9), duplicate.clone()), (Some(11), duplicate)]);

    let shared = RosterRules { shared_email: true, ..rules() };
    let (members, issues) = run(&rows, &shared);
    assert_eq!(members.len(), 4);
    assert!(issues.iter().all(|issue| issue.level == Level::Warning) && issues.len() == 2);
}

#[test]
fn the_second_row_with_a_whole_name_is_looked_at() {
    let rows = [
        person(3, "José Ruiz", "jose@x.org"),
        person(5, "Ben", "ben@x.org"),
        person(6, "Ben", "b@x.org"),
        person(9, "JOSE RUIZ", "jr@y.org"),
        person(11, "王伟", "wang@x.org"),
        person(12, "王伟", "wei@x.org"),
        // The address says it already.
        person(13, "José Ruiz", "jr@y.org"),
    ];
    let shared = RosterRules { shared_email: true, ..rules() };
    let (members, issues) = run(&rows, &shared);
    assert_eq!(members.len(), 7);
    let found: Vec<_> = issues.iter().map(|issue| (issue.row, issue.problem.clone(), issue.level)).collect();
    let repeated = |row, other_row| (Some(row), Problem::NameRepeated { other_row }, Level::Warning);
    let shared = (Some(13), Problem::EmailDuplicate { other_row: 9 }, Level::Warning);
    assert_eq!(found, [repeated(9, 3), repeated(12, 11), shared]);
}

#[test]
fn rows_without_an_address_are_no_duplicates_of_each_other() {
    let optional = RosterRules { email_optional: true, ..rules() };
    let (members, issues) = run(&[person(2, "Ada", ""), person(3, "Ben", "")], &optional);
    assert_eq!(members.len(), 2);
    assert_eq!(codes(&issues), ["email.missing", "email.missing"]);
}

#[test]
fn an_odd_address_is_a_member_with_a_warning() {
    says(person(2, "Ada", "ada@gmial.com"), &["email.typo"], true);
    says(person(2, "Ada", "аda@x.org"), &["email.mixed_script"], true);
    let (_, issues) = run(&[person(2, "Ada", "Ada@gmial.com")], &rules());
    assert_eq!(issues[0].problem, Problem::EmailTypo { suggestion: "Ada@gmail.com".into() });
    assert_eq!((issues[0].field, issues[0].value.as_deref()), (Some(Field::Email), Some("Ada@gmial.com")));
}

#[test]
fn a_garbled_name_is_a_member_with_a_suggestion() {
    says(person(2, "JosÃ© NÃºÃ±ez", "jose@x.org"), &["text.garbled"], true);
    says(person(2, "Jos? N??ez", "jose@x.org"), &["text.garbled"], true);
    says(person(2, "n/a", "jose@x.org"), &["name.missing"], false);
    let (members, issues) = run(&[person(2, "MarÃ\u{AD}a ", "maria@x.org")], &rules());
    assert_eq!(issues[0].problem, Problem::TextGarbled { suggestion: Some("María".into()) });
    assert_eq!(members.len(), 1);
}

#[test]
fn tracks_are_read_as_people_write_them() {
    assert_eq!(member(with(Field::Track, "b")).track_cell().as_deref(), Some("B"));
    assert_eq!(member(with(Field::Track, "both")).track_cell().as_deref(), Some("A+B"));
    assert_eq!(member(with(Field::Track, "")).track_cell(), None);
    says(with(Field::Track, "C"), &["track.unknown"], false);
    says(with(Field::Track, "-"), &[], true);
}

#[test]
fn a_cell_that_says_that_nothing_is_known_is_empty() {
    let fields = [Field::Track, Field::Zone, Field::Country, Field::Language, Field::Sector, Field::Role];
    for typed in [
        "N/A",
        "n/a",
        "n.a.",
        "na",
        "none",
        "unknown",
        "TBC",
        "k. A.",
        "keine Angabe",
        "por definir",
        "S/D",
        "sans objet",
        "não sei",
        "не знаю",
        "н/д",
        "غير معروف",
        "bilmiyorum",
        "non so",
        "belum tahu",
        "पता नहीं",
        "不知道",
        "待定",
    ] {
        for field in fields {
            says(with(field, typed), &[], true);
            let member = member(with(field, typed));
            let draft = member.to_draft();
            assert_eq!(draft.get(field), "", "{field:?} {typed}");
        }
    }
    // A code stands for itself, and a programme's tracks are called what they are called.
    assert_eq!(member(with(Field::Country, "NA")).country.as_deref(), Some("NA"));
    assert_eq!(member(with(Field::Country, "NO")).country.as_deref(), Some("NO"));
    assert_eq!(member(with(Field::Language, "no")).languages, ["no"]);
    let rules = RosterRules { tracks: vec!["EU".into(), "NA".into()], ..rules() };
    assert_eq!(run(&[with(Field::Track, "NA")], &rules).0[0].tracks, ["NA"]);
}

#[test]
fn a_zone_with_more_than_one_meaning_is_asked_back() {
    assert_eq!(member(with(Field::Zone, "Africa/Lagos")).zone.as_deref(), Some("Africa/Lagos"));
    says(with(Field::Zone, "Mars"), &["zone.unknown"], false);
    says(with(Field::Zone, "CST"), &["zone.ambiguous"], false);
    let (_, issues) = run(&[with(Field::Zone, "CST")], &rules());
    let Problem::ZoneAmbiguous { candidates } = &issues[0].problem else { panic!("{issues:?}") };
    assert!(candidates.iter().any(|zone| zone == "America/Chicago"), "{candidates:?}");
    let (_, issues) = run(&[with(Field::Zone, "GMT+2")], &rules());
    assert_eq!(issues[0].problem, Problem::ZoneAmbiguous { candidates: Vec::new() });
    // A country beside it does not decide.
    let mut row = with(Field::Zone, "CST");
    row.values.country = "China".into();
    says(row, &["zone.ambiguous"], false);
}

#[test]
fn a_zone_is_known_under_the_names_that_other_languages_have_for_its_city() {
    for (written, zone) in [
        ("Moskau", "Europe/Moscow"),
        ("moskau (UTC+3)", "Europe/Moscow"),
        ("Ciudad de México", "America/Mexico_City"),
        ("Le Caire", "Africa/Cairo"),
        ("القاهرة", "Africa/Cairo"),
        ("Пекин", "Asia/Shanghai"),
        ("北京", "Asia/Shanghai"),
        ("Kolkata/दिल्ली", "Asia/Kolkata"),
        ("Varşova", "Europe/Warsaw"),
    ] {
        assert_eq!(member(with(Field::Zone, written)).zone.as_deref(), Some(zone), "{written}");
    }
    // The offset does not fit.
    says(with(Field::Zone, "Moskau (UTC+7)"), &["zone.ambiguous"], false);
}

#[test]
fn an_unknown_country_or_language_is_left_out_with_a_warning() {
    says(with(Field::Country, "Atlantis"), &["country.unknown"], true);
    says(with(Field::Country, "🇳🇬 🇬🇭"), &["country.unknown"], true);
    assert_eq!(member(with(Field::Country, "🇳🇬")).country.as_deref(), Some("NG"));
    assert_eq!(member(with(Field::Country, "Atlantis")).country, None);
    says(with(Field::Language, "Klingon"), &["language.unknown"], true);
    assert_eq!(member(with(Field::Language, "Klingon, Spanish")).language_cell().as_deref(), Some("es"));
    assert_eq!(member(with(Field::Language, "Twi; Luganda")).language_cell().as_deref(), Some("ak, lg"));
    let offered = RosterRules { languages: vec!["en".into()], ..rules() };
    let (members, issues) = run(&[with(Field::Language, "Spanish")], &offered);
    assert_eq!(issues[0].problem, Problem::LanguageNotOffered { code: "es".into() });
    assert_eq!(members[0].languages, ["es"]);
}

#[test]
fn a_country_may_stand_after_a_place_in_it() {
    for (typed, code) in [
        ("Lagos, Nigeria", "NG"),
        ("Austin, Texas, USA", "US"),
        ("القاهرة، مصر", "EG"),
        ("北京，中国", "CN"),
        ("Korea, Republic of", "KR"),
    ] {
        says(with(Field::Country, typed), &[], true);
        assert_eq!(member(with(Field::Country, typed)).country.as_deref(), Some(code), "{typed}");
    }
    for typed in ["Germany, France", "Newark, DE", "Atlanta, Georgia", "Lagos, Atlantis"] {
        says(with(Field::Country, typed), &["country.unknown"], true);
    }
}

#[test]
fn a_role_of_ones_own_is_kept_as_typed() {
    assert_eq!(member(with(Field::Role, "Shop steward ")).role.as_deref(), Some("Shop steward"));
    assert_eq!(member(with(Field::Role, "Teilnehmerin")).role.as_deref(), Some("participant"));
}

#[test]
fn a_repeated_value_says_the_same_in_every_row() {
    let rows: Vec<RosterRow> = (2..5)
        .map(|row| {
            let mut row = person(row, "Ada", &format!("a{row}@x.org"));
            row.values.country = "Atlantis".into();
            row.values.zone = "CST".into();
            row
        })
        .collect();
    let (members, issues) = run(&rows, &rules());
    assert!(members.is_empty());
    assert_eq!(codes(&issues), ["zone.ambiguous", "country.unknown"].repeat(3));
    assert_eq!(issues.iter().map(|issue| issue.row).collect::<Vec<_>>(), [2, 2, 3, 3, 4, 4].map(Some));
}

#[test]
fn a_faulty_cell_is_reported_as_that_and_as_nothing_else() {
    #[track_caller]
    fn check(field: Field, fault: Fault, value: &str, expected: &[&str], is_member: bool) {
        let mut row = with(field, value);
        row.faults.push((field, fault));
        says(row, expected, is_member);
    }
    check(Field::Name, Fault::Error, "#N/A", &["cell.error"], false);
    check(Field::Email, Fault::Error, "#REF!", &["cell.error"], false);
    check(Field::Sector, Fault::Error, "#N/A", &["cell.error"], false);
    check(Field::Name, Fault::Uncalculated, "", &["cell.uncalculated"], false);
    check(Field::Country, Fault::Uncalculated, "", &["cell.uncalculated"], false);
    check(Field::Name, Fault::TooLong, "aaaa", &["cell.too_long"], false);
    check(Field::Name, Fault::Formula, "=Ada", &["text.formula"], true);
    check(Field::Country, Fault::Formula, "=Peru", &["text.formula"], true);
    check(Field::Country, Fault::Formula, "=Atlantis", &["text.formula", "country.unknown"], true);
}

#[test]
fn a_fault_in_one_row_is_not_another_rows_fault() {
    let mut faulty = with(Field::Country, "Peru");
    faulty.faults.push((Field::Country, Fault::Formula));
    let mut sound = with(Field::Country, "Peru");
    (sound.row, sound.values.name, sound.values.email) = (3, "Ben Ng".into(), "ben@x.org".into());
    for rows in [[faulty.clone(), sound.clone()], [sound, faulty]] {
        let (members, issues) = run(&rows, &rules());
        assert_eq!(codes(&issues), ["text.formula"]);
        assert!(members.iter().all(|member| member.country.as_deref() == Some("PE")) && members.len() == 2);
    }
}

#[test]
fn control_characters_are_refused_and_line_breaks_are_blanks() {
    says(person(2, "Ada\u{0}Obi", "ada@x.org"), &["text.control"], false);
    says(person(2, "Ada\u{1B}[31m", "ada@x.org"), &["text.control"], false);
    says(with(Field::Sector, "x\u{7F}"), &["text.control"], false);
    says(person(2, "Ada", "ada\u{0}@x.org"), &["text.control"], false);
    assert_eq!(member(person(2, "Ada\r\n\tObi", "ada@x.org")).name, "Ada Obi");
    assert_eq!(member(person(2, "\u{202E}Ada", "ada@x.org")).name, "Ada");
}

#[test]
fn a_total_and_a_repeated_heading_are_skipped_without_more_words() {
    let total = RosterRow { kind: RowKind::Total, ..person(9, "Total", "12") };
    let header = RosterRow { kind: RowKind::Header, ..person(5, "Name", "E-mail") };
    let (members, issues) = run(&[header, total], &rules());
    assert!(members.is_empty());
    assert_eq!(codes(&issues), ["row.header", "row.total"]);
    assert!(issues.iter().all(|issue| issue.level == Level::Skipped && issue.field.is_none()));
    assert_eq!(issues[1].value.as_deref(), Some("Total"));
}

#[test]
fn every_problem_of_a_row_is_said_at_once_in_the_order_of_the_fields() {
    let mut row = person(2, "", "ada@nlc");
    row.values.track = "C".into();
    row.values.zone = "Mars".into();
    row.values.country = "Atlantis".into();
    row.values.language = "Klingon".into();
    says(
        row,
        &[
            "name.missing",
            "email.syntax",
            "track.unknown",
            "zone.unknown",
            "country.unknown",
            "language.unknown",
        ],
        false,
    );
}

#[test]
fn of_ten_thousand_different_texts_no_more_are_read() {
    let mut rows: Vec<RosterRow> = (0..10_002)
        .map(|at| {
            let mut row = person(at + 2, "Ada Obi", &format!("ada{at}@x.org"));
            row.values.track = format!("Track A ({at})");
            row.values.role = format!("Facilitator {at}");
            row
        })
        .collect();
    // What was read before is still known.
    rows.push(RosterRow { row: 20_000, ..rows[0].clone() });
    rows[10_002].values.email = "ben@x.org".into();
    let (members, issues) = run(&rows, &rules());
    let unknown: Vec<Option<u32>> =
        issues.iter().filter(|issue| issue.problem == Problem::TrackUnknown).map(|issue| issue.row).collect();
    assert_eq!(unknown, [Some(10_003)]);
    assert_eq!(members.iter().filter(|member| member.role.as_deref() == Some("facilitator")).count(), 10_002);
}
