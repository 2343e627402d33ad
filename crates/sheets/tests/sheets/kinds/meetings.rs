//! Reports of meetings: parts with headings of their own, times, people who came twice.

use super::{check, shown};
use crate::read;

#[test]
fn reports_of_meetings_are_their_people() {
    let ada = "Ada Obi,a@x.org,01/05/2027 06:00:00 PM,01/05/2027 08:00:00 PM,120,No\n";
    for (above, first) in [
        ("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n", 2),
        ("Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n", 2),
        ("Name (Originalname),Benutzer-E-Mail,Beitrittszeit,Austrittszeit,Dauer (Minuten),Gast\n", 2),
        (
            "Nombre (nombre original),Correo electrónico del usuario,Hora de entrada,Hora de salida,Duración (minutos),Invitado\n",
            2,
        ),
        (
            "Nom (nom original),E-mail de l'utilisateur,Heure d'arrivée,Heure de départ,Durée (minutes),Invité\n",
            2,
        ),
        (
            "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n999,Training,01/05/2027,01/05/2027,host@x.org,120,1\n\nName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n",
            5,
        ),
        ("Report generated:,01/06/2027\nMeeting ID,999\n\nName,Email,Joined,Left,Minutes,Guest\n", 5),
        (
            "\"Attendee Report\"\n\"Report Generated:\",\"Jan 6, 2027\"\n\"Topic\",\"Webinar ID\"\n\"Training\",\"999\"\n\"Attendee Details\"\nUser Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest\n",
            7,
        ),
    ] {
        let read = crate::read_csv(&format!("{above}{ada}"));
        assert_eq!(shown(&read), [format!("{first}: Ada Obi <a@x.org>")], "{above}");
    }
}

#[test]
fn every_part_of_a_report_gives_its_people() {
    check(
        "Host Details\nAttended,User Name (Original Name),Email,Join Time\nYes,Hana Ito,h@x.org,6 PM\nPanelist Details\nAttended,User Name (Original Name),Email,Join Time\nYes,Pia Roth,p@x.org,6 PM\nAttendee Details\nAttended,User Name (Original Name),Email,Join Time\nYes,Ada Obi,a@x.org,6 PM\nNo,Ben Ng,b@x.org,--\n",
        &[
            "3: Hana Ito <h@x.org>",
            "4: heading",
            "5: heading",
            "6: Pia Roth <p@x.org>",
            "7: heading",
            "8: heading",
            "9: Ada Obi <a@x.org>",
            "10: Ben Ng <b@x.org>",
        ],
    );
}

#[test]
fn who_came_twice_is_one_person() {
    let times = "01/05/2027 06:00:00 PM,01/05/2027 06:30:00 PM,30";
    for heading in [
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)",
        "Name (Originalname),Benutzer-E-Mail,Beitrittszeit,Austrittszeit,Dauer (Minuten)",
        "Nom (nom original),E-mail de l'utilisateur,Heure d'arrivée,Heure de départ,Durée (minutes)",
    ] {
        check(
            &format!(
                "{heading}\nAda Obi,,{times}\nBen Ng,b@x.org,{times}\nAda Obi,,{times}\nBen Ng,,{times}\n"
            ),
            &["2: Ada Obi <>", "3: Ben Ng <b@x.org>", "4: heading", "5: heading"],
        );
    }
    // Two people of one list may have one name.
    check(
        "Name,Email,Track\nAda Obi,,A\nBen Ng,b@x.org,A\nAda Obi,,B\n",
        &["2: Ada Obi <>", "3: Ben Ng <b@x.org>", "4: Ada Obi <>"],
    );
}

#[test]
fn what_people_did_in_the_meeting_is_no_second_list() {
    for (summary, people, did, activities, again) in [
        (
            "Summary",
            "Participants",
            "In-Meeting Activities",
            "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole",
            "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole",
        ),
        (
            "Zusammenfassung",
            "Teilnehmer",
            "Aktivitäten in der Besprechung",
            "Name\tErster Beitritt\tLetzter Austritt\tDauer\tE-Mail\tTeilnehmer-ID (UPN)\tRolle",
            "Name\tBeitrittszeit\tAustrittszeit\tDauer\tE-Mail\tRolle",
        ),
    ] {
        let times = "1/5/27, 6:00:00 PM\t1/5/27, 8:00:00 PM\t2h";
        check(
            &format!(
                "1. {summary}\nTitle\tTraining\nStart\t1/5/27, 6:00:00 PM\n\n2. {people}\n{activities}\nAda Obi\t{times}\ta@x.org\ta@x.org\tOrganizer\nCy Li\t{times}\t\t\tPresenter\n\n3. {did}\n{again}\nAda Obi\t{times}\ta@x.org\tOrganizer\nAda Obi\t{times}\ta@x.org\tOrganizer\nCy Li\t{times}\t\tPresenter\n"
            ),
            &[
                "7: Ada Obi <a@x.org>",
                "8: Cy Li <>",
                "10: heading",
                "11: heading",
                "12: heading",
                "13: heading",
                "14: heading",
            ],
        );
    }
}

#[test]
fn other_programs_have_reports_too() {
    // Teams, with UTF-16 and tabs; Meet; Webex; Eventbrite; Jitsi.
    let teams = "Meeting Summary\nTotal Number of Participants\t1\nMeeting Title\tTraining\n\nFull Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\nAda Obi\t1/5/2027, 6:00 PM\t1/5/2027, 8:00 PM\t2h\ta@x.org\tPresenter\ta@x.org\n";
    let bytes: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(teams.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(shown(&read("a.csv", &bytes).unwrap()), ["6: Ada Obi <a@x.org>"]);
    check(
        "First name,Last name,Email,Duration,Time joined,Time exited\nAda,Obi,a@x.org,2 hr,6:00 PM,8:00 PM\n",
        &["2: Ada Obi <a@x.org>"],
    );
    check(
        "Meeting Name,Meeting Start Time,Display Name,First Name,Last Name,Role,Attendee Email,Join Time\nTraining,2027,Ada Obi,Ada,Obi,Host,a@x.org,6\n",
        &["2: Ada Obi <a@x.org>"],
    );
    check(
        "Order no.,Order Date,First Name,Surname,Email,Quantity,Price Tier,Attendee no.\n1,2027,Ada,Obi,a@x.org,1,,1\n",
        &["2: Ada Obi <a@x.org>"],
    );
    check(
        "Order,Buyer Name,Buyer Email,Attendee Name,Attendee Email,Ticket Type\n1,Sam Poe,s@x.org,Ada Obi,a@x.org,Free\n2,Sam Poe,s@x.org,Ben Ng,b@x.org,Free\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
}
