//! Mails about who keeps a group: a link that was replaced, somebody who is asked, is, or is no more its contact, and a
//! group that is gone. An organisation is never named in a subject, which others may see.

use chrono::TimeDelta;
use domain::Programme;
use domain::contact::ContactDraft;
use domain::contacts::Holder;
use domain::reference;
use messages::{Key, Locale, key};
use serde::{Deserialize, Serialize};

use super::compose::{About, manage_link};
use super::letter::{Block, Letter};
use super::{language_of, new_mail};
use crate::secret::{Secret, ServerKey};
use crate::store::contacts::ASKED_DAYS;
use crate::store::outbox::{MailKind, NewMail};

/// What only such a mail may say; sealed until it is written.
#[derive(Serialize, Deserialize)]
pub(super) struct ContactMail {
    /// Whom it greets.
    pub(super) name: String,
    pub(super) holder: Holder,
    /// Who is, or becomes, the other contact.
    #[serde(default)]
    pub(super) other: String,
    /// What the link in it opens or confirms.
    #[serde(default)]
    pub(super) secret: Option<String>,
}

/// What is left of a group that is gone.
#[derive(Serialize, Deserialize)]
pub(super) struct DeletedMail {
    pub(super) name: String,
    pub(super) programme: String,
    pub(super) organisation: String,
    pub(super) reference: String,
    /// The organisation of the group that it was put into.
    #[serde(default)]
    pub(super) into: Option<String>,
}

/// One mail about a contact of a group. `other`: the name of the contact before, beside or after.
pub(crate) fn about_contact(
    key: &ServerKey,
    kind: MailKind,
    group: &str,
    to: &ContactDraft,
    holder: Holder,
    other: &str,
    secret: Option<&Secret>,
) -> NewMail {
    let payload = ContactMail {
        name: to.name.clone(),
        holder,
        other: other.to_string(),
        secret: secret.map(|secret| secret.reveal().to_string()),
    };
    new_mail(key, kind, Some(group), &to.email, language_of(&to.language), &payload)
}

/// "Your group is deleted", or was put `into` another. The mail belongs to no group, since there is none.
pub(crate) fn group_deleted(
    key: &ServerKey,
    programme: &str,
    organisation: &str,
    group: &str,
    into: Option<&str>,
    to: &ContactDraft,
) -> NewMail {
    let payload = DeletedMail {
        name: to.name.clone(),
        programme: programme.to_string(),
        organisation: organisation.to_string(),
        reference: group.to_string(),
        into: into.map(String::from),
    };
    new_mail(key, MailKind::GroupDeleted, None, &to.email, language_of(&to.language), &payload)
}

/// The letter of `about_contact`. `link`: the private link, or the page where an answer is pressed. None: a link is missing.
pub(super) fn letter(
    about: &About,
    kind: MailKind,
    mail: &ContactMail,
    link: Option<&str>,
) -> Option<Letter> {
    let organisation = about.group.group.organisation.name.as_str();
    let is_second = mail.holder == Holder::SecondContact;
    let mut blocks = vec![about.greeting_of(&mail.name)];
    let mut say = |key: Key, args: &[(&str, messages::Arg)]| blocks.push(Block::Text(about.plain(key, args)));
    let of_group = [("organisation", organisation.into())];
    let subject = match (kind, is_second) {
        (MailKind::LinkReplaced, _) => {
            say(key::MAIL_REPLACED_INTRO, &[]);
            key::MAIL_REPLACED_SUBJECT
        }
        (MailKind::ContactAsked, _) => {
            let (intro, subject) = if is_second {
                (key::MAIL_ASKED_SECOND_INTRO, key::MAIL_ASKED_SECOND_SUBJECT)
            } else {
                (key::MAIL_ASKED_CONTACT_INTRO, key::MAIL_ASKED_CONTACT_SUBJECT)
            };
            let args = [
                ("contact", (&mail.other).into()),
                ("organisation", organisation.into()),
                ("programme", about.title().into()),
            ];
            say(intro, &args);
            subject
        }
        (MailKind::ContactNow, false) => {
            say(key::MAIL_NOW_CONTACT_INTRO, &of_group);
            key::MAIL_NOW_CONTACT_SUBJECT
        }
        (MailKind::ContactNow, true) => {
            say(key::MAIL_NOW_SECOND_INTRO, &of_group);
            key::MAIL_NOW_SECOND_SUBJECT
        }
        (MailKind::ContactWas, false) => {
            let args = [("name", (&mail.other).into()), ("organisation", organisation.into())];
            say(key::MAIL_WAS_CONTACT_INTRO, &args);
            key::MAIL_WAS_CONTACT_SUBJECT
        }
        (MailKind::ContactWas, true) => {
            say(key::MAIL_WAS_SECOND_INTRO, &of_group);
            key::MAIL_WAS_SECOND_SUBJECT
        }
        (MailKind::SecondAdded, _) => {
            say(key::MAIL_SECOND_ADDED_INTRO, &[("name", (&mail.other).into())]);
            key::MAIL_SECOND_ADDED_SUBJECT
        }
        _ => {
            say(key::MAIL_MOVED_INTRO, &of_group);
            key::MAIL_MOVED_SUBJECT
        }
    };
    match kind {
        MailKind::ContactAsked => {
            let until = about.now + TimeDelta::days(ASKED_DAYS);
            let date = about.locale.date(until.date_naive());
            blocks.push(Block::Text(about.plain(key::MAIL_ASKED_PRESS, &[("date", (&date).into())])));
            let words = if is_second { key::CONFIRM_SECOND_TITLE } else { key::CONFIRM_CONTACT_TITLE };
            blocks.push(Block::Action { words: about.plain(words, &[]), url: link?.to_string() });
            blocks.push(Block::Text(about.plain(key::MAIL_ASKED_NO, &[])));
        }
        MailKind::LinkReplaced => {
            manage_link(about, link?, &mut blocks);
            blocks.push(about.reference());
            blocks.push(Block::Text(surprise(about)));
            about.why_contact(&mut blocks);
        }
        MailKind::ContactNow => {
            blocks.push(about.reference());
            blocks.push(Block::Text(about.plain(key::MAIL_MANAGE_INTRO, &[])));
            manage_link(about, link?, &mut blocks);
            about.why_contact(&mut blocks);
        }
        _ => {
            blocks.push(about.reference());
            blocks.push(Block::Text(surprise(about)));
            if kind == MailKind::SecondAdded {
                about.why_contact(&mut blocks);
            }
        }
    }
    about.ending(&mut blocks);
    Some(Letter { subject: about.subject(subject), blocks })
}

fn surprise(about: &About) -> String {
    about.plain(key::MAIL_SURPRISE, &[("email", about.contact_address().into())])
}

/// The letter of `group_deleted`.
pub(super) fn deleted(locale: &'static Locale, programme: &Programme, mail: &DeletedMail) -> Letter {
    let title = programme.title.in_language(locale.lang());
    let email = programme.contact_address(locale.lang());
    let shown = reference::shown(&mail.reference);
    let say = |key: Key, args: &[(&str, messages::Arg)]| Block::Text(locale.plain(key, args));
    let mut blocks = vec![say(key::MAIL_GREETING, &[("name", (&mail.name).into())])];
    let (organisation, programme) = (&mail.organisation, title);
    let subject = match &mail.into {
        Some(into) => {
            blocks.push(say(
                key::MAIL_MERGED_INTRO,
                &[
                    ("organisation", organisation.into()),
                    ("into", into.into()),
                    ("programme", programme.into()),
                ],
            ));
            blocks.push(say(key::MAIL_MERGED_LINKS, &[]));
            key::MAIL_MERGED_SUBJECT
        }
        None => {
            blocks.push(say(
                key::MAIL_DELETED_INTRO,
                &[
                    ("organisation", organisation.into()),
                    ("programme", programme.into()),
                    ("reference", (&shown).into()),
                ],
            ));
            blocks.push(say(key::MAIL_DELETED_MISTAKE, &[]));
            key::MAIL_DELETED_SUBJECT
        }
    };
    blocks.extend([
        say(key::MAIL_QUESTIONS, &[("email", email.into())]),
        say(key::MAIL_SIGN_OFF, &[("programme", title.into())]),
    ]);
    Letter { subject: locale.plain(subject, &[("programme", title.into())]), blocks }
}
