//! What the group has answered about its organisation: shown, and put right by whoever keeps the group.

use domain::group::GroupDraft;
use domain::organisation::EACH;
use domain::zones::ZoneId;
use leptos::prelude::*;

use super::form::Form;
use super::{Opened, Own, Page, group};
use crate::browser;
use crate::components::button::button;
use crate::components::select_field::SelectField;
use crate::components::written::written;
use crate::pages::register::{LongList, Questions, answers_in_words};
use crate::site::tr;

pub(super) fn section(own: Own, opened: &Opened, zone: ZoneId) -> AnyView {
    let answers = answers_in_words(own.programme, &opened.view.group.organisation, zone);
    let lines = written(move |html| {
        html.line("<h2 id=\"answers-title\">", &tr!(MANAGE_ANSWERS), "</h2><dl class=\"facts\">");
        for (question, answer) in &answers {
            html.line("<div><dt>", question, "</dt>").line("<dd><bdi>", answer, "</bdi></dd></div>");
        }
        html.put("</dl>");
    });
    let opened = opened.clone();
    let change = button(tr!(MANAGE_ANSWERS_CHANGE), move || own.go(opened.clone(), Page::Answers));
    view! { <section aria-labelledby="answers-title">{lines} <p class="actions">{change}</p></section> }
        .into_any()
}

/// The questions of the registration, with the group's answers.
pub(super) fn page(own: Own, opened: Opened) -> AnyView {
    let zone = group::zone_of(&opened);
    let base = opened.view.group.organisation.clone();
    let have_none = opened.view.group.roster.iter().filter(|person| person.track.is_empty()).count();
    let form = Form::new(own, opened);
    let draft = RwSignal::new(base.clone());
    let questions = Questions {
        programme: own.programme,
        zone,
        draft,
        issues: form.issues,
        long_list: select,
        shows_choice: true,
    };
    let (track, said) = (base.track.clone(), StoredValue::new(base.track.clone()));
    let follows = written(move |html| {
        let now = draft.read().track.clone();
        let words = if now == track { String::new() } else { people_follow(&now, have_none) };
        // Once for each choice, not for each letter in another field.
        if said.get_value() != now {
            browser::live::say(words.clone());
            said.set_value(now);
        }
        if !words.is_empty() {
            html.line("<div class=\"notice notice--warning\"><p>", &words, "</p>");
            html.line("<p>", &tr!(MANAGE_ANSWERS_FACILITATORS), "</p>");
            html.line("<p>", &tr!(MANAGE_ANSWERS_CALENDARS), "</p></div>");
        }
    });
    let submit = move |()| {
        if questions.are_right() {
            let (mine, base) = (draft.get_untracked(), base.clone());
            let change = move |group: &mut GroupDraft| {
                let theirs = std::mem::take(&mut group.organisation);
                group.organisation = mine.clone().put_together(base.clone(), theirs);
            };
            form.save("/organisation".into(), Box::new(change));
        }
    };
    let questions = view! { {questions.who()} {questions.track()} {follows} {questions.others()} };
    form.page(
        tr!(MANAGE_ANSWERS_TITLE),
        tr!(MANAGE_DETAILS_SAVE),
        Callback::new(submit),
        questions.into_any(),
    )
}

/// Whom another track of the group takes along, or who has to have one of their own then.
fn people_follow(track: &str, have_none: usize) -> String {
    if track == EACH {
        tr!(MANAGE_ANSWERS_EACH, n = have_none)
    } else {
        tr!(MANAGE_ANSWERS_MOVE, n = have_none)
    }
}

/// A native list: one that is searched by typing weighs as much as all of this form.
fn select(list: LongList) -> AnyView {
    let LongList { path, label, autocomplete, options, issues, value, on_choose, .. } = list;
    view! {
        <SelectField
            path label empty=tr!(SCHEDULE_ZONE_CHOOSE) options autocomplete issues value on_input=on_choose
        />
    }
    .into_any()
}
