//! One file a page.

pub mod closed;
pub mod confirm;
pub mod join;
pub mod manage;
pub mod not_found;
pub mod privacy;
pub mod programme;
pub mod programmes;
pub mod register;
pub mod schedule;

use domain::routes::{Page, Route};
use leptos::prelude::AnyView;

/// The pages of `muster-web`.
pub fn to_read(route: Route) -> Option<AnyView> {
    match route.page {
        Page::Programmes => Some(programmes::view()),
        Page::Privacy => Some(privacy::view()),
        Page::Programme { .. } => Some(programme::view()),
        Page::Schedule { .. } => Some(schedule::view()),
        Page::Join { code, .. } => Some(join::view(code)),
        Page::CheckTimes | Page::Register { .. } | Page::Manage { .. } | Page::Confirm { .. } => None,
    }
}

/// The pages of `muster-register`.
pub fn to_fill_in(route: Route) -> Option<AnyView> {
    match route.page {
        Page::Register { step, .. } => Some(register::view(step)),
        Page::Manage { .. } => Some(manage::view()),
        Page::Confirm { .. } => Some(confirm::view()),
        Page::Programmes
        | Page::Privacy
        | Page::CheckTimes
        | Page::Programme { .. }
        | Page::Schedule { .. }
        | Page::Join { .. } => None,
    }
}
