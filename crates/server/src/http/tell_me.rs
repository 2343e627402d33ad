//! `POST programmes/{slug}/tell-me`, and what the link in its mail does: people who want to hear of the next programme.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::reference;
use domain::tell_me::TellMeDraft;

use super::current::bearer;
use super::joining::no_content;
use super::{Arrived, Error, limits};
use crate::mail;
use crate::secret::random_reference;
use crate::serve::Server;
use crate::store::tell_me::{ConfirmWish, Settle, Want};

/// Takes an address. The answer is the same whether or not it is known, and over the limits too.
pub(super) async fn want(
    State(server): State<Arc<Server>>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let programme = &server.programmes.get(&slug).ok_or(Error::ProgrammeUnknown)?.programme;
    let network = limits::network(&server, &request);
    let draft: TellMeDraft = arrived.json(request.headers())?;
    let address = draft.parse().map_err(Error::Issues)?;
    let language = mail::language_of(&draft.language);
    let want = Want {
        reference: random_reference(),
        programme: programme.slug.clone(),
        email: address.as_str().to_string(),
        email_folded: address.folded(),
        language: language.to_string(),
        mail: mail::tell_me_wanted(&server.key, &address, language, &programme.slug),
        limits: limits::of_wishes(&server, &address, network.as_deref()),
        now: arrived.at,
    };
    server.store.write(want).await?;
    server.outbox.ring();
    Ok(StatusCode::ACCEPTED.into_response())
}

/// The wish that the request's reference and token open. Whether it is still there the write says.
fn opened(server: &Server, typed: &str, headers: &HeaderMap) -> Result<String, Error> {
    let token = bearer(headers).ok_or(Error::NotAllowed)?;
    let reference = reference::read(typed, reference::REFERENCE_LENGTH).ok_or(Error::NotAllowed)?;
    let is_right = mail::wish_token(&server.key, &reference).hash() == token.hash();
    is_right.then_some(reference).ok_or(Error::NotAllowed)
}

/// "Yes, tell me", with a press.
pub(super) async fn confirm(
    State(server): State<Arc<Server>>,
    Path((_, typed)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let reference = opened(&server, &typed, &headers)?;
    let confirm = ConfirmWish { reference, now: server.clock.now() };
    if server.store.write(confirm).await? { Ok(no_content()) } else { Err(Error::NotAllowed) }
}

/// "Do not tell me": the address is deleted. A second press changes nothing.
pub(super) async fn withdraw(
    State(server): State<Arc<Server>>,
    Path((_, typed)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let reference = opened(&server, &typed, &headers)?;
    let references = vec![reference];
    server.store.write(Settle { references, mails: Vec::new(), now: server.clock.now() }).await?;
    Ok(no_content())
}
