//! `…/tell-me`: an address for the next programme. With `#{reference}.{token}`, from the mail, to confirm that or to withdraw
//! it; opening changes nothing.

use domain::reference;
use domain::tell_me::TellMeDraft;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::join::form::not_sent;
use crate::api::{self, ApiError};
use crate::browser;
use crate::components::Issues;
use crate::components::button::{button, main_button};
use crate::components::page_heading::PageHeading;
use crate::components::select_field::SelectField;
use crate::components::step_form::{StepForm, show_problems};
use crate::components::text_field::{TextField, TextKind};
use crate::site::{self, tr};
use crate::unsent::Unsent;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Form,
    /// The mail is on its way, if there is anybody to write to.
    Sent,
    /// From the mail: yes or no.
    Asking,
    Confirmed,
    Deleted,
    /// The link opens nothing.
    Old,
}

#[derive(Clone, Copy)]
struct Wish {
    slug: &'static str,
    state: RwSignal<State>,
    code: StoredValue<(String, String)>,
    failed: RwSignal<Option<String>>,
}

pub fn view() -> AnyView {
    let Some(programme) = site::programme() else { return ().into_any() };
    let fragment = browser::page::fragment();
    browser::page::scrub_fragment();
    let code = reference::read_manage_code(&fragment);
    let state = match &code {
        _ if fragment.is_empty() => State::Form,
        Some(_) => State::Asking,
        None => State::Old,
    };
    let wish = Wish {
        slug: &programme.slug,
        state: RwSignal::new(state),
        code: StoredValue::new(code.unwrap_or_default()),
        failed: RwSignal::new(None),
    };
    let heading = Signal::derive(move || match wish.state.get() {
        State::Asking => tr!(TELL_ME_ASK_TITLE),
        State::Confirmed => tr!(TELL_ME_DONE_TITLE),
        State::Deleted => tr!(TELL_ME_DELETED_TITLE),
        _ => tr!(TELL_ME_TITLE),
    });
    let told = move |class: &'static str, words: String| {
        view! { <PageHeading text=heading/> <p class=class id="told" tabindex="-1">{words}</p> }.into_any()
    };
    view! {
        {move || match wish.state.get() {
            State::Form => wish.form(),
            State::Sent => told("notice notice--good", tr!(TELL_ME_SENT)),
            State::Asking => view! {
                <PageHeading text=heading/>
                <p>{tr!(TELL_ME_ASK)}</p>
                <p class="actions">
                    {main_button(tr!(TELL_ME_YES), move || wish.answer(true))}
                    {button(tr!(TELL_ME_NO), move || wish.answer(false))}
                </p>
            }.into_any(),
            State::Confirmed => told("notice notice--good", tr!(TELL_ME_DONE)),
            State::Deleted => told("notice notice--good", tr!(TELL_ME_DELETED)),
            State::Old => view! {
                {told("notice notice--warning", tr!(TELL_ME_OLD))}
                <p class="actions">{button(tr!(TELL_ME_AGAIN), move || wish.state.set(State::Form))}</p>
            }.into_any(),
        }}
        {move || wish.failed.get().map(|text| view! { <p class="notice notice--error">{text}</p> })}
    }
    .into_any()
}

/// Where the address stays until it is sent; what is kept belongs to the language of the page that it was typed on.
fn unsent() -> Unsent {
    Unsent::new("tell-me", "")
}

impl Wish {
    fn form(self) -> AnyView {
        let issues: Issues = RwSignal::new(Vec::new());
        let draft = RwSignal::new(TellMeDraft::default());
        let begin = |kept: Option<(String, TellMeDraft)>| match kept {
            // The page's language stands there until one is chosen.
            Some((page, typed)) if typed.language != page => typed,
            kept => TellMeDraft {
                email: kept.map(|(_, typed)| typed.email).unwrap_or_default(),
                language: site::language().to_string(),
            },
        };
        unsent().keep(draft, site::language().to_string(), begin);
        let is_busy = RwSignal::new(false);
        let languages = site::languages_of_mails();
        let edit = move |edit: &dyn Fn(&mut TellMeDraft)| {
            draft.update(edit);
            if !issues.read_untracked().is_empty() {
                issues.set(draft.with_untracked(TellMeDraft::parse).err().unwrap_or_default());
            }
        };
        let send = move |()| {
            if let Err(found) = draft.with_untracked(TellMeDraft::parse) {
                issues.set(found);
                return show_problems();
            }
            is_busy.set(true);
            self.failed.set(None);
            spawn_local(async move {
                let answer = api::tell_me(self.slug, &draft.get_untracked()).await;
                let _ = is_busy.try_set(false);
                if answer.is_ok() {
                    unsent().forget();
                }
                self.settle(answer, State::Sent);
            });
        };
        let go_on =
            Signal::derive(move || if is_busy.get() { tr!(REVIEW_SENDING) } else { tr!(TELL_ME_SEND) });
        view! {
            <StepForm heading=tr!(TELL_ME_TITLE) title=tr!(TELL_ME_TITLE) issues go_on is_busy on_submit=send>
                <p>{tr!(TELL_ME_INTRO)}</p>
                <TextField
                    path="/email" label=tr!(CONTACT_EMAIL) autocomplete="email" kind=TextKind::Email issues
                    value=Signal::derive(move || draft.read().email.clone())
                    on_input=move |text: String| edit(&|draft| draft.email.clone_from(&text))
                />
                <SelectField
                    path="/language" label=tr!(CONTACT_LANGUAGE) options=languages issues
                    value=Signal::derive(move || draft.read().language.clone())
                    on_input=move |code: String| edit(&|draft| draft.language.clone_from(&code))
                />
                <p class="field__hint">{tr!(TELL_ME_KEPT)}</p>
            </StepForm>
        }
        .into_any()
    }

    fn answer(self, is_yes: bool) {
        self.failed.set(None);
        spawn_local(async move {
            let (reference, token) = self.code.get_value();
            let answer = if is_yes {
                api::confirm_wish(self.slug, &reference, &token).await
            } else {
                api::withdraw_wish(self.slug, &reference, &token).await
            };
            self.settle(answer, if is_yes { State::Confirmed } else { State::Deleted });
        });
    }

    /// What is said takes the focus: it stands in the place of what was pressed.
    fn settle(self, answer: Result<(), ApiError>, then: State) {
        let state = match answer {
            Ok(()) => then,
            Err(ApiError::Problem(details)) if details.status == 401 => State::Old,
            Err(error) => {
                let sentence = not_sent(&error);
                browser::live::interrupt(sentence.clone());
                return self.failed.set(Some(sentence));
            }
        };
        self.state.set(state);
        browser::focus::move_to("told".into());
    }
}
