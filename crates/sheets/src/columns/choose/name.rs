//! Which columns make the name: the whole one, its parts put together, or one that holds names though nothing says so.

use cells::{
    fold::fold,
    headings::{Headings, Meaning, Strength},
};
use domain::{
    countries, languages,
    roster::{self, Certainty, Field},
};

use super::{CALLED, CALLED_FAMILY, Candidate, Chooser, OWN, SPARES_MAX, is_fuller, says_one_of};

/// Columns that are held against the addresses, which takes long: a hostile sheet has thousands.
const NEAR: usize = 60;

/// Which part of a name a column has that is joined from several, as far as the headings tell.
pub(crate) fn name_order(columns: &[usize], candidates: &[Candidate<'_>]) -> Option<NameOrder> {
    let meaning = |at: &usize| candidates.get(*at)?.heading.map(|heading| heading.meaning);
    let (first, others) = columns.split_first()?;
    if columns.iter().any(|at| Headings::get().is_family_first(candidates.get(*at).map_or("", |of| of.text)))
    {
        return None;
    }
    let others: Vec<Meaning> = others.iter().filter_map(meaning).collect();
    let has = |meaning| others.contains(&meaning);
    match meaning(first)? {
        Meaning::GivenName if has(Meaning::FamilyName) || has(Meaning::Name) => Some(NameOrder::GivenFirst),
        Meaning::Name if has(Meaning::FamilyName) => Some(NameOrder::GivenFirst),
        Meaning::FamilyName | Meaning::SecondFamilyName if has(Meaning::GivenName) || has(Meaning::Name) => {
            Some(NameOrder::FamilyFirst)
        }
        Meaning::Name if has(Meaning::GivenName) => Some(NameOrder::FamilyFirst),
        _ => None,
    }
}

/// How the parts of a name stand in its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameOrder {
    GivenFirst,
    FamilyFirst,
}

impl Chooser<'_> {
    pub(super) fn choose_name(&mut self) {
        let mut options = self.name_options();
        let is_constant =
            |option: &NameOption| option.columns.iter().all(|at| self.candidates[*at].is_constant());
        // Also where a heading says name and the column holds none, or one name for all.
        // Or in an empty column, as Microsoft Forms has it of who is not asked to sign in.
        let is_weak = |option: &NameOption| {
            option.certainty == Certainty::Guess || option.usable == 0 || is_constant(option)
        };
        if options.iter().all(is_weak) {
            options.extend(self.name_by_content(70));
        }
        // Of few one odd name is many.
        if options.is_empty() {
            options.extend(self.name_by_content(60));
        }
        if !options.iter().all(is_constant) {
            options.retain(|option| !is_constant(option));
        }
        let mut best: Option<&NameOption> = None;
        for option in &options {
            let wins = match best {
                None => true,
                Some(best) if is_fuller(option.usable, best.usable) => true,
                Some(best) if is_fuller(best.usable, option.usable) => false,
                Some(best) => option.weight > best.weight,
            };
            if wins {
                best = Some(option);
            }
        }
        let Some(best) = best else { return };
        let has_rival =
            best.has_rival || self.may_be_half(&best.columns) || self.are_side_by_side(&best.columns);
        let (columns, certainty) = (best.columns.clone(), best.certainty);
        // "General Secretary; Email; Delegate; Delegate email": the second address is somebody else's.
        let is_anothers = |spare: &usize| {
            self.candidates.iter().take(NEAR).enumerate().any(|(at, candidate)| {
                let Candidate { heading, profile, .. } = candidate;
                heading.is_none_or(|heading| heading.meaning != Meaning::Other)
                    && !columns.contains(&at)
                    && profile.mostly(profile.names, 70)
                    && self.is_shown_by(at, *spare)
                    && columns.iter().all(|own| !self.is_shown_by(*own, *spare))
            })
        };
        let spares: Vec<usize> = self.choice.spares.iter().copied().filter(|at| !is_anothers(at)).collect();
        // Where no heading says which of the two it is about.
        let has_two = spares.len() < self.choice.spares.len() && certainty != Certainty::Heading;
        self.choice.spares = spares;
        if has_two {
            self.choice.ambiguous.push(Field::Email);
        }
        self.take_own_addresses(&columns);
        let has_rival = has_rival || has_two;
        if has_rival {
            self.choice.ambiguous.push(Field::Name);
        }
        let certainty = if has_rival { Certainty::Guess } else { certainty };
        self.choice.called = self.called(&columns);
        self.take(Field::Name, columns, certainty);
    }

    /// The best column of a meaning, and a rival.
    fn best_of(&self, meaning: Meaning) -> Option<(usize, Option<usize>)> {
        // "S/N" has numbers, "sn" of a directory the surnames.
        let is_whole = matches!(meaning, Meaning::FullName | Meaning::Name);
        let mut columns: Vec<(usize, Option<Strength>)> = Vec::new();
        for (at, candidate) in self.candidates.iter().enumerate() {
            let profile = &candidate.profile;
            let fits = is_whole || profile.seen == 0 || profile.mostly(profile.names, 30);
            // "Attendee first name" beside "Buyer first name".
            let strength = candidate.says(meaning);
            let is_own = strength.is_some() && says_one_of(candidate.text, OWN);
            let strength = if is_own { Some(Strength::Exact) } else { strength };
            if fits && strength.is_some() && (!self.is_taken(at) || candidate.holds_names_with_addresses()) {
                columns.push((at, strength));
            }
        }
        // "Preferred first name" is there for few, beside "First name".
        let is_called = |(at, _): &(usize, Option<Strength>)| says_one_of(self.candidates[*at].text, CALLED);
        if !columns.iter().all(is_called) {
            columns.retain(|of| !is_called(of));
        }
        self.leave_constant_out(&mut columns);
        self.best(&columns, false)
    }

    /// Columns of what people are called beside their name in some register, and the part of the name that it is.
    fn called(&self, columns: &[usize]) -> Vec<(usize, usize)> {
        let meaning = |at: usize| self.candidates[at].heading.map(|heading| heading.meaning);
        let is_family = |at: usize| matches!(meaning(at), Some(Meaning::FamilyName | Meaning::Name));
        let part = |at: usize| {
            let text = self.candidates[at].text;
            let wants_family = meaning(at) != Some(Meaning::GivenName) && says_one_of(text, CALLED_FAMILY);
            columns.iter().rposition(|own| is_family(*own) == wants_family).unwrap_or(0)
        };
        let is_such = |at: &usize| {
            let Candidate { text, profile, .. } = &self.candidates[*at];
            !self.is_taken(*at)
                && !columns.contains(at)
                && says_one_of(text, CALLED)
                && profile.mostly(profile.names, 50)
                && Headings::get().mentions_name(text)
        };
        (0..self.candidates.len().min(NEAR)).filter(is_such).map(|at| (at, part(at))).collect()
    }

    /// Every way that the headings offer to get a name.
    fn name_options(&self) -> Vec<NameOption> {
        let weight = |at: usize, exact: u8| {
            let is_exact =
                self.candidates[at].heading.is_some_and(|heading| heading.strength == Strength::Exact);
            if is_exact { exact } else { exact - 15 }
        };
        let [whole, name, given, middle, family, second] = [
            Meaning::FullName,
            Meaning::Name,
            Meaning::GivenName,
            Meaning::MiddleName,
            Meaning::FamilyName,
            Meaning::SecondFamilyName,
        ]
        .map(|meaning| self.best_of(meaning));
        let at = |found: Option<(usize, Option<usize>)>| found.map(|(at, _)| at);
        let is_filled = |at: &usize| self.candidates[*at].profile.usable > 0;
        let more = (at(middle).filter(is_filled), at(second).filter(is_filled));
        // "Nom d'usage" is there for few, beside "Nom".
        let usable = |at: usize| self.candidates[at].profile.usable;
        let is_there = |family: &usize| {
            let (name, given) = (at(name).map_or(0, usable), at(given).map_or(0, usable));
            given == 0 || !is_fuller(name, usable(*family))
        };
        let (given, family) = (at(given), at(family).filter(is_there));
        // What has one part in it is no other part.
        let part = if given.is_some() != family.is_some() { given.or(family) } else { None };
        let has_other = |at: &usize| part.is_some_and(|part| !self.contains(*at, part));
        // "Nom du participant" beside "Prénom du participant" is a part too.
        let half = if name.is_none() {
            at(whole).filter(|at| self.is_one_word(*at)).filter(has_other)
        } else {
            None
        };
        let other = at(name).filter(has_other).or(half);
        let pair = match (other, given, family) {
            (_, Some(given), Some(family)) => Some((given, family)),
            // "Name; Vorname", "Nom; Prénom": the name is the family's; unless it has the other one in it.
            (Some(name), Some(given), None) => Some((given, name)),
            // "Nombre; Apellidos", "Name; Surname": the name is the given one.
            (Some(name), None, Some(family)) => Some((name, family)),
            _ => None,
        };
        let mut found: Vec<(Vec<usize>, u8, bool)> = Vec::new();
        if let Some((at, rival)) = whole.filter(|_| half.is_none()) {
            found.push((vec![at], weight(at, 40), rival.is_some()));
        }
        if let Some((given, family)) = pair {
            let weight = weight(given, 35).min(weight(family, 35));
            found.push((self.in_order(given, family, more), weight, false));
        } else if let Some(given) = given.filter(|_| name.is_none()) {
            found.push((vec![given], 16, false));
        } else if let Some(family) = family.filter(|_| name.is_none()) {
            found.push(([more.0, Some(family), more.1].into_iter().flatten().collect(), 15, false));
        }
        if let Some((at, rival)) = name
            && pair.is_none_or(|pair| pair.0 != at && pair.1 != at)
        {
            found.push((vec![at], weight(at, 30), rival.is_some()));
        }
        // One heading over two columns: the name, and what stands beside it without a heading.
        if let (Some((at, _)), None) = (name.or(whole), pair)
            && let Some(beside) = self.candidates.get(at + 1)
            && beside.text.is_empty()
            && !self.candidates[at].text.is_empty()
            && self.is_one_word(at)
            && self.is_one_word(at + 1)
            && !self.is_taken(at + 1)
            && beside.profile.distinct * 10 >= beside.profile.seen * 6
            && !self.is_known_by_content(at + 1)
        {
            found.push((vec![at, at + 1], weight(at, 40), true));
        }
        let option = |(columns, weight, has_rival): (Vec<usize>, u8, bool)| {
            let profiles = || columns.iter().map(|at| &self.candidates[*at].profile);
            // A column of numbers or addresses is nobody's name, whatever its heading says.
            let fits = profiles().next().is_none_or(|profile| {
                profile.seen == 0
                    || profile.mostly(profile.names, 30)
                    || profile.with_address > 0 && columns.len() == 1
            });
            let usable = profiles().map(|profile| profile.usable).max().unwrap_or_default();
            let (weight, certainty) =
                if fits { (weight, Certainty::Heading) } else { (weight / 4, Certainty::Guess) };
            NameOption { usable, columns, weight, certainty, has_rival }
        };
        found.into_iter().map(option).collect()
    }

    /// Given and family name in the order of their script, with a middle name and a second family name.
    fn in_order(&self, given: usize, family: usize, more: (Option<usize>, Option<usize>)) -> Vec<usize> {
        let profile = &self.candidates[family].profile;
        let mut columns: Vec<usize> =
            [Some(given), more.0, Some(family), more.1].into_iter().flatten().collect();
        if profile.mostly(profile.unspaced_names, 50)
            || Headings::get().is_family_first(self.candidates[family].text)
        {
            columns.reverse();
        }
        columns
    }

    /// Whether the column `whole` has in most rows what the column `part` has, and more.
    fn contains(&self, whole: usize, part: usize) -> bool {
        let column = |at: usize| self.candidates[at].profile.column;
        let (mut within, mut all) = (0, 0);
        for at in self.first_row..self.grid.row_count().min(self.first_row + 100) {
            let row = self.grid.row(at);
            let (whole, part) = (fold(row.text(column(whole))), fold(row.text(column(part))));
            if !whole.is_empty() && !part.is_empty() {
                all += 1;
                within += usize::from(whole.len() > part.len() && whole.contains(&part));
            }
        }
        within * 2 > all
    }

    /// Whether the name is one word in most rows, and its other half may be in a column whose heading is not understood.
    fn may_be_half(&self, columns: &[usize]) -> bool {
        let [at] = *columns else { return false };
        let meaning = self.candidates[at].heading.map(|heading| heading.meaning);
        let is_part = matches!(meaning, Some(Meaning::GivenName | Meaning::MiddleName | Meaning::FamilyName));
        let email = self.email();
        let is_other = |other: usize| {
            let Candidate { heading, text, profile, .. } = &self.candidates[other];
            other != at
                && !self.is_taken(other)
                && self.is_one_word(other)
                && profile.distinct * 10 >= profile.seen * 6
                && (Headings::get().mentions_name(text)
                    || heading.is_none()
                        && (is_part
                            || other.abs_diff(at) < NEAR
                                && email.is_some_and(|email| self.is_shown_by(other, email))))
                && !self.is_known_by_content(other)
        };
        meaning.is_some() && self.is_one_word(at) && (0..self.candidates.len()).any(is_other)
    }

    /// Whether more people stand in columns of their own: "Member 1", "Member 2" and so on.
    fn are_side_by_side(&self, columns: &[usize]) -> bool {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let bare = |candidate: &Candidate| candidate.text.replace(is_digit, "");
        let is_next = |pair: &[Candidate]| {
            pair[0].text.contains(is_digit)
                // "Present" below "Week 2".
                && pair[1].profile.distinct * 10 >= pair[1].profile.seen * 6
                && pair[1].profile.mostly(pair[1].profile.names, 70)
                && bare(&pair[0]) == bare(&pair[1])
        };
        !columns.is_empty() && self.candidates.windows(2).filter(|pair| is_next(pair)).nth(1).is_some()
    }

    fn is_one_word(&self, at: usize) -> bool {
        let profile = &self.candidates[at].profile;
        profile.mostly(profile.one_word_names, 70) && !profile.mostly(profile.unspaced_names, 50)
    }

    /// Countries and languages look like names.
    fn is_known_by_content(&self, at: usize) -> bool {
        self.mostly(at, Field::Name, |text| {
            countries::resolve(text).is_some() || languages::resolve(text).is_some()
        })
    }

    /// The column of the addresses.
    fn email(&self) -> Option<usize> {
        let found = self.choice.matches.iter().find(|found| found.field == Field::Email)?;
        found.columns.first().copied()
    }

    /// Whether most addresses have a word of the column in them: "Ada Obi" and `a.obi@x.org`.
    fn is_shown_by(&self, at: usize, email: usize) -> bool {
        let [column, email] = [at, email].map(|at| self.candidates[at].profile.column);
        let (mut shown, mut all) = (0, 0);
        for at in self.first_row..self.grid.row_count().min(self.first_row + 40) {
            let row = self.grid.row(at);
            let (text, address) = (row.text(column), row.text(email));
            if text.is_empty() || text.len() > 100 || address.len() > 100 {
                continue;
            }
            let local = fold(address.split('@').next().unwrap_or_default());
            all += 1;
            let is_in =
                |word: &str| word.len() > 2 && local.contains(word) || word.len() > 1 && word == local;
            shown += usize::from(fold(text).split(' ').any(is_in));
        }
        shown > 0 && shown * 2 >= all
    }

    /// The first column of addresses with those of the names, where the one that the headings say has none: "Supervisor, E-mail,
    /// Employee, E-mail", "E-mail, Delegate, Delegate's e-mail". It is asked which is right.
    fn take_own_addresses(&mut self, names: &[usize]) {
        let is_own = |email: usize| names.iter().take(NEAR).any(|name| self.is_shown_by(*name, email));
        let holds = |at: &usize| {
            let candidate = &self.candidates[*at];
            let is_others = candidate.heading.is_some_and(|heading| heading.meaning == Meaning::Other);
            candidate.holds_addresses() && !candidate.is_aside && !is_others
        };
        let Some(email) = self.email() else { return };
        // Most lists have no other.
        let mut others =
            (0..self.candidates.len()).filter(|at| *at != email && holds(at)).take(SPARES_MAX).peekable();
        if others.peek().is_some()
            && !is_own(email)
            && let Some(own) = others.find(|at| is_own(*at))
            && let Some(found) = self.choice.matches.iter_mut().find(|found| found.field == Field::Email)
        {
            (found.columns, found.certainty) = (vec![own], Certainty::Guess);
            if !self.choice.ambiguous.contains(&Field::Email) {
                self.choice.ambiguous.push(Field::Email);
            }
        }
    }

    /// Names without a heading that says so: where so many in a hundred look like some.
    fn name_by_content(&self, least: usize) -> Option<NameOption> {
        let email = self.email();
        let is_free = |at: usize| {
            let candidate = &self.candidates[at];
            let profile = &candidate.profile;
            !self.is_taken(at)
                // A heading of the addresses, which are elsewhere.
                && (candidate.heading.is_none() || candidate.says(Meaning::Asked(Field::Email)).is_some())
                && profile.mostly(profile.names, least)
                && !profile.mostly(profile.tracks, 100)
                // A column of places or shifts repeats itself; names seldom do.
                && (profile.distinct * 10 >= profile.seen * 6)
                && !self.is_known_by_content(at)
                && !self.mostly(at, Field::Name, |text| roster::says_track(text) && roster::names_track(text))
        };
        let free: Vec<usize> = (0..self.candidates.len()).filter(|at| is_free(*at)).collect();
        // Where it is asked whose addresses are right, they show nothing.
        let certain = email.filter(|_| !self.choice.ambiguous.contains(&Field::Email));
        let shown = |at: &&usize| certain.is_some_and(|email| self.is_shown_by(**at, email));
        let is_one_word = |at: usize| self.is_one_word(at);
        // Branch, school and post may stand before the name, and look like one; the addresses show whose it is.
        let is_shown = free.iter().take(NEAR).find(shown);
        let is_second = |at: usize| {
            at > 0
                && is_one_word(at)
                && is_free(at - 1)
                && is_one_word(at - 1)
                && !(free.contains(&(at + 1)) && shown(&&(at + 1)))
        };
        let found = is_shown.map(|at| if is_second(*at) { at - 1 } else { *at });
        if let Some(at) = found.or(free.first().copied()) {
            let next = at + 1;
            // "García López" and "Ana María" are both in "ana.garcia@x.org".
            let are_parts = || is_one_word(at) && is_one_word(next) || shown(&&at) && shown(&&next);
            let columns = if next < self.candidates.len() && is_free(next) && are_parts() {
                vec![at, next]
            } else {
                vec![at]
            };
            let certainty = if columns.len() == 1 { Certainty::Content } else { Certainty::Guess };
            let usable = self.candidates[at].profile.usable;
            let is_other = |other: usize| !columns.contains(&other) && is_free(other) && is_one_word(other);
            // Names in several columns beside each other may be more people, of whom one column would be read.
            let is_whole = |at: usize| {
                let profile = &self.candidates[at].profile;
                profile.mostly(profile.names.saturating_sub(profile.one_word_names), 60)
            };
            let is_more = |other: usize| {
                is_shown.is_none()
                    && !columns.contains(&other)
                    && is_free(other)
                    && is_whole(other)
                    && !self.names_tracks(other)
            };
            let is_rival = |other: usize| is_one_word(at) && is_other(other) || is_more(other);
            // A family's name may stand beside it, and nothing shows it.
            let is_half = || {
                let profile = &self.candidates[at].profile;
                let is_beside = at > 0 && is_free(at - 1) || next < self.candidates.len() && is_free(next);
                columns.len() == 1 && is_beside && profile.mostly(profile.one_word_names, 50)
            };
            let has_rival = (next..self.candidates.len()).any(is_rival) || is_half();
            return Some(NameOption { columns, weight: 10, certainty, has_rival, usable });
        }
        // `Ana <ana@x.org>`: one column for both.
        let email = email?;
        let candidate = &self.candidates[email];
        candidate.holds_names_with_addresses().then(|| NameOption {
            columns: vec![email],
            weight: 10,
            certainty: Certainty::Content,
            has_rival: false,
            usable: candidate.profile.usable,
        })
    }
}

/// A way to get a name.
struct NameOption {
    columns: Vec<usize>,
    /// Rows with something in it.
    usable: usize,
    /// Of options that are filled alike the heaviest is taken.
    weight: u8,
    certainty: Certainty,
    has_rival: bool,
}
