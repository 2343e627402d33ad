//! What can be read below the way in: what it is about, the visitor's day, what to prepare, the rules, other ways in.

use domain::programme::{Programme, State};
use domain::roster::FacilitatorRule;
use domain::routes::Page;
use domain::zones::ZoneId;

use super::address;
use crate::browser::intl::{NameOf, names};
use crate::components::day_strip::day_strip;
use crate::components::written::{Html, told};
use crate::pages::closed::moment;
use crate::site::{self, tr};

/// What registering takes somebody who has their list at hand.
const MINUTES_TO_REGISTER: u32 = 10;

pub(super) fn all(html: &mut Html, programme: &Programme, zone: ZoneId) {
    let is_open = programme.state(site::now()) == State::Open;
    about(html, programme);
    day(html, programme, zone);
    if is_open {
        before(html, programme);
    }
    rules(html, programme);
    if is_open {
        fewer(html, programme, zone);
    }
    other_ways(html, programme);
    notes(html, programme);
}

fn begin(html: &mut Html, id: &'static str, title: &str) {
    html.line("<section class=\"section\" aria-labelledby=\"", id, "\"><h2 id=\"").line("", id, "\">");
    html.say(title).put("</h2>");
}

fn about(html: &mut Html, programme: &Programme) {
    html.put("<section class=\"section about\" aria-labelledby=\"about\">");
    html.line("<h2 id=\"about\">", &tr!(PROGRAMME_ABOUT_TITLE), "</h2><div class=\"about__text\">");
    for text in &programme.about {
        told(html, "<p", text, "</p>");
    }
    html.put("</div><ul class=\"about__topics\">");
    for text in &programme.topics {
        told(html, "<li", text, "</li>");
    }
    html.put("</ul></section>");
}

fn day(html: &mut Html, programme: &Programme, zone: ZoneId) {
    begin(html, "your-day", &tr!(STRIP_DAY_TITLE));
    day_strip(html, programme, zone, site::clock());
    html.line(
        "<p><a href=\"#zone-line\" rel=\"external\">",
        &tr!(SCHEDULE_ZONE_CHANGE),
        "</a></p></section>",
    );
}

fn before(html: &mut Html, programme: &Programme) {
    html.put("<div class=\"columns\">");
    begin(html, "before", &tr!(PROGRAMME_BEFORE_TITLE));
    html.put("<ul class=\"checks\">");
    html.line("<li>", &tr!(PROGRAMME_BEFORE_PEOPLE, n = programme.rules.group_min), "</li>");
    html.line("<li>", &tr!(PROGRAMME_BEFORE_FACILITATOR), "</li>");
    html.line("<li>", &tr!(PROGRAMME_BEFORE_MINUTES, n = MINUTES_TO_REGISTER), "</li></ul>");
    html.line("<p>", &tr!(PROGRAMME_BEFORE_DRAFT), "</p></section>");
    begin(html, "after", &tr!(PROGRAMME_AFTER_TITLE));
    html.line("<ol class=\"numbered\"><li>", &tr!(PROGRAMME_AFTER_LINK), "</li>");
    html.line("<li>", &tr!(PROGRAMME_AFTER_ORIENTATION), "</li>");
    html.line("<li>", &tr!(PROGRAMME_AFTER_TRAINING), "</li>");
    html.line("<li>", &tr!(PROGRAMME_AFTER_LIVE), "</li></ol></section></div>");
}

/// Each rule with its number, from the programme's file.
fn rules(html: &mut Html, programme: &Programme) {
    let (weeks, min) = (programme.weeks() as usize, programme.rules.group_min);
    begin(html, "rules", &tr!(PROGRAMME_RULES_TITLE));
    html.put("<ul class=\"rules\">");
    rule(html, weeks, &super::sessions(programme));
    rule(html, min, &tr!(PROGRAMME_RULE_SIZE, n = min));
    match &programme.rules.facilitators {
        FacilitatorRule::Table(lines) => {
            for (people, need) in lines {
                let words = tr!(PROGRAMME_RULE_FACILITATORS, people = *people, facilitators = *need);
                rule(html, *need, &words);
            }
        }
        FacilitatorRule::OnePer(people) => {
            rule(html, 1, &tr!(PROGRAMME_RULE_FACILITATORS_PER, people = *people));
        }
    }
    if programme.tracks.len() > 1 {
        rule(html, programme.tracks.len(), &tr!(PROGRAMME_RULE_TRACKS));
    }
    if let Some(breakouts) = &programme.breakouts
        && let (Some(from), Some(to)) = (breakouts.weeks.iter().min(), breakouts.weeks.iter().max())
    {
        rule(html, breakouts.weeks.len(), &tr!(PROGRAMME_RULE_BREAKOUTS, from = *from, to = *to));
    }
    rule(html, 1, &tr!(PROGRAMME_RULE_CONTACT));
    html.put("</ul></section>");
}

fn rule(html: &mut Html, number: usize, words: &str) {
    html.line(
        "<li class=\"rule\"><span class=\"rule__number\" aria-hidden=\"true\">",
        &number.to_string(),
        "</span> ",
    );
    html.line("<span>", words, "</span></li>");
}

/// Too few people yet: what to do next.
fn fewer(html: &mut Html, programme: &Programme, zone: ZoneId) {
    let until = programme.deadlines.gathering_until.unwrap_or(programme.deadlines.groups);
    begin(html, "fewer", &tr!(PROGRAMME_FEWER_TITLE, n = programme.rules.group_min));
    html.line("<p>", &tr!(PROGRAMME_FEWER, date = &moment(until.at, zone)), "</p></section>");
}

fn other_ways(html: &mut Html, programme: &Programme) {
    let slug = || programme.slug.clone();
    let manage = address(Page::Manage { slug: slug() });
    let times = address(Page::Schedule { slug: slug() });
    let email = site::contact_address();
    begin(html, "other-ways", &tr!(PROGRAMME_OTHER_WAYS));
    html.put("<ul class=\"way-list\">");
    way(html, "", &manage, &tr!(PROGRAMME_WAY_MANAGE), &tr!(PROGRAMME_WAY_MANAGE_HINT));
    way(html, "", &times, &tr!(PROGRAMME_WAY_REGISTERED), &tr!(PROGRAMME_WAY_REGISTERED_HINT));
    if !email.is_empty() {
        way(html, "mailto:", email, &tr!(PROGRAMME_WAY_ASK), &tr!(PROGRAMME_WAY_ASK_HINT));
    }
    html.put("</ul></section>");
}

fn way(html: &mut Html, scheme: &'static str, address: &str, words: &str, hint: &str) {
    html.put("<li class=\"way\"><a href=\"").put(scheme).link("", address, words, "</a> ");
    html.line("<p>", hint, "</p></li>");
}

fn notes(html: &mut Html, programme: &Programme) {
    let codes: Vec<&str> = programme.interpretation.iter().map(String::as_str).collect();
    let languages: Vec<String> = names(NameOf::Language, &codes).into_iter().map(|(_, name)| name).collect();
    let host = programme.host.in_language(site::language());
    begin(html, "good-to-know", &tr!(PROGRAMME_NOTES_TITLE));
    html.line("<dl class=\"facts\"><dt>", &tr!(PROGRAMME_LANGUAGES), "</dt>");
    html.line("<dd>", &site::locale().list(&languages), "</dd></dl><ul>");
    for text in &programme.notes {
        told(html, "<li", text, "</li>");
    }
    html.line("</ul><p>", &tr!(PROGRAMME_HOST, host = host), "</p></section>");
}
