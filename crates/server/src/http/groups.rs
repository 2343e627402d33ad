//! Groups: `POST programmes/{slug}/groups`, and `GET|PUT|DELETE groups/{reference}`.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use domain::api::{GroupCreated, GroupSaved, GroupView, PersonOnList, Undelivered};
use domain::contacts::Holder;
use domain::duties::duties;
use domain::follow_up::{self, FollowUp};
use domain::group::{Group, GroupDraft};
use domain::{Issue, Problem, Programme, reference, routes};

use super::current::{bearer, check_if_match, etag, json, json_with_etag};
use super::once::{self, Beginning, Begun, created_response, replay};
use super::{Arrived, Error, body, group_facilitators, limits, live_links};
use crate::mail::contacts::{about_contact, group_deleted};
use crate::mail::{self, RegisteredMail};
use crate::merge::{Merged, merge};
use crate::secret::{Secret, random_join_code, random_reference};
use crate::serve::Server;
use crate::store::answers::{RequestId, StoredAnswer};
use crate::store::contacts::{others, second};
use crate::store::deleting::Delete;
use crate::store::groups::{
    self as stored, Done, GroupRow, MemberRow, NewAddress, Register, Registered, Replace, Replaced,
    StoredGroup, fold_address,
};
use crate::store::outbox::{MailKind, given_up};
use crate::store::{follow_ups, log, members};

/// References have 40 bits, so a second try is rare and a third unheard of.
const REFERENCE_TRIES: usize = 5;

/// Registers a group. Order of checks: programme, key, stored answer, deadline, JSON, issues,
/// budgets.
pub(super) async fn register(
    State(server): State<Arc<Server>>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let programme = &server.programmes.get(&slug).ok_or(Error::ProgrammeUnknown)?.programme;
    let scope = format!("groups {slug}");
    let Begun { id, body, .. } = &match once::begin(&server, request.headers(), arrived, scope).await? {
        Beginning::New(begun) => begun,
        Beginning::Answered(answer) => return Ok(answer),
    };
    if programme.deadlines.groups.is_over(arrived.at) {
        return Err(Error::RegistrationClosed);
    }
    if programme.is_yet_to_open(arrived.at) {
        return Err(Error::RegistrationNotOpen);
    }
    let draft: GroupDraft = body::json(request.headers(), body)?;
    let (group, warnings) = Group::parse(&draft, programme).map_err(Error::Issues)?;

    if let Some(network) = limits::network(&server, &request) {
        let taken = server.budgets.take(&network, arrived.at);
        taken.map_err(|wait_s| Error::TooManyRegistrations { wait_s })?;
    }

    for _ in 0..REFERENCE_TRIES {
        let (mut register, created) = prepare(&server, programme, id, &group, &warnings, arrived.at);
        register.limits = limits::of_registrations(&server, &group.contact.email);
        let etag = register.answer.etag.clone();
        match server.store.write(register).await? {
            Registered::New => {
                server.metrics.groups_registered.fetch_add(1, Ordering::Relaxed);
                server.outbox.ring();
                return Ok(created_response(created, &etag));
            }
            Registered::Before(answer) => return replay(&server, id, &answer),
            Registered::OtherBody => return Err(Error::KeyReused),
            Registered::TooManyMails => return Err(Error::TooManyMails),
            Registered::ReferenceTaken => {}
        }
    }
    Err(Error::Storage)
}

/// Everything that is written for a registration, and the answer's body.
fn prepare(
    server: &Server,
    programme: &Programme,
    request: &RequestId,
    group: &Group,
    warnings: &[Issue],
    now: DateTime<Utc>,
) -> (Register, Vec<u8>) {
    let (reference, join_code) = (random_reference(), random_join_code());
    let (manage, confirm) = (Secret::random(), Secret::random());
    let (url, slug) = (&server.public_url, &programme.slug);
    let language = mail::page_language(&group.contact.language);
    let created = GroupCreated {
        reference: reference.clone(),
        manage_url: routes::manage_url(url, language, slug, &reference, manage.reveal()),
        join_url: routes::join_url(url, language, slug, &join_code),
        issues: warnings.to_vec(),
        mail: server.post.state(),
    };
    let answer = serde_json::to_vec(&created).expect("texts and numbers are always JSON");
    let payload = RegisteredMail {
        manage: manage.reveal().to_string(),
        confirm: confirm.reveal().to_string(),
        members: group.roster.len(),
        facilitators: group.facilitators.len(),
    };
    let mail = mail::new_mail(
        &server.key,
        MailKind::Registered,
        Some(&reference),
        group.contact.email.as_str(),
        mail::language_of(&group.contact.language),
        &payload,
    );
    let register = Register {
        request: request.clone(),
        answer: StoredAnswer {
            status: StatusCode::CREATED.as_u16(),
            etag: etag(1),
            sealed: server.key.seal(&request.context(), &answer),
        },
        reference,
        programme: slug.clone(),
        group: GroupRow::new(group),
        members: group.roster.iter().map(|member| MemberRow::new(member, None)).collect(),
        join_code,
        manage_hash: manage.hash(),
        confirm_hash: confirm.hash(),
        mail,
        limits: Vec::new(),
        now,
    };
    (register, answer)
}

/// The group, with what is still to do for it.
pub(super) async fn read(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (group, _) = open(&server, &typed, &headers).await?;
    let programme = &server.programmes.get(&group.programme).ok_or(Error::ProgrammeUnknown)?.programme;
    let programme = &*group.own_rules(programme);
    let facilitators = group_facilitators::of_group(server.store.readers(), &group, programme).await?;
    let (readers, now) = (server.store.readers(), server.clock.now());
    let contact = &group.group.contact;
    let contacts = others(readers, &group.reference, group.opened_by, contact, now).await?;
    let log = log::of_group(readers, &group.reference).await?;
    let follow_up = follow_ups::of_group(readers, &group.reference).await?;
    let language = mail::page_language(&contact.language);
    let organisation = &group.group.organisation;
    let takes = |track: &str| mail::is_on_track(&organisation.track, track);
    let (listens, languages) = (group.group.listens(), &programme.interpretation);
    let live_links = live_links::near_in(&server, programme, takes, listens, languages).await?;
    let view = GroupView {
        reference: group.reference.clone(),
        programme: group.programme.clone(),
        address_confirmed: group.is_confirmed,
        join_url: routes::join_url(&server.public_url, language, &group.programme, &group.join_code),
        duties: duties(&facilitators.facts, programme, now),
        offers: facilitators.offered,
        sign_ups: facilitators.sign_ups,
        you: group.opened_by,
        contacts,
        follow_up,
        log,
        undelivered: undelivered(&server, &group, now).await?,
        extended_until: group.extended_until,
        people: people(&server, &group).await?,
        live_links,
        created: group.created,
        changed: group.changed,
        group: GroupDraft {
            contact: group.group.contact,
            organisation: group.group.organisation,
            roster: group.members.iter().map(MemberRow::to_draft).collect(),
            facilitators: group.group.facilitators,
            gathering: group.group.gathering,
            consent: true,
            left_out: group.group.left_out,
        },
    };
    Ok(json_with_etag(&view, group.version))
}

/// How far the people on a list are, in its order.
/// A mail that was given up is told for so long.
const TOLD_FOR: TimeDelta = TimeDelta::days(30);

/// Addresses that are still the group's and that a mail did not reach: whoever is reached otherwise, or has another address
/// by now, is no news.
async fn undelivered(
    server: &Server,
    group: &StoredGroup,
    now: DateTime<Utc>,
) -> Result<Vec<Undelivered>, Error> {
    let contact = &group.group.contact.email;
    let members = group.members.iter().filter_map(|member| member.email.as_ref());
    let named = group.group.facilitators.iter().map(|one| &one.email);
    let known: HashSet<String> =
        std::iter::once(contact).chain(members).chain(named).map(|email| fold_address(email)).collect();
    let mut told = HashSet::new();
    let given_up = given_up(server.store.readers(), &group.reference, now - TOLD_FOR).await?;
    let undelivered = given_up.into_iter().filter(|(to, _)| {
        let folded = fold_address(to);
        known.contains(&folded) && told.insert(folded)
    });
    Ok(undelivered.map(|(email, at)| Undelivered { email, at }).collect())
}

async fn people(server: &Server, group: &StoredGroup) -> Result<Vec<PersonOnList>, Error> {
    let mut known = members::of_group(server.store.readers(), &group.reference).await?;
    let person = |member: &MemberRow| {
        let id = member.id.clone();
        known.remove(&id).unwrap_or(PersonOnList { id, ..PersonOnList::default() })
    };
    Ok(group.members.iter().map(person).collect())
}

/// Replaces the group, whole. Corrections and withdrawals work as long as the group exists; after the freeze nobody is
/// added.
pub(super) async fn replace(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (group, secret) = open(&server, &typed, request.headers()).await?;
    check_if_match(request.headers(), group.version)?;
    let programme = &server.programmes.get(&group.programme).ok_or(Error::ProgrammeUnknown)?.programme;
    let programme = &*group.own_rules(programme);
    let draft: GroupDraft = arrived.json(request.headers())?;

    let mut parsed = parse_change(&draft, programme, group.members.len()).map_err(Error::Issues)?;
    parsed.gathering &= draft.gathering;
    let Merged { rows, counts, added_at, touched } =
        merge(&parsed.roster, &group.members).map_err(Error::Issues)?;
    let is_frozen = programme.deadlines.freeze.is_some_and(|freeze| freeze.is_over(arrived.at));
    if is_frozen && counts.added > 0 {
        let refused =
            |at: usize| Issue::new(Problem::RosterFrozen { added: counts.added }, format!("/roster/{at}"));
        return Err(Error::Issues(added_at.into_iter().map(refused).collect()));
    }

    let new = GroupRow::new(&parsed);
    let old = &group.group;
    let done = Done {
        by: group.opened_by,
        counts,
        people: touched,
        names_facilitators: new.facilitators != old.facilitators,
        changes_details: new.contact != old.contact || new.organisation != old.organisation,
        after_freeze: is_frozen,
    };
    let is_moved = new.contact_email_folded != old.contact_email_folded;
    if is_moved && !group.opened_by.may_decide() {
        return Err(Error::ContactOnly);
    }
    let reference = group.reference;
    let new_address = is_moved.then(|| {
        let (confirm_hash, mail) = mail::confirm_new_address(&server.key, &reference, &new.contact, &secret);
        let limits = limits::of_address_changes(&server, &parsed.contact.email, &reference);
        let kind = MailKind::AddressMoved;
        let farewell =
            || about_contact(&server.key, kind, &reference, &old.contact, Holder::Contact, "", None);
        NewAddress { confirm_hash, mail, farewell: group.is_confirmed.then(farewell), limits }
    });
    let replace = Replace {
        reference: reference.clone(),
        version: group.version,
        group: new,
        members: rows,
        new_address,
        invitations: mail::invitations(&server.key, &reference),
        done,
        now: arrived.at,
    };
    let version = match server.store.write(replace).await? {
        Replaced::Now(version) => version,
        Replaced::Stale => return Err(Error::Stale),
        Replaced::TooManyMails => return Err(Error::TooManyMails),
    };
    server.outbox.ring();
    let saved = GroupSaved { added: counts.added, changed: counts.changed, removed: counts.removed };
    Ok(json_with_etag(&saved, version))
}

/// A list that got shorter is never refused for being short: withdrawals always work, and what is missing becomes a
/// duty.
fn parse_change(
    draft: &GroupDraft,
    programme: &Programme,
    members_before: usize,
) -> Result<Group, Vec<Issue>> {
    match Group::parse(draft, programme) {
        Ok((group, _)) => Ok(group),
        Err(_) if !draft.gathering && draft.roster.len() <= members_before => {
            let lenient = GroupDraft { gathering: true, ..draft.clone() };
            Group::parse(&lenient, programme).map(|(group, _)| group)
        }
        Err(issues) => Err(issues),
    }
}

/// Deletes a group with everything of it. Its contacts are told.
pub(super) async fn delete(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (group, _) = open(&server, &typed, &headers).await?;
    if !group.opened_by.may_decide() {
        return Err(Error::ContactOnly);
    }
    check_if_match(&headers, group.version)?;
    let organisation = &group.group.organisation.name;
    let told = [Some(group.group.contact.clone()), second(server.store.readers(), &group.reference).await?];
    let told = told.iter().flatten();
    let delete = Delete {
        version: group.version,
        mails: told
            .map(|to| group_deleted(&server.key, &group.programme, organisation, &group.reference, None, to))
            .collect(),
        reference: group.reference.clone(),
        now: server.clock.now(),
    };
    let mails = server.store.write(delete).await?.ok_or(Error::Stale)?;
    server.outbox.ring();
    mail::files::delete_beside(server.mail_folder.clone(), mails).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST groups/{reference}/follow-up`: what the group wishes for after the programme.
pub(super) async fn follow_up(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (group, _) = open(&server, &typed, request.headers()).await?;
    let programme = &server.programmes.get(&group.programme).ok_or(Error::ProgrammeUnknown)?.programme;
    if !follow_up::is_offered(programme, arrived.at) {
        return Err(Error::FollowUpClosed);
    }
    let typed: FollowUp = arrived.json(request.headers())?;
    let wish = typed.parse().map_err(Error::Issues)?;
    let answer = json(&wish);
    let by = group.opened_by;
    server.store.write(follow_ups::PutFollowUp { group, wish, by, now: arrived.at }).await?;
    Ok(answer)
}

/// The group that the request's reference and secret open, and the secret.
pub(super) async fn open(
    server: &Server,
    typed: &str,
    headers: &HeaderMap,
) -> Result<(StoredGroup, Secret), Error> {
    let secret = bearer(headers).ok_or(Error::NotAllowed)?;
    let reference = reference::read(typed, reference::REFERENCE_LENGTH).ok_or(Error::NotAllowed)?;
    let group = stored::open(server.store.readers(), &reference, &secret.hash()).await?;
    Ok((group.ok_or(Error::NotAllowed)?, secret))
}
