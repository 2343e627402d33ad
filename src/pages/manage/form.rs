//! What the forms of this page share: the frame, the press that sends, and what came of it.

use domain::Issue;
use domain::group::GroupDraft;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Opened, Own, Told, is_status, list, sentence};
use crate::api::{self, ApiError};
use crate::browser;
use crate::components::Issues;
use crate::components::button::button;
use crate::components::step_form::{StepForm, show_problems};
use crate::site::tr;

/// `Copy`, so that every field can hold it.
#[derive(Clone, Copy)]
pub(super) struct Form {
    own: Own,
    opened: StoredValue<Opened>,
    pub(super) issues: Issues,
    is_busy: RwSignal<bool>,
    failed: RwSignal<Option<String>>,
}

impl Form {
    pub(super) fn new(own: Own, opened: Opened) -> Form {
        let opened = StoredValue::new(opened);
        let (is_busy, failed) = (RwSignal::new(false), RwSignal::new(None));
        Form { own, opened, issues: RwSignal::new(Vec::new()), is_busy, failed }
    }

    /// The group as it was last read.
    pub(super) fn opened(self) -> Opened {
        self.opened.get_value()
    }

    /// Shows what was found wrong; whether nothing was.
    pub(super) fn is_right(self, found: Vec<Issue>) -> bool {
        let is_right = found.is_empty();
        self.issues.set(found);
        if !is_right {
            show_problems();
        }
        is_right
    }

    /// Sends the group with `change` made to it. `part`: where in the group the form's fields stand.
    pub(super) fn save(self, part: String, change: Box<dyn Fn(&mut GroupDraft)>) {
        if !self.begin() {
            return;
        }
        let mut opened = self.opened();
        spawn_local(async move {
            let answer = put(&mut opened, &*change).await;
            self.done(opened, &part, answer.map(|()| tr!(MANAGE_SAVED))).await;
        });
    }

    /// Sending begins; false: it is under way already.
    pub(super) fn begin(self) -> bool {
        self.failed.set(None);
        !self.is_busy.try_update(|is_busy| std::mem::replace(is_busy, true)).unwrap_or(true)
    }

    /// Back to the group with the words of what was done, or why it was not: at the field where one is to blame.
    pub(super) async fn done(self, opened: Opened, part: &str, answer: Result<String, ApiError>) {
        // Whoever has left the form meanwhile is told all the same.
        let _ = self.is_busy.try_set(false);
        let error = match answer {
            Ok(words) => return self.own.again(opened, Told::Done(words)).await,
            Err(error) => error,
        };
        let words = match &error {
            ApiError::Problem(details) if !details.issues.is_empty() => {
                let at_field = |issue: &Issue| {
                    let path = issue.path.strip_prefix(part).filter(|path| path.starts_with('/'))?;
                    Some(Issue::new(issue.problem.clone(), path))
                };
                let at_fields: Vec<Issue> = details.issues.iter().filter_map(at_field).collect();
                if !at_fields.is_empty() {
                    let _ = self.issues.try_set(at_fields);
                    return show_problems();
                }
                list::refused(&details.issues, &opened.view.group.roster)
            }
            error => sentence(error),
        };
        browser::live::interrupt(words.clone());
        let _ = self.failed.try_set(Some(words));
        let _ = self.opened.try_set_value(opened);
    }

    /// The form with its questions, and the way back with nothing done.
    pub(super) fn page(
        self,
        heading: String,
        go_on: String,
        submit: Callback<()>,
        questions: AnyView,
    ) -> AnyView {
        view! {
            <StepForm
                heading=heading.clone() title=heading issues=self.issues go_on is_busy=self.is_busy on_submit=submit
            >
                {questions}
            </StepForm>
            {move || self.failed.get().map(|words| view! { <p class="notice notice--error">{words}</p> })}
            <p class="actions">{button(tr!(BUTTON_CANCEL), move || self.own.back(self.opened()))}</p>
        }
        .into_any()
    }
}

/// Sends the group with `change` made to it. What somebody else has saved meanwhile stays: the change is made to theirs and
/// sent once more.
pub(super) async fn put(opened: &mut Opened, change: &dyn Fn(&mut GroupDraft)) -> Result<(), ApiError> {
    let mut is_again = false;
    loop {
        let mut group = GroupDraft { consent: true, ..opened.view.group.clone() };
        change(&mut group);
        match api::replace_group(&opened.reference, &opened.secret, &opened.version, &group).await {
            Err(error) if is_status(&error, 412) && !is_again => {
                (opened.view, opened.version) = api::group(&opened.reference, &opened.secret).await?;
                is_again = true;
            }
            answer => return answer.map(drop),
        }
    }
}
