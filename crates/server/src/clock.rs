//! The server's clock. `--now` sets it; it then runs on like any other.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, TimeDelta, Utc};

/// What time it is, for every decision that the server makes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Clock {
    /// The machine's.
    System,
    /// Set by hand when the server started.
    Set { at: DateTime<Utc>, since: Instant },
}

impl Clock {
    /// A clock that shows `at` now.
    pub(crate) fn starting_at(at: DateTime<Utc>) -> Clock {
        Clock::Set { at, since: Instant::now() }
    }

    /// Whether it was set to another time than the machine's.
    pub(crate) fn is_set(&self) -> bool {
        (self.now() - Clock::System.now()).abs() > TimeDelta::minutes(1)
    }

    /// To the millisecond, as it is stored.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        let now = match self {
            Clock::System => {
                let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
                DateTime::UNIX_EPOCH + TimeDelta::from_std(since_1970).unwrap_or_default()
            }
            Clock::Set { at, since } => *at + TimeDelta::from_std(since.elapsed()).unwrap_or_default(),
        };
        DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_set_starts_there_and_runs_on() {
        let at = "2027-02-24T04:59:59Z".parse().unwrap();
        let clock = Clock::starting_at(at);
        let first = clock.now();
        std::thread::sleep(Duration::from_millis(20));
        let second = clock.now();
        assert!(first >= at && second > first && second - at < TimeDelta::seconds(5));
    }
}
