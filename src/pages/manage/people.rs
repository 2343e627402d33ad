//! The people of a registered group: a table of what is known of any of them, and a field to find one in it.

use domain::api::PersonOnList;
use domain::roster::MemberDraft;
use domain::zones::{ZoneId, fold};
use leptos::prelude::*;

use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::components::text_field::TextField;
use crate::components::written::written;
use crate::site::{self, tr};

/// What may be known of somebody besides the name.
const COLUMNS: usize = 5;
/// The one that is written from left to right in every language.
const EMAIL: usize = 0;
const HEADING: &str = "<th scope=\"col\">";

/// Among fewer people the eye is quicker.
const SEARCHED_FROM: usize = 10;

/// A name, and what is known besides.
type Person = (String, [String; COLUMNS]);

/// `known` tells how far those are who came by the link or have looked at the entry about them. A table, or on a narrow
/// screen a list: nobody has to push it sideways there.
pub(super) fn list(roster: &[MemberDraft], known: &[PersonOnList]) -> AnyView {
    let headings =
        [tr!(FIELD_EMAIL), tr!(FIELD_TRACK), tr!(FIELD_ZONE), tr!(FIELD_LANGUAGE), tr!(MANAGE_PERSON_STATE)];
    let people: Vec<Person> = roster
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
    let search = RwSignal::new(String::new());
    let field = (people.len() >= SEARCHED_FROM).then(|| {
        view! {
            <TextField
                path="/search" label=tr!(MANAGE_PEOPLE_SEARCH) issues=RwSignal::new(Vec::new()) value=search
                on_input=move |typed| search.set(typed)
            />
        }
    });
    let view = move || {
        let wanted = fold(&search.read());
        let is_found =
            |(name, facts): &&Person| fold(name).contains(&wanted) || fold(&facts[EMAIL]).contains(&wanted);
        let found: Vec<Person> = people.iter().filter(is_found).cloned().collect();
        let count = (!wanted.is_empty()).then(|| {
            let count = tr!(MANAGE_PEOPLE_SHOWN, n = found.len(), all = people.len());
            browser::live::say(count.clone());
            view! { <p>{count}</p> }
        });
        let list = if is_narrow.get() { lines(found, &headings) } else { table(found, &shown, &headings) };
        view! { {count} {list} }
    };
    view! { {field} {view} }.into_any()
}

/// Each with what is known of them, named.
fn lines(people: Vec<Person>, headings: &[String; COLUMNS]) -> AnyView {
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

fn table(people: Vec<Person>, shown: &[usize], headings: &[String; COLUMNS]) -> AnyView {
    let (shown, headings) = (shown.to_vec(), headings.clone());
    written(move |html| {
        html.put(
            "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-labelledby=\"roster-title\">",
        );
        html.put("<table class=\"table\"><thead><tr>").line(HEADING, &tr!(FIELD_NAME), "</th>");
        for at in &shown {
            html.line(HEADING, &headings[*at], "</th>");
        }
        html.put("</tr></thead><tbody>");
        for (name, facts) in &people {
            html.line("<tr><th scope=\"row\"><bdi>", name, "</bdi></th>");
            for at in &shown {
                let dir = if *at == EMAIL { "<td><bdi dir=\"ltr\">" } else { "<td><bdi>" };
                html.line(dir, &facts[*at], "</bdi></td>");
            }
            html.put("</tr>");
        }
        html.put("</tbody></table></div>");
    })
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
