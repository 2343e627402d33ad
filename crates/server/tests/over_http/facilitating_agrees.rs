//! The wizard and the server decide with one function: whatever is typed, both say the same.

use chrono::{DateTime, Utc};
use domain::Programme;
use domain::contact::ContactDraft;
use domain::facilitator::{OfferDraft, Standing, decide};
use domain::programme::{ProgrammeDraft, parse};
use serde_json::{Value, json};

use crate::running::{PROGRAMME, Running, key};

/// So many drafts, at each of the instants.
const DRAFTS: usize = 150;

fn programme() -> Programme {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../programmes/core-fundamentals-2027.toml");
    let draft: ProgrammeDraft = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    parse(&draft).unwrap()
}

/// xorshift64: the same drafts in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    /// Mostly the first, which is right; else any of them.
    fn of(&mut self, pool: &[&str]) -> String {
        let at = if self.below(24) > 0 { 0 } else { self.below(pool.len()) };
        pool[at].to_string()
    }

    /// One or two, mostly of the first two, which are right; seldom none.
    fn some(&mut self, pool: &[&str]) -> Vec<String> {
        let count = if self.below(12) == 0 { 0 } else { 1 + self.below(2) };
        let mut one = || {
            let most = if self.below(16) > 0 { 2 } else { pool.len() };
            pool[self.below(most)].to_string()
        };
        (0..count).map(|_| one()).collect()
    }

    fn draft(&mut self) -> OfferDraft {
        let roles = ["organisation_specific", "cross_organisation"];
        let role = if self.below(24) == 0 { "both" } else { roles[self.below(2)] };
        let account = if self.below(4) == 0 { "no" } else { "yes" };
        let earlier = if self.below(4) == 0 { "none" } else { "strike-school" };
        let trainings = ["training-7", "training-8", "none", "training-1", "session-A-1", "", "x"];
        OfferDraft {
            role: role.into(),
            person: ContactDraft {
                name: self.of(&["Zoe", "", " ", "Zoe\u{202E}", "ظافر"]),
                email: self.of(&["zoe@example.org", "", "zoe@", "a@b.org, c@d.org", "ZOE＠example.org"]),
                language: self.of(&["en", "ar", "", "klingon"]),
                zone: self.of(&["Europe/Berlin", "", "EST", "Mars/Base"]),
            },
            group: self.of(&["", "7kq2-m9xd", "7KQ2", "00000000", "\u{0}"]),
            organisation: self.of(&["Tenants", "", "x\u{7}y", &"x".repeat(300)]),
            earlier: self.of(&[earlier, "", "other", "nowhere"]),
            account: self.of(&[account, "by_date", "", "maybe"]),
            languages: self.some(&["en", "de", "klingon", ""]),
            sectors: self.some(&["health", "tech", "circus"]),
            tracks: self.some(&["A", "B", "Z"]),
            hours_from: self.of(&["", "8", "24", "25", "-1", "eight"]),
            hours_to: self.of(&["", "22", "8", "24"]),
            trainings: self.some(&trainings),
            open_spaces: self.some(&["open-space-7", "open-space-8", "none", "training-7"]),
            room: self.of(&["", "https://rooms.example.org/1", "http://x.org", "javascript:1"]),
            ask: self.below(3) == 0,
            note: self.of(&["", "Evenings only", "a\nb"]),
        }
    }
}

/// What the answer says, without what only the server knows.
fn said(answer: &crate::running::Answer) -> Value {
    let body = answer.json();
    match answer.status {
        422 => json!({ "issues": body["issues"] }),
        _ => json!({ "outcome": body["outcome"], "unmet": body["unmet"], "remedies": body["remedies"] }),
    }
}

#[test]
fn the_wizard_and_the_server_never_disagree() {
    let programme = programme();
    let mut chance = Chance(0x2027_0302);
    // In the middle, between the deadlines of the roles, and on the last day of the later one.
    for now in ["2027-02-01T12:00:00Z", "2027-02-20T12:00:00Z", "2027-03-03T12:00:00Z"] {
        let server = Running::start(now);
        let at: DateTime<Utc> = now.parse().unwrap();
        let mut outcomes = std::collections::BTreeSet::new();
        for _ in 0..DRAFTS {
            let draft = chance.draft();
            let expected = match decide(&draft, &programme, at, Standing::New) {
                Err(issues) => json!({ "issues": issues }),
                Ok((_, eligibility)) => json!({
                    "outcome": eligibility.outcome(&draft),
                    "unmet": eligibility.unmet,
                    "remedies": eligibility.remedies(),
                }),
            };
            let path = format!("/api/v1/programmes/{PROGRAMME}/facilitators");
            let sent = serde_json::to_value(&draft).unwrap();
            let answer = server.post_json(&path, &[("idempotency-key", &key())], &sent);
            assert_eq!(said(&answer), expected, "{sent}");
            outcomes.insert(expected["outcome"].as_str().unwrap_or("issues").to_string());
        }
        assert_eq!(outcomes.len(), 4, "{now}: every kind of answer was seen: {outcomes:?}");
    }
}
