//! The times of every occurrence, in the visitor's zone or one of their choice.

use chrono::Datelike;
use domain::programme::{Kind, Programme, State};
use domain::routes::{self, Page, Route};
use domain::schedule::{LocalOccurrence, Phase, phase, schedule};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use messages::Clock;

use crate::browser;
use crate::components::copy_field::CopyField;
use crate::components::page_heading::PageHeading;
use crate::components::time_range::time_range;
use crate::components::track_mark::track_mark;
use crate::components::week_strip::reasons_moved;
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
        {move || sections(times)}
        {calendar(times)}
        {copies(times)}
        {horizon(times)}
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
    let tracks = times.programme.tracks.iter().map(|track| {
        let id = track.id.as_str();
        radio(
            "track",
            tr!(TRACK_NAME, track = id),
            move || times.track.get() == Some(id),
            move || times.track.set(Some(id)),
        )
    });
    let both = radio(
        "track",
        tr!(SCHEDULE_TRACKS_BOTH),
        move || times.track.get().is_none(),
        move || times.track.set(None),
    );
    let clock = |clock, words| {
        radio("clock", words, move || times.clock.get() == clock, move || times.clock.set(clock))
    };
    let kinds = Kind::ALL.into_iter().filter(|kind| times.programme.of_kind(*kind).next().is_some());
    let kinds = kinds.map(|kind| kind_box(times, kind)).collect_view();
    view! {
        <form class="switches" on:submit=|event| event.prevent_default()>
            <fieldset class="switch">
                <legend>{tr!(SCHEDULE_TRACK)}</legend>
                <div class="switch__options">{tracks.collect_view()} {both}</div>
            </fieldset>
            <details class="more switches__more">
                <summary>{tr!(SCHEDULE_MORE)}</summary>
                <fieldset class="switch">
                    <legend>{tr!(SCHEDULE_CLOCK)}</legend>
                    <div class="switch__options">
                        {clock(Clock::H24, tr!(SCHEDULE_CLOCK_24))}
                        {clock(Clock::H12, tr!(SCHEDULE_CLOCK_12))}
                    </div>
                </fieldset>
                <fieldset class="switch">
                    <legend>{tr!(SCHEDULE_KINDS)}</legend>
                    <div class="switch__options">{kinds}</div>
                </fieldset>
            </details>
            <p class="switches__count" role="status">{move || count(times)}</p>
        </form>
    }
    .into_any()
}

fn radio(
    name: &'static str,
    words: String,
    is_on: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="switch__option">
            <input type="radio" name=name prop:checked=is_on on:change=move |_| choose()/>
            <span>{words}</span>
        </label>
    }
    .into_any()
}

fn kind_box(times: Times, kind: Kind) -> AnyView {
    let change = move |_| {
        times.hidden.update(|hidden| {
            if let Some(at) = hidden.iter().position(|other| *other == kind) {
                hidden.remove(at);
            } else {
                hidden.push(kind);
            }
        });
    };
    view! {
        <label class="switch__option">
            <input type="checkbox" prop:checked=move || !times.hidden.read().contains(&kind) on:change=change/>
            <span>{heading(kind)}</span>
        </label>
    }
    .into_any()
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

fn sections(times: Times) -> AnyView {
    let all = times.all();
    let shown: Vec<_> = all.iter().filter(|local| times.is_shown(local)).collect();
    if shown.is_empty() {
        return view! { <p class="notice">{tr!(SCHEDULE_EMPTY)}</p> }.into_any();
    }
    Kind::ALL.into_iter().filter_map(|kind| section(times, kind, &shown)).collect_view().into_any()
}

fn section(times: Times, kind: Kind, shown: &[&LocalOccurrence<'static>]) -> Option<AnyView> {
    let of_kind: Vec<_> = shown.iter().copied().filter(|local| local.occurrence.kind == kind).collect();
    let now = site::now();
    let next =
        of_kind.iter().find(|local| phase(local.occurrence, now) == Phase::Coming).map(|l| &l.occurrence.id);
    let entry = |local: &LocalOccurrence<'_>| occurrence(times, local, next == Some(&local.occurrence.id));
    of_kind.first()?;
    let list = if kind == Kind::Session {
        let weeks = (1..=times.programme.weeks()).map(|week| {
            let entries = of_kind.iter().filter(|local| local.occurrence.week == Some(week));
            let entries = entries.map(|local| entry(local)).collect_view();
            view! {
                <li class="timetable__week">
                    <h3 class="timetable__name">{tr!(WEEK_NUMBER, n = week)}</h3>
                    <ul class="timetable__entries">{entries}</ul>
                </li>
            }
        });
        view! { <ol class="timetable">{weeks.collect_view()}</ol> }.into_any()
    } else {
        let entries = of_kind.iter().map(|local| entry(local)).collect_view();
        view! { <ul class="occurrences">{entries}</ul> }.into_any()
    };
    let view = view! {
        <section class="section" aria-labelledby=kind.name()>
            <h2 id=kind.name()>{heading(kind)}</h2>
            {list}
        </section>
    };
    Some(view.into_any())
}

fn occurrence(times: Times, local: &LocalOccurrence<'_>, is_next: bool) -> AnyView {
    let (zone, clock) = (times.current.zone.get(), times.clock.get());
    let track = local.occurrence.track.clone();
    let name = track.as_ref().map(|track| {
        view! { <p class="occurrence__track">{track_mark(Some(track))} " " {tr!(TRACK_NAME, track = track)}</p> }
    });
    let shift = site::locale().day_shift(local.day_shift);
    let moved = moved_words(local, zone);
    let (state, phase_words) = phase_words(local, zone, clock, is_next);
    let (date, time) = (date_words(local), time_range(local, clock));
    let (date, time) = if local.occurrence.cancelled {
        let time = view! { {tr!(SCHEDULE_CANCELLED)} " " <s>{time}</s> }.into_any();
        (view! { <s>{date}</s> }.into_any(), time)
    } else {
        (date.into_any(), time)
    };
    view! {
        <li class="occurrence" data-phase=state data-track=track>
            {name}
            <p class="occurrence__date">
                {date}
                {shift.map(|shift| view! { " " <span class="occurrence__shift">{shift}</span> })}
            </p>
            <p class="occurrence__time">{time}</p>
            <p class="occurrence__own">{own_words(local, zone, clock)}</p>
            {moved.map(|moved| view! { <p class="occurrence__moved">{moved}</p> })}
            {phase_words.map(|words| view! { <p class="occurrence__phase">{words}</p> })}
        </li>
    }
    .into_any()
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
fn moved_words(local: &LocalOccurrence<'_>, zone: ZoneId) -> Option<String> {
    let mut words = messages::moved(site::locale(), local.moved_s)?;
    for reason in reasons_moved(local, zone) {
        words.push_str(". ");
        words.push_str(&reason);
    }
    Some(words)
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
fn calendar(times: Times) -> AnyView {
    let path = move || {
        let mut path = String::from("/api/v1/programmes/");
        path.push_str(&times.programme.slug);
        path.push_str("/calendar.ics?lang=");
        path.push_str(site::language());
        if let Some(track) = times.track.get() {
            path.push_str("&track=");
            path.push_str(track);
        }
        path
    };
    let origin = browser::page::origin();
    let host = origin.split_once("//").map_or("", |(_, host)| host).to_string();
    let subscribe = move || {
        let mut address = String::from("webcal://");
        address.push_str(&host);
        address.push_str(&path());
        address
    };
    let mut file = plain!(SCHEDULE_CALENDAR_FILE);
    file.push_str(".ics");
    view! {
        <section class="section" aria-labelledby="calendar">
            <h2 id="calendar">{tr!(SCHEDULE_CALENDAR_TITLE)}</h2>
            <ul class="calendar">
                <li>
                    <a class="button" href=path rel="external" download=file>{tr!(SCHEDULE_CALENDAR_DOWNLOAD)}</a>
                    <p>{tr!(SCHEDULE_CALENDAR_DOWNLOAD_HINT)}</p>
                </li>
                <li>
                    <a class="button" href=subscribe rel="external">{tr!(SCHEDULE_CALENDAR_SUBSCRIBE)}</a>
                    <p>{tr!(SCHEDULE_CALENDAR_SUBSCRIBE_HINT)}</p>
                </li>
            </ul>
            <p>{tr!(SCHEDULE_CALENDAR_LIVE)}</p>
        </section>
    }
    .into_any()
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
fn horizon(times: Times) -> AnyView {
    let date = move || {
        let local = local_at(times.current.zone.get(), site::now());
        local.map_or(String::new(), |local| site::locale().date(local.date()))
    };
    let foot = move || tr!(PRINT_FOOTER, date = &date(), zone = &zone_words(times.current.zone.get()));
    view! {
        <p class="fine-print">{move || tr!(SCHEDULE_HORIZON, date = &date())}</p>
        <p class="sheet-foot" aria-hidden="true">{foot}</p>
    }
    .into_any()
}
