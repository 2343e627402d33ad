//! The built app: its HTML files as templates, the others as they are, with names that change with their contents.

use std::sync::LazyLock;

use axum::http::HeaderMap;
use axum::response::Response;
use base64::Engine as _;
use bytes::Bytes;
use domain::routes::{AppPart, ZONE_NAMES};
use domain::zones::names_in_lists;
use messages::Pages;
use sha2::{Digest, Sha256};

use super::prepared::Prepared;
use crate::pages::loading;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A file of the built app, compressed when the server was built.
struct File {
    name: &'static str,
    /// 16 hex digits of its SHA-256.
    hash: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
}

/// For what is named by its contents.
pub(super) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// The three files of the roster worker, which name each other without hashes: their folder has the hash.
const WORKER_FILES: [&str; 3] = ["roster-worker.js", "roster-worker_bg.wasm", "roster-worker_loader.js"];

/// What the worker fetches from its folder when a list has a zone that it does not know.
fn zone_names() -> &'static Prepared {
    static PREPARED: LazyLock<Prepared> =
        LazyLock::new(|| Prepared::new(Bytes::from_static(names_in_lists().as_bytes()), 9));
    &PREPARED
}

/// What is left where the app has not been built: the pages still say when the sessions are.
const PLAIN_TEMPLATE: &str = "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title></title>\n<!--muster:head-->\n\
</head>\n<body>\n<div id=\"app\" class=\"app\"><!--muster:app--></div>\n<!--muster:data-->\n</body>\n</html>\n";

fn find(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.name == name)
}

/// Whether the app is in this binary.
pub(crate) fn is_built() -> bool {
    find("index.html").is_some()
}

/// The template of a part of the app as Trunk wrote it; index.html where there is no other.
pub(crate) fn template(part: AppPart) -> &'static str {
    let text = |name| find(name).and_then(|file| std::str::from_utf8(file.plain).ok());
    let reading = || text("index.html").unwrap_or(PLAIN_TEMPLATE);
    match part {
        AppPart::Read => reading(),
        AppPart::Register => text("register.html").unwrap_or_else(reading),
        AppPart::Manage => text("manage.html").unwrap_or_else(reading),
        AppPart::Facilitate => text("facilitate.html").unwrap_or_else(reading),
        AppPart::Join => text("join.html").unwrap_or_else(reading),
    }
}

/// The folder of the worker's files, `/worker/{hash of all}`.
pub(crate) fn worker_folder() -> &'static str {
    static FOLDER: LazyLock<String> = LazyLock::new(|| format!("/worker/{}", worker_hash()));
    &FOLDER
}

/// How many bytes the worker's wasm has, unpacked.
pub(crate) fn worker_size() -> u32 {
    find(WORKER_FILES[1]).map_or(0, |file| u32::try_from(file.plain.len()).unwrap_or(u32::MAX))
}

fn worker_hash() -> String {
    let mut hasher = Sha256::new();
    for name in WORKER_FILES {
        hasher.update(find(name).map_or(&[][..], |file| file.plain));
    }
    hasher.update(names_in_lists());
    hex(&hasher.finalize()[..8])
}

/// Names this build of the app and the messages, so that an open page can see that there is a newer one.
pub(crate) fn build() -> &'static str {
    static BUILD: LazyLock<String> = LazyLock::new(|| {
        let mut hasher = Sha256::new();
        FILES.iter().for_each(|file| hasher.update(file.hash));
        for language in messages::languages() {
            hasher.update(messages::table_bytes(language, Pages::All).unwrap_or_default());
        }
        hex(&hasher.finalize()[..8])
    });
    &BUILD
}

/// The address of a language's table of messages for a part of the app; none for English, which each has in itself.
pub(crate) fn locale_address(language: &str, part: AppPart) -> Option<String> {
    if language == "en" {
        return None;
    }
    let pages = if part == AppPart::Read { Pages::Read } else { Pages::All };
    let table = tables().iter().find(|table| table.language == language && table.pages == pages)?;
    Some(table.address.clone())
}

/// The address of what a text to pass on says in a language.
pub(crate) fn forward_address(language: &str) -> Option<String> {
    let table = tables().iter().find(|table| table.language == language && table.pages == Pages::Forward)?;
    Some(table.address.clone())
}

/// The address of the table that the zone picker searches.
pub(crate) fn places_address(language: &str) -> String {
    let address = place_tables().iter().find(|(known, ..)| *known == language).map(|(_, address, _)| address);
    address.cloned().unwrap_or_default()
}

fn place_tables() -> &'static [(&'static str, String, Prepared)] {
    static TABLES: LazyLock<Vec<(&'static str, String, Prepared)>> = LazyLock::new(|| {
        let table = |language: &&'static str| {
            let table = domain::zones::place_table(language).as_bytes();
            let address = format!("/zones/{language}.{}.txt", hex(&Sha256::digest(table)[..8]));
            (*language, address, Prepared::new(Bytes::from_static(table), 9))
        };
        messages::languages().iter().map(table).collect()
    });
    &TABLES
}

/// `'sha256-…'` for each script that stands in a page itself: Trunk's loaders in the templates, and our own.
pub(crate) fn inline_script_hashes() -> Vec<String> {
    let mut hashes = vec![hash_of_script(loading::WATCH)];
    for part in [AppPart::Read, AppPart::Register, AppPart::Manage, AppPart::Facilitate, AppPart::Join] {
        for hash in hashes_of_inline_scripts(template(part)) {
            if !hashes.contains(&hash) {
                hashes.push(hash);
            }
        }
    }
    hashes
}

fn hashes_of_inline_scripts(html: &str) -> Vec<String> {
    let mut hashes = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("<script") {
        let Some((attributes, after)) = after.split_once('>') else { break };
        let Some((script, after)) = after.split_once("</script>") else { break };
        if !attributes.contains("src=") && !script.is_empty() {
            hashes.push(hash_of_script(script));
        }
        rest = after;
    }
    hashes
}

fn hash_of_script(script: &str) -> String {
    let digest = Sha256::digest(script.as_bytes());
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(digest))
}

/// The answer to an address that names a file of the app; none if it names none, which never is a page either.
pub(crate) fn serve(path: &str, headers: &HeaderMap) -> Option<Response> {
    let name = path.strip_prefix('/')?;
    if name.starts_with("locale/") {
        let table = tables().iter().find(|table| table.address == path)?;
        return Some(table.prepared.respond(headers, "application/octet-stream", IMMUTABLE));
    }
    if name.starts_with("zones/") {
        let (_, _, prepared) = place_tables().iter().find(|(_, address, _)| address == path)?;
        return Some(prepared.respond(headers, content_type(path), IMMUTABLE));
    }
    let file = match path.strip_prefix(worker_folder()).and_then(|rest| rest.strip_prefix('/')) {
        Some(ZONE_NAMES) => return Some(zone_names().respond(headers, content_type(ZONE_NAMES), IMMUTABLE)),
        Some(worker) => WORKER_FILES.contains(&worker).then(|| find(worker)).flatten()?,
        None => {
            find(name).filter(|file| !file.name.ends_with(".html") && !WORKER_FILES.contains(&file.name))?
        }
    };
    let prepared = Prepared::of_static(file.plain, file.brotli, file.gzip, file.hash);
    let cache = if path.starts_with("/worker/") || is_named_by_hash(file) { IMMUTABLE } else { "no-cache" };
    Some(prepared.respond(headers, content_type(file.name), cache))
}

/// Trunk puts the hash into the name; what has none there is asked for again each time.
fn is_named_by_hash(file: &File) -> bool {
    file.name.contains('-') && file.name != "favicon.svg" && !WORKER_FILES.contains(&file.name)
}

/// The address and the bytes of each file whose address will never mean anything else.
pub(crate) fn named_by_their_contents() -> Vec<(String, &'static [u8])> {
    let named = FILES.iter().filter(|file| is_named_by_hash(file)).map(|f| (format!("/{}", f.name), f.plain));
    let worker = WORKER_FILES
        .iter()
        .filter_map(|name| find(name))
        .map(|file| (format!("{}/{}", worker_folder(), file.name), file.plain));
    let zones = (format!("{}/{ZONE_NAMES}", worker_folder()), names_in_lists().as_bytes());
    let locales = tables().iter().map(|table| (table.address.clone(), table.bytes));
    let places = place_tables()
        .iter()
        .map(|(language, address, _)| (address.clone(), domain::zones::place_table(language).as_bytes()));
    named.chain(worker).chain([zones]).chain(locales).chain(places).collect()
}

/// Whether an address is below a language, as those of all pages are: whatever stands there, people are told as people.
pub(crate) fn is_page_address(path: &str) -> bool {
    path.split('/').nth(1).is_some_and(|first| messages::languages().contains(&first))
}

/// Whether an address looks like a file's: a missing one is a plain 404 and never a page.
pub(crate) fn is_file_address(path: &str) -> bool {
    if is_page_address(path) {
        return false;
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    path.starts_with("/worker/")
        || path.starts_with("/locale/")
        || path.starts_with("/zones/")
        || last.contains('.')
}

/// A language's messages for the pages that are read, or for all.
struct Table {
    language: &'static str,
    pages: Pages,
    address: String,
    bytes: &'static [u8],
    prepared: Prepared,
}

fn tables() -> &'static [Table] {
    static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
        let mut tables = Vec::new();
        for language in messages::forward_languages() {
            for (pages, name) in [(Pages::Read, "read"), (Pages::All, "all"), (Pages::Forward, "forward")] {
                let Some(bytes) = messages::table_bytes(language, pages) else { continue };
                let address = format!("/locale/{language}-{name}.{}.bin", hex(&Sha256::digest(bytes)[..8]));
                tables.push(Table {
                    language,
                    pages,
                    address,
                    bytes,
                    prepared: Prepared::new(Bytes::from_static(bytes), 9),
                });
            }
        }
        tables
    });
    &TABLES
}

/// What a file of this name is served as.
pub(super) fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "webmanifest" | "json" => "application/json",
        _ => "application/octet-stream",
    }
}

/// Two small digits a byte.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_inline_script_is_hashed_as_the_browser_does_it() {
        let html = "<script src=\"/a.js\"></script><script type=\"module\" nonce=\"x\">alert(1)</script><script></script>";
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert_eq!(hashes_of_inline_scripts(html), ["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"]);
        assert!(hashes_of_inline_scripts("<script>never ends").is_empty());
    }

    #[test]
    fn what_has_an_ending_is_a_file_and_never_a_page() {
        for path in ["/sw.js", "/worker/1/x", "/locale/ar.1.bin", "/a/b/c.map", "/favicon.ico"] {
            assert!(is_file_address(path), "{path}");
        }
        for path in ["/", "/en/", "/en/core-fundamentals-2027/schedule"] {
            assert!(!is_file_address(path), "{path}");
        }
    }
}
