//! `muster link`: where the live room of each track is.

use chrono::Utc;
use domain::Programme;

use super::{Desk, actor};
use crate::cli::{LinkCommand, LinkPlace, Settings};
use crate::clock::Clock;
use crate::config::origin_of;
use crate::store::live_links::{SetLink, of_programme};

const URL_MAX: usize = 1000;

pub(crate) async fn run(settings: &Settings, command: LinkCommand) -> Result<(), String> {
    let desk = Desk::open(settings).await?;
    let now = Clock::System.now();
    match command {
        LinkCommand::Set { place, url } => {
            let programme = desk.programme(place.programme.as_deref(), now)?;
            check_place(programme, &place)?;
            let is_one_word =
                url.len() <= URL_MAX && !url.chars().any(|c| c.is_control() || c.is_whitespace());
            if !url.starts_with("https://") || origin_of(&url).is_none() || !is_one_word {
                return Err("an address has to begin with https:// and hold no blanks".into());
            }
            let set = link(programme, &place, now)?.sealed(&desk.key()?, &url);
            let was = desk.store.write(set).await.map_err(|error| error.to_string())?;
            println!("{}: {}", described(programme, &place), if was { "changed" } else { "set" });
        }
        LinkCommand::Clear { place } => {
            let programme = desk.programme(place.programme.as_deref(), now)?;
            check_place(programme, &place)?;
            let was =
                desk.store.write(link(programme, &place, now)?).await.map_err(|error| error.to_string())?;
            println!(
                "{}: {}",
                described(programme, &place),
                if was { "taken away" } else { "there was none" }
            );
        }
        LinkCommand::List { programme } => {
            let programme = desk.programme(programme.as_deref(), now)?;
            let links = of_programme(desk.store.readers(), &desk.key()?, &programme.slug).await;
            // The address itself stays where it is needed: a screen that is shared is a public place.
            for link in links.map_err(|error| error.to_string())? {
                let place = LinkPlace {
                    programme: None,
                    track: link.track,
                    week: link.week,
                    lang: link.language,
                    by: None,
                };
                let host = origin_of(&link.url).unwrap_or_default();
                println!(
                    "{}: {host}/…, set by {} on {}",
                    described(programme, &place),
                    link.set_by,
                    link.set_at.format("%Y-%m-%d %H:%M UTC")
                );
            }
        }
    }
    desk.store.close().await;
    Ok(())
}

fn check_place(programme: &Programme, place: &LinkPlace) -> Result<(), String> {
    if !programme.tracks.iter().any(|track| track.id == place.track) {
        return Err(format!("{}: {} has no such track", place.track, programme.slug));
    }
    if place.week.is_some_and(|week| week == 0 || week > programme.weeks()) {
        return Err(format!("--week: {} has weeks 1 to {}", programme.slug, programme.weeks()));
    }
    if let Some(language) = &place.lang
        && !programme.interpretation.contains(language)
    {
        return Err(format!(
            "--lang: {} is interpreted into {}",
            programme.slug,
            programme.interpretation.join(", ")
        ));
    }
    Ok(())
}

fn link(programme: &Programme, place: &LinkPlace, now: chrono::DateTime<Utc>) -> Result<SetLink, String> {
    Ok(SetLink {
        programme: programme.slug.clone(),
        track: place.track.clone(),
        week: place.week,
        language: place.lang.clone(),
        sealed: None,
        by: actor(place.by.clone())?,
        now,
    })
}

fn described(programme: &Programme, place: &LinkPlace) -> String {
    let week = place.week.map_or("every week".to_string(), |week| format!("week {week}"));
    let language = place.lang.as_deref().unwrap_or("every language");
    format!("{}, track {}, {week}, {language}", programme.slug, place.track)
}
