//! The first paint: each page as plain HTML, filled into index.html. Readable before the app arrives, and where it never
//! can. The parts that depend on who looks come from the crate `pages`, and the app writes only those anew.

pub(crate) mod cache;
mod check_times;
mod closed;
mod frame;
mod join;
pub(crate) mod loading;
mod not_found;
mod open_groups;
mod privacy;
mod programme;
mod programmes;
pub(crate) mod reminders;
mod schedule;
mod shells;
mod template;
mod with;
mod words;
mod zone_line;

use std::sync::Arc;

use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use domain::Programme;
use domain::api::{OtherLocale, PageData, ProgrammeSummary};
use domain::routes::{AppPart, FacilitateStep, NotFound, Page, Route, query_value};
use domain::zones::{TZDB_VERSION, ZoneId};
use maud::Markup;
use messages::{Key, Locale};
use pages::{Choice, Origin, Part, Shown};

use crate::http::assets;
use crate::http::prepared::Prepared;
use crate::serve::Server;
use crate::shown::Shown as ShownProgramme;

const HTML: &str = "text/html; charset=utf-8";

/// What every page is written from.
struct Sheet<'a> {
    server: &'a Server,
    locale: &'static Locale,
    language: &'static str,
    now: DateTime<Utc>,
    /// None: an address that is no page.
    route: Option<&'a Route>,
    programme: Option<&'a Programme>,
    zone: ZoneId,
    origin: Origin,
    choice: Choice,
    /// As in the address, without `?`; kept by the language switch.
    query: &'a str,
}

/// A page's own part.
struct Content {
    /// The heading without marks; with the programme's name it is the title.
    title: String,
    description: String,
    body: Markup,
}

impl<'a> Sheet<'a> {
    /// Of a page that looks the same to everybody.
    fn plain_page(server: &'a Server, language: &'static str) -> Sheet<'a> {
        Sheet {
            server,
            locale: messages::locale(language).unwrap_or(Locale::english()),
            language,
            now: server.clock.now(),
            route: None,
            programme: None,
            zone: ZoneId::UTC,
            origin: Origin::Programme,
            choice: Choice::default(),
            query: "",
        }
    }

    /// A sentence for a text node.
    fn text(&self, key: Key, args: &[(&str, messages::Arg)]) -> String {
        self.locale.text(key, args)
    }

    fn plain(&self, key: Key, args: &[(&str, messages::Arg)]) -> String {
        self.locale.plain(key, args)
    }

    /// What the parts of the page that depend on who looks are written from.
    fn shown<'s>(&'s self, programme: &'s Programme) -> Shown<'s> {
        Shown {
            locale: self.locale,
            programme,
            now: self.now,
            zone: self.zone,
            origin: &self.origin,
            device: None,
            choice: &self.choice,
            site: &self.server.public_url,
            is_clock_off: false,
        }
    }

    fn part(&self, part: Part, programme: &Programme) -> Markup {
        pages::placed(part, &self.shown(programme))
    }

    /// An address of this site. What was chosen for every page with times goes along; the app does the same by itself.
    fn path(&self, page: Page) -> String {
        let has_times = matches!(page, Page::Programme { .. } | Page::Schedule { .. });
        let mut path = Route::new(self.language, page).path();
        if has_times {
            let zone = (self.origin == Origin::Link).then_some(self.zone);
            path.push_str(&self.choice.everywhere().query(zone));
        }
        path
    }

    /// Whom questions go to: on a page of no programme, as the first programme on the list says.
    fn contact_address(&self) -> &str {
        let programmes = &self.server.programmes;
        let first = || {
            let first = programmes.summaries(self.now).into_iter().next()?;
            programmes.get(&first.slug).map(|shown| &shown.programme)
        };
        self.programme.or_else(first).map_or("", |programme| programme.contact_address(self.language))
    }

    /// The page to be filled in: each part of the app has one.
    fn app_part(&self) -> AppPart {
        self.route.map_or(AppPart::Read, |route| route.page.app_part())
    }

    /// In the page's language only.
    fn summaries(&self) -> Vec<ProgrammeSummary> {
        let mut summaries = self.server.programmes.summaries(self.now);
        for summary in &mut summaries {
            summary.title = summary.title.only(self.language);
            summary.summary = summary.summary.only(self.language);
        }
        summaries
    }
}

/// The answer to an address that is no file and no call.
pub(crate) async fn respond(server: &Arc<Server>, address: &Uri, headers: &HeaderMap) -> Response {
    let (path, query) = (address.path(), address.query().unwrap_or_default());
    if path == "/" {
        return to_language(headers);
    }
    let route = match Route::parse(path, messages::languages()) {
        Ok(route) => route,
        Err(_) if is_short(path) => return to_own_language(headers, path),
        Err(lost) => return not_found(server, headers, path, lost),
    };
    if route.path() != path {
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        return redirect(StatusCode::PERMANENT_REDIRECT, &format!("{}{query}", route.path()));
    }
    let shown = match route.slug().map(|slug| server.programmes.get(slug)) {
        Some(None) => {
            return not_found(server, headers, path, NotFound { language: Some(route.language) });
        }
        Some(Some(shown)) => Some(shown),
        None => None,
    };
    page(server, headers, &route, query, shown).await
}

async fn page(
    server: &Server,
    headers: &HeaderMap,
    route: &Route,
    query: &str,
    shown: Option<&ShownProgramme>,
) -> Response {
    let language = known_language(&route.language);
    let programme = shown.map(|shown| shown.in_language(language));
    let own_zone = programme.map_or(ZoneId::UTC, |programme| programme.anchor_zone);
    let (zone, origin) = match query_value(query, "zone").filter(|name| !name.is_empty()) {
        None => (own_zone, Origin::Programme),
        Some(name) => match ZoneId::parse(&name) {
            // An old name in a link shows and leads to the same as the new one.
            Some(zone) => (zone.canonical(), Origin::Link),
            None => (own_zone, Origin::Unknown(name)),
        },
    };
    let choice = programme.map(|programme| Choice::read(query, programme)).unwrap_or_default();
    // What opens with a secret is not kept anywhere, also not for the Back button.
    let cache = match route.page {
        Page::Manage { .. }
        | Page::Confirm { .. }
        | Page::Join { .. }
        | Page::Member { .. }
        | Page::TellMe { .. }
        | Page::Reminders { .. }
        | Page::Facilitate { step: FacilitateStep::Manage, .. } => "no-store",
        _ => "no-cache",
    };
    let (name, groups) = match &route.page {
        Page::With { slug, partner } => {
            let groups = open_groups::of_partner(server, slug, partner).await;
            let name = cache::name(route, zone, &origin, query);
            (name.map(|name| format!("{name} {:x}", open_groups::mark(&groups))), groups)
        }
        _ => (cache::name(route, zone, &origin, query), None),
    };
    let prepared = server.pages.get_or_make(name, || {
        let sheet = Sheet {
            server,
            locale: messages::locale(language).unwrap_or(Locale::english()),
            language,
            now: server.clock.now(),
            route: Some(route),
            programme,
            zone,
            origin,
            choice,
            query,
        };
        let content = match &route.page {
            Page::Programmes => programmes::content(&sheet),
            Page::Privacy => privacy::content(&sheet),
            Page::CheckTimes => check_times::content(&sheet, None),
            Page::Programme { .. } => programme::content(&sheet),
            Page::Schedule { .. } => schedule::content(&sheet),
            Page::Register { step, .. } => shells::register(&sheet, *step),
            Page::Facilitate { step, .. } => shells::facilitate(&sheet, *step),
            Page::Reminders { .. } => reminders::content(&sheet, reminders::Pressed::Nothing),
            Page::Join { code, .. } => join::content(&sheet, code),
            Page::Manage { .. } => shells::manage(&sheet),
            Page::Confirm { .. } => shells::confirm(&sheet),
            Page::Member { .. } => shells::member(&sheet),
            Page::With { partner, .. } => with::content(&sheet, partner, &groups),
            Page::TellMe { .. } => shells::tell_me(&sheet),
        };
        Prepared::new(Bytes::from(template::fill(&sheet, content)), 5)
    });
    prepared.respond(headers, HTML, cache)
}

/// Whether a form may be sent here from anywhere: it is only answered, or the address itself holds the right to it.
pub(crate) fn takes_forms(path: &str) -> bool {
    Route::parse(path, messages::languages())
        .is_ok_and(|route| matches!(route.page, Page::CheckTimes | Page::Reminders { .. }))
}

/// The answer to a text that was sent to be checked. None: nothing can be sent to this address. The text is in the body
/// alone, changes nothing and is kept nowhere.
pub(crate) fn check(server: &Server, path: &str, headers: &HeaderMap, body: &[u8]) -> Option<Response> {
    let route = Route::parse(path, messages::languages()).ok()?;
    if route.page != Page::CheckTimes {
        return None;
    }
    let language = known_language(&route.language);
    let sheet = Sheet {
        server,
        locale: messages::locale(language).unwrap_or(Locale::english()),
        language,
        now: server.clock.now(),
        route: Some(&route),
        programme: None,
        zone: ZoneId::UTC,
        origin: Origin::Programme,
        choice: Choice::default(),
        query: "",
    };
    let content = check_times::content(&sheet, Some(&check_times::Sent::of(body)));
    let html = template::fill(&sheet, content);
    Some(Prepared::new(Bytes::from(html), 4).respond(headers, HTML, "no-store"))
}

fn not_found(server: &Server, headers: &HeaderMap, path: &str, lost: NotFound) -> Response {
    let language = lost.language.as_deref().map_or_else(|| accepted_language(headers), known_language);
    let sheet = Sheet::plain_page(server, language);
    let html = template::fill(&sheet, not_found::content(&sheet, path));
    let mut response = Prepared::new(Bytes::from(html), 4).respond(headers, HTML, "no-store");
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response.headers_mut().remove(header::ETAG);
    response
}

/// The data block of a page.
fn data(sheet: &Sheet) -> PageData {
    PageData {
        language: sheet.language.to_string(),
        languages: messages::languages().iter().map(|language| language.to_string()).collect(),
        locale: assets::locale_address(sheet.language, sheet.app_part()),
        other_locales: other_locales(sheet),
        now: sheet.now,
        is_clock_set: sheet.server.clock.is_set(),
        programme: sheet.programme.map(Programme::without_texts),
        zone_data: TZDB_VERSION.to_string(),
        places: assets::places_address(sheet.language),
        worker: assets::worker_folder().to_string(),
        worker_size: assets::worker_size(),
        build: assets::build().to_string(),
        not_found: sheet.route.is_none(),
    }
}

/// Where texts to pass on are made.
fn other_locales(sheet: &Sheet) -> Vec<OtherLocale> {
    let whole = sheet.programme.and_then(|programme| sheet.server.programmes.get(&programme.slug));
    let Some(whole) = whole.filter(|_| matches!(sheet.app_part(), AppPart::Manage | AppPart::Register))
    else {
        return Vec::new();
    };
    let others = messages::forward_languages().iter().filter(|language| **language != sheet.language);
    let other = |language: &&str| OtherLocale {
        language: language.to_string(),
        address: assets::forward_address(language).filter(|_| *language != "en").unwrap_or_default(),
        title: whole.programme.title.in_language(language).to_string(),
    };
    others.map(other).collect()
}

fn known_language(code: &str) -> &'static str {
    messages::languages().iter().find(|language| **language == code).copied().unwrap_or("en")
}

/// A partner's link without a language, as short as can be for walls and screens.
fn is_short(path: &str) -> bool {
    let whole = format!("/en{path}");
    Route::parse(&whole, messages::languages())
        .is_ok_and(|route| matches!(route.page, Page::With { .. }) && route.path() == whole)
}

/// `/` leads to the language that the browser asks for.
fn to_language(headers: &HeaderMap) -> Response {
    to_own_language(headers, "/")
}

fn to_own_language(headers: &HeaderMap, path: &str) -> Response {
    let language = accepted_language(headers);
    let mut response = redirect(StatusCode::TEMPORARY_REDIRECT, &format!("/{language}{path}"));
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// The best known language of `Accept-Language`, by weight, then by order; else English.
fn accepted_language(headers: &HeaderMap) -> &'static str {
    let accepted =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best = ("en", 0.0);
    for part in accepted.split(',') {
        let (code, parameters) = part.split_once(';').unwrap_or((part, ""));
        let weight =
            parameters.trim().strip_prefix("q=").map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
        let code = code.trim().to_ascii_lowercase();
        let primary = code.split('-').next().unwrap_or_default();
        let known = messages::languages().iter().find(|known| {
            let known = known.to_ascii_lowercase();
            known == code || known == primary
        });
        if let Some(known) = known
            && weight > best.1
        {
            best = (known, weight);
        }
    }
    best.0
}

/// Mail filters write the `#` of a private link as `%23`, which sends the secret to the server: straight back to the
/// fragment with it. The path is not logged. None for any other address.
pub(crate) fn with_mended_fragment(path: &str) -> Option<Response> {
    mended_fragment(path).map(|location| redirect(StatusCode::SEE_OTHER, &location))
}

fn mended_fragment(path: &str) -> Option<String> {
    let (before, code) = path.split_once("%23")?;
    let is_page = ["/manage", "/confirm", "/member", "/tell-me"].iter().any(|end| before.ends_with(end));
    let is_plain = code.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
    let route = Route::parse(before, messages::languages()).ok()?;
    (is_page && is_plain).then(|| format!("{}#{code}", route.path()))
}

fn redirect(status: StatusCode, location: &str) -> Response {
    match HeaderValue::from_str(location) {
        Ok(location) => (status, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_language_is_taken_where_there_is_one() {
        #[track_caller]
        fn check(accepted: &str, expected: &str) {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, accepted.parse().unwrap());
            assert_eq!(accepted_language(&headers), expected, "{accepted}");
        }
        check("ar-EG,ar;q=0.9,en;q=0.8", "ar");
        check("xx, ar;q=0.5", "ar");
        check("en-GB,ar;q=0.9", "en");
        check("xx", "en");
        check("ar;q=0", "en");
        check("", "en");
    }

    #[test]
    fn a_damaged_private_link_leads_to_the_fragment() {
        assert_eq!(
            mended_fragment("/en/p-2027/manage%237KQ2M9XD.ab-_9").as_deref(),
            Some("/en/p-2027/manage#7KQ2M9XD.ab-_9")
        );
        assert_eq!(mended_fragment("/en/p-2027/schedule%23x"), None);
        assert_eq!(mended_fragment("/en/p-2027/manage%23a%0d%0aSet-Cookie"), None);
        assert_eq!(mended_fragment("//evil.org/manage%23a"), None);
    }
}
