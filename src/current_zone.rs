//! The zone that the pages show their times in, and where it was learned from.

use domain::routes;
use domain::zones::{Resolved, ZoneId};
use leptos::prelude::*;
use pages::Origin;

use crate::{browser, site};

/// `Copy`, so that every part of a page can hold it.
#[derive(Clone, Copy)]
pub struct CurrentZone {
    pub zone: RwSignal<ZoneId>,
    pub origin: RwSignal<Origin>,
    /// The device's own, where it tells a believable one.
    pub device: Option<ZoneId>,
}

/// Where a choice is kept: it holds on the other pages too, as long as the tab is open.
const STORED_AS: &str = "zone";

/// What the person chose in this tab.
pub fn chosen() -> Option<ZoneId> {
    browser::storage::read(STORED_AS).and_then(|name| ZoneId::parse(&name))
}

impl CurrentZone {
    /// From the address, else an earlier choice, else the device, else the programme.
    pub fn find(query: &str) -> CurrentZone {
        let asked = routes::query_value(query, "zone").filter(|name| !name.is_empty());
        let named = asked.as_deref().and_then(ZoneId::parse);
        let device = match browser::zone::judged() {
            Resolved::Zone(zone) => Some(zone.canonical()),
            _ => None,
        };
        let chosen = chosen();
        let anchor = site::programme().map_or(ZoneId::UTC, |programme| programme.anchor_zone);
        let unknown = asked.filter(|_| named.is_none());
        let (zone, origin) = match (named, chosen, device) {
            (Some(zone), _, Some(device)) if zone.canonical() == device => (device, Origin::Device),
            (Some(zone), Some(chosen), _) if zone.canonical() == chosen => (chosen, Origin::Choice),
            (Some(zone), ..) => (zone.canonical(), Origin::Link),
            (None, chosen, device) => match (unknown, chosen, device) {
                (Some(name), ..) => (anchor, Origin::Unknown(name)),
                (None, Some(chosen), _) => (chosen, Origin::Choice),
                (None, None, Some(device)) => (device, Origin::Device),
                // Tor Browser and its like say UTC wherever they are: the person is asked.
                (None, None, None) => (anchor, Origin::Hidden),
            },
        };
        CurrentZone { zone: RwSignal::new(zone), origin: RwSignal::new(origin), device }
    }

    /// The person says where they are.
    pub fn choose(self, zone: ZoneId) {
        let zone = zone.canonical();
        // Where the browser refuses, the choice holds on this page.
        let _ = browser::storage::write(STORED_AS, zone.name());
        self.origin.set(if self.device == Some(zone) { Origin::Device } else { Origin::Choice });
        self.zone.set(zone);
    }
}
