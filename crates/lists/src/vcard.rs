//! Address cards as rows.

use cells::{
    book::{Book, Known},
    cell_texts::joined as joined_parts,
    content::is_unspaced,
};
use domain::roster::FileProblem;
use texts::{TextPlatform, vcard};

use crate::list::Builder;

/// Reads the cards, a person a row in their order.
pub fn read(text: &str, platform: &dyn TextPlatform) -> Result<Book, FileProblem> {
    let mut builder = Builder::new();
    let joined = |given: &str, middle: &str, family: &str| {
        let is_family_first = is_unspaced(family) && is_unspaced(given);
        let parts = if is_family_first { [family, middle, given, ""] } else { [given, middle, family, ""] };
        joined_parts(&parts).into_owned()
    };
    for [name, address, note] in vcard::read(text, platform, &joined) {
        builder.push_cells(builder.rows + 1, &[&name, &address, &note])?;
    }
    Ok(builder.finish(Some(Known::NamesAndAddresses)))
}
