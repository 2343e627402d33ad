//! Compiled messages -> Rust constants and table bytes.

use crate::compile::Compiled;
use crate::opcode;
use std::fmt::Write;

/// A number that differs whenever a key or an argument of English does: a table of another build must not be read
/// with this build's keys. FNV-1a.
pub(crate) fn fingerprint(english: &Compiled) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut add = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    };
    for id in &english.ids {
        add(id);
        english.messages[id].arguments.iter().for_each(|name| add(name));
    }
    hash
}

/// Whom a table is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The server.
    All,
    /// A visitor's browser: what the server alone writes is empty, and every key keeps its number.
    Page,
    /// The same for pages that are only read: the server writes all of them but what depends on who looks.
    Read,
    /// A text to pass on in another language than the page's.
    Forward,
}

/// What the server alone writes, by the beginnings of its messages' names: mails, commands, and pages or parts of them that
/// the app leaves as they came. A test compares this with the code.
const SERVER: &[&str] = &[
    "check-",
    "closed-facilitate-title",
    "closed-facilitators-title",
    "closed-late",
    "closed-next",
    "closed-opening-",
    "closed-past",
    "closed-registered",
    "closed-tell-me-this",
    "closed-times",
    "command-",
    "draft-",
    "error-not-",
    "footer-",
    "home-",
    "join-address",
    "join-how",
    "join-intro",
    "join-no-code",
    "join-write",
    "loading-failed",
    "loading-form",
    "loading-late",
    "loading-no-",
    "mail-",
    "partner-",
    "preview-",
    "privacy-",
    "programme-about-",
    "programme-after-live",
    "programme-after-link",
    "programme-after-orientation",
    "programme-after-training",
    "programme-before-",
    "programme-fewer-title",
    "programme-free",
    "programme-groups-of",
    "programme-host",
    "programme-languages",
    "programme-notes-",
    "programme-other-ways",
    "programme-rule-breakouts",
    "programme-rule-contact",
    "programme-rule-size",
    "programme-rule-tracks",
    "programme-rules-",
    "programme-share-copy",
    "programme-share-link",
    "programme-way-",
    "reminders-",
];

/// What a text to pass on says: messages, and beginnings of their names. A test compares this with the files of `locales/forward`.
const FORWARD: &[&str] = &[
    "date-am",
    "date-day-",
    "date-days-after",
    "date-days-before",
    "date-hour-cycle",
    "date-midnight",
    "date-moment",
    "date-month-",
    "date-noon",
    "date-pm",
    "date-time-12",
    "date-time-24",
    "date-weekday-",
    "done-share-message",
    "forward-intro",
    "forward-room",
    "forward-schedule",
    "forward-subject",
    "kind-session",
    "kind-session-week",
    "kind-session-week-track",
    "list-",
];

/// What the app says on a page that is read. A test compares this with the code.
const READ: &[&str] = &[
    "button-cancel",
    "closed-not-open",
    "closed-since",
    "copy-",
    "date-",
    "kind-",
    "list-",
    "loading-crashed",
    "loading-reload",
    "page-title",
    "print-footer",
    "programme-deadline",
    "programme-draft-",
    "programme-fewer",
    "programme-now-",
    "programme-share-system",
    "schedule-",
    "strip-",
    "track-name",
    "week-number",
    "wizard-draft-delete",
];

impl Part {
    fn has(self, id: &str) -> bool {
        match self {
            Part::All => true,
            Part::Page => !SERVER.iter().any(|beginning| id.starts_with(beginning)),
            Part::Forward => {
                FORWARD.iter().any(|name| id == *name || (name.ends_with('-') && id.starts_with(name)))
            }
            Part::Read => READ.iter().any(|beginning| id.starts_with(beginning)),
        }
    }
}

/// The table of one language. A message it lacks is taken from English: a test reports it, but the page still reads.
pub(crate) fn table(
    locale: &Compiled,
    english: &Compiled,
    fingerprint: u32,
    part: Part,
    cities: &[u8],
) -> Vec<u8> {
    let mut out = opcode::MAGIC.to_vec();
    out.extend(fingerprint.to_le_bytes());
    out.push(u8::try_from(locale.lang.len()).expect("a language tag is short"));
    out.extend(locale.lang.as_bytes());
    out.extend(u16::try_from(english.ids.len()).expect("a Key is 16 bits wide").to_le_bytes());
    let (mut offsets, mut programs) = (vec![0], Vec::<u8>::new());
    for id in &english.ids {
        if part.has(id) {
            programs.extend(&locale.messages.get(id).unwrap_or(&english.messages[id]).bytes);
        }
        offsets.push(u32::try_from(programs.len()).expect("a table is far below 4 GB"));
    }
    out.extend(offsets.into_iter().flat_map(u32::to_le_bytes));
    out.extend(programs);
    out.extend(cities);
    out
}

/// One constant a message, documented with its English text.
pub(crate) fn keys(english: &Compiled, fingerprint: u32) -> String {
    let mut out = format!("pub(crate) const FINGERPRINT: u32 = {fingerprint};\n");
    out.push_str(
        "/// One constant a message of `locales/en.ftl`, so that a key that is not there does not compile.\n",
    );
    out.push_str("pub mod key {\n    use super::Key;\n");
    for (index, id) in english.ids.iter().enumerate() {
        let message = &english.messages[id];
        let _ = writeln!(out, "    /// ```text");
        for line in message.source.lines() {
            let _ = writeln!(out, "    /// {line}");
        }
        let name = id.replace('-', "_").to_uppercase();
        let _ = writeln!(out, "    /// ```\n    pub const {name}: Key = Key({index});");
    }
    out.push_str("}\n");
    out
}

/// What is known of every language, and where its table is.
pub(crate) fn languages(pages: &[Compiled], in_mails: &[Compiled], to_forward: &[Compiled]) -> String {
    let mut out = String::new();
    for (doc, constant, of) in [
        ("Every language that pages are in, English first.", "LANGUAGES", pages),
        (
            "Every other language that mails are in; their links lead to pages in English.",
            "MAIL_LANGUAGES",
            in_mails,
        ),
        (
            "Every other language that only texts to pass on are in; their links lead to pages in English too.",
            "FORWARD_LANGUAGES",
            to_forward,
        ),
    ] {
        let _ = writeln!(out, "/// {doc}\npub const {constant}: &[Language] = &[");
        for locale in of {
            let name =
                &locale.messages.get("language-own-name").expect("each file names its language").source;
            let name = name.split_once('=').map_or("", |(_, name)| name.trim());
            let _ = writeln!(out, "    Language {{ tag: {:?}, own_name: {name:?} }},", locale.lang);
        }
        out.push_str("];\n");
    }
    let none: &[Compiled] = &[];
    for (name, ending, in_mails, to_forward) in [
        ("TABLES", "", in_mails, none),
        ("FORWARD_TABLES", ".forward", in_mails, to_forward),
        ("PAGE_TABLES", ".page", none, none),
        ("READ_TABLES", ".read", none, none),
    ] {
        let _ = writeln!(out, "#[cfg(feature = \"all-locales\")]\nconst {name}: &[&[u8]] = &[");
        for locale in pages.iter().chain(in_mails).chain(to_forward) {
            let file = format!("/{}{ending}.bin", locale.lang);
            let _ = writeln!(out, "    include_bytes!(concat!(env!(\"OUT_DIR\"), {file:?})),");
        }
        out.push_str("];\n");
    }
    out
}
