//! `…/join/{code}`: somebody puts themselves on a group's list. What it is, when, and who sees what comes before any
//! field. What is typed stays in the tab until it is sent, and then nowhere: the phone may be somebody else's.

mod done;
pub(super) mod form;
mod no_group;

use domain::api::{JoinView, Joined};
use domain::join::{JoinDraft, JoinState, asks_track};
use domain::programme::Programme;
use domain::reference;
use domain::routes::{Page, Route};
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::form::Form;
use crate::api::{self, ApiError};
use crate::browser;
use crate::components::button::button;
use crate::components::page_heading::PageHeading;
use crate::components::step_form::{StepForm, show_problems};
use crate::components::written::{Html, written};
use crate::pages::{self, closed};
use crate::site::{self, tr};
use crate::unsent::Unsent;

#[derive(Clone)]
enum State {
    Opening,
    /// The code leads to no group, or cannot be one.
    NoGroup,
    Open(JoinView),
    Done {
        view: JoinView,
        joined: Joined,
        email: String,
        track: String,
    },
    Failed(ApiError),
}

/// A group's join link, as it was opened.
#[derive(Clone, Copy)]
struct Link {
    programme: &'static Programme,
    code: StoredValue<String>,
    state: RwSignal<State>,
}

pub fn view(typed: &str) -> AnyView {
    let Some(programme) = site::programme() else { return ().into_any() };
    let code = reference::read(typed, reference::JOIN_CODE_LENGTH);
    let state = RwSignal::new(if code.is_some() { State::Opening } else { State::NoGroup });
    let link = Link { programme, code: StoredValue::new(code.unwrap_or_default()), state };
    if matches!(state.get_untracked(), State::Opening) {
        link.open();
    }
    link.empty_on_back();
    view! {
        {move || match state.get() {
            State::Opening => view! {
                <PageHeading text=tr!(JOIN_TITLE)/>
                <p role="status">{tr!(JOIN_OPENING)}</p>
            }.into_any(),
            State::NoGroup => no_group::mistyped(programme),
            State::Open(view) if view.state != JoinState::Open => no_group::takes_nobody(programme, &view),
            State::Open(view) => link.form(view),
            State::Done { view, joined, email, track } => done::view(link, view, joined, email, track),
            State::Failed(error) => view! {
                <PageHeading text=tr!(JOIN_TITLE)/>
                <p class="notice notice--error">{pages::failed(&error)}</p>
                <p class="actions">{button(tr!(JOIN_AGAIN), move || link.open())}</p>
            }.into_any(),
        }}
    }
    .into_any()
}

impl Link {
    /// What is kept belongs to an idempotency key: that with which these answers were sent and nothing was heard since.
    fn unsent(self) -> Unsent {
        self.code.with_value(|code| Unsent::new("join", code))
    }

    fn open(self) {
        self.state.set(State::Opening);
        let unsent = self.unsent();
        spawn_local(async move {
            let state = match api::join_view(&self.code.get_value()).await {
                Ok(view) if view.programme == self.programme.slug => {
                    // Without the form nobody could send it, or see and delete it.
                    if view.state != JoinState::Open {
                        unsent.forget();
                    }
                    State::Open(view)
                }
                // The code is right, and its group takes part in another programme.
                Ok(view) => {
                    let page = Page::Join { slug: view.programme, code: self.code.get_value() };
                    return browser::page::open(&Route::new(site::language(), page).path());
                }
                Err(error) if error.code() == "join.unknown" => {
                    unsent.forget();
                    State::NoGroup
                }
                Err(error) => State::Failed(error),
            };
            let _ = self.state.try_set(state);
        });
    }

    /// After Done, Back leads to an empty form; so does coming back from another page, which the browser may have kept as
    /// it was. Whoever has the phone then sees nothing of who had it before.
    fn empty_on_back(self) {
        let forget = move |_: web_sys::Event| {
            if let State::Done { view, .. } = self.state.get_untracked() {
                self.state.set(State::Open(view));
            }
        };
        for event in ["popstate", "pageshow"] {
            let listener = window_event_listener_untyped(event, forget);
            on_cleanup(move || listener.remove());
        }
    }

    fn form(self, view: JoinView) -> AnyView {
        let form = Form::new(self.programme, JoinDraft::default(), asks_track(&view.track), None);
        let key = StoredValue::new(self.unsent().read::<JoinDraft>().unwrap_or_default());
        form.keep(self.unsent(), String::new());
        let is_busy = RwSignal::new(false);
        let failed = RwSignal::new(None::<String>);
        let go_on = Signal::derive(move || if is_busy.get() { tr!(REVIEW_SENDING) } else { tr!(JOIN_SEND) });
        let facts = facts(self.programme, &view);
        let view = StoredValue::new(view);
        let send = move |()| {
            if !form.is_right() {
                return show_problems();
            }
            is_busy.set(true);
            failed.set(None);
            spawn_local(async move {
                let draft = form.to_send();
                // The same answers again are the same request; others are another one.
                key.update_value(|(key, sent)| {
                    if key.is_empty() || *sent != draft {
                        (*key, *sent) = (api::new_key(), draft.clone());
                    }
                });
                let (unsent, view, (key, _)) = (self.unsent(), view.get_value(), key.get_value());
                // They may arrive although no answer comes: the same again after a reload puts nobody on the list twice.
                unsent.write(&key, &draft);
                let answer = api::join(&self.code.get_value(), &key, &draft).await;
                let _ = is_busy.try_set(false);
                match answer {
                    Ok(joined) => {
                        unsent.forget();
                        self.finish(view, joined, draft);
                    }
                    Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
                        form.issues.set(details.issues);
                        show_problems();
                    }
                    // It has closed or filled up while the form was open: the page says so in its own words.
                    Err(error) if error.code().starts_with("join.") => self.open(),
                    Err(error) => {
                        let sentence = form::not_sent(&error);
                        browser::live::interrupt(sentence.clone());
                        let _ = failed.try_set(Some(sentence));
                    }
                }
            });
        };
        view! {
            <StepForm
                heading=tr!(JOIN_TITLE) title=tr!(JOIN_TITLE) issues=form.issues go_on is_busy on_submit=send
            >
                {facts}
                {form::fields(form)}
            </StepForm>
            {move || failed.get().map(|sentence| view! { <p class="notice notice--error">{sentence}</p> })}
        }
        .into_any()
    }

    fn finish(self, view: JoinView, joined: Joined, draft: JoinDraft) {
        browser::page::add_history_entry();
        browser::live::say(tr!(JOIN_DONE_TITLE));
        let track = if asks_track(&view.track) { draft.track } else { view.track.clone() };
        let _ =
            self.state.try_set(State::Done { view, joined, email: draft.email.trim().to_string(), track });
        browser::focus::new_page();
    }
}

/// Whose group it is, when it meets, and who sees what one types.
fn facts(programme: &'static Programme, view: &JoinView) -> AnyView {
    let view = view.clone();
    written(move |html: &mut Html| {
        let title = programme.title.in_language(site::language());
        let whose =
            tr!(JOIN_WHOSE, contact = &view.contact, organisation = &view.organisation, programme = title);
        html.line("<p class=\"lead\">", &whose, "</p>");
        times(html, programme, &view.track);
        html.line("<section class=\"section\"><h2>", &tr!(JOIN_SHARES_TITLE), "</h2><ul><li>");
        html.say(&tr!(JOIN_SHARES_CONTACT, contact = &view.contact));
        html.line("</li><li>", &tr!(JOIN_SHARES_NOBODY), "</li><li>");
        let (host, purge) =
            (programme.host.in_language(site::language()), site::locale().date(programme.purge));
        html.line("", &tr!(CONTACT_PRIVACY, host = host, date = &purge), "</li></ul></section>");
    })
}

/// When the group's sessions are, on the clock of this device; of each track that there is to choose from.
pub(super) fn times(html: &mut Html, programme: &Programme, track: &str) {
    let takes = |id: &str| asks_track(track) || track.split('+').any(|one| one == id);
    let zone = site::likely_zone();
    let minutes = programme.tracks.first().map_or(0, |track| track.minutes);
    let length = site::locale().duration(minutes);
    html.line("<section class=\"section\"><h2>", &tr!(JOIN_TIMES_TITLE), "</h2><p>");
    html.line("", &tr!(PROGRAMME_SESSIONS, n = programme.weeks(), duration = &length), "</p><ul>");
    for track in programme.tracks.iter().filter(|track| takes(&track.id)) {
        let mut sessions = programme.sessions();
        if let Some(first) = sessions.find(|one| one.track.as_deref() == Some(&*track.id) && !one.cancelled) {
            let moment = closed::start(first.start, zone);
            html.line("<li>", &tr!(JOIN_TIMES_TRACK, track = &track.id, moment = &moment), "</li>");
        }
    }
    let page = Page::Schedule { slug: programme.slug.clone() };
    html.put("</ul>");
    html.line("<p>", &tr!(JOIN_TIMES_MOVE), " ");
    html.link(
        "<a href=\"",
        &Route::new(site::language(), page).path(),
        &tr!(PROGRAMME_SEE_TIMES),
        "</a></p></section>",
    );
}
