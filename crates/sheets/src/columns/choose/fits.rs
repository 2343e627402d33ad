//! Whether what stands in a column is what a field needs, by its first rows.

use cells::{content, fold::fold, headings::Strength};
use domain::{
    roster::{self, Field},
    zones::{self, Resolved},
};

use super::{Chooser, TRACKS_MAX};

/// So many rows show whether a column has roles.
const ROLES_LOOKED_AT: usize = 200;

impl Chooser<'_> {
    /// Whether all of the first rows name a track, in the words of any language: "Turno A", "B oturumu"; or six of ten where
    /// there is no heading, as somebody may have answered otherwise.
    pub(super) fn names_tracks(&self, at: usize) -> bool {
        let column = self.candidates[at].profile.column;
        let rows = self.first_row..self.grid.row_count().min(self.first_row + 40);
        let texts = || {
            let texts = rows.clone().map(|row| self.grid.row(row).text(column));
            texts.filter(|text| !text.is_empty())
        };
        let is_bare = self.candidates[at].text.is_empty();
        // "A steward" is asked about.
        let begins = |text: &str| {
            let first = text.split(' ').next().unwrap_or_default();
            roster::names_track(text) || matches!(first, "A" | "B")
        };
        if self.is_list && texts().all(begins) && texts().any(roster::names_track) {
            return true;
        }
        let are_six_of_ten = |is_such: fn(&str) -> bool| {
            texts().filter(|text| is_such(text)).count() * 10 >= texts().count() * 6
        };
        // One answer for all may be that to anything.
        (self.candidates[at].profile.repeated.is_none()
            || texts().any(roster::says_track)
            || roster::says_track(self.candidates[at].text))
            && (texts().nth(2).is_some() || is_bare && texts().all(roster::says_track))
            && (texts().all(roster::answers_track)
                // "Either works for me" is asked about.
                || are_six_of_ten(roster::says_track) && are_six_of_ten(roster::names_track)
                || is_bare && are_six_of_ten(roster::names_track))
            && texts().any(|text| content::letters_alone(text).next().is_some())
    }

    /// Whether nearly all of the first rows say one of two parts of the day or hours, each of them several times: which track that
    /// is, is asked.
    pub(super) fn has_two_times(&self, at: usize) -> bool {
        let column = self.candidates[at].profile.column;
        let rows = self.first_row..self.grid.row_count().min(self.first_row + 40);
        let mut times: Vec<(&str, usize)> = Vec::new();
        let mut others = 0;
        for text in rows.map(|row| self.grid.row(row).text(column)).filter(|text| !text.is_empty()) {
            match times.iter().position(|(known, _)| *known == text) {
                Some(nth) => times[nth].1 += 1,
                None if times.len() < 2 && roster::says_when(text) => times.push((text, 1)),
                None => others += 1,
            }
        }
        let [(_, one), (_, other)] = times[..] else { return false };
        one.min(other) > 1 && others * 5 <= one + other
    }

    /// Whether a column without a heading has "C", "P" or "B+" among its first rows: it is of something else.
    pub(super) fn has_other_marks(&self, at: usize) -> bool {
        let candidate = &self.candidates[at];
        let rows = self.first_row..self.grid.row_count().min(self.first_row + 40);
        let mut texts = rows.map(|row| self.grid.row(row).text(candidate.profile.column));
        candidate.text.is_empty()
            && texts.any(|text| {
                text.len() < 3
                    && text.contains(char::is_alphabetic)
                    && (text.contains(['+', '-']) || !roster::names_track(text))
            })
    }

    /// Whether all of the first rows say who facilitates and who takes part, whatever the heading is; `with_both`: somebody
    /// facilitates.
    pub(super) fn names_roles(&self, at: usize, with_both: bool) -> bool {
        let column = self.candidates[at].profile.column;
        let rows = self.first_row..self.grid.row_count().min(self.first_row + ROLES_LOOKED_AT);
        let texts = rows.map(|row| self.grid.row(row).text(column)).filter(|text| !text.is_empty());
        let mut facilitates = false;
        let is_by_letter = matches!(self.candidates[at].text, "P/F" | "F/P");
        let role = |text| if is_by_letter { roster::role_by_letter(text) } else { roster::role_named(text) };
        texts.map(role).all(|role| {
            facilitates |= role == Some(roster::FACILITATOR);
            role.is_some()
        }) && (facilitates || !with_both)
    }

    /// Whether a column may be what its heading says. An empty one only if the heading is exact; "Zone" alone may be a
    /// part of a factory.
    pub(super) fn may_be(&self, field: Field, at: usize, strength: Option<Strength>) -> bool {
        let candidate = &self.candidates[at];
        let profile = &candidate.profile;
        if profile.usable == 0 {
            return strength == Some(Strength::Exact);
        }
        // "Time in session (minutes)".
        let is_without_letters = |sample: &String| !sample.contains(char::is_alphabetic);
        if field == Field::Track
            && strength == Some(Strength::Within)
            && profile.samples.iter().all(is_without_letters)
            && !self.has_two_times(at)
        {
            return false;
        }
        // "Slot 1" to "Slot 15" are the places of the list.
        if field == Field::Track && candidate.holds_digits() && profile.distinct > TRACKS_MAX {
            return false;
        }
        // "Turno" and "Session" are above shifts and weeks too: where nothing is a track, nobody has chosen one.
        if field == Field::Track
            && profile.tracks == 0
            && !self.has_letter_of_its_own(profile.column)
            && !self.has_two_times(at)
        {
            return false;
        }
        // A column of boxes is a yes or no and no role.
        if field == Field::Role && profile.samples.iter().all(|sample| content::is_tick(sample)) {
            return false;
        }
        let is_zone = |sample: &String| !matches!(zones::resolve(sample), Resolved::Unknown);
        // Browsers count a zone's offset in minutes.
        let is_doubtful = || {
            fold(candidate.text) == "zone"
                || profile.samples.iter().all(|sample| content::is_number(sample) && !sample.contains(':'))
        };
        field != Field::Zone || !is_doubtful() || profile.samples.iter().any(is_zone)
    }

    /// Whether a single letter stands for itself in one of the first rows, as in "Track A (morning)" or "التوقيت ب".
    fn has_letter_of_its_own(&self, column: u16) -> bool {
        let rows = self.first_row..self.grid.row_count().min(self.first_row + 100);
        let mut texts = rows.map(|row| self.grid.row(row).text(column));
        texts.any(|text| {
            text.chars().nth(1).is_none() && !text.is_empty() || content::letters_alone(text).next().is_some()
        })
    }

    /// Whether nine of ten values among the first rows are such. At least three rows: one person may be called Georgia.
    pub(super) fn mostly(&self, at: usize, field: Field, is_such: fn(&str) -> bool) -> bool {
        let profile = &self.candidates[at].profile;
        if profile.names * 2 < profile.seen {
            return false;
        }
        let rows = self.first_row..self.grid.row_count().min(self.first_row + 40);
        let texts: Vec<&str> =
            rows.map(|row| self.grid.row(row).text(profile.column)).filter(|text| !text.is_empty()).collect();
        let such = texts.iter().filter(|text| is_such(text)).count();
        // Names and addresses stand elsewhere, and nothing says what this is.
        let is_left = field == Field::Country && self.candidates[at].text.is_empty();
        let least = if is_left { 1 } else { 2 };
        let are_enough = texts.len() > 2 || texts.len() >= least && texts.iter().all(|text| text.len() > 3);
        are_enough && such * 10 >= texts.len() * 9
    }
}
