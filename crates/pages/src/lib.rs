//! The parts of a page that depend on who looks: whose clock, which track, what the time is. The server writes them into
//! the first paint and the app writes them anew when something changes, both with these functions, so that they agree to
//! the letter. What is the same for everybody is written by the server alone.
//!
//! Nothing here does I/O or asks a clock: `now`, the zone and the choice are handed in, HTML comes back.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

mod calendar;
mod choice;
mod closed;
mod compared;
mod day;
mod deadlines;
mod occurrences;
mod square;
mod switches;
mod text;
mod weeks;
mod words;
mod world;
mod zone;

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::routes::{Page, Route};
use domain::zones::ZoneId;
use maud::{Markup, html};
use messages::{Arg, Clock, Key, Locale};

pub use choice::{Choice, MOST_COMPARED};
pub use closed::{Place, WHERE_CLOSED, placed_where_closed};
pub use square::square;
pub use text::{as_text, copied};
pub use words::{dates, linked, remarks};
pub use zone::{Origin, zone_now_shown, zone_words};

/// What is shown, to whom, and when.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    pub locale: &'a Locale,
    pub programme: &'a Programme,
    pub now: DateTime<Utc>,
    pub zone: ZoneId,
    pub origin: &'a Origin,
    /// The zone that the device is set to, where it tells a believable one; the server knows none.
    pub device: Option<ZoneId>,
    pub choice: &'a Choice,
    /// Scheme and host of this site.
    pub site: &'a str,
    /// The device's own clock is wrong by more than a session could wait.
    pub is_clock_off: bool,
}

impl Shown<'_> {
    /// A sentence for a text node.
    fn text(&self, key: Key, args: &[(&str, Arg)]) -> String {
        self.locale.text(key, args)
    }

    /// The same for an attribute: without isolation marks.
    fn plain(&self, key: Key, args: &[(&str, Arg)]) -> String {
        self.locale.plain(key, args)
    }

    fn clock(&self) -> Clock {
        self.choice.clock.unwrap_or_else(|| self.locale.default_clock())
    }

    fn schedule_path(&self) -> String {
        let page = Page::Schedule { slug: self.programme.slug.clone() };
        Route::new(self.locale.lang(), page).path()
    }

    /// The zone as the address names it; none where the page shows the programme's own because nobody said anything.
    fn named_zone(&self) -> Option<ZoneId> {
        matches!(self.origin, Origin::Device | Origin::Link | Origin::Choice).then_some(self.zone)
    }

    /// `?zone=Asia/Kathmandu&track=A`: this view with another choice.
    fn query_with(&self, choice: &Choice) -> String {
        choice.query(self.named_zone())
    }

    /// This view's query, for the address bar and for passing on.
    pub fn query(&self) -> String {
        self.query_with(self.choice)
    }

    /// The title of the schedule, which names the zone.
    pub fn schedule_title(&self) -> String {
        let zone = zone_words(self.locale, self.zone, self.now);
        self.plain(messages::key::SCHEDULE_TITLE_ZONE, &[("zone", (&zone).into())])
    }
}

/// The day strip alone, for a page that has no other part.
pub fn day_strip(shown: &Shown) -> Markup {
    day::strip(shown)
}

/// The day strip with other hours than the waking ones, in minutes of the day; `words` say what they are.
pub fn day_strip_with(shown: &Shown, hours: (u32, u32), words: Key) -> Markup {
    day::strip_with(shown, hours, words)
}

/// The week strip alone.
pub fn week_strip(shown: &Shown) -> Markup {
    weeks::strip(shown)
}

/// The ways into a calendar alone, for the dates that `shown.choice` is about.
pub fn calendar_links(shown: &Shown) -> Markup {
    calendar::links(shown)
}

/// A part of a page that is written anew when the zone, the choice or the minute changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Zone,
    ZoneNotes,
    WeekStrip,
    DayStrip,
    WorldStrip,
    Deadline,
    DeadlineOwn,
    Fewer,
    Since,
    Opens,
    Switches,
    Compared,
    Times,
    Calendar,
    Text,
    Horizon,
}

impl Part {
    pub const ALL: [Part; 16] = [
        Part::Zone,
        Part::ZoneNotes,
        Part::WeekStrip,
        Part::DayStrip,
        Part::WorldStrip,
        Part::Deadline,
        Part::DeadlineOwn,
        Part::Fewer,
        Part::Since,
        Part::Opens,
        Part::Switches,
        Part::Compared,
        Part::Times,
        Part::Calendar,
        Part::Text,
        Part::Horizon,
    ];

    /// As `data-part` has it.
    pub fn name(self) -> &'static str {
        match self {
            Part::Zone => "zone",
            Part::ZoneNotes => "zone-notes",
            Part::WeekStrip => "week-strip",
            Part::DayStrip => "day-strip",
            Part::WorldStrip => "world-strip",
            Part::Deadline => "deadline",
            Part::DeadlineOwn => "deadline-own",
            Part::Fewer => "fewer",
            Part::Since => "since",
            Part::Opens => "opens",
            Part::Switches => "switches",
            Part::Compared => "compared",
            Part::Times => "times",
            Part::Calendar => "calendar",
            Part::Text => "text",
            Part::Horizon => "horizon",
        }
    }

    pub fn named(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.name() == name)
    }

    pub fn write(self, shown: &Shown) -> Markup {
        match self {
            Part::Zone => zone::line(shown),
            Part::ZoneNotes => zone::notes(shown),
            Part::WeekStrip => weeks::strip(shown),
            Part::DayStrip => day::strip(shown),
            Part::WorldStrip => world::strip(shown),
            Part::Deadline => deadlines::groups(shown),
            Part::DeadlineOwn => deadlines::groups_own(shown),
            Part::Fewer => deadlines::fewer(shown),
            Part::Since => deadlines::since(shown),
            Part::Opens => deadlines::opens(shown),
            Part::Switches => switches::switches(shown),
            Part::Compared => compared::places(shown),
            Part::Times => occurrences::sections(shown),
            Part::Calendar => calendar::links(shown),
            Part::Text => text::field(shown),
            Part::Horizon => words::horizon(shown),
        }
    }
}

/// A part in its place, where the app finds it again.
pub fn placed(part: Part, shown: &Shown) -> Markup {
    html! { div.written data-part=(part.name()) { (part.write(shown)) } }
}
