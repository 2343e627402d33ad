//! Bytes that are made once and sent many times: plain, brotli and gzip, with an entity tag.

use std::io::Write as _;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use bytes::Bytes;
use sha2::{Digest, Sha256};

use super::assets::hex;

/// One body in three codings. Cloning shares the bytes.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
    /// Without quotes.
    tag: String,
}

/// How a body is coded on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Identity,
    Brotli,
    Gzip,
}

impl Prepared {
    /// Compresses `plain` with brotli's `quality` (0 to 11) and a like effort of gzip.
    pub(crate) fn new(plain: Bytes, quality: i32) -> Prepared {
        let mut brotli = Vec::new();
        let params =
            brotli::enc::BrotliEncoderParams { quality, size_hint: plain.len(), ..Default::default() };
        if brotli::BrotliCompress(&mut &plain[..], &mut brotli, &params).is_err() {
            brotli = Vec::new();
        }
        let level = flate2::Compression::new(if quality > 6 { 9 } else { 5 });
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
        let gzip = encoder.write_all(&plain).and_then(|()| encoder.finish()).unwrap_or_default();
        let tag = hex(&Sha256::digest(&plain)[..8]);
        Prepared { plain, brotli: brotli.into(), gzip: gzip.into(), tag }
    }

    /// What was compressed when the server was built.
    pub(crate) fn of_static(
        plain: &'static [u8],
        brotli: &'static [u8],
        gzip: &'static [u8],
        tag: &str,
    ) -> Prepared {
        Prepared {
            plain: Bytes::from_static(plain),
            brotli: Bytes::from_static(brotli),
            gzip: Bytes::from_static(gzip),
            tag: tag.to_string(),
        }
    }

    /// 200 in the coding that the request prefers, or 304.
    pub(crate) fn respond(
        &self,
        request: &HeaderMap,
        content_type: &'static str,
        cache: &'static str,
    ) -> Response {
        let coding = self.coding(request);
        // A strong tag belongs to one coding's bytes (RFC 9110, 8.8.3.3).
        let suffix = match coding {
            Coding::Identity => "",
            Coding::Brotli => "-br",
            Coding::Gzip => "-gz",
        };
        let tag = format!("\"{}{suffix}\"", self.tag);
        let is_known = request
            .get(header::IF_NONE_MATCH)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|sent| sent.split(',').any(|one| matches_tag(one.trim(), &tag)));

        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        if let Ok(tag) = HeaderValue::try_from(tag) {
            headers.insert(header::ETAG, tag);
        }
        if is_known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        let (body, coded) = match coding {
            Coding::Identity => (&self.plain, None),
            Coding::Brotli => (&self.brotli, Some("br")),
            Coding::Gzip => (&self.gzip, Some("gzip")),
        };
        if let Some(coded) = coded {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coded));
        }
        *response.body_mut() = Body::from(body.clone());
        response
    }

    fn coding(&self, request: &HeaderMap) -> Coding {
        let accepted = request.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        let coding = accepted.map_or(Coding::Identity, best_coding);
        // What does not get smaller is not worth unpacking.
        let packed = match coding {
            Coding::Identity => return coding,
            Coding::Brotli => &self.brotli,
            Coding::Gzip => &self.gzip,
        };
        if packed.is_empty() || packed.len() >= self.plain.len() { Coding::Identity } else { coding }
    }
}

fn matches_tag(sent: &str, tag: &str) -> bool {
    sent == "*" || sent.strip_prefix("W/").unwrap_or(sent) == tag
}

/// Brotli before gzip where both are equally welcome (RFC 9110, 12.5.3).
fn best_coding(accepted: &str) -> Coding {
    let weight = |name: &str| -> f32 {
        let mut any = 0.0;
        for part in accepted.split(',') {
            let (coding, parameters) = part.split_once(';').unwrap_or((part, ""));
            let q = parameters.split(';').find_map(|p| p.trim().strip_prefix("q="));
            let q = q.map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
            match coding.trim() {
                coding if coding.eq_ignore_ascii_case(name) => return q,
                "*" => any = q,
                _ => {}
            }
        }
        any
    };
    let (brotli, gzip) = (weight("br"), weight("gzip"));
    if brotli > 0.0 && brotli >= gzip {
        Coding::Brotli
    } else if gzip > 0.0 {
        Coding::Gzip
    } else {
        Coding::Identity
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_coding_that_is_accepted_is_chosen() {
        #[track_caller]
        fn check(accepted: &str, expected: Coding) {
            assert_eq!(best_coding(accepted), expected, "{accepted}");
        }
        check("gzip, deflate, br, zstd", Coding::Brotli);
        check("gzip", Coding::Gzip);
        check("br;q=0, gzip", Coding::Gzip);
        check("br;q=0.5, gzip;q=0.8", Coding::Gzip);
        check("identity", Coding::Identity);
        check("zstd", Coding::Identity);
        check("*", Coding::Brotli);
        check("*;q=0", Coding::Identity);
        check("", Coding::Identity);
        check("br;q=x", Coding::Identity);
    }

    #[test]
    fn a_known_tag_is_answered_with_304_and_no_body() {
        let prepared = Prepared::new(Bytes::from(vec![b'a'; 1000]), 5);
        let mut request = HeaderMap::new();
        request.insert(header::ACCEPT_ENCODING, "br".parse().unwrap());
        let first = prepared.respond(&request, "text/plain", "no-cache");
        assert_eq!(first.headers()[header::CONTENT_ENCODING], "br");
        request.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        let second = prepared.respond(&request, "text/plain", "no-cache");
        assert_eq!(second.status(), StatusCode::NOT_MODIFIED);
        assert!(second.headers().get(header::CONTENT_TYPE).is_none());
    }
}
