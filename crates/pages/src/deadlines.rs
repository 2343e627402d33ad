//! Until when, since when, from when: in the visitor's zone, and on the programme's own clock where that differs.

use domain::deadline::Deadline;
use maud::{Markup, html};
use messages::{Key, key};

use crate::Shown;

/// "Register until … (in 12 days)"
pub(crate) fn groups(shown: &Shown) -> Markup {
    let at = shown.programme.deadlines.groups.at;
    let (here, in_days) = (shown.moment(at, shown.zone), shown.days_left(at));
    let args = [("moment", (&here).into()), ("in_days", (&in_days).into())];
    html! { p.hero__deadline { (shown.text(key::PROGRAMME_DEADLINE, &args)) } }
}

pub(crate) fn groups_own(shown: &Shown) -> Markup {
    let deadline = shown.programme.deadlines.groups;
    let there = shown.moment(deadline.at, deadline.zone);
    html! {
        @if there != shown.moment(deadline.at, shown.zone) {
            p.hero__own { (shown.text(key::PROGRAMME_DEADLINE_OWN, &[("moment", (&there).into())])) }
        }
    }
}

/// Too few people yet: until when others can join.
pub(crate) fn fewer(shown: &Shown) -> Markup {
    let deadlines = &shown.programme.deadlines;
    let until = shown.moment(deadlines.gathering_until.unwrap_or(deadlines.groups).at, shown.zone);
    html! { p { (shown.text(key::PROGRAMME_FEWER, &[("date", (&until).into())])) } }
}

/// When registration closed.
pub(crate) fn since(shown: &Shown) -> Markup {
    closed_since(shown, shown.programme.deadlines.groups)
}

/// When registration opens.
pub(crate) fn opens(shown: &Shown) -> Markup {
    let start = |zone| shown.start(shown.programme.opens, zone);
    let moments = (start(shown.zone), start(shown.programme.anchor_zone));
    both_clocks(shown, moments, key::CLOSED_NOT_OPEN, key::PROGRAMME_DEADLINE_OWN)
}

/// A deadline in the visitor's zone and in its own.
pub(crate) fn until(shown: &Shown, deadline: Deadline) -> (String, String) {
    (shown.moment(deadline.at, shown.zone), shown.moment(deadline.at, deadline.zone))
}

pub(crate) fn closed_since(shown: &Shown, deadline: Deadline) -> Markup {
    both_clocks(shown, until(shown, deadline), key::CLOSED_SINCE, key::CLOSED_SINCE_OWN)
}

fn both_clocks(shown: &Shown, (here, there): (String, String), sentence: Key, own: Key) -> Markup {
    html! {
        p.lead { (shown.text(sentence, &[("moment", (&here).into())])) }
        @if here != there { p { (shown.text(own, &[("moment", (&there).into())])) } }
    }
}
