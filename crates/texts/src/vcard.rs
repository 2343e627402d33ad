//! Address cards as phones and mail programs export them: vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350).

use crate::{TextPlatform, words};

/// Makes one name of given, middle and family name.
pub type Joined<'a> = &'a dyn Fn(&str, &str, &str) -> String;

/// Whether a text is address cards.
#[inline(never)]
pub fn is_cards(text: &str) -> bool {
    let start = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}');
    start.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// Reads the cards: of each person the name, the address and the note, in their order.
#[inline(never)]
pub fn read(text: &str, platform: &dyn TextPlatform, joined: Joined<'_>) -> Vec<[String; 3]> {
    let mut people = Vec::new();
    let mut card = Card::default();
    let mut depth = 0;
    for line in unfolded(text) {
        let Some(property) = Property::parse(&line) else { continue };
        match property.name.to_ascii_uppercase().as_str() {
            "BEGIN" => {
                depth += 1;
                if depth == 1 {
                    card = Card::default();
                }
            }
            "END" if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    let card = std::mem::take(&mut card);
                    people.push([card.name(), card.email, card.note]);
                }
            }
            // A card inside a card is an assistant's.
            name if depth == 1 => card.take(name, &property, platform, joined),
            _ => {}
        }
    }
    people
}

/// The lines of the text, those joined that were folded: a blank at the start, or `=` at the end of a quoted-printable one.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut is_soft = false;
    let mut is_quoted = false;
    for line in text.lines() {
        match lines.last_mut() {
            Some(last) if is_soft => {
                last.pop();
                last.push_str(line);
            }
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(&line[1..]),
            _ => {
                let head = line.split_once(':').map_or("", |(head, _)| head);
                is_quoted = head.to_ascii_uppercase().contains("QUOTED-PRINTABLE");
                lines.push(line.to_string());
            }
        }
        is_soft = is_quoted && line.ends_with('=');
    }
    lines
}

/// `item1.EMAIL;TYPE=work:ana@x.org`
struct Property<'a> {
    name: &'a str,
    parameters: &'a str,
    value: &'a str,
}

impl<'a> Property<'a> {
    fn parse(line: &'a str) -> Option<Property<'a>> {
        let mut in_quotes = false;
        let colon = line.find(|letter| {
            in_quotes ^= letter == '"';
            letter == ':' && !in_quotes
        })?;
        let (head, value) = (&line[..colon], &line[colon + 1..]);
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        let name = name.rsplit('.').next().unwrap_or(name);
        Some(Property { name: name.trim(), parameters, value })
    }

    fn parameter(&self, wanted: &str) -> Option<&'a str> {
        self.parameters.split(';').find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            name.trim().eq_ignore_ascii_case(wanted).then_some(value.trim())
        })
    }

    fn is_preferred(&self) -> bool {
        self.parameters.to_ascii_uppercase().contains("PREF")
    }

    fn text(&self, platform: &dyn TextPlatform) -> String {
        let is_quoted = self.parameters.to_ascii_uppercase().contains("QUOTED-PRINTABLE");
        if !is_quoted {
            return self.value.to_string();
        }
        let bytes = words::unquoted(self.value);
        match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let bytes = error.into_bytes();
                let charset = self.parameter("CHARSET").unwrap_or("windows-1252");
                platform
                    .decode(charset, &bytes)
                    .unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned())
            }
        }
    }
}

#[derive(Default)]
struct Card {
    full_name: String,
    /// Given and family name, for cards without a full one.
    parts: String,
    organisation: String,
    email: String,
    note: String,
    has_preferred: bool,
}

impl Card {
    fn take(&mut self, name: &str, property: &Property<'_>, platform: &dyn TextPlatform, joined: Joined<'_>) {
        match name {
            "FN" if self.full_name.is_empty() => self.full_name = unescaped(&property.text(platform)),
            "N" if self.parts.is_empty() => {
                let text = property.text(platform);
                let parts: Vec<String> =
                    split(&text).iter().map(|part| unescaped(part).trim().to_string()).collect();
                let part = |at: usize| parts.get(at).map_or("", String::as_str);
                self.parts = joined(part(1), part(2), part(0));
            }
            "ORG" if self.organisation.is_empty() => {
                self.organisation = unescaped(property.text(platform).split(';').next().unwrap_or_default());
            }
            "NOTE" => self.note = unescaped(&property.text(platform)),
            // The preferred address, else the first.
            "EMAIL" if self.email.is_empty() || (property.is_preferred() && !self.has_preferred) => {
                self.has_preferred = property.is_preferred();
                let address = unescaped(&property.text(platform));
                let address = address.trim();
                let bare = address.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
                self.email = bare.map_or(address, |_| &address[7..]).to_string();
            }
            _ => {}
        }
    }

    fn name(&self) -> String {
        let names = [&self.full_name, &self.parts, &self.organisation];
        names.into_iter().find(|name| !name.trim().is_empty()).cloned().unwrap_or_default()
    }
}

/// The parts of a value between semicolons that are not escaped.
fn split(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut is_escaped = false;
    for letter in value.chars() {
        if letter == ';' && !is_escaped {
            parts.push(String::new());
            continue;
        }
        is_escaped = letter == '\\' && !is_escaped;
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts
}

fn unescaped(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => plain.push(' '),
                Some(letter) => plain.push(letter),
                None => {}
            },
            letter => plain.push(letter),
        }
    }
    plain
}
