//! Templates with something in every row: rows that nobody filled in are no people, all others are.

use super::check;

const ADA: [&str; 1] = ["2: Ada <a@x.org>"];

#[test]
fn rows_that_nobody_filled_in_are_no_people() {
    for text in [
        "No,Name,E-mail\n1,Ada,a@x.org\n2,,\n3,,\n",
        "Name,E-mail,No\nAda,a@x.org,1.\n,,2.\n,,3.\n",
        "Name,E-mail,Facilitator?\nAda,a@x.org,☑\n,,☐\n,,☐\n",
        "Name,E-mail,Facilitator\nAda,a@x.org,TRUE\n,,FALSE\n,,FALSE\n",
        "Name,E-mail,Present\nAda,a@x.org,yes\n,,no\n,,no\n",
        "Name,E-mail,Present\nAda,a@x.org,[x]\n,,[ ]\n,,[ ]\n",
        "Name,E-mail,Local\nAda,a@x.org,Local 88\n,,Local 88\n,,Local 88\n",
        "Name,E-mail,Date\nAda,a@x.org,2027-03-02\n,,2027-03-02\n,,2027-03-09\n",
        "Name,E-mail,Fee\nAda,a@x.org,€ 5.00\n,,€ 5.00\n,,€ 0.00\n",
        "Name,E-mail,Hours\nAda,a@x.org,12:00\n,,12:00\n,,20:00\n",
        "Name,E-mail,Track\nAda,a@x.org,A\n,,Please choose\n,,Please choose\n",
        "Name,E-mail,Pista\nAda,a@x.org,A\n,,Seleccione…\n,,Seleccione…\n",
        "Name;E-Mail;Schiene\nAda;a@x.org;A\n;;Bitte wählen\n;;Bitte wählen\n",
        "Nom;Courriel;Parcours\nAda;a@x.org;A\n;;-- Choisir --\n;;-- Choisir --\n",
        "No,Name,E-mail,Here,Local\n1,Ada,a@x.org,☐,Hall\n2,,,☐,Hall\n3,,,☐,Hall\n",
        "No,Name,E-mail\n1,Ada,a@x.org\n2,-,-\n3,–,–\n",
        "No,Name,E-mail\n1,Ada,a@x.org\n2,____,____\n3,...,...\n",
    ] {
        check(text, &ADA);
    }
}

#[test]
fn rows_with_anything_of_a_person_stay() {
    check("Name,E-mail,Track\nAda,a@x.org,A\n,,B\n", &["2: Ada <a@x.org>", "3:  <>"]);
    check("Name,E-mail,Role\nAda,a@x.org,x\n,,steward\n", &["2: Ada <a@x.org>", "3:  <>"]);
    check("Name,E-mail,Notes\nAda,a@x.org,\n,,comes later\n", &["2: Ada <a@x.org>", "3:  <>"]);
    check(
        "Name,E-mail,Track\nAda,a@x.org,A\n,b@x.org,Please choose\n",
        &["2: Ada <a@x.org>", "3:  <b@x.org>"],
    );
    check("Name,E-mail\nAda,a@x.org\n5,\n", &["2: Ada <a@x.org>", "3: 5 <>"]);
}

#[test]
fn examples_are_no_people() {
    let people = ["2: heading", "3: Ada Obi <a@x.org>", "4: Ben Ng <b@x.org>"];
    for (heading, example) in [
        ("Name,Email,Track", "Example: Jane Doe,jane@example.com,A"),
        ("Name,Email,Track", "e.g. Jane Doe,jane@example.com,A"),
        ("Name,Email,Track", "Jane Doe (example),jane@example.com,A"),
        ("Name,Email,Track", "Jane Doe (please delete this row),jane@example.com,A"),
        ("Name,E-Mail,Schiene", "Beispiel: Max Muster,max@example.com,A"),
        ("Nombre,Correo,Pista", "Ejemplo: Juana Gil,j@example.com,A"),
        ("Nom,Courriel,Parcours", "Ex. : Jeanne Petit,j@example.com,A"),
        ("Nome,E-mail,Turma", "Maria (exemplo),m@example.com,A"),
        ("Имя,Почта,Поток", "Пример: Анна,a@example.com,А"),
        ("الاسم,البريد,المسار", "مثال: ليلى,l@example.com,أ"),
        ("姓名,邮箱,场次", "例：王芳,w@example.com,A"),
    ] {
        check(&format!("{heading}\n{example}\nAda Obi,a@x.org,A\nBen Ng,b@x.org,B\n"), &people);
    }
    check(
        "No,Name,Email,Notes\nExample,Jane Doe,j@example.com,\n1,Ada Obi,a@x.org,\n2,Ben Ng,b@x.org,\n",
        &people,
    );
    check(
        "Name,Email,Notes\nJane Doe,j@example.com,(delete this row)\nAda Obi,a@x.org,\nBen Ng,b@x.org,\n",
        &people,
    );
    // Further down it is somebody's remark.
    check(
        "Name,Email,Notes\nAda,a@x.org,\nBen,b@x.org,\nCy,c@x.org,\nDi,d@x.org,Example of a good steward\n",
        &["2: Ada <a@x.org>", "3: Ben <b@x.org>", "4: Cy <c@x.org>", "5: Di <d@x.org>"],
    );
}
