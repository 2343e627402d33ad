//! What every answer carries, and what is refused before it is looked at.

use serde_json::json;

use crate::running::{Answer, OPEN, PROGRAMME, Running, group_of, groups, key};

#[track_caller]
fn is_protected(answer: &Answer) {
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"), "{policy}");
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"), "{policy}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
    assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
    assert!(answer.header("strict-transport-security").contains("max-age=31536000"));
    assert!(!answer.header("permissions-policy").is_empty());
    assert!(!answer.header("cache-control").is_empty());
}

#[test]
fn every_answer_protects_its_reader_also_an_error() {
    let server = Running::start(OPEN);
    for path in [
        "/",
        "/en/",
        "/en/core-fundamentals-2027/schedule",
        "/en/no-such-programme",
        "/no-such-asset.js",
        "/healthz",
        "/api/v1/programmes",
        "/api/v1/nothing",
        "/api/v1/groups/7KQ2M9XD",
    ] {
        is_protected(&server.get(path));
    }
    is_protected(&server.register("short", &json!({})));
    is_protected(&server.send("PUT", "/api/v1/programmes", &[], b""));
    let large = vec![b' '; 5 * 1024 * 1024];
    let headers = [("idempotency-key", &*key())];
    is_protected(&server.send("POST", &groups(PROGRAMME), &headers, &large));
}

#[test]
fn answers_of_the_api_are_kept_nowhere_but_public_ones() {
    let server = Running::start(OPEN);
    let group = server.registered(&group_of(12));
    let opened = server.get_with(&group.path(), &[("authorization", &group.bearer())]);
    assert_eq!(opened.header("cache-control"), "no-store");
    for path in ["/api/v1/programmes", "/api/v1/programmes/core-fundamentals-2027"] {
        let first = server.get(path);
        assert_eq!((first.status, first.header("cache-control").as_str()), (200, "public, no-cache"));
        let tag = first.header("etag");
        let second = server.get_with(path, &[("if-none-match", &tag)]);
        assert_eq!((second.status, second.body.len()), (304, 0));
        assert_eq!(server.get_with(path, &[("if-none-match", "\"other\"")]).status, 200);
    }
    assert_eq!(server.get("/en/core-fundamentals-2027/manage").header("cache-control"), "no-store");
    assert_eq!(server.get("/en/core-fundamentals-2027").header("cache-control"), "no-cache");
}

#[test]
fn a_body_comes_in_the_coding_that_was_asked_for() {
    let server = Running::start(OPEN);
    for path in ["/en/core-fundamentals-2027/schedule", "/api/v1/programmes/core-fundamentals-2027"] {
        let coding = |accepted: &str| server.get_with(path, &[("accept-encoding", accepted)]);
        assert_eq!(coding("gzip, deflate, br, zstd").header("content-encoding"), "br");
        assert_eq!(coding("gzip;q=1, br;q=0").header("content-encoding"), "gzip");
        for accepted in ["identity", "zstd", "br;q=0, gzip;q=0"] {
            assert_eq!(coding(accepted).header("content-encoding"), "", "{accepted}");
        }
        assert_eq!(coding("br").header("vary"), "accept-encoding");
        assert!(coding("br").body.len() * 2 < coding("identity").body.len());
        let packed = coding("gzip").body;
        assert_eq!(packed[..2], [0x1f, 0x8b]);
    }
}

#[test]
fn a_page_of_another_site_changes_nothing_here() {
    let server = Running::start(OPEN);
    for headers in [
        [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example.org")],
        [("sec-fetch-site", "same-site"), ("origin", "https://other.example.org")],
        [("origin", "https://evil.example.org"), ("x-nothing", "")],
    ] {
        let key = key();
        let mut all = vec![("idempotency-key", key.as_str())];
        all.extend_from_slice(&headers);
        let answer = server.post_json(&groups(PROGRAMME), &all, &group_of(12));
        assert_eq!((answer.status, answer.code().as_str()), (403, "origin.foreign"));
    }
    let own = server.url.clone();
    let headers = [("sec-fetch-site", "same-origin"), ("origin", own.as_str()), ("idempotency-key", &*key())];
    assert_eq!(server.post_json(&groups(PROGRAMME), &headers, &group_of(12)).status, 201);
}

#[test]
fn headers_above_sixteen_kilobytes_are_refused_in_words() {
    let server = Running::start(OPEN);
    let answer = server.get_with("/api/v1/programmes", &[("x-long", &"x".repeat(17_000))]);
    assert_eq!((answer.status, answer.code().as_str()), (431, "headers.too_large"));
    assert_eq!(server.get_with("/api/v1/programmes", &[("x-long", &"x".repeat(15_000))]).status, 200);
}

#[test]
fn the_server_says_how_it_is() {
    let server = Running::start(OPEN);
    let health = server.get("/healthz").json();
    assert_eq!(health["status"], "ok");
    assert!(health["zone_data"].as_str().unwrap().starts_with("20"));
    assert_eq!(server.get("/readyz").json()["status"], "ready");
    server.registered(&group_of(12));
    assert!(server.get("/metrics").text().contains("muster_groups_registered_total 1"));
    let document = server.get("/api/v1/openapi.json");
    assert_eq!(document.header("content-type"), "application/json");
    assert!(document.json()["paths"]["/programmes/{slug}/groups"]["post"].is_object());
}
