//! The organisation that a group comes from, and what the group as a whole answers once.

use serde::{Deserialize, Serialize};

use crate::{Issue, Problem, Programme, countries, languages, text};

/// Longest name of an organisation, in characters.
pub const ORGANISATION_MAX: usize = 200;
/// Longest answer where "other" is said in one's own words, in characters.
pub const OTHER_MAX: usize = 100;
/// The id of a sector that the programme has no better name for.
pub const OTHER: &str = "other";
/// Longest answer to "what are you organising for?", in characters.
pub const PURPOSE_MAX: usize = 300;

/// As typed; everything but `name`, `country` and `track` is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganisationDraft {
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// A sector's id of the programme.
    pub sector: String,
    /// In the group's own words, where the sector is `other`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other_sector: String,
    /// BCP 47, the languages that the group speaks.
    pub languages: Vec<String>,
    /// Languages that the list lacks, in the group's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other_language: String,
    /// A track's id, several joined by `+`, or `each`: the members choose one each.
    pub track: String,
    /// BCP 47: the language of interpretation that the group listens to.
    pub interpretation: String,
    pub breakouts: String,
    /// Roughly how many have taken part in an earlier training; digits as typed.
    pub taken_part_before: String,
    /// What the group organises for, in one line.
    pub purpose: String,
    /// A partner's id of the programme.
    pub partner: String,
    /// Whether the partner may see that the group is registered, its name and its size; never its people.
    pub partner_may_see: bool,
    /// Whether the partner's public page may list the group by name, with the link by which people join it.
    pub partner_may_list: bool,
}

impl OrganisationDraft {
    /// Comes through another partner, or none: what one may do was not said of the other.
    pub fn come_through(&mut self, partner: &str) {
        if self.partner != partner {
            self.partner = partner.to_string();
            (self.partner_may_see, self.partner_may_list) = (false, false);
        }
    }

    /// These answers, put together with what somebody else has saved meanwhile: where one is still as in `base`, which both
    /// started from, theirs counts. The partner and what it may do are one answer.
    pub fn put_together(mut self, mut base: Self, mut theirs: Self) -> Self {
        let texts = self.texts().into_iter().zip(base.texts()).zip(theirs.texts());
        for ((mine, base), theirs) in texts {
            if mine == base {
                std::mem::swap(mine, theirs);
            }
        }
        if self.languages == base.languages {
            self.languages = theirs.languages;
        }
        let partner = |d: &Self| (d.partner.clone(), d.partner_may_see, d.partner_may_list);
        if partner(&self) == partner(&base) {
            (self.partner_may_see, self.partner_may_list) = (theirs.partner_may_see, theirs.partner_may_list);
            self.partner = theirs.partner;
        }
        self
    }

    /// The answers that are one text each, without the partner.
    fn texts(&mut self) -> [&mut String; 10] {
        [
            &mut self.name,
            &mut self.country,
            &mut self.sector,
            &mut self.other_sector,
            &mut self.other_language,
            &mut self.track,
            &mut self.interpretation,
            &mut self.breakouts,
            &mut self.taken_part_before,
            &mut self.purpose,
        ]
    }
}

/// With whom a group wants its breakouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Breakouts {
    Own,
    Mixed,
    Both,
}

impl Breakouts {
    pub const ALL: [Breakouts; 3] = [Breakouts::Own, Breakouts::Mixed, Breakouts::Both];

    pub fn name(self) -> &'static str {
        match self {
            Breakouts::Own => "own",
            Breakouts::Mixed => "mixed",
            Breakouts::Both => "both",
        }
    }
}

/// Which track the group takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupTracks {
    /// These, in the programme's order.
    All(Vec<String>),
    /// Each member chooses.
    Each,
}

impl GroupTracks {
    /// The tracks that the group takes as a whole; none: each member chooses.
    pub fn own(&self) -> &[String] {
        match self {
            GroupTracks::All(ids) => ids,
            GroupTracks::Each => &[],
        }
    }
}

/// The word for "the members choose one each" where a track's id stands.
pub const EACH: &str = "each";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    pub name: String,
    pub country: String,
    pub sector: Option<String>,
    pub other_sector: Option<String>,
    pub languages: Vec<String>,
    pub other_language: Option<String>,
    pub tracks: GroupTracks,
    pub interpretation: Option<String>,
    pub breakouts: Option<Breakouts>,
    pub taken_part_before: Option<u32>,
    pub purpose: Option<String>,
    pub partner: Option<String>,
    pub partner_may_see: bool,
    pub partner_may_list: bool,
}

impl Organisation {
    /// All problems at once, with paths named as the fields. An unknown sector, language, partner or wish for breakouts is
    /// a problem too: a page offers only known ones, so a wrong one is a caller's mistake that must not be swallowed.
    pub fn parse(draft: &OrganisationDraft, programme: &Programme) -> Result<Organisation, Vec<Issue>> {
        let mut issues = Vec::new();
        let mut keep = |path: &str, problem: Problem| issues.push(Issue::new(problem, path));

        let name = text::line(&draft.name, ORGANISATION_MAX).unwrap_or_else(|p| {
            keep("/name", p);
            "?".into()
        });
        if name.is_empty() {
            keep("/name", Problem::OrganisationMissing);
        }
        let country = draft.country.trim().to_ascii_uppercase();
        if country.is_empty() {
            keep("/country", Problem::CountryMissing);
        } else if !countries::is_code(&country) {
            keep("/country", Problem::CountryUnknown);
        }
        let tracks = parse_tracks(&draft.track, programme).unwrap_or_else(|p| {
            keep("/track", p);
            GroupTracks::Each
        });
        let sector = chosen(&draft.sector);
        if sector.as_ref().is_some_and(|id| !programme.sectors.iter().any(|s| s.id == *id)) {
            keep("/sector", Problem::SectorUnknown);
        }
        for (at, code) in draft.languages.iter().enumerate() {
            if !languages::is_code(code) {
                keep(&format!("/languages/{at}"), Problem::LanguageUnknown);
            }
        }
        let mut own_words = |path: &str, typed: &str| match text::line(typed, OTHER_MAX) {
            Ok(line) => chosen(&line),
            Err(problem) => {
                keep(path, problem);
                None
            }
        };
        // What was typed before another sector was chosen is in nobody's way.
        let is_other = sector.as_deref() == Some(OTHER);
        let other_sector = if is_other { own_words("/other_sector", &draft.other_sector) } else { None };
        let other_language = own_words("/other_language", &draft.other_language);
        let interpretation = chosen(&draft.interpretation);
        if let Some(code) = &interpretation {
            if !languages::is_code(code) {
                keep("/interpretation", Problem::LanguageUnknown);
            } else if !programme.interpretation.is_empty() && !programme.interpretation.contains(code) {
                keep("/interpretation", Problem::LanguageNotOffered { code: code.clone() });
            }
        }
        let wish = draft.breakouts.trim();
        let breakouts = Breakouts::ALL.into_iter().find(|b| b.name() == wish);
        if breakouts.is_none() && !wish.is_empty() {
            keep("/breakouts", Problem::BreakoutsUnknown);
        }
        let purpose = text::line(&draft.purpose, PURPOSE_MAX).unwrap_or_else(|p| {
            keep("/purpose", p);
            String::new()
        });
        let partner = chosen(&draft.partner);
        if partner.as_ref().is_some_and(|id| !programme.partners.iter().any(|p| p.id == *id)) {
            keep("/partner", Problem::PartnerUnknown);
        }

        if !issues.is_empty() {
            return Err(issues);
        }
        Ok(Organisation {
            name,
            country,
            sector,
            other_sector,
            languages: draft.languages.clone(),
            other_language,
            tracks,
            interpretation,
            breakouts,
            taken_part_before: first_number(&draft.taken_part_before),
            purpose: chosen(&purpose),
            partner_may_see: draft.partner_may_see && partner.is_some(),
            partner_may_list: draft.partner_may_list && partner.is_some(),
            partner,
        })
    }
}

fn chosen(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_string())
}

/// "about 12", "12-15", "١٢" and "12" are all 12: the question asks for a rough number, so any answer with one is good.
fn first_number(typed: &str) -> Option<u32> {
    let digits = typed.chars().map(digit).skip_while(Option::is_none).map_while(|digit| digit);
    digits.fold(None, |number, digit| Some(number.unwrap_or(0_u32).saturating_mul(10).saturating_add(digit)))
}

/// The value of a decimal digit as keyboards of the page languages write it: Latin, Arabic, Persian or Devanagari.
fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        '\u{966}'..='\u{96F}' => '\u{966}',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

/// Reads a track's id, several joined by `+`, or `each`.
pub fn parse_tracks(typed: &str, programme: &Programme) -> Result<GroupTracks, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Problem::TrackMissing);
    }
    if typed == EACH {
        return Ok(GroupTracks::Each);
    }
    let wanted: Vec<&str> = typed.split('+').map(str::trim).collect();
    let known = |id: &&str| programme.tracks.iter().any(|t| t.id == **id);
    if !wanted.iter().all(known) {
        return Err(Problem::TrackUnknown);
    }
    let in_order = programme.tracks.iter().map(|t| t.id.clone()).filter(|id| wanted.contains(&id.as_str()));
    Ok(GroupTracks::All(in_order.collect()))
}
