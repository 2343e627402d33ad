//! Lists as files to take away: an empty one to fill in, the corrected one, its problems. Nothing in them runs when a
//! spreadsheet program opens them, and our reader gives back every text as it was.

mod archive;
mod csv;
mod workbook;

use domain::roster::FileFormat;

/// A file of one table: `headings`, then `rows` of texts in the same order. `crc` is the CRC-32 (ISO 3309) of some bytes, which
/// who reads archives has.
#[inline(never)]
pub fn write(
    headings: &[String],
    rows: &[Vec<String>],
    format: FileFormat,
    crc: &dyn Fn(&[u8]) -> u32,
) -> Vec<u8> {
    match format {
        FileFormat::Csv { separator } => csv::write(headings, rows, char::from(separator)),
        FileFormat::Xlsx { right_to_left } => workbook::write(headings, rows, right_to_left, crc),
    }
}
