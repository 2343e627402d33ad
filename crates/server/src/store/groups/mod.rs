//! Groups: read here, registered and changed each in one transaction with everything that belongs to it.

mod lists;
mod registering;
mod replacing;

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::contact::ContactDraft;
use domain::contacts::Holder;
use domain::facilitator::{FacilitatorDraft, OfferDraft, Role};
use domain::organisation::EACH;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection, SqlitePool};

pub(crate) use self::registering::{Register, Registered};
pub(crate) use self::replacing::{Done, NewAddress, Replace, Replaced};
use super::StoreError;
use super::rows::MEMBER_COLUMNS;
pub(crate) use super::rows::{GroupRow, MemberRow, fold_address};

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
