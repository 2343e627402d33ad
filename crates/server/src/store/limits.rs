//! Limits on mails that a stranger can cause. Counted in the database, so that a restart forgets nothing.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::SqliteConnection;

use super::outbox::{NewMail, put};
use super::{StoreError, Write};

/// At most `most` events in the last `within`.
#[derive(Clone, Debug)]
pub(crate) struct Limit {
    /// A keyed hash of whom or what is counted.
    pub(crate) key: Vec<u8>,
    pub(crate) most: i64,
    pub(crate) within: TimeDelta,
}

/// Puts a mail into the outbox unless a limit is reached. The caller answers the same in both cases.
pub(crate) struct PutWithinLimits {
    pub(crate) limits: Vec<Limit>,
    pub(crate) mail: NewMail,
    pub(crate) now: DateTime<Utc>,
}

impl Write for PutWithinLimits {
    /// Whether it was put there.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        if !count_within(connection, &self.limits, self.now).await? {
            return Ok(false);
        }
        put(connection, &self.mail, self.now).await?;
        Ok(true)
    }
}

/// Counts one event of each limit, or none if one of them is reached; then false.
pub(super) async fn count_within(
    connection: &mut SqliteConnection,
    limits: &[Limit],
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    for limit in limits {
        let since = (now - limit.within).timestamp_millis();
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM limit_events WHERE key = $1 AND at > $2")
            .bind(&limit.key)
            .bind(since)
            .fetch_one(&mut *connection)
            .await?;
        if count >= limit.most {
            return Ok(false);
        }
    }
    let mut keys: Vec<&Vec<u8>> = limits.iter().map(|limit| &limit.key).collect();
    keys.dedup();
    for key in keys {
        sqlx::query("INSERT INTO limit_events (key, at) VALUES ($1, $2)")
            .bind(key)
            .bind(now.timestamp_millis())
            .execute(&mut *connection)
            .await?;
    }
    Ok(true)
}
