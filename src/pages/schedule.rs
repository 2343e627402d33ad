//! The times of every occurrence, in the visitor's zone or one of their choice.

use chrono::Datelike;
use domain::programme::{Kind, Programme, State};
use domain::routes::{self, Page, Route};
use domain::schedule::{LocalOccurrence, Phase, phase, schedule};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use messages::Clock;
use wasm_bindgen::JsCast;

use crate::browser;
use crate::components::copy_field::CopyField;
use crate::components::page_heading::PageHeading;
use crate::components::time_range::time_range;
use crate::components::track_mark::track_mark;
use crate::components::week_strip::reasons_moved;
use crate::components::written::{Html, written};
use crate::components::zone_line::ZoneLine;
use crate::components::zone_picker::zone_words;
use crate::current_zone::CurrentZone;
use crate::site::{self, plain, tr};

/// What is shown, and how.
#[derive(Clone, Copy)]
struct Times {
    programme: &'static Programme,
    current: CurrentZone,
    clock: RwSignal<Clock>,
    /// One track's sessions, or all.
    track: RwSignal<Option<&'static str>>,
    hidden: RwSignal<Vec<Kind>>,
}

impl Times {
    fn is_shown(self, local: &LocalOccurrence<'_>) -> bool {
        let occurrence = local.occurrence;
        let is_other_track = match (self.track.get(), occurrence.track.as_deref()) {
            (Some(wanted), Some(track)) => wanted != track,
            _ => false,
        };
        !is_other_track && !self.hidden.read().contains(&occurrence.kind)
    }

    fn all(self) -> Vec<LocalOccurrence<'static>> {
        schedule(self.programme, self.current.zone.get()).unwrap_or_default()
    }

    /// `?zone=Asia/Kathmandu&track=A`
    fn query(self) -> String {
        let mut query = String::from("?zone=");
        // Of all letters in IANA names only the plus of Etc/GMT+5 means something else in a query.
        query.push_str(&self.current.zone.get().name().replace('+', "%2B"));
        if let Some(track) = self.track.get() {
            query.push_str("&track=");
            query.push_str(track);
        }
        query
    }

    /// A switch was pressed.
    fn take(self, name: &str, value: &str, is_on: bool) {
        match name {
            "track" => {
                self.track
                    .set(self.programme.tracks.iter().map(|track| track.id.as_str()).find(|id| *id == value));
            }
            "clock" => self.clock.set(if value == "12" { Clock::H12 } else { Clock::H24 }),
            _ => {
                let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == value) else { return };
                self.hidden.update(|hidden| {
                    hidden.retain(|other| *other != kind);
                    if !is_on {
                        hidden.push(kind);
                    }
                });
            }
        }
    }

    fn path(self) -> String {
        Route::new(site::language(), Page::Schedule { slug: self.programme.slug.clone() }).path()
    }
}

pub fn view() -> AnyView {
    let Some(programme) = site::programme() else { return super::not_found::view() };
    let asked = routes::query_value(&use_location().search.get_untracked(), "track");
    let track =
        programme.tracks.iter().map(|track| track.id.as_str()).find(|id| Some(*id) == asked.as_deref());
    let times = Times {
        programme,
        current: CurrentZone::find(),
        clock: RwSignal::new(site::clock()),
        track: RwSignal::new(track),
        hidden: RwSignal::new(Vec::new()),
    };
    keep_in_address(times);
    let title =
        Signal::derive(move || plain!(SCHEDULE_TITLE_ZONE, zone = &zone_words(times.current.zone.get())));
    let past = (programme.state(site::now()) == State::Past).then(
        || view! { <p class="notice">{tr!(CLOSED_PAST, dates = &super::closed::dates(programme))}</p> },
    );
    view! {
        <PageHeading text=tr!(SCHEDULE_TITLE) title/>
        {past}
        <ZoneLine current=times.current/>
        {switches(times)}
        {written(move |html| {
            sections(html, times);
            calendar(html, times);
        })}
        {copies(times)}
        {written(move |html| horizon(html, times))}
    }
    .into_any()
}

/// The address names what is shown, so that it can be shared, and a reload paints the right hours at once.
fn keep_in_address(times: Times) {
    Effect::new(move || {
        if times.current.is_hidden() || times.current.unknown.read().is_some() {
            return;
        }
        let query = times.query();
        // A frame later: until then the address may still be that of the page before, or already of the one after.
        request_animation_frame(move || {
            if window().location().pathname().is_ok_and(|path| path == times.path()) {
                browser::page::replace_query(&query);
            }
        });
    });
}

fn switches(times: Times) -> AnyView {
    let change = move |event: web_sys::Event| {
        let changed = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(input) = changed {
            times.take(&input.name(), &input.value(), input.checked());
        }
    };
    // Written once: from then on the browser itself keeps what is pressed.
    let write = move |html: &mut Html| untrack(|| fields(html, times));
    view! {
        <form class="switches" on:submit=|event| event.prevent_default() on:change=change>
            {written(write)}
            <p class="switches__count" role="status">{move || count(times)}</p>
        </form>
    }
    .into_any()
}

fn fields(html: &mut Html, times: Times) {
    let track = times.track.get_untracked();
    html.line(
        "<fieldset class=\"switch\"><legend>",
        &tr!(SCHEDULE_TRACK),
        "</legend><div class=\"switch__options\">",
    );
    for id in times.programme.tracks.iter().map(|track| track.id.as_str()) {
        option(html, "radio", "track", id, track == Some(id), &plain!(TRACK_NAME, track = id));
    }
    option(html, "radio", "track", "", track.is_none(), &tr!(SCHEDULE_TRACKS_BOTH));
    html.put("</div></fieldset><details class=\"more switches__more\">");
    html.line("<summary>", &tr!(SCHEDULE_MORE), "</summary>");
    let is_h24 = times.clock.get_untracked() == Clock::H24;
    html.line(
        "<fieldset class=\"switch\"><legend>",
        &tr!(SCHEDULE_CLOCK),
        "</legend><div class=\"switch__options\">",
    );
    option(html, "radio", "clock", "24", is_h24, &tr!(SCHEDULE_CLOCK_24));
    option(html, "radio", "clock", "12", !is_h24, &tr!(SCHEDULE_CLOCK_12));
    html.line("</div></fieldset><fieldset class=\"switch\"><legend>", &tr!(SCHEDULE_KINDS), "</legend>");
    html.put("<div class=\"switch__options\">");
    for kind in Kind::ALL {
        if times.programme.of_kind(kind).next().is_some() {
            option(html, "checkbox", "kind", kind.name(), true, &heading(kind));
        }
    }
    html.put("</div></fieldset></details>");
}

fn option(html: &mut Html, kind: &str, name: &str, value: &str, is_on: bool, words: &str) {
    html.line("<label class=\"switch__option\"><input type=\"", kind, "\" name=\"");
    html.line("", name, "\" value=\"").line("", value, "\"");
    html.put(if is_on { " checked> <span>" } else { "> <span>" }).say(words).put("</span></label>");
}

/// Nothing is hidden silently.
fn count(times: Times) -> String {
    let all = times.all();
    let n = all.iter().filter(|local| times.is_shown(local)).count();
    tr!(SCHEDULE_COUNT, n = n, all = all.len())
}

fn heading(kind: Kind) -> String {
    match kind {
        Kind::Session => tr!(SCHEDULE_SESSIONS),
        Kind::Orientation => tr!(SCHEDULE_ORIENTATIONS),
        Kind::Training => tr!(SCHEDULE_TRAININGS),
        Kind::OpenSpace => tr!(SCHEDULE_OPEN_SPACES),
        Kind::Community => tr!(SCHEDULE_COMMUNITIES),
    }
}

fn sections(html: &mut Html, times: Times) {
    let all = times.all();
    let shown: Vec<_> = all.iter().filter(|local| times.is_shown(local)).collect();
    for kind in Kind::ALL {
        section(html, times, kind, &shown);
    }
    if shown.is_empty() {
        html.line("<p class=\"notice\">", &tr!(SCHEDULE_EMPTY), "</p>");
    }
}

fn section(html: &mut Html, times: Times, kind: Kind, shown: &[&LocalOccurrence<'_>]) {
    let of_kind = || shown.iter().copied().filter(|local| local.occurrence.kind == kind);
    if of_kind().next().is_none() {
        return;
    }
    let now = site::now();
    let next = of_kind().find(|local| phase(local.occurrence, now) == Phase::Coming);
    let next = next.map(|local| local.occurrence.id.as_str());
    let id = kind.name();
    html.line("<section class=\"section\" aria-labelledby=\"", id, "\"><h2 id=\"").line("", id, "\">");
    html.line("", &heading(kind), "</h2>");
    if kind == Kind::Session {
        html.put("<ol class=\"timetable\">");
        for week in 1..=times.programme.weeks() {
            html.line(
                "<li class=\"timetable__week\"><h3 class=\"timetable__name\">",
                &tr!(WEEK_NUMBER, n = week),
                "</h3>",
            );
            html.put("<ul class=\"timetable__entries\">");
            for local in of_kind().filter(|local| local.occurrence.week == Some(week)) {
                occurrence(html, times, local, next);
            }
            html.put("</ul></li>");
        }
        html.put("</ol></section>");
    } else {
        html.put("<ul class=\"occurrences\">");
        for local in of_kind() {
            occurrence(html, times, local, next);
        }
        html.put("</ul></section>");
    }
}

fn occurrence(html: &mut Html, times: Times, local: &LocalOccurrence<'_>, next: Option<&str>) {
    let (zone, clock) = (times.current.zone.get(), times.clock.get());
    let track = local.occurrence.track.as_deref();
    let is_next = next == Some(local.occurrence.id.as_str());
    let (state, phase_words) = phase_words(local, zone, clock, is_next);
    html.line("<li class=\"occurrence\" data-phase=\"", state, "\" data-track=\"");
    html.line("", track.unwrap_or_default(), "\">");
    if let Some(track) = track {
        html.put("<p class=\"occurrence__track\">");
        track_mark(html, Some(track));
        html.line("", &tr!(TRACK_NAME, track = track), "</p>");
    }
    html.put("<p class=\"occurrence__date\">");
    let is_cancelled = local.occurrence.cancelled;
    if is_cancelled {
        html.line("<s>", &date_words(local), "</s>");
    } else {
        html.say(&date_words(local));
    }
    if let Some(shift) = site::locale().day_shift(local.day_shift) {
        html.line(" <span class=\"occurrence__shift\">", &shift, "</span>");
    }
    html.put("</p><p class=\"occurrence__time\">");
    if is_cancelled {
        html.line("", &tr!(SCHEDULE_CANCELLED), " <s>");
    }
    time_range(html, local, clock);
    html.put(if is_cancelled { "</s></p>" } else { "</p>" });
    html.line("<p class=\"occurrence__own\">", &own_words(local, zone, clock), "</p>");
    moved(html, local, zone);
    if let Some(words) = phase_words {
        html.line("<p class=\"occurrence__phase\">", &words, "</p>");
    }
    html.put("</li>");
}

/// "Tuesday 2 March", with the year where it is not this one.
fn date_words(local: &LocalOccurrence<'_>) -> String {
    let date = local.start.date();
    site::locale().weekday_date(date, date.year() != site::now().year())
}

/// "12:00 in New York · 2 hours": the time where it was set, and the length.
fn own_words(local: &LocalOccurrence<'_>, zone: ZoneId, clock: Clock) -> String {
    let length = site::locale().duration(local.occurrence.minutes);
    let anchor = local.occurrence.anchor_zone;
    if anchor.canonical() == zone.canonical() {
        return length;
    }
    let time = site::locale().time(local.anchor_start.time(), clock);
    let mut words = tr!(SCHEDULE_PROGRAMME_TIME, time = &time, city = &anchor.city());
    words.push_str(" · ");
    words.push_str(&length);
    words
}

/// "1 hour earlier than the week before. The clocks change in New York on 14 March."
fn moved(html: &mut Html, local: &LocalOccurrence<'_>, zone: ZoneId) {
    let Some(words) = messages::moved(site::locale(), local.moved_s) else { return };
    html.line("<p class=\"occurrence__moved\">", &words, "");
    for reason in reasons_moved(local, zone) {
        html.line(". ", &reason, "");
    }
    html.put("</p>");
}

/// Over, on now, or the next one.
fn phase_words(
    local: &LocalOccurrence<'_>,
    zone: ZoneId,
    clock: Clock,
    is_next: bool,
) -> (&'static str, Option<String>) {
    let now = site::now();
    match phase(local.occurrence, now) {
        Phase::Over => ("over", Some(tr!(SCHEDULE_OVER))),
        Phase::OnNow => {
            let end = site::locale().time(local.end.time(), clock);
            ("now", Some(tr!(SCHEDULE_NOW, time = &end)))
        }
        Phase::Coming if is_next => {
            let today = local_at(zone, now).map_or(local.start.date(), |now| now.date());
            let days = local.start.date().signed_duration_since(today).num_days();
            ("next", Some(tr!(SCHEDULE_NEXT, in_days = &site::locale().in_days(days))))
        }
        Phase::Coming => ("coming", None),
    }
}

/// The sessions as a calendar: kept up to date by a subscription, or as they are now.
fn calendar(html: &mut Html, times: Times) {
    let mut path = String::from("/api/v1/programmes/");
    path.push_str(&times.programme.slug);
    path.push_str("/calendar.ics?lang=");
    path.push_str(site::language());
    if let Some(track) = times.track.get() {
        path.push_str("&track=");
        path.push_str(track);
    }
    let origin = browser::page::origin();
    let host = origin.split_once("//").map_or("", |(_, host)| host);
    let file = plain!(SCHEDULE_CALENDAR_FILE);
    html.put("<section class=\"section\" aria-labelledby=\"calendar\"><h2 id=\"calendar\">");
    html.line("", &tr!(SCHEDULE_CALENDAR_TITLE), "</h2><ul class=\"calendar\"><li>");
    html.line("<a class=\"button\" rel=\"external\" download=\"", &file, ".ics\" href=\"");
    html.link("", &path, &tr!(SCHEDULE_CALENDAR_DOWNLOAD), "</a>");
    html.line("<p>", &tr!(SCHEDULE_CALENDAR_DOWNLOAD_HINT), "</p></li><li>");
    html.line("<a class=\"button\" rel=\"external\" href=\"webcal://", host, "");
    html.link("", &path, &tr!(SCHEDULE_CALENDAR_SUBSCRIBE), "</a>");
    html.line("<p>", &tr!(SCHEDULE_CALENDAR_SUBSCRIBE_HINT), "</p></li></ul>");
    html.line("<p>", &tr!(SCHEDULE_CALENDAR_LIVE), "</p></section>");
}

/// The sessions as text to pass on, and the address of this view.
fn copies(times: Times) -> AnyView {
    let link = move || {
        let mut link = browser::page::origin();
        link.push_str(&times.path());
        link.push_str(&times.query());
        link
    };
    let text = move || {
        view! {
            <CopyField id="times-text" label=plain!(SCHEDULE_TITLE) button=tr!(SCHEDULE_COPY) text=as_text(times)/>
        }
    };
    let address = move || {
        view! {
            <CopyField id="times-link" label=plain!(SCHEDULE_LINK) button=tr!(SCHEDULE_COPY_LINK) text=link()/>
        }
    };
    view! {
        <details class="more">
            <summary>{tr!(SCHEDULE_PASS_ON)}</summary>
            {text}
            {address}
        </details>
    }
    .into_any()
}

/// Everything shown, line by line, with the zone on top. Without isolation marks: it is pasted into other programs.
fn as_text(times: Times) -> String {
    let (zone, clock) = (times.current.zone.get(), times.clock.get());
    let mut text = times.programme.title.in_language(site::language()).to_string();
    text.push('\n');
    text.push_str(&plain!(SCHEDULE_ZONE_SHOWN, zone = &zone_words(zone)));
    text.push('\n');
    let all = times.all();
    let by_kind =
        Kind::ALL.into_iter().flat_map(|kind| all.iter().filter(move |l| l.occurrence.kind == kind));
    for local in by_kind.filter(|local| times.is_shown(local)) {
        text.push('\n');
        text.push_str(&messages::occurrence_name(site::locale(), local.occurrence));
        text.push_str(": ");
        text.push_str(&site::locale().weekday_date(local.start.date(), true));
        text.push_str(", ");
        text.push_str(&site::locale().time_range(local.start.time(), local.end.time(), clock));
    }
    text
}

/// Governments change clocks at short notice: when these hours were computed. Each printed sheet says it, and the zone.
fn horizon(html: &mut Html, times: Times) {
    let zone = times.current.zone.get();
    let date = local_at(zone, site::now()).map(|local| site::locale().date(local.date())).unwrap_or_default();
    let foot = tr!(PRINT_FOOTER, date = &date, zone = &zone_words(zone));
    html.line("<p class=\"fine-print\">", &tr!(SCHEDULE_HORIZON, date = &date), "</p>");
    html.line("<p class=\"sheet-foot\" aria-hidden=\"true\">", &foot, "</p>");
}
