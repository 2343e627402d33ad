//! Hidden and filtered rows are people; hidden columns hold what they hold.

use super::{check_sheet, row};
use crate::{
    archives::{archive, rows},
    read,
};

const BOTH: [&str; 2] = ["2: Ada <a@x.org>", "3: Ben <b@x.org>"];

#[test]
fn rows_that_are_not_shown_are_people() {
    let heading = row("r=\"1\"", &["Name", "E-mail"]);
    let ada = row("r=\"2\"", &["Ada", "a@x.org"]);
    for how in [
        r#"hidden="1""#,
        r#"hidden="true""#,
        r#"ht="0" customHeight="1""#,
        r#"zeroHeight="1""#,
        r#"outlineLevel="2" hidden="1""#,
        r#"collapsed="1""#,
        r#"s="7" customFormat="1" hidden="1""#,
        r#"spans="1:2" x14ac:dyDescent="0.25" hidden="1""#,
    ] {
        let ben = row(&format!("r=\"3\" {how}"), &["Ben", "b@x.org"]);
        check_sheet(&[heading.as_str(), &ada, &ben].concat(), &BOTH);
    }
}

#[test]
fn filters_tables_and_hidden_columns_take_nobody_out() {
    let list = rows(&[&["Name", "E-mail"], &["Ada", "a@x.org"], &["Ben", "b@x.org"]]);
    for (before, after) in [
        (
            "",
            r#"<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="Ada"/></filters></filterColumn></autoFilter>"#,
        ),
        ("", r#"<tableParts count="1"><tablePart r:id="t"/></tableParts>"#),
        (r#"<cols><col min="2" max="2" hidden="1" width="0"/></cols>"#, ""),
        (
            r#"<sheetPr filterMode="1"/><sheetViews><sheetView><pane state="frozen"/></sheetView></sheetViews>"#,
            "",
        ),
        (r#"<sheetFormatPr zeroHeight="1"/>"#, ""),
    ] {
        let sheet = format!("<worksheet>{before}<sheetData>{list}</sheetData>{after}</worksheet>");
        let bytes = archive(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("xl/workbook.xml", br#"<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ]);
        assert_eq!(super::shown(&read("a.xlsx", &bytes).unwrap()), BOTH, "{before}{after}");
    }
}
