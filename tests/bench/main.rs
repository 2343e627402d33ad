//! What script/bench prints.

mod first_load;
mod load;

use e2e::Server;

/// The page that most people come for.
const SCHEDULE: &str = "/en/core-fundamentals-2027/schedule?zone=Asia%2FKathmandu";

fn main() {
    let server = Server::start();
    first_load::measure(&server);
    load::measure_reading(&server);
    load::measure_registering(&server);
}

/// The one in the middle, which a single hiccup does not move.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
