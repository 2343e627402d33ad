//! What an organiser takes out: everything that was asked, as CSV.

use domain::organisation::OrganisationDraft;
use sqlx::{Row, SqlitePool};

use super::StoreError;

/// Rows of texts, the heading first.
pub(crate) type Table = Vec<Vec<String>>;

/// One row a group.
pub(crate) async fn groups(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let heading = [
        "reference",
        "programme",
        "registered",
        "changed",
        "contact name",
        "contact e-mail",
        "contact language",
        "contact zone",
        "address confirmed",
        "organisation",
        "country",
        "sector",
        "languages",
        "track",
        "interpretation",
        "breakouts",
        "taken part before",
        "organising for",
        "partner",
        "gathering",
        "members",
        "facilitators",
    ];
    let mut table = vec![heading.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT g.reference, g.programme, g.created_at, g.changed_at, g.contact_name, g.contact_email, \
         g.contact_language, g.contact_zone, g.confirmed_at, g.organisation, g.gathering, \
         (SELECT COUNT(*) FROM members m WHERE m.group_reference = g.reference), \
         (SELECT COUNT(*) FROM facilitators f WHERE f.group_reference = g.reference) \
         FROM groups g ORDER BY g.programme, g.created_at, g.reference",
    )
    .fetch_all(readers)
    .await?;
    for row in rows {
        let slug: String = row.try_get(1)?;
        if programme.is_some_and(|wanted| wanted != slug) {
            continue;
        }
        let organisation: String = row.try_get(9)?;
        let organisation: OrganisationDraft = serde_json::from_str(&organisation).unwrap_or_default();
        table.push(vec![
            row.try_get(0)?,
            slug,
            instant(row.try_get(2)?),
            instant(row.try_get(3)?),
            row.try_get(4)?,
            row.try_get(5)?,
            row.try_get(6)?,
            row.try_get(7)?,
            row.try_get::<Option<i64>, _>(8)?.map(instant).unwrap_or_default(),
            organisation.name,
            organisation.country,
            organisation.sector,
            organisation.languages.join(", "),
            organisation.track,
            organisation.interpretation,
            organisation.breakouts,
            organisation.taken_part_before,
            organisation.purpose,
            organisation.partner,
            yes_no(row.try_get::<i64, _>(10)? != 0),
            row.try_get::<i64, _>(11)?.to_string(),
            row.try_get::<i64, _>(12)?.to_string(),
        ]);
    }
    Ok(table)
}

/// One row a person on a list, with the track and the language of the group where the person has none.
pub(crate) async fn members(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let heading = [
        "reference",
        "programme",
        "organisation",
        "name",
        "e-mail",
        "track",
        "zone",
        "country",
        "language",
        "sector",
        "role",
        "contact e-mail",
    ];
    let mut table = vec![heading.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT g.reference, g.programme, g.organisation_name, m.name, m.email, m.track, m.zone, m.country, \
         m.language, m.sector, m.role, g.contact_email, g.organisation \
         FROM members m JOIN groups g ON g.reference = m.group_reference \
         ORDER BY g.programme, g.created_at, g.reference, m.position",
    )
    .fetch_all(readers)
    .await?;
    for row in rows {
        let slug: String = row.try_get(1)?;
        if programme.is_some_and(|wanted| wanted != slug) {
            continue;
        }
        let organisation: String = row.try_get(12)?;
        let organisation: OrganisationDraft = serde_json::from_str(&organisation).unwrap_or_default();
        let optional = |at: usize| -> Result<String, sqlx::Error> {
            Ok(row.try_get::<Option<String>, _>(at)?.unwrap_or_default())
        };
        let or_group = |own: String, group: &str| if own.is_empty() { group.to_string() } else { own };
        table.push(vec![
            row.try_get(0)?,
            slug,
            row.try_get(2)?,
            row.try_get(3)?,
            optional(4)?,
            or_group(optional(5)?, &organisation.track),
            optional(6)?,
            optional(7)?,
            or_group(optional(8)?, &organisation.interpretation),
            optional(9)?,
            optional(10)?,
            row.try_get(11)?,
        ]);
    }
    Ok(table)
}

fn instant(at_ms: i64) -> String {
    let at = chrono::DateTime::from_timestamp_millis(at_ms).unwrap_or_default();
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

fn yes_no(answer: bool) -> String {
    if answer { "yes" } else { "no" }.to_string()
}
