//! A template of the app, filled in.

use std::sync::LazyLock;

use domain::Programme;
use domain::routes::{AppPart, Page};
use maud::{Markup, PreEscaped, html};
use messages::key;

use super::{Content, Sheet, data, frame};
use crate::http::assets;

/// The places in a template that the server fills, in their order.
const PLACES: [&str; 5] = [
    "<html lang=\"en\" dir=\"ltr\">",
    "<title></title>",
    "<!--muster:head-->",
    "<!--muster:app-->",
    "<!--muster:data-->",
];

/// What stands before, between and after the places. A place that is missing leaves its neighbours together and what
/// belongs there out.
type Pieces = [Option<&'static str>; 6];

static READING: LazyLock<Pieces> = LazyLock::new(|| pieces(assets::template(AppPart::Read)));
/// For a page that needs no script: the same without Trunk's loader.
static READING_ALONE: LazyLock<Pieces> =
    LazyLock::new(|| pieces(Box::leak(without_scripts(assets::template(AppPart::Read)).into_boxed_str())));
static REGISTERING: LazyLock<Pieces> = LazyLock::new(|| pieces(assets::template(AppPart::Register)));
static MANAGING: LazyLock<Pieces> = LazyLock::new(|| pieces(assets::template(AppPart::Manage)));
static FACILITATING: LazyLock<Pieces> = LazyLock::new(|| pieces(assets::template(AppPart::Facilitate)));
static JOINING: LazyLock<Pieces> = LazyLock::new(|| pieces(assets::template(AppPart::Join)));

fn pieces(template: &'static str) -> Pieces {
    let mut pieces = [None; 6];
    let mut rest = template;
    for (at, place) in PLACES.into_iter().enumerate() {
        match rest.split_once(place) {
            Some((before, after)) => {
                pieces[at] = Some(before);
                rest = after;
            }
            None => tracing::error!(place, "a template of the app has no such place"),
        }
    }
    pieces[5] = Some(rest);
    pieces
}

/// Without scripts, and without what is fetched ahead for them.
fn without_scripts(template: &str) -> String {
    let mut plain = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let tag = after.split_once('>').map_or(after, |(tag, _)| tag);
        let is_script = tag.starts_with("script");
        let is_fetched_ahead =
            tag.starts_with("link") && (tag.contains("\"modulepreload\"") || tag.contains("\"preload\""));
        let end = if is_script { "</script>" } else { ">" };
        if is_script || is_fetched_ahead {
            rest = after.split_once(end).map_or("", |(_, rest)| rest);
        } else {
            plain.push('<');
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}

pub(super) fn fill(sheet: &Sheet, content: Content) -> String {
    let dir = if sheet.locale.is_rtl() { "rtl" } else { "ltr" };
    let title = title(sheet, &content.title);
    let is_alone = is_alone(sheet);
    let parts = [
        format!("<html lang=\"{}\" dir=\"{dir}\">", sheet.language),
        html! { title { (title) } }.into_string(),
        head(sheet, &title, &description(sheet, &content.description)).into_string(),
        frame::around(sheet, &content.body).into_string(),
        if is_alone { String::new() } else { data_block(sheet) },
    ];
    let pieces: &Pieces = match sheet.app_part() {
        _ if is_alone => &READING_ALONE,
        AppPart::Read => &READING,
        AppPart::Register => &REGISTERING,
        AppPart::Manage => &MANAGING,
        AppPart::Facilitate => &FACILITATING,
        AppPart::Join => &JOINING,
    };
    let mut page = String::with_capacity(32 * 1024);
    for (piece, part) in pieces.iter().zip(&parts) {
        if let Some(piece) = piece {
            page.push_str(piece);
            page.push_str(part);
        }
    }
    page.push_str(pieces[5].unwrap_or_default());
    page
}

/// Whether the page is the server's alone, without any script.
fn is_alone(sheet: &Sheet) -> bool {
    sheet.route.is_some_and(|route| route.page == Page::CheckTimes)
}

/// The page, then the programme.
fn title(sheet: &Sheet, page: &str) -> String {
    let programme = sheet.programme.map_or("", |programme| programme.title.in_language(sheet.language));
    if programme.is_empty() || page == programme {
        page.to_string()
    } else {
        sheet.plain(key::PAGE_TITLE, &[("page", page.into()), ("programme", programme.into())])
    }
}

/// Of a programme's page: first when it is. The schedule says more of that itself.
fn description(sheet: &Sheet, page: &str) -> String {
    let is_schedule = matches!(sheet.route.map(|route| &route.page), Some(Page::Schedule { .. }));
    match sheet.programme {
        Some(programme) if !is_schedule && !page.is_empty() => {
            let dates = online(sheet, programme);
            sheet.plain(key::PREVIEW_PROGRAMME, &[("dates", (&dates).into()), ("text", page.into())])
        }
        _ => page.to_string(),
    }
}

/// "2 March to 6 April 2027, online"
pub(super) fn online(sheet: &Sheet, programme: &Programme) -> String {
    let dates = pages::dates(sheet.locale, programme);
    sheet.plain(key::PROGRAMME_DATES, &[("dates", (&dates).into())])
}

/// For link previews, search engines and the browser's preloader.
fn head(sheet: &Sheet, title: &str, description: &str) -> Markup {
    let url = &sheet.server.public_url;
    let site_name = sheet.programme.map(|programme| programme.host.in_language(sheet.language));
    html! {
        @if !description.is_empty() {
            meta name="description" content=(description);
            meta property="og:description" content=(description);
        }
        meta property="og:title" content=(title);
        meta property="og:type" content="website";
        meta property="og:locale" content=(sheet.language);
        @if let Some(site_name) = site_name {
            meta property="og:site_name" content=(site_name);
        }
        @if sheet.route.is_none() || sheet.programme.is_some_and(|programme| programme.is_draft) {
            meta name="robots" content="noindex";
        }
        @if let Some(route) = sheet.route {
            meta property="og:url" content={ (url) (route.path()) };
            link rel="canonical" href={ (url) (route.path()) };
            @for language in messages::languages() {
                link rel="alternate" hreflang=(language) href={ (url) (route.in_language(language).path()) };
            }
        }
        @if let Some(address) = assets::locale_address(sheet.language, sheet.app_part()).filter(|_| assets::is_built() && !is_alone(sheet)) {
            link rel="preload" as="fetch" crossorigin="anonymous" href=(address);
        }
    }
}

/// JSON in a script element ends at the next `</script>`, so no `<` may stand in it.
fn data_block(sheet: &Sheet) -> String {
    let json = serde_json::to_string(&data(sheet)).expect("texts and numbers are always JSON");
    let block = html! {
        script type="application/json" id="page-data" { (PreEscaped(json.replace('<', "\\u003c"))) }
    };
    block.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_templates_have_every_place_in_order() {
        for pieces in [*READING, *REGISTERING, *FACILITATING, *JOINING] {
            assert!(pieces.iter().all(Option::is_some), "{pieces:?}");
        }
    }

    #[test]
    fn a_page_without_script_keeps_everything_else() {
        let html = "<head><link rel=\"modulepreload\" href=\"/a.js\"><link rel=\"preload\" href=\"/a.wasm\">\
                    <link rel=\"stylesheet\" href=\"/a.css\"><script type=\"module\">1 < 2</script></head><p>a</p>";
        assert_eq!(without_scripts(html), "<head><link rel=\"stylesheet\" href=\"/a.css\"></head><p>a</p>");
        assert_eq!(without_scripts("<script>never ends"), "");
    }

    #[test]
    fn the_sources_index_html_has_every_place_in_order() {
        let mut rest = include_str!("../../../../index.html");
        for place in PLACES {
            rest = rest.split_once(place).unwrap_or_else(|| panic!("no {place}")).1;
        }
    }
}
