//! The programme's own page: what it is, when, for whom, until when, and the way in.

use domain::Programme;
use domain::facilitator::takes_facilitators;
use domain::languages::own_name;
use domain::programme::State;
use domain::roster::FacilitatorRule;
use domain::routes::{FacilitateStep, Page, Step};
use maud::{Markup, html};
use messages::key;
use pages::{Origin, Part, copied, dates};

use super::zone_line::zone_line;
use super::{Content, Sheet, closed, not_found};

/// What registering takes somebody who has their list at hand.
const MINUTES_TO_REGISTER: u32 = 10;

pub(super) fn content(sheet: &Sheet) -> Content {
    let Some(programme) = sheet.programme else { return not_found::content(sheet, "") };
    let state = programme.state(sheet.now);
    let is_open = state == State::Open;
    let body = html! {
        div.hero {
            div.hero__words {
                h1 #page-heading tabindex="-1" lang=[sheet.lang(&programme.title)] { (sheet.words(&programme.title)) }
                p.lead lang=[sheet.lang(&programme.summary)] { (sheet.words(&programme.summary)) }
            }
            (when(sheet, programme))
            div.hero__act {
                @if is_open { (way_in(sheet, programme)) } @else { (closed_in(sheet, programme, state)) }
            }
        }
        (about(sheet, programme))
        (day(sheet, programme))
        @if is_open { (before(sheet, programme)) }
        (rules(sheet, programme))
        @if is_open { (fewer(sheet, programme)) }
        (other_ways(sheet, programme))
        (notes(sheet, programme))
        (share(sheet, programme))
        (sheet.part(Part::Horizon, programme))
    };
    Content {
        title: sheet.words(&programme.title).to_string(),
        description: sheet.words(&programme.summary).to_string(),
        body,
    }
}

/// The dates, in the page's zone.
fn when(sheet: &Sheet, programme: &Programme) -> Markup {
    let minutes = programme.tracks.first().map_or(0, |track| track.minutes);
    let length = sheet.locale.duration(minutes);
    let dates = dates(sheet.locale, programme);
    html! {
        section.hero__when aria-labelledby="when" {
            h2 #when.hero__label { (sheet.text(key::PROGRAMME_WHEN, &[])) }
            p.hero__dates { (sheet.text(key::PROGRAMME_DATES, &[("dates", (&dates).into())])) }
            p.hero__sessions {
                (sheet.text(key::PROGRAMME_SESSIONS, &[("n", programme.weeks().into()), ("duration", (&length).into())]))
            }
            (sheet.part(Part::WeekStrip, programme))
            (zone_line(sheet, programme, "field-zone"))
        }
    }
}

/// Free, for groups, until when; and the main button.
fn way_in(sheet: &Sheet, programme: &Programme) -> Markup {
    let register = sheet.path(Page::Register { slug: programme.slug.clone(), step: Step::Contact });
    html! {
        ul.hero__facts {
            li { (sheet.text(key::PROGRAMME_FREE, &[])) }
            li { (sheet.text(key::PROGRAMME_GROUPS_OF, &[("n", programme.rules.group_min.into())])) }
        }
        (sheet.part(Part::Deadline, programme))
        // A registration that was begun in this tab; only the app knows of it.
        div.written #begun {}
        p.actions {
            a.button."button--main" #register href=(register) { (sheet.text(key::PROGRAMME_REGISTER, &[])) }
            a.button href=(sheet.path(Page::Schedule { slug: programme.slug.clone() })) {
                (sheet.text(key::PROGRAMME_SEE_TIMES, &[]))
            }
        }
        (sheet.part(Part::DeadlineOwn, programme))
    }
}

/// A programme that no group can be registered for now: why, and what still answers.
fn closed_in(sheet: &Sheet, programme: &Programme, state: State) -> Markup {
    html! {
        @match state {
            State::Past => p.hero__state { (sheet.text(key::CLOSED_PAST_TITLE, &[])) },
            State::NotYetOpen => {
                p.hero__state { (sheet.text(key::CLOSED_NOT_OPEN_TITLE, &[])) }
                (sheet.part(Part::Opens, programme))
                (closed::tell_me(sheet, programme, key::CLOSED_TELL_ME_THIS))
            }
            State::Open | State::Closed => {
                p.hero__state { (sheet.text(key::CLOSED_TITLE, &[])) }
                (sheet.part(Part::Since, programme))
            }
        }
        (closed::next(sheet))
        p.actions {
            a.button href=(sheet.path(Page::Schedule { slug: programme.slug.clone() })) {
                (sheet.text(key::PROGRAMME_SEE_TIMES, &[]))
            }
        }
    }
}

fn about(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        section.section.about aria-labelledby="about" {
            h2 #about { (sheet.text(key::PROGRAMME_ABOUT_TITLE, &[])) }
            div.about__text {
                @for text in &programme.about { p lang=[sheet.lang(text)] { (sheet.words(text)) } }
            }
            ul.about__topics {
                @for text in &programme.topics { li lang=[sheet.lang(text)] { (sheet.words(text)) } }
            }
        }
    }
}

fn day(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        section.section aria-labelledby="your-day" {
            h2 #your-day { (sheet.text(key::STRIP_DAY_TITLE, &[])) }
            (sheet.part(Part::DayStrip, programme))
            (waking(sheet))
            p { a href="#zone-line" { (sheet.text(key::SCHEDULE_ZONE_CHANGE, &[])) } }
        }
        section.section aria-labelledby="world" {
            h2 #world { (sheet.text(key::STRIP_WORLD_TITLE, &[])) }
            (sheet.part(Part::WorldStrip, programme))
        }
    }
}

/// From when to when the visitor is up: both pictures follow it.
fn waking(sheet: &Sheet) -> Markup {
    let waking = sheet.choice.waking();
    let field = |name: &str, words: messages::Key, value: u32, (min, max): (u32, u32)| {
        html! {
            p {
                label for={ "waking-" (name) } { (sheet.text(words, &[])) } " "
                input.waking__hour id={ "waking-" (name) } name=(name) type="number" inputmode="numeric"
                    min=(min) max=(max) value=(value);
            }
        }
    };
    html! {
        form.waking method="get" {
            (field("from", key::STRIP_WAKING_FROM, waking.from_min / 60, (0, 23)))
            (field("until", key::STRIP_WAKING_UNTIL, waking.until_min / 60, (1, 24)))
            @if sheet.origin == Origin::Link { input type="hidden" name="zone" value=(sheet.zone.name()); }
            button.button type="submit" { (sheet.text(key::STRIP_WAKING_SHOW, &[])) }
        }
    }
}

pub(super) fn before(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        div.columns {
            section.section aria-labelledby="before" {
                h2 #before { (sheet.text(key::PROGRAMME_BEFORE_TITLE, &[])) }
                ul.checks {
                    li { (sheet.text(key::PROGRAMME_BEFORE_PEOPLE, &[("n", programme.rules.group_min.into())])) }
                    li { (sheet.text(key::PROGRAMME_BEFORE_FACILITATOR, &[])) }
                    li { (sheet.text(key::PROGRAMME_BEFORE_MINUTES, &[("n", MINUTES_TO_REGISTER.into())])) }
                }
                p { (sheet.text(key::PROGRAMME_BEFORE_DRAFT, &[])) }
            }
            section.section aria-labelledby="after" {
                h2 #after { (sheet.text(key::PROGRAMME_AFTER_TITLE, &[])) }
                ol.numbered {
                    li { (sheet.text(key::PROGRAMME_AFTER_LINK, &[])) }
                    li { (sheet.text(key::PROGRAMME_AFTER_ORIENTATION, &[])) }
                    li { (sheet.text(key::PROGRAMME_AFTER_TRAINING, &[])) }
                    li { (sheet.text(key::PROGRAMME_AFTER_LIVE, &[])) }
                }
            }
        }
    }
}

/// Each rule with its number, from the programme's file.
fn rules(sheet: &Sheet, programme: &Programme) -> Markup {
    let rule = |number: String, words: String| {
        html! { li.rule { span.rule__number aria-hidden="true" { (number) } " " span { (words) } } }
    };
    let minutes = programme.tracks.first().map_or(0, |track| track.minutes);
    let length = sheet.locale.duration(minutes);
    let (weeks, min) = (programme.weeks(), programme.rules.group_min);
    html! {
        section.section aria-labelledby="rules" {
            h2 #rules { (sheet.text(key::PROGRAMME_RULES_TITLE, &[])) }
            ul.rules {
                (rule(
                    weeks.to_string(),
                    sheet.text(key::PROGRAMME_SESSIONS, &[("n", weeks.into()), ("duration", (&length).into())]),
                ))
                (rule(min.to_string(), sheet.text(key::PROGRAMME_RULE_SIZE, &[("n", min.into())])))
                @match &programme.rules.facilitators {
                    FacilitatorRule::Table(lines) => {
                        @for (people, need) in lines {
                            (rule(need.to_string(), sheet.text(
                                key::PROGRAMME_RULE_FACILITATORS,
                                &[("people", (*people).into()), ("facilitators", (*need).into())],
                            )))
                        }
                    }
                    FacilitatorRule::OnePer(people) => {
                        (rule("1".into(), sheet.text(
                            key::PROGRAMME_RULE_FACILITATORS_PER,
                            &[("people", (*people).into())],
                        )))
                    }
                }
                @if programme.tracks.len() > 1 {
                    (rule(programme.tracks.len().to_string(), sheet.text(key::PROGRAMME_RULE_TRACKS, &[])))
                }
                @if let Some(breakouts) = &programme.breakouts {
                    @if let (Some(from), Some(to)) = (breakouts.weeks.iter().min(), breakouts.weeks.iter().max()) {
                        (rule(breakouts.weeks.len().to_string(), sheet.text(
                            key::PROGRAMME_RULE_BREAKOUTS,
                            &[("from", (*from).into()), ("to", (*to).into())],
                        )))
                    }
                }
                (rule("1".into(), sheet.text(key::PROGRAMME_RULE_CONTACT, &[])))
            }
        }
    }
}

/// Too few people yet: what to do next.
fn fewer(sheet: &Sheet, programme: &Programme) -> Markup {
    html! {
        section.section aria-labelledby="fewer" {
            h2 #fewer { (sheet.text(key::PROGRAMME_FEWER_TITLE, &[("n", programme.rules.group_min.into())])) }
            (sheet.part(Part::Fewer, programme))
        }
    }
}

fn other_ways(sheet: &Sheet, programme: &Programme) -> Markup {
    let slug = || programme.slug.clone();
    let email = sheet.contact_address();
    let way = |address: String, words, hint| {
        html! { li.way { a href=(address) { (sheet.text(words, &[])) } " " p { (sheet.text(hint, &[])) } } }
    };
    let manage = sheet.path(Page::Manage { slug: slug() });
    let times = sheet.path(Page::Schedule { slug: slug() });
    let facilitate = sheet.path(Page::Facilitate { slug: slug(), step: FacilitateStep::Role });
    html! {
        section.section aria-labelledby="other-ways" {
            h2 #other-ways { (sheet.text(key::PROGRAMME_OTHER_WAYS, &[])) }
            ul.way-list {
                (way(manage, key::PROGRAMME_WAY_MANAGE, key::PROGRAMME_WAY_MANAGE_HINT))
                (way(times, key::PROGRAMME_WAY_REGISTERED, key::PROGRAMME_WAY_REGISTERED_HINT))
                @if takes_facilitators(programme, sheet.now) {
                    (way(facilitate, key::PROGRAMME_WAY_FACILITATE, key::PROGRAMME_WAY_FACILITATE_HINT))
                }
                @if !email.is_empty() {
                    (way(format!("mailto:{email}"), key::PROGRAMME_WAY_ASK, key::PROGRAMME_WAY_ASK_HINT))
                }
            }
        }
    }
}

fn notes(sheet: &Sheet, programme: &Programme) -> Markup {
    let host = sheet.words(&programme.host);
    html! {
        section.section aria-labelledby="good-to-know" {
            h2 #good-to-know { (sheet.text(key::PROGRAMME_NOTES_TITLE, &[])) }
            dl.facts {
                dt { (sheet.text(key::PROGRAMME_LANGUAGES, &[])) }
                // Who looks for a language reads its name in it.
                dd {
                    @for (at, code) in programme.interpretation.iter().enumerate() {
                        @if at > 0 { " · " }
                        bdi lang=(code) { (own_name(code)) }
                    }
                }
            }
            ul { @for text in &programme.notes { li lang=[sheet.lang(text)] { (sheet.words(text)) } } }
            p { (sheet.text(key::PROGRAMME_HOST, &[("host", host.into())])) }
        }
    }
}

fn share(sheet: &Sheet, programme: &Programme) -> Markup {
    let address = sheet.path(Page::Programme { slug: programme.slug.clone() });
    let (label, button) =
        (sheet.text(key::PROGRAMME_SHARE_LINK, &[]), sheet.text(key::PROGRAMME_SHARE_COPY, &[]));
    let share = sheet.text(key::PROGRAMME_SHARE_SYSTEM, &[]);
    html! {
        details.more {
            summary { (sheet.text(key::PROGRAMME_SHARE, &[])) }
            (copied("share-link", &label, &format!("{}{address}", sheet.server.public_url), &button, Some(&share)))
        }
    }
}
