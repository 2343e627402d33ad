//! `…/join/{code}`: for the members of a group. The facts, and for those without the app a mail to the team that already
//! holds the group's code. The app asks for the group and puts a form in the place of it. Nothing of the group is looked up, so the page tells nobody whether there is one.

use domain::reference::{JOIN_CODE_LENGTH, read};
use domain::routes::{Page, mail_with_code};
use maud::html;
use messages::key;
use pages::{Part, linked};

use super::loading::waiting_beside_another_way;
use super::zone_line::zone_line;
use super::{Content, Sheet};

pub(super) fn content(sheet: &Sheet, typed: &str) -> Content {
    let title = sheet.programme.map_or("", |programme| sheet.words(&programme.title));
    let email = sheet.contact_address();
    let code = read(typed, JOIN_CODE_LENGTH);
    let slug = sheet.programme.map_or_else(String::new, |programme| programme.slug.clone());
    let body = html! {
        h1 #page-heading tabindex="-1" { (sheet.text(key::JOIN_TITLE, &[])) }
        p.lead { (sheet.text(key::JOIN_INTRO, &[("programme", title.into())])) }
        @if let Some(programme) = sheet.programme {
            section.section {
                h2 { (sheet.text(key::JOIN_TIMES_TITLE, &[])) }
                (sheet.part(Part::WeekStrip, programme))
                (zone_line(sheet, programme, "field-zone"))
                p { a href=(sheet.path(Page::Schedule { slug })) { (sheet.text(key::PROGRAMME_SEE_TIMES, &[])) } }
            }
        }
        @match &code {
            Some(code) => {
                p { (sheet.text(key::JOIN_HOW, &[("code", code.into())])) }
                p.actions {
                    a.button."button--main" href=(mail_with_code(email, code)) { (sheet.text(key::JOIN_WRITE, &[])) }
                }
                p { (linked(&sheet.text(key::JOIN_ADDRESS, &[("email", email.into())]), email)) }
            }
            None => { p.notice."notice--warning" { (sheet.text(key::JOIN_NO_CODE, &[])) } }
        }
        (waiting_beside_another_way(sheet))
    };
    Content {
        title: sheet.plain(key::JOIN_TITLE, &[]),
        description: sheet.plain(key::JOIN_INTRO, &[("programme", title.into())]),
        body,
    }
}
