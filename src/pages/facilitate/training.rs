//! `training`: where the person is, the tracks and hours they can lead on, and the trainings still to come.

use domain::facilitator::{NONE, Role, coming, open_space_before};
use domain::programme::{Kind, Occurrence};
use domain::schedule::{is_night, schedule, sessions};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;

use super::form::{Form, List, Tick, boxes};
use crate::components::select_field::SelectField;
use crate::components::zone_picker::ZonePicker;
use crate::pages::{closed, seats, strips};
use crate::site::{self, tr};

pub(super) fn fields(form: Form) -> AnyView {
    let programme = form.programme;
    // Only the zone is tracked: the boxes would lose the focus if they were made anew at each press.
    let zone = Memo::new(move |_| form.zone());
    let is_mixed = Role::parse(&form.offer.read_untracked().role) == Some(Role::CrossOrganisation);
    let hours_to_lead = Memo::new(move |_| form.hours());
    view! {
        <ZonePicker
            path="/person/zone" label=tr!(CONTACT_ZONE) hint=tr!(CONTACT_ZONE_HINT) issues=form.issues is_answer=true
            value=form.value(|d| &d.person.zone)
            on_choose=move |zone: String| form.edit(|d| d.person.zone = zone)
        />
        {move || match hours_to_lead.get() {
            Some(hours) if is_mixed => strips::day_to_lead(programme, zone.get(), hours),
            _ => strips::day(programme, zone.get()),
        }}
        {move || tracks(form, zone.get())}
        {is_mixed.then(|| hours(form, zone))}
        {trainings(form, zone)}
    }
    .into_any()
}

fn tracks(form: Form, zone: ZoneId) -> AnyView {
    let all = schedule(form.programme, zone).unwrap_or_default();
    let tracks = form
        .programme
        .tracks
        .iter()
        .enumerate()
        .map(|(at, track)| {
            let first = sessions(&all, &track.id).next();
            let times = first.map(closed::hours).unwrap_or_default();
            let label = tr!(FACILITATE_TRAINING_TRACK, track = &track.id, times = &times);
            // With its hours, as in the registration: it may be the first week's or only a later one's.
            let at_night = sessions(&all, &track.id).find(|local| is_night(local.start)).map(closed::hours);
            let city = site::locale().city(zone);
            let at_night = at_night
                .map(|times| tr!(ORGANISATION_TRACK_NIGHT, track = &track.id, city = &city, times = &times));
            let hint = at_night.unwrap_or_default();
            let (list, id) = (List::Tracks, track.id.clone());
            form.tick(Tick { list, id, label, hint, is_first: at == 0, is_off: false })
        })
        .collect_view();
    boxes(tr!(FACILITATE_TRAINING_TRACKS), None, tracks.into_any())
}

fn hours(form: Form, zone: Memo<ZoneId>) -> AnyView {
    let options: Vec<(String, String)> = (0..=24)
        .map(|hour| {
            let time = chrono::NaiveTime::from_hms_opt(hour % 24, 0, 0).unwrap_or_default();
            (hour.to_string(), site::locale().time(time, site::clock()))
        })
        .collect();
    let (until, from) = (options[1..].to_vec(), options[..24].to_vec());
    let legend = tr!(LABEL_OPTIONAL, label = &tr!(FACILITATE_TRAINING_HOURS));
    view! {
        <fieldset class="field">
            <legend>{legend}</legend>
            <p class="field__hint">{move || tr!(FACILITATE_TRAINING_HOURS_HINT, city = &site::locale().city(zone.get()))}</p>
            <SelectField
                path="/hours_from" label=tr!(FACILITATE_TRAINING_FROM) empty=tr!(FACILITATE_TRAINING_ANY) options=from
                issues=form.issues value=form.value(|d| &d.hours_from)
                on_input=move |hour: String| form.edit(|d| d.hours_from = hour)
            />
            <SelectField
                path="/hours_to" label=tr!(FACILITATE_TRAINING_TO) empty=tr!(FACILITATE_TRAINING_ANY) options=until
                issues=form.issues value=form.value(|d| &d.hours_to)
                on_input=move |hour: String| form.edit(|d| d.hours_to = hour)
            />
        </fieldset>
    }
    .into_any()
}

/// Every training still to come, those held already, its question hour, and "none of these".
fn trainings(form: Form, zone: Memo<ZoneId>) -> AnyView {
    let programme = form.programme;
    let counted = seats::load(programme);
    let list = move || {
        let zone = zone.get();
        let shifts = closed::shifts(programme, zone);
        let held = form.held.with_value(|held| held.clone().unwrap_or_default());
        let is_held = |one: &Occurrence| held.contains(&one.id);
        let shown: Vec<&'static Occurrence> = programme
            .of_kind(Kind::Training)
            .filter(|one| {
                is_held(one) || coming(programme, Kind::Training, site::now()).any(|c| c.id == one.id)
            })
            .collect();
        let all_at_night =
            !shown.is_empty() && shown.iter().all(|one| local_at(zone, one.start).is_ok_and(is_night));
        let night = all_at_night.then(|| {
            view! { <p class="notice notice--warning">{tr!(FACILITATE_TRAINING_NIGHTS)}</p> }
        });
        let is_empty = shown.is_empty();
        let dates = shown
            .into_iter()
            .enumerate()
            .map(|(at, training)| {
                let date = |list, one: &Occurrence, label, is_first| {
                    let left = counted.with(|counted| seats::left(counted, &one.id));
                    // Who has chosen it can take that back.
                    let is_ticked = form.offer.with_untracked(|draft| {
                        draft.trainings.contains(&one.id) || draft.open_spaces.contains(&one.id)
                    });
                    let is_off = left == Some(0) && !is_held(one) && !is_ticked;
                    let (id, hint) = (one.id.clone(), seats::words(left));
                    form.tick(Tick { list, id, label, hint, is_first, is_off })
                };
                let own = date(List::Trainings, training, closed::date(training, zone, &shifts), at == 0);
                let before = open_space_before(programme, training).filter(|one| one.start > site::now());
                let before = before.map(|one| {
                    let label =
                        tr!(FACILITATE_TRAINING_OPEN_SPACE, moment = &closed::date(one, zone, &shifts));
                    date(List::OpenSpaces, one, label, false)
                });
                view! { <div class="training">{own}<div class="training__before">{before}</div></div> }
            })
            .collect_view();
        let none = (!is_empty).then(|| {
            let (label, hint) = (tr!(FACILITATE_TRAINING_NONE), String::new());
            form.tick(Tick {
                list: List::Trainings,
                id: NONE.into(),
                label,
                hint,
                is_first: false,
                is_off: false,
            })
        });
        let gone = is_empty.then(|| view! { <p class="notice">{tr!(FACILITATE_TRAINING_NONE_LEFT)}</p> });
        view! { {night} {dates} {none} {gone} }.into_any()
    };
    let hint = tr!(FACILITATE_TRAINING_CHOOSE_HINT);
    boxes(tr!(FACILITATE_TRAINING_CHOOSE), Some(hint), list.into_any())
}
