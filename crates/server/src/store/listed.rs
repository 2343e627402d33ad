//! The groups that a partner's page may list by name.

use chrono::{DateTime, Utc};
use domain::organisation::OrganisationDraft;
use sqlx::{Row, SqlitePool};

use super::StoreError;

/// What a public page may know of a group, and what it takes to tell whether the group takes people.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub(crate) organisation: OrganisationDraft,
    /// The contact's, which the group listens in where it has named no other.
    pub(crate) contact_language: String,
    pub(crate) join_code: String,
    pub(crate) members: usize,
    /// The team lets it add people until then.
    pub(crate) extended_until: Option<DateTime<Utc>>,
}

/// The groups that have agreed to stand on the page of this partner, and whose contact reads the address they gave.
pub(crate) async fn with_partner(
    readers: &SqlitePool,
    programme: &str,
    partner: &str,
) -> Result<Vec<Listed>, StoreError> {
    let rows = sqlx::query(
        "SELECT g.organisation, g.contact_language, g.join_code, g.extended_until, \
         (SELECT COUNT(*) FROM members m WHERE m.group_reference = g.reference) \
         FROM groups g WHERE g.programme = $1 AND g.listed_with = $2 AND g.confirmed_at IS NOT NULL",
    )
    .bind(programme)
    .bind(partner)
    .fetch_all(readers)
    .await?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in rows {
        // What cannot be read is not made public.
        let Ok(organisation) = serde_json::from_str(row.try_get(0)?) else { continue };
        listed.push(Listed {
            organisation,
            contact_language: row.try_get(1)?,
            join_code: row.try_get(2)?,
            extended_until: row.try_get::<Option<i64>, _>(3)?.and_then(DateTime::from_timestamp_millis),
            members: usize::try_from(row.try_get::<i64, _>(4)?).unwrap_or(0),
        });
    }
    Ok(listed)
}
