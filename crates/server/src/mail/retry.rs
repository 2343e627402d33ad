//! When a mail is tried again, and when it is given up.

use chrono::TimeDelta;

/// What kept a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// By the way to the mail server, the same for all: looked at often, so that all go soon after it is open.
    Way,
    /// By its reader's server: asked less and less often.
    Reader,
}

/// From the first try on. A mailbox that is full, or a server that is gone for longer, is a matter for people.
pub(super) const GIVE_UP_AFTER: TimeDelta = TimeDelta::hours(48);
/// Texts that may go out without an answer: the first, and one more.
pub(super) const UNKNOWN_MAX: i64 = 2;

/// How long to wait after so many tries. `chance` spreads mails that failed together, so that they do not come back
/// together.
pub(super) fn wait(kept: Kept, attempts: i64, chance: u8) -> TimeDelta {
    let longest_min = match kept {
        Kept::Way => 4,
        Kept::Reader => 240,
    };
    let minutes = (1_i64 << (attempts - 1).clamp(0, 16)).min(longest_min);
    // Three quarters to five quarters.
    TimeDelta::milliseconds(minutes * 60_000 * (192 + i64::from(chance) / 2) / 256)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_with_each_try_up_to_a_limit_and_are_spread() {
        let minutes = |kept, attempts, chance| wait(kept, attempts, chance).num_seconds() as f64 / 60.0;
        for attempts in 1..60 {
            for chance in [0, 128, 255] {
                let (way, reader) =
                    (minutes(Kept::Way, attempts, chance), minutes(Kept::Reader, attempts, chance));
                assert!((0.7..=5.0).contains(&way), "{attempts}: {way}");
                assert!((0.7..=300.0).contains(&reader), "{attempts}: {reader}");
                assert!(wait(Kept::Reader, attempts + 1, chance) >= wait(Kept::Reader, attempts, chance));
            }
        }
        assert!(minutes(Kept::Reader, 4, 0) < minutes(Kept::Reader, 4, 255));
    }

    #[test]
    fn a_mailbox_that_is_greylisted_for_15_minutes_is_asked_within_the_hour_and_not_every_minute() {
        let mut at = TimeDelta::zero();
        let mut tries = 0;
        while at < TimeDelta::hours(48) {
            tries += 1;
            at += wait(Kept::Reader, tries, 128);
            if tries == 6 {
                assert!(at < TimeDelta::minutes(70));
            }
        }
        assert!((15..25).contains(&tries), "{tries}");
    }
}
