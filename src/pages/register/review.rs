//! Step 5, `review`: everything at a glance, one statement, and Send.

use std::time::Duration;

use domain::api::GroupCreated;
use domain::facilitator::FacilitatorDraft;
use domain::group::{GroupDraft, main_zone};
use domain::organisation::{EACH, OTHER};
use domain::roster::Member;
use domain::routes::Step;
use domain::schedule::{is_night, schedule, sessions};
use domain::zones::ZoneId;
use domain::{Issue, Problem, email, reference};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Wizard, facilitators, go, steps};
use crate::api::{self, ApiError};
use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::components::check_field::CheckField;
use crate::components::step_form::{StepForm, show_problems};
use crate::drafts::Sent;
use crate::pages::{closed, strips};
use crate::site::{self, tr};

/// What stands between the press and the answer.
#[derive(Clone, PartialEq)]
enum Sending {
    Not,
    Now {
        is_long: bool,
    },
    /// The server asks to wait; then it is sent again.
    Waiting {
        seconds: u32,
    },
    Failed(ApiError),
}

const FROM_SERVER: &str = "from-server";
/// The list of names, which takes the focus when it is shown whole.
const NAMES: &str = "all-names";
/// So often it is sent again without a press.
const TRIES: u32 = 3;
/// Nobody sits before a page for longer without a word; beyond it a press sends again.
const LONGEST_WAIT_S: u32 = 120;

pub(super) fn view(wizard: Wizard) -> AnyView {
    let draft = wizard.draft;
    wizard.from_review.set(false);
    facilitators::follow_the_list(wizard);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let sending = RwSignal::new(Sending::Not);
    let is_busy =
        Signal::derive(move || matches!(*sending.read(), Sending::Now { .. } | Sending::Waiting { .. }));
    let send = move |()| {
        if !draft.consent.get_untracked() {
            issues.set(vec![Issue::new(Problem::ConsentMissing, "/consent")]);
            return show_problems();
        }
        issues.set(Vec::new());
        spawn_local(send(wizard, sending));
    };
    let go_on = Signal::derive(move || if is_busy.get() { tr!(REVIEW_SENDING) } else { tr!(REVIEW_SEND) });
    let purge = site::locale().date(wizard.programme.purge);
    let email = draft.contact.with_untracked(|contact| address_of(&contact.email));
    view! {
        <StepForm
            heading=tr!(REVIEW_TITLE) title=wizard.title(Step::Review) issues go_on is_busy
            back=wizard.back(Step::Review) on_submit=send
        >
            <FromServer wizard/>
            <ContactPart wizard/>
            <OrganisationPart wizard/>
            <RosterPart wizard/>
            <FacilitatorsPart wizard/>
            <section class="card" aria-labelledby="what-happens">
                <h2 id="what-happens">{tr!(REVIEW_NEXT_TITLE)}</h2>
                <ul>
                    <li>{tr!(REVIEW_NEXT_MAIL, email = &email)}</li>
                    <li>{tr!(REVIEW_NEXT_MEMBERS)}</li>
                    <li>{tr!(REVIEW_NEXT_PURGE, date = &purge)}</li>
                </ul>
            </section>
            <CheckField
                path="/consent" label=tr!(REVIEW_CONSENT) issues is_ticked=draft.consent
                on_change=move |is_ticked| {
                    draft.consent.set(is_ticked);
                    issues.set(Vec::new());
                }
            />
            {move || outcome(wizard, &sending.read())}
        </StepForm>
    }
    .into_any()
}

/// Sends, and again after the time that a busy server asks for; the same key makes a second press or a second try the
/// same registration.
async fn send(wizard: Wizard, sending: RwSignal<Sending>) {
    for _ in 0..TRIES {
        let Some(seconds) = send_once(wizard, sending).await else { return };
        browser::live::interrupt(waiting_sentence(seconds));
        sending.set(Sending::Waiting { seconds });
        browser::page::wait(Duration::from_secs(seconds.into())).await;
        // Gone to another step: what is changed there is not sent behind anybody's back.
        if sending.try_get_untracked().is_none() {
            return;
        }
    }
    if let Some(seconds) = send_once(wizard, sending).await {
        let error = ApiError::busy(seconds);
        browser::live::interrupt(sentence(wizard, &error));
        sending.set(Sending::Failed(error));
    }
}

/// How long the server wants us to wait, if it is worth waiting for; none: this was the last word.
async fn send_once(wizard: Wizard, sending: RwSignal<Sending>) -> Option<u32> {
    let draft = wizard.draft;
    sending.set(Sending::Now { is_long: false });
    browser::live::say(tr!(REVIEW_SENDING));
    let is_long = move || {
        if sending.try_get_untracked() == Some(Sending::Now { is_long: false }) {
            sending.set(Sending::Now { is_long: true });
            browser::live::say(tr!(REVIEW_SENDING_LONG));
        }
    };
    let timer = set_timeout_with_handle(is_long, Duration::from_secs(10)).ok();
    let group = draft.group();
    let answer = register(wizard, &group).await;
    if let Some(timer) = timer {
        timer.clear();
    }
    match answer {
        Ok(created) => {
            draft.finish(Sent {
                created,
                organisation: group.organisation.name.trim().to_string(),
                email: address_of(&group.contact.email),
                people: group.roster.len(),
                gathering: group.gathering,
            });
            go(wizard, Step::Done, true);
        }
        Err(error) if error.wait_s().is_some_and(|seconds| seconds <= LONGEST_WAIT_S) => {
            return error.wait_s();
        }
        Err(error) => {
            let issues = match &error {
                ApiError::Problem(details) => details.issues.clone(),
                _ => Vec::new(),
            };
            if error.code() == "idempotency_key.reused" {
                // Another tab has sent what this one began as: what stands here now can only be one more group.
                draft.take_new_key();
            }
            if issues.is_empty() {
                browser::live::interrupt(sentence(wizard, &error));
            } else {
                browser::focus::move_to(FROM_SERVER.into());
            }
            draft.from_server.set(issues);
            sending.set(Sending::Failed(error));
        }
    }
    None
}

/// Registers `group` once. Where an earlier answer was lost, what was sent then may be registered: it is sent again as it
/// was, which tells, and then brought up to what stands here now.
async fn register(wizard: Wizard, group: &GroupDraft) -> Result<GroupCreated, ApiError> {
    let draft = wizard.draft;
    let post = async |group: &GroupDraft| {
        draft.unanswered.set(Some(group.clone()));
        let answer = api::register_group(&wizard.programme.slug, &draft.key.get_untracked(), group).await;
        if answer.is_ok() || answer.as_ref().is_err_and(ApiError::is_final) {
            draft.unanswered.set(None);
        }
        answer
    };
    let Some(earlier) = draft.unanswered.get_untracked().filter(|earlier| earlier != group) else {
        return post(group).await;
    };
    match post(&earlier).await {
        Ok(created) => {
            let brought_up = bring_up(&created, group).await;
            if brought_up.is_err() {
                // The next press begins here again.
                draft.unanswered.set(Some(earlier));
            }
            brought_up.map(|()| created)
        }
        Err(error) if error.is_final() => post(group).await,
        Err(error) => Err(error),
    }
}

/// Puts `group` in the place of what was registered a moment ago.
async fn bring_up(created: &GroupCreated, group: &GroupDraft) -> Result<(), ApiError> {
    let code = reference::read_manage_code(&created.manage_url);
    let (reference, secret) = code.ok_or(ApiError::Unreadable { status: 201 })?;
    let (_, version) = api::group(&reference, &secret).await?;
    api::replace_group(&reference, &secret, &version, group).await.map(|_| ())
}

fn waiting_sentence(seconds: u32) -> String {
    tr!(REVIEW_WAITING, seconds = seconds)
}

/// What has and has not reached us, in words.
fn sentence(wizard: Wizard, error: &ApiError) -> String {
    match error {
        ApiError::Unreachable if !browser::page::is_online() => tr!(REVIEW_OFFLINE),
        ApiError::Unreachable => tr!(REVIEW_FAILED),
        ApiError::Unreadable { status } => {
            tr!(ERROR_SERVER, email = site::contact_address(), code = &status.to_string())
        }
        ApiError::Problem(details) => match details.code.as_str() {
            "registration.closed" => closed::passed_sentence(wizard.programme),
            "idempotency_key.reused" => tr!(REVIEW_ALREADY_SENT),
            _ if !details.issues.is_empty() => tr!(REVIEW_SERVER_ISSUES),
            _ if details.status == 413 => tr!(ERROR_TOO_LARGE, email = site::contact_address()),
            "storage.full" => tr!(ERROR_STORAGE_FULL, email = site::contact_address()),
            "mails.too_many" => tr!(REVIEW_TOO_MANY_MAILS, email = site::contact_address()),
            _ if details.status == 429 || details.status == 503 => busy(error.wait_s().unwrap_or(30)),
            code => tr!(ERROR_SERVER, email = site::contact_address(), code = code),
        },
    }
}

fn busy(seconds: u32) -> String {
    if seconds <= LONGEST_WAIT_S {
        return tr!(ERROR_BUSY, seconds = seconds);
    }
    let duration = site::locale().duration(seconds.div_ceil(60));
    tr!(ERROR_BUSY_LONG, duration = &duration)
}

fn outcome(wizard: Wizard, sending: &Sending) -> AnyView {
    match sending {
        Sending::Not | Sending::Now { is_long: false } => ().into_any(),
        Sending::Now { is_long: true } => {
            view! { <p class="notice">{tr!(REVIEW_SENDING_LONG)}</p> }.into_any()
        }
        Sending::Waiting { seconds } => {
            view! { <p class="notice notice--warning">{waiting_sentence(*seconds)}</p> }.into_any()
        }
        Sending::Failed(error) => {
            let sentence = sentence(wizard, error);
            view! { <p class="notice notice--error" id="send-failed">{sentence}</p> }.into_any()
        }
    }
}

/// What the server found although the browser had not: the same words, the row where it is about one, and the way to the
/// step.
#[component]
fn FromServer(wizard: Wizard) -> impl IntoView {
    let items = move || {
        let issues = wizard.draft.from_server.get();
        issues
            .into_iter()
            .map(|issue| {
                let step = step_of(&issue.path);
                let words = messages::problem(site::locale(), &issue.problem);
                let row = row_of(wizard, &issue.path).map(|row| tr!(REVIEW_SERVER_ROW, row = row));
                view! { <li><a href=wizard.address(step)>{steps::name(step)}</a> ": " {row} " " {words}</li> }
            })
            .collect_view()
    };
    let n = move || wizard.draft.from_server.read().len();
    view! {
        <Show when=move || { n() > 0 }>
            <div id=FROM_SERVER class="error-summary" role="group" tabindex="-1" aria-labelledby="from-server-title">
                <h2 id="from-server-title">{move || tr!(WIZARD_PROBLEM_TITLE, n = n())}</h2>
                <ul>{items}</ul>
            </div>
        </Show>
    }
}

/// The row of the person's own list that `/roster/3/email` is about: what was sent are the members alone.
fn row_of(wizard: Wizard, path: &str) -> Option<u32> {
    let at: usize = path.strip_prefix("/roster/")?.split('/').next()?.parse().ok()?;
    wizard.draft.roster.with_untracked(|roster| Some(roster.members().get(at)?.row))
}

fn step_of(path: &str) -> Step {
    match path.split('/').nth(1) {
        Some("contact") => Step::Contact,
        Some("organisation") => Step::Organisation,
        Some("roster") => Step::Roster,
        Some("facilitators") => Step::Facilitators,
        _ => Step::Review,
    }
}

/// The address that we shall write to: what was typed, without what a paste brought along.
fn address_of(typed: &str) -> String {
    email::parse(typed).map_or_else(|_| typed.trim().to_string(), |address| address.as_str().to_string())
}

/// One part with its Change link, named in full.
fn part(wizard: Wizard, step: Step, title: String, change: String, facts: Vec<(String, String)>) -> AnyView {
    let lines = facts
        .into_iter()
        .filter(|(_, answer)| !answer.is_empty())
        .map(|(question, answer)| view! { <div><dt>{question}</dt><dd><bdi>{answer}</bdi></dd></div> })
        .collect_view();
    view! {
        <section class="card review-part">
            <h2>{title}</h2>
            <dl class="facts">{lines}</dl>
            {change_link(wizard, step, change)}
        </section>
    }
    .into_any()
}

fn change_link(wizard: Wizard, step: Step, words: String) -> impl IntoView {
    view! {
        <p><a href=wizard.address(step) on:click=move |_| wizard.from_review.set(true)>{words}</a></p>
    }
}

#[component]
fn ContactPart(wizard: Wizard) -> impl IntoView {
    let contact = wizard.draft.contact.get_untracked();
    let zone = ZoneId::parse(&contact.zone).map(|zone| site::locale().city(zone)).unwrap_or_default();
    let email = address_of(&contact.email);
    let facts = vec![
        (tr!(CONTACT_NAME), contact.name.trim().to_string()),
        (tr!(CONTACT_LANGUAGE), name(NameOf::Language, &contact.language)),
        (tr!(CONTACT_ZONE), zone),
    ];
    view! {
        {part(wizard, Step::Contact, tr!(REVIEW_CONTACT), tr!(REVIEW_CHANGE_CONTACT), facts)}
        <div class="big-address">
            <p class="big-address__text"><bdi dir="ltr">{email}</bdi></p>
            <p>{tr!(REVIEW_EMAIL_CHECK)}</p>
        </div>
    }
}

#[component]
fn OrganisationPart(wizard: Wizard) -> impl IntoView {
    let answers = wizard.draft.organisation.get_untracked();
    let programme = wizard.programme;
    let own_words = |text: &str| Some(text.trim().to_string()).filter(|text| !text.is_empty());
    let spoken = answers.languages.iter().map(|code| name(NameOf::Language, code));
    let spoken: Vec<String> = spoken.chain(own_words(&answers.other_language)).collect();
    let sector = programme.sectors.iter().find(|sector| sector.id == answers.sector);
    let sector = sector.map(|sector| sector.name.in_language(site::language()).to_string());
    let other_sector = own_words(&answers.other_sector).filter(|_| answers.sector == OTHER);
    let sector: Vec<String> = sector.into_iter().chain(other_sector).collect();
    let track = if answers.track == EACH {
        tr!(ORGANISATION_TRACK_EACH)
    } else if answers.track.contains('+') {
        tr!(TRACK_BOTH)
    } else {
        tr!(TRACK_NAME, track = &answers.track)
    };
    let breakouts = match answers.breakouts.as_str() {
        "own" => tr!(ORGANISATION_BREAKOUTS_OWN),
        "mixed" => tr!(ORGANISATION_BREAKOUTS_MIXED),
        "both" => tr!(ORGANISATION_BREAKOUTS_BOTH),
        _ => String::new(),
    };
    let interpretation = match answers.interpretation.as_str() {
        "" => String::new(),
        code => name(NameOf::Language, code),
    };
    let facts = vec![
        (tr!(ORGANISATION_NAME), answers.name.trim().to_string()),
        (tr!(ORGANISATION_COUNTRY), name(NameOf::Country, &answers.country)),
        (tr!(ORGANISATION_TRACK), track),
        (tr!(ORGANISATION_SECTOR), sector.join(": ")),
        (tr!(ORGANISATION_LANGUAGES), site::locale().list_in_text(&spoken)),
        (tr!(ORGANISATION_INTERPRETATION), interpretation),
        (tr!(ORGANISATION_BREAKOUTS), breakouts),
        (tr!(ORGANISATION_EXPERIENCE), answers.taken_part_before.trim().to_string()),
        (tr!(ORGANISATION_GOAL), answers.purpose.trim().to_string()),
    ];
    part(wizard, Step::Organisation, tr!(REVIEW_ORGANISATION), tr!(REVIEW_CHANGE_ORGANISATION), facts)
}

/// The roster in numbers, its first names, what was left out, and who would be up at night.
#[component]
fn RosterPart(wizard: Wizard) -> impl IntoView {
    let roster = wizard.draft.roster;
    let shows_all = RwSignal::new(false);
    let total = roster.with_untracked(|r| r.members().len());
    let group_track = wizard.draft.organisation.with_untracked(|o| o.track.clone());
    let by_track = wizard.programme.tracks.iter().filter_map(|track| {
        // Who says nothing of their own takes what the group takes.
        let is_of_group = group_track.split('+').any(|of_group| of_group == track.id);
        let takes = |m: &&Member| m.tracks.contains(&track.id) || (m.tracks.is_empty() && is_of_group);
        let n = roster.with_untracked(|r| r.members().iter().filter(takes).count());
        (n > 0).then(|| view! { <li>{tr!(REVIEW_BY_TRACK, track = &track.id, n = n)}</li> })
    });
    let by_track = by_track.collect_view();
    let left_out = roster.with_untracked(|r| r.left_out.iter().map(u32::to_string).collect::<Vec<_>>());
    let left_out = (!left_out.is_empty()).then(|| {
        let rows = site::locale().list_in_text(&left_out);
        view! { <p>{tr!(REVIEW_LEFT_OUT, rows = &rows)}</p> }
    });
    let contact_zone = ZoneId::parse(&wizard.draft.contact.read_untracked().zone);
    let contact_zone = contact_zone.unwrap_or(wizard.programme.anchor_zone);
    let main_zone = roster.with_untracked(|r| main_zone(r.members(), contact_zone));
    let gathering = wizard.draft.gathering.get_untracked().then(|| view! { <p>{tr!(REVIEW_GATHERING)}</p> });
    let nights = roster
        .with_untracked(|r| nights(wizard, r.members()))
        .into_iter()
        .map(|(time, n)| view! { <p class="notice notice--warning">{tr!(REVIEW_NIGHT, n = n, time = &time)}</p> })
        .collect_view();
    let show_all = move |_| {
        shows_all.set(true);
        browser::focus::back_to(NAMES);
    };
    let names = move || {
        let shown = if shows_all.get() { usize::MAX } else { 10 };
        roster.with_untracked(|r| {
            let names =
                r.members().iter().take(shown).map(|m| view! { <li><bdi>{m.name.clone()}</bdi></li> });
            names.collect_view()
        })
    };
    view! {
        <section class="card review-part">
            <h2>{tr!(REVIEW_ROSTER)}</h2>
            <p class="count">{tr!(REVIEW_PEOPLE, n = total)}</p>
            <ul>{by_track}</ul>
            {gathering}
            {strips::weeks(wizard.programme, main_zone)}
            {nights}
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
}

/// At which hours how many people would be up at night, by their own zone or the contact's, on the track they take.
fn nights(wizard: Wizard, members: &[Member]) -> Vec<(String, usize)> {
    let programme = wizard.programme;
    let group_zone =
        ZoneId::parse(&wizard.draft.contact.read_untracked().zone).unwrap_or(programme.anchor_zone);
    let group_track = wizard.draft.organisation.read_untracked().track.clone();
    let mut found: Vec<(String, usize)> = Vec::new();
    for member in members {
        let zone = member.zone.as_deref().and_then(ZoneId::parse).unwrap_or(group_zone);
        let Ok(all) = schedule(programme, zone) else { continue };
        let track = match member.tracks.first() {
            Some(track) if member.tracks.len() == 1 => track.as_str(),
            None if group_track.len() == 1 => group_track.as_str(),
            // Who takes both tracks, or has not chosen, need not get up at night.
            _ => continue,
        };
        if let Some(local) = sessions(&all, track).find(|local| is_night(local.start)) {
            let time = site::locale().time(local.start.time(), site::clock());
            match found.iter_mut().find(|(known, _)| *known == time) {
                Some((_, n)) => *n += 1,
                None => found.push((time, 1)),
            }
        }
    }
    found
}

#[component]
fn FacilitatorsPart(wizard: Wizard) -> impl IntoView {
    let names = wizard.draft.facilitators.with_untracked(|all| {
        let facts = |one: &FacilitatorDraft| {
            let facts = facilitators::facts(wizard, one);
            view! { <li><bdi>{one.name.trim().to_string()}</bdi>{facts.map(|facts| view! { <br/>{facts} })}</li> }
        };
        all.iter().map(facts).collect_view()
    });
    let nobody = wizard.draft.facilitators.read_untracked().is_empty();
    view! {
        <section class="card review-part">
            <h2>{tr!(REVIEW_FACILITATORS)}</h2>
            {facilitators::unlisted(wizard)}
            {nobody.then(|| view! { <p>{tr!(MANAGE_FACILITATORS_NONE)}</p> })}
            <ul class="names">{names}</ul>
            {change_link(wizard, Step::Facilitators, tr!(REVIEW_CHANGE_FACILITATORS))}
        </section>
    }
}
