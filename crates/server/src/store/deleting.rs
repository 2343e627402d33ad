//! A group goes, with everything that is kept of it.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::outbox::{NewMail, put};
use super::{StoreError, Write};

/// Deletes a group with its people, links, log and waiting mails.
pub(crate) struct Delete {
    pub(crate) reference: String,
    pub(crate) version: i64,
    /// "Your group is deleted", to its contacts. They name no group: nothing of it is left to name.
    pub(crate) mails: Vec<NewMail>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Delete {
    /// The ids of its mails, which name files; none if somebody has changed it in the meantime.
    type Answer = Option<Vec<String>>;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<Option<Vec<String>>, StoreError> {
        let version: Option<i64> = sqlx::query_scalar("SELECT version FROM groups WHERE reference = $1")
            .bind(&self.reference)
            .fetch_optional(&mut *connection)
            .await?;
        if version != Some(self.version) {
            return Ok(None);
        }
        // Whoever was named and has not answered is asked no more; who said yes stays a facilitator.
        let mut mails: Vec<String> = sqlx::query_scalar(
            "DELETE FROM outbox WHERE offer_reference IN \
             (SELECT reference FROM offers WHERE group_reference = $1 AND state = 'invited') RETURNING id",
        )
        .bind(&self.reference)
        .fetch_all(&mut *connection)
        .await?;
        for table in [
            "DELETE FROM offers WHERE group_reference = $1 AND state = 'invited'",
            "DELETE FROM changes WHERE group_reference = $1",
            "DELETE FROM groups WHERE reference = $1",
        ] {
            sqlx::query(table).bind(&self.reference).execute(&mut *connection).await?;
        }
        let of_group: Vec<String> =
            sqlx::query_scalar("DELETE FROM outbox WHERE group_reference = $1 RETURNING id")
                .bind(&self.reference)
                .fetch_all(&mut *connection)
                .await?;
        mails.extend(of_group);
        for mail in &self.mails {
            put(connection, mail, self.now).await?;
        }
        Ok(Some(mails))
    }
}
