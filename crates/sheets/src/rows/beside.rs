//! Who stands beside the rows that are read: in notes, in a second list without a heading, in the heading, around the list. They
//! may be of the group and they may not: each is a row of its own that does not count until a person says so.

use cells::{
    book::Grid,
    cell_texts::{name_alone, normal},
    content,
    fold::fold,
    usual::Texts,
};
use domain::{
    email,
    roster::{Field, PackedRows, Place, RowKind},
};

use lists::titles::is_whole_name;

use super::mapper::{Mapper, Use};
use crate::columns::Layout;

/// So many are told of: more than a group may have.
const BESIDE_MAX: usize = 2_000;

/// Words of headings above who comes with somebody, or in their place, folded.
const COMPANIONS: &str = "\
    guest guests plus companion companions accompanying bringing additional replacement replaced substitute acompanante acompanantes invitado \
    invitados reemplazo suplente accompagnant accompagnants remplacant remplacante begleitung begleitperson ersatz vertretung acompanhante \
    acompanhantes convidado convidados substituto accompagnatore accompagnatori sostituto";

/// A longer text before an address, in bytes, is no name.
const NAME_MAX: usize = 200;

/// The addresses of a text, each behind what stands before it, or after it where that is nothing.
#[inline(never)]
pub(crate) fn addresses<'a>(text: &'a str, each: &mut dyn FnMut(&'a str, &'a str)) {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once(['@', '＠']) {
        let Some(found) = content::find_address(rest) else {
            rest = behind;
            continue;
        };
        rest = found.after;
        // Between tags, or what the line is about: "Prepared by: Sam Li".
        let before = found.before.rsplit('>').next().and_then(|text| text.split('<').next());
        let before = name_alone(before.unwrap_or_default());
        let last = before.rsplit([':', '：']).next().map_or("", name_alone);
        let name = if content::is_name(last) { last } else { before };
        let name = if name.is_empty() && !content::has_at(rest) { name_alone(rest) } else { name };
        // What a link ends with is none.
        if !found.address.contains(['/', '?']) && email::parse(found.address).is_ok() {
            each(if name.len() > NAME_MAX { "" } else { name }, found.address);
        }
    }
}

/// Adds them behind the last row, where no row has their address.
pub(super) fn add(
    grid: Grid<'_>,
    layout: &Layout<'_>,
    mapper: &Mapper<'_>,
    around: &[(String, String)],
    texts: &mut Texts<'_>,
    rows: &mut PackedRows,
) {
    let mut numbers = std::mem::take(&mut texts.beside);
    numbers.dedup();
    let mut found: Vec<(&str, &str)> =
        around.iter().map(|(name, address)| (name.as_str(), address.as_str())).collect();
    let mut next = numbers.iter().peekable();
    // One alone above the heading, below a heading of its own, is the host's of a meeting's report.
    let is_hosts = |at: usize, column: u16| {
        let text = |at: usize| if at < layout.first_row { grid.row(at).text(column) } else { "" };
        at > 0 && !content::has_at(text(at + 1)) && mapper.headings.says_email(text(at - 1))
    };
    for at in 0..grid.row_count() {
        let row = grid.row(at);
        let is_above = at < layout.first_row;
        if !is_above && next.peek().is_none() {
            break;
        }
        if !is_above && next.next_if_eq(&&row.number).is_none() {
            continue;
        }
        let has_own = || mapper.who().iter().any(|column| content::has_at(row.text(*column)));
        let is_looked_at = |column: u16| match is_above {
            true => !is_hosts(at, column),
            false => mapper.use_of(column) == Use::Notes,
        };
        for cell in row.cells().filter(|cell| is_looked_at(cell.column)) {
            addresses(cell.text, &mut |name, address| {
                let is_free = |column: &u16| is_above || !mapper.is_used(*column);
                let before = cell.column.checked_sub(1).filter(is_free).filter(|_| name.is_empty());
                let before =
                    before.map(|column| name_alone(row.text(column))).filter(|name| content::is_name(name));
                // A second address of the same person, among cells without a heading, is nobody.
                let is_second = name.is_empty() && before.is_none() && layout.heading.is_none() && has_own();
                if !is_second && found.len() < BESIDE_MAX {
                    found.push((before.unwrap_or(name), address));
                }
            });
        }
    }
    let is_of_companions = |column: &u16| {
        let heading = fold(layout.heading_of(*column));
        !mapper.is_used(*column) && heading.split(' ').any(|word| content::is_one_of(COMPANIONS, word))
    };
    let columns: Vec<u16> = layout.places.iter().copied().filter(is_of_companions).collect();
    let rows_below = if columns.is_empty() { 0..0 } else { layout.first_row..grid.row_count() };
    for row in rows_below.map(|at| grid.row(at)) {
        for text in columns.iter().map(|column| row.text(*column)).filter(|text| !content::has_at(text)) {
            let names =
                text.split([',', ';', '/', '&', '\n']).map(name_alone).filter(|name| is_whole_name(name));
            found.extend(names.map(|name| (name, "")).take(BESIDE_MAX.saturating_sub(found.len())));
        }
    }
    let last = grid.row_count().checked_sub(1).map_or(0, |last| grid.row(last).number);
    for (number, (name, address)) in (last + 1..).zip(found) {
        // Nobody twice.
        let email = |places: &[Place]| texts.text(places[Field::Email as usize]);
        let is_there = |places: &[Place]| match address {
            "" => texts.text(places[Field::Name as usize]) == name,
            _ => email(places).eq_ignore_ascii_case(address),
        };
        if !rows.places().any(|places| is_there(places)) {
            let mut places = [(0, 0); Field::ALL.len()];
            places[Field::Name as usize] = texts.place(&normal(name, mapper.platform));
            places[Field::Email as usize] = texts.place(address);
            rows.push(number, RowKind::Beside, places, &[]);
        }
    }
}
