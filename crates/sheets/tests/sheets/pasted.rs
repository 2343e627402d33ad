//! What people paste: cells, chats, lists of addresses, tables of a word processor.

use domain::roster::{ReadChoice, RosterRow, RowKind};
use sheets::{NativeText, read_paste};

use crate::people;

#[track_caller]
fn check(text: &str, html: Option<&str>, expected: &[&str]) {
    let read = read_paste(text, html, &ReadChoice::default(), &NativeText).unwrap();
    assert_eq!(people(&read), expected, "{text}");
}

#[test]
fn cells_of_a_spreadsheet_are_rows() {
    check(
        "Name\tE-mail\nAda Obi\ta@x.org\nBen Ng\tb@x.org",
        None,
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    check("Ada Obi\ta@x.org\n\"Ben\nNg\"\tb@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben\nNg <b@x.org>"]);
    check("Ada Obi\ta@x.org", None, &["1: Ada Obi <a@x.org>"]);
}

#[test]
fn a_table_on_the_clipboard_is_read_as_a_table() {
    let html = "<table><tr><td>Name<td>E-mail<tr><td>Ada<br>Obi<td>a@x.org</table>";
    check("Name E-mail Ada Obi a@x.org", Some(html), &["2: Ada Obi <a@x.org>"]);
    // A page of one cell is no table.
    check("Ada\ta@x.org", Some("<table><tr><td>Ada a@x.org</table>"), &["1: Ada <a@x.org>"]);
}

#[test]
fn lists_of_mail_programs_and_chats_are_people() {
    check(
        "Ada Obi <a@x.org>, \"Ng, Ben\" <b@x.org>",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ng, Ben <b@x.org>"],
    );
    check("1. Ada Obi a@x.org\n2. Ben Ng b@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
    check("1. Ada Obi, a@x.org\n2. Ben Ng, b@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
    check("Ada Obi - a@x.org\nBen Ng - b@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
    check("a@x.org, b@x.org; c@x.org", None, &["1:  <a@x.org>", "2:  <b@x.org>", "3:  <c@x.org>"]);
    check(
        "[1/2/27, 10:31] Ada: Ada Obi a@x.org\n[1/2/27, 10:32] Ben: Ben Ng b@x.org",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"],
    );
    check(
        "[05/01/2027, 18:22] Ada: For the training:\n1. Ada Obi – a@x.org\n2. Ben Ng (b@x.org)",
        None,
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
    check("| Name | E-mail |\n|---|---|\n| Ada | a@x.org |", None, &["2: Ada <a@x.org>"]);
}

#[test]
fn commas_between_name_and_address_are_cells() {
    check("Ada Obi, a@x.org\nBen Ng, b@x.org", None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
}

#[test]
fn what_somebody_is_may_stand_before_their_name() {
    let people = ["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Roe <c@x.org>"];
    for [one, other] in [
        ["Track A", "Track B"],
        ["A", "B"],
        ["NLC", "TUC"],
        ["President", "President"],
        ["Nigeria", "South Africa"],
    ] {
        for [before, after] in [[" ", ""], [" <", ">"], [", ", ""], [" - ", ""], [" ", " 0803 123 4567"]] {
            let line = |label, who, mail| format!("{label}: {who}{before}{mail}{after}\n");
            let text = line(one, "Ada Obi", "a@x.org") + &line(other, "Ben Ng", "b@x.org");
            check(&(text + &line(one, "Cy Roe", "c@x.org")), None, &people);
        }
    }
    let read = "Track A: Ada Obi a@x.org\nTrack B: Ben Ng b@x.org\nTrack A: Cy Roe c@x.org";
    let read = read_paste(read, None, &ReadChoice::default(), &NativeText).unwrap();
    let tracks = read.rows.iter().map(|row| row.values.track.as_str());
    assert_eq!(tracks.collect::<Vec<_>>(), ["Track A", "Track B", "Track A"]);
}

#[test]
fn a_list_may_have_a_name_above_its_blocks() {
    for title in ["", "Lista compas\n", "*Lista curso*\n", "Our people:\n"] {
        let text = format!(
            "{title}Sofía Calle\nsofia@x.org\nPista B\nBen Ng\nb@x.org\npista a\nCy Li\nc@x.org\nB\n"
        );
        let read = read_paste(&text, None, &ReadChoice::default(), &NativeText).unwrap();
        let said: Vec<String> = read
            .rows
            .iter()
            .map(|row| [&*row.values.name, &*row.values.email, &*row.values.track].join("|"))
            .collect();
        assert_eq!(
            said,
            ["Sofía Calle|sofia@x.org|Pista B", "Ben Ng|b@x.org|pista a", "Cy Li|c@x.org|B"],
            "{text}"
        );
    }
}

#[test]
fn what_somebody_is_may_stand_behind_their_name_above_the_address() {
    for behind in [", Nigeria", " (Track A)", " - Ghana, A"] {
        let text = format!("Ada Obi{behind}\na@x.org\n\nBen Ng{behind}\nb@x.org");
        check(&text, None, &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>"]);
    }
}

#[test]
fn what_is_labelled_on_one_line_is_one_person() {
    let people = ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"];
    for mark in [", ", " / ", " - ", "   ", "\u{3000}", " | "] {
        let line = |name, mail| format!("Name: {name}{mark}E-mail: {mail}{mark}Track: A\n");
        check(&(line("Ada Obi", "a@x.org") + &line("Ben Ng", "b@x.org")), None, &people);
    }
}

#[test]
fn what_stands_around_a_name_is_no_part_of_it() {
    let people = ["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Roe <c@x.org>"];
    for line in [
        "NAME (Nigeria, NLC, Track A): MAIL",
        "NAME (NLC, Nigeria), MAIL",
        "NAME (Ghana / A) <MAIL>",
        "MAIL - NAME - Nigeria - A",
        "NAME – nurse – Nigeria – MAIL",
        "1. NAME – nurse, MAIL, Track A",
        "Nigeria - NAME - MAIL",
    ] {
        let of = |name, mail| line.replace("NAME", name).replace("MAIL", mail) + "\n";
        let text = of("Ada Obi", "a@x.org") + &of("Ben Ng", "b@x.org") + &of("Cy Roe", "c@x.org");
        check(&text, None, &people);
    }
}

#[test]
fn a_greeting_is_no_heading_of_lines_with_addresses() {
    check(
        "Dear team,\n\nplease register:\n\nAda Obi a@x.org - track A\nBen Ng b@x.org - track B\n\nBest\nSam",
        None,
        &["5: Ada Obi <a@x.org>", "6: Ben Ng <b@x.org>", "8: Best <>", "9: Sam <>"],
    );
}

#[test]
fn lines_that_begin_alike_are_no_head_of_a_mail() {
    let read = read_paste("A: Ada Obi\nB: Ben Ng\nA: Cy Roe", None, &ReadChoice::default(), &NativeText);
    assert_eq!(read.unwrap().rows.len(), 3);
}

#[test]
fn blanks_are_borders_where_all_lines_have_as_many_cells() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
        let shown = |row: &RosterRow| {
            let of = &row.values;
            format!("{}: {} <{}> {} {}", row.row, of.name, of.email, of.track, of.country)
        };
        let of_people =
            read.rows.iter().filter(|row| row.kind == RowKind::Person && row.values.email.contains('@'));
        assert_eq!(of_people.map(shown).collect::<Vec<_>>(), expected, "{text}");
    }
    check(
        "Name     Country   Track  E-mail\nAda Obi  Nigeria   A      a@x.org\nBen Ng             B      b@x.org\n\
         Cy Roe   Ghana     A      c@x.org",
        &["2: Ada Obi <a@x.org> A Nigeria", "3: Ben Ng <b@x.org> B ", "4: Cy Roe <c@x.org> A Ghana"],
    );
    check(
        "Our list\n\nName    E-mail    Track    Country\n\
         Ada Obi    a@x.org    A    Nigeria\nBen Ng    b@x.org    B    Ghana",
        &["4: Ada Obi <a@x.org> A Nigeria", "5: Ben Ng <b@x.org> B Ghana"],
    );
    check(
        "Ada Obi  NLC  a@x.org  Nigeria  A\nBen Ng  MTUC  b@x.org  Ghana  B\nCy Roe  TUC  c@x.org  Ghana  A",
        &["1: Ada Obi <a@x.org> A Nigeria", "2: Ben Ng <b@x.org> B Ghana", "3: Cy Roe <c@x.org> A Ghana"],
    );
    let signed = "LIST OF PEOPLE\n\n\
        S/N NAME            UNION       PHONE         EMAIL\n\
        1   Ada Obi         NLC Lagos   08031234567   a@x.org\n\
        2   Musa A. Bello   NUT         08030000001   m@x.org\n\n\
        Prepared by: Sam Li (sam@x.org)";
    check(signed, &["4: Ada Obi <a@x.org>  ", "5: Musa A. Bello <m@x.org>  "]);
    // No cells.
    check(
        "Ada Obi  -  a@x.org  -  NLC\nBen Ng  -  b@x.org  -  MTUC",
        &["1: Ada Obi <a@x.org>  ", "2: Ben Ng <b@x.org>  "],
    );
    check("a)  Ada Obi  a@x.org\nb)  Ben Ng  b@x.org", &["1: Ada Obi <a@x.org>  ", "2: Ben Ng <b@x.org>  "]);
    check(
        "> Ada Obi  NLC  a@x.org\n> Ben Ng  TUC  b@x.org",
        &["1: Ada Obi <a@x.org>  ", "2: Ben Ng <b@x.org>  "],
    );
    check("1.  Ada Obi  a@x.org\n2.  Ben Ng  b@x.org", &["1: Ada Obi <a@x.org>  ", "2: Ben Ng <b@x.org>  "]);
}

#[test]
fn the_head_of_a_forwarded_mail_is_nobody() {
    for head in [
        "From: Sam Poe <sam@x.org>\nSent: Monday, January 4, 2027 10:12 AM\nTo: Training <team@y.org>\nSubject: Our list",
        "---------- Forwarded message ---------\nFrom: Sam Poe <sam@x.org>\nDate: Mon, Jan 4, 2027\nSubject: Our list\nTo: <team@y.org>",
        "Von: Sam Poe <sam@x.org>\nGesendet: Montag, 4. Januar 2027\nAn: Team <team@y.org>\nBetreff: Liste",
        "De : Sam Poe <sam@x.org>\nEnvoyé : lundi 4 janvier 2027\nÀ : Équipe <team@y.org>\nObjet : Liste",
        "*De:* Sam Poe <sam@x.org>\n*Enviado:* lunes\n*Para:* Equipo <team@y.org>\n*Asunto:* Lista",
        "> Da: Sam Poe <sam@x.org>\n> A: Noi <team@y.org>\n> Oggetto: Elenco",
        "发件人: Sam Poe <sam@x.org>\n收件人: Team <team@y.org>\n主题: 名单",
    ] {
        let before = head.lines().count() as u32 + 1;
        let line = |at: u32, who: &str| format!("{}: {who}", before + at);
        let people = [line(1, "Ada Obi <a@x.org>"), line(2, "Ben Ng <b@x.org>"), line(3, "Cy Li <c@x.org>")];
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        check(&format!("{head}\n\nAda Obi <a@x.org>\nBen Ng <b@x.org>\nCy Li <c@x.org>"), None, &people);
        check(
            &format!("{head}\n\nAda Obi, a@x.org, A\nBen Ng, b@x.org, B\nCy Li, c@x.org, A"),
            None,
            &people,
        );
        check(&format!("{head}\n\n1. Ada Obi a@x.org\n2. Ben Ng b@x.org\n3. Cy Li c@x.org"), None, &people);
    }
    // Whom a mail was sent to may be the list itself.
    check(
        "From: Sam <s@x.org>\nTo: Ada Obi <a@x.org>, Ben Ng <b@x.org>, Cy Li <c@x.org>, Di Ho <d@x.org>\nSubject: Training",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>", "4: Di Ho <d@x.org>"],
    );
}

#[test]
fn a_greeting_and_a_name_below_are_no_cells() {
    let read = read_paste(
        "Hi,\nhere are our people:\n\nAda Obi, a@x.org, A\nBen Ng, b@x.org, B\nCy Li, c@x.org, A\n\nBest\nSam",
        None,
        &ReadChoice::default(),
        &NativeText,
    )
    .unwrap();
    let of_people = read.rows.iter().filter(|row| row.kind == RowKind::Person);
    let found: Vec<&str> = of_people.map(|row| row.values.name.as_str()).collect();
    assert_eq!(found, ["Ada Obi", "Ben Ng", "Cy Li"]);
}

#[test]
fn words_around_a_list_in_a_mail_are_nobody() {
    check(
        "Von: Sam <s@x.org>\nAn: Team <t@y.org>\nBetreff: Liste\n\nHallo,\nhier unsere Liste:\n\nAda Obi <a@x.org>\nBen Ng <b@x.org>\n\nGruß\nSam",
        None,
        &["8: Ada Obi <a@x.org>", "9: Ben Ng <b@x.org>"],
    );
}

#[test]
fn mails_of_a_form_are_people() {
    let people = ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"];
    for text in [
        "First name: Ada\nLast name: Obi\nYour union: Hall\nEmail: a@x.org\nIP: 1.2.3.4\n-----\nFirst name: Ben\nLast name: Ng\nYour union: NTUC\nEmail: b@x.org\nIP: 1.2.3.4",
        "Nom : Ada Obi\nSection : Lyon\nCourriel : a@x.org\nAccord : oui\n\nNom : Ben Ng\nSection : Lille\nCourriel : b@x.org\nAccord : oui",
        "From: Forms <no@f.org>\nSent: Monday\nTo: s@x.org\nSubject: New entry\n\nName: Ada Obi\nEmail: a@x.org\nTrack: A\n\nFrom: Forms <no@f.org>\nSent: Monday\nTo: s@x.org\nSubject: New entry\n\nName: Ben Ng\nEmail: b@x.org\nTrack: B",
    ] {
        check(text, None, &people);
    }
}

#[test]
fn addresses_that_were_hidden_from_machines_are_read() {
    check(
        "Ada Obi ada [at] x.org\nBen Ng ben(at)x [dot] org\nCy Li cy {AT} x.org",
        None,
        &["1: Ada Obi <ada@x.org>", "2: Ben Ng <ben@x.org>", "3: Cy Li <cy@x.org>"],
    );
    check(
        "Ada Obi a@x.org\nBen Ng ben (at) x.org\nCy Li cy[at]x[dot]org\nDi Po d@x.org",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <ben@x.org>", "3: Cy Li <cy@x.org>", "4: Di Po <d@x.org>"],
    );
    // Where addresses are written as such, brackets hold something else.
    check(
        "Ada Obi (at) a@x.org\nBen Ng (at) b@x.org",
        None,
        &["1: Ada Obi (at) <a@x.org>", "2: Ben Ng (at) <b@x.org>"],
    );
}

#[test]
fn names_behind_their_country_or_track_are_people() {
    let read = |text| read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let of_countries = read("Nigeria: Ada Obi, Ben Ng, Cy Li\nKenya: Dee Ro\nGhana: Em Fo, Fi Go");
    let countries: Vec<&str> = of_countries.rows.iter().map(|row| row.values.country.as_str()).collect();
    assert_eq!(countries, ["Nigeria", "Nigeria", "Nigeria", "Kenya", "Ghana", "Ghana"]);
    assert_eq!(people(&of_countries)[3], "4: Dee Ro <>");
    let of_tracks = read("Track A: Ada Obi, Ben Ng\nTrack B: Cy Li; Dee Ro");
    let tracks: Vec<&str> = of_tracks.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["Track A", "Track A", "Track B", "Track B"]);
}

#[test]
fn whom_a_mail_is_to_are_people_whatever_stands_below() {
    let expected = ["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>"];
    for mail in [
        "From: Zed Yo <z@x.org>\nSent: Monday, 3 November 2026 10:00\nTo: Ada Obi <a@x.org>; Ben Ng <b@x.org>; Cy Li <c@x.org>\nSubject: Training\n\nHello all",
        "To: Ada Obi <a@x.org>, Ben Ng <b@x.org>, Cy Li <c@x.org>\n\nHello all",
        "Ada Obi <a@x.org>; Ben Ng <b@x.org>; Cy Li <c@x.org>\nthanks",
    ] {
        check(mail, None, &expected);
    }
    check(
        "Ada Obi a@x.org, Ben Ng b@x.org and Cy Li c@x.org",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>"],
    );
    // A cell with several addresses is one of a table.
    check(
        "Name;Contacts\nGroup A;Ada <a@x.org>, Ben <b@x.org>",
        None,
        &["2: Group A <Ada <a@x.org>, Ben <b@x.org>>"],
    );
}

#[test]
fn who_sends_a_list_below_it_is_none_of_it() {
    let list = "Please register:\n- Ada Obi, a@x.org\n- Ben Ng, b@x.org\n- Cy Li, c@x.org\n";
    let expected = ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "4: Cy Li <c@x.org>"];
    check(&format!("{list}\nKind regards,\nZed Yo\nz@nlc.org\nwww.nlc.org | +234 1 22"), None, &expected);
    // Who has a name beside the address may have lost the mark.
    check(
        "1. Ada Obi a@x.org\n2. Ben Ng b@x.org\n\nCy Li c@x.org",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "4: Cy Li <c@x.org>"],
    );
}

#[test]
fn people_in_paragraphs_have_words_around_them() {
    check(
        "Hi Maria,\n\nhere are our people:\n\nAda Obi\na@x.org\nTrack A\n\nBen Ng\nb@x.org\nTrack B\n+234 1 2\n\nCy Li\nc@x.org\n\nBest\nZed Yo\nPresident\nz@nlc.org",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <b@x.org>", "3: Cy Li <c@x.org>"],
    );
    // Where they are not alike, no line is left out.
    check(
        "Hi,\n\nAda Obi\na@x.org\n\nDr\nBen Ng\nb@x.org\n\nCy Li\nc@x.org\n\nBest",
        None,
        &[
            "1: Hi <>",
            "3: Ada Obi <a@x.org>",
            "4: Dr <>",
            "6: Ben Ng <b@x.org>",
            "7: Cy Li <c@x.org>",
            "8: Best <>",
        ],
    );
}

#[test]
fn who_has_no_address_in_blocks_of_lines_has_a_row() {
    check(
        "Ada Obi\na@x.org\nBen Ng\nb@x.org\nCy Li\nDi Po\nd@x.org\nEl Ra\ne@@x.org\nFa Su\n",
        None,
        &[
            "1: Ada Obi <a@x.org>",
            "2: Ben Ng <b@x.org>",
            "3: Cy Li <>",
            "4: Di Po <d@x.org>",
            "5: El Ra <e@@x.org>",
            "6: Fa Su <>",
        ],
    );
    for list in [
        "Ada Obi\nTrack A\na@x.org\nBen Ng\nTrack B\nCy Li\nTrack A\nc@x.org\nDi Po\nTrack A\nd@x.org\n",
        "Ada Obi\na@x.org\nTrack A\nBen Ng\nTrack B\nCy Li\nc@x.org\nTrack A\nDi Po\nd@x.org\nTrack A\n",
    ] {
        check(
            list,
            None,
            &["1: Ada Obi <a@x.org>", "2: Ben Ng <>", "3: Cy Li <c@x.org>", "4: Di Po <d@x.org>"],
        );
    }
    check(
        "Our people\n\nAda Obi\na@x.org\n\nBen Ng\n\nCy Li\nc@x.org\n",
        None,
        &["1: Ada Obi <a@x.org>", "2: Ben Ng <>", "3: Cy Li <c@x.org>"],
    );
}

#[test]
fn an_answer_unlike_the_others_leaves_a_column_without_a_heading_what_it_is() {
    let read = read_paste(
        "Mercy Otieno, m@x.ke, Group A, English\nWanjiku Kamau, w@x.ke, Group B, Swahili\nPeter Oloo, p@x.ke, both, English/Swahili\n\
         Jane Njeri, j@x.ke, evening, English\nSam Obi, s@x.ke, B, facilitator\n",
        None,
        &ReadChoice::default(),
        &NativeText,
    )
    .unwrap();
    let found: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(found, ["Group A", "Group B", "both", "evening", "B"]);
    // Shifts, grades and the like are no tracks.
    for others in ["C", "P", "A+"] {
        let list = format!(
            "Ada Obi,a@x.org,A\nBen Ng,b@x.org,B\nCy Li,c@x.org,{others}\nDi Po,d@x.org,A\nEl Ra,e@x.org,B\n"
        );
        let read = read_paste(&list, None, &ReadChoice::default(), &NativeText).unwrap();
        assert!(read.rows.iter().all(|row| row.values.track.is_empty()), "{others}");
    }
}
