//! Mails about the people on lists: to them, and to the contact who hears what they did. To members neither subject nor
//! first line names an organisation or says what it is about: phones are shared, and some employers read along.

use chrono::{DateTime, Datelike, Utc};
use domain::programme::Occurrence;
use domain::zones::{ZoneId, local_at};
use domain::{Programme, routes};
use messages::{Key, Locale, key};
use serde::{Deserialize, Serialize};

use super::compose::{Block, Letter};
use super::letters::{Trouble, Written, opened};
use super::{context, language_of, new_mail, page_language};
use crate::http::of_members;
use crate::secret::{Secret, ServerKey};
use crate::serve::Server;
use crate::store::groups::{StoredGroup, by_reference, count_members, fold_address};
use crate::store::members::{self as entries, AddSecret, OwnEntry};
use crate::store::outbox::{MailKind, NewMail, WaitingMail};
use crate::store::reminders::PutOnce;

/// What only a mail to a member may say. Without a secret it is made when the mail is written.
#[derive(Serialize, Deserialize)]
struct MemberMail {
    member: String,
    secret: Option<String>,
}

/// What a member has done with the entry about them, or a facilitator with theirs.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) enum News {
    Corrected,
    Gone,
    Back,
    FacilitatorGone,
}

/// What only a mail to the contact about a member may say.
#[derive(Serialize, Deserialize)]
pub(crate) struct MemberNews {
    pub(crate) name: String,
    pub(crate) what: News,
}

/// To somebody on a list, with a new link of their own.
fn to_member(
    key: &ServerKey,
    kind: MailKind,
    group: &str,
    member: &str,
    recipient: &str,
    language: &str,
    secret: &Secret,
) -> NewMail {
    let payload = MemberMail { member: member.to_string(), secret: Some(secret.reveal().to_string()) };
    new_mail(key, kind, Some(group), recipient, language_of(language), &payload)
}

/// The own link of somebody who is on a list, to an address that is theirs. The link is made when the mail is written.
pub(crate) fn to_member_again(
    key: &ServerKey,
    group: &str,
    member: &str,
    recipient: &str,
    language: &str,
) -> NewMail {
    let payload = MemberMail { member: member.to_string(), secret: None };
    new_mail(key, MailKind::MemberLink, Some(group), recipient, language_of(language), &payload)
}

/// To the contact, whose address is looked up when the mail is written.
pub(crate) fn member_news(key: &ServerKey, group: &str, news: &MemberNews) -> NewMail {
    new_mail(key, MailKind::MemberNews, Some(group), "", "en", news)
}

/// To the contact: nobody is missing any more.
pub(crate) fn complete(key: &ServerKey, group: &str) -> NewMail {
    new_mail(key, MailKind::Complete, Some(group), "", "en", &())
}

/// Writes to everybody on a list who has an address that has not been written to: to those who joined by the link, and
/// where the programme wants it, to those whom the contact has written in.
pub(super) async fn write_to_all(
    server: &Server,
    group: &StoredGroup,
    programme: &Programme,
    now: DateTime<Utc>,
) -> Result<(), Trouble> {
    if programme.last_session_end().is_some_and(|end| now >= end) {
        return Ok(());
    }
    let mut letters = Vec::new();
    for one in entries::unwritten(server.store.readers(), &group.reference).await? {
        let member = one.member;
        let (Some(email), Some(email_folded)) = (member.email, member.email_folded) else { continue };
        // The contact needs no letter about their own list.
        let is_contact = email_folded == group.group.contact_email_folded;
        let is_meant = one.by_link || (programme.rules.mail_members && !is_contact);
        let Some(address) = domain::email::parse(&email).ok().filter(|_| is_meant) else { continue };
        let kind = if one.by_link { MailKind::MemberJoined } else { MailKind::MemberEntered };
        let language =
            if one.language.is_empty() { group.group.contact.language.clone() } else { one.language };
        let secret = Secret::random();
        let mail = to_member(&server.key, kind, &group.reference, &member.id, &email, &language, &secret);
        letters.push(entries::Letter {
            member: member.id,
            email_folded,
            by_link: one.by_link,
            language,
            secret_hash: secret.hash(),
            mail,
            limits: of_members(server, &address),
        });
    }
    if letters.is_empty() {
        return Ok(());
    }
    server.store.write(entries::WriteTo { group: group.reference.clone(), letters, now }).await?;
    Ok(())
}

/// Puts a mail with their own link there for every entry of this address, once however often the wish is tried. Whoever
/// keeps the list gets the group's link instead.
pub(super) async fn links_again(
    server: &Server,
    waiting: &WaitingMail,
    address: &str,
    now: DateTime<Utc>,
) -> Result<(), Trouble> {
    let mut mails = Vec::new();
    for entry in entries::of_address(server.store.readers(), address).await? {
        let (group, state) = (&entry.group, &entry.state);
        let Some(email) =
            entry.member.email.as_deref().filter(|_| group.group.contact_email_folded != address)
        else {
            continue;
        };
        let language =
            if state.language.is_empty() { &group.group.contact.language } else { &state.language };
        let mail = to_member_again(&server.key, &group.reference, &entry.member.id, email, language);
        mails.push((format!("{} {}", waiting.mail.id, entry.member.id), mail));
    }
    if !mails.is_empty() {
        server.store.write(PutOnce { mails, now }).await?;
        server.outbox.ring();
    }
    Ok(())
}

/// A mail to somebody on a list, or to the contact about one: nobody hears of a group whose contact's address may be a
/// stranger's.
pub(super) async fn letter(
    server: &Server,
    waiting: &WaitingMail,
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let readers = server.store.readers();
    let reference = waiting.mail.group_reference.as_deref().ok_or(Trouble::Unwritable)?;
    let group = by_reference(readers, reference).await?;
    let group = group.filter(|group| group.is_confirmed).ok_or(Trouble::NothingToSay)?;
    let programme = &server.programmes.get(&group.programme).ok_or(Trouble::Unwritable)?.programme;
    let is_to_contact = matches!(waiting.mail.kind, MailKind::MemberNews | MailKind::Complete);
    let language = if is_to_contact { &group.group.contact.language } else { &waiting.mail.language };
    let language = language_of(language);
    let about = About::new(programme, &group, language, now);
    let letter = match waiting.mail.kind {
        MailKind::Complete => group_complete(&about, count_members(readers, reference).await?),
        MailKind::MemberNews => news(&about, &opened(server, waiting)?),
        kind => {
            let payload: MemberMail = opened(server, waiting)?;
            let entry = entries::entry(readers, reference, &payload.member).await?;
            // Gone meanwhile, or with another address now.
            let is_theirs = |entry: &OwnEntry| {
                entry.member.email_folded.as_deref() == Some(&*fold_address(&waiting.mail.recipient))
            };
            let entry = entry.filter(is_theirs).ok_or(Trouble::NothingToSay)?;
            let secret = match payload.secret {
                Some(secret) => secret,
                None => {
                    // The same whenever this mail is tried.
                    let secret = server.key.secret(&format!("own link in {}", context(&waiting.mail.id)));
                    let (group, secret_hash) = (group.reference.clone(), secret.hash());
                    let add = AddSecret { group, member: payload.member, secret_hash, now };
                    server.store.write(add).await?;
                    secret.reveal().to_string()
                }
            };
            let (url, slug) = (&server.public_url, &programme.slug);
            let own = routes::member_url(url, page_language(language), slug, reference, &secret);
            let page = routes::Page::Schedule { slug: slug.clone() };
            let schedule = format!("{url}{}", routes::Route::new(page_language(language), page).path());
            to_somebody(&about, &entry, kind, &schedule, &own)
        }
    };
    let to = if is_to_contact { &group.group.contact.email } else { &waiting.mail.recipient };
    Ok(Written::new(letter, to, language, programme))
}

/// What the letters here are written from.
struct About<'a> {
    locale: &'static Locale,
    programme: &'a Programme,
    group: &'a StoredGroup,
    now: DateTime<Utc>,
}

impl<'a> About<'a> {
    fn new(
        programme: &'a Programme,
        group: &'a StoredGroup,
        language: &str,
        now: DateTime<Utc>,
    ) -> About<'a> {
        let locale = messages::locale(language_of(language)).unwrap_or(Locale::english());
        About { locale, programme, group, now }
    }

    fn text(&self, key: Key, args: &[(&str, messages::Arg)]) -> Block {
        Block::Text(self.locale.plain(key, args))
    }

    fn with_programme(&self, key: Key) -> String {
        let title = self.programme.title.in_language(self.locale.lang());
        self.locale.plain(key, &[("programme", title.into())])
    }

    /// Where somebody is by the list; who says nothing of it is where the group's contact is.
    fn zone_of(&self, entry: &OwnEntry) -> ZoneId {
        let zone = entry.member.zone.as_deref().unwrap_or(&self.group.group.contact.zone);
        ZoneId::parse(zone).unwrap_or(self.programme.anchor_zone)
    }

    fn moment(&self, occurrence: &Occurrence, zone: ZoneId) -> Option<String> {
        let local = local_at(zone, occurrence.start).ok()?;
        let with_year = local.date().year() != self.now.year();
        Some(self.locale.moment(local.local, with_year, self.locale.default_clock(), &self.locale.city(zone)))
    }

    fn link(&self, url: &str, blocks: &mut Vec<Block>) {
        let words = self.locale.plain(key::MAIL_OPEN_LINK, &[]);
        blocks.push(Block::Action { words, url: url.to_string() });
        if let Some((address, code)) = url.split_once('#') {
            blocks.push(self.text(key::MAIL_MANAGE_CODE, &[("address", address.into())]));
            blocks.push(Block::Code(code.to_string()));
        }
    }

    /// Ids of the sessions that the person takes.
    fn sessions(&self, track: &str) -> Vec<String> {
        let takes = |id: &str| track.split('+').any(|one| one == id) || track == domain::organisation::EACH;
        let sessions = self.programme.sessions();
        let theirs = sessions.filter(|session| session.track.as_deref().is_some_and(takes));
        theirs.map(|session| session.id.clone()).collect()
    }

    /// The next session of each track that the person takes, by their clock and the programme's.
    fn next_sessions(&self, track: &str, zone: ZoneId) -> Vec<String> {
        let takes = |id: &str| track.split('+').any(|one| one == id) || track == domain::organisation::EACH;
        let tracks = self.programme.tracks.iter().filter(|track| takes(&track.id));
        let next = tracks.filter_map(|track| {
            let mut coming = self.programme.sessions().filter(|one| !one.cancelled && one.start > self.now);
            coming.find(|session| session.track.as_deref() == Some(&*track.id))
        });
        let line = next.filter_map(|session| {
            let what = messages::occurrence_name(self.locale, session);
            let moment = self.moment(session, zone)?;
            let args = [("what", (&what).into()), ("moment", (&moment).into())];
            let line = self.locale.plain(key::MAIL_DATE_LINE, &args);
            if zone.canonical() == session.anchor_zone.canonical() {
                return Some(line);
            }
            let there = self.moment(session, session.anchor_zone)?;
            let there = self.locale.plain(key::MAIL_OWN_TIME, &[("moment", (&there).into())]);
            Some(format!("{line}. {there}"))
        });
        line.collect()
    }
}

/// To a member: that they are on a list and whose, when it begins, and the link with which they decide.
fn to_somebody(about: &About, entry: &OwnEntry, kind: MailKind, schedule: &str, url: &str) -> Letter {
    let (organisation, contact) = (&about.group.group.organisation.name, &about.group.group.contact.name);
    let (subject, intro) = match kind {
        MailKind::MemberEntered => (key::MAIL_ENTERED_SUBJECT, key::MAIL_ENTERED_INTRO),
        MailKind::MemberJoined => (key::MAIL_JOINED_SUBJECT, key::MAIL_JOINED_INTRO),
        _ => (key::MAIL_MEMBER_LINK_SUBJECT, key::MAIL_MEMBER_LINK_INTRO),
    };
    let mut blocks = vec![
        about.text(key::MAIL_GREETING, &[("name", (&entry.member.name).into())]),
        Block::Text(about.with_programme(intro)),
        about.text(
            key::MAIL_MEMBER_WHOSE,
            &[("organisation", organisation.into()), ("contact", contact.into())],
        ),
    ];
    let track = entry.member.track.as_deref().unwrap_or(&about.group.group.organisation.track);
    let dates = about.next_sessions(track, about.zone_of(entry));
    if !dates.is_empty() {
        blocks.push(Block::Title(about.locale.plain(key::MAIL_TIMES_TITLE, &[])));
        blocks.push(Block::List(dates));
        let words = about.locale.plain(key::MAIL_MEMBER_TIMES, &[]);
        blocks.push(Block::Way { words, url: schedule.to_string() });
        blocks.push(Block::Calendar(about.sessions(track)));
    }
    blocks.push(about.text(key::MAIL_MEMBER_LINK, &[]));
    about.link(url, &mut blocks);
    blocks.push(about.text(key::MAIL_MEMBER_LEAVE, &[]));
    let purge = about.locale.date(about.programme.purge);
    blocks.push(Block::Fine(about.locale.plain(key::MAIL_PURGE_YOURS, &[("date", (&purge).into())])));
    let email = about.programme.contact_address(about.locale.lang());
    blocks.push(about.text(key::MAIL_QUESTIONS, &[("email", email.into())]));
    blocks.push(Block::Text(about.with_programme(key::MAIL_SIGN_OFF)));
    Letter { subject: about.with_programme(subject), blocks }
}

/// To the contact: what a member has done.
fn news(about: &About, news: &MemberNews) -> Letter {
    let (subject, intro) = match news.what {
        News::Corrected => (key::MAIL_NEWS_SUBJECT, key::MAIL_NEWS_CORRECTED),
        News::Gone => (key::MAIL_NEWS_SUBJECT, key::MAIL_NEWS_GONE),
        News::Back => (key::MAIL_NEWS_SUBJECT, key::MAIL_NEWS_BACK),
        News::FacilitatorGone => (key::MAIL_FACILITATOR_GONE_SUBJECT, key::MAIL_FACILITATOR_GONE),
    };
    let name = [("name", (&news.name).into())];
    to_contact(about, subject, vec![Block::Text(about.locale.plain(intro, &name))])
}

/// To the contact: the group is complete.
fn group_complete(about: &About, members: usize) -> Letter {
    let complete = about.text(key::MAIL_COMPLETE_INTRO, &[("n", members.into())]);
    to_contact(about, key::MAIL_COMPLETE_SUBJECT, vec![complete])
}

fn to_contact(about: &About, subject: Key, mut words: Vec<Block>) -> Letter {
    let name = &about.group.group.contact.name;
    let mut blocks = vec![about.text(key::MAIL_GREETING, &[("name", name.into())])];
    blocks.append(&mut words);
    blocks.push(about.text(key::MAIL_NEWS_HOW, &[]));
    blocks.push(Block::Fine(about.with_programme(key::MAIL_WHY_CONTACT)));
    let purge = about.locale.date(about.programme.purge);
    blocks.push(Block::Fine(about.locale.plain(key::MAIL_PURGE, &[("date", (&purge).into())])));
    let email = about.programme.contact_address(about.locale.lang());
    blocks.push(about.text(key::MAIL_QUESTIONS, &[("email", email.into())]));
    blocks.push(Block::Text(about.with_programme(key::MAIL_SIGN_OFF)));
    Letter { subject: about.with_programme(subject), blocks }
}
