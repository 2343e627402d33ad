//! A letter: one thing after the other, said as plain text and as HTML.

/// One thing of a letter.
#[derive(Clone, Debug)]
pub(super) enum Block {
    Text(String),
    Title(String),
    /// An address to pass on, or a code to copy: alone on its line.
    Link(String),
    Code(String),
    /// An address to open. Plain text has it alone on its line, HTML behind these words.
    Action {
        words: String,
        url: String,
    },
    /// The same for what nobody has to press: HTML has the words as a link in the text.
    Way {
        words: String,
        url: String,
    },
    List(Vec<String>),
    /// Why this comes, and how it stops.
    Fine(String),
    /// Dates, by their ids, that go along as a calendar file.
    Calendar(Vec<String>),
}

/// A mail's words.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    /// Its purpose, then the programme: `purpose – programme`. Never a word that a visitor typed.
    pub(super) subject: String,
    pub(super) blocks: Vec<Block>,
}

/// What most mailboxes show of a subject.
const SUBJECT_MAX: usize = 60;
/// Between a subject's purpose and its programme, in every language. A purpose that the team has typed may have one too.
pub(super) const BETWEEN: &str = " – ";

/// Text is wrapped here; links are not.
const WRAP_AT: usize = 76;

impl Letter {
    /// Puts more before the last three blocks: "If you did not ask for it", whom to ask, and who writes.
    pub(super) fn add_before_the_ending(&mut self, more: Vec<Block>) {
        let at = self.blocks.len().saturating_sub(3);
        self.blocks.splice(at..at, more);
    }

    /// What it is for, without the programme: that is whom it is from.
    pub(super) fn purpose(&self) -> &str {
        self.subject.rsplit_once(BETWEEN).map_or(&self.subject, |(purpose, _)| purpose)
    }

    /// The subject as it is sent: where both are too long together, the purpose alone.
    pub(super) fn subject_line(&self) -> &str {
        if self.subject.chars().count() <= SUBJECT_MAX { &self.subject } else { self.purpose() }
    }

    /// The dates that go along.
    pub(super) fn dates(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for block in &self.blocks {
            if let Block::Calendar(ids) = block {
                all.extend(ids.iter().map(String::as_str));
            }
        }
        all
    }

    /// Complete by itself.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            match block {
                Block::Text(text) | Block::Title(text) | Block::Fine(text) => out.push_str(&wrapped(text)),
                Block::Link(text) | Block::Code(text) | Block::Action { url: text, .. } => out.push_str(text),
                Block::Way { words, url } => {
                    out.push_str(&wrapped(words));
                    out.push_str("\n\n");
                    out.push_str(url);
                }
                Block::List(items) => {
                    let items: Vec<String> = items.iter().map(|item| wrapped(&format!("- {item}"))).collect();
                    out.push_str(&items.join("\n"));
                }
                Block::Calendar(_) => continue,
            }
            out.push_str("\n\n");
        }
        out
    }
}

/// Words in lines of `WRAP_AT` characters; a longer word has a line of its own.
pub(super) fn wrapped(text: &str) -> String {
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
