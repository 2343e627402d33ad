//! `muster group`: what the team does for one group, each written into the group's own log with who did it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::deadline::Deadline;
use domain::duties::duties;
use domain::group::members_needed;
use domain::organisation::EACH;
use domain::{Programme, email, reference};

use super::{Desk, actor};
use crate::cli::{GroupAct, GroupArgs, Settings};
use crate::clock::Clock;
use crate::config::Places;
use crate::http::group_facilitators;
use crate::mail::{self, contacts::group_deleted};
use crate::secret::Secret;
use crate::store::contacts::second;
use crate::store::deleting::Delete;
use crate::store::groups::{StoredGroup, with_members};
use crate::store::merging::{Merge, Merged};
use crate::store::outbox::NewMail;
use crate::store::team::{Change, ForGroup};

pub(crate) async fn run(settings: &Settings, args: GroupArgs) -> Result<(), String> {
    let reference = reference::read(&args.reference, reference::REFERENCE_LENGTH).ok_or_else(|| {
        format!("{}: a reference has 8 letters and digits, as in 7KQ2-M9XD", args.reference)
    })?;
    // Whoever only looks leaves nothing behind.
    let by = if matches!(args.act, GroupAct::Show) { String::new() } else { actor(args.by)? };
    let desk = Desk::open(settings).await?;
    let done = act(settings, &desk, &reference, args.act, &by).await;
    desk.store.close().await;
    println!("{}: {}", reference::shown(&reference), done?);
    Ok(())
}

/// Returns what was done.
async fn act(
    settings: &Settings,
    desk: &Desk,
    reference: &str,
    act: GroupAct,
    by: &str,
) -> Result<String, String> {
    let now = Clock::System.now();
    let group = with_members(desk.store.readers(), reference).await.map_err(|error| error.to_string())?;
    let group = group.ok_or_else(|| format!("{}: there is no such group", reference::shown(reference)))?;
    let change = |change| ForGroup {
        programme: group.programme.clone(),
        reference: reference.to_string(),
        change,
        by: by.to_string(),
        now,
    };
    let store =
        |write: ForGroup| async move { desk.store.write(write).await.map_err(|error| error.to_string()) };
    match act {
        GroupAct::Show => show(desk, &group).await,
        GroupAct::Resend => {
            let address = email::parse(&group.group.contact.email)
                .map_err(|_| "the contact's address cannot be written to".to_string())?;
            store(change(Change::Send(mail::manage_links_wanted(&desk.key()?, &address)))).await?;
            Ok("the contact's private links go out again".into())
        }
        GroupAct::Contact { address } => {
            let address = email::parse(&address).map_err(|_| format!("{address}: not an e-mail address"))?;
            let mut contact = group.group.contact.clone();
            contact.email = address.as_str().to_string();
            let manage = Secret::random();
            let (confirm_hash, mail) = mail::confirm_new_address(&desk.key()?, reference, &contact, &manage);
            store(change(Change::Contact {
                email: contact.email,
                folded: address.folded(),
                confirm_hash,
                manage_hash: manage.hash(),
                mail,
            }))
            .await?;
            Ok("has a new address, which is asked to confirm itself; the link from before no longer opens the group".into())
        }
        GroupAct::AcceptBelowSize => {
            store(change(Change::AcceptBelowSize)).await?;
            Ok(format!("is accepted with {} people", group.members.len()))
        }
        GroupAct::Extend { until } => {
            let programme = desk.programme(Some(&group.programme), now)?;
            let until = instant_of(&until, programme)?;
            if until <= now {
                return Err("that is over already".into());
            }
            if programme.last_session_end().is_some_and(|end| end < until) {
                return Err("the last session is over by then".into());
            }
            store(change(Change::Extend(until))).await?;
            Ok(format!("may add people until {}", until.format("%Y-%m-%d %H:%M UTC")))
        }
        GroupAct::Merge { other, yes } => merge(settings, desk, &group, &other, yes, (by, now)).await,
        GroupAct::Delete { yes } => {
            if !yes {
                return Err("this cannot be undone: say --yes".into());
            }
            let delete = Delete {
                reference: reference.to_string(),
                version: group.version,
                mails: farewells(desk, &group, None).await?,
                now,
            };
            let mails = desk.store.write(delete).await.map_err(|error| error.to_string())?;
            let mails = mails.ok_or("somebody has just changed it: look again")?;
            store(change(Change::Deleted)).await?;
            let places = Places::read(settings).map_err(|wrong| wrong.0)?;
            mail::files::delete(&places.data.join("mail"), &mails).map_err(|error| error.to_string())?;
            Ok("deleted, with its people, links and mails; its contacts are told".into())
        }
    }
}

/// To everybody who keeps a group that goes.
async fn farewells(desk: &Desk, group: &StoredGroup, into: Option<&str>) -> Result<Vec<NewMail>, String> {
    let second = second(desk.store.readers(), &group.reference).await.map_err(|error| error.to_string())?;
    let key = desk.key()?;
    let organisation = &group.group.organisation.name;
    let told = [Some(group.group.contact.clone()), second];
    let farewell = |to| group_deleted(&key, &group.programme, organisation, &group.reference, into, to);
    Ok(told.iter().flatten().map(farewell).collect())
}

/// Puts another group into this one.
async fn merge(
    settings: &Settings,
    desk: &Desk,
    group: &StoredGroup,
    other: &str,
    yes: bool,
    (by, now): (&str, DateTime<Utc>),
) -> Result<String, String> {
    let other = reference::read(other, reference::REFERENCE_LENGTH)
        .ok_or_else(|| format!("{other}: a reference has 8 letters and digits, as in 7KQ2-M9XD"))?;
    let found = with_members(desk.store.readers(), &other).await.map_err(|error| error.to_string())?;
    let gone = found.ok_or_else(|| format!("{}: there is no such group", reference::shown(&other)))?;
    if gone.reference == group.reference {
        return Err("a group cannot be put into itself".into());
    }
    if gone.programme != group.programme {
        return Err("the two groups are of different programmes".into());
    }
    if !yes {
        return Err(format!(
            "{} ({} people) goes into {} ({} people), and this cannot be undone: say --yes",
            reference::shown(&other),
            gone.members.len(),
            reference::shown(&group.reference),
            group.members.len()
        ));
    }
    let programme = desk.programme(Some(&group.programme), now)?;
    let (own, theirs) = (&group.group.organisation, &gone.group.organisation);
    let is_other_track = own.track != theirs.track && theirs.track != EACH && !theirs.track.is_empty();
    let mut mails = farewells(desk, &gone, Some(&own.name)).await?;
    // Whoever was named or put on that list and has not been written to yet.
    mails.push(mail::invitations(&desk.key()?, &group.reference));
    let merge = Merge {
        into: group.reference.clone(),
        other: other.clone(),
        versions: (group.version, gone.version),
        may_share: programme.rules.shared_email,
        room: programme.rules.roster_max,
        completes_at: members_needed(programme),
        track: is_other_track.then(|| theirs.track.clone()),
        mails,
        now,
    };
    let written = desk.store.write(merge).await.map_err(|error| error.to_string())?;
    let (added, mails) = match written {
        Merged::Done { added, mails } => (added, mails),
        Merged::Stale => return Err("somebody has just changed one of them: look again".into()),
        Merged::Full => {
            return Err(format!("a list has at most {} people", programme.rules.roster_max));
        }
    };
    for (reference, change) in [
        (&group.reference, Change::Merged { other: other.clone(), added }),
        (&other, Change::WentInto(group.reference.clone())),
    ] {
        let act = ForGroup {
            programme: group.programme.clone(),
            reference: reference.clone(),
            change,
            by: by.to_string(),
            now,
        };
        desk.store.write(act).await.map_err(|error| error.to_string())?;
    }
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    mail::files::delete(&places.data.join("mail"), &mails).map_err(|error| error.to_string())?;
    Ok(format!(
        "has {} people now, {added} of them from {}; the contacts of that group are told",
        group.members.len() + added,
        reference::shown(&other)
    ))
}

/// The end of a day where the programme's times are set, or an instant.
fn instant_of(typed: &str, programme: &Programme) -> Result<DateTime<Utc>, String> {
    if let Ok(day) = typed.parse::<NaiveDate>() {
        let end = Deadline::end_of_day(day, programme.anchor_zone);
        return end.map(|end| end.at).map_err(|_| format!("{typed}: that day has no such end"));
    }
    let instant = DateTime::parse_from_rfc3339(typed);
    let instant =
        instant.map_err(|_| format!("{typed}: write a day as 2027-03-12, or an instant as RFC 3339"))?;
    Ok(instant.to_utc())
}

/// Everything that helps to answer a contact on the telephone; no names but the contact's, since screens are shared.
async fn show(desk: &Desk, group: &StoredGroup) -> Result<String, String> {
    let programme = desk.programme(Some(&group.programme), Clock::System.now())?;
    let readers = desk.store.readers();
    let facilitators = group_facilitators::of_group(readers, group, programme).await;
    let facts = facilitators.map_err(|error| error.to_string())?.facts;
    let contact = &group.group.contact;
    let organisation = &group.group.organisation;
    let mut out = vec![
        format!("{} ({})", organisation.name, group.programme),
        format!("contact     {} <{}>, {}, {}", contact.name, contact.email, contact.language, contact.zone),
        format!("confirmed   {}", if group.is_confirmed { "yes" } else { "no" }),
        format!("track       {}", organisation.track),
        format!(
            "people      {}{}",
            group.members.len(),
            if group.group.gathering { ", gathering" } else { "" }
        ),
        format!("registered  {}", group.created.format("%Y-%m-%d %H:%M UTC")),
        format!("changed     {}", group.changed.format("%Y-%m-%d %H:%M UTC")),
    ];
    if let Some(until) = group.extended_until {
        out.push(format!("extended    until {}", until.format("%Y-%m-%d %H:%M UTC")));
    }
    for duty in duties(&facts, &group.own_rules(programme), Clock::System.now()) {
        let due =
            duty.due.map_or(String::new(), |due| format!(", until {}", due.format("%Y-%m-%d %H:%M UTC")));
        out.push(format!("to do       {}{due}", duty.kind.name()));
    }
    for line in
        crate::store::team::acts(readers, &group.reference).await.map_err(|error| error.to_string())?
    {
        out.push(format!("team        {line}"));
    }
    Ok(out.join("\n"))
}
