//! Sums and counts below a list are no people, in any language; people called so are.

use super::check;

#[test]
fn a_total_is_no_person() {
    for total in [
        "Total,,2",
        "TOTAL,,2",
        "Total:,,2",
        "Grand total,,2",
        "Total participants,,2",
        "Total: 2,,",
        "Total = 2,,",
        "Sum,,2",
        "Summe,,2",
        "Gesamt,,2",
        "Gesamt: 2 Personen,,",
        "Gesamtergebnis,,2",
        "Ergebnis,,2",
        "Anzahl,,2",
        "Anzahl Teilnehmende: 2,,",
        "Insgesamt,,2",
        "Σ,,2",
        "Total général,,2",
        "Somme,,2",
        "Sous-total,,2",
        "Total general,,2",
        "Suma,,2",
        "Suma total,,2",
        "Total geral,,2",
        "Soma,,2",
        "Totale,,2",
        "Totale complessivo,,2",
        "Итого,,2",
        "ИТОГО:,,2",
        "Всего,,2",
        "Общий итог,,2",
        "Итог,,2",
        "المجموع,,2",
        "الإجمالي,,2",
        "المجموع الكلي,,2",
        "Toplam,,2",
        "Genel Toplam,,2",
        "Jumlah,,2",
        "合计,,2",
        "总计,,2",
        "总数,,2",
        "合計,,2",
        "計,,2",
        "総計,,2",
        "कुल,,2",
        "कुल योग,,2",
        "합계,,2",
        "총계,,2",
        "Razem,,2",
        "Suma końcowa,,2",
        "Celkem,,2",
        "Összesen,,2",
        "Totaal,,2",
        "Yhteensä,,2",
        "Summa,,2",
        "I alt,,2",
        "Σύνολο,,2",
        "סה\"כ,,2",
        "Tổng cộng,,2",
        "รวม,,2",
        "Average,,2.5",
        "Count,,2",
        "Number of participants,,2",
        "Participants: 2,,",
        "2 participants,,",
        "Total 2 people,,",
    ] {
        check(
            &format!("Name,E-mail,Fee\nAda,a@x.org,1\nBen,b@x.org,1\n{total}\n"),
            &["2: Ada <a@x.org>", "3: Ben <b@x.org>", "4: total"],
        );
    }
}

#[test]
fn a_total_may_stand_anywhere_in_its_row() {
    for total in [
        "Total,,,2",
        ",Total,,2",
        ",,Total,2",
        ",,Total: 2,",
        ",,,Total 2",
        "Total:,2,,",
        ",Total: 2,,",
        ",Total,2,",
    ] {
        check(
            &format!("No,Name,E-mail,Fee\n1,Ada,a@x.org,1\n2,Ben,b@x.org,1\n{total}\n"),
            &["2: Ada <a@x.org>", "3: Ben <b@x.org>", "4: total"],
        );
    }
    // Parts of a list have their own.
    check(
        "Name,E-mail\nAda,a@x.org\nSubtotal: 1,\nBen,b@x.org\nSubtotal: 1,\nTotal: 2,\n",
        &["2: Ada <a@x.org>", "3: subtotal", "4: Ben <b@x.org>", "5: subtotal", "6: total"]
            .map(|line| line.replace("subtotal", "total"))
            .each_ref()
            .map(String::as_str),
    );
}

#[test]
fn people_may_be_called_like_a_sum() {
    for name in [
        "Anna Summe",
        "Total Ngoma",
        "Suma Devi",
        "Count Basie",
        "Maria Soma",
        "Razem Ali",
        "Sum Ting",
        "Kul Singh",
    ] {
        check(
            &format!("Name,E-mail\nAda,a@x.org\n{name},s@x.org\n"),
            &["2: Ada <a@x.org>", &format!("3: {name} <s@x.org>")],
        );
        check(
            &format!("Name,E-mail\nAda,a@x.org\n{name},\n"),
            &["2: Ada <a@x.org>", &format!("3: {name} <>")],
        );
    }
}

#[test]
fn counts_are_known_in_more_words() {
    for count in [
        "Gesamtzahl der Teilnehmenden",
        "إجمالي المشاركين",
        "कुल प्रतिभागी",
        "Headcount",
        "Anzahl TN",
        "Head count",
    ] {
        let people = ["2: Ada Obi <a@x.org>", "3: Ben Ng <b@x.org>", "4: total"];
        check(&format!("Name,E-mail,Fee\nAda Obi,a@x.org,5\nBen Ng,b@x.org,5\n{count},,2\n"), &people);
    }
}
