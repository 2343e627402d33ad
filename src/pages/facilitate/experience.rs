//! Question 2 for a mixed group, `experience`: an earlier training, languages, sectors.

use domain::facilitator::NONE;
use leptos::prelude::*;

use super::form::{Form, List, Tick, boxes};
use crate::browser::intl::{NameOf, names};
use crate::components::choice_field::{Choice, ChoiceField};
use crate::site::{self, tr};

pub(super) fn fields(form: Form) -> AnyView {
    let earlier = form.programme.earlier_trainings.iter().map(|one| Choice {
        value: one.id.clone(),
        words: one.name.in_language(site::language()).to_string(),
        hint: None,
    });
    let none = Choice { value: NONE.into(), words: tr!(FACILITATE_EXPERIENCE_NONE), hint: None };
    let offered: Vec<&str> = form.programme.interpretation.iter().map(String::as_str).collect();
    let tick = |list, at, id: &str, label| {
        let (hint, is_first, is_off) = (String::new(), at == 0, false);
        form.tick(Tick { list, id: id.to_string(), label, hint, is_first, is_off })
    };
    let languages = names(NameOf::Language, &offered).into_iter().enumerate();
    let languages = languages.map(|(at, (code, name))| tick(List::Languages, at, &code, name)).collect_view();
    let sectors = form.programme.sectors.iter().enumerate();
    let sectors = sectors
        .map(|(at, sector)| {
            tick(List::Sectors, at, &sector.id, sector.name.in_language(site::language()).to_string())
        })
        .collect_view();
    let has_sectors = !form.programme.sectors.is_empty();
    let sector_legend = tr!(LABEL_OPTIONAL, label = &tr!(FACILITATE_EXPERIENCE_SECTORS));
    view! {
        <ChoiceField
            path="/earlier" label=tr!(FACILITATE_EXPERIENCE_EARLIER) choices=earlier.chain([none]).collect()
            issues=form.issues value=form.value(|d| &d.earlier)
            on_input=move |id: String| form.edit(|d| d.earlier = id)
        />
        {boxes(tr!(FACILITATE_EXPERIENCE_LANGUAGES), None, languages.into_any())}
        {has_sectors.then(|| boxes(sector_legend, None, sectors.into_any()))}
    }
    .into_any()
}
