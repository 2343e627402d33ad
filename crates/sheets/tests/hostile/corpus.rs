//! The files, each with how reading it ends.

use super::archives::{Part, archive, end, part, stored};

/// How reading ends.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ends {
    /// With this code, and the kind where it has one; or `read`.
    With(&'static str),
    /// Rightly whatever it is: the file is nothing in particular.
    Anyhow,
}

use Ends::{Anyhow, With};

const READ: Ends = With("read");
const DAMAGED: Ends = With("file.damaged");
const TOO_LARGE: Ends = With("file.too_large");
const TOO_MANY: Ends = With("file.too_many_cells");
const EMPTY: Ends = With("file.empty");
const NO_TABLE: Ends = With("file.no_table");

pub(crate) struct HostileFile {
    pub(crate) what: &'static str,
    pub(crate) name: &'static str,
    pub(crate) make: Box<dyn Fn() -> Vec<u8> + Send>,
    pub(crate) ends: Ends,
}

const MEGABYTE: usize = 1024 * 1024;
/// As large as a file may be.
const FULL: usize = 20 * MEGABYTE;

pub(crate) fn files() -> Vec<HostileFile> {
    let mut files = Vec::new();
    archives(&mut files);
    markup(&mut files);
    workbooks(&mut files);
    opendocuments(&mut files);
    texts(&mut files);
    lists(&mut files);
    pages(&mut files);
    cards(&mut files);
    checks(&mut files);
    files
}

fn add(
    files: &mut Vec<HostileFile>,
    name: &'static str,
    what: &'static str,
    ends: Ends,
    make: impl Fn() -> Vec<u8> + Send + 'static,
) {
    files.push(HostileFile { what, name, make: Box::new(make), ends });
}

// --- parts of workbooks

const BOOK: &str = r#"<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="r1" Type="a/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const HEADING: &str =
    r#"<row><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><t>E-mail</t></is></c></row>"#;
const ADA: &str =
    r#"<row><c t="inlineStr"><is><t>Ada</t></is></c><c t="inlineStr"><is><t>a@x.org</t></is></c></row>"#;
const SHEET: &str = "xl/worksheets/sheet1.xml";

fn frame() -> Vec<Part> {
    vec![
        part("[Content_Types].xml", b"<Types/>"),
        part("xl/workbook.xml", BOOK.as_bytes()),
        part("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
    ]
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{HEADING}{ADA}{rows}</sheetData></worksheet>")
}

/// A workbook of one sheet: a heading, a person, and `rows`.
fn workbook(rows: &str) -> Vec<u8> {
    workbook_of(vec![part(SHEET, sheet(rows).as_bytes())])
}

fn workbook_of(parts: Vec<Part>) -> Vec<u8> {
    archive(&[frame(), parts].concat())
}

fn with_strings(strings: &str, rows: &str) -> Vec<u8> {
    workbook_of(vec![
        part(SHEET, sheet(rows).as_bytes()),
        part("xl/sharedStrings.xml", format!("<sst>{strings}</sst>").as_bytes()),
    ])
}

fn archives(files: &mut Vec<HostileFile>) {
    let sound = || part(SHEET, sheet("").as_bytes());
    add(files, "a.xlsx", "only an end record", With("file.unsupported archive"), || end(0, 0, 0));
    add(files, "a.xlsx", "an archive in an archive", With("file.unsupported archive"), || {
        archive(&[part("list.xlsx", &workbook(""))])
    });
    add(files, "a.xlsx", "sizes that lie upwards", READ, move || {
        workbook_of(vec![sound().saying_size(u32::MAX - 1)])
    });
    add(files, "a.xlsx", "sizes that lie downwards", READ, move || workbook_of(vec![sound().saying_size(1)]));
    add(files, "a.xlsx", "a part longer than the file", DAMAGED, move || {
        workbook_of(vec![sound().saying_packed(0x7FFF_FFFF)])
    });
    add(files, "a.xlsx", "a part cut short", DAMAGED, move || workbook_of(vec![sound().saying_packed(20)]));
    add(files, "a.xlsx", "a wrong checksum", DAMAGED, move || workbook_of(vec![sound().with_crc(1)]));
    add(files, "a.xlsx", "a wrong checksum of a stored part", DAMAGED, || {
        workbook_of(vec![stored(SHEET, sheet("").as_bytes()).with_crc(1)])
    });
    add(files, "a.xlsx", "a part beyond the end", DAMAGED, move || {
        workbook_of(vec![sound().at(0xFFFF_0000)])
    });
    add(files, "a.xlsx", "a part inside another", DAMAGED, move || workbook_of(vec![sound().at(7)]));
    add(files, "a.xlsx", "an unknown compression", DAMAGED, move || {
        workbook_of(vec![sound().with_method(99)])
    });
    add(files, "a.xlsx", "an encrypted part", With("file.encrypted"), move || {
        workbook_of(vec![sound().encrypted()])
    });
    add(files, "a.xlsx", "no deflate at all", DAMAGED, move || {
        workbook_of(vec![sound().with_packed(vec![0xFF; 9_000])])
    });
    add(files, "a.xlsx", "four million empty blocks", DAMAGED, move || {
        workbook_of(vec![sound().with_packed([0, 0, 0, 0xFF, 0xFF].repeat(4_000_000 - 200))])
    });
    add(files, "a.xlsx", "an extra field that lies", READ, move || {
        workbook_of(vec![sound().with_extra(&[1, 0, 0xFF, 0xFF])])
    });
    add(files, "a.xlsx", "a size of 2 to the 64", DAMAGED, move || {
        let sizes = [&[1, 0, 16, 0][..], &[0xFF; 16]].concat();
        workbook_of(vec![sound().saying_packed(u32::MAX).saying_size(u32::MAX).with_extra(&sizes)])
    });
    add(files, "a.xlsx", "ten thousand parts", READ, move || {
        let others = (0..10_000).map(|nth| stored(&format!("xl/media/{nth}.png"), b""));
        workbook_of([sound()].into_iter().chain(others).collect())
    });
    add(files, "a.xlsx", "a hundred thousand parts", DAMAGED, || {
        archive(&(0..100_000).map(|nth| stored(&format!("{nth}"), b"")).collect::<Vec<_>>())
    });
    add(files, "a.xlsx", "the same part twice", READ, move || workbook_of(vec![sound(), sound()]));
    add(files, "a.xlsx", "a path of 60 kilobytes", READ, move || {
        workbook_of(vec![sound(), stored(&"../".repeat(20_000), b"")])
    });
    add(files, "a.xlsx", "an end record in a comment", Anyhow, || {
        let mut bytes = workbook("");
        let at = bytes.len() - 2;
        bytes[at..].copy_from_slice(&22u16.to_le_bytes());
        bytes.extend(end(9, 99, 999_999));
        bytes
    });
    add(files, "a.xlsx", "bytes before the archive", READ, || {
        let mut bytes = b"PK\0\0 a mail gateway was here\n".to_vec();
        bytes.extend(workbook(""));
        bytes
    });
    add(files, "a.xlsx", "half an archive", DAMAGED, || {
        let bytes = workbook("");
        bytes[..bytes.len() / 2].to_vec()
    });
    add(files, "a.xlsx", "two hundred and fifty sheets that are one", TOO_LARGE, || {
        overlapping(many_sheets(250), part("x", sheet(&" ".repeat(900_000)).as_bytes()), 250)
    });
}

/// A workbook that names so many sheets.
fn many_sheets(count: usize) -> Vec<Part> {
    let entries: String = (0..count).map(|nth| format!(r#"<sheet name="{nth}" r:id="r{nth}"/>"#)).collect();
    let relations: String = (0..count)
        .map(|nth| format!(r#"<Relationship Id="r{nth}" Type="a/worksheet" Target="worksheets/{nth}.xml"/>"#))
        .collect();
    vec![
        part("[Content_Types].xml", b"<Types/>"),
        part("xl/workbook.xml", format!("<workbook><sheets>{entries}</sheets></workbook>").as_bytes()),
        part("xl/_rels/workbook.xml.rels", format!("<Relationships>{relations}</Relationships>").as_bytes()),
    ]
}

/// Every sheet is the one part `big`, which stands there once.
fn overlapping(parts: Vec<Part>, big: Part, count: usize) -> Vec<u8> {
    // Where the directory begins without it, the part itself will stand.
    let bytes = archive(&parts);
    let directory = bytes.windows(4).position(|window| window == b"PK\x01\x02");
    let offset = directory.expect("an archive ends with its directory") as u32;
    let copy = |nth: usize| big.clone().called(&format!("xl/worksheets/{nth}.xml"));
    let others = (1..count).map(|nth| copy(nth).standing_elsewhere(offset));
    archive(&[parts, vec![copy(0)], others.collect()].concat())
}

fn markup(files: &mut Vec<HostileFile>) {
    add(files, "a.xlsx", "two hundred megabytes of blanks", TOO_LARGE, || {
        workbook(&format!("<row>{}</row>", " ".repeat(1000)).repeat(200 * 1024))
    });
    add(files, "a.xlsx", "elements a hundred thousand deep", DAMAGED, || workbook(&"<row>".repeat(100_000)));
    add(files, "a.xlsx", "entities that grow", READ, || {
        let laughs = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;\">]>";
        let text = format!("{laughs}{}", sheet("<row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row>"));
        workbook_of(vec![part(SHEET, text.as_bytes())])
    });
    add(files, "a.xlsx", "entities from elsewhere", READ, || {
        let file = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        let text = format!("{file}{}", sheet("<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>"));
        workbook_of(vec![part(SHEET, text.as_bytes())])
    });
    add(files, "a.xlsx", "a declaration of two megabytes", TOO_LARGE, || {
        let text = format!("<!DOCTYPE x [{}]>{}", "<!ENTITY a \"b\">".repeat(150_000), sheet(""));
        workbook_of(vec![part(SHEET, text.as_bytes())])
    });
    add(files, "a.xlsx", "eighty thousand attributes", READ, || {
        let attributes: String = (0..80_000).map(|nth| format!(" a{nth}=\"\"")).collect();
        workbook(&format!("<row{attributes}><c{attributes} r=\"C3\"><v>1</v></c></row>"))
    });
    add(files, "a.xlsx", "one attribute a hundred thousand times", READ, || {
        workbook(&format!("<row{}/>", " r=\"3\"".repeat(100_000)))
    });
    add(files, "a.xlsx", "an attribute of two megabytes", TOO_LARGE, || {
        workbook(&format!("<row r=\"{}\"/>", "9".repeat(2_000_000)))
    });
    add(files, "a.xlsx", "a comment without end", TOO_LARGE, || {
        workbook(&format!("<!-- {}", "x".repeat(3_000_000)))
    });
    add(files, "a.xlsx", "a tag without end", TOO_LARGE, || {
        workbook(&format!("<row {}", "x".repeat(3_000_000)))
    });
    add(files, "a.xlsx", "three million brackets", Anyhow, || workbook(&"<".repeat(900_000)));
    add(files, "a.xlsx", "no end tags", READ, || {
        workbook_of(vec![part(SHEET, format!("<worksheet><sheetData>{HEADING}{ADA}<row><c>").as_bytes())])
    });
    add(files, "a.xlsx", "end tags only", READ, || workbook(&"</c></row></x>".repeat(100_000)));
    add(files, "a.xlsx", "letters that are none", READ, || {
        workbook(
            &"<row><c t=\"inlineStr\"><is><t>&#xFFFFFFFF;&#0;&#xD800;&;&x;</t></is></c></row>".repeat(1_000),
        )
    });
}

fn workbooks(files: &mut Vec<HostileFile>) {
    add(files, "a.xlsx", "a cell in the last corner", READ, || {
        workbook(r#"<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>note</t></is></c></row>"#)
    });
    add(files, "a.xlsx", "a cell beyond the last corner", READ, || {
        workbook(r#"<row r="99999999999"><c r="ZZZZ1" t="inlineStr"><is><t>note</t></is></c></row>"#)
    });
    add(files, "a.xlsx", "a cell in a column that no sheet has", TOO_MANY, || {
        workbook(r#"<row r="9"><c r="ZZZ1" t="inlineStr"><is><t>note</t></is></c></row>"#)
    });
    add(files, "a.xlsx", "every row is row 1", READ, || {
        workbook(&r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Ben</t></is></c></row>"#.repeat(50_000))
    });
    add(files, "a.xlsx", "rows from the last to the first", READ, || {
        let row =
            |nth| format!(r#"<row r="{nth}"><c r="A{nth}" t="inlineStr"><is><t>Ben</t></is></c></row>"#);
        workbook(&(3..100_000).rev().map(row).collect::<String>())
    });
    add(files, "a.xlsx", "70,000 links, each on all cells", READ, || {
        let ids = || 0..70_000;
        let links: String =
            ids().map(|nth| format!(r#"<hyperlink ref="A1:XFD1048576" r:id="l{nth}"/>"#)).collect();
        let target = |nth: u32| {
            format!(r#"<Relationship Id="l{nth}" Type="a/hyperlink" Target="mailto:b{nth}@x.org"/>"#)
        };
        let targets: String = ids().rev().map(target).collect();
        let rows = r#"<row><c t="inlineStr"><is><t>Ben</t></is></c></row>"#.repeat(20_000);
        let sheet = format!(
            "<worksheet><sheetData>{HEADING}{rows}</sheetData><hyperlinks>{links}</hyperlinks></worksheet>"
        );
        let targets = format!("<Relationships>{targets}</Relationships>");
        workbook_of(vec![
            part(SHEET, sheet.as_bytes()),
            part("xl/worksheets/_rels/sheet1.xml.rels", targets.as_bytes()),
        ])
    });
    add(files, "a.xlsx", "ten million shared texts", TOO_MANY, || {
        with_strings(&"<si/>".repeat(10_000_000), "")
    });
    add(files, "a.xlsx", "a shared text of three megabytes", TOO_LARGE, || {
        with_strings(&format!("<si><t>{}</t></si>", "x".repeat(3_000_000)), "")
    });
    add(files, "a.xlsx", "a hundred megabytes of shared texts", TOO_LARGE, || {
        with_strings(&format!("<si><t>{}</t></si>", "x".repeat(2_000)).repeat(50_000), "")
    });
    add(files, "a.xlsx", "a hundred megabytes of texts in cells", TOO_LARGE, || {
        let cell = format!(r#"<c t="inlineStr"><is><t>{}</t></is></c>"#, "x".repeat(1_900));
        workbook(&format!("<row>{cell}</row>").repeat(50_000))
    });
    add(files, "a.xlsx", "one long text named by every cell", TOO_LARGE, || {
        let strings = format!("<si><t>{}</t></si>", "x".repeat(1_999));
        with_strings(&strings, &r#"<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>"#.repeat(100_000))
    });
    add(files, "a.xlsx", "one text in two million cells", TOO_MANY, || {
        let row = format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(1_000));
        with_strings("<si><t>Ada</t></si>", &row.repeat(2_001))
    });
    add(files, "a.xlsx", "two million numbers", TOO_MANY, || {
        workbook(&format!("<row>{}</row>", "<c><v>1</v></c>".repeat(1_000)).repeat(2_001))
    });
    add(files, "a.xlsx", "two hundred thousand rows and one", TOO_MANY, || {
        workbook(&"<row><c><v>1</v></c></row>".repeat(200_001))
    });
    add(files, "a.xlsx", "a sheet of the greatest width", READ, || {
        let row = format!("<row>{}</row>", r#"<c t="inlineStr"><is><t>Name</t></is></c>"#.repeat(16_384));
        workbook(&row.repeat(60))
    });
    add(files, "a.xlsx", "a heading of 64 kilobytes", READ, || {
        let long = "Name of the ".repeat(5_500);
        let text = format!(
            r#"<worksheet><sheetData><row><c t="inlineStr"><is><t>{long}</t></is></c><c t="inlineStr"><is><t>E-mail</t></is></c></row>{ADA}</sheetData></worksheet>"#
        );
        workbook_of(vec![part(SHEET, text.as_bytes())])
    });
    add(files, "a.xlsx", "numbers that are none", READ, || {
        let number = |text: &str| format!("<row><c><v>Ada</v></c><c><v>{text}</v></c></row>");
        let texts = ["1E+99999999999", "-", "1E", "..", "9".repeat(5_000).leak(), "1E-400", "NaN", "+-1"];
        workbook(&texts.map(number).concat().repeat(500))
    });
    add(files, "a.xlsx", "dates of the year 99999", READ, || {
        let styles = r#"<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>"#;
        let rows =
            r#"<row><c s="0"><v>99999999999999999999</v></c><c s="99999999"><v>1</v></c></row>"#.repeat(500);
        workbook_of(vec![part(SHEET, sheet(&rows).as_bytes()), part("xl/styles.xml", styles.as_bytes())])
    });
    add(files, "a.xlsx", "a million formats", Anyhow, || {
        let formats: String =
            (0..300_000).map(|id| format!(r#"<numFmt numFmtId="{}" formatCode="0"/>"#, id + 200)).collect();
        let cells = r#"<xf numFmtId="164"/>"#.repeat(300_000);
        let styles =
            format!("<styleSheet><numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>");
        let relations = format!(
            r#"{}<Relationship Id="r2" Type="a/styles" Target="styles.xml"/></Relationships>"#,
            RELATIONS.trim_end_matches("</Relationships>")
        );
        archive(&[
            part("[Content_Types].xml", b"<Types/>"),
            part("xl/workbook.xml", BOOK.as_bytes()),
            part("xl/_rels/workbook.xml.rels", relations.as_bytes()),
            part("xl/styles.xml", styles.as_bytes()),
            part(SHEET, sheet("").as_bytes()),
        ])
    });
    add(files, "a.xlsx", "a hundred thousand sheets", TOO_MANY, || archive(&many_sheets(100_000)));
    add(files, "a.xlsx", "a sheet that is not there", DAMAGED, || archive(&frame()));
    add(files, "a.xlsx", "a workbook without sheets", EMPTY, || {
        archive(&[part("[Content_Types].xml", b"<Types/>"), part("xl/workbook.xml", b"<workbook/>")])
    });
    add(files, "a.xlsx", "a workbook that is no markup", EMPTY, || {
        archive(&[part("[Content_Types].xml", b"<Types/>"), part("xl/workbook.xml", &[b'x'; 3_000])])
    });
    add(files, "a.xlsx", "no workbook", DAMAGED, || archive(&[part("[Content_Types].xml", b"<Types/>")]));
    add(files, "a.xlsx", "shared texts that do not exist", READ, || {
        with_strings("", &r#"<row><c t="s"><v>4294967299</v></c><c t="s"><v>-1</v></c></row>"#.repeat(1_000))
    });
}

fn ods(content: &str) -> Vec<u8> {
    archive(&[part("content.xml", content.as_bytes())])
}

fn opendocuments(files: &mut Vec<HostileFile>) {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let list = move |rest: &str| {
        let row = |name: &str, email: &str| {
            format!("<table:table-row>{}{}</table:table-row>", cell(name), cell(email))
        };
        format!("<table:table>{}{}{rest}</table:table>", row("Name", "E-mail"), row("Ada", "a@x.org"))
    };
    add(files, "a.ods", "a thousand million equal rows", TOO_MANY, move || {
        ods(&list(
            "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>",
        ))
    });
    add(files, "a.ods", "a thousand million empty rows", READ, move || {
        ods(&list(
            "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell/></table:table-row>",
        ))
    });
    add(files, "a.ods", "a thousand million equal cells", TOO_MANY, move || {
        let row = "<table:table-row><table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>x</text:p></table:table-cell></table:table-row>";
        ods(&list(&row.repeat(200)))
    });
    add(files, "a.ods", "equal rows of equal cells", TOO_MANY, move || {
        ods(&list(
            "<table:table-row table:number-rows-repeated=\"4000000000\"><table:table-cell table:number-columns-repeated=\"4000000000\"><text:p>x</text:p></table:table-cell></table:table-row>",
        ))
    });
    add(files, "a.ods", "a long text in equal cells of equal rows", TOO_LARGE, move || {
        let text = "x".repeat(1_900);
        ods(&list(&format!(
            "<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell table:number-columns-repeated=\"9\"><text:p>{text}</text:p></table:table-cell></table:table-row>"
        )))
    });
    add(files, "a.ods", "blanks by the thousand million", READ, move || {
        ods(&list(&format!(
            "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>",
            "<text:s text:c=\"1000000000\"/>".repeat(20_000)
        )))
    });
    add(files, "a.ods", "half a million tables", Anyhow, move || {
        ods(&(list("") + &"<table:table table:name=\"x\" table:style-name=\"y\"/>".repeat(500_000)))
    });
    add(files, "a.ods", "many styles and many tables", Anyhow, move || {
        let styles: String = (0..200_000)
            .map(|nth| format!("<style:style style:name=\"s{nth}\"><style:table-properties table:display=\"false\"/></style:style>"))
            .collect();
        ods(&(styles + &list("") + &"<table:table table:style-name=\"y\"/>".repeat(200_000)))
    });
    add(files, "a.fods", "a flat document a hundred thousand deep", DAMAGED, || {
        let start = "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">";
        (start.to_string() + &"<x>".repeat(100_000)).into_bytes()
    });
    add(files, "a.fods", "a flat document with an attribute of 19 megabytes", Anyhow, || {
        let start = "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">";
        format!("{start}<table:table table:name=\"{}\"/></office:document>", "x".repeat(19 * MEGABYTE))
            .into_bytes()
    });
    add(files, "a.ods", "deleted cells a hundred thousand deep", DAMAGED, move || {
        ods(&list(&"<table:tracked-changes>".repeat(100_000)))
    });
}

/// `text` as often as a file may be large.
fn filled(start: &str, text: &str) -> Vec<u8> {
    let mut bytes = start.as_bytes().to_vec();
    bytes.extend(text.as_bytes().repeat((FULL - bytes.len()) / text.len()));
    bytes
}

fn texts(files: &mut Vec<HostileFile>) {
    add(files, "a.csv", "one byte too many", TOO_LARGE, || vec![b'a'; FULL + 1]);
    add(files, "a.csv", "twenty megabytes of zeros", With("file.unsupported binary"), || vec![0; FULL]);
    add(files, "a.csv", "twenty megabytes of line ends", EMPTY, || vec![b'\n'; FULL]);
    add(files, "a.csv", "twenty megabytes of commas", EMPTY, || vec![b','; FULL]);
    add(files, "a.csv", "twenty megabytes of quotes", Anyhow, || vec![b'"'; FULL]);
    add(files, "a.csv", "one letter for twenty megabytes", NO_TABLE, || vec![b'a'; FULL]);
    add(files, "a.csv", "a million columns", TOO_MANY, || {
        (0..1_000_000).map(|nth| format!("c{nth},")).collect::<String>().into_bytes()
    });
    add(files, "a.csv", "a cell far to the right", TOO_MANY, || {
        format!("Name,E-mail\nAda,a@x.org{}x\n", ",".repeat(1_000_000)).into_bytes()
    });
    add(files, "a.csv", "a quoted cell of twenty megabytes", READ, || {
        let mut text = filled("Name,E-mail\nAda,a@x.org\n\"", "many words\n");
        text.truncate(FULL - 10);
        text.extend(b"\",b@x.org");
        text
    });
    add(files, "a.csv", "a quote that is never closed", Anyhow, || {
        filled("Name,E-mail\nAda,a@x.org\n\"", "many words\n")
    });
    add(files, "a.csv", "quotes that close nothing", Anyhow, || filled("Name,E-mail\n", ",\"x\n\"y"));
    add(files, "a.csv", "quotes with blanks between", Anyhow, || filled("Name,E-mail\n", " \" \" x"));
    add(files, "a.txt", "cells with blanks between", TOO_MANY, || {
        filled("Name   Track   E-mail\n", "A B    A       a@x\n")
    });
    add(files, "a.txt", "labels before names", Anyhow, || filled("Name: A\n", "A: A B a@x\n"));
    add(files, "a.txt", "one line of labels", Anyhow, || filled("E-mail: a@x\n", "Name: A / "));
    add(files, "a.csv", "blanks only before a delimiter", Anyhow, || filled("Name,E-mail\n", "          "));
    add(files, "a.csv", "sixty people in each row", READ, || {
        let person = |nth: usize| format!("Name {nth},E-mail {nth},Track {nth},");
        let heading: String = (1..61).map(person).collect();
        filled(&format!("{heading}Union\n"), &format!("{}TUC\n", "A B,a@x.org,A,C D,b@x.org,B,".repeat(30)))
            [..3 * MEGABYTE]
            .to_vec()
    });
    add(files, "a.csv", "headings that are alike at their beginning", Anyhow, || {
        let heading: String = (0..200).map(|nth| format!("{}{nth},", "姓名".repeat(60))).collect();
        filled("", &format!("{heading}\n"))
    });
    add(files, "a.csv", "two million cells", TOO_MANY, || filled("Name,E-mail,A,B\n", "a,b,c,d\n"));
    add(files, "a.csv", "rows of every width", Anyhow, || {
        let mut text = String::from("Name,E-mail\n");
        for nth in 0..1_500 {
            text.push_str(&"x,".repeat(nth));
            text.push('\n');
        }
        text.into_bytes()
    });
    add(files, "a.csv", "halves of characters", Anyhow, || {
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend([0x00, 0xD8].repeat(5 * MEGABYTE));
        bytes
    });
    add(files, "a.csv", "lines of two encodings", Anyhow, || {
        let line = |nth: usize| match nth % 3 {
            0 => "José Núñez,j@x.org\n".as_bytes().to_vec(),
            1 => b"Jos\xE9 N\xFA\xF1ez,j@x.org\n".to_vec(),
            _ => b"Jos\xE9 N\xC3\xBA\xF1ez,j@x.org\n".to_vec(),
        };
        (0..190_000).flat_map(line).collect()
    });
    add(files, "a.csv", "bytes of no encoding", Anyhow, || {
        let mut random = Random(3);
        (0..FULL)
            .map(|_| random.next(127) as u8 + 128)
            .map(|byte| if byte > 250 { b'\n' } else { byte })
            .collect()
    });
    add(files, "a.csv", "random letters", Anyhow, || {
        let letters = b",;\t\"'\n.@<>&#=+- abcdefgh";
        let mut random = Random(5);
        (0..2 * MEGABYTE).map(|_| letters[random.next(letters.len())]).collect()
    });
    add(files, "a.bin", "random bytes", Anyhow, || {
        let mut random = Random(9);
        (0..2 * MEGABYTE).map(|_| random.next(256) as u8).collect()
    });
}

fn lists(files: &mut Vec<HostileFile>) {
    add(files, "a.txt", "a million people on one line", TOO_MANY, || filled("", "Ana <a@x.org>, "));
    add(files, "a.txt", "a million people between semicolons", TOO_MANY, || filled("", "Ana <a@x.org>; "));
    add(files, "a.txt", "nine megabytes of numbers behind a name", Anyhow, || {
        format!("1. Ana a@x.org\n2. Ben {}", "1 (".repeat(3 * MEGABYTE)).into_bytes()
    });
    add(files, "a.txt", "a million labels on one line", Anyhow, || filled("", "Name: Ana, "));
    add(files, "a.txt", "people on one line before ten megabytes of commas", Anyhow, || {
        let mut text = "Ana <a@x.org>, ".repeat(100_000);
        text.push_str(&",".repeat(10 * MEGABYTE));
        text.into_bytes()
    });
    add(files, "a.txt", "bullets of bullets", Anyhow, || {
        format!("1. Ana a@x.org\n2. Ben b@x.org\n{}\n", "- ".repeat(9 * MEGABYTE)).into_bytes()
    });
    add(files, "a.txt", "numbers of numbers", Anyhow, || {
        format!("1. Ana a@x.org\n2. Ben b@x.org\n{}\n", "1. ".repeat(6 * MEGABYTE)).into_bytes()
    });
    add(files, "a.csv", "thousands of columns of names and of addresses", Anyhow, || {
        let mut text = "Email,Xy,".repeat(8_000);
        for row in b'a'..=b'z' {
            let letter = char::from(row);
            text.push('\n');
            text.push_str(&format!("q{letter}@x.org,Ada {letter}b,").repeat(8_000));
        }
        text.into_bytes()
    });
    // Nobody says the same, in words of one letter each.
    let said = |row: usize, by: &str| {
        let letter = |at: usize| char::from(b'a' + (row * 7 + at * (row % 11 + 1)) as u8 % 26).to_string();
        (0..30).map(letter).collect::<Vec<_>>().join(by)
    };
    let different = move |heading: &str, by: &str| {
        let rows = (0..190_000).map(|row| format!("Ada {row},a{row}@x.org,\"{row} {}\"\n", said(row, by)));
        format!("Name,Email,{heading}\n{}", rows.collect::<String>()).into_bytes()
    };
    for (what, heading, by) in [
        ("different roles", "Role", " "),
        ("different languages", "Language", ","),
        ("different zones", "Time zone", " "),
        ("different tracks", "Track", " "),
    ] {
        add(files, "a.csv", what, Anyhow, move || different(heading, by));
    }
    add(files, "a.csv", "different texts beside names", Anyhow, move || {
        let rows = (0..190_000).map(|row| format!("Ada Obi (facilitator {}),a{row}@x.org\n", said(row, " ")));
        format!("Name,Email\n{}", rows.collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "lists in cells beside long cells", Anyhow, || {
        let row = format!("{0},{0},\"{1}\"\n", "x".repeat(2_000), "Ada Obi a@x.org\n".repeat(120));
        format!("Track,Country,Participants\n{}", row.repeat(3_000)).into_bytes()
    });
    add(files, "a.txt", "at signs only", Anyhow, || filled("", "@"));
    add(files, "a.txt", "at signs with letters between", Anyhow, || filled("", "a@"));
    add(files, "a.txt", "brackets only", Anyhow, || filled("", "<a@x"));
    add(files, "a.md", "a table of a million pipes", Anyhow, || {
        filled("| Name | E-mail |\n|---|---|\n", "|")
    });
    add(files, "a.md", "a rule of twenty megabytes", Anyhow, || filled("| Name | E-mail |\n", "|---"));
    add(files, "a.md", "a wide table", Anyhow, || {
        filled("| Name | E-mail |\n|---|---|\n", "|a|b|c|d|e|f|g|h|\n")
    });
}

fn pages(files: &mut Vec<HostileFile>) {
    add(files, "a.html", "tables in tables", Anyhow, || filled("", "<table>"));
    add(files, "a.html", "tables beside tables", Anyhow, || filled("", "<table></table>"));
    add(files, "a.html", "cells that are never closed", TOO_MANY, || filled("<table><tr>", "<td>x"));
    add(files, "a.html", "brackets that are never closed", Anyhow, || filled("<table><tr><td>", "<b"));
    add(files, "a.html", "a quote in a tag that is never closed", Anyhow, || {
        filled("<table><tr><td>", "<b a=\"<i a='")
    });
    add(files, "a.html", "cells as wide as can be", Anyhow, || {
        filled("<table><tr>", "<td colspan=1000 rowspan=1000>")
    });
    add(files, "a.html", "rows below high cells", Anyhow, || {
        let mut text = String::from("<table>");
        for _ in 0..40 {
            text.push_str("<tr>");
            text.push_str(&"<td rowspan=1000 colspan=100>x".repeat(160));
            text.push_str(&"<tr><td>y".repeat(900));
        }
        text.into_bytes()
    });
    add(files, "a.html", "scripts that are never closed", Anyhow, || {
        filled("<table><tr><td>Name", "<script><title>")
    });
    add(files, "a.html", "comments in comments", Anyhow, || filled("<table><tr><td>Name", "<!--"));
    add(files, "a.html", "ampersands only", Anyhow, || filled("<table><tr><td>", "&"));
    add(files, "a.html", "attributes without end", Anyhow, || filled("<table><tr><td ", "colspan "));
    add(files, "a.html", "tags that are long", Anyhow, || {
        format!("<table><tr><td><{}>x</table>", "b".repeat(10 * MEGABYTE)).into_bytes()
    });
}

fn cards(files: &mut Vec<HostileFile>) {
    add(files, "a.vcf", "cards in cards", Anyhow, || filled("", "BEGIN:VCARD\n"));
    add(files, "a.vcf", "a million cards", TOO_MANY, || filled("", "BEGIN:VCARD\nFN:A\nEND:VCARD\n"));
    add(files, "a.vcf", "one line folded a million times", Anyhow, || {
        filled("BEGIN:VCARD\nFN:Ada\nNOTE:", "x\n ")
    });
    add(files, "a.vcf", "a long head before soft line ends", Anyhow, || {
        let head = "N".repeat(8 * MEGABYTE);
        format!("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE;{head}:{}", "=\n".repeat(4 * MEGABYTE))
            .into_bytes()
    });
    add(files, "a.vcf", "soft line ends only", Anyhow, || {
        filled("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:", "=41=\n")
    });
    add(files, "a.vcf", "a name of ten megabytes", Anyhow, || {
        format!("BEGIN:VCARD\nFN:{}\nEND:VCARD\n", "\\;".repeat(9 * MEGABYTE)).into_bytes()
    });
    add(files, "a.vcf", "end lines only", Anyhow, || filled("BEGIN:VCARD\n", "END:VCARD\n"));
}

/// Lists that are read, and take the check its time.
fn checks(files: &mut Vec<HostileFile>) {
    let wide = |nth: usize, length: usize| format!("{nth} {}", "word ".repeat(length / 5));
    add(files, "a.csv", "cells of 1,900 letters in every column", Anyhow, move || {
        let mut text = String::from("Name,E-mail,Track,Time zone,Country,Language,Sector,Role\n");
        for nth in 0..1_300 {
            let cells = [(); 8].map(|()| wide(nth, 1_900));
            text.push_str(&cells.join(","));
            text.push('\n');
        }
        text.into_bytes()
    });
    add(files, "a.csv", "zones of 1,900 letters", READ, move || {
        let row = |nth| format!("Ada Obi,a{nth}@x.org,{}\n", wide(nth, 1_900));
        ("Name,E-mail,Time zone\n".to_string() + &(0..9_000).map(row).collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "languages by the hundred", READ, || {
        let row = |nth| format!("Ada Obi,a{nth}@x.org,\"{nth} {}\"\n", "x/".repeat(290));
        ("Name,E-mail,Language\n".to_string() + &(0..20_000).map(row).collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "every domain another one", READ, || {
        let row = |nth| format!("Ada Obi,a@g{nth}mail-com-hotmail-yahoo-outlook-icloud.example{nth}.com\n");
        ("Name,E-mail\n".to_string() + &(0..190_000).map(row).collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "names that are garbled", READ, || {
        let row = |nth: usize| format!("{}{nth},a{nth}@x.org\n", "Ã©".repeat(90));
        ("Name,E-mail\n".to_string() + &(0..50_000).map(row).collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "names of accents alone", READ, || {
        let row = |nth: usize| format!("a{},a{nth}@x.org\n", "\u{301}\u{316}".repeat(90));
        ("Name,E-mail\n".to_string() + &(0..50_000).map(row).collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "parts with headings of their own without end", READ, || {
        let other = |nth: usize| move |column: usize| format!(",{column}of{nth}{}", "y".repeat(150));
        let part = |nth: usize| {
            let (columns, values) = ((0..58).map(other(nth)).collect::<String>(), ",v".repeat(58));
            format!("Name,E-mail{columns}\nAda Obi,a{nth}@x.org{values}\n\n")
        };
        (0..1_500).map(part).collect::<String>().into_bytes()
    });
    add(files, "a.csv", "parts with their columns in turns", READ, || {
        let part = |nth: usize| match nth % 2 {
            0 => format!("Name,E-mail\nAda Obi,a{nth}@x.org\n\n"),
            _ => format!("E-mail,Name\na{nth}@x.org,Ada Obi\n\n"),
        };
        (0..60_000).map(part).collect::<String>().into_bytes()
    });
    add(files, "a.csv", "two hundred thousand rows with everything wrong", READ, || {
        let row = |nth: usize| format!("=1,a@,{nth}c,z{nth},y{nth},x{nth},=2,=3\n");
        let heading = "Name,E-mail,Track,Time zone,Country,Language,Sector,Role\n".to_string();
        (heading + &(0..199_990).map(row).collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "two hundred thousand people who are one", READ, || {
        let row = |_| "Ada Obi,ada@gmial.com,A,Africa/Lagos,Nigeria,English,Health,participant\n".to_string();
        let heading = "Name,E-mail,Track,Time zone,Country,Language,Sector,Role\n".to_string();
        (heading + &(0..199_990).map(row).collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "addresses of 2,000 letters", READ, || {
        let row = |nth: usize| format!("Ada Obi,{}{nth}@{}.org\n", "a.".repeat(400), "b.".repeat(400));
        ("Name,E-mail\n".to_string() + &(0..12_000).map(row).collect::<String>()).into_bytes()
    });
    add(files, "a.csv", "twenty addresses in every cell", READ, || {
        let row = |nth: usize| format!("Ada Obi,\"{}\"\n", format!("a{nth}@x.org;").repeat(20));
        ("Name,E-mail\n".to_string() + &(0..60_000).map(row).collect::<String>()).into_bytes()
    });
}

/// Numbers that are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}
