//! The table of places that the zone picker searches: fetched once, when somebody first wants to choose. Until it is there,
//! and where it cannot be had, zones are found by their own names.

use std::sync::{LazyLock, OnceLock};

use domain::zones::Places;
use leptos::prelude::*;

use crate::{browser, site};

static TABLE: OnceLock<String> = OnceLock::new();
static IS_THERE: LazyLock<ArcRwSignal<bool>> = LazyLock::new(|| ArcRwSignal::new(false));
static IS_ASKED: OnceLock<()> = OnceLock::new();

/// Fetches the table unless it is there or on its way.
pub fn want() {
    if IS_ASKED.set(()).is_err() {
        return;
    }
    leptos::task::spawn_local(async {
        if let Some(table) = browser::fetch::text(&site::data().places).await
            && TABLE.set(table).is_ok()
        {
            IS_THERE.set(true);
        }
    });
}

/// The table; whoever asks within a view is asked again when it has come.
pub fn table() -> Places<'static> {
    IS_THERE.track();
    table_untracked()
}

pub fn table_untracked() -> Places<'static> {
    TABLE.get().map_or(Places::default(), |table| Places::new(table))
}
