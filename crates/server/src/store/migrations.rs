//! From an older schema to this program's, one file a step, each in a transaction of its own.

use sqlx::{Connection, SqliteConnection};

use super::StoreError;

/// Each with the number in its file's name, in their order. A step may be added between two others while they are being
/// written side by side: what a database has had is remembered for each.
const STEPS: &[(i64, &str)] = &[
    (1, include_str!("../../migrations/0001_groups.sql")),
    (2, include_str!("../../migrations/0002_calendar.sql")),
    (3, include_str!("../../migrations/0003_facilitators.sql")),
    (4, include_str!("../../migrations/0004_contacts.sql")),
    (5, include_str!("../../migrations/0005_joining.sql")),
    (6, include_str!("../../migrations/0006_mail.sql")),
    (7, include_str!("../../migrations/0007_team.sql")),
    (8, include_str!("../../migrations/0008_named.sql")),
    (9, include_str!("../../migrations/0009_team_and_members.sql")),
    (10, include_str!("../../migrations/0010_bounces.sql")),
    (11, include_str!("../../migrations/0011_listed.sql")),
    (12, include_str!("../../migrations/0012_finding_mails.sql")),
    (13, include_str!("../../migrations/0013_named_late.sql")),
];

/// The schema that this program works with.
pub(crate) const SCHEMA: i64 = STEPS[STEPS.len() - 1].0;

/// Brings the database to `SCHEMA`. Errors if it is already beyond it: an older program must not guess.
pub(super) async fn run(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::raw_sql("CREATE TABLE IF NOT EXISTS schema_steps (step BIGINT NOT NULL PRIMARY KEY)")
        .execute(&mut *connection)
        .await?;
    let taken: Vec<i64> =
        sqlx::query_scalar("SELECT step FROM schema_steps").fetch_all(&mut *connection).await?;
    if let Some(found) = taken.iter().copied().max().filter(|found| *found > SCHEMA) {
        return Err(StoreError::NewerSchema { found });
    }
    for (step, sql) in STEPS.iter().filter(|(step, _)| !taken.contains(step)) {
        let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::raw_sql(*sql).execute(&mut *transaction).await?;
        sqlx::query("INSERT INTO schema_steps (step) VALUES ($1)")
            .bind(step)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use sqlx::Row as _;

    use super::*;

    async fn memory() -> SqliteConnection {
        SqliteConnection::connect("sqlite::memory:").await.unwrap()
    }

    #[tokio::test]
    async fn migrating_twice_changes_nothing_and_a_newer_file_is_refused() {
        let mut connection = memory().await;
        run(&mut connection).await.unwrap();
        run(&mut connection).await.unwrap();
        sqlx::query("INSERT INTO schema_steps (step) VALUES (99)").execute(&mut connection).await.unwrap();
        assert!(matches!(run(&mut connection).await, Err(StoreError::NewerSchema { found: 99 })));
    }

    #[tokio::test]
    async fn a_step_that_a_database_has_not_had_is_taken_whatever_it_has_had_after_it() {
        let mut connection = memory().await;
        run(&mut connection).await.unwrap();
        // As it would be if this step had been written last.
        sqlx::query("DROP TABLE calendars").execute(&mut connection).await.unwrap();
        sqlx::query("DELETE FROM schema_steps WHERE step = 2").execute(&mut connection).await.unwrap();
        run(&mut connection).await.unwrap();
        sqlx::query("SELECT * FROM calendars").execute(&mut connection).await.unwrap();
    }

    #[test]
    fn steps_stand_in_their_order() {
        assert!(STEPS.is_sorted_by_key(|(step, _)| *step));
    }

    #[tokio::test]
    async fn every_column_has_a_type_that_both_databases_have() {
        let mut connection = memory().await;
        run(&mut connection).await.unwrap();
        let rows = sqlx::query(
            "SELECT m.name, c.name, c.type FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'",
        )
        .fetch_all(&mut connection)
        .await
        .unwrap();
        assert!(rows.len() > 40);
        for row in rows {
            let (table, column, kind): (String, String, String) = (row.get(0), row.get(1), row.get(2));
            assert!(matches!(kind.as_str(), "TEXT" | "BIGINT" | "BLOB"), "{table}.{column} is {kind}");
        }
    }
}
