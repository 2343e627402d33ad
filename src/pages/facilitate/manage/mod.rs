//! `…/facilitate/manage#{reference}.{secret}`: the own page of somebody who facilitates. Opening changes nothing.

mod facts;
mod withdraw;

use domain::Issue;
use domain::api::{LiveLink, OfferAnswer, OfferState, OfferView};
use domain::facilitator::{OfferDraft, Outcome, coming};
use domain::programme::{Kind, Programme};
use domain::reference;
use domain::routes::{FacilitateStep as Step, Page, Route};
use domain::zones::ZoneId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::facts::{facts, names_group};
use super::form::Form;
use super::{account, done, group, review, steps, training};
use crate::api::{self, ApiError};
use crate::browser;
use crate::components::button::{button, main_button};
use crate::components::code_form::{CodeForm, NotOpened};
use crate::components::page_heading::PageHeading;
use crate::components::step_form::show_problems;
use crate::components::written::written;
use crate::newer;
use crate::pages::private_link::PrivateLink;
use crate::pages::{live_rooms, lost_link, private_link};
use crate::site::{self, tr};
use crate::unsent::Unsent;

type Loaded = private_link::Loaded<OfferView>;

#[derive(Clone)]
enum State {
    /// No link yet, or one that opened nothing.
    Asking {
        problem: Option<NotOpened>,
    },
    Opening,
    Open(Box<Loaded>),
    /// Deleted; what it was can be sent again until the page is left.
    Withdrawn(Box<Loaded>),
}

#[derive(Clone, Copy)]
struct Own {
    programme: &'static Programme,
    state: RwSignal<State>,
    /// What has just been done, said on the page that follows.
    said: RwSignal<Option<String>>,
    /// Where the live room is, as it was last asked.
    rooms: RwSignal<Vec<LiveLink>>,
    /// Who has undone a withdrawal has a new private link, which is shown as on Done.
    renewed: RwSignal<Option<OfferAnswer>>,
}

pub(super) fn view(programme: &'static Programme) -> AnyView {
    let state = RwSignal::new(State::Asking { problem: None });
    let (said, rooms, renewed) = (RwSignal::new(None), RwSignal::new(Vec::new()), RwSignal::new(None));
    let own = Own { programme, state, said, rooms, renewed };
    own.link().listen(move |code| {
        own.said.set(None);
        own.renewed.set(None);
        own.open(code);
    });
    live_rooms::watch(move || own.rooms.with_untracked(|rooms| !rooms.is_empty()), move || own.look_again());
    let said = move || {
        own.said.get().map(|sentence| view! { <p class="notice notice--good" role="status">{sentence}</p> })
    };
    let renewed = move || {
        let answer = own.renewed.get()?;
        Some(done::private_link(answer.manage_url.unwrap_or_default(), answer.mail))
    };
    view! {
        {newer::notice()}
        {move || match state.get() {
            State::Asking { problem } => own.asking(problem),
            State::Opening => view! {
                <PageHeading text=tr!(FACILITATE_MANAGE_TITLE)/>
                <p role="status">{tr!(FACILITATE_MANAGE_OPENING)}</p>
            }.into_any(),
            State::Open(loaded) => view! {
                <PageHeading text=tr!(FACILITATE_MANAGE_TITLE)/>
                {said}
                {renewed}
                {own.offer(*loaded)}
            }.into_any(),
            State::Withdrawn(loaded) => own.withdrawn(*loaded),
        }}
    }
    .into_any()
}

impl Own {
    fn link(self) -> PrivateLink {
        PrivateLink::new("facilitator", self.programme)
    }

    fn open(self, code: String) {
        let Some((reference, secret)) = reference::read_manage_code(&code) else {
            return self
                .state
                .set(State::Asking { problem: Some(NotOpened::Code(tr!(FACILITATE_MANAGE_UNKNOWN))) });
        };
        self.state.set(State::Opening);
        spawn_local(async move { self.load(reference, secret).await });
    }

    /// Where the live room is now; what is being typed stays.
    fn look_again(self) {
        let State::Open(loaded) = self.state.get_untracked() else { return };
        spawn_local(async move {
            if let Ok((view, _)) = api::offer(&loaded.reference, &loaded.secret).await {
                let _ = self.rooms.try_set(view.live_links);
            }
        });
    }

    async fn load(self, reference: String, secret: String) {
        let answer = api::offer(&reference, &secret).await;
        if let Ok((view, _)) = &answer
            && view.programme != self.programme.slug
        {
            // The link of another edition, opened on this one's page: its dates and rules are there.
            let page = Page::Facilitate { slug: view.programme.clone(), step: Step::Manage };
            let address = Route::new(site::language(), page).path();
            return browser::page::open(&[&address, "#", &reference, ".", &secret].concat());
        }
        let unsent = unsent(&reference);
        let state = match self.link().loaded((reference, secret), answer, tr!(FACILITATE_MANAGE_UNKNOWN)) {
            Ok(loaded) => {
                // Answers to what the offer is no more are not sent: they would undo what came in between.
                if unsent.forget_others(&loaded.etag) {
                    self.say_stale();
                }
                let _ = self.rooms.try_set(loaded.view.live_links.clone());
                State::Open(Box::new(loaded))
            }
            Err(problem) => {
                if matches!(problem, NotOpened::Code(_)) {
                    unsent.forget();
                }
                State::Asking { problem: Some(problem) }
            }
        };
        let _ = self.state.try_set(state);
    }

    /// Paste the link or its code, or have it sent again.
    fn asking(self, problem: Option<NotOpened>) -> AnyView {
        let lost = RwSignal::new(Vec::new());
        view! {
            <CodeForm
                heading=tr!(FACILITATE_MANAGE_TITLE) problem go_on=tr!(FACILITATE_MANAGE_OPEN) others=lost
                on_code=move |code: String| self.open(code)
            />
            {lost_link::view(lost)}
        }
        .into_any()
    }

    /// Where the offer stands; the questions of an invitation, or what was chosen and how to change it.
    fn offer(self, loaded: Loaded) -> AnyView {
        let is_invited = loaded.view.state == OfferState::Invited;
        let may_change = loaded.view.state != OfferState::Declined;
        let is_changing = RwSignal::new(is_invited || unsent(&loaded.reference).is_there());
        let stored = StoredValue::new(loaded.clone());
        let facts = written({
            let view = loaded.view.clone();
            let programme = self.programme;
            move |html| facts(html, programme, &view)
        });
        let calendar = (!loaded.view.sign_ups.is_empty())
            .then(|| done::calendar_link(&self.programme.slug, &loaded.view.sign_ups));
        let change = move || {
            is_changing.set(true);
            browser::focus::move_to("change-offer".into());
        };
        let part = move || {
            if is_changing.get() {
                self.change(stored.get_value(), is_changing)
            } else if may_change {
                view! { <p class="actions">{main_button(tr!(FACILITATE_MANAGE_CHANGE), change)}</p> }
                    .into_any()
            } else {
                ().into_any()
            }
        };
        let zone = ZoneId::parse(&loaded.view.offer.person.zone).unwrap_or(self.programme.anchor_zone);
        view! {
            {live_rooms::view(self.programme, self.rooms.into(), zone)}
            {facts}
            {calendar}
            {part}
            {self.withdraw(loaded)}
        }
        .into_any()
    }

    /// The answers that may be changed: account, tracks, hours, dates.
    fn change(self, loaded: Loaded, is_changing: RwSignal<bool>) -> AnyView {
        let is_invited = loaded.view.state == OfferState::Invited;
        let form = Form {
            programme: self.programme,
            offer: RwSignal::new(OfferDraft::default()),
            issues: RwSignal::new(Vec::new()),
            held: StoredValue::new(Some(loaded.view.sign_ups.clone())),
        };
        let stored_offer = loaded.view.offer.clone();
        let begin = move |kept: Option<(String, OfferDraft)>| {
            let mut offer = kept.map_or_else(|| stored_offer.clone(), |(_, typed)| typed);
            if is_invited {
                // What the contact has proposed may be over by now.
                let now = site::now();
                offer
                    .trainings
                    .retain(|id| coming(self.programme, Kind::Training, now).any(|one| one.id == *id));
            }
            offer
        };
        unsent(&loaded.reference).keep(form.offer, loaded.etag.clone(), begin);
        let names_group = names_group(&loaded.view);
        let is_busy = RwSignal::new(false);
        let failed = RwSignal::new(None::<String>);
        let stored = StoredValue::new(loaded);
        let save = move |()| {
            let found = form.problems();
            if !found.is_empty() {
                form.issues.set(found);
                return show_problems();
            }
            is_busy.set(true);
            failed.set(None);
            spawn_local(async move {
                let problem = self.save(stored.get_value(), form).await;
                let _ = is_busy.try_set(false);
                if let Some(problem) = problem {
                    browser::live::interrupt(problem.clone());
                    let _ = failed.try_set(Some(problem));
                }
            });
        };
        let (title, go_on) = if is_invited {
            (tr!(FACILITATE_MANAGE_DATES), tr!(FACILITATE_MANAGE_SAY_YES))
        } else {
            (tr!(FACILITATE_MANAGE_CHANGE), tr!(FACILITATE_MANAGE_SAVE))
        };
        let close = move || {
            stored.with_value(|loaded| unsent(&loaded.reference).forget());
            is_changing.set(false);
            browser::focus::move_to("page-heading".into());
        };
        // An invitation is answered, with no as well: its questions stay.
        let cancel = (!is_invited).then(|| button(tr!(BUTTON_CANCEL), close));
        view! {
            <section class="section" id="change-offer" tabindex="-1" aria-label=title>
                {form_view(form, go_on, names_group, is_busy, save, cancel)}
                {move || failed.get().map(|sentence| view! { <p class="notice notice--error">{sentence}</p> })}
            </section>
        }
        .into_any()
    }

    /// None: saved, and loaded again.
    async fn save(self, loaded: Loaded, form: Form) -> Option<String> {
        let Loaded { reference, secret, etag, .. } = loaded;
        let offer = form.offer.get_untracked();
        match api::change_offer(&reference, &secret, &etag, &offer).await {
            Ok(answer) if answer.outcome == Outcome::OtherWay => {
                // The page of one who is in has no other way in: the rule is said, and whom to ask.
                let email = site::contact_address();
                Some(tr!(FACILITATE_MANAGE_RULE, email = email))
            }
            Ok(_) => {
                unsent(&reference).forget();
                let saved = tr!(FACILITATE_MANAGE_SAVED);
                browser::live::say(saved.clone());
                let _ = self.said.try_set(Some(saved));
                self.load(reference, secret).await;
                browser::focus::move_to("page-heading".into());
                None
            }
            Err(ApiError::Problem(details)) if details.status == 412 => {
                unsent(&reference).forget();
                self.stale(reference, secret).await;
                None
            }
            Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
                let issues: Vec<Issue> = details.issues.into_iter().map(steps::at_its_field).collect();
                let _ = form.issues.try_set(issues);
                show_problems();
                None
            }
            Err(error) => Some(review::sentence(&error)),
        }
    }

    /// Shows it as it is by now, and says so.
    async fn stale(self, reference: String, secret: String) {
        self.load(reference, secret).await;
        self.say_stale();
        browser::focus::move_to("page-heading".into());
    }

    fn say_stale(self) {
        let stale = tr!(FACILITATE_MANAGE_STALE);
        let _ = self.said.try_set(Some(stale.clone()));
        browser::live::interrupt(stale);
    }
}

/// Where answers stay until they are saved; they belong to the version of the offer that they were made from.
fn unsent(reference: &str) -> Unsent {
    Unsent::new("answers", reference)
}

fn form_view(
    form: Form,
    go_on: String,
    names_group: bool,
    is_busy: RwSignal<bool>,
    save: impl Fn(()) + Send + Sync + 'static,
    cancel: Option<AnyView>,
) -> AnyView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !is_busy.get_untracked() {
            save(());
        }
    };
    view! {
        <crate::components::error_summary::ErrorSummary issues=form.issues/>
        <form class="step-form" novalidate on:submit=submit>
            {names_group.then(|| group::fields(form))}
            {account::fields(form)}
            {training::fields(form)}
            <p class="actions">
                <button class="button button--main" type="submit" aria-disabled=move || is_busy.get().then_some("true")>
                    {go_on}
                </button>
                {cancel}
            </p>
        </form>
    }
    .into_any()
}
