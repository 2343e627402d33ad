//! Links that open or confirm something: new ones for a contact, and the press on a confirmation link.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::groups::{note, put_manage_secret};
use super::limits::{Limit, count_within};
use super::outbox::{NewMail, put};
use super::{StoreError, Write};

/// "This address is mine", with a press. Pressing twice changes nothing more.
pub(crate) struct Confirm {
    pub(crate) reference: String,
    pub(crate) token_hash: Vec<u8>,
    /// From now on the people whom the group has named may be asked.
    pub(crate) invitations: NewMail,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Confirm {
    /// False if the reference or the token is wrong.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let now_ms = self.now.timestamp_millis();
        let found: Option<Option<i64>> =
            sqlx::query_scalar("SELECT confirmed_at FROM groups WHERE reference = $1 AND confirm_hash = $2")
                .bind(&self.reference)
                .bind(&self.token_hash)
                .fetch_optional(&mut *connection)
                .await?;
        match found {
            None => Ok(false),
            Some(Some(_)) => Ok(true),
            Some(None) => {
                sqlx::query("UPDATE groups SET confirmed_at = $2 WHERE reference = $1")
                    .bind(&self.reference)
                    .bind(now_ms)
                    .execute(&mut *connection)
                    .await?;
                put(connection, &self.invitations, self.now).await?;
                note(
                    connection,
                    &self.reference,
                    "confirmation link",
                    "confirmed the contact's address",
                    now_ms,
                )
                .await?;
                Ok(true)
            }
        }
    }
}

/// The mail about a registration, once more, with a new confirmation link in the place of the one before.
pub(crate) struct SendRegisteredAgain {
    pub(crate) reference: String,
    pub(crate) confirm_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for SendRegisteredAgain {
    /// False if a limit is reached: then nothing has changed.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        if !count_within(connection, &self.limits, self.now).await? {
            return Ok(false);
        }
        sqlx::query("UPDATE groups SET confirm_hash = $2 WHERE reference = $1")
            .bind(&self.reference)
            .bind(&self.confirm_hash)
            .execute(&mut *connection)
            .await?;
        put(connection, &self.mail, self.now).await?;
        let now_ms = self.now.timestamp_millis();
        note(connection, &self.reference, "contact link", "had the first e-mail sent again", now_ms).await?;
        Ok(true)
    }
}

/// New manage secrets for groups whose link is sent again. Those before keep working.
pub(crate) struct AddManageSecrets {
    /// Reference and hash.
    pub(crate) secrets: Vec<(String, Vec<u8>)>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for AddManageSecrets {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let now_ms = self.now.timestamp_millis();
        for (reference, hash) in &self.secrets {
            // The same again where the mail is tried again.
            if put_manage_secret(connection, reference, hash, now_ms).await? {
                note(connection, reference, "send again", "sent the private link again", now_ms).await?;
            }
        }
        Ok(())
    }
}
