//! One group goes into another: its people, its facilitators, and what was made for them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::facilitator::OfferDraft;
use domain::group_log::{Actor, Counts, Happened};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::acts::{Act, ByTeam, remember};
use super::log::{Note, note};
use super::outbox::{NewMail, put};
use super::{StoreError, Write};

/// The group that another one was put into: by that one's reference.
pub(crate) async fn merged_into(readers: &SqlitePool, reference: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT into_reference FROM merged_groups WHERE reference = $1";
    Ok(sqlx::query_scalar(sql).bind(reference).fetch_optional(readers).await?)
}

/// Puts the people of one group into another of the same programme and deletes it. The links for members and the people's
/// own links go on working; the contacts' private links of the group that goes do not.
pub(crate) struct Merge {
    pub(crate) into: String,
    pub(crate) other: String,
    /// The versions that were looked at.
    pub(crate) versions: (i64, i64),
    /// Several people may share an address: the same name makes them one.
    pub(crate) may_share: bool,
    /// So many people are on a list at most.
    pub(crate) room: usize,
    /// So many make the group complete.
    pub(crate) completes_at: usize,
    /// What everybody takes who says nothing else; none where each chooses.
    pub(crate) track: Option<String>,
    /// To those who keep either. Those who kept the group that goes get theirs of no group: nothing of it is left to name.
    pub(crate) mails: Vec<NewMail>,
    pub(crate) programme: String,
    /// Who sits at the machine.
    pub(crate) by: String,
    pub(crate) now: DateTime<Utc>,
}

/// What became of it.
pub(crate) enum Merged {
    /// So many people came; the ids of the mails of the group that is gone, which name files.
    Done {
        added: usize,
        mails: Vec<String>,
    },
    /// One of the two was changed in the meantime.
    Stale,
    Full,
}

/// Whoever is on both lists is one person.
#[derive(PartialEq, Eq, Hash)]
struct SamePerson(String, Option<String>);

impl Write for Merge {
    type Answer = Merged;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<Merged, StoreError> {
        for (reference, version) in [(&self.into, self.versions.0), (&self.other, self.versions.1)] {
            let now: Option<i64> = sqlx::query_scalar("SELECT version FROM groups WHERE reference = $1")
                .bind(reference)
                .fetch_optional(&mut *connection)
                .await?;
            if now != Some(version) {
                return Ok(Merged::Stale);
            }
        }
        let there = self.people(connection, &self.into).await?;
        let mut known = HashMap::new();
        for (id, person) in &there {
            if let Some(person) = person {
                known.entry(person).or_insert(id);
            }
        }
        let coming = self.people(connection, &self.other).await?;
        let is_new = |person: &Option<SamePerson>| person.as_ref().is_none_or(|one| !known.contains_key(one));
        let added = coming.iter().filter(|(_, person)| is_new(person)).count();
        if there.len() + added > self.room {
            return Ok(Merged::Full);
        }
        let mut position = i64::try_from(there.len()).unwrap_or(i64::MAX);
        for (id, person) in &coming {
            match person.as_ref().and_then(|person| known.get(person)) {
                Some(kept) => self.is_there(connection, id, kept).await?,
                None => {
                    self.comes(connection, id, position).await?;
                    position = position.saturating_add(1);
                }
            }
        }
        self.facilitators(connection).await?;
        sqlx::query(
            "UPDATE groups SET version = version + 1, changed_at = $2, \
             gathering = CASE WHEN $3 THEN 0 ELSE gathering END WHERE reference = $1",
        )
        .bind(&self.into)
        .bind(self.now.timestamp_millis())
        .bind(there.len() + added >= self.completes_at)
        .execute(&mut *connection)
        .await?;
        let mails = self.gone(connection).await?;
        for mail in &self.mails {
            put(connection, mail, self.now).await?;
        }
        self.noted(connection, added).await?;
        Ok(Merged::Done { added, mails })
    }
}

impl Merge {
    /// The people of a list in its order, by id, each with what tells them from all others if there is such a thing.
    async fn people(
        &self,
        connection: &mut SqliteConnection,
        reference: &str,
    ) -> Result<Vec<(String, Option<SamePerson>)>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, email_folded, name FROM members WHERE group_reference = $1 ORDER BY position",
        )
        .bind(reference)
        .fetch_all(connection)
        .await?;
        let mut people = Vec::with_capacity(rows.len());
        for row in rows {
            let (email, name): (Option<String>, String) = (row.try_get(1)?, row.try_get(2)?);
            let name = self.may_share.then(|| name.to_lowercase());
            people.push((row.try_get(0)?, email.map(|email| SamePerson(email, name))));
        }
        Ok(people)
    }

    /// Somebody of the other list comes to the end of this one, with the state and the links that they have.
    async fn comes(
        &self,
        connection: &mut SqliteConnection,
        id: &str,
        position: i64,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE members SET group_reference = $2, position = $3, track = COALESCE(track, $4) WHERE id = $1",
        )
        .bind(id)
        .bind(&self.into)
        .bind(position)
        .bind(&self.track)
        .execute(&mut *connection)
        .await?;
        for sql in [
            "UPDATE member_states SET group_reference = $2 WHERE member_id = $1",
            "UPDATE member_secrets SET group_reference = $2 WHERE member_id = $1",
        ] {
            sqlx::query(sql).bind(id).bind(&self.into).execute(&mut *connection).await?;
        }
        Ok(())
    }

    /// Somebody is on both lists: their links lead to the entry that stays.
    async fn is_there(
        &self,
        connection: &mut SqliteConnection,
        id: &str,
        kept: &str,
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE member_secrets SET group_reference = $2, member_id = $3 WHERE member_id = $1")
            .bind(id)
            .bind(&self.into)
            .bind(kept)
            .execute(connection)
            .await?;
        Ok(())
    }

    /// Whoever was named or has offered there is named, or has offered, here.
    async fn facilitators(&self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE facilitators SET group_reference = $2, is_contact = 0, \
             position = position + (SELECT COALESCE(MAX(position) + 1, 0) FROM facilitators WHERE group_reference = $2) \
             WHERE group_reference = $1 AND (email_folded IS NULL OR email_folded NOT IN \
             (SELECT email_folded FROM facilitators WHERE group_reference = $2 AND email_folded IS NOT NULL))",
        )
        .bind(&self.other)
        .bind(&self.into)
        .execute(&mut *connection)
        .await?;
        let offers = sqlx::query("SELECT reference, answers FROM offers WHERE group_reference = $1")
            .bind(&self.other)
            .fetch_all(&mut *connection)
            .await?;
        for row in offers {
            let (reference, answers): (String, String) = (row.try_get(0)?, row.try_get(1)?);
            // Their own page names the group that they facilitate for.
            let answers = serde_json::from_str::<OfferDraft>(&answers)
                .ok()
                .and_then(|offer| {
                    serde_json::to_string(&OfferDraft { group: self.into.clone(), ..offer }).ok()
                })
                .unwrap_or(answers);
            sqlx::query(
                "UPDATE offers SET group_reference = $2, answers = $3, version = version + 1, changed_at = $4 \
                 WHERE reference = $1",
            )
            .bind(reference)
            .bind(&self.into)
            .bind(answers)
            .bind(self.now.timestamp_millis())
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }

    /// In the log of the group that stays, and what the team did for both.
    async fn noted(&self, connection: &mut SqliteConnection, added: usize) -> Result<(), StoreError> {
        let line = Note::new(&self.into, Actor::Team, Happened::Merged);
        note(connection, Note { counts: Counts { added, ..Counts::default() }, ..line }, self.now).await?;
        for (about, act) in
            [(&self.into, Act::Merged(self.other.clone())), (&self.other, Act::WentInto(self.into.clone()))]
        {
            let (programme, who) = (self.programme.clone(), self.by.clone());
            remember(connection, &ByTeam { programme, about: about.clone(), who, act, now: self.now })
                .await?;
        }
        Ok(())
    }

    /// The other group goes; its link for members, and those of groups that went into it before, lead here.
    async fn gone(&self, connection: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
        sqlx::query("UPDATE merged_groups SET into_reference = $2 WHERE into_reference = $1")
            .bind(&self.other)
            .bind(&self.into)
            .execute(&mut *connection)
            .await?;
        sqlx::query(
            "INSERT INTO merged_groups (reference, into_reference, join_code, merged_at) \
             SELECT reference, $2, join_code, $3 FROM groups WHERE reference = $1",
        )
        .bind(&self.other)
        .bind(&self.into)
        .bind(self.now.timestamp_millis())
        .execute(&mut *connection)
        .await?;
        // Whoever was just put on that list hears of it all the same.
        sqlx::query(
            "UPDATE outbox SET group_reference = $2 WHERE group_reference = $1 AND state = 'waiting' \
             AND kind IN ('member_entered', 'member_joined', 'member_link')",
        )
        .bind(&self.other)
        .bind(&self.into)
        .execute(&mut *connection)
        .await?;
        let mails: Vec<String> =
            sqlx::query_scalar("DELETE FROM outbox WHERE group_reference = $1 RETURNING id")
                .bind(&self.other)
                .fetch_all(&mut *connection)
                .await?;
        for sql in
            ["DELETE FROM changes WHERE group_reference = $1", "DELETE FROM groups WHERE reference = $1"]
        {
            sqlx::query(sql).bind(&self.other).execute(&mut *connection).await?;
        }
        Ok(mails)
    }
}
