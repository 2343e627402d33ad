//! The shapes of the JSON API under `/api/v1`, and of the data block in each page.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::contacts::{Holder, OtherContact};
use crate::duties::Duty;
use crate::facilitator::{OfferDraft, Outcome, Remedy, Unmet};
use crate::follow_up::FollowUp;
use crate::group::GroupDraft;
use crate::group_log::LogEntry;
use crate::join::JoinState;
use crate::programme::State;
use crate::roster::MemberDraft;
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

impl ProgrammeSummary {
    /// Its sessions have begun and not ended.
    pub fn is_under_way(&self, now: DateTime<Utc>) -> bool {
        self.first_session <= now && now < self.last_session_end
    }
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
    /// Who was named or has offered to facilitate, and how far each of them is.
    #[serde(default)]
    pub offers: Vec<OfferedFacilitator>,
    /// Ids of the introductions that the contact takes part in.
    #[serde(default)]
    pub sign_ups: Vec<String>,
    /// Whose link opened it.
    #[serde(default)]
    pub you: Holder,
    /// The contacts beside that one, and who has been asked to become one.
    #[serde(default)]
    pub contacts: Vec<OtherContact>,
    /// What the group wishes for after the programme; none where that is not offered yet or no more, or nothing was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUp>,
    /// What happened lately, the latest first.
    #[serde(default)]
    pub log: Vec<LogEntry>,
    /// Addresses of this group that an e-mail did not reach, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undelivered: Vec<Undelivered>,
    /// The team lets this group add people until then.
    #[serde(default, with = "crate::stamp::optional_instant", skip_serializing_if = "Option::is_none")]
    pub extended_until: Option<DateTime<Utc>>,
    /// How far the people on the list are, in its order.
    #[serde(default)]
    pub people: Vec<PersonOnList>,
    /// Of the sessions that are near.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub live_links: Vec<LiveLink>,
    #[serde(with = "crate::stamp::instant")]
    pub created: DateTime<Utc>,
    #[serde(with = "crate::stamp::instant")]
    pub changed: DateTime<Utc>,
}

/// An e-mail that was given up: the mailbox is not there, or took nothing for days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undelivered {
    pub email: String,
    #[serde(with = "crate::stamp::instant")]
    pub at: DateTime<Utc>,
}

/// What is known of somebody on a list beside the entry itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonOnList {
    pub id: String,
    /// Has come by the group's join link; else the contact has written them in.
    pub by_link: bool,
    /// Has said with a press that the entry is right.
    pub confirmed: bool,
}

/// The answer to `GET groups/join/{code}`: what somebody may know before they join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinView {
    pub programme: String,
    pub organisation: String,
    /// The first word of the contact's name.
    pub contact: String,
    /// As in `OrganisationDraft`; `each`: whoever joins chooses.
    pub track: String,
    pub state: JoinState,
    /// As in `GroupView`.
    #[serde(default, with = "crate::stamp::optional_instant", skip_serializing_if = "Option::is_none")]
    pub extended_until: Option<DateTime<Utc>>,
}

/// The answer to `POST groups/join/{code}`, the same whether or not the address is on the list already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// None: no address was given, so nothing is mailed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<MailState>,
    /// The own link of somebody without an address, which cannot be mailed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_url: Option<String>,
}

/// The answer to `GET groups/{reference}/member`: everything that is kept about one member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberView {
    pub programme: String,
    pub organisation: String,
    /// The first word of the contact's name.
    pub contact: String,
    pub entry: MemberDraft,
    /// The group's, as in `OrganisationDraft`.
    pub group_track: String,
    pub by_link: bool,
    pub confirmed: bool,
    /// Of the sessions that are near.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub live_links: Vec<LiveLink>,
    /// Whether the person has asked to be reminded; none where there is no address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminders: Option<bool>,
}

/// The body of `POST groups/{reference}/member/reminders`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemindersWanted {
    pub wanted: bool,
    /// IANA name: whose clock they follow where the entry has none.
    #[serde(default)]
    pub zone: String,
}

/// The answer to `DELETE groups/{reference}/member`, and the body of `POST groups/{reference}/member/undo`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Withdrawn {
    /// The entry, sealed: for an hour it brings everything back.
    pub undo: String,
}

/// How far a facilitator and a group are with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// The contact has named them; they have not answered.
    Invited,
    /// They have offered; the contact has not answered.
    Offered,
    /// Both have said yes: each may know how to reach the other.
    Confirmed,
    /// The contact has said no.
    Refused,
}

/// A facilitator as the group's contact sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferedFacilitator {
    pub reference: String,
    pub name: String,
    /// Empty until both have said yes, unless the contact has given it.
    pub email: String,
    pub tie: Tie,
    pub tracks: Vec<String>,
    /// Ids of trainings.
    pub trainings: Vec<String>,
}

/// The body of `POST groups/{reference}/facilitators/{facilitator}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactAnswer {
    pub accept: bool,
}

/// The body of `POST groups/{reference}/sign-ups`, and its answer: all dates of the contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUps {
    pub occurrences: Vec<String>,
}

/// An item of `GET programmes/{slug}/seats`: a date whose seats are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    pub occurrence: String,
    pub seats: u32,
    pub left: u32,
}

/// The answer to `POST programmes/{slug}/facilitators` (201, or 200 where nothing is kept) and to
/// `PUT facilitators/{reference}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferAnswer {
    pub outcome: Outcome,
    /// Every rule that is not met.
    #[serde(default)]
    pub unmet: Vec<Unmet>,
    /// What can be done about all of it together.
    #[serde(default)]
    pub remedies: Vec<Remedy>,
    /// None: nothing was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manage_url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<MailState>,
}

/// Where an offer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    /// A contact has named this person, who has not answered.
    Invited,
    Accepted,
    /// A request that the team has not answered.
    Asked,
    /// The team has said no.
    Declined,
}

/// The answer to `GET facilitators/{reference}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferView {
    pub reference: String,
    pub programme: String,
    pub state: OfferState,
    /// A `PUT` sends this back, changed.
    pub offer: OfferDraft,
    /// Ids of the dates that the person takes part in.
    #[serde(default)]
    pub sign_ups: Vec<String>,
    /// The organisation whose contact has named this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_by: Option<String>,
    /// The group, once both have said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<TiedGroup>,
    /// Of the sessions that are near.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub live_links: Vec<LiveLink>,
    #[serde(with = "crate::stamp::instant")]
    pub changed: DateTime<Utc>,
}

/// Where the live room of a session is. Only those who take part are told, and only shortly before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveLink {
    /// The id of the session.
    pub occurrence: String,
    pub url: String,
    /// Where the room of a language is another one; only for whoever passes it on to people of several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_languages: Vec<RoomOfLanguage>,
}

/// The live room in which a session is in this language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomOfLanguage {
    pub language: String,
    pub url: String,
}

/// A group as its own facilitator sees it: whom to write to, and for how many people on which track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TiedGroup {
    pub organisation: String,
    pub contact_name: String,
    pub contact_email: String,
    pub members: usize,
    /// As in `OrganisationDraft`.
    pub track: String,
    /// BCP 47.
    pub languages: Vec<String>,
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

/// A language beside the page's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherLocale {
    pub language: String,
    /// Of the table of what a text to pass on says; empty: English, which the app carries itself.
    pub address: String,
    /// The programme's name in that language.
    pub title: String,
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
    /// The other languages that a contact may pass a text on in; only where that is done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_locales: Vec<OtherLocale>,
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
