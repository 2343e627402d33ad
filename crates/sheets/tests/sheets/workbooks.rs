//! Workbooks as other writers make them.

use domain::roster::{Fault, Field, ReadChoice};

use crate::{
    archives::{SheetPart, archive, rows, workbook},
    codes, people, read, read_with,
};

const LIST: [&[&str]; 2] = [&["Name", "E-mail"], &["Ada", "a@x.org"]];

#[test]
fn the_sheet_that_looks_most_like_a_roster_is_chosen() {
    let summary = rows(&[&["Summary"], &["Name of the form", "Members"], &["Office", "mail us"]]);
    let bytes = workbook(
        &[SheetPart("Summary", "visible", &summary), SheetPart("People", "visible", &rows(&LIST))],
        "",
    );
    let found = read("a.xlsx", &bytes).unwrap();
    assert_eq!(found.sheet.as_deref(), Some("People"));
    assert_eq!(found.sheets, [("Summary".to_string(), 3), ("People".to_string(), 2)]);
    assert_eq!(codes(&found), [] as [&str; 0]);
    let choice = ReadChoice { sheet: Some("Summary".into()), ..ReadChoice::default() };
    assert_eq!(read_with("a.xlsx", &bytes, &choice).unwrap().sheet.as_deref(), Some("Summary"));
}

#[test]
fn people_on_another_sheet_are_said_and_hidden_sheets_are_not_chosen() {
    let many = rows(&[&["Name", "E-mail"], &["Ben", "b@x.org"], &["Cy", "c@x.org"], &["Di", "d@x.org"]]);
    let list = rows(&LIST);
    let bytes = workbook(&[SheetPart("A", "visible", &list), SheetPart("B", "visible", &many)], "");
    let found = read("a.xlsx", &bytes).unwrap();
    assert_eq!((found.sheet.as_deref(), codes(&found)), (Some("B"), vec!["sheet.others"]));
    let bytes = workbook(&[SheetPart("A", "visible", &list), SheetPart("B", "veryHidden", &many)], "");
    let found = read("a.xlsx", &bytes).unwrap();
    assert_eq!((found.sheet.as_deref(), codes(&found)), (Some("A"), vec![]));
}

#[test]
fn what_a_sheet_is_called_is_said_of_all_on_it() {
    let list = rows(&[&["Name", "E-mail"], &["Ada Obi", "a@x.org"], &["Ben Ng", "b@x.org"]]);
    #[track_caller]
    fn check(sheet: &str, list: &str, expected: [[&str; 3]; 2]) {
        let found = read("a.xlsx", &workbook(&[SheetPart(sheet, "visible", list)], "")).unwrap();
        let said: Vec<[&str; 3]> = found
            .rows
            .iter()
            .map(|row| [&*row.values.track, &*row.values.country, &*row.values.role])
            .collect();
        assert_eq!(said, expected, "{sheet}");
    }
    check("Track A", &list, [["Track A", "", ""]; 2]);
    check("Gruppe B", &list, [["Gruppe B", "", ""]; 2]);
    check("Facilitators", &list, [["", "", "Facilitators"]; 2]);
    check("Kenya", &list, [["", "Kenya", ""]; 2]);
    for sheet in ["Sheet1", "Participants", "Members", "2027", "Local 12", "Form Responses 1", "Kim Lee", "A"]
    {
        check(sheet, &list, [[""; 3]; 2]);
    }
    // Who has one keeps it, and a title says more than the sheet.
    let with_tracks = rows(&[&["Name", "E-mail", "Track"], &["Ada", "a@x.org", "B"], &["Ben", "b@x.org"]]);
    check("Track A", &with_tracks, [["B", "", ""], ["Track A", "", ""]]);
    let titled = rows(&[&["Name", "E-mail"], &["Ada Obi", "a@x.org"], &["Track B"], &["Ben Ng", "b@x.org"]]);
    let found = read("a.xlsx", &workbook(&[SheetPart("Track A", "visible", &titled)], "")).unwrap();
    let said: Vec<&str> = found.rows.iter().map(|row| &*row.values.track).collect();
    assert_eq!(said, ["Track A", "", "Track B"]);
}

#[test]
fn addresses_alone_on_another_sheet_are_said() {
    let list = rows(&[&["Name", "E-mail"], &["Ada Obi", "a@x.org"], &["Ben Ng", "b@x.org"]]);
    let alone = rows(&[&["E-mail"], &["c@x.org"], &["d@x.org"]]);
    let bytes = workbook(&[SheetPart("A", "visible", &list), SheetPart("B", "visible", &alone)], "");
    assert_eq!(codes(&read("a.xlsx", &bytes).unwrap()), ["sheet.others"]);
}

#[test]
fn of_lists_of_several_years_the_newest_is_chosen() {
    let many = rows(&[&["Name", "E-mail"], &["Ben", "b@x.org"], &["Cy", "c@x.org"], &["Di", "d@x.org"]]);
    let few = rows(&[&["Name", "E-mail"], &["Ada", "a@x.org"], &["Ed", "e@x.org"]]);
    for (one, other, chosen) in [
        ("2023", "2025", "2025"),
        ("List 2024", "List 2025", "List 2025"),
        ("2024-25", "2025-26", "2025-26"),
        ("Cohort 1", "Cohort 3", "Cohort 3"),
        ("Cohorte 1", "Cohorte 2", "Cohorte 2"),
        ("Old", "List", "List"),
        ("Archiv", "Liste", "Liste"),
        ("Participantes (antiguo)", "Participantes", "Participantes"),
        // No years, and parts of one list.
        ("2025", "2023", "2025"),
        ("Group 1", "Group 2", "Group 1"),
        ("Sheet1", "Sheet2", "Sheet1"),
        ("People", "2025", "People"),
    ] {
        let bytes = workbook(&[SheetPart(one, "visible", &many), SheetPart(other, "visible", &few)], "");
        let found = read("a.xlsx", &bytes).unwrap();
        assert_eq!((found.sheet.as_deref(), codes(&found)), (Some(chosen), vec!["sheet.others"]));
    }
}

#[test]
fn rows_keep_their_numbers_and_columns_their_places() {
    let cells = r#"<row r="7"><c r="D7" t="inlineStr"><is><t>Name</t></is></c><c r="F7" t="inlineStr"><is><t>E-mail</t></is></c></row>
        <row r="9"><c r="F9" t="inlineStr"><is><t>a@x.org</t></is></c><c r="D9" t="inlineStr"><is><t>Ada</t></is></c></row>
        <row><c/><c/><c/><c t="inlineStr"><is><t>Ben</t></is></c><c/><c t="inlineStr"><is><t>b@x.org</t></is></c></row>
        <row r="8"><c r="D8" t="inlineStr"><is><t>Cy</t></is></c></row>"#;
    let found = read("a.xlsx", &workbook(&[SheetPart("A", "visible", cells)], "")).unwrap();
    assert_eq!(found.heading_row, Some(7));
    assert_eq!(people(&found), ["8: Cy <>", "9: Ada <a@x.org>", "10: Ben <b@x.org>"]);
}

#[test]
fn formulas_errors_and_ticks_are_what_a_spreadsheet_shows() {
    let cells = r#"<row><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><t>E-mail</t></is></c><c t="inlineStr"><is><t>Role</t></is></c></row>
        <row><c t="str"><f>A1</f><v>Ada</v></c><c t="str"><f>B1</f><v>a@x.org</v></c><c><v>0.5</v></c></row>
        <row><c><f>A1</f></c><c t="e"><f>B1</f><v>#N/A</v></c><c t="b"><v>1</v></c></row>
        <row><c t="str"><f>A1</f><v></v></c><c t="inlineStr"><is><t>c@x.org</t></is></c><c t="d"><v>2027-01-05T00:00:00</v></c></row>"#;
    let found = read("a.xlsx", &workbook(&[SheetPart("A", "visible", cells)], "")).unwrap();
    assert_eq!(people(&found), ["2: Ada <a@x.org>", "3:  <#N/A>", "4:  <c@x.org>"]);
    assert_eq!(found.rows[1].faults, [(Field::Name, Fault::Uncalculated), (Field::Email, Fault::Error)]);
    assert_eq!(found.rows[2].faults, []);
    let roles: Vec<&str> = found.rows.iter().map(|row| row.values.role.as_str()).collect();
    assert_eq!(roles, ["0.5", "TRUE", "2027-01-05"]);
}

#[test]
fn shared_texts_are_taken_without_their_readings() {
    let strings = "<si><t>Name</t></si><si/><si><r><t>Ad</t></r><r><rPr/><t xml:space=\"preserve\">a </t></r><r><t>&amp; B&#246;</t></r><rPh><t>x</t></rPh></si><si><t>a@x.org</t></si><si><t>_x0041_da_x000D_</t></si>";
    let cells = r#"<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>E-mail</t></is></c></row>
        <row><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row><row><c t="s"><v>4</v></c><c t="s"><v>3</v></c><c t="s"><v>1</v></c></row>
        <row><c t="s"><v>99</v></c><c t="s"><v>-1</v></c></row>"#;
    let found = read("a.xlsx", &workbook(&[SheetPart("A", "visible", cells)], strings)).unwrap();
    assert_eq!(people(&found), ["2: Ada & Bö <a@x.org>", "3: Ada <a@x.org>"]);
}

#[test]
fn paths_are_found_whatever_their_slashes_and_case() {
    let sheet = format!("<worksheet><sheetData>{}</sheetData></worksheet>", rows(&LIST));
    let bytes = archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", br#"<Relationships><Relationship Type="x/officeDocument" Target="/Book/Workbook.xml"/></Relationships>"#),
        ("book\\workbook.xml", br#"<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#),
        ("book\\_rels\\workbook.xml.rels", br#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="../sheets/one.xml"/></Relationships>"#),
        ("sheets\\One.xml", sheet.as_bytes()),
    ]);
    assert_eq!(people(&read("a.xlsx", &bytes).unwrap()), ["2: Ada <a@x.org>"]);
}
