//! The questions about an organisation: when it is registered, and on the page of a registered group.

use domain::organisation::{Breakouts, EACH, OTHER, Organisation, OrganisationDraft};
use domain::programme::Programme;
use domain::schedule::{is_night, schedule, sessions};
use domain::zones::ZoneId;
use domain::{countries, languages};
use leptos::prelude::*;

use crate::browser::intl::{NameOf, name, names};
use crate::components::Issues;
use crate::components::check_field::CheckField;
use crate::components::choice_field::{Choice, ChoiceField};
use crate::components::select_field::SelectField;
use crate::components::step_form::show_problems;
use crate::components::text_field::{TextField, TextKind};
use crate::pages::closed;
use crate::site::{self, plain, tr};

/// `Copy`, so that every field can hold it.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Questions {
    pub(in crate::pages) programme: &'static Programme,
    /// Whose clock the hours of the tracks follow.
    pub(in crate::pages) zone: ZoneId,
    pub(in crate::pages) draft: RwSignal<OrganisationDraft>,
    pub(in crate::pages) issues: Issues,
    /// How one of a long list is chosen.
    pub(in crate::pages) long_list: fn(LongList) -> AnyView,
    /// Such a list goes on showing what was chosen: each choice takes the place of the one before.
    pub(in crate::pages) shows_choice: bool,
}

/// A question with more answers than can be in view: a country, a language.
pub(in crate::pages) struct LongList {
    pub(in crate::pages) path: &'static str,
    pub(in crate::pages) label: String,
    pub(in crate::pages) hint: Option<String>,
    pub(in crate::pages) autocomplete: &'static str,
    /// Values and words.
    pub(in crate::pages) options: Vec<(String, String)>,
    pub(in crate::pages) issues: Issues,
    pub(in crate::pages) value: Signal<String>,
    pub(in crate::pages) on_choose: Callback<String>,
}

impl Questions {
    /// Whether the answers can be sent; else what is wrong is shown at its field.
    pub(in crate::pages) fn are_right(self) -> bool {
        let found = self.problems();
        let is_right = found.is_empty();
        self.issues.set(found);
        if !is_right {
            show_problems();
        }
        is_right
    }

    fn problems(self) -> Vec<domain::Issue> {
        let parsed = self.draft.with_untracked(|draft| Organisation::parse(draft, self.programme));
        parsed.err().unwrap_or_default()
    }

    /// After a failure each field loses its message once it is right.
    pub(in crate::pages) fn change(self, edit: impl FnOnce(&mut OrganisationDraft)) {
        self.draft.update(edit);
        if !self.issues.read_untracked().is_empty() {
            let now = self.problems();
            self.issues.update(|issues| issues.retain(|old| now.iter().any(|new| new.path == old.path)));
        }
    }

    fn value(self, of: fn(&OrganisationDraft) -> &String) -> Signal<String> {
        Signal::derive(move || of(&self.draft.read()).clone())
    }

    fn put(self, of: fn(&mut OrganisationDraft) -> &mut String) -> Callback<String> {
        Callback::new(move |text| self.change(|draft| *of(draft) = text))
    }

    /// Its name and its country.
    pub(in crate::pages) fn who(self) -> AnyView {
        let country = (self.long_list)(LongList {
            path: "/country",
            label: tr!(ORGANISATION_COUNTRY),
            hint: Some(tr!(ORGANISATION_COUNTRY_HINT)),
            autocomplete: "country-name",
            options: names(NameOf::Country, countries::CODES),
            issues: self.issues,
            value: self.value(|d| &d.country),
            on_choose: self.put(|d| &mut d.country),
        });
        view! {
            <TextField
                path="/name" label=tr!(ORGANISATION_NAME) hint=tr!(ORGANISATION_NAME_HINT) autocomplete="organization"
                issues=self.issues value=self.value(|d| &d.name) on_input=self.put(|d| &mut d.name)
            />
            {country}
        }
        .into_any()
    }

    /// The tracks with their local hours, both, or one each; a track at night says so.
    pub(in crate::pages) fn track(self) -> AnyView {
        let place = site::locale().place_time(&site::locale().city(self.zone));
        view! {
            <ChoiceField
                path="/track" label=tr!(ORGANISATION_TRACK) hint=tr!(ORGANISATION_TRACK_HINT, zone = &place)
                choices=self.tracks() issues=self.issues value=self.value(|d| &d.track)
                on_input=self.put(|d| &mut d.track)
            />
        }
        .into_any()
    }

    /// Everything else, all of it optional.
    pub(in crate::pages) fn others(self) -> AnyView {
        let Questions { programme, draft, issues, .. } = self;
        let sectors: Vec<(String, String)> = programme
            .sectors
            .iter()
            .map(|sector| (sector.id.clone(), sector.name.in_language(site::language()).to_string()))
            .collect();
        let breakouts = Breakouts::ALL.map(|answer| Choice {
            value: answer.name().into(),
            words: super::in_words::breakouts(answer),
            hint: None,
        });
        view! {
            <SelectField
                path="/sector" label=tr!(ORGANISATION_SECTOR) is_optional=true empty=tr!(ORGANISATION_SECTOR_CHOOSE)
                options=sectors issues value=self.value(|d| &d.sector) on_input=self.put(|d| &mut d.sector)
            />
            <Show when=move || draft.read().sector == OTHER>
                <TextField
                    path="/other_sector" label=tr!(ORGANISATION_SECTOR_OTHER) is_optional=true issues
                    value=self.value(|d| &d.other_sector) on_input=self.put(|d| &mut d.other_sector)
                />
            </Show>
            {self.languages()}
            <SelectField
                path="/interpretation" label=tr!(ORGANISATION_INTERPRETATION)
                hint=tr!(ORGANISATION_INTERPRETATION_HINT) is_optional=true empty=tr!(ANSWER_NOT_GIVEN)
                options=names(NameOf::Language, &self.offered()) issues
                value=self.value(|d| &d.interpretation) on_input=self.put(|d| &mut d.interpretation)
            />
            <ChoiceField
                path="/breakouts" label=tr!(ORGANISATION_BREAKOUTS) is_optional=true choices=breakouts.to_vec() issues
                value=self.value(|d| &d.breakouts) on_input=self.put(|d| &mut d.breakouts)
            />
            <TextField
                path="/taken_part_before" label=tr!(ORGANISATION_EXPERIENCE) hint=tr!(ORGANISATION_EXPERIENCE_HINT)
                is_optional=true kind=TextKind::Number issues
                value=self.value(|d| &d.taken_part_before) on_input=self.put(|d| &mut d.taken_part_before)
            />
            <TextField
                path="/purpose" label=tr!(ORGANISATION_GOAL) hint=tr!(ORGANISATION_GOAL_HINT) is_optional=true issues
                value=self.value(|d| &d.purpose) on_input=self.put(|d| &mut d.purpose)
            />
        }
        .into_any()
    }

    fn tracks(self) -> Vec<Choice> {
        let all = &self.programme.tracks;
        let mut choices: Vec<Choice> = all
            .iter()
            .map(|track| {
                let (times, hint) = self.hours(&track.id);
                let words = tr!(ORGANISATION_TRACK_OPTION, track = &track.id, times = &times);
                Choice { value: track.id.clone(), words, hint }
            })
            .collect();
        if all.len() > 1 {
            let ids: Vec<&str> = all.iter().map(|track| track.id.as_str()).collect();
            choices.push(Choice { value: ids.join("+"), words: tr!(TRACK_BOTH), hint: None });
            choices.push(Choice {
                value: EACH.into(),
                words: tr!(ORGANISATION_TRACK_EACH),
                hint: Some(tr!(ORGANISATION_TRACK_EACH_HINT)),
            });
        }
        choices
    }

    /// `Tuesday 18:00–20:00`, and below it from when on another hour holds, and whether that is at night.
    fn hours(self, track: &str) -> (String, Option<String>) {
        let locale = site::locale();
        let Ok(all) = schedule(self.programme, self.zone) else { return Default::default() };
        let mut first = None;
        let mut before = String::new();
        let mut hints = Vec::new();
        let mut at_night = None;
        for local in sessions(&all, track) {
            let times = closed::hours(local);
            if is_night(local.start) && at_night.is_none() {
                at_night = Some(times.clone());
            }
            if first.is_none() {
                first = Some(times.clone());
            } else if times != before {
                let date = locale.day_month(local.start.date());
                hints.push(tr!(ORGANISATION_TRACK_CHANGES, date = &date, times = &times));
            }
            before = times;
        }
        if let Some(times) = at_night {
            let city = locale.city(self.zone);
            hints.push(tr!(ORGANISATION_TRACK_NIGHT, track = track, city = &city, times = &times));
        }
        let hint = (!hints.is_empty()).then(|| hints.join(". "));
        (first.unwrap_or_default(), hint)
    }

    /// The programme's languages.
    fn offered(self) -> Vec<&'static str> {
        self.programme.interpretation.iter().map(String::as_str).collect()
    }

    /// Languages that the group speaks: the programme's first, any other from the list below them.
    fn languages(self) -> AnyView {
        let Questions { draft, issues, .. } = self;
        let no_issues = RwSignal::new(Vec::new());
        let tick = move |code: &str, is_ticked: bool| {
            self.change(|d| {
                d.languages.retain(|known| known != code);
                if is_ticked {
                    d.languages.push(code.to_string());
                }
            });
        };
        let box_for = move |code: String, words: String| {
            let known = StoredValue::new(code.clone());
            view! {
                <CheckField
                    path=format!("/languages/{code}") label=words issues=no_issues
                    is_ticked=Signal::derive(move || known.with_value(|code| draft.read().languages.contains(code)))
                    on_change=move |is_ticked| known.with_value(|code| tick(code, is_ticked))
                />
            }
        };
        let offered = self.offered();
        let boxes = names(NameOf::Language, &offered)
            .into_iter()
            .map(|(code, words)| box_for(code, words))
            .collect_view();
        let rest: Vec<&str> =
            languages::CODES.iter().copied().filter(|code| !offered.contains(code)).collect();
        let chosen = RwSignal::new(String::new());
        let others = move || {
            let spoken = draft.read().languages.clone();
            spoken
                .into_iter()
                .filter(|code| !self.programme.interpretation.contains(code) && *code != *chosen.read())
                .map(|code| {
                    let words = name(NameOf::Language, &code);
                    box_for(code, words)
                })
                .collect_view()
        };
        let choose = move |code: String| {
            if self.shows_choice {
                // The arrow keys choose too: a language that they have only passed goes again, unless it was spoken before.
                let is_spoken = draft.with_untracked(|d| d.languages.contains(&code));
                let before = chosen.get_untracked();
                chosen.set(if is_spoken { String::new() } else { code.clone() });
                tick(&before, false);
            }
            if !code.is_empty() {
                tick(&code, true);
            }
        };
        let another = (self.long_list)(LongList {
            path: "/languages/other",
            label: tr!(ORGANISATION_LANGUAGES_OTHER),
            hint: None,
            autocomplete: "off",
            options: names(NameOf::Language, &rest),
            issues: no_issues,
            value: chosen.into(),
            on_choose: Callback::new(choose),
        });
        let has_unlisted = RwSignal::new(!draft.read_untracked().other_language.is_empty());
        let say_unlisted = move |says: bool| {
            has_unlisted.set(says);
            if !says {
                self.change(|d| d.other_language.clear());
            }
        };
        view! {
            <fieldset class="field field--boxes">
                <legend>{tr!(LABEL_OPTIONAL, label = &plain!(ORGANISATION_LANGUAGES))}</legend>
                <div class="boxes">{boxes}{others}</div>
                {another}
                <CheckField
                    path="/languages/unlisted" label=tr!(ORGANISATION_LANGUAGES_UNLISTED) issues=no_issues
                    is_ticked=has_unlisted on_change=say_unlisted
                />
                <Show when=move || has_unlisted.get()>
                    <TextField
                        path="/other_language" label=tr!(ORGANISATION_LANGUAGES_WHICH) is_optional=true issues
                        value=self.value(|d| &d.other_language) on_input=self.put(|d| &mut d.other_language)
                    />
                </Show>
            </fieldset>
        }
        .into_any()
    }
}
