//! What happened to a group, in words: on its page, and for the team.

use domain::group_log::{Actor, Happened, LogEntry};

use crate::{Locale, key};

/// A line of a group's log: who, by their part, and what. People's names are not in it.
pub fn happened(locale: &Locale, entry: &LogEntry) -> (String, String) {
    (who(locale, entry.who), what(locale, entry))
}

fn who(locale: &Locale, actor: Actor) -> String {
    let say = |key| locale.plain(key, &[]);
    match actor {
        Actor::Contact => say(key::LOG_WHO_CONTACT),
        Actor::SecondContact => say(key::LOG_WHO_SECOND),
        Actor::Member => say(key::LOG_WHO_MEMBER),
        Actor::Facilitator => say(key::LOG_WHO_FACILITATOR),
        Actor::Team => say(key::LOG_WHO_TEAM),
        Actor::Somebody => say(key::LOG_WHO_SOMEBODY),
    }
}

fn what(locale: &Locale, entry: &LogEntry) -> String {
    let say = |key| locale.plain(key, &[]);
    let counts = entry.counts;
    match entry.what {
        Happened::Registered => say(key::LOG_REGISTERED),
        Happened::AddressConfirmed => say(key::LOG_ADDRESS_CONFIRMED),
        Happened::MailSentAgain => say(key::LOG_MAIL_SENT_AGAIN),
        Happened::LinkSentAgain => say(key::LOG_LINK_SENT_AGAIN),
        Happened::LinkReplaced => say(key::LOG_LINK_REPLACED),
        Happened::ListChanged => {
            let told = [
                (counts.added, locale.plain(key::PEOPLE_ADDED, &[("n", counts.added.into())])),
                (counts.changed, locale.plain(key::PEOPLE_CHANGED, &[("n", counts.changed.into())])),
                (counts.removed, locale.plain(key::PEOPLE_REMOVED, &[("n", counts.removed.into())])),
            ];
            let told: Vec<String> =
                told.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
            locale.list(&told)
        }
        Happened::DetailsChanged => say(key::LOG_DETAILS_CHANGED),
        Happened::FacilitatorsNamed => say(key::LOG_FACILITATORS_NAMED),
        Happened::FacilitatorConfirmed if entry.who == Actor::Facilitator => {
            say(key::LOG_FACILITATOR_SAID_YES)
        }
        Happened::FacilitatorConfirmed => say(key::LOG_FACILITATOR_CONFIRMED),
        Happened::FacilitatorRefused => say(key::LOG_FACILITATOR_REFUSED),
        Happened::OrientationChosen => say(key::LOG_ORIENTATION_CHOSEN),
        Happened::HandOverAsked => say(key::LOG_HAND_OVER_ASKED),
        Happened::HandedOver => say(key::LOG_HANDED_OVER),
        Happened::SecondContactAsked => say(key::LOG_SECOND_ASKED),
        Happened::SecondContactAdded => say(key::LOG_SECOND_ADDED),
        Happened::SecondContactRemoved => say(key::LOG_SECOND_REMOVED),
        Happened::AskingWithdrawn => say(key::LOG_ASKING_WITHDRAWN),
        Happened::FollowUpAsked => say(key::LOG_FOLLOW_UP_ASKED),
        Happened::Joined => say(key::LOG_JOINED),
        Happened::Withdrawn if entry.who == Actor::Facilitator => say(key::LOG_FACILITATOR_WITHDRAWN),
        Happened::Withdrawn => say(key::LOG_WITHDRAWN),
        Happened::Extended => say(key::LOG_EXTENDED),
        Happened::AcceptedBelowSize => say(key::LOG_ACCEPTED_BELOW_SIZE),
        Happened::Merged => locale.plain(key::LOG_MERGED, &[("n", counts.added.into())]),
    }
}
