//! Archives (APPNOTE 6.3.10) of deflated or stored parts, as a workbook is one.

use std::borrow::Cow;

use crate::zip::Crc;

/// The number of a way to pack, and a part packed so.
#[cfg(not(target_arch = "wasm32"))]
fn packed(content: &[u8]) -> (u8, Cow<'_, [u8]>) {
    /// Fast: a list is made while somebody waits, and is 3 % larger than with the best.
    const LEVEL: u8 = 1;
    (8, Cow::Owned(miniz_oxide::deflate::compress_to_vec(content, LEVEL)))
}

/// In a browser the list goes from memory to disk and over no line, and what deflates weighs as much as what reads
/// numbered lists, Markdown and address cards together.
#[cfg(target_arch = "wasm32")]
fn packed(content: &[u8]) -> (u8, Cow<'_, [u8]>) {
    (0, Cow::Borrowed(content))
}

/// Packs parts, each a path and a content.
pub(super) fn pack(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (path, content) in parts {
        let mut crc = Crc::new();
        crc.add(content.as_bytes());
        let (way, packed) = packed(content.as_bytes());
        let offset = archive.len() as u32;
        // Version 2.0, no flags, 1 January 1980: the same list is the same bytes.
        let mut head = vec![20, 0, 0, 0, way, 0, 0, 0, 0x21, 0];
        head.extend(crc.finish().to_le_bytes());
        head.extend((packed.len() as u32).to_le_bytes());
        head.extend((content.len() as u32).to_le_bytes());
        head.extend((path.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&head);
        archive.extend(path.as_bytes());
        archive.extend(packed.iter());
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let start = archive.len() as u32;
    let count = (parts.len() as u16).to_le_bytes();
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count);
    archive.extend(count);
    archive.extend((directory.len() as u32).to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}
