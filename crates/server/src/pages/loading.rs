//! What stands in the place of a form for the seconds until the app is there, and for browsers in which it never will be.

use domain::routes::{AppPart, Page};
use maud::{Markup, PreEscaped, html};
use messages::key;
use pages::linked;

use super::Sheet;

/// Finds out whether the app can come at all: only who really lacks something is told to switch it on, and who lost the
/// connection hears of it at once. Its hash is in the policy, see `http::headers`. For the oldest of browsers, so in the
/// oldest of words.
pub(crate) const WATCH: &str = "(function(d){function at(id){return d.getElementById(id)}\
function show(id){if(at(id)){at('loading').hidden=at('loading-late').hidden=true;at(id).hidden=false}}\
function fail(e){var why=e.reason||e.error,id=why&&why.name=='CompileError'?'loading-none':'loading-failed';\
if(at(id)){show(id);at('live-assertive').textContent=at(id).textContent}}\
if(typeof WebAssembly!='object'||!('noModule' in d.createElement('script')))show('loading-none');\
else{addEventListener('error',fail,true);addEventListener('unhandledrejection',fail)}})(document)";

/// A link that reloads would lose the fragment, so it is not for pages whose secret stands there: on those the browser's
/// own button has to do.
pub(super) fn waiting(sheet: &Sheet, can_reload: bool) -> Markup {
    let missing = missing(sheet);
    html! {
        noscript { (missing) }
        div #loading-none hidden { (missing) }
        (lines(sheet, can_reload))
    }
}

/// The same on a page that names another way for everybody: whoever lacks something finds it below.
pub(super) fn waiting_beside_another_way(sheet: &Sheet) -> Markup {
    html! {
        div #loading-none hidden {}
        (lines(sheet, true))
    }
}

fn lines(sheet: &Sheet, can_reload: bool) -> Markup {
    let email = sheet.contact_address();
    let asked = |words| linked(&sheet.text(words, &[("email", email.into())]), email);
    let reload = html! { @if can_reload { " " a href="" { (sheet.text(key::LOADING_RELOAD, &[])) } } };
    html! {
        p #loading-failed.notice."notice--warning" hidden { (asked(key::LOADING_FAILED)) (reload) }
        // The style sheet shows the one after 5 seconds and the other after 20, so that they need no script either.
        p #loading.loading { (sheet.text(key::LOADING_FORM, &[])) }
        p #loading-late.notice."loading--late" { (asked(key::LOADING_LATE)) (reload) }
        script { (PreEscaped(WATCH)) }
    }
}

/// What the browser lacks, and who does instead what the page is for.
fn missing(sheet: &Sheet) -> Markup {
    let email = sheet.contact_address();
    let words = match sheet.route.map(|route| &route.page) {
        Some(Page::Register { .. }) => key::LOADING_NO_SCRIPT,
        Some(page) if page.app_part() == AppPart::Facilitate => key::LOADING_NO_SCRIPT_FACILITATE,
        _ => key::LOADING_NO_SCRIPT_OTHER,
    };
    html! {
        section.notice {
            h2 { (sheet.text(key::LOADING_NO_SCRIPT_TITLE, &[])) }
            p { (linked(&sheet.text(words, &[("email", email.into())]), email)) }
            p { (sheet.text(key::LOADING_NO_SCRIPT_TIMES, &[])) }
        }
    }
}
