//! What an organiser takes out: everything that was asked, as CSV.

use std::collections::HashMap;

use domain::facilitator::{OfferDraft, Role};
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
        "other sector",
        "languages",
        "other language",
        "track",
        "interpretation",
        "breakouts",
        "taken part before",
        "organising for",
        "partner",
        "partner may see the group",
        "partner may list the group",
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
         FROM groups g WHERE $1 = '' OR g.programme = $1 \
         ORDER BY g.programme, g.created_at, g.reference",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?;
    for row in rows {
        let organisation: String = row.try_get(9)?;
        let organisation: OrganisationDraft = serde_json::from_str(&organisation).unwrap_or_default();
        let of_partner =
            |answer| if organisation.partner.is_empty() { String::new() } else { yes_no(answer) };
        let may_see = of_partner(organisation.partner_may_see);
        let may_list = of_partner(organisation.partner_may_list);
        table.push(vec![
            row.try_get(0)?,
            row.try_get(1)?,
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
            organisation.other_sector,
            organisation.languages.join(", "),
            organisation.other_language,
            organisation.track,
            organisation.interpretation,
            organisation.breakouts,
            organisation.taken_part_before,
            organisation.purpose,
            organisation.partner,
            may_see,
            may_list,
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
        "joined by the link",
        "confirmed",
        "changed after the last day to add people",
    ];
    let mut table = vec![heading.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT g.reference, g.programme, g.organisation_name, m.name, m.email, m.track, m.zone, m.country, \
         m.language, m.sector, m.role, g.contact_email, g.organisation, COALESCE(s.by_link, 0), \
         s.confirmed_at IS NOT NULL, EXISTS (SELECT 1 FROM change_people p JOIN changes c ON c.id = p.change_id \
         WHERE p.member_id = m.id AND c.after_freeze <> 0) \
         FROM members m JOIN groups g ON g.reference = m.group_reference \
         LEFT JOIN member_states s ON s.member_id = m.id WHERE $1 = '' OR g.programme = $1 \
         ORDER BY g.programme, g.created_at, g.reference, m.position",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?;
    for row in rows {
        let organisation: String = row.try_get(12)?;
        let organisation: OrganisationDraft = serde_json::from_str(&organisation).unwrap_or_default();
        let optional = |at: usize| -> Result<String, sqlx::Error> {
            Ok(row.try_get::<Option<String>, _>(at)?.unwrap_or_default())
        };
        let or_group = |own: String, group: &str| if own.is_empty() { group.to_string() } else { own };
        table.push(vec![
            row.try_get(0)?,
            row.try_get(1)?,
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
            yes_no(row.try_get::<i64, _>(13)? != 0),
            yes_no(row.try_get::<i64, _>(14)? != 0),
            yes_no(row.try_get::<i64, _>(15)? != 0),
        ]);
    }
    Ok(table)
}

const FACILITATOR_HEADING: [&str; 24] = [
    "reference",
    "programme",
    "state",
    "role",
    "offered",
    "changed",
    "name",
    "e-mail",
    "language",
    "zone",
    "group",
    "contact says",
    "organisation",
    "earlier training",
    "account",
    "languages",
    "sectors",
    "tracks",
    "hours",
    "dates",
    "wished dates",
    "room",
    "note",
    "named after the last day to add people",
];

/// One row an offer to facilitate, a request to the team, and somebody who is named by a group and not asked yet: the
/// contact's address is not confirmed, or theirs is not known.
pub(crate) async fn facilitators(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let mut table = vec![FACILITATOR_HEADING.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT o.reference, o.programme, o.state, o.role, o.created_at, o.changed_at, o.answers, \
         COALESCE(o.group_reference, ''), o.contact_says, \
         (SELECT MAX(f.after_freeze) FROM facilitators f \
         WHERE f.group_reference = o.group_reference AND f.email_folded = o.email_folded) \
         FROM offers o WHERE $1 = '' OR o.programme = $1 ORDER BY o.programme, o.created_at, o.reference",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?;
    let mut dates: HashMap<String, Vec<String>> = HashMap::new();
    let taken = sqlx::query("SELECT holder, occurrence FROM sign_ups ORDER BY occurrence").fetch_all(readers);
    for row in taken.await? {
        dates.entry(row.try_get(0)?).or_default().push(row.try_get(1)?);
    }
    for row in rows {
        let reference: String = row.try_get(0)?;
        let dates = dates.remove(&reference).unwrap_or_default();
        let answers: String = row.try_get(6)?;
        let answers: OfferDraft = serde_json::from_str(&answers).unwrap_or_default();
        let hours = match (answers.hours_from.as_str(), answers.hours_to.as_str()) {
            ("", "") => String::new(),
            (from, to) => format!("{from}-{to}"),
        };
        table.push(vec![
            reference,
            row.try_get(1)?,
            row.try_get(2)?,
            row.try_get(3)?,
            instant(row.try_get(4)?),
            instant(row.try_get(5)?),
            answers.person.name,
            answers.person.email,
            answers.person.language,
            answers.person.zone,
            row.try_get(7)?,
            row.try_get(8)?,
            answers.organisation,
            answers.earlier,
            answers.account,
            answers.languages.join(", "),
            answers.sectors.join(", "),
            answers.tracks.join(", "),
            hours,
            dates.join(", "),
            answers.trainings.into_iter().chain(answers.open_spaces).collect::<Vec<_>>().join(", "),
            answers.room,
            answers.note,
            // Only of somebody whom a group has named.
            row.try_get::<Option<i64>, _>(9)?.map(|late| yes_no(late != 0)).unwrap_or_default(),
        ]);
    }
    table.extend(named(readers, programme).await?);
    Ok(table)
}

/// Whoever has no offer of their own, in the columns of those who have.
async fn named(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let rows = sqlx::query(
        "SELECT g.programme, g.created_at, g.changed_at, f.name, COALESCE(f.email, ''), g.reference, \
         g.organisation_name, f.account, f.trainings, f.after_freeze \
         FROM facilitators f JOIN groups g ON g.reference = f.group_reference \
         WHERE ($1 = '' OR g.programme = $1) AND NOT EXISTS (SELECT 1 FROM offers o \
         WHERE o.group_reference = f.group_reference AND o.email_folded = f.email_folded) \
         ORDER BY g.programme, g.created_at, g.reference, f.position",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?;
    let mut table = Table::new();
    for row in rows {
        let trainings: Vec<String> = serde_json::from_str(row.try_get(8)?).unwrap_or_default();
        let mut cells = vec![String::new(); FACILITATOR_HEADING.len()];
        let mut put = |heading: &str, value: String| {
            if let Some(at) = FACILITATOR_HEADING.iter().position(|known| *known == heading) {
                cells[at] = value;
            }
        };
        put("programme", row.try_get(0)?);
        put("state", "named".into());
        put("role", Role::OrganisationSpecific.name().into());
        put("offered", instant(row.try_get(1)?));
        put("changed", instant(row.try_get(2)?));
        put("name", row.try_get(3)?);
        put("e-mail", row.try_get(4)?);
        put("group", row.try_get(5)?);
        put("contact says", "yes".into());
        put("organisation", row.try_get(6)?);
        put("account", row.try_get(7)?);
        put("wished dates", trainings.join(", "));
        put("named after the last day to add people", yes_no(row.try_get::<i64, _>(9)? != 0));
        table.push(cells);
    }
    Ok(table)
}

/// One row a mail that was given up: whom to reach in another way.
pub(crate) async fn dead_letters(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let heading =
        ["mail", "about", "programme", "group", "facilitator", "to", "decided", "given up", "tries", "why"];
    let mut table = vec![heading.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT m.id, m.kind, COALESCE(g.programme, o.programme, ''), COALESCE(m.group_reference, ''), \
         COALESCE(m.offer_reference, ''), m.recipient, m.created_at, COALESCE(m.settled_at, m.created_at), m.attempts, \
         COALESCE(m.trouble, '') FROM outbox m LEFT JOIN groups g ON g.reference = m.group_reference \
         LEFT JOIN offers o ON o.reference = m.offer_reference \
         WHERE m.state = 'failed' AND ($1 = '' OR COALESCE(g.programme, o.programme, '') = $1) \
         ORDER BY m.created_at, m.id",
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
            row.try_get(5)?,
            instant(row.try_get(6)?),
            instant(row.try_get(7)?),
            row.try_get::<i64, _>(8)?.to_string(),
            row.try_get(9)?,
        ]);
    }
    Ok(table)
}

/// One row a person and date: contacts for introductions, facilitators for trainings and question hours.
pub(crate) async fn sign_ups(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let heading = ["programme", "date", "group", "facilitator", "name", "e-mail", "language", "signed up"];
    let mut table = vec![heading.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT s.programme, s.occurrence, COALESCE(s.group_reference, ''), COALESCE(s.offer_reference, ''), \
         COALESCE(g.contact_name, o.name, ''), COALESCE(g.contact_email, o.email, ''), \
         COALESCE(g.contact_language, o.language, ''), s.created_at FROM sign_ups s \
         LEFT JOIN groups g ON g.reference = s.group_reference LEFT JOIN offers o ON o.reference = s.offer_reference \
         WHERE $1 = '' OR s.programme = $1 ORDER BY s.programme, s.occurrence, s.created_at, s.holder",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?;
    for row in rows {
        let mut cells = (0..7).map(|at| row.try_get(at)).collect::<Result<Vec<String>, _>>()?;
        cells.push(instant(row.try_get(7)?));
        table.push(cells);
    }
    Ok(table)
}

/// Ms since 1970 as RFC 3339, to the second, in UTC.
pub(crate) fn instant(at_ms: i64) -> String {
    let at = chrono::DateTime::from_timestamp_millis(at_ms).unwrap_or_default();
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// As tables say it.
pub(crate) fn yes_no(answer: bool) -> String {
    if answer { "yes" } else { "no" }.to_string()
}
