//! Archives and workbooks made by hand, so that a test says what is in them.

use miniz_oxide::deflate::compress_to_vec;

/// An archive of compressed parts, with sizes and checksums that are right.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (path, content) in parts {
        let packed = compress_to_vec(content, 1);
        let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];
        head.extend(crc(content).to_le_bytes());
        head.extend((packed.len() as u32).to_le_bytes());
        head.extend((content.len() as u32).to_le_bytes());
        head.extend((path.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        let offset = archive.len() as u32;
        archive.extend(b"PK\x03\x04");
        archive.extend(&head);
        archive.extend(path.as_bytes());
        archive.extend(packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let start = archive.len() as u32;
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend((parts.len() as u16).to_le_bytes());
    archive.extend((parts.len() as u16).to_le_bytes());
    archive.extend((directory.len() as u32).to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

fn crc(bytes: &[u8]) -> u32 {
    let mut table = [0u32; 256];
    for (n, entry) in table.iter_mut().enumerate() {
        *entry = n as u32;
        for _ in 0..8 {
            *entry = if *entry & 1 == 1 { 0xEDB8_8320 ^ (*entry >> 1) } else { *entry >> 1 };
        }
    }
    let mut crc = !0u32;
    for byte in bytes {
        crc = table[((crc ^ u32::from(*byte)) & 0xFF) as usize] ^ (crc >> 8);
    }
    !crc
}

/// A sheet of a workbook: its name, its state, the XML between `<sheetData>` and its end.
pub(crate) struct SheetPart<'a>(pub(crate) &'a str, pub(crate) &'a str, pub(crate) &'a str);

/// A workbook of sheets; `strings` is the XML inside `<sst>`.
pub(crate) fn workbook(sheets: &[SheetPart<'_>], strings: &str) -> Vec<u8> {
    let mut names = String::new();
    let mut relations =
        String::from(r#"<Relationship Id="s" Type="a/sharedStrings" Target="sharedStrings.xml"/>"#);
    let mut parts = Vec::new();
    for (nth, SheetPart(name, state, rows)) in sheets.iter().enumerate() {
        names.push_str(&format!(r#"<sheet name="{name}" state="{state}" r:id="r{nth}"/>"#));
        relations.push_str(&format!(
            r#"<Relationship Id="r{nth}" Type="a/worksheet" Target="worksheets/{nth}.xml"/>"#
        ));
        parts.push((
            format!("xl/worksheets/{nth}.xml"),
            format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    let book = format!("<workbook><sheets>{names}</sheets></workbook>");
    let relations = format!("<Relationships>{relations}</Relationships>");
    let strings = format!("<sst>{strings}</sst>");
    let mut all: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ];
    all.extend(parts.iter().map(|(path, content)| (path.as_str(), content.as_bytes())));
    archive(&all)
}

/// Rows of texts as a sheet has them, without addresses.
pub(crate) fn rows(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    rows.iter().map(|row| format!("<row>{}</row>", row.iter().map(cell).collect::<String>())).collect()
}

/// The text of a part of an archive that has no comments and no extra fields.
pub(crate) fn part(archive: &[u8], path: &str) -> String {
    let mut at = 0;
    while archive[at..].starts_with(b"PK\x03\x04") {
        let number = |from: usize, length: usize| {
            archive[at + from..at + from + length]
                .iter()
                .rev()
                .fold(0, |all, byte| all << 8 | usize::from(*byte))
        };
        let (name, packed) = (at + 30, number(18, 4));
        let content = name + number(26, 2) + number(28, 2);
        if &archive[name..name + number(26, 2)] == path.as_bytes() {
            let bytes = miniz_oxide::inflate::decompress_to_vec(&archive[content..content + packed]).unwrap();
            return String::from_utf8(bytes).unwrap();
        }
        at = content + packed;
    }
    panic!("no {path}");
}
