//! What a member does with the entry about them, whoever made it. The contact is told.

use chrono::{DateTime, Utc};
use domain::group_log::{Actor, Counts, Happened};
use sqlx::SqliteConnection;

use super::{State, insert, insert_secret, insert_state, read_one, touch};
use crate::store::limits::{Limit, count_within};
use crate::store::log::{Note, forget_who_is_gone, note};
use crate::store::outbox::{NewMail, put};
use crate::store::rows::MemberRow;
use crate::store::{StoreError, Write};

/// What was decided about a mail to the contact: it is put there unless a limit is reached.
pub(crate) struct Told {
    pub(crate) mail: NewMail,
    pub(crate) limits: Vec<Limit>,
}

impl Told {
    pub(in crate::store) async fn put(
        &self,
        connection: &mut SqliteConnection,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if count_within(connection, &self.limits, now).await? {
            put(connection, &self.mail, now).await?;
        }
        Ok(())
    }
}

/// "The entry about me is right", with a press.
pub(crate) struct ConfirmEntry {
    pub(crate) member: String,
    pub(crate) now: DateTime<Utc>,
}

impl Write for ConfirmEntry {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE member_states SET confirmed_at = COALESCE(confirmed_at, $2) WHERE member_id = $1",
        )
        .bind(&self.member)
        .bind(self.now.timestamp_millis())
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// "Remind me", or "no more", with a press.
pub(crate) struct RemindMember {
    pub(crate) group: String,
    pub(crate) member: String,
    /// Whose clock the reminders follow, where the list does not say where the person is.
    pub(crate) zone: Option<String>,
    pub(crate) wanted: bool,
    pub(crate) now: DateTime<Utc>,
}

impl Write for RemindMember {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE member_states SET reminded_since = $2, reminded_zone = $3 WHERE member_id = $1 AND group_reference = $4",
        )
        .bind(&self.member)
        .bind(self.wanted.then(|| self.now.timestamp_millis()))
        .bind(self.zone.filter(|_| self.wanted))
        .bind(&self.group)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// A member corrects the entry about them.
pub(crate) struct Correct {
    pub(crate) group: String,
    pub(crate) before: MemberRow,
    pub(crate) after: MemberRow,
    pub(crate) contact: Told,
    /// To the new address, where it is another one.
    pub(crate) again: Option<NewMail>,
    pub(crate) again_limits: Vec<Limit>,
    /// After the last day to add people.
    pub(crate) after_freeze: bool,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Correct {
    /// False if somebody else was faster.
    type Answer = bool;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let found = read_one(connection, &self.group, &self.before.id).await?;
        if found.is_none_or(|(now, _)| now != self.before) {
            return Ok(false);
        }
        let after = &self.after;
        sqlx::query(
            "UPDATE members SET name = $3, email = $4, email_folded = $5, track = $6, language = $7 \
             WHERE group_reference = $1 AND id = $2",
        )
        .bind(&self.group)
        .bind(&after.id)
        .bind(&after.name)
        .bind(&after.email)
        .bind(&after.email_folded)
        .bind(&after.track)
        .bind(&after.language)
        .execute(&mut *connection)
        .await?;
        if after.email_folded != self.before.email_folded {
            sqlx::query("UPDATE member_states SET written_to = $2, confirmed_at = NULL WHERE member_id = $1")
                .bind(&after.id)
                .bind(&after.email_folded)
                .execute(&mut *connection)
                .await?;
        } else {
            sqlx::query("UPDATE member_states SET confirmed_at = $2 WHERE member_id = $1")
                .bind(&after.id)
                .bind(self.now.timestamp_millis())
                .execute(&mut *connection)
                .await?;
        }
        touch(connection, &self.group, self.now).await?;
        let people = [after.id.clone()];
        let counts = Counts { changed: 1, ..Counts::default() };
        let line = Note::new(&self.group, Actor::Member, Happened::ListChanged);
        let line = Note { counts, people: &people, after_freeze: self.after_freeze, ..line };
        note(connection, line, self.now).await?;
        self.contact.put(connection, self.now).await?;
        if let Some(mail) = &self.again
            && count_within(connection, &self.again_limits, self.now).await?
        {
            put(connection, mail, self.now).await?;
        }
        Ok(true)
    }
}

/// A member takes the entry about them off the list.
pub(crate) struct WithdrawEntry {
    pub(crate) group: String,
    pub(crate) member: MemberRow,
    pub(crate) contact: Told,
    /// After the last day to add people.
    pub(crate) after_freeze: bool,
    pub(crate) now: DateTime<Utc>,
}

impl Write for WithdrawEntry {
    /// The hashes of the links that opened it; none if somebody else was faster.
    type Answer = Option<Vec<Vec<u8>>>;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<Option<Vec<Vec<u8>>>, StoreError> {
        let found = read_one(connection, &self.group, &self.member.id).await?;
        if found.is_none_or(|(now, _)| now != self.member) {
            return Ok(None);
        }
        sqlx::query("DELETE FROM members WHERE group_reference = $1 AND id = $2")
            .bind(&self.group)
            .bind(&self.member.id)
            .execute(&mut *connection)
            .await?;
        sqlx::query("DELETE FROM member_states WHERE member_id = $1")
            .bind(&self.member.id)
            .execute(&mut *connection)
            .await?;
        let secrets = sqlx::query_scalar("DELETE FROM member_secrets WHERE member_id = $1 RETURNING hash")
            .bind(&self.member.id)
            .fetch_all(&mut *connection)
            .await?;
        touch(connection, &self.group, self.now).await?;
        forget_who_is_gone(connection, &self.group).await?;
        let counts = Counts { removed: 1, ..Counts::default() };
        let line = Note::new(&self.group, Actor::Member, Happened::Withdrawn);
        note(connection, Note { counts, after_freeze: self.after_freeze, ..line }, self.now).await?;
        self.contact.put(connection, self.now).await?;
        Ok(Some(secrets))
    }
}

/// A member comes back who has just withdrawn.
pub(crate) struct BringBack {
    pub(crate) group: String,
    pub(crate) member: MemberRow,
    pub(crate) position: i64,
    pub(crate) state: State,
    pub(crate) secrets: Vec<Vec<u8>>,
    pub(crate) contact: Told,
    pub(crate) now: DateTime<Utc>,
}

impl Write for BringBack {
    /// False if the group is gone.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        if read_one(connection, &self.group, &self.member.id).await?.is_some() {
            return Ok(true);
        }
        if !touch(connection, &self.group, self.now).await? {
            return Ok(false);
        }
        insert(connection, &self.group, &self.member, Some(self.position)).await?;
        insert_state(connection, &self.group, &self.member.id, &self.state, self.now).await?;
        for hash in &self.secrets {
            insert_secret(connection, &self.group, &self.member.id, hash, self.now).await?;
        }
        let people = [self.member.id.clone()];
        let counts = Counts { added: 1, ..Counts::default() };
        let line = Note::new(&self.group, Actor::Member, Happened::Joined);
        note(connection, Note { counts, people: &people, ..line }, self.now).await?;
        self.contact.put(connection, self.now).await?;
        Ok(true)
    }
}
