//! The way into the live room, for those who take part, shortly before a session and while it lasts.

use domain::Programme;
use domain::api::{LiveLink, RoomOfLanguage};
use domain::programme::Occurrence;
use domain::reminders::sessions;

use crate::serve::Server;
use crate::store::StoreError;
use crate::store::live_links::{chosen, of_programme};

/// Of the sessions on these tracks that are near, as the links stand now. `listens`: the language of whoever asks.
pub(super) async fn near(
    server: &Server,
    programme: &Programme,
    is_on: impl Fn(&str) -> bool,
    listens: &str,
) -> Result<Vec<LiveLink>, StoreError> {
    near_in(server, programme, is_on, listens, &[]).await
}

/// The same, with the rooms of these languages where they are others: for whoever passes them on.
pub(super) async fn near_in(
    server: &Server,
    programme: &Programme,
    is_on: impl Fn(&str) -> bool,
    listens: &str,
    languages: &[String],
) -> Result<Vec<LiveLink>, StoreError> {
    let now = server.clock.now();
    let near: Vec<&Occurrence> =
        sessions(programme, is_on).filter(|session| programme.shows_room(session, now)).collect();
    if near.is_empty() {
        return Ok(Vec::new());
    }
    let set = of_programme(server.store.readers(), &server.key, &programme.slug).await?;
    let links = near.into_iter().filter_map(|session| {
        let (track, week) = (session.track.as_deref()?, session.week?);
        let url = chosen(&set, track, week, listens)?;
        let other = |language: &String| {
            let room = chosen(&set, track, week, language).filter(|room| *room != url)?;
            Some(RoomOfLanguage { language: language.clone(), url: room.to_string() })
        };
        let in_languages = languages.iter().filter_map(other).collect();
        Some(LiveLink { occurrence: session.id.clone(), url: url.to_string(), in_languages })
    });
    Ok(links.collect())
}
