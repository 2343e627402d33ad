//! A letter as it goes over the wire: plain text and HTML, its dates as a calendar file.

use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use messages::Locale;

use super::letter::Letter;

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
    /// One press at the mail program's own button (RFC 8058).
    pub(super) stop_url: Option<String>,
    /// Its dates: the name of the file, and the file.
    pub(super) calendar: Option<(String, String)>,
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
    if let Some(url) = envelope.stop_url {
        for (name, value) in [
            ("List-Unsubscribe", format!("<{url}>")),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into()),
        ] {
            builder =
                builder.raw_header(HeaderValue::new(HeaderName::new_from_ascii(name.into()).ok()?, value));
        }
    }
    let html = super::html::page(letter, envelope.sender, envelope.locale).into_string();
    let words = MultiPart::alternative()
        .singlepart(part(ContentType::TEXT_PLAIN, &letter.text(), coding))
        .singlepart(part(ContentType::TEXT_HTML, &html, coding));
    let builder = builder
        .subject(letter.subject_line())
        .date(envelope.date)
        .message_id(Some(envelope.message_id))
        .raw_header(HeaderValue::new(auto, "auto-generated".into()));
    let message = match envelope.calendar {
        None => builder.multipart(words),
        Some((name, calendar)) => {
            let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH").ok()?;
            let file = Attachment::new(name).body(calendar, kind);
            builder.multipart(MultiPart::mixed().multipart(words).singlepart(file))
        }
    };
    Some(message.ok()?.formatted())
}

/// RFC 5322, 2.1.1, less a little.
const LINE_MAX_BYTES: usize = 990;

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

#[cfg(test)]
mod tests {
    use super::super::letter::Block;
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
            stop_url: None,
            calendar: None,
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
