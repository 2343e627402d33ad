//! Who holds a private link of a group: its contact, and a second one if the contact wants. Nobody becomes either but by
//! a press of their own on a page that a mail leads to.

use serde::{Deserialize, Serialize};

use crate::contact::{Contact, ContactDraft};
use crate::{Issue, Programme};

/// Whose private link it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    #[default]
    Contact,
    /// Changes the list as the contact does. Neither asks other contacts nor deletes the group.
    SecondContact,
}

impl Holder {
    pub const ALL: [Holder; 2] = [Holder::Contact, Holder::SecondContact];

    /// As in addresses, tables and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Holder::Contact => "contact",
            Holder::SecondContact => "second_contact",
        }
    }

    pub fn parse(name: &str) -> Option<Holder> {
        Holder::ALL.into_iter().find(|holder| holder.name() == name)
    }

    /// Whether this link may hand the group over, ask a second contact, take one off, or delete the group.
    pub fn may_decide(self) -> bool {
        self == Holder::Contact
    }
}

/// The body of `POST groups/{reference}/contacts`: who is asked to become a group's contact, or its second one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactAsked {
    pub holder: Holder,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub email: String,
    /// Of the mail, BCP 47; empty: the group's contact's.
    #[serde(default)]
    pub language: String,
}

impl ContactAsked {
    /// The person, who has the present contact's language and zone where nothing else is known. Errors with the paths
    /// `/name`, `/email`, `/language`.
    pub fn parse(&self, present: &ContactDraft, programme: &Programme) -> Result<Contact, Vec<Issue>> {
        let or = |own: &str, other: &str| if own.trim().is_empty() { other.into() } else { own.to_string() };
        let draft = ContactDraft {
            name: self.name.clone(),
            email: self.email.clone(),
            language: or(&self.language, &present.language),
            zone: present.zone.clone(),
        };
        Contact::parse(&draft, programme)
    }
}

/// Somebody beside whoever looks: the group's other contact, or one who has been asked and has not answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherContact {
    pub holder: Holder,
    pub name: String,
    pub email: String,
    /// Asked by mail, no press yet.
    #[serde(default)]
    pub is_asked: bool,
}

/// What a press on the page of a mailed link means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Press {
    /// "This address is mine."
    Address,
    /// "I am this group's contact from now on."
    Contact,
    SecondContact,
}

/// The answer to `GET groups/{reference}/confirmation`: what a press would do. Looking does nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    pub press: Press,
    pub organisation: String,
}

/// The body of `POST groups/{reference}/confirmation`; may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Confirming {
    /// Where whoever presses is, an IANA name: their own times are shown in it.
    pub zone: String,
}

/// The answer to `POST groups/{reference}/manage-link`, and to a press that makes somebody a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLink {
    pub manage_url: String,
}
