//! Where the live room of a session is. Sealed: who copies the database alone cannot walk in.

use chrono::{DateTime, Utc};
use sqlx::{Row, SqliteConnection, SqlitePool};

use super::acts::{Act, ByTeam, remember};
use super::{StoreError, Write};
use crate::secret::ServerKey;

/// A link as the team has set it.
#[derive(Clone, Debug)]
pub(crate) struct LiveLink {
    pub(crate) track: String,
    /// None: every week that has none of its own.
    pub(crate) week: Option<u32>,
    /// None: every language that has none of its own.
    pub(crate) language: Option<String>,
    pub(crate) url: String,
    pub(crate) set_by: String,
    pub(crate) set_at: DateTime<Utc>,
}

fn context(programme: &str, track: &str, week: u32, language: &str) -> String {
    format!("live link {programme} {track} {week} {language}")
}

/// All links of a programme.
pub(crate) async fn of_programme(
    readers: &SqlitePool,
    key: &ServerKey,
    programme: &str,
) -> Result<Vec<LiveLink>, StoreError> {
    let rows = sqlx::query(
        "SELECT track, week, language, sealed, set_by, set_at FROM live_links WHERE programme = $1 \
         ORDER BY track, week, language",
    )
    .bind(programme)
    .fetch_all(readers)
    .await?;
    let mut links = Vec::new();
    for row in rows {
        let (track, week, language): (String, i64, String) =
            (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        let week = u32::try_from(week).unwrap_or(0);
        let sealed: Vec<u8> = row.try_get(3)?;
        // Sealed under a key that is gone: as if it were not set.
        let Ok(url) = key.open(&context(programme, &track, week, &language), &sealed) else { continue };
        let Ok(url) = String::from_utf8(url) else { continue };
        links.push(LiveLink {
            track,
            week: (week > 0).then_some(week),
            language: (!language.is_empty()).then_some(language),
            url,
            set_by: row.try_get(4)?,
            set_at: DateTime::from_timestamp_millis(row.try_get(5)?).unwrap_or_default(),
        });
    }
    Ok(links)
}

/// The link that is meant for a session and a language: the one that says most about where it belongs.
pub(crate) fn chosen<'a>(links: &'a [LiveLink], track: &str, week: u32, language: &str) -> Option<&'a str> {
    let fits = |link: &&LiveLink| {
        link.track == track
            && link.week.is_none_or(|own| own == week)
            && link.language.as_deref().is_none_or(|own| own == language)
    };
    let best = links.iter().filter(fits).max_by_key(|link| (link.week.is_some(), link.language.is_some()))?;
    Some(&best.url)
}

/// Sets a link, or takes it away.
pub(crate) struct SetLink {
    pub(crate) programme: String,
    pub(crate) track: String,
    pub(crate) week: Option<u32>,
    pub(crate) language: Option<String>,
    /// None: it is taken away.
    pub(crate) sealed: Option<Vec<u8>>,
    pub(crate) by: String,
    pub(crate) now: DateTime<Utc>,
}

impl SetLink {
    /// With the address sealed for its place.
    pub(crate) fn sealed(self, key: &ServerKey, url: &str) -> SetLink {
        let (week, language) = (self.week.unwrap_or(0), self.language.as_deref().unwrap_or_default());
        let sealed = key.seal(&context(&self.programme, &self.track, week, language), url.as_bytes());
        SetLink { sealed: Some(sealed), ..self }
    }
}

/// `A`, `A week 2`, `A week 2 es`: what the team did is kept with where it did it.
fn place(track: &str, week: i64, language: &str) -> String {
    let week = if week > 0 { format!(" week {week}") } else { String::new() };
    format!("{track}{week} {language}").trim_end().to_string()
}

impl Write for SetLink {
    /// Whether there was one before.
    type Answer = bool;

    fn leaves_no_trace(&self) -> bool {
        true
    }

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let (week, language) = (i64::from(self.week.unwrap_or(0)), self.language.unwrap_or_default());
        let gone = sqlx::query(
            "DELETE FROM live_links WHERE programme = $1 AND track = $2 AND week = $3 AND language = $4",
        )
        .bind(&self.programme)
        .bind(&self.track)
        .bind(week)
        .bind(&language)
        .execute(&mut *connection)
        .await?;
        let was_there = gone.rows_affected() > 0;
        let is_change = was_there || self.sealed.is_some();
        let place = place(&self.track, week, &language);
        let act = if self.sealed.is_some() { Act::LinkSet(place) } else { Act::LinkCleared(place) };
        if let Some(sealed) = self.sealed {
            sqlx::query(
                "INSERT INTO live_links (programme, track, week, language, sealed, set_by, set_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
            )
            .bind(&self.programme)
            .bind(&self.track)
            .bind(week)
            .bind(&language)
            .bind(sealed)
            .bind(&self.by)
            .bind(self.now.timestamp_millis())
            .execute(&mut *connection)
            .await?;
        }
        if is_change {
            let (programme, who) = (self.programme, self.by);
            let act = ByTeam { programme, about: String::new(), who, act, now: self.now };
            remember(connection, &act).await?;
        }
        Ok(was_there)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_the_week_goes_before_one_of_the_language_and_both_before_one_for_all() {
        let link = |track: &str, week, language: Option<&str>, url: &str| LiveLink {
            track: track.into(),
            week,
            language: language.map(String::from),
            url: url.into(),
            set_by: String::new(),
            set_at: DateTime::UNIX_EPOCH,
        };
        let links = [
            link("A", None, None, "all"),
            link("A", None, Some("es"), "es"),
            link("A", Some(2), None, "2"),
            link("A", Some(2), Some("es"), "2 es"),
            link("B", None, None, "b"),
        ];
        #[track_caller]
        fn check(links: &[LiveLink], asked: (&str, u32, &str), expected: Option<&str>) {
            assert_eq!(chosen(links, asked.0, asked.1, asked.2), expected, "{asked:?}");
        }
        check(&links, ("A", 1, "en"), Some("all"));
        check(&links, ("A", 1, "es"), Some("es"));
        check(&links, ("A", 2, "en"), Some("2"));
        check(&links, ("A", 2, "es"), Some("2 es"));
        check(&links, ("B", 2, "es"), Some("b"));
        check(&links, ("C", 2, "es"), None);
    }
}
