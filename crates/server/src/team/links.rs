//! `muster link`: where the live room of each track is.

use chrono::{DateTime, Utc};
use domain::Programme;
use messages::key;

use super::{Desk, said};
use crate::cli::{LinkArgs, LinkCommand, LinkPlace, Settings};
use crate::clock::Clock;
use crate::config::origin_of;
use crate::printed::say;
use crate::store::live_links::{SetLink, of_programme};

const URL_MAX: usize = 1000;

/// Sets, takes away or lists live links.
pub(crate) async fn run(settings: &Settings, args: LinkArgs) -> Result<(), String> {
    let desk = Desk::open(settings).await?;
    let done = carry_out(&desk, args, Clock::System.now()).await;
    desk.store.close().await;
    say(&done?);
    Ok(())
}

/// Returns what was done.
async fn carry_out(desk: &Desk, args: LinkArgs, now: DateTime<Utc>) -> Result<String, String> {
    match args.command {
        LinkCommand::Set { place, url } => {
            let programme = desk.programme(place.programme.as_deref(), now)?;
            check_place(desk, programme, &place)?;
            let is_one_word =
                url.len() <= URL_MAX && !url.chars().any(|c| c.is_control() || c.is_whitespace());
            if !url.starts_with("https://") || origin_of(&url).is_none() || !is_one_word {
                return Err(desk.text(key::COMMAND_LINK_WRONG, &[]));
            }
            let link = link(desk, programme, &place, args.by, now)?.sealed(&desk.key()?, &url);
            let was_there = desk.store.write(link).await.map_err(said)?;
            let done = if was_there { key::COMMAND_LINK_CHANGED } else { key::COMMAND_LINK_SET };
            let described = described(desk, programme, &place);
            Ok(desk.text(done, &[("place", (&described).into())]))
        }
        LinkCommand::Clear { place } => {
            let programme = desk.programme(place.programme.as_deref(), now)?;
            check_place(desk, programme, &place)?;
            let was_there =
                desk.store.write(link(desk, programme, &place, args.by, now)?).await.map_err(said)?;
            let done = if was_there { key::COMMAND_LINK_CLEARED } else { key::COMMAND_LINK_NONE };
            let described = described(desk, programme, &place);
            Ok(desk.text(done, &[("place", (&described).into())]))
        }
        LinkCommand::List { programme } => {
            let programme = desk.programme(programme.as_deref(), now)?;
            let links = of_programme(desk.store.readers(), &desk.key()?, &programme.slug).await;
            let mut lines = Vec::new();
            // The address itself stays where it is needed: a screen that is shared is a public place.
            for link in links.map_err(said)? {
                let place =
                    LinkPlace { programme: None, track: link.track, week: link.week, lang: link.language };
                let host = origin_of(&link.url).unwrap_or_default();
                let (place, moment) =
                    (described(desk, programme, &place), desk.moment(programme, link.set_at));
                let args = [
                    ("place", (&place).into()),
                    ("host", (&host).into()),
                    ("who", (&link.set_by).into()),
                    ("moment", (&moment).into()),
                ];
                lines.push(desk.text(key::COMMAND_LINK_LINE, &args));
            }
            if lines.is_empty() {
                lines.push(desk.text(key::COMMAND_LINK_NOTHING, &[("programme", (&programme.slug).into())]));
            }
            Ok(lines.join("\n"))
        }
    }
}

fn check_place(desk: &Desk, programme: &Programme, place: &LinkPlace) -> Result<(), String> {
    desk.check_track(programme, &place.track)?;
    if place.week.is_some_and(|week| week == 0 || week > programme.weeks()) {
        let args = [("programme", (&programme.slug).into()), ("last", programme.weeks().into())];
        return Err(desk.text(key::COMMAND_LINK_WEEKS, &args));
    }
    if let Some(language) = &place.lang
        && !programme.interpretation.contains(language)
    {
        let known = programme.interpretation.join(", ");
        let args = [("programme", (&programme.slug).into()), ("known", (&known).into())];
        return Err(desk.text(key::COMMAND_LINK_LANGUAGES, &args));
    }
    Ok(())
}

fn link(
    desk: &Desk,
    programme: &Programme,
    place: &LinkPlace,
    by: Option<String>,
    now: DateTime<Utc>,
) -> Result<SetLink, String> {
    Ok(SetLink {
        programme: programme.slug.clone(),
        track: place.track.clone(),
        week: place.week,
        language: place.lang.clone(),
        sealed: None,
        by: desk.actor(by)?,
        now,
    })
}

fn described(desk: &Desk, programme: &Programme, place: &LinkPlace) -> String {
    let week = match place.week {
        Some(week) => desk.text(key::COMMAND_LINK_WEEK, &[("week", week.into())]),
        None => desk.text(key::COMMAND_LINK_EVERY_WEEK, &[]),
    };
    let language = match &place.lang {
        Some(language) => language.clone(),
        None => desk.text(key::COMMAND_LINK_EVERY_LANGUAGE, &[]),
    };
    let args = [
        ("programme", (&programme.slug).into()),
        ("track", (&place.track).into()),
        ("week", (&week).into()),
        ("language", (&language).into()),
    ];
    desk.text(key::COMMAND_LINK_PLACE, &args)
}
