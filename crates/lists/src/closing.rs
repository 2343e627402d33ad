//! How mails end: below a list somebody says goodbye and who they are.

use cells::{
    book::Grid,
    content::{self, is_one_of},
    fold::fold,
};
use domain::text::has_word;

/// A closing has no more lines: a word, a name, who that is, what they do and where, telephone numbers, what it was sent from.
const LINES_MAX: usize = 10;

/// Words that closings begin with, folded.
const WORDS: &str = "\
    best regards;best wishes;all the best;kind regards;warm regards;regards;thank you;thanks;many thanks;yours;in solidarity;in unity;\
    in struggle;solidarity;solidarisch;saludos;un saludo;un abrazo;abrazos;gracias;muchas gracias;atentamente;cordialmente;\
    cordialement;merci beaucoup;merci d;bien a;salutations;amities;gruß;gruße;mit freundlichen;mit solidarischen;viele gruße;\
    beste gruße;liebe gruße;danke;vielen dank;atenciosamente;abracos;um abraco;obrigado;obrigada;saluti;cordiali;grazie;\
    с уважением;с наилучшими;спасибо;مع التحيه;شكرا;تحياتي;مع خالص;धन्यवाद;सादर;tesekkurler;saygilarimla;saygilar;selamlar;\
    sent from;enviado desde;enviado do;envoye de;gesendet von;von meinem;terima kasih;hormat kami;salam hormat;salam solidaritas;谢谢;此致;祝好;敬礼";
/// Closings that are names where more follows, folded.
const ALONE: &str = "best merci cheers thx sincerely mfg lg vg";

/// Whether a line is how a mail's closing begins.
pub(crate) fn is_closing(line: &str) -> bool {
    let folded = fold(line);
    let ends = folded.match_indices(' ').map(|(at, _)| at).chain([folded.len()]).take(3);
    line.len() < 80
        && (is_one_of(ALONE, &folded)
            || ends.into_iter().any(|end| has_word(WORDS, b';', &folded[..end], false)))
}

/// The same where people may go on: Gracias Lopez is somebody.
fn is_sure(line: &str) -> bool {
    let folded = fold(line);
    has_word(WORDS, b';', &folded, false) || has_word("sent from;enviado d", b';', &folded, true)
}

/// The index of the first row of a mail's closing below the last person; none where no such words are.
pub fn begins(grid: Grid<'_>) -> Option<usize> {
    let row = |at: usize| grid.row(at);
    let has_at = |at: usize| row(at).cells().any(|cell| content::has_at(cell.text));
    // The sender's telephone number may stand beside their address.
    let is_line = |at: usize| row(at).cells().nth(if has_at(at) { 2 } else { 1 }).is_none();
    let is_below_blank = |at: usize| row(at).number > row(at - 1).number + 1;
    let text = |at: usize| row(at).cells().next().map_or("", |cell| cell.text);
    let count = grid.row_count();
    let begins = (count.saturating_sub(LINES_MAX).max(1)..count)
        .find(|at| is_closing(text(*at)) && (is_below_blank(*at) || is_sure(text(*at))))?;
    let lines = || begins..count;
    // The sender's address may be there, and nobody else's.
    (lines().all(is_line) && lines().filter(|at| has_at(*at)).nth(1).is_none()).then_some(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closings_are_no_names() {
        for line in [
            "Best wishes,",
            "Thanks!",
            "Merci",
            "Muchas gracias por todo",
            "Mit solidarischen Grüßen",
            "谢谢！",
        ] {
            assert!(is_closing(line), "{line}");
        }
        for line in ["ThankGod Obi", "Merci Obi", "Best Obi", "Warman Li", "Gracia Gil", "Ada Obi", ""] {
            assert!(!is_closing(line), "{line}");
        }
    }

    #[test]
    fn words_to_look_for_are_folded() {
        for word in WORDS.split(';').chain(ALONE.split(' ')) {
            assert_eq!(fold(word), word);
        }
    }
}
