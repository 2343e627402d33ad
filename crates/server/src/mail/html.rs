//! A letter as HTML: one column of tables, which every mail program can set, readable without pictures, in the dark and
//! on the smallest phone. Colours are those of the pages.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use messages::Locale;

use super::letter::{Block, Letter, wrapped};

/// For programs that read a style sheet: what changes in the dark. The rest stands at each element, for those that do not.
const STYLE: &str = "
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#171512!important}
.sheet{background:#211e1a!important;border-color:#e8747f!important}
.ink,.ink h1,.ink h2,.ink p,.ink li{color:#f4efe7!important}
.ink .fine{color:#bdb5a9!important}
.ink a{color:#ffb4ba!important}
.ink .press{background:#ffb4ba!important;color:#211e1a!important}
.rule{border-color:#5a534a!important}
}
";
const FONT: &str = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif;\n\
                    font-size:16px;line-height:1.5;color:#1b1a17;overflow-wrap:anywhere;word-break:break-word";
const PARAGRAPH: &str = "margin:0 0 16px;font-size:16px";
const PRESS: &str = "display:inline-block;padding:12px 20px;background:#a6192e;color:#ffffff;\n\
                     font-size:16px;font-weight:bold;text-decoration:none;border-radius:2px";

pub(super) fn page(letter: &Letter, sender: &str, locale: &Locale) -> Markup {
    let (lang, dir) = (locale.lang(), if locale.is_rtl() { "rtl" } else { "ltr" });
    let side = if locale.is_rtl() { "right" } else { "left" };
    let first_fine = letter.blocks.iter().position(|block| matches!(block, Block::Fine(_)));
    html! {
        (DOCTYPE) "\n"
        html lang=(lang) dir=(dir) {
            head {
                meta charset="utf-8"; "\n"
                meta name="viewport" content="width=device-width"; "\n"
                meta name="color-scheme" content="light dark"; "\n"
                meta name="supported-color-schemes" content="light dark"; "\n"
                title { (letter.purpose()) }
                style { (PreEscaped(STYLE)) }
            } "\n"
            body style="margin:0;padding:0" { "\n"
                table.ground role="presentation" lang=(lang) dir=(dir) width="100%" cellpadding="0" cellspacing="0"
                    border="0" style="background:#fbf8f3" { "\n" tr { td align="center" style="padding:16px 8px" { "\n"
                    table.sheet role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
                        style="max-width:600px;background:#ffffff;border-top:8px solid #a6192e" { "\n" tr {
                        td.ink dir=(dir) align=(side) style={ "padding:24px 20px;text-align:" (side) ";" (FONT) } { "\n"
                            p.fine style="margin:0 0 4px;color:#55514a;font-size:16px" { (sender) } "\n"
                            h1 style="margin:0 0 20px;font-size:24px;line-height:1.25" { (letter.purpose()) } "\n"
                            @for (at, block) in letter.blocks.iter().enumerate() {
                                @if first_fine == Some(at) {
                                    hr.rule style="border:0;border-top:1px solid #767069;margin:24px 0 16px"; "\n"
                                }
                                (said(block, dir))
                            }
                        }
                    } }
                } } }
            }
        }
    }
}

fn said(block: &Block, dir: &str) -> Markup {
    // Latin on its own line in a page from right to left.
    let code = format!("{PARAGRAPH};text-align:{}", if dir == "rtl" { "right" } else { "left" });
    html! {
        @match block {
            Block::Text(text) => { p style=(PARAGRAPH) { (wrapped(text)) } "\n" }
            Block::Fine(text) => {
                p.fine style="margin:0 0 8px;color:#55514a;font-size:16px" { (wrapped(text)) } "\n"
            }
            Block::Title(text) => {
                h2 style="margin:24px 0 8px;font-size:20px;line-height:1.3" { (wrapped(text)) } "\n"
            }
            Block::Link(url) => {
                p style=(code) { "\n" a href=(url) dir="ltr" style="color:#0b4f8a" { "\n" (url) } } "\n"
            }
            Block::Action { words, url } => {
                p style=(PARAGRAPH) { "\n" a.press href=(url) style=(PRESS) { (words) } } "\n"
            }
            Block::Way { words, url } => {
                p style=(PARAGRAPH) { "\n" a href=(url) style="color:#0b4f8a" { (words) } } "\n"
            }
            Block::Code(code_text) => {
                p style=(code) { code dir="ltr" style="font-size:16px" { "\n" (code_text) } } "\n"
            }
            Block::List(items) => {
                ul style="margin:0 0 16px;padding-inline-start:24px" {
                    @for item in items { "\n" li style="margin:0 0 8px" { (wrapped(item)) } }
                } "\n"
            }
            Block::Calendar(_) => {}
        }
    }
}
