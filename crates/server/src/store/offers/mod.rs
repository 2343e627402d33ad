//! Offers to facilitate: read, made, changed, withdrawn. Each change is one transaction with its seats and mails.

mod answered;
mod invited;

use chrono::{DateTime, Utc};
use domain::api::OfferState;
use domain::contact::ContactDraft;
use domain::facilitator::{Offer, OfferDraft, Role};
use domain::group_log::{Actor, Happened};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection, SqlitePool};

pub(crate) use self::answered::{ContactAnswer, TeamAnswer};
pub(crate) use self::invited::{AddOfferSecrets, Invitation, Invite, SendLinkAgain};
use super::answers::{Known, RequestId, StoredAnswer, keep, look_up_in};
use super::limits::{Limit, count_within};
use super::log::{Note, note};
use super::members::{Told, touch};
use super::outbox::{NewMail, put};
use super::rows::fold_address;
use super::sign_ups::{Holder, Wanted, full_of, take};
use super::{StoreError, Write};

/// As stored and exported.
pub(crate) fn state_name(state: OfferState) -> &'static str {
    match state {
        OfferState::Invited => "invited",
        OfferState::Accepted => "accepted",
        OfferState::Asked => "asked",
        OfferState::Declined => "declined",
    }
}

fn parse_state(name: &str) -> OfferState {
    match name {
        "invited" => OfferState::Invited,
        "accepted" => OfferState::Accepted,
        "declined" => OfferState::Declined,
        _ => OfferState::Asked,
    }
}

/// An offer as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct StoredOffer {
    pub(crate) reference: String,
    pub(crate) programme: String,
    pub(crate) state: OfferState,
    pub(crate) answers: OfferDraft,
    /// The group that was named, if there is one.
    pub(crate) group: Option<String>,
    /// What that group's contact says; none: nothing yet.
    pub(crate) contact_says: Option<bool>,
    pub(crate) version: i64,
    pub(crate) changed: DateTime<Utc>,
}

impl StoredOffer {
    /// Both sides have said yes.
    pub(crate) fn is_tied(&self) -> bool {
        self.state == OfferState::Accepted && self.contact_says == Some(true) && self.group.is_some()
    }
}

const COLUMNS: &str = "o.reference, o.programme, o.state, o.answers, o.group_reference, o.contact_says, o.version, \
     o.changed_at";

fn read(row: &SqliteRow) -> Result<StoredOffer, StoreError> {
    let answers: String = row.try_get(3)?;
    let answers = serde_json::from_str(&answers)
        .map_err(|error| sqlx::Error::ColumnDecode { index: "answers".into(), source: error.into() })?;
    let instant = |at: i64| DateTime::from_timestamp_millis(at).unwrap_or_default();
    Ok(StoredOffer {
        reference: row.try_get(0)?,
        programme: row.try_get(1)?,
        state: parse_state(row.try_get(2)?),
        answers,
        group: row.try_get(4)?,
        contact_says: match row.try_get(5)? {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        version: row.try_get(6)?,
        changed: instant(row.try_get(7)?),
    })
}

async fn all(readers: &SqlitePool, rest: &str, value: &str) -> Result<Vec<StoredOffer>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM offers o WHERE {rest}");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(value).fetch_all(readers).await?;
    rows.iter().map(read).collect()
}

/// The offer that this reference and this secret open together; none if either is wrong.
pub(crate) async fn open(
    readers: &SqlitePool,
    reference: &str,
    secret_hash: &[u8],
) -> Result<Option<StoredOffer>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM offers o JOIN offer_secrets s ON s.offer_reference = o.reference \
         WHERE o.reference = $1 AND s.hash = $2"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(reference)
        .bind(secret_hash)
        .fetch_optional(readers)
        .await?;
    row.map(|row| read(&row)).transpose()
}

/// The offer of this reference.
pub(crate) async fn by_reference(
    readers: &SqlitePool,
    reference: &str,
) -> Result<Option<StoredOffer>, StoreError> {
    Ok(all(readers, "o.reference = $1", reference).await?.pop())
}

/// Everybody who was named by a group or has named it, the oldest first.
pub(crate) async fn of_group(readers: &SqlitePool, group: &str) -> Result<Vec<StoredOffer>, StoreError> {
    all(readers, "o.group_reference = $1 ORDER BY o.created_at, o.reference", group).await
}

/// Every offer of an address, the oldest first.
pub(crate) async fn of_address(
    readers: &SqlitePool,
    email_folded: &str,
) -> Result<Vec<StoredOffer>, StoreError> {
    all(readers, "o.email_folded = $1 ORDER BY o.created_at", email_folded).await
}

/// A new offer, with everything that is decided before.
pub(crate) struct MakeOffer {
    pub(crate) request: RequestId,
    pub(crate) answer: StoredAnswer,
    pub(crate) reference: String,
    pub(crate) programme: String,
    pub(crate) offer: Offer,
    pub(crate) state: OfferState,
    pub(crate) wanted: Vec<Wanted>,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) mails: Vec<NewMail>,
    /// How often the person's address may be written to.
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

/// What became of a new offer.
#[derive(Debug)]
pub(crate) enum Made {
    New,
    /// The request was answered before.
    Before(StoredAnswer),
    OtherBody,
    /// The reference is somebody else's: take a new one.
    ReferenceTaken,
    /// These dates have no seat left; nothing was kept.
    Full(Vec<String>),
    /// The person's address has been written to as often as it may be.
    TooManyMails,
}

impl Write for MakeOffer {
    type Answer = Made;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Made, StoreError> {
        match look_up_in(connection, &self.request).await? {
            Known::New => {}
            Known::Answered(answer) => return Ok(Made::Before(answer)),
            Known::OtherBody => return Ok(Made::OtherBody),
        }
        let full = full_of(connection, &self.programme, &self.wanted, &self.reference).await?;
        if !full.is_empty() {
            return Ok(Made::Full(full));
        }
        if !count_within(connection, &self.limits, self.now).await? {
            return Ok(Made::TooManyMails);
        }
        let new = NewOffer {
            reference: &self.reference,
            programme: &self.programme,
            state: self.state,
            answers: &self.offer.to_draft(),
            group: self.offer.group.as_deref(),
            contact_says: "waiting",
            secret_hash: &self.secret_hash,
        };
        if !insert(connection, &new, self.now).await? {
            return Ok(Made::ReferenceTaken);
        }
        take(connection, &self.programme, &self.wanted, Holder::Offer(&self.reference), self.now).await?;
        for mail in &self.mails {
            put(connection, mail, self.now).await?;
        }
        keep(connection, &self.request, &self.answer, self.now).await?;
        Ok(Made::New)
    }
}

struct NewOffer<'a> {
    reference: &'a str,
    programme: &'a str,
    state: OfferState,
    answers: &'a OfferDraft,
    group: Option<&'a str>,
    contact_says: &'a str,
    secret_hash: &'a [u8],
}

/// False if the reference is taken. Whether there is such a group is asked in the same statement, so that a known and an
/// unknown reference take the same time.
async fn insert(
    connection: &mut SqliteConnection,
    new: &NewOffer<'_>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let now_ms = now.timestamp_millis();
    let person = &new.answers.person;
    let inserted = sqlx::query(
        "INSERT INTO offers (reference, programme, state, role, name, email, email_folded, language, answers, \
         group_reference, contact_says, version, created_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, \
         (SELECT reference FROM groups WHERE reference = $10 AND programme = $2), $11, 1, $12, $12) \
         ON CONFLICT (reference) DO NOTHING",
    )
    .bind(new.reference)
    .bind(new.programme)
    .bind(state_name(new.state))
    .bind(&new.answers.role)
    .bind(&person.name)
    .bind(&person.email)
    .bind(fold_address(&person.email))
    .bind(&person.language)
    .bind(answers_json(new.answers))
    .bind(new.group)
    .bind(new.contact_says)
    .bind(now_ms)
    .execute(&mut *connection)
    .await?;
    if inserted.rows_affected() == 0 {
        return Ok(false);
    }
    put_secret(connection, new.reference, new.secret_hash, now).await?;
    Ok(true)
}

async fn put_secret(
    connection: &mut SqliteConnection,
    reference: &str,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    // The same again where the mail that holds it is tried again.
    sqlx::query(
        "INSERT INTO offer_secrets (hash, offer_reference, created_at) VALUES ($1, $2, $3) \
         ON CONFLICT (hash) DO NOTHING",
    )
    .bind(hash)
    .bind(reference)
    .bind(now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

fn answers_json(answers: &OfferDraft) -> String {
    serde_json::to_string(answers).expect("texts are always JSON")
}

/// An offer's new state, whole.
pub(crate) struct ChangeOffer {
    pub(crate) reference: String,
    pub(crate) programme: String,
    /// The version that the caller has seen.
    pub(crate) version: i64,
    pub(crate) offer: Offer,
    pub(crate) state: OfferState,
    /// The group whose invitation this change accepts.
    pub(crate) says_yes_to: Option<String>,
    pub(crate) wanted: Vec<Wanted>,
    pub(crate) mails: Vec<NewMail>,
    /// Beyond them the change is made, and nobody is written to.
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

/// What became of a change.
#[derive(Debug)]
pub(crate) enum Changed {
    /// The new version.
    Now(i64),
    /// Somebody else was faster.
    Stale,
    /// These dates have no seat left; nothing was changed.
    Full(Vec<String>),
}

impl Write for ChangeOffer {
    type Answer = Changed;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Changed, StoreError> {
        let full = full_of(connection, &self.programme, &self.wanted, &self.reference).await?;
        if !full.is_empty() {
            return Ok(Changed::Full(full));
        }
        let answers = self.offer.to_draft();
        let person = &answers.person;
        // Another group's contact has not been asked yet.
        let version: Option<i64> = sqlx::query_scalar(
            "UPDATE offers SET state = $3, role = $4, name = $5, email = $6, email_folded = $7, language = $8, \
             answers = $9, group_reference = (SELECT reference FROM groups WHERE reference = $10 AND programme = $12), \
             contact_says = CASE WHEN group_reference = $10 THEN contact_says ELSE 'waiting' END, \
             version = version + 1, changed_at = $11 WHERE reference = $1 AND version = $2 RETURNING version",
        )
        .bind(&self.reference)
        .bind(self.version)
        .bind(state_name(self.state))
        .bind(self.offer.role.name())
        .bind(&person.name)
        .bind(&person.email)
        .bind(fold_address(&person.email))
        .bind(&person.language)
        .bind(answers_json(&answers))
        .bind(self.offer.group.as_deref())
        .bind(self.now.timestamp_millis())
        .bind(&self.programme)
        .fetch_optional(&mut *connection)
        .await?;
        let Some(version) = version else { return Ok(Changed::Stale) };
        if let Some(group) = &self.says_yes_to {
            let line = Note::new(group, Actor::Facilitator, Happened::FacilitatorConfirmed);
            note(connection, line, self.now).await?;
        }
        take(connection, &self.programme, &self.wanted, Holder::Offer(&self.reference), self.now).await?;
        if !self.mails.is_empty() && count_within(connection, &self.limits, self.now).await? {
            for mail in &self.mails {
                put(connection, mail, self.now).await?;
            }
        }
        Ok(Changed::Now(version))
    }
}

/// Deletes an offer with its seats, links and waiting mails. The group that counted on it counts without it, and nobody
/// is asked again who has said no.
pub(crate) struct Withdraw {
    pub(crate) offer: StoredOffer,
    /// The contact of the group that counted on it is told.
    pub(crate) contact: Option<Told>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Withdraw {
    /// The ids of its mails, which name files; none if somebody has changed it in the meantime.
    type Answer = Option<Vec<String>>;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<Option<Vec<String>>, StoreError> {
        let offer = &self.offer;
        let deleted = sqlx::query("DELETE FROM offers WHERE reference = $1 AND version = $2")
            .bind(&offer.reference)
            .bind(offer.version)
            .execute(&mut *connection)
            .await?;
        if deleted.rows_affected() == 0 {
            return Ok(None);
        }
        let mails = sqlx::query_scalar("DELETE FROM outbox WHERE offer_reference = $1 RETURNING id")
            .bind(&offer.reference)
            .fetch_all(&mut *connection)
            .await?;
        if let (Some(group), Some(contact)) = (&offer.group, &self.contact) {
            name_no_more(connection, group, &offer.answers.person, self.now).await?;
            note(connection, Note::new(group, Actor::Facilitator, Happened::Withdrawn), self.now).await?;
            contact.put(connection, self.now).await?;
        }
        Ok(Some(mails))
    }
}

/// Takes somebody off the facilitators whom a group has named. Where several share an address, the name decides.
async fn name_no_more(
    connection: &mut SqliteConnection,
    group: &str,
    person: &ContactDraft,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let named = sqlx::query(
        "DELETE FROM facilitators WHERE group_reference = $1 AND email_folded = $2 AND (name = $3 OR 1 = \
         (SELECT COUNT(*) FROM facilitators WHERE group_reference = $1 AND email_folded = $2))",
    )
    .bind(group)
    .bind(fold_address(&person.email))
    .bind(&person.name)
    .execute(&mut *connection)
    .await?;
    if named.rows_affected() > 0 {
        // Whoever has the group open sees that it has changed before they send their own facilitators back.
        touch(connection, group, now).await?;
    }
    Ok(())
}

/// The role of a stored offer; the own group's where it cannot be read.
pub(crate) fn role_of(offer: &StoredOffer) -> Role {
    Role::parse(&offer.answers.role).unwrap_or(Role::OrganisationSpecific)
}
