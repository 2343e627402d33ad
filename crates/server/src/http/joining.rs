//! `GET|POST groups/join/{code}`: a group's members put themselves on its list. Whoever has the code may know whose group it
//! is; nobody learns who is on the list.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::api::{JoinView, Joined as Answer};
use domain::group;
use domain::join::{self, JoinDraft, JoinState};
use domain::roster::Member;
use domain::{Programme, reference, routes};

use super::current::{etag, json_with_etag};
use super::once::{self, Beginning, Begun, created_response, replay};
use super::{Arrived, Error, body, limits};
use crate::mail;
use crate::secret::Secret;
use crate::serve::Server;
use crate::store::answers::{RequestId, StoredAnswer};
use crate::store::groups::{MemberRow, StoredGroup};
use crate::store::members::{self, Join, Joined};

/// The group that a code leads to, and how many people are on its list.
async fn group_of(server: &Server, typed: &str) -> Result<(StoredGroup, usize), Error> {
    let code = reference::read(typed, reference::JOIN_CODE_LENGTH).ok_or(Error::JoinUnknown)?;
    members::by_join_code(server.store.readers(), &code).await?.ok_or(Error::JoinUnknown)
}

/// Whose group it is, and whether it takes people.
pub(super) async fn view(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
) -> Result<Response, Error> {
    let (group, members) = group_of(&server, &typed).await?;
    let programme = &server.programmes.get(&group.programme).ok_or(Error::ProgrammeUnknown)?.programme;
    let programme = &*group.own_rules(programme);
    let view = JoinView {
        programme: group.programme.clone(),
        organisation: group.group.organisation.name.clone(),
        contact: join::first_name(&group.group.contact.name).to_string(),
        track: group.group.organisation.track.clone(),
        state: join::state(members, programme, server.clock.now()),
        extended_until: group.extended_until,
    };
    // No number that counts changes: it would tell a stranger when somebody joins.
    Ok(json_with_etag(&view, 1))
}

/// Puts somebody on the list. Order of checks: code, key, stored answer, deadlines and room, JSON, issues, budgets.
pub(super) async fn join(
    State(server): State<Arc<Server>>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, Error> {
    let arrived = Arrived::of(&request)?;
    let (group, members) = group_of(&server, &typed).await?;
    let programme = &server.programmes.get(&group.programme).ok_or(Error::ProgrammeUnknown)?.programme;
    let programme = &*group.own_rules(programme);
    // The code belongs to the scope: the same key with another group's code is another request.
    let scope = format!("join {} {}", group.programme, group.join_code);
    let Begun { id, body, .. } = &match once::begin(&server, request.headers(), arrived, scope).await? {
        Beginning::New(begun) => begun,
        Beginning::Answered(answer) => return Ok(answer),
    };
    match join::state(members, programme, arrived.at) {
        JoinState::Open => {}
        state => return Err(Error::JoinClosed(state)),
    }
    let draft: JoinDraft = body::json(request.headers(), body)?;
    let asks_track = join::asks_track(&group.group.organisation.track);
    let member = draft.parse(programme, asks_track, "").map_err(Error::Issues)?;
    limits::join(&server, &request, &group, arrived.at)?;

    let (join, created) = prepare(&server, programme, &group, id, &member, &draft, arrived);
    let etag = join.answer.etag.clone();
    match server.store.write(join).await? {
        Joined::Done => {
            server.outbox.ring();
            Ok(created_response(created, &etag))
        }
        Joined::Before(answer) => replay(&server, id, &answer),
        Joined::OtherBody => Err(Error::KeyReused),
        Joined::Full => Err(Error::JoinClosed(JoinState::Full)),
        Joined::Gone => Err(Error::JoinUnknown),
    }
}

/// Everything that is written for somebody who joins, and the answer's body.
fn prepare(
    server: &Server,
    programme: &Programme,
    group: &StoredGroup,
    request: &RequestId,
    member: &Member,
    draft: &JoinDraft,
    arrived: &Arrived,
) -> (Join, Vec<u8>) {
    let language = mail::page_language(&draft.page_language);
    let reference = group.reference.clone();
    // Whoever gave an address gets the link there and only there: the answer must not open somebody else's entry.
    let secret = member.email.is_none().then(Secret::random);
    let own_url = secret.as_ref().map(|secret| {
        let (url, slug) = (&server.public_url, &programme.slug);
        routes::member_url(url, language, slug, &reference, secret.reveal())
    });
    let mail = member.email.as_ref().map(|_| server.post.state());
    let body = serde_json::to_vec(&Answer { mail, own_url }).expect("texts are always JSON");
    let address = member.email.as_deref().and_then(|email| domain::email::parse(email).ok());
    let again = {
        let (key, reference) = (server.key.clone(), reference.clone());
        let recipient = member.email.clone().unwrap_or_default();
        move |id: &str| mail::to_member_again(&key, &reference, id, &recipient, language)
    };
    let join = Join {
        request: request.clone(),
        answer: StoredAnswer {
            status: StatusCode::CREATED.as_u16(),
            etag: etag(1),
            sealed: server.key.seal(&request.context(), &body),
        },
        member: MemberRow::new(member, None),
        language: language.to_string(),
        may_share: programme.rules.shared_email,
        room: programme.rules.roster_max,
        completes_at: group::members_needed(programme),
        secret_hash: secret.map(|secret| secret.hash()),
        news: mail::invitations(&server.key, &reference),
        again: Box::new(again),
        again_limits: address.map_or_else(Vec::new, |address| limits::of_links_again(server, &address)),
        complete: mail::complete(&server.key, &reference),
        group: reference,
        now: arrived.at,
    };
    (join, body)
}

/// Headers of a call that is answered without a body.
pub(super) fn no_content() -> Response {
    use axum::response::IntoResponse as _;
    (StatusCode::NO_CONTENT, HeaderMap::new()).into_response()
}
