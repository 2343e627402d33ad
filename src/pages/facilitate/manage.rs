//! `…/facilitate/manage#{reference}.{secret}`: the own page of somebody who facilitates. Opening changes nothing.

use domain::Issue;
use domain::api::{LiveLink, OfferAnswer, OfferState, OfferView};
use domain::facilitator::{NONE, Outcome, Role, coming, takes_facilitators};
use domain::programme::{Kind, Programme};
use domain::reference;
use domain::routes::{FacilitateStep as Step, Page, Route};
use domain::zones::ZoneId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::Form;
use super::{account, done, group, review, steps, training};
use crate::api::{self, ApiError};
use crate::browser;
use crate::components::button::{button, main_button};
use crate::components::code_form::CodeForm;
use crate::components::page_heading::PageHeading;
use crate::components::step_form::show_problems;
use crate::components::written::{Html, written};
use crate::newer;
use crate::pages::{self, closed, live_rooms, lost_link};
use crate::site::{self, tr};

/// An offer as it was loaded, and with what it can be changed.
#[derive(Clone)]
struct Loaded {
    view: OfferView,
    etag: String,
    reference: String,
    secret: String,
}

#[derive(Clone)]
enum State {
    /// No link yet, or one that opened nothing.
    Asking {
        problem: Option<String>,
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
    own.open_from_address();
    let listener = window_event_listener_untyped("hashchange", move |_| own.open_from_address());
    on_cleanup(move || listener.remove());
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
    /// The tab keeps the code so that a reload opens the page again; the address bar and the history do not.
    fn storage_name(self) -> String {
        ["facilitator:", &self.programme.slug].concat()
    }

    fn open_from_address(self) {
        let fragment = browser::page::fragment();
        if !fragment.is_empty() {
            browser::page::scrub_fragment();
            self.said.set(None);
            self.renewed.set(None);
            self.open(fragment);
        } else if let Some(code) = browser::storage::read(&self.storage_name()) {
            self.open(code);
        }
    }

    fn open(self, code: String) {
        let Some((reference, secret)) = reference::read_manage_code(&code) else {
            return self.state.set(State::Asking { problem: Some(tr!(FACILITATE_MANAGE_UNKNOWN)) });
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
        match api::offer(&reference, &secret).await {
            Ok((view, _)) if view.programme != self.programme.slug => {
                // The link of another edition, opened on this one's page: its dates and rules are there.
                let page = Page::Facilitate { slug: view.programme, step: Step::Manage };
                let address = Route::new(site::language(), page).path();
                browser::page::open(&[&address, "#", &reference, ".", &secret].concat());
            }
            Ok((view, etag)) => {
                // Kept or not, the page is open; without storage a reload asks for the link again.
                let code = [reference.as_str(), ".", &secret].concat();
                let _ = browser::storage::write(&self.storage_name(), &code);
                let _ = self.rooms.try_set(view.live_links.clone());
                let loaded = Loaded { view, etag, reference, secret };
                let _ = self.state.try_set(State::Open(Box::new(loaded)));
            }
            Err(error) => {
                let problem = match &error {
                    ApiError::Problem(details) if details.status == 401 => {
                        browser::storage::remove(&self.storage_name());
                        tr!(FACILITATE_MANAGE_UNKNOWN)
                    }
                    error => pages::failed(error),
                };
                browser::live::interrupt(problem.clone());
                let _ = self.state.try_set(State::Asking { problem: Some(problem) });
            }
        }
    }

    /// Paste the link or its code, or have it sent again.
    fn asking(self, problem: Option<String>) -> AnyView {
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
        let is_changing = RwSignal::new(is_invited);
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
                self.change(stored.get_value())
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
    fn change(self, loaded: Loaded) -> AnyView {
        let is_invited = loaded.view.state == OfferState::Invited;
        let mut offer = loaded.view.offer.clone();
        if is_invited {
            // What the contact has proposed may be over by now.
            let now = site::now();
            offer.trainings.retain(|id| coming(self.programme, Kind::Training, now).any(|one| one.id == *id));
        }
        let form = Form {
            programme: self.programme,
            offer: RwSignal::new(offer),
            issues: RwSignal::new(Vec::new()),
            held: StoredValue::new(Some(loaded.view.sign_ups.clone())),
        };
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
        view! {
            <section class="section" id="change-offer" tabindex="-1" aria-label=title>
                {form_view(form, go_on, names_group, is_busy, save)}
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
                let saved = tr!(FACILITATE_MANAGE_SAVED);
                browser::live::say(saved.clone());
                let _ = self.said.try_set(Some(saved));
                self.load(reference, secret).await;
                browser::focus::move_to("page-heading".into());
                None
            }
            Err(ApiError::Problem(details)) if details.status == 412 => {
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
        let stale = tr!(FACILITATE_MANAGE_STALE);
        let _ = self.said.try_set(Some(stale.clone()));
        browser::live::interrupt(stale);
        browser::focus::move_to("page-heading".into());
    }

    /// Can what is withdrawn be sent again? A request as long as any is taken, a yes as long as its role is open.
    fn may_undo(self, view: &OfferView) -> bool {
        match view.state {
            OfferState::Accepted => {
                Role::parse(&view.offer.role).is_some_and(|role| role.is_open(self.programme, site::now()))
            }
            OfferState::Asked => takes_facilitators(self.programme, site::now()),
            OfferState::Invited | OfferState::Declined => false,
        }
    }

    /// Asks once more, with what it means.
    fn withdraw(self, loaded: Loaded) -> AnyView {
        let is_sure = RwSignal::new(false);
        let is_busy = StoredValue::new(false);
        let is_invited = loaded.view.state == OfferState::Invited;
        let mut sure = if is_invited {
            tr!(FACILITATE_MANAGE_SAY_NO_SURE)
        } else {
            tr!(FACILITATE_MANAGE_WITHDRAW_SURE)
        };
        if !self.may_undo(&loaded.view) {
            sure.push(' ');
            sure.push_str(&tr!(FACILITATE_MANAGE_NO_WAY_BACK));
        }
        let stored = StoredValue::new(loaded);
        let failed = RwSignal::new(None::<String>);
        let withdraw = move || {
            if is_busy.get_value() {
                return;
            }
            is_busy.set_value(true);
            spawn_local(async move {
                let loaded = stored.get_value();
                let withdrawn = api::withdraw_offer(&loaded.reference, &loaded.secret, &loaded.etag).await;
                let _ = is_busy.try_set_value(false);
                match withdrawn {
                    Ok(()) => {
                        browser::storage::remove(&self.storage_name());
                        browser::live::say(withdrawn_words(loaded.view.state));
                        let _ = self.state.try_set(State::Withdrawn(Box::new(loaded)));
                        browser::focus::move_to("page-heading".into());
                    }
                    // The contact's or the team's answer has come in between: what it says now is shown first.
                    Err(ApiError::Problem(details)) if details.status == 412 => {
                        self.stale(loaded.reference, loaded.secret).await;
                    }
                    Err(error) => {
                        let sentence = review::sentence(&error);
                        browser::live::interrupt(sentence.clone());
                        let _ = failed.try_set(Some(sentence));
                    }
                }
            });
        };
        let (title, yes) = if is_invited {
            (tr!(FACILITATE_MANAGE_SAY_NO), tr!(FACILITATE_MANAGE_SAY_NO_YES))
        } else {
            (tr!(FACILITATE_MANAGE_WITHDRAW), tr!(FACILITATE_MANAGE_WITHDRAW_YES))
        };
        let title = StoredValue::new(title);
        let ask = move |asks: bool| {
            is_sure.set(asks);
            browser::focus::move_to("withdraw".into());
        };
        view! {
            <section class="section" id="withdraw" tabindex="-1" aria-labelledby="withdraw-title">
                <h2 id="withdraw-title">{title.get_value()}</h2>
                {move || if is_sure.get() {
                    view! {
                        <p>{sure.clone()}</p>
                        <p class="actions">
                            {main_button(yes.clone(), withdraw)}
                            {button(tr!(BUTTON_CANCEL), move || ask(false))}
                        </p>
                    }.into_any()
                } else {
                    view! { <p class="actions">{button(title.get_value(), move || ask(true))}</p> }.into_any()
                }}
                {move || failed.get().map(|sentence| view! { <p class="notice notice--error">{sentence}</p> })}
            </section>
        }
        .into_any()
    }

    /// Undo sends the same offer again, which has a new link.
    fn withdrawn(self, loaded: Loaded) -> AnyView {
        let key = StoredValue::new(api::new_key());
        let stored = StoredValue::new(loaded);
        let failed = RwSignal::new(None::<String>);
        let say_failed = move |sentence: String| {
            browser::live::interrupt(sentence.clone());
            let _ = failed.try_set(Some(sentence));
        };
        let undo = move || {
            spawn_local(async move {
                let mut offer = stored.with_value(|loaded| loaded.view.offer.clone());
                // A request stays one: nothing else than the team's yes would let it in.
                offer.ask = stored.with_value(|loaded| loaded.view.state == OfferState::Asked);
                match api::make_offer(&self.programme.slug, &key.get_value(), &offer).await {
                    Ok(answer) if answer.outcome != Outcome::OtherWay => {
                        let undone = tr!(FACILITATE_MANAGE_UNDONE);
                        browser::live::say(undone.clone());
                        let _ = self.said.try_set(Some(undone));
                        self.open(answer.manage_url.clone().unwrap_or_default());
                        let _ = self.renewed.try_set(Some(answer));
                        browser::focus::move_to("page-heading".into());
                    }
                    // The sign-up has closed since.
                    Ok(_) => say_failed(tr!(FACILITATE_MANAGE_NO_WAY_BACK)),
                    Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
                        say_failed(tr!(FACILITATE_MANAGE_SEAT_GONE));
                    }
                    Err(error) => say_failed(review::sentence(&error)),
                }
            });
        };
        let may_undo = stored.with_value(|loaded| self.may_undo(&loaded.view));
        let done = stored.with_value(|loaded| withdrawn_words(loaded.view.state));
        view! {
            <PageHeading text=tr!(FACILITATE_MANAGE_TITLE)/>
            <p class="notice notice--good">{done}</p>
            {may_undo.then(|| view! { <p class="actions">{button(tr!(FACILITATE_MANAGE_UNDO), undo)}</p> })}
            {move || failed.get().map(|sentence| view! { <p class="notice notice--error">{sentence}</p> })}
        }
        .into_any()
    }
}

fn withdrawn_words(state: OfferState) -> String {
    match state {
        OfferState::Invited => tr!(FACILITATE_MANAGE_SAID_NO),
        _ => tr!(FACILITATE_MANAGE_WITHDRAWN),
    }
}

fn form_view(
    form: Form,
    go_on: String,
    names_group: bool,
    is_busy: RwSignal<bool>,
    save: impl Fn(()) + Send + Sync + 'static,
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
            </p>
        </form>
    }
    .into_any()
}

/// Where it stands, the group if both have said yes, and the dates.
fn facts(html: &mut Html, programme: &Programme, view: &OfferView) {
    let answers = &view.offer;
    let zone = ZoneId::parse(&answers.person.zone).unwrap_or(programme.anchor_zone);
    let is_own = Role::parse(&answers.role) == Some(Role::OrganisationSpecific);
    let standing = match view.state {
        OfferState::Invited => {
            let organisation = view.invited_by.as_deref().unwrap_or(&answers.organisation);
            tr!(FACILITATE_MANAGE_INVITED, organisation = organisation)
        }
        OfferState::Accepted if is_own => tr!(FACILITATE_MANAGE_ACCEPTED_OWN),
        OfferState::Accepted => tr!(FACILITATE_MANAGE_ACCEPTED_MIXED),
        OfferState::Asked => tr!(FACILITATE_MANAGE_ASKED),
        OfferState::Declined => tr!(FACILITATE_MANAGE_DECLINED),
    };
    html.line("<p class=\"lead\">", &standing, "</p><dl class=\"facts\">");
    let shown = reference::shown(&view.reference);
    fact(html, &tr!(FACILITATE_DONE_REFERENCE), &[&shown]);
    fact(html, &tr!(CONTACT_NAME), &[&answers.person.name]);
    if let Some(group) = &view.group {
        let people = tr!(FACILITATE_MANAGE_GROUP_PEOPLE, n = group.members);
        let mut about = vec![group.organisation.clone(), people];
        if !group.track.is_empty() && group.track != domain::organisation::EACH {
            about.extend(group.track.split('+').map(|id| tr!(TRACK_NAME, track = id)));
        }
        let languages = group.languages.iter();
        about.extend(
            languages.map(|code| crate::browser::intl::name(crate::browser::intl::NameOf::Language, code)),
        );
        fact(html, &tr!(FACILITATE_MANAGE_GROUP), &about);
        fact(html, &tr!(FACILITATE_MANAGE_CONTACT), &[&group.contact_name, &group.contact_email]);
    }
    if names_group(view) && !answers.group.is_empty() {
        fact(html, &tr!(FACILITATE_GROUP_REFERENCE), &[&group::shown(&answers.group)]);
    } else if names_group(view) {
        fact(html, &tr!(FACILITATE_GROUP_ORGANISATION), &[&answers.organisation]);
    }
    html.put("</dl>");
    if names_group(view) && !answers.group.is_empty() {
        html.line("<p class=\"notice\">", &tr!(FACILITATE_MANAGE_WAITING), "</p>");
    }
    if matches!(view.state, OfferState::Invited | OfferState::Declined) {
        return;
    }
    html.line("<h2>", &tr!(FACILITATE_MANAGE_DATES), "</h2>");
    // A request has wishes; a yes has seats.
    let is_chosen = |id: &String| match view.state {
        OfferState::Asked => answers.trainings.contains(id) || answers.open_spaces.contains(id),
        _ => view.sign_ups.contains(id),
    };
    let mut dates = programme.occurrences.iter().filter(|one| is_chosen(&one.id)).peekable();
    if dates.peek().is_none() || answers.trainings.iter().all(|id| id == NONE) {
        html.line("<p>", &tr!(FACILITATE_MANAGE_NO_DATES), "</p>");
    }
    html.put("<ul>");
    for one in dates {
        html.line("<li>", &messages::occurrence_name(site::locale(), one), ": ");
        html.line("", &closed::start(one.start, zone), "</li>");
    }
    html.put("</ul>");
}

/// Whoever waits for a yes, or was told no, may have named the wrong group: it can be put right.
fn names_group(view: &OfferView) -> bool {
    let is_own = Role::parse(&view.offer.role) == Some(Role::OrganisationSpecific);
    is_own && view.group.is_none() && view.state == OfferState::Accepted
}

fn fact(html: &mut Html, question: &str, answers: &[impl AsRef<str>]) {
    html.line("<div><dt>", question, "</dt>");
    for answer in answers {
        html.line("<dd><bdi>", answer.as_ref(), "</bdi></dd>");
    }
    html.put("</div>");
}
