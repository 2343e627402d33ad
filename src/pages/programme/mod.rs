//! The programme's own page: what it is, when, for whom, until when, and the way in.

mod sections;

use domain::programme::{Programme, State};
use domain::routes::{Page, Route, Step};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::closed::{self, moment};
use crate::begun::{self, Begun};
use crate::browser;
use crate::components::copy_field::CopyField;
use crate::components::page_heading::PageHeading;
use crate::components::week_strip::week_strip;
use crate::components::written::{Html, told, written};
use crate::components::zone_line::ZoneLine;
use crate::current_zone::CurrentZone;
use crate::site::{self, plain, tr};

pub fn view() -> AnyView {
    let Some(programme) = site::programme() else { return super::not_found::view() };
    let current = CurrentZone::find();
    let state = programme.state(site::now());
    let act = if state == State::Open {
        way_in(programme, current)
    } else {
        written(move |html| closed_in(html, programme, state))
    };
    let title = programme.title.in_language(site::language());
    view! {
        <div class="hero">
            <div class="hero__words">
                <PageHeading text=title/>
                {written(move |html| told(html, "<p class=\"lead\"", &programme.summary, "</p>"))}
            </div>
            <section class="hero__when" aria-labelledby="when">
                {written(move |html| when(html, programme, current.zone.get()))}
                <ZoneLine current/>
            </section>
            <div class="hero__act">{act}</div>
        </div>
        {written(move |html| sections::all(html, programme, current.zone.get()))}
        {share(programme)}
    }
    .into_any()
}

fn address(page: Page) -> String {
    Route::new(site::language(), page).path()
}

fn register_at(programme: &Programme, step: Step) -> String {
    address(Page::Register { slug: programme.slug.clone(), step })
}

fn times_at(programme: &Programme) -> String {
    address(Page::Schedule { slug: programme.slug.clone() })
}

/// "6 weekly sessions of 2 hours"
fn sessions(programme: &Programme) -> String {
    let minutes = programme.tracks.first().map_or(0, |track| track.minutes);
    let length = site::locale().duration(minutes);
    tr!(PROGRAMME_SESSIONS, n = programme.weeks(), duration = &length)
}

/// The six dates, in the visitor's zone.
fn when(html: &mut Html, programme: &Programme, zone: ZoneId) {
    let dates = tr!(PROGRAMME_DATES, dates = &closed::dates(programme));
    html.line("<h2 id=\"when\" class=\"hero__label\">", &tr!(PROGRAMME_WHEN), "</h2>");
    html.line("<p class=\"hero__dates\">", &dates, "</p>");
    html.line("<p class=\"hero__sessions\">", &sessions(programme), "</p>");
    week_strip(html, programme, zone, site::clock());
}

/// Free, for groups, until when; and the main button.
fn way_in(programme: &'static Programme, current: CurrentZone) -> AnyView {
    let deadline = programme.deadlines.groups;
    let facts = move |html: &mut Html| {
        let zone = current.zone.get();
        let until = moment(deadline.at, zone);
        let in_days = days_left(programme, zone);
        let groups = tr!(PROGRAMME_GROUPS_OF, n = programme.rules.group_min);
        let until = tr!(PROGRAMME_DEADLINE, moment = &until, in_days = &in_days);
        html.line("<ul class=\"hero__facts\"><li>", &tr!(PROGRAMME_FREE), "</li>").line(
            "<li>",
            &groups,
            "</li></ul>",
        );
        html.line("<p class=\"hero__deadline\">", &until, "</p>");
    };
    let act = move |html: &mut Html| {
        let (register, times) = (register_at(programme, Step::Contact), times_at(programme));
        html.put("<p class=\"actions\">");
        html.link(
            "<a class=\"button button--main\" id=\"register\" href=\"",
            &register,
            &tr!(PROGRAMME_REGISTER),
            "</a>",
        );
        html.link(" <a class=\"button\" href=\"", &times, &tr!(PROGRAMME_SEE_TIMES), "</a></p>");
        let there = moment(deadline.at, deadline.zone);
        if there != moment(deadline.at, current.zone.get()) {
            html.line("<p class=\"hero__own\">", &tr!(PROGRAMME_DEADLINE_OWN, moment = &there), "</p>");
        }
    };
    view! {
        {written(facts)}
        {begun(programme)}
        {written(act)}
    }
    .into_any()
}

/// "in 12 days": whole days to the last one on which people can still register.
fn days_left(programme: &Programme, zone: ZoneId) -> String {
    let last = programme.deadlines.groups.at - chrono::Duration::seconds(1);
    let days = match (local_at(zone, last), local_at(zone, site::now())) {
        (Ok(last), Ok(now)) => last.date().signed_duration_since(now.date()).num_days(),
        _ => 0,
    };
    site::locale().in_days(days)
}

/// A programme that no group can be registered for now: why, and what still answers.
fn closed_in(html: &mut Html, programme: &Programme, state: State) {
    let title = match state {
        State::Past => tr!(CLOSED_PAST_TITLE),
        State::NotYetOpen => tr!(CLOSED_NOT_OPEN_TITLE),
        State::Open | State::Closed => tr!(CLOSED_TITLE),
    };
    html.line("<p class=\"hero__state\">", &title, "</p>");
    match state {
        State::Past => {}
        State::NotYetOpen => closed::opens(html, programme),
        State::Open | State::Closed => closed::since(html, programme),
    }
    closed::next_programme(html);
    html.put("<p class=\"actions\">");
    html.link("<a class=\"button\" href=\"", &times_at(programme), &tr!(PROGRAMME_SEE_TIMES), "</a></p>");
}

/// A registration that was begun in this tab: go on, or delete it.
fn begun(programme: &'static Programme) -> AnyView {
    let begun = RwSignal::new(begun::read());
    let is_asking = RwSignal::new(false);
    let press = move |event: web_sys::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        match pressed.map(|pressed| pressed.id()).as_deref() {
            Some("draft-delete") if is_asking.get_untracked() => {
                begun::delete();
                begun.set(None);
                browser::live::say(tr!(WIZARD_DRAFT_DELETED));
                browser::focus::move_to("register".into());
            }
            Some("draft-delete") => {
                is_asking.set(true);
                browser::focus::move_to("draft-delete".into());
            }
            Some("draft-keep") => {
                is_asking.set(false);
                browser::focus::move_to("draft-delete".into());
            }
            _ => {}
        }
    };
    let write = move |html: &mut Html| {
        if let Some(begun) = begun.get() {
            draft(html, programme, &begun, is_asking.get());
        }
    };
    view! { <div class="written" on:click=press>{written(write)}</div> }.into_any()
}

fn draft(html: &mut Html, programme: &Programme, begun: &Begun, is_asking: bool) {
    let go_on = if begun.organisation.is_empty() {
        tr!(PROGRAMME_DRAFT_CONTINUE_UNNAMED)
    } else {
        tr!(PROGRAMME_DRAFT_CONTINUE, organisation = &begun.organisation, n = begun.people)
    };
    // The wizard itself leads on from the last step to the first one that is not finished.
    let open_step = register_at(programme, Step::Review);
    html.put(
        "<section class=\"notice draft\" aria-labelledby=\"draft\"><h2 id=\"draft\" class=\"draft__title\">",
    );
    html.line("", &tr!(PROGRAMME_DRAFT_TITLE), "</h2>");
    if is_asking {
        html.line("<p id=\"draft-sure\">", &tr!(WIZARD_DRAFT_DELETE_SURE), "</p>");
    }
    html.link("<p class=\"actions\"><a class=\"button\" href=\"", &open_step, &go_on, "</a> ");
    html.put("<button type=\"button\" class=\"button\" id=\"draft-delete\"");
    html.put(if is_asking { " aria-describedby=\"draft-sure\">" } else { ">" });
    html.line("", &tr!(PROGRAMME_DRAFT_DELETE), "</button>");
    if is_asking {
        html.line(
            " <button type=\"button\" class=\"button\" id=\"draft-keep\">",
            &tr!(BUTTON_CANCEL),
            "</button>",
        );
    }
    html.put("</p></section>");
}

fn share(programme: &'static Programme) -> AnyView {
    let mut link = browser::page::origin();
    link.push_str(&address(Page::Programme { slug: programme.slug.clone() }));
    view! {
        <details class="more">
            <summary>{tr!(PROGRAMME_SHARE)}</summary>
            <CopyField id="share-link" label=plain!(PROGRAMME_SHARE_LINK) button=tr!(PROGRAMME_SHARE_COPY) text=link/>
        </details>
    }
    .into_any()
}
