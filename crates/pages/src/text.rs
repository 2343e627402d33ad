//! The times as text to pass on, and the address of this view.

use domain::programme::Kind;
use domain::schedule::schedule;
use domain::zones::local_at;
use maud::{Markup, html};
use messages::{key, occurrence_name};

use crate::Shown;
use crate::occurrences::is_shown;

/// Both as fields whose text can be selected; the buttons are shown where a script can copy.
pub(crate) fn field(shown: &Shown) -> Markup {
    let mut link = String::from(shown.site);
    link.push_str(&shown.schedule_path());
    link.push_str(&shown.query());
    let title = shown.plain(key::SCHEDULE_TITLE, &[]);
    let share = shown.text(key::PROGRAMME_SHARE_SYSTEM, &[]);
    html! {
        (copied("times-text", &title, &as_text(shown), &shown.text(key::SCHEDULE_COPY, &[]), None))
        (copied("times-link", &shown.text(key::SCHEDULE_LINK, &[]), &link, &shown.text(key::SCHEDULE_COPY_LINK, &[]), Some(&share)))
    }
}

/// A text to select, with a button to copy it that is shown where a script can, and one to share it where the system can.
pub fn copied(id: &str, label: &str, text: &str, button: &str, share: Option<&str>) -> Markup {
    let rows = if text.contains('\n') { 6 } else { 2 };
    html! {
        div.copy-field {
            label for=(id) { (label) }
            textarea.copy-field__text id=(id) readonly dir="auto" spellcheck="false" rows=(rows) { (text) }
            p.actions {
                button.button type="button" data-copy=(id) { (button) }
                @if let Some(share) = share { button.button type="button" data-share=(id) { (share) } }
            }
            span.copy-field__said aria-hidden="true" {}
        }
    }
}

/// Everything shown, line by line, with the zone on top. Without isolation marks: it is pasted into other programs.
pub fn as_text(shown: &Shown) -> String {
    let mut text = shown.programme.title.in_language(shown.locale.lang()).to_string();
    let all = schedule(shown.programme, shown.zone).unwrap_or_default();
    // The offset belongs to the dates below it: where they have several, the place alone is right for all.
    let mut offsets = all.iter().filter(|l| is_shown(shown.choice, l)).map(|l| l.start.offset_s);
    let offset = offsets.next().filter(|first| offsets.all(|other| other == *first));
    let city = shown.locale.city(shown.zone);
    let zone = offset.map_or_else(|| city.clone(), |offset_s| shown.locale.zone_label(&city, offset_s));
    text.push('\n');
    text.push_str(&shown.plain(key::SCHEDULE_ZONE_SHOWN, &[("zone", (&zone).into())]));
    text.push('\n');
    for kind in Kind::ALL {
        for local in all.iter().filter(|l| l.occurrence.kind == kind && is_shown(shown.choice, l)) {
            text.push('\n');
            text.push_str(&occurrence_name(shown.locale, local.occurrence));
            text.push_str(": ");
            text.push_str(&shown.locale.weekday_date(local.start.date(), true));
            text.push_str(", ");
            text.push_str(&shown.locale.time_range(local.start.time(), local.end.time(), shown.clock()));
            for zone in &shown.choice.with {
                if let Ok(there) = local_at(*zone, local.occurrence.start) {
                    text.push_str(" · ");
                    text.push_str(&shown.locale.city(*zone));
                    text.push(' ');
                    text.push_str(&shown.locale.time(there.time(), shown.clock()));
                    if there.date() != local.start.date() {
                        text.push(' ');
                        text.push_str(&shown.locale.short_weekday(there.date()));
                    }
                }
            }
        }
    }
    text
}
