//! Sums, counts and averages below a list, which are no people.

use cells::{
    book::GridRow,
    content::{self, is_one_of},
    fold::fold,
};
use domain::text::has_word;

/// Words that stand before a sum or count, folded, in the languages of the pages and some more.
const TOTALS: &str = "\
    total;number of;headcount;head count;totals;grand total;overall total;sum;subtotal;sub total;count;average;mean;summe;gesamt;\
    gesamtsumme;gesamtzahl;gesamtergebnis;ergebnis;zwischensumme;insgesamt;anzahl;durchschnitt;mittelwert;suma;\
    suma total;recuento;promedio;soma;media;contagem;somme;soustotal;sous total;nombre;moyenne;totale;somma;\
    conteggio;итого;всего;сумма;итог;общии итог;общий итог;количество;среднее;المجموع;الاجمالي;اجمالي;المجموع الكلي;\
    العدد;toplam;genel toplam;ortalama;jumlah;rata rata;合计;总计;小计;总数;汇总;合計;總計;小計;計;総計;集計;कुल;योग;कुल योग;합계;총계;소계;\
    razem;celkem;osszesen;totaal;yhteensa;summa;i alt;σύνολο;סהכ;סה כ;tong cong;tổng cộng;รวม;σ";
/// What is counted, folded.
const COUNTED: &str = "\
    participant participants member members people persons person attendee attendees names workers registered \
    registrations rows entries records teilnehmer teilnehmerinnen teilnehmende teilnehmenden tn personen mitglieder anmeldungen \
    participantes personas pessoas miembros membros inscritos inscriptos personnes membres inscrits участников \
    участники человек людей مشارك مشاركين المشاركين شخص اشخاص katilimci kisi partecipanti persone peserta orang प्रतिभागी 人 名 参加者 \
    参与者 參加者 人数 人數 명";
/// Words between the two, folded.
const BETWEEN: &str = "\
    of the number no all general geral complessivo der die de des du d los las koncowa numero nombre zahl an по";

/// A sum or a count: a word for it, no address, and no name beside it.
#[inline(never)]
pub fn is_total(row: GridRow<'_>, name: &str, email: &str) -> bool {
    // Whoever has something in the column of addresses, be it wrong, is somebody; a sum may stand there as well.
    if content::has_at(email) && !email.contains(char::is_whitespace) {
        return false;
    }
    if !email.is_empty() && !content::is_number(email) && !says_total(email, says_count(email)) {
        return false;
    }
    let is_nobody = name.is_empty() || content::is_number(name) || says_total(name, says_count(name));
    is_nobody && row.cells().any(|cell| says_total(cell.text, cell.text != name || says_count(cell.text)))
}

/// "Total: 12 people" is a count; "Total Ngoma" may be a person.
fn says_count(text: &str) -> bool {
    text.contains(':') || text.contains(char::is_numeric)
}

/// Whether a text says total, or counts: "12 participants". `with_more`: other words may follow.
fn says_total(text: &str, with_more: bool) -> bool {
    if text.len() > 80 {
        return false;
    }
    let folded = fold(text);
    let is_number = |word: &&str| word.chars().all(char::is_numeric);
    let words: Vec<&str> = folded.split(' ').filter(|word| !is_number(word) && !word.is_empty()).collect();
    let is_counted = |word: &&str| is_one_of(COUNTED, word);
    let is_between = |word: &str| is_one_of(BETWEEN, word);
    let has_number = folded.contains(char::is_numeric);
    if has_number && !words.is_empty() && words.iter().all(|word| is_counted(word) || is_between(word)) {
        // "Person 3" stands for somebody; "3 people", "Participants: 3" and "Number of people 3" count.
        let is_label =
            words.len() == 1 && !text.contains([':', '：', '=', '(']) && folded.starts_with(words[0]);
        return words.iter().any(is_counted) && !is_label;
    }
    // "合计12人" has no blanks.
    let bare = folded
        .trim_end_matches(|letter: char| letter.is_numeric() || matches!(letter, '人' | '名' | '명' | ' '));
    if has_number && is_word(bare) {
        return true;
    }
    (1..=words.len().min(3)).any(|length| {
        let rest = &words[length..];
        is_word(&words[..length].join(" "))
            && (rest.iter().all(|word| is_counted(word) || is_between(word) || is_word(word))
                || with_more && rest.len() <= 3)
    })
}

fn is_word(word: &str) -> bool {
    has_word(TOTALS, b';', word, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_behind_a_person_is_no_count() {
        for somebody in ["Person 3", "Participante 12", "Teilnehmer 4"] {
            assert!(!says_total(somebody, true), "{somebody}");
        }
        for count in ["3 persons", "Participants: 3", "Number of people 3", "合计12人"] {
            assert!(says_total(count, true), "{count}");
        }
    }

    #[test]
    fn words_to_look_for_are_folded() {
        for word in TOTALS.split(';').chain(COUNTED.split(' ')).chain(BETWEEN.split(' ')) {
            assert_eq!(fold(word), word);
        }
    }
}
