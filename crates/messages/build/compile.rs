//! One Fluent file -> one program a message.

use crate::opcode;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Term, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::{BTreeMap, BTreeSet};

/// All messages of a language.
pub(crate) struct Compiled {
    pub(crate) lang: String,
    /// In the order of the file.
    pub(crate) ids: Vec<String>,
    pub(crate) messages: BTreeMap<String, Program>,
}

/// A message as instructions.
pub(crate) struct Program {
    pub(crate) bytes: Vec<u8>,
    /// The names of the arguments it may print or ask.
    pub(crate) arguments: BTreeSet<String>,
    /// How the file writes it, for the constant's documentation.
    pub(crate) source: String,
}

/// Compiles a file's text; the errors name the line or the message.
pub(crate) fn compile(source: &str, lang: &str) -> Result<Compiled, Vec<String>> {
    let resource = parser::parse(source).map_err(|(_, errors)| {
        let line = |at: usize| source.get(..at).unwrap_or(source).matches('\n').count() + 1;
        errors.iter().map(|error| format!("line {}: {error}", line(error.pos.start))).collect::<Vec<_>>()
    })?;
    let mut file = File { messages: BTreeMap::new(), terms: BTreeMap::new() };
    let (mut ids, mut errors) = (Vec::new(), Vec::new());
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if file.messages.insert(message.id.name, message).is_some() {
                    errors.push(format!("{} is there twice", message.id.name));
                }
                if !message.attributes.is_empty() {
                    errors.push(format!("{}: write attributes as messages of their own", message.id.name));
                }
                ids.push(message.id.name.to_owned());
            }
            Entry::Term(term) => {
                file.terms.insert(term.id.name, term);
            }
            _ => {}
        }
    }
    let mut messages = BTreeMap::new();
    for id in &ids {
        let mut writer = Writer { file: &file, arguments: BTreeSet::new() };
        match writer.message(id, 0) {
            Ok(bytes) => {
                let source = shown(source, id);
                messages.insert(id.clone(), Program { bytes, arguments: writer.arguments, source });
            }
            Err(what) => errors.push(format!("{id}: {what}")),
        }
    }
    if errors.is_empty() { Ok(Compiled { lang: lang.to_owned(), ids, messages }) } else { Err(errors) }
}

struct File<'s> {
    messages: BTreeMap<&'s str, &'s Message<&'s str>>,
    terms: BTreeMap<&'s str, &'s Term<&'s str>>,
}

struct Writer<'f, 's> {
    file: &'f File<'s>,
    arguments: BTreeSet<String>,
}

impl Writer<'_, '_> {
    fn message(&mut self, id: &str, depth: u8) -> Result<Vec<u8>, String> {
        let message = self.file.messages.get(id).ok_or_else(|| format!("there is no message {id}"))?;
        let pattern = message.value.as_ref().ok_or_else(|| format!("{id} has no text"))?;
        self.pattern(pattern, depth)
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, depth: u8) -> Result<Vec<u8>, String> {
        if depth > opcode::MAX_DEPTH {
            return Err("refers to itself, or is nested too deeply".to_owned());
        }
        let mut out = Instructions::default();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => out.text.push_str(value),
                PatternElement::Placeable { expression } => {
                    // Fluent's rule: a placeable that is the whole message, a literal or a reference is not isolated.
                    let isolated = if pattern.elements.len() > 1 { opcode::ISOLATED } else { 0 };
                    self.expression(expression, isolated, depth, &mut out)?;
                }
            }
        }
        out.finish()
    }

    fn expression(
        &mut self,
        expression: &Expression<&str>,
        isolated: u8,
        depth: u8,
        out: &mut Instructions,
    ) -> Result<(), String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, isolated, depth, out),
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("a selection asks an argument, as in { $n -> … }".to_owned());
                };
                self.arguments.insert(id.name.to_owned());
                out.push(opcode::SELECT | isolated)?;
                out.name(id.name)?;
                let default = variants.iter().position(|variant| variant.default).unwrap_or(0);
                out.bytes.push(u8::try_from(default).map_err(|_| "too many variants")?);
                out.bytes.push(u8::try_from(variants.len()).map_err(|_| "too many variants")?);
                for variant in variants {
                    match variant.key {
                        VariantKey::Identifier { name } => {
                            out.bytes.push(opcode::KEY_WORD);
                            out.name(name)?;
                        }
                        VariantKey::NumberLiteral { value } => {
                            let number: i32 =
                                value.parse().map_err(|_| format!("[{value}] is no whole number"))?;
                            out.bytes.push(opcode::KEY_NUMBER);
                            out.bytes.extend(number.to_le_bytes());
                        }
                    }
                    let program = self.pattern(&variant.value, depth + 1)?;
                    let length = u16::try_from(program.len()).map_err(|_| "a variant is too long")?;
                    out.bytes.extend(length.to_le_bytes());
                    out.bytes.extend(program);
                }
                Ok(())
            }
        }
    }

    fn inline(
        &mut self,
        inline: &InlineExpression<&str>,
        isolated: u8,
        depth: u8,
        out: &mut Instructions,
    ) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                out.text.push_str(&unescape_unicode_to_string(value))
            }
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
                out.push(opcode::ARGUMENT | isolated)?;
                out.name(id.name)?;
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                let program = self.message(id.name, depth + 1)?;
                out.splice(program)?;
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                let term =
                    self.file.terms.get(id.name).ok_or_else(|| format!("there is no term -{}", id.name))?;
                let program = self.pattern(&term.value, depth + 1)?;
                out.splice(program)?;
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression, isolated, depth, out)?
            }
            _ => {
                return Err(
                    "only texts, arguments, selections, messages and plain terms are understood".to_owned()
                );
            }
        }
        Ok(())
    }
}

/// Instructions so far, and the text that the next instruction follows.
#[derive(Default)]
struct Instructions {
    bytes: Vec<u8>,
    text: String,
}

impl Instructions {
    fn push(&mut self, instruction: u8) -> Result<(), String> {
        self.flush()?;
        self.bytes.push(instruction);
        Ok(())
    }

    fn splice(&mut self, program: Vec<u8>) -> Result<(), String> {
        self.flush()?;
        self.bytes.extend(program);
        Ok(())
    }

    fn name(&mut self, name: &str) -> Result<(), String> {
        self.bytes.push(u8::try_from(name.len()).map_err(|_| "a name is too long")?);
        self.bytes.extend(name.as_bytes());
        Ok(())
    }

    fn flush(&mut self) -> Result<(), String> {
        if !self.text.is_empty() {
            let length = u16::try_from(self.text.len()).map_err(|_| "a text is too long")?;
            self.bytes.push(opcode::TEXT);
            self.bytes.extend(length.to_le_bytes());
            self.bytes.extend(self.text.as_bytes());
            self.text.clear();
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<u8>, String> {
        self.flush()?;
        Ok(self.bytes)
    }
}

/// The lines of a message as they stand in the file.
fn shown(source: &str, id: &str) -> String {
    let mut lines = source
        .lines()
        .skip_while(|line| line.strip_prefix(id).is_none_or(|rest| !rest.trim_start().starts_with('=')));
    let mut text = lines.next().unwrap_or("").trim_end().to_owned();
    for line in lines.take_while(|line| line.starts_with(' ') || line.starts_with('}')) {
        text.push('\n');
        text.push_str(line.trim_end());
    }
    text
}
