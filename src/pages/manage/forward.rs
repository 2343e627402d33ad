//! What the contact passes on: the link for members, and in each language that they speak a message with the times where
//! they are: to copy, as an e-mail, by the system's own sheet, and as a sheet for the wall.

use domain::api::{GroupView, LiveLink};
use domain::join::open_until;
use domain::roster::MemberDraft;
use domain::zones::ZoneId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use messages::Locale;

use super::{Opened, Own, Page, details, group};
use crate::browser;
use crate::browser::intl::{NameOf, name};
use crate::components::button::button;
use crate::components::copy_field::CopyField;
use crate::components::page_heading::PageHeading;
use crate::pages::closed;
use crate::pages::forwarding::{About, Paragraph, as_text, paragraphs, zones};
use crate::site::{self, tr};

/// A chat shows the next session of each track; a sheet shows all, and so does a mail if there is room.
const IN_A_CHAT: usize = 1;
/// Mail programs on Windows take no longer links: then the addresses are left to the contact.
const LINK_MAX: usize = 2_000;

pub(super) fn section(own: Own, opened: &Opened, zone: ZoneId) -> AnyView {
    let view = &opened.view;
    let now = site::now();
    let people = view.group.roster.len();
    let join_until = open_until(people, own.programme).filter(|until| !until.is_over(now)).map(|until| {
        view! { <p>{tr!(MANAGE_JOIN_OPEN_UNTIL, date = &closed::moment(until.at, zone))}</p> }
    });
    let listed = details::partner(own, opened)
        .filter(|_| view.group.organisation.partner_may_list)
        .map(|partner| view! { <p>{tr!(MANAGE_JOIN_LISTED, partner = partner)}</p> });
    let stored = StoredValue::new(opened.clone());
    let locales = RwSignal::new(Vec::<&'static Locale>::new());
    let wanted = spoken(&view.group.roster);
    spawn_local(async move {
        let mut found = Vec::new();
        for language in wanted {
            found.extend(site::locale_of(language).await);
        }
        let _ = locales.try_set(found);
    });
    // The rooms as they are now: the page asks again when somebody comes back to it. Nothing is written anew while they stay.
    let rooms = Memo::new(move |_| own.rooms.get());
    let messages = move || {
        let rooms = rooms.get();
        let of_language = |locale| stored.with_value(|opened| in_language(own, opened, &rooms, locale, zone));
        locales.get().into_iter().map(of_language).collect_view()
    };
    view! {
        <section aria-labelledby="forward-title">
            <h2 id="forward-title">{tr!(MANAGE_JOIN_TITLE)}</h2>
            {join_until}
            <CopyField
                id="join-link" label=tr!(DONE_JOIN_TITLE) button=tr!(DONE_JOIN_COPY) text=view.join_url.clone()
            />
            {listed}
            <h2>{tr!(FORWARD_TITLE)}</h2>
            <p>{tr!(FORWARD_HINT)}</p>
            {unwritten(&view.group.roster)}
            {messages}
        </section>
    }
    .into_any()
}

/// The languages of the list, as primary tags, each once.
fn languages_of(roster: &[MemberDraft]) -> Vec<&str> {
    let mut all = Vec::new();
    for code in roster.iter().flat_map(codes) {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}

fn codes(person: &MemberDraft) -> impl Iterator<Item = &str> {
    let codes = person.language.split(',').map(|code| code.trim().split('-').next().unwrap_or_default());
    codes.filter(|code| !code.is_empty())
}

/// The page's language first, since the contact reads it; then each other that somebody speaks and there is a text in, and
/// English where somebody speaks another one.
fn spoken(roster: &[MemberDraft]) -> Vec<&'static str> {
    let on_list = languages_of(roster);
    let is_wanted = |tag: &str| on_list.contains(&tag) || (tag == "en" && roster.iter().any(has_no_text));
    let others =
        site::forward_languages().map(|one| one.tag).filter(|tag| *tag != site::language() && is_wanted(tag));
    std::iter::once(site::language()).chain(others).collect()
}

fn is_written(code: &str) -> bool {
    site::forward_languages().any(|one| one.tag == code)
}

/// Speaks some language, and none that there is a text in.
fn has_no_text(person: &MemberDraft) -> bool {
    codes(person).next().is_some() && !codes(person).any(is_written)
}

/// The languages that somebody speaks and no text is in.
fn unwritten(roster: &[MemberDraft]) -> Option<AnyView> {
    let is_missing = |code: &&str| !is_written(code);
    let names: Vec<String> = languages_of(roster)
        .into_iter()
        .filter(is_missing)
        .map(|code| name(NameOf::Language, code))
        .collect();
    let words = tr!(FORWARD_UNWRITTEN, languages = &site::locale().list(&names));
    (!names.is_empty()).then(|| view! { <p>{words}</p> }.into_any())
}

/// Those whom a text in this language is for: in the page's also those whose language nobody knows, in English those whose
/// language there is no text in.
fn people_of(roster: &[MemberDraft], language: &str) -> Vec<MemberDraft> {
    let is_meant = |person: &&MemberDraft| {
        codes(person).any(|code| code == language)
            || (language == site::language() && codes(person).next().is_none())
            || (language == "en" && has_no_text(person))
    };
    let meant: Vec<MemberDraft> = roster.iter().filter(is_meant).cloned().collect();
    if meant.is_empty() { roster.to_vec() } else { meant }
}

fn about<'a>(own: Own, opened: &'a Opened, rooms: &'a [LiveLink]) -> About<'a> {
    let GroupView { group, join_url, .. } = &opened.view;
    let until = open_until(group.roster.len(), own.programme);
    let is_open = until.is_none_or(|until| !until.is_over(site::now()));
    About {
        programme: own.programme,
        track: &group.organisation.track,
        join_code: is_open.then(|| join_url.rsplit('/').next()).flatten(),
        rooms,
    }
}

/// The message and the ways that it can go.
fn in_language(
    own: Own,
    opened: &Opened,
    rooms: &[LiveLink],
    locale: &'static Locale,
    zone: ZoneId,
) -> AnyView {
    let people = people_of(&opened.view.group.roster, locale.lang());
    let (about, zones) = (about(own, opened, rooms), zones(&people, zone));
    let text = as_text(&paragraphs(locale, &about, &zones, IN_A_CHAT));
    let mail = mail_link(locale, &people, |at_most| as_text(&paragraphs(locale, &about, &zones, at_most)));
    let language = name(NameOf::Language, locale.lang());
    let share = browser::clipboard::can_share().then(|| {
        let text = text.clone();
        button(tr!(FORWARD_SHARE, language = &language), move || browser::clipboard::share_text(&text))
    });
    let opened = opened.clone();
    let sheet = button(tr!(FORWARD_SHEET, language = &language), move || {
        own.go(opened.clone(), Page::Sheet(locale));
    });
    view! {
        <CopyField
            id=["message-", locale.lang()].concat() label=tr!(FORWARD_MESSAGE, language = &language)
            button=tr!(FORWARD_COPY, language = &language) text
            language=locale.lang()
        />
        <p class="actions">
            <a class="button" href=mail>{tr!(FORWARD_MAIL, language = &language)}</a>
            {share}
            {sheet}
        </p>
    }
    .into_any()
}

/// A mail in the contact's own program, to all whom it is for and who do not see each other's addresses: with all sessions,
/// else with as many of the next ones as there is room for.
fn mail_link(locale: &Locale, people: &[MemberDraft], text: impl Fn(usize) -> String) -> String {
    let subject =
        locale.plain(messages::key::FORWARD_SUBJECT, &[("programme", site::title_in(locale.lang()).into())]);
    let part = |name: &str, words: &str| [name, &String::from(js_sys::encode_uri_component(words))].concat();
    let mut at_most = site::programme().map_or(0, |programme| programme.weeks()) as usize;
    let mut mail;
    loop {
        let body = text(at_most).replace('\n', "\r\n");
        mail = [part("mailto:?subject=", &subject), part("&body=", &body)].concat();
        if mail.len() <= LINK_MAX || at_most <= IN_A_CHAT {
            break;
        }
        at_most -= 1;
    }
    let addresses: Vec<&str> =
        people.iter().map(|person| person.email.as_str()).filter(|email| !email.is_empty()).collect();
    let bcc = part("&bcc=", &addresses.join(","));
    if addresses.is_empty() || mail.len() + bcc.len() > LINK_MAX { mail } else { [mail, bcc].concat() }
}

/// The message as a sheet for the wall, with the link as a square to photograph.
pub(super) fn sheet(own: Own, opened: Opened, locale: &'static Locale) -> AnyView {
    let zone = group::zone_of(&opened);
    let people = people_of(&opened.view.group.roster, locale.lang());
    let rooms = own.rooms.get_untracked();
    let about = about(own, &opened, &rooms);
    let told = paragraphs(locale, &about, &zones(&people, zone), usize::MAX);
    let title = site::title_in(locale.lang()).to_string();
    let square =
        pages::square(&about.join_link(locale).unwrap_or_else(|| about.schedule(locale))).into_string();
    let paragraphs = told
        .into_iter()
        .map(|Paragraph { words, items }| {
            let items = items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
            view! { <p>{words}</p><ul>{items}</ul> }
        })
        .collect_view();
    let dir = if locale.is_rtl() { "rtl" } else { "ltr" };
    view! {
        <section lang=locale.lang() dir=dir>
            <PageHeading text=title/>
            {paragraphs}
            <div inner_html=square></div>
        </section>
        <p class="actions no-print">
            {button(tr!(BUTTON_PRINT), browser::page::print)}
            {button(tr!(BUTTON_CANCEL), move || own.back(opened.clone()))}
        </p>
    }
    .into_any()
}
