//! What stands in a mail: plain text, and the same as simple HTML. Never a roster, never a word of somebody else's in a
//! subject, each link alone on its line.

use chrono::{DateTime, Datelike, Utc};
use domain::duties::{Duty, GroupFacts, duties};
use domain::programme::{Kind, Programme};
use domain::reference;
use domain::zones::{ZoneId, local_at};
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use maud::{DOCTYPE, Markup, html};
use messages::{Locale, key};

use crate::store::groups::StoredGroup;

/// One thing after the other.
pub(super) enum Block {
    Text(String),
    Title(String),
    /// An address to open, or a code to copy: alone on its line.
    Link(String),
    Code(String),
    List(Vec<String>),
}

/// A mail's words.
pub(super) struct Letter {
    pub(super) subject: String,
    pub(super) blocks: Vec<Block>,
}

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
    fn title(&self) -> &str {
        self.programme.title.in_language(self.locale.lang())
    }

    fn contact_address(&self) -> &str {
        self.programme.contact_address(self.locale.lang())
    }

    fn plain(&self, key: messages::Key, args: &[(&str, messages::Arg)]) -> String {
        self.locale.plain(key, args)
    }

    fn subject(&self, key: messages::Key) -> String {
        self.plain(key, &[("programme", self.title().into())])
    }

    fn greeting(&self) -> Block {
        Block::Text(self.plain(key::MAIL_GREETING, &[("name", (&self.group.group.contact.name).into())]))
    }

    fn reference(&self) -> Block {
        let shown = reference::shown(&self.group.reference);
        Block::Text(self.plain(key::MAIL_REFERENCE, &[("reference", (&shown).into())]))
    }

    fn ending(&self, blocks: &mut Vec<Block>) {
        let email = [("email", self.contact_address().into())];
        let programme = [("programme", self.title().into())];
        blocks.push(Block::Text(self.plain(key::MAIL_QUESTIONS, &email)));
        blocks.push(Block::Text(self.plain(key::MAIL_SIGN_OFF, &programme)));
    }

    fn zone(&self) -> ZoneId {
        ZoneId::parse(&self.group.group.contact.zone).unwrap_or(self.programme.anchor_zone)
    }

    /// An instant where the contact is.
    fn moment(&self, at: DateTime<Utc>, zone: ZoneId) -> Option<String> {
        let local = local_at(zone, at).ok()?;
        let with_year = local.date().year() != self.now.year();
        let clock = self.locale.default_clock();
        Some(messages::deadline(self.locale, local.local, with_year, clock, &zone.city()))
    }

    /// When it begins, for the contact and on the programme's own clock.
    fn times(&self, blocks: &mut Vec<Block>) {
        let track = &self.group.group.organisation.track;
        let first = self
            .programme
            .sessions()
            .find(|session| session.track.as_ref().is_some_and(|id| track.split('+').any(|one| one == id)))
            .or_else(|| self.programme.first_session());
        let Some(first) = first else { return };
        let Some(moment) = self.moment(first.start, self.zone()) else { return };
        blocks.push(Block::Title(self.plain(key::MAIL_TIMES_TITLE, &[])));
        blocks.push(Block::Text(self.plain(key::MAIL_FIRST_SESSION, &[("moment", (&moment).into())])));
        if self.zone().canonical() != first.anchor_zone.canonical()
            && let Some(own) = self.moment(first.start, first.anchor_zone)
        {
            blocks.push(Block::Text(self.plain(key::MAIL_OWN_TIME, &[("moment", (&own).into())])));
        }
        for (kind, key) in
            [(Kind::Orientation, key::DONE_NEXT_ORIENTATION), (Kind::Training, key::DONE_NEXT_TRAINING)]
        {
            let next = self.programme.of_kind(kind).find(|o| o.start > self.now && !o.cancelled);
            if let Some(moment) = next.and_then(|next| self.moment(next.start, self.zone())) {
                blocks.push(Block::Text(self.plain(key, &[("moment", (&moment).into())])));
            }
        }
    }

    /// What is still to do, and until when.
    fn duty(&self, duty: &Duty) -> String {
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
        Block::Link(links.confirm_url),
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
    let programme = [("programme", about.title().into())];
    blocks.push(Block::Text(about.plain(key::MAIL_WHY, &programme)));
    let purge = about.locale.date(about.programme.purge);
    blocks.push(Block::Text(about.plain(key::MAIL_PURGE, &[("date", (&purge).into())])));
    blocks.push(Block::Text(about.plain(key::MAIL_NOT_YOU, &[("email", about.contact_address().into())])));
    about.ending(&mut blocks);
    Letter { subject: about.subject(key::MAIL_REGISTERED_SUBJECT), blocks }
}

/// "Please confirm your address", after it was changed.
pub(super) fn confirm(about: &About, confirm_url: String, manage_url: &str) -> Letter {
    let mut blocks = vec![
        about.greeting(),
        Block::Text(about.plain(key::MAIL_CONFIRM_INTRO, &[])),
        Block::Link(confirm_url),
        about.reference(),
        Block::Text(about.plain(key::MAIL_MANAGE_INTRO, &[])),
    ];
    manage_link(about, manage_url, &mut blocks);
    blocks.push(Block::Text(about.plain(key::MAIL_NOT_YOU, &[("email", about.contact_address().into())])));
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
fn manage_link(about: &About, url: &str, blocks: &mut Vec<Block>) {
    blocks.push(Block::Link(url.to_string()));
    if let Some((address, code)) = url.split_once('#') {
        blocks.push(Block::Text(about.plain(key::MAIL_MANAGE_CODE, &[("address", address.into())])));
        blocks.push(Block::Code(code.to_string()));
    }
}

/// Who sends, who gets it, when, and by which name receivers tell doubles.
pub(super) struct Envelope<'a> {
    pub(super) from: Address,
    /// The programme's name.
    pub(super) sender: &'a str,
    pub(super) to: Address,
    pub(super) reply_to: Option<Address>,
    pub(super) message_id: String,
    pub(super) date: std::time::SystemTime,
    pub(super) locale: &'static Locale,
}

/// How letters beyond ASCII are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// As they are, so that each link is whole also for whoever opens the message as text.
    AsRead,
    /// For servers that take no others (RFC 6152).
    Ascii,
}

/// The message as it goes over the wire. None if it cannot be written.
pub(super) fn message(letter: &Letter, envelope: Envelope, coding: Coding) -> Option<Vec<u8>> {
    let from = Mailbox::new(Some(envelope.sender.to_string()), envelope.from);
    let auto = HeaderName::new_from_ascii("Auto-Submitted".into()).ok()?;
    let mut builder = Message::builder().from(from).to(Mailbox::new(None, envelope.to));
    if let Some(reply_to) = envelope.reply_to {
        builder = builder.reply_to(Mailbox::new(None, reply_to));
    }
    let message = builder
        .subject(&letter.subject)
        .date(envelope.date)
        .message_id(Some(envelope.message_id))
        .raw_header(HeaderValue::new(auto, "auto-generated".into()))
        .multipart(
            MultiPart::alternative()
                .singlepart(part(ContentType::TEXT_PLAIN, &letter.text(), coding))
                .singlepart(part(
                    ContentType::TEXT_HTML,
                    &letter.html(envelope.locale).into_string(),
                    coding,
                )),
        );
    Some(message.ok()?.formatted())
}

/// RFC 5322, 2.1.1, less a little.
const LINE_MAX_BYTES: usize = 990;
/// Text is wrapped here; links are not.
const WRAP_AT: usize = 76;

/// A body whose lines stand in the file as they are read, so that each link is whole on one line also for whoever opens
/// the file as text. Where a line is too long for that, lettre chooses a coding.
fn part(kind: ContentType, text: &str, coding: Coding) -> SinglePart {
    let builder = SinglePart::builder().header(kind);
    if (coding == Coding::Ascii && !text.is_ascii()) || text.lines().any(|line| line.len() > LINE_MAX_BYTES) {
        return builder.body(text.to_string());
    }
    let coding =
        if text.is_ascii() { ContentTransferEncoding::SevenBit } else { ContentTransferEncoding::EightBit };
    let lines = text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
    builder.body(Body::dangerous_pre_encoded(lines.into_bytes(), coding))
}

/// Words in lines of `WRAP_AT` characters; a longer word has a line of its own.
fn wrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut width = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if width > 0 {
            let fits = width + 1 + length <= WRAP_AT;
            out.push(if fits { ' ' } else { '\n' });
            width = if fits { width + 1 } else { 0 };
        }
        out.push_str(word);
        width += length;
    }
    out
}

impl Letter {
    /// Puts more before the last three blocks: "If you did not ask for it", whom to ask, and who writes.
    pub(super) fn add_before_the_ending(&mut self, more: Vec<Block>) {
        let at = self.blocks.len().saturating_sub(3);
        self.blocks.splice(at..at, more);
    }

    fn text(&self) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            match block {
                Block::Text(text) | Block::Title(text) => out.push_str(&wrapped(text)),
                Block::Link(text) | Block::Code(text) => out.push_str(text),
                Block::List(items) => {
                    out.push_str(
                        &items
                            .iter()
                            .map(|item| wrapped(&format!("- {item}")))
                            .collect::<Vec<_>>()
                            .join("\n"),
                    );
                }
            }
            out.push_str("\n\n");
        }
        out
    }

    fn html(&self, locale: &Locale) -> Markup {
        let dir = if locale.is_rtl() { "rtl" } else { "ltr" };
        html! {
            (DOCTYPE)
            html lang=(locale.lang()) dir=(dir) {
                head { meta charset="utf-8"; title { (self.subject) } }
                body {
                    @for block in &self.blocks {
                        @match block {
                            Block::Text(text) => { p { (wrapped(text)) } "\n" }
                            Block::Title(text) => { h2 { (wrapped(text)) } "\n" }
                            Block::Link(url) => { p { a href=(url) dir="ltr" { (url) } } "\n" }
                            Block::Code(code) => { p { code dir="ltr" { (code) } } "\n" }
                            Block::List(items) => { ul { @for item in items { li { (wrapped(item)) } "\n" } } "\n" }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(to: &str) -> Envelope<'_> {
        Envelope {
            from: "team@example.org".parse().unwrap(),
            sender: "The Programme",
            to: to.parse().unwrap(),
            reply_to: None,
            message_id: "<1@example.org>".into(),
            date: std::time::UNIX_EPOCH,
            locale: Locale::english(),
        }
    }

    #[test]
    fn each_link_stands_whole_on_its_line_and_no_line_is_too_long() {
        let link = format!(
            "https://training.example.org/en/core-fundamentals-2027/manage#7KQ2M9XD.{}",
            "x".repeat(43)
        );
        for words in ["Ana", &"й".repeat(200), &"&".repeat(2_000), "a\r\nBcc: evil@example.org"] {
            let blocks = vec![
                Block::Text(format!("Hello {words}, {}", "word ".repeat(100))),
                Block::Link(link.clone()),
                Block::List(vec![words.to_string()]),
            ];
            let letter = Letter { subject: "Your private link – Programme".into(), blocks };
            let bytes = message(&letter, envelope("ana@example.org"), Coding::AsRead).unwrap();
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.lines().all(|line| line.len() <= 998));
            assert!(!text.lines().any(|line| line.starts_with("Bcc:")), "{text}");
            if words.len() < 1_000 {
                assert!(text.lines().any(|line| line == link), "{text}");
            }
        }
    }

    #[test]
    fn a_server_that_takes_ascii_alone_gets_ascii_alone() {
        let letter = Letter { subject: "موعد".into(), blocks: vec![Block::Text("أهلًا".into())] };
        let bytes = message(&letter, envelope("ana@example.org"), Coding::Ascii).unwrap();
        assert!(bytes.is_ascii());
    }
}
