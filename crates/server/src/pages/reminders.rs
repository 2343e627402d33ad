//! `…/reminders/{reference}-{token}`: "no more reminders", with a press. Opening it changes nothing, since mail scanners
//! open every link; the press is a plain form, so that it works without a script and as RFC 8058 has it.

use std::sync::Arc;

use axum::http::HeaderMap;
use axum::response::Response;
use bytes::Bytes;
use domain::reference::{REFERENCE_LENGTH, read};
use domain::routes::{Page, Route, query_value};
use maud::html;
use messages::key;

use super::{Content, HTML, Sheet};
use crate::http::Error;
use crate::http::prepared::Prepared;
use crate::mail::stop_token;
use crate::secret::Secret;
use crate::serve::Server;
use crate::store::reminders::{Reader, StopReminders};

/// What has been pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    Nothing,
    Stop,
    Again,
    /// Not a link of ours, or of somebody who is gone.
    Old,
}

pub(super) fn content(sheet: &Sheet, pressed: Pressed) -> Content {
    let title = sheet.programme.map_or("", |programme| sheet.words(&programme.title));
    let button = |value: &str, words| {
        html! {
            form method="post" {
                p.actions {
                    button.button."button--main" type="submit" name="press" value=(value) { (sheet.text(words, &[])) }
                }
            }
        }
    };
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::REMINDERS_TITLE, &[])) }
        @match pressed {
            Pressed::Nothing => {
                p.lead { (sheet.text(key::REMINDERS_INTRO, &[("programme", title.into())])) }
                (button("stop", key::REMINDERS_STOP))
            }
            Pressed::Stop => {
                p.notice."notice--good" { (sheet.text(key::REMINDERS_STOPPED, &[])) }
                (button("again", key::REMINDERS_AGAIN))
            }
            Pressed::Again => { p.notice."notice--good" { (sheet.text(key::REMINDERS_ON, &[])) } }
            Pressed::Old => {
                p.notice."notice--warning" {
                    (sheet.text(key::REMINDERS_OLD, &[("email", sheet.contact_address().into())]))
                }
            }
        }
    };
    Content {
        title: sheet.plain(key::REMINDERS_TITLE, &[]),
        description: sheet.plain(key::REMINDERS_INTRO, &[("programme", title.into())]),
        body,
    }
}

/// The answer to the press. None: nothing is pressed at this address.
pub(crate) async fn press(
    server: &Arc<Server>,
    path: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Option<Result<Response, Error>> {
    let route = Route::parse(path, messages::languages()).ok()?;
    let Page::Reminders { slug, code } = &route.page else { return None };
    let shown = server.programmes.get(slug)?;
    // A mail program's own button sends `List-Unsubscribe=One-Click`: everything but our second button stops them.
    let body = std::str::from_utf8(body).unwrap_or_default();
    let stops = query_value(body, "press").as_deref() != Some("again");
    let pressed = match reader_of(server, code) {
        None => Pressed::Old,
        Some(reader) => {
            let stop = StopReminders { reader, stops, now: server.clock.now() };
            match server.store.write(stop).await {
                Ok(true) if stops => Pressed::Stop,
                Ok(true) => Pressed::Again,
                Ok(false) => Pressed::Old,
                Err(error) => return Some(Err(error.into())),
            }
        }
    };
    let language = super::known_language(&route.language);
    let sheet = Sheet { route: Some(&route), ..Sheet::plain_page(server, language) };
    let sheet = Sheet { programme: Some(shown.in_language(language)), ..sheet };
    let html = super::template::fill(&sheet, content(&sheet, pressed));
    Some(Ok(Prepared::new(Bytes::from(html), 4).respond(headers, HTML, "no-store")))
}

/// Whose link it is, by its token alone.
fn reader_of(server: &Server, code: &str) -> Option<Reader> {
    let (reference, token) = code.split_once('-')?;
    let token = Secret::parse(token)?;
    // An entry on a list has a longer name than a reference.
    let readers = match read(reference, REFERENCE_LENGTH) {
        Some(reference) => vec![Reader::Group(reference.clone()), Reader::Offer(reference)],
        None => vec![Reader::Member(reference.to_string())],
    };
    readers.into_iter().find(|reader| stop_token(&server.key, reader).hash() == token.hash())
}
