//! What the contact passes on, and until when people may join.

use domain::api::GroupView;
use domain::join::open_until;
use domain::programme::Programme;
use domain::zones::ZoneId;
use leptos::prelude::*;

use crate::pages::{closed, forwarding};
use crate::site::{self, tr};

pub(super) fn section(programme: &'static Programme, view: &GroupView, zone: ZoneId) -> AnyView {
    let group = &view.group;
    let open_until = open_until(group.roster.len(), programme).filter(|until| !until.is_over(site::now()));
    let join_until = open_until.map(|until| {
        view! { <p>{tr!(MANAGE_JOIN_OPEN_UNTIL, date = &closed::moment(until.at, zone))}</p> }
    });
    let zones = forwarding::zones(&group.roster, zone);
    view! {
        <section aria-labelledby="forward-title">
            <h2 id="forward-title">{tr!(MANAGE_JOIN_TITLE)}</h2>
            {join_until}
            {forwarding::kit(programme, view.join_url.clone(), &group.organisation.track, &zones)}
        </section>
    }
    .into_any()
}
