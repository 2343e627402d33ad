//! `…/with/{partner}`: what a partner passes on to its own people, as HTML that needs no script: its words, the times, a text
//! to forward in each language, a short link, and a square to photograph. Printed it is a notice of one page.
//!
//! It names nobody and counts nobody: who came through a partner is not the public's business. Groups stand there that have
//! agreed to it, see `open_groups`.

use domain::Programme;
use domain::programme::{Partner, State};
use domain::routes::{Page, Step};
use maud::{Markup, html};
use messages::{Locale, key};
use pages::{Part, copied, dates, square};

use super::open_groups::{self, OpenGroups};
use super::zone_line::zone_line;
use super::{Content, Sheet, closed, programme as programme_page};

/// An unknown partner, or one that is no longer one: the programme's own page, which says so.
pub(super) fn content(sheet: &Sheet, id: &str, groups: &OpenGroups) -> Content {
    let Some(programme) = sheet.programme else { return super::not_found::content(sheet, "") };
    let partner = programme.partners.iter().find(|partner| partner.id == id && !partner.ended);
    let Some(partner) = partner else {
        let page = programme_page::content(sheet);
        let body = html! {
            p.notice."notice--warning" { (sheet.text(key::PARTNER_UNKNOWN, &[])) }
            (page.body)
        };
        return Content { body, ..page };
    };
    let (title, name) = (sheet.words(&programme.title), sheet.words(&partner.name));
    let args = [("programme", title.into()), ("partner", name.into())];
    let host = sheet.words(&programme.host);
    let state = programme.state(sheet.now);
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::PARTNER_TITLE, &args)) }
        p.lead {
            (sheet.text(key::PARTNER_INTRO, &[
                ("programme", title.into()), ("partner", name.into()), ("host", host.into()),
            ]))
        }
        @if !partner.words.0.is_empty() {
            blockquote lang=[sheet.lang(&partner.words)] { p { (sheet.words(&partner.words)) } }
        }
        p.no-print lang=[sheet.lang(&programme.summary)] { (sheet.words(&programme.summary)) }
        section.section aria-labelledby="when" {
            h2 #when { (sheet.text(key::PROGRAMME_WHEN, &[])) }
            (sheet.part(Part::WeekStrip, programme))
            (zone_line(sheet, programme, "field-zone"))
        }
        section.section aria-labelledby="take-part" {
            h2 #take-part { (sheet.text(key::PARTNER_TAKE_PART, &[])) }
            (ways_in(sheet, programme, partner, state))
        }
        (open_groups::section(sheet, programme, partner, groups))
        (to_forward(sheet, programme, partner))
    };
    let found = open_groups::title(sheet, programme, partner, groups);
    Content {
        title: found.unwrap_or_else(|| sheet.plain(key::PARTNER_TITLE, &args)),
        description: sheet.words(&programme.summary).to_string(),
        body,
    }
}

/// A group, or alone with the partner's own; closed: what is still possible.
fn ways_in(sheet: &Sheet, programme: &Programme, partner: &Partner, state: State) -> Markup {
    let name = sheet.words(&partner.name);
    let slug = || programme.slug.clone();
    let register = sheet.path(Page::Register { slug: slug(), step: Step::Contact });
    html! {
        @if state == State::Open {
            (sheet.part(Part::Deadline, programme))
            p.actions.no-print {
                a.button."button--main" href={ (register) "?with=" (partner.id) } {
                    (sheet.text(key::PROGRAMME_REGISTER, &[]))
                }
            }
        } @else {
            @let (title, body) = closed::page(sheet, programme, state);
            p.hero__state { (sheet.text(title, &[])) }
            (body)
        }
        @if let Some(code) = &partner.join {
            @let address = sheet.path(Page::Join { slug: slug(), code: code.clone() });
            p { (sheet.text(key::PARTNER_ALONE, &[("partner", name.into())])) }
            p.actions { a.button href=(address) { (sheet.text(key::PARTNER_JOIN, &[("partner", name.into())])) } }
        } @else if state == State::Open {
            p.no-print { (sheet.text(key::PARTNER_NO_GROUP, &[("n", programme.rules.group_min.into())])) }
        }
    }
}

/// The short link with its square, and a text in each page language.
fn to_forward(sheet: &Sheet, programme: &Programme, partner: &Partner) -> Markup {
    let link = short_link(&sheet.server.public_url, programme, partner);
    let copy = sheet.text(key::DONE_SHARE_COPY, &[]);
    let is_ahead = matches!(programme.state(sheet.now), State::Open | State::NotYetOpen);
    html! {
        section.section aria-labelledby="forward" {
            h2 #forward { (sheet.text(key::PARTNER_FORWARD_TITLE, &[])) }
            (square(&link))
            // The square says nothing that the link beside it does not.
            p { a href=(link) dir="ltr" { (link) } }
            div.no-print {
                // The texts ask to register a group.
                @for language in messages::LANGUAGES.iter().filter(|_| is_ahead) {
                    @let locale = messages::locale(language.tag).unwrap_or(Locale::english());
                    section lang=(language.tag) dir=(if locale.is_rtl() { "rtl" } else { "ltr" }) {
                        @let text = forward_text(locale, sheet, programme, partner, &link);
                        (copied(&format!("forward-{}", language.tag), language.own_name, &text, &copy, None))
                    }
                }
                p { (sheet.text(key::PARTNER_PRINT, &[])) }
            }
        }
    }
}

/// Without a language: whoever opens it gets their own.
pub(super) fn short_link(public_url: &str, programme: &Programme, partner: &Partner) -> String {
    format!("{public_url}/{}/with/{}", programme.slug, partner.id)
}

fn forward_text(
    locale: &'static Locale,
    sheet: &Sheet,
    programme: &Programme,
    partner: &Partner,
    link: &str,
) -> String {
    // The page's own programme holds the page's language alone.
    let whole = sheet.server.programmes.get(&programme.slug).map_or(programme, |shown| &shown.programme);
    let partner = whole.partners.iter().find(|one| one.id == partner.id).unwrap_or(partner);
    let (title, name) = (whole.title.in_language(locale.lang()), partner.name.in_language(locale.lang()));
    let dates = dates(locale, whole);
    let args = [
        ("partner", name.into()),
        ("programme", title.into()),
        ("dates", (&dates).into()),
        ("n", whole.rules.group_min.into()),
        ("link", link.into()),
    ];
    let text = locale.plain(key::PARTNER_FORWARD, &args);
    format!("{text}\n\n{}", whole.summary.in_language(locale.lang()))
}
