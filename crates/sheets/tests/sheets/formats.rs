//! What a file is, is found in its bytes; what cannot be read has a name.

use domain::roster::FileProblem;
use sheets::Error;

use crate::{archives::archive, people, read};

#[track_caller]
fn check(file_name: &str, bytes: &[u8], expected: FileProblem) {
    assert_eq!(read(file_name, bytes).unwrap_err(), Error::Problem(expected));
}

fn unsupported(kind: &str) -> FileProblem {
    FileProblem::Unsupported { kind: kind.into() }
}

#[test]
fn files_of_other_kinds_are_named() {
    check("a.pdf", b"%PDF-1.7\n", unsupported("pdf"));
    check("a.xlsx", b"\x89PNG\r\n\x1a\n", unsupported("image"));
    check("a.jpg", b"\xFF\xD8\xFF\xE0", unsupported("image"));
    check("a.heic", b"\0\0\0\x18ftypheic", unsupported("image"));
    check("a.doc", b"{\\rtf1", unsupported("rtf"));
    check("a.numbers", &archive(&[("Index/Document.iwa", b"x")]), unsupported("numbers"));
    check(
        "a.docx",
        &archive(&[("[Content_Types].xml", b""), ("word/document.xml", b"")]),
        unsupported("docx"),
    );
    check("a.xlsb", &archive(&[("[Content_Types].xml", b""), ("xl/workbook.bin", b"")]), unsupported("xlsb"));
    check("a.zip", &archive(&[("list.csv", b"a,b")]), unsupported("archive"));
    check(
        "a.odt",
        &archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"")]),
        unsupported("odt"),
    );
    check(
        "a.xml",
        b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>",
        unsupported("xml2003"),
    );
    check("a.eml", b"From: Sam <s@x.org>\r\nMIME-Version: 1.0\r\n\r\nAda <a@x.org>", unsupported("mail"));
    check("a.mht", b"From: <Saved>\nSubject: list\nMIME-Version: 1.0\n\n--b", unsupported("mail"));
    check("a.json", b"[{\"name\": \"Ada\"}]", unsupported("json"));
    check("a.gsheet", b"{\"url\": \"https://docs.example.org\"}", unsupported("json"));
    check("a.ldif", b"dn: cn=Ada,mail=a@x.org\nobjectclass: top\nmail: a@x.org\n", unsupported("ldif"));
    // A page to sign in, saved as a list.
    check(
        "a.csv",
        b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>a,b</body></html>",
        unsupported("html"),
    );
    check("a.bin", &[0, 1, 2, 3, 0, 0, 7].repeat(100), unsupported("binary"));
}

#[test]
fn old_and_encrypted_office_files_are_told_apart() {
    let compound = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(600, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    check("a.xls", &compound("Workbook"), unsupported("xls"));
    check("a.doc", &compound("WordDocument"), unsupported("doc"));
    check("a.msg", &compound("__substg1.0_0037001F"), unsupported("mail"));
    check("a.xlsx", &compound("EncryptedPackage"), FileProblem::Encrypted);
    let manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>";
    check(
        "a.ods",
        &archive(&[("content.xml", b"\0"), ("META-INF/manifest.xml", manifest)]),
        FileProblem::Encrypted,
    );
}

#[test]
fn files_without_people_say_so() {
    for bytes in [&b""[..], b" \r\n\r\n", b"\xEF\xBB\xBF", b",,\n,,\n"] {
        check("a.csv", bytes, FileProblem::Empty);
    }
    check("a.txt", "Dear all, please find below what we have agreed on: 12 points.\n\nPoint 1: nothing at all is to be done.".as_bytes(), FileProblem::NoTable);
    check("a.csv", &vec![b'x'; sheets::limits::FILE_MAX + 1], FileProblem::TooLarge);
}

#[test]
fn a_web_page_called_xls_is_read() {
    let html = b"<html><body><table><tr><th>Name</th><th>E-mail</th></tr><tr><td>Ada</td><td>a@x.org</td></tr></table>";
    assert_eq!(people(&read("export.xls", html).unwrap()), ["2: Ada <a@x.org>"]);
}

#[test]
fn a_flat_opendocument_is_read() {
    let xml = "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">\
        <table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>\
        <table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Mail</text:p></table:table-cell></table:table-row>\
        <table:table-row><table:table-cell><office:annotation><text:p>hm</text:p></office:annotation><text:p>Ada<text:s/>Obi</text:p></table:table-cell>\
        <table:table-cell><text:p><text:a>a@x.org</text:a></text:p></table:table-cell></table:table-row></table:table></office:document>";
    let read = read("list.fods", xml.as_bytes()).unwrap();
    assert_eq!(people(&read), ["4: Ada Obi <a@x.org>"]);
    assert_eq!(read.sheet.as_deref(), Some("S"));
}

#[test]
fn phone_contacts_are_a_person_a_card() {
    let cards = "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Obi;Ada;;;\r\nEMAIL;TYPE=home:old@x.org\r\nEMAIL;PREF=1:a@x\r\n .org\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nORG:Hall\\, north;x\r\nTEL:1\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB\r\nEMAIL:z@x.org\r\nEND:VCARD\r\n";
    let read = read("contacts.vcf", cards.as_bytes()).unwrap();
    assert_eq!(people(&read), ["1: Ada Obi <a@x.org>", "2: Hall, north <>", "3: Zoë <z@x.org>"]);
    assert_eq!(read.heading_row, None);
}
