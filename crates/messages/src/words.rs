//! Names and short sentences for the things of `domain`: fields, kinds, roles of duties, deadlines.

use crate::{Clock, Key, Locale, key};
use chrono::{NaiveDateTime, NaiveTime};
use domain::Level;
use domain::duties::DutyKind;
use domain::facilitator::Rule;
use domain::programme::{Kind, Occurrence};
use domain::roster::Field;
use domain::schedule::World;

/// `E-mail`, `Time zone`: a column of a list of participants.
pub fn field_name(locale: &Locale, field: Field) -> String {
    let name: Key = match field {
        Field::Name => key::FIELD_NAME,
        Field::Email => key::FIELD_EMAIL,
        Field::Track => key::FIELD_TRACK,
        Field::Zone => key::FIELD_ZONE,
        Field::Country => key::FIELD_COUNTRY,
        Field::Language => key::FIELD_LANGUAGE,
        Field::Sector => key::FIELD_SECTOR,
        Field::Role => key::FIELD_ROLE,
    };
    locale.plain(name, &[])
}

/// `to fix`, `to look at`, `not a person`.
pub fn level_name(locale: &Locale, level: Level) -> String {
    let name = match level {
        Level::Error => key::LEVEL_ERROR,
        Level::Warning => key::LEVEL_WARNING,
        Level::Skipped => key::LEVEL_SKIPPED,
    };
    locale.plain(name, &[])
}

/// `Facilitator training`, `Question hour`.
pub fn kind_name(locale: &Locale, kind: Kind) -> String {
    let name = match kind {
        Kind::Session => key::KIND_SESSION,
        Kind::Orientation => key::KIND_ORIENTATION,
        Kind::Training => key::KIND_TRAINING,
        Kind::OpenSpace => key::KIND_OPEN_SPACE,
        Kind::Community => key::KIND_COMMUNITY,
    };
    locale.plain(name, &[])
}

/// `Session, week 1, track A`, `Facilitator training`: an occurrence in a calendar or a list. Without isolation marks.
pub fn occurrence_name(locale: &Locale, occurrence: &Occurrence) -> String {
    match (occurrence.kind, occurrence.week, &occurrence.track) {
        (Kind::Session, Some(week), Some(track)) => {
            locale.plain(key::KIND_SESSION_WEEK_TRACK, &[("week", week.into()), ("track", track.into())])
        }
        (Kind::Session, Some(week), None) => locale.plain(key::KIND_SESSION_WEEK, &[("n", week.into())]),
        (kind, ..) => kind_name(locale, kind),
    }
}

/// What is still to do. For a page's text node; `email` is the contact's own address.
pub fn duty(locale: &Locale, kind: &DutyKind, email: &str) -> String {
    let missing = |key: Key, have: usize, need: usize| {
        let n = need.saturating_sub(have);
        locale.text(key, &[("n", n.into()), ("have", have.into()), ("need", need.into())])
    };
    match kind {
        DutyKind::AddressUnconfirmed => {
            locale.text(key::DUTY_ADDRESS_UNCONFIRMED, &[("email", email.into())])
        }
        DutyKind::PeopleMissing { have, need } => missing(key::DUTY_PEOPLE_MISSING, *have, *need),
        DutyKind::FacilitatorsMissing { have, need } => missing(key::DUTY_FACILITATORS_MISSING, *have, *need),
        DutyKind::FacilitatorsUnconfirmed { have, need } => {
            missing(key::DUTY_FACILITATORS_UNCONFIRMED, *have, *need)
        }
        DutyKind::TrackFacilitatorsMissing { track, have, need } => {
            let n = need.saturating_sub(*have);
            locale.text(
                key::DUTY_FACILITATORS_MISSING_TRACK,
                &[
                    ("n", n.into()),
                    ("have", (*have).into()),
                    ("need", (*need).into()),
                    ("track", track.into()),
                ],
            )
        }
        DutyKind::BelowSize { have, need } => {
            locale.text(key::DUTY_BELOW_SIZE, &[("have", (*have).into()), ("need", (*need).into())])
        }
        DutyKind::TrainingMissing { have, need } => missing(key::DUTY_TRAINING_MISSING, *have, *need),
        DutyKind::TrainingOver { have, need } => missing(key::DUTY_TRAINING_OVER, *have, *need),
        DutyKind::PeopleLeftOut { n } => locale.text(key::DUTY_LEFT_OUT, &[("n", (*n).into())]),
        DutyKind::TracksMissing { n } => locale.text(key::DUTY_TRACKS_MISSING, &[("n", (*n).into())]),
        DutyKind::OrientationMissing => locale.text(key::DUTY_ORIENTATION_MISSING, &[]),
        DutyKind::OrientationOver => locale.text(key::DUTY_ORIENTATION_OVER, &[]),
    }
}

/// `1 hour earlier than the week before`, from how many seconds later a series' clock time is; nothing if it is the same.
pub fn moved(locale: &Locale, moved_s: i32) -> Option<String> {
    let key = match moved_s {
        0 => return None,
        1.. => key::SCHEDULE_LATER,
        _ => key::SCHEDULE_EARLIER,
    };
    let duration = locale.duration(moved_s.unsigned_abs() / 60);
    Some(locale.plain(key, &[("duration", (&duration).into())]))
}

/// `Between them the two tracks reach daytime in 27 of 38 zones.`
pub fn world(locale: &Locale, world: &World) -> String {
    locale.text(key::STRIP_WORLD, &[("n", world.reached().into()), ("m", world.columns.len().into())])
}

/// A deadline as one place's clock shows it. Midnight is the end of the day before it, as people say it:
/// `the end of Tuesday 23 February, New York time`.
pub fn deadline(locale: &Locale, local: NaiveDateTime, with_year: bool, clock: Clock, city: &str) -> String {
    match local.date().pred_opt() {
        Some(day) if local.time() == NaiveTime::MIN => {
            let date = locale.weekday_date(day, with_year);
            locale.plain(key::DATE_END_OF_DAY, &[("date", (&date).into()), ("city", city.into())])
        }
        _ => locale.moment(local, with_year, clock, city),
    }
}

/// Why an offer to facilitate is not taken as it is: the rule in the programme's numbers. `closed`: when the sign-up
/// ended, in words; `account_by`: until when an account has to be there, where the programme says.
pub fn unmet_rule(
    locale: &Locale,
    rule: Rule,
    closed: &str,
    account_by: Option<&str>,
    trainings: usize,
) -> String {
    match rule {
        Rule::NotOffered => locale.text(key::FACILITATE_RULE_NOT_OFFERED, &[]),
        Rule::Deadline => locale.text(key::FACILITATE_RULE_DEADLINE, &[("moment", closed.into())]),
        Rule::EarlierTraining => locale.text(key::FACILITATE_RULE_EARLIER, &[]),
        Rule::Account => {
            let mut words = locale.text(key::FACILITATE_RULE_ACCOUNT, &[]);
            if let Some(by) = account_by {
                words.push(' ');
                words.push_str(&locale.text(key::FACILITATE_RULE_ACCOUNT_BY, &[("moment", by.into())]));
            }
            words
        }
        Rule::Training => locale.text(key::FACILITATE_RULE_TRAINING, &[("n", trainings.into())]),
    }
}
