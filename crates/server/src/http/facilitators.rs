//! Offers to facilitate: `POST programmes/{slug}/facilitators`, and `GET|PUT|DELETE facilitators/{reference}`.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use domain::api::{OfferAnswer, OfferState, OfferView, Seats, TiedGroup};
use domain::facilitator::{
    Eligibility, Offer, OfferDraft, Outcome, Role, Standing, decide, takes_facilitators,
};
use domain::{Issue, Problem, Programme, reference, routes};

use super::current::{bearer, check_if_match, etag, json, json_with_etag};
use super::once::{self, Beginning, Begun, created_response, replay};
use super::{Arrived, Error, body, limits, live_links};
use crate::mail::{self, MemberNews, News};
use crate::secret::{Secret, random_reference};
use crate::serve::Server;
use crate::store::answers::{RequestId, StoredAnswer};
use crate::store::groups::{by_reference, count_members};
use crate::store::members::Told;
use crate::store::offers::{self as stored, ChangeOffer, Changed, Made, MakeOffer, StoredOffer, Withdraw};
use crate::store::outbox::{MailKind, NewMail};
use crate::store::sign_ups::{self, Wanted};

/// References have 40 bits, so a second try is rare and a third unheard of.
const REFERENCE_TRIES: usize = 5;

/// Takes an offer. Order of checks: programme, key, stored answer, deadline of the last role, JSON, issues; then the
/// programme's rules, which are answered and are no error.
pub(super) async fn offer(
    State(server): State<Arc<Server>>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let programme = &server.programmes.get(&slug).ok_or(Error::ProgrammeUnknown)?.programme;
    let scope = format!("facilitators {slug}");
    let Begun { id, body, .. } = &match once::begin(&server, request.headers(), arrived, scope).await? {
        Beginning::New(begun) => begun,
        Beginning::Answered(answer) => return Ok(answer),
    };
    let is_early = programme.is_yet_to_open(arrived.at) && programme.facilitation.is_some();
    if programme.is_draft || !takes_facilitators(programme, arrived.at) {
        return Err(if is_early { Error::RegistrationNotOpen } else { Error::RegistrationClosed });
    }
    let draft: OfferDraft = body::json(request.headers(), body)?;
    let (offer, eligibility) = decide(&draft, programme, arrived.at, Standing::New).map_err(Error::Issues)?;
    let outcome = eligibility.outcome(&draft);
    if outcome == Outcome::OtherWay {
        return Ok(json(&answer(outcome, eligibility)));
    }
    if let Some(network) = limits::network(&server, &request) {
        let taken = server.budgets.take(&network, arrived.at);
        taken.map_err(|wait_s| Error::TooManyRegistrations { wait_s })?;
    }
    for _ in 0..REFERENCE_TRIES {
        let (make, created) = prepare(&server, programme, id, &offer, &eligibility, outcome, arrived.at);
        let etag = make.answer.etag.clone();
        match server.store.write(make).await? {
            Made::New => {
                server.outbox.ring();
                return Ok(created_response(created, &etag));
            }
            Made::Before(answer) => return replay(&server, id, &answer),
            Made::OtherBody => return Err(Error::KeyReused),
            Made::TooManyMails => return Err(Error::TooManyMails),
            Made::Full(full) => return Err(Error::Issues(full_issues(&draft, &full))),
            Made::ReferenceTaken => {}
        }
    }
    Err(Error::Storage)
}

fn answer(outcome: Outcome, eligibility: Eligibility) -> OfferAnswer {
    let remedies = eligibility.remedies();
    OfferAnswer { outcome, unmet: eligibility.unmet, remedies, reference: None, manage_url: None, mail: None }
}

/// Everything that is written for an offer, and the answer's body.
fn prepare(
    server: &Server,
    programme: &Programme,
    request: &RequestId,
    offer: &Offer,
    eligibility: &Eligibility,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> (MakeOffer, Vec<u8>) {
    let (reference, secret) = (random_reference(), Secret::random());
    let language = mail::page_language(&offer.person.language);
    let url =
        routes::facilitator_url(&server.public_url, language, &programme.slug, &reference, secret.reveal());
    let created = OfferAnswer {
        reference: Some(reference.clone()),
        manage_url: Some(url),
        mail: Some(server.post.state()),
        ..answer(outcome, eligibility.clone())
    };
    let body = serde_json::to_vec(&created).expect("texts and numbers are always JSON");
    let is_accepted = outcome == Outcome::Accepted;
    let kind = if is_accepted { MailKind::Facilitator } else { MailKind::FacilitatorAsked };
    let person = offer.person.to_draft();
    let mut mails = vec![mail::to_facilitator(&server.key, kind, &reference, &person, Some(&secret))];
    mails.extend(to_the_contact(server, &reference, offer, is_accepted));
    let make = MakeOffer {
        request: request.clone(),
        answer: StoredAnswer {
            status: StatusCode::CREATED.as_u16(),
            etag: etag(1),
            sealed: server.key.seal(&request.context(), &body),
        },
        reference,
        programme: programme.slug.clone(),
        state: if is_accepted { OfferState::Accepted } else { OfferState::Asked },
        wanted: if is_accepted { wanted(programme, offer) } else { Vec::new() },
        offer: offer.clone(),
        secret_hash: secret.hash(),
        mails,
        limits: limits::of_registrations(server, &offer.person.email),
        now,
    };
    (make, body)
}

/// Whoever names a group's reference has its contact asked, if there is one.
fn to_the_contact(server: &Server, reference: &str, offer: &Offer, is_accepted: bool) -> Option<NewMail> {
    let is_own = is_accepted && offer.role == Role::OrganisationSpecific;
    let group = offer.group.as_ref().filter(|_| is_own)?;
    Some(mail::offered(&server.key, reference, group))
}

fn wanted(programme: &Programme, offer: &Offer) -> Vec<Wanted> {
    Wanted::of(programme, offer.trainings.iter().chain(&offer.open_spaces))
}

/// Where in the body the dates stand that have no seat left.
fn full_issues(draft: &OfferDraft, full: &[String]) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (part, ids) in [("trainings", &draft.trainings), ("open_spaces", &draft.open_spaces)] {
        for (at, _) in ids.iter().enumerate().filter(|(_, id)| full.contains(id)) {
            issues.push(Issue::new(Problem::OccurrenceFull, format!("/{part}/{at}")));
        }
    }
    issues
}

/// The own page of somebody who facilitates.
pub(super) async fn read(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let offer = open(&server, &typed, &headers).await?;
    let readers = server.store.readers();
    let sign_ups = sign_ups::of_holder(readers, &offer.reference).await?;
    let mut invited_by = None;
    let mut group = None;
    if let Some(reference) = offer.group.as_ref().filter(|_| offer.contact_says == Some(true))
        && let Some(found) = by_reference(readers, reference).await?
    {
        if offer.is_tied() {
            group = Some(TiedGroup {
                organisation: found.group.organisation.name.clone(),
                contact_name: found.group.contact.name.clone(),
                contact_email: found.group.contact.email.clone(),
                members: count_members(readers, reference).await?,
                track: found.group.organisation.track.clone(),
                languages: found.group.organisation.languages.clone(),
            });
        } else if offer.state == OfferState::Invited {
            invited_by = Some(found.group.organisation.name.clone());
        }
    }
    let live_links = match server.programmes.get(&offer.programme) {
        Some(shown) if offer.state == OfferState::Accepted => {
            let takes = |track: &str| mail::facilitates_on(&offer, track);
            let listens = &offer.answers.person.language;
            live_links::near(&server, &shown.programme, takes, listens).await?
        }
        _ => Vec::new(),
    };
    let view = OfferView {
        reference: offer.reference.clone(),
        programme: offer.programme.clone(),
        state: offer.state,
        sign_ups,
        invited_by,
        group,
        live_links,
        changed: offer.changed,
        offer: offer.answers,
    };
    Ok(json_with_etag(&view, offer.version))
}

/// Replaces an offer, whole: another training, another group, a yes to an invitation. What was accepted stays so, also
/// after the deadline; a rule that is newly broken is answered, and nothing is changed.
pub(super) async fn replace(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let before = open(&server, &typed, request.headers()).await?;
    check_if_match(request.headers(), before.version)?;
    let programme = &server.programmes.get(&before.programme).ok_or(Error::ProgrammeUnknown)?.programme;
    let mut draft: OfferDraft = arrived.json(request.headers())?;
    let held = sign_ups::of_holder(server.store.readers(), &before.reference).await?;
    let is_in = matches!(before.state, OfferState::Accepted | OfferState::Invited);
    // Another role is another offer, with its own deadline.
    let is_same_role = draft.role == before.answers.role;
    let standing = if is_in && is_same_role { Standing::Held(&held) } else { Standing::New };
    if before.state == OfferState::Asked {
        draft.ask = true;
    }
    let (offer, mut eligibility) = decide(&draft, programme, arrived.at, standing).map_err(Error::Issues)?;
    if before.state == OfferState::Accepted && is_same_role {
        let known = Eligibility::of(&before.answers, programme, arrived.at, standing);
        eligibility = eligibility.beyond(&known);
    }
    let outcome = eligibility.outcome(&draft);
    let state = match outcome {
        Outcome::OtherWay => return Ok(json_with_etag(&answer(outcome, eligibility), before.version)),
        Outcome::Accepted => OfferState::Accepted,
        Outcome::Asked => OfferState::Asked,
    };
    let change = ChangeOffer {
        reference: before.reference.clone(),
        programme: before.programme.clone(),
        version: before.version,
        state,
        says_yes_to: before.group.clone().filter(|_| before.state == OfferState::Invited),
        wanted: if state == OfferState::Accepted { wanted(programme, &offer) } else { Vec::new() },
        mails: mails_of_a_change(&server, &before, &offer, state),
        limits: limits::of_changed_offers(&server, &offer.person.email, &before.reference),
        offer,
        now: arrived.at,
    };
    let has_mail = !change.mails.is_empty();
    match server.store.write(change).await? {
        Changed::Now(version) => {
            if has_mail {
                server.outbox.ring();
            }
            Ok(json_with_etag(&answer(outcome, eligibility), version))
        }
        Changed::Stale => Err(Error::Stale),
        Changed::Full(full) => Err(Error::Issues(full_issues(&draft, &full))),
    }
}

/// The new dates to the facilitator; a question to the contact of a group that is newly named; and the way to each other
/// for somebody who says yes to an invitation.
fn mails_of_a_change(
    server: &Server,
    before: &StoredOffer,
    offer: &Offer,
    state: OfferState,
) -> Vec<NewMail> {
    let mut mails = Vec::new();
    if state != OfferState::Accepted {
        return mails;
    }
    let person = offer.person.to_draft();
    mails.push(mail::to_facilitator(&server.key, MailKind::Facilitator, &before.reference, &person, None));
    let is_same_group = offer.group == before.group;
    if before.state == OfferState::Invited && is_same_group {
        mails.push(mail::to_facilitator(&server.key, MailKind::Tied, &before.reference, &person, None));
    } else if before.answers.group != offer.group.clone().unwrap_or_default() {
        mails.extend(to_the_contact(server, &before.reference, offer, true));
    }
    mails
}

/// Withdraws an offer: everything of it is deleted at once, and the contact who counted on it is told.
pub(super) async fn delete(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let offer = open(&server, &typed, &headers).await?;
    check_if_match(&headers, offer.version)?;
    let now = server.clock.now();
    let withdraw = Withdraw { contact: told(&server, &offer).await?, offer, now };
    let mails = server.store.write(withdraw).await?.ok_or(Error::Stale)?;
    server.outbox.ring();
    mail::files::delete_beside(server.mail_folder.clone(), mails).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The mail that tells a group's contact that somebody has withdrawn on whom it counted; none where none did.
async fn told(server: &Server, offer: &StoredOffer) -> Result<Option<Told>, Error> {
    let Some(group) = offer.group.as_ref().filter(|_| offer.contact_says == Some(true)) else {
        return Ok(None);
    };
    let Some(group) = by_reference(server.store.readers(), group).await? else { return Ok(None) };
    let name = offer.answers.person.name.clone();
    let news = MemberNews { name, what: News::FacilitatorGone };
    Ok(Some(limits::told(server, &group, &news)))
}

/// The dates of a programme whose seats are counted, and how many are left.
pub(super) async fn seats(
    State(server): State<Arc<Server>>,
    Path(slug): Path<String>,
) -> Result<Response, Error> {
    let programme = &server.programmes.get(&slug).ok_or(Error::ProgrammeUnknown)?.programme;
    let taken = sign_ups::counts(server.store.readers(), &slug).await?;
    let seats = programme.occurrences.iter().filter_map(|occurrence| {
        let seats = occurrence.seats?;
        let taken = taken.get(&occurrence.id).copied().unwrap_or(0);
        Some(Seats { occurrence: occurrence.id.clone(), seats, left: seats.saturating_sub(taken) })
    });
    Ok(json(&seats.collect::<Vec<_>>()))
}

/// The offer that the request's reference and secret open.
async fn open(server: &Server, typed: &str, headers: &HeaderMap) -> Result<StoredOffer, Error> {
    let secret = bearer(headers).ok_or(Error::NotAllowed)?;
    let reference = reference::read(typed, reference::REFERENCE_LENGTH).ok_or(Error::NotAllowed)?;
    stored::open(server.store.readers(), &reference, &secret.hash()).await?.ok_or(Error::NotAllowed)
}
