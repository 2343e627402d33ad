//! Registering a group: what is an error, what is a warning, and where it is.

use domain::contact::{Contact, ContactDraft};
use domain::facilitator::FacilitatorDraft;
use domain::group::{FACILITATORS_MAX, Group, GroupDraft};
use domain::organisation::{Breakouts, GroupTracks, OTHER, OTHER_MAX, Organisation, OrganisationDraft};
use domain::roster::MemberDraft;
use domain::{Issue, Problem, Programme};
use serde_json::json;

use crate::shipped::{OPEN, programme};

fn contact() -> ContactDraft {
    ContactDraft {
        name: "Ana García".into(),
        email: "ana@example.org".into(),
        language: "es".into(),
        zone: "America/Bogota".into(),
    }
}

fn organisation() -> OrganisationDraft {
    OrganisationDraft {
        name: "Sindicato de Limpieza".into(),
        country: "CO".into(),
        sector: "domestic".into(),
        languages: vec!["es".into()],
        track: "A".into(),
        interpretation: "es".into(),
        breakouts: "own".into(),
        taken_part_before: "about 3".into(),
        purpose: "A first contract".into(),
        ..Default::default()
    }
}

fn members(n: usize) -> Vec<MemberDraft> {
    let member = |n| MemberDraft {
        name: format!("Member {n}"),
        email: format!("member{n}@example.org"),
        ..Default::default()
    };
    (0..n).map(member).collect()
}

fn facilitator(n: usize) -> FacilitatorDraft {
    FacilitatorDraft { name: "Luz".into(), email: format!("luz{n}@example.org"), ..Default::default() }
}

fn group(n: usize) -> GroupDraft {
    GroupDraft {
        left_out: 0,
        contact: contact(),
        organisation: organisation(),
        roster: members(n),
        facilitators: vec![facilitator(0)],
        gathering: false,
        consent: true,
    }
}

type Parsed = Result<(Group, Vec<Issue>), Vec<Issue>>;

fn issues(parsed: &Parsed) -> Vec<(&str, &str)> {
    let (Ok((_, issues)) | Err(issues)) = parsed;
    issues.iter().map(|issue| (issue.path.as_str(), issue.problem.code())).collect()
}

/// Refused, for exactly these reasons.
#[track_caller]
fn refused(draft: &GroupDraft, programme: &Programme, expected: &[(&str, &str)]) {
    let parsed = Group::parse(draft, programme);
    assert!(parsed.is_err(), "{parsed:?}");
    assert_eq!(issues(&parsed), expected);
}

/// Registered, with exactly these warnings.
#[track_caller]
fn registered(draft: &GroupDraft, programme: &Programme, expected: &[(&str, &str)]) -> Group {
    let parsed = Group::parse(draft, programme);
    assert_eq!(issues(&parsed), expected);
    parsed.expect("warnings refuse nobody").0
}

#[test]
fn a_group_of_ten_with_a_facilitator_is_registered_without_a_word() {
    let group = registered(&group(10), &programme(OPEN), &[]);
    assert_eq!(group.roster.len(), 10);
    assert_eq!(group.contact.email.as_str(), "ana@example.org");
    assert_eq!(group.organisation.breakouts, Some(Breakouts::Own));
    assert_eq!(group.organisation.taken_part_before, Some(3));
    assert_eq!(group.organisation.partner, None);
}

#[test]
fn nine_people_are_too_few_unless_the_group_is_gathering_or_the_contact_counts() {
    let open = programme(OPEN);
    let parsed = Group::parse(&group(9), &open);
    let too_few = Issue::new(Problem::RosterTooFew { have: 9, need: 10, to_fix: 0 }, "/roster");
    assert_eq!(parsed, Err(vec![too_few]));
    registered(&GroupDraft { gathering: true, ..group(9) }, &open, &[]);
    registered(&GroupDraft { gathering: true, ..group(0) }, &open, &[]);
    let mut counting = open;
    counting.rules.count_contact = true;
    registered(&group(9), &counting, &[]);
    refused(&group(8), &counting, &[("/roster", "roster.too_few")]);
}

#[test]
fn more_people_than_the_programme_takes_are_too_many() {
    let mut open = programme(OPEN);
    open.rules.roster_max = 12;
    registered(&group(12), &open, &[]);
    refused(&group(13), &open, &[("/roster", "roster.too_many")]);
}

#[test]
fn too_few_facilitators_are_a_warning_and_never_an_error() {
    let open = programme(OPEN);
    let warn = |members, named: usize, gathering, expected: Option<(usize, usize)>| {
        let facilitators = (0..named).map(facilitator).collect();
        let draft = GroupDraft { facilitators, gathering, ..group(members) };
        let (_, warnings) = Group::parse(&draft, &open).unwrap();
        let expected: Vec<Issue> = expected
            .map(|(have, need)| Problem::FacilitatorsTooFew { have, need, track: None })
            .map(|problem| Issue::new(problem, "/facilitators"))
            .into_iter()
            .collect();
        assert_eq!(warnings, expected, "{members} people, {named} facilitators");
    };
    warn(10, 0, false, Some((0, 1)));
    warn(10, 1, false, None);
    warn(24, 1, false, None);
    warn(25, 1, false, Some((1, 2)));
    warn(50, 3, false, Some((3, 4)));
    warn(50, 4, false, None);
    // As the list of duties has it, see there.
    warn(3, 0, true, Some((0, 1)));
}

#[test]
fn enough_facilitators_in_all_may_be_too_few_on_a_track() {
    let open = programme(OPEN);
    let warn = |track: &str, tracks: &[&str], named: &[usize], expected: &[(&str, usize, usize)]| {
        let mut draft = group(10);
        draft.organisation.track = track.into();
        for (member, track) in draft.roster.iter_mut().zip(tracks) {
            member.track = (*track).into();
        }
        let of_list = |at: &usize| match draft.roster.get(*at) {
            Some(member) => FacilitatorDraft {
                name: member.name.clone(),
                email: member.email.clone(),
                ..FacilitatorDraft::default()
            },
            None => facilitator(*at),
        };
        draft.facilitators = named.iter().map(of_list).collect();
        let (_, warnings) = Group::parse(&draft, &open).unwrap();
        let too_few = |(track, have, need): &(&str, usize, usize)| {
            let track = Some((*track).to_string());
            Issue::new(Problem::FacilitatorsTooFew { have: *have, need: *need, track }, "/facilitators")
        };
        let expected: Vec<Issue> = expected.iter().map(too_few).collect();
        assert_eq!(warnings, expected, "{track} {tracks:?} {named:?}");
    };
    let mixed = ["A", "A", "A", "A", "A", "A", "A", "B", "B", "B"];
    warn("each", &mixed, &[0], &[("B", 0, 1)]);
    warn("each", &mixed, &[0, 9], &[]);
    // Somebody who is not on the list goes where one is needed, or where the group goes.
    warn("each", &mixed, &[0, 99], &[]);
    warn("A", &mixed[7..], &[5], &[("B", 0, 1)]);
    warn("A", &mixed[7..], &[99], &[("B", 0, 1)]);
    warn("A+B", &[], &[0], &[]);
    warn("A", &[], &[0], &[]);
}

#[test]
fn what_a_contact_knows_of_a_facilitator_is_read_and_written_again() {
    let open = programme(OPEN);
    let mut draft = group(10);
    draft.facilitators[0].account = "by_date".into();
    draft.facilitators[0].trainings = vec!["training-7".into()];
    let group = registered(&draft, &open, &[]);
    assert_eq!(group.facilitators[0].to_draft(), draft.facilitators[0]);
    draft.facilitators[0].account = "perhaps".into();
    draft.facilitators[0].trainings = vec!["training-7".into(), "orientation-1".into()];
    refused(
        &draft,
        &open,
        &[
            ("/facilitators/0/account", "account.missing"),
            ("/facilitators/0/trainings/1", "occurrence.unknown"),
        ],
    );
}

#[test]
fn what_no_list_has_is_kept_in_the_groups_own_words() {
    let open = programme(OPEN);
    let mut draft = group(10);
    draft.organisation.sector = OTHER.into();
    draft.organisation.other_sector = "  Bakeries ".into();
    draft.organisation.other_language = "Nuer".into();
    let own_words = |draft: &GroupDraft| {
        let organisation = registered(draft, &open, &[]).organisation;
        (organisation.other_sector, organisation.other_language)
    };
    assert_eq!(own_words(&draft), (Some("Bakeries".into()), Some("Nuer".into())));
    // Another sector was chosen after that.
    draft.organisation.sector = "domestic".into();
    assert_eq!(own_words(&draft), (None, Some("Nuer".into())));
    draft.organisation.other_language = "x".repeat(OTHER_MAX + 1);
    refused(&draft, &open, &[("/organisation/other_language", "text.too_long")]);
}

#[test]
fn more_facilitators_than_can_be_named_are_refused_and_none_is_dropped() {
    let named = |n| GroupDraft { facilitators: (0..n).map(facilitator).collect(), ..group(10) };
    let group = registered(&named(FACILITATORS_MAX), &programme(OPEN), &[]);
    assert_eq!(group.facilitators.len(), FACILITATORS_MAX);
    refused(&named(FACILITATORS_MAX + 1), &programme(OPEN), &[("/facilitators", "roster.too_many")]);
}

#[test]
fn without_the_contacts_word_for_everyone_nobody_is_registered() {
    refused(
        &GroupDraft { consent: false, ..group(10) },
        &programme(OPEN),
        &[("/consent", "consent.missing")],
    );
}

#[test]
fn everything_wrong_is_told_at_once_with_its_place() {
    let mut draft = group(12);
    draft.contact = ContactDraft { email: "ana".into(), zone: "Bogota".into(), ..Default::default() };
    draft.organisation.name = " ".into();
    draft.organisation.country = "XX".into();
    draft.organisation.track = "C".into();
    draft.organisation.breakouts = "alone".into();
    draft.organisation.partner = "nobody".into();
    draft.roster[3].name = String::new();
    draft.roster[7].email = "nobody@".into();
    draft.facilitators.push(FacilitatorDraft { email: "x".into(), ..Default::default() });
    draft.consent = false;
    refused(
        &draft,
        &programme(OPEN),
        &[
            ("/contact/name", "name.missing"),
            ("/contact/email", "email.syntax"),
            ("/contact/language", "language.missing"),
            ("/contact/zone", "zone.unknown"),
            ("/organisation/name", "organisation.missing"),
            ("/organisation/country", "country.unknown"),
            ("/organisation/track", "track.unknown"),
            ("/organisation/breakouts", "breakouts.unknown"),
            ("/organisation/partner", "partner.unknown"),
            ("/roster/3/name", "name.missing"),
            ("/roster/7/email", "email.syntax"),
            ("/facilitators/1/name", "name.missing"),
            ("/facilitators/1/email", "email.syntax"),
            ("/consent", "consent.missing"),
        ],
    );
}

#[test]
fn every_place_is_a_json_pointer_into_the_body_that_was_sent() {
    let mut draft = group(12);
    draft.roster[11].email = "member0@example.org".into();
    draft.roster[4].country = "Atlantis".into();
    let sent = serde_json::to_value(&draft).unwrap();
    let parsed = Group::parse(&draft, &programme(OPEN));
    let found = issues(&parsed);
    assert_eq!(found, [("/roster/4/country", "country.unknown"), ("/roster/11/email", "email.duplicate")]);
    for (path, _) in found {
        assert!(sent.pointer(path).is_some(), "{path}");
    }
}

#[test]
fn addresses_are_as_needed_and_as_private_as_the_programme_says() {
    let open = programme(OPEN);
    let mut draft = group(10);
    draft.roster[0].email = String::new();
    draft.roster[2].email = "member1@example.org".into();
    draft.facilitators[0].email = String::new();
    registered(
        &draft,
        &open,
        &[("/roster/0/email", "email.missing"), ("/roster/2/email", "email.duplicate")],
    );
    let mut strict = open;
    strict.rules.email_optional = false;
    strict.rules.shared_email = false;
    refused(
        &draft,
        &strict,
        &[
            ("/roster/0/email", "email.missing"),
            ("/roster/2/email", "email.duplicate"),
            ("/roster", "roster.too_few"),
            ("/facilitators/0/email", "email.missing"),
        ],
    );
}

#[track_caller]
fn tracks(typed: &str, expected: Result<GroupTracks, &str>) {
    let draft = OrganisationDraft { track: typed.into(), ..organisation() };
    let found = Organisation::parse(&draft, &programme(OPEN)).map(|organisation| organisation.tracks);
    let found = found.map_err(|issues| {
        assert_eq!((issues.len(), issues[0].path.as_str()), (1, "/track"));
        issues[0].problem.code()
    });
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn a_group_takes_one_track_several_or_one_each() {
    let all = |ids: &[&str]| Ok(GroupTracks::All(ids.iter().map(|id| id.to_string()).collect()));
    tracks("A", all(&["A"]));
    tracks(" B ", all(&["B"]));
    tracks("A+B", all(&["A", "B"]));
    tracks("B + A", all(&["A", "B"]));
    tracks("A+A", all(&["A"]));
    tracks("each", Ok(GroupTracks::Each));
    tracks("", Err("track.missing"));
    for unknown in ["C", "A+C", "A+", "+", "a", "AB", "both"] {
        tracks(unknown, Err("track.unknown"));
    }
}

#[track_caller]
fn organisation_with(change: impl FnOnce(&mut OrganisationDraft), expected: &[(&str, &str)]) {
    let mut draft = organisation();
    change(&mut draft);
    let found = Organisation::parse(&draft, &programme(OPEN)).err().unwrap_or_default();
    let found: Vec<_> = found.iter().map(|issue| (issue.path.as_str(), issue.problem.code())).collect();
    assert_eq!(found, expected);
}

#[test]
fn an_organisations_answers_are_among_those_offered() {
    organisation_with(|_| {}, &[]);
    organisation_with(|o| o.country = String::new(), &[("/country", "country.missing")]);
    organisation_with(|o| o.country = " co ".into(), &[]);
    organisation_with(|o| o.sector = "astronomy".into(), &[("/sector", "sector.unknown")]);
    organisation_with(|o| o.sector = String::new(), &[]);
    organisation_with(
        |o| o.languages = vec!["es".into(), "spanish".into()],
        &[("/languages/1", "language.unknown")],
    );
    organisation_with(|o| o.interpretation = "sw".into(), &[("/interpretation", "language.not_offered")]);
    organisation_with(|o| o.interpretation = "swahili".into(), &[("/interpretation", "language.unknown")]);
    organisation_with(|o| o.name = "x".repeat(201), &[("/name", "text.too_long")]);
    organisation_with(|o| o.name = "x".repeat(200), &[]);
    organisation_with(|o| o.name = "Bread\u{0}Union".into(), &[("/name", "text.control")]);
    organisation_with(|o| o.purpose = "x".repeat(301), &[("/purpose", "text.too_long")]);
}

#[test]
fn a_programme_that_names_no_language_takes_any() {
    let mut open = programme(OPEN);
    open.interpretation.clear();
    let draft = OrganisationDraft { interpretation: "sw".into(), ..organisation() };
    assert_eq!(Organisation::parse(&draft, &open).unwrap().interpretation.as_deref(), Some("sw"));
}

#[test]
fn a_rough_number_is_read_from_whatever_surrounds_it() {
    for (typed, expected) in [
        ("12", Some(12)),
        ("about 12 of us", Some(12)),
        ("12-15", Some(12)),
        ("١٢", Some(12)),
        ("حوالي ۱۲", Some(12)),
        ("१२", Some(12)),
        ("none", None),
        ("", None),
        ("99999999999999", Some(u32::MAX)),
    ] {
        let draft = OrganisationDraft { taken_part_before: typed.into(), ..organisation() };
        let read = Organisation::parse(&draft, &programme(OPEN)).unwrap().taken_part_before;
        assert_eq!(read, expected, "{typed}");
    }
}

#[test]
fn a_contact_survives_the_way_to_storage_and_back() {
    let open = programme(OPEN);
    let typed =
        ContactDraft { name: "  Ana\u{A0} García".into(), zone: "Asia/Calcutta ".into(), ..contact() };
    let contact = Contact::parse(&typed, &open).unwrap();
    assert_eq!((contact.name.as_str(), contact.zone.name()), ("Ana García", "Asia/Calcutta"));
    assert_eq!(Contact::parse(&contact.to_draft(), &open), Ok(contact));
}

#[test]
fn a_name_may_be_one_letter_and_is_never_two_hundred_and_one() {
    let open = programme(OPEN);
    let parse = |name: &str| Contact::parse(&ContactDraft { name: name.into(), ..contact() }, &open);
    assert_eq!(parse("O").unwrap().name, "O");
    assert_eq!(parse("李").unwrap().name, "李");
    let code = |name: &str| parse(name).unwrap_err()[0].problem.code();
    assert_eq!(code(" \u{200B} "), "name.missing");
    assert_eq!(code(&"é".repeat(201)), "text.too_long");
    assert_eq!(code("Ana\u{1}"), "text.control");
}

#[test]
fn a_groups_body_is_the_one_that_the_api_promises() {
    let body = json!({
        "contact": {"name": "Ana", "email": "ana@example.org", "language": "es", "zone": "America/Bogota"},
        "organisation": {
            "name": "Sindicato", "country": "CO", "sector": "domestic", "languages": ["es"], "track": "A",
            "interpretation": "es", "breakouts": "own", "taken_part_before": "3", "purpose": "", "partner": "",
            "partner_may_see": false, "partner_may_list": false
        },
        "roster": [
            {"id": "m1", "name": "Luz", "email": "luz@example.org", "track": "A", "zone": "America/Bogota",
             "country": "CO", "language": "es", "sector": "domestic", "role": "facilitator"},
            {"name": "Bea"}
        ],
        "facilitators": [
            {"name": "Luz", "email": "luz@example.org"},
            {"name": "Ana", "email": "ana@example.org", "is_contact": true}
        ],
        "gathering": false,
        "consent": true
    });
    let draft: GroupDraft = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(draft.roster[0].id.as_deref(), Some("m1"));
    assert_eq!(serde_json::to_value(&draft).unwrap(), body);
    // Whatever is left out is empty, and `parse` says what is missing.
    assert_eq!(serde_json::from_str::<GroupDraft>(r#"{"roster":[]}"#).unwrap(), GroupDraft::default());
    assert!(serde_json::from_str::<GroupDraft>("{}").is_err(), "a list is taken off on purpose only");
}

#[test]
fn an_issue_is_its_code_its_parameters_and_its_place() {
    for (issue, sent) in [
        (
            Issue::new(Problem::NameMissing, "/contact/name"),
            json!({"code": "name.missing", "path": "/contact/name"}),
        ),
        (
            Issue::new(Problem::RosterTooFew { have: 9, need: 10, to_fix: 0 }, "/roster"),
            json!({"code": "roster.too_few", "params": {"have": 9, "need": 10}, "path": "/roster"}),
        ),
        (
            Issue::new(Problem::EmailTypo { suggestion: "a@gmail.com".into() }, "/roster/0/email"),
            json!({
                "code": "email.typo", "params": {"suggestion": "a@gmail.com"}, "path": "/roster/0/email"
            }),
        ),
    ] {
        assert_eq!(serde_json::to_value(&issue).unwrap(), sent);
        assert_eq!(serde_json::from_value::<Issue>(sent).unwrap(), issue);
    }
}

#[test]
fn what_one_partner_may_do_was_not_said_of_another() {
    let mut draft = OrganisationDraft {
        partner: "tenants".into(),
        partner_may_see: true,
        partner_may_list: true,
        ..organisation()
    };
    draft.come_through("tenants");
    assert!(draft.partner_may_see && draft.partner_may_list);
    draft.come_through("nurses");
    assert_eq!(
        (draft.partner.as_str(), draft.partner_may_see, draft.partner_may_list),
        ("nurses", false, false)
    );
}

#[test]
fn answers_of_two_who_change_a_group_at_once_are_put_together() {
    let base = OrganisationDraft { partner: "tenants".into(), ..organisation() };
    let mine = OrganisationDraft { track: "B".into(), name: "Mine".into(), ..base.clone() };
    let theirs = OrganisationDraft {
        name: "Theirs".into(),
        country: "PE".into(),
        languages: vec!["es".into(), "qu".into()],
        purpose: String::new(),
        partner_may_see: true,
        ..base.clone()
    };
    let both = mine.clone().put_together(base.clone(), theirs.clone());
    assert_eq!(both, OrganisationDraft { track: "B".into(), name: "Mine".into(), ..theirs });
    assert_eq!(mine.clone().put_together(base.clone(), base), mine, "nobody else has changed anything");
}
