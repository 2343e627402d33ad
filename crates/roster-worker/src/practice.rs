//! A browser compiles well what has run often, and runs everything else several times slower. People look for their file
//! for some seconds after the reader has started: it reads lists of its own then, so that theirs is read at full speed.

use std::cell::Cell;
use std::ops::ControlFlow;

use domain::roster::{FileFormat, RosterContext, RosterRules};
use wasm_bindgen::{JsCast, prelude::Closure};

use crate::{answer, browser_text::BrowserText, post::scope};

/// So long it reads in one go, and waits between two, so that a question that comes is heard at once.
const GO_MS: f64 = 2.0;
const PAUSE_MS: i32 = 4;
/// So long at most all reading takes together: a slow device shall not be kept busy.
const MS_MAX: f64 = 800.0;
/// So many lists are enough.
const LISTS: u32 = 2_000;
/// People of the lists that are read in turns. Only longer ones go to the page in parts; with short ones among them, what is
/// done once a list has run often as well.
const CSV: [usize; 3] = [60, 12, 60];
/// One of so many is a workbook.
const XLSX_EVERY: u32 = 8;

thread_local! {
    static TIMER: Cell<Option<i32>> = const { Cell::new(None) };
    /// Lists read, and the milliseconds that took.
    static DONE: Cell<(u32, f64)> = const { Cell::new((0, 0.0)) };
}

/// Reads list after list, until it is enough or `end` is called.
pub(crate) fn begin() {
    let csv = CSV.map(|people| written(people, FileFormat::Csv { separator: b',' }));
    let xlsx = written(CSV[0], FileFormat::Xlsx { right_to_left: false });
    let read = Closure::<dyn FnMut()>::new(move || read_some(&csv, &xlsx));
    let function = read.as_ref().unchecked_ref();
    TIMER.set(scope().set_interval_with_callback_and_timeout_and_arguments_0(function, PAUSE_MS).ok());
    // It may be called as long as the worker lives.
    read.forget();
}

/// Somebody's list has come.
pub(crate) fn end() {
    if let Some(timer) = TIMER.take() {
        scope().clear_interval_with_handle(timer);
    }
}

fn read_some(csv: &[Vec<u8>], xlsx: &[u8]) {
    let now = || scope().performance().map_or(f64::MAX, |clock| clock.now());
    let (mut lists, before) = DONE.get();
    let began = now();
    while lists < LISTS {
        let is_xlsx = lists % XLSX_EVERY == 0;
        read_one(if is_xlsx { xlsx } else { &csv[lists as usize % csv.len()] });
        lists += 1;
        let taken = now() - began;
        if before + taken >= MS_MAX {
            return end();
        }
        if taken >= GO_MS {
            return DONE.set((lists, before + taken));
        }
    }
    end();
}

fn written(people: usize, format: FileFormat) -> Vec<u8> {
    let headings = parted("Name|E-mail|Track|Time zone|Country|Language|Sector|Role");
    let rows: Vec<Vec<String>> = (0..people).map(person).collect();
    sheets::write(&headings, &rows, format)
}

fn read_one(bytes: &[u8]) {
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let read = sheets::read_file_packed("", bytes, &Default::default(), &BrowserText, go_on);
    let (answer, _) = answer::checked(0, read, &RosterRules::default(), RosterContext::default());
    drop(answer.to_bytes());
}

/// Nobody else is called so or has this address, as in a real list: what a text is, is found once for each.
fn person(nth: usize) -> Vec<String> {
    // The browser is asked for its names of countries and languages: one is in English, one in another language of the pages.
    const PEOPLE: [&str; 3] = [
        "Ada Obi|A|Africa/Lagos|Nigeria|Spanish|Health|facilitator",
        "José Łukasz|B|America/Sao_Paulo|Brasil|Spanisch|Transport, mail|member",
        "محمد अनिता|a|Asia/Kolkata|India|हिन्दी|Health|member",
    ];
    let number = nth.to_string();
    // The digits as letters.
    let letters: String = number.bytes().map(|digit| char::from(digit + (b'a' - b'0'))).collect();
    let mut cells = parted(PEOPLE[nth % 3]);
    cells[0] += &letters;
    // A few have mistyped it.
    let at = if nth == 30 { "@@" } else { "@" };
    cells.insert(1, [&letters, at, &letters, &number, ".example.org"].concat());
    cells
}

fn parted(cells: &str) -> Vec<String> {
    cells.split('|').map(String::from).collect()
}
