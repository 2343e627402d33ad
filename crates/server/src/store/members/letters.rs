//! Mails to people on lists, each with a link of their own.

use chrono::{DateTime, Utc};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::{State, insert_secret, insert_state, read_one};
use crate::store::limits::{Limit, count_within};
use crate::store::outbox::{NewMail, put};
use crate::store::rows::{MEMBER_COLUMNS, MemberRow};
use crate::store::{StoreError, Write};

/// Somebody on a list who has an address that has not been written to.
pub(crate) struct Unwritten {
    pub(crate) member: MemberRow,
    pub(crate) by_link: bool,
    /// Empty: the group's.
    pub(crate) language: String,
}

/// Everybody on a list who has an address that has not been written to, in the order of the list.
pub(crate) async fn unwritten(readers: &SqlitePool, reference: &str) -> Result<Vec<Unwritten>, StoreError> {
    let columns = MEMBER_COLUMNS.split(", ").map(|name| format!("m.{name}")).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT {columns}, COALESCE(s.by_link, 0) AS by_link, COALESCE(s.language, '') AS page_language \
         FROM members m LEFT JOIN member_states s ON s.member_id = m.id \
         WHERE m.group_reference = $1 AND m.email_folded IS NOT NULL \
         AND COALESCE(s.written_to, '') <> m.email_folded ORDER BY m.position"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(reference).fetch_all(readers).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push(Unwritten {
            member: MemberRow::read(&row)?,
            by_link: row.try_get::<i64, _>("by_link")? != 0,
            language: row.try_get("page_language")?,
        });
    }
    Ok(found)
}

/// A mail to somebody on a list, with a link of their own.
pub(crate) struct Letter {
    pub(crate) member: String,
    pub(crate) email_folded: String,
    pub(crate) by_link: bool,
    pub(crate) language: String,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    pub(crate) limits: Vec<Limit>,
}

/// Writes to people on a list. Whose address has been written to too often is left for another time.
pub(crate) struct WriteTo {
    pub(crate) group: String,
    pub(crate) letters: Vec<Letter>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for WriteTo {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        for letter in self.letters {
            let Some((member, _)) = read_one(connection, &self.group, &letter.member).await? else {
                continue;
            };
            if member.email_folded.as_deref() != Some(&*letter.email_folded)
                || !count_within(connection, &letter.limits, self.now).await?
            {
                continue;
            }
            let state = State {
                by_link: letter.by_link,
                language: letter.language,
                written_to: Some(letter.email_folded),
                confirmed_at: None,
            };
            insert_state(connection, &self.group, &letter.member, &state, self.now).await?;
            insert_secret(connection, &self.group, &letter.member, &letter.secret_hash, self.now).await?;
            put(connection, &letter.mail, self.now).await?;
        }
        Ok(())
    }
}

/// A new own link for an entry, which a mail is about to hold. Those before keep working.
pub(crate) struct AddSecret {
    pub(crate) group: String,
    pub(crate) member: String,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for AddSecret {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        insert_secret(connection, &self.group, &self.member, &self.secret_hash, self.now).await
    }
}
