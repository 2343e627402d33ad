//! What stands now: who may see it, in which version, and the answer that says so.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::Error;
use crate::secret::Secret;

/// The secret in `Authorization: Bearer …`.
pub(super) fn bearer(headers: &HeaderMap) -> Option<Secret> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Secret::parse(secret.trim())).flatten()
}

/// The version as a header says it, in quotes.
pub(super) fn etag(version: i64) -> String {
    format!("\"{version}\"")
}

/// `If-Match` has to name the stored version; `*` names none, and would let a change be overwritten unseen.
pub(super) fn check_if_match(headers: &HeaderMap, version: i64) -> Result<(), Error> {
    let sent = headers.get(header::IF_MATCH).ok_or(Error::IfMatchMissing)?;
    let own = etag(version);
    let matches = sent.to_str().is_ok_and(|sent| sent.split(',').any(|tag| tag.trim() == own));
    if matches { Ok(()) } else { Err(Error::Stale) }
}

/// A value as it stands now, with no version. No cache may keep it, as `headers` says of all that says nothing else.
pub(super) fn json(value: &impl serde::Serialize) -> Response {
    let body = serde_json::to_vec(value).expect("texts and numbers are always JSON");
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// A value as it stands now, with its version.
pub(super) fn json_with_etag(value: &impl serde::Serialize, version: i64) -> Response {
    let mut response = json(value);
    set_etag(response.headers_mut(), &etag(version));
    response
}

/// `etag` has its quotes.
pub(super) fn set_etag(headers: &mut HeaderMap, etag: &str) {
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
}
