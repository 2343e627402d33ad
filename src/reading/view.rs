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
        let title = Memo::new(move |_| self.with(|shown| shown.schedule_title()));
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
            });
            // What had the focus was written anew.
            if let Some(id) = focused.filter(|_| browser::page::focused_id().is_none()) {
                browser::focus::back_to(&id);
            }
        });
        if is_schedule {
            Effect::new(move || set_title(self.programme, &title.get()));
            self.keep_in_address();
        }
    }

    /// The address names what is shown, so that it can be shared, and a reload paints the right hours at once.
    fn keep_in_address(self) {
        Effect::new(move || {
            if matches!(*self.zone.origin.read(), Origin::Hidden | Origin::Unknown(_)) {
                return;
            }
            let query = self.with(|shown| shown.query());
            // A frame later: until then the address may still be that of the page before, or already of the one after.
            let path = window().location().pathname().unwrap_or_default();
            request_animation_frame(move || {
                if window().location().pathname().is_ok_and(|now| now == path) {
                    browser::page::replace_query(&query);
                }
            });
        });
    }
}

fn set_title(programme: &Programme, page: &str) {
    let programme = programme.title.in_language(site::language());
    browser::page::set_title(&plain!(PAGE_TITLE, page = page, programme = programme));
}
