//! Mails about facilitating: to those who do, and to the contact whose group they name. An organisation is never named
//! in a subject or a first line, which others may see.

use chrono::{DateTime, Datelike, Utc};
use domain::Programme;
use domain::contact::ContactDraft;
use domain::facilitator::Role;
use domain::programme::Occurrence;
use domain::reference;
use domain::zones::{ZoneId, local_at};
use messages::{Key, Locale, key};

use super::compose::{Block, Letter};
use crate::store::groups::StoredGroup;
use crate::store::offers::{StoredOffer, role_of};

/// What every letter here is written from.
pub(super) struct About<'a> {
    pub(super) locale: &'static Locale,
    pub(super) programme: &'a Programme,
    pub(super) offer: &'a StoredOffer,
    pub(super) now: DateTime<Utc>,
}

impl<'a> About<'a> {
    /// `language`: that of whoever reads it.
    pub(super) fn new(
        programme: &'a Programme,
        offer: &'a StoredOffer,
        language: &str,
        now: DateTime<Utc>,
    ) -> About<'a> {
        let locale = messages::locale(super::language_of(language)).unwrap_or(Locale::english());
        About { locale, programme, offer, now }
    }

    fn title(&self) -> &str {
        self.programme.title.in_language(self.locale.lang())
    }

    fn text(&self, key: Key, args: &[(&str, messages::Arg)]) -> Block {
        Block::Text(self.locale.plain(key, args))
    }

    fn with_programme(&self, key: Key) -> String {
        self.locale.plain(key, &[("programme", self.title().into())])
    }

    fn zone(&self) -> ZoneId {
        ZoneId::parse(&self.offer.answers.person.zone).unwrap_or(self.programme.anchor_zone)
    }

    fn moment(&self, at: DateTime<Utc>, zone: ZoneId) -> String {
        let Ok(local) = local_at(zone, at) else { return String::new() };
        let with_year = local.date().year() != self.now.year();
        let clock = self.locale.default_clock();
        messages::deadline(self.locale, local.local, with_year, clock, &self.locale.city(zone))
    }

    /// When something begins: midnight is the first minute of its day.
    fn start(&self, at: DateTime<Utc>, zone: ZoneId) -> String {
        let Ok(local) = local_at(zone, at) else { return String::new() };
        let with_year = local.date().year() != self.now.year();
        self.locale.moment(local.local, with_year, self.locale.default_clock(), &self.locale.city(zone))
    }

    fn greeting(&self, name: &str) -> Block {
        self.text(key::MAIL_GREETING, &[("name", name.into())])
    }

    /// "Facilitator training: …", and the same instant where its time was set.
    fn date(&self, occurrence: &Occurrence) -> String {
        let what = messages::occurrence_name(self.locale, occurrence);
        let moment = self.start(occurrence.start, self.zone());
        let mut line =
            self.locale.plain(key::MAIL_DATE_LINE, &[("what", (&what).into()), ("moment", (&moment).into())]);
        if self.zone().canonical() != occurrence.anchor_zone.canonical() {
            let own = self.start(occurrence.start, occurrence.anchor_zone);
            let own = self.locale.plain(key::MAIL_OWN_TIME, &[("moment", (&own).into())]);
            line = format!("{line}. {own}");
        }
        line
    }

    /// The link, and its code for those whose mail program has damaged the link.
    fn link(&self, url: &str, blocks: &mut Vec<Block>) {
        let words = self.locale.plain(key::MAIL_OPEN_LINK, &[]);
        blocks.push(Block::Action { words, url: url.to_string() });
        if let Some((address, code)) = url.split_once('#') {
            blocks.push(self.text(key::MAIL_MANAGE_CODE, &[("address", address.into())]));
            blocks.push(Block::Code(code.to_string()));
        }
    }

    fn ending(&self, why: Key, blocks: &mut Vec<Block>) {
        let email = self.programme.contact_address(self.locale.lang());
        let purge = self.locale.date(self.programme.purge);
        let fine = |key, args: &[(&str, messages::Arg)]| Block::Fine(self.locale.plain(key, args));
        blocks.push(Block::Fine(self.with_programme(why)));
        blocks.push(fine(key::MAIL_PURGE_YOURS, &[("date", (&purge).into())]));
        blocks.push(fine(key::MAIL_NOT_YOU, &[("email", email.into())]));
        blocks.push(self.text(key::MAIL_QUESTIONS, &[("email", email.into())]));
        blocks.push(Block::Text(self.with_programme(key::MAIL_SIGN_OFF)));
    }
}

/// "You will facilitate": the dates, what to have by when, and the own link.
pub(super) fn accepted(about: &About, sign_ups: &[String], url: Option<&str>) -> Letter {
    let answers = &about.offer.answers;
    let mut blocks = vec![
        about.greeting(&answers.person.name),
        Block::Text(about.with_programme(match role_of(about.offer) {
            Role::OrganisationSpecific => key::MAIL_FACILITATOR_OWN,
            Role::CrossOrganisation => key::MAIL_FACILITATOR_MIXED,
        })),
    ];
    let dates: Vec<String> = about
        .programme
        .occurrences
        .iter()
        .filter(|occurrence| sign_ups.contains(&occurrence.id))
        .map(|occurrence| about.date(occurrence))
        .collect();
    if !dates.is_empty() {
        blocks.push(Block::Title(about.locale.plain(key::MAIL_FACILITATOR_DATES, &[])));
        blocks.push(Block::List(dates));
        blocks.push(about.text(key::MAIL_CALENDAR, &[]));
        blocks.push(Block::Calendar(sign_ups.to_vec()));
    }
    if role_of(about.offer) == Role::CrossOrganisation {
        blocks.push(about.text(key::MAIL_FACILITATOR_MIXED_NEXT, &[]));
    } else if !answers.group.is_empty() && about.offer.contact_says.is_none() {
        let shown = reference::shown(&answers.group);
        blocks.push(about.text(key::MAIL_FACILITATOR_WAITS, &[("reference", (&shown).into())]));
    }
    let account_by = about.programme.facilitation.and_then(|facilitation| facilitation.account_by);
    if let (Some(by), "by_date") = (account_by, answers.account.as_str()) {
        let moment = about.moment(by.at, about.zone());
        blocks.push(about.text(key::MAIL_FACILITATOR_ACCOUNT_BY, &[("moment", (&moment).into())]));
    }
    if let Some(url) = url {
        blocks.push(about.text(key::MAIL_FACILITATOR_LINK, &[]));
        about.link(url, &mut blocks);
    }
    about.ending(key::MAIL_FACILITATOR_WHY, &mut blocks);
    Letter { subject: about.with_programme(key::MAIL_FACILITATOR_SUBJECT), blocks }
}

/// "Your request is with the team."
pub(super) fn asked(about: &About, url: Option<&str>) -> Letter {
    let mut blocks = vec![
        about.greeting(&about.offer.answers.person.name),
        Block::Text(about.with_programme(key::MAIL_ASKED_INTRO)),
    ];
    if let Some(url) = url {
        blocks.push(about.text(key::MAIL_FACILITATOR_LINK, &[]));
        about.link(url, &mut blocks);
    }
    about.ending(key::MAIL_FACILITATOR_WHY, &mut blocks);
    Letter { subject: about.with_programme(key::MAIL_ASKED_SUBJECT), blocks }
}

/// "Not this time."
pub(super) fn declined(about: &About) -> Letter {
    let mut blocks = vec![
        about.greeting(&about.offer.answers.person.name),
        Block::Text(about.with_programme(key::MAIL_DECLINED_INTRO)),
    ];
    about.ending(key::MAIL_FACILITATOR_WHY, &mut blocks);
    Letter { subject: about.with_programme(key::MAIL_DECLINED_SUBJECT), blocks }
}

/// "Will you facilitate?", to somebody whom a contact has named.
pub(super) fn invited(about: &About, group: &StoredGroup, url: &str) -> Letter {
    let (organisation, contact) = (&group.group.organisation.name, &group.group.contact.name);
    let mut blocks = vec![
        about.greeting(&about.offer.answers.person.name),
        Block::Text(about.with_programme(key::MAIL_INVITED_INTRO)),
        about.text(
            key::MAIL_INVITED_GROUP,
            &[("organisation", organisation.into()), ("contact", contact.into())],
        ),
        about.text(key::MAIL_INVITED_LINK, &[]),
    ];
    about.link(url, &mut blocks);
    about.ending(key::MAIL_INVITED_WHY, &mut blocks);
    Letter { subject: about.with_programme(key::MAIL_INVITED_SUBJECT), blocks }
}

/// To the contact: somebody has named your group.
pub(super) fn offered(about: &About, contact: &ContactDraft) -> Letter {
    let name = &about.offer.answers.person.name;
    let mut blocks = vec![
        about.greeting(&contact.name),
        about.text(key::MAIL_OFFERED_INTRO, &[("name", name.into())]),
        about.text(key::MAIL_OFFERED_HOW, &[]),
    ];
    let email = about.programme.contact_address(about.locale.lang());
    let purge = about.locale.date(about.programme.purge);
    blocks.push(Block::Fine(about.with_programme(key::MAIL_WHY)));
    blocks.push(Block::Fine(about.locale.plain(key::MAIL_PURGE, &[("date", (&purge).into())])));
    blocks.push(about.text(key::MAIL_QUESTIONS, &[("email", email.into())]));
    blocks.push(Block::Text(about.with_programme(key::MAIL_SIGN_OFF)));
    Letter { subject: about.with_programme(key::MAIL_OFFERED_SUBJECT), blocks }
}

/// To the facilitator: the contact has said yes, and this is how to reach them.
pub(super) fn tied(about: &About, group: &StoredGroup, members: usize) -> Letter {
    let (organisation, contact) = (&group.group.organisation.name, &group.group.contact);
    let mut blocks = vec![
        about.greeting(&about.offer.answers.person.name),
        Block::Text(about.with_programme(key::MAIL_TIED_INTRO)),
        about.text(
            key::MAIL_TIED_GROUP,
            &[
                ("organisation", organisation.into()),
                ("contact", (&contact.name).into()),
                ("email", (&contact.email).into()),
                ("n", members.into()),
            ],
        ),
    ];
    about.ending(key::MAIL_FACILITATOR_WHY, &mut blocks);
    Letter { subject: about.with_programme(key::MAIL_TIED_SUBJECT), blocks }
}

/// A part of the mail that sends an address its links again: one facilitator's link.
pub(super) fn link_again(about: &About, url: &str) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title(about.with_programme(key::MAIL_LINK_FACILITATOR)),
        about.text(key::MAIL_FACILITATOR_LINK, &[]),
    ];
    about.link(url, &mut blocks);
    blocks
}

/// The same mail for somebody who has no group: greeting and ending are theirs.
pub(super) fn links_again(about: &About, links: Vec<Block>) -> Letter {
    let mut blocks = vec![about.greeting(&about.offer.answers.person.name)];
    blocks.extend(links);
    blocks.push(about.text(key::MAIL_LINK_NOT_YOU, &[]));
    let email = about.programme.contact_address(about.locale.lang());
    blocks.push(about.text(key::MAIL_QUESTIONS, &[("email", email.into())]));
    blocks.push(Block::Text(about.with_programme(key::MAIL_SIGN_OFF)));
    Letter { subject: about.with_programme(key::MAIL_LINK_SUBJECT), blocks }
}
