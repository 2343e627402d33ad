//! How a name is read aloud is no part of the name.

use super::{check, row, shown, text};
use crate::{
    archives::{SheetPart, workbook},
    read,
};

#[test]
fn readings_inside_a_cell_are_left_out() {
    for string in [
        "<si><t>佐藤花</t><rPh sb=\"0\" eb=\"2\"><t>サトウ</t></rPh><phoneticPr fontId=\"1\"/></si>",
        "<si><rPh sb=\"0\" eb=\"2\"><t>サトウ</t></rPh><t>佐藤花</t></si>",
        "<si><r><t>佐藤</t></r><rPh sb=\"0\" eb=\"2\"><t>サトウ</t></rPh><r><t>花</t></r><rPh sb=\"2\" eb=\"3\"><t>ハナ</t></rPh></si>",
        "<si><r><rPr><b/></rPr><t>佐藤花</t></r><rPh sb=\"0\" eb=\"3\"><r><t>サトウハナ</t></r></rPh></si>",
        "<x:si><x:t>佐藤花</x:t><x:rPh sb=\"0\" eb=\"2\"><x:t>サトウ</x:t></x:rPh></x:si>",
    ] {
        let rows =
            row("", &["氏名", "メール"]) + &format!("<row><c t=\"s\"><v>0</v></c>{}</row>", text("h@x.jp"));
        let found = read("a.xlsx", &workbook(&[SheetPart("A", "visible", &rows)], string)).unwrap();
        assert_eq!(shown(&found), ["2: 佐藤花 <h@x.jp>"], "{string}");
        let inline = string.replace("si>", "is>");
        let rows = row("", &["氏名", "メール"])
            + &format!("<row><c t=\"inlineStr\">{inline}</c>{}</row>", text("h@x.jp"));
        let found = read("a.xlsx", &workbook(&[SheetPart("A", "visible", &rows)], "")).unwrap();
        assert_eq!(shown(&found), ["2: 佐藤花 <h@x.jp>"], "{inline}");
    }
}

#[test]
fn a_column_of_readings_is_no_column_of_names() {
    let hana = ["2: 佐藤花 <h@x.jp>"];
    for text in [
        "氏名,フリガナ,メール\n佐藤花,サトウハナ,h@x.jp\n",
        "フリガナ,氏名,メール\nサトウハナ,佐藤花,h@x.jp\n",
        "お名前,ふりがな,メールアドレス\n佐藤花,さとうはな,h@x.jp\n",
        "氏名（カナ）,氏名（漢字）,メール\nサトウハナ,佐藤花,h@x.jp\n",
        "姓,名,セイ,メイ,メール\n佐藤,花,サトウ,ハナ,h@x.jp\n",
        "セイ,メイ,姓,名,メール\nサトウ,ハナ,佐藤,花,h@x.jp\n",
        "姓,名,姓（カナ）,名（カナ）,メール\n佐藤,花,サトウ,ハナ,h@x.jp\n",
        "名前,読み方,メール\n佐藤花,さとうはな,h@x.jp\n",
        "Name,Yomi Name,E-mail\n佐藤花,サトウハナ,h@x.jp\n",
        "Family Name,Given Name,Phonetic First Name,Phonetic Last Name,E-mail\n佐藤,花,ハナ,サトウ,h@x.jp\n",
        "姓名,拼音,邮箱\n佐藤花,zuoteng hua,h@x.jp\n",
    ] {
        check(text, &hana);
    }
}

#[test]
fn rows_of_readings_are_nobody() {
    check(
        "氏名,メール,国\nさとう　はな,,\n佐藤 花,h@x.jp,日本\nスズキ イチロウ,,\n鈴木 一郎,i@x.jp,日本\nさくら,s@x.jp,日本\n",
        &["2: heading", "3: 佐藤 花 <h@x.jp>", "4: heading", "5: 鈴木 一郎 <i@x.jp>", "6: さくら <s@x.jp>"],
    );
    // People may be called so too.
    check(
        "氏名,メール,国\n佐藤 花,h@x.jp,日本\nさくら,,\n鈴木 一郎,i@x.jp,日本\n",
        &["2: 佐藤 花 <h@x.jp>", "3: さくら <>", "4: 鈴木 一郎 <i@x.jp>"],
    );
}
