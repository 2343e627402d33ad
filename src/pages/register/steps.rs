//! The order of the steps, and which of them may be shown.

use domain::contact::Contact;
use domain::group::is_enough;
use domain::organisation::Organisation;
use domain::programme::Programme;
use domain::routes::Step;
use leptos::prelude::*;

use crate::drafts::Draft;
use crate::site::plain;

/// The steps that are counted; Done is not one.
pub(super) const SHOWN: [Step; 5] =
    [Step::Contact, Step::Organisation, Step::Roster, Step::Facilitators, Step::Review];
pub(super) const COUNT: usize = SHOWN.len();

/// 1 to 5.
pub(super) fn number(step: Step) -> usize {
    SHOWN.iter().position(|shown| *shown == step).map_or(COUNT, |at| at + 1)
}

pub(super) fn after(step: Step) -> Step {
    SHOWN.get(number(step)).copied().unwrap_or(Step::Done)
}

pub(super) fn name(step: Step) -> String {
    match step {
        Step::Contact => plain!(WIZARD_STEP_CONTACT),
        Step::Organisation => plain!(WIZARD_STEP_ORGANISATION),
        Step::Roster => plain!(WIZARD_STEP_ROSTER),
        Step::Facilitators => plain!(WIZARD_STEP_FACILITATORS),
        Step::Review => plain!(WIZARD_STEP_REVIEW),
        Step::Done => plain!(WIZARD_STEP_DONE),
    }
}

/// What is finished of a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Finished {
    begun: bool,
    contact: bool,
    organisation: bool,
    roster: bool,
    sent: bool,
}

/// `wanted`, or the first step before it that is not finished.
pub(super) fn reachable(wanted: Step, draft: Draft, programme: &Programme) -> Step {
    let finished = Finished {
        begun: draft.is_begun(),
        contact: draft.contact.with_untracked(|c| Contact::parse(c, programme).is_ok()),
        organisation: draft.organisation.with_untracked(|o| Organisation::parse(o, programme).is_ok()),
        roster: draft.roster.with_untracked(|r| {
            let enough = is_enough(r.members().len(), programme) || draft.gathering.get_untracked();
            !r.rows.is_empty() && r.errors().next().is_none() && enough
        }),
        sent: draft.sent.with_untracked(Option::is_some),
    };
    allowed(wanted, finished)
}

fn allowed(wanted: Step, finished: Finished) -> Step {
    let first_open = if !finished.contact {
        Step::Contact
    } else if !finished.organisation {
        Step::Organisation
    } else if !finished.roster {
        Step::Roster
    } else {
        Step::Review
    };
    match wanted {
        // Without a draft: one that is sent was emptied, in this tab or, as far as anybody here knows, in another.
        Step::Done if finished.sent || !finished.begun => Step::Done,
        // Back from Done leads to steps that are empty by now.
        wanted if wanted > Step::Contact && finished.sent && !finished.begun => Step::Done,
        wanted => wanted.min(first_open),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_step_without_the_earlier_answers_leads_to_the_first_unfinished_one() {
        let nothing = Finished::default();
        assert_eq!(allowed(Step::Review, nothing), Step::Contact);
        let contact = Finished { begun: true, contact: true, ..nothing };
        assert_eq!(allowed(Step::Review, contact), Step::Organisation);
        assert_eq!(allowed(Step::Contact, contact), Step::Contact);
        let all = Finished { begun: true, contact: true, organisation: true, roster: true, sent: false };
        assert_eq!(allowed(Step::Facilitators, all), Step::Facilitators);
        assert_eq!(allowed(Step::Done, all), Step::Review);
    }

    #[test]
    fn done_can_be_read_again_after_everything_typed_is_gone() {
        assert_eq!(allowed(Step::Done, Finished { sent: true, ..Finished::default() }), Step::Done);
    }
}
