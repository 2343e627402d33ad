//! What a visitor chose to see, as the address holds it: `?zone=Asia/Kathmandu&track=A&for=contact`. Reading and printing
//! it is the same for a link, a form without a script, and the app.

use domain::Programme;
use domain::programme::Kind;
use domain::routes::{query_value, query_values};
use domain::schedule::Waking;
use domain::zones::ZoneId;
use messages::Clock;

/// More places beside one's own than this nobody compares.
pub const MOST_COMPARED: usize = 3;

/// Everything but the zone, which the device may know too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// One track's sessions, or all.
    pub track: Option<String>,
    /// Also what is for group contacts.
    pub contacts: bool,
    /// Also what is for facilitators.
    pub facilitators: bool,
    /// None: as the language counts hours.
    pub clock: Option<Clock>,
    /// Other places to see the times of.
    pub with: Vec<ZoneId>,
    /// From which hour of the day to which the person is up; none: what most people call their day.
    pub up: Option<(u32, u32)>,
}

impl Choice {
    /// Reads a query; what it does not know is as if it were not there.
    pub fn read(query: &str, programme: &Programme) -> Choice {
        let mut choice = Choice::default();
        for track in query_values(query, "track") {
            choice.track = programme.tracks.iter().any(|known| known.id == track).then_some(track);
        }
        for audience in query_values(query, "for") {
            choice.contacts |= audience == "contact";
            choice.facilitators |= audience == "facilitator";
        }
        for clock in query_values(query, "clock") {
            choice.clock = match clock.as_str() {
                "12" => Some(Clock::H12),
                "24" => Some(Clock::H24),
                _ => None,
            };
        }
        let hour = |name| query_value(query, name)?.parse::<u32>().ok();
        if let (Some(from), Some(until)) = (hour("from"), hour("until")) {
            choice.wake(from, until);
        }
        for zone in query_values(query, "with").filter_map(|name| ZoneId::parse(&name)) {
            choice.compare(zone);
        }
        choice
    }

    /// Sees another place's times as well, if there is room.
    pub fn compare(&mut self, zone: ZoneId) {
        let zone = zone.canonical();
        if self.with.len() < MOST_COMPARED && !self.with.contains(&zone) {
            self.with.push(zone);
        }
    }

    /// Is up from one hour to another; what cannot be is left as it was.
    pub fn wake(&mut self, from: u32, until: u32) {
        let usual = Waking::default();
        if from < until && until <= 24 {
            let is_usual = (from * 60, until * 60) == (usual.from_min, usual.until_min);
            self.up = (!is_usual).then_some((from, until));
        }
    }

    /// The hours in which the person is up.
    pub fn waking(&self) -> Waking {
        self.up
            .map_or(Waking::default(), |(from, until)| Waking { from_min: from * 60, until_min: until * 60 })
    }

    /// What holds on every page with times: how hours are counted, and when the person is up.
    pub fn everywhere(&self) -> Choice {
        Choice { clock: self.clock, up: self.up, ..Choice::default() }
    }

    /// `?zone=…&track=…`; empty where there is nothing to say.
    pub fn query(&self, zone: Option<ZoneId>) -> String {
        let mut query = Query(String::new());
        if let Some(zone) = zone {
            query.add("zone", zone.name());
        }
        if let Some(track) = &self.track {
            query.add("track", track);
        }
        if self.contacts {
            query.add("for", "contact");
        }
        if self.facilitators {
            query.add("for", "facilitator");
        }
        if let Some(clock) = self.clock {
            query.add("clock", if clock == Clock::H12 { "12" } else { "24" });
        }
        if let Some((from, until)) = self.up {
            query.add("from", &from.to_string());
            query.add("until", &until.to_string());
        }
        for zone in &self.with {
            query.add("with", zone.name());
        }
        query.0
    }

    /// Whether occurrences of this kind are in view.
    pub fn shows(&self, kind: Kind) -> bool {
        match kind {
            Kind::Session => true,
            Kind::Orientation | Kind::Community => self.contacts,
            Kind::Training | Kind::OpenSpace => self.facilitators,
        }
    }
}

struct Query(String);

impl Query {
    fn add(&mut self, name: &str, value: &str) {
        self.0.push(if self.0.is_empty() { '?' } else { '&' });
        self.0.push_str(name);
        self.0.push('=');
        // Of all letters in zone names and track ids only the plus of Etc/GMT+5 means something else in a query.
        self.0.push_str(&value.replace('+', "%2B"));
    }
}
