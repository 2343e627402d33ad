//! How long the roster reader takes for files made to hurt, the slowest first. Wanted: below 2 s each.

use e2e::{BareReader, Server, Visitor};

#[path = "../../crates/sheets/tests/hostile/archives.rs"]
mod archives;
#[path = "../../crates/sheets/tests/hostile/corpus.rs"]
mod corpus;

use corpus::Ends;

const SHOWN: usize = 10;

pub(crate) fn measure(server: &Server) {
    let page = Visitor::new().arrive(server, "/en/core-fundamentals-2027/register/contact");
    let reader = BareReader::begin(&page);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut taken = Vec::new();
    for file in corpus::files() {
        let path = folder.path().join(file.name);
        std::fs::write(&path, (file.make)()).expect("the folder can be written to");
        let (ended, ms) = reader.read(&path);
        let is_right = !matches!(file.ends, Ends::With(code) if code != ended);
        taken.push((ms, file.what, if is_right { "" } else { ", and ended wrongly" }));
    }
    taken.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    println!("hostile files: {}, of which the slowest, ms from a File to its end", taken.len());
    for (ms, what, wrongly) in taken.iter().take(SHOWN) {
        println!("{ms:>8.0} {what}{wrongly}");
    }
}
