//! The part of the app whose pages are read: programmes, a programme, its schedule.

fn main() {
    muster_web::app::start_reading();
}
