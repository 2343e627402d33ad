//! Who is told of which programme, and for how long an address waits.

use chrono::Duration;
use domain::tell_me::{TellMeDraft, is_over, news};
use domain::{Issue, Problem};

use crate::shipped::{OPEN, instant, programme};

#[test]
fn whoever_asked_is_told_of_the_first_programme_that_opens_after_that() {
    let mut next = programme(OPEN);
    next.slug = "next".into();
    let mut draft = next.clone();
    draft.is_draft = true;
    let all = [programme(OPEN), draft];
    let opens = all[0].opens;
    let told = |asked, now| news(all.iter(), asked, now).map(|programme| programme.slug.as_str());
    assert_eq!(told(opens - Duration::seconds(1), opens), Some(OPEN));
    assert_eq!(told(opens - Duration::seconds(1), opens - Duration::seconds(1)), None, "not open yet");
    assert_eq!(told(opens, opens + Duration::days(1)), None, "it was open when they asked");
    assert_eq!(told(opens - Duration::days(1), instant("2027-03-01T00:00:00Z")), None, "closed again");
}

#[test]
fn an_address_waits_a_week_for_its_press_and_two_years_for_a_programme() {
    let asked = instant("2027-05-01T12:00:00Z");
    let second = Duration::seconds(1);
    for (is_confirmed, days) in [(false, 7), (true, 730)] {
        let end = asked + Duration::days(days);
        assert!(!is_over(asked, is_confirmed, end - second) && is_over(asked, is_confirmed, end));
    }
}

#[test]
fn an_address_and_a_language_are_asked_and_nothing_else() {
    let draft = |email: &str, language: &str| TellMeDraft { email: email.into(), language: language.into() };
    assert_eq!(draft(" Ana@Example.org ", "ar").parse().unwrap().as_str(), "Ana@Example.org");
    let issues = draft("ana@", "").parse().unwrap_err();
    assert_eq!(
        issues,
        [
            Issue::new(Problem::EmailSyntax { suggestion: None }, "/email"),
            Issue::new(Problem::LanguageMissing, "/language")
        ]
    );
    assert_eq!(
        draft("ana@x.org", "xx").parse().unwrap_err(),
        [Issue::new(Problem::LanguageUnknown, "/language")]
    );
}
