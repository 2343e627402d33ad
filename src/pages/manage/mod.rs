//! `…/manage#{reference}.{secret}`: the group, for whoever holds its private link. Opening changes nothing.

mod facilitators;
mod list;
mod unsaved;

use domain::api::GroupView;
use domain::programme::Programme;
use domain::reference;
use domain::schedule::{Phase, phase};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, ApiError};
use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::components::code_form::CodeForm;
use crate::components::copy_field::CopyField;
use crate::components::duty_list::DutyList;
use crate::components::page_heading::PageHeading;
use crate::newer;
use crate::pages::closed;
use crate::site::{self, tr};

/// A group as it was read, with what opens it.
#[derive(Clone)]
struct Opened {
    view: GroupView,
    reference: String,
    secret: String,
    /// The stored version: what is saved goes in its place, and in no other's.
    version: String,
}

#[derive(Clone)]
enum State {
    /// No link yet, or one that opened nothing.
    Asking {
        problem: Option<String>,
    },
    Opening,
    /// The group, and the change of its list that was saved last.
    Open(Box<Opened>, Option<list::Saved>),
    /// The list is being changed, from the group's or from what was left unsaved.
    Changing(Box<Opened>, Option<Box<unsaved::Unsaved>>),
}

pub fn view() -> AnyView {
    let Some(programme) = site::programme() else { return ().into_any() };
    let state = RwSignal::new(State::Asking { problem: None });
    open_from_address(programme, state);
    // A link pasted into the address bar of this very tab changes the fragment alone, which loads nothing.
    let listener = window_event_listener_untyped("hashchange", move |_| open_from_address(programme, state));
    let seen = window_event_listener_untyped("visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            read_again(state);
        }
    });
    on_cleanup(move || {
        listener.remove();
        seen.remove();
    });
    view! {
        {newer::notice()}
        {move || match state.get() {
            State::Asking { problem } => asking(programme, state, problem),
            State::Opening => view! {
                <PageHeading text=tr!(MANAGE_TITLE)/>
                <p role="status">{tr!(MANAGE_OPENING)}</p>
            }.into_any(),
            State::Open(opened, saved) => open_group(programme, state, *opened, saved),
            State::Changing(opened, unsaved) => list::view(programme, state, *opened, unsaved),
        }}
    }
    .into_any()
}

/// The tab keeps the code so that a reload opens the group again; the address bar and the history do not.
fn storage_name(programme: &Programme) -> String {
    format!("manage:{}", programme.slug)
}

fn open_from_address(programme: &'static Programme, state: RwSignal<State>) {
    let fragment = browser::page::fragment();
    if !fragment.is_empty() {
        browser::page::scrub_fragment();
        return open(programme, state, fragment);
    }
    if let Some(code) = browser::storage::read(&storage_name(programme)) {
        open(programme, state, code);
    }
}

fn open(programme: &'static Programme, state: RwSignal<State>, code: String) {
    let Some((reference, secret)) = reference::read_manage_code(&code) else {
        return state.set(State::Asking { problem: Some(tr!(MANAGE_UNKNOWN)) });
    };
    state.set(State::Opening);
    spawn_local(async move {
        match api::group(&reference, &secret).await {
            Ok((view, version)) => {
                let code = format!("{reference}.{secret}");
                // Kept or not, the group is open; without storage a reload asks for the link again.
                let _ = browser::storage::write(&storage_name(programme), &code);
                state.set(State::Open(Box::new(Opened { view, reference, secret, version }), None));
            }
            Err(error) => {
                let problem = match &error {
                    ApiError::Problem(details) if details.status == 401 => {
                        browser::storage::remove(&storage_name(programme));
                        tr!(MANAGE_UNKNOWN)
                    }
                    error => super::failed(error),
                };
                browser::live::interrupt(problem.clone());
                state.set(State::Asking { problem: Some(problem) });
            }
        }
    });
}

/// The group is read again when the tab is looked at again: it may have been left open for a week.
fn read_again(state: RwSignal<State>) {
    let State::Open(opened, saved) = state.get_untracked() else { return };
    spawn_local(async move {
        let Ok((view, version)) = api::group(&opened.reference, &opened.secret).await else { return };
        let is_still_open = matches!(state.try_get_untracked(), Some(State::Open(..)));
        if version != opened.version && is_still_open {
            state.set(State::Open(Box::new(Opened { view, version, ..*opened }), saved));
        }
    });
}

/// Paste the link or its code, or have it sent again.
fn asking(programme: &'static Programme, state: RwSignal<State>, problem: Option<String>) -> AnyView {
    view! {
        <CodeForm
            heading=tr!(MANAGE_OPEN_TITLE) problem go_on=tr!(MANAGE_OPEN)
            on_code=move |code: String| open(programme, state, code)
        />
        {super::lost_link::view()}
    }
    .into_any()
}

fn open_group(
    programme: &'static Programme,
    state: RwSignal<State>,
    opened: Opened,
    saved: Option<list::Saved>,
) -> AnyView {
    let before = opened.clone();
    let way_to_change = list::way_in(programme, state, before.clone());
    let saved = saved.map(|saved| list::told(state, before, saved));
    let Opened { view, reference, secret, .. } = opened;
    let zone = domain::zones::ZoneId::parse(&view.group.contact.zone).unwrap_or(site::likely_zone());
    let code = [reference.as_str(), ".", &secret].concat();
    let parts = facilitators::Opened {
        programme,
        code: StoredValue::new((reference, secret)),
        reload: Callback::new(move |()| open(programme, state, code.clone())),
    };
    let facilitators = facilitators::facilitators(parts, &view, zone);
    let orientation = facilitators::orientation(parts, &view, zone);
    let GroupView { group, reference, .. } = view;
    let locale = site::locale();
    let now = site::now();
    let next = programme.sessions().find(|o| !o.cancelled && phase(o, now) == Phase::Coming).map(|o| {
        let what = messages::occurrence_name(locale, o);
        view! { <p>{tr!(MANAGE_NEXT_DATE, what = &what, moment = &closed::moment(o.start, zone))}</p> }
    });
    let freeze = programme.deadlines.freeze.map(|freeze| {
        let date = closed::moment(freeze.at, zone);
        let text = if freeze.is_over(now) {
            tr!(MANAGE_FROZEN, date = &date)
        } else {
            tr!(MANAGE_FREEZE, date = &date)
        };
        view! { <p>{text}</p> }
    });
    let join_until = programme.deadlines.gathering_until.filter(|until| !until.is_over(now)).map(|until| {
        view! { <p>{tr!(MANAGE_JOIN_OPEN_UNTIL, date = &closed::moment(until.at, zone))}</p> }
    });
    let address_state =
        if view.address_confirmed { tr!(MANAGE_EMAIL_CONFIRMED) } else { tr!(MANAGE_EMAIL_UNCONFIRMED) };
    let status = if group.gathering { tr!(MANAGE_STATUS_GATHERING) } else { tr!(MANAGE_STATUS_COMPLETE) };
    let people = group.roster.len();
    let rows = group
        .roster
        .iter()
        .map(|member| {
            let language = match member.language.as_str() {
                "" => String::new(),
                codes => {
                    codes.split(", ").map(|code| name(NameOf::Language, code)).collect::<Vec<_>>().join(", ")
                }
            };
            view! {
                <tr>
                    <th scope="row"><bdi>{member.name.clone()}</bdi></th>
                    <td><bdi dir="ltr">{member.email.clone()}</bdi></td>
                    <td>{member.track.clone()}</td>
                    <td><bdi>{member.zone.clone()}</bdi></td>
                    <td>{language}</td>
                </tr>
            }
        })
        .collect_view();
    let contact_email = group.contact.email.clone();
    view! {
        <PageHeading text=group.organisation.name.clone()/>
        {saved}
        <p class="lead">{status}</p>
        <dl class="facts">
            <div><dt>{tr!(MANAGE_REFERENCE)}</dt><dd><bdi dir="ltr">{reference::shown(&reference)}</bdi></dd></div>
            <div><dt>{tr!(MANAGE_ROSTER)}</dt><dd>{tr!(MANAGE_ROSTER_COUNT, n = people)}</dd></div>
        </dl>
        <p>{tr!(MANAGE_REGISTERED_ON, date = &closed::moment(view.created, zone))}</p>
        <p>{tr!(MANAGE_CHANGED_ON, date = &closed::moment(view.changed, zone))}</p>
        {next}
        <section aria-labelledby="duties-title">
            <h2 id="duties-title">{tr!(MANAGE_DUTIES)}</h2>
            <DutyList duties=view.duties email=contact_email.clone()/>
        </section>
        <section>
            <h2 id="roster-title">{tr!(MANAGE_ROSTER)}</h2>
            <p>{tr!(MANAGE_ROSTER_COUNT, n = people)}</p>
            {freeze}
            {way_to_change}
            <div class="table-region" role="region" tabindex="0" aria-labelledby="roster-title">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(FIELD_NAME)}</th>
                            <th scope="col">{tr!(FIELD_EMAIL)}</th>
                            <th scope="col">{tr!(FIELD_TRACK)}</th>
                            <th scope="col">{tr!(FIELD_ZONE)}</th>
                            <th scope="col">{tr!(FIELD_LANGUAGE)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
        {facilitators}
        {orientation}
        <section>
            <h2>{tr!(MANAGE_CONTACT)}</h2>
            <p><bdi>{group.contact.name.clone()}</bdi></p>
            <p><bdi dir="ltr">{contact_email}</bdi> " (" {address_state} ")"</p>
        </section>
        <section>
            <h2>{tr!(MANAGE_JOIN_TITLE)}</h2>
            {join_until}
            <CopyField id="join-link" label=tr!(DONE_JOIN_TITLE) button=tr!(DONE_JOIN_COPY) text=view.join_url/>
        </section>
        <p class="notice">{tr!(MANAGE_SECRET_HINT)}</p>
        <p>{tr!(MANAGE_ASK, email = site::contact_address())}</p>
    }
    .into_any()
}
