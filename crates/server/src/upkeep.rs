//! What an operator does beside serving: `backup`, `doctor`.

use std::fs::File;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use domain::Programme;
use domain::zones::ZONE_DATA_GOOD_FOR_DAYS;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use messages::{Locale, key};

use crate::cli::{DoctorArgs, Settings};
use crate::clock::Clock;
use crate::config::Places;
use crate::store::{SCHEMA, Store, outbox, purge};
use crate::{config, files, http, lock, mail, printed, programmes, serve};

/// No mail should wait longer.
const WAIT_MAX_MINUTES: i64 = 24 * 60;

/// Copies the database into `folder` as it is at one moment, checks the copy, and only then gives it its name.
pub(crate) async fn backup(settings: &Settings, folder: &Path) -> Result<(), String> {
    let locale = settings.locale();
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    places.existing_database(locale)?;
    let name = format!("muster-{}.sqlite", Clock::System.now().format("%Y%m%dT%H%M%SZ"));
    let (unfinished, finished) = (folder.join(format!("{name}.part")), folder.join(&name));
    serve::make_private_folder(folder)?;
    let said = |what: &str, error: &dyn std::fmt::Display| format!("{}: {what}: {error}", finished.display());

    let target = unfinished.to_str().ok_or("the folder's name has to be UTF-8")?;
    let _ = std::fs::remove_file(&unfinished);
    let mut source = connect(&places.database).await?;
    sqlx::query("VACUUM INTO $1")
        .bind(target)
        .execute(&mut source)
        .await
        .map_err(|error| said("cannot be written", &error))?;
    let _ = source.close().await;

    let mut copy = connect(&unfinished).await?;
    let groups = check_copy(&mut copy, &finished).await?;
    let _ = copy.close().await;
    serve::make_private(&unfinished)?;
    File::open(&unfinished).and_then(|file| file.sync_all()).map_err(|error| said("is not safe", &error))?;
    std::fs::rename(&unfinished, &finished).map_err(|error| said("cannot be named", &error))?;
    // The name itself is safe only once the folder is.
    let _ = files::sync_folder(folder);
    let (file, key_file) =
        (finished.display().to_string(), places.data.join("server.key").display().to_string());
    printed::say(&locale.plain(key::COMMAND_BACKUP_DONE, &[("n", groups.into()), ("file", (&file).into())]));
    printed::say(&locale.plain(key::COMMAND_BACKUP_KEY, &[("file", (&key_file).into())]));
    Ok(())
}

/// Whether a copy is whole and of a schema that this program knows; the number of its groups. `named` is for the words.
pub(crate) async fn check_copy(copy: &mut SqliteConnection, named: &Path) -> Result<i64, String> {
    let said = |what: &str, error: &dyn std::fmt::Display| format!("{}: {what}: {error}", named.display());
    let checked: String = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_one(&mut *copy)
        .await
        .map_err(|error| said("cannot be checked", &error))?;
    if checked != "ok" {
        return Err(said("is damaged", &checked));
    }
    let schema: i64 = sqlx::query_scalar("SELECT COALESCE(MAX(step), 0) FROM schema_steps")
        .fetch_one(&mut *copy)
        .await
        .map_err(|error| said("is no backup of Muster", &error))?;
    if schema > SCHEMA {
        return Err(said("is of a newer Muster", &format!("schema {schema}, this program knows {SCHEMA}")));
    }
    sqlx::query_scalar("SELECT COUNT(*) FROM groups")
        .fetch_one(&mut *copy)
        .await
        .map_err(|error| said("cannot be read", &error))
}

/// Says what an operator should know. Errors if something has to be done.
pub(crate) async fn doctor(settings: &Settings, args: &DoctorArgs) -> Result<(), String> {
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    let locale = settings.locale();
    let text = |key, args: &[(&str, messages::Arg)]| locale.plain(key, args);
    let (database, folder) = (places.database.display().to_string(), places.data.display().to_string());
    let (mail_file, public_url) = config::mail_file(settings).map_err(|wrong| wrong.0)?;
    let public_url = args.public_url.clone().or(public_url).unwrap_or_else(|| "http://localhost".to_string());
    let post = mail::Post::read(&args.mail, mail_file, places.data.join("mail"), &public_url, locale);
    let mut troubles = 0;
    let mut say = |is_good: bool, text: String| {
        printed::say(&format!("{} {text}", if is_good { "ok  " } else { "LOOK" }));
        troubles += usize::from(!is_good);
    };
    say(http::assets::is_built(), text(key::COMMAND_DOCTOR_APP, &[]));
    let (is_good, zone_data) = zone_data(locale, Clock::System.now().date_naive());
    say(is_good, zone_data);
    let known = programmes::load(places.programmes.as_deref(), locale);
    match &known {
        Ok(found) => {
            say(!found.is_empty(), text(key::COMMAND_DOCTOR_PROGRAMMES, &[("n", found.len().into())]))
        }
        Err(findings) => say(false, findings.clone()),
    }
    match permissions(&places.data) {
        Ok(mode) => {
            let octal = format!("{mode:o}");
            let args = [("folder", (&folder).into()), ("mode", (&octal).into())];
            say(mode & 0o077 == 0, text(key::COMMAND_DOCTOR_PERMISSIONS, &args));
        }
        Err(error) => say(false, format!("{folder}: {error}")),
    }
    if places.database.exists() {
        match Store::open(&places.database).await {
            Ok(store) => {
                match store.durability().await {
                    Ok((journal, synchronous)) => {
                        let level = match synchronous {
                            0 => "OFF",
                            1 => "NORMAL",
                            2 => "FULL",
                            _ => "EXTRA",
                        };
                        let facts = format!("schema {SCHEMA}, {journal}, synchronous={level}");
                        let words = text(key::COMMAND_DOCTOR_DATABASE, &[("facts", (&facts).into())]);
                        say(journal == "wal" && synchronous >= 2, words);
                    }
                    Err(error) => say(false, error.to_string()),
                }
                match &known {
                    Ok(known) => {
                        overdue(&store, known, locale).await.into_iter().for_each(|text| say(false, text))
                    }
                    Err(_) => say(false, text(key::COMMAND_DOCTOR_PURGE_UNKNOWN, &[])),
                }
                match outbox::count(store.readers()).await {
                    Ok((waiting, given_up)) => {
                        let oldest = outbox::oldest_waiting(store.readers()).await.ok().flatten();
                        let (is_good, words) =
                            waiting_mails(locale, waiting, oldest, lock::is_held(&places.data));
                        say(is_good, words);
                        let mut words = text(key::COMMAND_DOCTOR_GIVEN_UP, &[("n", given_up.into())]);
                        if given_up > 0 {
                            words.push_str(": muster export dead-letters");
                        }
                        say(given_up == 0, words);
                    }
                    Err(error) => say(false, error.to_string()),
                }
                store.close().await;
            }
            Err(error) => say(false, format!("{database}: {error}")),
        }
    } else {
        say(true, text(key::COMMAND_DOCTOR_NO_DATABASE_YET, &[("file", (&database).into())]));
    }
    match post {
        Ok(post) => {
            printed::say(&format!("note {}", post.described(locale)));
            match post.try_out().await {
                Ok(()) => {}
                Err(error) => say(false, text(key::COMMAND_DOCTOR_NOT_LET_IN, &[("error", (&error).into())])),
            }
        }
        Err(wrong) => say(false, wrong.0),
    }
    if troubles == 0 { Ok(()) } else { Err(text(key::COMMAND_DOCTOR_TROUBLES, &[("n", troubles.into())])) }
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

/// One connection, beside a running server or to a copy.
pub(crate) async fn connect(path: &Path) -> Result<SqliteConnection, String> {
    sqlx::sqlite::SqliteConnectOptions::new()
        .filename(path)
        .connect()
        .await
        .map_err(|error| format!("{}: {error}", path.display()))
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
