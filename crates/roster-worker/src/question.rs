//! What is asked in practice.

/// To read a file by the usual rules, as the page asks.
pub(crate) const QUESTION: &str = r#"{"Read":[0,{"File":{"name":"a"}},{},{"min":10,"max":1000,
"email_optional":false,"shared_email":false,"tracks":["A","B"],"languages":[],"facilitators":{"table":[[10,1]]}},
{"gathering":false,"counted_contact":false}]}"#;

#[cfg(test)]
mod tests {
    use domain::roster::{RosterRules, ToWorker};

    #[test]
    fn the_question_is_one() {
        let Some(ToWorker::Read(_, _, _, rules, _)) = wire::read(super::QUESTION) else {
            panic!("no question")
        };
        assert_eq!(rules, RosterRules::default());
    }
}
