//! What kind of file some bytes are, by their content; the name decides only what to say of bytes that are nothing known.

use domain::{eights, roster::FileProblem};

use streams::zip::{Archive, find_last};

/// A format that is read.
pub enum Format<'a> {
    /// Delimited cells, lists, address cards, HTML or Markdown: told apart once decoded.
    Text,
    Xlsx(Archive<'a>),
    Ods(Archive<'a>),
    /// ODS as one XML file (`.fods`).
    FlatOds,
}

/// The first bytes of files that are no list of people, and what to call them.
const UNSUPPORTED: [(&[u8], &str); 20] = [
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xFF\xD8\xFF", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"{\\rtf", "rtf"),
    (b"ID;P", "sylk"),
    (b"TABLE\r\n0,1", "dif"),
    (b"TABLE\n0,1", "dif"),
    (b"\x1F\x8B", "archive"),
    (b"7z\xBC\xAF", "archive"),
    (b"Rar!", "archive"),
    (b"BZh", "archive"),
    (b"\xFD7zXZ", "archive"),
    // BIFF, before files were folders.
    (b"\x09\x08", "xls"),
    (b"\x09\x04", "xls"),
    (b"\x09\x02", "xls"),
    (b"\x09\0", "xls"),
];

/// The format of a file. Errors: `file.empty`, `file.encrypted`, `file.unsupported` with the kind, `file.damaged`.
pub fn of_file<'a>(file_name: &str, bytes: &'a [u8]) -> Result<Format<'a>, FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.starts_with(b"PK") {
        return of_archive(Archive::open(bytes)?);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(of_compound_file(bytes));
    }
    // "BMW workers" is no picture: pictures have bytes that no text has.
    let has_zeros = bytes[..bytes.len().min(4096)].contains(&0);
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let is_heic = bytes.get(4..8) == Some(b"ftyp");
    if is_webp || is_heic {
        return unsupported("image");
    }
    for (start, kind) in UNSUPPORTED {
        let needs_zeros = matches!(start, b"BM" | [0x09, ..]);
        if bytes.starts_with(start) && (has_zeros || !needs_zeros) {
            return unsupported(kind);
        }
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]);
    let is_markup = start.contains('<');
    if is_markup
        && (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
            || start.contains("progid=\"Excel.Sheet\""))
    {
        return unsupported("xml2003");
    }
    // Most lists have not even a colon.
    if start.contains(':') {
        if is_mail(&start) {
            return unsupported("mail");
        }
        // An address book as Thunderbird and directories export it; its names may be in base64.
        let lower = start.to_ascii_lowercase();
        if lower.contains("dn: ") && lower.contains("\nobjectclass: ") {
            return unsupported("ldif");
        }
    }
    // What a JSON text cannot be without, and no list begins with.
    if start.trim_start().starts_with("{\"") || start.trim_start().starts_with("[{") {
        return unsupported("json");
    }
    if is_markup && start.contains("urn:oasis:names:tc:opendocument") && start.contains("office:document") {
        return Ok(Format::FlatOds);
    }
    if is_binary(bytes) {
        let extension =
            file_name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
        return match extension.as_str() {
            "xlsx" | "xlsm" | "xltx" | "ods" | "ots" | "xls" | "xlsb" => Err(FileProblem::Damaged),
            _ => unsupported("binary"),
        };
    }
    Ok(Format::Text)
}

/// A mail as programs save it (RFC 5322): lines of its head, with what no list has.
fn is_mail(start: &str) -> bool {
    let names: Vec<String> = start
        .lines()
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name.to_ascii_lowercase())
        .collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    has("mime-version") && has("from") || has("received") && has("message-id")
}

fn unsupported<T>(kind: &str) -> Result<T, FileProblem> {
    Err(FileProblem::Unsupported { kind: kind.to_string() })
}

fn of_archive(archive: Archive<'_>) -> Result<Format<'_>, FileProblem> {
    if archive.is_encrypted() {
        return Err(FileProblem::Encrypted);
    }
    let has = |path: &str| archive.find(path).is_some();
    if has("xl/workbook.bin") {
        return unsupported("xlsb");
    }
    if has("[Content_Types].xml") && has("word/document.xml") {
        return unsupported("docx");
    }
    if has("[Content_Types].xml") && has("ppt/presentation.xml") {
        return unsupported("pptx");
    }
    if has("[Content_Types].xml") || has("xl/workbook.xml") || has("_rels/.rels") {
        return Ok(Format::Xlsx(archive));
    }
    if archive.has_folder("Index/")
        || has("Index.zip")
        || has("index.apxl")
        || has("buildVersionHistory.plist")
    {
        return unsupported("numbers");
    }
    if has("content.xml") {
        let Some(mut mimetype) = archive.find("mimetype").and_then(|entry| archive.open_entry(entry).ok())
        else {
            return Ok(Format::Ods(archive));
        };
        let kind = mimetype.read_short();
        return match kind.trim_ascii() {
            b"application/vnd.oasis.opendocument.text" => unsupported("odt"),
            b"application/vnd.oasis.opendocument.presentation" => unsupported("odp"),
            _ => Ok(Format::Ods(archive)),
        };
    }
    unsupported("archive")
}

/// A folder in a file, as Office wrote it until 2003 and still does around encrypted files. Its names are UTF-16.
fn of_compound_file(bytes: &[u8]) -> FileProblem {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        find_last(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        return FileProblem::Encrypted;
    }
    let kind = if has("WordDocument") {
        "doc"
    } else if has("PowerPoint Document") {
        "ppt"
    } else if has("__substg1.0_") {
        "mail"
    } else {
        "xls"
    };
    FileProblem::Unsupported { kind: kind.to_string() }
}

/// Whether the bytes are no text in any encoding: UTF-16 apart, no text has zeros, and few have control characters.
fn is_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return false;
    }
    let sample = &bytes[..bytes.len().min(64 * 1024)];
    // Of zeros in even and in odd places, and of other bytes that no text has.
    let (mut even, mut odd, mut controls) = (0, 0, 0);
    let (eights, rest) = sample.as_chunks::<8>();
    // Most of a text has nothing below a blank.
    let is_looked_at = |(_, eight): &(usize, &[u8; 8])| eights::below(u64::from_le_bytes(**eight), b' ') > 0;
    let eights = eights.iter().enumerate().filter(is_looked_at).map(|(nth, eight)| (nth, &eight[..]));
    for (nth, bytes) in eights.chain([(sample.len() / 8, rest)]) {
        for (at, byte) in (nth * 8..).zip(bytes) {
            match byte {
                0 if at % 2 == 0 => even += 1,
                0 => odd += 1,
                1..=8 | 14..=25 | 28..=31 => controls += 1,
                _ => {}
            }
        }
    }
    let is_utf16 = (even == 0) != (odd == 0) && (even + odd) * 20 > sample.len();
    if is_utf16 {
        return false;
    }
    (even + odd) * 100 > sample.len() || controls * 50 > sample.len()
}
