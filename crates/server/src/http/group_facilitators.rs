//! A group and its facilitators: who was named or has offered, the contact's answer, and the contact's own introduction.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::api::{ContactAnswer as Answer, OfferState, OfferedFacilitator, SignUps, Tie};
use domain::duties::{GroupFacts, TrackFacts};
use domain::facilitator::coming;
use domain::organisation::EACH;
use domain::programme::Kind;
use domain::{Issue, Problem, Programme, email, reference};
use sqlx::SqlitePool;

use super::current::json_with_etag;
use super::groups::open;
use super::{Arrived, Error, limits};
use crate::mail;
use crate::secret::Secret;
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::groups::StoredGroup;
use crate::store::offers::{self, ContactAnswer, SendLinkAgain, StoredOffer};
use crate::store::outbox::MailKind;
use crate::store::sign_ups::{self, GroupSignUps, Wanted};
use crate::store::team::is_accepted_below_size;

/// What a contact sees of the facilitators, and what of it matters for what is still to do.
pub(crate) struct Facilitators {
    pub(super) offered: Vec<OfferedFacilitator>,
    pub(crate) sign_ups: Vec<String>,
    pub(crate) facts: GroupFacts,
}

/// Who facilitates for a group, or has offered to, its contact's own dates, and the facts that its duties depend on.
pub(crate) async fn of_group(
    readers: &SqlitePool,
    group: &StoredGroup,
    programme: &Programme,
) -> Result<Facilitators, StoreError> {
    let offers = offers::of_group(readers, &group.reference).await?;
    let sign_ups = sign_ups::of_holder(readers, &group.reference).await?;
    let tied: Vec<&StoredOffer> = offers.iter().filter(|offer| offer.is_tied()).collect();
    let facts = GroupFacts {
        members: group.members.len(),
        facilitators: group.group.facilitators.len().max(tied.len()),
        confirmed: tied.len(),
        trained: trained(readers, programme, &tied).await?,
        left_out: group.group.left_out,
        undecided: undecided(group),
        tracks: track_facts(group, programme, &tied),
        address_confirmed: group.is_confirmed,
        has_orientation: !sign_ups.is_empty(),
        is_accepted_below_size: is_accepted_below_size(readers, &group.reference).await?,
    };
    Ok(Facilitators { offered: offers.iter().filter_map(shown).collect(), sign_ups, facts })
}

/// How many of them take part in a training that takes place.
async fn trained(
    readers: &SqlitePool,
    programme: &Programme,
    tied: &[&StoredOffer],
) -> Result<usize, StoreError> {
    let mut trained = 0;
    for offer in tied {
        let dates = sign_ups::of_holder(readers, &offer.reference).await?;
        let held = programme.of_kind(Kind::Training).filter(|training| !training.cancelled);
        trained += usize::from(held.into_iter().any(|training| dates.contains(&training.id)));
    }
    Ok(trained)
}

/// People without a track, where each takes their own.
fn undecided(group: &StoredGroup) -> usize {
    if group.group.organisation.track != EACH {
        return 0;
    }
    group.members.iter().filter(|member| member.track.is_none()).count()
}

/// How many people and how many facilitators each track has, by what they said or what the group said for all.
fn track_facts(group: &StoredGroup, programme: &Programme, tied: &[&StoredOffer]) -> Vec<TrackFacts> {
    let own = group.group.organisation.track.as_str();
    let takes = |track: &str, id: &str| track != EACH && track.split('+').any(|one| one == id);
    let members = |id: &str| {
        let on = group.members.iter().filter(|member| takes(member.track.as_deref().unwrap_or(own), id));
        on.count()
    };
    let tracks = programme.tracks.iter().map(|track| TrackFacts {
        track: track.id.clone(),
        members: members(&track.id),
        facilitators: tied.iter().filter(|offer| offer.answers.tracks.contains(&track.id)).count(),
    });
    tracks.collect()
}

/// A facilitator as the contact sees them. A request to the team is none of the contact's business until it is accepted.
fn shown(offer: &StoredOffer) -> Option<OfferedFacilitator> {
    let tie = match (offer.state, offer.contact_says) {
        (OfferState::Invited, _) => Tie::Invited,
        (OfferState::Accepted, Some(true)) => Tie::Confirmed,
        (OfferState::Accepted, None) => Tie::Offered,
        (OfferState::Accepted, Some(false)) => Tie::Refused,
        (OfferState::Asked | OfferState::Declined, _) => return None,
    };
    let answers = &offer.answers;
    let may_write = matches!(tie, Tie::Confirmed | Tie::Invited);
    let chosen = answers.trainings.iter().filter(|id| *id != domain::facilitator::NONE);
    Some(OfferedFacilitator {
        reference: offer.reference.clone(),
        name: answers.person.name.clone(),
        email: if may_write { answers.person.email.clone() } else { String::new() },
        tie,
        tracks: answers.tracks.clone(),
        trainings: chosen.cloned().collect(),
    })
}

/// `POST groups/{reference}/facilitators/{facilitator}`: the contact says yes or no to somebody who offered.
pub(super) async fn answer(
    State(server): State<Arc<Server>>,
    Path((typed, facilitator)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (group, _) = open(&server, &typed, request.headers()).await?;
    let answer: Answer = arrived.json(request.headers())?;
    let facilitator = reference::read(&facilitator, reference::REFERENCE_LENGTH).ok_or(Error::NotFound)?;
    let offer = offers::by_reference(server.store.readers(), &facilitator).await?;
    let offer =
        offer.filter(|offer| offer.group.as_ref() == Some(&group.reference)).ok_or(Error::NotFound)?;
    let mail = answer.accept.then(|| {
        mail::to_facilitator(&server.key, MailKind::Tied, &offer.reference, &offer.answers.person, None)
    });
    let write = ContactAnswer {
        group: group.reference,
        reference: offer.reference,
        says: answer.accept,
        by: group.opened_by,
        mail,
        now: arrived.at,
    };
    if !server.store.write(write).await? {
        return Err(Error::NotFound);
    }
    server.outbox.ring();
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST groups/{reference}/facilitators/{facilitator}/mail`: their own link once more, to somebody whom the contact has
/// named or confirmed. Whoever it is and however often it was asked for, the answer is the same.
pub(super) async fn send_link_again(
    State(server): State<Arc<Server>>,
    Path((typed, facilitator)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (group, _) = open(&server, &typed, &headers).await?;
    let offer = match reference::read(&facilitator, reference::REFERENCE_LENGTH) {
        Some(facilitator) => offers::by_reference(server.store.readers(), &facilitator).await?,
        None => None,
    };
    let is_theirs = |offer: &StoredOffer| {
        offer.group.as_ref() == Some(&group.reference) && offer.contact_says == Some(true)
    };
    let kind = |offer: &StoredOffer| match offer.state {
        OfferState::Invited => Some(MailKind::Invited),
        OfferState::Accepted => Some(MailKind::Facilitator),
        OfferState::Asked | OfferState::Declined => None,
    };
    if let Some(offer) = offer.filter(is_theirs)
        && let Some(kind) = kind(&offer)
        && let Ok(address) = email::parse(&offer.answers.person.email)
    {
        let secret = Secret::random();
        let person = &offer.answers.person;
        let again = SendLinkAgain {
            limits: limits::of_facilitators_links(&server, &address, &offer.reference),
            mail: mail::to_facilitator(&server.key, kind, &offer.reference, person, Some(&secret)),
            secret_hash: secret.hash(),
            reference: offer.reference,
            now: server.clock.now(),
        };
        if server.store.write(again).await? {
            server.outbox.ring();
        }
    }
    Ok(StatusCode::ACCEPTED.into_response())
}

/// `POST groups/{reference}/sign-ups`: the introductions that the contact takes part in, all of them.
pub(super) async fn sign_up(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (group, _) = open(&server, &typed, request.headers()).await?;
    let programme = &server.programmes.get(&group.programme).ok_or(Error::ProgrammeUnknown)?.programme;
    let sent: SignUps = arrived.json(request.headers())?;
    let mut wanted = sent.clone();
    wanted.occurrences.sort();
    wanted.occurrences.dedup();
    let held = sign_ups::of_holder(server.store.readers(), &group.reference).await?;
    let is_offered = |id: &String| {
        held.contains(id) || coming(programme, Kind::Orientation, arrived.at).any(|one| one.id == *id)
    };
    let at = |problem: Problem, is_wrong: &dyn Fn(&String) -> bool| -> Vec<Issue> {
        let wrong = sent.occurrences.iter().enumerate().filter(|(_, id)| is_wrong(id));
        wrong.map(|(at, _)| Issue::new(problem.clone(), format!("/occurrences/{at}"))).collect()
    };
    let unknown = at(Problem::OccurrenceUnknown, &|id| !is_offered(id));
    if !unknown.is_empty() {
        return Err(Error::Issues(unknown));
    }
    let write = GroupSignUps {
        programme: group.programme.clone(),
        reference: group.reference,
        by: group.opened_by,
        wanted: Wanted::of(programme, &wanted.occurrences),
        now: arrived.at,
    };
    let full = server.store.write(write).await?;
    if !full.is_empty() {
        return Err(Error::Issues(at(Problem::OccurrenceFull, &|id| full.contains(id))));
    }
    // Sign-ups are no part of what is replaced with the group: its version stays.
    Ok(json_with_etag(&wanted, group.version))
}
