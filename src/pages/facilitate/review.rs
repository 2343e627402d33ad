//! `review`: every answer with its Change link, and Send.

use domain::api::OfferAnswer;
use domain::facilitator::{Account, NONE, OfferDraft, Outcome, Role};
use domain::programme::Programme;
use domain::routes::FacilitateStep as Step;
use domain::zones::ZoneId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::Sent;
use super::{Wizard, role, steps};
use crate::api::{self, ApiError};
use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::components::step_form::StepForm;
use crate::components::text_field::TextField;
use crate::components::written::{Html, written};
use crate::pages::closed;
use crate::site::{self, tr};

pub(super) fn view(wizard: Wizard) -> AnyView {
    wizard.draft.from_review.set(false);
    let form = super::form_of(wizard, Step::Review);
    let is_busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let send = move |()| {
        is_busy.set(true);
        failed.set(None);
        browser::live::say(tr!(REVIEW_SENDING));
        spawn_local(send(wizard, is_busy, failed));
    };
    let go_on =
        Signal::derive(move || if is_busy.get() { tr!(REVIEW_SENDING) } else { tr!(FACILITATE_SEND) });
    let asks = wizard.draft.offer.read_untracked().ask && !wizard.eligibility().is_met();
    let note = asks.then(|| {
        view! {
            <p class="notice">{tr!(FACILITATE_REVIEW_ASKS)}</p>
            <TextField
                path="/note" label=tr!(FACILITATE_REVIEW_NOTE) is_optional=true issues=form.issues
                value=form.value(|d| &d.note) on_input=move |text: String| form.edit(|d| d.note = text)
            />
        }
    });
    // Change leads back here; the press is seen before the router follows the link.
    let change = move |_| wizard.draft.from_review.set(true);
    let back =
        steps::before(Step::Review, wizard.role()).map(|step| wizard.address(step)).unwrap_or_default();
    view! {
        <StepForm
            heading=steps::name(Step::Review) title=wizard.title(Step::Review) issues=form.issues go_on is_busy
            back on_submit=send
        >
            <div on:click=change>{written(move |html| answers(html, wizard))}</div>
            {note}
            <p>{tr!(FACILITATE_REVIEW_NEXT)}</p>
            {move || failed.read().as_ref().map(|error| {
                view! { <p class="notice notice--error">{sentence(error)}</p> }
            })}
        </StepForm>
    }
    .into_any()
}

async fn send(wizard: Wizard, is_busy: RwSignal<bool>, failed: RwSignal<Option<ApiError>>) {
    let draft = wizard.draft;
    let offer = draft.offer.get_untracked();
    let answer = api::make_offer(&wizard.programme.slug, &draft.key.get_untracked(), &offer).await;
    let _ = is_busy.try_set(false);
    match answer {
        // A deadline has passed while the page was open.
        Ok(OfferAnswer { outcome: Outcome::OtherWay, .. }) => wizard.go(Step::OtherWay),
        Ok(answer) => {
            let dates = offer.trainings.iter().chain(&offer.open_spaces).filter(|id| *id != NONE);
            draft.finish(Sent {
                waits: !offer.group.trim().is_empty() && answer.outcome == Outcome::Accepted,
                dates: dates.cloned().collect(),
                name: offer.person.name.trim().to_string(),
                answer,
            });
            wizard.navigate.run((wizard.address(Step::Done), true));
        }
        Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
            let issues: Vec<_> = details.issues.into_iter().map(steps::at_its_field).collect();
            let step = issues.first().map_or(Step::Review, |issue| steps::step_of(&issue.path));
            draft.from_server.set(issues);
            draft.from_review.set(true);
            browser::live::interrupt(tr!(FACILITATE_FULL_NOW));
            wizard.go(step);
        }
        Err(error) => {
            browser::live::interrupt(sentence(&error));
            let _ = failed.try_set(Some(error));
        }
    }
}

/// What has and has not reached us, in words.
pub(super) fn sentence(error: &ApiError) -> String {
    match error {
        ApiError::Unreachable | ApiError::Unreadable { .. } if !browser::page::is_online() => {
            tr!(REVIEW_OFFLINE)
        }
        ApiError::Unreachable | ApiError::Unreadable { .. } => tr!(FACILITATE_FAILED),
        ApiError::Problem(details) => match details.code.as_str() {
            "registration.closed" => tr!(CLOSED_TITLE),
            "registration.not_open" => tr!(CLOSED_NOT_OPEN_TITLE),
            _ if details.status == 429 || details.status == 503 => tr!(ERROR_BUSY, seconds = 30),
            code => tr!(ERROR_SERVER, email = site::contact_address(), code = code),
        },
    }
}

/// Every part with its answers and its Change link, named in full.
fn answers(html: &mut Html, wizard: Wizard) {
    let draft = wizard.draft.offer.get();
    for step in steps::questions(wizard.role()) {
        let Some((change, facts)) = facts(wizard.programme, &draft, *step) else { continue };
        html.line(
            "<section class=\"card review-part\"><h2>",
            &steps::name(*step),
            "</h2><dl class=\"facts\">",
        );
        for (question, answer) in facts.iter().filter(|(_, answer)| !answer.is_empty()) {
            html.line("<div><dt>", question, "</dt>").line("<dd><bdi>", answer, "</bdi></dd></div>");
        }
        html.link("</dl><p><a href=\"", &wizard.address(*step), &change, "</a></p></section>");
    }
}

/// The same to take along, as far as it was answered.
pub(super) fn as_text(programme: &'static Programme, draft: &OfferDraft) -> String {
    let mut text = String::new();
    for step in steps::questions(Role::parse(&draft.role)) {
        for (question, answer) in facts(programme, draft, *step).map(|(_, facts)| facts).unwrap_or_default() {
            if !answer.is_empty() {
                text.push_str(&[&question, ": ", &answer, "\r\n"].concat());
            }
        }
    }
    text.push_str(&draft.note);
    // Isolation marks are for pages.
    text.replace(['\u{2068}', '\u{2069}'], "")
}

type Facts = Vec<(String, String)>;

/// What a question was answered, and the words of the link to change it.
fn facts(programme: &'static Programme, draft: &OfferDraft, step: Step) -> Option<(String, Facts)> {
    let zone = ZoneId::parse(&draft.person.zone).unwrap_or(programme.anchor_zone);
    let role = Role::parse(&draft.role);
    let list = |items: Vec<String>| site::locale().list_in_text(&items);
    Some(match step {
        Step::Role => (
            tr!(FACILITATE_REVIEW_CHANGE_ROLE),
            vec![(tr!(FACILITATE_REVIEW_ROLE), role.map(role::words).unwrap_or_default())],
        ),
        Step::Group => (
            tr!(FACILITATE_REVIEW_CHANGE_GROUP),
            vec![
                (tr!(FACILITATE_GROUP_REFERENCE), super::group::shown(&draft.group)),
                (tr!(FACILITATE_GROUP_ORGANISATION), draft.organisation.trim().to_string()),
            ],
        ),
        Step::Experience => {
            let earlier = programme.earlier_trainings.iter().find(|one| one.id == draft.earlier);
            let earlier = match earlier {
                Some(one) => one.name.in_language(site::language()).to_string(),
                None if draft.earlier.is_empty() => String::new(),
                None => tr!(FACILITATE_EXPERIENCE_NONE),
            };
            let languages = draft.languages.iter().map(|code| name(NameOf::Language, code)).collect();
            let sectors = programme.sectors.iter().filter(|sector| draft.sectors.contains(&sector.id));
            let sectors = sectors.map(|sector| sector.name.in_language(site::language()).to_string());
            (
                tr!(FACILITATE_REVIEW_CHANGE_EXPERIENCE),
                vec![
                    (tr!(FACILITATE_EXPERIENCE_EARLIER), earlier),
                    (tr!(FACILITATE_EXPERIENCE_LANGUAGES), list(languages)),
                    (tr!(FACILITATE_EXPERIENCE_SECTORS), list(sectors.collect())),
                ],
            )
        }
        Step::Account => {
            let by = programme.facilitation.and_then(|facilitation| facilitation.account_by);
            let account = match Account::parse(&draft.account) {
                Some(Account::Yes) => tr!(FACILITATE_ACCOUNT_YES),
                Some(Account::ByDate) => tr!(
                    FACILITATE_ACCOUNT_BY,
                    moment = &by.map(|by| closed::moment(by.at, zone)).unwrap_or_default()
                ),
                Some(Account::No) => tr!(FACILITATE_ACCOUNT_NO),
                None => String::new(),
            };
            (
                tr!(FACILITATE_REVIEW_CHANGE_ACCOUNT),
                vec![
                    (tr!(FACILITATE_ACCOUNT_QUESTION), account),
                    (tr!(FACILITATE_ACCOUNT_ROOM), draft.room.trim().to_string()),
                ],
            )
        }
        Step::Training => {
            let tracks = draft.tracks.iter().map(|id| tr!(TRACK_NAME, track = id)).collect();
            let chosen = |id: &String| draft.trainings.contains(id) || draft.open_spaces.contains(id);
            let dates = programme.occurrences.iter().filter(|one| chosen(&one.id));
            let mut facts = vec![(tr!(FACILITATE_TRAINING_TRACKS), list(tracks))];
            facts.extend(
                dates.map(|one| {
                    (messages::occurrence_name(site::locale(), one), closed::start(one.start, zone))
                }),
            );
            if draft.trainings.iter().any(|id| id == NONE) {
                facts.push((tr!(FACILITATE_TRAINING_CHOOSE), tr!(FACILITATE_TRAINING_NONE)));
            }
            (tr!(FACILITATE_REVIEW_CHANGE_TRAINING), facts)
        }
        Step::Person => (
            tr!(FACILITATE_REVIEW_CHANGE_PERSON),
            vec![
                (tr!(CONTACT_NAME), draft.person.name.trim().to_string()),
                (tr!(CONTACT_EMAIL), draft.person.email.trim().to_string()),
                (tr!(CONTACT_LANGUAGE), name(NameOf::Language, &draft.person.language)),
                (tr!(CONTACT_ZONE), site::locale().city(zone)),
            ],
        ),
        _ => return None,
    })
}
