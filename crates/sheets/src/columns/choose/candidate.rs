//! A column that may be one of our fields.

use cells::{
    content,
    headings::{Heading, Meaning, Strength},
    profile::Profile,
};
use domain::{
    languages,
    roster::{self, Field, asks_who_facilitates, says_level},
};

/// In place of the letter of a track, for ticks below "Both" and below hours.
pub(crate) const BOTH: char = '+';

/// A column, its heading and its content.
pub(crate) struct Candidate<'a> {
    pub(crate) heading: Option<Heading>,
    /// The heading as written, empty without one.
    pub(crate) text: &'a str,
    pub(crate) profile: Profile<'a>,
    /// Of whoever filled in the form for others.
    pub(crate) is_aside: bool,
}

/// So many letters may be a tick: "preferred".
const TICK_MAX: usize = 9;

/// Whether a text may be a tick, as it stands below a track.
pub(crate) fn is_short_mark(text: &str) -> bool {
    text.chars().nth(TICK_MAX).is_none()
        && !roster::names_track(text)
        && !content::is_number(text)
        && !content::says_no(text)
}

impl Candidate<'_> {
    pub(super) fn says(&self, meaning: Meaning) -> Option<Strength> {
        self.heading.filter(|heading| heading.meaning == meaning).map(|heading| heading.strength)
    }

    pub(super) fn holds_addresses(&self) -> bool {
        self.profile.mostly(self.profile.addresses, 50)
    }

    /// The letter of the track that a column of ticks is for: "Track A ☐", "I can come to track B (20:00)"; `BOTH` for
    /// "Both". Forms write the answer itself where it was ticked: "Track A" below "Track A".
    pub(crate) fn ticked_track(&self) -> Option<char> {
        // A few may have a note: "x (late)".
        let is_ticked = self.profile.mostly(self.profile.ticks, 60) || self.has_one_mark();
        if !is_ticked && self.profile.distinct != 1 {
            return None;
        }
        let is_said = self.says(Meaning::Asked(Field::Track)).is_some()
            || self.heading.is_none() && (roster::says_track(self.text) || roster::names_track(self.text));
        let letter_of = |text| content::letters_alone(text).filter_map(roster::latin_letter).last();
        let letter = letter_of(self.text).or_else(|| roster::names_track(self.text).then_some(BOTH))?;
        let is_label = || {
            let label = self.profile.samples.first();
            label.and_then(|label| letter_of(label)) == Some(letter)
        };
        (is_said && (is_ticked || is_label())).then(|| letter.to_ascii_uppercase())
    }

    /// One short text and nothing else, as people tick in their own way: "v", "OK", "👍", "예".
    fn has_one_mark(&self) -> bool {
        let mut samples = self.profile.samples.iter();
        self.profile.distinct == 1 && samples.all(|sample| is_short_mark(sample))
    }

    /// "Tuesday 20:00 ☐", "Session 2 ☐": which track that is, is asked.
    pub(crate) fn is_ticked_time(&self) -> bool {
        self.profile.mostly(self.profile.ticks, 90)
            && self.heading.is_none_or(|heading| heading.meaning == Meaning::Asked(Field::Track))
            && (roster::says_when(self.text)
                || roster::says_track(self.text)
                    && self.text.ends_with(|letter: char| letter.is_ascii_digit()))
    }

    /// One value for everybody, which is the office's or the contact's where another column has their own.
    pub(super) fn is_constant(&self) -> bool {
        self.profile.repeated.is_some() && self.profile.filled > 2
    }

    /// Small numbers, or none yet.
    pub(super) fn holds_digits(&self) -> bool {
        let mut samples = self.profile.samples.iter();
        self.profile.usable > 0 && samples.all(|sample| sample.len() < 3 && content::is_number(sample))
    }

    /// "Español ☑".
    pub(crate) fn is_language_box(&self) -> bool {
        let mut samples = self.profile.samples.iter();
        self.heading.is_none()
            && (self.profile.mostly(self.profile.ticks, 90)
                || samples.all(|sample| {
                    // Forms write the answer itself.
                    *sample == self.text || content::is_tick(sample) || says_level(sample).is_some()
                }))
            && languages::resolve(self.text).is_some()
    }

    /// "Facilitator? ☑".
    pub(crate) fn is_facilitator_box(&self) -> bool {
        self.profile.mostly(self.profile.ticks, 50) && asks_who_facilitates(self.text)
    }

    /// `Ana <ana@x.org>` in one cell.
    pub(super) fn holds_names_with_addresses(&self) -> bool {
        !self.holds_addresses() && self.profile.mostly(self.profile.with_address, 50)
    }
}
