//! Sign-ups for trainings, question hours and introductions. A date's seats are counted in the transaction that takes
//! them, so that the last one is given once.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::contacts::Holder as Keeper;
use domain::group_log::Happened;
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::log::{Note, actor, note};
use super::{StoreError, Write};

/// A date that somebody wants to take part in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) occurrence: String,
    /// None: as many as like.
    pub(crate) seats: Option<u32>,
}

impl Wanted {
    /// The dates of these ids, in the order given, with their seats as the programme has them.
    pub(crate) fn of<'a>(programme: &Programme, ids: impl IntoIterator<Item = &'a String>) -> Vec<Wanted> {
        let seats = |id: &String| programme.occurrences.iter().find(|one| one.id == *id)?.seats;
        ids.into_iter().map(|id| Wanted { occurrence: id.clone(), seats: seats(id) }).collect()
    }
}

/// Who takes part: the reference of a facilitator or of a group.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holder<'a> {
    Offer(&'a str),
    Group(&'a str),
}

impl<'a> Holder<'a> {
    fn reference(self) -> &'a str {
        match self {
            Holder::Offer(reference) | Holder::Group(reference) => reference,
        }
    }
}

/// The wanted dates whose seats others have taken.
pub(super) async fn full_of(
    connection: &mut SqliteConnection,
    programme: &str,
    wanted: &[Wanted],
    holder: &str,
) -> Result<Vec<String>, StoreError> {
    let mut full = Vec::new();
    for one in wanted {
        let Some(seats) = one.seats else { continue };
        let taken: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM sign_ups WHERE programme = $1 AND occurrence = $2 AND holder <> $3",
        )
        .bind(programme)
        .bind(&one.occurrence)
        .bind(holder)
        .fetch_one(&mut *connection)
        .await?;
        if taken >= i64::from(seats) {
            full.push(one.occurrence.clone());
        }
    }
    Ok(full)
}

/// Gives the holder exactly these dates. Errors if one has no seat left: ask `full_of` before.
pub(super) async fn take(
    connection: &mut SqliteConnection,
    programme: &str,
    wanted: &[Wanted],
    holder: Holder<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM sign_ups WHERE programme = $1 AND holder = $2")
        .bind(programme)
        .bind(holder.reference())
        .execute(&mut *connection)
        .await?;
    let (offer, group) = match holder {
        Holder::Offer(reference) => (Some(reference), None),
        Holder::Group(reference) => (None, Some(reference)),
    };
    for one in wanted {
        // The statement counts by itself, so that no caller can forget to.
        let taken = sqlx::query(
            "INSERT INTO sign_ups (programme, occurrence, holder, offer_reference, group_reference, created_at) \
             SELECT $1, $2, $3, $4, $5, $6 WHERE $7 < 0 OR \
             (SELECT COUNT(*) FROM sign_ups WHERE programme = $1 AND occurrence = $2) < $7",
        )
        .bind(programme)
        .bind(&one.occurrence)
        .bind(holder.reference())
        .bind(offer)
        .bind(group)
        .bind(now.timestamp_millis())
        .bind(one.seats.map_or(-1, i64::from))
        .execute(&mut *connection)
        .await?;
        if taken.rows_affected() == 0 {
            return Err(StoreError::Database(sqlx::Error::RowNotFound));
        }
    }
    Ok(())
}

/// A contact's dates, whole.
pub(crate) struct GroupSignUps {
    pub(crate) programme: String,
    pub(crate) reference: String,
    pub(crate) by: Keeper,
    pub(crate) wanted: Vec<Wanted>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for GroupSignUps {
    /// The dates that are full; then nothing was changed.
    type Answer = Vec<String>;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
        let full = full_of(connection, &self.programme, &self.wanted, &self.reference).await?;
        if full.is_empty() {
            let holder = Holder::Group(&self.reference);
            let before = held(connection, &self.reference).await?;
            take(connection, &self.programme, &self.wanted, holder, self.now).await?;
            if held(connection, &self.reference).await? != before {
                let line = Note::new(&self.reference, actor(self.by), Happened::OrientationChosen);
                note(connection, line, self.now).await?;
            }
        }
        Ok(full)
    }
}

/// The dates that somebody takes part in.
pub(crate) async fn of_holder(readers: &SqlitePool, holder: &str) -> Result<Vec<String>, StoreError> {
    held(&mut *readers.acquire().await?, holder).await
}

async fn held(connection: &mut SqliteConnection, holder: &str) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query("SELECT occurrence FROM sign_ups WHERE holder = $1 ORDER BY occurrence")
        .bind(holder)
        .fetch_all(connection)
        .await?;
    rows.iter().map(|row| row.try_get(0).map_err(StoreError::from)).collect()
}

/// How many take part in each date of a programme.
pub(crate) async fn counts(
    readers: &SqlitePool,
    programme: &str,
) -> Result<HashMap<String, u32>, StoreError> {
    let rows =
        sqlx::query("SELECT occurrence, COUNT(*) FROM sign_ups WHERE programme = $1 GROUP BY occurrence")
            .bind(programme)
            .fetch_all(readers)
            .await?;
    let mut counts = HashMap::new();
    for row in rows {
        counts.insert(row.try_get(0)?, u32::try_from(row.try_get::<i64, _>(1)?).unwrap_or(u32::MAX));
    }
    Ok(counts)
}
