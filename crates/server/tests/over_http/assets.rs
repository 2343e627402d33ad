//! The files of the app. Without a built app there are none, and each page says how to build it.

use crate::running::{OPEN, Running};

/// Addresses of files that a page names, whatever the attribute or the script.
fn files_of(html: &str) -> Vec<String> {
    let mut files: Vec<String> = html
        .split(['"', '\''])
        .filter(|text| text.starts_with('/') && !text.starts_with("/api/"))
        .filter(|text| text.ends_with(".js") || text.ends_with(".wasm") || text.ends_with(".css"))
        .map(String::from)
        .collect();
    files.sort();
    files.dedup();
    files
}

#[test]
fn every_file_that_a_page_names_is_there_for_ever_or_the_page_says_how_to_build_it() {
    let server = Running::start(OPEN);
    for path in ["/en/", "/ar/core-fundamentals-2027/register/contact"] {
        let page = server.get(path);
        let html = page.text();
        let files = files_of(&html);
        if server.get("/healthz").json()["app"] != "built" {
            assert!(html.contains("script/build") && files.is_empty());
            continue;
        }
        assert!(files.len() >= 3, "{files:?}");
        assert!(page.header("content-security-policy").contains("'sha256-"));
        for file in files {
            let answer = server.get(&file);
            assert_eq!(answer.status, 200, "{file}");
            assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{file}");
            let kind = match file.rsplit('.').next() {
                Some("wasm") => "application/wasm",
                Some("css") => "text/css; charset=utf-8",
                _ => "text/javascript; charset=utf-8",
            };
            assert_eq!(answer.header("content-type"), kind, "{file}");
            assert_eq!(answer.header("content-encoding"), "");
            let packed = server.get_with(&file, &[("accept-encoding", "br")]);
            assert_eq!(packed.header("content-encoding"), "br", "{file}");
            let mut unpacked = Vec::new();
            brotli::BrotliDecompress(&mut packed.body.as_slice(), &mut unpacked).unwrap();
            assert_eq!(unpacked, answer.body, "{file}");
        }
        let data = html.split_once("id=\"page-data\">").unwrap().1.split_once("</script>").unwrap().0;
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        let worker = data["worker"].as_str().unwrap();
        for (name, kind) in [
            ("roster-worker.js", "text/javascript; charset=utf-8"),
            ("roster-worker_loader.js", "text/javascript; charset=utf-8"),
            ("roster-worker_bg.wasm", "application/wasm"),
        ] {
            let answer = server.get(&format!("{worker}/{name}"));
            assert_eq!((answer.status, answer.header("content-type").as_str()), (200, kind), "{name}");
            assert!(answer.header("cache-control").contains("immutable"));
            // A worker has the policy of its own answer.
            assert!(answer.header("content-security-policy").contains("wasm-unsafe-eval"));
            assert_eq!(server.get(&format!("/{name}")).status, 404, "only under its hash");
        }
    }
}

#[test]
fn the_table_of_places_is_there_for_ever_in_each_language() {
    let server = Running::start(OPEN);
    for (language, city) in [("en", "\tSan Francisco"), ("ar", "\tالقاهرة\tCairo")] {
        let html = server.get(&format!("/{language}/core-fundamentals-2027")).text();
        let address = html.split('"').find(|text| text.starts_with("/zones/")).unwrap().to_string();
        let answer = server.get(&address);
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert!(answer.text().contains(city), "{address}");
        let packed = server.get_with(&address, &[("accept-encoding", "br")]);
        assert!(packed.body.len() < 25_000, "{} bytes", packed.body.len());
    }
    assert_eq!(server.get("/zones/en.0000000000000000.txt").status, 404);
}

/// Every address that a page of this build asks for by a name that changes with its contents.
fn hashed_files(server: &Running) -> Vec<String> {
    let mut files = Vec::new();
    for path in ["/en/", "/ar/core-fundamentals-2027/register/contact"] {
        let html = server.get(path).text();
        files.extend(files_of(&html));
        let data = html.split_once("id=\"page-data\">").unwrap().1.split_once("</script>").unwrap().0;
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        let worker = data["worker"].as_str().unwrap();
        files.extend(["roster-worker.js", "roster-worker_bg.wasm"].map(|name| format!("{worker}/{name}")));
        files.extend(data["locale"].as_str().map(String::from));
    }
    files.retain(|file| server.get(file).status == 200);
    files
}

#[test]
fn a_file_arrives_whole_in_whatever_coding_a_browser_asks_for() {
    let server = Running::start(OPEN);
    let mut files = hashed_files(&server);
    // Without a built app these are left, and they go the same way.
    files.push("/api/v1/programmes/core-fundamentals-2027".into());
    assert!(files.iter().any(|file| file.starts_with("/locale/ar-")), "{files:?}");
    for file in files {
        let plain = server.get_with(&file, &[]).body;
        let mut packed = std::collections::BTreeMap::<String, Vec<u8>>::new();
        for (accepted, expected) in [
            ("br", "br"),
            ("gzip", "gzip"),
            ("gzip, deflate, br, zstd", "br"),
            ("br;q=0, gzip", "gzip"),
            ("gzip;q=0.9, br;q=0.1", "gzip"),
            ("zstd", ""),
            ("identity", ""),
            ("", ""),
            ("br;q=0, gzip;q=0", ""),
            ("*;q=0", ""),
            ("*", "br"),
        ] {
            let answer = server.get_with(&file, &[("accept-encoding", accepted)]);
            let coding = answer.header("content-encoding");
            // What gets no smaller is sent as it is.
            assert!(coding == expected || coding.is_empty(), "{file} as {accepted:?}: {coding}");
            assert!(!coding.is_empty() || expected.is_empty() || plain.len() < 200, "{file} as {accepted:?}");
            assert_eq!(answer.header("vary"), "accept-encoding", "{file}");
            // Unpacked once for each coding.
            if let Some(before) = packed.insert(coding.clone(), answer.body.clone()) {
                assert!(before == answer.body, "{file} as {accepted:?}");
                continue;
            }
            let mut unpacked = Vec::new();
            match coding.as_str() {
                "br" => {
                    brotli::BrotliDecompress(&mut answer.body.as_slice(), &mut unpacked).unwrap();
                }
                "gzip" => {
                    let mut decoder = flate2::read::GzDecoder::new(answer.body.as_slice());
                    std::io::Read::read_to_end(&mut decoder, &mut unpacked).unwrap();
                }
                _ => unpacked = answer.body.clone(),
            }
            assert!(unpacked == plain, "{file} as {accepted:?}");
        }
    }
}

#[test]
fn a_page_that_was_opened_before_an_update_still_gets_its_files_and_never_a_page() {
    let server = Running::start(OPEN);
    let builds = server.data().join("builds");
    let is_built = server.get("/healthz").json()["app"] == "built";
    let names = ["oldest", "older", "old", "last"];
    let server = server.while_stopped(OPEN, || {
        for (hours, build) in (1..).zip(names.iter().rev()) {
            let folder = builds.join(build);
            std::fs::create_dir_all(folder.join("worker/0123")).unwrap();
            let script = format!("// the {build} build\n").repeat(50);
            std::fs::write(folder.join(format!("muster-register-{build}.js")), &script).unwrap();
            std::fs::write(folder.join(format!("worker/0123/{build}.wasm")), b"\0asm").unwrap();
            let used = std::time::SystemTime::now() - std::time::Duration::from_secs(hours * 3600);
            std::fs::File::open(&folder).unwrap().set_modified(used).unwrap();
        }
    });
    // Three are kept, and the one that runs is the first of them.
    let kept = if is_built { 2 } else { 3 };
    for (at, build) in names.iter().rev().enumerate() {
        let script = server.get(&format!("/muster-register-{build}.js"));
        let wasm = server.get(&format!("/worker/0123/{build}.wasm"));
        if at < kept {
            assert_eq!((script.status, wasm.status), (200, 200), "{build}");
            assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
            assert_eq!(wasm.header("content-type"), "application/wasm");
            assert!(script.header("cache-control").contains("immutable"));
            assert!(script.text().starts_with(&format!("// the {build} build")));
            let packed =
                server.get_with(&format!("/muster-register-{build}.js"), &[("accept-encoding", "br")]);
            assert_eq!(packed.header("content-encoding"), "br");
        } else {
            for answer in [script, wasm] {
                assert_eq!(answer.status, 404, "{build}");
                assert!(answer.header("content-type").starts_with("text/plain"));
                assert_eq!(answer.header("cache-control"), "no-store");
            }
            assert!(!builds.join(build).exists(), "{build}");
        }
    }
    for outside in
        ["/../server.key", "/%2e%2e/server.key", "/builds/last/x.js", "/worker/0123/..%2f..%2fx.js"]
    {
        assert_eq!(server.get(outside).status, 404, "{outside}");
    }
    if is_built {
        // What this build keeps is what its pages ask for.
        let folder = builds.join(server.get("/healthz").json()["build"].as_str().unwrap());
        for file in hashed_files(&server) {
            assert!(folder.join(file.trim_start_matches('/')).is_file(), "{file}");
        }
    }
}

#[test]
fn every_answer_to_a_call_names_the_build_and_there_is_no_service_worker() {
    let server = Running::start(OPEN);
    let build = server.get("/healthz").json()["build"].as_str().unwrap().to_string();
    for path in ["/healthz", "/api/v1/programmes", "/api/v1/groups/7KQ2M9XD", "/api/v1/nothing"] {
        assert_eq!(server.get(path).header("muster-build"), build, "{path}");
    }
    assert!(server.get("/en/").text().contains(&build), "the page knows which build it is of");
    for path in ["/sw.js", "/service-worker.js"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}
