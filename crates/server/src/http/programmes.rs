//! `GET programmes` and `GET programmes/{slug}`: public, and the same for everybody.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;

use super::Error;
use super::prepared::Prepared;
use crate::serve::Server;

const JSON: &str = "application/json";
/// Public, but asked again each time: a moved session must not be shown at its old hour.
const CACHE: &str = "public, no-cache";

pub(super) async fn list(State(server): State<Arc<Server>>, headers: HeaderMap) -> Response {
    let summaries = server.programmes.summaries(server.clock.now());
    let body = serde_json::to_vec(&summaries).expect("texts and numbers are always JSON");
    // A few hundred bytes a programme, and its state changes with the clock: made each time.
    Prepared::new(Bytes::from(body), 4).respond(&headers, JSON, CACHE)
}

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
