//! The contact's own name, language and place, and what a partner may see and show of the group. Another address is another
//! matter: whoever reads it has to confirm.

use domain::contact::{Contact, ContactDraft};
use domain::group::GroupDraft;
use domain::zones::ZoneId;
use leptos::prelude::*;

use super::form::Form;
use super::{Opened, Own};
use crate::browser;
use crate::browser::intl::sorted;
use crate::components::check_field::CheckField;
use crate::components::select_field::SelectField;
use crate::components::text_field::TextField;
use crate::places;
use crate::site::{self, tr};

/// Stands in the list of places for every place that is not there.
const ELSEWHERE: &str = "-";

/// What the page, and the button that leads to it, are called.
pub(super) fn title(own: Own, opened: &Opened) -> String {
    match partner(own, opened) {
        Some(name) => tr!(MANAGE_DETAILS_PARTNER, partner = name),
        None => tr!(MANAGE_DETAILS),
    }
}

/// Through whom the group comes.
pub(super) fn partner(own: Own, opened: &Opened) -> Option<&'static str> {
    let id = &opened.view.group.organisation.partner;
    let partner = own.programme.partners.iter().find(|partner| partner.id == *id)?;
    Some(partner.name.in_language(site::language()))
}

/// A few fields, and the whole group sent back with them.
pub(super) fn page(own: Own, opened: Opened) -> AnyView {
    let draft = RwSignal::new(opened.view.group.contact.clone());
    let answers = &opened.view.group.organisation;
    // What the group lets its partner do: see that it is there, and list it on a page that everybody sees.
    let may = RwSignal::new((answers.partner_may_see, answers.partner_may_list));
    let (title, partner) = (title(own, &opened), partner(own, &opened));
    let languages = site::languages_of_mails();
    let likely = likely(&opened);
    let form = Form::new(own, opened);
    let issues = form.issues;
    let submit = move |()| {
        let (contact, may) = (draft.get_untracked(), may.get_untracked());
        if form.is_right(Contact::parse(&contact, own.programme).err().unwrap_or_default()) {
            let change = move |group: &mut GroupDraft| {
                // The address may be another one by now, and is none of this form's.
                let email = group.contact.email.clone();
                group.contact = ContactDraft { email, ..contact.clone() };
                (group.organisation.partner_may_see, group.organisation.partner_may_list) = may;
            };
            form.save("/contact".into(), Box::new(change));
        }
    };
    // After a failure a field loses its message once it is right.
    let edit = move |change: &dyn Fn(&mut ContactDraft)| {
        draft.update(|draft| change(draft));
        if !issues.read_untracked().is_empty() {
            let now = Contact::parse(&draft.get_untracked(), own.programme).err().unwrap_or_default();
            issues.update(|old| old.retain(|one| now.iter().any(|new| new.path == one.path)));
        }
    };
    let field = move |of: fn(&ContactDraft) -> &String| Signal::derive(move || of(&draft.read()).clone());
    let (is_elsewhere, country) = (RwSignal::new(false), RwSignal::new(String::new()));
    // The largest place of a country comes first.
    let choose_country = move |code: String| {
        let first = places::table_untracked().in_country(&code).into_iter().next();
        edit(&|d| d.zone = first.as_ref().map_or_else(String::new, |found| found.zone.name().into()));
        country.set(code);
    };
    let place = move || {
        let there = places::table_untracked().in_country(&country.read()).into_iter();
        let there: Vec<_> = there.map(|found| (found.zone.name().into(), found.city)).collect();
        (!there.is_empty()).then(|| {
            view! {
                <SelectField
                    path="/place" label=tr!(SCHEDULE_ZONE_PLACE) options=there issues value=field(|d| &d.zone)
                    on_input=move |zone: String| edit(&|d| d.zone.clone_from(&zone))
                />
            }
        })
    };
    let elsewhere = move || {
        is_elsewhere.get().then(|| {
            places::want();
            let named = places::table().countries();
            let named = named.filter_map(|one| Some((one.code.into(), (*one.names.first()?).into())));
            view! {
                <SelectField
                    path="/country" label=tr!(SCHEDULE_ZONE_COUNTRY) empty=tr!(SCHEDULE_ZONE_CHOOSE)
                    options=sorted(named) issues value=country on_input=choose_country
                />
                {place}
            }
        })
    };
    let questions = view! {
        <p>{tr!(MANAGE_DETAILS_INTRO)}</p>
        <TextField
            path="/name" label=tr!(CONTACT_NAME) autocomplete="name" issues value=field(|d| &d.name)
            on_input=move |text: String| edit(&|d| d.name.clone_from(&text))
        />
        <SelectField
            path="/language" label=tr!(CONTACT_LANGUAGE) options=languages issues
            value=field(|d| &d.language) on_input=move |code: String| edit(&|d| d.language.clone_from(&code))
        />
        <SelectField
            path="/zone" label=tr!(CONTACT_ZONE) hint=tr!(CONTACT_ZONE_HINT) options=likely issues
            value=Signal::derive(move || if is_elsewhere.get() { ELSEWHERE.into() } else { draft.read().zone.clone() })
            on_input=move |zone: String| {
                is_elsewhere.set(zone == ELSEWHERE);
                country.set(String::new());
                edit(&|d| d.zone = if zone == ELSEWHERE { String::new() } else { zone.clone() });
            }
        />
        {elsewhere}
        {partner.map(|name| view! {
            <p>{tr!(ORGANISATION_THROUGH, partner = name)}</p>
            <CheckField
                path="/partner_may_see" label=tr!(ORGANISATION_PARTNER_MAY_SEE, partner = name)
                hint=tr!(ORGANISATION_PARTNER_MAY_SEE_HINT) issues is_ticked=Signal::derive(move || may.read().0)
                on_change=move |ticked| may.update(|may| may.0 = ticked)
            />
            <CheckField
                path="/partner_may_list" label=tr!(ORGANISATION_PARTNER_MAY_LIST, partner = name)
                hint=tr!(ORGANISATION_PARTNER_MAY_LIST_HINT) issues is_ticked=Signal::derive(move || may.read().1)
                on_change=move |ticked| may.update(|may| may.1 = ticked)
            />
        })}
    };
    form.page(title, tr!(MANAGE_DETAILS_SAVE), Callback::new(submit), questions.into_any())
}

/// Where the contact most likely is: where they were, where this device is, where the people on the list are. Anywhere else
/// is found by its country; a search among all places would weigh more than the rest of this page.
fn likely(opened: &Opened) -> Vec<(String, String)> {
    let group = &opened.view.group;
    let here = browser::zone::detected().map(|zone| zone.canonical());
    let known = ZoneId::parse(&group.contact.zone).into_iter().chain(here);
    let known = known.chain(group.roster.iter().filter_map(|member| ZoneId::parse(&member.zone)));
    let mut places: Vec<(String, String)> = Vec::new();
    for zone in known.chain([site::likely_zone()]) {
        if places.iter().all(|(name, _)| name != zone.name()) {
            places.push((zone.name().into(), site::locale().city(zone)));
        }
    }
    places.push((ELSEWHERE.into(), tr!(MANAGE_DETAILS_ELSEWHERE)));
    places
}
