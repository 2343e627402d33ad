//! What the group wishes for after the programme: coaching, the community of practice. Offered once it has begun.

use domain::follow_up::{FollowUp, is_offered};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Opened, Own, Told};
use crate::api;
use crate::components::Issues;
use crate::components::button::button;
use crate::components::check_field::CheckField;
use crate::components::text_field::TextField;
use crate::site::{self, tr};

pub(super) fn section(own: Own, opened: &Opened) -> Option<AnyView> {
    if !is_offered(own.programme, site::now()) {
        return None;
    }
    let wish = opened.view.follow_up.clone().unwrap_or_default();
    let has_wished = !wish.is_empty();
    let until = own.programme.follow_up_until.map(|until| site::locale().date(until)).unwrap_or_default();
    let issues: Issues = RwSignal::new(Vec::new());
    let wish = RwSignal::new(wish);
    let stored = StoredValue::new(opened.clone());
    let save = move || {
        let typed = wish.get_untracked();
        if let Err(found) = typed.parse() {
            return issues.set(found);
        }
        let opened = stored.get_value();
        spawn_local(async move {
            match api::send_follow_up(&opened.reference, &opened.secret, &typed).await {
                Ok(_) if typed.is_empty() => own.again(opened, Told::Done(tr!(FOLLOW_UP_TAKEN_BACK))).await,
                Ok(_) => own.again(opened, Told::Done(tr!(FOLLOW_UP_SENT))).await,
                Err(error) => own.failed(opened, &error).await,
            }
        });
    };
    let tick =
        move |change: fn(&mut FollowUp, bool)| move |ticked: bool| wish.update(|wish| change(wish, ticked));
    Some(
        view! {
            <section aria-labelledby="follow-up-title">
                <h2 id="follow-up-title">{tr!(FOLLOW_UP_TITLE)}</h2>
                {has_wished.then(|| view! { <p class="notice notice--good">{tr!(FOLLOW_UP_THERE)}</p> })}
                <p>{tr!(FOLLOW_UP_INTRO, date = &until)}</p>
                <CheckField
                    path="/coaching" label=tr!(FOLLOW_UP_COACHING) issues
                    is_ticked=Signal::derive(move || wish.read().coaching)
                    on_change=tick(|wish, ticked| wish.coaching = ticked)
                />
                <CheckField
                    path="/community" label=tr!(FOLLOW_UP_COMMUNITY) issues
                    is_ticked=Signal::derive(move || wish.read().community)
                    on_change=tick(|wish, ticked| wish.community = ticked)
                />
                <TextField
                    path="/note" label=tr!(FOLLOW_UP_NOTE) is_optional=true issues
                    value=Signal::derive(move || wish.read().note.clone())
                    on_input=move |text: String| wish.update(|wish| wish.note = text)
                />
                <p class="actions">{button(tr!(FOLLOW_UP_SEND), save)}</p>
            </section>
        }
        .into_any(),
    )
}
