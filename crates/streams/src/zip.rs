//! Archives, as XLSX and ODS are: the directory at the end, and parts inflated piece by piece.
//!
//! Sizes in an archive are claims. Nothing is allocated from them; what is inflated is counted as it comes.

use std::{cell::Cell, io, rc::Rc};

use cells::limits::INFLATED_MAX;
use domain::roster::FileProblem;
use miniz_oxide::inflate::{
    TINFLStatus,
    core::{DecompressorOxide, decompress},
};

const END: &[u8] = b"PK\x05\x06";
const END_64: &[u8] = b"PK\x06\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
/// The end record with the longest comment.
const END_MAX: usize = 22 + u16::MAX as usize;
/// Office writes dozens of parts, a folder of photographs has thousands.
const ENTRIES_MAX: usize = 20_000;
/// Inflated at once: the window of deflate, twice.
const WINDOW: usize = 64 * 1024;

/// An archive whose directory was read.
pub struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry<'a>>,
    /// Bytes that may still be inflated, over all parts.
    left: Rc<Cell<usize>>,
}

/// A part of an archive.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    path: &'a [u8],
    is_deflated: bool,
    is_known_method: bool,
    is_encrypted: bool,
    crc: u32,
    compressed: usize,
    offset: usize,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<usize> {
    let value = u64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?);
    usize::try_from(value).ok()
}

/// Where `needle` stands last in `bytes`.
pub fn find_last(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).rposition(|window| window == needle)
}

impl<'a> Archive<'a> {
    /// Reads the directory. Errors: `file.damaged`.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, FileProblem> {
        Archive::read_directory(bytes).ok_or(FileProblem::Damaged)
    }

    fn read_directory(bytes: &'a [u8]) -> Option<Archive<'a>> {
        let tail = bytes.len().saturating_sub(END_MAX);
        let end = tail + find_last(&bytes[tail..], END)?;
        let mut size = u32_at(bytes, end + 12)? as usize;
        let mut start = u32_at(bytes, end + 16)? as usize;
        // What does not fit is in a second record; .NET writes one even for small files.
        if start == u32::MAX as usize || size == u32::MAX as usize {
            let before = end.checked_sub(20)?;
            let end_64 = u64_at(bytes, before + 8)?;
            let end_64 = if bytes.get(end_64..)?.starts_with(END_64) {
                end_64
            } else {
                find_last(&bytes[..end], END_64)?
            };
            size = u64_at(bytes, end_64.checked_add(40)?)?;
            start = u64_at(bytes, end_64.checked_add(48)?)?;
        }
        // Some mail gateways put bytes before an archive; every offset is then too small by as much.
        let mut shift = 0;
        if !bytes.get(start..)?.starts_with(ENTRY) && size > 0 {
            let real = end.checked_sub(size)?;
            if !bytes.get(real..)?.starts_with(ENTRY) {
                return None;
            }
            shift = real.checked_sub(start)?;
            start = real;
        }
        let mut entries = Vec::new();
        let mut at = start;
        while bytes.get(at..)?.starts_with(ENTRY) {
            if entries.len() == ENTRIES_MAX {
                return None;
            }
            let (name, extra, comment) =
                (u16_at(bytes, at + 28)?, u16_at(bytes, at + 30)?, u16_at(bytes, at + 32)?);
            let path = bytes.get(at + 46..at + 46 + name)?;
            let extra_bytes = bytes.get(at + 46 + name..at + 46 + name + extra)?;
            let method = u16_at(bytes, at + 10)?;
            let sizes = Sizes {
                inflated: u32_at(bytes, at + 24)?,
                compressed: u32_at(bytes, at + 20)?,
                offset: u32_at(bytes, at + 42)?,
            };
            let (compressed, offset) = sizes.resolved(extra_bytes)?;
            entries.push(Entry {
                path,
                is_deflated: method == 8,
                is_known_method: matches!(method, 0 | 8),
                is_encrypted: u16_at(bytes, at + 8)? & 1 == 1,
                crc: u32_at(bytes, at + 16)?,
                compressed,
                offset: offset.checked_add(shift)?,
            });
            at += 46 + name + extra + comment;
        }
        Some(Archive { bytes, entries, left: Rc::new(Cell::new(INFLATED_MAX)) })
    }

    /// Whether parts are encrypted, as some archive programs do.
    pub fn is_encrypted(&self) -> bool {
        self.entries.iter().any(|entry| entry.is_encrypted)
    }

    pub fn has_folder(&self, folder: &str) -> bool {
        self.entries.iter().any(|entry| entry.path.starts_with(folder.as_bytes()))
    }

    /// The part at `path`, whatever its case and slashes.
    pub fn find(&self, path: &str) -> Option<Entry<'a>> {
        let path = path.trim_start_matches('/');
        let same = |entry: &&Entry<'a>| {
            let name = entry.path.strip_prefix(b"/").unwrap_or(entry.path);
            name.len() == path.len()
                && name.iter().zip(path.bytes()).all(|(one, other)| {
                    let one = if *one == b'\\' { b'/' } else { *one };
                    one.eq_ignore_ascii_case(&other)
                })
        };
        self.entries.iter().find(same).copied()
    }

    /// Opens a part for reading. Errors: `file.damaged`, `file.encrypted`.
    pub fn open_entry(&self, entry: Entry<'a>) -> Result<Inflate<'a>, FileProblem> {
        if entry.is_encrypted {
            return Err(FileProblem::Encrypted);
        }
        let data = self.data_of(entry).filter(|_| entry.is_known_method).ok_or(FileProblem::Damaged)?;
        Ok(Inflate {
            input: data,
            used: 0,
            decompressor: entry.is_deflated.then(Box::default),
            window: if entry.is_deflated { vec![0; WINDOW] } else { Vec::new() },
            start: 0,
            end: 0,
            is_done: false,
            crc: Crc::new(),
            expected_crc: entry.crc,
            left: Rc::clone(&self.left),
            since_event: 0,
            event_max: usize::MAX,
            problem: None,
        })
    }

    fn data_of(&self, entry: Entry<'a>) -> Option<&'a [u8]> {
        let at = entry.offset;
        if !self.bytes.get(at..)?.starts_with(LOCAL) {
            return None;
        }
        let start = at + 30 + u16_at(self.bytes, at + 26)? + u16_at(self.bytes, at + 28)?;
        self.bytes.get(start..start.checked_add(entry.compressed)?)
    }
}

struct Sizes {
    inflated: u32,
    compressed: u32,
    offset: u32,
}

impl Sizes {
    /// Compressed size and offset, from the ZIP64 field where they do not fit.
    fn resolved(self, mut extra: &[u8]) -> Option<(usize, usize)> {
        let mut compressed = self.compressed as usize;
        let mut offset = self.offset as usize;
        if self.compressed != u32::MAX && self.offset != u32::MAX {
            return Some((compressed, offset));
        }
        while let (Some(id), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) {
            let field = extra.get(4..4 + length)?;
            if id == 1 {
                let mut at = if self.inflated == u32::MAX { 8 } else { 0 };
                if self.compressed == u32::MAX {
                    compressed = u64_at(field, at)?;
                    at += 8;
                }
                if self.offset == u32::MAX {
                    offset = u64_at(field, at)?;
                }
                return Some((compressed, offset));
            }
            extra = extra.get(4 + length..)?;
        }
        None
    }
}

/// A part of an archive as it inflates.
pub struct Inflate<'a> {
    input: &'a [u8],
    used: usize,
    /// None for a part that is stored as it is.
    decompressor: Option<Box<DecompressorOxide>>,
    window: Vec<u8>,
    /// What is inflated and not yet read.
    start: usize,
    end: usize,
    is_done: bool,
    crc: Crc,
    expected_crc: u32,
    left: Rc<Cell<usize>>,
    /// Bytes handed out since the reader last said that an event ended.
    since_event: usize,
    event_max: usize,
    /// Why reading failed; `io::Error` cannot say it.
    problem: Option<FileProblem>,
}

impl<'a> Inflate<'a> {
    /// Bytes that are no archive's, as they are.
    pub fn whole(bytes: &'a [u8]) -> Inflate<'a> {
        Inflate {
            input: bytes,
            used: bytes.len(),
            decompressor: None,
            window: Vec::new(),
            start: 0,
            end: bytes.len(),
            is_done: true,
            crc: Crc::new(),
            expected_crc: 0,
            left: Rc::default(),
            since_event: 0,
            event_max: usize::MAX,
            problem: None,
        }
    }

    /// How much of the part was read, in compressed bytes, of how much.
    pub fn progress(&self) -> (usize, usize) {
        (self.used, self.input.len())
    }

    /// Reading fails once so many bytes come without `end_event` between.
    pub fn limit_events(&mut self, max: usize) {
        self.event_max = max;
    }

    pub fn end_event(&mut self) {
        self.since_event = 0;
    }

    pub fn problem(&mut self) -> Option<FileProblem> {
        self.problem.take()
    }

    /// The first piece of a short part.
    pub fn read_short(&mut self) -> Vec<u8> {
        io::BufRead::fill_buf(self).map(<[u8]>::to_vec).unwrap_or_default()
    }

    fn fail<T>(&mut self, problem: FileProblem) -> io::Result<T> {
        self.problem = Some(problem);
        self.is_done = true;
        Err(io::Error::from(io::ErrorKind::InvalidData))
    }

    fn count(&mut self, bytes: usize) -> io::Result<()> {
        match self.left.get().checked_sub(bytes) {
            Some(left) => {
                self.left.set(left);
                Ok(())
            }
            None => self.fail(FileProblem::TooLarge),
        }
    }

    fn inflate(&mut self) -> io::Result<()> {
        let Some(decompressor) = &mut self.decompressor else {
            self.is_done = true;
            self.used = self.input.len();
            self.crc.add(self.input);
            if self.crc.finish() != self.expected_crc {
                return self.fail(FileProblem::Damaged);
            }
            return self.count(self.input.len());
        };
        let position = self.end % WINDOW;
        let input = &self.input[self.used..];
        let (status, read, written) = decompress(decompressor, input, &mut self.window, position, 0);
        self.used += read;
        self.start = position;
        self.end = position + written;
        self.crc.add(&self.window[self.start..self.end]);
        self.count(written)?;
        match status {
            TINFLStatus::Done => {
                self.is_done = true;
                if self.crc.finish() != self.expected_crc {
                    return self.fail(FileProblem::Damaged);
                }
            }
            TINFLStatus::HasMoreOutput => {}
            _ => return self.fail(FileProblem::Damaged),
        }
        Ok(())
    }
}

impl io::Read for Inflate<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = io::BufRead::fill_buf(self)?;
        let length = available.len().min(buffer.len());
        buffer[..length].copy_from_slice(&available[..length]);
        io::BufRead::consume(self, length);
        Ok(length)
    }
}

impl io::BufRead for Inflate<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since_event > self.event_max {
            return self.fail(FileProblem::TooLarge);
        }
        while self.start == self.end && !self.is_done {
            self.inflate()?;
            if self.decompressor.is_none() {
                self.end = self.input.len();
            }
        }
        let all = if self.decompressor.is_some() { &self.window[..] } else { self.input };
        Ok(&all[self.start..self.end])
    }

    fn consume(&mut self, amount: usize) {
        self.start = (self.start + amount).min(self.end);
        self.since_event += amount;
    }
}

pub fn crc_of(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.add(bytes);
    crc.finish()
}

/// CRC-32 (ISO 3309), eight bytes a step.
struct Crc {
    tables: Box<[[u32; 256]; 8]>,
    state: u32,
}

impl Crc {
    fn new() -> Crc {
        let mut tables = Box::new([[0; 256]; 8]);
        for n in 0..256u32 {
            let mut crc = n;
            for _ in 0..8 {
                crc = if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 };
            }
            tables[0][n as usize] = crc;
        }
        for n in 0..256 {
            for table in 1..8 {
                let before = tables[table - 1][n];
                tables[table][n] = tables[0][(before & 0xFF) as usize] ^ (before >> 8);
            }
        }
        Crc { tables, state: !0 }
    }

    fn add(&mut self, bytes: &[u8]) {
        let t = &self.tables;
        let mut crc = self.state;
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            let low = crc ^ u32::from_le_bytes([eight[0], eight[1], eight[2], eight[3]]);
            crc = t[7][(low & 0xFF) as usize]
                ^ t[6][(low >> 8 & 0xFF) as usize]
                ^ t[5][(low >> 16 & 0xFF) as usize]
                ^ t[4][(low >> 24) as usize]
                ^ t[3][usize::from(eight[4])]
                ^ t[2][usize::from(eight[5])]
                ^ t[1][usize::from(eight[6])]
                ^ t[0][usize::from(eight[7])];
        }
        for byte in rest {
            crc = t[0][((crc ^ u32::from(*byte)) & 0xFF) as usize] ^ (crc >> 8);
        }
        self.state = crc;
    }

    fn finish(&self) -> u32 {
        !self.state
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_archives() {
        let mut crc = Crc::new();
        crc.add(b"123456789");
        assert_eq!(crc.finish(), 0xCBF4_3926);
    }

    #[test]
    fn bytes_that_only_begin_like_an_archive_are_damaged() {
        for bytes in [&b"PK\x03\x04"[..], b"PK\x05\x06", &[b"PK\x05\x06".as_slice(), &[0xFF; 18]].concat()] {
            assert!(Archive::open(bytes).is_err(), "{bytes:?}");
        }
    }
}
