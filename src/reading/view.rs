//! What is seen, and how it gets onto the page.

use chrono::{DateTime, Utc};
use domain::Programme;
use leptos::prelude::*;
use pages::{Choice, Origin, Part, Shown};
use std::time::Duration;

use crate::browser;
use crate::current_zone::CurrentZone;
use crate::site::{self, plain};

/// `Copy`, so that every listener can hold it.
#[derive(Clone, Copy)]
pub(super) struct View {
    pub(super) programme: &'static Programme,
    pub(super) zone: CurrentZone,
    pub(super) choice: RwSignal<Choice>,
    now: RwSignal<DateTime<Utc>>,
}

/// How often it is asked whether a session has begun.
const TICK: Duration = Duration::from_secs(20);

impl View {
    /// As the address and the device have it.
    pub(super) fn find(programme: &'static Programme, query: &str) -> View {
        let now = RwSignal::new(site::now());
        if let Ok(ticking) = set_interval_with_handle(move || now.set(site::now()), TICK) {
            on_cleanup(move || ticking.clear());
        }
        View {
            programme,
            zone: CurrentZone::find(query),
            choice: RwSignal::new(Choice::read(query, programme)),
            now,
        }
    }

    /// Reads every signal: who calls this in an effect runs again whenever anything changes.
    pub(super) fn with<T>(self, take: impl FnOnce(&Shown) -> T) -> T {
        let (origin, choice) = (self.zone.origin.get(), self.choice.get());
        take(&Shown {
            locale: site::locale(),
            programme: self.programme,
            now: self.now.get(),
            zone: self.zone.zone.get(),
            origin: &origin,
            device: self.zone.device,
            choice: &choice,
            site: &browser::page::origin(),
            is_clock_off: site::is_clock_off(),
        })
    }

    /// Writes each part of the page anew when what it says has changed.
    pub(super) fn keep_parts_written(self) {
        let find = |element: web_sys::HtmlElement| {
            let part = Part::named(&element.get_attribute("data-part")?)?;
            Some((part, element))
        };
        let parts: Vec<_> = browser::page::all("#main [data-part]").into_iter().filter_map(find).collect();
        let is_schedule = parts.iter().any(|(part, _)| *part == Part::Times);
        let path = browser::page::path();
        let written = StoredValue::new_local(vec![String::new(); parts.len()]);
        Effect::new(move || {
            let focused = browser::page::focused_id();
            self.with(|shown| {
                written.update_value(|written| {
                    for ((part, element), before) in parts.iter().zip(written) {
                        let html = part.write(shown).into_string();
                        if html != *before && html != element.inner_html() {
                            element.set_inner_html(&html);
                        }
                        *before = html;
                    }
                });
                super::history::carry(shown.choice.everywhere().query(None));
                // After Back the address is that of another page already, until that page has come.
                if is_schedule && browser::page::path() == path {
                    keep_named(shown);
                }
            });
            // What had the focus was written anew.
            if let Some(id) = focused.filter(|_| browser::page::focused_id().is_none()) {
                browser::focus::back_to(&id);
            }
        });
    }
}

/// Title and address name what is shown: it can be shared, and a reload paints the right hours at once.
fn keep_named(shown: &Shown) {
    let programme = shown.programme.title.in_language(site::language());
    let title = plain!(PAGE_TITLE, page = &shown.schedule_title(), programme = programme);
    browser::page::set_title(&title);
    if !matches!(shown.origin, Origin::Hidden | Origin::Unknown(_)) {
        let query = shown.query();
        if query != browser::page::query() {
            super::history::replace_query(&query);
        }
    }
}
