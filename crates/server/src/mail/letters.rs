//! Which letter a waiting mail becomes: looked up when it is sent, so that it says what is true then.

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::api::OfferState;
use domain::contact::ContactDraft;
use domain::contacts::Holder;
use domain::facilitator::{FacilitatorDraft, coming};
use domain::programme::Kind;
use domain::routes;
use serde::de::DeserializeOwned;
use sqlx::SqlitePool;

use super::compose::{About, Letter, Links, confirm, manage_links, registered};
use super::contacts::{self, ContactMail, DeletedMail};
use super::letter::Block;
use super::{
    ConfirmMail, FacilitatorMail, RegisteredMail, context, decided, facilitators, language_of, members,
    page_language, reminders, team, tell_me, to_facilitator,
};
use crate::secret::{Secret, random_reference};
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::contacts::second_of;
use crate::store::groups::{
    StoredGroup, by_reference, count_members, fold_address, of_contact, with_facilitators, with_members,
};
use crate::store::links::ReplaceLinks;
use crate::store::offers::{self, AddOfferSecrets, Invitation, Invite, StoredOffer};
use crate::store::outbox::{About as Whose, MailKind, WaitingMail};
use crate::store::sign_ups;

/// Why there is no letter.
pub(super) enum Trouble {
    /// Its group is gone, or its address has none: that is all right.
    NothingToSay,
    /// The address or the sealed text cannot be used: trying again would not help.
    Unwritable,
    Storage(StoreError),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        Trouble::Storage(error)
    }
}

/// A letter and who speaks in it.
pub(super) struct Written {
    pub(super) letter: Letter,
    pub(super) to: String,
    pub(super) language: &'static str,
    /// The programme's name in that language: whom the mail is from.
    pub(super) sender: String,
    /// The programme's own address.
    pub(super) contact: String,
    pub(super) programme: String,
    /// Where one press ends reminders.
    pub(super) stop_url: Option<String>,
    pub(super) whose: Whose,
}

impl Written {
    pub(super) fn new(
        mut letter: Letter,
        to: &str,
        language: &'static str,
        programme: &Programme,
    ) -> Written {
        if page_language(language) != language {
            let locale = messages::locale(language).unwrap_or(messages::Locale::english());
            letter.blocks.push(Block::Fine(locale.plain(messages::key::MAIL_PAGES_LANGUAGE, &[])));
        }
        Written {
            letter,
            to: to.to_string(),
            language,
            sender: programme.title.in_language(language).to_string(),
            contact: programme.contact_address(language).to_string(),
            programme: programme.slug.clone(),
            stop_url: None,
            whose: Whose::default(),
        }
    }
}

/// The letter that this mail is now.
pub(super) async fn letter_of(server: &Server, waiting: &WaitingMail) -> Result<Written, Trouble> {
    let mail = &waiting.mail;
    let readers = server.store.readers();
    let now = server.clock.now();
    match mail.kind {
        MailKind::ManageLinks => {
            let address = fold_address(&mail.recipient);
            let groups = kept_by(readers, &address).await?;
            let offers = offers::of_address(readers, &address).await?;
            members::links_again(server, waiting, &address, now).await?;
            let whose = first_to_be_purged(server, &groups, &offers).ok_or(Trouble::NothingToSay)?;
            Ok(Written { whose, ..links_again(server, waiting, &groups, &offers, now).await? })
        }
        MailKind::TeamLetter => {
            let (group, offer) = (mail.group_reference.as_deref(), mail.offer_reference.as_deref());
            team::letter(server, group, offer, opened(server, waiting)?).await
        }
        MailKind::Figures => team::figures(server, &mail.recipient, opened(server, waiting)?, now).await,
        MailKind::Reminder => {
            let (group, offer) = (mail.group_reference.as_deref(), mail.offer_reference.as_deref());
            reminders::letter(server, group, offer, opened(server, waiting)?, now).await
        }
        MailKind::Invitations => {
            invite(server, waiting, now).await?;
            Err(Trouble::NothingToSay)
        }
        MailKind::Invited
        | MailKind::Facilitator
        | MailKind::FacilitatorAsked
        | MailKind::FacilitatorDeclined
        | MailKind::Offered
        | MailKind::Tied => about_offer(server, waiting, now).await,
        MailKind::MemberEntered
        | MailKind::MemberJoined
        | MailKind::MemberLink
        | MailKind::MemberNews
        | MailKind::Complete => members::letter(server, waiting, now).await,
        MailKind::TellMe | MailKind::NextProgramme => tell_me::letter(server, waiting).await,
        MailKind::GroupDeleted => group_deleted(server, waiting),
        MailKind::TeamDecided => decided::letter(server, waiting, now).await,
        MailKind::Registered
        | MailKind::Confirm
        | MailKind::LinkReplaced
        | MailKind::ContactAsked
        | MailKind::ContactNow
        | MailKind::ContactWas
        | MailKind::SecondAdded
        | MailKind::AddressMoved => {
            let reference = mail.group_reference.as_deref().ok_or(Trouble::Unwritable)?;
            let group = by_reference(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
            about_group(server, waiting, &group, now)
        }
    }
}

/// A mail about several groups and offers goes with the first of them that goes.
fn first_to_be_purged(server: &Server, groups: &[Kept], offers: &[StoredOffer]) -> Option<Whose> {
    let purge = |programme: &str| server.programmes.get(programme).map(|shown| shown.programme.purge);
    let groups = groups.iter().map(|kept| &kept.group).filter_map(|one| {
        let whose = Whose { group: Some(one.reference.clone()), offer: None };
        Some((purge(&one.programme)?, whose))
    });
    let offers = offers.iter().filter_map(|one| {
        let whose = Whose { group: None, offer: Some(one.reference.clone()) };
        Some((purge(&one.programme)?, whose))
    });
    groups.chain(offers).min_by_key(|(day, _)| *day).map(|(_, whose)| whose)
}

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
                manage_url: routes::manage_url(
                    url,
                    page_language(language),
                    slug,
                    reference,
                    &payload.manage,
                ),
                join_url: routes::join_url(url, page_language(language), slug, &group.join_code),
                confirm_url: routes::confirm_url(
                    url,
                    page_language(language),
                    slug,
                    reference,
                    &payload.confirm,
                ),
            };
            registered(&about, links, payload.members, payload.facilitators)
        }
        MailKind::Confirm => {
            let payload: ConfirmMail = opened(server, waiting)?;
            let confirm_url =
                routes::confirm_url(url, page_language(language), slug, reference, &payload.confirm);
            let manage_url =
                routes::manage_url(url, page_language(language), slug, reference, &payload.manage);
            confirm(&about, confirm_url, &manage_url)
        }
        kind => {
            let payload: ContactMail = opened(server, waiting)?;
            let link = payload.secret.as_deref().map(|secret| match kind {
                MailKind::ContactAsked => {
                    routes::confirm_url(url, page_language(language), slug, reference, secret)
                }
                _ => routes::manage_url(url, page_language(language), slug, reference, secret),
            });
            contacts::letter(&about, kind, &payload, link.as_deref()).ok_or(Trouble::Unwritable)?
        }
    };
    Ok(Written::new(letter, &waiting.mail.recipient, language, programme))
}

fn group_deleted(server: &Server, waiting: &WaitingMail) -> Result<Written, Trouble> {
    let payload: DeletedMail = opened(server, waiting)?;
    let programme = &server.programmes.get(&payload.programme).ok_or(Trouble::Unwritable)?.programme;
    let language = language_of(&waiting.mail.language);
    let locale = messages::locale(language).unwrap_or(messages::Locale::english());
    let letter = contacts::deleted(locale, programme, &payload);
    Ok(Written::new(letter, &waiting.mail.recipient, language, programme))
}

/// A group that somebody keeps, as its contact or its second one. The group's contact is that person here: the letter
/// speaks to them, in their language.
struct Kept {
    holder: Holder,
    group: StoredGroup,
}

/// Every group that whoever has this address keeps.
async fn kept_by(readers: &SqlitePool, address: &str) -> Result<Vec<Kept>, StoreError> {
    let own = of_contact(readers, address).await?;
    let mut kept: Vec<Kept> = own.into_iter().map(|group| Kept { holder: Holder::Contact, group }).collect();
    for (reference, person) in second_of(readers, address).await? {
        let Some(mut group) = by_reference(readers, &reference).await? else { continue };
        let zone = std::mem::take(&mut group.group.contact.zone);
        group.group.contact = ContactDraft { zone, ..person };
        kept.push(Kept { holder: Holder::SecondContact, group });
    }
    Ok(kept)
}

/// A private link for each group that somebody keeps, in the place of the one before, and one for each offer to facilitate
/// of the same address.
async fn links_again(
    server: &Server,
    waiting: &WaitingMail,
    groups: &[Kept],
    offers: &[StoredOffer],
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    // The same whenever this mail is tried: nothing is made twice, and a double says what the first said.
    let secret_of =
        |reference: &str| server.key.secret(&format!("{} {reference}", context(&waiting.mail.id)));
    let to = &waiting.mail.recipient;
    let mut secrets = Vec::new();
    let mut told = Vec::new();
    for Kept { holder, group } in groups {
        let Some(shown) = server.programmes.get(&group.programme) else { continue };
        let language = language_of(&group.group.contact.language);
        let locale = messages::locale(language).unwrap_or(messages::Locale::english());
        let secret = secret_of(&format!("{} {}", group.reference, holder.name()));
        let url = routes::manage_url(
            &server.public_url,
            page_language(language),
            &group.programme,
            &group.reference,
            secret.reveal(),
        );
        secrets.push((group.reference.clone(), *holder, secret.hash()));
        told.push((About { locale, programme: &shown.programme, group, now }, url));
    }
    let mut offer_secrets = Vec::new();
    let mut offer_links = Vec::new();
    let mut last_offer = None;
    for offer in offers {
        let Some(shown) = server.programmes.get(&offer.programme) else { continue };
        let about = facilitators::About::new(&shown.programme, offer, &offer.answers.person.language, now);
        let secret = secret_of(&offer.reference);
        offer_links.extend(facilitators::link_again(&about, &own_link(server, offer, secret.reveal())));
        offer_secrets.push((offer.reference.clone(), secret.hash()));
        last_offer = Some(about);
    }
    let written = match (manage_links(&told), told.last(), last_offer) {
        (Some(mut letter), Some((last, _)), _) => {
            letter.add_before_the_ending(offer_links);
            last.why_contact(&mut letter.blocks);
            Written::new(letter, to, language_of(last.locale.lang()), last.programme)
        }
        (_, _, Some(about)) => {
            let letter = facilitators::links_again(&about, offer_links);
            Written::new(letter, to, language_of(about.locale.lang()), about.programme)
        }
        _ => return Err(Trouble::NothingToSay),
    };
    server.store.write(ReplaceLinks { secrets, now }).await?;
    server.store.write(AddOfferSecrets { secrets: offer_secrets, now }).await?;
    Ok(written)
}

/// The private link of somebody who facilitates, in their own language.
fn own_link(server: &Server, offer: &StoredOffer, secret: &str) -> String {
    let language = language_of(&offer.answers.person.language);
    routes::facilitator_url(
        &server.public_url,
        page_language(language),
        &offer.programme,
        &offer.reference,
        secret,
    )
}

/// A mail about an offer. Where it is for the contact their address is looked up now, so that whoever names a reference
/// cannot tell whether there is such a group.
async fn about_offer(server: &Server, waiting: &WaitingMail, now: DateTime<Utc>) -> Result<Written, Trouble> {
    let readers = server.store.readers();
    let mut to = waiting.mail.recipient.clone();
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
    Ok(Written::new(letter, &to, language, programme))
}

/// Asks everybody whom a group has named and who has not been asked, once its contact's address is confirmed. The same is
/// the moment to write to the people on its list.
async fn invite(server: &Server, waiting: &WaitingMail, now: DateTime<Utc>) -> Result<(), Trouble> {
    let readers = server.store.readers();
    let reference = waiting.mail.group_reference.as_deref().ok_or(Trouble::Unwritable)?;
    let Some(group) = with_facilitators(readers, reference).await? else { return Ok(()) };
    let programme = &server.programmes.get(&group.programme).ok_or(Trouble::Unwritable)?.programme;
    if !group.is_confirmed {
        return Ok(());
    }
    members::write_to_all(server, &group, programme, now).await?;
    if programme.facilitation.is_none() {
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
    let mut with_list: Option<StoredGroup> = None;
    for named in all_named.iter().filter(|named| !named.email.is_empty()) {
        let is_asked = invitations
            .iter()
            .any(|one| fold_address(&one.answers.person.email) == fold_address(&named.email));
        if is_asked || known.iter().any(|offer| is_same(offer, named)) {
            continue;
        }
        // The people's rows are read only where somebody is asked.
        let known_of = match with_list {
            Some(ref whole) => whole,
            None => with_list.insert(with_members(readers, reference).await?.ok_or(Trouble::NothingToSay)?),
        };
        let mut answers = known_of.invitation(named);
        answers.trainings.retain(|id| coming(programme, Kind::Training, now).any(|one| one.id == *id));
        let (reference, secret) = (random_reference(), Secret::random());
        let mail = to_facilitator(&server.key, MailKind::Invited, &reference, &answers.person, Some(&secret));
        invitations.push(Invitation { reference, answers, secret_hash: secret.hash(), mail });
    }
    let programme = group.programme.clone();
    server.store.write(Invite { group: group.reference, programme, invitations, taken_back, now }).await?;
    Ok(())
}

pub(super) fn opened<T: DeserializeOwned>(server: &Server, waiting: &WaitingMail) -> Result<T, Trouble> {
    let mail = &waiting.mail;
    let payload = server.key.open(&context(&mail.id), &mail.sealed).map_err(|_| Trouble::Unwritable)?;
    serde_json::from_slice(&payload).map_err(|_| Trouble::Unwritable)
}
