//! One line of log a request, without anything personal: no query, no address, no header, no body.

use std::time::Duration;

use axum::extract::{MatchedPath, Request};
use axum::http::{Method, StatusCode, Uri};
use domain::reference;
use domain::routes::{Page, Route};
use tracing::Level;

/// What of a request may be written down, once it is answered.
pub(crate) struct Seen {
    method: Method,
    matched: Option<MatchedPath>,
    /// Only to tell the route from: somebody may paste a secret link into a path.
    uri: Uri,
}

impl Seen {
    pub(crate) fn of(request: &Request) -> Seen {
        Seen {
            method: request.method().clone(),
            matched: request.extensions().get().cloned(),
            uri: request.uri().clone(),
        }
    }

    /// A call, or a look at how the server is: what a page asks, and no page.
    pub(crate) fn is_call(&self) -> bool {
        let path = self.uri.path();
        path.starts_with("/api/") || path == "/healthz"
    }

    /// Reading what is public and finding it is no news: thousands do it in a minute.
    pub(crate) fn write(self, status: StatusCode, took: Duration) {
        let is_news = self.method != Method::GET || status.is_client_error() || status.is_server_error();
        let level_enabled =
            if is_news { tracing::enabled!(Level::INFO) } else { tracing::enabled!(Level::DEBUG) };
        if !level_enabled {
            return;
        }
        let (method, status) = (self.method.as_str(), status.as_u16());
        let (route, reference) = (self.route(), self.reference());
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        if is_news {
            tracing::info!(method, route, reference, status, ms, "answered");
        } else {
            tracing::debug!(method, route, reference, status, ms, "answered");
        }
    }

    /// The route with its variables as names.
    fn route(&self) -> &str {
        self.matched.as_ref().map_or_else(|| page_route(self.uri.path()), MatchedPath::as_str)
    }

    fn reference(&self) -> Option<String> {
        self.matched.as_ref().filter(|matched| matched.as_str().contains("{reference}"))?;
        let path = self.uri.path().strip_prefix("/api/v1/")?;
        let typed = path.strip_prefix("groups/").or_else(|| path.strip_prefix("facilitators/"))?;
        let typed = typed.split('/').next()?;
        reference::read(typed, reference::REFERENCE_LENGTH)
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
        Ok(Page::Facilitate { .. }) => "/{lang}/{programme}/facilitate/{step}",
        Ok(Page::Manage { .. }) => "/{lang}/{programme}/manage",
        Ok(Page::Confirm { .. }) => "/{lang}/{programme}/confirm",
        Ok(Page::Member { .. }) => "/{lang}/{programme}/member",
        Ok(Page::TellMe { .. }) => "/{lang}/{programme}/tell-me",
        Ok(Page::With { .. }) => "/{lang}/{programme}/with/{partner}",
        Ok(Page::Join { .. }) => "/{lang}/{programme}/join/{code}",
        Ok(Page::Reminders { .. }) => "/{lang}/{programme}/reminders/{code}",
        Ok(Page::Privacy) => "/{lang}/privacy",
        Ok(Page::CheckTimes) => "/{lang}/check-times",
        Err(_) if path == "/" => "/",
        Err(_) => "(unknown)",
    }
}
