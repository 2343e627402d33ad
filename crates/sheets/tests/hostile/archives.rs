//! Archives with every lie that an archive can tell.

use miniz_oxide::deflate::compress_to_vec;

/// A part of an archive, and what is said of it.
#[derive(Clone)]
pub(crate) struct Part {
    path: Vec<u8>,
    packed: Vec<u8>,
    method: u16,
    flags: u16,
    crc: u32,
    said_packed: u32,
    said_size: u32,
    /// Where the directory says it is; none: where it is.
    said_offset: Option<u32>,
    extra: Vec<u8>,
}

pub(crate) fn part(path: &str, content: &[u8]) -> Part {
    Part::new(path, content, compress_to_vec(content, 6), 8)
}

pub(crate) fn stored(path: &str, content: &[u8]) -> Part {
    Part::new(path, content, content.to_vec(), 0)
}

impl Part {
    fn new(path: &str, content: &[u8], packed: Vec<u8>, method: u16) -> Part {
        Part {
            path: path.into(),
            said_packed: packed.len() as u32,
            said_size: content.len() as u32,
            crc: crc(content),
            packed,
            method,
            flags: 0,
            said_offset: None,
            extra: Vec::new(),
        }
    }

    pub(crate) fn saying_size(self, said_size: u32) -> Part {
        Part { said_size, ..self }
    }

    pub(crate) fn saying_packed(self, said_packed: u32) -> Part {
        Part { said_packed, ..self }
    }

    pub(crate) fn at(self, offset: u32) -> Part {
        Part { said_offset: Some(offset), ..self }
    }

    pub(crate) fn with_crc(self, crc: u32) -> Part {
        Part { crc, ..self }
    }

    pub(crate) fn with_method(self, method: u16) -> Part {
        Part { method, ..self }
    }

    pub(crate) fn encrypted(self) -> Part {
        Part { flags: 1, ..self }
    }

    pub(crate) fn with_extra(self, extra: &[u8]) -> Part {
        Part { extra: extra.to_vec(), ..self }
    }

    pub(crate) fn called(self, path: &str) -> Part {
        Part { path: path.into(), ..self }
    }

    /// In the directory alone: its bytes are those of the part at `offset`.
    pub(crate) fn standing_elsewhere(self, offset: u32) -> Part {
        Part { packed: Vec::new(), said_offset: Some(offset), ..self }
    }

    pub(crate) fn with_packed(self, packed: Vec<u8>) -> Part {
        Part { said_packed: packed.len() as u32, packed, ..self }
    }
}

pub(crate) fn archive(parts: &[Part]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for part in parts {
        let mut head = vec![20, 0];
        head.extend(part.flags.to_le_bytes());
        head.extend(part.method.to_le_bytes());
        head.extend([0, 0, 0x21, 0]);
        head.extend(part.crc.to_le_bytes());
        head.extend(part.said_packed.to_le_bytes());
        head.extend(part.said_size.to_le_bytes());
        head.extend((part.path.len() as u16).to_le_bytes());
        head.extend((part.extra.len() as u16).to_le_bytes());
        let offset = part.said_offset.unwrap_or(bytes.len() as u32);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(&part.path);
        bytes.extend(&part.extra);
        bytes.extend(&part.packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(&part.path);
        directory.extend(&part.extra);
    }
    let start = bytes.len() as u32;
    bytes.extend(&directory);
    bytes.extend(end(parts.len() as u16, directory.len() as u32, start));
    bytes
}

pub(crate) fn end(count: u16, size: u32, start: u32) -> Vec<u8> {
    let mut bytes = b"PK\x05\x06\0\0\0\0".to_vec();
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(size.to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    let mut table = [0u32; 256];
    for (n, entry) in table.iter_mut().enumerate() {
        *entry = n as u32;
        for _ in 0..8 {
            *entry = if *entry & 1 == 1 { 0xEDB8_8320 ^ (*entry >> 1) } else { *entry >> 1 };
        }
    }
    !bytes.iter().fold(!0u32, |crc, byte| table[((crc ^ u32::from(*byte)) & 0xFF) as usize] ^ (crc >> 8))
}
