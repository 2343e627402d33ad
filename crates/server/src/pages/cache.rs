//! Pages that were made a moment ago. A page is the same for everybody who asks for the same address and zone, but it
//! holds the clock, so it is kept for a second only: enough for a crowd that comes at once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use domain::routes::Route;
use domain::zones::ZoneId;

use pages::Origin;

use crate::http::prepared::Prepared;

const KEPT: Duration = Duration::from_secs(1);
/// A page is some ten kilobytes in each coding.
const MOST: usize = 500;
/// Longer queries are nobody's who follows a link of ours.
const QUERY_MAX: usize = 100;

#[derive(Debug, Default)]
pub(crate) struct PageCache(Mutex<HashMap<String, (Instant, Prepared)>>);

/// What a page depends on; none for one that is not worth keeping.
pub(super) fn name(route: &Route, zone: ZoneId, origin: &Origin, query: &str) -> Option<String> {
    let is_kept = !matches!(origin, Origin::Unknown(_)) && query.len() <= QUERY_MAX;
    is_kept.then(|| format!("{} {} {query}", route.path(), zone.name()))
}

impl PageCache {
    /// The page as it was made within the last second, else as `make` makes it.
    pub(super) fn get_or_make(&self, name: Option<String>, make: impl FnOnce() -> Prepared) -> Prepared {
        let Some(name) = name else { return make() };
        let now = Instant::now();
        let is_fresh = |made: &Instant| now.duration_since(*made) < KEPT;
        {
            let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, prepared)) = kept.get(&name).filter(|(made, _)| is_fresh(made)) {
                return prepared.clone();
            }
        }
        let prepared = make();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.retain(|_, (made, _)| is_fresh(made));
        }
        if kept.len() < MOST {
            kept.insert(name, (now, prepared.clone()));
        }
        prepared
    }
}
