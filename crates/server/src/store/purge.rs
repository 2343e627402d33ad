//! The purge: everything personal of a programme goes, in one transaction.

use sqlx::{Row, SqliteConnection, SqlitePool};

use super::{StoreError, Write};

/// Where what belongs to a programme lies, and which rows those are; `$1` is its slug. In an order that never leaves a row
/// whose group is gone. A table that holds persons and stands in neither list fails a test.
const PURGED: [(&str, &str); 18] = [
    ("member_secrets", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("member_states", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("members", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("facilitators", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("manage_secrets", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("second_contacts", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("contacts_asked", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("change_people", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("changes", "group_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    (
        "outbox",
        // A mail that failed before its group was looked up still has an address, and belongs to nobody.
        "group_reference IN (SELECT reference FROM groups WHERE programme = $1) \
         OR offer_reference IN (SELECT reference FROM offers WHERE programme = $1) \
         OR (group_reference IS NULL AND offer_reference IS NULL AND state <> 'waiting')",
    ),
    (
        "answers",
        "scope IN ('groups ' || $1, 'facilitators ' || $1) \
         OR substr(scope, 1, length('join ' || $1 || ' ')) = 'join ' || $1 || ' '",
    ),
    ("sign_ups", "programme = $1"),
    ("offer_secrets", "offer_reference IN (SELECT reference FROM offers WHERE programme = $1)"),
    ("offers", "programme = $1"),
    ("live_links", "programme = $1"),
    ("team_acts", "programme = $1"),
    ("merged_groups", "into_reference IN (SELECT reference FROM groups WHERE programme = $1)"),
    ("groups", "programme = $1"),
];

/// What groups wish for afterwards is kept longer, with whom to write to and without any list.
const FOLLOW_UPS: (&str, &str) = ("follow_ups", "programme = $1");

fn purged(keeps_follow_ups: bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    PURGED.into_iter().chain((!keeps_follow_ups).then_some(FOLLOW_UPS))
}

/// Tables whose rows have days of their own (see `tell_me`): they are about a programme that is still to come.
#[cfg(test)]
const KEPT_BEYOND: [&str; 1] = ["wishes"];

/// Tables that hold no person: public dates, hashes that are forgotten after a day, and the schema's number.
#[cfg(test)]
const IMPERSONAL: [&str; 3] = ["calendars", "limit_events", "schema_steps"];

/// Deletes everything of a programme.
pub(crate) struct Purge {
    pub(crate) programme: String,
    /// The day until which wishes for afterwards are kept has not passed.
    pub(crate) keeps_follow_ups: bool,
}

/// What a purge has deleted.
#[derive(Debug, Default)]
pub(crate) struct Purged {
    /// Table and number of rows.
    pub(crate) rows: Vec<(&'static str, u64)>,
    /// The references of the groups, sorted.
    pub(crate) references: Vec<String>,
    /// The ids of their mails, which name files.
    pub(crate) mails: Vec<String>,
}

impl Write for Purge {
    type Answer = Purged;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<Purged, StoreError> {
        let mut purged = Purged {
            references: sqlx::query_scalar(
                "SELECT reference FROM groups WHERE programme = $1 ORDER BY reference",
            )
            .bind(&self.programme)
            .fetch_all(&mut *connection)
            .await?,
            ..Purged::default()
        };
        for (table, rows) in self::purged(self.keeps_follow_ups) {
            if table == "outbox" {
                let sql = format!("SELECT id FROM outbox WHERE {rows}");
                purged.mails = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
                    .bind(&self.programme)
                    .fetch_all(&mut *connection)
                    .await?;
            }
            let sql = format!("DELETE FROM {table} WHERE {rows}");
            let deleted =
                sqlx::query(sqlx::AssertSqlSafe(sql)).bind(&self.programme).execute(&mut *connection).await?;
            purged.rows.push((table, deleted.rows_affected()));
        }
        Ok(purged)
    }
}

/// How many rows of a programme there are.
pub(crate) async fn count(
    readers: &SqlitePool,
    programme: &str,
    keeps_follow_ups: bool,
) -> Result<i64, StoreError> {
    let mut count = 0;
    for (table, rows) in purged(keeps_follow_ups).filter(|(table, _)| *table != "outbox") {
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE {rows}");
        let found: i64 =
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(programme).fetch_one(readers).await?;
        count += found;
    }
    Ok(count)
}

/// The programmes that groups are stored of, and how many.
pub(crate) async fn programmes(readers: &SqlitePool) -> Result<Vec<(String, i64)>, StoreError> {
    let rows = sqlx::query("SELECT programme, COUNT(*) FROM groups GROUP BY programme ORDER BY programme")
        .fetch_all(readers)
        .await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

#[cfg(test)]
mod tests {
    use sqlx::Connection as _;

    use super::*;
    use crate::store::migrations;

    #[tokio::test]
    async fn no_table_is_forgotten() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        migrations::run(&mut connection).await.unwrap();
        let tables: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table'")
            .fetch_all(&mut connection)
            .await
            .unwrap();
        for table in tables {
            let is_known = purged(false).any(|(known, _)| known == table)
                || [&IMPERSONAL[..], &KEPT_BEYOND[..]].concat().contains(&table.as_str());
            assert!(is_known, "{table}: does the purge empty it, or does it hold nobody?");
        }
    }
}
