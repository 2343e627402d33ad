//! HTTP: routes, limits and what every answer carries.

pub(crate) mod assets;
mod body;
mod calendar;
mod groups;
pub(crate) mod headers;
mod links;
mod log;
pub(crate) mod metrics;
mod openapi;
pub(crate) mod prepared;
mod problem;
mod programmes;
mod status;

use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use futures_util::FutureExt as _;

pub(crate) use problem::Error;

use crate::pages;
use crate::serve::Server;

/// A request is answered within this, or with 503.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// The address of a connection's other end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// A path, its methods in small letters, and what answers them.
type Call = (&'static str, &'static [&'static str], MethodRouter<Arc<Server>>);

/// Every call of the API below `/api/v1`: one list for the router and for the test that compares it with openapi.json.
fn calls() -> Vec<Call> {
    vec![
        ("/openapi.json", &["get"], get(openapi::document)),
        ("/programmes", &["get"], get(programmes::list)),
        ("/programmes/{slug}", &["get"], get(programmes::one)),
        ("/programmes/{slug}/calendar.ics", &["get"], get(calendar::feed)),
        ("/programmes/{slug}/groups", &["post"], post(groups::register)),
        (
            "/groups/{reference}",
            &["get", "put", "delete"],
            get(groups::read).put(groups::replace).delete(groups::delete),
        ),
        ("/groups/{reference}/confirmation", &["post"], post(links::confirm)),
        ("/manage-links", &["post"], post(links::send_again)),
    ]
}

/// Everything that the server answers.
pub(crate) fn router(server: Arc<Server>) -> Router {
    let mut api = Router::new();
    for (path, _, methods) in calls() {
        api = api.route(path, methods);
    }
    let api =
        api.fallback(async || Error::NotFound).method_not_allowed_fallback(async || Error::MethodNotAllowed);
    Router::new()
        .nest("/api/v1", api)
        .route("/healthz", get(status::healthz))
        .route("/readyz", get(status::readyz))
        .route("/metrics", get(status::metrics))
        .fallback(file_or_page)
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .layer(middleware::from_fn_with_state(Arc::clone(&server), guard))
        .with_state(server)
}

/// Whatever is no call: a file of the app, or a page.
async fn file_or_page(State(server): State<Arc<Server>>, request: Request) -> Response {
    let path = request.uri().path();
    if path.starts_with("/api/") {
        return Error::NotFound.into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Error::MethodNotAllowed.into_response();
    }
    if let Some(mended) = pages::with_mended_fragment(path) {
        return mended;
    }
    if let Some(file) = assets::serve(path, request.headers()) {
        return file;
    }
    if assets::is_file_address(path) {
        // Never a page: a browser would keep it as the script it asked for.
        return (StatusCode::NOT_FOUND, "not found\n").into_response();
    }
    pages::respond(&server, &request)
}

/// What surrounds every answer: limits before it, protecting headers and a log line after it.
async fn guard(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let seen = log::Seen::of(&request);
    let answered = if headers::are_too_large(request.headers()) {
        Error::HeadersTooLarge.into_response()
    } else if headers::is_foreign(request.method(), request.headers(), &server.public_url) {
        Error::ForeignOrigin.into_response()
    } else {
        let answering = AssertUnwindSafe(next.run(request)).catch_unwind();
        match tokio::time::timeout(TIME_LIMIT, answering).await {
            Ok(Ok(response)) => response,
            Ok(Err(_)) => Error::Mistake.into_response(),
            Err(_) => Error::TimedOut.into_response(),
        }
    };
    let mut response = answered;
    headers::protect(response.headers_mut(), &server.policy);
    server.metrics.count_answer(response.status().as_u16());
    seen.write(response.status(), started.elapsed());
    response
}
