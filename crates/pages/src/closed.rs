//! What stands where nothing can be filled in. Only the parts of the app that fill pages in write it: those carry every
//! sentence.

use domain::facilitator::Role;
use maud::{Markup, html};
use messages::{Key, key};

use crate::Shown;
use crate::deadlines::{self, closed_since, until};

/// The name of a place, and what writes what stands there.
pub type Place = (&'static str, fn(&Shown) -> Markup);

/// What stands where nothing can be filled in: the parts of the app that fill pages in write it for the visitor's own zone.
pub const WHERE_CLOSED: [Place; 4] = [
    ("since", deadlines::since),
    ("opens", deadlines::opens),
    ("facilitators-since", facilitators_since),
    ("facilitators-until", facilitators_until),
];

/// One of them in its place.
pub fn placed_where_closed(name: &str, shown: &Shown) -> Markup {
    let write = WHERE_CLOSED.iter().find(|(known, _)| *known == name).map(|(_, write)| write);
    html! { div.written data-part=(name) { @if let Some(write) = write { (write(shown)) } } }
}

/// When the sign-up of facilitators closed: the last role's, and each role's where they differ.
fn facilitators_since(shown: &Shown) -> Markup {
    let roles = || Role::ALL.into_iter().filter(|role| role.rules(shown.programme).is_some());
    let Some(last) = roles().map(|role| role.deadline(shown.programme)).max_by_key(|deadline| deadline.at)
    else {
        return html! {};
    };
    let differ = roles().any(|role| role.deadline(shown.programme).at != last.at);
    html! {
        (closed_since(shown, last))
        @if differ {
            ul {
                @for role in roles() {
                    @let (here, _) = until(shown, role.deadline(shown.programme));
                    li { (shown.text(role_until(role), &[("moment", (&here).into())])) }
                }
            }
        }
    }
}

/// Until when facilitators can still sign up where groups no longer can; nothing where they cannot either.
fn facilitators_until(shown: &Shown) -> Markup {
    html! {
        @for role in Role::ALL.into_iter().filter(|role| role.is_open(shown.programme, shown.now)) {
            @let (here, there) = until(shown, role.deadline(shown.programme));
            p {
                (shown.text(role_until(role), &[("moment", (&here).into())]))
                @if here != there { " " (shown.text(key::PROGRAMME_DEADLINE_OWN, &[("moment", (&there).into())])) }
            }
        }
    }
}

fn role_until(role: Role) -> Key {
    match role {
        Role::OrganisationSpecific => key::CLOSED_FACILITATE_OWN,
        Role::CrossOrganisation => key::CLOSED_FACILITATE_MIXED,
    }
}
