//! How numbers are shown: which cell formats are dates, percentages or padded with zeros.

use cells::limits::CELLS_MAX;
use domain::{order::in_order, roster::FileProblem};

use crate::xml::{Node, Xml};

/// What a number is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    #[default]
    Plain,
    Date,
    Percent,
    /// `00000`: at least so many digits, as postcodes have.
    Padded(u8),
}

/// The formats of a workbook by the number that cells give.
#[derive(Default)]
pub(super) struct Styles {
    /// How a number is shown, and whether it is crossed out.
    formats: Vec<(NumberFormat, bool)>,
    pub(super) counts_from_1904: bool,
}

impl Styles {
    pub(super) fn read(mut xml: Xml<'_>, counts_from_1904: bool) -> Result<Styles, FileProblem> {
        let mut styles = Styles { formats: Vec::new(), counts_from_1904 };
        let mut own: Vec<(u32, NumberFormat)> = Vec::new();
        // By the number that formats give.
        let mut are_struck: Vec<bool> = Vec::new();
        let mut in_cell_formats = false;
        while let Some(node) = xml.next()? {
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
                        let is_off = element.attribute("val").is_some_and(|val| val == "0" || val == "false");
                        are_struck.iter_mut().next_back().into_iter().for_each(|last| *last = !is_off);
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

    pub(super) fn format(&self, style: usize) -> NumberFormat {
        self.formats.get(style).map(|format| format.0).unwrap_or_default()
    }

    pub(super) fn is_struck(&self, style: usize) -> bool {
        self.formats.get(style).is_some_and(|format| format.1)
    }
}

/// Formats that every program knows by number (ECMA-376 18.8.30; 27 to 58 are East Asian dates).
fn built_in(id: u32) -> Option<NumberFormat> {
    Some(match id {
        14..=22 | 27..=36 | 45..=47 | 50..=58 => NumberFormat::Date,
        9 | 10 => NumberFormat::Percent,
        0..=163 => NumberFormat::Plain,
        _ => return None,
    })
}

fn format_of(code: &str) -> NumberFormat {
    let code = code.split(';').next().unwrap_or_default();
    let mut bare = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => while letters.next().is_some_and(|letter| letter != '"') {},
            // Colours and locales; but [h] is hours.
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                if matches!(inside.to_ascii_lowercase().as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") {
                    bare.push_str(&inside);
                }
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            letter => bare.push(letter.to_ascii_lowercase()),
        }
    }
    if bare.contains("general") || bare.contains('@') {
        return NumberFormat::Plain;
    }
    if bare.contains(['d', 'm', 'y', 'h', 's', 'e']) && !bare.contains(['0', '#']) || bare.contains("ss.0") {
        return NumberFormat::Date;
    }
    if bare.contains('%') {
        return NumberFormat::Percent;
    }
    if bare.len() > 1 && bare.len() < 32 && bare.bytes().all(|byte| byte == b'0') {
        return NumberFormat::Padded(bare.len() as u8);
    }
    NumberFormat::Plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_numbers() {
        for code in ["yyyy-mm-dd", "d/m/yy h:mm", "[$-409]mmmm d, yyyy;@", "[h]:mm", "mm:ss.0", "dd.mm.yyyy"]
        {
            assert_eq!(format_of(code), NumberFormat::Date, "{code}");
        }
        for code in ["General", "0.00", "#,##0\"d\"", "[Red]0", "0.00E+00", "@", "\\d0"] {
            assert_eq!(format_of(code), NumberFormat::Plain, "{code}");
        }
        assert_eq!(format_of("0%"), NumberFormat::Percent);
        assert_eq!(format_of("00000"), NumberFormat::Padded(5));
    }
}
