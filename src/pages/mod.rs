//! The pages that are filled in, one file each. Those that are read are the server's: see `reading`.

pub mod closed;
pub mod confirm;
pub mod facilitate;
mod forwarding;
pub mod join;
mod live_rooms;
mod lost_link;
pub mod manage;
pub mod member;
mod private_link;
pub mod register;
mod seats;
mod strips;
pub mod tell_me;

use domain::facilitator::takes_facilitators;
use domain::programme::State;
use domain::routes::{FacilitateStep, Page, Route, Step};
use leptos::prelude::AnyView;

use crate::api::ApiError;
use crate::site::{self, tr};

/// None: what the server wrote there is all there is, because it is read, or because nothing can be filled in now.
pub fn to_fill_in(route: Route) -> Option<AnyView> {
    let programme = site::programme().filter(|programme| route.slug() == Some(&programme.slug))?;
    match route.page {
        // Done stays readable after the deadline: it is about what has been sent.
        Page::Register { step, .. } if step != Step::Done && programme.state(site::now()) != State::Open => {
            closed::in_the_visitors_zone(programme);
            register::place_what_was_typed();
            None
        }
        Page::Register { step, .. } => Some(register::view(step)),
        _ => None,
    }
}

/// The same for the pages of a registered group.
pub fn to_manage(route: Route) -> Option<AnyView> {
    site::programme().filter(|programme| route.slug() == Some(&programme.slug))?;
    match route.page {
        Page::Manage { .. } => Some(manage::view()),
        Page::Confirm { .. } => Some(confirm::view()),
        _ => None,
    }
}

/// The same for the pages of a facilitator.
pub fn to_facilitate(route: Route) -> Option<AnyView> {
    let programme = site::programme().filter(|programme| route.slug() == Some(&programme.slug))?;
    match route.page {
        Page::Facilitate { step, .. } => {
            // Done and the own page stay when nobody can sign up any more.
            let stays = matches!(step, FacilitateStep::Done | FacilitateStep::Manage);
            let is_open = stays || takes_facilitators(programme, site::now());
            if !is_open {
                closed::in_the_visitors_zone(programme);
                facilitate::place_what_was_typed(programme);
            }
            is_open.then(|| facilitate::view(step))
        }
        _ => None,
    }
}

/// The same for those who come by somebody's link.
pub fn to_join(route: Route) -> Option<AnyView> {
    site::programme().filter(|programme| route.slug() == Some(&programme.slug))?;
    match route.page {
        Page::Join { code, .. } => Some(join::view(&code)),
        Page::Member { .. } => Some(member::view()),
        Page::TellMe { .. } => Some(tell_me::view()),
        _ => None,
    }
}

/// What happened, where something could not be read or saved and the page has no better words for why.
fn failed(error: &ApiError) -> String {
    match error {
        ApiError::Problem(_) => tr!(ERROR_SERVER, email = site::contact_address(), code = error.code()),
        _ => tr!(ERROR_NETWORK),
    }
}
