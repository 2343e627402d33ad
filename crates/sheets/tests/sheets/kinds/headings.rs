//! Headings that come again, in two rows, above nothing, or not at all.

use super::check;

const BOTH: [&str; 3] = ["2: Ada <a@x.org>", "3: heading", "4: Ben <b@x.org>"];

#[test]
fn a_heading_that_comes_again_is_no_person() {
    for heading in [
        "Name,E-mail,Track",
        "NAME,E-MAIL,TRACK",
        "name,email,track",
        "Name:,E-mail:,Track:",
        "Name,,",
        " Name , E-mail ,Track",
        "Name,E-mail,",
        "Full name,E-mail address,Track",
        "Nombre,Correo,Turno",
        "Name,E-mail,Phone",
    ] {
        check(&format!("Name,E-mail,Track\nAda,a@x.org,A\n{heading}\nBen,b@x.org,B\n"), &BOTH);
    }
}

#[test]
fn a_heading_may_have_two_rows() {
    for (heading, first) in [
        ("Person,,Contact\nName,Track,E-mail", 3),
        ("Teilnehmende,,\nName,Schiene,E-Mail", 3),
        ("Name,Track,E-mail\n(first and last),(A or B),(required)", 2),
        ("Name,Track,E-mail\nas on the card,A/B,needed", 2),
        (",,\nName,Track,E-mail", 3),
        ("Name,Track,E-mail\n,,", 3),
        ("Name,Track,E-mail\nNom,Parcours,Courriel", 2),
        ("List of the members,,\n,,\nName,Track,E-mail", 4),
        ("Send to: office@union.example.org,,\nName,Track,E-mail", 3),
        ("Name,Track,E-mail\ne.g. Ana Souza,A,ana@example.org", 2),
    ] {
        let text = format!("{heading}\nAda,A,a@x.org\nBen,B,b@x.org\n");
        let read = crate::read_csv(&text);
        let people: Vec<String> =
            super::shown(&read).into_iter().filter(|line| !line.ends_with("heading")).collect();
        assert!(
            people.ends_with(&[
                format!("{}: Ada <a@x.org>", people_row(&text, "Ada")),
                format!("{}: Ben <b@x.org>", people_row(&text, "Ben"))
            ]),
            "{text}{people:?}"
        );
        let _ = first;
    }
}

fn people_row(text: &str, name: &str) -> usize {
    text.lines().position(|line| line.starts_with(name)).unwrap() + 1
}

#[test]
fn lines_in_quotes_as_a_whole_are_opened() {
    for text in [
        "\"Name,E-mail\"\n\"Ada,a@x.org\"\n\"Ben,b@x.org\"\n",
        "\"Name;E-mail\"\n\"Ada;a@x.org\"\n\"Ben;b@x.org\"\n",
        "\"Name\tE-mail\"\n\"Ada\ta@x.org\"\n\"Ben\tb@x.org\"\n",
        "\"Name,E-mail\"\r\n\"Ada,a@x.org\"\r\n\"Ben,b@x.org\"\r\n",
        "\"Name,E-mail\",\n\"Ada,a@x.org\",\n\"Ben,b@x.org\",\n",
        "\"Name,E-mail\";;\n\"Ada,a@x.org\";;\n\"Ben,b@x.org\";;\n",
        "\"Name,\"\"E-mail\"\"\"\n\"Ada,\"\"a@x.org\"\"\"\n\"Ben,\"\"b@x.org\"\"\"\n",
        "\"\"\"Name\"\",\"\"E-mail\"\"\"\n\"\"\"Ada\"\",\"\"a@x.org\"\"\"\n\"\"\"Ben\"\",\"\"b@x.org\"\"\"\n",
        "Name,E-mail\n\"Ada,a@x.org\"\n\"Ben,b@x.org\"\n",
        " \"Name,E-mail\"\n \"Ada,a@x.org\"\n \"Ben,b@x.org\"\n",
    ] {
        check(text, &["2: Ada <a@x.org>", "3: Ben <b@x.org>"]);
    }
}
