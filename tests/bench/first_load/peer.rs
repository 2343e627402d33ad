//! Serves the page that ours is measured beside: compressed as ours is, in a thread of this process.

use std::path::{Path, PathBuf};
use std::process::Command;

use axum::Router;
use axum::http::header;
use axum::routing::get;

/// Where script/bench puts the bundle.
fn bundle() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench-first-load/react.js")
}

const PAGE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\"><title>Times</title>\
    <link rel=\"icon\" href=\"data:,\"><link rel=\"preload\" href=\"/sessions.json\" as=\"fetch\" crossorigin>\
    <script type=\"module\" src=\"/react.js\"></script><div id=\"app\"></div>";

/// The page's address; none where there is no bundle. `sessions` is what `muster schedule --json` prints.
pub(super) fn serve(sessions: String) -> Option<String> {
    let folder = tempfile::tempdir().ok()?;
    let compressed = |name: &str, bytes: &[u8]| {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).ok()?;
        let output = Command::new("brotli").args(["--quality=11", "--stdout"]).arg(&file).output().ok()?;
        output.status.success().then_some(output.stdout)
    };
    let script = compressed("react.js", &std::fs::read(bundle()).ok()?)?;
    let sessions = compressed("sessions.json", sessions.as_bytes())?;
    let page = compressed("page.html", PAGE.as_bytes())?;
    let answer = |kind: &'static str, bytes: Vec<u8>| {
        get(move || async move { ([(header::CONTENT_TYPE, kind), (header::CONTENT_ENCODING, "br")], bytes) })
    };
    let router = Router::new()
        .route("/", answer("text/html", page))
        .route("/react.js", answer("text/javascript", script))
        .route("/sessions.json", answer("application/json", sessions));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").ok()?;
    let address = listener.local_addr().ok()?;
    listener.set_nonblocking(true).ok()?;
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a thread");
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("it listens already");
            axum::serve(listener, router).await.expect("it serves until the process ends");
        });
    });
    Some(format!("http://{address}/?zone=Asia%2FKathmandu"))
}
