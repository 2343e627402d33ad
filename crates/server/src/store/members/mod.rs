//! People on a list, one by one: who comes by the join link, and what each of them does with the entry about them.

mod join;
mod letters;
mod own;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::api::PersonOnList;
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::StoreError;
use super::groups::{StoredGroup, by_reference, count_members};
use super::merging::merged_into;
use super::rows::{MEMBER_COLUMNS, MemberRow};

pub(crate) use join::{Join, Joined};
pub(crate) use letters::{AddSecret, Letter, WriteTo, unwritten};
pub(crate) use own::{BringBack, ConfirmEntry, Correct, RemindMember, Told, WithdrawEntry};

/// The group of a join code, without its people's rows, and how many they are.
pub(crate) async fn by_join_code(
    readers: &SqlitePool,
    code: &str,
) -> Result<Option<(StoredGroup, usize)>, StoreError> {
    let found: Option<String> = sqlx::query_scalar(
        "SELECT reference FROM groups WHERE join_code = $1 \
         UNION ALL SELECT into_reference FROM merged_groups WHERE join_code = $1",
    )
    .bind(code)
    .fetch_optional(readers)
    .await?;
    let Some(reference) = found else { return Ok(None) };
    let Some(group) = by_reference(readers, &reference).await? else { return Ok(None) };
    let members = count_members(readers, &reference).await?;
    Ok(Some((group, members)))
}

/// What is known of somebody on a list beside the entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) by_link: bool,
    pub(crate) language: String,
    pub(crate) written_to: Option<String>,
    pub(crate) confirmed_at: Option<i64>,
}

/// An entry, opened with its own link.
#[derive(Clone, Debug)]
pub(crate) struct OwnEntry {
    /// Without its people's rows.
    pub(crate) group: StoredGroup,
    pub(crate) member: MemberRow,
    pub(crate) position: i64,
    pub(crate) state: State,
}

impl OwnEntry {
    /// The language that the person listens in: the first of their own, else the group's.
    pub(crate) fn listens(&self) -> &str {
        let own = self.member.language.as_deref().and_then(|all| all.split(',').next()).map(str::trim);
        own.filter(|code| !code.is_empty()).unwrap_or_else(|| self.group.group.listens())
    }
}

/// The entry that this reference and this secret open together; none if either is wrong.
pub(crate) async fn open(
    readers: &SqlitePool,
    reference: &str,
    secret_hash: &[u8],
) -> Result<Option<OwnEntry>, StoreError> {
    // The link may be from before its group was put into another.
    let merged = merged_into(readers, reference).await?;
    let reference = merged.as_deref().unwrap_or(reference);
    let id: Option<String> =
        sqlx::query_scalar("SELECT member_id FROM member_secrets WHERE group_reference = $1 AND hash = $2")
            .bind(reference)
            .bind(secret_hash)
            .fetch_optional(readers)
            .await?;
    let Some(id) = id else { return Ok(None) };
    entry(readers, reference, &id).await
}

/// One entry of a group.
pub(crate) async fn entry(
    readers: &SqlitePool,
    reference: &str,
    id: &str,
) -> Result<Option<OwnEntry>, StoreError> {
    let Some(group) = by_reference(readers, reference).await? else { return Ok(None) };
    let mut connection = readers.acquire().await?;
    let Some((member, position)) = read_one(&mut connection, reference, id).await? else { return Ok(None) };
    let state = read_state(&mut connection, id).await?;
    Ok(Some(OwnEntry { group, member, position, state }))
}

/// Every entry of an address, in every group.
pub(crate) async fn of_address(
    readers: &SqlitePool,
    email_folded: &str,
) -> Result<Vec<OwnEntry>, StoreError> {
    let found: Vec<(String, String)> =
        sqlx::query_as("SELECT group_reference, id FROM members WHERE email_folded = $1 ORDER BY id")
            .bind(email_folded)
            .fetch_all(readers)
            .await?;
    let mut entries = Vec::with_capacity(found.len());
    for (group, id) in found {
        entries.extend(entry(readers, &group, &id).await?);
    }
    Ok(entries)
}

async fn read_one(
    connection: &mut SqliteConnection,
    reference: &str,
    id: &str,
) -> Result<Option<(MemberRow, i64)>, StoreError> {
    let sql =
        format!("SELECT {MEMBER_COLUMNS}, position FROM members WHERE group_reference = $1 AND id = $2");
    let row =
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(reference).bind(id).fetch_optional(connection).await?;
    row.map(|row| Ok((MemberRow::read(&row)?, row.try_get("position")?))).transpose()
}

async fn read_state(connection: &mut SqliteConnection, id: &str) -> Result<State, StoreError> {
    let row = sqlx::query(
        "SELECT by_link, language, written_to, confirmed_at FROM member_states WHERE member_id = $1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(State::default()) };
    Ok(State {
        by_link: row.try_get::<i64, _>(0)? != 0,
        language: row.try_get(1)?,
        written_to: row.try_get(2)?,
        confirmed_at: row.try_get(3)?,
    })
}

/// How far the people on a list are, by their ids.
pub(crate) async fn of_group(
    readers: &SqlitePool,
    reference: &str,
) -> Result<HashMap<String, PersonOnList>, StoreError> {
    let rows = sqlx::query(
        "SELECT member_id, by_link, confirmed_at IS NOT NULL FROM member_states WHERE group_reference = $1",
    )
    .bind(reference)
    .fetch_all(readers)
    .await?;
    let mut people = HashMap::with_capacity(rows.len());
    for row in rows {
        let id: String = row.try_get(0)?;
        let (by_link, confirmed) = (row.try_get::<i64, _>(1)? != 0, row.try_get::<i64, _>(2)? != 0);
        people.insert(id.clone(), PersonOnList { id, by_link, confirmed });
    }
    Ok(people)
}

/// After a list was written anew: nothing is kept about whoever is on it no longer, and the links of somebody whose
/// address is another one now open nothing any more.
pub(in crate::store) async fn tidy(
    connection: &mut SqliteConnection,
    reference: &str,
) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM member_states WHERE group_reference = $1 AND member_id NOT IN \
         (SELECT id FROM members WHERE group_reference = $1)",
        "DELETE FROM member_secrets WHERE group_reference = $1 AND member_id NOT IN \
         (SELECT m.id FROM members m JOIN member_states s ON s.member_id = m.id \
          WHERE m.group_reference = $1 AND COALESCE(s.written_to, '') = COALESCE(m.email_folded, ''))",
        "UPDATE member_states SET confirmed_at = NULL, reminded_since = NULL WHERE group_reference = $1 AND member_id NOT IN \
         (SELECT member_id FROM member_secrets WHERE group_reference = $1)",
    ] {
        sqlx::query(sql).bind(reference).execute(&mut *connection).await?;
    }
    Ok(())
}

async fn count(connection: &mut SqliteConnection, reference: &str) -> Result<usize, StoreError> {
    let n: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM members WHERE group_reference = $1")
        .bind(reference)
        .fetch_one(connection)
        .await?;
    Ok(usize::try_from(n).unwrap_or(0))
}

/// The group has changed: whoever had it open learns of it. False if it is gone.
pub(super) async fn touch(
    connection: &mut SqliteConnection,
    reference: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let touched =
        sqlx::query("UPDATE groups SET version = version + 1, changed_at = $2 WHERE reference = $1")
            .bind(reference)
            .bind(now.timestamp_millis())
            .execute(connection)
            .await?;
    Ok(touched.rows_affected() > 0)
}

/// At the end of the list, unless a place is given.
async fn insert(
    connection: &mut SqliteConnection,
    reference: &str,
    member: &MemberRow,
    position: Option<i64>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO members (id, group_reference, position, name, email, email_folded, track, zone, country, \
         language, sector, role) VALUES ($1, $2, COALESCE($3, (SELECT COALESCE(MAX(position) + 1, 0) FROM members \
         WHERE group_reference = $2)), $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&member.id)
    .bind(reference)
    .bind(position)
    .bind(&member.name)
    .bind(&member.email)
    .bind(&member.email_folded)
    .bind(&member.track)
    .bind(&member.zone)
    .bind(&member.country)
    .bind(&member.language)
    .bind(&member.sector)
    .bind(&member.role)
    .execute(connection)
    .await?;
    Ok(())
}

/// A state that is there already only learns where was written to.
async fn insert_state(
    connection: &mut SqliteConnection,
    reference: &str,
    id: &str,
    state: &State,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO member_states (member_id, group_reference, by_link, language, written_to, confirmed_at, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (member_id) DO UPDATE SET written_to = EXCLUDED.written_to, confirmed_at = NULL",
    )
    .bind(id)
    .bind(reference)
    .bind(i64::from(state.by_link))
    .bind(&state.language)
    .bind(&state.written_to)
    .bind(state.confirmed_at)
    .bind(now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

async fn insert_secret(
    connection: &mut SqliteConnection,
    reference: &str,
    id: &str,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO member_secrets (hash, member_id, group_reference, created_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (hash) DO NOTHING",
    )
    .bind(hash)
    .bind(id)
    .bind(reference)
    .bind(now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}
