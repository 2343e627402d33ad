//! What is shown, and how: one track or both, 12 hours or 24. Links, so that they work without a script too; the app takes
//! the choice from the very same addresses.

use maud::{Markup, html};
use messages::{Clock, key};

use crate::{Choice, Shown};

pub(crate) fn switches(shown: &Shown) -> Markup {
    let choice = shown.choice;
    let tracks = &shown.programme.tracks;
    html! {
        @if tracks.len() > 1 {
            div.switch role="group" aria-labelledby="switch-track" {
                p.switch__name #switch-track { (shown.text(key::SCHEDULE_TRACK, &[])) }
                div.switch__options {
                    @for track in tracks {
                        @let is_on = choice.track.as_ref() == Some(&track.id);
                        @let wanted = Choice { track: Some(track.id.clone()), ..choice.clone() };
                        (option(shown, &track.id, &wanted, is_on, &shown.track_name(&track.id)))
                    }
                    @let both = Choice { track: None, ..choice.clone() };
                    (option(shown, "all", &both, choice.track.is_none(), &shown.text(key::SCHEDULE_TRACKS_BOTH, &[])))
                }
            }
        }
        div.switch role="group" aria-labelledby="switch-clock" {
            p.switch__name #switch-clock { (shown.text(key::SCHEDULE_CLOCK, &[])) }
            div.switch__options {
                @for (clock, id, words) in [
                    (Clock::H24, "h24", key::SCHEDULE_CLOCK_24),
                    (Clock::H12, "h12", key::SCHEDULE_CLOCK_12),
                ] {
                    @let is_usual = clock == shown.locale.default_clock();
                    @let wanted = Choice { clock: (!is_usual).then_some(clock), ..choice.clone() };
                    (option(shown, id, &wanted, shown.clock() == clock, &shown.text(words, &[])))
                }
            }
        }
    }
}

fn option(shown: &Shown, id: &str, wanted: &Choice, is_on: bool, words: &str) -> Markup {
    html! {
        a.switch__option id={ "show-" (id) } href=(address(shown, wanted)) data-choice
            aria-current=[is_on.then_some("true")] { (words) }
    }
}

/// The schedule with another choice.
pub(crate) fn address(shown: &Shown, wanted: &Choice) -> String {
    let mut address = shown.schedule_path();
    address.push_str(&shown.query_with(wanted));
    address
}
