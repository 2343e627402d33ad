//! Other places beside one's own: a contact with people in two countries sees both clocks.

use domain::schedule::LocalOccurrence;
use domain::zones::{ZoneId, local_at};
use maud::{Markup, html};
use messages::key;

use crate::switches::address;
use crate::{Choice, MOST_COMPARED, Shown, zone_words};

/// The places that are compared, each with a link that takes it away again.
pub(crate) fn places(shown: &Shown) -> Markup {
    let with = &shown.choice.with;
    html! {
        @if !with.is_empty() {
            ul.compared {
                @for zone in with {
                    @let place = zone_words(shown.locale, *zone, shown.now);
                    @let without = without(shown.choice, *zone);
                    li {
                        span { (place) } " "
                        a.button."button--quiet" id={ "without-" (zone.name()) } href=(address(shown, &without)) data-choice {
                            (shown.text(key::SCHEDULE_COMPARE_REMOVE, &[("city", (&shown.locale.city(*zone)).into())]))
                        }
                    }
                }
            }
            @if with.len() == MOST_COMPARED { p { (shown.text(key::SCHEDULE_COMPARE_FULL, &[("n", MOST_COMPARED.into())])) } }
        }
    }
}

fn without(choice: &Choice, zone: ZoneId) -> Choice {
    let with = choice.with.iter().copied().filter(|other| *other != zone).collect();
    Choice { with, ..choice.clone() }
}

/// An occurrence on the other clocks: "Tokyo: Wednesday 3 March, 02:00–04:00".
pub(crate) fn hours(shown: &Shown, local: &LocalOccurrence) -> Markup {
    let here = local.start.date();
    html! {
        @if !shown.choice.with.is_empty() {
            ul.occurrence__others {
                @for zone in &shown.choice.with {
                    @if let (Ok(start), Ok(end)) = (local_at(*zone, local.occurrence.start), local_at(*zone, local.occurrence.end())) {
                        li {
                            span.occurrence__place { (shown.locale.city(*zone)) } " "
                            time datetime=(start.rfc3339()) {
                                bdi { (shown.locale.time_range(start.time(), end.time(), shown.clock())) }
                            }
                            @if start.date() != here { " " (shown.locale.short_date(start.date())) }
                        }
                    }
                }
            }
        }
    }
}
