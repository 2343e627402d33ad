//! The fields about oneself: to join, and to correct the entry later.

use domain::join::JoinDraft;
use domain::programme::Programme;
use leptos::prelude::*;

use crate::api::ApiError;
use crate::browser::intl::{NameOf, name, names};
use crate::components::Issues;
use crate::components::choice_field::{Choice, ChoiceField};
use crate::components::select_field::SelectField;
use crate::components::text_field::{TextField, TextKind};
use crate::pages::closed;
use crate::site::{self, tr};
use crate::unsent::Unsent;

/// `Copy`, so that every field can hold it.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Form {
    pub(in crate::pages) programme: &'static Programme,
    pub(in crate::pages) draft: RwSignal<JoinDraft>,
    pub(in crate::pages) issues: Issues,
    asks_track: bool,
    /// The languages that the entry has, as `MemberDraft` has them.
    own_languages: StoredValue<String>,
}

impl Form {
    /// `track`: what stands for the track where it is not asked.
    pub(in crate::pages) fn new(
        programme: &'static Programme,
        draft: JoinDraft,
        asks_track: bool,
        track: Option<String>,
    ) -> Form {
        let draft = JoinDraft { track: track.unwrap_or(draft.track), ..draft };
        let own_languages = StoredValue::new(draft.language.clone());
        let (draft, issues) = (RwSignal::new(draft), RwSignal::new(Vec::new()));
        Form { programme, draft, issues, asks_track, own_languages }
    }

    /// What was typed before is there again, and every change is kept. `of`: what the answers belong to.
    pub(in crate::pages) fn keep(self, unsent: Unsent, of: String) {
        let begun = self.draft.get_untracked();
        unsent.keep(self.draft, of, move |kept| kept.map_or_else(|| begun.clone(), |(_, typed)| typed));
    }

    /// What is sent: with the language of this page, whichever it was typed in.
    pub(in crate::pages) fn to_send(self) -> JoinDraft {
        JoinDraft { page_language: site::language().to_string(), ..self.draft.get_untracked() }
    }

    /// Whether everything can be sent; else the problems are shown at their fields.
    pub(in crate::pages) fn is_right(self) -> bool {
        let found = self.problems();
        let is_right = found.is_empty();
        self.issues.set(found);
        is_right
    }

    fn problems(self) -> Vec<domain::Issue> {
        let own = self.own_languages.get_value();
        let parsed = self.draft.with_untracked(|draft| draft.parse(self.programme, self.asks_track, &own));
        parsed.err().unwrap_or_default()
    }

    /// After a failure each field loses its message once it is right.
    fn edit(self, edit: impl FnOnce(&mut JoinDraft)) {
        self.draft.update(edit);
        if !self.issues.read_untracked().is_empty() {
            let now = self.problems();
            self.issues.update(|issues| issues.retain(|old| now.iter().any(|new| new.path == old.path)));
        }
    }

    fn value(self, of: fn(&JoinDraft) -> &String) -> Signal<String> {
        Signal::derive(move || of(&self.draft.read()).clone())
    }
}

pub(in crate::pages) fn fields(form: Form) -> AnyView {
    let is_optional = form.programme.rules.email_optional;
    let email_hint = if is_optional { tr!(JOIN_EMAIL_HINT_OPTIONAL) } else { tr!(JOIN_EMAIL_HINT) };
    let codes: Vec<&str> = form.programme.interpretation.iter().map(String::as_str).collect();
    let mut languages = names(NameOf::Language, &codes);
    let own = form.own_languages.get_value();
    if !own.is_empty() && !codes.contains(&own.as_str()) {
        let name = language_names(&own);
        languages.push((own, name));
    }
    view! {
        <TextField
            path="/name" label=tr!(CONTACT_NAME) hint=tr!(CONTACT_NAME_HINT) autocomplete="name" issues=form.issues
            value=form.value(|d| &d.name) on_input=move |text: String| form.edit(|d| d.name = text)
        />
        <TextField
            path="/email" label=tr!(CONTACT_EMAIL) hint=email_hint autocomplete="email" kind=TextKind::Email is_optional
            issues=form.issues value=form.value(|d| &d.email)
            on_input=move |text: String| form.edit(|d| d.email = text)
        />
        {move || {
            let better = domain::email::parse(&form.draft.read().email).ok()?.suggestion()?;
            let words = tr!(CONTACT_EMAIL_USE, suggestion = &better);
            let sentence = tr!(CONTACT_EMAIL_SUGGESTION, suggestion = &better);
            let take = move |_| form.edit(|d| d.email.clone_from(&better));
            Some(view! {
                <p class="notice notice--warning">
                    {sentence} " " <button type="button" class="button" on:click=take>{words}</button>
                </p>
            })
        }}
        {form.asks_track.then(|| track(form))}
        <SelectField
            path="/language" label=tr!(JOIN_LANGUAGE) hint=tr!(JOIN_LANGUAGE_HINT) is_optional=true
            empty=tr!(JOIN_LANGUAGE_GROUP) options=languages issues=form.issues
            value=form.value(|d| &d.language) on_input=move |code: String| form.edit(|d| d.language = code)
        />
    }
    .into_any()
}

/// The names of the languages of an entry, as `MemberDraft` has them.
pub(in crate::pages) fn language_names(languages: &str) -> String {
    let codes = languages.split(',').map(str::trim).filter(|code| !code.is_empty());
    let names: Vec<String> = codes.map(|code| name(NameOf::Language, code)).collect();
    site::locale().list(&names)
}

/// One of the tracks or all of them, each with its hour where the person is.
fn track(form: Form) -> AnyView {
    let programme = form.programme;
    let zone = site::likely_zone();
    let first = |id: &str| {
        programme
            .sessions()
            .find(|one| one.track.as_deref() == Some(id))
            .map(|first| closed::start(first.start, zone))
    };
    let mut choices: Vec<Choice> = programme
        .tracks
        .iter()
        .map(|track| Choice {
            value: track.id.clone(),
            words: tr!(TRACK_NAME, track = &track.id),
            hint: first(&track.id).map(|moment| tr!(JOIN_TRACK_FIRST, moment = &moment)),
        })
        .collect();
    if choices.len() > 1 {
        let all: Vec<&str> = programme.tracks.iter().map(|track| track.id.as_str()).collect();
        choices.push(Choice {
            value: all.join("+"),
            words: tr!(TRACK_BOTH),
            hint: Some(tr!(JOIN_TRACK_BOTH)),
        });
    }
    view! {
        <ChoiceField
            path="/track" label=tr!(JOIN_TRACK) choices issues=form.issues
            value=form.value(|d| &d.track) on_input=move |id: String| form.edit(|d| d.track = id)
        />
    }
    .into_any()
}

/// Why what was typed has not reached us.
pub(in crate::pages) fn not_sent(error: &ApiError) -> String {
    match error {
        ApiError::Problem(details) if matches!(details.status, 409 | 429 | 503) => {
            tr!(ERROR_BUSY, seconds = error.wait_s().unwrap_or(30))
        }
        error => crate::pages::failed(error),
    }
}
