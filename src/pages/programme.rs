//! The programme's own page: what it is, when, for whom, until when, and the way in.

use domain::programme::{Programme, State};
use domain::roster::FacilitatorRule;
use domain::routes::{Page, Route, Step};
use domain::text::{FALLBACK_LANGUAGE, Text};
use domain::zones::{ZoneId, local_at};
use leptos::prelude::*;

use super::closed::{self, moment};
use crate::begun::{self, Begun};
use crate::browser;
use crate::browser::intl::{NameOf, names};
use crate::components::copy_field::CopyField;
use crate::components::day_strip::DayStrip;
use crate::components::page_heading::PageHeading;
use crate::components::week_strip::WeekStrip;
use crate::components::zone_line::ZoneLine;
use crate::current_zone::CurrentZone;
use crate::site::{self, plain, tr};

/// What registering takes somebody who has their list at hand.
const MINUTES_TO_REGISTER: u32 = 10;

pub fn view() -> AnyView {
    let Some(programme) = site::programme() else { return super::not_found::view() };
    let current = CurrentZone::find();
    let state = programme.state(site::now());
    let is_open = state == State::Open;
    view! {
        <div class="hero">
            <div class="hero__words">
                <PageHeading text=words(&programme.title)/>
                <p class="lead" lang=lang(&programme.summary)>{words(&programme.summary)}</p>
            </div>
            {when(programme, current)}
            <div class="hero__act">{if is_open { way_in(programme, current) } else { closed_in(programme, state) }}</div>
        </div>
        {about(programme)}
        {day(programme, current)}
        {is_open.then(|| before(programme))}
        {rules(programme)}
        {is_open.then(|| fewer(programme))}
        {other_ways(programme)}
        {notes(programme)}
        {share(programme)}
    }
    .into_any()
}

fn words(text: &'static Text) -> &'static str {
    text.in_language(site::language())
}

/// A text that the page's language lacks is marked as English, so that it is read aloud as such.
fn lang(text: &Text) -> Option<&'static str> {
    (!text.has(site::language())).then_some(FALLBACK_LANGUAGE)
}

fn address(page: Page) -> String {
    Route::new(site::language(), page).path()
}

fn register_at(programme: &Programme, step: Step) -> String {
    address(Page::Register { slug: programme.slug.clone(), step })
}

/// The six dates, in the visitor's zone.
fn when(programme: &'static Programme, current: CurrentZone) -> AnyView {
    let minutes = programme.tracks.first().map_or(0, |track| track.minutes);
    let length = site::locale().duration(minutes);
    view! {
        <section class="hero__when" aria-labelledby="when">
            <h2 id="when" class="hero__label">{tr!(PROGRAMME_WHEN)}</h2>
            <p class="hero__dates">{tr!(PROGRAMME_DATES, dates = &closed::dates(programme))}</p>
            <p class="hero__sessions">{tr!(PROGRAMME_SESSIONS, n = programme.weeks(), duration = &length)}</p>
            <WeekStrip programme zone=current.zone clock=Signal::stored(site::clock())/>
            <ZoneLine current/>
        </section>
    }
    .into_any()
}

/// Free, for groups, until when; and the main button.
fn way_in(programme: &'static Programme, current: CurrentZone) -> AnyView {
    let deadline = programme.deadlines.groups;
    let until = move || {
        let zone = current.zone.get();
        tr!(PROGRAMME_DEADLINE, moment = &moment(deadline.at, zone), in_days = &days_left(programme, zone))
    };
    let own = move || {
        let there = moment(deadline.at, deadline.zone);
        (there != moment(deadline.at, current.zone.get()))
            .then(|| view! { <p class="hero__own">{tr!(PROGRAMME_DEADLINE_OWN, moment = &there)}</p> })
    };
    view! {
        <ul class="hero__facts">
            <li>{tr!(PROGRAMME_FREE)}</li>
            <li>{tr!(PROGRAMME_GROUPS_OF, n = programme.rules.group_min)}</li>
        </ul>
        <p class="hero__deadline">{until}</p>
        {begun(programme)}
        <p class="actions">
            <a class="button button--main" id="register" href=register_at(programme, Step::Contact)>{tr!(PROGRAMME_REGISTER)}</a>
            <a class="button" href=address(Page::Schedule { slug: programme.slug.clone() })>{tr!(PROGRAMME_SEE_TIMES)}</a>
        </p>
        {own}
    }
    .into_any()
}

/// "in 12 days": whole days to the last one on which people can still register.
fn days_left(programme: &Programme, zone: ZoneId) -> String {
    let last = programme.deadlines.groups.at - chrono::Duration::seconds(1);
    let days = match (local_at(zone, last), local_at(zone, site::now())) {
        (Ok(last), Ok(now)) => last.date().signed_duration_since(now.date()).num_days(),
        _ => 0,
    };
    site::locale().in_days(days)
}

/// A programme that no group can be registered for now: why, and what still answers.
fn closed_in(programme: &'static Programme, state: State) -> AnyView {
    let schedule = address(Page::Schedule { slug: programme.slug.clone() });
    let said = match state {
        State::Past => view! { <p class="hero__state">{tr!(CLOSED_PAST_TITLE)}</p> }.into_any(),
        State::NotYetOpen => {
            let opens = moment(programme.opens, site::likely_zone());
            view! { <p class="hero__state">{tr!(CLOSED_NOT_OPEN_TITLE)}</p> <p>{tr!(CLOSED_NOT_OPEN, moment = &opens)}</p> }
                .into_any()
        }
        _ => view! { <p class="hero__state">{tr!(CLOSED_TITLE)}</p> {closed::closed_since(programme)} }
            .into_any(),
    };
    view! {
        {said}
        {closed::next_programme()}
        <p class="actions"><a class="button" href=schedule>{tr!(PROGRAMME_SEE_TIMES)}</a></p>
    }
    .into_any()
}

/// A registration that was begun in this tab: go on, or delete it.
fn begun(programme: &'static Programme) -> AnyView {
    let begun = RwSignal::new(begun::read());
    let is_asking = RwSignal::new(false);
    let delete = move |_| {
        if is_asking.get_untracked() {
            begun::delete();
            begun.set(None);
            browser::live::say(tr!(WIZARD_DRAFT_DELETED));
            browser::focus::move_to("register".into());
        }
        is_asking.update(|is_asking| *is_asking = !*is_asking);
    };
    let go_on = move |begun: Begun| {
        if begun.organisation.is_empty() {
            tr!(PROGRAMME_DRAFT_CONTINUE_UNNAMED)
        } else {
            tr!(PROGRAMME_DRAFT_CONTINUE, organisation = &begun.organisation, n = begun.people)
        }
    };
    // The wizard itself leads on from the last step to the first one that is not finished.
    let open_step = register_at(programme, Step::Review);
    view! {
        {move || begun.get().map(|begun| view! {
            <section class="notice draft" aria-labelledby="draft">
                <h2 id="draft" class="draft__title">{tr!(PROGRAMME_DRAFT_TITLE)}</h2>
                <p class="actions">
                    <a class="button" href=open_step.clone()>{go_on(begun)}</a>
                    <button type="button" class="button" on:click=delete>{tr!(PROGRAMME_DRAFT_DELETE)}</button>
                    {move || is_asking.get().then(|| view! {
                        <button type="button" class="button" on:click=move |_| is_asking.set(false)>{tr!(BUTTON_CANCEL)}</button>
                    })}
                </p>
                {move || is_asking.get().then(|| view! { <p role="status">{tr!(WIZARD_DRAFT_DELETE_SURE)}</p> })}
            </section>
        })}
    }
    .into_any()
}

fn about(programme: &'static Programme) -> AnyView {
    let paragraphs =
        programme.about.iter().map(|text| view! { <p lang=lang(text)>{words(text)}</p> }).collect_view();
    let topics =
        programme.topics.iter().map(|text| view! { <li lang=lang(text)>{words(text)}</li> }).collect_view();
    view! {
        <section class="section about" aria-labelledby="about">
            <h2 id="about">{tr!(PROGRAMME_ABOUT_TITLE)}</h2>
            <div class="about__text">{paragraphs}</div>
            <ul class="about__topics">{topics}</ul>
        </section>
    }
    .into_any()
}

fn day(programme: &'static Programme, current: CurrentZone) -> AnyView {
    view! {
        <section class="section" aria-labelledby="your-day">
            <h2 id="your-day">{tr!(STRIP_DAY_TITLE)}</h2>
            <DayStrip programme zone=current.zone clock=Signal::stored(site::clock())/>
            <p><a href="#zone-line" rel="external">{tr!(SCHEDULE_ZONE_CHANGE)}</a></p>
        </section>
    }
    .into_any()
}

fn before(programme: &'static Programme) -> AnyView {
    view! {
        <div class="columns">
            <section class="section" aria-labelledby="before">
                <h2 id="before">{tr!(PROGRAMME_BEFORE_TITLE)}</h2>
                <ul class="checks">
                    <li>{tr!(PROGRAMME_BEFORE_PEOPLE, n = programme.rules.group_min)}</li>
                    <li>{tr!(PROGRAMME_BEFORE_FACILITATOR)}</li>
                    <li>{tr!(PROGRAMME_BEFORE_MINUTES, n = MINUTES_TO_REGISTER)}</li>
                </ul>
                <p>{tr!(PROGRAMME_BEFORE_DRAFT)}</p>
            </section>
            <section class="section" aria-labelledby="after">
                <h2 id="after">{tr!(PROGRAMME_AFTER_TITLE)}</h2>
                <ol class="numbered">
                    <li>{tr!(PROGRAMME_AFTER_LINK)}</li>
                    <li>{tr!(PROGRAMME_AFTER_ORIENTATION)}</li>
                    <li>{tr!(PROGRAMME_AFTER_TRAINING)}</li>
                    <li>{tr!(PROGRAMME_AFTER_LIVE)}</li>
                </ol>
            </section>
        </div>
    }
    .into_any()
}

/// Each rule with its number, from the programme's file.
fn rules(programme: &'static Programme) -> AnyView {
    let rule = |number: String, words: String| {
        view! { <li class="rule"><span class="rule__number" aria-hidden="true">{number}</span> <span>{words}</span></li> }.into_any()
    };
    let minutes = programme.tracks.first().map_or(0, |track| track.minutes);
    let length = site::locale().duration(minutes);
    let mut all = vec![
        rule(
            programme.weeks().to_string(),
            tr!(PROGRAMME_SESSIONS, n = programme.weeks(), duration = &length),
        ),
        rule(programme.rules.group_min.to_string(), tr!(PROGRAMME_RULE_SIZE, n = programme.rules.group_min)),
    ];
    match &programme.rules.facilitators {
        FacilitatorRule::Table(lines) => all.extend(lines.iter().map(|(people, need)| {
            rule(need.to_string(), tr!(PROGRAMME_RULE_FACILITATORS, people = *people, facilitators = *need))
        })),
        FacilitatorRule::OnePer(people) => {
            all.push(rule("1".into(), tr!(PROGRAMME_RULE_FACILITATORS_PER, people = *people)));
        }
    }
    if programme.tracks.len() > 1 {
        all.push(rule(programme.tracks.len().to_string(), tr!(PROGRAMME_RULE_TRACKS)));
    }
    if let Some(breakouts) = &programme.breakouts
        && let (Some(from), Some(to)) = (breakouts.weeks.iter().min(), breakouts.weeks.iter().max())
    {
        all.push(rule(
            breakouts.weeks.len().to_string(),
            tr!(PROGRAMME_RULE_BREAKOUTS, from = *from, to = *to),
        ));
    }
    all.push(rule("1".into(), tr!(PROGRAMME_RULE_CONTACT)));
    view! {
        <section class="section" aria-labelledby="rules">
            <h2 id="rules">{tr!(PROGRAMME_RULES_TITLE)}</h2>
            <ul class="rules">{all}</ul>
        </section>
    }
    .into_any()
}

/// Too few people yet: what to do next.
fn fewer(programme: &'static Programme) -> AnyView {
    let until = programme.deadlines.gathering_until.unwrap_or(programme.deadlines.groups);
    let n = programme.rules.group_min;
    view! {
        <section class="section" aria-labelledby="fewer">
            <h2 id="fewer">{tr!(PROGRAMME_FEWER_TITLE, n = n)}</h2>
            <p>{tr!(PROGRAMME_FEWER, date = &moment(until.at, site::likely_zone()))}</p>
        </section>
    }
    .into_any()
}

fn other_ways(programme: &'static Programme) -> AnyView {
    let slug = || programme.slug.clone();
    let way = |address: String, external: bool, words: String, hint: String| {
        let rel = external.then_some("external");
        view! { <li class="way"><a href=address rel=rel>{words}</a> <p>{hint}</p></li> }.into_any()
    };
    let email = site::contact_address();
    let mut mail = String::from("mailto:");
    mail.push_str(email);
    view! {
        <section class="section" aria-labelledby="other-ways">
            <h2 id="other-ways">{tr!(PROGRAMME_OTHER_WAYS)}</h2>
            <ul class="way-list">
                {way(address(Page::Manage { slug: slug() }), false, tr!(PROGRAMME_WAY_MANAGE), tr!(PROGRAMME_WAY_MANAGE_HINT))}
                {way(address(Page::Schedule { slug: slug() }), false, tr!(PROGRAMME_WAY_REGISTERED), tr!(PROGRAMME_WAY_REGISTERED_HINT))}
                {(!email.is_empty()).then(|| way(mail, true, tr!(PROGRAMME_WAY_ASK), tr!(PROGRAMME_WAY_ASK_HINT)))}
            </ul>
        </section>
    }
    .into_any()
}

fn notes(programme: &'static Programme) -> AnyView {
    let notes =
        programme.notes.iter().map(|text| view! { <li lang=lang(text)>{words(text)}</li> }).collect_view();
    let codes: Vec<&str> = programme.interpretation.iter().map(String::as_str).collect();
    let languages: Vec<String> = names(NameOf::Language, &codes).into_iter().map(|(_, name)| name).collect();
    let languages = site::locale().list(&languages);
    view! {
        <section class="section" aria-labelledby="good-to-know">
            <h2 id="good-to-know">{tr!(PROGRAMME_NOTES_TITLE)}</h2>
            <dl class="facts">
                <dt>{tr!(PROGRAMME_LANGUAGES)}</dt>
                <dd>{languages}</dd>
            </dl>
            <ul>{notes}</ul>
            <p>{tr!(PROGRAMME_HOST, host = words(&programme.host))}</p>
        </section>
    }
    .into_any()
}

fn share(programme: &'static Programme) -> AnyView {
    let mut link = browser::page::origin();
    link.push_str(&address(Page::Programme { slug: programme.slug.clone() }));
    view! {
        <details class="more">
            <summary>{tr!(PROGRAMME_SHARE)}</summary>
            <CopyField id="share-link" label=plain!(PROGRAMME_SHARE_LINK) button=tr!(PROGRAMME_SHARE_COPY) text=link/>
        </details>
    }
    .into_any()
}
