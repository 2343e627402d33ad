//! `…/member#{reference}.{secret}`: the entry about one member of a group, for that member, whoever made it. Opening changes
//! nothing: each effect is said first and needs a press.

use domain::api::{LiveLink, MemberView, RemindersWanted};
use domain::join::{JoinDraft, asks_track};
use domain::programme::Programme;
use domain::reference;
use domain::routes::{Page, Route};
use domain::zones::ZoneId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::join::form::{self, Form};
use crate::api::{self, ApiError};
use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::components::button::{button, main_button};
use crate::components::code_form::{CodeForm, NotOpened};
use crate::components::error_summary::ErrorSummary;
use crate::components::page_heading::PageHeading;
use crate::components::step_form::show_problems;
use crate::components::written::{Html, written};
use crate::pages::live_rooms;
use crate::pages::private_link::{self, PrivateLink};
use crate::site::{self, tr};
use crate::unsent::Unsent;

type Loaded = private_link::Loaded<MemberView>;

#[derive(Clone)]
enum State {
    /// No link yet, or one that opened nothing.
    Asking {
        problem: Option<NotOpened>,
    },
    Opening,
    Open(Box<Loaded>),
    /// Off the list; for an hour that can be taken back.
    Withdrawn {
        loaded: Box<Loaded>,
        undo: String,
    },
}

#[derive(Clone, Copy)]
struct Own {
    programme: &'static Programme,
    state: RwSignal<State>,
    /// What has just been done, said on the page that follows.
    said: RwSignal<Option<String>>,
    /// Where the live room is, as it was last asked.
    rooms: RwSignal<Vec<LiveLink>>,
}

pub fn view() -> AnyView {
    let Some(programme) = site::programme() else { return ().into_any() };
    let state = RwSignal::new(State::Asking { problem: None });
    let own = Own { programme, state, said: RwSignal::new(None), rooms: RwSignal::new(Vec::new()) };
    own.link().listen(move |code| own.open(code));
    live_rooms::watch(move || own.rooms.with_untracked(|rooms| !rooms.is_empty()), move || own.look_again());
    // Whoever's link it is, it is sent again from there.
    let page = Page::Manage { slug: programme.slug.clone() };
    let lost = StoredValue::new(Route::new(site::language(), page).path());
    view! {
        {move || match state.get() {
            State::Asking { problem } => view! {
                <CodeForm
                    heading=tr!(MEMBER_TITLE) problem go_on=tr!(MEMBER_OPEN)
                    on_code=move |code: String| own.open(code)
                />
                <p><a href=lost.get_value() rel="external">{tr!(MANAGE_LOST_TITLE)}</a></p>
            }.into_any(),
            State::Opening => view! {
                <PageHeading text=tr!(MEMBER_TITLE)/>
                <p role="status">{tr!(MEMBER_OPENING)}</p>
            }.into_any(),
            State::Open(loaded) => own.entry(*loaded),
            State::Withdrawn { loaded, undo } => own.withdrawn(*loaded, undo),
        }}
    }
    .into_any()
}

impl Own {
    fn link(self) -> PrivateLink {
        PrivateLink::new("member", self.programme)
    }

    fn open(self, code: String) {
        let Some((reference, secret)) = reference::read_manage_code(&code) else {
            return self.state.set(State::Asking { problem: Some(NotOpened::Code(tr!(MEMBER_UNKNOWN))) });
        };
        self.state.set(State::Opening);
        spawn_local(async move { self.load(reference, secret).await });
    }

    /// Where the live room is now; what is being typed stays.
    fn look_again(self) {
        let State::Open(loaded) = self.state.get_untracked() else { return };
        spawn_local(async move {
            if let Ok((view, _)) = api::own_entry(&loaded.reference, &loaded.secret).await {
                let _ = self.rooms.try_set(view.live_links);
            }
        });
    }

    async fn load(self, reference: String, secret: String) {
        let unsent = unsent(&reference);
        let answer = api::own_entry(&reference, &secret).await;
        let state = match self.link().loaded((reference, secret), answer, tr!(MEMBER_UNKNOWN)) {
            Ok(loaded) => {
                // Corrections of what it is no more are worth nothing, and would undo somebody else's. The reference is the
                // group's, the version one member's alone: nobody gets to see another member's answers either.
                if unsent.forget_others(&loaded.etag) {
                    let stale = tr!(FACILITATE_MANAGE_STALE);
                    browser::live::interrupt(stale.clone());
                    let _ = self.said.try_set(Some(stale));
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

    /// Done: said here and to a screen reader, and the entry loaded again.
    async fn done(self, sentence: String, loaded: Loaded) {
        browser::live::say(sentence.clone());
        let _ = self.said.try_set(Some(sentence));
        self.load(loaded.reference, loaded.secret).await;
        browser::focus::move_to("page-heading".into());
    }

    /// What is kept, and what can be done with it.
    fn entry(self, loaded: Loaded) -> AnyView {
        let view = loaded.view.clone();
        let is_changing = RwSignal::new(unsent(&loaded.reference).is_there());
        let failed = RwSignal::new(None::<String>);
        let stored = StoredValue::new(loaded.clone());
        let confirm = move || {
            spawn_local(async move {
                let loaded = stored.get_value();
                match api::confirm_entry(&loaded.reference, &loaded.secret).await {
                    Ok(()) => self.done(tr!(MEMBER_CONFIRMED), loaded).await,
                    Err(error) => fail(failed, &error),
                }
            });
        };
        let change = move || {
            is_changing.set(true);
            browser::focus::move_to("change-entry".into());
        };
        let is_confirmed = view.confirmed;
        let presses = move || {
            if is_changing.get() {
                self.change(stored.get_value(), is_changing)
            } else if is_confirmed {
                view! { <p class="actions">{button(tr!(MEMBER_CHANGE), change)}</p> }.into_any()
            } else {
                view! {
                    <p>{tr!(MEMBER_CONFIRM_HINT)}</p>
                    <p class="actions">
                        {main_button(tr!(MEMBER_CONFIRM), confirm)}
                        {button(tr!(MEMBER_CHANGE), change)}
                    </p>
                }
                .into_any()
            }
        };
        let programme = self.programme;
        let zone = ZoneId::parse(&view.entry.zone).unwrap_or_else(site::likely_zone);
        view! {
            <PageHeading text=tr!(MEMBER_TITLE)/>
            {move || self.said.get().map(|text| view! { <p class="notice notice--good" role="status">{text}</p> })}
            {live_rooms::view(programme, self.rooms.into(), zone)}
            {written(move |html| facts(html, programme, &view))}
            {presses}
            {self.reminders(loaded.clone())}
            {move || failed.get().map(|text| view! { <p class="notice notice--error">{text}</p> })}
            {self.withdraw(loaded)}
        }
        .into_any()
    }

    /// Nobody is reminded who has not asked for it; one press ends it again.
    fn reminders(self, loaded: Loaded) -> Option<AnyView> {
        let is_on = loaded.view.reminders?;
        let failed = RwSignal::new(None::<String>);
        let (hint, words) = if is_on {
            (tr!(MEMBER_REMINDED, email = &loaded.view.entry.email), tr!(MEMBER_REMIND_STOP))
        } else {
            (tr!(MEMBER_REMIND_HINT), tr!(MEMBER_REMIND))
        };
        let stored = StoredValue::new(loaded);
        let press = move || {
            spawn_local(async move {
                let loaded = stored.get_value();
                let wish = RemindersWanted { wanted: !is_on, zone: site::likely_zone().name().to_string() };
                match api::remind_me(&loaded.reference, &loaded.secret, &wish).await {
                    Ok(()) if is_on => self.done(tr!(MEMBER_REMIND_STOPPED), loaded).await,
                    Ok(()) => self.done(tr!(MEMBER_REMIND_DONE), loaded).await,
                    Err(error) => fail(failed, &error),
                }
            });
        };
        let view = view! {
            <section class="section" aria-labelledby="reminders-title">
                <h2 id="reminders-title">{tr!(MEMBER_REMIND_TITLE)}</h2>
                <p>{hint}</p>
                <p class="actions">{button(words, press)}</p>
                {move || failed.get().map(|text| view! { <p class="notice notice--error">{text}</p> })}
            </section>
        };
        Some(view.into_any())
    }

    fn change(self, loaded: Loaded, is_changing: RwSignal<bool>) -> AnyView {
        let entry = &loaded.view.entry;
        let draft = JoinDraft {
            name: entry.name.clone(),
            email: entry.email.clone(),
            track: entry.track.clone(),
            language: entry.language.clone(),
            page_language: String::new(),
        };
        let asks = asks_track(&loaded.view.group_track) || !entry.track.is_empty();
        let form = Form::new(self.programme, draft, asks, None);
        form.keep(unsent(&loaded.reference), loaded.etag.clone());
        let is_busy = RwSignal::new(false);
        let failed = RwSignal::new(None::<String>);
        let stored = StoredValue::new(loaded);
        let submit = move |event: web_sys::SubmitEvent| {
            event.prevent_default();
            if is_busy.get_untracked() {
                return;
            }
            if !form.is_right() {
                return show_problems();
            }
            is_busy.set(true);
            failed.set(None);
            spawn_local(async move {
                let loaded = stored.get_value();
                let draft = form.to_send();
                let answer =
                    api::correct_entry(&loaded.reference, &loaded.secret, &loaded.etag, &draft).await;
                let _ = is_busy.try_set(false);
                match answer {
                    Ok(()) => {
                        unsent(&loaded.reference).forget();
                        self.done(tr!(MEMBER_SAVED), loaded).await;
                    }
                    Err(ApiError::Problem(details)) if details.status == 412 => {
                        unsent(&loaded.reference).forget();
                        self.done(tr!(FACILITATE_MANAGE_STALE), loaded).await;
                    }
                    Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
                        let _ = form.issues.try_set(details.issues);
                        show_problems();
                    }
                    Err(error) => fail(failed, &error),
                }
            });
        };
        let close = move || {
            stored.with_value(|loaded| unsent(&loaded.reference).forget());
            is_changing.set(false);
            browser::focus::move_to("page-heading".into());
        };
        view! {
            <section class="section" id="change-entry" tabindex="-1" aria-labelledby="change-title">
                <h2 id="change-title">{tr!(MEMBER_CHANGE_TITLE)}</h2>
                <p>{tr!(MEMBER_CHANGE_EFFECT, contact = &stored.get_value().view.contact)}</p>
                <ErrorSummary issues=form.issues/>
                <form class="step-form" novalidate on:submit=submit>
                    {form::fields(form)}
                    <p class="actions">
                        <button
                            type="submit" class="button button--main" aria-disabled=move || is_busy.get().then_some("true")
                        >
                            {tr!(MEMBER_SAVE)}
                        </button>
                        {button(tr!(BUTTON_CANCEL), close)}
                    </p>
                </form>
                {move || failed.get().map(|text| view! { <p class="notice notice--error">{text}</p> })}
            </section>
        }
        .into_any()
    }

    /// Says the effect, and asks once more.
    fn withdraw(self, loaded: Loaded) -> AnyView {
        let is_sure = RwSignal::new(false);
        let failed = RwSignal::new(None::<String>);
        let effect = tr!(MEMBER_WITHDRAW_EFFECT, contact = &loaded.view.contact);
        let stored = StoredValue::new(loaded);
        let withdraw = move || {
            spawn_local(async move {
                let loaded = stored.get_value();
                match api::withdraw_entry(&loaded.reference, &loaded.secret, &loaded.etag).await {
                    Ok(undo) => {
                        self.link().forget();
                        unsent(&loaded.reference).forget();
                        browser::live::say(tr!(MEMBER_WITHDRAWN));
                        let _ = self.state.try_set(State::Withdrawn { loaded: Box::new(loaded), undo });
                        browser::focus::move_to("page-heading".into());
                    }
                    Err(ApiError::Problem(details)) if details.status == 412 => {
                        self.done(tr!(FACILITATE_MANAGE_STALE), loaded).await;
                    }
                    Err(error) => fail(failed, &error),
                }
            });
        };
        let ask = move |asks: bool| {
            is_sure.set(asks);
            browser::focus::move_to("withdraw".into());
        };
        view! {
            <section class="section" id="withdraw" tabindex="-1" aria-labelledby="withdraw-title">
                <h2 id="withdraw-title">{tr!(MEMBER_WITHDRAW_TITLE)}</h2>
                <p>{effect}</p>
                {move || if is_sure.get() {
                    view! {
                        <p class="actions">
                            {main_button(tr!(MEMBER_WITHDRAW_YES), withdraw)}
                            {button(tr!(BUTTON_CANCEL), move || ask(false))}
                        </p>
                    }.into_any()
                } else {
                    view! { <p class="actions">{button(tr!(MEMBER_WITHDRAW), move || ask(true))}</p> }.into_any()
                }}
                {move || failed.get().map(|text| view! { <p class="notice notice--error">{text}</p> })}
            </section>
        }
        .into_any()
    }

    fn withdrawn(self, loaded: Loaded, undo: String) -> AnyView {
        let failed = RwSignal::new(None::<String>);
        let stored = StoredValue::new((loaded, undo));
        let bring_back = move || {
            spawn_local(async move {
                let (loaded, undo) = stored.get_value();
                match api::undo_withdrawal(&loaded.reference, &loaded.secret, undo).await {
                    Ok(()) => self.done(tr!(MEMBER_UNDONE), loaded).await,
                    Err(ApiError::Problem(details)) if details.status == 401 => {
                        let _ = failed.try_set(Some(tr!(MEMBER_UNDO_LATE)));
                    }
                    Err(error) => fail(failed, &error),
                }
            });
        };
        view! {
            <PageHeading text=tr!(MEMBER_WITHDRAWN_TITLE)/>
            <p class="notice notice--good">{tr!(MEMBER_WITHDRAWN)}</p>
            <p>{tr!(MEMBER_UNDO_HINT)}</p>
            <p class="actions">{button(tr!(MEMBER_UNDO), bring_back)}</p>
            {move || failed.get().map(|text| view! { <p class="notice notice--error">{text}</p> })}
        }
        .into_any()
    }
}

/// Where corrections stay until they are saved; they belong to the version of the entry that they were made from.
fn unsent(reference: &str) -> Unsent {
    Unsent::new("entry", reference)
}

fn fail(failed: RwSignal<Option<String>>, error: &ApiError) {
    let sentence = form::not_sent(error);
    browser::live::interrupt(sentence.clone());
    let _ = failed.try_set(Some(sentence));
}

/// Whose list it is and everything that is kept.
fn facts(html: &mut Html, programme: &Programme, view: &MemberView) {
    let (contact, organisation) = (&view.contact, &view.organisation);
    let title = programme.title.in_language(site::language());
    let whose = if view.by_link {
        tr!(MEMBER_WHOSE_OWN, organisation = organisation, programme = title)
    } else {
        tr!(MEMBER_WHOSE, contact = contact, organisation = organisation, programme = title)
    };
    html.line("<p class=\"lead\">", &whose, "</p><h2>").line("", &tr!(MEMBER_KEPT), "</h2>");
    let entry = &view.entry;
    let track = if entry.track.is_empty() { &view.group_track } else { &entry.track };
    let tracks: Vec<String> = track
        .split('+')
        .filter(|id| programme.tracks.iter().any(|track| track.id == *id))
        .map(|id| tr!(TRACK_NAME, track = id))
        .collect();
    let country =
        if entry.country.is_empty() { String::new() } else { name(NameOf::Country, &entry.country) };
    let sector = programme.sectors.iter().find(|sector| sector.id == entry.sector);
    let sector = sector.map_or(entry.sector.as_str(), |sector| sector.name.in_language(site::language()));
    let zone = ZoneId::parse(&entry.zone).map_or(entry.zone.clone(), |zone| site::locale().city(zone));
    html.put("<dl class=\"facts\">");
    for (question, answer) in [
        (tr!(FIELD_NAME), entry.name.as_str()),
        (tr!(FIELD_EMAIL), &entry.email),
        (tr!(FIELD_TRACK), &site::locale().list(&tracks)),
        (tr!(FIELD_LANGUAGE), &form::language_names(&entry.language)),
        (tr!(FIELD_ZONE), &zone),
        (tr!(FIELD_COUNTRY), &country),
        (tr!(FIELD_SECTOR), sector),
        (tr!(FIELD_ROLE), &entry.role),
    ] {
        if !answer.is_empty() {
            html.line("<div><dt>", &question, "</dt>").line("<dd><bdi>", answer, "</bdi></dd></div>");
        }
    }
    let purge = site::locale().date(programme.purge);
    html.line("</dl><p>", &tr!(MEMBER_SEEN_BY, contact = contact, date = &purge), "</p>");
}
