//! Files made to hurt, read by the worker in a real browser: each ends rightly, and one worker bears them all.

use e2e::{BareReader, Server, Visitor};

use crate::registering::{paste, up_to_the_list};

#[path = "../../crates/sheets/tests/hostile/archives.rs"]
mod archives;
#[path = "../../crates/sheets/tests/hostile/corpus.rs"]
mod corpus;

use corpus::Ends;

#[test]
fn files_made_to_hurt_end_rightly_in_one_worker_and_the_page_stays_usable() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    let reader = BareReader::begin(&page);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut failures = Vec::new();
    let files = corpus::files();
    assert!(files.len() > 100, "{} files", files.len());
    for file in files {
        let path = folder.path().join(file.name);
        std::fs::write(&path, (file.make)()).expect("the folder can be written to");
        let (ended, _) = reader.read(&path);
        let is_right = match file.ends {
            Ends::With(code) => ended == code,
            Ends::Anyhow => ended == "read" || ended.starts_with("file."),
        };
        if !is_right {
            failures.push(format!("{}: {ended}, not {:?}", file.what, file.ends));
        }
        std::fs::remove_file(&path).expect("it has just been written");
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    paste(&page, "Ana Lima\tana@example.org\nBen Ito\tben@example.org");
    page.see("2 rows: 2 ready");
}
