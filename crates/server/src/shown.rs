//! The programmes that this server shows, with what is made of each once.

use std::collections::HashMap;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use domain::Programme;
use domain::api::ProgrammeSummary;

use messages::{Locale, key};

use crate::http::prepared::Prepared;

/// A programme and the bytes that `GET programmes/{slug}` answers with.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) programme: Programme,
    pub(crate) json: Prepared,
    in_language: HashMap<&'static str, Programme>,
}

impl Shown {
    /// With the texts of one page language only.
    pub(crate) fn in_language(&self, language: &str) -> &Programme {
        self.in_language.get(language).unwrap_or(&self.programme)
    }
}

/// All programmes, those with the latest first session first.
#[derive(Debug)]
pub(crate) struct Programmes(Vec<Shown>);

impl Programmes {
    /// With what is made of each once.
    pub(crate) fn new(mut programmes: Vec<Programme>) -> Programmes {
        programmes
            .sort_by_key(|programme| std::cmp::Reverse(programme.first_session().map(|first| first.start)));
        let shown = |programme: Programme| {
            let programme = if programme.is_draft { marked_as_draft(programme) } else { programme };
            let json = serde_json::to_vec(&programme).expect("texts and numbers are always JSON");
            let languages = messages::languages().iter();
            let in_language =
                languages.map(|language| (*language, programme.in_language(language))).collect();
            Shown { json: Prepared::new(Bytes::from(json), 9), in_language, programme }
        };
        Programmes(programmes.into_iter().map(shown).collect())
    }

    /// In their order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Programme> {
        self.0.iter().map(|shown| &shown.programme)
    }

    /// By its name in addresses.
    pub(crate) fn get(&self, slug: &str) -> Option<&Shown> {
        self.0.iter().find(|shown| shown.programme.slug == slug)
    }

    /// Open ones first, then coming, closed and past ones. Drafts are in no list.
    pub(crate) fn summaries(&self, now: DateTime<Utc>) -> Vec<ProgrammeSummary> {
        let summary = |shown: &Shown| {
            let programme = Some(&shown.programme).filter(|programme| !programme.is_draft)?;
            let first_session = programme.first_session().map(|first| first.start)?;
            Some(ProgrammeSummary {
                slug: programme.slug.clone(),
                title: programme.title.clone(),
                summary: programme.summary.clone(),
                state: programme.state(now),
                opens: programme.opens,
                closes: programme.deadlines.groups.at,
                first_session,
                last_session_end: programme.last_session_end()?,
                anchor_zone: programme.anchor_zone,
            })
        };
        let mut summaries: Vec<ProgrammeSummary> = self.0.iter().filter_map(summary).collect();
        summaries.sort_by_key(|summary| summary.state);
        summaries
    }
}

/// The title says that the programme is a draft: so its page, its calendars and its previews all say it.
fn marked_as_draft(mut programme: Programme) -> Programme {
    for (language, title) in &mut programme.title.0 {
        let locale = messages::locale(language).unwrap_or(Locale::english());
        *title = locale.plain(key::DRAFT_TITLE, &[("title", title.as_str().into())]);
    }
    programme
}
