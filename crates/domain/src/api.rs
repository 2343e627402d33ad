//! The shapes of the JSON API under `/api/v1`, and of the data block in each page.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::duties::Duty;
use crate::group::GroupDraft;
use crate::programme::State;
use crate::text::Text;
use crate::zones::ZoneId;
use crate::{Issue, Programme};

/// An item of `GET programmes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeSummary {
    pub slug: String,
    pub title: Text,
    pub summary: Text,
    pub state: State,
    #[serde(with = "crate::stamp::instant")]
    pub opens: DateTime<Utc>,
    /// The end of registration for groups.
    #[serde(with = "crate::stamp::instant")]
    pub closes: DateTime<Utc>,
    #[serde(with = "crate::stamp::instant")]
    pub first_session: DateTime<Utc>,
    #[serde(with = "crate::stamp::instant")]
    pub last_session_end: DateTime<Utc>,
    pub anchor_zone: ZoneId,
}

/// The answer to `POST programmes/{slug}/groups`, 201.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupCreated {
    pub reference: String,
    pub manage_url: String,
    pub join_url: String,
    /// Warnings; they block nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issues: Vec<Issue>,
    /// Is mail set up, so that "look into your mailbox" is true?
    pub mail: MailState,
}

/// What becomes of a mail that was put into the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// Sent over SMTP soon.
    Sending,
    /// Mail is not set up: messages are written as files into the data folder.
    WrittenToFolder,
}

/// The answer to `GET groups/{reference}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupView {
    pub reference: String,
    pub programme: String,
    /// Each stored person has an `id`; a `PUT` sends this back, changed.
    pub group: GroupDraft,
    pub address_confirmed: bool,
    pub join_url: String,
    pub duties: Vec<Duty>,
    #[serde(with = "crate::stamp::instant")]
    pub created: DateTime<Utc>,
    #[serde(with = "crate::stamp::instant")]
    pub changed: DateTime<Utc>,
}

/// The answer to `PUT groups/{reference}`: how many people came, changed and went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSaved {
    pub added: usize,
    pub changed: usize,
    pub removed: usize,
}

/// The body of `POST manage-links`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManageLinksWanted {
    pub email: String,
}

/// An error's body, RFC 9457 `application/problem+json`. `code` is stable; `title` is for developers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProblemDetails {
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    pub code: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub issues: Vec<Issue>,
    /// Seconds after which the same request may be answered otherwise; also in the header `Retry-After`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

/// The data block that the server writes into each page, so that the app starts without a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageData {
    /// The page's language; its table of messages lies at `locale`.
    pub language: String,
    /// Every page language, in the order of the switch.
    pub languages: Vec<String>,
    /// Address of the language's message table; none: English, which the app carries itself.
    pub locale: Option<String>,
    /// The server's clock when the page was made.
    #[serde(with = "crate::stamp::instant")]
    pub now: DateTime<Utc>,
    /// The server's clock was set to another time when it was started.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_clock_set: bool,
    /// The programme of the address, in the page's language, without the texts that only the server writes.
    pub programme: Option<Programme>,
    /// IANA release of the zone table.
    pub zone_data: String,
    /// Address of the table that the zone picker searches, in the page's language.
    #[serde(default)]
    pub places: String,
    /// Folder of the roster worker's three files.
    pub worker: String,
    /// How many bytes its wasm has, unpacked.
    #[serde(default)]
    pub worker_size: u32,
    /// Names this build: a page that finds another one offers to reload.
    pub build: String,
    /// The page has no such address (status 404).
    #[serde(default)]
    pub not_found: bool,
}
