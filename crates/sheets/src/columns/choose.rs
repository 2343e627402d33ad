//! Which column holds what: by heading and by content, and the filled one wins.

use domain::{
    countries, languages,
    roster::{Certainty, Field, Match},
    zones::{self, Resolved},
};

use crate::{
    book::{Grid, Known},
    columns::{
        headings::{Heading, Meaning, Strength},
        profile::Profile,
    },
    content,
    fold::fold,
};

/// What was chosen, and what was in doubt.
#[derive(Default)]
pub(crate) struct Choice {
    pub(crate) matches: Vec<Match>,
    /// Fields that two columns claim equally.
    pub(crate) ambiguous: Vec<Field>,
    /// Other columns of addresses.
    pub(crate) spares: Vec<usize>,
}

/// A column, its heading and its content.
pub(crate) struct Candidate<'a> {
    pub(crate) heading: Option<Heading>,
    /// The heading as written, empty without one.
    pub(crate) text: &'a str,
    pub(crate) profile: Profile<'a>,
}

impl Candidate<'_> {
    fn says(&self, meaning: Meaning) -> Option<Strength> {
        self.heading.filter(|heading| heading.meaning == meaning).map(|heading| heading.strength)
    }

    fn holds_addresses(&self) -> bool {
        self.profile.mostly(self.profile.addresses, 50)
    }

    /// The letter of the track that a column of ticks is for: "Track A ☐", "I can come to track B (20:00)".
    pub(crate) fn ticked_track(&self) -> Option<char> {
        let is_said = self.says(Meaning::Asked(Field::Track)).is_some();
        let letter = content::letters_alone(self.text).filter(char::is_ascii_alphabetic).last();
        letter
            .filter(|_| is_said && self.profile.mostly(self.profile.ticks, 90))
            .map(|letter| letter.to_ascii_uppercase())
    }

    /// `Ana <ana@x.org>` in one cell.
    fn holds_names_with_addresses(&self) -> bool {
        !self.holds_addresses() && self.profile.mostly(self.profile.with_address, 50)
    }
}

/// Matches the columns; `first_row` is the first row below the heading.
pub(crate) fn choose(
    candidates: &[Candidate<'_>],
    grid: Grid<'_>,
    first_row: usize,
    known: Option<Known>,
) -> Choice {
    let mut chooser = Chooser { candidates, grid, first_row, choice: Choice::default() };
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

/// Which part of a name a column has that is joined from several, as far as the headings tell.
pub(crate) fn name_order(columns: &[usize], candidates: &[Candidate<'_>]) -> Option<NameOrder> {
    let meaning = |at: &usize| candidates.get(*at)?.heading.map(|heading| heading.meaning);
    let (first, others) = columns.split_first()?;
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

struct Chooser<'a> {
    candidates: &'a [Candidate<'a>],
    grid: Grid<'a>,
    first_row: usize,
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
        self.choice.matches.iter().any(|found| found.columns.contains(&column))
    }

    /// The best of some columns: the filled one, then the one whose heading says it best, then the leftmost; and a rival
    /// that is as good and says something else.
    fn best(&self, columns: &[(usize, Option<Strength>)]) -> Option<(usize, Option<usize>)> {
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
                    && *of_rival == strength
                    && !is_fuller(usable(best), usable(*at))
                    && self.differ(best, *at)
            })
            .map(|(at, _)| *at);
        Some((best, rival.filter(|_| usable(best) > 0)))
    }

    /// Whether two columns hold different things in most of the first rows.
    fn differ(&self, one: usize, other: usize) -> bool {
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
        alike * 2 < all
    }

    fn choose_email(&mut self) {
        let all = self.candidates.iter().enumerate();
        let with = |is_such: fn(&Candidate) -> bool| -> Vec<(usize, Option<Strength>)> {
            all.clone()
                .filter(|(_, candidate)| is_such(candidate))
                .map(|(at, candidate)| (at, candidate.says(Meaning::Asked(Field::Email))))
                .collect()
        };
        let mut by_content = with(|candidate| candidate.holds_addresses());
        // Somebody else's are not theirs, however many they are.
        let is_others =
            |at: usize| self.candidates[at].heading.is_some_and(|heading| heading.meaning == Meaning::Other);
        if by_content.iter().any(|(at, _)| !is_others(*at)) {
            by_content.retain(|(at, _)| !is_others(*at));
        }
        let by_parts = with(|candidate| candidate.holds_names_with_addresses());
        let mut by_heading = with(|candidate| candidate.says(Meaning::Asked(Field::Email)).is_some());
        // "E-mail type: SMTP" says e-mail and holds none; an empty column may still be filled in.
        by_heading.retain(|(at, strength)| {
            *strength == Some(Strength::Exact) || self.candidates[*at].profile.addresses > 0
        });
        for (columns, fits) in [(by_content, true), (by_parts, true), (by_heading, false)] {
            let Some((best, rival)) = self.best(&columns) else { continue };
            let candidate = &self.candidates[best];
            let is_said = candidate.says(Meaning::Asked(Field::Email)).is_some();
            let certainty = match (rival, is_said) {
                (Some(_), _) => Certainty::Guess,
                (None, true) if fits || candidate.profile.usable == 0 => Certainty::Heading,
                (None, true) => Certainty::Guess,
                (None, false) => Certainty::Content,
            };
            if rival.is_some() {
                self.choice.ambiguous.push(Field::Email);
            }
            self.choice.spares = self.spares(best);
            return self.take(Field::Email, vec![best], certainty);
        }
    }

    /// The other columns that hold somebody's addresses and say so: at home, at work.
    fn spares(&self, best: usize) -> Vec<usize> {
        let is_spare = |at: &usize| {
            let candidate = &self.candidates[*at];
            *at != best
                && candidate.holds_addresses()
                && candidate.says(Meaning::Asked(Field::Email)).is_some()
        };
        (0..self.candidates.len()).filter(is_spare).collect()
    }

    fn choose_name(&mut self) {
        let mut options = self.name_options();
        // Also where a heading says name and the column holds none.
        if options.iter().all(|option| option.certainty == Certainty::Guess) {
            options.extend(self.name_by_content());
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
        if best.has_rival {
            self.choice.ambiguous.push(Field::Name);
        }
        let certainty = if best.has_rival { Certainty::Guess } else { best.certainty };
        let columns = best.columns.clone();
        self.take(Field::Name, columns, certainty);
    }

    /// Every way that the headings offer to get a name.
    fn name_options(&self) -> Vec<NameOption> {
        let columns = |meaning: Meaning| -> Vec<(usize, Option<Strength>)> {
            let all = self.candidates.iter().enumerate();
            all.filter_map(|(at, candidate)| Some((at, Some(candidate.says(meaning)?))))
                .filter(|(at, _)| !self.is_taken(*at) || self.candidates[*at].holds_names_with_addresses())
                .collect()
        };
        let best = |meaning| self.best(&columns(meaning));
        let strength = |at: usize| self.candidates[at].heading.map(|heading| heading.strength);
        let weight =
            |at: usize, exact: u8| if strength(at) == Some(Strength::Exact) { exact } else { exact - 15 };
        let usable = |columns: &[usize]| {
            columns.iter().map(|at| self.candidates[*at].profile.usable).max().unwrap_or_default()
        };
        let option = |columns: Vec<usize>, weight: u8, has_rival: bool| {
            // A column of numbers or addresses is nobody's name, whatever its heading says.
            let profile = columns.first().map(|at| &self.candidates[*at].profile);
            let fits = profile.is_none_or(|profile| {
                profile.seen == 0
                    || profile.mostly(profile.names, 30)
                    || profile.with_address > 0 && columns.len() == 1
            });
            let (weight, certainty) =
                if fits { (weight, Certainty::Heading) } else { (weight / 4, Certainty::Guess) };
            NameOption { usable: usable(&columns), columns, weight, certainty, has_rival }
        };
        let mut options: Vec<NameOption> = Vec::new();
        if let Some((at, rival)) = best(Meaning::FullName) {
            options.push(option(vec![at], weight(at, 40), rival.is_some()));
        }
        let [name, given, middle, family, second] = [
            Meaning::Name,
            Meaning::GivenName,
            Meaning::MiddleName,
            Meaning::FamilyName,
            Meaning::SecondFamilyName,
        ]
        .map(best);
        let at = |found: Option<(usize, Option<usize>)>| found.map(|(at, _)| at);
        let is_filled = |at: &usize| self.candidates[*at].profile.usable > 0;
        let more = (at(middle).filter(is_filled), at(second).filter(is_filled));
        match (at(name), at(given), at(family)) {
            (_, Some(given), Some(family)) => {
                options.push(option(
                    self.in_order(given, family, more),
                    weight(given, 35).min(weight(family, 35)),
                    false,
                ));
            }
            // "Name; Vorname", "Nom; Prénom": the name is the family's; unless it has the other one in it.
            (Some(name), Some(given), None) if !self.contains(name, given) => {
                options.push(option(
                    self.in_order(given, name, more),
                    weight(given, 35).min(weight(name, 35)),
                    false,
                ));
            }
            // "Nombre; Apellidos", "Name; Surname": the name is the given one.
            (Some(name), None, Some(family)) if !self.contains(name, family) => {
                options.push(option(
                    self.in_order(name, family, more),
                    weight(family, 35).min(weight(name, 35)),
                    false,
                ));
            }
            (None, Some(given), None) => options.push(option(vec![given], 16, false)),
            (None, None, Some(family)) => options.push(option(vec![family], 15, false)),
            _ => {}
        }
        if let Some((at, rival)) = name {
            let is_part =
                options.iter().any(|option| option.columns.len() > 1 && option.columns.contains(&at));
            if !is_part {
                options.push(option(vec![at], weight(at, 30), rival.is_some()));
            }
        }
        options
    }

    /// Given and family name in the order of their script, with a middle name and a second family name.
    fn in_order(&self, given: usize, family: usize, more: (Option<usize>, Option<usize>)) -> Vec<usize> {
        let profile = &self.candidates[family].profile;
        let mut columns: Vec<usize> =
            [Some(given), more.0, Some(family), more.1].into_iter().flatten().collect();
        if profile.mostly(profile.unspaced_names, 50) {
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

    /// Names without a heading that says so.
    fn name_by_content(&self) -> Option<NameOption> {
        let email = self
            .choice
            .matches
            .iter()
            .find(|found| found.field == Field::Email)
            .and_then(|found| found.columns.first());
        let is_free = |at: usize| {
            let candidate = &self.candidates[at];
            let profile = &candidate.profile;
            !self.is_taken(at)
                && candidate.heading.is_none()
                && profile.mostly(profile.names, 70)
                // A column of places or shifts repeats itself; names seldom do.
                && (profile.distinct * 10 >= profile.seen * 6)
        };
        let found = (0..self.candidates.len()).find(|at| is_free(*at));
        if let Some(at) = found {
            let is_one_word = |at: usize| {
                let profile = &self.candidates[at].profile;
                profile.mostly(profile.one_word_names, 70) && !profile.mostly(profile.unspaced_names, 50)
            };
            let next = at + 1;
            let columns =
                if is_one_word(at) && next < self.candidates.len() && is_free(next) && is_one_word(next) {
                    vec![at, next]
                } else {
                    vec![at]
                };
            let certainty = if columns.len() == 1 { Certainty::Content } else { Certainty::Guess };
            let usable = self.candidates[at].profile.usable;
            return Some(NameOption { columns, weight: 10, certainty, has_rival: false, usable });
        }
        // `Ana <ana@x.org>`: one column for both.
        let email = *email?;
        let candidate = &self.candidates[email];
        candidate.holds_names_with_addresses().then(|| NameOption {
            columns: vec![email],
            weight: 10,
            certainty: Certainty::Content,
            has_rival: false,
            usable: candidate.profile.usable,
        })
    }

    fn choose_asked(&mut self, field: Field) {
        let free = |at: &usize| !self.is_taken(*at);
        if field == Field::Track {
            let is_ticked = |at: &usize| self.candidates[*at].ticked_track().is_some();
            let ticked: Vec<usize> = (0..self.candidates.len()).filter(free).filter(is_ticked).collect();
            if ticked.len() > 1 {
                return self.take(field, ticked, Certainty::Heading);
            }
        }
        let said: Vec<(usize, Option<Strength>)> = (0..self.candidates.len())
            .filter(free)
            .filter_map(|at| Some((at, Some(self.candidates[at].says(Meaning::Asked(field))?))))
            .filter(|(at, strength)| self.may_be(field, *at, *strength))
            .collect();
        if let Some((at, rival)) = self.best(&said) {
            // Worth a look, but no reason to stop anybody: the field is not asked of everyone.
            let certainty = if rival.is_some() { Certainty::Guess } else { Certainty::Heading };
            return self.take(field, vec![at], certainty);
        }
        let looks_like = |at: usize| {
            let profile = &self.candidates[at].profile;
            match field {
                Field::Zone => profile.mostly(profile.zone_names, 80),
                Field::Track => profile.seen > 2 && profile.mostly(profile.tracks, 100),
                Field::Country => self.mostly(at, |text| countries::resolve(text).is_some()),
                Field::Language => self.mostly(at, |text| languages::resolve(text).is_some()),
                _ => false,
            }
        };
        let found = (0..self.candidates.len())
            .filter(free)
            .find(|at| self.candidates[*at].heading.is_none() && looks_like(*at));
        if let Some(at) = found {
            let has_heading = !self.candidates[at].text.is_empty();
            let certainty =
                if field == Field::Track && has_heading { Certainty::Guess } else { Certainty::Content };
            self.take(field, vec![at], certainty);
        }
    }

    /// Whether a column may be what its heading says. An empty one only if the heading is exact; "Zone" alone may be a
    /// part of a factory.
    fn may_be(&self, field: Field, at: usize, strength: Option<Strength>) -> bool {
        let candidate = &self.candidates[at];
        let profile = &candidate.profile;
        if profile.usable == 0 {
            return strength == Some(Strength::Exact);
        }
        // "Turno" and "Session" are above shifts and weeks too: where nothing is a track, nobody has chosen one.
        if field == Field::Track && profile.tracks == 0 && !self.has_letter_of_its_own(profile.column) {
            return false;
        }
        // A column of boxes, "Facilitator? ☐", is a yes or no and no role.
        if field == Field::Role && profile.samples.iter().all(|sample| content::is_tick(sample)) {
            return false;
        }
        let is_zone = |sample: &String| !matches!(zones::resolve(sample), Resolved::Unknown);
        field != Field::Zone || fold(candidate.text) != "zone" || profile.samples.iter().any(is_zone)
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
    fn mostly(&self, at: usize, is_such: fn(&str) -> bool) -> bool {
        let profile = &self.candidates[at].profile;
        if profile.names * 2 < profile.seen {
            return false;
        }
        let rows = self.first_row..self.grid.row_count().min(self.first_row + 40);
        let texts: Vec<&str> =
            rows.map(|row| self.grid.row(row).text(profile.column)).filter(|text| !text.is_empty()).collect();
        let such = texts.iter().filter(|text| is_such(text)).count();
        texts.len() > 2 && such * 10 >= texts.len() * 9
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
