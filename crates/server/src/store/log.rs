//! A group's log: what happened and by whose part, without a name. See `domain::group_log`.

use chrono::{DateTime, Utc};
use domain::contacts::Holder;
use domain::group_log::{Actor, Counts, Happened, LogEntry};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::StoreError;
use super::export::{Table, instant, yes_no};
use crate::secret::random_id;

/// So many lines are shown; the export has all.
const SHOWN: i64 = 30;
/// So many people of one change are shown by name.
const NAMED: i64 = 5;

/// A line to be written.
pub(crate) struct Note<'a> {
    pub(crate) reference: &'a str,
    pub(crate) who: Actor,
    pub(crate) what: Happened,
    pub(crate) counts: Counts,
    /// Ids of the people who came or changed and are on the list now.
    pub(crate) people: &'a [String],
    /// After the last day to add people.
    pub(crate) after_freeze: bool,
}

impl<'a> Note<'a> {
    /// Something that is no change of the list.
    pub(crate) fn new(reference: &'a str, who: Actor, what: Happened) -> Note<'a> {
        Note { reference, who, what, counts: Counts::default(), people: &[], after_freeze: false }
    }
}

/// The part that somebody with this link plays.
pub(crate) fn actor(holder: Holder) -> Actor {
    match holder {
        Holder::Contact => Actor::Contact,
        Holder::SecondContact => Actor::SecondContact,
    }
}

/// Writes a line into a group's log, in the transaction that it is about.
pub(super) async fn note(
    connection: &mut SqliteConnection,
    note: Note<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let id = random_id();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    sqlx::query(
        "INSERT INTO changes (id, group_reference, who, what, at, added, changed, removed, after_freeze) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(note.reference)
    .bind(note.who.name())
    .bind(note.what.name())
    .bind(now.timestamp_millis())
    .bind(count(note.counts.added))
    .bind(count(note.counts.changed))
    .bind(count(note.counts.removed))
    .bind(i64::from(note.after_freeze))
    .execute(&mut *connection)
    .await?;
    for person in note.people {
        sqlx::query("INSERT INTO change_people (change_id, group_reference, member_id) VALUES ($1, $2, $3)")
            .bind(&id)
            .bind(note.reference)
            .bind(person)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Forgets whom earlier changes were about, as far as they are on the list no more.
pub(super) async fn forget_who_is_gone(
    connection: &mut SqliteConnection,
    reference: &str,
) -> Result<(), StoreError> {
    sqlx::query(
        "DELETE FROM change_people WHERE group_reference = $1 AND member_id NOT IN \
         (SELECT id FROM members WHERE group_reference = $1)",
    )
    .bind(reference)
    .execute(connection)
    .await?;
    Ok(())
}

/// What happened lately to a group, the latest first.
pub(crate) async fn of_group(readers: &SqlitePool, reference: &str) -> Result<Vec<LogEntry>, StoreError> {
    let rows = sqlx::query(
        "SELECT id, who, what, at, added, changed, removed, after_freeze FROM changes \
         WHERE group_reference = $1 ORDER BY at DESC, id LIMIT $2",
    )
    .bind(reference)
    .bind(SHOWN)
    .fetch_all(readers)
    .await?;
    let mut log = Vec::with_capacity(rows.len());
    for row in rows {
        let (who, what): (String, String) = (row.try_get(1)?, row.try_get(2)?);
        // Written by a newer program that knows more: nothing to show.
        let (Some(who), Some(what)) = (Actor::parse(&who), Happened::parse(&what)) else { continue };
        let count = |at: usize| row.try_get::<i64, _>(at).map(|n| usize::try_from(n).unwrap_or(0));
        let counts = Counts { added: count(4)?, changed: count(5)?, removed: count(6)? };
        let people = match counts.added + counts.changed {
            0 => Vec::new(),
            _ => names(readers, row.try_get(0)?).await?,
        };
        log.push(LogEntry {
            at: DateTime::from_timestamp_millis(row.try_get(3)?).unwrap_or_default(),
            who,
            what,
            counts,
            people,
            after_freeze: row.try_get::<i64, _>(7)? != 0,
        });
    }
    Ok(log)
}

async fn names(readers: &SqlitePool, change: String) -> Result<Vec<String>, StoreError> {
    let names = sqlx::query_scalar(
        "SELECT m.name FROM change_people c JOIN members m ON m.id = c.member_id \
         WHERE c.change_id = $1 ORDER BY m.position LIMIT $2",
    )
    .bind(change)
    .bind(NAMED)
    .fetch_all(readers)
    .await?;
    Ok(names)
}

/// For the export: one row a line, who by their part, what by its kind, and how many people it was about.
pub(crate) async fn table(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let heading = [
        "reference",
        "programme",
        "at",
        "who",
        "what",
        "added",
        "changed",
        "removed",
        "after the last day to add people",
    ];
    let mut table = vec![heading.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT g.reference, g.programme, c.at, c.who, c.what, c.added, c.changed, c.removed, c.after_freeze \
         FROM changes c JOIN groups g ON g.reference = c.group_reference \
         WHERE $1 = '' OR g.programme = $1 ORDER BY g.programme, g.created_at, g.reference, c.at, c.id",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?;
    for row in rows {
        let count = |at: usize| row.try_get::<i64, _>(at).map(|n| n.to_string());
        table.push(vec![
            row.try_get(0)?,
            row.try_get(1)?,
            instant(row.try_get(2)?),
            row.try_get(3)?,
            row.try_get(4)?,
            count(5)?,
            count(6)?,
            count(7)?,
            yes_no(row.try_get::<i64, _>(8)? != 0),
        ]);
    }
    Ok(table)
}
