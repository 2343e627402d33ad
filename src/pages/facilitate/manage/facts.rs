//! What is known of an offer: where it stands, what was answered, and the dates.

use domain::api::{OfferState, OfferView};
use domain::facilitator::{NONE, Role};
use domain::programme::Programme;
use domain::reference;
use domain::zones::ZoneId;

use crate::browser::intl::{NameOf, name};
use crate::components::written::Html;
use crate::pages::closed;
use crate::pages::facilitate::group;
use crate::site::{self, tr};

/// Where it stands, the group if both have said yes, and the dates.
pub(super) fn facts(html: &mut Html, programme: &Programme, view: &OfferView) {
    let answers = &view.offer;
    let zone = ZoneId::parse(&answers.person.zone).unwrap_or(programme.anchor_zone);
    let is_own = Role::parse(&answers.role) == Some(Role::OrganisationSpecific);
    let standing = match view.state {
        OfferState::Invited => {
            let organisation = view.invited_by.as_deref().unwrap_or(&answers.organisation);
            tr!(FACILITATE_MANAGE_INVITED, organisation = organisation)
        }
        OfferState::Accepted if is_own => tr!(FACILITATE_MANAGE_ACCEPTED_OWN),
        OfferState::Accepted => tr!(FACILITATE_MANAGE_ACCEPTED_MIXED),
        OfferState::Asked => tr!(FACILITATE_MANAGE_ASKED),
        OfferState::Declined => tr!(FACILITATE_MANAGE_DECLINED),
    };
    html.line("<p class=\"lead\">", &standing, "</p><dl class=\"facts\">");
    let shown = reference::shown(&view.reference);
    fact(html, &tr!(FACILITATE_DONE_REFERENCE), &[&shown]);
    fact(html, &tr!(CONTACT_NAME), &[&answers.person.name]);
    if let Some(group) = &view.group {
        let people = tr!(FACILITATE_MANAGE_GROUP_PEOPLE, n = group.members);
        let mut about = vec![group.organisation.clone(), people];
        if !group.track.is_empty() && group.track != domain::organisation::EACH {
            about.extend(group.track.split('+').map(|id| tr!(TRACK_NAME, track = id)));
        }
        let languages = group.languages.iter();
        about.extend(languages.map(|code| name(NameOf::Language, code)));
        fact(html, &tr!(FACILITATE_MANAGE_GROUP), &about);
        fact(html, &tr!(FACILITATE_MANAGE_CONTACT), &[&group.contact_name, &group.contact_email]);
    }
    if names_group(view) && !answers.group.is_empty() {
        fact(html, &tr!(FACILITATE_GROUP_REFERENCE), &[&group::shown(&answers.group)]);
    } else if names_group(view) {
        fact(html, &tr!(FACILITATE_GROUP_ORGANISATION), &[&answers.organisation]);
    }
    html.put("</dl>");
    if names_group(view) && !answers.group.is_empty() {
        html.line("<p class=\"notice\">", &tr!(FACILITATE_MANAGE_WAITING), "</p>");
    }
    if matches!(view.state, OfferState::Invited | OfferState::Declined) {
        return;
    }
    html.line("<h2>", &tr!(FACILITATE_MANAGE_DATES), "</h2>");
    // A request has wishes; a yes has seats.
    let is_chosen = |id: &String| match view.state {
        OfferState::Asked => answers.trainings.contains(id) || answers.open_spaces.contains(id),
        _ => view.sign_ups.contains(id),
    };
    let mut dates = programme.occurrences.iter().filter(|one| is_chosen(&one.id)).peekable();
    if dates.peek().is_none() || answers.trainings.iter().all(|id| id == NONE) {
        html.line("<p>", &tr!(FACILITATE_MANAGE_NO_DATES), "</p>");
    }
    html.put("<ul>");
    for one in dates {
        html.line("<li>", &messages::occurrence_name(site::locale(), one), ": ");
        html.line("", &closed::start(one.start, zone), "</li>");
    }
    html.put("</ul>");
}

/// Whoever waits for a yes, or was told no, may have named the wrong group: it can be put right.
pub(super) fn names_group(view: &OfferView) -> bool {
    let is_own = Role::parse(&view.offer.role) == Some(Role::OrganisationSpecific);
    is_own && view.group.is_none() && view.state == OfferState::Accepted
}

fn fact(html: &mut Html, question: &str, answers: &[impl AsRef<str>]) {
    html.line("<div><dt>", question, "</dt>");
    for answer in answers {
        html.line("<dd><bdi>", answer.as_ref(), "</bdi></dd>");
    }
    html.put("</div>");
}
