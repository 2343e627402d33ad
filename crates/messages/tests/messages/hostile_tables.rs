//! A fetched table may be anything: a proxy's page, half a file, another build's.

use messages::{Arg, Key, Locale, Pages, TableError, is_rtl, key, languages, locale, own_name, table_bytes};

#[test]
fn every_table_is_read_back_as_it_is_linked() {
    for lang in languages() {
        let fetched = Locale::from_bytes(table_bytes(lang, Pages::All).unwrap().to_vec()).unwrap();
        assert_eq!(fetched.lang(), *lang);
        let args = [("n", Arg::Number(3))];
        assert_eq!(fetched.text(key::DATE_HOURS, &args), locale(lang).unwrap().text(key::DATE_HOURS, &args));
    }
}

#[test]
fn what_is_no_table_is_told_apart_from_one_of_another_build() {
    assert_eq!(Locale::from_bytes(Vec::new()).err(), Some(TableError::NoTable));
    assert_eq!(Locale::from_bytes(b"<!doctype html>".to_vec()).err(), Some(TableError::NoTable));
    let mut other = table_bytes("ar", Pages::All).unwrap().to_vec();
    other[4] ^= 1;
    assert_eq!(Locale::from_bytes(other).err(), Some(TableError::OtherBuild));
}

#[test]
fn a_table_cut_off_anywhere_is_damaged() {
    let table = table_bytes("ar", Pages::All).unwrap();
    for length in (8..table.len()).step_by(37) {
        assert_eq!(Locale::from_bytes(table[..length].to_vec()).err(), Some(TableError::Damaged), "{length}");
    }
}

#[test]
fn an_altered_table_is_refused_or_read_without_a_panic() {
    let table = table_bytes("ar", Pages::All).unwrap();
    let mut seed = 0x2545_f491_u32;
    let mut next = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(seed >> 8).unwrap()
    };
    for _ in 0..2000 {
        let mut altered = table.to_vec();
        for _ in 0..3 {
            let at = 8 + next() % (altered.len() - 8);
            altered[at] = u8::try_from(next() % 256).unwrap();
        }
        if let Ok(locale) = Locale::from_bytes(altered) {
            for _ in 0..20 {
                locale.text(Key(u16::try_from(next() % 2000).unwrap()), &[("n", Arg::Number(3))]);
            }
        }
    }
}

#[test]
fn a_key_beyond_the_table_is_an_empty_text() {
    assert_eq!(Locale::english().text(Key(u16::MAX), &[]), "");
}

#[test]
fn running_text_isolates_what_is_filled_in_and_plain_text_does_not() {
    let args = [("city", Arg::Text("برلين"))];
    assert_eq!(Locale::english().text(key::DATE_PLACE_TIME, &args), "\u{2068}برلين\u{2069} time");
    assert_eq!(Locale::english().plain(key::DATE_PLACE_TIME, &args), "برلين time");
}

#[test]
fn languages_are_known_without_their_tables() {
    assert_eq!((own_name("ar"), own_name("en"), own_name("xx")), ("العربية", "English", "xx"));
    assert!(is_rtl("ar") && is_rtl("ar-EG") && !is_rtl("en") && !is_rtl(""));
}

#[test]
fn a_page_is_sent_no_sentence_of_a_mail() {
    let page = Locale::from_bytes(table_bytes("en", Pages::All).unwrap().to_vec()).unwrap();
    assert_eq!(page.plain(key::MAIL_CONFIRM_INTRO, &[]), "");
    assert!(locale("en").unwrap().plain(key::MAIL_CONFIRM_INTRO, &[]).starts_with("First, please confirm"));
}
