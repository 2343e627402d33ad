//! What the team changes of a group by hand.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::{SqliteConnection, SqlitePool};

use domain::contacts::Holder;
use domain::group_log::{Actor, Happened};
use domain::organisation::OrganisationDraft;

use super::acts::{Act, ByTeam, remember};
use super::contacts::put_manage_secret;
use super::deleting::Delete;
use super::log::{Note, note};
use super::outbox::{NewMail, put};
use super::{StoreError, Write};

/// One change of one group.
pub(crate) struct ForGroup {
    pub(crate) programme: String,
    pub(crate) reference: String,
    pub(crate) change: Change,
    /// To those who keep it.
    pub(crate) mails: Vec<NewMail>,
    /// Who sits at the machine.
    pub(crate) by: String,
    pub(crate) now: DateTime<Utc>,
}

/// What changes.
pub(crate) enum Change {
    /// The private links go out again. What is in the group's own log is written when the mail is.
    Resend,
    /// Another address, which has to confirm itself. Links that were made before stop working: whoever read the old
    /// address may be a stranger.
    Contact { email: String, folded: String, confirm_hash: Vec<u8>, manage_hash: Vec<u8> },
    /// That it has too few people is no longer something to do.
    AcceptBelowSize,
    /// It stands on its partner's page no more.
    Unlist,
    /// It may add people until then.
    Extend(DateTime<Utc>),
}

impl Write for ForGroup {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let now_ms = self.now.timestamp_millis();
        let (act, happened) = match self.change {
            Change::Resend => (Act::Resent, None),
            Change::Contact { email, folded, confirm_hash, manage_hash } => {
                sqlx::query(
                    "UPDATE groups SET contact_email = $2, contact_email_folded = $3, confirm_hash = $4, \
                     confirmed_at = NULL, version = version + 1, changed_at = $5 WHERE reference = $1",
                )
                .bind(&self.reference)
                .bind(email)
                .bind(folded)
                .bind(confirm_hash)
                .bind(now_ms)
                .execute(&mut *connection)
                .await?;
                let (reference, holder) = (&self.reference, Holder::Contact);
                put_manage_secret(connection, reference, holder, &manage_hash, self.now).await?;
                (Act::ContactChanged, Some(Happened::DetailsChanged))
            }
            Change::AcceptBelowSize => {
                sqlx::query(
                    "UPDATE groups SET accepted_below_size_at = $2, version = version + 1, changed_at = $2 \
                     WHERE reference = $1",
                )
                .bind(&self.reference)
                .bind(now_ms)
                .execute(&mut *connection)
                .await?;
                (Act::AcceptedBelowSize, Some(Happened::AcceptedBelowSize))
            }
            Change::Unlist => {
                unlist(connection, &self.reference, now_ms).await?;
                (Act::Unlisted, Some(Happened::DetailsChanged))
            }
            Change::Extend(until) => {
                sqlx::query(
                    "UPDATE groups SET extended_until = $2, version = version + 1, changed_at = $3 \
                     WHERE reference = $1",
                )
                .bind(&self.reference)
                .bind(until.timestamp_millis())
                .bind(now_ms)
                .execute(&mut *connection)
                .await?;
                (Act::Extended(until), Some(Happened::Extended))
            }
        };
        for mail in &self.mails {
            put(connection, mail, self.now).await?;
        }
        if let Some(happened) = happened {
            note(connection, Note::new(&self.reference, Actor::Team, happened), self.now).await?;
        }
        let act =
            ByTeam { programme: self.programme, about: self.reference, who: self.by, act, now: self.now };
        remember(connection, &act).await
    }
}

/// As if its contact had taken the consent back.
async fn unlist(connection: &mut SqliteConnection, reference: &str, now_ms: i64) -> Result<(), StoreError> {
    let organisation: Option<String> =
        sqlx::query_scalar("SELECT organisation FROM groups WHERE reference = $1")
            .bind(reference)
            .fetch_optional(&mut *connection)
            .await?;
    let organisation = organisation.and_then(|text| serde_json::from_str::<OrganisationDraft>(&text).ok());
    let Some(mut organisation) = organisation else { return Ok(()) };
    organisation.partner_may_list = false;
    sqlx::query(
        "UPDATE groups SET organisation = $2, listed_with = NULL, version = version + 1, changed_at = $3 \
         WHERE reference = $1",
    )
    .bind(reference)
    .bind(serde_json::to_string(&organisation).expect("texts are always JSON"))
    .bind(now_ms)
    .execute(connection)
    .await?;
    Ok(())
}

/// Deletes a group, and keeps who of the team did it.
pub(crate) struct DeleteByTeam {
    pub(crate) delete: Delete,
    pub(crate) programme: String,
    pub(crate) by: String,
}

impl Write for DeleteByTeam {
    /// As of `Delete`.
    type Answer = Option<Vec<String>>;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<Option<Vec<String>>, StoreError> {
        let (about, now) = (self.delete.reference.clone(), self.delete.now);
        let mails = self.delete.run(connection).await?;
        if mails.is_some() {
            let act = ByTeam { programme: self.programme, about, who: self.by, act: Act::Deleted, now };
            remember(connection, &act).await?;
        }
        Ok(mails)
    }
}

/// Whether the team has accepted a group that is too small.
pub(crate) async fn is_accepted_below_size(
    readers: &SqlitePool,
    reference: &str,
) -> Result<bool, StoreError> {
    let found: Option<Option<i64>> =
        sqlx::query_scalar("SELECT accepted_below_size_at FROM groups WHERE reference = $1")
            .bind(reference)
            .fetch_optional(readers)
            .await?;
    Ok(found.flatten().is_some())
}

/// Every group of a programme, or of all.
pub(crate) async fn references(
    readers: &SqlitePool,
    programme: Option<&str>,
) -> Result<Vec<String>, StoreError> {
    Ok(sqlx::query_scalar(
        "SELECT reference FROM groups WHERE $1 = '' OR programme = $1 ORDER BY programme, created_at, reference",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?)
}

/// References of a programme that mails were given up for.
pub(crate) async fn with_dead_letters(
    readers: &SqlitePool,
    programme: &str,
) -> Result<HashSet<String>, StoreError> {
    let references: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT COALESCE(m.group_reference, m.offer_reference) FROM outbox m \
         WHERE m.state = 'failed' AND (m.group_reference IN (SELECT reference FROM groups WHERE programme = $1) \
         OR m.offer_reference IN (SELECT reference FROM offers WHERE programme = $1))",
    )
    .bind(programme)
    .fetch_all(readers)
    .await?;
    Ok(references.into_iter().collect())
}
