//! People who have cancelled stay in the exports of events, meetings and forms.

use domain::{
    Level, Problem,
    roster::{Fault, Field, RosterContext, RosterRules, RowKind, check_read},
};

use crate::{
    archives::{SheetPart, rows, workbook},
    read, read_csv,
};

/// Names of those of whom it is said, who are members all the same.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let mut read = read_csv(text);
    let rules = RosterRules { min: 1, ..RosterRules::default() };
    let checked = check_read(&mut read, &rules, RosterContext::default());
    assert_eq!(checked.members.len(), read.rows.len(), "{text}");
    assert!(
        checked.issues.iter().all(|issue| issue.problem == Problem::RowCancelled),
        "{:?}",
        checked.issues
    );
    assert!(checked.issues.iter().all(|issue| issue.level == Level::Warning));
    let found: Vec<&str> = checked.issues.iter().filter_map(|issue| issue.value.as_deref()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn who_has_cancelled_is_a_member_to_look_at() {
    check(
        "Name,Email,Attendee Status\nAda Obi,a@x.org,Attending\nBen Ng,b@x.org,Not Attending\nCy Li,c@x.org,Checked In\n",
        &["Ben Ng"],
    );
    check(
        "First Name,Last Name,Email,Approval Status\nAda,Obi,a@x.org,approved\nBen,Ng,b@x.org,cancelled\nCy,Li,c@x.org,denied\n",
        &["Ben Ng", "Cy Li"],
    );
    check(
        "Name;E-Mail;Abgemeldet\nAda Obi;a@x.org;\nBen Ng;b@x.org;x\nCy Li;c@x.org;03.02.2027\n",
        &["Ben Ng", "Cy Li"],
    );
    check(
        "Name,Email,Remarks\nAda Obi,a@x.org,will be replaced by Eve Li\nBen Ng,b@x.org,replaced Cy Li\nEve Li,e@x.org,\n",
        &["Ada Obi"],
    );
    check("姓名,邮箱\n李明（请假）,a@x.org\n王芳,b@x.org\n", &["李明"]);
    check("Nombre,Correo,Estado\nAda Obi,a@x.org,Confirmada\nBen Ng,b@x.org,Cancelada\n", &["Ben Ng"]);
    check(
        "Name,Email,Will you attend?\nAda Obi,a@x.org,Yes\nBen Ng,b@x.org,No\nCy Li,c@x.org,\n",
        &["Ben Ng"],
    );
    check("الاسم,البريد الإلكتروني,الحالة\nAda Obi,a@x.org,مؤكد\nBen Ng,b@x.org,ملغي\n", &["Ben Ng"]);
}

#[test]
fn it_may_stand_beside_the_name_or_behind_the_address() {
    check("Name,Email\nAda Obi,a@x.org\nBen Ng (cancelled),b@x.org\n", &["Ben Ng"]);
    check("Name;Email\nAda Obi - abgesagt;a@x.org\nBen Ng;b@x.org\n", &["Ada Obi"]);
    check("Ada Obi a@x.org\nBen Ng b@x.org (cancelled)\nCy Li c@x.org\n", &["Ben Ng"]);
    check("Name;Email\nAda Obi, cancelled;a@x.org\nJoão, Cancelo;b@x.org\n", &["Ada Obi"]);
    check(
        "Name,Email\nAda Obi,a@x.org\nBen Ng (can't come),b@x.org\nCy Li - no-show,c@x.org\n",
        &["Ben Ng", "Cy Li"],
    );
    check(
        "Name,Email\nCANCELLED Ada Obi,a@x.org\nBen Ng WAITLIST,b@x.org\nCy LI,c@x.org\nDI PO,d@x.org\nEL Ra (waiting list),e@x.org\n",
        &["Ada Obi", "Ben Ng", "EL Ra"],
    );
    // Where somebody is from, what they do, and what they are called.
    for beside in ["Baja California", "refuse collector", "Batalla", "she"] {
        check(&format!("Name,Email\nAda Obi ({beside}),a@x.org\nBen Ng,b@x.org\n"), &[]);
    }
}

#[test]
fn nobody_has_cancelled_who_answers_something_else() {
    for column in [
        "Attending in person?,No",
        "Status,Member",
        "Membership status,active",
        "Cancellation policy,Yes",
        "Cancelled,No",
        "RSVP,-",
        "Notes,cancelled the hotel",
    ] {
        let Some((heading, value)) = column.split_once(',') else { panic!("{column}") };
        check(&format!("Name,Email,{heading}\nAda Obi,a@x.org,{value}\nBen Ng,b@x.org,{value}\n"), &[]);
    }
}

#[test]
fn a_title_or_the_sheets_name_says_it_of_all() {
    let list = rows(&[&["Name", "E-mail"], &["Ada Obi", "a@x.org"], &["Ben Ng", "b@x.org"]]);
    let all = [(Field::Name, Fault::Cancelled)];
    for sheet in ["Cancelled", "Waiting list", "Lista de espera"] {
        let found = read("a.xlsx", &workbook(&[SheetPart(sheet, "visible", &list)], "")).unwrap();
        assert!(found.rows.iter().all(|row| row.faults == all), "{sheet}");
    }
    let found = read_csv("Cancelled,\nName,E-mail\nAda Obi,a@x.org\nBen Ng,b@x.org\n");
    assert!(found.rows.iter().filter(|row| row.kind == RowKind::Person).all(|row| row.faults == all));
    let found = read_csv("Name,E-mail\nAda Obi,a@x.org\nCancelled / Not coming,\nBen Ng,b@x.org\n");
    assert_eq!((found.rows[0].faults.len(), &found.rows[2].faults[..]), (0, &all[..]));
    for status in ["Standby", "En espera", "Deferred to 2025", "deceased"] {
        let found = read_csv(&format!("Name,E-mail,Status\nAda Obi,a@x.org,OK\nBen Ng,b@x.org,{status}\n"));
        assert_eq!(found.rows[1].faults, all, "{status}");
    }
}

#[test]
fn notes_below_no_known_heading_are_read_where_few_have_them() {
    for heading in ["Cambios", "Update March", "Obs.", ""] {
        check(
            &format!(
                "Name,Email,{heading}\nAda Obi,a@x.org,no viene\nBen Ng,b@x.org,\nCy Li,c@x.org,\nDi Po,d@x.org,\n"
            ),
            &["Ada Obi"],
        );
    }
    // What all have is something else.
    check("Name,Email,Photos\nAda Obi,a@x.org,declined\nBen Ng,b@x.org,yes\nCy Li,c@x.org,yes\n", &[]);
}

#[test]
fn it_may_stand_before_the_name_with_a_dash() {
    check(
        "Name,Email\nCANCELLED - Ada Obi,a@x.org\nBen Ng -- withdrawn,b@x.org\nCy Li - out,c@x.org\n",
        &["Ada Obi", "Ben Ng", "Cy Li"],
    );
}
