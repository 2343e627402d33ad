//! Who may facilitate: to the second, for both roles, and for answers of every kind.

use chrono::{DateTime, Duration, Utc};
use domain::Programme;
use domain::contact::ContactDraft;
use domain::facilitator::{
    Eligibility, FacilitatorDraft, NONE, Offer, OfferDraft, Outcome, Remedy, Role, Rule, Standing, count,
    decide, open_space_before,
};
use domain::programme::parse;

use crate::shipped::{OPEN, draft, instant, programme};

const BEFORE: &str = "2027-01-10T12:00:00Z";

fn offer(role: Role) -> OfferDraft {
    OfferDraft {
        role: role.name().into(),
        person: ContactDraft {
            name: "Ana Lima".into(),
            email: "ana@example.org".into(),
            language: "en".into(),
            zone: "America/Sao_Paulo".into(),
        },
        group: "7kq2 m9xd".into(),
        earlier: "strike-school".into(),
        account: "yes".into(),
        languages: vec!["pt".into(), "es".into()],
        tracks: vec!["B".into(), "A".into()],
        trainings: vec!["training-7".into()],
        ..OfferDraft::default()
    }
}

fn unmet(draft: &OfferDraft, programme: &Programme, now: DateTime<Utc>) -> Vec<Rule> {
    let eligibility = Eligibility::of(draft, programme, now, Standing::New);
    eligibility.unmet.iter().map(|unmet| unmet.rule).collect()
}

/// The codes and paths of what cannot be read.
fn issues(change: impl FnOnce(&mut OfferDraft)) -> Vec<String> {
    let mut changed = offer(Role::CrossOrganisation);
    change(&mut changed);
    let found = Offer::parse(&changed, &programme(OPEN), instant(BEFORE), Standing::New).err();
    found.unwrap_or_default().iter().map(|issue| format!("{} {}", issue.path, issue.problem.code())).collect()
}

#[test]
fn both_roles_are_accepted_with_everything_they_need() {
    for role in Role::ALL {
        let (read, eligibility) =
            decide(&offer(role), &programme(OPEN), instant(BEFORE), Standing::New).unwrap();
        assert!(eligibility.is_met(), "{role:?}");
        assert_eq!(read.group.as_deref(), Some("7KQ2M9XD"));
        assert_eq!(read.tracks, ["A", "B"], "in the programme's order");
        let again = decide(&read.to_draft(), &programme(OPEN), instant(BEFORE), Standing::New).unwrap();
        assert_eq!(again, (read, eligibility), "what is stored reads back the same");
    }
}

#[test]
fn each_answer_that_cannot_be_read_has_its_place() {
    assert_eq!(issues(|d| d.role = "both".into())[0], "/role role.missing");
    assert_eq!(issues(|d| d.person.email = "ana@".into()), ["/person/email email.syntax"]);
    assert_eq!(issues(|d| d.earlier = String::new()), ["/earlier earlier.missing"]);
    assert_eq!(issues(|d| d.earlier = "school-of-rock".into()), ["/earlier earlier.missing"]);
    assert_eq!(issues(|d| d.account = String::new()), ["/account account.missing"]);
    assert_eq!(issues(|d| d.languages.clear()), ["/languages language.missing"]);
    assert_eq!(issues(|d| d.languages[1] = "klingon".into()), ["/languages/1 language.unknown"]);
    assert_eq!(issues(|d| d.sectors = vec!["circus".into()]), ["/sectors/0 sector.unknown"]);
    assert_eq!(issues(|d| d.tracks.clear()), ["/tracks track.missing"]);
    assert_eq!(issues(|d| d.tracks = vec!["Z".into()]), ["/tracks/0 track.unknown"]);
    assert_eq!(issues(|d| d.trainings.clear()), ["/trainings training.missing"]);
    assert_eq!(issues(|d| d.trainings = vec!["session-A-1".into()]), ["/trainings/0 occurrence.unknown"]);
    assert_eq!(issues(|d| d.open_spaces = vec!["training-1".into()]), ["/open_spaces/0 occurrence.unknown"]);
    assert_eq!(issues(|d| d.hours_from = "8".into()), ["/hours_from hours.unreadable"]);
    assert_eq!(
        issues(|d| (d.hours_from, d.hours_to) = ("8".into(), "25".into())),
        ["/hours_from hours.unreadable"]
    );
    for room in ["javascript:alert(1)", "http://x.org/a", "https://", "https://user@x.org", "zoom"] {
        assert_eq!(issues(|d| d.room = room.into()), ["/room link.unreadable"], "{room}");
    }
    assert_eq!(issues(|d| d.room = "https://rooms.example.org/j/123?pwd=x".into()), [] as [&str; 0]);
    // A mixed group is asked for no reference, whatever was typed before the change of mind.
    assert_eq!(issues(|d| d.group = "nonsense".into()), [] as [&str; 0]);
    assert_eq!(
        issues(|d| (d.role, d.group) = (Role::OrganisationSpecific.name().into(), "7KQ2".into())),
        ["/group group.unreadable"]
    );
    assert_eq!(
        issues(|d| (d.role, d.group) = (Role::OrganisationSpecific.name().into(), " ".into())),
        ["/organisation organisation.missing"]
    );
}

#[test]
fn an_own_group_needs_no_earlier_training_and_no_languages() {
    let mut own = offer(Role::OrganisationSpecific);
    own.earlier = NONE.into();
    own.languages.clear();
    let (_, eligibility) = decide(&own, &programme(OPEN), instant(BEFORE), Standing::New).unwrap();
    assert!(eligibility.is_met());
    own.earlier = String::new();
    assert!(decide(&own, &programme(OPEN), instant(BEFORE), Standing::New).is_ok());
}

#[test]
fn an_unmet_rule_shows_another_way_and_the_team_last() {
    let programme = programme(OPEN);
    let mut mixed = offer(Role::CrossOrganisation);
    mixed.earlier = NONE.into();
    let found = Eligibility::of(&mixed, &programme, instant(BEFORE), Standing::New);
    assert_eq!(found.unmet.len(), 1);
    assert_eq!(found.unmet[0].rule, Rule::EarlierTraining);
    let all = [Remedy::OtherRole, Remedy::TakePart, Remedy::NextProgramme, Remedy::AskTeam];
    assert_eq!(found.remedies(), all);
    assert_eq!(found.outcome(&mixed), Outcome::OtherWay);
    mixed.ask = true;
    assert_eq!(found.outcome(&mixed), Outcome::Asked);

    // Without an account the other role is no way: it asks for the same.
    mixed.account = "no".into();
    let found = Eligibility::of(&mixed, &programme, instant(BEFORE), Standing::New);
    assert_eq!(
        found.unmet.iter().map(|unmet| unmet.rule).collect::<Vec<_>>(),
        [Rule::EarlierTraining, Rule::Account]
    );
    assert_eq!(found.remedies(), all[1..]);
    for rule in &found.unmet {
        assert_eq!(rule.remedies.last(), Some(&Remedy::AskTeam));
    }
}

#[test]
fn an_account_may_come_until_the_programmes_date() {
    let programme = programme(OPEN);
    let mut own = offer(Role::OrganisationSpecific);
    own.account = "by_date".into();
    let by = programme.facilitation.unwrap().account_by.unwrap().at;
    assert_eq!(by, instant("2027-03-09T05:00:00Z"));
    let late = |now| unmet(&own, &programme, now).contains(&Rule::Account);
    assert!(!late(by - Duration::seconds(1)));
    assert!(late(by));
    assert!(late(by + Duration::seconds(1)));
}

/// What a role's deadline says one second before `at`, at it and one second after it.
#[track_caller]
fn check_deadline(programme: &Programme, role: Role, at: &str) {
    let at = instant(at);
    let closed = |now| unmet(&offer(role), programme, now).contains(&Rule::Deadline);
    assert_eq!(role.deadline(programme).at, at);
    assert!(!closed(at - Duration::seconds(1)) && role.is_open(programme, at - Duration::seconds(1)));
    assert!(closed(at) && !role.is_open(programme, at));
    assert!(closed(at + Duration::seconds(1)));
}

#[test]
fn each_role_closes_at_its_own_second() {
    let open = programme(OPEN);
    check_deadline(&open, Role::CrossOrganisation, "2027-02-17T05:00:00Z");
    check_deadline(&open, Role::OrganisationSpecific, "2027-03-04T05:00:00Z");
    // The server's clock may be written in any zone: an instant is an instant.
    for now in ["2027-02-17T18:59:59+14:00", "2027-02-16T23:59:59-05:00", "2027-02-17T10:29:59+05:30"] {
        let now: DateTime<Utc> = now.parse().unwrap();
        assert!(Role::CrossOrganisation.is_open(&open, now));
        assert!(!Role::CrossOrganisation.is_open(&open, now + Duration::seconds(1)));
    }
}

#[test]
fn a_deadline_ends_with_its_zones_day_on_both_sides_of_the_date_line() {
    for (zone, at) in [
        ("Pacific/Kiritimati", "2027-02-16T10:00:00Z"),
        ("Pacific/Apia", "2027-02-16T11:00:00Z"),
        ("Pacific/Pago_Pago", "2027-02-17T11:00:00Z"),
        ("Pacific/Niue", "2027-02-17T11:00:00Z"),
    ] {
        let mut file = draft(OPEN);
        file.deadlines.zone = Some(zone.into());
        // An earlier end of the groups' day would come after the last day to join.
        let moved = parse(&file).unwrap_or_else(|findings| panic!("{zone}: {findings:#?}"));
        check_deadline(&moved, Role::CrossOrganisation, at);
    }
}

#[test]
fn a_role_that_has_closed_leads_to_the_one_that_has_not() {
    let programme = programme(OPEN);
    let between = instant("2027-02-20T12:00:00Z");
    let found = Eligibility::of(&offer(Role::CrossOrganisation), &programme, between, Standing::New);
    assert_eq!(found.unmet[0].rule, Rule::Deadline);
    assert_eq!(found.remedies()[0], Remedy::OtherRole);
    let late = instant("2027-03-04T05:00:00Z");
    let found = Eligibility::of(&offer(Role::OrganisationSpecific), &programme, late, Standing::New);
    assert_eq!(found.remedies(), [Remedy::NextProgramme, Remedy::AskTeam]);
}

#[test]
fn who_is_in_may_change_after_the_deadline_and_keeps_what_is_over() {
    let programme = programme(OPEN);
    let late = instant("2027-03-20T12:00:00Z");
    let mut own = offer(Role::OrganisationSpecific);
    let held = own.trainings.clone();
    assert!(decide(&own, &programme, late, Standing::New).is_err(), "that training is over");
    let (_, eligibility) = decide(&own, &programme, late, Standing::Held(&held)).unwrap();
    assert!(eligibility.is_met());
    // A training is never over before it is missed: without one there is no way but the team.
    own.trainings.clear();
    assert_eq!(unmet(&own, &programme, late), [Rule::Deadline, Rule::Training]);
}

#[test]
fn no_date_that_suits_is_an_answer() {
    let mut own = offer(Role::OrganisationSpecific);
    own.trainings = vec![NONE.into()];
    let (_, eligibility) = decide(&own, &programme(OPEN), instant(BEFORE), Standing::New).unwrap();
    assert_eq!(eligibility.unmet[0].rule, Rule::Training);
}

#[test]
fn a_programme_without_facilitators_takes_none() {
    let none = programme("core-fundamentals-2023");
    for role in Role::ALL {
        assert!(!role.is_open(&none, instant("2023-01-15T12:00:00Z")));
        assert_eq!(unmet(&offer(role), &none, instant("2023-01-15T12:00:00Z")), [Rule::NotOffered]);
    }
}

#[test]
fn the_question_hour_of_a_training_comes_two_hours_before_it() {
    let programme = programme(OPEN);
    let of = |id: &str| {
        let training = programme.occurrences.iter().find(|one| one.id == id).unwrap();
        open_space_before(&programme, training).map(|one| (one.id.as_str(), training.start - one.start))
    };
    assert_eq!(of("training-1"), Some(("open-space-1", Duration::hours(2))));
    assert_eq!(of("training-8"), Some(("open-space-8", Duration::hours(2))));
    assert_eq!(of("session-B-6"), Some(("open-space-20", Duration::hours(2))));
    assert_eq!(of("orientation-1"), None);
}

#[test]
fn a_contact_who_is_on_the_list_counts_once() {
    let contact =
        ContactDraft { name: "Ana Lima".into(), email: "ana@example.org".into(), ..ContactDraft::default() };
    let named = |name: &str, email: &str| FacilitatorDraft {
        name: name.into(),
        email: email.into(),
        ..FacilitatorDraft::default()
    };
    let me = FacilitatorDraft::of_contact(&contact);
    let have = |other: FacilitatorDraft| count(&[me.clone(), other], &[], &[], &programme(OPEN)).have;
    assert_eq!(have(named("ana lima", "Ana@Example.org")), 1);
    // Some groups share an address; and an address may be missing.
    assert_eq!(have(named("Ben Ng", "ana@example.org")), 2);
    assert_eq!(have(named("Ana Lima", "")), 2);
}
