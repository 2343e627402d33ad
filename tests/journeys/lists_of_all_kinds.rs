//! Lists as people have them: reports, exports, chats, far too long ones, and files that mean harm.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use e2e::{Page, Role, Server, Visitor};
use serde_json::json;
use tempfile::TempDir;

use crate::registering::{paste, up_to_the_list};

/// A file of this name with these bytes, in a folder that is deleted with the first value.
#[track_caller]
fn file(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("the folder can be written to");
    (folder, path)
}

#[track_caller]
fn list(server: &Server) -> Page {
    up_to_the_list(server, Visitor::new())
}

#[test]
fn a_report_of_a_meeting_with_two_headings_is_understood() {
    let server = Server::start();
    let page = list(&server);
    let report = "../crates/sheets/tests/data/roster/zoom_report.csv";
    page.field("Choose a file").upload(&Path::new(env!("CARGO_MANIFEST_DIR")).join(report));
    page.see("We understood your list.");
    page.see("12 rows: 12 ready");
    page.see("Not taken: Join Time, Leave Time");
    page.check_sound();
}

const DROP_TWO: &str = r#"
    const dataTransfer = new DataTransfer();
    for (const name of ["a.csv", "b.csv"]) dataTransfer.items.add(new File(["Name\nAda"], name));
    const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector(".drop-zone").dispatchEvent(drop);
"#;

#[test]
fn a_german_export_with_semicolons_shows_its_letters_and_can_be_read_otherwise() {
    let server = Server::start();
    let page = list(&server);
    // Windows-1252: ß is DF, ü is FC, ö is F6.
    let mut bytes = b"Name;E-Mail;Ort\r\n".to_vec();
    for name in ["Anna", "Bernd", "Clara", "Dieter", "Emine", "Frank", "Gül", "Heike", "Ivo", "Jana", "Karl"]
    {
        let line = format!("{name} Sommer;{}@example.org;Berlin\r\n", name.replace('ü', "ue"));
        // Latin letters are the same numbers in Windows-1252.
        bytes.extend(line.chars().map(|letter| u8::try_from(letter).expect("a Latin letter")));
    }
    bytes.extend(b"J\xFCrgen Gro\xDF;juergen@example.org;K\xF6ln\r\n");
    let (_folder, export) = file("mitglieder.csv", &bytes);
    page.script(DROP_TWO, serde_json::json!([]));
    page.see("Several files were dropped, and none was read.");
    page.field("Choose a file").upload(&export);
    page.see("Read as semicolons and windows-1252");
    page.see("12 rows: 12 ready");
    assert_eq!(page.field("Name, row 13").value(), "Jürgen Groß");

    page.button("Change the columns").click();
    page.see("Some rows of your list, as we read them");
    page.field("Row with the headings").choose("My list has no headings");
    page.see("13 rows");
    page.see("Addresses that are not whole: 1 row");
    page.field("Row with the headings").choose("Row 1: Name, E-Mail and Ort");
    page.see("12 rows: 12 ready");
    page.check_sound();
}

#[test]
fn countries_and_languages_are_known_in_the_languages_of_the_browser() {
    let server = Server::start();
    let page = list(&server);
    let said = [
        ("Alemania", "Inglés"),
        ("Südafrika", "Englisch"),
        ("Côte d’Ivoire", "anglais"),
        ("Brasilien", "inglês"),
        ("Îles Féroé", "inglese"),
        ("مصر", "إنجليزي"),
        ("Турция", "английский"),
        ("भारत", "अंग्रेज़ी"),
        ("日本", "英文"),
        ("Polska", "angielski"),
        ("Ελλάδα", "İngilizce"),
        ("Hàn Quốc", "tiếng Anh"),
        ("Nigeria", "English"),
    ];
    let mut lines = vec!["Name\tE-mail\tCountry\tLanguage".to_owned()];
    for (number, (country, language)) in (1..).zip(said) {
        lines.push(format!("Person {number}\tperson{number}@example.org\t{country}\t{language}"));
    }
    paste(&page, &lines.join("\n"));
    page.see("13 rows: 13 ready");
    page.check_sound();
}

/// A list with zones as people call them, in three of which only the table that the reader fetches knows them.
const ZONES: &str = "Name\tE-mail\tTime zone\nIra Ivanova\tira@example.org\tMoskau\nAna Ruiz\tana@example.org\tNueva York\n\
    Nour Ali\tnour@example.org\tالقاهرة\nAda Obi\tada@example.org\tAfrica/Lagos\nBen Otieno\tben@example.org\tNairobi";

#[test]
fn zones_are_known_as_other_languages_call_them() {
    let server = Server::start();
    let page = list(&server);
    paste(&page, ZONES);
    page.see("5 rows: 5 ready");
    page.check_sound();
}

#[test]
fn without_a_server_unknown_zones_are_asked_about_and_the_rest_is_read() {
    let mut server = Server::start();
    let page = list(&server);
    // The reader has started before the server is gone.
    paste(&page, "Name\tE-mail\nOle Berg\tole@example.org");
    page.see("1 row: 1 ready");
    server.stop();
    page.button("Use another list").click();
    paste(&page, ZONES);
    page.see("5 people added");
    page.button("Add it to my list").click();
    page.see("6 rows: 3 ready");
}

#[test]
fn columns_that_are_read_together_can_be_taken_apart_and_together_again() {
    let server = Server::start();
    let page = list(&server);
    let mut lines = vec!["Nombre,Apellido paterno,Apellido materno,Correo,Track A,Track B".to_owned()];
    lines.push("Ana,Lima,García,ana@example.org,x,x".to_owned());
    for name in
        ["Berta", "Carla", "Delia", "Elsa", "Flor", "Gloria", "Hilda", "Inés", "Julia", "Karen", "Luz"]
    {
        lines.push(format!("{name},Ruiz,Soto,{}@example.org,,x", name.replace('é', "e")));
    }
    let (_folder, members) = file("afiliadas.csv", lines.join("\n").as_bytes());
    page.field("Choose a file").upload(&members);
    page.see("12 rows: 12 ready");
    assert_eq!(page.field("Name, row 2").value(), "Ana Lima García");

    page.button("Change the columns").click();
    let third = "Column 3 of the name, where it stands in several";
    page.field(third).choose("No further column");
    page.has_value("Name, row 2", "Ana Lima");
    page.field(third).choose("Apellido materno");
    page.has_value("Name, row 2", "Ana Lima García");

    page.field("Track").choose("Track B");
    page.has_value("Track, Ana Lima García", "B");
    page.field("Track").choose("Track A + Track B");
    page.has_value("Track, Ana Lima García", "A+B");
    page.check_sound();
}

#[test]
fn a_column_that_is_in_doubt_is_decided_before_the_next_step() {
    let server = Server::start();
    let page = list(&server);
    // Delegates and those who stand in for them.
    let names = ["Ana Lima", "Bo Lind", "Carla Ruiz", "Dan Wu", "Eva Kim", "Fay Oz", "Gus Po", "Hal Qu"];
    let pair = |at: usize| format!("{},{}", names[at % 8], names[(at + 3) % 8]);
    let lines: Vec<String> = (0..10).map(pair).collect();
    let (_folder, members) = file("delegates.csv", lines.join("\n").as_bytes());
    page.field("Choose a file").upload(&members);
    page.see("Several columns could be “Name”. Choose the right one. If it is right as it is, press “Use these columns”.");
    page.button("Continue to the facilitators").click();
    page.see("There is a problem");
    page.link("Several columns could be “Name”. Choose the right one.").click();
    page.has_focus("Name");
    page.field("Name").choose("B");
    page.has_value("Name, row 1", "Dan Wu");
    page.see_no("There is a problem");
    page.check_sound();
}

#[test]
fn who_facilitates_is_read_from_a_mail() {
    let server = Server::start();
    let page = list(&server);
    let people: Vec<String> = (1..=11).map(|i| format!("Person {i} - person{i}@example.org")).collect();
    let mail = format!("Facilitators:\nAda Obi - ada@example.org\n\nParticipants:\n{}\n", people.join("\n"));
    paste(&page, &mail);
    page.see("We understood your list.");
    page.see("Facilitator");
    page.screenshot("facilitators-in-a-mail");
    page.button("Continue to the facilitators").click();
    page.see("Named so far: 1.");
    page.find(Role::Group, "Ada Obi");
    page.check_sound();
}

#[test]
fn a_list_copied_from_a_chat_is_read_into_names_and_addresses() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new().width(360));
    let chat: Vec<String> = (1..=12).map(|i| format!("{i}. Person {i} <person{i}@example.org>")).collect();
    paste(&page, &chat.join("\n"));
    page.see("12 rows: 12 ready");
    assert_eq!(page.field("E-mail, Person 12").value(), "person12@example.org");
    page.check_sound();
}

/// A member list of a whole union, for which this step was never meant.
fn long_list() -> Vec<u8> {
    let people = (1..=20_000).map(|i| format!("Person {i},person{i}@example.org,Lagos\n"));
    ["Name,E-mail,Time zone\n".to_owned()].into_iter().chain(people).collect::<String>().into_bytes()
}

#[test]
fn a_list_of_20_000_is_shown_with_its_progress_and_can_be_stopped() {
    let server = Server::start();
    let page = list(&server);
    let (_folder, all) = file("all-members.csv", &long_list());
    // A person is not as quick as the reader, so the page itself presses Cancel as soon as it is there.
    page.script(
        "new MutationObserver((_, observer) => {
           const bar = document.querySelector('.roster-reading');
           const cancel = bar && bar.querySelector('button');
           if (cancel) { observer.disconnect(); window.seen = bar.innerText; cancel.click(); }
         }).observe(document.body, { childList: true, subtree: true });",
        json!([]),
    );
    page.field("Choose a file").upload(&all);
    page.see("Reading was stopped. Nothing has changed.");
    let seen = page.script("return window.seen", json!([]));
    assert!(seen.as_str().is_some_and(|seen| seen.contains("Reading")), "{seen}");
    assert!(page.all(Role::Heading, "Check the list").is_empty(), "nothing was taken");

    page.field("Choose a file").upload(&all);
    page.see("20000 rows: 20000 ready");
    page.see("Page 1 of 400");
    page.field("Search by name").fill("Person 19999");
    page.see("1 of 20000 rows shown");
    page.field("Name, row 20000").fill("?");
    page.see("Rows without a name: 1 row");
    page.button("Continue to the facilitators").click();
    page.see("19999 people are on your list; a group can have up to 1000.");
}

#[test]
fn a_file_that_would_fill_the_memory_is_refused_and_the_page_stays_usable() {
    let server = Server::start();
    let page = list(&server);
    let (_folder, bomb) = file("bomb.xlsx", &bomb());
    page.field("Choose a file").upload(&bomb);
    page.see("too large to be read here");
    page.check_sound();
    paste(&page, "Ana Lima\tana@example.org\nBen Ito\tben@example.org");
    page.see("2 rows: 2 ready");
}

#[test]
fn a_reader_that_dies_is_noticed_and_another_one_takes_its_place() {
    let server = Server::start();
    let page = list(&server);
    // As when the device takes its memory: the first question is the last thing that this worker hears.
    page.before_each_page(
        "const Real = Worker; let asked = 0;
         window.Worker = class extends Real {
           postMessage(...message) {
             if (asked++) return super.postMessage(...message);
             this.terminate();
             setTimeout(() => this.dispatchEvent(new ErrorEvent('error')));
           }
         };",
    );
    page.reload();
    paste(&page, "Ana Lima\tana@example.org\nBen Ito\tben@example.org");
    page.see("The list could not be read this time.");
    page.button("Try again").click();
    page.see("2 rows: 2 ready");
    assert!(page.all(Role::Button, "Try again").is_empty());
}

/// A workbook of a few hundred KB whose sheet has 300 MB.
fn bomb() -> Vec<u8> {
    let mut sheet =
        b"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            .to_vec();
    sheet.resize(300_000_000, b' ');
    let parts: [(&str, &[u8]); 4] = [
        (
            "[Content_Types].xml",
            br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (path, content) in parts {
        let mut crc = flate2::Crc::new();
        crc.update(content);
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(content).expect("a vector takes everything");
        let packed = encoder.finish().expect("a vector takes everything");
        let offset = archive.len() as u32;
        // Version 2.0, no flags, deflated, 1 January 1980.
        let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];
        head.extend(crc.sum().to_le_bytes());
        head.extend((packed.len() as u32).to_le_bytes());
        head.extend((content.len() as u32).to_le_bytes());
        head.extend((path.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        archive.extend([b"PK\x03\x04", &head[..], path.as_bytes(), &packed].concat());
        directory.extend([b"PK\x01\x02\x14\0", &head[..], &[0; 10]].concat());
        directory.extend(offset.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let (start, count) = (archive.len() as u32, 4_u16.to_le_bytes());
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend([count, count].concat());
    archive.extend((directory.len() as u32).to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}
