//! Who keeps the group: its contact, a second one, their private links. Handing over, asking and a new link each have a
//! page of their own, which says what it does before it is done.

use domain::contacts::{ContactAsked, Holder, OtherContact};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::Form;
use super::{Opened, Own, Page, Told, details};
use crate::api;
use crate::components::button::{button, main_button};
use crate::components::page_heading::PageHeading;
use crate::components::text_field::{TextField, TextKind};
use crate::components::written::written;
use crate::site::{self, tr};

/// The contacts, and the ways to change who they are.
pub(super) fn section(own: Own, opened: &Opened) -> AnyView {
    let view = &opened.view;
    let is_contact = view.you.may_decide();
    let state =
        if view.address_confirmed { tr!(MANAGE_EMAIL_CONFIRMED) } else { tr!(MANAGE_EMAIL_UNCONFIRMED) };
    let contact = &view.group.contact;
    let second = view.contacts.iter().find(|other| other.holder == Holder::SecondContact && !other.is_asked);
    let mut keepers = vec![(
        tr!(MANAGE_CONTACT),
        contact.name.clone(),
        contact.email.clone(),
        [" (", &state, ")"].concat(),
    )];
    keepers
        .extend(second.map(|one| (tr!(MANAGE_SECOND), one.name.clone(), one.email.clone(), String::new())));
    let lines = written(move |html| {
        html.put("<dl class=\"facts\">");
        for (part, name, email, state) in &keepers {
            html.line("<div><dt>", part, "</dt>").line("<dd><bdi>", name, "</bdi></dd>");
            html.line("<dd><bdi dir=\"ltr\">", email, "</bdi>").line("", state, "</dd></div>");
        }
        html.put("</dl>");
    });
    let asked = view.contacts.iter().filter(|other| other.is_asked).map(|other| asked(own, opened, other));
    let go = move |page: Page| {
        let opened = opened.clone();
        move || own.go(opened.clone(), page)
    };
    let (has_second, may_ask) = (second.is_some(), view.address_confirmed);
    let ways = match (is_contact, has_second) {
        (true, false) if may_ask => {
            Some(button(tr!(MANAGE_SECOND_ASK), go(Page::Ask(Holder::SecondContact))))
        }
        (true, false) => Some(view! { <p>{tr!(MANAGE_SECOND_UNCONFIRMED)}</p> }.into_any()),
        (true, true) => Some(remove(own, opened, Holder::SecondContact, tr!(MANAGE_SECOND_REMOVE))),
        (false, _) => Some(remove(own, opened, Holder::SecondContact, tr!(MANAGE_SECOND_LEAVE))),
    };
    let details = is_contact.then(|| button(details::title(own, opened), go(Page::Details)));
    let hand_over = is_contact.then(|| button(tr!(MANAGE_HAND_OVER), go(Page::Ask(Holder::Contact))));
    view! {
        <section aria-labelledby="keepers-title">
            <h2 id="keepers-title">{tr!(MANAGE_KEEPERS)}</h2>
            {(!is_contact).then(|| view! { <p>{tr!(MANAGE_YOU_SECOND)}</p> })}
            {lines}
            {asked.collect_view()}
            <div class="actions">{details} {hand_over} {ways}</div>
            <p>{tr!(MANAGE_SECRET_HINT)}</p>
            <p class="actions">{button(tr!(MANAGE_LINK), go(Page::NewLink))}</p>
        </section>
    }
    .into_any()
}

/// Somebody who has been asked and has not answered.
fn asked(own: Own, opened: &Opened, other: &OtherContact) -> AnyView {
    let words = match other.holder {
        Holder::Contact => tr!(MANAGE_ASKED_CONTACT, name = &other.name, email = &other.email),
        Holder::SecondContact => tr!(MANAGE_ASKED_SECOND, name = &other.name, email = &other.email),
    };
    view! {
        <div class="notice">
            <p>{words}</p>
            <p class="actions">{remove(own, opened, other.holder, tr!(MANAGE_ASKED_WITHDRAW))}</p>
        </div>
    }
    .into_any()
}

/// A button that takes the second contact off, or asks somebody no more.
fn remove(own: Own, opened: &Opened, holder: Holder, words: String) -> AnyView {
    let opened = opened.clone();
    let leaves = !opened.view.you.may_decide();
    let press = move || {
        let opened = opened.clone();
        spawn_local(async move {
            let (reference, secret, version) = (&opened.reference, &opened.secret, &opened.version);
            match api::remove_contact(reference, secret, version, holder).await {
                Ok(()) if leaves => {
                    super::link(own.programme).forget();
                    own.end(tr!(MANAGE_SECOND_LEFT_TITLE), tr!(MANAGE_SECOND_LEFT));
                }
                Ok(()) => own.again(opened, Told::Done(tr!(MANAGE_SAVED))).await,
                Err(error) => own.failed(opened, &error).await,
            }
        });
    };
    button(words, press)
}

/// Whom to ask, and what it means for both.
pub(super) fn ask(own: Own, opened: Opened, holder: Holder) -> AnyView {
    let (title, intro) = match holder {
        Holder::Contact => (tr!(MANAGE_HAND_OVER_TITLE), tr!(MANAGE_HAND_OVER_INTRO)),
        Holder::SecondContact => (tr!(MANAGE_SECOND_ASK), tr!(MANAGE_SECOND_INTRO)),
    };
    let (name, email) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let form = Form::new(own, opened);
    let issues = form.issues;
    let submit = move |()| {
        let asked = ContactAsked {
            holder,
            name: name.get_untracked(),
            email: email.get_untracked(),
            language: site::language().into(),
        };
        let opened = form.opened();
        let parsed = asked.parse(&opened.view.group.contact, own.programme);
        if !form.is_right(parsed.err().unwrap_or_default()) || !form.begin() {
            return;
        }
        spawn_local(async move {
            let answer = api::ask_contact(&opened.reference, &opened.secret, &asked).await;
            let answer = answer.map(|()| tr!(MANAGE_ASKED_SENT, email = &asked.email));
            form.done(opened, "", answer).await;
        });
    };
    let questions = view! {
        <p>{intro}</p>
        <TextField
            path="/name" label=tr!(CONTACT_NAME) issues value=name on_input=move |text| name.set(text)
        />
        <TextField
            path="/email" label=tr!(CONTACT_EMAIL) kind=TextKind::Email issues value=email
            on_input=move |text| email.set(text)
        />
    };
    form.page(title, tr!(MANAGE_ASK_SEND), Callback::new(submit), questions.into_any())
}

/// A new private link in the place of this one.
pub(super) fn new_link(own: Own, opened: Opened) -> AnyView {
    let is_busy = StoredValue::new(false);
    let stored = StoredValue::new(opened);
    let press = move || {
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        let opened = stored.get_value();
        spawn_local(async move {
            match api::new_manage_link(&opened.reference, &opened.secret).await {
                Ok(link) => own.relink(opened, link.manage_url).await,
                Err(error) => own.failed(opened, &error).await,
            }
        });
    };
    view! {
        <PageHeading text=tr!(MANAGE_LINK_TITLE)/>
        <p>{tr!(MANAGE_LINK_INTRO)}</p>
        <p class="actions">
            {main_button(tr!(MANAGE_LINK_DO), press)} {button(tr!(BUTTON_CANCEL), move || own.back(stored.get_value()))}
        </p>
    }
    .into_any()
}
