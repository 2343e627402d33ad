//! The sessions as a calendar: kept up to date by a subscription, or as they are now.

use maud::{Markup, html};
use messages::key;

use crate::Shown;

pub(crate) fn links(shown: &Shown) -> Markup {
    let mut path = String::from("/api/v1/programmes/");
    path.push_str(&shown.programme.slug);
    path.push_str("/calendar.ics?lang=");
    path.push_str(shown.locale.lang());
    if let Some(track) = &shown.choice.track {
        path.push_str("&track=");
        path.push_str(track);
    }
    let host = shown.site.split_once("//").map_or("", |(_, host)| host);
    let file = shown.plain(key::SCHEDULE_CALENDAR_FILE, &[]);
    html! {
        section.section aria-labelledby="calendar" {
            h2 #calendar { (shown.text(key::SCHEDULE_CALENDAR_TITLE, &[])) }
            ul.calendar {
                li {
                    a.button href=(path) download={ (file) ".ics" } {
                        (shown.text(key::SCHEDULE_CALENDAR_DOWNLOAD, &[]))
                    }
                    p { (shown.text(key::SCHEDULE_CALENDAR_DOWNLOAD_HINT, &[])) }
                }
                li {
                    a.button href={ "webcal://" (host) (path) } { (shown.text(key::SCHEDULE_CALENDAR_SUBSCRIBE, &[])) }
                    p { (shown.text(key::SCHEDULE_CALENDAR_SUBSCRIBE_HINT, &[])) }
                }
            }
            p { (shown.text(key::SCHEDULE_CALENDAR_LIVE, &[])) }
        }
    }
}
