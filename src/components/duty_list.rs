//! What is still to do for a group, in words and with dates.

use domain::duties::{Duty, DutyKind};
use domain::zones::ZoneId;
use leptos::prelude::*;

use crate::pages::closed;
use crate::site::{self, tr};

/// A list of duties, or the sentence that there is none.
#[component]
pub fn DutyList(
    duties: Vec<Duty>,
    /// The contact's own address.
    email: String,
    /// Whose times are shown: those of the rest of the page.
    zone: ZoneId,
) -> impl IntoView {
    if duties.is_empty() {
        return view! { <p class="notice notice--good">{tr!(MANAGE_DUTIES_NONE)}</p> }.into_any();
    }
    let items = duties
        .into_iter()
        .map(|duty| {
            let what = messages::duty(site::locale(), &duty.kind, &email);
            let how =
                matches!(duty.kind, DutyKind::PeopleMissing { .. }).then(|| tr!(DUTY_PEOPLE_MISSING_HOW));
            let until = duty.due.map(|due| {
                let moment = closed::moment(due, zone);
                if duty.overdue {
                    tr!(DUTY_OVERDUE, moment = &moment, email = site::contact_address())
                } else {
                    tr!(DUTY_UNTIL, moment = &moment)
                }
            });
            view! {
                <li>
                    <p>{what}</p>
                    {how.map(|text| view! { <p>{text}</p> })}
                    {until.map(|text| view! { <p class="duty-list__until">{text}</p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="duty-list">{items}</ul> }.into_any()
}
