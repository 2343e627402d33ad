//! `done`: what became of it, the private link, and the dates for the calendar. A reload shows the same and sends nothing.

use domain::api::MailState;
use domain::facilitator::Outcome;
use domain::reference;
use domain::routes::FacilitateStep as Step;
use leptos::prelude::*;

use super::draft::Sent;
use super::{Wizard, heading};
use crate::components::copy_field::CopyField;
use crate::components::page_heading::PageHeading;
use crate::pages::closed;
use crate::site::{self, tr};

pub(super) fn view(wizard: Wizard) -> AnyView {
    match wizard.draft.sent.get_untracked() {
        Some(sent) => sent_view(wizard, sent),
        None => heading(Step::Done),
    }
}

fn sent_view(wizard: Wizard, sent: Sent) -> AnyView {
    let is_accepted = sent.answer.outcome == Outcome::Accepted;
    let (title, thanks) = if is_accepted {
        (tr!(FACILITATE_DONE_TITLE), tr!(FACILITATE_DONE, name = &sent.name))
    } else {
        (tr!(FACILITATE_DONE_ASKED_TITLE), tr!(FACILITATE_DONE_ASKED, name = &sent.name))
    };
    let reference = sent.answer.reference.as_deref().map(reference::shown).unwrap_or_default();
    let url = sent.answer.manage_url.unwrap_or_default();
    let waiting = sent.waits.then(|| view! { <p class="notice">{tr!(FACILITATE_DONE_WAITING)}</p> });
    let calendar =
        (is_accepted && !sent.dates.is_empty()).then(|| calendar_link(&wizard.programme.slug, &sent.dates));
    view! {
        <PageHeading text=title/>
        <p class="lead">{thanks}</p>
        {waiting}
        <section class="card reference">
            <h2>{tr!(FACILITATE_DONE_REFERENCE)}</h2>
            <p class="reference__code"><bdi dir="ltr">{reference}</bdi></p>
        </section>
        {private_link(url.clone(), sent.answer.mail)}
        <p class="no-print"><a class="button" href=url rel="external">{tr!(FACILITATE_DONE_OPEN)}</a></p>
        {calendar}
        <p>{tr!(DONE_DEVICE_EMPTY)}</p>
        <p class="sheet-foot" aria-hidden="true">{closed::printed()}</p>
    }
    .into_any()
}

/// The private link, to be copied, and whether it is in an e-mail too.
pub(super) fn private_link(url: String, mail: Option<MailState>) -> AnyView {
    let mail = match mail {
        Some(MailState::Sending) => tr!(FACILITATE_DONE_MAIL),
        _ => tr!(FACILITATE_DONE_MAIL_NOT_SET_UP),
    };
    view! {
        <section class="card no-print">
            <h2>{tr!(FACILITATE_DONE_LINK)}</h2>
            <p>{tr!(FACILITATE_DONE_LINK_HINT)}</p>
            <CopyField
                id="manage-link" label=tr!(FACILITATE_DONE_LINK) button=tr!(FACILITATE_DONE_LINK_COPY) text=url
            />
            <p class="notice">{mail}</p>
        </section>
    }
    .into_any()
}

/// A calendar file of these dates alone.
pub(super) fn calendar_link(slug: &str, dates: &[String]) -> AnyView {
    let mut address = ["/api/v1/programmes/", slug, "/calendar.ics?for=facilitator&lang="].concat();
    address.push_str(site::language());
    address.push_str("&only=");
    address.push_str(&dates.join(","));
    view! { <p class="no-print"><a class="button" href=address rel="external">{tr!(FACILITATE_CALENDAR)}</a></p> }
        .into_any()
}
