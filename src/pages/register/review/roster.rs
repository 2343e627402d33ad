//! The list of participants on Review: in figures, as a bar, by its first names, and what was left out.

use domain::group::main_zone;
use domain::organisation::{GroupTracks, parse_tracks};
use domain::roster::figures::{Figures, OfGroup};
use domain::routes::Step;
use domain::zones::ZoneId;
use leptos::prelude::*;

use super::{change_link, part_id};
use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::pages::register::{Wizard, roster};
use crate::pages::{closed, strips};
use crate::site::{self, tr};

/// The list of names, which takes the focus when it is shown whole.
const NAMES: &str = "all-names";

/// The roster in numbers, its first names, what was left out, and who would be up at night.
pub(super) fn part(wizard: Wizard) -> AnyView {
    let list = wizard.draft.roster;
    let shows_all = RwSignal::new(false);
    let total = list.with_untracked(|r| r.members().len());
    let left_out = list.with_untracked(|r| r.left_out.iter().map(u32::to_string).collect::<Vec<_>>());
    let left_out = (!left_out.is_empty()).then(|| {
        let rows = site::locale().list_in_text(&left_out);
        view! { <p>{tr!(REVIEW_LEFT_OUT, rows = &rows)}</p> }
    });
    let health = list.with_untracked(|list| roster::at_a_glance(wizard.programme, list));
    let gathering = wizard.draft.gathering.get_untracked().then(|| view! { <p>{tr!(REVIEW_GATHERING)}</p> });
    let show_all = move |_| {
        shows_all.set(true);
        browser::focus::back_to(NAMES);
    };
    let names = move || {
        let shown = if shows_all.get() { usize::MAX } else { 10 };
        list.with_untracked(|r| {
            let names =
                r.members().iter().take(shown).map(|m| view! { <li><bdi>{m.name.clone()}</bdi></li> });
            names.collect_view()
        })
    };
    view! {
        <section class="card review-part">
            <h2 id=part_id(Step::Roster) tabindex="-1">{tr!(REVIEW_ROSTER)}</h2>
            <p class="count">{tr!(REVIEW_PEOPLE, n = total)}</p>
            {health}
            {gathering}
            {figures(wizard)}
            <h3>{tr!(REVIEW_FIRST_NAMES)}</h3>
            <ul class="names" id=NAMES tabindex="-1">{names}</ul>
            <Show when=move || { total > 10 && !shows_all.get() }>
                <button type="button" class="button" on:click=show_all>
                    {tr!(REVIEW_SEE_ALL, n = total)}
                </button>
            </Show>
            {left_out}
            {change_link(wizard, Step::Roster, tr!(REVIEW_CHANGE_ROSTER))}
        </section>
    }
    .into_any()
}

/// By track, by place and by language; then the weeks where most people are, and who would be up at night.
fn figures(wizard: Wizard) -> impl IntoView {
    let (programme, draft, locale) = (wizard.programme, wizard.draft, site::locale());
    let contact = draft.contact.read_untracked();
    let organisation = draft.organisation.read_untracked();
    let zone = ZoneId::parse(&contact.zone).unwrap_or(programme.anchor_zone);
    let tracks = parse_tracks(&organisation.track, programme).unwrap_or(GroupTracks::Each);
    // What the group listens to; else what it is written to in.
    let language = Some(&organisation.interpretation).filter(|code| !code.is_empty());
    let group = OfGroup { tracks: &tracks, zone, language: language.unwrap_or(&contact.language) };
    let figures = draft.roster.with_untracked(|roster| Figures::of(roster.members(), group, programme));
    let main_zone = main_zone(&figures.zones, zone);
    let by_track = figures.tracks.into_iter().map(|(track, n)| {
        let hours = closed::track_hours(programme, &track, main_zone);
        tr!(REVIEW_BY_TRACK, track = &track, hours = &hours, n = n)
    });
    let undecided = (figures.undecided > 0).then(|| tr!(REVIEW_BY_TRACK_OPEN, n = figures.undecided));
    let by_track = by_track.chain(undecided);
    let counted = |name: String, n: usize| tr!(REVIEW_BY_NAME, name = &name, n = n);
    let by_zone = figures.zones.into_iter().map(|(zone, n)| counted(locale.city(zone), n));
    let by_language =
        figures.languages.into_iter().map(|(code, n)| counted(name(NameOf::Language, &code), n));
    let lines = [
        (tr!(REVIEW_BY_TRACKS), by_track.collect::<Vec<_>>()),
        (tr!(REVIEW_BY_ZONES), by_zone.collect()),
        (tr!(REVIEW_BY_LANGUAGES), by_language.collect()),
    ];
    let lines = lines.into_iter().filter(|(_, counted)| !counted.is_empty()).map(|(what, counted)| {
        view! { <div><dt>{what}</dt><dd>{locale.list(&counted)}</dd></div> }
    });
    let nights = figures.nights.into_iter().map(|(time, n)| {
        let time = locale.time(time, site::clock());
        view! { <p class="notice notice--warning">{tr!(REVIEW_NIGHT, n = n, time = &time)}</p> }
    });
    view! {
        <dl class="facts">{lines.collect_view()}</dl>
        {strips::weeks(programme, main_zone)}
        {nights.collect_view()}
    }
}
