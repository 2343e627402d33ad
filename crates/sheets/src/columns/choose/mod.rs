//! Which column holds what: by heading and by content, and the filled one wins.

mod candidate;
mod fits;
mod name;

use cells::{
    book::{Grid, Known, linked_from},
    content,
    fold::fold,
    headings::{Meaning, Strength},
};
use domain::{
    roster::{self, Certainty, Field, Match, asks_who_may_facilitate},
    text::has_word,
};

use lists::cancelled::Says;

pub(crate) use candidate::{BOTH, Candidate, is_short_mark};
pub(crate) use name::{NameOrder, name_order};

/// What was chosen, and what was in doubt.
#[derive(Default)]
pub(crate) struct Choice {
    pub(crate) matches: Vec<Match>,
    /// Fields that two columns claim equally.
    pub(crate) ambiguous: Vec<Field>,
    /// Other columns of addresses.
    pub(crate) spares: Vec<usize>,
    /// Columns of what people are called, with the part of the name that it takes the place of.
    pub(crate) called: Vec<(usize, usize)>,
}

/// Matches the columns; `first_row` is the first row below the heading.
pub(crate) fn choose(
    candidates: &[Candidate<'_>],
    grid: Grid<'_>,
    first_row: usize,
    known: Option<Known>,
) -> Choice {
    let is_list = known.is_some();
    let mut chooser = Chooser { candidates, grid, first_row, is_list, choice: Choice::default() };
    match known {
        Some(Known::NamesAndAddresses) => chooser.take_known(),
        None => {
            chooser.choose_email();
            chooser.choose_name();
        }
    }
    for field in [Field::Zone, Field::Track, Field::Country, Field::Language, Field::Sector, Field::Role] {
        chooser.choose_asked(field);
    }
    chooser.choice
}

/// More addresses has nobody. A hostile sheet has thousands of columns of them.
const SPARES_MAX: usize = 10;
/// No programme has more tracks that are numbered.
const TRACKS_MAX: usize = 3;
/// Words of headings of what people are called, and of those of them for a family name; folded.
const CALLED: &str =
    "preferred chosen usage dusage social married casada casado elegido elegida preferido preferida rufname";
const CALLED_FAMILY: &str = "married casada casado usage dusage";
/// Words of headings for whoever takes part, for what comes second, and for what is no longer so; folded.
const OWN: &str = "attendee participant participante teilnehmer teilnehmerin registrant";
const OTHER: &str = "\
    other second 2nd 2 3 4 third additional weitere andere zweite otro segundo autre deuxieme seconde outro segunda altra seconda другои второи lain kedua \
    diger ikinci";
const OLD: &str = "old former previous alte alter fruhere anterior antiguo antiga ancien ancienne vecchia eski старый старая";
/// Words for what is so from now on, and how words begin for where somebody lives, and for what is the union's or the firm's; folded.
const NEW: &str = "new neu neue neuer nuevo nueva nouveau nouvelle novo nova nuovo nuova baru yeni новый updated current final";
const OWN_PLACE: &str = "live living resid home based wohn leb vive habit mora abit прожив живе";
const OTHER_PLACE: &str = "\
    union organi business company office work employ head birth origin sindica empresa syndicat entrepr firma azienda";

fn says_one_of(heading: &str, words: &str) -> bool {
    fold(heading).split(' ').any(|word| content::is_one_of(words, word))
}

/// "New email" beside "Email".
pub(crate) fn says_new(heading: &str) -> bool {
    says_one_of(heading, NEW)
}

/// Whether a word of the heading begins as one of `words` does.
fn has_a_word_of(heading: &str, words: &str) -> bool {
    fold(heading).split(' ').any(|word| has_word(words, b' ', word, true))
}

struct Chooser<'a> {
    candidates: &'a [Candidate<'a>],
    grid: Grid<'a>,
    first_row: usize,
    /// Of people a line, behind whom stands what is said of them.
    is_list: bool,
    choice: Choice,
}

/// Whether `one` of the columns is clearly fuller than the other.
fn is_fuller(one: usize, other: usize) -> bool {
    one > other && one * 4 >= other * 5
}

impl Chooser<'_> {
    fn take(&mut self, field: Field, columns: Vec<usize>, certainty: Certainty) {
        // In the order of the fields: code that sorts is heavy.
        let at = self.choice.matches.partition_point(|found| found.field < field);
        self.choice.matches.insert(at, Match { field, columns, certainty });
    }

    /// Names are in the first column, addresses in the second.
    fn take_known(&mut self) {
        for (field, column) in [(Field::Name, 0), (Field::Email, 1)] {
            if let Some(at) = self.candidates.iter().position(|candidate| candidate.profile.column == column)
            {
                self.take(field, vec![at], Certainty::Content);
            }
        }
    }

    fn is_taken(&self, column: usize) -> bool {
        self.candidates[column].is_aside
            || self.choice.matches.iter().any(|found| found.columns.contains(&column))
    }

    /// Takes out the columns that have one value for everybody, unless there are only such.
    fn leave_constant_out(&self, columns: &mut Vec<(usize, Option<Strength>)>) {
        let is_own = |(at, _): &(usize, Option<Strength>)| !self.candidates[*at].is_constant();
        if columns.iter().any(is_own) {
            columns.retain(is_own);
        }
    }

    /// Takes out the columns of such headings, unless they are clearly fuller than the others.
    fn leave_out(&self, columns: &mut Vec<(usize, Option<Strength>)>, is_such: impl Fn(&str) -> bool) {
        let of = |columns: &[(usize, Option<Strength>)], with: bool| {
            let these = columns.iter().filter(|(at, _)| is_such(self.candidates[*at].text) == with);
            these.map(|(at, _)| self.candidates[*at].profile.usable).max()
        };
        if let (Some(such), Some(others)) = (of(columns, true), of(columns, false))
            && others > 0
            && !is_fuller(such, others)
        {
            columns.retain(|(at, _)| !is_such(self.candidates[*at].text));
        }
    }

    /// The best of some columns: the filled one, then the one whose heading says it best, then the leftmost; and a rival
    /// that is as good and says something else. Of two tracks half are the same by chance, and one was wanted where the
    /// other was given, whatever their headings.
    fn best(&self, columns: &[(usize, Option<Strength>)], of_tracks: bool) -> Option<(usize, Option<usize>)> {
        let usable = |at: usize| self.candidates[at].profile.usable;
        let mut best: Option<(usize, Option<Strength>)> = None;
        for &(at, strength) in columns {
            let wins = match best {
                None => true,
                Some((known, _)) if is_fuller(usable(at), usable(known)) => true,
                Some((known, _)) if is_fuller(usable(known), usable(at)) => false,
                Some((_, best)) => strength > best,
            };
            if wins {
                best = Some((at, strength));
            }
        }
        let (best, strength) = best?;
        let rival = columns
            .iter()
            .find(|(at, of_rival)| {
                *at != best
                    && (of_tracks || *of_rival == strength)
                    && !is_fuller(usable(best), usable(*at))
                    && self.alike(best, *at) < if of_tracks { 95 } else { 50 }
            })
            .map(|(at, _)| *at);
        Some((best, rival.filter(|_| usable(best) > 0)))
    }

    /// How many in a hundred of the first rows hold the same in two columns.
    fn alike(&self, one: usize, other: usize) -> usize {
        let column = |at: usize| self.candidates[at].profile.column;
        let rows = self.first_row..self.grid.row_count().min(self.first_row + 100);
        let (mut alike, mut all) = (0, 0);
        for row in rows.map(|at| self.grid.row(at)) {
            let (one, other) = (row.text(column(one)), row.text(column(other)));
            if !one.is_empty() && !other.is_empty() {
                all += 1;
                alike += usize::from(one.eq_ignore_ascii_case(other));
            }
        }
        (alike * 100).checked_div(all).unwrap_or(100)
    }

    fn choose_email(&mut self) {
        let all = self.candidates.iter().enumerate();
        let with = |is_such: fn(&Candidate) -> bool| -> Vec<(usize, Option<Strength>)> {
            all.clone()
                .filter(|(_, candidate)| is_such(candidate) && !candidate.is_aside)
                .map(|(at, candidate)| {
                    // "Attendee e-mail" says it as well as "E-mail", which may be that of who pays.
                    let strength = candidate.says(Meaning::Asked(Field::Email));
                    let is_own = strength.is_some() && says_one_of(candidate.text, OWN);
                    (at, if is_own { Some(Strength::Exact) } else { strength })
                })
                .collect()
        };
        let mut by_content = with(|candidate| candidate.holds_addresses());
        // "Old e-mail" is there for who has given no new one.
        let is_old = |at: usize| says_one_of(self.candidates[at].text, OLD);
        if by_content.iter().any(|(at, _)| !is_old(*at)) {
            by_content.retain(|(at, _)| !is_old(*at));
        }
        // Somebody else's are not theirs, however many they are.
        let is_others =
            |at: usize| self.candidates[at].heading.is_some_and(|heading| heading.meaning == Meaning::Other);
        if by_content.iter().any(|(at, _)| !is_others(*at)) {
            by_content.retain(|(at, _)| !is_others(*at));
        }
        let by_parts = with(|candidate| candidate.holds_names_with_addresses());
        // Addresses that can be seen come before those of links, which may be old.
        let is_link = |at: usize| linked_from(self.candidates[at].profile.column).is_some();
        if by_content
            .iter()
            .chain(&by_parts)
            .any(|(at, _)| !is_link(*at) && !self.candidates[*at].is_constant())
        {
            by_content.retain(|(at, _)| !is_link(*at));
        }
        let mut by_heading = with(|candidate| candidate.says(Meaning::Asked(Field::Email)).is_some());
        // "E-mail type: SMTP" says e-mail and holds none; an empty column may still be filled in.
        by_heading.retain(|(at, strength)| {
            *strength == Some(Strength::Exact) || self.candidates[*at].profile.addresses > 0
        });
        for (mut columns, fits) in [(by_content, true), (by_parts, true), (by_heading, false)] {
            let strongest = columns.iter().map(|(_, strength)| *strength).max();
            self.leave_constant_out(&mut columns);
            // "E-mail" may have gaps that "Manager's e-mail" has not; the others fill them if they are theirs.
            let usable = |at: usize| self.candidates[at].profile.usable;
            let most = columns.iter().map(|(at, _)| usable(*at)).max().unwrap_or_default();
            let is_exact = |(at, strength): &(usize, Option<Strength>)| {
                *strength == Some(Strength::Exact) && usable(*at) * 2 >= most
            };
            if columns.iter().any(is_exact) {
                columns.retain(is_exact);
            }
            let Some((best, mut rival)) = self.best(&columns, false) else { continue };
            // "E-mail" is one address for all, and something else has their own.
            if strongest > columns.iter().map(|(_, strength)| *strength).max() {
                rival = Some(best);
            }
            let candidate = &self.candidates[best];
            let is_said = candidate.says(Meaning::Asked(Field::Email)).is_some();
            let certainty = match (rival, is_said) {
                (Some(_), _) => Certainty::Guess,
                (None, true) if fits || candidate.profile.usable == 0 => Certainty::Heading,
                (None, true) => Certainty::Guess,
                (None, false) => Certainty::Content,
            };
            // Where it is asked which is right, the other one may be somebody else's.
            match rival {
                Some(_) => self.choice.ambiguous.push(Field::Email),
                None => self.choice.spares = self.spares(best),
            }
            return self.take(Field::Email, vec![best], certainty);
        }
    }

    /// The other columns that hold somebody's addresses and say so: at home, at work.
    fn spares(&self, best: usize) -> Vec<usize> {
        let is_spare = |at: &usize| {
            let candidate = &self.candidates[*at];
            *at != best
                && candidate.holds_addresses()
                && !candidate.is_constant()
                && candidate.says(Meaning::Asked(Field::Email)).is_some()
        };
        (0..self.candidates.len()).filter(is_spare).take(SPARES_MAX).collect()
    }

    fn choose_asked(&mut self, field: Field) {
        let free = |at: &usize| !self.is_taken(*at);
        let is_ticked = |at: &usize| match field {
            Field::Track => self.candidates[*at].ticked_track().is_some(),
            Field::Language => self.candidates[*at].is_language_box(),
            _ => false,
        };
        let ticked: Vec<usize> = (0..self.candidates.len()).filter(free).filter(is_ticked).collect();
        if ticked.len() > 1 {
            return self.take(field, ticked, Certainty::Heading);
        }
        // More than two are sessions that somebody was at, or a poll.
        let is_time = |at: &usize| field == Field::Track && self.candidates[*at].is_ticked_time();
        let times: Vec<usize> = (0..self.candidates.len()).filter(free).filter(is_time).collect();
        if times.len() == 2 {
            return self.take(field, times, Certainty::Heading);
        }
        let mut said: Vec<(usize, Option<Strength>)> = Vec::new();
        for (at, candidate) in self.candidates.iter().enumerate() {
            let strength = candidate.says(Meaning::Asked(field));
            if strength.is_some() && free(&at) && self.may_be(field, at, strength) {
                said.push((at, strength));
            }
        }
        // "Old track" is there for who has not changed, and the union may be in another country than its members.
        let is_place = matches!(field, Field::Country | Field::Zone);
        self.leave_out(&mut said, |text| says_one_of(text, OLD));
        self.leave_out(&mut said, |text| is_place && has_a_word_of(text, OTHER_PLACE));
        self.leave_out(&mut said, |text| is_place && !has_a_word_of(text, OWN_PLACE));
        self.leave_out(&mut said, |text| field == Field::Track && !says_new(text));
        // "Second language" comes after the first.
        let is_other = |(at, _): &(usize, Option<Strength>)| says_one_of(self.candidates[*at].text, OTHER);
        let mut others = Vec::new();
        if field == Field::Language && !said.iter().all(is_other) {
            others.extend(said.iter().filter(|of| is_other(of)).map(|(at, _)| *at));
            said.retain(|of| !is_other(of));
        }
        // "Track" with A and B in it, beside "Session 1" with who was present.
        let has_tracks = |(at, _): &(usize, Option<Strength>)| {
            let profile = &self.candidates[*at].profile;
            profile.mostly(profile.tracks, 90)
        };
        if field == Field::Track && said.iter().any(|of| of.1 == Some(Strength::Exact) && has_tracks(of)) {
            said.retain(has_tracks);
        }
        // What each row says of who facilitates comes before a post in the union; below its own heading first.
        let names_roles = |(at, _): &(usize, Option<Strength>)| self.names_roles(*at, false);
        let of_roles = |at: &usize| field == Field::Role && self.names_roles(*at, true);
        if let Some(at) = (0..self.candidates.len()).filter(free).find(of_roles) {
            said.retain(names_roles);
            if said.is_empty() {
                said.push((at, None));
            }
        }
        let is_box = |at: &usize| field == Field::Role && self.candidates[*at].is_facilitator_box();
        let of_box = (0..self.candidates.len()).filter(free).find(is_box);
        let best = self.best(&said, field == Field::Track);
        if best.is_some() || of_box.is_some() {
            // Worth a look, but no reason to stop anybody: the field is not asked of everyone.
            let rival = best.and_then(|(_, rival)| rival);
            if rival.is_some() && field == Field::Track {
                self.choice.ambiguous.push(field);
            }
            // "Would you like to facilitate?" is to be looked at as well.
            let is_wish = of_box.is_some_and(|at| asks_who_may_facilitate(self.candidates[at].text));
            let certainty = if rival.is_some() || is_wish { Certainty::Guess } else { Certainty::Heading };
            let columns = best.map(|(at, _)| at).into_iter().chain(of_box).chain(others).collect();
            return self.take(field, columns, certainty);
        }
        // Tracks by numbers, or ticks below them: "track___1".
        let is_numbered = |at: usize| {
            let candidate = &self.candidates[at];
            // A column of that very name has answers, whatever they are; "Turno" and "Session" are above shifts too.
            candidate.says(Meaning::Asked(field)).is_some()
                && (candidate.holds_digits() && candidate.profile.distinct <= TRACKS_MAX
                    || candidate.profile.usable > 0 && fold(candidate.text) == "track")
        };
        let mut is_open = field == Field::Track && (0..self.candidates.len()).filter(free).any(is_numbered);
        let looks_like = |at: usize| {
            let profile = &self.candidates[at].profile;
            match field {
                Field::Zone => profile.mostly(profile.zone_names, 80),
                Field::Track => {
                    // Below "Spur" or "Group" an odd one among them is to be put right, and no reason to pass over all.
                    let is_mostly =
                        || profile.mostly(profile.tracks, 60) && roster::says_track(self.candidates[at].text);
                    !self.has_other_marks(at)
                        && (profile.seen + profile.distinct > 3
                            && (profile.mostly(profile.tracks, 100) || is_mostly())
                            || self.names_tracks(at)
                            || self.candidates[at].heading.is_none() && self.has_two_times(at))
                }
                Field::Country => self.mostly(at, field, |text| roster::country_meant(text).is_some()),
                Field::Language => self.mostly(at, field, roster::names_languages),
                Field::Role => self.names_roles(at, true),
                Field::Name | Field::Email | Field::Sector => false,
            }
        };
        // A and B alone may be marks of anything: those below a date are none of a track.
        // Two letters may be a department, a day or a state.
        let are_codes = |at: usize| {
            let mut samples = self.candidates[at].profile.samples.iter();
            matches!(field, Field::Country | Field::Language) && samples.all(|sample| sample.len() < 3)
        };
        let is_mark = |at: usize| {
            let Candidate { text, profile, .. } = &self.candidates[at];
            let says_track = |text: &str| roster::says_track(text);
            are_codes(at)
                || field == Field::Track
                    && !text.is_empty()
                    && !says_track(text)
                    && !profile.samples.iter().any(|sample| says_track(sample))
        };
        // "Ticket name" above "Track A".
        let says_track = |at: usize| {
            let mut samples = self.candidates[at].profile.samples.iter();
            field == Field::Track && samples.all(|sample| roster::says_track(sample))
        };
        let is_such = |at: &usize| {
            let Candidate { heading, text, .. } = &self.candidates[*at];
            // "Notes" may say nothing but who facilitates.
            (heading.is_none() || field == Field::Role || says_track(*at))
                && looks_like(*at)
                // "Da" and "ne" below "Dolazi" are no Danish and no Nepali.
                && (!are_codes(*at) || !Says::may_ask(text))
                && (!text.contains(|letter: char| letter.is_ascii_digit())
                    || roster::says_order(text)
                    || !is_mark(*at))
        };
        let such: Vec<usize> = (0..self.candidates.len()).filter(free).filter(is_such).collect();
        // "Group" above letters, beside "Workshop" above "Track A".
        let found = such.iter().copied().find(|at| says_track(*at)).or(such.first().copied());
        if let Some(at) = found {
            let is_mark = is_mark(at);
            is_open |= is_mark;
            let certainty = if is_mark { Certainty::Guess } else { Certainty::Content };
            self.take(field, vec![at], certainty);
        }
        if is_open {
            self.choice.ambiguous.push(field);
        }
    }
}
