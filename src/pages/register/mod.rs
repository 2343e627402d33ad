//! The registration wizard: its frame, its draft, and sending.

mod contact;
mod done;
mod facilitators;
mod kept;
mod not_arrived;
mod organisation;
mod review;
mod roster;
mod steps;

use std::time::Duration;

use domain::programme::Programme;
use domain::routes::{Page, Route, Step, query_value};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

pub use kept::place_what_was_typed;

use crate::browser;
use crate::drafts::Draft;
use crate::newer;
use crate::pages::closed;
use crate::site::{self, plain, tr};

/// The button that asks, and the question it asks.
const ASK: &str = "delete-draft";
const QUESTION: &str = "delete-question";

/// What every step is given.
#[derive(Clone, Copy)]
struct Wizard {
    programme: &'static Programme,
    draft: Draft,
    /// Review asked for a change: Continue leads back there.
    from_review: RwSignal<bool>,
    /// A later step was asked for than may be shown: the step that is shown instead says why.
    is_sent_back: RwSignal<bool>,
    /// Address, and whether it takes the place of this one in the history. The router can be asked only while a view is
    /// made, not in a press.
    navigate: Callback<(String, bool)>,
}

impl Wizard {
    fn address(self, step: Step) -> String {
        let page = Page::Register { slug: self.programme.slug.clone(), step };
        Route::new(site::language(), page).path()
    }

    /// "Step 3 of 5: List of participants"
    fn title(self, step: Step) -> String {
        plain!(WIZARD_STEP, n = steps::number(step), total = steps::COUNT, name = &steps::name(step))
    }

    /// The title of Done, which is not counted among the steps.
    fn title_done(self) -> String {
        steps::name(Step::Done)
    }

    /// Where Continue leads from `step`, and its words.
    fn next(self, step: Step) -> (Step, Signal<String>) {
        let next = steps::after(step);
        let words = Signal::derive(move || match (self.from_review.get(), next) {
            (true, _) => tr!(WIZARD_CONTINUE_BACK),
            (_, Step::Organisation) => tr!(WIZARD_CONTINUE_ORGANISATION),
            (_, Step::Roster) => tr!(WIZARD_CONTINUE_ROSTER),
            (_, Step::Facilitators) => tr!(WIZARD_CONTINUE_FACILITATORS),
            _ => tr!(WIZARD_CONTINUE_REVIEW),
        });
        (next, words)
    }

    /// Where Back leads from `step`: to the step before, or to Review where the change was asked for.
    fn back(self, step: Step) -> String {
        let before = steps::SHOWN.into_iter().take_while(|before| *before != step).last();
        let is_change = self.from_review.get_untracked();
        self.address(if is_change { Step::Review } else { before.unwrap_or(step) })
    }

    /// Goes on after `step`: back to Review where the change was asked for.
    fn go_on(self, step: Step) {
        if !self.from_review.get_untracked() {
            return go(self, steps::after(step), false);
        }
        // To what was changed.
        browser::focus::next_page_at(review::part_id(step));
        go(self, Step::Review, false);
    }
}

/// Whoever comes from a partner's page brings its id in the address.
fn take_partner(programme: &Programme, draft: Draft) {
    let partner = query_value(&browser::page::query(), "with");
    let partner = partner.filter(|id| programme.partners.iter().any(|partner| partner.id == *id));
    if let Some(id) = partner
        && draft.organisation.read_untracked().partner.is_empty()
    {
        draft.organisation.update(|organisation| organisation.come_through(&id));
        // Taken once: whoever removes it is not asked again.
        browser::page::replace_query("");
    }
}

fn go(wizard: Wizard, step: Step, replace: bool) {
    wizard.navigate.run((wizard.address(step), replace));
}

/// The wizard at `wanted`, while registration is open.
pub fn view(wanted: Step) -> AnyView {
    let Some(programme) = site::programme() else { return ().into_any() };
    let Memory { draft, from_review, is_sent_back } = memory();
    take_partner(programme, draft);
    let navigate = use_navigate();
    let navigate = Callback::new(move |(address, replace): (String, bool)| {
        navigate(&address, NavigateOptions { replace, ..NavigateOptions::default() });
    });
    let wizard = Wizard { programme, draft, from_review, is_sent_back, navigate };
    let shown = steps::reachable(wanted, draft, programme);
    let is_sent_back = wizard.is_sent_back.get_untracked();
    wizard.is_sent_back.set(shown != wanted && shown != Step::Done);
    // Nothing typed yet, or typed in another tab.
    let why = move || if draft.is_begun() { tr!(WIZARD_UNFINISHED) } else { tr!(WIZARD_NOT_BEGUN) };
    if shown != wanted {
        if wizard.is_sent_back.get_untracked() {
            browser::live::say(why());
        }
        request_animation_frame(move || go(wizard, shown, true));
    }
    let step = match shown {
        Step::Contact => contact::view(wizard),
        Step::Organisation => organisation::view(wizard),
        Step::Roster => roster::view(wizard),
        Step::Facilitators => facilitators::view(wizard),
        Step::Review => review::view(wizard),
        Step::Done => done::view(wizard),
    };
    if shown == Step::Done {
        return step;
    }
    view! {
        <Indicator wizard current=shown/>
        <DeadlineNear wizard/>
        <NotKept draft/>
        <OfflineBar/>
        {newer::notice()}
        {is_sent_back.then(|| view! { <p class="notice">{why()}</p> })}
        {step}
        <ComeBack wizard/>
    }
    .into_any()
}

pub(super) use self::organisation::{LongList, Questions, answers_in_words};
pub use self::roster::health_of_registered;

/// The list of a registered group, to be changed with the means of the step `roster`. `draft` is a draft of its own, with
/// `gathering` set: a list that got shorter is never refused for it. `on_done` runs once nothing has to be put right.
pub fn change_list(
    programme: &'static Programme,
    draft: Draft,
    go_on: Signal<String>,
    on_done: Callback<()>,
) -> AnyView {
    let wizard = Wizard {
        programme,
        draft,
        from_review: RwSignal::new(false),
        is_sent_back: RwSignal::new(false),
        // The list itself leads nowhere.
        navigate: Callback::new(|_| ()),
    };
    roster::of_registered(wizard, go_on, on_done)
}

/// What outlives a step: a step's own signals end with its view, so these belong to an owner that never ends.
#[derive(Clone, Copy)]
struct Memory {
    draft: Draft,
    from_review: RwSignal<bool>,
    is_sent_back: RwSignal<bool>,
}

fn memory() -> Memory {
    thread_local! {
        static MEMORY: std::cell::OnceCell<Memory> = const { std::cell::OnceCell::new() };
    }
    let begin = || {
        let draft = Draft::restore();
        draft.keep();
        Memory { draft, from_review: RwSignal::new(false), is_sent_back: RwSignal::new(false) }
    };
    // The app's own owner: a new one would be the page's child, and end with the first page.
    let root = std::iter::successors(Owner::current(), Owner::parent).last();
    MEMORY.with(|memory| *memory.get_or_init(|| root.map_or_else(begin, |root| root.with(begin))))
}

/// The steps: in words on a narrow screen, as a list on a wide one; steps that are finished are links.
#[component]
fn Indicator(wizard: Wizard, current: Step) -> impl IntoView {
    let furthest = steps::reachable(Step::Review, wizard.draft, wizard.programme);
    let items = steps::SHOWN
        .into_iter()
        .map(|step| {
            let name = steps::name(step);
            if step == current {
                view! { <li aria-current="step">{name}</li> }.into_any()
            } else if step <= furthest {
                // The last one is never done before it is sent.
                let done = (step != Step::Review).then(|| {
                    view! { " " <span class="visually-hidden">" (" {tr!(WIZARD_STEP_IS_DONE)} ")"</span> }
                });
                view! { <li><a href=wizard.address(step)>{name}</a>{done}</li> }.into_any()
            } else {
                view! { <li>{name}</li> }.into_any()
            }
        })
        .collect_view();
    view! {
        <nav class="steps" aria-label=tr!(WIZARD_STEPS)>
            <p class="steps__text">{wizard.title(current)}</p>
            <progress class="steps__bar" aria-hidden="true" max=steps::COUNT value=steps::number(current)></progress>
            <ol class="steps__list">{items}</ol>
        </nav>
    }
}

/// Less than three days to the deadline: said once a step. Passed while the page was open: said at once.
#[component]
fn DeadlineNear(wizard: Wizard) -> impl IntoView {
    let deadline = wizard.programme.deadlines.groups;
    let left = move || deadline.at - site::now();
    let passed = RwSignal::new(false);
    let until = left().num_milliseconds();
    // A timer of more than 24 days fires at once in browsers.
    if (0..20 * 24 * 3_600_000).contains(&until) {
        let tell = move || {
            passed.set(true);
            browser::live::interrupt(closed::passed_sentence(wizard.programme));
        };
        if let Ok(handle) = set_timeout_with_handle(tell, Duration::from_millis(until as u64)) {
            on_cleanup(move || handle.clear());
        }
    }
    let notice = move || {
        if passed.get() {
            let sentence = closed::passed_sentence(wizard.programme);
            let page = Page::TellMe { slug: wizard.programme.slug.clone() };
            let address = Route::new(site::language(), page).path();
            Some(view! {
                <p class="notice notice--error">
                    {sentence} " " <a href=address rel="external" target="_blank">{tr!(CLOSED_TELL_ME)}</a>
                </p>
            }.into_any())
        } else if left().num_hours() < 72 {
            // Begun minutes count: while there is time, it is never none.
            let minutes = u32::try_from((left().num_seconds() + 59) / 60).unwrap_or_default();
            let minutes = if minutes > 24 * 60 { minutes / 60 * 60 } else { minutes };
            let moment = closed::moment(deadline.at, site::likely_zone());
            let duration = site::locale().duration(minutes);
            let sentence = tr!(WIZARD_DEADLINE_NEAR, moment = &moment, duration = &duration);
            Some(view! { <p class="notice notice--warning">{sentence}</p> }.into_any())
        } else {
            None
        }
    };
    view! { {notice} }
}

/// Storage is refused or full: the page works, but a reload would empty it.
#[component]
fn NotKept(draft: Draft) -> impl IntoView {
    view! {
        <Show when=move || !draft.is_kept.get()>
            <p class="notice notice--warning">{tr!(STORAGE_BLOCKED)}</p>
        </Show>
    }
}

/// Said once when the line goes, and once when it is back; nothing is sent without a press.
#[component]
fn OfflineBar() -> impl IntoView {
    #[derive(Clone, Copy, PartialEq)]
    enum Line {
        Up,
        Down,
        Back,
    }
    let line = RwSignal::new(if browser::page::is_online() { Line::Up } else { Line::Down });
    let gone = window_event_listener_untyped("offline", move |_| {
        line.set(Line::Down);
        browser::live::say(tr!(OFFLINE_NOW));
    });
    let back = window_event_listener_untyped("online", move |_| {
        line.set(Line::Back);
        browser::live::say(tr!(OFFLINE_BACK));
    });
    on_cleanup(move || {
        gone.remove();
        back.remove();
    });
    move || match line.get() {
        Line::Up => ().into_any(),
        Line::Down => view! { <p class="notice notice--warning">{tr!(OFFLINE_NOW)}</p> }.into_any(),
        Line::Back => view! { <p class="notice">{tr!(OFFLINE_BACK)}</p> }.into_any(),
    }
}

/// What happens to the answers when the person leaves, and how to delete them.
#[component]
fn ComeBack(wizard: Wizard) -> impl IntoView {
    let is_asking = RwSignal::new(false);
    let ask = move |_| {
        is_asking.set(true);
        browser::focus::move_to(QUESTION.into());
    };
    let leave = move |_| {
        is_asking.set(false);
        browser::focus::back_to(ASK);
    };
    let delete = move |_| {
        wizard.draft.delete();
        is_asking.set(false);
        browser::live::say(tr!(WIZARD_DRAFT_DELETED));
        go(wizard, Step::Contact, false);
        browser::focus::new_page();
    };
    let kept = move || if wizard.draft.is_kept.get() { tr!(WIZARD_DRAFT) } else { tr!(STORAGE_BLOCKED) };
    let has_rows = move || !wizard.draft.roster.read().rows.is_empty();
    view! {
        <aside class="come-back" aria-labelledby="come-back-title">
            <h2 id="come-back-title">{tr!(WIZARD_DRAFT_TITLE)}</h2>
            <p>{kept}</p>
            <p class="actions">
                <Show when=has_rows>
                    <button type="button" class="button" on:click=move |_| roster::offer_list(wizard.draft)>
                        {tr!(WIZARD_DRAFT_DOWNLOAD)}
                    </button>
                </Show>
                <button type="button" class="button" id=ASK on:click=ask>
                    {tr!(WIZARD_DRAFT_DELETE)}
                </button>
            </p>
            <Show when=move || is_asking.get()>
                <div class="notice notice--warning" role="group" id=QUESTION tabindex="-1" aria-labelledby="delete-sure">
                    <p id="delete-sure">{tr!(WIZARD_DRAFT_DELETE_SURE)}</p>
                    <p class="actions">
                        <button type="button" class="button button--main" on:click=delete>{tr!(WIZARD_DELETE_YES)}</button>
                        <button type="button" class="button" on:click=leave>{tr!(BUTTON_CANCEL)}</button>
                    </p>
                </div>
            </Show>
        </aside>
    }
}

/// The server's problems that belong below `part` (`/contact`), with paths as that step's fields have them.
fn take_issues(wizard: Wizard, part: &str) -> Vec<domain::Issue> {
    let mut taken = Vec::new();
    wizard.draft.from_server.update_untracked(|issues| {
        issues.retain(|issue| match issue.path.strip_prefix(part) {
            Some(path) if path.is_empty() || path.starts_with('/') => {
                taken.push(domain::Issue::new(issue.problem.clone(), path));
                false
            }
            _ => true,
        });
    });
    taken
}
