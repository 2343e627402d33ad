//! What somebody wrote about when something is, held against the clocks: "7.30pm Casablanca time (9:30pm Central European
//! / 3:30pm US Eastern)". Of seven such lines in earlier editions one was an hour wrong and two named a wrong zone.
//!
//! The text is read for dates, times and places; times that are said of one moment are compared. The first is believed,
//! since somebody chose it, and the others are held against it. Nothing is guessed: what can mean several zones is asked.

mod dates;
mod foreign;
mod labels;
mod phrases;
mod times;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::zones::{LocalTime, LocalTimeError, PastHorizon, ZoneId, instant_of, local_at};
use phrases::{Meant, Said};

pub use labels::Label;

/// Longer texts are not read.
pub const MAX_BYTES: usize = 8_000;
/// So many times at most are looked at.
const MOST_TIMES: usize = 80;
/// One line of times may be said of a few dates: "26 and 30 April".
const MOST_DATES: usize = 8;

/// A place whose clock a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Zone(ZoneId),
    /// An offset without a place, in minutes east of UTC.
    Fixed(i32),
}

impl Place {
    /// What the clock there shows at `instant`.
    pub fn local_at(self, instant: DateTime<Utc>) -> Result<LocalTime, PastHorizon> {
        match self {
            Place::Zone(zone) => local_at(zone, instant),
            Place::Fixed(minutes) => {
                let local = local_at(ZoneId::UTC, instant)?.local + TimeDelta::minutes(i64::from(minutes));
                Ok(LocalTime { local, offset_s: minutes * 60 })
            }
        }
    }

    fn instant_of(self, local: NaiveDateTime) -> Result<DateTime<Utc>, LocalTimeError> {
        match self {
            Place::Zone(zone) => instant_of(zone, local),
            Place::Fixed(minutes) => instant_of(ZoneId::UTC, local - TimeDelta::minutes(i64::from(minutes))),
        }
    }
}

/// What a text says, moment by moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    pub moments: Vec<Moment>,
    /// A date such as 3/4/2022, which some read as March and others as April, in the order of the text.
    pub unclear_dates: Vec<String>,
    /// Times were found, but neither the text nor its reader says on which day.
    pub is_date_missing: bool,
    /// Times without a place, as written.
    pub without_place: Vec<String>,
}

/// One moment, and all that is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The date it is said for, in the place of the first claim.
    pub date: NaiveDate,
    /// None where the first claim cannot be understood.
    pub instant: Option<DateTime<Utc>>,
    /// In the order of the text.
    pub claims: Vec<Claim>,
    /// The first claim stands alone against all others, which agree: perhaps it is the wrong one.
    pub do_others_agree: bool,
}

impl Moment {
    /// Whether a claim has to be put right.
    pub fn has_wrong(&self) -> bool {
        self.claims.iter().any(|claim| matches!(claim.verdict, Verdict::Wrong { .. } | Verdict::Never(_)))
    }
}

/// A time in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The time as written: "7.30pm".
    pub time_written: String,
    /// The place as written: "Casablanca time".
    pub place_written: String,
    pub time: NaiveTime,
    pub verdict: Verdict,
    /// The name of the zone is not the one of this date: "EST" in May.
    pub label: Option<Label>,
    /// Other places that the words may mean, where the clock then shows something else.
    pub others: Vec<(ZoneId, LocalTime)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The first claim, which the others are held against.
    Believed {
        place: Place,
        local: LocalTime,
    },
    Holds {
        place: Place,
        local: LocalTime,
    },
    Wrong {
        place: Place,
        right: LocalTime,
    },
    /// Several zones are meant by the words, hours apart: what the clock shows in each.
    Ask(Vec<(ZoneId, LocalTime)>),
    /// The clock in the place skips this time on this day, or shows it twice.
    Never(LocalTimeError),
}

/// Reads a text. `day` is the date that the text is about where it names none itself; its year also completes dates
/// without one.
pub fn read(text: &str, day: Option<NaiveDate>) -> Announcement {
    let text = text.get(..MAX_BYTES).unwrap_or_else(|| cut(text));
    let text = times::in_plain_spelling(text);
    let (dates, unclear_dates) = dates::find(&text, day);
    let mut times = times::find(&text, &dates);
    times.truncate(MOST_TIMES);
    let (said, without_place) = phrases::places_of(&text, &times);

    let mut announcement = Announcement { unclear_dates, without_place, ..Announcement::default() };
    let mut taken = None;
    for group in groups(&text, said, &dates, day) {
        let series = series_of(&text, &group, &dates, taken);
        taken = series.filter(|_| stands_behind(&group, &dates, series)).or(taken);
        let days = days_of(series, &dates, day);
        announcement.is_date_missing |= days.is_empty();
        announcement.moments.extend(days.into_iter().map(|day| judge(&group, day)));
    }
    announcement
}

/// The text up to `MAX_BYTES`, at a letter's end.
fn cut(text: &str) -> &str {
    let end = (0..=MAX_BYTES).rev().find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Parts what is said into moments: a place that is named again, a date or an empty line begin another one.
fn groups(text: &str, said: Vec<Said>, dates: &[dates::Found], day: Option<NaiveDate>) -> Vec<Vec<Said>> {
    let mut groups: Vec<Vec<Said>> = Vec::new();
    for mut claim in said {
        let is_same_moment = groups.last().is_some_and(|group| {
            let Some(last) = group.last() else { return false };
            let between = text.get(last.end..claim.start).unwrap_or_default();
            let is_named_again = group.iter().any(|said| said.meant == claim.meant);
            let is_parted = between.lines().skip(1).any(|line| line.trim().is_empty())
                && between.matches('\n').count() > 1;
            let mut own = dates.iter().filter(|date| (last.end..claim.start).contains(&date.start));
            let is_same_date = match (own.next(), own.next()) {
                (None, _) => true,
                (Some(own), None) => {
                    let days = days_of(series_of(text, group, dates, None), dates, day);
                    let is_equated = between.contains(['/', '=', '|']);
                    // Its own is the other one; the same date may stand behind what is before it, and say nothing of it.
                    claim.date = Some(own.date).filter(|own| days.first() != Some(own));
                    matches!(days[..], [day] if is_near(day, own.date))
                        && (is_equated || is_moment_of(&claim, group, days[0]))
                }
                (Some(_), Some(_)) => false,
            };
            !is_named_again && !is_parted && is_same_date
        });
        match groups.last_mut() {
            Some(group) if is_same_moment => group.push(claim),
            _ => {
                claim.date = None;
                groups.push(vec![claim]);
            }
        }
    }
    groups
}

/// "Tuesday 20:00 New York, Wednesday 3 March 02:00 Berlin": the same moment may be on two dates.
fn is_near(day: NaiveDate, other: NaiveDate) -> bool {
    other.signed_duration_since(day).num_days().abs() <= 1
}

/// Whether a claim with a date of its own is right at the moment that a group begins with.
fn is_moment_of(claim: &Said, group: &[Said], day: NaiveDate) -> bool {
    let of = |said: &Said| {
        let local = said.local(day);
        said.meant.place_on(local)?.instant_of(local).ok()
    };
    of(claim).is_some_and(|instant| group.first().and_then(of) == Some(instant))
}

/// The dates that a group is said of: those named last before it, else those named behind it. Dates behind a group are
/// not those of the next one, if that has some behind it too: "14:00 Berlin on 16 March; 18:00 Berlin on 2 April".
fn series_of(text: &str, group: &[Said], dates: &[dates::Found], taken: Option<usize>) -> Option<usize> {
    let (start, end) = group.first().map(|said| (said.start, said.end))?;
    let before = dates.iter().filter(|date| date.start < start).map(|date| date.series).max();
    let behind = dates.iter().find(|date| date.start >= end);
    let is_in_line =
        |date: &&dates::Found| !text.get(end..date.start).unwrap_or_default().contains(['\n', ';']);
    match (before, behind) {
        (Some(before), behind) if Some(before) == taken => {
            Some(behind.filter(is_in_line).map_or(before, |date| date.series))
        }
        (Some(before), _) => Some(before),
        (None, behind) => behind.map(|date| date.series),
    }
}

/// Whether these dates stand behind the group.
fn stands_behind(group: &[Said], dates: &[dates::Found], series: Option<usize>) -> bool {
    let Some(start) = group.first().map(|said| said.start) else { return false };
    dates.iter().any(|date| Some(date.series) == series && date.start > start)
}

/// The dates of a series, else the reader's.
fn days_of(series: Option<usize>, dates: &[dates::Found], day: Option<NaiveDate>) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> =
        dates.iter().filter(|date| series == Some(date.series)).map(|date| date.date).collect();
    days.dedup();
    days.truncate(MOST_DATES);
    if days.is_empty() { day.into_iter().collect() } else { days }
}

fn judge(group: &[Said], date: NaiveDate) -> Moment {
    // The first that has one meaning; what is asked cannot carry the others.
    let carrier = group.iter().enumerate().find_map(|(at, said)| {
        let place = said.meant.place_on(said.local(date))?;
        Some((at, place))
    });
    let instant = carrier.map(|(at, place)| place.instant_of(group[at].local(date)));
    let known = instant.and_then(Result::ok);
    let claims: Vec<Claim> = group
        .iter()
        .enumerate()
        .map(|(at, said)| {
            let verdict = match (carrier, instant) {
                (Some((carrier, _)), Some(Err(problem))) if carrier == at => Verdict::Never(problem),
                (Some((carrier, place)), Some(Ok(instant))) if carrier == at => match place.local_at(instant)
                {
                    Ok(local) => Verdict::Believed { place, local },
                    Err(PastHorizon) => Verdict::Never(LocalTimeError::PastHorizon),
                },
                _ => said.verdict(date, known),
            };
            said.claim(known, verdict)
        })
        .collect();
    let do_others_agree = known.is_some_and(|instant| others_agree(group, date, instant));
    Moment { date, instant: known, claims, do_others_agree }
}

/// Whether two claims or more, all but the first, are right together at another moment of about the same day.
fn others_agree(group: &[Said], date: NaiveDate, believed: DateTime<Utc>) -> bool {
    let others: Vec<(Place, NaiveTime)> = group
        .iter()
        .skip(1)
        .filter_map(|said| Some((said.meant.place_on(said.local(date))?, said.time)))
        .collect();
    let Some((first, time)) = others.first().copied().filter(|_| others.len() + 1 == group.len()) else {
        return false;
    };
    let Ok(instant) = first.instant_of(date.and_time(time)) else { return false };
    others.len() > 1
        && instant != believed
        && others.iter().all(|(place, time)| place.local_at(instant).is_ok_and(|local| local.time() == *time))
        && others
            .iter()
            .all(|(place, time)| place.local_at(believed).is_ok_and(|local| local.time() != *time))
}

impl Said {
    /// Date and time of the claim, on its own date where it has one.
    fn local(&self, date: NaiveDate) -> NaiveDateTime {
        self.date.unwrap_or(date).and_time(self.time)
    }

    fn verdict(&self, date: NaiveDate, instant: Option<DateTime<Utc>>) -> Verdict {
        let is_own_date = |local: &LocalTime| self.date.is_none_or(|date| date == local.date());
        let Some(place) = self.meant.place_on(self.local(date)) else {
            return Verdict::Ask(self.meanings(date, instant));
        };
        match instant.map(|instant| place.local_at(instant)) {
            Some(Ok(local)) if local.time() == self.time && is_own_date(&local) => {
                Verdict::Holds { place, local }
            }
            Some(Ok(right)) => Verdict::Wrong { place, right },
            Some(Err(PastHorizon)) | None => Verdict::Never(LocalTimeError::PastHorizon),
        }
    }

    fn claim(&self, instant: Option<DateTime<Utc>>, verdict: Verdict) -> Claim {
        let place = match verdict {
            Verdict::Believed { place, .. } | Verdict::Holds { place, .. } | Verdict::Wrong { place, .. } => {
                Some(place)
            }
            Verdict::Ask(_) | Verdict::Never(_) => None,
        };
        let label = match (place, instant) {
            (Some(Place::Zone(zone)), Some(instant)) => labels::label(&self.place_written, zone, instant),
            _ => None,
        };
        let others = match (place, instant) {
            (Some(place), Some(instant)) => self.others(place, instant),
            _ => Vec::new(),
        };
        Claim {
            time_written: self.time_written.clone(),
            place_written: self.place_written.clone(),
            time: self.time,
            verdict,
            label,
            others,
        }
    }

    /// What the clocks show that the words may mean; at the moment itself where it is known, else what was written.
    fn meanings(&self, date: NaiveDate, instant: Option<DateTime<Utc>>) -> Vec<(ZoneId, LocalTime)> {
        let shown = |zone: ZoneId| {
            let instant = instant.or_else(|| instant_of(zone, self.local(date)).ok())?;
            Some((zone, local_at(zone, instant).ok()?))
        };
        self.meant.zones().into_iter().filter_map(shown).collect()
    }

    /// The other places meant by the words whose clocks show another time than the one taken.
    fn others(&self, taken: Place, instant: DateTime<Utc>) -> Vec<(ZoneId, LocalTime)> {
        let Meant::OneOf(zones) = &self.meant else { return Vec::new() };
        let Ok(shown) = taken.local_at(instant) else { return Vec::new() };
        let differs = |zone: &ZoneId| {
            let local = local_at(*zone, instant).ok()?;
            (local.local != shown.local).then_some((*zone, local))
        };
        zones.iter().filter_map(differs).collect()
    }
}
