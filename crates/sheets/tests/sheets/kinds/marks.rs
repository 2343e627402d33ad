//! Marks that programs put around texts, and letters that they wrote in another way.

use super::{check, read_csv};

#[test]
fn the_apostrophe_of_a_text_is_no_part_of_it() {
    check(
        "Name,E-mail\n'Ada Obi,'ada@x.org\n'Ben Ng','ben@x.org'\nCy 't Hart,cy@x.org\n't Hart,d@x.org\n",
        &[
            "2: Ada Obi <ada@x.org>",
            "3: Ben Ng <ben@x.org>",
            "4: Cy 't Hart <cy@x.org>",
            "5: 't Hart <d@x.org>",
        ],
    );
    check(
        "First name;Last name;E-mail;Country\n'Ada;'Obi;'ada@x.org;'Nigeria\n",
        &["2: Ada Obi <ada@x.org>"],
    );
    check("Name;E-mail\n'Akau'ola;a@x.org\n", &["2: 'Akau'ola <a@x.org>"]);
}

#[test]
fn quotes_that_a_phone_made_curly_are_quotes() {
    for text in [
        "“Name”,“E-mail”\n“Obi, Ada”,“a@x.org”\n",
        "”Name”;”E-mail”\n”Obi, Ada”;”a@x.org”\n",
        "„Name“\t„E-mail“\n„Obi, Ada“\t„a@x.org“\n",
        "Name,E-mail\n“Obi, Ada”,“a@x.org”\n",
    ] {
        check(text, &["2: Obi, Ada <a@x.org>"]);
    }
    check("Name;E-mail\n“Ada Obi”;a@x.org\n", &["2: Ada Obi <a@x.org>"]);
    check("Name;E-mail\nAda “Addy” Obi;a@x.org\n", &["2: Ada “Addy” Obi <a@x.org>"]);
}

#[test]
fn letters_that_a_page_or_a_mail_wrote_as_codes_are_read() {
    check(
        "Name,E-mail\nJos&eacute; N&uacute;&ntilde;ez,a@x.org\nO&#39;Neill Mary,b&#64;x.org\nCy & Di; Ho,c@x.org\n",
        &["2: José Núñez <a@x.org>", "3: O'Neill Mary <b@x.org>", "4: Cy & Di; Ho <c@x.org>"],
    );
    check("Name,E-mail\nJi&#345;&iacute; &Ccaron;ern&yacute;,a@x.org\n", &["2: Jiří Černý <a@x.org>"]);
    check(
        "Name,E-mail\n=?UTF-8?Q?Jos=C3=A9_N=C3=BA=C3=B1ez?=,a@x.org\n=?utf-8?B?Wm/Dqw==?=,b@x.org\n",
        &["2: José Núñez <a@x.org>", "3: Zoë <b@x.org>"],
    );
    check(
        "=?UTF-8?Q?Jos=C3=A9?= <a@x.org>\n=?iso-8859-1?q?M=FCller?= <b@x.org>\n",
        &["1: José <a@x.org>", "2: Müller <b@x.org>"],
    );
}

#[test]
fn a_link_behind_a_name_is_no_part_of_it() {
    check(
        "Participant,E-mail\nAda Obi (https://www.notion.so/Ada-1),a@x.org\nBen (Benny) Ng,b@x.org\nCy Li (he),c@x.org\n",
        &["2: Ada Obi <a@x.org>", "3: Ben (Benny) Ng <b@x.org>", "4: Cy Li (he) <c@x.org>"],
    );
}

#[test]
fn what_stands_for_no_name_is_none() {
    check(
        "First name,Last name,E-mail\nSuharto,-,a@x.org\nBudi,.,b@x.org\nCy,N/A,c@x.org\nDi,(none),d@x.org\n\
         Ed,NULL,e@x.org\n--,Fi,f@x.org\nNa,Li,g@x.org\nAda,Null,h@x.org\nJAKOB,NULL,i@x.org\n",
        &[
            "2: Suharto <a@x.org>",
            "3: Budi <b@x.org>",
            "4: Cy <c@x.org>",
            "5: Di <d@x.org>",
            "6: Ed <e@x.org>",
            "7: Fi <f@x.org>",
            "8: Na Li <g@x.org>",
            "9: Ada Null <h@x.org>",
            "10: JAKOB NULL <i@x.org>",
        ],
    );
    let faults = read_csv("Vorname;Nachname;E-Mail\nSuharto;-;a@x.org\n").rows.remove(0).faults;
    assert!(faults.is_empty());
}

#[test]
fn a_family_name_that_the_given_name_has_already_is_said_once() {
    check(
        "First name,Last name,E-mail\nAda Obi,Obi,a@x.org\nAung,Aung,b@x.org\nAda Obi,Eze,c@x.org\n",
        &["2: Ada Obi <a@x.org>", "3: Aung Aung <b@x.org>", "4: Ada Obi Eze <c@x.org>"],
    );
    check("Nachname;Vorname;E-Mail\nObi;Ada Obi;a@x.org\n", &["2: Ada Obi <a@x.org>"]);
}

#[test]
fn marks_for_the_same_as_above_are_what_stands_there() {
    let read = crate::read_csv(
        "Name,Email,Track,Country\nAda Obi,a@x.org,A,Nigeria\nBen Ng,b@x.org,”,″\nCy Li,c@x.org,'',〃\nDi Po,d@x.org,B,-\n\
         El Ra,e@x.org,“,\"\"\"\"\n",
    );
    let found: Vec<String> =
        read.rows.iter().map(|row| format!("{} {}", row.values.track, row.values.country)).collect();
    assert_eq!(found, ["A Nigeria", "A Nigeria", "A Nigeria", "B -", "B -"]);
}
