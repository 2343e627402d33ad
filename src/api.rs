//! Every call to the server: one function a call, one error for all.

use domain::api::{
    ContactAnswer, GroupCreated, GroupSaved, GroupView, JoinView, Joined, ManageLinksWanted, MemberView,
    OfferAnswer, OfferView, ProblemDetails, RemindersWanted, Seats, SignUps, Withdrawn,
};
use domain::contacts::{Confirmation, Confirming, ContactAsked, Holder, NewLink};
use domain::facilitator::OfferDraft;
use domain::follow_up::FollowUp;
use domain::group::GroupDraft;
use domain::join::JoinDraft;
use domain::reference;
use domain::tell_me::TellMeDraft;
use gloo_net::http::{Request, RequestBuilder, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::newer;

/// The header in which each answer names its build.
const BUILD: &str = "muster-build";

/// Why a call brought nothing; a variant for each thing that a page does differently.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// The server was not reached: offline, or it is down.
    Unreachable,
    /// The server answered with a problem of its own or of ours.
    Problem(ProblemDetails),
    /// An answer that nobody can read: a proxy's page, a newer server.
    Unreadable { status: u16 },
}

impl ApiError {
    /// The server is busy, and will be for about so long.
    pub fn busy(seconds: u32) -> ApiError {
        ApiError::Problem(ProblemDetails { status: 503, retry_after: Some(seconds), ..Default::default() })
    }

    /// The seconds after which the server wants to be asked again, where waiting helps.
    pub fn wait_s(&self) -> Option<u32> {
        match self {
            // The same request is being answered already: an earlier press, or one whose answer was lost.
            ApiError::Problem(details) if details.status == 409 => details.retry_after.or(Some(2)),
            ApiError::Problem(details) if matches!(details.status, 429 | 503) => details.retry_after,
            _ => None,
        }
    }

    /// Whether the server has refused for good: what was sent is not stored.
    pub fn is_final(&self) -> bool {
        matches!(self, ApiError::Problem(details) if details.status < 500 && !matches!(details.status, 409 | 429))
    }

    /// The stable code of the server's problem.
    pub fn code(&self) -> &str {
        match self {
            ApiError::Problem(details) => &details.code,
            _ => "",
        }
    }
}

/// Registers a group. The same `key` again is the same registration.
pub async fn register_group(slug: &str, key: &str, group: &GroupDraft) -> Result<GroupCreated, ApiError> {
    let request = Request::post(&format!("/api/v1/programmes/{slug}/groups")).header("Idempotency-Key", key);
    read(with_body(request, group).await?).await
}

/// A group and the version that it is (its `ETag`), for whoever holds its manage link.
pub async fn group(reference: &str, secret: &str) -> Result<(GroupView, String), ApiError> {
    let answer = bearer(Request::get(&group_address(reference)), secret).send().await;
    read_version(answer.map_err(|_| ApiError::Unreachable)?).await
}

/// Puts `group` in the place of the version that was opened, and tells what that changed and the new version. 412 where
/// somebody else was faster.
pub async fn replace_group(
    reference: &str,
    secret: &str,
    version: &str,
    group: &GroupDraft,
) -> Result<(GroupSaved, String), ApiError> {
    let request = bearer(Request::put(&group_address(reference)), secret).header("If-Match", version);
    read_version(with_body(request, group).await?).await
}

/// Gives a group another contact address; the server writes to it. Whoever changed the group meanwhile keeps their change.
pub async fn change_contact_address(reference: &str, secret: &str, email: &str) -> Result<(), ApiError> {
    let address = group_address(reference);
    let answer = bearer(Request::get(&address), secret).send().await;
    let answer = checked(answer.map_err(|_| ApiError::Unreachable)?).await?;
    let version = answer.headers().get("etag").unwrap_or_default();
    let mut view: GroupView = read(answer).await?;
    view.group.contact.email = email.to_string();
    let request = bearer(Request::put(&address), secret).header("If-Match", &version);
    checked(with_body(request, &view.group).await?).await.map(|_| ())
}

/// Has the mail about a registration sent again.
pub async fn send_mail_again(reference: &str, secret: &str) -> Result<(), ApiError> {
    let request = bearer(Request::post(&format!("{}/mail", group_address(reference))), secret);
    checked(request.send().await.map_err(|_| ApiError::Unreachable)?).await.map(|_| ())
}

/// What a press on the page of a mailed link would do. Looking does nothing.
pub async fn look_at_confirmation(reference: &str, token: &str) -> Result<Confirmation, ApiError> {
    let request = bearer(Request::get(&format!("{}/confirmation", group_address(reference))), token);
    read(request.send().await.map_err(|_| ApiError::Unreachable)?).await
}

/// "This address is mine", or "I am a contact of this group": then there is a private link.
pub async fn confirm(reference: &str, token: &str, zone: &str) -> Result<Option<NewLink>, ApiError> {
    let request = bearer(Request::post(&format!("{}/confirmation", group_address(reference))), token);
    let answer = with_body(request, &Confirming { zone: zone.into() }).await?;
    if answer.status() == 204 {
        return checked(answer).await.map(|_| None);
    }
    read(answer).await.map(Some)
}

/// A new private link in the place of this one.
pub async fn new_manage_link(reference: &str, secret: &str) -> Result<NewLink, ApiError> {
    let request = bearer(Request::post(&format!("{}/manage-link", group_address(reference))), secret);
    read(request.send().await.map_err(|_| ApiError::Unreachable)?).await
}

/// Asks somebody to become a group's contact, or its second one.
pub async fn ask_contact(reference: &str, secret: &str, asked: &ContactAsked) -> Result<(), ApiError> {
    let request = bearer(Request::post(&format!("{}/contacts", group_address(reference))), secret);
    checked(with_body(request, asked).await?).await.map(|_| ())
}

/// Takes the second contact off, or asks somebody no more.
pub async fn remove_contact(
    reference: &str,
    secret: &str,
    version: &str,
    holder: Holder,
) -> Result<(), ApiError> {
    let address = [&group_address(reference), "/contacts/", holder.name()].concat();
    delete(&address, secret, version).await
}

/// What a group wishes for after the programme.
pub async fn send_follow_up(reference: &str, secret: &str, wish: &FollowUp) -> Result<FollowUp, ApiError> {
    let request = bearer(Request::post(&format!("{}/follow-up", group_address(reference))), secret);
    read(with_body(request, wish).await?).await
}

/// Deletes the group, if it is still the version that was opened.
pub async fn delete_group(reference: &str, secret: &str, version: &str) -> Result<(), ApiError> {
    delete(&group_address(reference), secret, version).await
}

async fn delete(address: &str, secret: &str, version: &str) -> Result<(), ApiError> {
    let request = bearer(Request::delete(address), secret).header("If-Match", version);
    checked(request.send().await.map_err(|_| ApiError::Unreachable)?).await.map(|_| ())
}

/// Sends the manage links of an address again. The answer never tells whether the address is known.
pub async fn send_manage_links(email: &str) -> Result<(), ApiError> {
    let wanted = ManageLinksWanted { email: email.to_string() };
    let answer = with_body(Request::post("/api/v1/manage-links"), &wanted).await?;
    checked(answer).await.map(|_| ())
}

/// Has a facilitator's own link sent again. The answer never tells whether it was.
pub async fn send_facilitator_link(reference: &str, secret: &str, facilitator: &str) -> Result<(), ApiError> {
    let address = [&group_address(reference), "/facilitators/", facilitator, "/mail"].concat();
    let answer = bearer(Request::post(&address), secret).send().await;
    checked(answer.map_err(|_| ApiError::Unreachable)?).await.map(|_| ())
}

/// Offers to facilitate. The same `key` again is the same offer.
pub async fn make_offer(slug: &str, key: &str, offer: &OfferDraft) -> Result<OfferAnswer, ApiError> {
    let address = format!("/api/v1/programmes/{slug}/facilitators");
    read(with_body(Request::post(&address).header("Idempotency-Key", key), offer).await?).await
}

/// An offer and the version it is, for whoever holds its link.
pub async fn offer(reference: &str, secret: &str) -> Result<(OfferView, String), ApiError> {
    let answer = bearer(Request::get(&offer_address(reference)), secret).send().await;
    let answer = answer.map_err(|_| ApiError::Unreachable)?;
    let etag = answer.headers().get("etag").unwrap_or_default();
    Ok((read(answer).await?, etag))
}

/// Replaces the version `etag` of an offer, whole.
pub async fn change_offer(
    reference: &str,
    secret: &str,
    etag: &str,
    offer: &OfferDraft,
) -> Result<OfferAnswer, ApiError> {
    let request = bearer(Request::put(&offer_address(reference)), secret).header("If-Match", etag);
    read(with_body(request, offer).await?).await
}

/// Deletes the version `etag` of an offer.
pub async fn withdraw_offer(reference: &str, secret: &str, etag: &str) -> Result<(), ApiError> {
    delete(&offer_address(reference), secret, etag).await
}

/// The dates of a programme whose seats are counted.
pub async fn seats(slug: &str) -> Result<Vec<Seats>, ApiError> {
    let answer = Request::get(&format!("/api/v1/programmes/{slug}/seats")).send().await;
    read(answer.map_err(|_| ApiError::Unreachable)?).await
}

/// A contact's yes or no to somebody who offered.
pub async fn answer_facilitator(
    reference: &str,
    secret: &str,
    facilitator: &str,
    accept: bool,
) -> Result<(), ApiError> {
    let address = format!("{}/facilitators/{facilitator}", group_address(reference));
    let answer = with_body(bearer(Request::post(&address), secret), &ContactAnswer { accept }).await?;
    checked(answer).await.map(|_| ())
}

/// The introductions that a contact takes part in, all of them.
pub async fn sign_up_contact(
    reference: &str,
    secret: &str,
    occurrences: Vec<String>,
) -> Result<(), ApiError> {
    let address = format!("{}/sign-ups", group_address(reference));
    let answer = with_body(bearer(Request::post(&address), secret), &SignUps { occurrences }).await?;
    checked(answer).await.map(|_| ())
}

/// Whose group a join code leads to.
pub async fn join_view(code: &str) -> Result<JoinView, ApiError> {
    let answer = Request::get(&format!("/api/v1/groups/join/{code}")).send().await;
    read(answer.map_err(|_| ApiError::Unreachable)?).await
}

/// Puts somebody on a group's list. The same `key` again is the same person.
pub async fn join(code: &str, key: &str, draft: &JoinDraft) -> Result<Joined, ApiError> {
    let request = Request::post(&format!("/api/v1/groups/join/{code}")).header("Idempotency-Key", key);
    read(with_body(request, draft).await?).await
}

/// The entry about a member and the version it is, for whoever holds its link.
pub async fn own_entry(reference: &str, secret: &str) -> Result<(MemberView, String), ApiError> {
    let answer = bearer(Request::get(&entry_address(reference)), secret).send().await;
    read_version(answer.map_err(|_| ApiError::Unreachable)?).await
}

/// "The entry about me is right."
pub async fn confirm_entry(reference: &str, secret: &str) -> Result<(), ApiError> {
    let request = bearer(Request::post(&format!("{}/confirmation", entry_address(reference))), secret);
    checked(request.send().await.map_err(|_| ApiError::Unreachable)?).await.map(|_| ())
}

/// "Remind me", or "no more reminders".
pub async fn remind_me(reference: &str, secret: &str, wish: &RemindersWanted) -> Result<(), ApiError> {
    let request = bearer(Request::post(&format!("{}/reminders", entry_address(reference))), secret);
    checked(with_body(request, wish).await?).await.map(|_| ())
}

/// Corrects the version `etag` of an entry.
pub async fn correct_entry(
    reference: &str,
    secret: &str,
    etag: &str,
    draft: &JoinDraft,
) -> Result<(), ApiError> {
    let request = bearer(Request::put(&entry_address(reference)), secret).header("If-Match", etag);
    checked(with_body(request, draft).await?).await.map(|_| ())
}

/// Takes the version `etag` of an entry off its list, and gives what brings it back.
pub async fn withdraw_entry(reference: &str, secret: &str, etag: &str) -> Result<String, ApiError> {
    let request = bearer(Request::delete(&entry_address(reference)), secret).header("If-Match", etag);
    let withdrawn: Withdrawn = read(request.send().await.map_err(|_| ApiError::Unreachable)?).await?;
    Ok(withdrawn.undo)
}

/// Brings a withdrawn entry back.
pub async fn undo_withdrawal(reference: &str, secret: &str, undo: String) -> Result<(), ApiError> {
    let request = bearer(Request::post(&format!("{}/undo", entry_address(reference))), secret);
    checked(with_body(request, &Withdrawn { undo }).await?).await.map(|_| ())
}

/// Leaves an address for the next programme. The answer never tells whether it is known.
pub async fn tell_me(slug: &str, draft: &TellMeDraft) -> Result<(), ApiError> {
    let answer = with_body(Request::post(&format!("/api/v1/programmes/{slug}/tell-me")), draft).await?;
    checked(answer).await.map(|_| ())
}

/// "Yes, tell me."
pub async fn confirm_wish(slug: &str, reference: &str, token: &str) -> Result<(), ApiError> {
    let address = format!("/api/v1/programmes/{slug}/tell-me/{reference}/confirmation");
    let answer = bearer(Request::post(&address), token).send().await;
    checked(answer.map_err(|_| ApiError::Unreachable)?).await.map(|_| ())
}

/// "No, delete my address."
pub async fn withdraw_wish(slug: &str, reference: &str, token: &str) -> Result<(), ApiError> {
    let address = format!("/api/v1/programmes/{slug}/tell-me/{reference}");
    let answer = bearer(Request::delete(&address), token).send().await;
    checked(answer.map_err(|_| ApiError::Unreachable)?).await.map(|_| ())
}

fn entry_address(reference: &str) -> String {
    format!("/api/v1/groups/{reference}/member")
}

fn offer_address(reference: &str) -> String {
    format!("/api/v1/facilitators/{reference}")
}

fn group_address(reference: &str) -> String {
    format!("/api/v1/groups/{reference}")
}

fn bearer(request: RequestBuilder, secret: &str) -> RequestBuilder {
    request.header("Authorization", &format!("Bearer {secret}"))
}

async fn with_body(request: RequestBuilder, body: &impl Serialize) -> Result<Response, ApiError> {
    let body = serde_json::to_string(body).expect("drafts hold texts, numbers and lists only");
    let request = request.header("Content-Type", "application/json").body(body);
    let request = request.map_err(|_| ApiError::Unreachable)?;
    request.send().await.map_err(|_| ApiError::Unreachable)
}

/// Only to hear which build the server is.
pub async fn ask_for_the_build() {
    if let Ok(answer) = Request::get("/healthz").send().await {
        newer::note(answer.headers().get(BUILD));
    }
}

async fn checked(answer: Response) -> Result<Response, ApiError> {
    newer::note(answer.headers().get(BUILD));
    if answer.ok() {
        return Ok(answer);
    }
    let status = answer.status();
    let text = answer.text().await.unwrap_or_default();
    Err(match wire::read::<ProblemDetails>(&text) {
        Some(details) => ApiError::Problem(details),
        None => ApiError::Unreadable { status },
    })
}

async fn read<T: DeserializeOwned>(answer: Response) -> Result<T, ApiError> {
    let answer = checked(answer).await?;
    let status = answer.status();
    let text = answer.text().await.map_err(|_| ApiError::Unreachable)?;
    wire::read(&text).ok_or(ApiError::Unreadable { status })
}

/// An answer with its `ETag`.
async fn read_version<T: DeserializeOwned>(answer: Response) -> Result<(T, String), ApiError> {
    let version = answer.headers().get("etag").unwrap_or_default();
    Ok((read(answer).await?, version))
}

/// A new idempotency key: 128 bits and more from the browser's own random source.
pub fn new_key() -> String {
    let mut bytes = [0u8; 26];
    for byte in &mut bytes {
        *byte = (js_sys::Math::random() * 256.0) as u8;
    }
    if let Ok(crypto) = leptos::prelude::window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    reference::from_random(&bytes, bytes.len())
}
