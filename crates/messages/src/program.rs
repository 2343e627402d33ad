//! Runs a compiled message, and checks one that came from outside.

use crate::plurals::PluralRule;
use crate::{Arg, opcode};
use std::str;

/// What is left to read. Every step answers `None` at the end, so that no bytes can make it panic.
#[derive(Clone, Copy)]
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*taken)
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// A text of at most 255 bytes, its length first.
    pub(crate) fn name(&mut self) -> Option<&'a str> {
        let length = self.u8()?;
        str::from_utf8(self.take(usize::from(length))?).ok()
    }

    /// Up to 65535 bytes, their number first.
    fn block(&mut self) -> Option<&'a [u8]> {
        let length = self.u16()?;
        self.take(usize::from(length))
    }
}

/// One instruction, read but not run.
enum Instruction<'a> {
    Text(&'a str),
    Argument(&'a str),
    Select { name: &'a str, default: u8, count: u8 },
}

fn instruction<'a>(bytes: &mut Bytes<'a>) -> Option<(Instruction<'a>, bool)> {
    let code = bytes.u8()?;
    let found = match code & !opcode::ISOLATED {
        opcode::TEXT => Instruction::Text(str::from_utf8(bytes.block()?).ok()?),
        opcode::ARGUMENT => Instruction::Argument(bytes.name()?),
        opcode::SELECT => {
            Instruction::Select { name: bytes.name()?, default: bytes.u8()?, count: bytes.u8()? }
        }
        _ => return None,
    };
    Some((found, code & opcode::ISOLATED != 0))
}

enum VariantKey<'a> {
    Word(&'a str),
    Number(i32),
}

fn variant<'a>(bytes: &mut Bytes<'a>) -> Option<(VariantKey<'a>, Bytes<'a>)> {
    let key = match bytes.u8()? {
        opcode::KEY_WORD => VariantKey::Word(bytes.name()?),
        opcode::KEY_NUMBER => VariantKey::Number(i32::from_le_bytes(bytes.array()?)),
        _ => return None,
    };
    Some((key, Bytes(bytes.block()?)))
}

/// Walks every instruction and every variant; `None` if one of them cannot be run.
pub(crate) fn check(mut bytes: Bytes, depth: u8) -> Option<()> {
    if depth > opcode::MAX_DEPTH {
        return None;
    }
    while !bytes.0.is_empty() {
        if let (Instruction::Select { default, count, .. }, _) = instruction(&mut bytes)? {
            if default >= count {
                return None;
            }
            for _ in 0..count {
                check(variant(&mut bytes)?.1, depth + 1)?;
            }
        }
    }
    Some(())
}

/// Runs a program that [`check`] has passed. An argument that is not given is shown as Fluent shows it, `{$name}`.
pub(crate) fn run(
    mut bytes: Bytes,
    args: &[(&str, Arg)],
    rule: PluralRule,
    isolating: bool,
    out: &mut String,
) {
    while let Some((found, isolated)) = instruction(&mut bytes) {
        let marked = isolated && isolating;
        if marked {
            out.push('\u{2068}');
        }
        match found {
            Instruction::Text(text) => out.push_str(text),
            Instruction::Argument(name) => match value(args, name) {
                Some(Arg::Text(text)) => out.push_str(text),
                Some(Arg::Number(number)) => out.push_str(&number.to_string()),
                None => {
                    out.push_str("{$");
                    out.push_str(name);
                    out.push('}');
                }
            },
            Instruction::Select { name, default, count } => {
                if let Some(chosen) = select(&mut bytes, value(args, name), (default, count), rule) {
                    run(chosen, args, rule, isolating, out);
                }
            }
        }
        if marked {
            out.push('\u{2069}');
        }
    }
}

fn value<'a>(args: &[(&str, Arg<'a>)], name: &str) -> Option<Arg<'a>> {
    args.iter().find(|(given, _)| *given == name).map(|(_, value)| *value)
}

/// The first variant that fits, else the default one. Reads past all of them.
fn select<'a>(
    bytes: &mut Bytes<'a>,
    value: Option<Arg>,
    (default, count): (u8, u8),
    rule: PluralRule,
) -> Option<Bytes<'a>> {
    let (mut chosen, mut fallback) = (None, None);
    for index in 0..count {
        let (key, program) = variant(bytes)?;
        let fits = match (key, value) {
            (VariantKey::Word(word), Some(Arg::Text(text))) => word == text,
            (VariantKey::Word(word), Some(Arg::Number(number))) => rule.category(number).name() == word,
            (VariantKey::Number(wanted), Some(Arg::Number(number))) => i64::from(wanted) == number,
            _ => false,
        };
        if fits && chosen.is_none() {
            chosen = Some(program);
        }
        if index == default {
            fallback = Some(program);
        }
    }
    chosen.or(fallback)
}
