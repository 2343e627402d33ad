//! How many groups one network, and all together, may register: a script must not fill the list that organisers work
//! with. In memory, since each registration asks: a restart forgives.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};

const HOUR_MS: i64 = 3_600_000;
/// So many networks are remembered; beyond that, those that have used nothing up are forgotten, then all.
const NETWORKS_MAX: usize = 50_000;

/// So many at once, and then as many an hour, evenly. None: without a limit.
type PerHour = Option<i64>;

/// Shared by all requests.
#[derive(Debug)]
pub(crate) struct Budgets {
    per_network: PerHour,
    in_all: PerHour,
    used: Mutex<Used>,
}

/// When each budget would be whole again, in milliseconds since 1970: all that has to be kept of one.
#[derive(Debug, Default)]
struct Used {
    networks: HashMap<String, i64>,
    in_all: i64,
}

impl Budgets {
    /// 0 stands for no limit.
    pub(crate) fn new(per_network: u32, in_all: u32) -> Budgets {
        let limit = |most: u32| (most > 0).then_some(i64::from(most));
        Budgets { per_network: limit(per_network), in_all: limit(in_all), used: Mutex::default() }
    }

    /// Takes one registration out of both budgets. Errors: the seconds until there is one again; then nothing is taken.
    pub(crate) fn take(&self, network: &str, now: DateTime<Utc>) -> Result<(), u32> {
        let now = now.timestamp_millis();
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let of_network = after_one_more(self.per_network, used.networks.get(network).copied(), now)?;
        let in_all = after_one_more(self.in_all, Some(used.in_all), now)?;
        if self.per_network.is_some() {
            if used.networks.len() >= NETWORKS_MAX {
                used.networks.retain(|_, whole_at| *whole_at > now);
            }
            if used.networks.len() >= NETWORKS_MAX {
                used.networks.clear();
            }
            used.networks.insert(network.to_string(), of_network);
        }
        used.in_all = in_all;
        Ok(())
    }
}

/// The budget's new state, or the seconds to wait.
fn after_one_more(limit: PerHour, whole_at: Option<i64>, now: i64) -> Result<i64, u32> {
    let Some(most) = limit else { return Ok(0) };
    let each = (HOUR_MS / most).max(1);
    // A clock that was set back must not lock anybody out for longer than an empty budget does.
    let whole_at = whole_at.unwrap_or(now).clamp(now, now + HOUR_MS) + each;
    let over = whole_at - now - each * most;
    if over > 0 { Err(u32::try_from(over / 1000 + 1).unwrap_or(u32::MAX)) } else { Ok(whole_at) }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn now() -> DateTime<Utc> {
        "2027-02-01T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_network_has_its_budget_at_once_and_then_one_at_a_time() {
        let budgets = Budgets::new(60, 0);
        assert_eq!((0..60).filter(|_| budgets.take("a", now()).is_ok()).count(), 60);
        let wait = budgets.take("a", now()).unwrap_err();
        assert!((1..=61).contains(&wait), "{wait}");
        assert!(budgets.take("b", now()).is_ok(), "another network has its own");
        let later = now() + TimeDelta::seconds(i64::from(wait));
        assert!(budgets.take("a", later).is_ok());
        assert!(budgets.take("a", later).is_err());
        let much_later = now() + TimeDelta::hours(2);
        assert_eq!((0..100).filter(|_| budgets.take("a", much_later).is_ok()).count(), 60);
    }

    #[test]
    fn all_networks_share_one_budget_and_0_is_none() {
        let budgets = Budgets::new(0, 100);
        let ok = |network: usize| budgets.take(&network.to_string(), now()).is_ok();
        assert_eq!((0..200).filter(|n| ok(*n)).count(), 100);
        let free = Budgets::new(0, 0);
        assert!((0..1000).all(|_| free.take("a", now()).is_ok()));
    }

    #[test]
    fn a_clock_that_is_set_back_locks_nobody_out_for_long() {
        let budgets = Budgets::new(2, 0);
        assert!(budgets.take("a", now() + TimeDelta::days(30)).is_ok());
        assert!(budgets.take("a", now() + TimeDelta::days(30)).is_ok());
        let wait = budgets.take("a", now()).unwrap_err();
        assert!(wait <= 1801, "{wait}");
    }

    #[test]
    fn however_many_networks_come_the_memory_is_bounded() {
        let budgets = Budgets::new(1, 0);
        for n in 0..NETWORKS_MAX + 10 {
            assert!(budgets.take(&n.to_string(), now()).is_ok());
        }
        assert!(budgets.used.lock().unwrap().networks.len() <= NETWORKS_MAX);
    }
}
