//! A group is changed: its new state takes the place of the one before, whole.

use chrono::{DateTime, Utc};
use domain::contacts::Holder;
use domain::group_log::{Counts, Happened};
use sqlx::SqliteConnection;

use super::lists::{Named, put_facilitators, put_members};
use super::{GroupRow, MemberRow};
use crate::store::limits::{Limit, count_within};
use crate::store::log::{Note, actor, forget_who_is_gone, note};
use crate::store::outbox::{NewMail, put};
use crate::store::{StoreError, Write, members};

/// A group's new state, whole.
pub(crate) struct Replace {
    pub(crate) reference: String,
    /// The version that the caller has seen.
    pub(crate) version: i64,
    pub(crate) group: GroupRow,
    pub(crate) members: Vec<MemberRow>,
    /// The contact's address is another one.
    pub(crate) new_address: Option<NewAddress>,
    /// Asks whoever is newly named to facilitate.
    pub(crate) invitations: NewMail,
    /// For the log.
    pub(crate) done: Done,
    pub(crate) now: DateTime<Utc>,
}

/// What a change of a group was, for its log: whose, and whom of the list it was about.
pub(crate) struct Done {
    pub(crate) by: Holder,
    pub(crate) counts: Counts,
    /// Ids of the people who came or changed.
    pub(crate) people: Vec<String>,
    /// Other facilitators are named than before.
    pub(crate) names_facilitators: bool,
    /// Something of the contact or the organisation is another.
    pub(crate) changes_details: bool,
    pub(crate) after_freeze: bool,
}

impl Done {
    async fn note(
        &self,
        connection: &mut SqliteConnection,
        reference: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let line =
            |what| Note { after_freeze: self.after_freeze, ..Note::new(reference, actor(self.by), what) };
        if !self.counts.is_empty() {
            let changed = Note { counts: self.counts, people: &self.people, ..line(Happened::ListChanged) };
            note(connection, changed, now).await?;
        }
        if self.names_facilitators {
            note(connection, line(Happened::FacilitatorsNamed), now).await?;
        }
        if self.changes_details {
            note(connection, line(Happened::DetailsChanged), now).await?;
        }
        Ok(())
    }
}

/// An address that has to be confirmed.
pub(crate) struct NewAddress {
    /// Of the token in the mail that asks for it.
    pub(crate) confirm_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    /// To the address before, if that was confirmed: whoever reads it learns that it is not used any more.
    pub(crate) farewell: Option<NewMail>,
    pub(crate) limits: Vec<Limit>,
}

/// What became of a change.
#[derive(Debug)]
pub(crate) enum Replaced {
    /// The group's new version.
    Now(i64),
    /// Somebody else was faster.
    Stale,
    /// Too many mails to new addresses.
    TooManyMails,
}

impl Write for Replace {
    type Answer = Replaced;

    /// What was taken off a list is gone at once.
    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<Replaced, StoreError> {
        let now_ms = self.now.timestamp_millis();
        if let Some(new) = &self.new_address
            && !count_within(connection, &new.limits, self.now).await?
        {
            return Ok(Replaced::TooManyMails);
        }
        let version: Option<i64> = sqlx::query_scalar(
            "UPDATE groups SET contact_name = $3, contact_email = $4, contact_email_folded = $5, \
             contact_language = $6, contact_zone = $7, organisation_name = $8, organisation = $9, gathering = $10, \
             version = version + 1, changed_at = $11, left_out = $12, listed_with = $13 \
             WHERE reference = $1 AND version = $2 RETURNING version",
        )
        .bind(&self.reference)
        .bind(self.version)
        .bind(&self.group.contact.name)
        .bind(&self.group.contact.email)
        .bind(&self.group.contact_email_folded)
        .bind(&self.group.contact.language)
        .bind(&self.group.contact.zone)
        .bind(&self.group.organisation.name)
        .bind(self.group.organisation_json())
        .bind(i64::from(self.group.gathering))
        .bind(now_ms)
        .bind(self.group.left_out_bound())
        .bind(self.group.listed_with())
        .fetch_optional(&mut *connection)
        .await?;
        let Some(version) = version else { return Ok(Replaced::Stale) };
        let before = Named::of_group(connection, &self.reference).await?;
        for table in [
            "DELETE FROM members WHERE group_reference = $1",
            "DELETE FROM facilitators WHERE group_reference = $1",
        ] {
            sqlx::query(table).bind(&self.reference).execute(&mut *connection).await?;
        }
        put_members(connection, &self.reference, &self.members).await?;
        let (named, late) = (&self.group.facilitators, self.done.after_freeze);
        put_facilitators(connection, &self.reference, named, &before, late).await?;
        members::tidy(connection, &self.reference).await?;
        if let Some(new) = &self.new_address {
            sqlx::query("UPDATE groups SET confirm_hash = $2, confirmed_at = NULL WHERE reference = $1")
                .bind(&self.reference)
                .bind(&new.confirm_hash)
                .execute(&mut *connection)
                .await?;
            put(connection, &new.mail, self.now).await?;
            if let Some(farewell) = &new.farewell {
                put(connection, farewell, self.now).await?;
            }
        }
        put(connection, &self.invitations, self.now).await?;
        forget_who_is_gone(connection, &self.reference).await?;
        self.done.note(connection, &self.reference, self.now).await?;
        Ok(Replaced::Now(version))
    }
}
