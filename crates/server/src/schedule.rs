//! `muster schedule`: a programme's dates as a clock in one zone shows them.

use std::path::Path;
use std::process::ExitCode;

use domain::schedule::{LocalOccurrence, schedule};
use domain::zones::{self, ZoneId};
use messages::{Locale, key};
use serde::Serialize;

use crate::printed::say;
use crate::programmes;
use pages::remarks;

/// An occurrence in `--json`, in the order of the contract.
#[derive(Serialize)]
struct Row<'a> {
    kind: &'a str,
    name: String,
    week: Option<u32>,
    track: Option<&'a str>,
    start: String,
    end: String,
    anchor_zone: ZoneId,
    anchor_start: String,
    day_shift: i32,
    offset_changed: bool,
}

/// Prints the schedule. Exit 2: no such programme, zone or track.
pub(crate) fn run(
    folder: Option<&Path>,
    slug: &str,
    zone: &str,
    track: Option<&str>,
    json: bool,
    locale: &Locale,
) -> ExitCode {
    let fail = |message: String| {
        eprintln!("{message}");
        ExitCode::from(2)
    };
    let all = match programmes::load(folder, locale) {
        Ok(all) => all,
        Err(message) => return fail(message),
    };
    let Some(programme) = all.iter().find(|programme| programme.slug == slug) else {
        let known: Vec<&str> = all.iter().map(|programme| programme.slug.as_str()).collect();
        let known = known.join(", ");
        let args = [("slug", slug.into()), ("known", (&known).into())];
        return fail(locale.plain(key::COMMAND_NO_PROGRAMME, &args));
    };
    let Some(zone) = ZoneId::parse(zone) else {
        let nearest: Vec<&str> = zones::nearest(zone).into_iter().map(ZoneId::name).collect();
        return fail(match nearest.is_empty() {
            true => locale.plain(key::COMMAND_NO_ZONE, &[("zone", zone.into())]),
            false => {
                let nearest = nearest.join(", ");
                let args = [("zone", zone.into()), ("nearest", (&nearest).into())];
                locale.plain(key::COMMAND_NO_ZONE_NEAREST, &args)
            }
        });
    };
    if let Some(track) = track
        && !programme.tracks.iter().any(|known| known.id == track)
    {
        let known: Vec<&str> = programme.tracks.iter().map(|track| track.id.as_str()).collect();
        let known = known.join(", ");
        let args = [("track", track.into()), ("known", (&known).into())];
        return fail(locale.plain(key::COMMAND_NO_TRACK, &args));
    }
    let occurrences = match schedule(programme, zone) {
        Ok(occurrences) => occurrences,
        Err(error) => return fail(error.to_string()),
    };
    let wanted = |local: &&LocalOccurrence| track.is_none() || local.occurrence.track.as_deref() == track;
    let occurrences: Vec<&LocalOccurrence> = occurrences.iter().filter(wanted).collect();
    if json {
        let rows: Vec<Row> = occurrences.iter().map(|local| row(local)).collect();
        say(&serde_json::to_string_pretty(&rows).expect("texts and numbers are always JSON"));
    } else {
        let title = programme.title.in_language(locale.lang());
        let mut lines = vec![format!("{title}, {} ({zone})", locale.city(zone))];
        lines.extend(occurrences.iter().map(|local| line(local, locale)));
        say(&lines.join("\n"));
    }
    ExitCode::SUCCESS
}

fn row<'a>(local: &'a LocalOccurrence) -> Row<'a> {
    let occurrence = local.occurrence;
    Row {
        kind: occurrence.kind.name(),
        name: messages::occurrence_name(Locale::english(), occurrence),
        week: occurrence.week,
        track: occurrence.track.as_deref(),
        start: local.start.rfc3339(),
        end: local.end.rfc3339(),
        anchor_zone: occurrence.anchor_zone,
        anchor_start: local.anchor_start.rfc3339(),
        day_shift: local.day_shift,
        offset_changed: local.offset_changed(),
    }
}

fn line(local: &LocalOccurrence, locale: &Locale) -> String {
    let clock = locale.default_clock();
    let mut line = format!(
        "{}  {}  {}",
        locale.weekday_date(local.start.date(), true),
        locale.time_range(local.start.time(), local.end.time(), clock),
        messages::occurrence_name(locale, local.occurrence),
    );
    let remarks = remarks(locale, local);
    if !remarks.is_empty() {
        line.push_str(&format!("  ({})", remarks.join(", ")));
    }
    line
}
