//! `muster group`: what the team does for one group, each written into the group's own log with who did it.

use domain::duties::duties;
use domain::{email, reference};

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
        GroupAct::Delete { yes } => {
            if !yes {
                return Err("this cannot be undone: say --yes".into());
            }
            let contacts =
                second(desk.store.readers(), reference).await.map_err(|error| error.to_string())?;
            let contacts = [Some(group.group.contact.clone()), contacts];
            let organisation = &group.group.organisation.name;
            let told = contacts.iter().flatten();
            let key = desk.key()?;
            let delete = Delete {
                reference: reference.to_string(),
                version: group.version,
                mails: told
                    .map(|to| group_deleted(&key, &group.programme, organisation, reference, to))
                    .collect(),
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
    for duty in duties(&facts, programme, Clock::System.now()) {
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
