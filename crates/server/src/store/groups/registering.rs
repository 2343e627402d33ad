//! A group is registered.

use chrono::{DateTime, Utc};
use domain::contacts::Holder;
use domain::group_log::{Actor, Happened};
use sqlx::SqliteConnection;

use super::lists::{Named, put_facilitators, put_members};
use super::{GroupRow, MemberRow};
use crate::store::answers::{Known, RequestId, StoredAnswer, keep, look_up_in};
use crate::store::contacts::put_manage_secret;
use crate::store::limits::{Limit, count_within};
use crate::store::log::{Note, note};
use crate::store::outbox::{NewMail, put};
use crate::store::{StoreError, Write};

/// A group to be registered, with everything that is decided before.
pub(crate) struct Register {
    pub(crate) request: RequestId,
    pub(crate) answer: StoredAnswer,
    pub(crate) reference: String,
    pub(crate) programme: String,
    pub(crate) group: GroupRow,
    pub(crate) members: Vec<MemberRow>,
    pub(crate) join_code: String,
    pub(crate) manage_hash: Vec<u8>,
    pub(crate) confirm_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    /// How often the contact's address may be written to.
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

/// What became of a registration.
#[derive(Debug)]
pub(crate) enum Registered {
    New,
    /// The request was answered before.
    Before(StoredAnswer),
    OtherBody,
    /// The reference is another group's: take a new one.
    ReferenceTaken,
    /// The contact's address has been written to as often as it may be.
    TooManyMails,
}

impl Write for Register {
    type Answer = Registered;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Registered, StoreError> {
        match look_up_in(connection, &self.request).await? {
            Known::New => {}
            Known::Answered(answer) => return Ok(Registered::Before(answer)),
            Known::OtherBody => return Ok(Registered::OtherBody),
        }
        if !count_within(connection, &self.limits, self.now).await? {
            return Ok(Registered::TooManyMails);
        }
        let now_ms = self.now.timestamp_millis();
        let inserted = sqlx::query(
            "INSERT INTO groups (reference, programme, contact_name, contact_email, contact_email_folded, \
             contact_language, contact_zone, organisation_name, organisation, gathering, join_code, confirm_hash, \
             confirmed_at, version, created_at, changed_at, left_out, listed_with) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, 1, $13, $13, $14, $15) \
             ON CONFLICT (reference) DO NOTHING",
        )
        .bind(&self.reference)
        .bind(&self.programme)
        .bind(&self.group.contact.name)
        .bind(&self.group.contact.email)
        .bind(&self.group.contact_email_folded)
        .bind(&self.group.contact.language)
        .bind(&self.group.contact.zone)
        .bind(&self.group.organisation.name)
        .bind(self.group.organisation_json())
        .bind(i64::from(self.group.gathering))
        .bind(&self.join_code)
        .bind(&self.confirm_hash)
        .bind(now_ms)
        .bind(self.group.left_out_bound())
        .bind(self.group.listed_with())
        .execute(&mut *connection)
        .await?;
        if inserted.rows_affected() == 0 {
            return Ok(Registered::ReferenceTaken);
        }
        put_members(connection, &self.reference, &self.members).await?;
        let before = Named::default();
        put_facilitators(connection, &self.reference, &self.group.facilitators, &before, false).await?;
        put_manage_secret(connection, &self.reference, Holder::Contact, &self.manage_hash, self.now).await?;
        put(connection, &self.mail, self.now).await?;
        keep(connection, &self.request, &self.answer, self.now).await?;
        let line = Note::new(&self.reference, Actor::Contact, Happened::Registered);
        note(connection, line, self.now).await?;
        Ok(Registered::New)
    }
}
