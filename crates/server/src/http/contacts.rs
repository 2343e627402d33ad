//! Who keeps a group: a new private link in the place of the old one, handing the group over, a second contact, and the
//! presses that make somebody either. Every answer is the same whatever address is named.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::contact::ContactDraft;
use domain::contacts::{Confirmation, Confirming, ContactAsked, Holder, NewLink, Press};
use domain::{email, reference, routes};

use super::current::{bearer, check_if_match, json};
use super::groups::open;
use super::{Arrived, Error, body, limits};
use crate::mail::contacts::about_contact;
use crate::mail::{self, page_language};
use crate::secret::Secret;
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::contacts::{self as stored, AskContact, Asked, BecomeContact, RemoveContact, ReplaceLink};
use crate::store::groups::{StoredGroup, by_reference};
use crate::store::links::Confirm;
use crate::store::log::actor;
use crate::store::outbox::MailKind;

/// The person whose link opened the group.
async fn person(server: &Server, group: &StoredGroup) -> Result<ContactDraft, StoreError> {
    let contact = group.group.contact.clone();
    match group.opened_by {
        Holder::Contact => Ok(contact),
        Holder::SecondContact => {
            Ok(stored::second(server.store.readers(), &group.reference).await?.unwrap_or(contact))
        }
    }
}

fn new_link(server: &Server, group: &StoredGroup, language: &str, secret: &Secret) -> Response {
    let (url, slug) = (&server.public_url, &group.programme);
    let language = page_language(language);
    json(&NewLink { manage_url: routes::manage_url(url, language, slug, &group.reference, secret.reveal()) })
}

/// `POST groups/{reference}/manage-link`: a new private link for whoever asks; the one they asked with stops.
pub(super) async fn replace_link(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (group, _) = open(&server, &typed, &headers).await?;
    let holder = group.opened_by;
    let person = person(&server, &group).await?;
    let address = email::parse(&person.email).map_err(|_| Error::Storage)?;
    let secret = Secret::random();
    let kind = MailKind::LinkReplaced;
    let replace = ReplaceLink {
        reference: group.reference.clone(),
        holder,
        hash: secret.hash(),
        mail: about_contact(&server.key, kind, &group.reference, &person, holder, "", Some(&secret)),
        limits: limits::of_mails_sent_again(&server, &address, &group.reference),
        now: server.clock.now(),
    };
    if !server.store.write(replace).await? {
        return Err(Error::TooManyMails);
    }
    server.outbox.ring();
    Ok(new_link(&server, &group, &person.language, &secret))
}

/// `POST groups/{reference}/contacts`: asks somebody to take the group over, or to be its second contact.
pub(super) async fn ask(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (group, _) = open(&server, &typed, request.headers()).await?;
    if !group.opened_by.may_decide() {
        return Err(Error::ContactOnly);
    }
    let programme = &server.programmes.get(&group.programme).ok_or(Error::ProgrammeUnknown)?.programme;
    let asked: ContactAsked = arrived.json(request.headers())?;
    let present = &group.group.contact;
    let person = asked.parse(present, programme).map_err(Error::Issues)?;
    // Until the contact's own address is confirmed nobody else hears of the group. Handing it over is how a wrong address
    // is put right, so that is always possible.
    if asked.holder == Holder::SecondContact && !group.is_confirmed {
        return Err(Error::AddressUnconfirmed);
    }
    let limits = limits::of_address_changes(&server, &person.email, &group.reference);
    let (token, person) = (Secret::random(), person.to_draft());
    let kind = MailKind::ContactAsked;
    let mail = about_contact(
        &server.key,
        kind,
        &group.reference,
        &person,
        asked.holder,
        &present.name,
        Some(&token),
    );
    let ask = AskContact {
        reference: group.reference,
        holder: asked.holder,
        person,
        token_hash: token.hash(),
        mail,
        limits,
        now: arrived.at,
    };
    if !server.store.write(ask).await? {
        return Err(Error::TooManyMails);
    }
    server.outbox.ring();
    Ok(StatusCode::ACCEPTED.into_response())
}

/// `DELETE groups/{reference}/contacts/{holder}`: the second contact goes, or whoever was asked is asked no more. A second
/// contact may go by themselves.
pub(super) async fn remove(
    State(server): State<Arc<Server>>,
    Path((typed, holder)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (group, _) = open(&server, &typed, &headers).await?;
    check_if_match(&headers, group.version)?;
    let holder = Holder::parse(&holder).ok_or(Error::NotFound)?;
    if !group.opened_by.may_decide() && holder != Holder::SecondContact {
        return Err(Error::ContactOnly);
    }
    let second = stored::second(server.store.readers(), &group.reference).await?;
    let kind = MailKind::ContactWas;
    let mail =
        second.map(|person| about_contact(&server.key, kind, &group.reference, &person, holder, "", None));
    let remove = RemoveContact {
        reference: group.reference,
        version: group.version,
        holder,
        who: actor(group.opened_by),
        mail,
        now: server.clock.now(),
    };
    if !server.store.write(remove).await? {
        return Err(Error::Stale);
    }
    server.outbox.ring();
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The group and the token of a link in a mail that asks for a press.
async fn mailed(
    server: &Server,
    typed: &str,
    headers: &HeaderMap,
) -> Result<(StoredGroup, Secret, Option<Asked>), Error> {
    let token = bearer(headers).ok_or(Error::NotAllowed)?;
    let reference = reference::read(typed, reference::REFERENCE_LENGTH).ok_or(Error::NotAllowed)?;
    let readers = server.store.readers();
    let asked = stored::asked(readers, &reference, &token.hash(), server.clock.now()).await?;
    let group = by_reference(readers, &reference).await?.ok_or(Error::NotAllowed)?;
    Ok((group, token, asked))
}

/// `GET groups/{reference}/confirmation`: what a press would do. Looking changes nothing: mail scanners look.
pub(super) async fn look(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (group, token, asked) = mailed(&server, &typed, &headers).await?;
    let press = match asked.map(|asked| asked.holder) {
        Some(Holder::Contact) => Press::Contact,
        Some(Holder::SecondContact) => Press::SecondContact,
        None if group.confirm_hash == token.hash() => Press::Address,
        None => return Err(Error::NotAllowed),
    };
    Ok(json(&Confirmation { press, organisation: group.group.organisation.name }))
}

/// `POST groups/{reference}/confirmation`: "this address is mine", or "I am a contact of this group". The page calls this
/// when a person presses its button, never by itself: mail scanners open links and run scripts.
pub(super) async fn confirm(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (group, token, asked) = mailed(&server, &typed, request.headers()).await?;
    let invitations = mail::invitations(&server.key, &group.reference);
    let Some(asked) = asked else {
        let reference = group.reference;
        let confirm = Confirm { reference, token_hash: token.hash(), invitations, now: arrived.at };
        if !server.store.write(confirm).await? {
            return Err(Error::NotAllowed);
        }
        server.outbox.ring();
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let body = arrived.body.as_ref().map_err(Error::clone)?;
    let confirming: Confirming =
        if body.is_empty() { Confirming::default() } else { body::json(request.headers(), body)? };
    let zone = domain::zones::ZoneId::parse(confirming.zone.trim());
    let (holder, secret, language) = (asked.holder, Secret::random(), asked.person.language.clone());
    let mails = told(&server, &group, &asked, &secret).await?;
    let become_contact = BecomeContact {
        reference: group.reference.clone(),
        token_hash: token.hash(),
        asked,
        zone: zone.map(|zone| zone.name().to_string()).unwrap_or_default(),
        manage_hash: secret.hash(),
        mails,
        invitations,
        now: arrived.at,
    };
    if !server.store.write(become_contact).await? {
        return Err(Error::NotAllowed);
    }
    server.outbox.ring();
    tracing::info!(reference = group.reference, holder = holder.name(), "a group has another contact");
    Ok(new_link(&server, &group, &language, &secret))
}

/// The mails to both: the new contact with their link, and the one before or beside.
async fn told(
    server: &Server,
    group: &StoredGroup,
    asked: &Asked,
    secret: &Secret,
) -> Result<Vec<crate::store::outbox::NewMail>, Error> {
    let (holder, person, contact) = (asked.holder, &asked.person, &group.group.contact);
    let about = |kind, to: &ContactDraft, other: &str, secret| {
        about_contact(&server.key, kind, &group.reference, to, holder, other, secret)
    };
    let mut mails = vec![about(MailKind::ContactNow, person, "", Some(secret))];
    match holder {
        // An address that nobody has confirmed may be a stranger's, who must not hear who is whose contact.
        Holder::Contact if group.is_confirmed && contact.email != person.email => {
            mails.push(about(MailKind::ContactWas, contact, &person.name, None));
        }
        Holder::Contact => {}
        Holder::SecondContact => {
            mails.push(about(MailKind::SecondAdded, contact, &person.name, None));
            let before = stored::second(server.store.readers(), &group.reference).await?;
            if let Some(before) = before.filter(|before| before.email != person.email) {
                mails.push(about(MailKind::ContactWas, &before, "", None));
            }
        }
    }
    Ok(mails)
}
