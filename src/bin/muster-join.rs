//! The part of the app for people who come by somebody's link: joining a group, and the entry about oneself.

fn main() {
    muster_web::app::start_filling(muster_web::pages::to_join);
}
