//! What mail servers send back: which mail did not reach whom, for good.
//!
//! Most say so as RFC 3464 asks (Postfix, Exchange, Gmail, Sendmail …); some tell people alone, and of those the two that
//! are common are read too: Exim without a report, and qmail. Whatever is not clearly a refusal for good says nothing here:
//! a mail that is late, one that has arrived, an answer from somebody's holiday, a complaint.

use mail_parser::{HeaderName, HeaderValue, Message, MessageParser, MimeHeaders as _, PartType};

/// A report is short; whoever returns the whole mail with it returns it behind what we read.
pub(crate) const READ_MAX_BYTES: u64 = 1024 * 1024;
/// Of each; a report about one mail to one reader names a handful.
const MOST: usize = 20;

/// A mail that was not delivered, and will not be.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Report {
    /// Which mails it may be about: what stands before the `@` of each Message-ID that it names.
    pub(crate) mails: Vec<String>,
    /// Whom it may have been for: as the server names them, and as the returned mail does. Servers that forward know
    /// another address than ours.
    pub(crate) readers: Vec<String>,
    /// The status code, as `5.1.1`; it says no name.
    pub(crate) status: Option<String>,
}

/// None for anything else than a failure for good.
pub(crate) fn read(raw: &[u8]) -> Option<Report> {
    let message = MessageParser::default().parse(raw)?;
    let mut report = Report::default();
    let has_statuses = statuses(&message, &mut report);
    if !has_statuses {
        told_to_people(&message, &mut report);
    }
    if report.readers.is_empty() {
        return None;
    }
    returned(&message, &mut report);
    for field in [HeaderName::InReplyTo, HeaderName::References] {
        for id in message.header(field).and_then(HeaderValue::as_text_list).unwrap_or_default() {
            add_mail(&mut report, id);
        }
    }
    report.mails.truncate(MOST);
    report.readers.truncate(MOST);
    Some(report)
}

/// The parts that RFC 3464 and RFC 6533 define. False if there is none.
fn statuses(message: &Message, report: &mut Report) -> bool {
    let mut is_there = false;
    for part in &message.parts {
        let is_status = part.content_type().is_some_and(|kind| {
            kind.ctype() == "message"
                && matches!(kind.subtype(), Some("delivery-status" | "global-delivery-status"))
        });
        if !is_status {
            continue;
        }
        is_there = true;
        let text = String::from_utf8_lossy(part.contents()).replace("\r\n", "\n");
        // The first block is about the mail, each other about one reader.
        for block in text.split("\n\n").take(MOST + 1) {
            let fields = fields(block);
            let named =
                |name: &str| fields.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str());
            let action = named("action").unwrap_or_default();
            let action = action.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
            if !action.eq_ignore_ascii_case("failed") {
                continue;
            }
            for name in ["original-recipient", "final-recipient"] {
                if let Some((_, address)) = named(name).and_then(|value| value.split_once(';')) {
                    add_reader(report, address);
                }
            }
            if report.status.is_none() {
                report.status = named("status").and_then(status);
            }
        }
    }
    is_there
}

/// `name: value`, each name in small letters, a value that goes on in the next line in one.
fn fields(block: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        match (line.starts_with([' ', '\t']), found.last_mut()) {
            (true, Some((_, value))) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            _ => {
                if let Some((name, value)) = line.split_once(':') {
                    found.push((name.trim().to_ascii_lowercase(), value.trim().to_string()));
                }
            }
        }
    }
    found
}

/// `5.1.1` of `5.1.1 (bad destination)`.
fn status(value: &str) -> Option<String> {
    let code: String = value.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let is_code =
        code.len() <= 11 && code.split('.').count() == 3 && code.split('.').all(|part| !part.is_empty());
    is_code.then_some(code)
}

/// Servers that tell only people. Exim names in a header whom it has given up; qmail says so in always the same words.
fn told_to_people(message: &Message, report: &mut Report) {
    if let Some(failed) = message.header_raw("X-Failed-Recipients") {
        failed.split(',').for_each(|address| add_reader(report, address));
    }
    let Some(text) = message.body_text(0) else { return };
    if text.contains("This is the qmail-send program") && text.contains("This is a permanent error") {
        let told = text.split("--- Below this line").next().unwrap_or_default();
        let named = |line: &str| Some(line.trim().strip_prefix('<')?.strip_suffix(">:")?.to_string());
        told.lines().filter_map(named).for_each(|address| add_reader(report, &address));
    }
    if report.readers.is_empty() {
        return;
    }
    // They put the returned mail's header below their own words.
    for (name, value) in text.lines().filter_map(|line| line.split_once(':')) {
        if name.trim().eq_ignore_ascii_case("message-id") {
            add_mail(report, value);
        } else if name.trim().eq_ignore_ascii_case("to") {
            add_reader(report, value);
        }
    }
}

/// The mail that comes back, or its header alone.
fn returned(message: &Message, report: &mut Report) {
    for part in &message.parts {
        let kind = part.content_type().and_then(|kind| Some((kind.ctype(), kind.subtype()?)));
        match (&part.body, kind) {
            (PartType::Message(inner), _) => header_of(inner, report),
            (_, Some(("text", "rfc822-headers")) | Some(("message", "global-headers"))) => {
                if let Some(inner) = MessageParser::default().parse_headers(part.contents()) {
                    header_of(&inner, report);
                }
            }
            _ => {}
        }
    }
}

fn header_of(inner: &Message, report: &mut Report) {
    if let Some(id) = inner.message_id() {
        add_mail(report, id);
    }
    for to in inner.all_to() {
        to.iter()
            .filter_map(|reader| reader.address())
            .take(MOST)
            .for_each(|address| add_reader(report, address));
    }
}

fn add_mail(report: &mut Report, id: &str) {
    let id = id.trim().trim_matches(['<', '>']);
    if let Some((local, _)) = id.rsplit_once('@')
        && local.len() <= 64
        && !report.mails.iter().any(|known| known == local)
    {
        report.mails.push(local.to_string());
    }
}

fn add_reader(report: &mut Report, address: &str) {
    let address = address.trim();
    let address = address.rsplit_once('<').map_or(address, |(_, rest)| rest.trim_end_matches('>')).trim();
    if address.contains('@') && address.len() <= 320 && !report.readers.iter().any(|known| known == address) {
        report.readers.push(address.to_string());
    }
}
