//! `muster write`: a letter of the team to many, each in the reader's language, through the same outbox.

use std::collections::BTreeMap;
use std::path::Path;

use domain::duties::{DutyKind, duties};
use domain::programme::Programme;

use super::Desk;
use crate::cli::{Readers, Settings, WriteArgs};
use crate::clock::Clock;
use crate::http::assets::hex;
use crate::http::group_facilitators;
use crate::mail::{self, TeamMail};
use crate::secret::sha256;
use crate::store::groups::with_members;
use crate::store::offers;
use crate::store::reminders::{PutOnce, Reader, everybody};

const SUBJECT_MAX: usize = 60;

pub(crate) async fn run(settings: &Settings, args: WriteArgs) -> Result<(), String> {
    let texts = texts(&args.text)?;
    let desk = Desk::open(settings).await?;
    let now = Clock::System.now();
    let programme = desk.programme(args.programme.as_deref(), now)?;
    if let Some(track) = &args.track
        && !programme.tracks.iter().any(|one| one.id == *track)
    {
        return Err(format!("{track}: {} has no such track", programme.slug));
    }
    let mut mails = Vec::new();
    let mut samples = Vec::new();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for (reader, language) in chosen(&desk, programme, &args).await? {
        let language = mail::language_of(&language);
        let (language, text) = texts
            .get_key_value(language)
            .or_else(|| texts.get_key_value("en"))
            .ok_or_else(|| format!("{}: no text in {language}, and none in en", args.text.display()))?;
        *count.entry(language).or_default() += 1;
        if samples.len() < 3 {
            samples.push(format!(
                "--- {}, {language}\n{}\n\n{}",
                reader.reference(),
                text.subject,
                text.text
            ));
        }
        // One text goes to one reader once, whoever sends it and however often.
        let hash = hex(&sha256(format!("{}\0{}", text.subject, text.text).as_bytes()));
        let name = format!("{} {} letter {}", programme.slug, reader.reference(), &hash[..32]);
        mails.push((name, mail::to_reader(&desk.key()?, &reader, text)));
    }
    let all = mails.len();
    let by_language: Vec<String> = count.iter().map(|(language, n)| format!("{n} in {language}")).collect();
    println!(
        "{all} {}: {}",
        if all == 1 { "letter" } else { "letters" },
        if all == 0 { "nobody is meant".to_string() } else { by_language.join(", ") }
    );
    if args.dry_run {
        samples.iter().for_each(|sample| println!("{sample}"));
        println!("Nothing was sent.");
    } else {
        let put = desk.store.write(PutOnce { mails, now }).await.map_err(|error| error.to_string())?;
        println!("{put} go out now; {} had this letter before.", all - put);
    }
    desk.store.close().await;
    Ok(())
}

/// Who is meant, and in which language they read. Only confirmed addresses, as everywhere.
async fn chosen(
    desk: &Desk,
    programme: &Programme,
    args: &WriteArgs,
) -> Result<Vec<(Reader, String)>, String> {
    let said = |error: crate::store::StoreError| error.to_string();
    let readers = desk.store.readers();
    let mut chosen = Vec::new();
    for reader in everybody(readers, &programme.slug).await.map_err(said)? {
        let (language, fits) = match &reader {
            Reader::Group(reference) => {
                let Some(group) = with_members(readers, reference).await.map_err(said)? else { continue };
                let track = &group.group.organisation.track;
                let mut fits = args.role != Some(Readers::Facilitators)
                    && args.track.as_ref().is_none_or(|wanted| mail::is_on_track(track, wanted));
                if let Some(duty) = &args.duty {
                    let facts =
                        group_facilitators::of_group(readers, &group, programme).await.map_err(said)?.facts;
                    let open = duties(&facts, &group.own_rules(programme), Clock::System.now());
                    fits &= open.iter().any(|one| is_named(&one.kind, duty));
                }
                (group.group.contact.language.clone(), fits)
            }
            Reader::Offer(reference) => {
                let Some(offer) = offers::by_reference(readers, reference).await.map_err(said)? else {
                    continue;
                };
                let fits = args.role != Some(Readers::Contacts)
                    && args.duty.is_none()
                    && args.track.as_ref().is_none_or(|track| offer.answers.tracks.contains(track));
                (offer.answers.person.language.clone(), fits)
            }
            Reader::Member(_) => continue,
        };
        if fits && args.lang.as_ref().is_none_or(|wanted| *wanted == mail::language_of(&language)) {
            chosen.push((reader, language));
        }
    }
    Ok(chosen)
}

/// `en.txt`, `ar.txt` …: the first line is the subject, then a blank line, then paragraphs.
fn texts(folder: &Path) -> Result<BTreeMap<String, TeamMail>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut texts = BTreeMap::new();
    for entry in std::fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        let language = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        if !messages::mail_languages().contains(&language.as_str()) {
            return Err(format!(
                "{}: mails are written in {}",
                path.display(),
                messages::mail_languages().join(", ")
            ));
        }
        let written =
            std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let (subject, text) = written.split_once('\n').unwrap_or((&written, ""));
        let (subject, text) =
            (subject.trim().trim_start_matches('\u{feff}').to_string(), text.trim().to_string());
        if subject.is_empty() || text.is_empty() || subject.chars().any(char::is_control) {
            return Err(format!(
                "{}: a subject in the first line, then a blank line, then the text",
                path.display()
            ));
        }
        if subject.chars().count() > SUBJECT_MAX {
            return Err(format!("{}: the subject has more than {SUBJECT_MAX} letters", path.display()));
        }
        texts.insert(language, TeamMail { subject, text });
    }
    if texts.is_empty() {
        return Err(format!("{}: no text in it, as en.txt", folder.display()));
    }
    Ok(texts)
}

/// Whether a duty is called so: as in the exports, or with dots, dashes and in the singular, as one says it.
fn is_named(kind: &DutyKind, typed: &str) -> bool {
    let plain = |name: &str| name.replace(['.', '-'], "_").replace("facilitators", "facilitator");
    plain(kind.name()) == plain(typed)
}
