//! Whose clock the times on a page follow, where that was learned from, and what to do if it is the wrong one.

use chrono::{DateTime, Utc};
use domain::zones::{ZoneId, offset_at};
use maud::{Markup, html};
use messages::{Locale, key};

use crate::Shown;

/// Where the zone was learned from: said beside its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    Device,
    Link,
    /// The person's own words.
    Choice,
    /// Nobody said anything: the programme's own.
    Programme,
    /// The device tells no believable zone: the programme's own, until the person says where they are.
    Hidden,
    /// The address names a zone that there is not: the programme's own.
    Unknown(String),
}

/// `Kathmandu, UTC+5:45`: a zone and its offset now.
pub fn zone_words(locale: &Locale, zone: ZoneId, now: DateTime<Utc>) -> String {
    locale.zone_label(&locale.city(zone), offset_at(zone, now).unwrap_or_default())
}

/// "The times are now for Kathmandu", to be spoken.
pub fn zone_now_shown(locale: &Locale, zone: ZoneId, now: DateTime<Utc>) -> String {
    locale.plain(key::SCHEDULE_ZONE_NOW_SHOWN, &[("zone", (&zone_words(locale, zone, now)).into())])
}

pub(crate) fn line(shown: &Shown) -> Markup {
    let zone = zone_words(shown.locale, shown.zone, shown.now);
    let origin = match shown.origin {
        Origin::Device => key::SCHEDULE_ZONE_FROM_DEVICE,
        Origin::Link => key::SCHEDULE_ZONE_FROM_LINK,
        Origin::Choice => key::SCHEDULE_ZONE_FROM_CHOICE,
        Origin::Programme | Origin::Hidden | Origin::Unknown(_) => key::SCHEDULE_ZONE_FROM_PROGRAMME,
    };
    html! {
        p.zone-line__now {
            strong { (shown.text(key::SCHEDULE_ZONE_SHOWN, &[("zone", (&zone).into())])) }
            " " span.zone-line__origin { (shown.text(origin, &[])) }
        }
    }
}

/// The address names no zone, or the browser hides its own; the device's own where the times are in another.
pub(crate) fn notes(shown: &Shown) -> Markup {
    let own = shown.device.filter(|own| *own != shown.zone);
    let warning = match shown.origin {
        Origin::Unknown(name) => {
            let city = shown.locale.city(shown.zone);
            let args = [("zone", name.into()), ("city", (&city).into())];
            Some(shown.text(key::SCHEDULE_ZONE_UNKNOWN, &args))
        }
        Origin::Hidden => Some(shown.text(key::SCHEDULE_ZONE_HIDDEN, &[])),
        _ => None,
    };
    html! {
        @if let Some(sentence) = warning { p.notice."notice--warning" { (sentence) } }
        @if shown.is_clock_off { p.notice."notice--warning" { (shown.text(key::SCHEDULE_CLOCK_OFF, &[])) } }
        @if let Some(own) = own {
            @let own = zone_words(shown.locale, own, shown.now);
            p {
                button.button #zone-own type="button" {
                    (shown.text(key::SCHEDULE_ZONE_MINE, &[("zone", (&own).into())]))
                }
            }
        }
    }
}
