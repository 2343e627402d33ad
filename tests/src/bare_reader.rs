//! The roster reader without the page around it: files go to its worker, as the page sends them.

use std::path::Path;

use serde_json::{Value, json};

use crate::{Element, Page};

/// Begins a worker as the page does, and puts an input for files above everything else.
const BEGIN: &str = r#"
    const [name, done] = arguments;
    const { worker: folder } = JSON.parse(document.getElementById("page-data").textContent);
    const label = document.body.appendChild(document.createElement("label"));
    label.textContent = name;
    window.bareInput = label.appendChild(document.createElement("input"));
    bareInput.type = "file";
    window.bareReader = new Worker(folder.replace(/\/$/, "") + "/roster-worker_loader.js");
    bareReader.onmessage = () => done("ready");
    bareReader.onerror = (event) => done("died: " + event.message);
"#;

/// Has the chosen file read. Says its code, and its kind where it has one, or `read`; and the milliseconds that took.
const READ: &str = r#"
    const done = arguments[0];
    const began = performance.now();
    const end = (how) => done([how, performance.now() - began]);
    const rules = {
      min: 10, max: 1000, email_optional: false, shared_email: false, tracks: ["A", "B"], languages: [],
      facilitators: { table: [[10, 1]] },
    };
    const [file] = bareInput.files;
    setTimeout(() => end("no answer"), 60_000);
    bareReader.onerror = (event) => end("died: " + event.message);
    bareReader.onmessage = ({ data }) => {
      const { Read, Failed } = JSON.parse(data);
      if (Read) end("read");
      if (Failed) {
        const { problem } = Failed;
        end(typeof problem === "string" ? problem : Object.entries(problem).map(([code, { kind }]) => code + " " + kind)[0]);
      }
    };
    file.arrayBuffer().then((bytes) => {
      const context = { gathering: false, counted_contact: false };
      const question = { Read: [1, { File: { name: file.name } }, {}, rules, context] };
      bareReader.postMessage([JSON.stringify(question), bytes], [bytes]);
    }, (error) => end(String(error)));
"#;

/// What stands beside the input.
const LABEL: &str = "A file for the reader alone";

/// One worker, whatever it is given.
pub struct BareReader<'page> {
    page: &'page Page,
    input: Element<'page>,
}

impl<'page> BareReader<'page> {
    /// Begins it on a page that has a registration's data.
    #[track_caller]
    pub fn begin(page: &'page Page) -> Self {
        assert_eq!(page.script_later(BEGIN, json!([LABEL])), Value::from("ready"));
        Self { page, input: page.field(LABEL) }
    }

    /// Reads the file: a code with its kind, `read`, or how the worker failed; and the milliseconds until then.
    #[track_caller]
    pub fn read(&self, file: &Path) -> (String, f64) {
        self.input.upload(file);
        let answer = self.page.script_later(READ, json!([]));
        (answer[0].as_str().unwrap_or_default().to_owned(), answer[1].as_f64().unwrap_or_default())
    }
}
