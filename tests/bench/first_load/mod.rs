//! The first visit of a cheap phone on a bad line, beside a page with the same times from React and its router.

mod peer;

use e2e::{Server, Visitor};
use serde_json::json;

use crate::{SCHEDULE, median};

const RUNS: usize = 5;

/// When another zone can be chosen: with a form that the browser sends, and with a field that answers in place.
const WATCH: &str = "new MutationObserver(() => {
    globalThis.form ??= document.querySelector('[name=zone], [data-usable]') && performance.now();
    globalThis.usable ??= document.querySelector('[data-ready] [role=combobox], [data-usable]') && performance.now();
}).observe(document, { attributes: true, childList: true, subtree: true });";
const FIGURES: &str = "
    const received = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
    return [
      received.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
      painted,
      painted && Math.max(painted, globalThis.form),
      globalThis.usable ?? null,
    ];";

pub(crate) fn measure(server: &Server) {
    // 400 kbit/s is what a page has to be usable on; slow 4G is what others measure with.
    for (line, latency_ms, kbit) in [("400 kbit/s, 400 ms", 400.0, 400.0), ("slow 4G", 562.5, 1474.6)] {
        println!(
            "first load of the schedule, {line}, CPU / 4, median of {RUNS}: bytes, ms until the times are on the"
        );
        println!("screen, until another zone can be chosen in a form, until it is changed in place");
        // In turns, so that what else the machine does hits both.
        let peer = peer::serve(sessions(server));
        let mut pages: Vec<(_, _, [Vec<f64>; 4])> =
            vec![("Muster", server.url(SCHEDULE), Default::default())];
        match peer {
            Some(url) => pages.push(("React", url, Default::default())),
            None => println!("the page of React is not there: run script/bench"),
        }
        for _ in 0..RUNS {
            for (_, url, runs) in &mut pages {
                for (run, figure) in runs.iter_mut().zip(visit(server, url, latency_ms, kbit)) {
                    run.push(figure);
                }
            }
        }
        for (name, _, runs) in pages {
            let [bytes, painted, form, usable] = runs.map(median);
            println!("{name:>12}  {bytes:>9.0}  {painted:>7.0}  {form:>7.0}  {usable:>7.0}");
        }
    }
}

/// A new browser each time, and a page without assets first: the line is slow before anything is fetched.
fn visit(server: &Server, url: &str, latency_ms: f64, kbit: f64) -> Vec<f64> {
    let page = Visitor::new().width(360).arrive(server, "/healthz");
    page.set_line(latency_ms, kbit);
    page.before_each_page(WATCH);
    page.goto(url);
    e2e::eventually(|| {
        let is_usable = page.script("return Boolean(globalThis.usable)", json!([])) == true;
        if is_usable { Ok(()) } else { Err("the zone cannot be changed".to_owned()) }
    });
    let figures = page.script(FIGURES, json!([]));
    figures.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect()
}

fn sessions(server: &Server) -> String {
    let programme = "core-fundamentals-2027";
    let printed = server.command(&["schedule", "--programme", programme, "--zone", "UTC", "--json"]);
    let all: Vec<serde_json::Value> = serde_json::from_str(&printed).expect("the command prints JSON");
    let sessions: Vec<_> = all.into_iter().filter(|occurrence| occurrence["kind"] == "session").collect();
    serde_json::Value::from(sessions).to_string()
}
