//! What script/bench prints. `cargo bench -p e2e -- load` leaves the browser out.

mod client;
mod first_load;
mod hostile;
mod load;
mod oracle;
mod peers;
mod reader;

use e2e::Server;

/// The page that most people come for.
const SCHEDULE: &str = "/en/core-fundamentals-2027/schedule?zone=Asia%2FKathmandu";

fn main() {
    peers::serve_if_asked();
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wants = |name: &str| wanted.is_empty() || wanted.iter().any(|word| word == name);
    if wants("first-load") {
        first_load::measure(&Server::start());
    }
    if wants("reader") {
        reader::measure(&Server::start());
    }
    if wants("hostile") {
        hostile::measure(&Server::start());
    }
    if wants("load") {
        let server = Server::start();
        load::measure_reading(&server);
        load::measure_registering(&server);
    }
    if wants("oracle") {
        oracle::measure(&Server::start_with(&["--trusted-proxies", "127.0.0.1"]));
    }
}

/// The one in the middle, which a single hiccup does not move.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
