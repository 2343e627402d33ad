//! Mails about a group, to its contact. Never a roster, never a word of somebody else's in a subject, each link alone on
//! its line.

use chrono::{DateTime, Datelike, Utc};
use domain::duties::{Duty, GroupFacts, duties};
use domain::organisation::EACH;
use domain::programme::{Kind, Occurrence, Programme};
use domain::reference;
use domain::zones::{ZoneId, local_at};
use messages::{Key, Locale, key};

pub(super) use super::letter::{Block, Letter};
use crate::store::groups::StoredGroup;

/// What every letter is written from.
pub(super) struct About<'a> {
    pub(super) locale: &'static Locale,
    pub(super) programme: &'a Programme,
    pub(super) group: &'a StoredGroup,
    pub(super) now: DateTime<Utc>,
}

/// The links of a registration.
pub(super) struct Links {
    pub(super) manage_url: String,
    pub(super) join_url: String,
    pub(super) confirm_url: String,
}

impl About<'_> {
    pub(super) fn title(&self) -> &str {
        self.programme.title.in_language(self.locale.lang())
    }

    pub(super) fn contact_address(&self) -> &str {
        self.programme.contact_address(self.locale.lang())
    }

    pub(super) fn plain(&self, key: messages::Key, args: &[(&str, messages::Arg)]) -> String {
        self.locale.plain(key, args)
    }

    pub(super) fn subject(&self, key: messages::Key) -> String {
        self.plain(key, &[("programme", self.title().into())])
    }

    pub(super) fn greeting(&self) -> Block {
        self.greeting_of(&self.group.group.contact.name)
    }

    pub(super) fn greeting_of(&self, name: &str) -> Block {
        Block::Text(self.plain(key::MAIL_GREETING, &[("name", name.into())]))
    }

    pub(super) fn reference(&self) -> Block {
        let shown = reference::shown(&self.group.reference);
        Block::Text(self.plain(key::MAIL_REFERENCE, &[("reference", (&shown).into())]))
    }

    pub(super) fn ending(&self, blocks: &mut Vec<Block>) {
        let email = [("email", self.contact_address().into())];
        let programme = [("programme", self.title().into())];
        blocks.push(Block::Text(self.plain(key::MAIL_QUESTIONS, &email)));
        blocks.push(Block::Text(self.plain(key::MAIL_SIGN_OFF, &programme)));
    }

    fn press_to_confirm(&self, url: String) -> Block {
        Block::Action { words: self.plain(key::CONFIRM_PRESS, &[]), url }
    }

    /// Why this comes, how to be taken off, and when all of it is deleted.
    pub(super) fn why(&self, blocks: &mut Vec<Block>) {
        let programme = [("programme", self.title().into())];
        let purge = self.locale.date(self.programme.purge);
        blocks.push(Block::Fine(self.plain(key::MAIL_WHY, &programme)));
        blocks.push(Block::Fine(self.plain(key::MAIL_LEAVE, &[])));
        blocks.push(Block::Fine(self.plain(key::MAIL_PURGE, &[("date", (&purge).into())])));
        blocks.push(Block::Fine(self.plain(key::MAIL_NOT_YOU, &[("email", self.contact_address().into())])));
    }

    /// The same for whoever keeps a group, however it has come to them.
    pub(super) fn why_contact(&self, blocks: &mut Vec<Block>) {
        let programme = [("programme", self.title().into())];
        let purge = self.locale.date(self.programme.purge);
        blocks.push(Block::Fine(self.plain(key::MAIL_WHY_CONTACT, &programme)));
        blocks.push(Block::Fine(self.plain(key::MAIL_PURGE, &[("date", (&purge).into())])));
    }

    /// The group's tracks: all of them where each member chooses.
    pub(super) fn is_on(&self, track: &str) -> bool {
        let own = &self.group.group.organisation.track;
        own == EACH || own.split('+').any(|one| one == track)
    }

    pub(super) fn zone(&self) -> ZoneId {
        ZoneId::parse(&self.group.group.contact.zone).unwrap_or(self.programme.anchor_zone)
    }

    /// When something begins, as the clock in `zone` shows it: midnight is the first minute of its day.
    fn start(&self, at: DateTime<Utc>, zone: ZoneId) -> Option<String> {
        let local = local_at(zone, at).ok()?;
        let with_year = local.date().year() != self.now.year();
        let clock = self.locale.default_clock();
        Some(self.locale.moment(local.local, with_year, clock, &self.locale.city(zone)))
    }

    /// A deadline as the clock in `zone` shows it: midnight is the end of the day before it.
    pub(super) fn moment(&self, at: DateTime<Utc>, zone: ZoneId) -> Option<String> {
        let local = local_at(zone, at).ok()?;
        let with_year = local.date().year() != self.now.year();
        let clock = self.locale.default_clock();
        Some(messages::deadline(self.locale, local.local, with_year, clock, &self.locale.city(zone)))
    }

    /// When it begins, for the contact and on the programme's own clock.
    fn times(&self, blocks: &mut Vec<Block>) {
        let first = self
            .programme
            .sessions()
            .find(|session| session.track.as_deref().is_some_and(|id| self.is_on(id)))
            .or_else(|| self.programme.first_session());
        let Some(first) = first else { return };
        blocks.push(Block::Title(self.plain(key::MAIL_TIMES_TITLE, &[])));
        self.date(first, key::MAIL_FIRST_SESSION, blocks);
        for (kind, key) in
            [(Kind::Orientation, key::DONE_NEXT_ORIENTATION), (Kind::Training, key::DONE_NEXT_TRAINING)]
        {
            let next = self.programme.of_kind(kind).find(|o| o.start > self.now && !o.cancelled);
            if let Some(next) = next {
                self.date(next, key, blocks);
            }
        }
        let sessions = self.programme.sessions().filter(|session| {
            !session.cancelled && session.track.as_deref().is_some_and(|track| self.is_on(track))
        });
        blocks.push(Block::Text(self.plain(key::MAIL_CALENDAR, &[])));
        blocks.push(Block::Calendar(sessions.map(|session| session.id.clone()).collect()));
    }

    /// When a date begins for the contact, and below it on its own clock where that is another.
    fn date(&self, occurrence: &Occurrence, key: Key, blocks: &mut Vec<Block>) {
        let Some(moment) = self.start(occurrence.start, self.zone()) else { return };
        blocks.push(Block::Text(self.plain(key, &[("moment", (&moment).into())])));
        if self.zone().canonical() != occurrence.anchor_zone.canonical()
            && let Some(own) = self.start(occurrence.start, occurrence.anchor_zone)
        {
            blocks.push(Block::Text(self.plain(key::MAIL_OWN_TIME, &[("moment", (&own).into())])));
        }
    }

    /// What is still to do, and until when.
    pub(super) fn duty(&self, duty: &Duty) -> String {
        let what = messages::duty(self.locale, &duty.kind, &self.group.group.contact.email);
        let what = messages::without_marks(&what);
        match duty.due.and_then(|due| self.moment(due, self.zone())) {
            Some(moment) => {
                format!("{what} {}", self.plain(key::DUTY_UNTIL, &[("moment", (&moment).into())]))
            }
            None => what,
        }
    }
}

/// "Your group is registered", with its three links and what comes next.
pub(super) fn registered(about: &About, links: Links, members: usize, facilitators: usize) -> Letter {
    let organisation = &about.group.group.organisation.name;
    let mut blocks = vec![
        about.greeting(),
        Block::Text(about.plain(
            key::MAIL_REGISTERED_INTRO,
            &[
                ("organisation", organisation.into()),
                ("programme", about.title().into()),
                ("n", members.into()),
            ],
        )),
        about.reference(),
        Block::Text(about.plain(key::MAIL_CONFIRM_INTRO, &[])),
        about.press_to_confirm(links.confirm_url),
        Block::Text(about.plain(key::MAIL_MANAGE_INTRO, &[])),
    ];
    manage_link(about, &links.manage_url, &mut blocks);
    blocks.push(Block::Text(about.plain(key::MAIL_JOIN_INTRO, &[])));
    blocks.push(Block::Link(links.join_url));
    let facts = GroupFacts { members, facilitators, address_confirmed: true, ..GroupFacts::default() };
    let open: Vec<String> =
        duties(&facts, about.programme, about.now).iter().map(|duty| about.duty(duty)).collect();
    if !open.is_empty() {
        blocks.push(Block::Title(about.plain(key::MAIL_DUTIES_TITLE, &[])));
        blocks.push(Block::List(open));
    }
    about.times(&mut blocks);
    about.why(&mut blocks);
    about.ending(&mut blocks);
    Letter { subject: about.subject(key::MAIL_REGISTERED_SUBJECT), blocks }
}

/// "Please confirm your address", after it was changed.
pub(super) fn confirm(about: &About, confirm_url: String, manage_url: &str) -> Letter {
    let mut blocks = vec![
        about.greeting(),
        Block::Text(about.plain(key::MAIL_CONFIRM_INTRO, &[])),
        about.press_to_confirm(confirm_url),
        about.reference(),
        Block::Text(about.plain(key::MAIL_MANAGE_INTRO, &[])),
    ];
    manage_link(about, manage_url, &mut blocks);
    about.why(&mut blocks);
    about.ending(&mut blocks);
    Letter { subject: about.subject(key::MAIL_CONFIRM_SUBJECT), blocks }
}

/// The private links of all groups of one contact, in one mail. The last group's words are used throughout.
pub(super) fn manage_links(groups: &[(About, String)]) -> Option<Letter> {
    let (about, _) = groups.last()?;
    let mut blocks = vec![about.greeting(), Block::Text(about.plain(key::MAIL_LINK_INTRO, &[]))];
    if groups.len() > 1 {
        blocks.push(Block::Text(about.plain(key::MAIL_LINK_SEVERAL, &[])));
    }
    for (group, url) in groups {
        if groups.len() > 1 {
            let organisation = &group.group.group.organisation.name;
            blocks.push(Block::Title(format!("{organisation}, {}", group.title())));
        }
        blocks.push(group.reference());
        manage_link(group, url, &mut blocks);
    }
    blocks.push(Block::Text(about.plain(key::MAIL_LINK_NOT_YOU, &[])));
    about.ending(&mut blocks);
    Some(Letter { subject: about.subject(key::MAIL_LINK_SUBJECT), blocks })
}

/// The link, and its code for those whose mail program has damaged the link.
pub(super) fn manage_link(about: &About, url: &str, blocks: &mut Vec<Block>) {
    let words = about.plain(key::MAIL_OPEN_LINK, &[]);
    blocks.push(Block::Action { words, url: url.to_string() });
    if let Some((address, code)) = url.split_once('#') {
        blocks.push(Block::Text(about.plain(key::MAIL_MANAGE_CODE, &[("address", address.into())])));
        blocks.push(Block::Code(code.to_string()));
    }
}
