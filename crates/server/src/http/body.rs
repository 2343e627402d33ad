//! Bodies: read whole, up to a limit, then as JSON.

use axum::body::Body;
use axum::http::{HeaderMap, header};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;
use serde::de::DeserializeOwned;

use super::Error;

/// The largest body that is read.
pub(crate) const BODY_MAX_BYTES: usize = 4 * 1024 * 1024;
/// So much of a body that is too large is taken and thrown away, so that its sender hears the answer instead of a
/// broken connection.
const THROWN_AWAY_BYTES: usize = 64 * 1024 * 1024;

/// The whole body. Errors: `BodyTooLarge`, `BodyBroken`.
pub(crate) async fn read(body: Body) -> Result<Bytes, Error> {
    let mut body = body;
    let mut whole = BytesMut::new();
    let mut received = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Error::BodyBroken)?;
        let Ok(data) = frame.into_data() else { continue };
        received += data.len();
        if received > THROWN_AWAY_BYTES {
            break;
        }
        if received <= BODY_MAX_BYTES {
            whole.extend_from_slice(&data);
        } else if !whole.is_empty() {
            whole = BytesMut::new();
        }
    }
    if received > BODY_MAX_BYTES { Err(Error::BodyTooLarge) } else { Ok(whole.freeze()) }
}

/// The body as JSON of the wanted shape. Errors: `NotJson` for another content type (a form of another site can send
/// text/plain, but not JSON), `JsonUnreadable`.
pub(crate) fn json<T: DeserializeOwned>(headers: &HeaderMap, body: &[u8]) -> Result<T, Error> {
    let content_type =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        return Err(Error::NotJson);
    }
    // A list would be taken for an object's values in their order.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(Error::JsonUnreadable);
    }
    serde_json::from_slice(body).map_err(|_| Error::JsonUnreadable)
}
