//! What the app needs of a page's data block on pages that are read: when and where, and no rule. Reading all of it would
//! cost the first load more than the schedule itself.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use crate::Programme;
use crate::api::PageData;
use crate::deadline::Deadlines;
use crate::programme::{Occurrence, Rules, Track};
use crate::roster::FacilitatorRule;
use crate::text::Text;
use crate::zones::ZoneId;

/// The data block without what only forms ask for.
#[derive(Clone, Debug, Deserialize)]
pub struct PageToRead {
    language: String,
    languages: Vec<String>,
    locale: Option<String>,
    #[serde(with = "crate::stamp::instant")]
    now: DateTime<Utc>,
    #[serde(default)]
    is_clock_set: bool,
    programme: Option<Times>,
    places: String,
    build: String,
    #[serde(default)]
    not_found: bool,
}

/// A programme's times, and what it is called.
#[derive(Clone, Debug, Deserialize)]
struct Times {
    slug: String,
    title: Text,
    anchor_zone: ZoneId,
    tracks: Vec<Track>,
    occurrences: Vec<Occurrence>,
    #[serde(with = "crate::stamp::instant")]
    opens: DateTime<Utc>,
    deadlines: Deadlines,
}

impl From<PageToRead> for PageData {
    /// All that was not read is empty: nobody who reads asks for it.
    fn from(page: PageToRead) -> PageData {
        PageData {
            language: page.language,
            languages: page.languages,
            locale: page.locale,
            other_locales: Vec::new(),
            now: page.now,
            is_clock_set: page.is_clock_set,
            programme: page.programme.map(Programme::from),
            zone_data: String::new(),
            worker: String::new(),
            worker_size: 0,
            places: page.places,
            build: page.build,
            not_found: page.not_found,
        }
    }
}

impl From<Times> for Programme {
    fn from(times: Times) -> Programme {
        Programme {
            slug: times.slug,
            is_draft: false,
            title: times.title,
            summary: Text::default(),
            host: Text::default(),
            about: Vec::new(),
            topics: Vec::new(),
            notes: Vec::new(),
            interpretation: Vec::new(),
            anchor_zone: times.anchor_zone,
            tracks: times.tracks,
            occurrences: times.occurrences,
            opens: times.opens,
            deadlines: times.deadlines,
            rules: Rules {
                group_min: 0,
                large_from: 0,
                count_contact: false,
                roster_max: 0,
                email_optional: false,
                shared_email: false,
                mail_members: false,
                facilitators: FacilitatorRule::OnePer(0),
            },
            breakouts: None,
            facilitation: None,
            reminders: None,
            links_open_hours: 0,
            earlier_trainings: Vec::new(),
            sectors: Vec::new(),
            partners: Vec::new(),
            contact: BTreeMap::new(),
            purge: NaiveDate::MAX,
            follow_up_until: None,
            revised: DateTime::UNIX_EPOCH,
            assumed: Vec::new(),
        }
    }
}
