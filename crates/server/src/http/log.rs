//! One line of log a request, without anything personal: no query, no address, no header, no body.

use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::http::StatusCode;
use domain::reference;
use domain::routes::{Page, Route};

/// What of a request may be written down.
pub(crate) struct Seen {
    method: axum::http::Method,
    /// The route with its variables as names, never the path: somebody may paste a secret link into it.
    route: String,
    reference: Option<String>,
}

impl Seen {
    pub(crate) fn of(request: &Request) -> Seen {
        let path = request.uri().path();
        let matched = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_string());
        let reference = matched
            .as_deref()
            .filter(|route| route.contains("{reference}"))
            .and_then(|_| path.strip_prefix("/api/v1/groups/"))
            .and_then(|rest| rest.split('/').next())
            .and_then(|typed| reference::read(typed, reference::REFERENCE_LENGTH));
        Seen {
            method: request.method().clone(),
            route: matched.unwrap_or_else(|| page_route(path).to_string()),
            reference,
        }
    }

    pub(crate) fn write(self, status: StatusCode, took: Duration) {
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        tracing::info!(
            method = %self.method,
            route = self.route,
            reference = self.reference,
            status = status.as_u16(),
            ms,
            "answered"
        );
    }
}

fn page_route(path: &str) -> &'static str {
    if super::assets::is_file_address(path) {
        return "(file)";
    }
    match Route::parse(path, messages::languages()).map(|route| route.page) {
        Ok(Page::Programmes) => "/{lang}/",
        Ok(Page::Programme { .. }) => "/{lang}/{programme}",
        Ok(Page::Schedule { .. }) => "/{lang}/{programme}/schedule",
        Ok(Page::Register { .. }) => "/{lang}/{programme}/register/{step}",
        Ok(Page::Manage { .. }) => "/{lang}/{programme}/manage",
        Ok(Page::Confirm { .. }) => "/{lang}/{programme}/confirm",
        Ok(Page::Privacy) => "/{lang}/privacy",
        Err(_) if path == "/" => "/",
        Err(_) => "(unknown)",
    }
}
