//! Reads the JSON that our own server and pages write. serde_json explains in words what is wrong with a
//! text; nobody would read them there, and with the tables for numbers with a point they weigh 14 KB (brotli) in the first
//! load.

// script/shrink-app leaves nothing of `{:?}`.
#![cfg_attr(target_arch = "wasm32", warn(clippy::use_debug))]

use serde::de::{self, DeserializeOwned, DeserializeSeed, Unexpected, Visitor};
use std::borrow::Cow;

/// More brackets within each other than any page has.
const MOST_DEEP: u8 = 64;

/// The value that `text` holds; none where it is no JSON, has a number with a point, or is another shape.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut reader = Reader { rest: text, depth: 0 };
    let value = T::deserialize(&mut reader).ok()?;
    reader.skip_blanks();
    reader.rest.is_empty().then_some(value)
}

/// Without a reason: see above.
#[derive(Debug)]
struct Unreadable;

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not the JSON that was expected")
    }
}

impl std::error::Error for Unreadable {}

/// serde's own versions of these print what they were given.
impl de::Error for Unreadable {
    fn custom<T: std::fmt::Display>(_: T) -> Unreadable {
        Unreadable
    }
    fn invalid_type(_: Unexpected<'_>, _: &dyn de::Expected) -> Unreadable {
        Unreadable
    }
    fn invalid_value(_: Unexpected<'_>, _: &dyn de::Expected) -> Unreadable {
        Unreadable
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Unreadable {
        Unreadable
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Unreadable {
        Unreadable
    }
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Unreadable {
        Unreadable
    }
    fn missing_field(_: &'static str) -> Unreadable {
        Unreadable
    }
    fn duplicate_field(_: &'static str) -> Unreadable {
        Unreadable
    }
}

struct Reader<'de> {
    rest: &'de str,
    depth: u8,
}

impl<'de> Reader<'de> {
    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// The first byte of what comes next.
    fn peek(&mut self) -> Result<u8, Unreadable> {
        self.skip_blanks();
        self.rest.as_bytes().first().copied().ok_or(Unreadable)
    }

    fn take(&mut self, word: &str) -> Result<(), Unreadable> {
        self.skip_blanks();
        self.rest = self.rest.strip_prefix(word).ok_or(Unreadable)?;
        Ok(())
    }

    fn text(&mut self) -> Result<Cow<'de, str>, Unreadable> {
        self.take("\"")?;
        let mut owned: Option<String> = None;
        loop {
            let at = self.rest.find(['"', '\\']).ok_or(Unreadable)?;
            let (plain, rest) = self.rest.split_at(at);
            self.rest = &rest[1..];
            if rest.starts_with('"') {
                return Ok(match owned {
                    None => Cow::Borrowed(plain),
                    Some(mut owned) => {
                        owned.push_str(plain);
                        Cow::Owned(owned)
                    }
                });
            }
            let owned = owned.get_or_insert_default();
            owned.push_str(plain);
            owned.push(self.escaped()?);
        }
    }

    /// What follows a backslash.
    fn escaped(&mut self) -> Result<char, Unreadable> {
        let mut letters = self.rest.chars();
        let letter = letters.next().ok_or(Unreadable)?;
        self.rest = letters.as_str();
        Ok(match letter {
            '"' | '\\' | '/' => letter,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let unit = self.unit()?;
                let mut units = [unit, 0];
                let is_first_half = (0xd800..0xdc00).contains(&unit);
                if is_first_half {
                    self.rest = self.rest.strip_prefix("\\u").ok_or(Unreadable)?;
                    units[1] = self.unit()?;
                }
                let units = &units[..if is_first_half { 2 } else { 1 }];
                char::decode_utf16(units.iter().copied()).next().and_then(Result::ok).ok_or(Unreadable)?
            }
            _ => return Err(Unreadable),
        })
    }

    fn unit(&mut self) -> Result<u16, Unreadable> {
        let digits = self.rest.get(..4).ok_or(Unreadable)?;
        self.rest = &self.rest[4..];
        u16::from_str_radix(digits, 16).map_err(|_| Unreadable)
    }

    fn number(&mut self) -> Result<i64, Unreadable> {
        let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '.' | 'e' | 'E');
        self.skip_blanks();
        let end = self.rest.find(|letter| !is_part(letter)).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        digits.parse().map_err(|_| Unreadable)
    }

    fn open(&mut self, bracket: &str) -> Result<(), Unreadable> {
        self.depth += 1;
        if self.depth > MOST_DEEP { Err(Unreadable) } else { self.take(bracket) }
    }

    fn close(&mut self, bracket: &str) -> Result<(), Unreadable> {
        self.depth -= 1;
        self.take(bracket)
    }

    /// Passes over whatever comes next.
    fn skip(&mut self) -> Result<(), Unreadable> {
        match self.peek()? {
            b'"' => self.text().map(drop),
            b't' => self.take("true"),
            b'f' => self.take("false"),
            b'n' => self.take("null"),
            b'[' => {
                self.open("[")?;
                let mut is_first = true;
                while self.has_next(b']', &mut is_first)? {
                    self.skip()?;
                }
                self.close("]")
            }
            b'{' => {
                self.open("{")?;
                let mut is_first = true;
                while self.has_next(b'}', &mut is_first)? {
                    self.text()?;
                    self.take(":")?;
                    self.skip()?;
                }
                self.close("}")
            }
            _ => self.number().map(drop),
        }
    }

    fn has_next(&mut self, close: u8, is_first: &mut bool) -> Result<bool, Unreadable> {
        if self.peek()? == close {
            return Ok(false);
        }
        if !std::mem::take(is_first) {
            self.take(",")?;
        }
        Ok(true)
    }
}

/// What a type asks for is all that it may get: each of these is compiled for every type, so each does one thing.
macro_rules! ask {
    ($($method:ident)* => $read:ident) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            self.$read(visitor)
        }
    )*};
}

impl<'de> Reader<'de> {
    fn for_text<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Unreadable> {
        let text = self.text()?;
        visitor.visit_str(&text)
    }

    fn for_number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Unreadable> {
        let number = self.number()?;
        visitor.visit_i64(number)
    }

    fn for_list<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Unreadable> {
        self.open("[")?;
        let value = visitor.visit_seq(Items { reader: self, close: b']', is_first: true })?;
        self.close("]")?;
        Ok(value)
    }

    fn for_map<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Unreadable> {
        self.open("{")?;
        let value = visitor.visit_map(Items { reader: self, close: b'}', is_first: true })?;
        self.close("}")?;
        Ok(value)
    }

    /// Nothing of ours asks for what it gets.
    fn for_nothing<V: Visitor<'de>>(&mut self, _: V) -> Result<V::Value, Unreadable> {
        Err(Unreadable)
    }
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = Unreadable;

    ask!(deserialize_str deserialize_string deserialize_identifier deserialize_char => for_text);
    ask!(deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 => for_number);
    ask!(deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 => for_number);
    ask!(deserialize_seq => for_list);
    ask!(deserialize_map => for_map);
    ask!(deserialize_any deserialize_f32 deserialize_f64 deserialize_bytes deserialize_byte_buf => for_nothing);

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let is_true = self.peek()? == b't';
        self.take(if is_true { "true" } else { "false" })?;
        visitor.visit_bool(is_true)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.take("null")?;
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.skip()?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.for_list(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.for_list(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.for_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.peek()? == b'n' {
            self.take("null")?;
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    /// `"variant"` or `{"variant": …}`.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        if self.peek()? == b'{' {
            self.open("{")?;
            let value = visitor.visit_enum(Variant { reader: self, has_value: true })?;
            self.close("}")?;
            Ok(value)
        } else {
            visitor.visit_enum(Variant { reader: self, has_value: false })
        }
    }
}

/// The items of an array or an object.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    close: u8,
    is_first: bool,
}

impl<'de> de::SeqAccess<'de> for Items<'_, 'de> {
    type Error = Unreadable;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Unreadable> {
        if self.reader.has_next(self.close, &mut self.is_first)? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }
}

impl<'de> de::MapAccess<'de> for Items<'_, 'de> {
    type Error = Unreadable;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Unreadable> {
        if self.reader.has_next(self.close, &mut self.is_first)? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Unreadable> {
        self.reader.take(":")?;
        seed.deserialize(&mut *self.reader)
    }
}

struct Variant<'a, 'de> {
    reader: &'a mut Reader<'de>,
    has_value: bool,
}

impl<'de> de::EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Unreadable> {
        let variant = seed.deserialize(&mut *self.reader)?;
        if self.has_value {
            self.reader.take(":")?;
        }
        Ok((variant, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        if self.has_value { Err(Unreadable) } else { Ok(()) }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Unreadable> {
        if self.has_value { seed.deserialize(self.reader) } else { Err(Unreadable) }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.reader.for_list(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.reader.for_map(visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize, Serialize};
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Rule {
        Table(Vec<(usize, usize)>),
        OnePer(usize),
        Named { n: u8, why: String },
        None,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(transparent)]
    struct Text(BTreeMap<String, String>);

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Everything {
        text: Text,
        rules: Vec<Rule>,
        n: i64,
        small: u32,
        yes: bool,
        maybe: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        list: Vec<Option<u16>>,
    }

    fn everything() -> Everything {
        let text = [("en", "Say \"yes\"\n\\ \u{1}"), ("ar", "مرحبا 😀")];
        Everything {
            text: Text(text.map(|(code, text)| (code.into(), text.into())).into()),
            rules: vec![
                Rule::Table(vec![(10, 1), (25, 2)]),
                Rule::OnePer(20),
                Rule::Named { n: 3, why: String::new() },
                Rule::None,
            ],
            n: -1_893_456_000,
            small: u32::MAX,
            yes: true,
            maybe: None,
            list: vec![Some(1), None],
        }
    }

    #[test]
    fn what_serde_json_writes_is_read_alike() {
        let written = serde_json::to_string(&everything()).unwrap();
        assert_eq!(read::<Everything>(&written), Some(everything()));
        let pretty = serde_json::to_string_pretty(&everything()).unwrap();
        assert_eq!(read::<Everything>(&pretty), Some(everything()));
    }

    #[test]
    fn what_drafts_hold_and_the_server_says_is_read() {
        use domain::api::{GroupCreated, MailState};
        use domain::roster::{Checked, Field, Member, RosterIssue, RosterRow, RowKind};
        use domain::{Issue, Level, Problem};
        let problem = Problem::ZoneAmbiguous { candidates: vec!["America/Chicago".into()] };
        let (row, field, value) = (Some(4), Some(Field::Zone), Some("CST".to_string()));
        let issue = RosterIssue { row, field, level: Level::Error, value, problem };
        let faults = vec![(Field::Email, domain::roster::Fault::Error)];
        let row = RosterRow { row: 4, kind: RowKind::Total, faults, ..RosterRow::default() };
        let member = Member {
            row: 4,
            id: None,
            name: "Zoë “Z” \u{1F600}".into(),
            email: Some("z@example.org".into()),
            tracks: vec!["A".into()],
            zone: None,
            country: None,
            languages: Vec::new(),
            sector: None,
            role: None,
        };
        let checked = Checked { rows: 9, members: vec![member], issues: vec![issue] };
        assert_eq!(read(&serde_json::to_string(&checked).unwrap()), Some(checked));
        assert_eq!(read(&serde_json::to_string(&row).unwrap()), Some(row));
        let created = GroupCreated {
            reference: "7K3F-9QXA".into(),
            manage_url: "m".into(),
            join_url: "j".into(),
            issues: vec![Issue::new(Problem::NameMissing, "/roster/3/name")],
            mail: MailState::WrittenToFolder,
        };
        assert_eq!(read(&serde_json::to_string(&created).unwrap()), Some(created));
    }

    #[test]
    fn unknown_fields_are_passed_over_and_escapes_are_read() {
        #[derive(Debug, PartialEq, Deserialize)]
        struct Only {
            a: String,
        }
        let text = r#" { "x": [1, {"y": [null, true, -2]}], "a": "\u00e9\ud83d\ude00\/\t" , "z": "" } "#;
        assert_eq!(read::<Only>(text), Some(Only { a: "é😀/\t".into() }));
    }

    #[test]
    fn a_damaged_text_is_nothing_and_never_a_panic() {
        let written = serde_json::to_string(&everything()).unwrap();
        for end in (0..written.len()).filter(|end| written.is_char_boundary(*end)) {
            assert_eq!(read::<Everything>(&written[..end]), None, "{}", &written[..end]);
        }
        for text in [
            "1.5",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\uzz\"",
            "[1 2]",
            "{\"a\" 1}",
            "nul",
            "+1",
            "",
            "1 1",
        ] {
            assert_eq!(read::<de::IgnoredAny>(text).map(|_| ()), None, "{text}");
        }
        let deep = "[".repeat(100_000);
        assert!(read::<de::IgnoredAny>(&deep).is_none());
    }
}
