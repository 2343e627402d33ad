//! The part of the app whose pages are filled in: the registration, a group's own page, the confirmation of an address.

fn main() {
    muster_web::app::start_filling(muster_web::pages::to_fill_in);
}
