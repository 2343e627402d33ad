//! Step 2, `organisation`: whom the group belongs to, its track, and what is asked of a group once.

use domain::organisation::{Breakouts, EACH, OTHER, Organisation, OrganisationDraft};
use domain::routes::Step;
use domain::schedule::{is_night, schedule, sessions};
use domain::zones::ZoneId;
use domain::{countries, languages};
use leptos::prelude::*;

use super::Wizard;
use crate::browser;
use crate::browser::intl::{NameOf, name, names};
use crate::components::Issues;
use crate::components::check_field::CheckField;
use crate::components::choice_field::{Choice, ChoiceField};
use crate::components::search_field::SearchField;
use crate::components::select_field::SelectField;
use crate::components::step_form::{StepForm, show_problems};
use crate::components::text_field::{TextField, TextKind};
use crate::pages::{closed, strips};
use crate::site::{self, plain, tr};

/// Asks for the organisation's name, country and track; everything else is optional.
pub(super) fn view(wizard: Wizard) -> AnyView {
    // The next step needs the roster reader.
    browser::worker::prefetch(&site::data().worker);
    let draft = wizard.draft.organisation;
    let programme = wizard.programme;
    let issues = RwSignal::new(super::take_issues(wizard, "/organisation"));
    let has_failed = StoredValue::new(!issues.read_untracked().is_empty());
    let check = move || draft.with_untracked(|d| Organisation::parse(d, programme)).err().unwrap_or_default();
    let finish = move |()| {
        let found = check();
        if found.is_empty() {
            wizard.go_on(Step::Organisation);
        } else {
            has_failed.set_value(true);
            issues.set(found);
            show_problems();
        }
    };
    let change = move |edit: &dyn Fn(&mut OrganisationDraft)| {
        draft.update(edit);
        if has_failed.get_value() {
            let now = check();
            issues.update(|issues| issues.retain(|old| now.iter().any(|issue| issue.path == old.path)));
        }
    };
    let (_, go_on) = wizard.next(Step::Organisation);
    let offered: Vec<&str> = programme.interpretation.iter().map(String::as_str).collect();
    let sectors: Vec<(String, String)> = programme
        .sectors
        .iter()
        .map(|sector| (sector.id.clone(), sector.name.in_language(site::language()).to_string()))
        .collect();
    let breakouts = Breakouts::ALL.map(|answer| Choice {
        value: answer.name().into(),
        words: match answer {
            Breakouts::Own => tr!(ORGANISATION_BREAKOUTS_OWN),
            Breakouts::Mixed => tr!(ORGANISATION_BREAKOUTS_MIXED),
            Breakouts::Both => tr!(ORGANISATION_BREAKOUTS_BOTH),
        },
        hint: None,
    });
    let zone = ZoneId::parse(&wizard.draft.contact.read_untracked().zone).unwrap_or(programme.anchor_zone);
    let place = site::locale().place_time(&site::locale().city(zone));
    // Whoever came by a partner's page has its id in the address; here they see it first, and can take it back.
    let through = move || {
        let id = draft.read().partner.clone();
        let partner = programme.partners.iter().find(|partner| partner.id == id)?;
        let name = partner.name.in_language(site::language());
        let remove = move |_| change(&|d| d.come_through(""));
        Some(view! {
            <section class="card" id="through-partner" tabindex="-1">
                <p>{tr!(ORGANISATION_THROUGH, partner = name)}</p>
                <CheckField
                    path="/partner_may_see" label=tr!(ORGANISATION_PARTNER_MAY_SEE, partner = name)
                    hint=tr!(ORGANISATION_PARTNER_MAY_SEE_HINT) issues
                    is_ticked=Signal::derive(move || draft.read().partner_may_see)
                    on_change=move |may: bool| change(&|d| d.partner_may_see = may)
                />
                <CheckField
                    path="/partner_may_list" label=tr!(ORGANISATION_PARTNER_MAY_LIST, partner = name)
                    hint=tr!(ORGANISATION_PARTNER_MAY_LIST_HINT) issues
                    is_ticked=Signal::derive(move || draft.read().partner_may_list)
                    on_change=move |may: bool| change(&|d| d.partner_may_list = may)
                />
                <p class="actions">
                    <button type="button" class="button" on:click=remove>{tr!(ORGANISATION_THROUGH_REMOVE)}</button>
                </p>
            </section>
        })
    };
    let partners = (!programme.partners.is_empty()).then(|| {
        let partners = programme
            .partners
            .iter()
            .map(|partner| (partner.id.clone(), partner.name.in_language(site::language()).to_string()));
        view! {
            <SelectField
                path="/partner" label=tr!(ORGANISATION_PARTNER) is_optional=true empty=tr!(ORGANISATION_PARTNER_NONE)
                options=partners.collect() issues
                value=Signal::derive(move || draft.read().partner.clone())
                on_input=move |id: String| change(&|d| d.come_through(&id))
            />
        }
    });
    view! {
        <StepForm
            heading=tr!(ORGANISATION_TITLE) title=wizard.title(Step::Organisation) issues go_on
            back=wizard.back(Step::Organisation) on_submit=finish
        >
            {through}
            <TextField
                path="/name" label=tr!(ORGANISATION_NAME) hint=tr!(ORGANISATION_NAME_HINT) autocomplete="organization" issues
                value=Signal::derive(move || draft.read().name.clone())
                on_input=move |text: String| change(&|d| d.name.clone_from(&text))
            />
            <SearchField
                path="/country" label=tr!(ORGANISATION_COUNTRY) hint=tr!(ORGANISATION_COUNTRY_HINT)
                options=names(NameOf::Country, countries::CODES) autocomplete="country-name" issues
                value=Signal::derive(move || draft.read().country.clone())
                on_choose=move |code: String| change(&|d| d.country.clone_from(&code))
            />
            {strips::day(programme, zone)}
            <ChoiceField
                path="/track" label=tr!(ORGANISATION_TRACK) hint=tr!(ORGANISATION_TRACK_HINT, zone = &place)
                choices=tracks(wizard, zone) issues
                value=Signal::derive(move || draft.read().track.clone())
                on_input=move |track: String| change(&|d| d.track.clone_from(&track))
            />
            <SelectField
                path="/sector" label=tr!(ORGANISATION_SECTOR) is_optional=true empty=tr!(ORGANISATION_SECTOR_CHOOSE)
                options=sectors issues
                value=Signal::derive(move || draft.read().sector.clone())
                on_input=move |id: String| change(&|d| d.sector.clone_from(&id))
            />
            <Show when=move || draft.read().sector == OTHER>
                <TextField
                    path="/other_sector" label=tr!(ORGANISATION_SECTOR_OTHER) is_optional=true issues
                    value=Signal::derive(move || draft.read().other_sector.clone())
                    on_input=move |text: String| change(&|d| d.other_sector.clone_from(&text))
                />
            </Show>
            <Languages draft offered=offered.clone() issues/>
            <SelectField
                path="/interpretation" label=tr!(ORGANISATION_INTERPRETATION)
                hint=tr!(ORGANISATION_INTERPRETATION_HINT) is_optional=true empty=tr!(ANSWER_NOT_GIVEN)
                options=names(NameOf::Language, &offered) issues
                value=Signal::derive(move || draft.read().interpretation.clone())
                on_input=move |code: String| change(&|d| d.interpretation.clone_from(&code))
            />
            <ChoiceField
                path="/breakouts" label=tr!(ORGANISATION_BREAKOUTS) is_optional=true choices=breakouts.to_vec() issues
                value=Signal::derive(move || draft.read().breakouts.clone())
                on_input=move |answer: String| change(&|d| d.breakouts.clone_from(&answer))
            />
            <TextField
                path="/taken_part_before" label=tr!(ORGANISATION_EXPERIENCE) hint=tr!(ORGANISATION_EXPERIENCE_HINT)
                is_optional=true kind=TextKind::Number issues
                value=Signal::derive(move || draft.read().taken_part_before.clone())
                on_input=move |text: String| change(&|d| d.taken_part_before.clone_from(&text))
            />
            <TextField
                path="/purpose" label=tr!(ORGANISATION_GOAL) hint=tr!(ORGANISATION_GOAL_HINT) is_optional=true issues
                value=Signal::derive(move || draft.read().purpose.clone())
                on_input=move |text: String| change(&|d| d.purpose.clone_from(&text))
            />
            {partners}
        </StepForm>
    }
    .into_any()
}

/// The tracks with their local hours, both, or one each; a track at night says so.
fn tracks(wizard: Wizard, zone: ZoneId) -> Vec<Choice> {
    let programme = wizard.programme;
    let mut choices: Vec<Choice> = programme
        .tracks
        .iter()
        .map(|track| {
            let (times, hint) = hours(wizard, zone, &track.id);
            let words = tr!(ORGANISATION_TRACK_OPTION, track = &track.id, times = &times);
            Choice { value: track.id.clone(), words, hint }
        })
        .collect();
    if programme.tracks.len() > 1 {
        let ids: Vec<&str> = programme.tracks.iter().map(|track| track.id.as_str()).collect();
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
fn hours(wizard: Wizard, zone: ZoneId, track: &str) -> (String, Option<String>) {
    let locale = site::locale();
    let Ok(all) = schedule(wizard.programme, zone) else { return Default::default() };
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
        hints.push(tr!(
            ORGANISATION_TRACK_NIGHT,
            track = track,
            city = &site::locale().city(zone),
            times = &times
        ));
    }
    let hint = (!hints.is_empty()).then(|| hints.join(". "));
    (first.unwrap_or_default(), hint)
}

/// Languages that the group speaks: the programme's first, any other from the list below them.
#[component]
fn Languages(
    draft: RwSignal<OrganisationDraft>,
    offered: Vec<&'static str>,
    issues: Issues,
) -> impl IntoView {
    let no_issues = RwSignal::new(Vec::new());
    let tick = move |code: &str, is_ticked: bool| {
        draft.update(|d| {
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
    let boxes = names(NameOf::Language, &offered)
        .into_iter()
        .map(|(code, words)| box_for(code, words))
        .collect_view();
    let is_offered = StoredValue::new(offered.clone());
    let others = move || {
        let spoken = draft.read().languages.clone();
        spoken
            .into_iter()
            .filter(|code| is_offered.with_value(|offered| !offered.contains(&code.as_str())))
            .map(|code| {
                let words = name(NameOf::Language, &code);
                box_for(code, words)
            })
            .collect_view()
    };
    let rest: Vec<&str> = languages::CODES.iter().copied().filter(|code| !offered.contains(code)).collect();
    let has_unlisted = RwSignal::new(!draft.read_untracked().other_language.is_empty());
    let say_unlisted = move |says: bool| {
        has_unlisted.set(says);
        if !says {
            draft.update(|d| d.other_language.clear());
        }
    };
    view! {
        <fieldset class="field field--boxes">
            <legend>{tr!(LABEL_OPTIONAL, label = &plain!(ORGANISATION_LANGUAGES))}</legend>
            <div class="boxes">{boxes}{others}</div>
            <SearchField
                path="/languages/other" label=tr!(ORGANISATION_LANGUAGES_OTHER)
                options=names(NameOf::Language, &rest) issues=no_issues value=Signal::derive(String::new)
                on_choose=move |code: String| tick(&code, true)
            />
            <CheckField
                path="/languages/unlisted" label=tr!(ORGANISATION_LANGUAGES_UNLISTED) issues=no_issues
                is_ticked=has_unlisted on_change=say_unlisted
            />
            <Show when=move || has_unlisted.get()>
                <TextField
                    path="/other_language" label=tr!(ORGANISATION_LANGUAGES_WHICH) is_optional=true issues
                    value=Signal::derive(move || draft.read().other_language.clone())
                    on_input=move |text: String| draft.update(|d| d.other_language = text)
                />
            </Show>
        </fieldset>
    }
}
