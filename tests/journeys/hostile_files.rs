//! Files made to hurt, read by the worker in a real browser: each ends rightly, and one worker bears them all.

use e2e::{Server, Visitor};
use serde_json::{Value, json};

use crate::registering::{paste, up_to_the_list};

#[path = "../../crates/sheets/tests/hostile/archives.rs"]
mod archives;
#[path = "../../crates/sheets/tests/hostile/corpus.rs"]
mod corpus;

use corpus::Ends;

/// Begins a worker as the page does, and puts an input for files above everything else.
const BEGIN: &str = r#"
    const done = arguments[0];
    const { worker: folder } = JSON.parse(document.getElementById("page-data").textContent);
    const label = document.body.appendChild(document.createElement("label"));
    label.textContent = "A file that means harm";
    window.hostile = label.appendChild(document.createElement("input"));
    hostile.type = "file";
    window.reader = new Worker(folder.replace(/\/$/, "") + "/roster-worker_loader.js");
    reader.onmessage = () => done("ready");
    reader.onerror = (event) => done("died: " + event.message);
"#;

/// Has the chosen file read. Says its code, and its kind where it has one; or `read`.
const READ: &str = r#"
    const done = arguments[0];
    const rules = {
      min: 10, max: 1000, email_optional: false, shared_email: false, tracks: ["A", "B"], languages: [],
      facilitators: { table: [[10, 1]] },
    };
    const [file] = hostile.files;
    reader.onerror = (event) => done("died: " + event.message);
    reader.onmessage = ({ data }) => {
      const { Read, Failed } = JSON.parse(data);
      if (Read) done("read");
      if (Failed) {
        const { problem } = Failed;
        done(typeof problem === "string" ? problem : Object.entries(problem).map(([code, { kind }]) => code + " " + kind)[0]);
      }
    };
    file.arrayBuffer().then((bytes) => {
      const context = { gathering: false, counted_contact: false };
      const question = { Read: { job: 1, file_name: file.name, choice: {}, rules, context } };
      reader.postMessage([JSON.stringify(question), bytes], [bytes]);
    });
"#;

#[test]
fn files_made_to_hurt_end_rightly_in_one_worker_and_the_page_stays_usable() {
    let server = Server::start();
    let page = up_to_the_list(&server, Visitor::new());
    assert_eq!(page.script_later(BEGIN, json!([])), Value::from("ready"));
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let input = page.field("A file that means harm");
    let mut failures = Vec::new();
    let files = corpus::files();
    assert!(files.len() > 100, "{} files", files.len());
    for file in files {
        let path = folder.path().join(file.name);
        std::fs::write(&path, (file.make)()).expect("the folder can be written to");
        input.upload(&path);
        let ended = page.script_later(READ, json!([]));
        let ended = ended.as_str().unwrap_or_default();
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
