//! `muster doctor`: what an operator should know about this installation.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use domain::Programme;
use domain::zones::ZONE_DATA_GOOD_FOR_DAYS;
use messages::{Locale, key};

use crate::cli::{DoctorArgs, Settings};
use crate::clock::Clock;
use crate::config::Places;
use crate::printed::say;
use crate::store::{SCHEMA, Store, outbox, purge};
use crate::{config, http, lock, mail, programmes};

/// No mail should wait longer.
const WAIT_MAX_MINUTES: i64 = 24 * 60;

/// Something that was looked at: whether it is well, and what there is to say.
type Looked = (bool, String);

/// Says what was looked at. Errors if something has to be done.
pub(crate) async fn run(settings: &Settings, args: &DoctorArgs) -> Result<(), String> {
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    let locale = settings.locale();
    let (mail_file, public_url) = config::mail_file(settings).map_err(|wrong| wrong.0)?;
    let public_url = args.public_url.clone().or(public_url).unwrap_or_else(|| "http://localhost".to_string());
    let post = mail::Post::read(&args.mail, mail_file, places.data.join("mail"), &public_url, locale);
    let known = programmes::load(places.programmes.as_deref(), locale);

    let mut all = vec![
        (http::assets::is_built(), locale.plain(key::COMMAND_DOCTOR_APP, &[])),
        zone_data(locale, Clock::System.now().date_naive()),
        programme_files(locale, &known),
        data_folder(locale, &places.data),
    ];
    all.extend(database(locale, &places, known.as_deref().ok()).await);
    let mut troubles = 0;
    let mut tell = |(is_good, text): Looked| {
        say(&format!("{} {text}", if is_good { "ok  " } else { "LOOK" }));
        troubles += usize::from(!is_good);
    };
    all.into_iter().for_each(&mut tell);
    match post {
        Ok(post) => {
            say(&format!("note {}", post.described(locale)));
            if let Err(error) = post.try_out().await {
                tell((false, locale.plain(key::COMMAND_DOCTOR_NOT_LET_IN, &[("error", (&error).into())])));
            }
        }
        Err(wrong) => tell((false, wrong.0)),
    }
    if troubles == 0 {
        Ok(())
    } else {
        Err(locale.plain(key::COMMAND_DOCTOR_TROUBLES, &[("n", troubles.into())]))
    }
}

fn programme_files(locale: &Locale, known: &Result<Vec<Programme>, String>) -> Looked {
    match known {
        Ok(found) => {
            let words = locale.plain(key::COMMAND_DOCTOR_PROGRAMMES, &[("n", found.len().into())]);
            (!found.is_empty(), words)
        }
        Err(findings) => (false, findings.clone()),
    }
}

fn data_folder(locale: &Locale, data: &Path) -> Looked {
    let folder = data.display().to_string();
    match permissions(data) {
        Ok(mode) => {
            let octal = format!("{mode:o}");
            let args = [("folder", (&folder).into()), ("mode", (&octal).into())];
            (mode & 0o077 == 0, locale.plain(key::COMMAND_DOCTOR_PERMISSIONS, &args))
        }
        Err(error) => (false, format!("{folder}: {error}")),
    }
}

/// `known`: the programmes that there are files of; none if these cannot be read.
async fn database(locale: &Locale, places: &Places, known: Option<&[Programme]>) -> Vec<Looked> {
    let file = places.database.display().to_string();
    if !places.database.exists() {
        let words = locale.plain(key::COMMAND_DOCTOR_NO_DATABASE_YET, &[("file", (&file).into())]);
        return vec![(true, words)];
    }
    let store = match Store::open(&places.database).await {
        Ok(store) => store,
        Err(error) => return vec![(false, format!("{file}: {error}"))],
    };
    let mut all = vec![durability(locale, &store).await];
    match known {
        Some(known) => all.extend(overdue(&store, known, locale).await.into_iter().map(|text| (false, text))),
        None => all.push((false, locale.plain(key::COMMAND_DOCTOR_PURGE_UNKNOWN, &[]))),
    }
    match outbox::count(store.readers()).await {
        Ok((waiting, given_up)) => {
            let oldest = outbox::oldest_waiting(store.readers()).await.ok().flatten();
            all.push(waiting_mails(locale, waiting, oldest, lock::is_held(&places.data)));
            let mut words = locale.plain(key::COMMAND_DOCTOR_GIVEN_UP, &[("n", given_up.into())]);
            if given_up > 0 {
                words.push_str(": muster export dead-letters");
            }
            all.push((given_up == 0, words));
        }
        Err(error) => all.push((false, error.to_string())),
    }
    store.close().await;
    all
}

/// Whether what was acknowledged survives a power cut.
async fn durability(locale: &Locale, store: &Store) -> Looked {
    match store.durability().await {
        Ok((journal, synchronous)) => {
            let level = match synchronous {
                0 => "OFF",
                1 => "NORMAL",
                2 => "FULL",
                _ => "EXTRA",
            };
            let facts = format!("schema {SCHEMA}, {journal}, synchronous={level}");
            let words = locale.plain(key::COMMAND_DOCTOR_DATABASE, &[("facts", (&facts).into())]);
            (journal == "wal" && synchronous >= 2, words)
        }
        Err(error) => (false, error.to_string()),
    }
}

/// Whether mails leave: many may wait, since so many go in an hour, but none for a day, and not where nobody sends them.
fn waiting_mails(
    locale: &Locale,
    waiting: i64,
    oldest: Option<DateTime<Utc>>,
    is_served: Option<bool>,
) -> (bool, String) {
    let Some(oldest) = oldest else {
        return (true, locale.plain(key::COMMAND_DOCTOR_WAITING, &[("n", waiting.into())]));
    };
    let minutes = (Clock::System.now() - oldest).num_minutes().max(0);
    let duration = locale.duration(u32::try_from(minutes).unwrap_or(u32::MAX));
    let args = [("n", waiting.into()), ("duration", (&duration).into())];
    if is_served == Some(false) {
        return (false, locale.plain(key::COMMAND_DOCTOR_WAITING_UNSERVED, &args));
    }
    (minutes < WAIT_MAX_MINUTES, locale.plain(key::COMMAND_DOCTOR_WAITING_SINCE, &args))
}

/// What should be purged and is not: its day is over, or no programme file names one.
async fn overdue(store: &Store, known: &[Programme], locale: &Locale) -> Vec<String> {
    let stored = match purge::programmes(store.readers()).await {
        Ok(stored) => stored,
        Err(error) => return vec![error.to_string()],
    };
    let now = Clock::System.now();
    let overdue = |(slug, groups): (String, i64)| match known.iter().find(|p| p.slug == slug) {
        Some(programme) if programme.is_purge_due(now) => {
            let day = programme.purge.to_string();
            let args = [("programme", (&slug).into()), ("n", groups.into()), ("day", (&day).into())];
            Some(locale.plain(key::COMMAND_DOCTOR_OVERDUE, &args))
        }
        Some(_) => None,
        None => {
            let args = [("programme", (&slug).into()), ("n", groups.into())];
            let advice = format!(": muster purge --programme {slug} --before-its-day");
            Some(locale.plain(key::COMMAND_DOCTOR_NO_FILE, &args) + &advice)
        }
    };
    stored.into_iter().filter_map(overdue).collect()
}

/// How old the zone data is. Nothing is asked of the network: whether there is a newer release, only a newer Muster tells.
fn zone_data(locale: &Locale, today: NaiveDate) -> (bool, String) {
    let version = domain::zones::TZDB_VERSION;
    let Some(released) = domain::zones::tzdb_released() else {
        return (false, locale.plain(key::COMMAND_DOCTOR_ZONES_UNKNOWN, &[("version", version.into())]));
    };
    let days = today.signed_duration_since(released).num_days().max(0);
    let is_good = days <= ZONE_DATA_GOOD_FOR_DAYS;
    let released = released.to_string();
    let args = [("version", version.into()), ("released", (&released).into()), ("n", days.into())];
    let mut words = locale.plain(key::COMMAND_DOCTOR_ZONES, &args);
    if !is_good {
        words.push(' ');
        words.push_str(&locale.plain(key::COMMAND_DOCTOR_ZONES_OLD, &[]));
    }
    (is_good, words)
}

#[cfg(unix)]
fn permissions(path: &Path) -> std::io::Result<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(std::fs::metadata(path)?.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
fn permissions(path: &Path) -> std::io::Result<u32> {
    std::fs::metadata(path).map(|_| 0o700)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zone_data_is_good_for_120_days() {
        let released = domain::zones::tzdb_released().unwrap();
        let after = |days| zone_data(Locale::english(), released + chrono::TimeDelta::days(days));
        assert!(after(0).0 && after(120).0 && !after(121).0);
        let old = after(121).1;
        assert!(old.contains("days old: 121") && old.contains("Clocks may have changed"), "{old}");
    }

    #[test]
    fn many_mails_may_wait_but_none_for_a_day_and_not_where_nobody_sends_them() {
        #[track_caller]
        fn check(hours: i64, is_served: Option<bool>, expected: bool) {
            let oldest = Clock::System.now() - chrono::TimeDelta::hours(hours);
            assert_eq!(waiting_mails(Locale::english(), 2000, Some(oldest), is_served).0, expected);
        }
        check(8, Some(true), true);
        check(8, None, true);
        check(8, Some(false), false);
        check(25, Some(true), false);
        assert!(waiting_mails(Locale::english(), 0, None, Some(false)).0);
    }
}
