//! Lists where a column could be taken for another: what is one person's own wins, and what stays open is said.

use domain::Problem;
use domain::roster::{Field, ReadRoster, RosterContext, RosterIssue, RosterRules, check_read};

use crate::{codes, headings, people, read_csv};

/// `rows` below the heading, five people with what `cells` makes of each.
fn five(heading: &str, cells: impl Fn(usize, &str, &str) -> String) -> ReadRoster {
    let people = [("Ada", "Obi"), ("Ben", "Ng"), ("Chidi", "Eze"), ("Dora", "Lund"), ("Ezra", "Katz")];
    let rows = people.iter().enumerate().map(|(at, (given, family))| cells(at, given, family));
    let heading = (!heading.is_empty()).then(|| heading.to_string());
    read_csv(&heading.into_iter().chain(rows).collect::<Vec<_>>().join("\n"))
}

/// The first person, and the fields in doubt.
fn first(read: &ReadRoster) -> (String, Vec<&str>) {
    (people(read).swap_remove(0), codes(read))
}

#[test]
fn what_is_the_same_for_everybody_is_nobodys_own() {
    for heading in
        ["Contact name;Name;Organisation e-mail;E-mail", "Nombre del contacto;Nombre;Correo;Correo 2"]
    {
        let read = five(heading, |at, given, family| {
            let address = if at % 2 == 0 { format!("{given}@x.org") } else { String::new() };
            format!("Sam Poe;{given} {family};office@union.org;{address}")
        });
        assert_eq!(people(&read)[..2], ["2: Ada Obi <Ada@x.org>", "3: Ben Ng <>"], "{heading}");
    }
    let read = five("", |_, given, family| format!("office@x.org,{given} {family},{given}@x.org"));
    assert_eq!(first(&read), ("1: Ada Obi <Ada@x.org>".to_string(), vec![]));
    let read = five("E-mail,Name,Rep e-mail", |_, given, family| {
        format!("all@x.org,{given} {family},{given}@x.org")
    });
    assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec!["column.ambiguous"]));
    // All that there is.
    let read = five("Name,E-mail", |_, given, family| format!("{given} {family},all@x.org"));
    assert_eq!(first(&read), ("2: Ada Obi <all@x.org>".to_string(), vec![]));
    let read = five("Card Name,Board Name,List Name,E-mail", |_, given, family| {
        format!("{given} {family},Training,To do,{given}@x.org")
    });
    assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]));
}

#[test]
fn the_parts_of_a_name_are_told_behind_it() {
    for heading in [
        "Name (First);Name (Last);E-mail",
        "Name: First;Name: Last;E-mail",
        "Full Name - First;Full Name - Last;E-mail",
        "Nombre (nombre);Nombre (apellido);Correo",
        "Name [Vorname];Name [Nachname];E-Mail",
        "givenName;sn;mail",
        "Roepnaam;Achternaam;E-mail",
    ] {
        let read = five(heading, |_, given, family| format!("{given};{family};{given}@x.org"));
        assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]), "{heading}");
    }
    let read =
        five("Name (Last);Name (First);Email", |_, given, family| format!("{family};{given};{given}@x.org"));
    assert_eq!(people(&read)[0], "2: Ada Obi <Ada@x.org>");
    let read = five("S/N;Name;E-mail", |at, given, family| format!("{at};{given} {family};{given}@x.org"));
    assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]));
    let read = five("Roepnaam;Tussenvoegsel;Achternaam;E-mail", |_, given, family| {
        format!("{given};van der;{family};{given}@x.org")
    });
    assert_eq!(people(&read)[0], "2: Ada van der Obi <Ada@x.org>");
    let read = five("1er apellido;2do apellido;Nombres;Correo", |_, given, family| {
        format!("{family};Paz;{given};{given}@x.org")
    });
    assert_eq!(people(&read)[0], "2: Ada Obi Paz <Ada@x.org>");
}

#[test]
fn families_stand_first_where_they_do() {
    for heading in ["Họ và tên đệm;Tên;Email", "Họ;Tên;Email", "Vezetéknév;Keresztnév;E-mail"] {
        let read = five(heading, |_, given, family| format!("{family};{given};{given}@x.org"));
        assert_eq!(first(&read), ("2: Obi Ada <Ada@x.org>".to_string(), vec![]), "{heading}");
    }
    let read = read_csv("Tên;Tên đệm;Họ;Email\nAn;Văn;Nguyễn;an@x.org\n");
    assert_eq!(people(&read), ["2: Nguyễn Văn An <an@x.org>"]);
}

#[test]
fn half_a_name_is_a_doubt() {
    for heading in ["Surname;Initials;E-mail", "Name;Father's name;E-mail", "First name;Zzz;E-mail"] {
        let read = five(heading, |_, given, family| format!("{given};{family};{given}@x.org"));
        assert_eq!(codes(&read), ["column.ambiguous"], "{heading}");
    }
    for heading in ["Name;City;E-mail", "Name;Zzz;E-mail", "First name;Country;E-mail"] {
        let read = five(heading, |_, given, family| format!("{given};{family};{given}@x.org"));
        assert_eq!(codes(&read), [""; 0], "{heading}");
    }
    let read = five("", |_, given, family| format!("{given},nurse{given},{family},{given}@x.org"));
    assert_eq!(codes(&read), ["column.ambiguous"]);
    let read = five("", |_, given, family| format!("{given},{given}@x.org,{family}"));
    assert_eq!(codes(&read), ["column.ambiguous"]);
}

#[test]
fn countries_are_nobodys_name() {
    let countries = ["Nigeria", "Malaysia", "Nigeria", "Sweden", "Kenya"];
    let read = five("", |at, given, family| format!("{},{given} {family},{given}@x.org", countries[at]));
    assert_eq!(first(&read), ("1: Ada Obi <Ada@x.org>".to_string(), vec![]));
    assert_eq!(headings(&read, Field::Country), ["A"]);
}

#[test]
fn headings_above_the_wrong_columns_are_not_believed() {
    let read = five("E-mail,Name", |_, given, family| format!("{given} {family},{given}@x.org"));
    assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]));
    let read =
        five("Name,E-mail,Track", |at, given, family| format!("{at},{given} {family},{given}@x.org,A"));
    assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]));
}

#[test]
fn a_column_a_track_may_hold_its_label() {
    for labels in [["Track A", "Track B"], ["Turno A", "Turno B"], ["Gruppe A (12:00)", "Gruppe B (20:00)"]] {
        let read = five(&format!("Name,Email,{},{}", labels[0], labels[1]), |at, given, family| {
            let one = if at == 1 { "" } else { labels[0] };
            let other = if at == 1 || at == 2 { labels[1] } else { "" };
            format!("{given} {family},{given}@x.org,{one},{other}")
        });
        let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
        assert_eq!(tracks, ["A", "B", "A+B", "A", "A"], "{labels:?}");
    }
}

#[test]
fn tracks_are_known_by_what_stands_below() {
    for (heading, answers) in [
        ("¿Qué turno prefieres?", ["Turno A", "Turno B"]),
        ("В каком потоке вы участвуете?", ["Поток А", "Поток Б"]),
        ("Hangi oturuma katılacaksınız?", ["A oturumu", "B oturumu"]),
        ("À quel groupe horaire participez-vous ?", ["Parcours A", "Parcours B"]),
        ("Stream", ["Stream A", "Stream B"]),
        ("Cohort", ["A", "B"]),
        ("أي مجموعة؟", ["أ", "ب"]),
    ] {
        let read = five(&format!("Name;E-mail;{heading}"), |at, given, family| {
            format!("{given} {family};{given}@x.org;{}", answers[at % 2])
        });
        assert_eq!((headings(&read, Field::Track), codes(&read)), (vec![heading], vec![]), "{heading}");
    }
    for heading in ["Driving licence", "Building", "Grade"] {
        let read = five(&format!("Name;E-mail;{heading}"), |at, given, family| {
            format!("{given} {family};{given}@x.org;{}", ["A", "B"][at % 2])
        });
        assert_eq!(codes(&read), ["column.ambiguous"], "{heading}");
    }
    for (heading, answers) in [("9 March", ["A", "A"]), ("Shirt", ["S", "M"]), ("Team", ["Red", "Blue"])] {
        let read = five(&format!("Name;E-mail;{heading}"), |at, given, family| {
            format!("{given} {family};{given}@x.org;{}", answers[at % 2])
        });
        assert_eq!((headings(&read, Field::Track), codes(&read)), (vec![], vec![]), "{heading}");
    }
}

#[test]
fn numbers_below_a_word_for_tracks_are_a_doubt() {
    for heading in ["timeslot id", "track___1"] {
        let read = five(&format!("Name;E-mail;{heading}"), |_, given, family| {
            format!("{given} {family};{given}@x.org;1")
        });
        assert_eq!(
            (headings(&read, Field::Track), codes(&read)),
            (vec![], vec!["column.ambiguous"]),
            "{heading}"
        );
    }
    let read =
        five("Name;E-mail;Timezone offset", |_, given, family| format!("{given} {family};{given}@x.org;-60"));
    assert_eq!((headings(&read, Field::Zone), codes(&read)), (vec![], vec![]));
}

#[test]
fn the_language_of_interpretation_comes_before_the_mother_tongue() {
    for heading in ["Mother tongue;Language of interpretation", "Muttersprache;Dolmetschsprache"] {
        let read = five(&format!("Name;E-mail;{heading}"), |_, given, family| {
            format!("{given} {family};{given}@x.org;Igbo;English")
        });
        assert_eq!(headings(&read, Field::Language)[0], heading.split_once(';').unwrap().1);
    }
}

#[test]
fn the_parts_of_the_name_of_a_participant_are_joined() {
    for heading in [
        "First name of participant;Last name of participant;E-mail",
        "Prénom du participant;Nom du participant;Courriel",
        "Nombre del participante;Apellidos del participante;Correo",
        "Nome do participante;Sobrenome do participante;E-mail",
        "Имя участника;Фамилия участника;Почта",
        "name_first;name_last;email",
    ] {
        let read = five(heading, |_, given, family| format!("{given};{family};{given}@x.org"));
        assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]), "{heading}");
    }
    let read = five("Buyer first name;Buyer last name;Ticket holder: Name;E-mail", |_, given, family| {
        format!("Sam;Poe;{given} {family};{given}@x.org")
    });
    assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]));
    for heading in ["What is your first and last name?", "Participant name (first and last)", "Nom - Prénom"]
    {
        let read =
            five(&format!("{heading};E-mail"), |_, given, family| format!("{given} {family};{given}@x.org"));
        assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]), "{heading}");
    }
}

#[test]
fn ticks_below_tracks_are_known_in_any_alphabet() {
    for [one, other] in
        [["Поток А", "Поток Б"], ["المسار أ", "المسار ب"], ["A oturumu", "B oturumu"], ["Turno A", "Turno B"]]
    {
        let read = five(&format!("Name;E-mail;{one};{other}"), |at, given, family| {
            format!("{given} {family};{given}@x.org;{};x", if at == 0 { "x" } else { "" })
        });
        let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
        assert_eq!(tracks[..2], ["A+B", "B"], "{one}");
    }
}

#[test]
fn a_column_of_tracks_that_name_none_is_a_doubt() {
    let with = |heading: &str, answers: [&str; 2]| {
        five(&format!("Name;E-mail;{heading}"), |at, given, family| {
            format!("{given} {family};{given}@x.org;{}", answers[at % 2])
        })
    };
    let read = with("Track", ["with Ana", "with Ben"]);
    assert_eq!((headings(&read, Field::Track), codes(&read)), (vec![], vec!["column.ambiguous"]));
    // Which of both times is which is asked, once for each.
    for (heading, expected) in [
        ("Track", vec![]),
        ("Time slot", vec![]),
        ("Horario", vec![]),
        ("Preferred time", vec!["column.ambiguous"]),
    ] {
        for answers in [
            ["12:00 New York", "20:00 New York"],
            ["morning", "evening"],
            ["9am", "8pm"],
            ["mañana", "tarde"],
        ] {
            let mut read = with(heading, answers);
            assert_eq!((headings(&read, Field::Track), codes(&read)), (vec![heading], expected.clone()));
            let rules = RosterRules { tracks: vec!["A".into(), "B".into()], ..RosterRules::default() };
            let checked = check_read(&mut read, &rules, RosterContext::default());
            let asked = checked.issues.iter().filter(|issue| issue.problem == Problem::TrackUnknown);
            assert_eq!(asked.count(), 5, "{heading}: {answers:?}");
        }
    }
    // The hours of a shift that each has for themselves are none.
    let read = five("Name;E-mail;Hours", |at, given, family| {
        format!("{given} {family};{given}@x.org;{}", ["6am", "2pm", "10pm", "8am", "noon"][at])
    });
    assert_eq!((headings(&read, Field::Track), codes(&read)), (vec![], vec![]));
}

#[test]
fn an_answer_that_names_no_track_is_asked_about_and_hides_no_other() {
    for heading in ["Group", "Which of the two weekly sessions can you attend?", "Welche Gruppe?"] {
        let read = five(&format!("Name;E-mail;{heading}"), |at, given, family| {
            let answer = [
                "Track A - Tuesday",
                "Track B - Tuesday",
                "Either works for me",
                "Track A - Tuesday",
                "Track B - Tuesday",
            ];
            format!("{given} {family};{given}@x.org;{}", answer[at])
        });
        assert_eq!(headings(&read, Field::Track), [heading]);
        assert_eq!(read.rows[2].values.track, "Either works for me");
    }
    let read = five("Name;E-mail;Группа", |at, given, family| {
        format!("{given} {family};{given}@x.org;{}", ["А", "Б", "любая", "А", "Б"][at])
    });
    assert_eq!(headings(&read, Field::Track), ["Группа"]);
}

#[test]
fn a_place_with_its_country_is_a_country_whatever_stands_above() {
    for heading in ["Location", "Based in", "Where are you?"] {
        let read = five(&format!("Name;E-mail;{heading}"), |at, given, family| {
            let place =
                ["Nairobi, Kenya", "Kampala, Uganda", "Lagos, Nigeria", "Accra, Ghana", "Lusaka, Zambia"];
            format!("{given} {family};{given}@x.org;{}", place[at])
        });
        assert_eq!(headings(&read, Field::Country), [heading]);
    }
}

#[test]
fn people_beside_each_other_are_a_doubt() {
    for heading in ["Name;E-mail;Member 1;Member 2;Member 3", "Name;E-mail;Person1;Person2;Person3"] {
        let read = read_csv(&format!("{heading}\nSam Poe;s@x.org;Ada Obi;Ben Ng;Cy Li\n"));
        assert_eq!(codes(&read), ["column.ambiguous"], "{heading}");
    }
}

#[test]
fn somebody_elses_address_moves_no_cells() {
    let read = five("Name,E-mail,Organisation e-mail", |at, given, family| {
        format!("{given} {family},{},office@x.org", if at == 0 { "a@x.org" } else { "" })
    });
    assert_eq!(people(&read)[..2], ["2: Ada Obi <a@x.org>", "3: Ben Ng <>"]);
}

#[test]
fn a_tick_in_a_cell_is_no_mark_of_a_list() {
    let read = five("", |_, given, family| format!("✔;boss@x.org;{given};{family};{given}@x.org"));
    assert_eq!(people(&read)[0], "1: Ada Obi <Ada@x.org>");
    let read = five("Name,E-mail,A,B", |at, given, family| {
        format!("{given} {family},{given}@x.org,{}", ["x,-", "-,x"][at % 2])
    });
    assert_eq!((read.rows[1].values.track.as_str(), read.rows[1].faults.len()), ("B", 0));
}

#[test]
fn the_addresses_show_which_column_has_their_names() {
    let branches = ["Alpha Centre", "Beta House", "Gamma North", "Alpha Centre", "Delta"];
    for heading in [
        "School,Teacher,E-mail",
        "Seccional,Compañero/a,Correo",
        "Section,Camarade,Courriel",
        "Oddział,Członek,E-mail",
        "",
    ] {
        let read =
            five(heading, |at, given, family| format!("{},{given} {family},{given}@x.org", branches[at]));
        let number = if heading.is_empty() { 1 } else { 2 };
        assert_eq!(first(&read), (format!("{number}: Ada Obi <Ada@x.org>"), vec![]), "{heading}");
    }
    let cities = ["Lagos", "Accra", "Kano", "Quito", "Lima"];
    let read =
        five("", |at, given, family| format!("{},{given},{family},{given}.{family}@x.org", cities[at]));
    assert_eq!(people(&read)[0], "1: Ada Obi <Ada.Obi@x.org>");
    // Where they show nothing, somebody is asked.
    let read = five("School,Teacher,E-mail", |at, given, family| {
        format!("{},{given} {family},info{at}@x.org", branches[at])
    });
    assert_eq!(codes(&read), ["column.ambiguous"]);
}

#[test]
fn of_two_people_in_a_row_without_a_word_for_either_none_is_chosen_in_silence() {
    let bosses = ["Sam Li", "Tom Ab", "Una Be", "Sam Li", "Vic Do"];
    for (heading, expected) in [
        ("General Secretary,Email,Delegate,Delegate email", &["column.ambiguous", "column.ambiguous"][..]),
        ("Responsable,Correo,Delegado,Correo del delegado", &["column.ambiguous", "column.ambiguous"]),
        ("Supervisor,E-mail,Employee,E-mail", &["column.ambiguous", "column.ambiguous"]),
        // The heading says it; the other's address fills no gap.
        ("Chair,Chair's e-mail,Name,E-mail", &[]),
    ] {
        let read = five(heading, |at, given, family| {
            let boss = bosses[at].split(' ').next().unwrap();
            format!("{},{boss}@x.org,{given} {family},{given}@x.org", bosses[at])
        });
        assert_eq!(codes(&read), expected, "{heading}");
    }
    let read = five("Name,E-mail,Chair,Chair's e-mail", |at, given, family| {
        let address = if at == 0 { String::new() } else { format!("{given}@x.org") };
        format!("{given} {family},{address},Sam Li,sam{at}@x.org")
    });
    assert_eq!(first(&read), ("2: Ada Obi <>".to_string(), vec![]));
}

#[test]
fn who_facilitates_comes_before_a_post_in_the_union() {
    let posts = ["Secretary", "Facilitator", "Treasurer", "Nurse", "Steward"];
    for heading in [
        "Name,E-mail,Position,Role",
        "Name,E-mail,Job title,Role in the training",
        "Name,E-mail,Position,Attendee category",
        "Nombre,Correo,Cargo,Rol en la formación",
    ] {
        let read = five(heading, |at, given, family| {
            let role = if at == 0 { "facilitator" } else { "participant" };
            format!("{given} {family},{given}@x.org,{},{role}", posts[at])
        });
        let roles: Vec<&str> = read.rows.iter().map(|row| row.values.role.as_str()).collect();
        assert_eq!(
            roles,
            ["facilitator", "participant", "participant", "participant", "participant"],
            "{heading}"
        );
    }
}

#[test]
fn two_letters_without_a_word_for_countries_are_asked_about() {
    for (heading, letters) in [("Dept", ["HR", "IT"]), ("Jour", ["MA", "JE"]), ("Based in", ["NG", "GH"])] {
        let read = five(&format!("Name,E-mail,{heading}"), |at, given, family| {
            format!("{given} {family},{given}@x.org,{}", letters[at % 2])
        });
        assert_eq!(read.rows[0].values.country, letters[0], "{heading}");
        assert_eq!(codes(&read), ["column.ambiguous"], "{heading}");
    }
    let read = five("Name,E-mail,Country", |at, given, family| {
        format!("{given} {family},{given}@x.org,{}", ["NG", "GH"][at % 2])
    });
    assert_eq!(codes(&read), Vec::<&str>::new());
}

#[test]
fn the_other_half_of_a_name_is_found() {
    for heading in ["Pangalan;Apelyido;E-mail", "שם;משפחה;מייל", "Nom;Cognoms;Correu", "ชื่อ;สกุล;อีเมล"]
    {
        let read = five(heading, |_, given, family| format!("{given};{family};{given}@x.org"));
        assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]), "{heading}");
    }
    // Few use another name than their own.
    let read = five("Nom;Prénom;Nom d'usage;Mail", |at, given, family| {
        format!("{family};{given};{};{given}@x.org", if at == 2 { "Poe" } else { "" })
    });
    assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec![]));
    // A word that nobody knows, above what the addresses have.
    let read =
        five("Name;Sobriquet;E-mail", |_, given, family| format!("{given};{family};{given}.{family}@x.org"));
    assert_eq!(codes(&read), ["column.ambiguous"]);
}

#[test]
fn a_note_beside_a_tick_takes_no_track_away() {
    let read = five("Name,E-mail,Track A,Track B", |at, given, family| {
        let (a, b) = [("x", ""), ("", "x"), ("x", ""), ("", "x (late)"), ("", "x")][at];
        format!("{given} {family},{given}@x.org,{a},{b}")
    });
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["A", "B", "A", "B", "B"]);
    let read = five("name,email,ticket_name", |at, given, family| {
        format!("{given} {family},{given}@x.org,Track {}", ["A", "B"][at % 2])
    });
    assert_eq!(read.rows[1].values.track, "Track B");
}

#[test]
fn numbers_of_columns_below_their_headings_are_nobody() {
    let read = five("№ п/п;ФИО;Эл. почта;Группа\n1;2;3;4", |at, given, family| {
        format!("{};{given} {family};{given}@x.org;{}", at + 1, ["А", "Б"][at % 2])
    });
    assert_eq!(first(&read), ("3: Ada Obi <Ada@x.org>".to_string(), vec![]));
    assert_eq!(read.rows[1].values.track, "Б");
}

#[test]
fn of_two_tracks_it_is_asked_which_one_is_theirs() {
    for heading in [
        "Name,E-mail,Preferred track,Assigned track",
        "Name,E-mail,Track 2026,Track 2027",
        "Name,E-mail,Track,Session",
    ] {
        let read = five(heading, |at, given, family| {
            format!("{given} {family},{given}@x.org,{},{}", ["A", "B"][at % 2], ["A", "B"][at / 2 % 2])
        });
        assert_eq!(codes(&read), ["column.ambiguous"], "{heading}");
    }
    // The same twice is no question.
    let read = five("Name,E-mail,Preferred track,Assigned track", |at, given, family| {
        let track = ["A", "B"][at % 2];
        format!("{given} {family},{given}@x.org,{track},{track}")
    });
    assert_eq!(codes(&read), Vec::<&str>::new());
}

#[test]
fn a_tick_below_both_is_one_for_both_tracks() {
    let read = five("Name,E-mail,Track A,Track B,Both", |at, given, family| {
        let ticks = [",x,,", ",,x,", ",,,x"][at % 3];
        format!("{given} {family},{given}@x.org{ticks}")
    });
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!((tracks, codes(&read)), (vec!["A", "B", "Both", "A", "B"], vec![]));
}

#[test]
fn while_it_is_asked_whose_addresses_are_meant_each_has_their_own() {
    let zed = |at: usize| ["Zed Yo,zed@x.org", "Wy Xu,wy@x.org"][at % 2];
    let read = five("Supervisor,E-mail,Employee,E-mail", |at, given, family| {
        format!("{},{given} {family},{given}@x.org", zed(at))
    });
    assert_eq!(first(&read), ("2: Ada Obi <Ada@x.org>".to_string(), vec!["column.ambiguous"]));
}

#[test]
fn blood_groups_and_the_languages_of_forms_are_nobodys_choice() {
    let read = five("Name,E-mail,Blood group,Form language,Language of the training", |at, given, family| {
        format!("{given} {family},{given}@x.org,{},en,Español", ["A", "B"][at % 2])
    });
    assert_eq!(headings(&read, Field::Track), Vec::<&str>::new());
    assert_eq!(headings(&read, Field::Language), ["Language of the training"]);
}

#[test]
fn the_address_of_a_guest_is_not_that_of_who_brings_them() {
    let read = read_csv(
        "Name,E-mail,Guest name,Guest email\nAda Obi,,Ben Ng,b@x.org\nCy Li,c@x.org,,\nDee Ro,d@x.org,Em Fo,e@x.org\n",
    );
    assert_eq!(people(&read)[..2], ["2: Ada Obi <>", "3: Cy Li <c@x.org>"]);
}

#[test]
fn the_third_letter_of_who_writes_in_cyrillic_is_not_b() {
    let tracks = |cells: &[&str]| -> Vec<String> {
        let names = ["Ada Obi", "Ben Ng", "Cy Li"];
        let rows =
            names.iter().zip(cells).map(|(name, cell)| format!("{name};{}@x.org;{cell}\n", &name[..2]));
        let rows: Vec<String> = rows.collect();
        let read = read_csv(&format!("Имя;Почта;Трек\n{}", rows.concat()));
        read.rows.iter().map(|row| row.values.track.clone()).collect()
    };
    assert_eq!(tracks(&["А", "Б", "В"]), ["А", "Б", "В?"]);
    assert_eq!(tracks(&["Группа В", "Группа Б"]), ["В?", "Группа Б"]);
    // It looks like a B to who writes none.
    assert_eq!(tracks(&["А", "В", "А"]), ["А", "В", "А"]);
    let mut read = read_csv("Имя;Почта;Трек\nAda Obi;ada@x.org;Б\nBen Ng;ben@x.org;В\n");
    // Where there is a track C as well.
    for tracks in [&["A", "B"][..], &["A", "B", "C"]] {
        let tracks = tracks.iter().map(|track| track.to_string()).collect();
        let rules = RosterRules { tracks, ..RosterRules::default() };
        let checked = check_read(&mut read, &rules, RosterContext::default());
        let is_asked = |issue: &RosterIssue| issue.problem == Problem::TrackUnknown && issue.row == Some(3);
        assert!(checked.issues.iter().any(is_asked));
    }
}

#[test]
fn the_parts_of_a_name_may_stand_in_two_columns_without_headings() {
    let both = "García López;Ana María;ana.garcia@x.org\nPérez Ruiz;Luis José;luis.perez@x.org\nLima;Eva;eva.lima@x.org";
    assert_eq!(first(&read_csv(both)).0, "1: García López Ana María <ana.garcia@x.org>");
    // The addresses show one of them; whether the other belongs to it is asked.
    for list in [
        "García López,Ana María,ana@x.org\nChen,Bao,bao@x.org\nLima,Eva,eva@x.org",
        "García López,Ana María,garcia@x.org\nChen,Bao,chen@x.org\nLima,Eva,lima@x.org",
    ] {
        assert_eq!(first(&read_csv(list)).1, ["column.ambiguous"], "{list}");
    }
    // A branch before whole names is none of them.
    let read = five("", |at, given, family| format!("Branch {at} North,{given} {family},{given}@x.org"));
    assert_eq!(first(&read), ("1: Ada Obi <Ada@x.org>".to_string(), vec![]));
}

#[test]
fn a_creole_without_its_country_may_be_any() {
    let mut read = read_csv("Name,E-mail,Language\nAda Obi,a@x.org,Creole\nBen Ng,b@x.org,Haitian Creole\n");
    let checked = check_read(&mut read, &RosterRules::default(), RosterContext::default());
    let languages: Vec<Vec<String>> = checked.members.iter().map(|member| member.languages.clone()).collect();
    assert_eq!(languages, [vec![], vec!["ht".to_string()]]);
    assert!(checked.issues.iter().any(|issue| issue.problem == Problem::LanguageUnknown));
}

#[test]
fn the_addresses_of_who_sends_others_are_not_theirs() {
    for headings in [
        "Email,Delegate,Delegate email",
        "Email,Participant,Participant's e-mail",
        "Your email,Nominee,Nominee's email",
    ] {
        let read =
            five(headings, |_, given, family| format!("{family}@union.org,{given} {family},{given}@x.org"));
        // Both have a part of the name: the headings decide.
        assert_eq!(people(&read)[0].split(" <").next(), Some("2: Ada Obi"), "{headings}");
        let read = five(headings, |at, given, family| {
            format!("office{at}@union.org,{given} {family},{given}@x.org")
        });
        assert_eq!(
            first(&read),
            ("2: Ada Obi <Ada@x.org>".to_string(), vec!["column.ambiguous"]),
            "{headings}"
        );
    }
}

#[test]
fn a_note_that_speaks_of_another_track_is_shown() {
    let read = five("Name,E-mail,Track,Remarks", |at, given, family| {
        let note = [
            "moved to Track A",
            "prefers track B",
            "vegetarian",
            "pasa al A",
            "track to be decided by Friday",
        ][at];
        format!("{given} {family},{given}@x.org,B,{note}")
    });
    let tracks: Vec<&str> = read.rows.iter().map(|row| row.values.track.as_str()).collect();
    assert_eq!(tracks, ["B / moved to Track A?", "B", "B", "B / pasa al A?", "B"]);
    let rules = RosterRules { tracks: vec!["A".into(), "B".into()], ..RosterRules::default() };
    let checked = check_read(&mut read.clone(), &rules, RosterContext::default());
    let asked: Vec<Option<u32>> = checked
        .issues
        .iter()
        .filter(|issue| issue.problem == Problem::TrackUnknown)
        .map(|issue| issue.row)
        .collect();
    assert_eq!(asked, [Some(2), Some(5)]);
}

#[test]
fn a_column_that_says_track_has_it_whatever_it_is_called() {
    let read = five("Name,E-mail,Group,Workshop", |at, given, family| {
        format!("{given} {family},{given}@x.org,{},Track {}", ["B", "A"][at % 2], ["A", "B"][at % 2])
    });
    assert_eq!(headings(&read, Field::Track), ["Workshop"]);
}
