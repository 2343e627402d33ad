//! Pages that only the app can fill: the registration, the group's own page, the confirmation. Without it they say why
//! they cannot run, and whom to write to. Nothing secret is in them: that stands in the fragment, which is not sent here.

use domain::facilitator::takes_facilitators;
use domain::programme::State;
use domain::routes::{FacilitateStep, Step};
use maud::{Markup, html};
use messages::{Key, key};

use super::loading::waiting;
use super::{Content, Sheet, closed};

/// A step of the registration; the closed page where no group can be registered.
pub(super) fn register(sheet: &Sheet, step: Step) -> Content {
    if let Some(programme) = sheet.programme {
        let state = programme.state(sheet.now);
        if state != State::Open {
            let (title, body) = closed::page(sheet, programme, state);
            return with_heading(sheet, title, title, body);
        }
    }
    let title = match step {
        Step::Contact => key::CONTACT_TITLE,
        Step::Organisation => key::ORGANISATION_TITLE,
        Step::Roster => key::ROSTER_TITLE,
        Step::Facilitators => key::FACILITATORS_TITLE,
        Step::Review => key::REVIEW_TITLE,
        Step::Done => key::DONE_TITLE,
    };
    with_heading(sheet, title, key::WIZARD_TITLE, waiting(sheet, true))
}

/// A step of the way in for facilitators, or the own page of one; closed where neither role is open.
pub(super) fn facilitate(sheet: &Sheet, step: FacilitateStep) -> Content {
    if step == FacilitateStep::Manage {
        return with_heading(
            sheet,
            key::FACILITATE_MANAGE_TITLE,
            key::FACILITATE_MANAGE_TITLE,
            waiting(sheet, false),
        );
    }
    if let Some(programme) = sheet.programme
        && !takes_facilitators(programme, sheet.now)
    {
        let (title, body) = match programme.state(sheet.now) {
            State::Open | State::Closed => {
                (key::CLOSED_FACILITATORS_TITLE, closed::for_facilitators(sheet, programme))
            }
            state => closed::page(sheet, programme, state),
        };
        return with_heading(sheet, title, title, body);
    }
    let title = match step {
        FacilitateStep::Role => key::FACILITATE_ROLE_TITLE,
        FacilitateStep::Unsure => key::FACILITATE_UNSURE_TITLE,
        FacilitateStep::Group => key::FACILITATE_GROUP_TITLE,
        FacilitateStep::Experience => key::FACILITATE_EXPERIENCE_TITLE,
        FacilitateStep::Account => key::FACILITATE_ACCOUNT_TITLE,
        FacilitateStep::Training => key::FACILITATE_TRAINING_TITLE,
        FacilitateStep::Person => key::FACILITATE_PERSON_TITLE,
        FacilitateStep::Review => key::FACILITATE_REVIEW_TITLE,
        FacilitateStep::Done => key::FACILITATE_DONE_TITLE,
        FacilitateStep::OtherWay => key::FACILITATE_OTHER_WAY_TITLE,
        FacilitateStep::Manage => key::FACILITATE_MANAGE_TITLE,
    };
    with_heading(sheet, title, key::FACILITATE_TITLE, waiting(sheet, true))
}

/// `…/manage`
pub(super) fn manage(sheet: &Sheet) -> Content {
    with_heading(sheet, key::MANAGE_TITLE, key::MANAGE_TITLE, waiting(sheet, false))
}

/// `…/confirm`
pub(super) fn confirm(sheet: &Sheet) -> Content {
    with_heading(sheet, key::CONFIRM_TITLE, key::CONFIRM_TITLE, waiting(sheet, false))
}

/// `…/member`
pub(super) fn member(sheet: &Sheet) -> Content {
    with_heading(sheet, key::MEMBER_TITLE, key::MEMBER_TITLE, waiting(sheet, false))
}

/// `…/tell-me`
pub(super) fn tell_me(sheet: &Sheet) -> Content {
    with_heading(sheet, key::TELL_ME_TITLE, key::TELL_ME_TITLE, waiting(sheet, false))
}

fn with_heading(sheet: &Sheet, title: Key, heading: Key, body: Markup) -> Content {
    let summary = sheet.programme.map(|programme| sheet.words(&programme.summary).to_string());
    Content {
        title: sheet.plain(title, &[]),
        description: summary.unwrap_or_default(),
        body: html! { h1 #page-heading tabindex="-1" { (sheet.text(heading, &[])) } (body) },
    }
}
