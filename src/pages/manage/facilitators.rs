//! Two parts of a group's own page: who facilitates, with the contact's yes or no, and the contact's introduction.

use domain::api::{GroupView, OfferedFacilitator, Tie};
use domain::facilitator::coming;
use domain::programme::{Kind, Programme};
use domain::zones::ZoneId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::api::{self, ApiError};
use crate::browser;
use crate::components::button::button;
use crate::components::select_field::SelectField;
use crate::components::written::{Html, written};
use crate::pages::{self, closed};
use crate::site::{self, plain, tr};

/// What both parts need of the page: with what it was opened, and how to load it again.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    pub(super) programme: &'static Programme,
    /// Reference and secret.
    pub(super) code: StoredValue<(String, String)>,
    pub(super) reload: Callback<()>,
}

/// Who was named or has offered, how far each of them is, and the buttons to say yes or no.
pub(super) fn facilitators(opened: Opened, view: &GroupView, zone: ZoneId) -> AnyView {
    let offers = view.offers.clone();
    // Whoever has no address, or is not asked yet, has no offer.
    let is_asked = |name: &String| offers.iter().any(|offer| offer.name == *name);
    let named = view.group.facilitators.iter().map(|named| named.name.clone());
    let not_asked: Vec<String> = named.filter(|name| !is_asked(name)).collect();
    let failed = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let send_again = move |facilitator: String| {
        failed.set(String::new());
        spawn_local(async move {
            let (reference, secret) = opened.code.get_value();
            let words = match api::send_facilitator_link(&reference, &secret, &facilitator).await {
                Ok(()) => tr!(MANAGE_FACILITATOR_MAILED),
                Err(error) => return done(opened, Err(error), failed),
            };
            browser::live::say(words.clone());
            let _ = said.try_set(words);
        });
    };
    let press = move |event: web_sys::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(id) = pressed.map(|pressed| pressed.id()) else { return };
        let (accept, facilitator) = match id.split_once('-') {
            Some(("yes", facilitator)) => (true, facilitator.to_string()),
            Some(("no", facilitator)) => (false, facilitator.to_string()),
            Some(("mail", facilitator)) => return send_again(facilitator.to_string()),
            _ => return,
        };
        spawn_local(async move {
            let (reference, secret) = opened.code.get_value();
            done(opened, api::answer_facilitator(&reference, &secret, &facilitator, accept).await, failed);
        });
    };
    let list = written(move |html| {
        let is_empty = not_asked.is_empty() && offers.is_empty();
        html.line("<h2 id=\"facilitators-title\" tabindex=\"-1\">", &tr!(MANAGE_FACILITATORS), "</h2>");
        if is_empty {
            html.line("<p>", &tr!(MANAGE_FACILITATORS_NONE), "</p>");
        }
        html.put("<ul class=\"facilitator-list\">");
        for name in &not_asked {
            html.line("<li><bdi>", name, "</bdi></li>");
        }
        for offer in &offers {
            facilitator(html, opened.programme, offer, zone);
        }
        html.put("</ul>");
        said.with(|said| {
            if !said.is_empty() {
                html.line("<p class=\"notice notice--good\">", said, "</p>");
            }
        });
        failed.with(|failed| {
            if !failed.is_empty() {
                html.line("<p class=\"notice notice--error\">", failed, "</p>");
            }
        });
    });
    view! { <section on:click=press>{list}</section> }.into_any()
}

fn facilitator(html: &mut Html, programme: &Programme, offer: &OfferedFacilitator, zone: ZoneId) {
    let state = match offer.tie {
        Tie::Invited => tr!(MANAGE_FACILITATOR_INVITED),
        Tie::Offered => tr!(MANAGE_FACILITATOR_OFFERED),
        Tie::Confirmed => tr!(MANAGE_FACILITATOR_CONFIRMED),
        Tie::Refused => tr!(MANAGE_FACILITATOR_REFUSED),
    };
    html.line("<li><bdi>", &offer.name, "</bdi> ").line("<bdi dir=\"ltr\">", &offer.email, "</bdi>");
    html.line(" (", &state, ")");
    for training in programme.occurrences.iter().filter(|one| offer.trainings.contains(&one.id)) {
        let moment = closed::start(training.start, zone);
        let words = if offer.tie == Tie::Invited {
            tr!(MANAGE_FACILITATOR_PROPOSED, moment = &moment)
        } else {
            tr!(MANAGE_FACILITATOR_TRAINING, moment = &moment)
        };
        html.line("<p>", &words, "</p>");
    }
    if offer.trainings.is_empty() && matches!(offer.tie, Tie::Offered | Tie::Confirmed) {
        html.line("<p>", &tr!(MANAGE_FACILITATOR_NO_TRAINING), "</p>");
    }
    let mut press = |word: &'static str, words: String| {
        html.line("<button type=\"button\" class=\"button\" id=\"", word, "-");
        html.line("", &offer.reference, "\">").say(&words).put("</button> ");
    };
    if matches!(offer.tie, Tie::Offered | Tie::Refused) {
        press("yes", plain!(MANAGE_FACILITATOR_YES, name = &offer.name));
    }
    if matches!(offer.tie, Tie::Offered | Tie::Confirmed) {
        press("no", plain!(MANAGE_FACILITATOR_NO, name = &offer.name));
    }
    if matches!(offer.tie, Tie::Invited | Tie::Confirmed) {
        press("mail", plain!(MANAGE_FACILITATOR_MAIL, name = &offer.name));
    }
    html.put("</li>");
}

/// The introduction that the contact attends, chosen among those still to come.
pub(super) fn orientation(opened: Opened, view: &GroupView, zone: ZoneId) -> AnyView {
    let chosen = RwSignal::new(view.sign_ups.first().cloned().unwrap_or_default());
    let held = chosen.get_untracked();
    let shown = opened.programme.of_kind(Kind::Orientation).filter(|one| {
        one.id == held || coming(opened.programme, Kind::Orientation, site::now()).any(|c| c.id == one.id)
    });
    let options: Vec<(String, String)> =
        shown.map(|one| (one.id.clone(), closed::start(one.start, zone))).collect();
    if options.is_empty() {
        return ().into_any();
    }
    let failed = RwSignal::new(String::new());
    let save = move || {
        let occurrences: Vec<String> = chosen.get_untracked().split_whitespace().map(String::from).collect();
        spawn_local(async move {
            let (reference, secret) = opened.code.get_value();
            done(opened, api::sign_up_contact(&reference, &secret, occurrences).await, failed);
        });
    };
    view! {
        <section>
            <h2>{tr!(MANAGE_ORIENTATION_TITLE)}</h2>
            <SelectField
                path="/orientation" label=tr!(MANAGE_ORIENTATION_CHOOSE) empty=tr!(ANSWER_NOT_GIVEN) options
                issues=RwSignal::new(Vec::new()) value=chosen on_input=move |id: String| chosen.set(id)
            />
            <p class="actions">{button(tr!(MANAGE_ORIENTATION_SAVE), save)}</p>
            {move || failed.with(|failed| (!failed.is_empty()).then(|| {
                view! { <p class="notice notice--error">{failed.clone()}</p> }
            }))}
        </section>
    }
    .into_any()
}

/// Reads the group again and says that it is saved, or says why nothing was changed.
fn done(opened: Opened, answer: Result<(), ApiError>, failed: RwSignal<String>) {
    match answer {
        Ok(()) => {
            opened.reload.run(());
        }
        Err(error) => {
            let sentence = match &error {
                ApiError::Problem(details) if !details.issues.is_empty() => {
                    messages::problem(site::locale(), &details.issues[0].problem)
                }
                error => pages::failed(error),
            };
            browser::live::interrupt(sentence.clone());
            let _ = failed.try_set(sentence);
        }
    }
}
