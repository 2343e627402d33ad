//! What can be pressed on a page that is read. One listener for the whole page: its parts are written anew under it.

use domain::zones::ZoneId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use pages::{Choice, MOST_COMPARED, Origin, zone_now_shown};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::view::View;
use crate::browser;
use crate::components::zone_picker::ZonePicker;
use crate::site::{self, plain, tr};

pub(super) fn listen(view: View) {
    let press = Closure::<dyn Fn(web_sys::MouseEvent)>::new(move |event: web_sys::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let pressed = target.and_then(|target| target.closest("a, button").ok().flatten());
        if let Some(pressed) = pressed {
            take(view, &pressed, &event);
        }
    });
    // The main part goes with its page, and the listener with it.
    if let Some(main) = browser::page::element("main") {
        let _ = main.add_event_listener_with_callback("click", press.as_ref().unchecked_ref());
    }
    StoredValue::new_local(press);
    if let Some(form) = browser::page::all(".waking").first() {
        let change = Closure::<dyn Fn()>::new(move || wake(view));
        let _ = form.add_event_listener_with_callback("input", change.as_ref().unchecked_ref());
        StoredValue::new_local(change);
        let keep = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| event.prevent_default());
        let _ = form.add_event_listener_with_callback("submit", keep.as_ref().unchecked_ref());
        StoredValue::new_local(keep);
    }
    place_picker(view);
    place_comparison(view);
    super::begun::place(view.programme);
}

fn take(view: View, pressed: &web_sys::Element, event: &web_sys::MouseEvent) {
    if pressed.has_attribute("data-choice") && !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
        // The link itself says what it would show.
        event.prevent_default();
        event.stop_propagation();
        let address = pressed.get_attribute("href").unwrap_or_default();
        let query = address.split_once('?').map_or("", |(_, query)| query);
        view.choice.set(Choice::read(query, view.programme));
        request_animation_frame(say_count);
    } else if pressed.id() == "zone-own" {
        if let Some(own) = view.zone.device {
            choose(view, own);
        }
    } else if let Some(id) = pressed.get_attribute("data-copy") {
        let said = pressed.closest(".copy-field").ok().flatten();
        copy(id, said.and_then(|field| field.query_selector(".copy-field__said").ok().flatten()));
    } else if let Some(id) = pressed.get_attribute("data-share") {
        let field = browser::page::element(&id);
        browser::clipboard::share(&field.and_then(|field| field.text_content()).unwrap_or_default());
    } else if pressed.get_attribute("href").as_deref() == Some("#zone-line") {
        // The link leads to the line; what changes it stands open there.
        if let Some(details) = browser::page::element("zone-change") {
            let _ = details.set_attribute("open", "");
        }
    }
}

/// The hours in which the person is up: the pictures follow each change. What is no hour yet changes nothing.
fn wake(view: View) {
    let hour = |id| {
        let field = browser::page::element(id)?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
        field.value().trim().parse::<u32>().ok()
    };
    if let (Some(from), Some(until)) = (hour("waking-from"), hour("waking-until")) {
        view.choice.update(|choice| choice.wake(from, until));
    }
}

/// Nothing is shown or hidden silently.
fn say_count() {
    if let Some(count) = browser::page::all(".times-count").first() {
        browser::live::say(count.text_content().unwrap_or_default());
    }
}

fn copy(id: String, said: Option<web_sys::Element>) {
    let Some(field) = browser::page::element(&id) else { return };
    spawn_local(async move {
        let text = field.text_content().unwrap_or_default();
        let sentence = if browser::clipboard::copy(&text).await {
            tr!(COPY_DONE)
        } else {
            browser::clipboard::select(&id);
            tr!(COPY_FAILED)
        };
        if let Some(said) = said {
            said.set_text_content(Some(&sentence));
        }
        browser::live::say(sentence);
    });
}

/// The person says where they are.
fn choose(view: View, zone: ZoneId) {
    view.zone.choose(zone);
    browser::live::say(zone_now_shown(site::locale(), zone, site::now()));
    if let Some(details) = browser::page::element("zone-change") {
        let _ = details.remove_attribute("open");
        // The picker is folded away, and the focus with it.
        if let Ok(Some(summary)) = details.query_selector("summary")
            && let Ok(summary) = summary.dyn_into::<web_sys::HtmlElement>()
        {
            let _ = summary.focus();
        }
    }
}

/// The picker in the place of the form, which is folded away until somebody wants it.
fn place_picker(view: View) {
    let Some(details) = browser::page::element("zone-change") else { return };
    // Whoever opened it before the app was there is choosing already.
    let is_open = details.has_attribute("open");
    let is_asked = matches!(view.zone.origin.get_untracked(), Origin::Hidden | Origin::Unknown(_));
    let focus = Closure::<dyn Fn()>::new({
        let details = details.clone();
        move || {
            if details.has_attribute("open") {
                browser::focus::move_to("field-zone".into());
            }
        }
    });
    if is_asked {
        let _ = details.set_attribute("open", "");
    } else {
        let _ = details.add_event_listener_with_callback("toggle", focus.as_ref().unchecked_ref());
    }
    StoredValue::new_local(focus);
    in_place_of_form(view, "zone-picker", is_open, choose, zone_field);
}

fn zone_field(view: View) -> AnyView {
    field("/zone", tr!(SCHEDULE_ZONE_FIELD), move |zone| choose(view, zone))
}

/// Another picker in the place of the form that adds a place.
fn place_comparison(view: View) {
    in_place_of_form(view, "compare-picker", false, compare, compare_field);
}

fn compare_field(view: View) -> AnyView {
    let has_room = Memo::new(move |_| view.choice.read().with.len() < MOST_COMPARED);
    let one = move || field("/with", tr!(SCHEDULE_COMPARE_FIELD), move |zone| compare(view, zone));
    view! { {move || has_room.get().then(one)} }.into_any()
}

fn compare(view: View, zone: ZoneId) {
    view.choice.update(|choice| choice.compare(zone));
    browser::live::say(plain!(SCHEDULE_COMPARE_ADDED, city = &site::locale().city(zone)));
}

fn field(path: &'static str, label: String, take: impl Fn(ZoneId) + Send + Sync + 'static) -> AnyView {
    let on_choose = move |name: String| {
        if let Some(zone) = ZoneId::parse(&name) {
            take(zone);
        }
    };
    view! {
        <ZonePicker
            path
            label
            hint=tr!(SCHEDULE_ZONE_HINT)
            issues=RwSignal::new(Vec::new())
            value=String::new()
            on_choose
        />
    }
    .into_any()
}

/// Puts a picker into the place of a form of the server. A form that somebody is using stays, with what is chosen in it; once
/// it is sent it is answered here, and then gives its place to the picker.
fn in_place_of_form(
    view: View,
    id: &'static str,
    is_open: bool,
    take: fn(View, ZoneId),
    picker: fn(View) -> AnyView,
) {
    let Some(place) = browser::page::element(id) else { return };
    let put = move |place: &web_sys::HtmlElement| {
        place.set_inner_html("");
        browser::mount::into(place.clone(), move || picker(view));
    };
    if !(is_open || place.matches(":focus-within").unwrap_or_default()) {
        return put(&place);
    }
    let owner = Owner::current();
    let send = Closure::<dyn Fn(web_sys::Event)>::new({
        let place = place.clone();
        move |event: web_sys::Event| {
            event.prevent_default();
            let list = place.query_selector("select").ok().flatten();
            let chosen = list.and_then(|list| browser::page::chosen(&list.id()));
            if let (Some(zone), Some(owner)) = (chosen.and_then(|name| ZoneId::parse(&name)), &owner) {
                owner.with(|| put(&place));
                take(view, zone);
            }
        }
    });
    let _ = place.add_event_listener_with_callback("submit", send.as_ref().unchecked_ref());
    StoredValue::new_local(send);
}
