//! The first visit of a cheap phone on a bad line.

use e2e::{Server, Visitor};
use serde_json::json;

use crate::{SCHEDULE, median};

const RUNS: usize = 5;

/// Asks the browser what it received and when. `TrunkApplicationStarted` is what Trunk's loader says once wasm runs.
const WATCH: &str =
    "addEventListener('TrunkApplicationStarted', () => { globalThis.appStarted = performance.now(); });";
const FIGURES: &str = "
    const received = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return [
      received.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      globalThis.appStarted ?? null,
    ];";

pub(crate) fn measure(server: &Server) {
    let mut runs = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..RUNS {
        // A new browser each time, and a page without assets first: the line is slow before anything is fetched.
        let page = Visitor::new().width(360).arrive(server, "/healthz");
        page.set_slow();
        page.before_each_page(WATCH);
        page.goto(SCHEDULE);
        e2e::eventually(|| {
            let started = page.script("return globalThis.appStarted !== undefined", json!([])) == true;
            if started { Ok(()) } else { Err("the app does not start".to_owned()) }
        });
        let figures = page.script(FIGURES, json!([]));
        for (run, figure) in runs.iter_mut().zip(figures.as_array().into_iter().flatten()) {
            run.extend(figure.as_f64());
        }
    }
    let [bytes, painted, started] = runs.map(median);
    println!("first load of the schedule, 400 kbit/s, 400 ms, CPU / 4, median of {RUNS}");
    println!("{bytes:>12.0} bytes received");
    println!("{painted:>12.0} ms until the times are on the screen");
    println!("{started:>12.0} ms until the app has started");
}
