//! Formulas: what a program stored is read, what none stored is said.

use domain::roster::{Fault, Field};

use super::{row, text};
use crate::{
    archives::{SheetPart, archive, workbook},
    read,
};

/// The name that the cell gives, and what is wrong with it.
#[track_caller]
fn check(cell: &str, expected: &str, fault: Option<Fault>) {
    let rows = row("", &["Name", "E-mail"]) + &format!("<row>{cell}{}</row>", text("a@x.org"));
    let found =
        read("a.xlsx", &workbook(&[SheetPart("A", "visible", &rows)], "<si><t>Ada Obi</t></si>")).unwrap();
    let first = &found.rows[0];
    let faults: Vec<(Field, Fault)> = fault.map(|fault| (Field::Name, fault)).into_iter().collect();
    assert_eq!((first.values.name.as_str(), &first.faults), (expected, &faults), "{cell}");
}

#[test]
fn a_formula_is_what_was_stored_of_it() {
    for cell in [
        r#"<c t="str"><f>B1</f><v>Ada Obi</v></c>"#,
        r#"<c t="str"><f t="shared" ref="A2:A9" si="0">B1</f><v>Ada Obi</v></c>"#,
        r#"<c t="str"><f t="shared" si="0"/><v>Ada Obi</v></c>"#,
        r#"<c t="str"><f t="array" ref="A2">B1</f><v>Ada Obi</v></c>"#,
        r#"<c t="s"><f>B1</f><v>0</v></c>"#,
        r#"<c t="inlineStr"><f>B1</f><is><t>Ada Obi</t></is></c>"#,
        r#"<c t="str"><v>Ada Obi</v><f>B1</f></c>"#,
        r#"<c t="str"><f><![CDATA[A1&" "&B1]]></f><v>Ada Obi</v></c>"#,
        r#"<c t="str" cm="1"><f t="array" ref="A2" ca="1">_xlfn.TEXTJOIN(" ",,A1)</f><v>Ada Obi</v></c>"#,
        r#"<c t="str"><f>HYPERLINK("mailto:a@x.org","Ada Obi")</f><v>Ada Obi</v></c>"#,
    ] {
        check(cell, "Ada Obi", None);
    }
}

#[test]
fn a_formula_that_nobody_calculated_is_said() {
    for cell in [
        r#"<c><f>B1</f></c>"#,
        r#"<c t="str"><f>B1</f></c>"#,
        r#"<c><f>B1</f><v></v></c>"#,
        r#"<c><f>B1</f><v/></c>"#,
        r#"<c><f t="shared" si="0"/></c>"#,
        r#"<c t="n"><f>B1</f><v/></c>"#,
        r#"<c t="s"><f>B1</f></c>"#,
    ] {
        check(cell, "", Some(Fault::Uncalculated));
    }
    // A text formula that gave an empty text has one.
    check(r#"<c t="str"><f>""</f><v></v></c>"#, "", None);
}

#[test]
fn an_error_is_said_in_every_language() {
    for error in
        ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#BUSY!"]
    {
        check(&format!(r#"<c t="e"><f>B1</f><v>{error}</v></c>"#), error, Some(Fault::Error));
    }
    for error in [
        "#NV",
        "#BEZUG!",
        "#WERT!",
        "#ZAHL!",
        "#¡VALOR!",
        "#¿NOMBRE?",
        "#NOM?",
        "#VALEUR!",
        "#ССЫЛКА!",
        "#Н/Д",
        "#ИМЯ?",
        "#ЗНАЧ!",
        "#YOK",
        "#DEĞER!",
        "#BAŞV!",
        "#AD?",
        "#N/D",
        "#REF!",
        "#RIF!",
        "#NOME?",
        "#VALORE!",
        "#VALOR!",
    ] {
        let text = format!("Name,E-mail\nAda,a@x.org\n{error},b@x.org\n");
        let found = crate::read_csv(&text);
        assert_eq!(found.rows[1].faults, [(Field::Name, Fault::Error)], "{error}");
    }
    for error in ["Err:502", "Err:508", "#ERR!", "#ERROR!"] {
        let found = crate::read_csv(&format!("Name,E-mail\nAda,a@x.org\n{error},b@x.org\n"));
        assert_eq!(found.rows[1].faults, [(Field::Name, Fault::Error)], "{error}");
    }
}

#[test]
fn formulas_of_opendocument_are_read_alike() {
    let with = |cell: &str| {
        let content = format!(
            "<table:table><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>E-mail</text:p></table:table-cell></table:table-row>\
             <table:table-row>{cell}<table:table-cell><text:p>a@x.org</text:p></table:table-cell></table:table-row></table:table>"
        );
        let read = read("a.ods", &archive(&[("content.xml", content.as_bytes())])).unwrap();
        (read.rows[0].values.name.clone(), read.rows[0].faults.clone())
    };
    let formula = |rest: &str, inner: &str| {
        with(&format!("<table:table-cell table:formula=\"of:=A1\"{rest}>{inner}</table:table-cell>"))
    };
    assert_eq!(formula(" office:value-type=\"string\"", "<text:p>Ada</text:p>"), ("Ada".to_string(), vec![]));
    assert_eq!(formula(" office:value-type=\"string\" office:string-value=\"\"", "<text:p/>").1, []);
    assert_eq!(formula("", "").1, [(Field::Name, Fault::Uncalculated)]);
    assert_eq!(
        formula(" calcext:value-type=\"error\"", "<text:p>#N/A</text:p>").1,
        [(Field::Name, Fault::Error)]
    );
    assert_eq!(
        formula(" calcext:value-type=\"error\"", "<text:p>Err:502</text:p>").1,
        [(Field::Name, Fault::Error)]
    );
}
