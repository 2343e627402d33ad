//! What happened to the group, in words: who by their part, what by counts, names only of people who are on the list.

use domain::group_log::{Happened, LogEntry};
use domain::zones::ZoneId;
use leptos::prelude::*;
use messages::happened;

use crate::components::written::written;
use crate::pages::closed;
use crate::site::{self, tr};

pub(super) fn section(log: Vec<LogEntry>, zone: ZoneId) -> AnyView {
    let lines = written(move |html| {
        html.line("<h2 id=\"log-title\">", &tr!(MANAGE_LOG), "</h2><ul class=\"log\">");
        for entry in &log {
            let moment = closed::start(entry.at, zone);
            let (who, what) = happened(site::locale(), entry);
            html.line("<li>", &tr!(LOG_LINE, moment = &moment, who = &who, what = &what), "");
            if !entry.people.is_empty() {
                let names = site::locale().list(&entry.people);
                html.line(" (", &names, ")");
            }
            if entry.after_freeze {
                html.line(" <strong>", &tr!(LOG_AFTER_FREEZE), "</strong>");
            }
            html.put("</li>");
        }
        html.put("</ul>");
    });
    view! { <section aria-labelledby="log-title">{lines}</section> }.into_any()
}

/// When the group was last changed, and how; none where the log does not reach so far.
pub(super) fn last_change(log: &[LogEntry], zone: ZoneId) -> Option<String> {
    let is_change = |entry: &&LogEntry| {
        matches!(
            entry.what,
            Happened::ListChanged
                | Happened::DetailsChanged
                | Happened::FacilitatorsNamed
                | Happened::HandedOver
                | Happened::Merged
                | Happened::Joined
                | Happened::Withdrawn
        )
    };
    let entry = log.iter().find(is_change)?;
    let moment = closed::start(entry.at, zone);
    Some(tr!(MANAGE_LAST_CHANGE, moment = &moment, what = &happened(site::locale(), entry).1))
}
