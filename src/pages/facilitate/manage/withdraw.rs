//! Taking an offer back, or saying no to an invitation: what it means is said first, and it can be undone.

use domain::api::{OfferState, OfferView};
use domain::facilitator::{Outcome, Role, takes_facilitators};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Loaded, Own, State, unsent};
use crate::api::{self, ApiError};
use crate::browser;
use crate::components::button::{button, main_button};
use crate::components::page_heading::PageHeading;
use crate::pages::facilitate::review;
use crate::site::{self, tr};

impl Own {
    /// Can what is withdrawn be sent again? A request as long as any is taken, a yes as long as its role is open.
    fn may_undo(self, view: &OfferView) -> bool {
        match view.state {
            OfferState::Accepted => {
                Role::parse(&view.offer.role).is_some_and(|role| role.is_open(self.programme, site::now()))
            }
            OfferState::Asked => takes_facilitators(self.programme, site::now()),
            OfferState::Invited | OfferState::Declined => false,
        }
    }

    /// Asks once more, with what it means.
    pub(super) fn withdraw(self, loaded: Loaded) -> AnyView {
        let is_sure = RwSignal::new(false);
        let is_busy = StoredValue::new(false);
        let is_invited = loaded.view.state == OfferState::Invited;
        let mut sure = if is_invited {
            tr!(FACILITATE_MANAGE_SAY_NO_SURE)
        } else {
            tr!(FACILITATE_MANAGE_WITHDRAW_SURE)
        };
        if !self.may_undo(&loaded.view) {
            sure.push(' ');
            sure.push_str(&tr!(FACILITATE_MANAGE_NO_WAY_BACK));
        }
        let stored = StoredValue::new(loaded);
        let failed = RwSignal::new(None::<String>);
        let withdraw = move || {
            if is_busy.get_value() {
                return;
            }
            is_busy.set_value(true);
            spawn_local(async move {
                let loaded = stored.get_value();
                let withdrawn = api::withdraw_offer(&loaded.reference, &loaded.secret, &loaded.etag).await;
                let _ = is_busy.try_set_value(false);
                match withdrawn {
                    Ok(()) => {
                        self.link().forget();
                        unsent(&loaded.reference).forget();
                        browser::live::say(withdrawn_words(loaded.view.state));
                        let _ = self.state.try_set(State::Withdrawn(Box::new(loaded)));
                        browser::focus::move_to("page-heading".into());
                    }
                    // The contact's or the team's answer has come in between: what it says now is shown first.
                    Err(ApiError::Problem(details)) if details.status == 412 => {
                        self.stale(loaded.reference, loaded.secret).await;
                    }
                    Err(error) => {
                        let sentence = review::sentence(&error);
                        browser::live::interrupt(sentence.clone());
                        let _ = failed.try_set(Some(sentence));
                    }
                }
            });
        };
        let (title, yes) = if is_invited {
            (tr!(FACILITATE_MANAGE_SAY_NO), tr!(FACILITATE_MANAGE_SAY_NO_YES))
        } else {
            (tr!(FACILITATE_MANAGE_WITHDRAW), tr!(FACILITATE_MANAGE_WITHDRAW_YES))
        };
        let title = StoredValue::new(title);
        let ask = move |asks: bool| {
            is_sure.set(asks);
            browser::focus::move_to("withdraw".into());
        };
        view! {
            <section class="section" id="withdraw" tabindex="-1" aria-labelledby="withdraw-title">
                <h2 id="withdraw-title">{title.get_value()}</h2>
                {move || if is_sure.get() {
                    view! {
                        <p>{sure.clone()}</p>
                        <p class="actions">
                            {main_button(yes.clone(), withdraw)}
                            {button(tr!(BUTTON_CANCEL), move || ask(false))}
                        </p>
                    }.into_any()
                } else {
                    view! { <p class="actions">{button(title.get_value(), move || ask(true))}</p> }.into_any()
                }}
                {move || failed.get().map(|sentence| view! { <p class="notice notice--error">{sentence}</p> })}
            </section>
        }
        .into_any()
    }

    /// Undo sends the same offer again, which has a new link.
    pub(super) fn withdrawn(self, loaded: Loaded) -> AnyView {
        let key = StoredValue::new(api::new_key());
        let stored = StoredValue::new(loaded);
        let failed = RwSignal::new(None::<String>);
        let say_failed = move |sentence: String| {
            browser::live::interrupt(sentence.clone());
            let _ = failed.try_set(Some(sentence));
        };
        let undo = move || {
            spawn_local(async move {
                let mut offer = stored.with_value(|loaded| loaded.view.offer.clone());
                // A request stays one: nothing else than the team's yes would let it in.
                offer.ask = stored.with_value(|loaded| loaded.view.state == OfferState::Asked);
                match api::make_offer(&self.programme.slug, &key.get_value(), &offer).await {
                    Ok(answer) if answer.outcome != Outcome::OtherWay => {
                        let undone = tr!(FACILITATE_MANAGE_UNDONE);
                        browser::live::say(undone.clone());
                        let _ = self.said.try_set(Some(undone));
                        self.open(answer.manage_url.clone().unwrap_or_default());
                        let _ = self.renewed.try_set(Some(answer));
                        browser::focus::move_to("page-heading".into());
                    }
                    // The sign-up has closed since.
                    Ok(_) => say_failed(tr!(FACILITATE_MANAGE_NO_WAY_BACK)),
                    Err(ApiError::Problem(details)) if !details.issues.is_empty() => {
                        say_failed(tr!(FACILITATE_MANAGE_SEAT_GONE));
                    }
                    Err(error) => say_failed(review::sentence(&error)),
                }
            });
        };
        let may_undo = stored.with_value(|loaded| self.may_undo(&loaded.view));
        let done = stored.with_value(|loaded| withdrawn_words(loaded.view.state));
        view! {
            <PageHeading text=tr!(FACILITATE_MANAGE_TITLE)/>
            <p class="notice notice--good">{done}</p>
            {may_undo.then(|| view! { <p class="actions">{button(tr!(FACILITATE_MANAGE_UNDO), undo)}</p> })}
            {move || failed.get().map(|sentence| view! { <p class="notice notice--error">{sentence}</p> })}
        }
        .into_any()
    }
}

fn withdrawn_words(state: OfferState) -> String {
    match state {
        OfferState::Invited => tr!(FACILITATE_MANAGE_SAID_NO),
        _ => tr!(FACILITATE_MANAGE_WITHDRAWN),
    }
}
