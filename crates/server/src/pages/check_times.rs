//! "Check your announcement": what somebody wrote about when something is, held against the clocks. Works without any
//! script: the text is sent here, answered, and kept nowhere.

use chrono::{Datelike, NaiveDate};
use domain::announcement::{Announcement, Claim, Label, Moment, Place, Verdict, read};
use domain::routes::{Page, query_value};
use domain::zones::{LocalTime, LocalTimeError, ZoneId};
use maud::{Markup, html};
use messages::key;

use super::{Content, Sheet};

/// What was sent with the form.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent {
    text: String,
    /// As typed: a browser without a calendar sends whatever stands there.
    date: String,
}

impl Sent {
    /// Of the body of a form, `application/x-www-form-urlencoded`.
    pub(super) fn of(body: &[u8]) -> Sent {
        let body = std::str::from_utf8(body).unwrap_or_default();
        let value = |name| query_value(body, name).unwrap_or_default();
        Sent { text: value("text"), date: value("date") }
    }

    fn day(&self) -> Option<NaiveDate> {
        self.date.trim().parse().ok()
    }
}

/// The form, under what was found in the text that was sent, if one was.
pub(super) fn content(sheet: &Sheet, sent: Option<&Sent>) -> Content {
    let title = if sent.is_some() { key::CHECK_RESULTS } else { key::CHECK_TITLE };
    let none = Sent::default();
    let typed = sent.unwrap_or(&none);
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::CHECK_TITLE, &[])) }
        @if let Some(sent) = sent {
            (results(sheet, &read(&sent.text, sent.day())))
        } @else {
            p.lead { (sheet.text(key::CHECK_INTRO, &[])) }
        }
        (form(sheet, typed))
    };
    Content { title: sheet.plain(title, &[]), description: sheet.plain(key::CHECK_INTRO, &[]), body }
}

fn form(sheet: &Sheet, typed: &Sent) -> Markup {
    html! {
        form.step-form method="post" action=(sheet.path(Page::CheckTimes)) {
            div.field {
                label for="text" { (sheet.text(key::CHECK_TEXT, &[])) }
                p.field__hint #text-hint { (sheet.text(key::CHECK_TEXT_HINT, &[])) }
                textarea.field__input #text name="text" rows="6" dir="auto" aria-describedby="text-hint" { (typed.text) }
            }
            div.field {
                label for="date" { (sheet.text(key::CHECK_DATE, &[])) }
                p.field__hint #date-hint { (sheet.text(key::CHECK_DATE_HINT, &[])) }
                input.field__input #date type="date" name="date" aria-describedby="date-hint" value=(typed.date);
            }
            p.actions { button.button."button--main" type="submit" { (sheet.text(key::CHECK_BUTTON, &[])) } }
        }
    }
}

fn results(sheet: &Sheet, found: &Announcement) -> Markup {
    let is_empty = found.moments.is_empty() && found.without_place.is_empty() && !found.is_date_missing;
    html! {
        section.section aria-labelledby="results" {
            h2 #results { (sheet.text(key::CHECK_RESULTS, &[])) }
            @for moment in &found.moments { (moment_found(sheet, moment)) }
            @if found.is_date_missing {
                p.notice."notice--warning" { (sheet.text(key::CHECK_DATE_MISSING, &[])) }
            }
            @for date in &found.unclear_dates {
                p.notice."notice--warning" { (sheet.text(key::CHECK_DATE_UNCLEAR, &[("date", date.into())])) }
            }
            @for time in &found.without_place {
                p.notice { (sheet.text(key::CHECK_PLACE_MISSING, &[("time", time.into())])) }
            }
            @if is_empty { p.notice."notice--warning" { (sheet.text(key::CHECK_NONE, &[])) } }
        }
    }
}

fn moment_found(sheet: &Sheet, moment: &Moment) -> Markup {
    let date = sheet.locale.weekday_date(moment.date, moment.date.year() != sheet.now.year());
    let first = moment.claims.first().map(written).unwrap_or_default();
    let all_hold = moment.claims.len() > 1
        && moment
            .claims
            .iter()
            .all(|claim| matches!(claim.verdict, Verdict::Believed { .. } | Verdict::Holds { .. }));
    html! {
        h3 { (date) }
        ul.checked { @for claim in &moment.claims { (claim_found(sheet, moment, claim)) } }
        @if all_hold { p { strong { (sheet.text(key::CHECK_ALL_HOLD, &[])) } } }
        @if moment.do_others_agree {
            p { (sheet.text(key::CHECK_OTHERS_AGREE, &[("written", (&first).into())])) }
        }
        @if let Some(line) = right_line(sheet, moment) {
            p { (sheet.text(key::CHECK_PASS_ON, &[])) " " strong { (line) } }
        }
    }
}

/// `8am US Eastern`
fn written(claim: &Claim) -> String {
    format!("{} {}", claim.time_written, claim.place_written)
}

fn claim_found(sheet: &Sheet, moment: &Moment, claim: &Claim) -> Markup {
    let written = written(claim);
    let (state, mark, sentence) = match &claim.verdict {
        Verdict::Believed { place, local } => {
            let (time, place) = (time(sheet, local), place_words(sheet, *place, local));
            let args = [("written", (&written).into()), ("time", (&time).into()), ("place", (&place).into())];
            if moment.claims.len() > 1 {
                ("right", key::CHECK_MARK_FIRST, sheet.text(key::CHECK_BELIEVED, &args))
            } else {
                ("alone", key::CHECK_MARK_MEANS, sheet.text(key::CHECK_MEANS, &args))
            }
        }
        Verdict::Holds { place, local } => {
            let (time, place) = (time_and_day(sheet, moment, local), place_words(sheet, *place, local));
            let args = [("written", (&written).into()), ("time", (&time).into()), ("place", (&place).into())];
            ("right", key::CHECK_MARK_RIGHT, sheet.text(key::CHECK_HOLDS, &args))
        }
        Verdict::Wrong { place, right } => {
            let (time, place) = (time_and_day(sheet, moment, right), place_words(sheet, *place, right));
            let args = [("written", (&written).into()), ("time", (&time).into()), ("place", (&place).into())];
            ("wrong", key::CHECK_MARK_WRONG, sheet.text(key::CHECK_WRONG, &args))
        }
        Verdict::Ask(zones) => {
            let meanings: Vec<String> =
                zones.iter().map(|(zone, local)| meaning(sheet, &sheet.locale.city(*zone), local)).collect();
            let meanings = sheet.locale.list_in_text(&meanings);
            let args = [("written", (&claim.place_written).into()), ("meanings", (&meanings).into())];
            ("ask", key::CHECK_MARK_ASK, sheet.text(key::CHECK_ASK, &args))
        }
        Verdict::Never(problem) => {
            let sentence = match problem {
                LocalTimeError::Gap => key::CHECK_NEVER_SKIPPED,
                LocalTimeError::Overlap => key::CHECK_NEVER_TWICE,
                LocalTimeError::PastHorizon => key::CHECK_NEVER_KNOWN,
            };
            ("wrong", key::CHECK_MARK_WRONG, sheet.text(sentence, &[("written", (&written).into())]))
        }
    };
    html! {
        li.checked__claim data-state=(state) {
            p { strong.checked__mark { (sheet.text(mark, &[])) } " " (sentence) }
            @if let Some(label) = &claim.label { p { (label_words(sheet, label)) } }
            @for (zone, local) in &claim.others {
                @let (city, time) = (sheet.locale.city(*zone), time_and_day(sheet, moment, local));
                p { (sheet.text(key::CHECK_OTHERS, &[("place", (&city).into()), ("time", (&time).into())])) }
            }
        }
    }
}

fn label_words(sheet: &Sheet, label: &Label) -> String {
    let args = [("written", label.written.into()), ("right", label.right.into())];
    let sentence = sheet.text(key::CHECK_LABEL, &args);
    if label.all_year.is_empty() {
        return sentence;
    }
    format!("{sentence} {}", sheet.text(key::CHECK_LABEL_ALL_YEAR, &[("word", label.all_year.into())]))
}

fn time(sheet: &Sheet, local: &LocalTime) -> String {
    sheet.locale.time(local.time(), sheet.locale.default_clock())
}

/// "02:00, the day after": a day that is not the announcement's is said.
fn time_and_day(sheet: &Sheet, moment: &Moment, local: &LocalTime) -> String {
    let days = local.date().signed_duration_since(moment.date).num_days();
    let time = time(sheet, local);
    match i32::try_from(days).ok().and_then(|days| sheet.locale.day_shift(days)) {
        Some(shift) => {
            sheet.plain(key::CHECK_TIME_AND_DAY, &[("time", (&time).into()), ("shift", (&shift).into())])
        }
        None => time,
    }
}

/// "Brussels, UTC+1": the offset of that day, not of today.
fn place_words(sheet: &Sheet, place: Place, local: &LocalTime) -> String {
    match place {
        Place::Zone(zone) if zone != ZoneId::UTC => {
            sheet.locale.zone_label(&sheet.locale.city(zone), local.offset_s)
        }
        Place::Zone(_) | Place::Fixed(_) => sheet.locale.offset(local.offset_s),
    }
}

fn meaning(sheet: &Sheet, city: &str, local: &LocalTime) -> String {
    let time = time(sheet, local);
    sheet.plain(key::SCHEDULE_PROGRAMME_TIME, &[("time", (&time).into()), ("city", city.into())])
}

/// The same times as they should be written: a date, then each time with its city.
fn right_line(sheet: &Sheet, moment: &Moment) -> Option<Markup> {
    moment.has_wrong().then_some(())?;
    let mut times = Vec::new();
    for claim in &moment.claims {
        let (place, local) = match &claim.verdict {
            Verdict::Believed { place, local } | Verdict::Holds { place, local } => (place, local),
            Verdict::Wrong { place, right } => (place, right),
            Verdict::Ask(_) | Verdict::Never(_) => continue,
        };
        let city = match place {
            Place::Zone(zone) => sheet.locale.city(*zone),
            Place::Fixed(_) => sheet.locale.offset(local.offset_s),
        };
        let time = time_and_day(sheet, moment, local);
        times.push(
            sheet.plain(key::SCHEDULE_PROGRAMME_TIME, &[("time", (&time).into()), ("city", (&city).into())]),
        );
    }
    if times.is_empty() {
        return None;
    }
    // Each by itself, so that digits and Latin names of two times do not run into each other on an Arabic page.
    Some(html! {
        bdi { (sheet.locale.weekday_date(moment.date, true)) } ": "
        @for (at, time) in times.iter().enumerate() {
            @if at > 0 { " / " }
            bdi { (time) }
        }
    })
}
