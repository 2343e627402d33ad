//! The database: one file, one writer, a few readers.

pub(crate) mod acts;
pub(crate) mod answers;
pub(crate) mod bounces;
pub(crate) mod calendar;
pub(crate) mod contacts;
pub(crate) mod deleting;
pub(crate) mod export;
pub(crate) mod follow_ups;
pub(crate) mod groups;
pub(crate) mod limits;
pub(crate) mod links;
pub(crate) mod listed;
pub(crate) mod live_links;
pub(crate) mod log;
pub(crate) mod members;
pub(crate) mod merging;
mod migrations;
pub(crate) mod offers;
pub(crate) mod outbox;
pub(crate) mod purge;
pub(crate) mod reminders;
mod rows;
pub(crate) mod sign_ups;
pub(crate) mod team;
pub(crate) mod tell_me;
mod writer;

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{SqliteConnection, SqlitePool};

pub(crate) use migrations::SCHEMA;
pub(crate) use writer::{Write, Writer};

/// Why something could not be read or stored.
#[derive(Debug)]
pub(crate) enum StoreError {
    /// The disk, or what the file may use of it, is full. Reads go on; writes work again once there is room.
    Full,
    /// The file was written by a newer Muster.
    NewerSchema {
        found: i64,
    },
    Database(sqlx::Error),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StoreError::Full => f.write_str("there is no room left on the disk"),
            StoreError::NewerSchema { found } => {
                write!(f, "the database has schema {found}, this program knows {SCHEMA}: use a newer Muster")
            }
            StoreError::Database(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> StoreError {
        /// SQLITE_FULL; see sqlite.org/rescode.html.
        const FULL: &str = "13";
        let is_full =
            error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == FULL);
        if is_full { StoreError::Full } else { StoreError::Database(error) }
    }
}

/// SQLite's own choice, said because a limit is counted in it.
const PAGE_BYTES: u64 = 4096;

/// The open database. Everything that changes goes through `write`, one after the other; reading happens beside it.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    readers: SqlitePool,
    writer: Writer,
}

impl Store {
    /// Opens the file, makes it if it is missing and brings it to this program's schema.
    pub(crate) async fn open(path: &Path) -> Result<Store, StoreError> {
        Store::open_within(path, None).await
    }

    /// The same, and the file grows to `max_mb` megabytes at most: what is beyond is `StoreError::Full`.
    pub(crate) async fn open_within(path: &Path, max_mb: Option<u32>) -> Result<Store, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .page_size(PAGE_BYTES as u32)
            .journal_mode(SqliteJournalMode::Wal)
            // A commit is on the disk before it is acknowledged, also through a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("trusted_schema", "OFF")
            // What is deleted is overwritten: the purge has to leave nothing.
            .pragma("secure_delete", "ON")
            .pragma("journal_size_limit", "67108864")
            // Tidying up writes nothing personal outside the data folder.
            .pragma("temp_store", "MEMORY");
        let mut connection = sqlx::ConnectOptions::connect(&options).await?;
        migrations::run(&mut connection).await?;
        if let Some(max_mb) = max_mb {
            let pages = u64::from(max_mb) * 1024 * 1024 / PAGE_BYTES;
            let sql = format!("PRAGMA max_page_count = {pages}");
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await?;
        }
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        Ok(Store { readers, writer: Writer::start(connection) })
    }

    /// Does one change in the writer's next transaction; returns once it is on the disk. Dropping the future does not
    /// stop a change that has begun: the writer owns it.
    pub(crate) async fn write<W: Write>(&self, write: W) -> Result<W::Answer, StoreError> {
        self.writer.write(write).await
    }

    /// Gives the room of what was deleted back, and overwrites it. False if readers kept the log from being emptied.
    pub(crate) async fn tidy(&self) -> Result<bool, StoreError> {
        self.writer.tidy().await
    }

    /// For reading: nothing can be changed through these connections.
    pub(crate) fn readers(&self) -> &SqlitePool {
        &self.readers
    }

    /// Whether the database answers.
    pub(crate) async fn is_ready(&self) -> bool {
        sqlx::query("SELECT 1").execute(&self.readers).await.is_ok()
    }

    /// How the writing connection keeps its promises, as SQLite names it: journal mode and `synchronous`.
    pub(crate) async fn durability(&self) -> Result<(String, i64), StoreError> {
        self.writer.write(Durability).await
    }

    /// Ends the writer after what it has begun, and folds the log into the file.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.stop().await;
    }
}

/// Changes nothing: asks the connection that does.
struct Durability;

impl Write for Durability {
    type Answer = (String, i64);

    async fn run(self, connection: &mut SqliteConnection) -> Result<(String, i64), StoreError> {
        let journal = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await?;
        let synchronous = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *connection).await?;
        Ok((journal, synchronous))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_connection_that_writes_waits_for_the_disk_and_overwrites_what_it_deletes() {
        struct Pragma(&'static str);
        impl Write for Pragma {
            type Answer = i64;
            async fn run(self, connection: &mut SqliteConnection) -> Result<i64, StoreError> {
                Ok(sqlx::query_scalar(sqlx::AssertSqlSafe(self.0)).fetch_one(connection).await?)
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("muster.sqlite")).await.unwrap();
        // 2 is FULL: a commit has returned from fdatasync before anybody hears of it. See sqlite.org/pragma.html.
        assert_eq!(store.durability().await.unwrap(), ("wal".to_string(), 2));
        for (pragma, expected) in [
            ("PRAGMA secure_delete", 1),
            ("PRAGMA foreign_keys", 1),
            ("PRAGMA trusted_schema", 0),
            ("PRAGMA temp_store", 2),
        ] {
            assert_eq!(store.write(Pragma(pragma)).await.unwrap(), expected, "{pragma}");
        }
        store.close().await;
    }
}
