//! What the journeys need: the real binary on a data folder of its own, and a real browser that looks at it.
//!
//! ```no_run
//! let server = e2e::Server::start();
//! let page = e2e::Visitor::new().zone("Asia/Kathmandu").arrive(&server, "/en/");
//! page.link("Core Fundamentals 2027").click();
//! page.see("Week 1");
//! ```
//! Everything blocks and waits up to [`PATIENCE`], so that a journey reads as a person would tell it, and a failure names
//! the journey's own line. Elements are found by role and accessible name, as a screen reader would say them.

mod axe;
mod bare_reader;
mod driver;
mod element;
mod page;
mod role;
mod server;
mod visitor;
mod wait;

pub use bare_reader::{BareReader, answer, question};
pub use element::{Element, Key};
pub use page::Page;
pub use role::Role;
pub use server::{Answer, Server};
pub use visitor::Visitor;
pub use wait::{PATIENCE, eventually};

use std::path::{Path, PathBuf};

/// The folder for what cargo and the journeys write: `target/`.
fn target_folder() -> PathBuf {
    let workspace =
        || Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package is in a folder").join("target");
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(workspace, PathBuf::from)
}
