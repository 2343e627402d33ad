//! What the team did by hand, and who of them it was: kept beyond a group's own end, until the purge. No personal data of
//! anybody else's.

use chrono::{DateTime, SecondsFormat, Utc};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::export::{Table, instant};
use super::{StoreError, Write};
use crate::secret::random_id;

/// So many are shown; the export has all.
const SHOWN: i64 = 30;

/// Something that the team did. Stored as a word, and after a blank what else there is to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Looked at a contact's or a facilitator's details.
    Looked,
    /// Had the private links sent again.
    Resent,
    /// Gave the contact another address.
    ContactChanged,
    AcceptedBelowSize,
    /// Took it off its partner's page.
    Unlisted,
    Extended(DateTime<Utc>),
    /// Put the group of this reference into this one.
    Merged(String),
    /// Put this one into the group of this reference.
    WentInto(String),
    Deleted,
    /// Said yes or no to a facilitator's request.
    Accepted,
    Declined,
    /// Took out a table: its name, and how many rows.
    Exported(&'static str, usize),
    /// Wrote to so many.
    Wrote(usize),
    /// Set the live room of this place, or took it away; never the address.
    LinkSet(String),
    LinkCleared(String),
}

impl Act {
    /// As stored and exported.
    fn name(&self) -> &'static str {
        match self {
            Act::Looked => "looked",
            Act::Resent => "resent",
            Act::ContactChanged => "contact_changed",
            Act::AcceptedBelowSize => "accepted_below_size",
            Act::Unlisted => "unlisted",
            Act::Extended(_) => "extended",
            Act::Merged(_) => "merged",
            Act::WentInto(_) => "went_into",
            Act::Deleted => "deleted",
            Act::Accepted => "accepted",
            Act::Declined => "declined",
            Act::Exported(..) => "exported",
            Act::Wrote(_) => "wrote",
            Act::LinkSet(_) => "link_set",
            Act::LinkCleared(_) => "link_cleared",
        }
    }

    /// What else there is to know.
    fn detail(&self) -> String {
        match self {
            Act::Extended(until) => until.to_rfc3339_opts(SecondsFormat::Secs, true),
            Act::Merged(detail) | Act::WentInto(detail) | Act::LinkSet(detail) | Act::LinkCleared(detail) => {
                detail.clone()
            }
            Act::Exported(what, rows) => format!("{what} {rows}"),
            Act::Wrote(mails) => mails.to_string(),
            Act::Looked
            | Act::Resent
            | Act::ContactChanged
            | Act::AcceptedBelowSize
            | Act::Unlisted
            | Act::Deleted
            | Act::Accepted
            | Act::Declined => String::new(),
        }
    }
}

/// One act, as it is put down.
#[derive(Clone, Debug)]
pub(crate) struct ByTeam {
    pub(crate) programme: String,
    /// The reference of the group or of the facilitator it was about; empty if it was about neither.
    pub(crate) about: String,
    /// Who sits at the machine.
    pub(crate) who: String,
    pub(crate) act: Act,
    pub(crate) now: DateTime<Utc>,
}

/// Puts an act down, in the transaction that does it.
pub(super) async fn remember(connection: &mut SqliteConnection, act: &ByTeam) -> Result<(), StoreError> {
    let detail = act.act.detail();
    let what = [act.act.name(), detail.as_str()].join(" ");
    sqlx::query(
        "INSERT INTO team_acts (id, programme, group_reference, who, what, at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(random_id())
    .bind(&act.programme)
    .bind(&act.about)
    .bind(&act.who)
    .bind(what.trim_end())
    .bind(act.now.timestamp_millis())
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts down what changes nothing else.
pub(crate) struct Remember(pub(crate) Vec<ByTeam>);

impl Write for Remember {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        for act in &self.0 {
            remember(connection, act).await?;
        }
        Ok(())
    }
}

/// One act, as it was put down.
pub(crate) struct Remembered {
    pub(crate) at: DateTime<Utc>,
    pub(crate) who: String,
    /// The name of the act.
    pub(crate) what: String,
    pub(crate) detail: String,
}

/// What the team did for a group or a facilitator, the latest first.
pub(crate) async fn about(readers: &SqlitePool, reference: &str) -> Result<Vec<Remembered>, StoreError> {
    let rows = sqlx::query(
        "SELECT at, who, what FROM team_acts WHERE group_reference = $1 ORDER BY at DESC, id LIMIT $2",
    )
    .bind(reference)
    .bind(SHOWN)
    .fetch_all(readers)
    .await?;
    let mut acts = Vec::with_capacity(rows.len());
    for row in rows {
        let (what, detail) = name_and_detail(row.try_get(2)?);
        let at = DateTime::from_timestamp_millis(row.try_get(0)?).unwrap_or_default();
        acts.push(Remembered { at, who: row.try_get(1)?, what, detail });
    }
    Ok(acts)
}

/// For the export: one row an act.
pub(crate) async fn table(readers: &SqlitePool, programme: Option<&str>) -> Result<Table, StoreError> {
    let heading = ["programme", "at", "who", "what", "detail", "reference"];
    let mut table = vec![heading.map(String::from).to_vec()];
    let rows = sqlx::query(
        "SELECT programme, at, who, what, group_reference FROM team_acts \
         WHERE $1 = '' OR programme = $1 ORDER BY programme, at, id",
    )
    .bind(programme.unwrap_or_default())
    .fetch_all(readers)
    .await?;
    for row in rows {
        let (what, detail) = name_and_detail(row.try_get(3)?);
        let at = instant(row.try_get(1)?);
        table.push(vec![row.try_get(0)?, at, row.try_get(2)?, what, detail, row.try_get(4)?]);
    }
    Ok(table)
}

fn name_and_detail(stored: String) -> (String, String) {
    match stored.split_once(' ') {
        Some((name, detail)) => (name.to_string(), detail.to_string()),
        None => (stored, String::new()),
    }
}
