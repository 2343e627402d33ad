//! `/healthz`, `/readyz`, `/metrics`: for whoever keeps the server running.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::assets;
use crate::serve::Server;
use crate::store::{SCHEMA, outbox};

/// The program runs.
pub(super) async fn healthz() -> Response {
    json_answer(&json!({
        "status": "ok",
        "version": crate::BUILD,
        "build": assets::build(),
        "app": if assets::is_built() { "built" } else { "not built" },
        "zone_data": domain::zones::TZDB_VERSION,
        "schema": SCHEMA,
    }))
}

/// The program can answer: its database does.
pub(super) async fn readyz(State(server): State<Arc<Server>>) -> Response {
    if server.store.is_ready().await {
        json_answer(&json!({ "status": "ready" }))
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, json_answer(&json!({ "status": "not ready" }))).into_response()
    }
}

fn json_answer(value: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

/// `/metrics`: counts for a monitor, without names.
pub(super) async fn metrics(State(server): State<Arc<Server>>) -> Response {
    let waiting = outbox::count_waiting(server.store.readers()).await.ok();
    let text = server.metrics.text(waiting);
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}
