//! The people of a registered group: a table of what is known of any of them.

use domain::api::PersonOnList;
use domain::roster::MemberDraft;
use domain::zones::ZoneId;
use leptos::prelude::*;

use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::components::written::written;
use crate::site::{self, tr};

/// What may be known of somebody besides the name.
const COLUMNS: usize = 5;
/// The one that is written from left to right in every language.
const EMAIL: usize = 0;

/// `known` tells how far those are who came by the link or have looked at the entry about them. A table, or on a narrow
/// screen a list: nobody has to push it sideways there.
pub(super) fn list(roster: &[MemberDraft], known: &[PersonOnList]) -> AnyView {
    let headings =
        [tr!(FIELD_EMAIL), tr!(FIELD_TRACK), tr!(FIELD_ZONE), tr!(FIELD_LANGUAGE), tr!(MANAGE_PERSON_STATE)];
    let people: Vec<(String, [String; COLUMNS])> = roster
        .iter()
        .map(|member| {
            let state = known.iter().find(|one| Some(&one.id) == member.id.as_ref());
            (member.name.clone(), facts(member, state))
        })
        .collect();
    // A column in which nothing stands would only push the others off a narrow screen.
    let shown: Vec<usize> =
        (0..COLUMNS).filter(|at| people.iter().any(|(_, facts)| !facts[*at].is_empty())).collect();
    let is_narrow = browser::width::is_narrow();
    let view =
        move || if is_narrow.get() { lines(&people, &headings) } else { table(&people, &shown, &headings) };
    view! { {view} }.into_any()
}

/// Each with what is known of them, named.
fn lines(people: &[(String, [String; COLUMNS])], headings: &[String; COLUMNS]) -> AnyView {
    let people = people.to_vec();
    let headings = headings.clone();
    written(move |html| {
        html.put("<ul class=\"facilitator-list\">");
        for (name, facts) in &people {
            html.line("<li><strong><bdi>", name, "</bdi></strong>");
            for (at, fact) in facts.iter().enumerate().filter(|(_, fact)| !fact.is_empty()) {
                let dir = if at == EMAIL { "<bdi dir=\"ltr\">" } else { "<bdi>" };
                html.line("<br>", &headings[at], ": ").line(dir, fact, "</bdi>");
            }
            html.put("</li>");
        }
        html.put("</ul>");
    })
}

fn table(people: &[(String, [String; COLUMNS])], shown: &[usize], headings: &[String; COLUMNS]) -> AnyView {
    let rows = people
        .iter()
        .cloned()
        .map(|(name, facts)| {
            let cells = shown.iter().map(|at| {
                let dir = (*at == EMAIL).then_some("ltr");
                view! { <td><bdi dir=dir>{facts[*at].clone()}</bdi></td> }
            });
            view! { <tr><th scope="row"><bdi>{name}</bdi></th>{cells.collect_view()}</tr> }
        })
        .collect_view();
    let headings =
        shown.iter().map(|at| view! { <th scope="col">{headings[*at].clone()}</th> }).collect_view();
    view! {
        <div class="table-region" role="region" tabindex="0" aria-labelledby="roster-title">
            <table class="table">
                <thead><tr><th scope="col">{tr!(FIELD_NAME)}</th>{headings}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn facts(member: &MemberDraft, known: Option<&PersonOnList>) -> [String; COLUMNS] {
    let (by_link, confirmed) = known.map_or((false, false), |one| (one.by_link, one.confirmed));
    let states =
        [by_link.then(|| tr!(MANAGE_PERSON_JOINED)), confirmed.then(|| tr!(MANAGE_PERSON_CONFIRMED))];
    let languages: Vec<String> = member
        .language
        .split(", ")
        .filter(|code| !code.is_empty())
        .map(|code| name(NameOf::Language, code))
        .collect();
    [
        member.email.clone(),
        member.track.clone(),
        ZoneId::parse(&member.zone).map_or_else(|| member.zone.clone(), |zone| site::locale().city(zone)),
        languages.join(", "),
        states.into_iter().flatten().collect::<Vec<_>>().join(", "),
    ]
}
