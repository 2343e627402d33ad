//! The way into the live room, for those who take part, shortly before a session and while it lasts.

use domain::Programme;
use domain::api::LiveLink;
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
    let now = server.clock.now();
    let near: Vec<&Occurrence> =
        sessions(programme, is_on).filter(|session| programme.shows_room(session, now)).collect();
    if near.is_empty() {
        return Ok(Vec::new());
    }
    let set = of_programme(server.store.readers(), &server.key, &programme.slug).await?;
    let links = near.into_iter().filter_map(|session| {
        let url = chosen(&set, session.track.as_deref()?, session.week?, listens)?;
        Some(LiveLink { occurrence: session.id.clone(), url: url.to_string() })
    });
    Ok(links.collect())
}
