//! HTTP: routes, limits and what every answer carries.

pub(crate) mod assets;
mod body;
pub(crate) mod calendar;
mod contacts;
mod current;
mod facilitators;
pub(crate) mod group_facilitators;
mod groups;
pub(crate) mod headers;
mod joining;
mod limits;
mod links;
mod live_links;
mod log;
pub(crate) mod metrics;
pub(crate) mod old_builds;
mod once;
mod openapi;
mod own_entry;
pub(crate) mod prepared;
mod problem;
mod programmes;
mod status;
mod tell_me;

use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, delete, get, post};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures_util::FutureExt as _;
use serde::de::DeserializeOwned;

pub(crate) use limits::of_members;
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
        ("/programmes/{slug}/list.xlsx", &["get"], get(programmes::empty_list)),
        ("/programmes/{slug}/groups", &["post"], post(groups::register)),
        (
            "/groups/{reference}",
            &["get", "put", "delete"],
            get(groups::read).put(groups::replace).delete(groups::delete),
        ),
        ("/groups/{reference}/confirmation", &["get", "post"], get(contacts::look).post(contacts::confirm)),
        ("/groups/{reference}/manage-link", &["post"], post(contacts::replace_link)),
        ("/groups/{reference}/follow-up", &["post"], post(groups::follow_up)),
        ("/groups/{reference}/contacts", &["post"], post(contacts::ask)),
        ("/groups/{reference}/contacts/{holder}", &["delete"], delete(contacts::remove)),
        ("/groups/join/{code}", &["get", "post"], get(joining::view).post(joining::join)),
        (
            "/groups/{reference}/member",
            &["get", "put", "delete"],
            get(own_entry::read).put(own_entry::correct).delete(own_entry::withdraw),
        ),
        ("/groups/{reference}/member/confirmation", &["post"], post(own_entry::confirm)),
        ("/groups/{reference}/member/reminders", &["post"], post(own_entry::remind)),
        ("/groups/{reference}/member/undo", &["post"], post(own_entry::undo)),
        ("/groups/{reference}/mail", &["post"], post(links::send_registered_again)),
        ("/groups/{reference}/facilitators/{facilitator}", &["post"], post(group_facilitators::answer)),
        (
            "/groups/{reference}/facilitators/{facilitator}/mail",
            &["post"],
            post(group_facilitators::send_link_again),
        ),
        ("/groups/{reference}/sign-ups", &["post"], post(group_facilitators::sign_up)),
        ("/programmes/{slug}/facilitators", &["post"], post(facilitators::offer)),
        ("/programmes/{slug}/tell-me", &["post"], post(tell_me::want)),
        ("/programmes/{slug}/tell-me/{reference}", &["delete"], delete(tell_me::withdraw)),
        ("/programmes/{slug}/tell-me/{reference}/confirmation", &["post"], post(tell_me::confirm)),
        ("/programmes/{slug}/seats", &["get"], get(facilitators::seats)),
        (
            "/facilitators/{reference}",
            &["get", "put", "delete"],
            get(facilitators::read).put(facilitators::replace).delete(facilitators::delete),
        ),
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
        return match Arrived::of(&request).and_then(|arrived| arrived.body.clone()) {
            Ok(body) if *request.method() == Method::POST => {
                if let Some(pressed) = pages::reminders::press(&server, path, request.headers(), &body).await
                {
                    return pressed.unwrap_or_else(IntoResponse::into_response);
                }
                let checked = pages::check(&server, path, request.headers(), &body);
                checked.unwrap_or_else(|| Error::MethodNotAllowed.into_response())
            }
            Ok(_) => Error::MethodNotAllowed.into_response(),
            Err(error) => error.into_response(),
        };
    }
    if let Some(mended) = pages::with_mended_fragment(path) {
        return mended;
    }
    if let Some(file) = assets::serve(path, request.headers()) {
        return file;
    }
    if assets::is_file_address(path) {
        if let Some(file) = server.old_builds.serve(path, request.headers()).await {
            return file;
        }
        // Never a page: a browser would keep it as the script it asked for.
        return (StatusCode::NOT_FOUND, "not found\n").into_response();
    }
    pages::respond(&server, request.uri(), request.headers()).await
}

/// A request as it arrived, beside the request itself.
#[derive(Clone, Debug)]
pub(crate) struct Arrived {
    /// When its head was there: a deadline is decided by this, not by how slow a connection its body came over.
    pub(crate) at: DateTime<Utc>,
    /// Always read to its end, also where the answer does not need it: whoever is still sending when we answer and hang
    /// up sees a broken connection instead of the answer.
    pub(crate) body: Result<Bytes, Error>,
}

impl Arrived {
    /// Of a request that came through `guard`, as all do.
    pub(crate) fn of(request: &Request) -> Result<&Arrived, Error> {
        request.extensions().get().ok_or(Error::Mistake)
    }

    /// The body as JSON of the wanted shape. Errors as of `body::read` and `body::json`.
    pub(crate) fn json<T: DeserializeOwned>(&self, headers: &HeaderMap) -> Result<T, Error> {
        body::json(headers, self.body.as_ref().map_err(Error::clone)?)
    }
}

/// Whether a path's percent signs spell UTF-8: what does not names nothing of ours.
fn is_readable(path: &str) -> bool {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| byte == b'%') {
            Some(spelled) => {
                bytes.push(spelled);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    std::str::from_utf8(&bytes).is_ok()
}

/// What surrounds every answer: limits before it, protecting headers and a log line after it.
async fn guard(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let seen = log::Seen::of(&request);
    let at = server.clock.now();
    let answering = AssertUnwindSafe(async {
        let (mut parts, body) = request.into_parts();
        let body = body::read(body).await;
        if headers::are_too_large(&parts.headers) {
            return Error::HeadersTooLarge.into_response();
        }
        if !is_readable(parts.uri.path()) && !assets::is_page_address(parts.uri.path()) {
            return Error::NotFound.into_response();
        }
        // Some forms may come from anywhere: under our referrer policy browsers call even its own page
        // no origin.
        let is_foreign = headers::is_foreign(&parts.method, &parts.headers, &server.public_url);
        if is_foreign && !pages::takes_forms(parts.uri.path()) {
            return Error::ForeignOrigin.into_response();
        }
        parts.extensions.insert(Arrived { at, body });
        next.run(Request::from_parts(parts, Body::empty())).await
    });
    let mut response = match tokio::time::timeout(TIME_LIMIT, answering.catch_unwind()).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => Error::Mistake.into_response(),
        Err(_) => Error::TimedOut.into_response(),
    };
    headers::protect(response.headers_mut(), &server.policy);
    if seen.is_call() {
        let build = HeaderValue::from_static(assets::build());
        response.headers_mut().insert(HeaderName::from_static("muster-build"), build);
    }
    server.metrics.count_answer(response.status().as_u16());
    seen.write(response.status(), started.elapsed());
    response
}
