//! What every `POST` that answers 201 begins with: a request that comes twice is done once, and both get the same answer.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;

use super::current::set_etag;
use super::{Arrived, Error, assets};
use crate::in_flight::Flight;
use crate::secret::sha256;
use crate::serve::Server;
use crate::store::answers::{self, Known, RequestId, StoredAnswer};

/// 128 bits as base64 take 22 characters.
const KEY_MIN: usize = 22;
const KEY_MAX: usize = 255;

/// A request that has not been answered yet. As long as it lives, the same one again is told to wait.
pub(super) struct Begun<'a> {
    pub(super) id: RequestId,
    pub(super) body: &'a Bytes,
    _flight: Flight,
}

/// Whether a request is to be done, or has its answer already.
pub(super) enum Beginning<'a> {
    New(Begun<'a>),
    Answered(Response),
}

/// Looks at the key of a request in `scope`, the call and what it is about. Errors for a key that is missing, weak or too long, is
/// in flight, or came with another body before.
pub(super) async fn begin<'a>(
    server: &Server,
    headers: &HeaderMap,
    arrived: &'a Arrived,
    scope: String,
) -> Result<Beginning<'a>, Error> {
    let key_hash = sha256(idempotency_key(headers)?.as_bytes());
    let flight = server.in_flight.take_off(format!("{scope} {}", assets::hex(&key_hash)));
    let flight = flight.ok_or(Error::InFlight)?;
    let body = arrived.body.as_ref().map_err(Error::clone)?;
    let id = RequestId { scope, key_hash, body_hash: sha256(body) };
    match answers::look_up(server.store.readers(), &id).await? {
        Known::New => Ok(Beginning::New(Begun { id, body, _flight: flight })),
        Known::Answered(answer) => replay(server, &id, &answer).map(Beginning::Answered),
        Known::OtherBody => Err(Error::KeyReused),
    }
}

/// The stored answer, to the letter.
pub(super) fn replay(server: &Server, request: &RequestId, answer: &StoredAnswer) -> Result<Response, Error> {
    let body = server.key.open(&request.context(), &answer.sealed).map_err(|_| {
        tracing::error!("a stored answer cannot be opened: has the server's key been changed?");
        Error::Storage
    })?;
    let mut response = created_response(body, &answer.etag);
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::CREATED);
    Ok(response)
}

/// A 201 with JSON; `etag` has its quotes.
pub(super) fn created_response(body: Vec<u8>, etag: &str) -> Response {
    let mut response = (StatusCode::CREATED, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    set_etag(headers, etag);
    response
}

/// A key as the draft writes it, `"8e03978e-…"`, or without quotes as many clients send it.
fn idempotency_key(headers: &HeaderMap) -> Result<&str, Error> {
    let value = headers.get("idempotency-key").ok_or(Error::KeyMissing)?;
    let key = value.to_str().map_err(|_| Error::KeyWeak)?.trim();
    let key = key.strip_prefix('"').and_then(|key| key.strip_suffix('"')).unwrap_or(key);
    match key.len() {
        0 => Err(Error::KeyMissing),
        KEY_MIN..=KEY_MAX => Ok(key),
        1..KEY_MIN => Err(Error::KeyWeak),
        _ => Err(Error::KeyTooLong),
    }
}
