//! The groups of a partner that people who come alone can join, as its page lists them: only those that agreed to it, and
//! of each no more than they agreed to. Whom they are, and how many, stays theirs.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use domain::Programme;
use domain::join::{self, JoinState};
use domain::languages::own_name;
use domain::organisation::{GroupTracks, parse_tracks};
use domain::programme::{Partner, State};
use domain::routes::{Page, Step, query_value};
use domain::zones::{Places, fold, place_table};
use domain::{countries, languages};
use maud::{Markup, html};
use messages::key;

use super::Sheet;
use super::zone_line::kept;
use crate::serve::Server;
use crate::store::listed;

/// More than these nobody reads to their end: whoever chooses a language, a country or a track sees fewer.
const SHOWN_MAX: usize = 100;

/// A group as everybody may see it.
#[derive(Clone, Debug, Hash)]
pub(super) struct OpenGroup {
    name: String,
    /// ISO 3166-1 alpha-2.
    country: String,
    /// BCP 47: what it listens and practises in.
    language: String,
    /// As in `OrganisationDraft`.
    track: String,
    join_code: String,
}

/// What a partner's page lists at this moment. None: it cannot be read.
pub(super) type OpenGroups = Option<Vec<OpenGroup>>;

/// The groups that people can join now, by name.
pub(super) async fn of_partner(server: &Server, slug: &str, partner: &str) -> OpenGroups {
    let programme = &server.programmes.get(slug)?.programme;
    let now = server.clock.now();
    let is_partner = programme.partners.iter().any(|known| known.id == partner && !known.ended);
    if !is_partner || programme.state(now) == State::Past {
        return Some(Vec::new());
    }
    let listed = match listed::with_partner(server.store.readers(), slug, partner).await {
        Ok(listed) => listed,
        Err(error) => {
            tracing::error!(%error, "the groups of a partner cannot be read");
            return None;
        }
    };
    let takes_people = |group: &listed::Listed| {
        let extended = group.extended_until.map(|until| programme.extended(until));
        join::state(group.members, extended.as_ref().unwrap_or(programme), now) == JoinState::Open
    };
    let mut groups: Vec<OpenGroup> = listed
        .into_iter()
        .filter(takes_people)
        .map(|group| {
            let answers = group.organisation;
            let language = Some(answers.interpretation).filter(|chosen| !chosen.is_empty());
            OpenGroup {
                name: answers.name,
                country: answers.country,
                language: language.unwrap_or(group.contact_language),
                track: answers.track,
                join_code: group.join_code,
            }
        })
        .collect();
    groups.sort_by_cached_key(|group| (fold(&group.name), group.join_code.clone()));
    Some(groups)
}

/// A page that was made a moment ago is another one as soon as its list is: who takes their consent back is gone at once.
pub(super) fn mark(groups: &OpenGroups) -> u64 {
    let mut hasher = DefaultHasher::new();
    groups.hash(&mut hasher);
    hasher.finish()
}

/// Which groups somebody looks for, as the address has it. What there cannot be is as if it were not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    language: Option<String>,
    country: Option<String>,
    track: Option<String>,
}

impl Wanted {
    pub(super) fn read(query: &str, programme: &Programme) -> Wanted {
        let value = |name| query_value(query, name).filter(|value| !value.is_empty());
        Wanted {
            language: value("language").filter(|code| languages::is_code(code)),
            country: value("country").filter(|code| countries::is_code(code)),
            track: value("group-track").filter(|id| programme.tracks.iter().any(|track| track.id == *id)),
        }
    }

    fn is_all(&self) -> bool {
        *self == Wanted::default()
    }

    /// For a form that asks for something else of the same page: names and values of our own making, which need no coding.
    pub(super) fn query(&self) -> String {
        let pair = |name: &str, value: &Option<String>| value.as_ref().map(|value| format!("{name}={value}"));
        let pairs = [
            pair("language", &self.language),
            pair("country", &self.country),
            pair("group-track", &self.track),
        ];
        pairs.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    fn takes(&self, group: &OpenGroup, programme: &Programme) -> bool {
        let is = |wanted: &Option<String>, value: &str| wanted.as_ref().is_none_or(|wanted| wanted == value);
        is(&self.language, &group.language)
            && is(&self.country, &group.country)
            && self.track.as_ref().is_none_or(|track| match tracks_of(group, programme) {
                Some(GroupTracks::All(own)) => own.contains(track),
                Some(GroupTracks::Each) => true,
                None => false,
            })
    }
}

fn tracks_of(group: &OpenGroup, programme: &Programme) -> Option<GroupTracks> {
    parse_tracks(&group.track, programme).ok()
}

/// "3 groups you can join with Tenants United": where somebody has chosen, the page that comes says first what was found.
pub(super) fn title(
    sheet: &Sheet,
    programme: &Programme,
    partner: &Partner,
    groups: &OpenGroups,
) -> Option<String> {
    let wanted = Wanted::read(sheet.query, programme);
    let groups = groups.as_ref().filter(|_| !wanted.is_all())?;
    let n = groups.iter().filter(|group| wanted.takes(group, programme)).count();
    let args = [("n", n.into()), ("partner", sheet.words(&partner.name).into())];
    Some(sheet.plain(key::PARTNER_GROUPS_FOUND, &args))
}

/// The list with what narrows it. Nothing once no group takes people and none can come.
pub(super) fn section(
    sheet: &Sheet,
    programme: &Programme,
    partner: &Partner,
    groups: &OpenGroups,
) -> Markup {
    let is_open = programme.state(sheet.now) == State::Open;
    if groups.as_ref().is_some_and(Vec::is_empty) && !is_open {
        return html! {};
    }
    html! {
        section.section."no-print" aria-labelledby="groups" {
            h2 #groups tabindex="-1" { (sheet.text(key::PARTNER_GROUPS_TITLE, &[])) }
            @match groups.as_deref() {
                None => { p.notice."notice--warning" { (sheet.text(key::PARTNER_GROUPS_UNREAD, &[])) } }
                Some([]) => { (none_yet(sheet, programme, partner)) }
                Some(groups) => {
                    p { (sheet.text(key::PARTNER_GROUPS_INTRO, &[("partner", sheet.words(&partner.name).into())])) }
                    (found(sheet, programme, groups))
                }
            }
        }
    }
}

fn none_yet(sheet: &Sheet, programme: &Programme, partner: &Partner) -> Markup {
    let register = sheet.path(Page::Register { slug: programme.slug.clone(), step: Step::Contact });
    html! {
        p { (sheet.text(key::PARTNER_GROUPS_NONE, &[])) }
        p.actions {
            a.button href={ (register) "?with=" (partner.id) } { (sheet.text(key::PARTNER_GROUPS_REGISTER, &[])) }
        }
    }
}

fn found(sheet: &Sheet, programme: &Programme, groups: &[OpenGroup]) -> Markup {
    let wanted = Wanted::read(sheet.query, programme);
    let found: Vec<&OpenGroup> = groups.iter().filter(|group| wanted.takes(group, programme)).collect();
    let moment = sheet.shown(programme).start(sheet.now, sheet.zone);
    let count = if wanted.is_all() {
        sheet.text(key::PARTNER_GROUPS_COUNT, &[("n", found.len().into())])
    } else {
        let args = [("n", found.len().into()), ("total", groups.len().into())];
        sheet.text(key::PARTNER_GROUPS_COUNT_OF, &args)
    };
    let here = sheet.route.map(domain::routes::Route::path).unwrap_or_default();
    let all = format!("{here}{}#groups", sheet.shown(programme).query());
    html! {
        (filters(sheet, programme, groups, &wanted))
        p role="status" {
            strong { (count) } " " (sheet.text(key::PARTNER_GROUPS_AS_OF, &[("moment", (&moment).into())]))
        }
        @if !wanted.is_all() { p { a href=(all) { (sheet.text(key::PARTNER_GROUPS_ALL, &[])) } } }
        ul.way-list {
            @for group in found.iter().take(SHOWN_MAX) { li.way { (way_in(sheet, programme, group)) } }
        }
        @if found.len() > SHOWN_MAX { p { (sheet.text(key::PARTNER_GROUPS_FIRST, &[("n", SHOWN_MAX.into())])) } }
    }
}

/// "Join House 12, track A, español". The code in it is what the group has agreed to show; search engines need not collect it.
fn way_in(sheet: &Sheet, programme: &Programme, group: &OpenGroup) -> Markup {
    let page = Page::Join { slug: programme.slug.clone(), code: group.join_code.clone() };
    let tracks = match tracks_of(group, programme) {
        Some(GroupTracks::All(own)) if own.len() == 1 => {
            sheet.plain(key::PARTNER_GROUPS_TRACK_ONE, &[("track", own[0].as_str().into())])
        }
        Some(GroupTracks::All(own)) => {
            sheet.plain(key::PARTNER_GROUPS_TRACKS, &[("tracks", (&sheet.locale.list(&own)).into())])
        }
        _ => sheet.plain(key::PARTNER_GROUPS_TRACK_EACH, &[]),
    };
    let args = [("group", group.name.as_str().into()), ("tracks", (&tracks).into())];
    html! {
        a href=(sheet.path(page)) rel="nofollow" {
            bdi { (sheet.text(key::PARTNER_GROUPS_JOIN, &args)) } " "
            // Who looks for a language reads its name in it.
            bdi lang=(group.language) { (own_name(&group.language)) }
        }
        @if !group.country.is_empty() { p { (country(sheet, &group.country)) } }
    }
}

/// As the page's language calls it; by its code where the table of places has none.
fn country(sheet: &Sheet, code: &str) -> String {
    let places = Places::new(place_table(sheet.locale.lang()));
    let found = places.countries().find(|country| country.code == code);
    found
        .and_then(|country| country.names.first().map(|name| (*name).to_string()))
        .unwrap_or_else(|| code.to_string())
}

/// Lists to choose from, as a form that works without a script. Only what there is can be chosen, and what is chosen.
fn filters(sheet: &Sheet, programme: &Programme, groups: &[OpenGroup], wanted: &Wanted) -> Markup {
    let mut spoken: Vec<(String, String)> = each(groups, wanted.language.as_ref(), |group| &group.language)
        .map(|code| (code.to_string(), own_name(code).to_string()))
        .collect();
    let mut lands: Vec<(String, String)> = each(groups, wanted.country.as_ref(), |group| &group.country)
        .map(|code| (code.to_string(), country(sheet, code)))
        .collect();
    for list in [&mut spoken, &mut lands] {
        list.sort_by_cached_key(|(_, words)| fold(words));
    }
    let tracks = programme.tracks.iter().map(|track| {
        let words = sheet.plain(key::TRACK_NAME, &[("track", track.id.as_str().into())]);
        (track.id.clone(), words)
    });
    let lists = [
        ("language", key::PARTNER_GROUPS_LANGUAGE, spoken, &wanted.language),
        ("country", key::PARTNER_GROUPS_COUNTRY, lands, &wanted.country),
        ("group-track", key::PARTNER_GROUPS_TRACK, tracks.collect(), &wanted.track),
    ];
    html! {
        form.zone-form method="get" action="#groups" {
            @for (name, label, options, chosen) in lists {
                @if options.len() > 1 || chosen.is_some() {
                    label for=(name) { (sheet.text(label, &[])) }
                    select id=(name) name=(name) {
                        option value="" { (sheet.plain(key::PARTNER_GROUPS_ANY, &[])) }
                        @for (value, words) in options {
                            option value=(value) selected[chosen.as_deref() == Some(value.as_str())] { (words) }
                        }
                    }
                }
            }
            (kept(&sheet.shown(programme).query()))
            button.button type="submit" { (sheet.text(key::PARTNER_GROUPS_SHOW, &[])) }
        }
    }
}

/// What groups have, each once, and what is wanted also where none has it any more.
fn each<'a>(
    groups: &'a [OpenGroup],
    wanted: Option<&'a String>,
    of: fn(&OpenGroup) -> &String,
) -> impl Iterator<Item = &'a str> {
    let all: std::collections::BTreeSet<&str> =
        groups.iter().map(of).chain(wanted).map(String::as_str).collect();
    all.into_iter().filter(|value| !value.is_empty())
}
