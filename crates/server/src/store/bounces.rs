//! Mails that came back after a mail server had taken them.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::groups::fold_address;
use super::{StoreError, Write};

/// A report says that a mail did not reach its reader. Only whoever knows the mail's id and whom it went to is believed: a
/// report is a mail like any other, and everybody can write one.
pub(crate) struct CameBack {
    /// Ids that the report names.
    pub(crate) mails: Vec<String>,
    /// Addresses that it names, each with what stands in the outbox for it.
    pub(crate) readers: Vec<(String, Vec<u8>)>,
    /// Why, in a word of ours and the status code.
    pub(crate) trouble: String,
    pub(crate) now: DateTime<Utc>,
}

/// What a report told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Returned {
    New,
    /// Nothing that was not known.
    Before,
    /// It is about no mail of ours, or nobody who is here any more.
    NotOurs,
}

impl Write for CameBack {
    type Answer = Returned;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Returned, StoreError> {
        for id in &self.mails {
            let row: Option<(String, String, Option<Vec<u8>>)> =
                sqlx::query_as("SELECT state, recipient, addressee FROM outbox WHERE id = $1")
                    .bind(id)
                    .fetch_optional(&mut *connection)
                    .await?;
            let Some((state, recipient, addressee)) = row else { continue };
            if state == "failed" {
                let known = fold_address(&recipient);
                if self.readers.iter().any(|(reader, _)| fold_address(reader) == known) {
                    return Ok(Returned::Before);
                }
                continue;
            }
            let reader = self.readers.iter().find(|(_, hidden)| addressee.as_ref() == Some(hidden));
            let Some((reader, _)) = reader else { continue };
            if !is_here(connection, &fold_address(reader)).await? {
                continue;
            }
            // One that is being sent again at this moment is left to its sender.
            let settled = sqlx::query(
                "UPDATE outbox SET state = 'failed', recipient = $2, sealed = x'', trouble = $3, \
                 settled_at = CASE WHEN handed_over_at > $4 THEN handed_over_at ELSE $4 END \
                 WHERE id = $1 AND (state = 'done' OR claimed_until <= $4)",
            )
            .bind(id)
            .bind(reader)
            .bind(&self.trouble)
            .bind(self.now.timestamp_millis())
            .execute(&mut *connection)
            .await?;
            if settled.rows_affected() > 0 {
                return Ok(Returned::New);
            }
        }
        Ok(Returned::NotOurs)
    }
}

/// Whether anybody has this address: of people who have left nothing is written down again.
async fn is_here(connection: &mut SqliteConnection, folded: &str) -> Result<bool, StoreError> {
    let found: i64 = sqlx::query_scalar(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM groups WHERE contact_email_folded = $1) \
         OR EXISTS (SELECT 1 FROM members WHERE email_folded = $1) \
         OR EXISTS (SELECT 1 FROM facilitators WHERE email_folded = $1) \
         OR EXISTS (SELECT 1 FROM offers WHERE email_folded = $1) \
         OR EXISTS (SELECT 1 FROM second_contacts WHERE email_folded = $1) \
         OR EXISTS (SELECT 1 FROM contacts_asked WHERE email_folded = $1) \
         OR EXISTS (SELECT 1 FROM wishes WHERE email_folded = $1) THEN 1 ELSE 0 END",
    )
    .bind(folded)
    .fetch_one(connection)
    .await?;
    Ok(found == 1)
}
