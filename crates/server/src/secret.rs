//! Secrets: made, hashed, sealed. None of them prints itself, so that no log line can hold one.

use std::fmt;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use domain::reference::{JOIN_CODE_LENGTH, REFERENCE_LENGTH, SECRET_BYTES, SECRET_LENGTH, from_random};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// What opens a group or confirms an address: 256 random bits, base64url.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Secret(String);

impl Secret {
    /// A new one.
    pub(crate) fn random() -> Secret {
        Secret(URL_SAFE_NO_PAD.encode(random_bytes::<SECRET_BYTES>()))
    }

    /// None if it cannot be one, whatever the group.
    pub(crate) fn parse(text: &str) -> Option<Secret> {
        let fits = text.len() == SECRET_LENGTH
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        fits.then(|| Secret(text.to_string()))
    }

    /// For the one link it belongs into.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// What is stored. A plain hash is enough for 256 random bits (ASVS 6.5.2), and finding a row by it leaks no timing.
    pub(crate) fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

/// A new group reference, 40 bits.
pub(crate) fn random_reference() -> String {
    from_random(&random_bytes::<REFERENCE_LENGTH>(), REFERENCE_LENGTH)
}

/// A new join code, 65 bits.
pub(crate) fn random_join_code() -> String {
    from_random(&random_bytes::<JOIN_CODE_LENGTH>(), JOIN_CODE_LENGTH)
}

/// An id for a row: 120 bits, so that it never comes twice.
pub(crate) fn random_id() -> String {
    from_random(&random_bytes::<24>(), 24)
}

/// SHA-256, for what has enough bits of its own: keys of requests, bodies.
pub(crate) fn sha256(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// For spreading what would otherwise happen at once.
pub(crate) fn random_byte() -> u8 {
    random_bytes::<1>()[0]
}

fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("an operating system without random numbers cannot run this server");
    bytes
}

/// The key from which all others come: it seals links that have to be shown or sent again, and hides addresses in
/// counters. Whoever has it and the database can open the last day's links; so it may be kept outside the data folder.
#[derive(Clone)]
pub(crate) struct ServerKey {
    sealing: [u8; 32],
    hiding: [u8; 32],
    making: [u8; 32],
}

impl fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerKey(***)")
    }
}

/// A sealed text cannot be opened: another key, or damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CannotOpen;

impl ServerKey {
    /// From `MUSTER_SERVER_KEY` as base64 or hex of 32 bytes; else from `server.key` in the data folder, which is made if
    /// it is missing, readable by its owner only. Errors in words for the operator.
    pub(crate) fn load(given: Option<&str>, data: &Path) -> Result<ServerKey, String> {
        if let Some(given) = given {
            let bytes = read_key(given).ok_or("MUSTER_SERVER_KEY has to be 32 bytes, as hex or base64url")?;
            return Ok(ServerKey::from_bytes(bytes));
        }
        let path = data.join("server.key");
        match fs::read_to_string(&path) {
            Ok(text) => {
                let bytes =
                    read_key(&text).ok_or_else(|| format!("{}: not a key of 32 bytes", path.display()))?;
                Ok(ServerKey::from_bytes(bytes))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let bytes = random_bytes::<32>();
                write_new(&path, URL_SAFE_NO_PAD.encode(bytes).as_bytes())
                    .map_err(|error| format!("{}: {error}", path.display()))?;
                Ok(ServerKey::from_bytes(bytes))
            }
            Err(error) => Err(format!("{}: {error}", path.display())),
        }
    }

    /// The key that is there already: a command that made one would seal what the server cannot open.
    pub(crate) fn load_existing(given: Option<&str>, data: &Path) -> Result<Option<ServerKey>, String> {
        let is_there = given.is_some() || data.join("server.key").exists();
        is_there.then(|| ServerKey::load(given, data)).transpose()
    }

    /// Each purpose has a key of its own, made from these.
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> ServerKey {
        let derived = |purpose: &str| {
            let digest = keyed_hash(&bytes, purpose.as_bytes());
            <[u8; 32]>::try_from(digest.as_slice()).expect("SHA-256 has 32 bytes")
        };
        ServerKey {
            sealing: derived("seal links"),
            hiding: derived("hide addresses"),
            making: derived("make secrets"),
        }
    }

    /// Seals `text`, which only `open` with the same `context` gives back: a row's sealed text is of no use in another row.
    pub(crate) fn seal(&self, context: &str, text: &[u8]) -> Vec<u8> {
        let nonce = random_bytes::<12>();
        let cipher = ChaCha20Poly1305::new(&Key::from(self.sealing));
        let payload = Payload { msg: text, aad: context.as_bytes() };
        let sealed =
            cipher.encrypt(&Nonce::from(nonce), payload).expect("a few kilobytes are never too long");
        [&nonce[..], &sealed].concat()
    }

    /// What was sealed with the same `context`.
    pub(crate) fn open(&self, context: &str, sealed: &[u8]) -> Result<Vec<u8>, CannotOpen> {
        let (nonce, sealed) = sealed.split_first_chunk::<12>().ok_or(CannotOpen)?;
        let cipher = ChaCha20Poly1305::new(&Key::from(self.sealing));
        let payload = Payload { msg: sealed, aad: context.as_bytes() };
        cipher.decrypt(&Nonce::from(*nonce), payload).map_err(|_| CannotOpen)
    }

    /// The secret for one purpose, the same whenever it is asked for: a mail that is tried again says the same again.
    pub(crate) fn secret(&self, purpose: &str) -> Secret {
        Secret(URL_SAFE_NO_PAD.encode(keyed_hash(&self.making, purpose.as_bytes())))
    }

    /// A stand-in for an address or a network in counters: a bare hash of something so guessable could be reversed.
    pub(crate) fn hide(&self, kind: &str, value: &str) -> Vec<u8> {
        keyed_hash(&self.hiding, format!("{kind}\0{value}").as_bytes())
    }
}

fn keyed_hash(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

fn read_key(text: &str) -> Option<[u8; 32]> {
    let text = text.trim();
    let bytes = if text.len() == 64 {
        (0..32)
            .map(|at| u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok())
            .collect::<Option<Vec<u8>>>()?
    } else {
        URL_SAFE_NO_PAD.decode(text.trim_end_matches('=').replace('+', "-").replace('/', "_")).ok()?
    };
    bytes.try_into().ok()
}

fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_prints_itself() {
        let secret = Secret::random();
        assert_eq!(secret.reveal().len(), SECRET_LENGTH);
        assert!(!format!("{secret:?}").contains(&secret.reveal()[..12]));
        assert_eq!(Secret::parse(secret.reveal()), Some(secret.clone()));
        assert_eq!(Secret::parse(&secret.reveal()[1..]), None);
        assert_eq!(Secret::parse(&"é".repeat(21)), None);
    }

    #[test]
    fn a_sealed_text_opens_only_with_its_key_and_in_its_place() {
        let key = ServerKey::from_bytes([7; 32]);
        let sealed = key.seal("row 1", b"https://example.org/#x");
        assert_eq!(key.open("row 1", &sealed).as_deref(), Ok(&b"https://example.org/#x"[..]));
        assert_eq!(key.open("row 2", &sealed), Err(CannotOpen));
        assert_eq!(ServerKey::from_bytes([8; 32]).open("row 1", &sealed), Err(CannotOpen));
        assert_eq!(key.open("row 1", &sealed[..11]), Err(CannotOpen));
    }

    #[test]
    fn the_server_key_is_made_once_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let first = ServerKey::load(None, folder.path()).unwrap();
        let second = ServerKey::load(None, folder.path()).unwrap();
        assert_eq!(first.hide("email", "ana@example.org"), second.hide("email", "ana@example.org"));
        assert!(ServerKey::load(Some("short"), folder.path()).is_err());
        assert!(ServerKey::load(Some(&"0f".repeat(32)), folder.path()).is_ok());
    }
}
