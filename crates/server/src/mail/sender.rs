//! Takes mails out of the outbox, one after the other, and writes them as files.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use domain::api::OfferState;
use domain::facilitator::FacilitatorDraft;
use domain::routes;
use serde::de::DeserializeOwned;
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};

use super::compose::{About, Envelope, Letter, Links, confirm, manage_links, message, registered};
use super::{
    ConfirmMail, FacilitatorMail, RegisteredMail, context, facilitators, language_of, to_facilitator,
};
use crate::config::host_of;
use crate::secret::{Secret, random_reference};
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::answers::Forget;
use crate::store::groups::{
    StoredGroup, by_reference, count_members, fold_address, of_contact, with_facilitators,
};
use crate::store::links::AddManageSecrets;
use crate::store::offers::{self, AddOfferSecrets, Invitation, Invite, StoredOffer};
use crate::store::outbox::{About as Whose, MailKind, Outcome, Settle, WaitingMail, waiting};
use crate::store::sign_ups;

/// Without a ring, the outbox is looked into this often: for mails that wait for another try.
const ROUND: Duration = Duration::from_secs(30);
/// Stored answers are kept for a day and a little.
const FORGET_EVERY: Duration = Duration::from_secs(600);
/// A mail that fails so often is given up; the waits between double from a minute on.
const ATTEMPTS_MAX: i64 = 8;

/// Rung when a mail was put into the outbox.
#[derive(Debug, Default)]
pub(crate) struct Bell(Notify);

impl Bell {
    pub(crate) fn ring(&self) {
        self.0.notify_one();
    }
}

/// Starts the sender; it runs until it is aborted. A mail that was being written then is written again later, into the
/// same file.
pub(crate) fn start(server: Arc<Server>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut forgotten: Option<Instant> = None;
        loop {
            if let Err(error) = round(&server).await {
                tracing::error!(%error, "the outbox cannot be emptied");
            }
            if forgotten.is_none_or(|at| at.elapsed() >= FORGET_EVERY) {
                forgotten = Some(Instant::now());
                if let Err(error) = server.store.write(Forget { now: server.clock.now() }).await {
                    tracing::error!(%error, "old answers cannot be forgotten");
                }
            }
            let _ = tokio::time::timeout(ROUND, server.outbox.0.notified()).await;
        }
    })
}

/// Writes everything whose time has come, some mails side by side: the disk makes many safe as fast as one.
async fn round(server: &Arc<Server>) -> Result<(), StoreError> {
    loop {
        // Taken anew for each handful, so that a purge need not wait for an endless outbox.
        let _writing = server.writing_mail.lock().await;
        let mails = waiting(server.store.readers(), server.clock.now()).await?;
        if mails.is_empty() {
            return Ok(());
        }
        let mut writing = JoinSet::new();
        for mail in mails {
            let server = Arc::clone(server);
            writing.spawn(async move { write_and_settle(&server, mail).await });
        }
        while let Some(done) = writing.join_next().await {
            // A task that was cut off leaves its mail waiting.
            done.unwrap_or(Ok(()))?;
        }
    }
}

async fn write_and_settle(server: &Arc<Server>, mail: WaitingMail) -> Result<(), StoreError> {
    // In a task of its own: a mistake of ours in one mail must not keep it from being settled.
    let task = tokio::spawn({
        let (server, mail) = (Arc::clone(server), mail.clone());
        async move { write_mail(&server, &mail).await }
    });
    let written = task.await.unwrap_or_else(|_| Err(Trouble::Disk(gone())));
    let outcome = match written {
        Ok(about) => {
            server.metrics.mails_written.fetch_add(1, Ordering::Relaxed);
            Outcome::Done(about)
        }
        Err(Trouble::NothingToSay) => Outcome::Done(Whose::default()),
        Err(Trouble::Unwritable) => Outcome::Failed,
        Err(Trouble::Storage(error)) => return Err(error),
        Err(Trouble::Disk(error)) => {
            tracing::error!(mail = mail.mail.id, %error, "a mail cannot be written");
            if mail.attempts + 1 >= ATTEMPTS_MAX { Outcome::Failed } else { Outcome::Later }
        }
    };
    if matches!(outcome, Outcome::Failed) {
        server.metrics.mails_failed.fetch_add(1, Ordering::Relaxed);
        tracing::error!(mail = mail.mail.id, kind = ?mail.mail.kind, "a mail was given up");
    }
    let settle = Settle { id: mail.mail.id, outcome, attempts: mail.attempts, now: server.clock.now() };
    server.store.write(settle).await
}

/// Why a mail was not written.
enum Trouble {
    /// Its group is gone, or its address has none: that is all right.
    NothingToSay,
    /// The address or the sealed text cannot be used: trying again would not help.
    Unwritable,
    Storage(StoreError),
    Disk(std::io::Error),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        Trouble::Storage(error)
    }
}

/// Returns whom the mail is about.
async fn write_mail(server: &Server, waiting: &WaitingMail) -> Result<Whose, Trouble> {
    let mail = &waiting.mail;
    let readers = server.store.readers();
    let now = server.clock.now();
    let mut to = mail.recipient.clone();
    let ((letter, language, from), about) = match mail.kind {
        MailKind::ManageLinks => {
            let address = fold_address(&mail.recipient);
            let groups = of_contact(readers, &address).await?;
            let offers = offers::of_address(readers, &address).await?;
            let about = first_to_be_purged(server, &groups, &offers).ok_or(Trouble::NothingToSay)?;
            (links_again(server, &groups, &offers, now).await?, about)
        }
        MailKind::Invitations => {
            invite(server, waiting, now).await?;
            return Err(Trouble::NothingToSay);
        }
        MailKind::Invited
        | MailKind::Facilitator
        | MailKind::FacilitatorAsked
        | MailKind::FacilitatorDeclined
        | MailKind::Offered
        | MailKind::Tied => (about_offer(server, waiting, &mut to, now).await?, Whose::default()),
        MailKind::Registered | MailKind::Confirm => {
            let reference = mail.group_reference.as_deref().ok_or(Trouble::Unwritable)?;
            let group = by_reference(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
            (about_group(server, waiting, &group, now)?, Whose::default())
        }
    };
    let envelope = Envelope {
        from: &from,
        to: &to,
        message_id: format!("<{}@{}>", mail.id, host_of(&server.public_url)),
        date: system_time(waiting.created),
        locale: messages::locale(language).unwrap_or(messages::Locale::english()),
    };
    let bytes = message(&letter, envelope).ok_or(Trouble::Unwritable)?;
    let path = server.mail_folder.join(super::files::name(waiting.created, &mail.id));
    // Waiting for the disk here would keep a thread from answering visitors.
    let written = tokio::task::spawn_blocking(move || crate::files::write_whole(&path, &bytes)).await;
    written.unwrap_or_else(|_| Err(gone())).map_err(Trouble::Disk)?;
    Ok(about)
}

/// A mail about several groups and offers goes with the first of them that goes.
fn first_to_be_purged(server: &Server, groups: &[StoredGroup], offers: &[StoredOffer]) -> Option<Whose> {
    let purge = |programme: &str| server.programmes.get(programme).map(|shown| shown.programme.purge);
    let groups = groups.iter().filter_map(|one| {
        let whose = Whose { group: Some(one.reference.clone()), offer: None };
        Some((purge(&one.programme)?, whose))
    });
    let offers = offers.iter().filter_map(|one| {
        let whose = Whose { group: None, offer: Some(one.reference.clone()) };
        Some((purge(&one.programme)?, whose))
    });
    groups.chain(offers).min_by_key(|(day, _)| *day).map(|(_, whose)| whose)
}

/// A task that ended without an answer. Its own words may hold what somebody typed, so they are not passed on.
fn gone() -> std::io::Error {
    std::io::Error::other("a task ended without an answer")
}

/// The letter, its language and whom it is from.
type Written = (Letter, &'static str, String);

fn about_group(
    server: &Server,
    waiting: &WaitingMail,
    group: &StoredGroup,
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let programme = &server.programmes.get(&group.programme).ok_or(Trouble::Unwritable)?.programme;
    let language = language_of(&waiting.mail.language);
    let locale = messages::locale(language).unwrap_or(messages::Locale::english());
    let about = About { locale, programme, group, now };
    let (url, slug, reference) = (&server.public_url, &programme.slug, &group.reference);
    let letter = match waiting.mail.kind {
        MailKind::Registered => {
            let payload: RegisteredMail = opened(server, waiting)?;
            let links = Links {
                manage_url: routes::manage_url(url, language, slug, reference, &payload.manage),
                join_url: routes::join_url(url, language, slug, &group.join_code),
                confirm_url: routes::confirm_url(url, language, slug, reference, &payload.confirm),
            };
            registered(&about, links, payload.members, payload.facilitators)
        }
        _ => {
            let payload: ConfirmMail = opened(server, waiting)?;
            let confirm_url = routes::confirm_url(url, language, slug, reference, &payload.confirm);
            let manage_url = routes::manage_url(url, language, slug, reference, &payload.manage);
            confirm(&about, confirm_url, &manage_url)
        }
    };
    Ok((letter, language, programme.contact_address(language).to_string()))
}

/// A new private link for each group of a contact, and for each offer to facilitate of the same address. Those before
/// keep working: else anybody who knows an address could lock its owner out.
async fn links_again(
    server: &Server,
    groups: &[StoredGroup],
    offers: &[StoredOffer],
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let mut secrets = Vec::new();
    let mut told = Vec::new();
    for group in groups {
        let Some(shown) = server.programmes.get(&group.programme) else { continue };
        let language = language_of(&group.group.contact.language);
        let locale = messages::locale(language).unwrap_or(messages::Locale::english());
        let secret = Secret::random();
        let url = routes::manage_url(
            &server.public_url,
            language,
            &group.programme,
            &group.reference,
            secret.reveal(),
        );
        secrets.push((group.reference.clone(), secret.hash()));
        told.push((About { locale, programme: &shown.programme, group, now }, url));
    }
    let mut offer_secrets = Vec::new();
    let mut offer_links = Vec::new();
    let mut last_offer = None;
    for offer in offers {
        let Some(shown) = server.programmes.get(&offer.programme) else { continue };
        let about = facilitators::About::new(&shown.programme, offer, &offer.answers.person.language, now);
        let secret = Secret::random();
        offer_links.extend(facilitators::link_again(&about, &own_link(server, offer, secret.reveal())));
        offer_secrets.push((offer.reference.clone(), secret.hash()));
        last_offer = Some(about);
    }
    let written = match (manage_links(&told), told.last(), last_offer) {
        (Some(mut letter), Some((last, _)), _) => {
            letter.add_before_the_ending(offer_links);
            let language = language_of(last.locale.lang());
            (letter, language, last.programme.contact_address(language).to_string())
        }
        (_, _, Some(about)) => {
            let language = language_of(about.locale.lang());
            let from = about.programme.contact_address(language).to_string();
            (facilitators::links_again(&about, offer_links), language, from)
        }
        _ => return Err(Trouble::NothingToSay),
    };
    server.store.write(AddManageSecrets { secrets, now }).await?;
    server.store.write(AddOfferSecrets { secrets: offer_secrets, now }).await?;
    Ok(written)
}

/// The private link of somebody who facilitates, in their own language.
fn own_link(server: &Server, offer: &StoredOffer, secret: &str) -> String {
    let language = language_of(&offer.answers.person.language);
    routes::facilitator_url(&server.public_url, language, &offer.programme, &offer.reference, secret)
}

/// A mail about an offer. `to` becomes the contact's address where it is for them: only then is it looked up, so that
/// whoever names a reference cannot tell whether there is such a group.
async fn about_offer(
    server: &Server,
    waiting: &WaitingMail,
    to: &mut String,
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let readers = server.store.readers();
    let reference = waiting.mail.offer_reference.as_deref().ok_or(Trouble::Unwritable)?;
    let offer = offers::by_reference(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
    let programme = &server.programmes.get(&offer.programme).ok_or(Trouble::Unwritable)?.programme;
    let group = match &offer.group {
        Some(group) => by_reference(readers, group).await?,
        None => None,
    };
    let mut language = language_of(&waiting.mail.language);
    if let (MailKind::Offered, Some(group)) = (waiting.mail.kind, &group) {
        language = language_of(&group.group.contact.language);
    }
    let about = facilitators::About::new(programme, &offer, language, now);
    let link = |payload: FacilitatorMail| Some(own_link(server, &offer, &payload.manage?));
    let letter = match waiting.mail.kind {
        MailKind::Offered => {
            // An address that nobody has confirmed may be a stranger's.
            let group = group.filter(|group| group.is_confirmed).ok_or(Trouble::NothingToSay)?;
            to.clone_from(&group.group.contact.email);
            facilitators::offered(&about, &group.group.contact)
        }
        MailKind::Tied => {
            let group = group.filter(|_| offer.is_tied()).ok_or(Trouble::NothingToSay)?;
            let members = count_members(readers, &group.reference).await?;
            facilitators::tied(&about, &group, members)
        }
        MailKind::Invited => {
            let url = link(opened(server, waiting)?).ok_or(Trouble::Unwritable)?;
            facilitators::invited(&about, &group.ok_or(Trouble::NothingToSay)?, &url)
        }
        MailKind::FacilitatorAsked => facilitators::asked(&about, link(opened(server, waiting)?).as_deref()),
        MailKind::FacilitatorDeclined => facilitators::declined(&about),
        _ => {
            let dates = sign_ups::of_holder(readers, reference).await?;
            facilitators::accepted(&about, &dates, link(opened(server, waiting)?).as_deref())
        }
    };
    Ok((letter, language, programme.contact_address(language).to_string()))
}

/// Asks everybody whom a group has named and who has not been asked, once its contact's address is confirmed.
async fn invite(server: &Server, waiting: &WaitingMail, now: DateTime<Utc>) -> Result<(), Trouble> {
    let readers = server.store.readers();
    let reference = waiting.mail.group_reference.as_deref().ok_or(Trouble::Unwritable)?;
    let Some(group) = with_facilitators(readers, reference).await? else { return Ok(()) };
    let programme = &server.programmes.get(&group.programme).ok_or(Trouble::Unwritable)?.programme;
    if !group.is_confirmed || programme.facilitation.is_none() {
        return Ok(());
    }
    let known = offers::of_group(readers, reference).await?;
    let is_same = |offer: &StoredOffer, named: &FacilitatorDraft| {
        fold_address(&offer.answers.person.email) == fold_address(&named.email)
    };
    let all_named = &group.group.facilitators;
    let taken_back = known
        .iter()
        .filter(|offer| {
            offer.state == OfferState::Invited && !all_named.iter().any(|one| is_same(offer, one))
        })
        .map(|offer| offer.reference.clone())
        .collect();
    let mut invitations: Vec<Invitation> = Vec::new();
    for named in all_named.iter().filter(|named| !named.email.is_empty()) {
        let is_asked = invitations
            .iter()
            .any(|one| fold_address(&one.answers.person.email) == fold_address(&named.email));
        if is_asked || known.iter().any(|offer| is_same(offer, named)) {
            continue;
        }
        let answers = group.invitation(named);
        let (reference, secret) = (random_reference(), Secret::random());
        let mail = to_facilitator(&server.key, MailKind::Invited, &reference, &answers.person, Some(&secret));
        invitations.push(Invitation { reference, answers, secret_hash: secret.hash(), mail });
    }
    let programme = group.programme.clone();
    server.store.write(Invite { group: group.reference, programme, invitations, taken_back, now }).await?;
    Ok(())
}

fn opened<T: DeserializeOwned>(server: &Server, waiting: &WaitingMail) -> Result<T, Trouble> {
    let mail = &waiting.mail;
    let payload = server.key.open(&context(&mail.id), &mail.sealed).map_err(|_| Trouble::Unwritable)?;
    serde_json::from_slice(&payload).map_err(|_| Trouble::Unwritable)
}

fn system_time(at: DateTime<Utc>) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(u64::try_from(at.timestamp_millis()).unwrap_or(0))
}
