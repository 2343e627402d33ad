//! Chats, as they are copied or exported: who wrote, and what.

use domain::roster::{Fault, Field, ReadChoice};
use sheets::{NativeText, read_paste};

use super::lines::{BOTH, check, check_beside};

#[test]
fn messages_are_read_without_who_sent_them() {
    for text in [
        "[05/01/2027, 18:22:10] Sam: 1. Ada Obi a@x.org\n[05/01/2027, 18:23:10] Sam: 2. Ben Ng b@x.org",
        "05/01/2027, 18:22 - Sam: Ada Obi a@x.org\n05/01/2027, 18:23 - Sam: Ben Ng b@x.org",
        "[18:22, 05/01/2027] Sam: Ada Obi a@x.org\n[18:23, 05/01/2027] Sam: Ben Ng b@x.org",
        "[5/1/27, 6:22 PM] Sam Poe: Ada Obi a@x.org\n[5/1/27, 6:23 PM] +44 7700: Ben Ng b@x.org",
        "5/1/27, 6:22\u{202f}PM - Sam: Ada Obi a@x.org\n5/1/27, 6:23\u{202f}PM - Sam: Ben Ng b@x.org",
        "[2027-01-05 18:22] Sam: Ada Obi, a@x.org\n[2027-01-05 18:23] Sam: Ben Ng, b@x.org",
        "18:22 Sam: Ada Obi a@x.org\n18:23 Sam: Ben Ng b@x.org",
        "Sam, [05.01.2027 18:22]\nAda Obi a@x.org\nBen Ng b@x.org",
        "18:22:10 From Sam to Everyone : Ada Obi a@x.org\n18:23:10 From Pia to Everyone : Ben Ng b@x.org",
        "18:22:10\t From  Sam : Ada Obi a@x.org\n18:23:10\t From  Pia : Ben Ng b@x.org",
    ] {
        check(text, &BOTH);
    }
}

#[test]
fn who_posts_an_address_alone_is_who_has_it() {
    for text in [
        "[05/01/2027, 18:22:10] Ada Obi: a@x.org\n[05/01/2027, 18:23:10] Ben Ng: b@x.org",
        "05/01/2027, 18:22 - Ada Obi: a@x.org\n05/01/2027, 18:23 - Ben Ng: b@x.org",
        "Ada Obi, [05.01.2027 18:22]\na@x.org\n\nBen Ng, [05.01.2027 18:22]\nb@x.org",
        "18:22:10 From Ada Obi to Everyone: a@x.org\n18:22:11 From Ben Ng to Everyone: b@x.org",
    ] {
        check(text, &BOTH);
    }
    // Two addresses of one: nobody knows whose they are.
    check(
        "[1/2/27, 10:31] Sam: a@x.org\n[1/2/27, 10:32] Sam: b@x.org\n[1/2/27, 10:33] Cy Li: c@x.org",
        &[" <a@x.org>", " <b@x.org>", "Cy Li <c@x.org>"],
    );
}

#[test]
fn who_stands_above_a_message_wrote_it() {
    for text in [
        "[10:31 AM] Ada Obi\na@x.org\n[10:32 AM] Ben Ng\nb@x.org",
        "[Yesterday 10:31] Ada Obi\nhere is mine: a@x.org\n\n[10:32] Ben Ng\nb@x.org thanks",
        "Ada Obi  10:31 AM\na@x.org\nBen Ng  10:32 AM\nb@x.org",
        "Ada Obi 11/25 10:31 AM\na@x.org\n\nBen Ng 11/25 10:32 AM\nb@x.org",
        "Ada Obi\n  10:31 AM\na@x.org\nBen Ng\n  10:32 AM\nme too: b@x.org",
    ] {
        check(text, &BOTH);
    }
    // Times behind the addresses, or hours of tracks, are of nobody.
    check("Ada Obi a@x.org 18:00\nBen Ng b@x.org 20:00", &BOTH);
}

#[test]
fn somebody_greeted_is_not_who_writes() {
    check(
        "[1/2/27, 10:31] ~ Ada: Hi Claire, Ada Obi here a@x.org\n[1/2/27, 10:32] +44 7700 900123: Hello Claire, this is Ben Ng b@x.org\n\
         [1/2/27, 10:33] +44 7700 900124: c@x.org",
        &["Ada Obi <a@x.org>", "Ben Ng <b@x.org>", " <c@x.org>"],
    );
}

#[test]
fn what_one_says_in_several_lines_is_of_one() {
    let text = "[5/12/25, 9:31:02 AM] +254 722 118 904: Ada Obi\na@x.org\nNUT\n[5/12/25, 9:32:02 AM] Ben Ng: b@x.org\n\
                [5/12/25, 9:33:02 AM] +254 722 118 905: Cy Li\nc@x.org\nTrack B\n[5/12/25, 9:34:02 AM] Ben Ng: great!";
    check(text, &["Ada Obi <a@x.org>", "Ben Ng <b@x.org>", "Cy Li <c@x.org>"]);
    // Others may be named below.
    check(
        "[5/12/25, 9:31:02 AM] Dan Ho: Ada Obi a@x.org\nBen Ng b@x.org\n[5/12/25, 9:34:02 AM] Dan Ho: Cy Li c@x.org",
        &["Ada Obi <a@x.org>", "Ben Ng <b@x.org>", "Cy Li <c@x.org>"],
    );
}

#[test]
fn times_are_written_in_many_ways() {
    for text in [
        "12/5/25 08.22 - Ada Obi: a@x.org\n12/5/25 08.25 - Ben Ng: b@x.org",
        "٢٠٢٥/٥/١٢، ٩:٣١ ص - Ada Obi: a@x.org\n٢٠٢٥/٥/١٢، ٩:٣٢ ص - Ben Ng: b@x.org",
        "Ada Obi  [10:35 AM]\na@x.org\n\nBen Ng  [10:36 AM]\nb@x.org",
    ] {
        check(text, &BOTH);
    }
}

#[test]
fn who_writes_without_an_address_is_shown_beside() {
    check_beside(
        "12/03/2025, 09:20 - Grace Wu: who comes?\n12/03/2025, 09:31 - Ada Obi: a@x.org\n12/03/2025, 09:32 - Ben Ng: b@x.org\n\
         12/03/2025, 09:33 - Ada Obi: great\n12/03/2025, 09:40 - Cy Li: count me in\n12/03/2025, 09:41 - +255 754 009 321: me too",
        &BOTH,
        &["Grace Wu <>", "Cy Li <>"],
    );
}

#[test]
fn a_track_in_a_later_message_is_of_who_wrote_it() {
    let text = "[12/11/2026, 10:01:02] Ada Obi: a@x.org\n[12/11/2026, 10:02:02] Ben Ng: b@x.org\n\
                [12/11/2026, 10:03:02] Ben Ng: Track B please\n[12/11/2026, 10:04:02] Ada Obi: A for me";
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let said: Vec<[&str; 3]> = read
        .rows
        .iter()
        .map(|row| [Field::Name, Field::Email, Field::Track].map(|field| row.values.get(field)))
        .collect();
    assert_eq!(said, [["Ada Obi", "a@x.org", "Track A"], ["Ben Ng", "b@x.org", "Track B"]]);
}

#[test]
fn who_takes_it_back_in_a_later_message_does_not_come() {
    for gone in ["sorry, I can't come", "ya no puedo, bórrenme", "desculpem, não vou poder", "я не смогу"]
    {
        let text = format!(
            "[12/03/25, 09:15:22] Ada Obi: a@x.org\n[12/03/25, 09:16:10] Ben Ng: b@x.org\n[12/03/25, 09:19:10] Ada Obi: {gone}"
        );
        let read = read_paste(&text, None, &ReadChoice::default(), &NativeText).unwrap();
        let said: Vec<(&str, bool)> = read
            .rows
            .iter()
            .map(|row| (row.values.name.as_str(), row.faults.contains(&(Field::Name, Fault::Cancelled))))
            .collect();
        assert_eq!(said, [("Ada Obi", true), ("Ben Ng", false)], "{gone}");
    }
}

#[test]
fn a_track_beside_the_own_address_is_kept_in_other_words() {
    let text =
        "[12/11/2026, 10:01:02] Ada Obi: A for me, a@x.org\n[12/11/2026, 10:02:02] Ben Ng: B please b@x.org";
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["Track A", "Track B"]);
}

#[test]
fn another_track_in_a_later_message_is_asked_about() {
    let text = "[12/11/2026, 10:01:02] Ada Obi: a@x.org A\n[12/11/2026, 10:02:02] Ben Ng: b@x.org B\n\
                [12/11/2026, 10:03:02] Ben Ng: Track A please\n[12/11/2026, 10:04:02] Ada Obi: A";
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["Track A", "Track B / Track A?"]);
    let text = "[12/11/2026, 10:01:02] Ada Obi: a@x.org A\n[12/11/2026, 10:02:02] Ben Ng: b@x.org\n\
                [12/11/2026, 10:03:02] Ada Obi: perdón, mejor la B\n[12/11/2026, 10:04:02] Ben Ng: quizás A";
    let read = read_paste(text, None, &ReadChoice::default(), &NativeText).unwrap();
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["Track A / Track B?", "Track A?"]);
}
