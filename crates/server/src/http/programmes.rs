//! `GET programmes`, `GET programmes/{slug}` and its empty list: public, and the same for everybody.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use domain::roster::{Field, FileFormat};
use domain::routes::query_value;
use messages::{Locale, key};

use super::Error;
use super::prepared::Prepared;
use crate::serve::Server;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const JSON: &str = "application/json";
/// Public, but asked again each time: a moved session must not be shown at its old hour.
const CACHE: &str = "public, no-cache";

/// `GET programmes`: what every list of programmes needs.
pub(super) async fn list(State(server): State<Arc<Server>>, headers: HeaderMap) -> Response {
    let summaries = server.programmes.summaries(server.clock.now());
    let body = serde_json::to_vec(&summaries).expect("texts and numbers are always JSON");
    // A few hundred bytes a programme, and its state changes with the clock: made each time.
    Prepared::new(Bytes::from(body), 4).respond(&headers, JSON, CACHE)
}

/// An empty list of participants, with the headings in one language: something to prepare before registration opens.
pub(super) async fn empty_list(
    State(server): State<Arc<Server>>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    if server.programmes.get(&slug).is_none() {
        return Err(Error::ProgrammeUnknown);
    }
    let language = query_value(request.uri().query().unwrap_or_default(), "lang");
    let locale = language.and_then(|lang| messages::locale(&lang)).unwrap_or(Locale::english());
    let headings = [Field::Name, Field::Email, Field::Track, Field::Zone];
    let headings = headings.map(|field| messages::field_name(locale, field));
    let book = sheets::write(&headings, &[], FileFormat::Xlsx { right_to_left: locale.is_rtl() });
    let mut response = Prepared::new(Bytes::from(book), 4).respond(request.headers(), XLSX, CACHE);
    let name = locale.plain(key::ROSTER_TEMPLATE_FILE, &[]);
    // The name may be in any script (RFC 6266).
    let name: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
    if let Ok(value) = HeaderValue::try_from(format!("attachment; filename*=UTF-8''{name}.xlsx")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// `GET programmes/{slug}`: a programme whole.
pub(super) async fn one(
    State(server): State<Arc<Server>>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Response {
    match server.programmes.get(&slug) {
        Some(shown) => shown.json.respond(&headers, JSON, CACHE),
        None => Error::ProgrammeUnknown.into_response(),
    }
}
