//! What groups wish for after the programme. A wish has its own copy of whom to write to: the group goes earlier.

use chrono::{DateTime, Utc};
use domain::contacts::Holder;
use domain::follow_up::FollowUp;
use domain::group_log::Happened;
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::export::{Table, instant, yes_no};
use super::groups::StoredGroup;
use super::log::{Note, actor, note};
use super::{StoreError, Write};
use crate::secret::random_id;

/// A group's wish, in the place of the one before; an empty one takes it back.
pub(crate) struct PutFollowUp {
    pub(crate) group: StoredGroup,
    pub(crate) wish: FollowUp,
    pub(crate) by: Holder,
    pub(crate) now: DateTime<Utc>,
}

impl Write for PutFollowUp {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let (group, now_ms) = (&self.group, self.now.timestamp_millis());
        let created: Option<i64> =
            sqlx::query_scalar("DELETE FROM follow_ups WHERE group_reference = $1 RETURNING created_at")
                .bind(&group.reference)
                .fetch_optional(&mut *connection)
                .await?;
        if !self.wish.is_empty() {
            let contact = &group.group.contact;
            sqlx::query(
                "INSERT INTO follow_ups (id, programme, group_reference, organisation, name, email, language, coaching, \
                 community, note, created_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            )
            .bind(random_id())
            .bind(&group.programme)
            .bind(&group.reference)
            .bind(&group.group.organisation.name)
            .bind(&contact.name)
            .bind(&contact.email)
            .bind(&contact.language)
            .bind(i64::from(self.wish.coaching))
            .bind(i64::from(self.wish.community))
            .bind(&self.wish.note)
            .bind(created.unwrap_or(now_ms))
            .bind(now_ms)
            .execute(&mut *connection)
            .await?;
        }
        let line = Note::new(&group.reference, actor(self.by), Happened::FollowUpAsked);
        note(connection, line, self.now).await
    }
}

/// What a group has wished for.
pub(crate) async fn of_group(readers: &SqlitePool, reference: &str) -> Result<Option<FollowUp>, StoreError> {
    let row = sqlx::query("SELECT coaching, community, note FROM follow_ups WHERE group_reference = $1")
        .bind(reference)
        .fetch_optional(readers)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(FollowUp {
        coaching: row.try_get::<i64, _>(0)? != 0,
        community: row.try_get::<i64, _>(1)? != 0,
        note: row.try_get(2)?,
    }))
}

/// For the export: one row a wish.
pub(crate) async fn table(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let heading = [
        "programme",
        "organisation",
        "name",
        "e-mail",
        "language",
        "coaching",
        "community",
        "note",
        "asked",
        "changed",
    ];
    let mut table = vec![heading.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT programme, organisation, name, email, language, coaching, community, note, created_at, changed_at \
         FROM follow_ups WHERE $1 = '' OR programme = $1 ORDER BY programme, created_at, id",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?;
    for row in rows {
        table.push(vec![
            row.try_get(0)?,
            row.try_get(1)?,
            row.try_get(2)?,
            row.try_get(3)?,
            row.try_get(4)?,
            yes_no(row.try_get::<i64, _>(5)? != 0),
            yes_no(row.try_get::<i64, _>(6)? != 0),
            row.try_get(7)?,
            instant(row.try_get(8)?),
            instant(row.try_get(9)?),
        ]);
    }
    Ok(table)
}
