//! What the team has decided about a group, to everybody who keeps it. No subject names an organisation, since others may
//! see it.

use chrono::{DateTime, Utc};
use domain::contact::ContactDraft;
use messages::{Locale, key};
use serde::{Deserialize, Serialize};

use super::compose::{About, Block, Letter};
use super::letters::{Trouble, Written, opened};
use super::{language_of, new_mail};
use crate::secret::ServerKey;
use crate::serve::Server;
use crate::store::groups::{by_reference, count_members};
use crate::store::outbox::{MailKind, NewMail, WaitingMail};

/// What was decided.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Decided {
    /// People may be added until then.
    MoreTime { until: DateTime<Utc> },
    /// That they are few is no longer something to do.
    AsItIs,
    /// The group of this organisation has come into theirs.
    Together { other: String },
}

/// What only this mail may say; sealed until it is written.
#[derive(Serialize, Deserialize)]
struct DecidedMail {
    /// Whom it greets.
    name: String,
    what: Decided,
}

/// To one of those who keep the group.
pub(crate) fn decided(key: &ServerKey, group: &str, to: &ContactDraft, what: &Decided) -> NewMail {
    let payload = DecidedMail { name: to.name.clone(), what: what.clone() };
    new_mail(key, MailKind::TeamDecided, Some(group), &to.email, language_of(&to.language), &payload)
}

/// The letter of `decided`.
pub(super) async fn letter(
    server: &Server,
    waiting: &WaitingMail,
    now: DateTime<Utc>,
) -> Result<Written, Trouble> {
    let mail: DecidedMail = opened(server, waiting)?;
    let readers = server.store.readers();
    let reference = waiting.mail.group_reference.as_deref().ok_or(Trouble::Unwritable)?;
    let group = &by_reference(readers, reference).await?.ok_or(Trouble::NothingToSay)?;
    let programme = &server.programmes.get(&group.programme).ok_or(Trouble::Unwritable)?.programme;
    let language = language_of(&waiting.mail.language);
    let locale = messages::locale(language).unwrap_or(Locale::english());
    let about = About { locale, programme, group, now };
    let organisation = group.group.organisation.name.as_str();

    let mut blocks = vec![about.greeting_of(&mail.name)];
    let subject = match &mail.what {
        Decided::MoreTime { until } => {
            let moment = about.moment(*until, about.zone()).ok_or(Trouble::Unwritable)?;
            let args = [("organisation", organisation.into()), ("moment", (&moment).into())];
            blocks.push(Block::Text(about.plain(key::MAIL_MORE_TIME_INTRO, &args)));
            if about.zone().canonical() != programme.anchor_zone.canonical()
                && let Some(own) = about.moment(*until, programme.anchor_zone)
            {
                blocks.push(Block::Text(about.plain(key::MAIL_OWN_TIME, &[("moment", (&own).into())])));
            }
            key::MAIL_MORE_TIME_SUBJECT
        }
        Decided::AsItIs => {
            let args = [("organisation", organisation.into())];
            blocks.push(Block::Text(about.plain(key::MAIL_AS_IT_IS_INTRO, &args)));
            key::MAIL_AS_IT_IS_SUBJECT
        }
        Decided::Together { other } => {
            let args = [("organisation", organisation.into()), ("other", other.into())];
            blocks.push(Block::Text(about.plain(key::MAIL_TOGETHER_INTRO, &args)));
            key::MAIL_TOGETHER_SUBJECT
        }
    };
    let people = count_members(readers, reference).await?;
    blocks.push(Block::Text(about.plain(key::MAIL_LIST_NOW, &[("n", people.into())])));
    blocks.push(Block::Text(about.plain(key::MAIL_NEWS_HOW, &[])));
    blocks.push(about.reference());
    let purge = locale.date(programme.purge);
    blocks.push(Block::Fine(about.plain(key::MAIL_PURGE, &[("date", (&purge).into())])));
    about.ending(&mut blocks);
    let letter = Letter { subject: about.subject(subject), blocks };
    Ok(Written::new(letter, &waiting.mail.recipient, language, programme))
}
