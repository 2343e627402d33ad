//! What calendars were told of each date, kept so that what changes in a programme file is told as a change.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::programme::Occurrence;
use domain::text::Text;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::{StoreError, Write};

/// A date as calendars are told it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    #[serde(flatten)]
    pub(crate) told: Told,
    /// RFC 5545 SEQUENCE: rises with every change.
    pub(crate) sequence: i64,
    pub(crate) changed: DateTime<Utc>,
}

/// What a calendar shows: a change in any of it has to reach those who have it already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) occurrence: Occurrence,
    pub(crate) title: Text,
}

/// The entries of a programme by the id of their occurrence.
pub(crate) type Entries = BTreeMap<String, Entry>;

/// What has to be told now, from what was told before. An occurrence that the file has lost is told as cancelled. On the
/// first run the file's own day of revision is the day of the change, so that every installation tells the same.
pub(crate) fn renewed(programme: &Programme, before: &Entries, now: DateTime<Utc>) -> Entries {
    let mut told: BTreeMap<&str, Told> = BTreeMap::new();
    for (id, entry) in before {
        let occurrence = Occurrence { cancelled: true, ..entry.told.occurrence.clone() };
        told.insert(id, Told { occurrence, title: programme.title.clone() });
    }
    for occurrence in &programme.occurrences {
        let told_now = Told { occurrence: occurrence.clone(), title: programme.title.clone() };
        told.insert(&occurrence.id, told_now);
    }
    let entry = |(id, told): (&str, Told)| {
        let revision = i64::from(told.occurrence.revision);
        let entry = match before.get(id) {
            Some(entry) if entry.told == told => entry.clone(),
            Some(entry) => Entry { told, sequence: revision.max(entry.sequence + 1), changed: now },
            None => {
                let changed = if before.is_empty() { programme.revised } else { now };
                Entry { told, sequence: revision, changed }
            }
        };
        (id.to_string(), entry)
    };
    told.into_iter().map(entry).collect()
}

/// Brings what is stored of a programme's dates to what its file says now.
pub(crate) struct Renew {
    pub(crate) programme: Programme,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Renew {
    type Answer = Entries;

    async fn run(self, connection: &mut SqliteConnection) -> Result<Entries, StoreError> {
        let slug = &self.programme.slug;
        let before = stored(connection, slug).await?;
        let entries = renewed(&self.programme, &before, self.now);
        if entries != before {
            let json = serde_json::to_string(&entries).expect("texts and numbers are always JSON");
            sqlx::query(
                "INSERT INTO calendars (programme, entries) VALUES ($1, $2) \
                 ON CONFLICT (programme) DO UPDATE SET entries = excluded.entries",
            )
            .bind(slug)
            .bind(json)
            .execute(&mut *connection)
            .await?;
        }
        Ok(entries)
    }
}

/// What another program wrote otherwise is as good as nothing: all is told anew, as on the first run.
async fn stored(connection: &mut SqliteConnection, slug: &str) -> Result<Entries, StoreError> {
    let json: Option<String> = sqlx::query_scalar("SELECT entries FROM calendars WHERE programme = $1")
        .bind(slug)
        .fetch_optional(connection)
        .await?;
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes;

    fn programme() -> Programme {
        let all = programmes::load(None, messages::Locale::english()).unwrap();
        all.into_iter().find(|programme| programme.slug == "core-fundamentals-2027").unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_told_first_has_the_day_of_the_file() {
        let programme = programme();
        let entries = renewed(&programme, &Entries::new(), at("2027-01-01T00:00:00Z"));
        assert_eq!(entries.len(), programme.occurrences.len());
        assert!(entries.values().all(|entry| entry.changed == programme.revised && entry.sequence == 0));
        assert_eq!(renewed(&programme, &entries, at("2027-01-02T00:00:00Z")), entries);
    }

    #[test]
    fn a_date_that_moves_is_told_anew_and_the_others_are_not() {
        let mut programme = programme();
        let first = renewed(&programme, &Entries::new(), at("2027-01-01T00:00:00Z"));
        let moved = at("2027-01-02T00:00:00Z");
        programme.occurrences[0].minutes += 30;
        let id = programme.occurrences[0].id.clone();
        let second = renewed(&programme, &first, moved);
        assert_eq!((second[&id].sequence, second[&id].changed), (1, moved));
        let same = second.iter().filter(|(other, entry)| **other != id && first.get(*other) == Some(entry));
        assert_eq!(same.count(), first.len() - 1);
    }

    #[test]
    fn a_date_that_the_file_loses_stays_as_cancelled_and_may_come_back() {
        let mut programme = programme();
        let first = renewed(&programme, &Entries::new(), at("2027-01-01T00:00:00Z"));
        let lost = programme.occurrences.pop().unwrap();
        let second = renewed(&programme, &first, at("2027-01-02T00:00:00Z"));
        assert!(second[&lost.id].told.occurrence.cancelled);
        assert_eq!((second.len(), second[&lost.id].sequence), (first.len(), 1));
        assert_eq!(renewed(&programme, &second, at("2027-01-03T00:00:00Z")), second);
        programme.occurrences.push(lost.clone());
        let third = renewed(&programme, &second, at("2027-01-04T00:00:00Z"));
        assert_eq!((third[&lost.id].told.occurrence.cancelled, third[&lost.id].sequence), (false, 2));
    }

    #[test]
    fn a_new_date_and_a_new_title_are_changes_of_today() {
        let mut programme = programme();
        let mut first = renewed(&programme, &Entries::new(), at("2027-01-01T00:00:00Z"));
        let id = programme.occurrences[0].id.clone();
        first.remove(&id);
        let today = at("2027-01-02T00:00:00Z");
        assert_eq!(renewed(&programme, &first, today)[&id].changed, today);
        programme.title.0.insert("en".into(), "Another title".into());
        assert!(renewed(&programme, &first, today).values().all(|entry| entry.changed == today));
    }
}
