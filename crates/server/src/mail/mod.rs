//! Mail: put into the outbox with what it is about, composed and sent later: over SMTP, or where no mail server is named
//! as .eml files into the data folder, which any mail program opens.

pub(crate) mod bounces;
mod compose;
pub(crate) mod contacts;
mod decided;
mod facilitators;
pub(crate) mod files;
mod html;
mod letter;
mod letters;
mod members;
mod message;
mod reminders;
mod retry;
mod sender;
mod settings;
mod smtp;
mod team;
mod tell_me;

use domain::contact::ContactDraft;
use domain::email::{self, Email};
use lettre::Address;
use serde::{Deserialize, Serialize};

pub(crate) use decided::{Decided, decided};
pub(crate) use members::{MemberNews, News, complete, member_news, to_member_again};
pub(crate) use reminders::{
    facilitates_on, is_on_track, plan as plan_reminders, start as start_reminders, stop_token,
};
pub(crate) use sender::{Bell, start};
pub(crate) use settings::{MailFile, Post, pace_of_many};
pub(crate) use smtp::Tls;
pub(crate) use team::{TeamMail, to_reader};
pub(crate) use tell_me::{next_programme, tell_me_wanted, wish_token};

use crate::secret::{Secret, ServerKey, random_id};
use crate::store::groups::{StoredGroup, fold_address};
use crate::store::outbox::{MailKind, NewMail};

/// What only the mail about a registration may say; sealed until it is written.
#[derive(Serialize, Deserialize)]
pub(crate) struct RegisteredMail {
    pub(crate) manage: String,
    pub(crate) confirm: String,
    pub(crate) members: usize,
    pub(crate) facilitators: usize,
}

/// What only the mail to a new address may say.
#[derive(Serialize, Deserialize)]
struct ConfirmMail {
    confirm: String,
    /// The private link that the address was changed with: whoever reads the new address has never got it.
    manage: String,
}

/// The language that a person's mails are in: English where there is no file for theirs.
pub(crate) fn language_of(code: &str) -> &'static str {
    nearest(code, messages::mail_languages())
}

/// The language of the pages that a person's links lead to: English where there are no pages in theirs.
pub(crate) fn page_language(code: &str) -> &'static str {
    nearest(code, messages::languages())
}

fn nearest(code: &str, known: &[&'static str]) -> &'static str {
    let primary = code.split('-').next().unwrap_or_default();
    known
        .iter()
        .find(|l| **l == code)
        .or_else(|| known.iter().find(|l| **l == primary))
        .copied()
        .unwrap_or("en")
}

/// A mail for the outbox, its payload sealed for its row.
pub(crate) fn new_mail(
    key: &ServerKey,
    kind: MailKind,
    group_reference: Option<&str>,
    recipient: &str,
    language: &str,
    payload: &impl Serialize,
) -> NewMail {
    let id = random_id();
    let payload = serde_json::to_vec(payload).expect("texts and numbers are always JSON");
    let sealed = key.seal(&context(&id), &payload);
    NewMail {
        id,
        kind,
        group_reference: group_reference.map(String::from),
        offer_reference: None,
        recipient: recipient.to_string(),
        language: language.to_string(),
        sealed,
    }
}

/// A new confirmation token's hash, and the mail about the registration once more.
pub(crate) fn registered_again(key: &ServerKey, group: &StoredGroup, manage: &Secret) -> (Vec<u8>, NewMail) {
    let token = Secret::random();
    let payload = RegisteredMail {
        manage: manage.reveal().to_string(),
        confirm: token.reveal().to_string(),
        members: group.members.len(),
        facilitators: group.group.facilitators.len(),
    };
    let contact = &group.group.contact;
    let language = language_of(&contact.language);
    let reference = Some(group.reference.as_str());
    let mail = new_mail(key, MailKind::Registered, reference, &contact.email, language, &payload);
    (token.hash(), mail)
}

/// A new confirmation token's hash, and the mail that asks the new address for a press.
pub(crate) fn confirm_new_address(
    key: &ServerKey,
    reference: &str,
    contact: &ContactDraft,
    manage: &Secret,
) -> (Vec<u8>, NewMail) {
    let token = Secret::random();
    let payload = ConfirmMail { confirm: token.reveal().to_string(), manage: manage.reveal().to_string() };
    let language = language_of(&contact.language);
    let mail = new_mail(key, MailKind::Confirm, Some(reference), &contact.email, language, &payload);
    (token.hash(), mail)
}

/// Somebody wants the links of this address.
pub(crate) fn manage_links_wanted(key: &ServerKey, address: &Email) -> NewMail {
    new_mail(key, MailKind::ManageLinks, None, address.as_str(), "en", &())
}

/// People whom this group has named are to be asked.
pub(crate) fn invitations(key: &ServerKey, reference: &str) -> NewMail {
    new_mail(key, MailKind::Invitations, Some(reference), "", "en", &())
}

/// What only a mail to a facilitator may say: the secret of their own link, if they get one.
#[derive(Serialize, Deserialize)]
struct FacilitatorMail {
    manage: Option<String>,
}

/// A mail about an offer to whoever made it.
pub(crate) fn to_facilitator(
    key: &ServerKey,
    kind: MailKind,
    reference: &str,
    person: &ContactDraft,
    secret: Option<&Secret>,
) -> NewMail {
    let payload = FacilitatorMail { manage: secret.map(|secret| secret.reveal().to_string()) };
    let mail = new_mail(key, kind, None, &person.email, language_of(&person.language), &payload);
    NewMail { offer_reference: Some(reference.to_string()), ..mail }
}

/// To the contact of the group that somebody has named, if there is one: that is looked up when the mail is written, so
/// that neither the answer nor its time tells.
pub(crate) fn offered(key: &ServerKey, reference: &str, group: &str) -> NewMail {
    let mail = new_mail(key, MailKind::Offered, Some(group), "", "en", &());
    NewMail { offer_reference: Some(reference.to_string()), ..mail }
}

/// An address as mail servers take it: its domain in ASCII. None if nobody can write to it.
fn address(typed: &str) -> Option<Address> {
    if typed.is_ascii() {
        return typed.parse().ok();
    }
    let folded = email::parse(typed).ok()?.folded();
    let (local, _) = typed.trim().rsplit_once('@')?;
    let (_, domain) = folded.rsplit_once('@')?;
    Address::new(local, domain).ok()
}

/// What stands in the outbox for whom a mail went to.
pub(crate) fn addressee(key: &ServerKey, address: &str) -> Vec<u8> {
    key.hide("addressee", &fold_address(address))
}

/// What a row's sealed payload is bound to.
fn context(id: &str) -> String {
    format!("mail {id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_address_that_can_be_written_to_is_one() {
        #[track_caller]
        fn check(typed: &str, expected: Option<&str>) {
            assert_eq!(address(typed).as_ref().map(AsRef::as_ref), expected, "{typed:?}");
        }
        check("ana@example.org", Some("ana@example.org"));
        check("Ana@b\u{fc}cher.example", Some("Ana@xn--bcher-kva.example"));
        for wrong in [
            "",
            "ana",
            "ana@example.org, bo@example.org",
            "ana@example.org\r\nBcc: x@y.z",
            "<ana@example.org>",
            "ana@example.org\u{2028}x",
            "=?utf-8?q?a?=@x.org>\r\nTo: b@x.org",
        ] {
            check(wrong, None);
        }
    }
}
