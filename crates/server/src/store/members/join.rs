//! Somebody joins by a group's link. Whether they were on the list already is told by mail alone.

use chrono::{DateTime, Utc};
use domain::group_log::{Actor, Counts, Happened};
use sqlx::{Row, SqliteConnection};

use super::{State, count, insert, insert_secret, insert_state, touch};
use crate::store::answers::{Known, RequestId, StoredAnswer, keep, look_up_in};
use crate::store::limits::{Limit, count_within};
use crate::store::log::{Note, note};
use crate::store::outbox::{NewMail, put};
use crate::store::rows::MemberRow;
use crate::store::{StoreError, Write};

/// Somebody who joins by a group's link.
pub(crate) struct Join {
    pub(crate) request: RequestId,
    pub(crate) answer: StoredAnswer,
    pub(crate) group: String,
    pub(crate) member: MemberRow,
    /// Of their mails.
    pub(crate) language: String,
    /// Several people may share an address: the same name makes them one.
    pub(crate) may_share: bool,
    /// So many people are on a list at most.
    pub(crate) room: usize,
    /// So many make the group complete.
    pub(crate) completes_at: usize,
    /// For somebody without an address: of the link that the answer holds.
    pub(crate) secret_hash: Option<Vec<u8>>,
    /// Has everybody written to who has not been.
    pub(crate) news: NewMail,
    /// To whoever is on the list already; given the id of the entry.
    pub(crate) again: Box<dyn FnOnce(&str) -> NewMail + Send + Sync>,
    /// How often that may be.
    pub(crate) again_limits: Vec<Limit>,
    /// To the contact, with the last person who was missing.
    pub(crate) complete: NewMail,
    pub(crate) now: DateTime<Utc>,
}

/// What became of it. Whether somebody was on the list already is not told.
#[derive(Debug)]
pub(crate) enum Joined {
    Done,
    /// The request was answered before.
    Before(StoredAnswer),
    OtherBody,
    Full,
    /// The group has been deleted meanwhile.
    Gone,
}

impl Write for Join {
    type Answer = Joined;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Joined, StoreError> {
        match look_up_in(connection, &self.request).await? {
            Known::New => {}
            Known::Answered(answer) => return Ok(Joined::Before(answer)),
            Known::OtherBody => return Ok(Joined::OtherBody),
        }
        let there = count(connection, &self.group).await?;
        let known = self.known(connection).await?;
        if known.is_none() && there >= self.room {
            return Ok(Joined::Full);
        }
        if let Some(id) = known {
            if count_within(connection, &self.again_limits, self.now).await? {
                put(connection, &(self.again)(&id), self.now).await?;
            }
        } else {
            if !touch(connection, &self.group, self.now).await? {
                return Ok(Joined::Gone);
            }
            insert(connection, &self.group, &self.member, None).await?;
            let state =
                State { by_link: true, language: self.language, written_to: None, confirmed_at: None };
            insert_state(connection, &self.group, &self.member.id, &state, self.now).await?;
            if let Some(hash) = &self.secret_hash {
                insert_secret(connection, &self.group, &self.member.id, hash, self.now).await?;
            }
            put(connection, &self.news, self.now).await?;
            if there + 1 == self.completes_at {
                sqlx::query("UPDATE groups SET gathering = 0 WHERE reference = $1")
                    .bind(&self.group)
                    .execute(&mut *connection)
                    .await?;
                put(connection, &self.complete, self.now).await?;
            }
            let people = [self.member.id.clone()];
            let counts = Counts { added: 1, ..Counts::default() };
            let line = Note::new(&self.group, Actor::Member, Happened::Joined);
            note(connection, Note { counts, people: &people, ..line }, self.now).await?;
        }
        keep(connection, &self.request, &self.answer, self.now).await?;
        Ok(Joined::Done)
    }
}

impl Join {
    /// The entry that has this address; where people may share one, and this name.
    async fn known(&self, connection: &mut SqliteConnection) -> Result<Option<String>, StoreError> {
        let Some(email) = &self.member.email_folded else { return Ok(None) };
        let rows =
            sqlx::query("SELECT id, name FROM members WHERE group_reference = $1 AND email_folded = $2")
                .bind(&self.group)
                .bind(email)
                .fetch_all(connection)
                .await?;
        for row in rows {
            let name: String = row.try_get(1)?;
            if !self.may_share || name.to_lowercase() == self.member.name.to_lowercase() {
                return Ok(Some(row.try_get(0)?));
            }
        }
        Ok(None)
    }
}
