//! `muster write`: a letter of the team to many, each in the reader's language, through the same outbox.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{DateTime, Utc};
use domain::duties::{DutyKind, duties};
use domain::programme::Programme;
use messages::key;

use super::{Desk, said};
use crate::cli::{Readers, Settings, WriteArgs};
use crate::clock::Clock;
use crate::config::mail_file;
use crate::http::assets::hex;
use crate::http::group_facilitators;
use crate::mail::{self, TeamMail};
use crate::printed::say;
use crate::store::acts::{Act, ByTeam, Remember};
use crate::store::groups::{fold_address, with_members};
use crate::store::offers;
use crate::store::outbox;
use crate::store::reminders::{PutOnce, Reader, everybody, known_of, readers_of};

mod texts;

const SAMPLES: usize = 3;

/// Puts letters into the outbox, or says what would be put there.
pub(crate) async fn run(settings: &Settings, args: WriteArgs) -> Result<(), String> {
    let texts = texts::read(&args.text, settings.locale())?;
    let desk = Desk::open(settings).await?;
    let done = carry_out(settings, &desk, &args, &texts).await;
    desk.store.close().await;
    done
}

/// Somebody who is meant.
struct Meant {
    reader: Reader,
    /// As it was chosen: there may be no mails in it.
    language: String,
    email_folded: String,
}

async fn carry_out(
    settings: &Settings,
    desk: &Desk,
    args: &WriteArgs,
    texts: &BTreeMap<String, TeamMail>,
) -> Result<(), String> {
    let now = Clock::System.now();
    let programme = desk.programme(args.programme.as_deref(), now)?;
    check_filters(desk, programme, args)?;
    let by = if args.dry_run { String::new() } else { desk.actor(args.signed.by.clone())? };
    let readers = desk.store.readers();
    let all = chosen(desk, programme, args, now).await?;
    let letters = letters(desk, args, texts, all)?;

    say(&count(desk, &letters));
    if letters.is_empty() {
        return Ok(());
    }
    for line in fallbacks(desk, &letters) {
        say(&line);
    }
    let willing: HashSet<Reader> =
        readers_of(readers, &programme.slug).await.map_err(said)?.into_iter().collect();
    let stopped = letters.iter().filter(|one| !willing.contains(&one.meant.reader)).count();
    if stopped > 0 {
        say(&desk.text(key::COMMAND_WRITE_STOPPED, &[("n", stopped.into())]));
    }
    let key = desk.key()?;
    // One text goes to one address once, whoever sends it, for however many groups, and however often.
    let name = |letter: &LetterTo| {
        let value = format!("{}\0{}\0{}", letter.meant.email_folded, letter.text.subject, letter.text.text);
        format!("{} letter {}", programme.slug, &hex(&key.hide("letter", &value))[..32])
    };
    let names: Vec<String> = letters.iter().map(name).collect();
    if args.dry_run {
        for sample in samples(&letters) {
            say(&sample);
        }
        let known = known_of(readers, &names).await.map_err(said)?;
        say(&desk.text(key::COMMAND_WRITE_BEFORE, &[("n", known.into())]));
        say_pace(settings, desk, args, letters.len().saturating_sub(known)).await?;
        say(&desk.text(key::COMMAND_WRITE_NOTHING_SENT, &[]));
        return Ok(());
    }
    let mails: Vec<_> = names
        .into_iter()
        .zip(&letters)
        .map(|(name, letter)| (name, mail::to_reader(&key, &letter.meant.reader, letter.text)))
        .collect();
    let all = mails.len();
    let put = desk.store.write(PutOnce { mails, now }).await.map_err(said)?;
    if put > 0 {
        let (programme, about) = (programme.slug.clone(), String::new());
        let act = ByTeam { programme, about, who: by, act: Act::Wrote(put), now };
        desk.store.write(Remember(vec![act])).await.map_err(said)?;
    }
    say(&desk.text(key::COMMAND_WRITE_DONE, &[("n", put.into()), ("before", (all - put).into())]));
    say_pace(settings, desk, args, put).await
}

/// What can be wrong in what was asked for, rather than that nobody is meant.
fn check_filters(desk: &Desk, programme: &Programme, args: &WriteArgs) -> Result<(), String> {
    if let Some(track) = &args.track {
        desk.check_track(programme, track)?;
    }
    if let Some(duty) = &args.duty
        && !DutyKind::NAMES.iter().any(|name| is_named(name, duty))
    {
        let known = DutyKind::NAMES.join(", ");
        let typed = duty.as_str();
        return Err(desk.text(key::COMMAND_NO_DUTY, &[("typed", typed.into()), ("known", (&known).into())]));
    }
    if let Some(language) = &args.lang {
        let of_mails = messages::mail_languages().iter().copied();
        let known: BTreeSet<&str> =
            programme.interpretation.iter().map(String::as_str).chain(of_mails).collect();
        if !known.contains(language.as_str()) {
            let known = known.into_iter().collect::<Vec<_>>().join(", ");
            let args = [("typed", language.into()), ("known", (&known).into())];
            return Err(desk.text(key::COMMAND_NO_LANGUAGE, &args));
        }
    }
    Ok(())
}

/// Who gets which text.
struct LetterTo<'a> {
    meant: Meant,
    language: &'a str,
    text: &'a TeamMail,
}

/// One letter an address. Errors if there is no text that somebody could read.
fn letters<'a>(
    desk: &Desk,
    args: &WriteArgs,
    texts: &'a BTreeMap<String, TeamMail>,
    all: Vec<Meant>,
) -> Result<Vec<LetterTo<'a>>, String> {
    let mut letters = Vec::with_capacity(all.len());
    let mut missing = BTreeSet::new();
    let mut seen = HashSet::new();
    for meant in all {
        let language = mail::language_of(&meant.language);
        match texts.get_key_value(language).or_else(|| texts.get_key_value("en")) {
            Some((language, text)) if seen.insert(meant.email_folded.clone()) => {
                letters.push(LetterTo { meant, language, text });
            }
            Some(_) => {}
            None => _ = missing.insert(language),
        }
    }
    if missing.is_empty() {
        return Ok(letters);
    }
    let folder = args.text.display().to_string();
    let missing: Vec<String> = missing.into_iter().map(|language| format!("{language}.txt")).collect();
    let files = missing.join(", ");
    Err(desk.text(key::COMMAND_WRITE_MISSING, &[("folder", (&folder).into()), ("files", (&files).into())]))
}

fn count(desk: &Desk, letters: &[LetterTo]) -> String {
    let mut by_language: BTreeMap<&str, usize> = BTreeMap::new();
    for letter in letters {
        *by_language.entry(letter.language).or_default() += 1;
    }
    let counts: Vec<String> = by_language.iter().map(|(language, n)| format!("{language} {n}")).collect();
    let counts = counts.join(", ");
    match letters.len() {
        0 => desk.text(key::COMMAND_WRITE_NOBODY, &[]),
        n => desk.text(key::COMMAND_WRITE_COUNT, &[("n", n.into()), ("languages", (&counts).into())]),
    }
}

/// Whoever reads another language than the text that they get.
fn fallbacks(desk: &Desk, letters: &[LetterTo]) -> Vec<String> {
    let mut others: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for letter in letters {
        let own = letter.meant.language.split('-').next().unwrap_or_default();
        if own != letter.language {
            *others.entry((own, letter.language)).or_default() += 1;
        }
    }
    let line = |((own, gets), n): ((&str, &str), usize)| {
        let args = [("language", own.into()), ("n", n.into()), ("gets", gets.into())];
        desk.text(key::COMMAND_WRITE_FALLBACK, &args)
    };
    others.into_iter().map(line).collect()
}

/// Three letters, of as many languages as there are. They name nobody.
fn samples(letters: &[LetterTo]) -> Vec<String> {
    let mut seen = HashSet::new();
    let (first, others): (Vec<_>, Vec<_>) = letters.iter().partition(|letter| seen.insert(letter.language));
    let sample = |letter: &LetterTo| {
        let reference = domain::reference::shown(letter.meant.reader.reference());
        format!("--- {reference}, {}\n{}\n\n{}", letter.language, letter.text.subject, letter.text.text)
    };
    first.into_iter().chain(others).take(SAMPLES).map(sample).collect()
}

/// How long it takes until the last is out, by the settings that are known here.
async fn say_pace(settings: &Settings, desk: &Desk, args: &WriteArgs, new: usize) -> Result<(), String> {
    let (file, _) = mail_file(settings).map_err(|wrong| wrong.0)?;
    let Some(pace) = mail::pace_of_many(&file, args.mail_per_hour).filter(|_| new > 0) else { return Ok(()) };
    let (waiting, _) = outbox::count(desk.store.readers()).await.map_err(said)?;
    // After writing the new ones wait too.
    let waiting = if args.dry_run { waiting + i64::try_from(new).unwrap_or(0) } else { waiting };
    let minutes = u32::try_from((waiting * 60 + pace - 1) / pace.max(1)).unwrap_or(u32::MAX);
    let duration = desk.locale.duration(minutes.max(1));
    let args = [("pace", pace.into()), ("waiting", waiting.into()), ("duration", (&duration).into())];
    say(&desk.text(key::COMMAND_WRITE_PACE, &args));
    Ok(())
}

/// Who is meant. Only confirmed addresses, as everywhere.
async fn chosen(
    desk: &Desk,
    programme: &Programme,
    args: &WriteArgs,
    now: DateTime<Utc>,
) -> Result<Vec<Meant>, String> {
    let readers = desk.store.readers();
    let mut chosen = Vec::new();
    for reader in everybody(readers, &programme.slug).await.map_err(said)? {
        let (person, fits) = match &reader {
            Reader::Group(reference) => {
                let Some(group) = with_members(readers, reference).await.map_err(said)? else { continue };
                let track = &group.group.organisation.track;
                let mut fits = args.role != Some(Readers::Facilitators)
                    && args.track.as_ref().is_none_or(|wanted| mail::is_on_track(track, wanted));
                if let Some(duty) = args.duty.as_ref().filter(|_| fits) {
                    let facts =
                        group_facilitators::of_group(readers, &group, programme).await.map_err(said)?.facts;
                    let open = duties(&facts, &group.own_rules(programme), now);
                    fits = open.iter().any(|one| is_named(one.kind.name(), duty));
                }
                (group.group.contact, fits)
            }
            Reader::Offer(reference) => {
                let Some(offer) = offers::by_reference(readers, reference).await.map_err(said)? else {
                    continue;
                };
                let fits = args.role != Some(Readers::Contacts)
                    && args.duty.is_none()
                    && args.track.as_ref().is_none_or(|track| offer.answers.tracks.contains(track));
                (offer.answers.person, fits)
            }
            Reader::Member(_) => continue,
        };
        let reads = |wanted: &String| {
            person.language.split('-').next() == Some(wanted) || mail::language_of(&person.language) == wanted
        };
        if fits && args.lang.as_ref().is_none_or(reads) {
            let email_folded = fold_address(&person.email);
            chosen.push(Meant { reader, language: person.language, email_folded });
        }
    }
    Ok(chosen)
}

/// Whether a duty is called so: as in the exports, or with dots, dashes and in the singular, as one says it.
fn is_named(name: &str, typed: &str) -> bool {
    let plain =
        |name: &str| name.to_lowercase().replace(['.', '-'], "_").replace("facilitators", "facilitator");
    plain(name) == plain(typed)
}
