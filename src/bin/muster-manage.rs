//! The part of the app for a registered group: its own page, and the press in a mail to one of its contacts.

fn main() {
    muster_web::app::start_filling(muster_web::pages::to_manage);
}
