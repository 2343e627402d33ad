//! Workbooks (ECMA-376) of one sheet whose cells are texts by their type, which no program runs.

use cells::guard;

use super::archive;

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const WORKBOOK_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
/// Format 1 is bold, format 2 is "text" (49), so that a program does not make dates of what is typed below.
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"#;

/// A workbook of one sheet with a bold heading that stays in view and columns of texts.
pub(super) fn write(
    headings: &[String],
    rows: &[Vec<String>],
    right_to_left: bool,
    crc: &dyn Fn(&[u8]) -> u32,
) -> Vec<u8> {
    let direction = if right_to_left { r#" rightToLeft="1""# } else { "" };
    let mut sheet = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView{direction} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>"#,
    );
    if !headings.is_empty() {
        let last = headings.len();
        sheet.push_str(&format!(
            r#"<cols><col min="1" max="{last}" width="28" style="2" customWidth="1"/></cols>"#
        ));
    }
    sheet.push_str("<sheetData>");
    push_row(&mut sheet, headings, r#"<c s="1" t="inlineStr"><is><t xml:space="preserve">"#);
    for row in rows {
        push_row(&mut sheet, row, r#"<c s="2" t="inlineStr"><is><t xml:space="preserve">"#);
    }
    sheet.push_str("</sheetData></worksheet>");
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    archive::pack(&parts, crc)
}

fn push_row(sheet: &mut String, cells: &[String], begin: &str) {
    sheet.push_str("<row>");
    for cell in cells {
        if cell.is_empty() {
            sheet.push_str(r#"<c s="2"/>"#);
            continue;
        }
        sheet.push_str(begin);
        push_text(sheet, &guard::kept(cell));
        sheet.push_str("</t></is></c>");
    }
    sheet.push_str("</row>");
}

/// Letters that XML cannot hold are written `_x000B_`, and what looks like that already begins with `_x005F_`
/// (ECMA-376, ST_Xstring).
fn push_text(sheet: &mut String, text: &str) {
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => sheet.push_str("&amp;"),
            '<' => sheet.push_str("&lt;"),
            '>' => sheet.push_str("&gt;"),
            '_' if text[at..].starts_with("_x") => sheet.push_str("_x005F_"),
            '\t' | '\n' => sheet.push(letter),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {
                sheet.push_str(&format!("_x{:04X}_", letter as u32));
            }
            letter => sheet.push(letter),
        }
    }
}
