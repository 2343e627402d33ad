//! One who is named: how to reach them, their account, and a training proposed to them. They answer all of it themselves
//! when they confirm; here it is filled in for them.

use domain::api::Seats;
use domain::facilitator::{Account, FacilitatorDraft, coming, coming_by_day};
use domain::programme::{Facilitation, Kind, Occurrence};
use domain::zones::ZoneId;
use leptos::prelude::*;

use super::people::{People, heading_id};
use crate::components::button::button;
use crate::components::select_field::SelectField;
use crate::components::text_field::{TextField, TextKind};
use crate::pages::{closed, seats};
use crate::site::{self, tr};

/// Where the name comes from, and so what of it can be typed here.
#[derive(Clone, Copy, PartialEq)]
enum From {
    Contact,
    List { has_address: bool },
    Hand,
}

impl From {
    fn of(people: People, one: &FacilitatorDraft) -> From {
        let member = people.with_members(|members| {
            members.iter().find(|member| one.is_member(member)).map(|member| member.email.is_some())
        });
        match member {
            _ if one.is_contact => From::Contact,
            Some(has_address) => From::List { has_address },
            None => From::Hand,
        }
    }
}

pub(super) fn card(people: People, number: usize, counted: RwSignal<Vec<Seats>>) -> AnyView {
    let one = untrack(move || people.read(number));
    let from = From::of(people, &one);
    let zone = people.zone_of(&one);
    let name = move || {
        let name = people.read(number).name;
        if name.trim().is_empty() { tr!(ROLE_FACILITATOR) } else { name }
    };
    let path = |field: &str| ["/", &number.to_string(), field].concat();
    let name_field = (from == From::Hand).then(|| {
        view! {
            <TextField
                path=path("/name") label=tr!(FACILITATORS_NAME) issues=people.issues value=people.value(number, |f| &f.name)
                on_input=move |text: String| people.edit(number, |f| f.name = text)
            />
        }
    });
    let address = match from {
        From::Contact | From::List { has_address: true } => {
            view! { <p><bdi dir="ltr">{one.email}</bdi></p> }.into_any()
        }
        From::List { has_address: false } => {
            email_field(people, number, tr!(FACILITATORS_EMAIL_MISSING, name = &one.name))
        }
        From::Hand => email_field(people, number, String::new()),
    };
    let rules = people.programme().facilitation;
    let questions = rules.map(|rules| {
        view! {
            {account(people, number, rules)}
            {move || training(people, number, zone, &counted.read())}
        }
    });
    view! {
        <fieldset class="card">
            <legend><h3 id=heading_id(number) tabindex="-1"><bdi>{name}</bdi></h3></legend>
            {name_field}
            {address}
            {questions}
            <p class="actions">
                {move || button(tr!(FACILITATORS_REMOVE_NAME, name = &name()), move || people.remove(number))}
            </p>
        </fieldset>
    }
    .into_any()
}

fn email_field(people: People, number: usize, hint: String) -> AnyView {
    let is_optional = people.programme().rules.email_optional;
    view! {
        <TextField
            path=["/", &number.to_string(), "/email"].concat() label=tr!(FACILITATORS_EMAIL) hint kind=TextKind::Email
            is_optional issues=people.issues value=people.value(number, |f| &f.email)
            on_input=move |text: String| people.edit(number, |f| f.email = text)
        />
    }
    .into_any()
}

/// Yes, not yet, or not known here. "Not yet" says what to do by when.
fn account(people: People, number: usize, rules: Facilitation) -> AnyView {
    let by = rules.account_by.filter(|by| !by.is_over(site::now()));
    let not_yet = if by.is_some() { Account::ByDate } else { Account::No };
    let options = vec![
        (Account::Yes.name().to_string(), tr!(FACILITATE_ACCOUNT_YES)),
        (not_yet.name().to_string(), tr!(FACILITATORS_ACCOUNT_NOT_YET)),
    ];
    let todo = move || {
        (people.read(number).account == not_yet.name()).then(|| {
            let email = site::contact_address();
            let sentence = match by {
                Some(by) => {
                    let moment = closed::moment(by.at, site::likely_zone());
                    tr!(FACILITATORS_ACCOUNT_BY, moment = &moment, email = email)
                }
                None => tr!(FACILITATORS_ACCOUNT_NOW, email = email),
            };
            view! { <p class="notice">{sentence}</p> }
        })
    };
    view! {
        <SelectField
            path=["/", &number.to_string(), "/account"].concat() label=tr!(FACILITATORS_ACCOUNT)
            hint=tr!(FACILITATE_ACCOUNT_HINT) is_optional=true empty=tr!(FACILITATORS_ACCOUNT_UNKNOWN) options
            issues=people.issues value=people.value(number, |f| &f.account)
            on_input=move |answer: String| people.edit(number, |f| f.account = answer)
        />
        {todo}
    }
    .into_any()
}

/// The trainings still to come by the clock where this person is; full ones are shown and cannot be chosen.
fn training(people: People, number: usize, zone: ZoneId, counted: &[Seats]) -> AnyView {
    let programme = people.programme();
    let now = site::now();
    let shifts = closed::shifts(programme, zone);
    let mut off = Vec::new();
    let words = |one: &Occurrence| {
        let left = seats::words(seats::left(counted, &one.id));
        let mut words = closed::date(one, zone, &shifts);
        if !left.is_empty() {
            words = site::locale().list(&[words, left]);
        }
        (one.id.clone(), words)
    };
    let chosen = untrack(move || people.read(number)).trainings;
    let shown: Vec<&Occurrence> = coming(programme, Kind::Training, now).collect();
    for one in &shown {
        if seats::left(counted, &one.id) == Some(0) && !chosen.contains(&one.id) {
            off.push(one.id.clone());
        }
    }
    if shown.is_empty() {
        return view! { <p class="notice">{tr!(FACILITATE_TRAINING_NONE_LEFT)}</p> }.into_any();
    }
    let by_day = coming_by_day(programme, Kind::Training, zone, now).next();
    let night = by_day.is_none().then(|| {
        let question_hour = coming_by_day(programme, Kind::OpenSpace, zone, now).next();
        let question_hour = question_hour.map(|one| {
            let moment = closed::date(one, zone, &shifts);
            view! { <p>{tr!(FACILITATORS_TRAINING_QUESTION_HOUR, moment = &moment)}</p> }
        });
        view! {
            <div class="notice notice--warning"><p>{tr!(FACILITATORS_TRAINING_NIGHTS, city = &site::locale().city(zone))}</p>{question_hour}</div>
        }
    });
    let options = shown.into_iter().map(words).collect();
    view! {
        {night}
        <SelectField
            path=["/", &number.to_string(), "/trainings/0"].concat() label=tr!(FACILITATORS_TRAINING)
            hint=tr!(FACILITATORS_TRAINING_HINT) is_optional=true empty=tr!(FACILITATORS_TRAINING_OPEN) options off
            issues=people.issues
            value=Signal::derive(move || people.read(number).trainings.first().cloned().unwrap_or_default())
            on_input=move |id: String| {
                people.edit(number, |f| f.trainings = Some(id).filter(|id| !id.is_empty()).into_iter().collect());
            }
        />
    }
    .into_any()
}
