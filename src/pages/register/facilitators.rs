//! Step 4, `facilitators`: who leads the practice in small groups. Too few never stand in the way.

use domain::facilitator::{FacilitatorDraft, NamedFacilitator};
use domain::group::counted_people;
use domain::roster::Member;
use domain::routes::Step;
use leptos::prelude::*;

use super::Wizard;
use crate::browser;
use crate::components::Issues;
use crate::components::check_field::CheckField;
use crate::components::step_form::{StepForm, show_problems};
use crate::components::text_field::{TextField, TextKind};
use crate::pages::closed;
use crate::site::{self, tr};

/// So many people are listed at once; the search finds the others.
const LISTED_AT_ONCE: usize = 50;

pub(super) fn view(wizard: Wizard) -> AnyView {
    let draft = wizard.draft.facilitators;
    let programme = wizard.programme;
    tick_those_the_list_names(wizard);
    let issues = RwSignal::new(super::take_issues(wizard, "/facilitators"));
    let people = wizard.draft.roster.with_untracked(|r| r.members().len());
    let need =
        programme.rules.facilitators.needed(counted_people(people, programme).max(programme.rules.group_min));

    let finish = move |()| {
        // Lines that were added and left empty are no one.
        draft.update(|all| {
            all.retain(|f| f.is_contact || !f.name.trim().is_empty() || !f.email.trim().is_empty())
        });
        let found: Vec<_> = draft.with_untracked(|all| {
            let each = all.iter().enumerate().filter_map(|(at, f)| {
                let found = NamedFacilitator::parse(f, programme).err()?;
                Some(found.into_iter().map(move |issue| issue.below(&at.to_string())))
            });
            each.flatten().collect()
        });
        if found.is_empty() {
            wizard.go_on(Step::Facilitators);
        } else {
            issues.set(found);
            show_problems();
        }
    };
    let missing = move || {
        let n = need.saturating_sub(draft.read().len());
        if n == 0 {
            return view! { <p class="notice notice--good">{tr!(FACILITATORS_ENOUGH)}</p> }.into_any();
        }
        let until = programme.deadlines.organisation_specific.unwrap_or(programme.deadlines.groups);
        let date = closed::moment(until.at, site::likely_zone());
        // A large group that cannot find as many by itself is not left alone with it.
        let help = (need > 1).then(|| {
            let email = site::contact_address();
            view! { <p>{tr!(FACILITATORS_HELP, people = people, email = email)}</p> }
        });
        view! {
            <div class="notice">
                <p>{tr!(FACILITATORS_MISSING, n = n, date = &date)}</p>
                {help}
            </div>
        }
        .into_any()
    };
    let (_, go_on) = wizard.next(Step::Facilitators);
    view! {
        <StepForm
            heading=tr!(FACILITATORS_TITLE) title=wizard.title(Step::Facilitators) issues go_on
            back=wizard.address(Step::Roster) on_submit=finish
        >
            <p>{tr!(FACILITATORS_INTRO)}</p>
            <p class="count" aria-live="off">
                {move || tr!(FACILITATORS_NEEDED, need = need, have = draft.read().len())}
            </p>
            {missing}
            <FromList wizard need/>
            <Others wizard issues/>
            <p>{tr!(FACILITATORS_MAIL)}</p>
        </StepForm>
    }
    .into_any()
}

/// A roster with a column of roles has already answered the question; asked once, when nobody is named yet.
fn tick_those_the_list_names(wizard: Wizard) {
    if !wizard.draft.facilitators.read_untracked().is_empty() {
        return;
    }
    let named: Vec<FacilitatorDraft> = wizard.draft.roster.with_untracked(|roster| {
        roster
            .members()
            .iter()
            .filter(|m| m.role.as_deref() == Some("facilitator"))
            .map(from_member)
            .collect()
    });
    if !named.is_empty() {
        wizard.draft.facilitators.set(named);
    }
}

fn from_member(member: &Member) -> FacilitatorDraft {
    let email = member.email.clone().unwrap_or_default();
    FacilitatorDraft { name: member.name.clone(), email, is_contact: false }
}

fn is_member(facilitator: &FacilitatorDraft, members: &[Member]) -> bool {
    members.iter().any(|member| from_member(member) == *facilitator)
}

/// The contact first, then the list, with boxes to tick.
#[component]
fn FromList(wizard: Wizard, need: usize) -> impl IntoView {
    let draft = wizard.draft.facilitators;
    let no_issues = RwSignal::new(Vec::new());
    let search = RwSignal::new(String::new());
    let members: Vec<Member> = wizard.draft.roster.with_untracked(|roster| roster.members().to_vec());
    let has_many = members.len() > 12;
    let members = StoredValue::new(members);

    let set = move |person: &FacilitatorDraft, is_ticked: bool| {
        draft.update(|all| {
            all.retain(|known| known != person);
            if is_ticked {
                all.push(person.clone());
            }
        });
        let have = draft.read_untracked().len();
        browser::live::say(tr!(FACILITATORS_NEEDED, need = need, have = have));
    };
    let box_for = move |path: String, words: String, hint: Option<String>, person: FacilitatorDraft| {
        let person = StoredValue::new(person);
        view! {
            <CheckField
                path label=words issues=no_issues hint=hint.unwrap_or_default()
                is_ticked=Signal::derive(move || person.with_value(|person| draft.read().contains(person)))
                on_change=move |is_ticked| person.with_value(|person| set(person, is_ticked))
            />
        }
    };
    let contact = wizard.draft.contact.with_untracked(|contact| FacilitatorDraft {
        name: contact.name.trim().to_string(),
        email: contact.email.trim().to_string(),
        is_contact: true,
    });
    let me = tr!(FACILITATORS_ME, name = &contact.name);
    let listed = move || {
        let wanted = search.get().to_lowercase();
        members.with_value(|members| {
            members
                .iter()
                .filter(|member| wanted.is_empty() || member.name.to_lowercase().contains(&wanted))
                .take(LISTED_AT_ONCE)
                .map(|member| {
                    let hint =
                        member.email.is_none().then(|| tr!(FACILITATORS_EMAIL_MISSING, name = &member.name));
                    box_for(format!("/member/{}", member.row), member.name.clone(), hint, from_member(member))
                })
                .collect_view()
        })
    };
    view! {
        <fieldset class="field field--boxes">
            <legend>{tr!(FACILITATORS_CHOOSE)}</legend>
            {box_for("/me".into(), me, None, contact)}
            <Show when=move || has_many>
                <TextField
                    path="/search" label=tr!(FACILITATORS_SEARCH) issues=no_issues value=search
                    on_input=move |text| search.set(text)
                />
            </Show>
            <div class="boxes">{listed}</div>
        </fieldset>
    }
}

/// Facilitators who are not on the list: added here, or gone from the list since they were ticked.
#[component]
fn Others(wizard: Wizard, issues: Issues) -> impl IntoView {
    let draft = wizard.draft.facilitators;
    let members = StoredValue::new(wizard.draft.roster.with_untracked(|roster| roster.members().to_vec()));
    // Only the places are tracked: a view made anew at each key would lose the focus.
    let places = Memo::new(move |_| {
        draft.with(|all| {
            members.with_value(|members| {
                let others = all.iter().enumerate().filter(|(_, f)| !f.is_contact && !is_member(f, members));
                others.map(|(at, _)| at).collect::<Vec<usize>>()
            })
        })
    });
    let remove = move |at: usize| {
        let gone = draft.with_untracked(|all| all.get(at).map(|f| f.name.clone()).unwrap_or_default());
        draft.update(|all| {
            if at < all.len() {
                all.remove(at);
            }
        });
        issues.set(Vec::new());
        browser::live::say(tr!(FACILITATORS_REMOVED, name = &gone));
        browser::focus::move_to("add-facilitator".into());
    };
    let add = move |_| {
        let at = draft.with_untracked(Vec::len);
        draft.update(|all| all.push(FacilitatorDraft::default()));
        browser::focus::move_to(crate::components::field_id(&format!("/{at}/name")));
    };
    let person = move |at: usize| {
        let name = move || draft.with(|all| all.get(at).map(|f| f.name.clone()).unwrap_or_default());
        let email = move || draft.with(|all| all.get(at).map(|f| f.email.clone()).unwrap_or_default());
        let legend = move || {
            let name = name();
            if name.trim().is_empty() { tr!(ROLE_FACILITATOR) } else { name }
        };
        view! {
            <fieldset class="card">
                <legend><bdi>{legend}</bdi></legend>
                <TextField
                    path=format!("/{at}/name") label=tr!(FACILITATORS_NAME) issues value=Signal::derive(name)
                    on_input=move |text: String| draft.update(|all| if let Some(f) = all.get_mut(at) { f.name = text })
                />
                <TextField
                    path=format!("/{at}/email") label=tr!(FACILITATORS_EMAIL) kind=TextKind::Email issues
                    value=Signal::derive(email)
                    on_input=move |text: String| draft.update(|all| if let Some(f) = all.get_mut(at) { f.email = text })
                />
                <button type="button" class="button" on:click=move |_| remove(at)>
                    {move || tr!(FACILITATORS_REMOVE_NAME, name = &legend())}
                </button>
            </fieldset>
        }
    };
    view! {
        <For each=move || places.get() key=|at| *at children=person/>
        <p>
            <button type="button" id="add-facilitator" class="button" on:click=add>{tr!(FACILITATORS_ADD)}</button>
        </p>
    }
}
