//! A group's contacts and their private links. Each holder has one link that opens; whoever is asked becomes a contact by
//! a press of their own.

mod held;

use chrono::{DateTime, TimeDelta, Utc};
use domain::contact::ContactDraft;
use domain::contacts::Holder;
use domain::group_log::{Actor, Happened};
use sqlx::{Row, SqliteConnection, SqlitePool};

pub(crate) use held::{others, second, second_of};

use super::limits::{Limit, count_within};
use super::log::{Note, actor, note};
use super::outbox::{NewMail, put};
use super::rows::fold_address;
use super::{StoreError, Write};

/// So long a question to become a contact may be answered.
pub(crate) const ASKED_DAYS: i64 = 14;

/// Gives a holder this link and stops the one before. False if the link has been given before: then nothing changes, also
/// if it was stopped since.
pub(super) async fn put_manage_secret(
    connection: &mut SqliteConnection,
    reference: &str,
    holder: Holder,
    hash: &[u8],
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let known: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM manage_secrets WHERE hash = $1")
        .bind(hash)
        .fetch_one(&mut *connection)
        .await?;
    if known > 0 {
        return Ok(false);
    }
    stop_links(connection, reference, holder, now).await?;
    sqlx::query(
        "INSERT INTO manage_secrets (hash, group_reference, holder, created_at, revoked_at) \
         VALUES ($1, $2, $3, $4, NULL)",
    )
    .bind(hash)
    .bind(reference)
    .bind(holder.name())
    .bind(now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(true)
}

async fn stop_links(
    connection: &mut SqliteConnection,
    reference: &str,
    holder: Holder,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE manage_secrets SET revoked_at = $3 \
         WHERE group_reference = $1 AND holder = $2 AND revoked_at IS NULL",
    )
    .bind(reference)
    .bind(holder.name())
    .bind(now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

/// A new link in the place of the one that was used to ask for it.
pub(crate) struct ReplaceLink {
    pub(crate) reference: String,
    pub(crate) holder: Holder,
    pub(crate) hash: Vec<u8>,
    pub(crate) mail: NewMail,
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for ReplaceLink {
    /// False if a limit is reached: then nothing has changed.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        if !count_within(connection, &self.limits, self.now).await? {
            return Ok(false);
        }
        put_manage_secret(connection, &self.reference, self.holder, &self.hash, self.now).await?;
        put(connection, &self.mail, self.now).await?;
        let line = Note::new(&self.reference, actor(self.holder), Happened::LinkReplaced);
        note(connection, line, self.now).await?;
        Ok(true)
    }
}

/// Somebody is asked to become a contact, in the place of whoever was asked before.
pub(crate) struct AskContact {
    pub(crate) reference: String,
    pub(crate) holder: Holder,
    pub(crate) person: ContactDraft,
    pub(crate) token_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for AskContact {
    /// False if a limit is reached: then nothing has changed.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        if !count_within(connection, &self.limits, self.now).await? {
            return Ok(false);
        }
        sqlx::query("DELETE FROM contacts_asked WHERE group_reference = $1 AND holder = $2")
            .bind(&self.reference)
            .bind(self.holder.name())
            .execute(&mut *connection)
            .await?;
        sqlx::query(
            "INSERT INTO contacts_asked (group_reference, holder, token_hash, name, email, email_folded, language, \
             created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&self.reference)
        .bind(self.holder.name())
        .bind(&self.token_hash)
        .bind(&self.person.name)
        .bind(&self.person.email)
        .bind(fold_address(&self.person.email))
        .bind(&self.person.language)
        .bind(self.now.timestamp_millis())
        .execute(&mut *connection)
        .await?;
        touch(connection, &self.reference).await?;
        put(connection, &self.mail, self.now).await?;
        let what = match self.holder {
            Holder::Contact => Happened::HandOverAsked,
            Holder::SecondContact => Happened::SecondContactAsked,
        };
        note(connection, Note::new(&self.reference, Actor::Contact, what), self.now).await?;
        Ok(true)
    }
}

/// The second contact is one no more, and whoever was asked to become this contact is asked no more.
pub(crate) struct RemoveContact {
    pub(crate) reference: String,
    /// The version that the caller has seen.
    pub(crate) version: i64,
    pub(crate) holder: Holder,
    /// Who does it.
    pub(crate) who: Actor,
    /// To the second contact, if there is one.
    pub(crate) mail: Option<NewMail>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for RemoveContact {
    /// False if somebody has changed the group in the meantime.
    type Answer = bool;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let version: Option<i64> = sqlx::query_scalar("SELECT version FROM groups WHERE reference = $1")
            .bind(&self.reference)
            .fetch_optional(&mut *connection)
            .await?;
        if version != Some(self.version) {
            return Ok(false);
        }
        let asked = sqlx::query("DELETE FROM contacts_asked WHERE group_reference = $1 AND holder = $2")
            .bind(&self.reference)
            .bind(self.holder.name())
            .execute(&mut *connection)
            .await?
            .rows_affected();
        let mut removed = 0;
        if self.holder == Holder::SecondContact {
            removed = drop_second(connection, &self.reference, self.now).await?;
            if let Some(mail) = self.mail.as_ref().filter(|_| removed > 0) {
                put(connection, mail, self.now).await?;
            }
        }
        let what = match (removed, asked) {
            (1.., _) => Happened::SecondContactRemoved,
            (_, 1..) => Happened::AskingWithdrawn,
            _ => return Ok(true),
        };
        touch(connection, &self.reference).await?;
        note(connection, Note::new(&self.reference, self.who, what), self.now).await?;
        Ok(true)
    }
}

async fn drop_second(
    connection: &mut SqliteConnection,
    reference: &str,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    stop_links(connection, reference, Holder::SecondContact, now).await?;
    let gone = sqlx::query("DELETE FROM second_contacts WHERE group_reference = $1")
        .bind(reference)
        .execute(connection)
        .await?;
    Ok(gone.rows_affected())
}

/// The group is another version now: who holds its links is a part of what its page shows.
async fn touch(connection: &mut SqliteConnection, reference: &str) -> Result<(), StoreError> {
    sqlx::query("UPDATE groups SET version = version + 1 WHERE reference = $1")
        .bind(reference)
        .execute(connection)
        .await?;
    Ok(())
}

/// Who was asked with this token, and to become what.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) holder: Holder,
    pub(crate) person: ContactDraft,
}

/// Looks at what a token would do; none if it is no token of this group, or too old.
pub(crate) async fn asked(
    readers: &SqlitePool,
    reference: &str,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Asked>, StoreError> {
    let row = sqlx::query(
        "SELECT holder, name, email, language FROM contacts_asked \
         WHERE group_reference = $1 AND token_hash = $2 AND created_at > $3",
    )
    .bind(reference)
    .bind(token_hash)
    .bind((now - TimeDelta::days(ASKED_DAYS)).timestamp_millis())
    .fetch_optional(readers)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let Some(holder) = Holder::parse(&row.try_get::<String, _>(0)?) else { return Ok(None) };
    let person = ContactDraft {
        name: row.try_get(1)?,
        email: row.try_get(2)?,
        language: row.try_get(3)?,
        zone: String::new(),
    };
    Ok(Some(Asked { holder, person }))
}

/// Somebody who was asked has pressed.
pub(crate) struct BecomeContact {
    pub(crate) reference: String,
    pub(crate) token_hash: Vec<u8>,
    pub(crate) asked: Asked,
    /// Where the new contact is; empty: as the contact before.
    pub(crate) zone: String,
    /// Of the new link.
    pub(crate) manage_hash: Vec<u8>,
    /// To whom it concerns: the new holder with the link, and the contact before or beside.
    pub(crate) mails: Vec<NewMail>,
    /// People whom the group has named may be asked from now on.
    pub(crate) invitations: NewMail,
    pub(crate) now: DateTime<Utc>,
}

impl Write for BecomeContact {
    /// False if the question was taken back or answered in the meantime.
    type Answer = bool;

    /// The address of the contact before is gone at once.
    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let answered = sqlx::query(
            "DELETE FROM contacts_asked WHERE group_reference = $1 AND holder = $2 AND token_hash = $3",
        )
        .bind(&self.reference)
        .bind(self.asked.holder.name())
        .bind(&self.token_hash)
        .execute(&mut *connection)
        .await?;
        if answered.rows_affected() == 0 {
            return Ok(false);
        }
        let what = match self.asked.holder {
            Holder::Contact => {
                self.hand_over(connection).await?;
                Happened::HandedOver
            }
            Holder::SecondContact => {
                self.become_second(connection).await?;
                Happened::SecondContactAdded
            }
        };
        put_manage_secret(connection, &self.reference, self.asked.holder, &self.manage_hash, self.now)
            .await?;
        for mail in &self.mails {
            put(connection, mail, self.now).await?;
        }
        note(connection, Note::new(&self.reference, actor(self.asked.holder), what), self.now).await?;
        Ok(true)
    }
}

impl BecomeContact {
    async fn hand_over(&self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let person = &self.asked.person;
        let was_confirmed: Option<i64> =
            sqlx::query_scalar("SELECT confirmed_at FROM groups WHERE reference = $1")
                .bind(&self.reference)
                .fetch_one(&mut *connection)
                .await?;
        // The token of an older confirmation must not open anything any more; this one is used up.
        sqlx::query(
            "UPDATE groups SET contact_name = $2, contact_email = $3, contact_email_folded = $4, contact_language = $5, \
             contact_zone = CASE WHEN $6 = '' THEN contact_zone ELSE $6 END, confirm_hash = $7, confirmed_at = $8, \
             version = version + 1, changed_at = $8 WHERE reference = $1",
        )
        .bind(&self.reference)
        .bind(&person.name)
        .bind(&person.email)
        .bind(fold_address(&person.email))
        .bind(&person.language)
        .bind(&self.zone)
        .bind(&self.token_hash)
        .bind(self.now.timestamp_millis())
        .execute(&mut *connection)
        .await?;
        // Whoever takes the group over is not its second contact as well.
        let is_second: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM second_contacts WHERE group_reference = $1 AND email_folded = $2",
        )
        .bind(&self.reference)
        .bind(fold_address(&person.email))
        .fetch_one(&mut *connection)
        .await?;
        if is_second > 0 {
            drop_second(connection, &self.reference, self.now).await?;
        }
        if was_confirmed.is_none() {
            put(connection, &self.invitations, self.now).await?;
        }
        Ok(())
    }

    async fn become_second(&self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let person = &self.asked.person;
        drop_second(connection, &self.reference, self.now).await?;
        sqlx::query(
            "INSERT INTO second_contacts (group_reference, name, email, email_folded, language, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(&self.reference)
        .bind(&person.name)
        .bind(&person.email)
        .bind(fold_address(&person.email))
        .bind(&person.language)
        .bind(self.now.timestamp_millis())
        .execute(&mut *connection)
        .await?;
        touch(connection, &self.reference).await
    }
}
