//! The dates as a calendar: kept up to date by a subscription, or as they are now.

use domain::programme::{Kind, Occurrence};
use maud::{Markup, html};
use messages::{key, occurrence_name};

use crate::Shown;

pub(crate) fn links(shown: &Shown) -> Markup {
    let mut path = address(shown);
    if let Some(track) = &shown.choice.track {
        path.push_str("&track=");
        path.push_str(track);
    }
    // Who sees the dates for facilitators takes these along, too; a calendar is for one of the two.
    if shown.choice.facilitators {
        path.push_str("&for=facilitator");
    } else if shown.choice.contacts {
        path.push_str("&for=contact");
    }
    let host = shown.site.split_once("//").map_or("", |(_, host)| host);
    let mut feed = String::from("webcal://");
    feed.push_str(host);
    feed.push_str(&path);
    let file = shown.plain(key::SCHEDULE_CALENDAR_FILE, &[]);
    let title = shown.programme.title.in_language(shown.locale.lang());
    html! {
        section.section aria-labelledby="calendar" {
            h2 #calendar { (shown.text(key::SCHEDULE_CALENDAR_TITLE, &[])) }
            ul.calendar {
                li {
                    a.button href=(path) rel="external" download={ (file) ".ics" } {
                        (shown.text(key::SCHEDULE_CALENDAR_DOWNLOAD, &[]))
                    }
                    p { (shown.text(key::SCHEDULE_CALENDAR_DOWNLOAD_HINT, &[])) }
                }
                li {
                    a.button href=(feed) { (shown.text(key::SCHEDULE_CALENDAR_SUBSCRIBE, &[])) }
                    p { (shown.text(key::SCHEDULE_CALENDAR_SUBSCRIBE_HINT, &[])) }
                }
                li.calendar__others {
                    a rel="external noreferrer" href={ "https://calendar.google.com/calendar/r?cid=" (encoded(&feed)) } {
                        (shown.text(key::SCHEDULE_CALENDAR_GOOGLE, &[]))
                    }
                    a rel="external noreferrer" href={
                        "https://outlook.live.com/calendar/0/addfromweb?url=" (encoded(&feed)) "&name=" (encoded(title))
                    } {
                        (shown.text(key::SCHEDULE_CALENDAR_OUTLOOK, &[]))
                    }
                    p { (shown.text(key::SCHEDULE_CALENDAR_OTHERS_HINT, &[])) }
                }
            }
            p { (shown.text(key::SCHEDULE_CALENDAR_LIVE, &[])) }
        }
    }
}

/// One date as a file.
pub(crate) fn one(shown: &Shown, occurrence: &Occurrence) -> Markup {
    let name = occurrence_name(shown.locale, occurrence);
    let label = shown.plain(key::SCHEDULE_CALENDAR_ONE_NAME, &[("name", (&name).into())]);
    html! {
        @if occurrence.kind != Kind::Community {
            p.occurrence__file {
                a href={ (address(shown)) "&only=" (occurrence.id) } rel="external" download aria-label=(label) {
                    (shown.text(key::SCHEDULE_CALENDAR_ONE, &[]))
                }
            }
        }
    }
}

fn address(shown: &Shown) -> String {
    let mut path = String::from("/api/v1/programmes/");
    path.push_str(&shown.programme.slug);
    path.push_str("/calendar.ics?lang=");
    path.push_str(shown.locale.lang());
    path
}

/// As a value in a query: RFC 3986, 2.1.
fn encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    out
}
