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
