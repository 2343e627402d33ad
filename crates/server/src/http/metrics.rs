//! `/metrics`: a few counters in Prometheus' text form. No names, no references, no addresses.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts since the server started.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    answers: [AtomicU64; 5],
    pub(crate) groups_registered: AtomicU64,
    pub(crate) mails_written: AtomicU64,
    pub(crate) mails_failed: AtomicU64,
}

impl Metrics {
    /// Counts an answer by the first digit of its status.
    pub(crate) fn count_answer(&self, status: u16) {
        if let Some(counter) = self.answers.get(usize::from(status / 100).saturating_sub(1)) {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Everything in the text format of Prometheus. `mails_waiting`: none where the database did not answer.
    pub(crate) fn text(&self, mails_waiting: Option<i64>) -> String {
        let mut out = String::from("# TYPE muster_answers_total counter\n");
        for (at, counter) in self.answers.iter().enumerate() {
            let _ = writeln!(
                out,
                "muster_answers_total{{status=\"{}xx\"}} {}",
                at + 1,
                counter.load(Ordering::Relaxed)
            );
        }
        for (name, counter) in [
            ("muster_groups_registered_total", &self.groups_registered),
            ("muster_mails_written_total", &self.mails_written),
            ("muster_mails_failed_total", &self.mails_failed),
        ] {
            let _ = writeln!(out, "# TYPE {name} counter\n{name} {}", counter.load(Ordering::Relaxed));
        }
        if let Some(waiting) = mails_waiting {
            let _ = writeln!(out, "# TYPE muster_mails_waiting gauge\nmuster_mails_waiting {waiting}");
        }
        out
    }
}
