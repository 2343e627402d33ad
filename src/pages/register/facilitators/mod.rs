//! Step 4, `facilitators`: who leads the practice in small groups. Too few never stand in the way.

mod follow;
mod list;
mod people;
mod person;

use domain::facilitator::{Account, Count, FacilitatorDraft, NamedFacilitator, coming};
use domain::programme::Kind;
use domain::roster::{FacilitatorRule, Member};
use domain::routes::Step;
use domain::zones::ZoneId;
use leptos::prelude::*;

pub(super) use self::people::follow_the_list;
use self::people::{NAMED_ID, People, keep_who_is_listed, needed};
use super::Wizard;
use crate::browser;
use crate::components::step_form::{StepForm, show_problems};
use crate::pages::{closed, seats};
use crate::site::{self, tr};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let draft = wizard.draft.facilitators;
    let programme = wizard.programme;
    follow_the_list(wizard);
    tick_those_the_list_names(wizard);
    Effect::new(move || keep_who_is_listed(wizard));
    let issues = RwSignal::new(super::take_issues(wizard, "/facilitators"));
    let people = People::of(wizard, issues);

    let finish = move |()| {
        people.drop_empty();
        let numbers = people.numbers.get_untracked();
        let found: Vec<_> = draft.with_untracked(|all| {
            let each = all.iter().zip(numbers).filter_map(|(f, number)| {
                let found = NamedFacilitator::parse(f, programme).err()?;
                Some(found.into_iter().map(move |issue| issue.below(&number.to_string())))
            });
            each.flatten().collect()
        });
        if found.is_empty() {
            wizard.draft.unlisted.set(Vec::new());
            wizard.go_on(Step::Facilitators);
        } else {
            issues.set(found);
            show_problems();
        }
    };
    let counted = seats::load(programme);
    let add = move |_| {
        let number = people.add(FacilitatorDraft::default());
        let field = ["/", &number.to_string(), "/name"].concat();
        browser::focus::move_to(crate::components::field_id(&field));
    };
    let (_, go_on) = wizard.next(Step::Facilitators);
    view! {
        <StepForm
            heading=tr!(FACILITATORS_TITLE) title=wizard.title(Step::Facilitators) issues go_on
            back=wizard.back(Step::Facilitators) on_submit=finish
        >
            <p>{tr!(FACILITATORS_INTRO)}</p>
            {unlisted(wizard)}
            {move || counts(people, &people.count())}
            {list::view(people)}
            <h2 id=NAMED_ID tabindex="-1">{tr!(FACILITATORS_NAMED)}</h2>
            <Show when=move || people.numbers.read().is_empty()><p>{tr!(MANAGE_FACILITATORS_NONE)}</p></Show>
            <For
                each=move || people.numbers.get() key=|number| *number
                children=move |number| person::card(people, number, counted)
            />
            <p>
                <button type="button" id="add-facilitator" class="button" on:click=add>{tr!(FACILITATORS_ADD)}</button>
            </p>
            <p>{tr!(FACILITATORS_MAIL)}</p>
        </StepForm>
    }
    .into_any()
}

/// A roster with a column of roles has already answered the question; asked once, when nobody is named yet.
fn tick_those_the_list_names(wizard: Wizard) {
    if !wizard.draft.facilitators.read_untracked().is_empty() {
        return;
    }
    let named: Vec<FacilitatorDraft> = wizard.draft.roster.with_untracked(|roster| {
        let says_so = |member: &&Member| member.role.as_deref() == Some("facilitator");
        let contact = wizard.draft.contact.with_untracked(FacilitatorDraft::of_contact);
        let named = roster.members().iter().filter(says_so).map(FacilitatorDraft::of_member);
        named.map(|one| if one.is_same(&contact) { contact.clone() } else { one }).collect()
    });
    if !named.is_empty() {
        wizard.draft.facilitators.set(named);
    }
}

/// Who was chosen and is on the list no longer.
pub(super) fn unlisted(wizard: Wizard) -> impl IntoView {
    move || {
        wizard.draft.unlisted.with(|names| {
            (!names.is_empty()).then(|| {
                let sentence = tr!(FACILITATORS_UNLISTED, names = &site::locale().list_in_text(names));
                view! { <p class="notice notice--warning">{sentence}</p> }
            })
        })
    }
}

/// What is known of one beside the name, in one line.
pub(super) fn facts(wizard: Wizard, one: &FacilitatorDraft) -> Option<String> {
    let zone = People::of(wizard, RwSignal::new(Vec::new())).zone_of(one);
    let mut facts = Vec::new();
    match Account::parse(&one.account) {
        None => {}
        Some(Account::Yes) => facts.push(tr!(FACILITATORS_FACT_ACCOUNT)),
        Some(_) => facts.push(tr!(FACILITATORS_FACT_NO_ACCOUNT)),
    }
    let proposed = wizard.programme.occurrences.iter().filter(|date| one.trainings.contains(&date.id));
    facts.extend(proposed.map(|date| closed::start(date.start, zone)));
    (!facts.is_empty()).then(|| site::locale().list_in_text(&facts))
}

/// How many are needed and named, in all and by track, and what to do about those who are missing.
fn counts(people: People, count: &Count) -> AnyView {
    let programme = people.programme();
    let n = people.with_members(<[Member]>::len);
    let zone = ZoneId::parse(&people.wizard.draft.contact.read_untracked().zone);
    let zone = zone.unwrap_or(programme.anchor_zone);
    let tracks = count.tracks.iter().map(|on| {
        let times = closed::track_hours(programme, &on.track, zone);
        let (need, have) = (on.need, on.have);
        let words = tr!(FACILITATORS_TRACK, track = &on.track, times = &times, need = need, have = have);
        view! { <li>{words}</li> }
    });
    let tracks = (!count.tracks.is_empty()).then(|| view! { <ul>{tracks.collect_view()}</ul> });
    let lines = match &programme.rules.facilitators {
        FacilitatorRule::Table(lines) => lines
            .iter()
            .map(|(from, need)| tr!(PROGRAMME_RULE_FACILITATORS, people = *from, facilitators = *need))
            .collect(),
        FacilitatorRule::OnePer(people) => vec![tr!(PROGRAMME_RULE_FACILITATORS_PER, people = *people)],
    };
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div>
            <p class="count" aria-live="off">{needed(count, n)}</p>
            {tracks}
            <details>
                <summary>{tr!(FACILITATORS_TABLE)}</summary>
                <ul>{lines}</ul>
            </details>
        </div>
        {missing(people, count, n)}
    }
    .into_any()
}

fn missing(people: People, count: &Count, members: usize) -> AnyView {
    let programme = people.programme();
    let lacking = count.tracks.iter().find(|on| on.have < on.need);
    let n = count.missing();
    if n == 0 {
        return match lacking {
            None => view! { <p class="notice notice--good">{tr!(FACILITATORS_ENOUGH)}</p> }.into_any(),
            Some(on) => {
                let sentence = tr!(FACILITATORS_TRACK_LACKS, track = &on.track, n = on.need - on.have);
                view! { <p class="notice">{sentence}</p> }.into_any()
            }
        };
    }
    let zone = site::likely_zone();
    let until = programme.deadlines.organisation_specific.unwrap_or(programme.deadlines.groups);
    let date = closed::moment(until.at, zone);
    let last = coming(programme, Kind::Training, site::now()).last().map(|last| {
        let moment = closed::start(last.start, zone);
        view! { <p>{tr!(FACILITATORS_LAST_TRAINING, moment = &moment)}</p> }
    });
    // A large group that cannot find as many by itself is not left alone with it.
    let help = (count.need > 1).then(|| {
        let email = site::contact_address();
        view! { <p>{tr!(FACILITATORS_HELP, people = members, email = email)}</p> }
    });
    view! {
        <div class="notice">
            <p>{tr!(FACILITATORS_MISSING, n = n, date = &date)}</p>
            {last}
            {help}
        </div>
    }
    .into_any()
}
