//! The roster reader without the page around it: files go to its worker, as the page sends them.

use std::path::Path;

use domain::roster::{FromWorker, ListSource, ReadChoice, RosterContext, RosterRules, ToWorker};
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

/// Has the chosen file read, asking with these bytes. Says how that ended, with the bytes of an answer, and the milliseconds
/// that it took.
const READ: &str = r#"
    const PROGRESS = 1;
    const [question, done] = arguments;
    const began = performance.now();
    const end = (how) => done([how, performance.now() - began]);
    const [file] = bareInput.files;
    setTimeout(() => end("no answer"), 60_000);
    bareReader.onerror = (event) => end("died: " + event.message);
    bareReader.onmessage = ({ data }) => {
      const answer = new Uint8Array(data[0]);
      if (answer[0] !== PROGRESS) end(Array.from(answer));
    };
    file.arrayBuffer().then((bytes) => {
      const message = [Uint8Array.from(question).buffer, bytes];
      bareReader.postMessage(message, message);
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
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let answer = self.page.script_later(READ, json!([question(&name)]));
        (ended(&answer[0]), answer[1].as_f64().unwrap_or_default())
    }
}

/// What a page asks the worker when a file is chosen.
pub fn question(file_name: &str) -> Vec<u8> {
    let list = ListSource::File { name: file_name.to_owned() };
    let (choice, rules, context) = (ReadChoice::default(), RosterRules::default(), RosterContext::default());
    ToWorker::Read { job: 1, list, choice, rules, context }.to_bytes()
}

/// What the worker answered, if these are the bytes of an answer.
pub fn answer(bytes: &Value) -> Option<FromWorker> {
    let byte = |value: &Value| value.as_u64().and_then(|byte| u8::try_from(byte).ok());
    FromWorker::from_bytes(&bytes.as_array()?.iter().map(byte).collect::<Option<Vec<u8>>>()?)
}

fn ended(how: &Value) -> String {
    match answer(how) {
        Some(FromWorker::Read { .. }) => "read".to_owned(),
        Some(FromWorker::Failed { problem, .. }) => match problem.kind() {
            Some(kind) => format!("{} {kind}", problem.code()),
            None => problem.code().to_owned(),
        },
        _ => how.as_str().unwrap_or("another answer").to_owned(),
    }
}
