//! What the fields of every question work on: the answers, their problems, and boxes to tick.

use domain::facilitator::{NONE, OfferDraft, Standing};
use domain::programme::Programme;
use domain::zones::ZoneId;
use leptos::prelude::*;

use super::steps;
use crate::components::Issues;
use crate::components::check_field::CheckField;
use crate::site;

/// A form over an offer, new or stored. `Copy`, so that every field can hold it.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) programme: &'static Programme,
    pub(super) offer: RwSignal<OfferDraft>,
    pub(super) issues: Issues,
    /// Dates that are this person's already; none while the offer is new.
    pub(super) held: StoredValue<Option<Vec<String>>>,
}

impl Form {
    /// All problems of the answers as they stand, at their fields.
    pub(super) fn problems(self) -> Vec<domain::Issue> {
        self.held.with_value(|held| {
            let standing = held.as_ref().map_or(Standing::New, |held| Standing::Held(held));
            self.offer.with_untracked(|draft| steps::problems(draft, self.programme, site::now(), standing))
        })
    }

    /// After a failure each field is checked again as it is changed, and loses its message once it is right.
    pub(super) fn edit(self, edit: impl FnOnce(&mut OfferDraft)) {
        self.offer.update(edit);
        if !self.issues.read_untracked().is_empty() {
            let now = self.problems();
            self.issues.update(|issues| issues.retain(|old| now.iter().any(|new| new.path == old.path)));
        }
    }

    pub(super) fn value(self, of: fn(&OfferDraft) -> &String) -> Signal<String> {
        Signal::derive(move || of(&self.offer.read()).clone())
    }

    pub(super) fn zone(self) -> ZoneId {
        ZoneId::parse(&self.offer.read().person.zone).unwrap_or(self.programme.anchor_zone)
    }

    /// Between which hours the person can lead, where both are answered.
    pub(super) fn hours(self) -> Option<(u32, u32)> {
        let offer = self.offer.read();
        let hour = |typed: &str| typed.parse().ok().filter(|hour| *hour <= 24);
        Some((hour(&offer.hours_from)?, hour(&offer.hours_to)?)).filter(|(from, to)| from != to)
    }

    /// A box of a list of answers.
    pub(super) fn tick(self, tick: Tick) -> AnyView {
        let Tick { list, id, label, hint, is_first, is_off } = tick;
        // The first box stands for the whole list, so that a problem with it leads there.
        let path = if is_first { list.path().to_string() } else { [list.path(), "/", &id].concat() };
        let id = StoredValue::new(id);
        let change = move |is_ticked: bool| {
            let id = id.get_value();
            self.edit(|draft| {
                let all = list.of_mut(draft);
                all.retain(|known| *known != id);
                if is_ticked {
                    // "None of these" and one of these would contradict each other.
                    if id == NONE {
                        all.clear();
                    } else {
                        all.retain(|known| *known != NONE);
                    }
                    all.push(id);
                }
            });
        };
        view! {
            <CheckField
                path label hint issues=self.issues is_off
                is_ticked=Signal::derive(move || id.with_value(|id| list.of(&self.offer.read()).contains(id)))
                on_change=change
            />
        }
        .into_any()
    }
}

/// A list of answers with a box for each.
#[derive(Clone, Copy)]
pub(super) enum List {
    Languages,
    Sectors,
    Tracks,
    Trainings,
    OpenSpaces,
}

impl List {
    fn path(self) -> &'static str {
        match self {
            List::Languages => "/languages",
            List::Sectors => "/sectors",
            List::Tracks => "/tracks",
            List::Trainings => "/trainings",
            List::OpenSpaces => "/open_spaces",
        }
    }

    fn of(self, draft: &OfferDraft) -> &Vec<String> {
        match self {
            List::Languages => &draft.languages,
            List::Sectors => &draft.sectors,
            List::Tracks => &draft.tracks,
            List::Trainings => &draft.trainings,
            List::OpenSpaces => &draft.open_spaces,
        }
    }

    fn of_mut(self, draft: &mut OfferDraft) -> &mut Vec<String> {
        match self {
            List::Languages => &mut draft.languages,
            List::Sectors => &mut draft.sectors,
            List::Tracks => &mut draft.tracks,
            List::Trainings => &mut draft.trainings,
            List::OpenSpaces => &mut draft.open_spaces,
        }
    }
}

/// One box.
pub(super) struct Tick {
    pub(super) list: List,
    pub(super) id: String,
    pub(super) label: String,
    /// A second line; empty: none.
    pub(super) hint: String,
    pub(super) is_first: bool,
    /// Shown and not to be ticked.
    pub(super) is_off: bool,
}

/// Boxes below one question.
pub(super) fn boxes(legend: String, hint: Option<String>, content: AnyView) -> AnyView {
    view! {
        <fieldset class="field field--boxes">
            <legend>{legend}</legend>
            {hint.map(|hint| view! { <p class="field__hint">{hint}</p> })}
            <div class="boxes">{content}</div>
        </fieldset>
    }
    .into_any()
}
