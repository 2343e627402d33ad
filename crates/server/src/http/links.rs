//! `POST groups/{reference}/mail` and `POST manage-links`: mails that are sent again.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::api::ManageLinksWanted;
use domain::email;

use super::{Arrived, Error, limits};
use crate::mail;
use crate::serve::Server;
use crate::store::limits::PutWithinLimits;
use crate::store::links::SendRegisteredAgain;

/// The mail about a registration once more, to the contact's present address: for whoever waits for it on Done.
pub(super) async fn send_registered_again(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (group, secret) = super::groups::open(&server, &typed, &headers).await?;
    // The mail holds the link that it was asked for with.
    if !group.opened_by.may_decide() {
        return Err(Error::ContactOnly);
    }
    let address = email::parse(&group.group.contact.email).map_err(|_| Error::Storage)?;
    let (confirm_hash, mail) = mail::registered_again(&server.key, &group, &secret);
    let limits = limits::of_mails_sent_again(&server, &address, &group.reference);
    let again = SendRegisteredAgain {
        reference: group.reference,
        by: group.opened_by,
        confirm_hash,
        mail,
        limits,
        now: server.clock.now(),
    };
    if !server.store.write(again).await? {
        return Err(Error::TooManyMails);
    }
    server.outbox.ring();
    Ok(StatusCode::ACCEPTED.into_response())
}

/// Puts "send my links again" into the outbox, whether or not the address is known: who has a group is looked up only
/// when the mail is written, so neither the answer nor its time can tell. Over a limit nothing is put there, and the
/// answer is the same again.
pub(super) async fn send_again(
    State(server): State<Arc<Server>>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let network = limits::network(&server, &request);
    let wanted: ManageLinksWanted = arrived.json(request.headers())?;
    if let Ok(address) = email::parse(&wanted.email) {
        let now = arrived.at;
        let limits = limits::of_manage_links(&server, &address, network.as_deref());
        let mail = mail::manage_links_wanted(&server.key, &address);
        if server.store.write(PutWithinLimits { limits, mail, now }).await? {
            server.outbox.ring();
        }
    }
    Ok(StatusCode::ACCEPTED.into_response())
}
