//! What happened to the group, in words: who by their part, what by counts, names only of people who are on the list.

use domain::group_log::{Actor, Happened, LogEntry};
use domain::zones::ZoneId;
use leptos::prelude::*;

use crate::components::written::written;
use crate::pages::closed;
use crate::site::{self, plain, tr};

pub(super) fn section(log: Vec<LogEntry>, zone: ZoneId) -> AnyView {
    let lines = written(move |html| {
        html.line("<h2 id=\"log-title\">", &tr!(MANAGE_LOG), "</h2><ul class=\"log\">");
        for entry in &log {
            let moment = closed::start(entry.at, zone);
            let (who, what) = (who(entry.who), what(entry));
            html.line("<li>", &tr!(LOG_LINE, moment = &moment, who = &who, what = &what), "");
            if !entry.people.is_empty() {
                let names = site::locale().list(&entry.people);
                html.line(" (", &names, ")");
            }
            if entry.after_freeze {
                html.line(" <strong>", &tr!(LOG_AFTER_FREEZE), "</strong>");
            }
            html.put("</li>");
        }
        html.put("</ul>");
    });
    view! { <section aria-labelledby="log-title">{lines}</section> }.into_any()
}

/// When the group was last changed, and how; none where the log does not reach so far.
pub(super) fn last_change(log: &[LogEntry], zone: ZoneId) -> Option<String> {
    let is_change = |entry: &&LogEntry| {
        matches!(
            entry.what,
            Happened::ListChanged
                | Happened::DetailsChanged
                | Happened::FacilitatorsNamed
                | Happened::HandedOver
                | Happened::Merged
                | Happened::Joined
                | Happened::Withdrawn
        )
    };
    let entry = log.iter().find(is_change)?;
    let moment = closed::start(entry.at, zone);
    Some(tr!(MANAGE_LAST_CHANGE, moment = &moment, what = &what(entry)))
}

fn who(actor: Actor) -> String {
    match actor {
        Actor::Contact => plain!(LOG_WHO_CONTACT),
        Actor::SecondContact => plain!(LOG_WHO_SECOND),
        Actor::Member => plain!(LOG_WHO_MEMBER),
        Actor::Facilitator => plain!(LOG_WHO_FACILITATOR),
        Actor::Team => plain!(LOG_WHO_TEAM),
        Actor::Somebody => plain!(LOG_WHO_SOMEBODY),
    }
}

fn what(entry: &LogEntry) -> String {
    let counts = entry.counts;
    match entry.what {
        Happened::Registered => plain!(LOG_REGISTERED),
        Happened::AddressConfirmed => plain!(LOG_ADDRESS_CONFIRMED),
        Happened::MailSentAgain => plain!(LOG_MAIL_SENT_AGAIN),
        Happened::LinkSentAgain => plain!(LOG_LINK_SENT_AGAIN),
        Happened::LinkReplaced => plain!(LOG_LINK_REPLACED),
        Happened::ListChanged => {
            let told = [
                (counts.added, plain!(PEOPLE_ADDED, n = counts.added)),
                (counts.changed, plain!(PEOPLE_CHANGED, n = counts.changed)),
                (counts.removed, plain!(PEOPLE_REMOVED, n = counts.removed)),
            ];
            let told: Vec<String> =
                told.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
            site::locale().list(&told)
        }
        Happened::DetailsChanged => plain!(LOG_DETAILS_CHANGED),
        Happened::FacilitatorsNamed => plain!(LOG_FACILITATORS_NAMED),
        Happened::FacilitatorConfirmed if entry.who == Actor::Facilitator => plain!(LOG_FACILITATOR_SAID_YES),
        Happened::FacilitatorConfirmed => plain!(LOG_FACILITATOR_CONFIRMED),
        Happened::FacilitatorRefused => plain!(LOG_FACILITATOR_REFUSED),
        Happened::OrientationChosen => plain!(LOG_ORIENTATION_CHOSEN),
        Happened::HandOverAsked => plain!(LOG_HAND_OVER_ASKED),
        Happened::HandedOver => plain!(LOG_HANDED_OVER),
        Happened::SecondContactAsked => plain!(LOG_SECOND_ASKED),
        Happened::SecondContactAdded => plain!(LOG_SECOND_ADDED),
        Happened::SecondContactRemoved => plain!(LOG_SECOND_REMOVED),
        Happened::AskingWithdrawn => plain!(LOG_ASKING_WITHDRAWN),
        Happened::FollowUpAsked => plain!(LOG_FOLLOW_UP_ASKED),
        Happened::Joined => plain!(LOG_JOINED),
        Happened::Withdrawn if entry.who == Actor::Facilitator => plain!(LOG_FACILITATOR_WITHDRAWN),
        Happened::Withdrawn => plain!(LOG_WITHDRAWN),
        Happened::Extended => plain!(LOG_EXTENDED),
        Happened::AcceptedBelowSize => plain!(LOG_ACCEPTED_BELOW_SIZE),
        Happened::Merged => plain!(LOG_MERGED, n = counts.added),
    }
}
