//! Every error that the server answers with, RFC 9457. This is the one place that knows statuses.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Issue;
use domain::api::ProblemDetails;
use domain::join::JoinState;

use crate::store::StoreError;

/// So many issues are told in one answer; a list of ten thousand wrong rows is not read to its end.
const MOST_ISSUES: usize = 1_000;

/// What went wrong, one variant for each thing a caller does differently.
#[derive(Clone, Debug)]
pub(crate) enum Error {
    NotFound,
    ProgrammeUnknown,
    MethodNotAllowed,
    /// `Idempotency-Key` is missing.
    KeyMissing,
    /// `Idempotency-Key` could be guessed.
    KeyWeak,
    KeyTooLong,
    /// The same `Idempotency-Key` is being answered right now.
    InFlight,
    /// The same `Idempotency-Key` with another body.
    KeyReused,
    RegistrationClosed,
    RegistrationNotOpen,
    /// No group has this join code.
    JoinUnknown,
    /// The group of this join code takes nobody.
    JoinClosed(JoinState),
    BodyTooLarge,
    HeadersTooLarge,
    BodyBroken,
    NotJson,
    JsonUnreadable,
    Issues(Vec<Issue>),
    /// Wrong reference or wrong secret: the answer does not say which.
    NotAllowed,
    /// A second contact's link does not do this.
    ContactOnly,
    /// The contact's own address has to be confirmed first.
    AddressUnconfirmed,
    /// Groups cannot say yet, or no more, what they wish for after the programme.
    FollowUpClosed,
    IfMatchMissing,
    /// `If-Match` names another version than the stored one.
    Stale,
    /// Another site's page sent this.
    ForeignOrigin,
    TimedOut,
    /// This network, or all together, have registered as many groups as they may for now.
    TooManyRegistrations {
        wait_s: u32,
    },
    /// This network has put as many people on lists as it may for now, or this list has taken as many.
    TooManyJoins {
        wait_s: u32,
    },
    /// This address has been written to as often as it may be today.
    TooManyMails,
    StorageFull,
    Storage,
    /// A panic: nothing that a caller did.
    Mistake,
}

impl Error {
    fn status(&self) -> StatusCode {
        match self {
            Error::NotFound | Error::ProgrammeUnknown | Error::JoinUnknown => StatusCode::NOT_FOUND,
            Error::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Error::KeyMissing
            | Error::KeyWeak
            | Error::KeyTooLong
            | Error::BodyBroken
            | Error::JsonUnreadable => StatusCode::BAD_REQUEST,
            Error::InFlight => StatusCode::CONFLICT,
            Error::KeyReused | Error::Issues(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::RegistrationClosed
            | Error::RegistrationNotOpen
            | Error::JoinClosed(_)
            | Error::ForeignOrigin
            | Error::ContactOnly
            | Error::FollowUpClosed
            | Error::AddressUnconfirmed => StatusCode::FORBIDDEN,
            Error::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::HeadersTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Error::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Error::NotAllowed => StatusCode::UNAUTHORIZED,
            Error::IfMatchMissing => StatusCode::PRECONDITION_REQUIRED,
            Error::Stale => StatusCode::PRECONDITION_FAILED,
            Error::TooManyRegistrations { .. } | Error::TooManyJoins { .. } | Error::TooManyMails => {
                StatusCode::TOO_MANY_REQUESTS
            }
            Error::TimedOut | Error::StorageFull => StatusCode::SERVICE_UNAVAILABLE,
            Error::Storage | Error::Mistake => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Stable: the app and other callers decide by it.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Error::NotFound => "not_found",
            Error::ProgrammeUnknown => "programme.unknown",
            Error::MethodNotAllowed => "method.not_allowed",
            Error::KeyMissing => "idempotency_key.missing",
            Error::KeyWeak => "idempotency_key.too_short",
            Error::KeyTooLong => "idempotency_key.too_long",
            Error::InFlight => "idempotency_key.in_flight",
            Error::KeyReused => "idempotency_key.reused",
            Error::RegistrationClosed => "registration.closed",
            Error::RegistrationNotOpen => "registration.not_open",
            Error::JoinUnknown => "join.unknown",
            Error::JoinClosed(JoinState::Full) => "join.full",
            Error::JoinClosed(JoinState::GatheringOver) => "join.gathering_over",
            Error::JoinClosed(_) => "join.closed",
            Error::BodyTooLarge => "body.too_large",
            Error::HeadersTooLarge => "headers.too_large",
            Error::BodyBroken => "body.broken",
            Error::NotJson => "body.not_json",
            Error::JsonUnreadable => "json.unreadable",
            Error::Issues(_) => "issues",
            Error::NotAllowed => "unauthorized",
            Error::ContactOnly => "contact.only",
            Error::AddressUnconfirmed => "address.unconfirmed",
            Error::FollowUpClosed => "follow_up.closed",
            Error::IfMatchMissing => "if_match.missing",
            Error::Stale => "if_match.stale",
            Error::ForeignOrigin => "origin.foreign",
            Error::TimedOut => "timed_out",
            Error::TooManyRegistrations { .. } => "registrations.too_many",
            Error::TooManyJoins { .. } => "joins.too_many",
            Error::TooManyMails => "mails.too_many",
            Error::StorageFull => "storage.full",
            Error::Storage => "storage.failed",
            Error::Mistake => "server.mistake",
        }
    }

    fn retry_after_s(&self) -> Option<u32> {
        match self {
            Error::InFlight => Some(1),
            Error::TooManyRegistrations { wait_s } | Error::TooManyJoins { wait_s } => Some(*wait_s),
            Error::TooManyMails => Some(3600),
            Error::StorageFull | Error::TimedOut => Some(30),
            _ => None,
        }
    }

    /// For developers; people read the sentence that the page has for the code.
    fn title(&self) -> &'static str {
        match self {
            Error::NotFound => "There is nothing at this address.",
            Error::ProgrammeUnknown => "There is no such programme.",
            Error::MethodNotAllowed => "This address does not take this method.",
            Error::KeyMissing => "This call needs an Idempotency-Key.",
            Error::KeyWeak => "An Idempotency-Key needs at least 128 random bits, 22 characters or more.",
            Error::KeyTooLong => "An Idempotency-Key has at most 255 characters.",
            Error::InFlight => {
                "A request with this Idempotency-Key is being answered. Ask again in a moment."
            }
            Error::KeyReused => "This Idempotency-Key was used with another body.",
            Error::RegistrationClosed => "Registration is closed.",
            Error::RegistrationNotOpen => "Registration is not open yet.",
            Error::JoinUnknown => "No group has this join code.",
            Error::JoinClosed(JoinState::Full) => "This group's list is full.",
            Error::JoinClosed(JoinState::GatheringOver) => {
                "This group has not found enough people in time, and takes nobody any more."
            }
            Error::JoinClosed(_) => "The last day to add people is over.",
            Error::BodyTooLarge => "The body is larger than 4 MB.",
            Error::HeadersTooLarge => "The headers are larger than 16 KB.",
            Error::BodyBroken => "The body did not arrive whole.",
            Error::NotJson => "The body has to be application/json.",
            Error::JsonUnreadable => "The body is not the JSON that this call takes.",
            Error::Issues(_) => "Some answers have to be changed.",
            Error::NotAllowed => "This reference and this secret do not open anything together.",
            Error::ContactOnly => "Only the link of the group's contact does this.",
            Error::AddressUnconfirmed => "The contact's own address has to be confirmed first.",
            Error::FollowUpClosed => "Wishes for after the programme are not taken now.",
            Error::IfMatchMissing => "This call needs If-Match with the ETag of what was loaded.",
            Error::Stale => "It has been changed in the meantime.",
            Error::ForeignOrigin => "This call is for pages of this site only.",
            Error::TimedOut => "The answer took too long.",
            Error::TooManyRegistrations { .. } => {
                "More groups are being registered than are taken at a time."
            }
            Error::TooManyJoins { .. } => "More people are joining than are taken at a time.",
            Error::TooManyMails => "This address has been written to as often as it may be in a day.",
            Error::StorageFull => "There is no room left to store this.",
            Error::Storage => "The storage failed.",
            Error::Mistake => "Something broke on our side.",
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        tracing::error!(%error, "the storage failed");
        match error {
            StoreError::Full => Error::StorageFull,
            StoreError::NewerSchema { .. } | StoreError::Database(_) => Error::Storage,
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let (status, code, title) = (self.status(), self.code(), self.title());
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        let retry_after = self.retry_after_s();
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if matches!(self, Error::NotAllowed) {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        let issues = if let Error::Issues(issues) = self { most_telling(issues) } else { Vec::new() };
        let details = ProblemDetails {
            kind: "about:blank".to_string(),
            title: title.to_string(),
            status: status.as_u16(),
            code: code.to_string(),
            issues,
            retry_after,
        };
        let body = serde_json::to_vec(&details).expect("texts and numbers are always JSON");
        (status, headers, body).into_response()
    }
}

/// Issues of the whole come first, so that cutting the list never hides them.
fn most_telling(mut issues: Vec<Issue>) -> Vec<Issue> {
    if issues.len() > MOST_ISSUES {
        issues.sort_by_key(|issue| issue.path.matches('/').count() > 2);
        issues.truncate(MOST_ISSUES);
    }
    issues
}
