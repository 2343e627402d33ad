//! What the server wrote into this page: its language, programme and clock. It does not change while the page is open:
//! another language or another programme is another page, fetched whole.

use std::sync::{Mutex, OnceLock};

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::api::PageData;
use domain::zones::ZoneId;
use messages::{Clock, Language, Locale};

use crate::{browser, current_zone};

/// A sentence for a text node: `tr!(CONTACT_TITLE)`, `tr!(COUNT_PEOPLE, n = 3)`.
macro_rules! tr {
    ($key:ident) => {
        $crate::site::locale().text(messages::key::$key, &[])
    };
    ($key:ident, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::site::locale().text(messages::key::$key, &[$((stringify!($name), messages::Arg::from($value))),+])
    };
}

/// The same without isolation marks: for titles, attributes and copied text.
macro_rules! plain {
    ($key:ident) => {
        $crate::site::locale().plain(messages::key::$key, &[])
    };
    ($key:ident, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::site::locale().plain(messages::key::$key, &[$((stringify!($name), messages::Arg::from($value))),+])
    };
}

pub(crate) use {plain, tr};

struct Site {
    data: PageData,
    is_clock_off: bool,
    locale: &'static Locale,
}

static SITE: OnceLock<Site> = OnceLock::new();

/// Reads the page's data block and the language's messages; `read` and `english` are what this part can read and say. False: there is no block, so this is not a page of ours.
pub async fn load(read: fn() -> Option<PageData>, english: fn() -> &'static Locale) -> bool {
    let Some(mut data) = read() else { return false };
    let (now, is_off) = browser::clock::settle(data.now);
    data.now = now;
    // A server whose clock was set on purpose accuses nobody.
    let is_clock_off = is_off && !data.is_clock_set;
    let locale = match &data.locale {
        None => english(),
        // Without its language the app would answer in English on an Arabic page: the HTML of the server is better.
        Some(address) => {
            match browser::fetch::bytes(address).await.and_then(|b| Locale::from_bytes(b).ok()) {
                Some(locale) => Box::leak(Box::new(locale)),
                None => return false,
            }
        }
    };
    SITE.set(Site { data, is_clock_off, locale }).is_ok()
}

fn site() -> &'static Site {
    SITE.get().expect("the app is mounted after the site is loaded")
}

pub fn data() -> &'static PageData {
    &site().data
}

pub fn locale() -> &'static Locale {
    site().locale
}

/// Every language that texts to pass on are in: the pages' own, then the others.
pub fn forward_languages() -> impl Iterator<Item = &'static Language> {
    messages::LANGUAGES.iter().chain(messages::MAIL_LANGUAGES).chain(messages::FORWARD_LANGUAGES)
}

/// The languages that somebody's mails can be in, each by its own name.
pub fn languages_of_mails() -> Vec<(String, String)> {
    let pages = messages::LANGUAGES.iter().map(|one| (one.tag.to_string(), one.own_name.to_string()));
    // The pages stay in the language that they are read in.
    let others = messages::MAIL_LANGUAGES
        .iter()
        .map(|one| (one.tag.to_string(), tr!(CONTACT_LANGUAGE_MAILS, language = one.own_name)));
    pages.chain(others).collect()
}

/// The messages of another language, fetched when they are first wanted. None where that fails.
pub async fn locale_of(tag: &str) -> Option<&'static Locale> {
    static FETCHED: Mutex<Vec<&'static Locale>> = Mutex::new(Vec::new());
    if tag == language() {
        return Some(locale());
    }
    if tag == "en" {
        return Some(Locale::english());
    }
    let known = FETCHED.lock().ok()?.iter().find(|locale| locale.lang() == tag).copied();
    if known.is_some() {
        return known;
    }
    let other = site().data.other_locales.iter().find(|other| other.language == tag)?;
    let fetched = Locale::from_bytes(browser::fetch::bytes(&other.address).await?).ok()?;
    let fetched: &'static Locale = Box::leak(Box::new(fetched));
    FETCHED.lock().ok()?.push(fetched);
    Some(fetched)
}

/// What the programme is called in a language; a page has its own one's texts alone.
pub fn title_in(language: &str) -> &'static str {
    let other = site().data.other_locales.iter().find(|other| other.language == language);
    let own = || programme().map_or("", |programme| programme.title.in_language(language));
    other.map_or_else(own, |other| &other.title)
}

/// The language of the pages that a text in this language leads to.
pub fn page_language(language: &str) -> &str {
    let has_pages = messages::LANGUAGES.iter().any(|one| one.tag == language);
    if has_pages { language } else { "en" }
}

/// The programme of this page's address; none on the list of programmes.
pub fn programme() -> Option<&'static Programme> {
    site().data.programme.as_ref()
}

/// The page's language, BCP 47.
pub fn language() -> &'static str {
    &site().data.language
}

/// The server's time, carried on by a clock that nobody can set: the device's own may be wrong.
pub fn now() -> DateTime<Utc> {
    site().data.now + chrono::Duration::milliseconds(browser::page::elapsed_ms())
}

/// The clock of the device is wrong by more than five minutes.
pub fn is_clock_off() -> bool {
    site().is_clock_off
}

/// The address that answers questions about this programme.
pub fn contact_address() -> &'static str {
    programme().map_or("", |programme| programme.contact_address(language()))
}

/// The language's own clock; the visitor may switch it on the schedule.
pub fn clock() -> Clock {
    locale().default_clock()
}

/// The zone that was chosen for the times, else the one that the device is set to, where it tells a believable one.
pub fn own_zone() -> Option<ZoneId> {
    current_zone::chosen().or_else(browser::zone::detected).map(ZoneId::canonical)
}

/// The same, or the programme's where nobody can tell.
pub fn likely_zone() -> ZoneId {
    own_zone().or_else(|| programme().map(|programme| programme.anchor_zone)).unwrap_or(ZoneId::UTC)
}
