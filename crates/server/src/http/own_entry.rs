//! `GET|PUT|DELETE groups/{reference}/member` and what belongs to it: a member sees, corrects and withdraws the entry about
//! them by their own link, whoever made it.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use domain::api::{MemberView, RemindersWanted, Withdrawn};
use domain::email;
use domain::join::{self, JoinDraft};
use domain::roster::MemberDraft;
use domain::zones::ZoneId;
use domain::{Programme, reference};
use serde::{Deserialize, Serialize};

use super::current::{bearer, check_if_match, json_with_etag};
use super::joining::no_content;
use super::{Arrived, Error, limits, live_links};
use crate::mail::{self, MemberNews};
use crate::secret::{Secret, sha256};
use crate::serve::Server;
use crate::store::groups::MemberRow;
use crate::store::members::{
    self, BringBack, ConfirmEntry, Correct, OwnEntry, RemindMember, State as EntryState, Told, WithdrawEntry,
};
use crate::store::merging::merged_into;
use crate::store::reminders::{Reader, wants};

/// So long a withdrawal can be taken back.
const UNDO_WITHIN: TimeDelta = TimeDelta::hours(1);

async fn open(server: &Server, typed: &str, headers: &HeaderMap) -> Result<(OwnEntry, Secret), Error> {
    let secret = bearer(headers).ok_or(Error::NotAllowed)?;
    let reference = reference::read(typed, reference::REFERENCE_LENGTH).ok_or(Error::NotAllowed)?;
    let entry = members::open(server.store.readers(), &reference, &secret.hash()).await?;
    Ok((entry.ok_or(Error::NotAllowed)?, secret))
}

fn programme_of<'a>(server: &'a Server, entry: &OwnEntry) -> Result<&'a Programme, Error> {
    let shown = server.programmes.get(&entry.group.programme).ok_or(Error::ProgrammeUnknown)?;
    Ok(&shown.programme)
}

fn is_frozen(programme: &Programme, entry: &OwnEntry, now: DateTime<Utc>) -> bool {
    entry.group.own_rules(programme).deadlines.freeze.is_some_and(|freeze| freeze.is_over(now))
}

/// The version of an entry: the group's own rises with everybody's changes.
fn version(member: &MemberRow) -> i64 {
    let json = serde_json::to_vec(&member.to_draft()).expect("texts are always JSON");
    sha256(&json).iter().take(6).fold(0, |number, byte| number << 8 | i64::from(*byte))
}

/// Whether the person may say which track they take: where the group leaves it open, or the list has said it.
fn may_choose_track(entry: &OwnEntry) -> bool {
    join::asks_track(&entry.group.group.organisation.track) || entry.member.track.is_some()
}

/// Everything that is kept about the member. Changes nothing.
pub(super) async fn read(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (entry, _) = open(&server, &typed, &headers).await?;
    shown(&server, &entry).await
}

async fn shown(server: &Server, entry: &OwnEntry) -> Result<Response, Error> {
    let group = &entry.group.group;
    let track = entry.member.track.as_deref().unwrap_or(&group.organisation.track);
    let takes = |id: &str| mail::is_on_track(track, id);
    let live_links = live_links::near(server, programme_of(server, entry)?, takes, entry.listens()).await?;
    let view = MemberView {
        programme: entry.group.programme.clone(),
        organisation: group.organisation.name.clone(),
        contact: join::first_name(&group.contact.name).to_string(),
        entry: MemberDraft { id: None, ..entry.member.to_draft() },
        group_track: group.organisation.track.clone(),
        by_link: entry.state.by_link,
        confirmed: entry.state.confirmed_at.is_some(),
        live_links,
        reminders: reminders_of(server, entry).await?,
    };
    Ok(json_with_etag(&view, version(&entry.member)))
}

/// Whether the person gets reminders; none where there is no address, or the programme has none.
async fn reminders_of(server: &Server, entry: &OwnEntry) -> Result<Option<bool>, Error> {
    if entry.member.email.is_none() || programme_of(server, entry)?.reminders.is_none() {
        return Ok(None);
    }
    let reader = Reader::Member(entry.member.id.clone());
    Ok(Some(wants(server.store.readers(), &reader).await?))
}

/// "The entry is right", with a press.
pub(super) async fn confirm(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (entry, _) = open(&server, &typed, &headers).await?;
    server.store.write(ConfirmEntry { member: entry.member.id, now: server.clock.now() }).await?;
    Ok(no_content())
}

/// "Remind me", or "no more reminders", with a press.
pub(super) async fn remind(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (entry, _) = open(&server, &typed, request.headers()).await?;
    let wish: RemindersWanted = arrived.json(request.headers())?;
    let zone = ZoneId::parse(&wish.zone).map(|zone| zone.canonical().name().to_string());
    let remind = RemindMember {
        group: entry.group.reference,
        member: entry.member.id,
        zone,
        // There is nowhere to send them to.
        wanted: wish.wanted && entry.member.email.is_some(),
        now: arrived.at,
    };
    server.store.write(remind).await?;
    Ok(no_content())
}

/// Corrections work as long as the group exists.
pub(super) async fn correct(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (entry, _) = open(&server, &typed, request.headers()).await?;
    check_if_match(request.headers(), version(&entry.member))?;
    let programme = programme_of(&server, &entry)?;
    let draft: JoinDraft = arrived.json(request.headers())?;
    let asks_track = may_choose_track(&entry);
    let own_languages = entry.member.language.as_deref().unwrap_or_default();
    let parsed = draft.parse(programme, asks_track, own_languages).map_err(Error::Issues)?;
    let typed = MemberRow::new(&parsed, Some(entry.member.id.clone()));
    let after = MemberRow {
        name: typed.name,
        email: typed.email,
        email_folded: typed.email_folded,
        track: if asks_track { typed.track } else { entry.member.track.clone() },
        language: typed.language,
        ..entry.member.clone()
    };
    let is_other_address = after.email_folded != entry.member.email_folded;
    let address = after.email.as_deref().filter(|_| is_other_address);
    let again = address.map(|address| {
        let language = mail::language_of(&entry.state.language);
        mail::to_member_again(&server.key, &entry.group.reference, &after.id, address, language)
    });
    let again_limits = address
        .and_then(|address| email::parse(address).ok())
        .map_or_else(Vec::new, |address| limits::of_links_again(&server, &address));
    let correct = Correct {
        group: entry.group.reference.clone(),
        before: entry.member.clone(),
        after: after.clone(),
        contact: told(&server, &entry, &after.name, mail::News::Corrected),
        again,
        again_limits,
        after_freeze: is_frozen(programme, &entry, arrived.at),
        now: arrived.at,
    };
    if !server.store.write(correct).await? {
        return Err(Error::Stale);
    }
    server.outbox.ring();
    let state = EntryState {
        confirmed_at: (!is_other_address).then(|| arrived.at.timestamp_millis()),
        ..entry.state.clone()
    };
    shown(&server, &OwnEntry { member: after, state, ..entry }).await
}

/// The mail that tells the contact what a member has done.
fn told(server: &Server, entry: &OwnEntry, name: &str, what: mail::News) -> Told {
    limits::told(server, &entry.group, &MemberNews { name: name.to_string(), what })
}

/// What a withdrawal is taken back with.
#[derive(Serialize, Deserialize)]
struct Undo {
    entry: MemberDraft,
    position: i64,
    by_link: bool,
    language: String,
    written_to: Option<String>,
    confirmed_at: Option<i64>,
    /// The hashes of the links that opened it.
    links: Vec<Vec<u8>>,
    at: DateTime<Utc>,
}

fn undo_context(reference: &str) -> String {
    format!("withdrawn from {reference}")
}

/// Takes the entry off the list at once. Works as long as the group exists.
pub(super) async fn withdraw(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (entry, _) = open(&server, &typed, &headers).await?;
    check_if_match(&headers, version(&entry.member))?;
    let now = server.clock.now();
    let withdraw = WithdrawEntry {
        group: entry.group.reference.clone(),
        member: entry.member.clone(),
        contact: told(&server, &entry, &entry.member.name, mail::News::Gone),
        after_freeze: is_frozen(programme_of(&server, &entry)?, &entry, now),
        now,
    };
    let links = server.store.write(withdraw).await?.ok_or(Error::Stale)?;
    server.outbox.ring();
    let undo = Undo {
        entry: entry.member.to_draft(),
        position: entry.position,
        by_link: entry.state.by_link,
        language: entry.state.language,
        written_to: entry.state.written_to,
        confirmed_at: entry.state.confirmed_at,
        links,
        at: now,
    };
    let undo = serde_json::to_vec(&undo).expect("texts and numbers are always JSON");
    let undo = server.key.seal(&undo_context(&entry.group.reference), &undo);
    let answer = Withdrawn { undo: URL_SAFE_NO_PAD.encode(undo) };
    let body = serde_json::to_vec(&answer).expect("texts are always JSON");
    let json = HeaderValue::from_static("application/json");
    Ok(([(header::CONTENT_TYPE, json)], body).into_response())
}

/// Brings a withdrawn entry back, with its links. Only whoever held one of them and the sealed entry can.
pub(super) async fn undo(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let secret = bearer(request.headers()).ok_or(Error::NotAllowed)?;
    let reference = reference::read(&typed, reference::REFERENCE_LENGTH).ok_or(Error::NotAllowed)?;
    let merged = merged_into(server.store.readers(), &reference).await?;
    let reference = merged.unwrap_or(reference);
    let sent: Withdrawn = arrived.json(request.headers())?;
    let undo: Undo = URL_SAFE_NO_PAD
        .decode(&sent.undo)
        .ok()
        .and_then(|sealed| server.key.open(&undo_context(&reference), &sealed).ok())
        .and_then(|json| serde_json::from_slice(&json).ok())
        .filter(|undo: &Undo| undo.links.contains(&secret.hash()))
        .filter(|undo| arrived.at - undo.at <= UNDO_WITHIN)
        .ok_or(Error::NotAllowed)?;
    let member = MemberRow::of_draft(&undo.entry);
    let state = EntryState {
        by_link: undo.by_link,
        language: undo.language,
        written_to: undo.written_to,
        confirmed_at: undo.confirmed_at,
    };
    let group = crate::store::groups::by_reference(server.store.readers(), &reference).await?;
    let group = group.ok_or(Error::NotAllowed)?;
    let entry = OwnEntry { group, member, position: undo.position, state };
    let back = BringBack {
        group: reference,
        contact: told(&server, &entry, &entry.member.name, mail::News::Back),
        member: entry.member,
        position: entry.position,
        state: entry.state,
        secrets: undo.links,
        now: arrived.at,
    };
    if !server.store.write(back).await? {
        return Err(Error::NotAllowed);
    }
    server.outbox.ring();
    Ok(no_content())
}
