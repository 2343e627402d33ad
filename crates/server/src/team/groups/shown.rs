//! `muster group REF show`: what helps to answer a contact on the telephone. No names but the contact's, since screens are
//! shared.

use chrono::{DateTime, Utc};
use domain::duties::duties;
use domain::reference;
use messages::{Key, key};

use super::super::{Desk, said};
use crate::http::group_facilitators;
use crate::store::acts::{self, Remembered};
use crate::store::contacts::second;
use crate::store::groups::StoredGroup;
use crate::store::log;

/// In lines, the first to follow the group's reference.
pub(super) async fn show(desk: &Desk, group: &StoredGroup, now: DateTime<Utc>) -> Result<String, String> {
    let programme = desk.programme(Some(&group.programme), now)?;
    let readers = desk.store.readers();
    let facts = group_facilitators::of_group(readers, group, programme).await.map_err(said)?.facts;
    let (contact, organisation) = (&group.group.contact, &group.group.organisation);
    let text = |key: Key| desk.text(key, &[]);
    let yes_no = |answer: bool| text(if answer { key::COMMAND_YES } else { key::COMMAND_NO });
    let has_second = second(readers, &group.reference).await.map_err(said)?.is_some();
    let mut people = group.members.len().to_string();
    if group.group.gathering {
        people.push_str(&format!(" ({})", text(key::COMMAND_GROUP_GATHERING)));
    }
    let person = format!("{} <{}>, {}, {}", contact.name, contact.email, contact.language, contact.zone);
    let mut lines = vec![
        (key::COMMAND_SHOW_CONTACT, person),
        (key::COMMAND_SHOW_CONFIRMED, yes_no(group.is_confirmed)),
        (key::COMMAND_SHOW_SECOND, yes_no(has_second)),
        (key::COMMAND_SHOW_TRACK, organisation.track.clone()),
        (key::COMMAND_SHOW_PEOPLE, people),
        (key::COMMAND_SHOW_REGISTERED, desk.moment(programme, group.created)),
        (key::COMMAND_SHOW_CHANGED, desk.moment(programme, group.changed)),
    ];
    if let Some(until) = group.extended_until {
        lines.push((key::COMMAND_SHOW_EXTENDED, desk.moment(programme, until)));
    }
    let mut out = vec![format!("{} ({})", organisation.name, group.programme)];
    out.extend(lines.into_iter().map(|(label, value)| format!("{}: {value}", text(label))));

    let open = duties(&facts, &group.own_rules(programme), now);
    if !open.is_empty() {
        out.push(text(key::COMMAND_SHOW_TO_DO));
    }
    for duty in open {
        let what = messages::duty(desk.locale, &duty.kind, &contact.email);
        let mut line = format!("- {}: {}", duty.kind.name(), messages::without_marks(&what));
        if let Some(due) = duty.due {
            let moment = desk.moment(programme, due);
            line.push_str(&format!(" {}", desk.text(key::DUTY_UNTIL, &[("moment", (&moment).into())])));
        }
        out.push(line);
    }
    let log = log::of_group(readers, &group.reference).await.map_err(said)?;
    if !log.is_empty() {
        out.push(text(key::COMMAND_SHOW_LOG));
    }
    for entry in &log {
        let (moment, (who, what)) =
            (desk.moment(programme, entry.at), messages::happened(desk.locale, entry));
        let args = [("moment", (&moment).into()), ("who", (&who).into()), ("what", (&what).into())];
        out.push(format!("- {}", desk.text(key::LOG_LINE, &args)));
    }
    let acts = acts::about(readers, &group.reference).await.map_err(said)?;
    if !acts.is_empty() {
        out.push(text(key::COMMAND_SHOW_TEAM));
    }
    for act in acts {
        let moment = desk.moment(programme, act.at);
        out.push(format!("- {moment}. {}: {}", act.who, words(desk, programme, &act)));
    }
    Ok(out.join("\n"))
}

/// What somebody of the team did. What an older program has put down in its own words stays as it is.
fn words(desk: &Desk, programme: &domain::Programme, act: &Remembered) -> String {
    let group = reference::shown(&act.detail);
    let group = [("group", (&group).into())];
    match act.what.as_str() {
        "looked" => desk.text(key::COMMAND_ACT_LOOKED, &[]),
        "resent" => desk.text(key::COMMAND_ACT_RESENT, &[]),
        "contact_changed" => desk.text(key::COMMAND_ACT_CONTACT, &[]),
        "accepted_below_size" => desk.text(key::COMMAND_ACT_ACCEPTED, &[]),
        "unlisted" => desk.text(key::COMMAND_ACT_UNLISTED, &[]),
        "extended" => {
            let until = DateTime::parse_from_rfc3339(&act.detail);
            let moment = until.map_or_else(|_| act.detail.clone(), |at| desk.moment(programme, at.to_utc()));
            desk.text(key::COMMAND_ACT_EXTENDED, &[("moment", (&moment).into())])
        }
        "merged" => desk.text(key::COMMAND_ACT_MERGED, &group),
        _ => [act.what.as_str(), act.detail.as_str()].join(" ").trim_end().to_string(),
    }
}
