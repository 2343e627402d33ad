//! The part of the app whose pages are filled in: the registration of a group.

fn main() {
    muster_web::app::start_filling(muster_web::pages::to_fill_in);
}
