//! Until when, since when, from when: in the visitor's zone, and on the programme's own clock where that differs.

use chrono::{DateTime, Utc};
use domain::zones::ZoneId;
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
    let deadline = shown.programme.deadlines.groups;
    both_clocks(shown, deadline.at, deadline.zone, key::CLOSED_SINCE)
}

/// When registration opens.
pub(crate) fn opens(shown: &Shown) -> Markup {
    both_clocks(shown, shown.programme.opens, shown.programme.anchor_zone, key::CLOSED_NOT_OPEN)
}

fn both_clocks(shown: &Shown, at: DateTime<Utc>, own: ZoneId, sentence: Key) -> Markup {
    let (here, there) = (shown.moment(at, shown.zone), shown.moment(at, own));
    html! {
        p.lead { (shown.text(sentence, &[("moment", (&here).into())])) }
        @if here != there { p { (shown.text(key::CLOSED_SINCE_OWN, &[("moment", (&there).into())])) } }
    }
}
