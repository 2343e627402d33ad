//! Requests that are being answered right now, so that the same one again is told to wait.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// Shared by all requests.
#[derive(Clone, Debug, Default)]
pub(crate) struct InFlight(Arc<Mutex<HashSet<String>>>);

/// As long as it lives, the request is in flight.
#[derive(Debug)]
pub(crate) struct Flight {
    all: InFlight,
    name: String,
}

impl InFlight {
    /// None if a request of this name is in flight already.
    pub(crate) fn take_off(&self, name: String) -> Option<Flight> {
        let is_new = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone());
        is_new.then(|| Flight { all: self.clone(), name })
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.all.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_free_again_once_its_flight_has_landed() {
        let all = InFlight::default();
        let first = all.take_off("a".into());
        assert!(first.is_some());
        assert!(all.take_off("a".into()).is_none());
        assert!(all.take_off("b".into()).is_some());
        drop(first);
        assert!(all.take_off("a".into()).is_some());
    }
}
