//! How many seats are left. Asked once a page, and only where the programme counts any.

use domain::api::Seats;
use domain::programme::Programme;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::site::tr;

/// Empty until the answer is there, and where nothing is counted. Without an answer every date can be chosen: the server
/// says so if one is full.
pub(super) fn load(programme: &'static Programme) -> RwSignal<Vec<Seats>> {
    let seats = RwSignal::new(Vec::new());
    if programme.occurrences.iter().any(|occurrence| occurrence.seats.is_some()) {
        spawn_local(async move {
            if let Ok(counted) = api::seats(&programme.slug).await {
                // The page may be left by now.
                let _ = seats.try_set(counted);
            }
        });
    }
    seats
}

/// None: as many as like, or not known.
pub(super) fn left(seats: &[Seats], occurrence: &str) -> Option<u32> {
    seats.iter().find(|one| one.occurrence == occurrence).map(|one| one.left)
}

/// "full", "3 seats left".
pub(super) fn words(left: Option<u32>) -> String {
    match left {
        None => String::new(),
        Some(0) => tr!(FACILITATE_TRAINING_FULL),
        Some(n) => tr!(FACILITATE_TRAINING_LEFT, n = n),
    }
}
