//! The styles of a workbook: how the numbers of its cells are shown, and which are crossed out.

use cells::limits::CELLS_MAX;
use domain::{order::in_order, roster::FileProblem};
use streams::{
    xlsx::{Styles, is_on},
    xml::{Node, Xml},
};
use texts::numbers::{NumberFormat, built_in, format_of};

pub(super) fn read(mut xml: Xml<'_>, counts_from_1904: bool) -> Result<Styles, FileProblem> {
    let mut styles = Styles { formats: Vec::new(), counts_from_1904 };
    let mut own: Vec<(u32, NumberFormat)> = Vec::new();
    // By the number that formats give.
    let mut are_struck: Vec<bool> = Vec::new();
    let mut in_cell_formats = false;
    while let Some(node) = xml.next_node()? {
        match node {
            Node::Start(element) => match element.name() {
                "numFmt" if own.len() < CELLS_MAX => {
                    let id = element.attribute("numFmtId").and_then(|id| id.parse().ok());
                    let code = element.attribute("formatCode").unwrap_or_default();
                    own.extend(id.map(|id| (id, format_of(&code))));
                }
                "cellXfs" => {
                    in_cell_formats = !element.is_empty;
                    own = in_order(own, &|(one, _), (other, _)| one.cmp(other));
                }
                "font" if are_struck.len() < CELLS_MAX => are_struck.push(false),
                "strike" => {
                    let is_on = is_on(&element);
                    are_struck.iter_mut().next_back().into_iter().for_each(|last| *last = is_on);
                }
                "xf" if in_cell_formats && styles.formats.len() < CELLS_MAX => {
                    let number =
                        |name| element.attribute(name).and_then(|id| id.parse().ok()).unwrap_or(0u32);
                    let (id, font) = (number("numFmtId"), number("fontId"));
                    let of_its_own =
                        || own.binary_search_by_key(&id, |(known, _)| *known).map(|at| own[at].1);
                    let format = built_in(id).unwrap_or_else(|| of_its_own().unwrap_or_default());
                    styles.formats.push((format, are_struck.get(font as usize) == Some(&true)));
                }
                _ => {}
            },
            Node::End(end) if end.name() == "cellXfs" => in_cell_formats = false,
            _ => {}
        }
    }
    Ok(styles)
}
