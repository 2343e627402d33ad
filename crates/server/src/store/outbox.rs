//! The outbox: mails that were decided in the same transaction as what they are about, and are sent later.
//!
//! A mail is claimed with a date before it is tried, and what became of it is written down after; that its text is about
//! to go out is written down before it does. So whatever breaks, none is lost, and at most one more is sent of a mail of
//! which nobody knows whether it arrived.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::{StoreError, Write};

/// A mail to be written.
#[derive(Clone, Debug)]
pub(crate) struct NewMail {
    /// Also names its file and its Message-ID, so that a mail that is sent twice can be told to be one.
    pub(crate) id: String,
    pub(crate) kind: MailKind,
    pub(crate) group_reference: Option<String>,
    pub(crate) offer_reference: Option<String>,
    /// Empty where it is looked up when the mail is written.
    pub(crate) recipient: String,
    pub(crate) language: String,
    /// What only this mail may say, sealed under the server's key for this row.
    pub(crate) sealed: Vec<u8>,
}

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MailKind {
    /// The group is registered: its links, and what comes next.
    Registered,
    /// The contact's address has changed: confirm the new one.
    Confirm,
    /// Somebody asked for the manage links of this address; whether it has any is looked up when the mail is written.
    ManageLinks,
    /// People whom a group has named are to be asked. No mail itself: it makes theirs.
    Invitations,
    /// A contact has named this person.
    Invited,
    /// An offer to facilitate is accepted.
    Facilitator,
    /// It is kept as a request to the team.
    FacilitatorAsked,
    /// The team has said no.
    FacilitatorDeclined,
    /// To the contact, if there is one: somebody offers to facilitate.
    Offered,
    /// To the facilitator: the contact has said yes.
    Tied,
    /// Whoever holds a link has had it replaced.
    LinkReplaced,
    /// Somebody is asked to become a contact.
    ContactAsked,
    /// Somebody has become one: their link.
    ContactNow,
    /// Somebody is one no more.
    ContactWas,
    /// To the contact: there is a second one now.
    SecondAdded,
    /// To the address that a contact had before.
    AddressMoved,
    /// A group is deleted. Of it the mail alone knows.
    GroupDeleted,
    /// To everybody who keeps a group: what the team has decided about it.
    TeamDecided,
    /// To somebody whom a contact has put on a list: the entry about them.
    MemberEntered,
    /// To somebody who has joined by a group's link.
    MemberJoined,
    /// To somebody who joins and is on the list already, or whose address is another one now: their own link.
    MemberLink,
    /// To the contact: a member has corrected the entry, or gone, or come back.
    MemberNews,
    /// To the contact: the group has as many people as it needs.
    Complete,
    /// Somebody wants to be told of the next programme: a press is asked for, or it is said that they will be.
    TellMe,
    /// The programme that somebody wanted to be told of is open.
    NextProgramme,
    /// To a contact or to a facilitator: something is soon. Whether they still want to know is looked up when it is written.
    Reminder,
    /// To the same: a letter of the team.
    TeamLetter,
    /// To the team: figures of the day before.
    Figures,
}

impl MailKind {
    const ALL: [MailKind; 28] = [
        MailKind::Registered,
        MailKind::Confirm,
        MailKind::ManageLinks,
        MailKind::Invitations,
        MailKind::Invited,
        MailKind::Facilitator,
        MailKind::FacilitatorAsked,
        MailKind::FacilitatorDeclined,
        MailKind::Offered,
        MailKind::Tied,
        MailKind::LinkReplaced,
        MailKind::ContactAsked,
        MailKind::ContactNow,
        MailKind::ContactWas,
        MailKind::SecondAdded,
        MailKind::AddressMoved,
        MailKind::GroupDeleted,
        MailKind::TeamDecided,
        MailKind::MemberEntered,
        MailKind::MemberJoined,
        MailKind::MemberLink,
        MailKind::MemberNews,
        MailKind::Complete,
        MailKind::TellMe,
        MailKind::NextProgramme,
        MailKind::Reminder,
        MailKind::TeamLetter,
        MailKind::Figures,
    ];

    /// As stored and exported.
    pub(crate) fn name(self) -> &'static str {
        match self {
            MailKind::Registered => "registered",
            MailKind::Confirm => "confirm",
            MailKind::ManageLinks => "manage_links",
            MailKind::Invitations => "invitations",
            MailKind::Invited => "invited",
            MailKind::Facilitator => "facilitator",
            MailKind::FacilitatorAsked => "facilitator_asked",
            MailKind::FacilitatorDeclined => "facilitator_declined",
            MailKind::Offered => "offered",
            MailKind::Tied => "tied",
            MailKind::LinkReplaced => "link_replaced",
            MailKind::ContactAsked => "contact_asked",
            MailKind::ContactNow => "contact_now",
            MailKind::ContactWas => "contact_was",
            MailKind::SecondAdded => "second_added",
            MailKind::AddressMoved => "address_moved",
            MailKind::GroupDeleted => "group_deleted",
            MailKind::TeamDecided => "team_decided",
            MailKind::MemberEntered => "member_entered",
            MailKind::MemberJoined => "member_joined",
            MailKind::MemberLink => "member_link",
            MailKind::MemberNews => "member_news",
            MailKind::Complete => "complete",
            MailKind::TellMe => "tell_me",
            MailKind::NextProgramme => "next_programme",
            MailKind::Reminder => "reminder",
            MailKind::TeamLetter => "team_letter",
            MailKind::Figures => "figures",
        }
    }

    /// Which mails go first.
    fn lane(self) -> Lane {
        match self {
            MailKind::Registered
            | MailKind::Confirm
            | MailKind::ManageLinks
            | MailKind::Invitations
            | MailKind::Invited
            | MailKind::Facilitator
            | MailKind::FacilitatorAsked
            | MailKind::FacilitatorDeclined
            | MailKind::Offered
            | MailKind::Tied
            | MailKind::LinkReplaced
            | MailKind::ContactAsked
            | MailKind::ContactNow
            | MailKind::ContactWas
            | MailKind::SecondAdded
            | MailKind::AddressMoved
            | MailKind::GroupDeleted
            | MailKind::TeamDecided
            | MailKind::MemberJoined
            | MailKind::MemberLink
            | MailKind::MemberNews
            | MailKind::Complete
            | MailKind::TellMe => Lane::Awaited,
            MailKind::MemberEntered
            | MailKind::NextProgramme
            | MailKind::Reminder
            | MailKind::TeamLetter
            | MailKind::Figures => Lane::ToMany,
        }
    }

    fn parse(name: &str) -> Option<MailKind> {
        MailKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Mails that somebody waits for go before those that go to many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lane {
    /// Links, confirmations, answers.
    Awaited,
    /// Reminders, and what the team writes.
    ToMany,
}

/// What mails to many may take of an hour: they leave a fifth of it to whoever waits for a link.
pub(crate) fn share_of_many(per_hour: i64) -> i64 {
    per_hour - per_hour / 5
}

/// A mail that was claimed.
#[derive(Clone, Debug)]
pub(crate) struct WaitingMail {
    pub(crate) mail: NewMail,
    /// With the one that begins.
    pub(crate) attempts: i64,
    pub(crate) created: DateTime<Utc>,
    pub(crate) first_tried: DateTime<Utc>,
    /// How often its text went out without an answer.
    pub(crate) unknown: i64,
}

/// Puts a mail there that may go at once, in the transaction that it is about.
pub(super) async fn put(
    connection: &mut SqliteConnection,
    mail: &NewMail,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    put_at(connection, mail, None, now, now).await?;
    Ok(())
}

/// Puts a mail that waits until `not_before`. With `once`, only if none of that name was ever put here; false if one was.
pub(super) async fn put_at(
    connection: &mut SqliteConnection,
    mail: &NewMail,
    once: Option<&str>,
    not_before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let put = sqlx::query(
        "INSERT INTO outbox (id, kind, group_reference, recipient, language, sealed, state, attempts, not_before, \
         created_at, offer_reference, lane, once) \
         VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, $8, $9, $10, $11) ON CONFLICT (once) DO NOTHING",
    )
    .bind(&mail.id)
    .bind(mail.kind.name())
    .bind(&mail.group_reference)
    .bind(&mail.recipient)
    .bind(&mail.language)
    .bind(&mail.sealed)
    .bind(not_before.timestamp_millis())
    .bind(now.timestamp_millis())
    .bind(&mail.offer_reference)
    .bind(mail.kind.lane() as i64)
    .bind(once)
    .execute(connection)
    .await?;
    Ok(put.rows_affected() > 0)
}

/// The next mails whose time has come: nobody else gets them until `until`. What somebody waits for comes first, then the
/// oldest.
pub(crate) struct Claim {
    pub(crate) now: DateTime<Utc>,
    pub(crate) until: DateTime<Utc>,
    pub(crate) most: i64,
    /// So many may go out in an hour; none: as many as like.
    pub(crate) per_hour: Option<i64>,
}

impl Write for Claim {
    type Answer = Vec<WaitingMail>;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Vec<WaitingMail>, StoreError> {
        let mut claimed = Vec::new();
        for lane in [Lane::Awaited, Lane::ToMany] {
            let mut most = self.most - claimed.len() as i64;
            if let Some(per_hour) = self.per_hour {
                // What others have claimed may go out any moment, and so may what was claimed above.
                let gone: i64 = sqlx::query_scalar(
                    "SELECT COUNT(*) FROM outbox WHERE handed_over_at > $1 \
                     OR (state = 'waiting' AND claimed_until > $2)",
                )
                .bind((self.now - TimeDelta::hours(1)).timestamp_millis())
                .bind(self.now.timestamp_millis())
                .fetch_one(&mut *connection)
                .await?;
                let share = if lane == Lane::ToMany { share_of_many(per_hour) } else { per_hour };
                most = most.min(share - gone);
            }
            if most <= 0 {
                continue;
            }
            let rows = sqlx::query(
                "UPDATE outbox SET claimed_until = $2, attempts = attempts + 1, \
                 first_tried_at = COALESCE(first_tried_at, $1) \
                 WHERE id IN (SELECT id FROM outbox WHERE state = 'waiting' AND lane = $3 AND not_before <= $1 \
                 AND claimed_until <= $1 ORDER BY not_before, created_at LIMIT $4) \
                 RETURNING id, kind, group_reference, recipient, language, sealed, attempts, created_at, \
                 offer_reference, first_tried_at, unknown",
            )
            .bind(self.now.timestamp_millis())
            .bind(self.until.timestamp_millis())
            .bind(lane as i64)
            .bind(most)
            .fetch_all(&mut *connection)
            .await?;
            for row in rows {
                claimed.extend(read(&row)?);
            }
        }
        Ok(claimed)
    }
}

/// None for a kind that this program does not know: it waits for a newer one.
fn read(row: &SqliteRow) -> Result<Option<WaitingMail>, sqlx::Error> {
    let Some(kind) = MailKind::parse(&row.try_get::<String, _>(1)?) else { return Ok(None) };
    let instant = |at_ms| DateTime::from_timestamp_millis(at_ms).unwrap_or_default();
    Ok(Some(WaitingMail {
        mail: NewMail {
            id: row.try_get(0)?,
            kind,
            group_reference: row.try_get(2)?,
            offer_reference: row.try_get(8)?,
            recipient: row.try_get(3)?,
            language: row.try_get(4)?,
            sealed: row.try_get(5)?,
        },
        attempts: row.try_get(6)?,
        created: instant(row.try_get(7)?),
        first_tried: instant(row.try_get(9)?),
        unknown: row.try_get(10)?,
    }))
}

/// Gives back what a server that ended in the middle had claimed. Only for whoever alone sends from this database.
pub(crate) struct ReleaseClaims;

impl Write for ReleaseClaims {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        sqlx::query("UPDATE outbox SET claimed_until = 0 WHERE state = 'waiting' AND claimed_until > 0")
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// The text of a mail is about to go out: from now on nobody knows whether it arrived, until its server has answered.
pub(crate) struct HandOver {
    pub(crate) id: String,
    /// Whom it goes to, as a keyed hash.
    pub(crate) addressee: Vec<u8>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for HandOver {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE outbox SET handed_over_at = $2, unknown = unknown + 1, addressee = $3 WHERE id = $1",
        )
        .bind(&self.id)
        .bind(self.now.timestamp_millis())
        .bind(&self.addressee)
        .execute(connection)
        .await?;
        Ok(())
    }
}

/// To whom a mail about this group, or to somebody whom it has named, was given up since then, the latest first.
pub(crate) async fn given_up(
    readers: &SqlitePool,
    group: &str,
    since: DateTime<Utc>,
) -> Result<Vec<(String, DateTime<Utc>)>, StoreError> {
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "SELECT recipient, COALESCE(settled_at, created_at) AS at FROM outbox \
         WHERE state = 'failed' AND recipient <> '' AND COALESCE(settled_at, created_at) > $2 \
         AND (group_reference = $1 OR offer_reference IN \
         (SELECT reference FROM offers WHERE group_reference = $1 AND state = 'invited')) ORDER BY at DESC",
    )
    .bind(group)
    .bind(since.timestamp_millis())
    .fetch_all(readers)
    .await?;
    let dated = |(to, at)| (to, DateTime::from_timestamp_millis(at).unwrap_or_default());
    Ok(rows.into_iter().map(dated).collect())
}

/// How many mails wait, and how many were given up.
pub(crate) async fn count(readers: &SqlitePool) -> Result<(i64, i64), StoreError> {
    let row = sqlx::query(
        "SELECT COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0), \
         COALESCE(SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END), 0) FROM outbox WHERE state <> 'done'",
    )
    .fetch_one(readers)
    .await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}

/// Since when the oldest mail waits.
pub(crate) async fn oldest_waiting(readers: &SqlitePool) -> Result<Option<DateTime<Utc>>, StoreError> {
    let sql = "SELECT MIN(created_at) FROM outbox WHERE state = 'waiting'";
    let oldest: Option<i64> = sqlx::query_scalar(sql).fetch_one(readers).await?;
    Ok(oldest.and_then(DateTime::from_timestamp_millis))
}

/// How many mails wait.
pub(crate) async fn count_waiting(readers: &SqlitePool) -> Result<i64, StoreError> {
    Ok(count(readers).await?.0)
}

/// What became of a mail.
pub(crate) enum Outcome {
    /// Sent, or there was nothing to send: of it only is kept whom it was about.
    Done(About),
    /// Tried again then.
    Later { not_before: DateTime<Utc>, trouble: String },
    /// Given up.
    Failed { trouble: String },
}

/// Whose a mail is: it goes when they go.
#[derive(Debug, Default)]
pub(crate) struct About {
    pub(crate) group: Option<String>,
    pub(crate) offer: Option<String>,
}

/// Writes down what became of a mail.
pub(crate) struct Settle {
    pub(crate) id: String,
    pub(crate) outcome: Outcome,
    /// How often its text went out without an answer.
    pub(crate) unknown: i64,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Settle {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let now_ms = self.now.timestamp_millis();
        match self.outcome {
            Outcome::Done(about) => {
                sqlx::query(
                    "UPDATE outbox SET state = 'done', recipient = '', sealed = x'', claimed_until = 0, \
                     unknown = $2, trouble = NULL, settled_at = $3, \
                     group_reference = COALESCE(group_reference, $4), \
                     offer_reference = COALESCE(offer_reference, $5) WHERE id = $1",
                )
                .bind(&self.id)
                .bind(self.unknown)
                .bind(now_ms)
                .bind(about.group)
                .bind(about.offer)
                .execute(connection)
                .await?;
            }
            Outcome::Failed { trouble } => {
                sqlx::query(
                    "UPDATE outbox SET state = 'failed', sealed = x'', claimed_until = 0, unknown = $2, \
                     settled_at = $3, trouble = $4 WHERE id = $1",
                )
                .bind(&self.id)
                .bind(self.unknown)
                .bind(now_ms)
                .bind(trouble)
                .execute(connection)
                .await?;
            }
            Outcome::Later { not_before, trouble } => {
                sqlx::query(
                    "UPDATE outbox SET claimed_until = 0, unknown = $2, not_before = $3, trouble = $4 \
                     WHERE id = $1",
                )
                .bind(&self.id)
                .bind(self.unknown)
                .bind(not_before.timestamp_millis())
                .bind(trouble)
                .execute(connection)
                .await?;
            }
        }
        Ok(())
    }
}
