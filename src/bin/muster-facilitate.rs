//! The part of the app for facilitators: the way in, and their own page.

fn main() {
    muster_web::app::start_filling(muster_web::pages::to_facilitate);
}
