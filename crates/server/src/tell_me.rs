//! Tells people of the programme that has opened since they asked, once, and forgets their addresses.

use std::sync::Arc;
use std::time::Duration;

use domain::tell_me::{is_over, news};
use tokio::task::JoinHandle;

use crate::mail;
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::tell_me::{self as stored, Settle};

/// The server looks this often whether there is something to tell.
const LOOK_EVERY: Duration = Duration::from_secs(600);

/// Starts the looking; it runs until it is aborted.
pub(crate) fn start(server: Arc<Server>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            if let Err(error) = tell(&server).await {
                tracing::error!(%error, "who wants to be told of a programme cannot be told; another try follows");
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    })
}

async fn tell(server: &Server) -> Result<(), StoreError> {
    let now = server.clock.now();
    let (mut references, mut mails) = (Vec::new(), Vec::new());
    for wish in stored::all(server.store.readers()).await? {
        let news = news(server.programmes.all(), wish.asked, now).filter(|_| wish.is_confirmed);
        if let Some(programme) = news {
            mails.push(mail::next_programme(&server.key, &wish.email, &wish.language, &programme.slug));
        }
        if news.is_some() || is_over(wish.asked, wish.is_confirmed, now) {
            references.push(wish.reference);
        }
    }
    if references.is_empty() {
        return Ok(());
    }
    server.store.write(Settle { references, mails, now }).await?;
    server.outbox.ring();
    Ok(())
}
