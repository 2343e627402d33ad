//! What happened to a group, for the people who keep it: who by their part, what by its kind and counts. No name and no
//! address is kept with it; names are looked up among the people who are on the list now.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who did it, by their part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    Contact,
    SecondContact,
    /// Somebody who is on the list, or came by the link for members.
    Member,
    Facilitator,
    Team,
    /// Whoever asked for the links of an address: nobody knows who.
    Somebody,
}

impl Actor {
    pub const ALL: [Actor; 6] = [
        Actor::Contact,
        Actor::SecondContact,
        Actor::Member,
        Actor::Facilitator,
        Actor::Team,
        Actor::Somebody,
    ];

    /// As stored and exported.
    pub fn name(self) -> &'static str {
        match self {
            Actor::Contact => "contact",
            Actor::SecondContact => "second_contact",
            Actor::Member => "member",
            Actor::Facilitator => "facilitator",
            Actor::Team => "team",
            Actor::Somebody => "somebody",
        }
    }

    pub fn parse(name: &str) -> Option<Actor> {
        Actor::ALL.into_iter().find(|actor| actor.name() == name)
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    Registered,
    AddressConfirmed,
    MailSentAgain,
    LinkSentAgain,
    LinkReplaced,
    /// The list, with counts.
    ListChanged,
    /// What is known of contact and organisation.
    DetailsChanged,
    FacilitatorsNamed,
    /// Said yes: the contact to somebody who has offered, or a facilitator to the contact's invitation.
    FacilitatorConfirmed,
    /// The contact said no to somebody who has offered.
    FacilitatorRefused,
    OrientationChosen,
    HandOverAsked,
    HandedOver,
    SecondContactAsked,
    SecondContactAdded,
    SecondContactRemoved,
    /// Somebody who was asked is asked no more.
    AskingWithdrawn,
    FollowUpAsked,
    /// A member entered themselves.
    Joined,
    /// A member took themselves off, or a facilitator withdrew.
    Withdrawn,
    /// The team gave the group more time to add people.
    Extended,
    /// The team takes the group as it is, however few they are.
    AcceptedBelowSize,
    /// The team put another group's people on this one's list; with how many came.
    Merged,
}

impl Happened {
    pub const ALL: [Happened; 23] = [
        Happened::Registered,
        Happened::AddressConfirmed,
        Happened::MailSentAgain,
        Happened::LinkSentAgain,
        Happened::LinkReplaced,
        Happened::ListChanged,
        Happened::DetailsChanged,
        Happened::FacilitatorsNamed,
        Happened::FacilitatorConfirmed,
        Happened::FacilitatorRefused,
        Happened::OrientationChosen,
        Happened::HandOverAsked,
        Happened::HandedOver,
        Happened::SecondContactAsked,
        Happened::SecondContactAdded,
        Happened::SecondContactRemoved,
        Happened::AskingWithdrawn,
        Happened::FollowUpAsked,
        Happened::Joined,
        Happened::Withdrawn,
        Happened::Extended,
        Happened::AcceptedBelowSize,
        Happened::Merged,
    ];

    /// As stored and exported.
    pub fn name(self) -> &'static str {
        match self {
            Happened::Registered => "registered",
            Happened::AddressConfirmed => "address_confirmed",
            Happened::MailSentAgain => "mail_sent_again",
            Happened::LinkSentAgain => "link_sent_again",
            Happened::LinkReplaced => "link_replaced",
            Happened::ListChanged => "list_changed",
            Happened::DetailsChanged => "details_changed",
            Happened::FacilitatorsNamed => "facilitators_named",
            Happened::FacilitatorConfirmed => "facilitator_confirmed",
            Happened::FacilitatorRefused => "facilitator_refused",
            Happened::OrientationChosen => "orientation_chosen",
            Happened::HandOverAsked => "hand_over_asked",
            Happened::HandedOver => "handed_over",
            Happened::SecondContactAsked => "second_contact_asked",
            Happened::SecondContactAdded => "second_contact_added",
            Happened::SecondContactRemoved => "second_contact_removed",
            Happened::AskingWithdrawn => "asking_withdrawn",
            Happened::FollowUpAsked => "follow_up_asked",
            Happened::Joined => "joined",
            Happened::Withdrawn => "withdrawn",
            Happened::Extended => "extended",
            Happened::AcceptedBelowSize => "accepted_below_size",
            Happened::Merged => "merged",
        }
    }

    pub fn parse(name: &str) -> Option<Happened> {
        Happened::ALL.into_iter().find(|happened| happened.name() == name)
    }
}

/// People of a list who came, changed and went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    #[serde(skip_serializing_if = "is_zero")]
    pub added: usize,
    #[serde(skip_serializing_if = "is_zero")]
    pub changed: usize,
    #[serde(skip_serializing_if = "is_zero")]
    pub removed: usize,
}

impl Counts {
    pub fn is_empty(&self) -> bool {
        *self == Counts::default()
    }
}

fn is_zero(n: &usize) -> bool {
    *n == 0
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    #[serde(with = "crate::stamp::instant")]
    pub at: DateTime<Utc>,
    pub who: Actor,
    pub what: Happened,
    #[serde(default, skip_serializing_if = "Counts::is_empty")]
    pub counts: Counts,
    /// Those who came or changed and are still on the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// After the last day to add people.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub after_freeze: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_back() {
        for actor in Actor::ALL {
            assert_eq!(Actor::parse(actor.name()), Some(actor));
            assert_eq!(serde_json::to_value(actor).unwrap(), actor.name());
        }
        for happened in Happened::ALL {
            assert_eq!(Happened::parse(happened.name()), Some(happened));
            assert_eq!(serde_json::to_value(happened).unwrap(), happened.name());
        }
    }
}
