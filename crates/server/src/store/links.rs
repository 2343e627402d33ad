//! Links that open or confirm something: new ones for a contact, and the press on a confirmation link.

use chrono::{DateTime, Utc};
use domain::contacts::Holder;
use domain::group_log::{Actor, Happened};
use sqlx::SqliteConnection;

use super::contacts::put_manage_secret;
use super::limits::{Limit, count_within};
use super::log::{Note, actor, note};
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
                let line = Note::new(&self.reference, Actor::Contact, Happened::AddressConfirmed);
                note(connection, line, self.now).await?;
                Ok(true)
            }
        }
    }
}

/// The mail about a registration, once more, with a new confirmation link in the place of the one before.
pub(crate) struct SendRegisteredAgain {
    pub(crate) reference: String,
    pub(crate) by: Holder,
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
        let line = Note::new(&self.reference, actor(self.by), Happened::MailSentAgain);
        note(connection, line, self.now).await?;
        Ok(true)
    }
}

/// New links for groups whose link is sent again. Those before stop.
pub(crate) struct ReplaceLinks {
    /// Reference, whose link, and the new link's hash.
    pub(crate) secrets: Vec<(String, Holder, Vec<u8>)>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for ReplaceLinks {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        for (reference, holder, hash) in &self.secrets {
            // The same again where the mail is tried again.
            if put_manage_secret(connection, reference, *holder, hash, self.now).await? {
                let line = Note::new(reference, Actor::Somebody, Happened::LinkSentAgain);
                note(connection, line, self.now).await?;
            }
        }
        Ok(())
    }
}
