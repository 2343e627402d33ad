//! Reminders: put into the outbox when their hour has come, each once, and written as what is true then.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::Programme;
use domain::api::OfferState;
use domain::duties::duties;
use domain::facilitator::Role;
use domain::organisation::EACH;
use domain::programme::Occurrence;
use domain::reminders::{Reminder, Subject, of_cancelled, of_dates, of_duties, of_sessions, sessions};
use domain::routes::{FacilitateStep, Page, Route, reminders_url};
use domain::schedule::schedule;
use domain::zones::{ZoneId, local_at};
use messages::{Locale, key};
use serde::{Deserialize, Serialize};
use sqlx::SqlitePool;
use tokio::task::JoinHandle;

use super::compose;
use super::letter::{Block, Letter};
use super::letters::{Trouble, Written};
use super::team::figures_due;
use crate::http::group_facilitators;
use crate::secret::{Secret, ServerKey};
use crate::serve::Server;
use crate::store::StoreError;
use crate::store::groups::{StoredGroup, by_reference, with_members};
use crate::store::live_links::{chosen, of_programme};
use crate::store::members::{self, OwnEntry};
use crate::store::offers::{self, StoredOffer, role_of};
use crate::store::outbox::{MailKind, NewMail};
use crate::store::reminders::{PutOnce, Reader, group_of_member, named_since, readers_of, wants};
use crate::store::sign_ups;

/// How exact the hour of a reminder is.
const LOOK_EVERY: Duration = Duration::from_secs(600);
/// Longer than any reminder comes before what it is about.
const REMEMBERED: TimeDelta = TimeDelta::days(120);

/// What a reminder is about, as the outbox keeps it.
#[derive(Serialize, Deserialize)]
pub(super) struct ReminderMail {
    subject: Subject,
    /// The entry of whom it is for, where that is somebody on a list.
    #[serde(default)]
    member: Option<String>,
}

/// Starts putting reminders into the outbox; it runs until it is aborted.
pub(crate) fn start(server: Arc<Server>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            plan(&server).await;
        }
    })
}

/// Puts what is due into the outbox, unless it was put there before.
pub(crate) async fn plan(server: &Server) {
    match put_what_is_due(server).await {
        Ok(0) => {}
        Ok(_) => server.outbox.ring(),
        Err(error) => tracing::error!(%error, "nobody can be reminded; another try follows"),
    }
}

/// Returns how many were new.
async fn put_what_is_due(server: &Server) -> Result<usize, StoreError> {
    let now = server.clock.now();
    let readers = server.store.readers();
    let known = named_since(readers, now - REMEMBERED).await?;
    let mut put = 0;
    for programme in server.programmes.all() {
        let is_over = programme.last_session_end().is_none_or(|end| now >= end);
        if is_over {
            continue;
        }
        let mut mails: Vec<(String, NewMail)> = figures_due(&server.key, programme, now)
            .into_iter()
            .filter(|(name, _)| !known.contains(name))
            .collect();
        let reminded = match programme.reminders {
            Some(_) => readers_of(readers, &programme.slug).await?,
            None => Vec::new(),
        };
        for reader in reminded {
            let group = match &reader {
                Reader::Member(id) => group_of_member(readers, id).await?.map(|(group, _)| group),
                Reader::Group(_) | Reader::Offer(_) => None,
            };
            for reminder in reminders_for(server, programme, &reader, now).await? {
                let name = format!("{} {} {}", programme.slug, reader.reference(), reminder.name());
                if reminder.is_due(now) && !known.contains(&name) {
                    mails.push((name, mail(&server.key, &reader, group.as_deref(), reminder.subject)));
                }
            }
        }
        if !mails.is_empty() {
            put += server.store.write(PutOnce { mails, now }).await?;
        }
    }
    Ok(put)
}

/// To whom and in which language is looked up when it is written: both may change until then. `group`: that of a member.
fn mail(key: &ServerKey, reader: &Reader, group: Option<&str>, subject: Subject) -> NewMail {
    let (group, offer, member) = match reader {
        Reader::Group(reference) => (Some(reference.as_str()), None, None),
        Reader::Offer(reference) => (None, Some(reference.clone()), None),
        Reader::Member(id) => (group, None, Some(id.clone())),
    };
    let mail = super::new_mail(key, MailKind::Reminder, group, "", "en", &ReminderMail { subject, member });
    NewMail { offer_reference: offer, ..mail }
}

/// Every reminder that this reader has, over and to come.
async fn reminders_for(
    server: &Server,
    programme: &Programme,
    reader: &Reader,
    now: DateTime<Utc>,
) -> Result<Vec<Reminder>, StoreError> {
    let readers = server.store.readers();
    let mut reminders = Vec::new();
    match reader {
        Reader::Group(reference) => {
            let Some(group) = with_members(readers, reference).await? else { return Ok(reminders) };
            let zone = zone_of(&group.group.contact.zone, programme);
            let facilitators = group_facilitators::of_group(readers, &group, programme).await?;
            reminders.extend(of_sessions(programme, |track| is_on(&group, track), zone));
            reminders.extend(of_dates(programme, &facilitators.sign_ups, zone));
            let own = |track: &str| is_on(&group, track);
            reminders.extend(of_cancelled(programme, own, &facilitators.sign_ups, zone, now));
            reminders.extend(of_duties(
                programme,
                &duties(&facilitators.facts, &group.own_rules(programme), now),
                zone,
            ));
        }
        Reader::Offer(reference) => {
            let Some(offer) = offers::by_reference(readers, reference).await? else { return Ok(reminders) };
            let zone = zone_of(&offer.answers.person.zone, programme);
            reminders.extend(of_sessions(programme, |track| facilitates_on(&offer, track), zone));
            let chosen = sign_ups::of_holder(readers, reference).await?;
            reminders.extend(of_dates(programme, &chosen, zone));
            let own = |track: &str| facilitates_on(&offer, track);
            reminders.extend(of_cancelled(programme, own, &chosen, zone, now));
        }
        Reader::Member(id) => {
            let Some(member) = member_of(readers, id, programme).await? else { return Ok(reminders) };
            let own = |track: &str| member.takes(track);
            reminders.extend(of_sessions(programme, own, member.zone));
            reminders.extend(of_cancelled(programme, own, &[], member.zone, now));
        }
    }
    Ok(reminders)
}

/// Somebody on a list, as far as reminders go.
struct ListedMember {
    entry: OwnEntry,
    zone: ZoneId,
}

impl ListedMember {
    fn takes(&self, track: &str) -> bool {
        is_on_track(
            self.entry.member.track.as_deref().unwrap_or(&self.entry.group.group.organisation.track),
            track,
        )
    }
}

async fn member_of(
    readers: &SqlitePool,
    id: &str,
    programme: &Programme,
) -> Result<Option<ListedMember>, StoreError> {
    let Some((group, wished)) = group_of_member(readers, id).await? else { return Ok(None) };
    let Some(entry) = members::entry(readers, &group, id).await? else { return Ok(None) };
    let zone = entry.member.zone.clone().or(wished).unwrap_or_else(|| entry.group.group.contact.zone.clone());
    Ok(Some(ListedMember { zone: zone_of(&zone, programme), entry }))
}

fn zone_of(name: &str, programme: &Programme) -> ZoneId {
    ZoneId::parse(name).unwrap_or(programme.anchor_zone)
}

fn is_on(group: &StoredGroup, track: &str) -> bool {
    is_on_track(&group.group.organisation.track, track)
}

/// Whether what a group has chosen takes it to this track: all of them where each member chooses.
pub(crate) fn is_on_track(own: &str, track: &str) -> bool {
    own == EACH || own.split('+').any(|one| one == track)
}

/// Whoever leads a mixed group does so on the tracks that they gave; for one's own group both sides have to have said yes.
pub(crate) fn facilitates_on(offer: &StoredOffer, track: &str) -> bool {
    let is_in = role_of(offer) == Role::CrossOrganisation || offer.is_tied();
    is_in && offer.answers.tracks.iter().any(|own| own == track)
}

/// Proves that a reader may end their reminders: it can do nothing else.
pub(crate) fn stop_token(key: &ServerKey, reader: &Reader) -> Secret {
    let kind = match reader {
        Reader::Group(_) => "group",
        Reader::Offer(_) => "facilitator",
        Reader::Member(_) => "member",
    };
    key.secret(&format!("reminders of {kind} {}", reader.reference()))
}

/// Whom one letter is for.
struct About<'a> {
    server: &'a Server,
    programme: &'a Programme,
    locale: &'static Locale,
    zone: ZoneId,
    name: &'a str,
    email: &'a str,
    /// The language that the live room is listened to in.
    listens: &'a str,
    reader: &'a Reader,
    now: DateTime<Utc>,
}

/// A reminder as it is true now; nothing to say where it has come too late, or is about nothing any more.
pub(super) async fn letter(
    server: &Server,
    group: Option<&str>,
    offer: Option<&str>,
    about: ReminderMail,
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let readers = server.store.readers();
    let reader = match (group, offer, about.member) {
        (_, _, Some(id)) => Reader::Member(id),
        (Some(reference), _, None) => Reader::Group(reference.to_string()),
        (None, Some(reference), None) => Reader::Offer(reference.to_string()),
        (None, None, None) => return Err(Trouble::Unwritable),
    };
    if !wants(readers, &reader).await? {
        return Err(Trouble::NothingToSay);
    }
    let found = |slug: &str| server.programmes.get(slug).map(|shown| &shown.programme);
    match &reader {
        Reader::Group(reference) => {
            let group = with_members(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
            let programme = found(&group.programme).ok_or(Trouble::Unwritable)?;
            if !group.is_confirmed {
                return Err(Trouble::NothingToSay);
            }
            let contact = &group.group.contact;
            let to = About {
                server,
                programme,
                locale: locale(&contact.language),
                zone: zone_of(&contact.zone, programme),
                name: &contact.name,
                email: &contact.email,
                listens: group.group.listens(),
                reader: &reader,
                now,
            };
            if let Subject::Duties(due) = about.subject {
                let facts = group_facilitators::of_group(readers, &group, programme).await?.facts;
                let open = duties(&facts, &group.own_rules(programme), now);
                if now >= due || !open.iter().any(|duty| duty.due == Some(due)) {
                    return Err(Trouble::NothingToSay);
                }
                let of_group = compose::About { locale: to.locale, programme, group: &group, now };
                let open = open.iter().map(|duty| of_group.duty(duty)).collect();
                return Ok(to.written(
                    key::MAIL_REMINDER_DUTIES_SUBJECT,
                    vec![to.text(key::MAIL_REMINDER_DUTIES), Block::List(open)],
                ));
            }
            to.dates(&about.subject, |track| is_on(&group, track)).await
        }
        Reader::Offer(reference) => {
            let offer = offers::by_reference(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
            let programme = found(&offer.programme).ok_or(Trouble::Unwritable)?;
            if offer.state != OfferState::Accepted {
                return Err(Trouble::NothingToSay);
            }
            let person = &offer.answers.person;
            let to = About {
                server,
                programme,
                locale: locale(&person.language),
                zone: zone_of(&person.zone, programme),
                name: &person.name,
                email: &person.email,
                listens: &person.language,
                reader: &reader,
                now,
            };
            to.dates(&about.subject, |track| facilitates_on(&offer, track)).await
        }
        Reader::Member(id) => {
            let (reference, _) = group_of_member(readers, id).await?.ok_or(Trouble::NothingToSay)?;
            let group = by_reference(readers, &reference).await?.ok_or(Trouble::NothingToSay)?;
            let programme = found(&group.programme).ok_or(Trouble::Unwritable)?;
            let member = member_of(readers, id, programme).await?.ok_or(Trouble::NothingToSay)?;
            let row = &member.entry.member;
            let email = row.email.as_deref().ok_or(Trouble::NothingToSay)?;
            if !group.is_confirmed {
                return Err(Trouble::NothingToSay);
            }
            let to = About {
                server,
                programme,
                locale: locale(&member.entry.state.language),
                zone: member.zone,
                name: &row.name,
                email,
                listens: member.entry.listens(),
                reader: &reader,
                now,
            };
            to.dates(&about.subject, |track| member.takes(track)).await
        }
    }
}

fn locale(language: &str) -> &'static Locale {
    messages::locale(super::language_of(language)).unwrap_or(Locale::english())
}

impl About<'_> {
    fn text(&self, key: messages::Key) -> Block {
        Block::Text(self.locale.plain(key, &[]))
    }

    /// The sessions of a week or one chosen date, in the reader's time, with the way into the live room if it is set.
    async fn dates(&self, subject: &Subject, is_on: impl Fn(&str) -> bool) -> Result<Written, Trouble> {
        let dates: Vec<&Occurrence> = match subject {
            Subject::Week(week) => {
                sessions(self.programme, is_on).filter(|session| session.week == Some(*week)).collect()
            }
            Subject::Date(id) => {
                self.programme.occurrences.iter().filter(|one| one.id == *id && !one.cancelled).collect()
            }
            Subject::Cancelled(id) => {
                self.programme.occurrences.iter().filter(|one| one.id == *id && one.cancelled).collect()
            }
            Subject::Duties(_) => Vec::new(),
        };
        let dates: Vec<&Occurrence> = dates.into_iter().filter(|one| one.start > self.now).collect();
        if dates.is_empty() {
            return Err(Trouble::NothingToSay);
        }
        let list = Block::List(dates.iter().map(|date| self.line(date)).collect());
        let calendar = Block::Calendar(dates.iter().map(|date| date.id.clone()).collect());
        if matches!(subject, Subject::Cancelled(_)) {
            let mut blocks =
                vec![self.text(key::MAIL_CANCELLED), list, self.text(key::MAIL_CANCELLED_OTHERS)];
            if matches!(self.reader, Reader::Group(_)) {
                blocks.push(self.text(key::MAIL_REMINDER_PASS_ON));
            }
            blocks.push(calendar);
            return Ok(self.written(key::MAIL_CANCELLED_SUBJECT, blocks));
        }
        let mut blocks = vec![self.text(key::MAIL_REMINDER_DATES), list];
        let shown = schedule(self.programme, self.zone).unwrap_or_default();
        let has_moved = shown
            .iter()
            .any(|one| one.offset_changed() && dates.iter().any(|date| date.id == one.occurrence.id));
        if has_moved {
            blocks.push(self.text(key::MAIL_REMINDER_MOVED));
        }
        blocks.extend(self.live_links(&dates).await?);
        if matches!((subject, self.reader), (Subject::Week(_), Reader::Group(_))) {
            blocks.push(self.text(key::MAIL_REMINDER_PASS_ON));
        }
        blocks.push(calendar);
        Ok(self.written(key::MAIL_REMINDER_SUBJECT, blocks))
    }

    async fn live_links(&self, dates: &[&Occurrence]) -> Result<Vec<Block>, Trouble> {
        let set = of_programme(self.server.store.readers(), &self.server.key, &self.programme.slug).await?;
        // A member sees the room on the own page when it is near; before, the contact passes on what is right then.
        let may_know = |date: &&&Occurrence| {
            !matches!(self.reader, Reader::Member(_)) || self.programme.shows_room(date, self.now)
        };
        let mut rooms: Vec<(&str, Vec<String>)> = Vec::new();
        for date in dates.iter().filter(may_know) {
            let place = date.track.as_deref().zip(date.week);
            let Some(url) = place.and_then(|(track, week)| chosen(&set, track, week, self.listens)) else {
                continue;
            };
            let name = messages::occurrence_name(self.locale, date);
            match rooms.iter_mut().find(|(known, _)| *known == url) {
                Some((_, names)) => names.push(name),
                None => rooms.push((url, vec![name])),
            }
        }
        let mut blocks = Vec::new();
        if !rooms.is_empty() {
            blocks.push(self.text(key::MAIL_LIVE_LINK));
            for (url, names) in rooms {
                // Whoever takes two tracks has to know which room is whose.
                if dates.len() > 1 {
                    blocks.push(Block::Text(self.locale.list(&names)));
                }
                blocks.push(Block::Link(url.to_string()));
            }
            blocks.push(self.text(key::MAIL_LIVE_LINK_CHANGES));
        }
        Ok(blocks)
    }

    /// "Session, week 1, track A: …", and the same instant where its time was set.
    fn line(&self, occurrence: &Occurrence) -> String {
        let what = messages::occurrence_name(self.locale, occurrence);
        let own = self.start(occurrence.start, self.zone);
        let mut line =
            self.locale.plain(key::MAIL_DATE_LINE, &[("what", (&what).into()), ("moment", (&own).into())]);
        if self.zone.canonical() != occurrence.anchor_zone.canonical() {
            let there = self.start(occurrence.start, occurrence.anchor_zone);
            let there = self.locale.plain(key::MAIL_OWN_TIME, &[("moment", (&there).into())]);
            line = format!("{line}. {there}");
        }
        line
    }

    fn start(&self, at: DateTime<Utc>, zone: ZoneId) -> String {
        let Ok(local) = local_at(zone, at) else { return String::new() };
        self.locale.moment(local.local, false, self.locale.default_clock(), &self.locale.city(zone))
    }

    fn written(&self, subject: messages::Key, middle: Vec<Block>) -> Written {
        let language = super::language_of(self.locale.lang());
        let title = self.programme.title.in_language(language);
        let contact = self.programme.contact_address(language);
        let with_programme = |key| self.locale.plain(key, &[("programme", title.into())]);
        let slug = self.programme.slug.clone();
        let page = match self.reader {
            Reader::Group(_) => Page::Manage { slug: slug.clone() },
            Reader::Offer(_) => Page::Facilitate { slug: slug.clone(), step: FacilitateStep::Manage },
            Reader::Member(_) => Page::Member { slug: slug.clone() },
        };
        let page =
            format!("{}{}", self.server.public_url, Route::new(super::page_language(language), page).path());
        let token = stop_token(&self.server.key, self.reader);
        let reference = self.reader.reference();
        let pages = super::page_language(language);
        let stop_url = reminders_url(&self.server.public_url, pages, &slug, reference, token.reveal());

        let mut blocks =
            vec![Block::Text(self.locale.plain(key::MAIL_GREETING, &[("name", self.name.into())]))];
        blocks.extend(middle);
        let (place, why) = match self.reader {
            Reader::Member(_) => (key::MAIL_REMINDER_WHERE_MEMBER, key::MAIL_REMINDER_WHY_MEMBER),
            Reader::Group(_) | Reader::Offer(_) => (key::MAIL_REMINDER_WHERE, key::MAIL_REMINDER_WHY),
        };
        blocks.push(self.text(place));
        blocks.push(Block::Action { words: self.locale.plain(key::MAIL_REMINDER_OPEN, &[]), url: page });
        blocks.push(Block::Text(self.locale.plain(key::MAIL_QUESTIONS, &[("email", contact.into())])));
        blocks.push(Block::Text(with_programme(key::MAIL_SIGN_OFF)));
        let purge = self.locale.date(self.programme.purge);
        blocks.push(Block::Fine(with_programme(why)));
        blocks.push(Block::Fine(self.locale.plain(key::MAIL_PURGE_YOURS, &[("date", (&purge).into())])));
        let stop = self.locale.plain(key::MAIL_REMINDER_STOP, &[]);
        blocks.push(Block::Way { words: stop, url: stop_url.clone() });
        let letter = Letter { subject: with_programme(subject), blocks };
        let written = Written::new(letter, self.email, language, self.programme);
        Written { stop_url: Some(stop_url), ..written }
    }
}
