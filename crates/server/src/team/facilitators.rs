//! `muster facilitator`: what somebody has offered, and the team's answer to a request.

use domain::Programme;
use domain::facilitator::{Eligibility, NONE, Role, Standing};
use domain::reference;
use domain::zones::local_at;
use messages::{Locale, deadline, key, unmet_rule, without_marks};

use super::{Desk, read_reference, said};
use crate::cli::{Settings, TeamAnswer};
use crate::clock::Clock;
use crate::mail;
use crate::printed::say;
use crate::secret::Secret;
use crate::store::acts::{Act, ByTeam};
use crate::store::offers::{self, StoredOffer, state_name};
use crate::store::outbox::MailKind;
use crate::store::sign_ups::Wanted;

/// Shows an offer, or answers a request: the running server writes the mail.
pub(crate) async fn run(
    settings: &Settings,
    typed: &str,
    answer: TeamAnswer,
    by: Option<String>,
) -> Result<(), String> {
    let locale = settings.locale();
    let reference = read_reference(locale, typed)?;
    let shown = reference::shown(&reference);
    let desk = Desk::open(settings).await?;
    let unknown = || locale.plain(key::COMMAND_NO_REQUEST, &[("reference", (&shown).into())]);
    let offer =
        offers::by_reference(desk.store.readers(), &reference).await.map_err(said)?.ok_or_else(unknown)?;
    let programme = desk.programmes.iter().find(|programme| programme.slug == offer.programme);
    let says = match answer {
        TeamAnswer::Show => {
            show(locale, &shown, &offer, programme);
            let (programme, about) = (offer.programme.clone(), reference);
            let act =
                ByTeam { programme, about, who: desk.actor(by)?, act: Act::Looked, now: Clock::System.now() };
            desk.remember(vec![act]).await;
            desk.store.close().await;
            return Ok(());
        }
        TeamAnswer::Accept => true,
        TeamAnswer::Decline => false,
    };
    let wished = offer.answers.trainings.iter().chain(&offer.answers.open_spaces);
    let wished = wished.filter(|id| *id != NONE);
    let wished = programme.map_or_else(Vec::new, |programme| Wanted::of(programme, wished));
    let secret = Secret::random();
    let kind = if says { MailKind::Facilitator } else { MailKind::FacilitatorDeclined };
    let mail = mail::to_facilitator(&desk.key()?, kind, &reference, &offer.answers.person, Some(&secret));
    let write = offers::TeamAnswer {
        reference: reference.clone(),
        says,
        programme: offer.programme.clone(),
        wished,
        secret_hash: secret.hash(),
        mail,
        by: desk.actor(by)?,
        now: Clock::System.now(),
    };
    let is_done = desk.store.write(write).await.map_err(said)?;
    desk.store.close().await;
    if !is_done {
        return Err(unknown());
    }
    let done = if says { key::COMMAND_FACILITATOR_ACCEPTED } else { key::COMMAND_FACILITATOR_DECLINED };
    say(&locale.plain(done, &[("reference", (&shown).into())]));
    Ok(())
}

/// An offer as its answers stand, and each rule that it did not meet when it was sent or changed last.
fn show(locale: &Locale, reference: &str, offer: &StoredOffer, programme: Option<&Programme>) {
    let answers = &offer.answers;
    let hours = [answers.hours_from.as_str(), answers.hours_to.as_str()].join("–");
    let given = [
        (key::CONTACT_NAME, &answers.person.name),
        (key::CONTACT_EMAIL, &answers.person.email),
        (key::FIELD_ZONE, &answers.person.zone),
        (key::FIELD_LANGUAGE, &answers.languages.join(", ")),
        (key::FIELD_TRACK, &answers.tracks.join(", ")),
        (key::COMMAND_FACILITATOR_HOURS, &hours),
        (key::COMMAND_FACILITATOR_NOTE, &answers.note),
    ];
    say(&format!("{reference}: {}, {}", state_name(offer.state), answers.role));
    for (label, answer) in given.into_iter().filter(|(_, answer)| !answer.trim_matches('–').is_empty()) {
        say(&format!("{}: {answer}", locale.plain(label, &[])));
    }
    let Some(programme) = programme else { return };
    let words = |at| {
        let local = local_at(programme.anchor_zone, at).map(|local| local.local).unwrap_or_default();
        deadline(locale, local, true, locale.default_clock(), &locale.city(programme.anchor_zone))
    };
    let closed = Role::parse(&answers.role).map(|role| words(role.deadline(programme).at));
    let facilitation = programme.facilitation;
    let by = facilitation.and_then(|facilitation| facilitation.account_by).map(|by| words(by.at));
    let trainings = facilitation.map_or(1, |facilitation| facilitation.trainings);
    for unmet in Eligibility::of(answers, programme, offer.changed, Standing::New).unmet {
        let closed = closed.as_deref().unwrap_or_default();
        let rule = unmet_rule(locale, unmet.rule, closed, by.as_deref(), trainings);
        say(&format!("- {}", without_marks(&rule)));
    }
}
