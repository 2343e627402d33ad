//! Mails to people who want to be told of the next programme.

use domain::email::Email;
use domain::{Programme, routes};
use messages::{Key, Locale, key};
use serde::{Deserialize, Serialize};

use super::compose::{Block, Letter};
use super::letters::{Trouble, Written, opened};
use super::{language_of, new_mail, page_language};
use crate::secret::{Secret, ServerKey};
use crate::serve::Server;
use crate::store::groups::fold_address;
use crate::store::outbox::{MailKind, NewMail, WaitingMail};
use crate::store::tell_me as wishes;

/// What the mails here are about.
#[derive(Serialize, Deserialize)]
struct TellMeMail {
    programme: String,
}

/// Asks for a press, or says that the address is known; which of the two is looked up when the mail is written.
pub(crate) fn tell_me_wanted(key: &ServerKey, address: &Email, language: &str, programme: &str) -> NewMail {
    let payload = TellMeMail { programme: programme.to_string() };
    new_mail(key, MailKind::TellMe, None, address.as_str(), language_of(language), &payload)
}

/// A programme has opened.
pub(crate) fn next_programme(key: &ServerKey, address: &str, language: &str, programme: &str) -> NewMail {
    let payload = TellMeMail { programme: programme.to_string() };
    new_mail(key, MailKind::NextProgramme, None, address, language_of(language), &payload)
}

/// What opens a wish. It comes from the server's key, so that every mail about a wish holds the same link and nothing of it
/// is stored.
pub(crate) fn wish_token(key: &ServerKey, reference: &str) -> Secret {
    key.secret(&format!("wish {reference}"))
}

/// A mail to somebody who wants to be told of the next programme.
pub(super) async fn letter(server: &Server, waiting: &WaitingMail) -> Result<Written, Trouble> {
    let payload: TellMeMail = opened(server, waiting)?;
    let programme = &server.programmes.get(&payload.programme).ok_or(Trouble::NothingToSay)?.programme;
    let language = language_of(&waiting.mail.language);
    let locale = messages::locale(language).unwrap_or(Locale::english());
    let (url, slug) = (&server.public_url, &programme.slug);
    let letter = if waiting.mail.kind == MailKind::NextProgramme {
        let page = routes::Page::Programme { slug: slug.clone() };
        open_now(
            locale,
            programme,
            &format!("{url}{}", routes::Route::new(page_language(language), page).path()),
        )
    } else {
        let address = fold_address(&waiting.mail.recipient);
        let wish = wishes::of_address(server.store.readers(), slug, &address).await?;
        let wish = wish.ok_or(Trouble::NothingToSay)?;
        let token = wish_token(&server.key, &wish.reference);
        let link = routes::tell_me_url(url, page_language(language), slug, &wish.reference, token.reveal());
        wanted(locale, programme, wish.is_confirmed, &link)
    };
    Ok(Written::new(letter, &waiting.mail.recipient, language, programme))
}

fn say(locale: &'static Locale, programme: &Programme, key: Key) -> String {
    locale.plain(key, &[("programme", programme.title.in_language(locale.lang()).into())])
}

fn ending(locale: &'static Locale, programme: &Programme, blocks: &mut Vec<Block>) {
    let email = programme.contact_address(locale.lang());
    blocks.push(Block::Text(locale.plain(key::MAIL_QUESTIONS, &[("email", email.into())])));
    blocks.push(Block::Text(say(locale, programme, key::MAIL_SIGN_OFF)));
}

/// "Do you want to be told?", or "you will be told".
fn wanted(locale: &'static Locale, programme: &Programme, is_confirmed: bool, url: &str) -> Letter {
    let intro = if is_confirmed { key::MAIL_TELL_ME_KNOWN } else { key::MAIL_TELL_ME_INTRO };
    let mut blocks = vec![
        Block::Text(say(locale, programme, intro)),
        Block::Action { words: locale.plain(key::MAIL_REMINDER_OPEN, &[]), url: url.to_string() },
    ];
    if let Some((address, code)) = url.split_once('#') {
        blocks.push(Block::Text(locale.plain(key::MAIL_MANAGE_CODE, &[("address", address.into())])));
        blocks.push(Block::Code(code.to_string()));
    }
    blocks.push(Block::Text(locale.plain(key::MAIL_TELL_ME_KEPT, &[])));
    ending(locale, programme, &mut blocks);
    Letter { subject: say(locale, programme, key::MAIL_TELL_ME_SUBJECT), blocks }
}

/// "Registration is open."
fn open_now(locale: &'static Locale, programme: &Programme, url: &str) -> Letter {
    let mut blocks = vec![
        Block::Text(say(locale, programme, key::MAIL_NEXT_INTRO)),
        Block::Text(programme.summary.in_language(locale.lang()).to_string()),
        Block::Action { words: locale.plain(key::MAIL_REMINDER_OPEN, &[]), url: url.to_string() },
        Block::Fine(locale.plain(key::MAIL_NEXT_WHY, &[])),
    ];
    ending(locale, programme, &mut blocks);
    Letter { subject: say(locale, programme, key::MAIL_NEXT_SUBJECT), blocks }
}
