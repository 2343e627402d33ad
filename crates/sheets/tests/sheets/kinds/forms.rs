//! Answers of online forms: questions as headings, two columns for one thing, answers that are long.

use super::check;

#[test]
fn questions_of_forms_are_understood() {
    let ada = ["2: Ada Obi <a@x.org>"];
    for text in [
        "Timestamp,Email Address,Full Name,Which track will you attend?\n1/5/2027 10:00:00,a@x.org,Ada Obi,Track A\n",
        "Timestamp,Username,What is your name?,What's the name of your union?,Your e-mail\n1/5/2027,a@x.org,Ada Obi,Hall,a@x.org\n",
        "Marca temporal,Dirección de correo electrónico,Nombre y apellidos,¿En qué turno participarás?\n1/5/2027,a@x.org,Ada Obi,A\n",
        "Horodateur,Adresse e-mail,Quel est votre nom et prénom ?,Dans quel pays vivez-vous ?\n1/5/2027,a@x.org,Ada Obi,France\n",
        "Zeitstempel,E-Mail-Adresse,Wie heißt du? (Vor- und Nachname),Bist du Mitglied einer Gewerkschaft?\n1/5/2027,a@x.org,Ada Obi,ja\n",
        "Carimbo de data/hora,Endereço de e-mail,Qual é o seu nome completo?,Aceito que meu nome e e-mail sejam guardados\n1/5/2027,a@x.org,Ada Obi,Sim\n",
        "Отметка времени,Адрес электронной почты,Ваши имя и фамилия,Из какой вы страны?\n1/5/2027,a@x.org,Ada Obi,Россия\n",
        "Informazioni cronologiche,Indirizzo email,Nome e cognome,Sindacato\n1/5/2027,a@x.org,Ada Obi,Hall\n",
        "ID,Start time,Completion time,Email,Name,Full name,E-mail address\n1,1/5/27,1/5/27,anonymous,,Ada Obi,a@x.org\n",
        "#,What's your name?,And your email?,Submitted At,Token\nk1,Ada Obi,a@x.org,2027-01-05,t\n",
        "Submission Date,Name - First Name,Name - Last Name,E-mail,I agree that my name is stored\n2027,Ada,Obi,a@x.org,Yes\n",
        "submissionid,Your name,Your email,Anything else we should know? (name of your group, e-mail list, …)\n1,Ada Obi,a@x.org,nothing\n".replace("group, e-mail list, …", "group or list").leak(),
        "token,Q1. Full name,Q2. E-mail address,Q3. Country\n1,Ada Obi,a@x.org,NG\n",
        "start,end,name_of_participant,email_address,_uuid\n1,2,Ada Obi,a@x.org,u\n",
        "Hora de início,Nome,E-mail,Nome2,E-mail2\n1,,anonymous,Ada Obi,a@x.org\n",
        "Timestamp,\"Your name\n(first and last)\",\"Your e-mail\n(we write to it)\"\n1,Ada Obi,a@x.org\n",
    ] {
        check(text, &ada);
    }
}

#[test]
fn a_consent_that_speaks_of_names_is_no_name() {
    check(
        "I agree that my name and e-mail address are passed on to the organisers of the training,Name,Email\nyes,Ada Obi,a@x.org\nyes,Ben Ng,b@x.org\n",
        &["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>"],
    );
}
