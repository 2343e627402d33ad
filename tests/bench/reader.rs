//! How long the roster reader takes from a File to *checked* rows, beside what three libraries take to *read* them, each in
//! a worker of the same browser on the same files.

use std::fmt::Write as _;
use std::path::PathBuf;

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use domain::roster::FromWorker;
use e2e::{Page, Server, Visitor, answer, question};
use serde_json::{Value, json};

use crate::median;

/// How many rows, and how many workers of each reader, in turns, since other programs of the machine come and go: what is over
/// in a millisecond is told from that by many, and so is what is close to another.
const SIZES: [(usize, usize); 4] = [(100, 24), (1_000, 6), (10_000, 4), (50_000, 8)];
const RUNS: usize = 7;
/// Whoever comes after one that leaves much behind is slower, so each comes after each other as often.
const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1], [2, 0, 1], [1, 0, 2]];
const CSV: [&str; 3] = ["muster", "papaparse", "sheetjs"];
const XLSX: [&str; 3] = ["muster", "sheetjs", "read-excel-file"];

/// Needs the built app, and the libraries that script/bench bundles.
pub(crate) fn measure(server: &Server) {
    if !peers().join("page.js").is_file() {
        println!("the reader's peers are not there: run script/bench");
        return;
    }
    let url = serve();
    let page = Visitor::new().arrive(server, "/healthz");
    page.goto(&url);
    println!(
        "roster reader, ms from a File to checked rows (the others: to rows), median of {RUNS} by each of 4 to 24 workers, lowest in brackets"
    );
    for (size, rounds) in SIZES {
        page.script("makeFiles(arguments[0], arguments[1])", json!([list(size), size.to_string()]));
        for (ending, readers) in [("csv", CSV), ("xlsx", XLSX)] {
            let file = format!("{size}.{ending}");
            let mut taken = readers.map(|reader| (reader, (0, Vec::new())));
            for round in 0..rounds {
                for at in ORDERS[round % ORDERS.len()] {
                    let (reader, (rows, times)) = &mut taken[at];
                    let (read, more) = time(&page, reader, &file);
                    *rows = read;
                    times.extend(more);
                }
            }
            let (_, (_, own)) = &taken[0];
            let mut line = format!("{size:>8} rows {ending:<4}");
            for (reader, (rows, times)) in &taken {
                // The heading is a row to them.
                assert!(rows.abs_diff(size) <= 1, "{reader} read {rows} rows of {size}");
                let _ = write!(line, "  {reader} {:.1} ({:.1})", median(times.clone()), lowest(times));
            }
            for (reader, (_, times)) in &taken[1..] {
                let ratio = median(own.clone()) / median(times.clone());
                let _ = write!(line, "  {ratio:.2} x {reader}");
            }
            println!("{line}");
        }
    }
}

/// How many rows the reader found, and how long that took each time.
fn time(page: &Page, reader: &str, file: &str) -> (usize, Vec<f64>) {
    let script = "timeReader(...[...arguments].slice(0, 4)).then(arguments[4], (error) => arguments[4](String(error)))";
    let found = page.script_later(script, json!([reader, file, RUNS, question(file)]));
    let Some([given, Value::Array(times)]) = found.as_array().map(Vec::as_slice) else {
        panic!("{reader} {file}: {found}")
    };
    let rows = given.as_u64().map_or_else(|| rows_in(given), |rows| rows as usize);
    (rows, times.iter().filter_map(Value::as_f64).collect())
}

/// The rows that were checked by the worker that gave this answer.
fn rows_in(bytes: &Value) -> usize {
    match answer(bytes) {
        Some(FromWorker::Read { checked, .. }) => checked.rows,
        answer => panic!("the worker answered {answer:?}"),
    }
}

fn lowest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

/// A list with a few mistakes, the same in every run.
fn list(size: usize) -> String {
    const NAMES: [&str; 9] =
        ["Amara", "Björn", "Đorđe", "Hồng", "İpek", "Łukasz", "Xóchitl", "अनिता", "محمد"];
    const PLACES: [(&str, &str, &str); 5] = [
        ("Africa/Lagos", "Nigeria", "English"),
        ("America/Sao_Paulo", "Brazil", "Português"),
        ("Asia/Kolkata", "India", "हिन्दी"),
        ("Europe/Berlin", "Germany", "Deutsch"),
        ("America/Mexico_City", "Mexico", "Español"),
    ];
    let mut list = String::from("Full name,E-mail,Track,Time zone,Country,Language,Sector,Role\r\n");
    for nth in 0..size {
        let (given, family) = (NAMES[nth % 9], NAMES[nth / 9 % 9]);
        let (zone, country, language) = PLACES[nth % 5];
        let at = if nth % 100 == 99 { "@@" } else { "@" };
        let track = ["A", "B"][nth % 2];
        let role = if nth % 9 == 0 { "facilitator" } else { "member" };
        let sector = if nth % 4 == 0 { "\"Logistics, transport\"" } else { "Health" };
        let _ = write!(
            list,
            "{given} {family},member{nth}{at}union{}.example.org,{track},{zone},{country},{language},{sector},{role}\r\n",
            nth % 400
        );
    }
    list
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where script/bench puts the libraries.
fn peers() -> PathBuf {
    root().join("target/bench-reader")
}

/// Serves the page, the worker and the libraries until the program ends. Returns the page's address.
fn serve() -> String {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
            let _ = tell.send(listener.local_addr().expect("it is bound"));
            let page = "<!doctype html><title>reader</title><script src=\"/peers/page.js\"></script>";
            let router = Router::new()
                .route("/", get(async move || Html(page)))
                .route(
                    "/worker/{file}",
                    get(|Path(file): Path<String>| async move { send(root().join("dist"), &file) }),
                )
                .route("/peers/{file}", get(|Path(file): Path<String>| async move { send(peers(), &file) }));
            let _ = axum::serve(listener, router).await;
        });
    });
    format!("http://{}/", told.recv().expect("the server listens"))
}

fn send(folder: PathBuf, file: &str) -> Response {
    let kind = if file.ends_with(".wasm") { "application/wasm" } else { "text/javascript" };
    match std::fs::read(folder.join(file)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
