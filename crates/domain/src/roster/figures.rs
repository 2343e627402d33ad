//! A roster in figures: how many people take which track, where they are, in which language they listen, and when they
//! would be up at night.

use chrono::NaiveTime;

use super::{Member, zones};
use crate::Programme;
use crate::organisation::GroupTracks;
use crate::schedule::{is_night, schedule, sessions};
use crate::zones::ZoneId;

/// What holds for whoever's row says nothing of it.
#[derive(Clone, Copy, Debug)]
pub struct OfGroup<'a> {
    pub tracks: &'a GroupTracks,
    pub zone: ZoneId,
    /// BCP 47.
    pub language: &'a str,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// In the programme's order. Whoever takes both counts for each, whoever has not chosen for none.
    pub tracks: Vec<(String, usize)>,
    /// How many have not chosen.
    pub undecided: usize,
    /// Most people first.
    pub zones: Vec<(ZoneId, usize)>,
    /// Most people first; the language that somebody named first.
    pub languages: Vec<(String, usize)>,
    /// How many people would be up at which hour of the night. Whoever takes both tracks, or has not chosen, need not be.
    pub nights: Vec<(NaiveTime, usize)>,
}

impl Figures {
    pub fn of(members: &[Member], group: OfGroup<'_>, programme: &Programme) -> Figures {
        let mut figures = Figures {
            tracks: programme.tracks.iter().map(|track| (track.id.clone(), 0)).collect(),
            ..Figures::default()
        };
        // Whole groups are in one place and take one track, so what holds for one person holds for many.
        let mut known: Vec<(ZoneId, &str, Option<NaiveTime>)> = Vec::new();
        for member in members {
            let taken = if member.tracks.is_empty() { group.tracks.own() } else { &member.tracks };
            figures.undecided += usize::from(taken.is_empty());
            for (_, n) in figures.tracks.iter_mut().filter(|(track, _)| taken.contains(track)) {
                *n += 1;
            }
            let language = member.languages.first().map_or(group.language, String::as_str);
            count(&mut figures.languages, language.to_string());
            let zone = zones::of(member.zone.as_deref(), group.zone);
            count(&mut figures.zones, zone);
            let [track] = taken else { continue };
            let at_night = match known.iter().find(|(at, on, _)| *at == zone && on == track) {
                Some((_, _, at_night)) => *at_night,
                None => {
                    let at_night = night(programme, zone, track);
                    known.push((zone, track, at_night));
                    at_night
                }
            };
            if let Some(time) = at_night {
                count(&mut figures.nights, time);
            }
        }
        figures.tracks.retain(|(_, n)| *n > 0);
        figures.zones = most_first(figures.zones);
        figures.languages = most_first(figures.languages);
        figures
    }
}

/// When the first session of `track` that lies at night in `zone` begins there.
fn night(programme: &Programme, zone: ZoneId, track: &str) -> Option<NaiveTime> {
    let all = schedule(programme, zone).ok()?;
    sessions(&all, track).find(|local| is_night(local.start)).map(|local| local.start.time())
}

pub(super) fn count<T: PartialEq>(counted: &mut Vec<(T, usize)>, one: T) {
    match counted.iter_mut().find(|(known, _)| *known == one) {
        Some((_, n)) => *n += 1,
        None => counted.push((one, 1)),
    }
}

/// Of equals the first stays first. A sort would weigh more in the app than all that it would sort here.
pub(super) fn most_first<T>(mut counted: Vec<(T, usize)>) -> Vec<(T, usize)> {
    let mut sorted = Vec::new();
    while let Some(most) = counted.iter().map(|(_, n)| *n).max() {
        let Some(at) = counted.iter().position(|(_, n)| *n == most) else { break };
        sorted.push(counted.remove(at));
    }
    sorted
}
