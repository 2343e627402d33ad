//! A link as a square to photograph, drawn as one path: no picture is fetched, and no style is needed.

use maud::{Markup, PreEscaped, html};
use qrcode::{Color, EcLevel, QrCode};

/// The link as a square that telephones read, black on white in both colour schemes.
pub fn square(link: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(link, EcLevel::M) else { return html! {} };
    let width = code.width();
    let mut path = String::new();
    for (at, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            let (x, y) = (at % width, at / width);
            path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    let whole = width + 2 * QUIET;
    // maud knows no SVG: the numbers are ours, and there is nobody's text in it.
    PreEscaped(format!(
        "<svg width=\"160\" height=\"160\" viewBox=\"0 0 {whole} {whole}\" aria-hidden=\"true\" focusable=\"false\">\
         <path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// The white margin that readers need (ISO/IEC 18004).
const QUIET: usize = 4;
