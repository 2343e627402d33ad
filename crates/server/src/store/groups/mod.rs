//! Groups: registered, read, changed. Each change is one transaction with everything that belongs to it.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::contact::ContactDraft;
use domain::contacts::Holder;
use domain::facilitator::{FacilitatorDraft, OfferDraft, Role};
use domain::group_log::{Actor, Counts, Happened};
use domain::organisation::EACH;
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection, SqlitePool};

use super::answers::{Known, RequestId, StoredAnswer, keep, look_up_in};
use super::contacts::put_manage_secret;
use super::limits::{Limit, count_within};
use super::log::{Note, actor, forget_who_is_gone, note};
use super::outbox::{NewMail, put};
use super::rows::MEMBER_COLUMNS;
pub(crate) use super::rows::{GroupRow, MemberRow, fold_address};
use super::{StoreError, Write, members};
use crate::secret::random_id;

/// Rows put in by one statement. Few sizes, so that statements are prepared once and used again.
const BATCHES: [usize; 4] = [128, 32, 8, 1];

/// A group to be registered, with everything that is decided before.
pub(crate) struct Register {
    pub(crate) request: RequestId,
    pub(crate) answer: StoredAnswer,
    pub(crate) reference: String,
    pub(crate) programme: String,
    pub(crate) group: GroupRow,
    pub(crate) members: Vec<MemberRow>,
    pub(crate) join_code: String,
    pub(crate) manage_hash: Vec<u8>,
    pub(crate) confirm_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    /// How often the contact's address may be written to.
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

/// What became of a registration.
#[derive(Debug)]
pub(crate) enum Registered {
    New,
    /// The request was answered before.
    Before(StoredAnswer),
    OtherBody,
    /// The reference is another group's: take a new one.
    ReferenceTaken,
    /// The contact's address has been written to as often as it may be.
    TooManyMails,
}

impl Write for Register {
    type Answer = Registered;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Registered, StoreError> {
        match look_up_in(connection, &self.request).await? {
            Known::New => {}
            Known::Answered(answer) => return Ok(Registered::Before(answer)),
            Known::OtherBody => return Ok(Registered::OtherBody),
        }
        if !count_within(connection, &self.limits, self.now).await? {
            return Ok(Registered::TooManyMails);
        }
        let now_ms = self.now.timestamp_millis();
        let inserted = sqlx::query(
            "INSERT INTO groups (reference, programme, contact_name, contact_email, contact_email_folded, \
             contact_language, contact_zone, organisation_name, organisation, gathering, join_code, confirm_hash, \
             confirmed_at, version, created_at, changed_at, left_out) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, 1, $13, $13, $14) \
             ON CONFLICT (reference) DO NOTHING",
        )
        .bind(&self.reference)
        .bind(&self.programme)
        .bind(&self.group.contact.name)
        .bind(&self.group.contact.email)
        .bind(&self.group.contact_email_folded)
        .bind(&self.group.contact.language)
        .bind(&self.group.contact.zone)
        .bind(&self.group.organisation.name)
        .bind(self.group.organisation_json())
        .bind(i64::from(self.group.gathering))
        .bind(&self.join_code)
        .bind(&self.confirm_hash)
        .bind(now_ms)
        .bind(self.group.left_out_bound())
        .execute(&mut *connection)
        .await?;
        if inserted.rows_affected() == 0 {
            return Ok(Registered::ReferenceTaken);
        }
        put_members(connection, &self.reference, &self.members).await?;
        put_facilitators(connection, &self.reference, &self.group.facilitators).await?;
        put_manage_secret(connection, &self.reference, Holder::Contact, &self.manage_hash, self.now).await?;
        put(connection, &self.mail, self.now).await?;
        keep(connection, &self.request, &self.answer, self.now).await?;
        let line = Note::new(&self.reference, Actor::Contact, Happened::Registered);
        note(connection, line, self.now).await?;
        Ok(Registered::New)
    }
}

/// A group as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct StoredGroup {
    pub(crate) reference: String,
    pub(crate) programme: String,
    pub(crate) group: GroupRow,
    pub(crate) members: Vec<MemberRow>,
    pub(crate) join_code: String,
    pub(crate) is_confirmed: bool,
    /// Of the token that confirms the contact's address.
    pub(crate) confirm_hash: Vec<u8>,
    pub(crate) version: i64,
    pub(crate) created: DateTime<Utc>,
    pub(crate) changed: DateTime<Utc>,
    /// The team lets it add people until then.
    pub(crate) extended_until: Option<DateTime<Utc>>,
    /// Whose link it was opened with; the contact's where it was read without one.
    pub(crate) opened_by: Holder,
}

const GROUP_COLUMNS: &str = "g.reference, g.programme, g.contact_name, g.contact_email, g.contact_email_folded, \
     g.contact_language, g.contact_zone, g.organisation, g.gathering, g.join_code, g.confirmed_at, g.version, \
     g.created_at, g.changed_at, g.left_out, g.confirm_hash, g.extended_until";

/// The group that this reference and this secret open together; none if either is wrong.
pub(crate) async fn open(
    readers: &SqlitePool,
    reference: &str,
    secret_hash: &[u8],
) -> Result<Option<StoredGroup>, StoreError> {
    // One transaction, so that the group and its people are of one moment.
    let mut transaction = readers.begin().await?;
    let sql = format!(
        "SELECT {GROUP_COLUMNS}, s.holder FROM groups g JOIN manage_secrets s ON s.group_reference = g.reference \
         WHERE g.reference = $1 AND s.hash = $2 AND s.revoked_at IS NULL"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(reference)
        .bind(secret_hash)
        .fetch_optional(&mut *transaction)
        .await?;
    match row {
        Some(row) => {
            let group = read_group(&mut transaction, &row).await?;
            let opened_by = Holder::parse(&row.try_get::<String, _>("holder")?).unwrap_or_default();
            Ok(Some(StoredGroup { opened_by, ..group }))
        }
        None => Ok(None),
    }
}

/// Every group of a contact's address, the oldest first, without its people's rows.
pub(crate) async fn of_contact(
    readers: &SqlitePool,
    email_folded: &str,
) -> Result<Vec<StoredGroup>, StoreError> {
    let sql = const_format_group(" FROM groups g WHERE g.contact_email_folded = $1 ORDER BY g.created_at");
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(email_folded).fetch_all(readers).await?;
    rows.iter().map(|row| read_group_row(row).map_err(StoreError::from)).collect()
}

/// One group by its reference, without its people's rows, for a mail about it.
pub(crate) async fn by_reference(
    readers: &SqlitePool,
    reference: &str,
) -> Result<Option<StoredGroup>, StoreError> {
    let sql = const_format_group(" FROM groups g WHERE g.reference = $1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(reference).fetch_optional(readers).await?;
    row.map(|row| read_group_row(&row).map_err(StoreError::from)).transpose()
}

/// One group with the facilitators whom its contact has named, without its people's rows.
pub(crate) async fn with_facilitators(
    readers: &SqlitePool,
    reference: &str,
) -> Result<Option<StoredGroup>, StoreError> {
    let Some(mut group) = by_reference(readers, reference).await? else { return Ok(None) };
    let mut connection = readers.acquire().await?;
    group.group.facilitators = named_facilitators(&mut connection, reference).await?;
    Ok(Some(group))
}

/// One group with all its people, for what is counted of it.
pub(crate) async fn with_members(
    readers: &SqlitePool,
    reference: &str,
) -> Result<Option<StoredGroup>, StoreError> {
    let mut connection = readers.acquire().await?;
    let sql = const_format_group(" FROM groups g WHERE g.reference = $1");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(reference).fetch_optional(&mut *connection).await?;
    match row {
        Some(row) => Ok(Some(read_group(&mut connection, &row).await?)),
        None => Ok(None),
    }
}

/// How many people are on a group's list.
pub(crate) async fn count_members(readers: &SqlitePool, reference: &str) -> Result<usize, StoreError> {
    let n: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM members WHERE group_reference = $1")
        .bind(reference)
        .fetch_one(readers)
        .await?;
    Ok(usize::try_from(n).unwrap_or(0))
}

async fn named_facilitators(
    connection: &mut SqliteConnection,
    reference: &str,
) -> Result<Vec<FacilitatorDraft>, StoreError> {
    let rows = sqlx::query(
        "SELECT name, email, is_contact, account, trainings FROM facilitators WHERE group_reference = $1 \
         ORDER BY position",
    )
    .bind(reference)
    .fetch_all(connection)
    .await?;
    let mut named = Vec::with_capacity(rows.len());
    for row in rows {
        named.push(FacilitatorDraft {
            name: row.try_get(0)?,
            email: row.try_get::<Option<String>, _>(1)?.unwrap_or_default(),
            is_contact: row.try_get::<i64, _>(2)? != 0,
            account: row.try_get(3)?,
            trainings: serde_json::from_str(row.try_get(4)?).unwrap_or_default(),
        });
    }
    Ok(named)
}

impl StoredGroup {
    /// The programme as it is for this group: the team may have given it more time to add people.
    pub(crate) fn own_rules<'a>(&self, programme: &'a Programme) -> Cow<'a, Programme> {
        match self.extended_until {
            Some(until) => Cow::Owned(programme.extended(until)),
            None => Cow::Borrowed(programme),
        }
    }

    /// What is known already of somebody whom the contact has named, from the list as well if they stand on it: they
    /// answer the rest.
    pub(crate) fn invitation(&self, named: &FacilitatorDraft) -> OfferDraft {
        let contact = &self.group.contact;
        let listed = self.members.iter().find(|member| {
            !named.is_contact
                && member.name == named.name
                && member.email_folded.as_ref().is_none_or(|email| *email == fold_address(&named.email))
        });
        let track = listed.and_then(|member| member.track.as_ref()).unwrap_or(&self.group.organisation.track);
        let zone = listed.and_then(|member| member.zone.as_ref()).unwrap_or(&contact.zone);
        OfferDraft {
            role: Role::OrganisationSpecific.name().into(),
            person: ContactDraft {
                name: named.name.clone(),
                email: named.email.clone(),
                // Which language they read nobody has said: that of the list is the one they listen in.
                language: contact.language.clone(),
                zone: zone.clone(),
            },
            group: self.reference.clone(),
            organisation: self.group.organisation.name.clone(),
            account: named.account.clone(),
            trainings: named.trainings.clone(),
            tracks: if track == EACH { Vec::new() } else { track.split('+').map(String::from).collect() },
            ..OfferDraft::default()
        }
    }
}

fn const_format_group(rest: &str) -> String {
    format!("SELECT {GROUP_COLUMNS}{rest}")
}

async fn read_group(connection: &mut SqliteConnection, row: &SqliteRow) -> Result<StoredGroup, StoreError> {
    let mut group = read_group_row(row)?;
    let sql = format!("SELECT {MEMBER_COLUMNS} FROM members WHERE group_reference = $1 ORDER BY position");
    let rows =
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(&group.reference).fetch_all(&mut *connection).await?;
    group.members = rows.iter().map(MemberRow::read).collect::<Result<_, _>>()?;
    group.group.facilitators = named_facilitators(connection, &group.reference).await?;
    Ok(group)
}

fn read_group_row(row: &SqliteRow) -> Result<StoredGroup, sqlx::Error> {
    let organisation: String = row.try_get(7)?;
    let instant = |at: i64| DateTime::from_timestamp_millis(at).unwrap_or_default();
    Ok(StoredGroup {
        reference: row.try_get(0)?,
        programme: row.try_get(1)?,
        group: GroupRow {
            contact: ContactDraft {
                name: row.try_get(2)?,
                email: row.try_get(3)?,
                language: row.try_get(5)?,
                zone: row.try_get(6)?,
            },
            contact_email_folded: row.try_get(4)?,
            organisation: serde_json::from_str(&organisation).map_err(|error| sqlx::Error::ColumnDecode {
                index: "organisation".into(),
                source: error.into(),
            })?,
            facilitators: Vec::new(),
            gathering: row.try_get::<i64, _>(8)? != 0,
            left_out: usize::try_from(row.try_get::<i64, _>(14)?).unwrap_or(0),
        },
        members: Vec::new(),
        join_code: row.try_get(9)?,
        is_confirmed: row.try_get::<Option<i64>, _>(10)?.is_some(),
        confirm_hash: row.try_get(15)?,
        version: row.try_get(11)?,
        created: instant(row.try_get(12)?),
        changed: instant(row.try_get(13)?),
        extended_until: row.try_get::<Option<i64>, _>(16)?.map(instant),
        opened_by: Holder::Contact,
    })
}

/// A group's new state, whole.
pub(crate) struct Replace {
    pub(crate) reference: String,
    /// The version that the caller has seen.
    pub(crate) version: i64,
    pub(crate) group: GroupRow,
    pub(crate) members: Vec<MemberRow>,
    /// The contact's address is another one.
    pub(crate) new_address: Option<NewAddress>,
    /// Asks whoever is newly named to facilitate.
    pub(crate) invitations: NewMail,
    /// For the log.
    pub(crate) done: Done,
    pub(crate) now: DateTime<Utc>,
}

/// What a change of a group was, for its log: whose, and whom of the list it was about.
pub(crate) struct Done {
    pub(crate) by: Holder,
    pub(crate) counts: Counts,
    /// Ids of the people who came or changed.
    pub(crate) people: Vec<String>,
    /// Other facilitators are named than before.
    pub(crate) names_facilitators: bool,
    /// Something of the contact or the organisation is another.
    pub(crate) changes_details: bool,
    pub(crate) after_freeze: bool,
}

impl Done {
    async fn note(
        &self,
        connection: &mut SqliteConnection,
        reference: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let line =
            |what| Note { after_freeze: self.after_freeze, ..Note::new(reference, actor(self.by), what) };
        if !self.counts.is_empty() {
            let changed = Note { counts: self.counts, people: &self.people, ..line(Happened::ListChanged) };
            note(connection, changed, now).await?;
        }
        if self.names_facilitators {
            note(connection, line(Happened::FacilitatorsNamed), now).await?;
        }
        if self.changes_details {
            note(connection, line(Happened::DetailsChanged), now).await?;
        }
        Ok(())
    }
}

/// An address that has to be confirmed.
pub(crate) struct NewAddress {
    /// Of the token in the mail that asks for it.
    pub(crate) confirm_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    /// To the address before, if that was confirmed: whoever reads it learns that it is not used any more.
    pub(crate) farewell: Option<NewMail>,
    pub(crate) limits: Vec<Limit>,
}

/// What became of a change.
#[derive(Debug)]
pub(crate) enum Replaced {
    /// The group's new version.
    Now(i64),
    /// Somebody else was faster.
    Stale,
    /// Too many mails to new addresses.
    TooManyMails,
}

impl Write for Replace {
    type Answer = Replaced;

    /// What was taken off a list is gone at once.
    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<Replaced, StoreError> {
        let now_ms = self.now.timestamp_millis();
        if let Some(new) = &self.new_address
            && !count_within(connection, &new.limits, self.now).await?
        {
            return Ok(Replaced::TooManyMails);
        }
        let version: Option<i64> = sqlx::query_scalar(
            "UPDATE groups SET contact_name = $3, contact_email = $4, contact_email_folded = $5, \
             contact_language = $6, contact_zone = $7, organisation_name = $8, organisation = $9, gathering = $10, \
             version = version + 1, changed_at = $11, left_out = $12 \
             WHERE reference = $1 AND version = $2 RETURNING version",
        )
        .bind(&self.reference)
        .bind(self.version)
        .bind(&self.group.contact.name)
        .bind(&self.group.contact.email)
        .bind(&self.group.contact_email_folded)
        .bind(&self.group.contact.language)
        .bind(&self.group.contact.zone)
        .bind(&self.group.organisation.name)
        .bind(self.group.organisation_json())
        .bind(i64::from(self.group.gathering))
        .bind(now_ms)
        .bind(self.group.left_out_bound())
        .fetch_optional(&mut *connection)
        .await?;
        let Some(version) = version else { return Ok(Replaced::Stale) };
        for table in [
            "DELETE FROM members WHERE group_reference = $1",
            "DELETE FROM facilitators WHERE group_reference = $1",
        ] {
            sqlx::query(table).bind(&self.reference).execute(&mut *connection).await?;
        }
        put_members(connection, &self.reference, &self.members).await?;
        put_facilitators(connection, &self.reference, &self.group.facilitators).await?;
        members::tidy(connection, &self.reference).await?;
        if let Some(new) = &self.new_address {
            sqlx::query("UPDATE groups SET confirm_hash = $2, confirmed_at = NULL WHERE reference = $1")
                .bind(&self.reference)
                .bind(&new.confirm_hash)
                .execute(&mut *connection)
                .await?;
            put(connection, &new.mail, self.now).await?;
            if let Some(farewell) = &new.farewell {
                put(connection, farewell, self.now).await?;
            }
        }
        put(connection, &self.invitations, self.now).await?;
        forget_who_is_gone(connection, &self.reference).await?;
        self.done.note(connection, &self.reference, self.now).await?;
        Ok(Replaced::Now(version))
    }
}

async fn put_members(
    connection: &mut SqliteConnection,
    reference: &str,
    members: &[MemberRow],
) -> Result<(), StoreError> {
    let mut rest: Vec<(i64, &MemberRow)> = (0..).zip(members).collect();
    for size in BATCHES {
        while rest.len() >= size {
            let left = rest.split_off(size);
            let batch = std::mem::replace(&mut rest, left);
            let mut insert = QueryBuilder::<Sqlite>::new(
                "INSERT INTO members (id, group_reference, position, name, email, email_folded, track, zone, country, \
                 language, sector, role) ",
            );
            insert.push_values(batch, |mut values, (position, member)| {
                values
                    .push_bind(&member.id)
                    .push_bind(reference)
                    .push_bind(position)
                    .push_bind(&member.name)
                    .push_bind(&member.email)
                    .push_bind(&member.email_folded)
                    .push_bind(&member.track)
                    .push_bind(&member.zone)
                    .push_bind(&member.country)
                    .push_bind(&member.language)
                    .push_bind(&member.sector)
                    .push_bind(&member.role);
            });
            insert.build().execute(&mut *connection).await?;
        }
    }
    Ok(())
}

async fn put_facilitators(
    connection: &mut SqliteConnection,
    reference: &str,
    facilitators: &[FacilitatorDraft],
) -> Result<(), StoreError> {
    for (position, facilitator) in (0i64..).zip(facilitators) {
        let email = Some(&facilitator.email).filter(|email| !email.is_empty());
        sqlx::query(
            "INSERT INTO facilitators (id, group_reference, position, name, email, email_folded, is_contact, account, \
             trainings) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(random_id())
        .bind(reference)
        .bind(position)
        .bind(&facilitator.name)
        .bind(email)
        .bind(email.map(|email| fold_address(email)))
        .bind(i64::from(facilitator.is_contact))
        .bind(&facilitator.account)
        .bind(serde_json::to_string(&facilitator.trainings).expect("texts are always JSON"))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
