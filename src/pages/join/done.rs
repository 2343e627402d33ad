//! Whoever has joined: what comes next, and how to get off the list again. The same whether or not they were on it before.

use domain::api::{JoinView, Joined, MailState};
use leptos::prelude::*;

use super::{Link, State, times};
use crate::browser;
use crate::components::button::button;
use crate::components::copy_field::CopyField;
use crate::components::page_heading::PageHeading;
use crate::components::written::written;
use crate::site::{self, tr};

pub(super) fn view(link: Link, view: JoinView, joined: Joined, email: String, track: String) -> AnyView {
    let programme = link.programme;
    let lead = tr!(JOIN_DONE, organisation = &view.organisation);
    let mut calendar =
        ["/api/v1/programmes/", &programme.slug, "/calendar.ics?lang=", site::language()].concat();
    if programme.tracks.iter().any(|one| one.id == track) {
        calendar.push_str("&track=");
        calendar.push_str(&track);
    }
    let own = match (joined.own_url, joined.mail) {
        (Some(url), _) => view! {
            <p>{tr!(JOIN_DONE_LINK)}</p>
            <CopyField id="own-link" label=tr!(JOIN_DONE_LINK_LABEL) button=tr!(JOIN_DONE_LINK_COPY) text=url/>
        }
        .into_any(),
        (None, mail) => {
            let not_set_up =
                (mail != Some(MailState::Sending)).then(|| view! { <p>{tr!(JOIN_DONE_MAIL_NOT_SET_UP)}</p> });
            view! { <p>{tr!(JOIN_DONE_MAIL, email = &email)}</p> {not_set_up} }.into_any()
        }
    };
    let again = move || {
        link.state.set(State::Open(view.clone()));
        browser::focus::new_page();
    };
    view! {
        <PageHeading text=tr!(JOIN_DONE_TITLE)/>
        <p class="lead">{lead}</p>
        {written(move |html| times(html, programme, &track))}
        <p><a class="button" href=calendar rel="external">{tr!(JOIN_DONE_CALENDAR)}</a></p>
        <section class="section">
            <h2>{tr!(JOIN_DONE_ENTRY_TITLE)}</h2>
            {own}
        </section>
        <p>{tr!(DONE_DEVICE_EMPTY)}</p>
        <p class="actions">{button(tr!(JOIN_DONE_ANOTHER), again)}</p>
    }
    .into_any()
}
