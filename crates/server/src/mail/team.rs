//! A letter of the team to a contact or a facilitator, and the morning's figures to the team.

use chrono::{DateTime, Duration, Utc};
use domain::Programme;
use domain::api::OfferState;
use domain::duties::{DutyKind, duties};
use domain::reference;
use domain::zones::{instant_of, local_at};
use messages::{Locale, key};
use serde::{Deserialize, Serialize};

use super::letter::{BETWEEN, Block, Letter};
use super::letters::{Trouble, Written};
use crate::http::group_facilitators;
use crate::secret::ServerKey;
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::groups::{by_reference, with_members};
use crate::store::offers;
use crate::store::outbox::{MailKind, NewMail};
use crate::store::reminders::Reader;
use crate::store::team::{references, with_dead_letters};

/// What the team has written in one language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct TeamMail {
    pub(crate) subject: String,
    pub(crate) text: String,
}

/// For the outbox; to which address is looked up when it is sent.
pub(crate) fn to_reader(key: &ServerKey, reader: &Reader, text: &TeamMail) -> NewMail {
    let (group, offer) = match reader {
        Reader::Group(reference) => (Some(reference.as_str()), None),
        Reader::Offer(reference) => (None, Some(reference.clone())),
        // The team writes to nobody on a list.
        Reader::Member(_) => (None, None),
    };
    let mail = super::new_mail(key, MailKind::TeamLetter, group, "", "en", text);
    NewMail { offer_reference: offer, ..mail }
}

pub(super) async fn letter(
    server: &Server,
    group: Option<&str>,
    offer: Option<&str>,
    text: TeamMail,
) -> Result<Written, Trouble> {
    let readers = server.store.readers();
    let (person, slug) = match (group, offer) {
        (Some(reference), _) => {
            let group = by_reference(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
            if !group.is_confirmed {
                return Err(Trouble::NothingToSay);
            }
            (group.group.contact, group.programme)
        }
        (None, Some(reference)) => {
            let offer = offers::by_reference(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
            if offer.state != OfferState::Accepted {
                return Err(Trouble::NothingToSay);
            }
            (offer.answers.person, offer.programme)
        }
        (None, None) => return Err(Trouble::Unwritable),
    };
    let programme = &server.programmes.get(&slug).ok_or(Trouble::Unwritable)?.programme;
    let language = super::language_of(&person.language);
    let locale = messages::locale(language).unwrap_or(Locale::english());
    let title = programme.title.in_language(language);
    let with_programme = |key| locale.plain(key, &[("programme", title.into())]);
    let mut blocks = vec![Block::Text(locale.plain(key::MAIL_GREETING, &[("name", (&person.name).into())]))];
    let text_of_team = text.text.replace("\r\n", "\n");
    for paragraph in text_of_team.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let is_address = paragraph.starts_with("https://") && !paragraph.contains(char::is_whitespace);
        let paragraph = paragraph.to_string();
        blocks.push(if is_address { Block::Link(paragraph) } else { Block::Text(paragraph) });
    }
    let contact = programme.contact_address(language);
    blocks.push(Block::Text(locale.plain(key::MAIL_QUESTIONS, &[("email", contact.into())])));
    blocks.push(Block::Text(with_programme(key::MAIL_SIGN_OFF)));
    let purge = locale.date(programme.purge);
    blocks.push(Block::Fine(with_programme(key::MAIL_TEAM_WHY)));
    let subject = [text.subject.as_str(), title].join(BETWEEN);
    blocks.push(Block::Fine(locale.plain(key::MAIL_PURGE_YOURS, &[("date", (&purge).into())])));
    Ok(Written::new(Letter { subject, blocks }, &person.email, language, programme))
}

/// What the figures are of.
#[derive(Serialize, Deserialize)]
pub(super) struct FiguresMail {
    programme: String,
    /// When they were due: groups that came later are the next morning's, also if no server ran at that hour.
    due: DateTime<Utc>,
}

/// At this hour of the programme's own day.
const FIGURES_AT: u32 = 7;

/// The morning's mail and its name, from its hour on.
pub(super) fn figures_due(
    key: &ServerKey,
    programme: &Programme,
    now: DateTime<Utc>,
) -> Option<(String, NewMail)> {
    let today = local_at(programme.anchor_zone, now).ok()?.date();
    let due = instant_of(programme.anchor_zone, today.and_hms_opt(FIGURES_AT, 0, 0)?).ok()?;
    if now < due {
        return None;
    }
    let to = programme.contact_address("en");
    let name = format!("{} figures {today}", programme.slug);
    let about = FiguresMail { programme: programme.slug.clone(), due };
    Some((name, super::new_mail(key, MailKind::Figures, None, to, "en", &about)))
}

/// Numbers and references: this mailbox is read by many.
pub(super) async fn figures(
    server: &Server,
    to: &str,
    about: FiguresMail,
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let programme = &server.programmes.get(&about.programme).ok_or(Trouble::NothingToSay)?.programme;
    let lists = counted(server, programme, about.due, now).await?;
    if lists[0].1.is_empty() {
        return Err(Trouble::NothingToSay);
    }
    let locale = Locale::english();
    let title = programme.title.in_language("en");
    let mut blocks = vec![Block::Text(locale.plain(key::MAIL_FIGURES_INTRO, &[("programme", title.into())]))];
    let mut lines = Vec::new();
    for (words, references) in &lists {
        lines.push(locale.plain(*words, &[("n", references.len().into())]));
    }
    blocks.push(Block::List(lines));
    // The first list is of all groups.
    for (words, references) in lists.iter().skip(1).filter(|(_, references)| !references.is_empty()) {
        blocks.push(Block::Title(locale.plain(*words, &[("n", references.len().into())])));
        blocks.push(Block::Text(
            references.iter().map(|one| reference::shown(one)).collect::<Vec<_>>().join(", "),
        ));
    }
    blocks.push(Block::Fine(locale.plain(key::MAIL_FIGURES_WHY, &[])));
    let subject = locale.plain(key::MAIL_FIGURES_SUBJECT, &[("programme", title.into())]);
    Ok(Written::new(Letter { subject, blocks }, to, "en", programme))
}

type Counted = Vec<(messages::Key, Vec<String>)>;

async fn counted(
    server: &Server,
    programme: &Programme,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Counted, StoreError> {
    let readers = server.store.readers();
    let (mut all, mut new, mut unconfirmed) = (Vec::new(), Vec::new(), Vec::new());
    let (mut small, mut without) = (Vec::new(), Vec::new());
    for reference in references(readers, Some(&programme.slug)).await? {
        let Some(group) = with_members(readers, &reference).await? else { continue };
        if group.created > due {
            continue;
        }
        let facts = group_facilitators::of_group(readers, &group, programme).await?.facts;
        if group.created > due - Duration::days(1) {
            new.push(reference.clone());
        }
        for duty in duties(&facts, &group.own_rules(programme), now) {
            match duty.kind {
                DutyKind::AddressUnconfirmed => unconfirmed.push(reference.clone()),
                DutyKind::PeopleMissing { .. } | DutyKind::BelowSize { .. } => small.push(reference.clone()),
                DutyKind::FacilitatorsMissing { .. } => without.push(reference.clone()),
                _ => {}
            }
        }
        all.push(reference);
    }
    let mut dead: Vec<String> = with_dead_letters(readers, &programme.slug).await?.into_iter().collect();
    dead.sort();
    Ok(vec![
        (key::MAIL_FIGURES_ALL, all),
        (key::MAIL_FIGURES_NEW, new),
        (key::MAIL_FIGURES_UNCONFIRMED, unconfirmed),
        (key::MAIL_FIGURES_SMALL, small),
        (key::MAIL_FIGURES_WITHOUT, without),
        (key::MAIL_FIGURES_DEAD, dead),
    ])
}
