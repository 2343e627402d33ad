//! The way in for facilitators: one question a page, an answer by the programme's rules, and a page of one's own.

mod account;
mod done;
mod draft;
mod experience;
mod form;
mod group;
mod kept;
mod manage;
mod other_way;
mod person;
mod review;
mod role;
mod steps;
mod training;

use domain::facilitator::{Eligibility, Role, Standing};
use domain::programme::Programme;
use domain::routes::{FacilitateStep as Step, Page, Route};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use self::draft::Draft;
use self::form::Form;
pub use self::kept::place_what_was_typed;
use crate::browser;
use crate::components::page_heading::PageHeading;
use crate::components::step_form::{StepForm, show_problems};
use crate::newer;
use crate::site::{self, plain, tr};

/// What every question is given.
#[derive(Clone, Copy)]
struct Wizard {
    programme: &'static Programme,
    draft: Draft,
    /// Address, and whether it takes the place of this one in the history.
    navigate: Callback<(String, bool)>,
}

impl Wizard {
    fn address(self, step: Step) -> String {
        address(self.programme, step)
    }

    fn role(self) -> Option<Role> {
        Role::parse(&self.draft.offer.read_untracked().role)
    }

    fn eligibility(self) -> Eligibility {
        self.draft
            .offer
            .with_untracked(|draft| Eligibility::of(draft, self.programme, site::now(), Standing::New))
    }

    /// "Question 2 of 6: Your group"; how many there are is known once the first is answered.
    fn title(self, step: Step) -> String {
        let role = self.role().filter(|_| step != Step::Role && step != Step::Unsure);
        let n = steps::number(step, role);
        let name = steps::name(step);
        match role {
            Some(_) => {
                plain!(FACILITATE_QUESTION_OF, n = n, total = steps::questions(role).len(), name = &name)
            }
            None => name,
        }
    }

    /// Words of the button that leads on from `step`, as the answers stand.
    fn go_on_words(self, step: Step) -> Signal<String> {
        Signal::derive(move || {
            let draft = self.draft.offer.read();
            let eligibility = Eligibility::of(&draft, self.programme, site::now(), Standing::New);
            let role = Role::parse(&draft.role);
            if !eligibility.is_met() && !draft.ask {
                return tr!(FACILITATE_CONTINUE_OTHER_WAY);
            }
            if self.draft.from_review.get() {
                return tr!(WIZARD_CONTINUE_BACK);
            }
            match role.map(|role| steps::after(step, Some(role))) {
                Some(Step::Group) => tr!(FACILITATE_CONTINUE_GROUP),
                Some(Step::Experience) => tr!(FACILITATE_CONTINUE_EXPERIENCE),
                Some(Step::Account) => tr!(FACILITATE_CONTINUE_ACCOUNT),
                Some(Step::Training) => tr!(FACILITATE_CONTINUE_TRAINING),
                Some(Step::Person) => tr!(FACILITATE_CONTINUE_PERSON),
                Some(_) => tr!(WIZARD_CONTINUE_REVIEW),
                None => tr!(FACILITATE_CONTINUE),
            }
        })
    }

    fn go(self, step: Step) {
        self.navigate.run((self.address(step), false));
    }

    /// Goes on after `step`: where an answer breaks a rule, to the page that says so.
    fn go_on(self, step: Step) {
        let asks = self.draft.offer.read_untracked().ask;
        if !self.eligibility().is_met() && !asks {
            self.go(Step::OtherWay);
        } else if self.draft.from_review.get_untracked() {
            self.go(Step::Review);
        } else {
            self.go(steps::after(step, self.role()));
        }
    }
}

fn address(programme: &Programme, step: Step) -> String {
    Route::new(site::language(), Page::Facilitate { slug: programme.slug.clone(), step }).path()
}

/// The way in at `wanted`.
pub fn view(wanted: Step) -> AnyView {
    let Some(programme) = site::programme() else { return ().into_any() };
    if wanted == Step::Manage {
        return manage::view(programme);
    }
    let draft = memory();
    let navigate = use_navigate();
    let navigate = Callback::new(move |(address, replace): (String, bool)| {
        navigate(&address, NavigateOptions { replace, ..NavigateOptions::default() });
    });
    let wizard = Wizard { programme, draft, navigate };
    let is_sent = draft.sent.with_untracked(Option::is_some);
    let shown =
        draft.offer.with_untracked(|offer| steps::reachable(wanted, is_sent, offer, programme, site::now()));
    if shown != wanted {
        if shown != Step::OtherWay {
            browser::live::say(tr!(FACILITATE_UNFINISHED));
        }
        request_animation_frame(move || wizard.navigate.run((wizard.address(shown), true)));
    }
    let step = match shown {
        Step::Role => role::view(wizard),
        Step::Unsure => role::unsure(wizard),
        Step::Group => question(wizard, shown, group::fields),
        Step::Experience => question(wizard, shown, experience::fields),
        Step::Account => question(wizard, shown, account::fields),
        Step::Training => question(wizard, shown, training::fields),
        Step::Person => question(wizard, shown, person::fields),
        Step::Review => review::view(wizard),
        Step::OtherWay => other_way::view(wizard),
        Step::Done => return done::view(wizard),
        Step::Manage => return manage::view(programme),
    };
    view! {
        {progress(wizard, shown)}
        <Show when=move || !draft.is_kept.get()>
            <p class="notice notice--warning">{tr!(STORAGE_BLOCKED)}</p>
        </Show>
        {newer::notice()}
        {kept::deadline(wizard)}
        {step}
        {kept::view(wizard)}
    }
    .into_any()
}

/// The draft outlives each page: it belongs to an owner that never ends.
fn memory() -> Draft {
    thread_local! {
        static MEMORY: std::cell::OnceCell<Draft> = const { std::cell::OnceCell::new() };
    }
    let root = std::iter::successors(Owner::current(), Owner::parent).last();
    let begin = || root.map_or_else(Draft::restore, |root| root.with(Draft::restore));
    MEMORY.with(|memory| *memory.get_or_init(begin))
}

/// One question with its main button. Goes on only if what it asks can be read.
fn question(wizard: Wizard, step: Step, fields: fn(Form) -> AnyView) -> AnyView {
    let form = form_of(wizard, step);
    let finish = move |()| {
        let found: Vec<_> =
            form.problems().into_iter().filter(|issue| steps::step_of(&issue.path) == step).collect();
        if found.is_empty() {
            wizard.go_on(step);
        } else {
            form.issues.set(found);
            show_problems();
        }
    };
    let back = steps::before(step, wizard.role()).map(|step| wizard.address(step)).unwrap_or_default();
    view! {
        <StepForm
            heading=steps::name(step) title=wizard.title(step) issues=form.issues go_on=wizard.go_on_words(step)
            back on_submit=finish
        >
            {fields(form)}
        </StepForm>
    }
    .into_any()
}

/// The answers of this tab, with the problems that the server found at this step.
fn form_of(wizard: Wizard, step: Step) -> Form {
    let mut taken = Vec::new();
    wizard.draft.from_server.update_untracked(|issues| {
        issues.retain(|issue| {
            let is_here = steps::step_of(&issue.path) == step;
            if is_here {
                taken.push(issue.clone());
            }
            !is_here
        });
    });
    Form {
        programme: wizard.programme,
        offer: wizard.draft.offer,
        issues: RwSignal::new(taken),
        held: StoredValue::new(None),
    }
}

/// "Question 2", and of how many once that is known. The other way in is no question.
fn progress(wizard: Wizard, step: Step) -> AnyView {
    if step == Step::OtherWay {
        return ().into_any();
    }
    let role = wizard.role().filter(|_| step != Step::Role && step != Step::Unsure);
    let n = steps::number(step, role);
    let text = match role {
        Some(_) => wizard.title(step),
        None => plain!(FACILITATE_QUESTION, n = n),
    };
    let total = steps::questions(role).len();
    let bar = role.map(|_| {
        view! { <progress class="steps__bar" aria-hidden="true" max=total value=n></progress> }
    });
    view! { <div class="steps facilitate-progress"><p class="steps__text">{text}</p>{bar}</div> }.into_any()
}

/// A page of the way in that has no form to say what it is called.
fn heading(step: Step) -> AnyView {
    view! { <PageHeading text=steps::name(step)/> }.into_any()
}
