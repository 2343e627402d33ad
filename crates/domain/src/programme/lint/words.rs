//! What a programme file says in words: its slug, its texts, its languages and addresses, and the choices it offers.

use super::Linter;
use crate::programme::draft::ProgrammeDraft;
use crate::programme::{Choice, FindingProblem, Partner};
use crate::text::{FALLBACK_LANGUAGE, Text};
use crate::{email, languages, reference};

/// Slugs that are addresses of their own (see `routes`).
const RESERVED_SLUGS: [&str; 3] = ["organise", "check-times", "privacy"];
const SLUG_MAX: usize = 64;

impl Linter {
    pub(super) fn slug(&mut self, slug: &str) {
        let usable = !slug.is_empty()
            && slug.len() <= SLUG_MAX
            && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !usable || RESERVED_SLUGS.contains(&slug) {
            self.find("slug", FindingProblem::NotASlug);
        }
    }

    /// Every text in English, and in every language that the title has: a page is not half translated.
    pub(super) fn texts(&mut self, draft: &ProgrammeDraft) {
        let mut languages: Vec<&str> = draft.title.0.keys().map(String::as_str).collect();
        if !languages.contains(&FALLBACK_LANGUAGE) {
            languages.push(FALLBACK_LANGUAGE);
        }
        let mut check = |path: String, text: &Text| {
            for language in &languages {
                if text.0.get(*language).is_none_or(|text| text.trim().is_empty()) {
                    let language = language.to_string();
                    self.find(&*path, FindingProblem::MissingText { language });
                }
            }
        };
        check("title".into(), &draft.title);
        check("summary".into(), &draft.summary);
        check("host".into(), &draft.host);
        let lists = [("about", &draft.about), ("topics", &draft.topics), ("notes", &draft.notes)];
        for (name, list) in lists {
            for (at, text) in list.iter().enumerate() {
                check(format!("{name}.{at}"), text);
            }
        }
        for (at, sector) in draft.sectors.iter().enumerate() {
            check(format!("sectors.{at}.name"), &sector.name);
        }
        for (at, earlier) in draft.earlier_trainings.iter().enumerate() {
            check(format!("earlier_trainings.{at}.name"), &earlier.name);
        }
        for (at, partner) in draft.partners.iter().enumerate() {
            check(format!("partners.{at}.name"), &partner.name);
            if !partner.words.0.is_empty() {
                check(format!("partners.{at}.words"), &partner.words);
            }
        }
    }

    pub(super) fn languages(&mut self, draft: &ProgrammeDraft) {
        for code in draft.title.0.keys().filter(|code| !languages::is_code(code)) {
            self.find(format!("title.{code}"), FindingProblem::UnknownLanguage);
        }
        for (at, code) in draft.interpretation.iter().enumerate() {
            let path = format!("interpretation.{at}");
            if !languages::is_code(code) {
                self.find(path, FindingProblem::UnknownLanguage);
            } else if draft.interpretation.iter().take(at).any(|before| before == code) {
                self.find(path, FindingProblem::Duplicate);
            }
        }
    }

    pub(super) fn addresses(&mut self, draft: &ProgrammeDraft) {
        if !draft.contact.contains_key("default") {
            self.find("contact.default", FindingProblem::Missing);
        }
        for (language, address) in &draft.contact {
            let path = format!("contact.{language}");
            if language != "default" && !languages::is_code(language) {
                self.find(&*path, FindingProblem::UnknownLanguage);
            }
            if email::parse(address).map_or(true, |read| read.as_str() != address) {
                self.find(path, FindingProblem::NotAnAddress);
            }
        }
    }

    /// Their ids stand in addresses.
    pub(super) fn partners(&mut self, draft: &ProgrammeDraft) -> Vec<Partner> {
        self.choices("partners", draft.partners.iter().map(|partner| (&partner.id, &partner.name)));
        let mut partners = Vec::new();
        for (at, partner) in draft.partners.iter().enumerate() {
            let is_slug =
                partner.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if !is_slug {
                self.find(format!("partners.{at}.id"), FindingProblem::NotASlug);
            }
            let join = reference::read(&partner.join, reference::JOIN_CODE_LENGTH);
            if join.is_none() && !partner.join.is_empty() {
                self.find(format!("partners.{at}.join"), FindingProblem::NotAJoinCode);
            }
            partners.push(Partner {
                id: partner.id.clone(),
                name: partner.name.clone(),
                words: partner.words.clone(),
                join,
                ended: partner.ended,
            });
        }
        partners
    }

    pub(super) fn choices<'a>(
        &mut self,
        path: &str,
        list: impl Iterator<Item = (&'a String, &'a Text)>,
    ) -> Vec<Choice> {
        let mut choices: Vec<Choice> = Vec::new();
        for (at, (id, name)) in list.enumerate() {
            if id.is_empty() {
                self.find(format!("{path}.{at}.id"), FindingProblem::Missing);
            } else if choices.iter().any(|choice| choice.id == *id) {
                self.find(format!("{path}.{at}.id"), FindingProblem::Duplicate);
            }
            choices.push(Choice { id: id.clone(), name: name.clone() });
        }
        choices
    }
}
