//! `…/manage#{reference}.{secret}`: the group, for whoever holds its private link. Opening changes nothing.

mod answers;
mod deleting;
mod details;
mod facilitators;
mod follow_up;
mod form;
mod forward;
mod group;
mod keepers;
mod list;
mod log;
mod naming;
mod people;
mod unsaved;

use std::cell::RefCell;

use domain::api::{GroupView, LiveLink};
use domain::contacts::Holder;
use domain::programme::Programme;
use domain::reference;
use domain::routes::{self, Route};
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Locale;

use crate::api::{self, ApiError};
use crate::browser;
use crate::components::code_form::{CodeForm, NotOpened};
use crate::components::page_heading::PageHeading;
use crate::newer;
use crate::pages::live_rooms;
use crate::pages::private_link::PrivateLink;
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
        problem: Option<NotOpened>,
    },
    Opening,
    /// The group, and what has just been done.
    Open(Box<Opened>, Option<Told>),
    /// The list is being changed, from the group's or from what was left unsaved.
    Changing(Box<Opened>, Option<Box<unsaved::Unsaved>>),
    /// Something that has a page of its own.
    At(Box<Opened>, Page),
    /// The group is gone, or not this visitor's any more.
    Ended {
        title: String,
        words: String,
    },
}

thread_local! {
    /// The programme with the time that the team has given to a group, by that instant. Pages take a programme that lives
    /// as long as the document, and one document opens few groups.
    static EXTENDED: RefCell<Vec<(i64, &'static Programme)>> = const { RefCell::new(Vec::new()) };
}

/// The programme as it is for this group: the team may have given it more time to add people.
fn rules_of(programme: &'static Programme, opened: &Opened) -> &'static Programme {
    let Some(until) = opened.view.extended_until else { return programme };
    EXTENDED.with_borrow_mut(|known| {
        let of = until.timestamp();
        if let Some((_, rules)) = known.iter().find(|(until, _)| *until == of) {
            return *rules;
        }
        let rules: &'static Programme = Box::leak(Box::new(programme.extended(until)));
        known.push((of, rules));
        rules
    })
}

/// What has a page of its own.
#[derive(Clone, Copy)]
enum Page {
    /// Who is asked to become this contact.
    Ask(Holder),
    NewLink,
    /// What is said of the organisation, its track among it.
    Answers,
    /// The contact's own name, language and zone.
    Details,
    /// Facilitators are named, or taken off.
    Name,
    Delete,
    /// A text to pass on, as a sheet in this language.
    Sheet(&'static Locale),
}

/// What has just been done, on the page that follows.
#[derive(Clone)]
enum Told {
    List(list::Saved),
    Done(String),
    Failed(String),
    /// There is a new private link.
    Link(String),
}

/// What every part of the page needs to go from one to the other.
#[derive(Clone, Copy)]
struct Own {
    programme: &'static Programme,
    state: RwSignal<State>,
    /// Something was chosen or typed on the group's own page and is not saved yet.
    has_begun: StoredValue<bool>,
    /// Where the live room is, as it was last asked.
    rooms: RwSignal<Vec<LiveLink>>,
}

impl Own {
    /// A page of its own.
    fn go(self, opened: Opened, page: Page) {
        self.state.set(State::At(Box::new(opened), page));
        browser::focus::new_page();
    }

    /// Back to the group, with nothing done.
    fn back(self, opened: Opened) {
        self.state.set(State::Open(Box::new(opened), None));
        browser::focus::new_page();
    }

    fn end(self, title: String, words: String) {
        browser::live::say(words.clone());
        let _ = self.state.try_set(State::Ended { title, words });
        browser::focus::new_page();
    }

    /// Reads the group again after something was done.
    async fn again(self, opened: Opened, told: Told) {
        if let Told::Done(words) = &told {
            browser::live::say(words.clone());
        }
        match api::group(&opened.reference, &opened.secret).await {
            Ok((view, version)) => {
                let opened = Opened { view, version, ..opened };
                let _ = self.state.try_set(State::Open(Box::new(opened), Some(told)));
                browser::focus::new_page();
            }
            Err(error) => self.ask_for_link(&error),
        }
    }

    /// Goes on with a new private link.
    async fn relink(self, opened: Opened, manage_url: String) {
        let Some((reference, secret)) = reference::read_manage_code(&manage_url) else { return };
        link(self.programme).keep(&reference, &secret);
        browser::live::say(tr!(MANAGE_LINK_DONE));
        self.again(Opened { reference, secret, ..opened }, Told::Link(manage_url)).await;
    }

    /// Says why something was not done; what has changed meanwhile is read again.
    async fn failed(self, opened: Opened, error: &ApiError) {
        if is_status(error, 401) {
            return self.ask_for_link(error);
        }
        let words = sentence(error);
        browser::live::interrupt(words.clone());
        if is_status(error, 412) {
            self.again(opened, Told::Failed(words)).await;
        } else {
            let _ = self.state.try_set(State::Open(Box::new(opened), Some(Told::Failed(words))));
            browser::focus::new_page();
        }
    }

    fn ask_for_link(self, error: &ApiError) {
        ask_for_link(self.state, error);
    }
}

/// The private link does not work any more, or the group cannot be read now.
fn ask_for_link(state: RwSignal<State>, error: &ApiError) {
    let words = sentence(error);
    browser::live::interrupt(words.clone());
    let problem = if is_status(error, 401) { NotOpened::Code(words) } else { NotOpened::Failed(words) };
    let _ = state.try_set(State::Asking { problem: Some(problem) });
    browser::focus::new_page();
}

fn is_status(error: &ApiError, status: u16) -> bool {
    matches!(error, ApiError::Problem(details) if details.status == status)
}

/// Why something was not done, where the words are the same for everything on this page.
fn sentence(error: &ApiError) -> String {
    match error.code() {
        "unauthorized" => tr!(MANAGE_LINK_STOPPED),
        "if_match.stale" => tr!(MANAGE_STALE),
        "mails.too_many" => tr!(DONE_AGAIN_TOO_MANY, email = site::contact_address()),
        _ => super::failed(error),
    }
}

pub fn view() -> AnyView {
    let Some(programme) = site::programme() else { return ().into_any() };
    let state = RwSignal::new(State::Asking { problem: None });
    let own = Own { programme, state, has_begun: StoredValue::new(false), rooms: RwSignal::new(Vec::new()) };
    link(programme).listen(move |code| open(programme, state, code));
    // What chooses for a person, such as a program that fills in forms, may tell of the one alone or of the other.
    let begun = ["input", "change"]
        .map(|event| window_event_listener_untyped(event, move |_| own.has_begun.set_value(true)));
    on_cleanup(move || begun.into_iter().for_each(WindowListenerHandle::remove));
    go_back_within(state);
    live_rooms::watch(move || own.rooms.with_untracked(|rooms| !rooms.is_empty()), move || read_again(own));
    let own_of = move |opened: &Opened| Own { programme: rules_of(programme, opened), ..own };
    view! {
        {newer::notice()}
        {move || match state.get() {
            State::Asking { problem } => asking(programme, state, problem),
            State::Opening => view! {
                <PageHeading text=tr!(MANAGE_TITLE)/>
                <p role="status">{tr!(MANAGE_OPENING)}</p>
            }.into_any(),
            State::Open(opened, told) => {
                own.has_begun.set_value(false);
                own.rooms.set(opened.view.live_links.clone());
                group::view(own_of(&opened), *opened, told)
            }
            State::Changing(opened, unsaved) => list::view(own_of(&opened).programme, state, *opened, unsaved),
            State::At(opened, Page::Ask(holder)) => keepers::ask(own, *opened, holder),
            State::At(opened, Page::NewLink) => keepers::new_link(own, *opened),
            State::At(opened, Page::Answers) => answers::page(own, *opened),
            State::At(opened, Page::Details) => details::page(own, *opened),
            State::At(opened, Page::Name) => naming::page(own, *opened),
            State::At(opened, Page::Delete) => deleting::page(own, *opened),
            State::At(opened, Page::Sheet(locale)) => forward::sheet(own_of(&opened), *opened, locale),
            State::Ended { title, words } => view! {
                <PageHeading text=title/>
                <p class="notice notice--good">{words}</p>
            }.into_any(),
        }}
    }
    .into_any()
}

/// Back leads from each page of the group's to the group, and only from there to where one came from.
fn go_back_within(state: RwSignal<State>) {
    let is_within = move || matches!(&*state.read(), State::At(..) | State::Changing(..));
    // Whether Back was used, and whether the entry of a page that was left otherwise is still there.
    let (has_gone_back, has_entry) = (StoredValue::new(false), StoredValue::new(false));
    Effect::new(move |was_within: Option<bool>| {
        let is_within = is_within();
        match (was_within.unwrap_or(false), is_within) {
            (false, true) if !has_entry.get_value() => browser::page::add_history_entry(),
            (true, false) => has_entry.set_value(!has_gone_back.get_value()),
            _ => {}
        }
        has_gone_back.set_value(false);
        is_within
    });
    let listener = window_event_listener_untyped("popstate", move |_| match state.get_untracked() {
        State::At(opened, _) | State::Changing(opened, _) => {
            has_gone_back.set_value(true);
            state.set(State::Open(opened, None));
            browser::focus::new_page();
        }
        _ => has_entry.set_value(false),
    });
    on_cleanup(move || listener.remove());
}

/// The private links of groups.
fn link(programme: &'static Programme) -> PrivateLink {
    PrivateLink::new("manage", programme)
}

fn open(programme: &'static Programme, state: RwSignal<State>, code: String) {
    let Some((reference, secret)) = reference::read_manage_code(&code) else {
        return state.set(State::Asking { problem: Some(NotOpened::Code(tr!(MANAGE_UNKNOWN))) });
    };
    state.set(State::Opening);
    spawn_local(async move {
        match api::group(&reference, &secret).await {
            Ok((view, version)) => {
                if view.programme != programme.slug {
                    // The link of another edition, opened on this one's page: its dates and rules are there.
                    let page = routes::Page::Manage { slug: view.programme };
                    let address = Route::new(site::language(), page).path();
                    return browser::page::open(&[&address, "#", &reference, ".", &secret].concat());
                }
                link(programme).keep(&reference, &secret);
                state.set(State::Open(Box::new(Opened { view, reference, secret, version }), None));
            }
            Err(error) => {
                let problem = link(programme).failed(&error, tr!(MANAGE_UNKNOWN));
                state.set(State::Asking { problem: Some(problem) });
            }
        }
        // The field or button that was used is gone.
        browser::focus::new_page();
    });
}

/// The group is read again when the tab is looked at again: it may have been left open for a week. What has been begun
/// stays, on this page and on the others of it; whatever is saved then is put together with what has changed.
fn read_again(own: Own) {
    let State::Open(opened, told) = own.state.get_untracked() else { return };
    spawn_local(async move {
        match api::group(&opened.reference, &opened.secret).await {
            Ok((view, version)) => {
                let _ = own.rooms.try_set(view.live_links.clone());
                let is_still_open = matches!(own.state.try_get_untracked(), Some(State::Open(..)));
                // Facilitators, dates and the live room stand beside the group, which is the same version all the time.
                if view != opened.view && is_still_open && !own.has_begun.get_value() {
                    own.state.set(State::Open(Box::new(Opened { view, version, ..*opened }), told));
                }
            }
            // A newer link has taken the place of this one.
            Err(error) if is_status(&error, 401) => own.ask_for_link(&error),
            Err(_) => {}
        }
    });
}

/// Paste the link or its code, or have it sent again.
fn asking(programme: &'static Programme, state: RwSignal<State>, problem: Option<NotOpened>) -> AnyView {
    let lost = RwSignal::new(Vec::new());
    view! {
        <CodeForm
            heading=tr!(MANAGE_OPEN_TITLE) problem go_on=tr!(MANAGE_OPEN) others=lost
            on_code=move |code: String| open(programme, state, code)
        />
        {super::lost_link::view(lost)}
    }
    .into_any()
}
