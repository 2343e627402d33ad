//! Headers that every answer carries, also errors, and what a request may not carry.

use std::net::IpAddr;

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};

use super::assets;
use crate::config::origin_of;

/// All header lines of a request together.
pub(crate) const HEADERS_MAX_BYTES: usize = 16 * 1024;

/// Scripts, styles and connections of this site only. `wasm-unsafe-eval` lets WebAssembly compile and nothing else; the
/// hashes are those of the scripts that stand in the pages themselves. A worker has the policy of its own answer, so this goes
/// out with .js and .wasm too.
pub(crate) fn content_security_policy() -> HeaderValue {
    let hashes: String = assets::inline_script_hashes().iter().map(|hash| format!(" {hash}")).collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; worker-src 'self'; connect-src 'self'; \
         style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).expect("a policy is ASCII")
}

/// Adds what protects the visitor, whatever the answer.
pub(crate) fn protect(headers: &mut HeaderMap, policy: &HeaderValue) {
    const FIXED: [(HeaderName, &str); 6] = [
        (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
        ),
    ];
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// Whether they are together longer than what is read.
pub(crate) fn are_too_large(headers: &HeaderMap) -> bool {
    let bytes: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    bytes > HEADERS_MAX_BYTES
}

/// Whether a page of another site sent a request that changes something. Browsers say so in `Sec-Fetch-Site`, older
/// ones in `Origin`; other programs send neither and are no danger, since there are no cookies to borrow.
pub(crate) fn is_foreign(method: &Method, headers: &HeaderMap, public_url: &str) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return false;
    }
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site"))
        && !matches!(site, "same-origin" | "none")
    {
        return true;
    }
    let Some(origin) = text(header::ORIGIN) else { return false };
    let own = |host: &str| origin == format!("http://{host}") || origin == format!("https://{host}");
    Some(origin) != origin_of(public_url).as_deref() && !text(header::HOST).is_some_and(own)
}

/// The address that a request came from. A proxy that is trusted is believed about the one before it, from the right:
/// what stands further left anybody may have written.
pub(crate) fn client_address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let mut client = peer.to_canonical();
    let forwarded = headers.get_all("x-forwarded-for");
    let chain: Vec<&str> =
        forwarded.iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).collect();
    for hop in chain.iter().rev() {
        if !trusted.contains(&client) {
            break;
        }
        let Some(address) = parse_hop(hop.trim()) else { break };
        client = address.to_canonical();
    }
    client
}

/// `192.0.2.1`, `192.0.2.1:567`, `[2001:db8::1]:567`.
fn parse_hop(hop: &str) -> Option<IpAddr> {
    hop.parse()
        .ok()
        .or_else(|| hop.parse::<std::net::SocketAddr>().ok().map(|address| address.ip()))
        .or_else(|| hop.strip_prefix('[')?.strip_suffix(']')?.parse().ok())
}

/// One household or office: an IPv4 address, or the /64 that an IPv6 connection gets.
pub(crate) fn network_of(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_request_of_another_sites_page_is_foreign() {
        #[track_caller]
        fn check(pairs: &[(&'static str, &str)], expected: bool) {
            assert_eq!(is_foreign(&Method::POST, &headers(pairs), "https://x.org"), expected, "{pairs:?}");
        }
        check(&[], false);
        check(&[("sec-fetch-site", "same-origin"), ("origin", "https://x.org")], false);
        check(&[("sec-fetch-site", "cross-site")], true);
        check(&[("sec-fetch-site", "same-site")], true);
        check(&[("origin", "https://evil.org"), ("host", "x.org")], true);
        check(&[("origin", "null")], true);
        check(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")], false);
        assert!(!is_foreign(&Method::GET, &headers(&[("sec-fetch-site", "cross-site")]), "https://x.org"));
    }

    #[test]
    fn only_a_trusted_proxy_is_believed_and_only_about_its_neighbour() {
        #[track_caller]
        fn check(peer: &str, forwarded: &str, expected: &str) {
            let trusted = ["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
            let found =
                client_address(peer.parse().unwrap(), &headers(&[("x-forwarded-for", forwarded)]), &trusted);
            assert_eq!(found.to_string(), expected);
        }
        check("192.0.2.9", "1.2.3.4", "192.0.2.9");
        check("10.0.0.1", "6.6.6.6, 1.2.3.4", "1.2.3.4");
        check("10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", "1.2.3.4");
        check("10.0.0.1", "1.2.3.4:567", "1.2.3.4");
        check("10.0.0.1", "[2001:db8::1]:567", "2001:db8::1");
        check("10.0.0.1", "garbage", "10.0.0.1");
        assert_eq!(network_of("2001:db8:1:2:3::4".parse().unwrap()), "2001:db8:1:2::/64");
    }
}
