//! Which row is the heading: not always the first. Titles, notes and whole reports stand above lists.

use cells::{
    book::{CellKind, Grid, GridRow, linked_from},
    content,
    fold::fold,
    headings::{Headings, Meaning, Strength, is_section},
};

use domain::{
    countries,
    roster::{Field, names_track, says_no_address},
};

use super::CELLS_SEARCHED;
use lists::titles::is_whole_name;

use crate::rows::{has_address, has_role_sections, role_alone_in};

/// The heading is among the first rows that are not empty.
const ROWS_SEARCHED: usize = 40;
/// A heading says at least one thing we ask for, if only inside a sentence.
const SCORE_MIN: f64 = 1.4;

/// What says so much is a heading wherever it stands: two things, one of them in so many words.
const HEADING_SURE: f64 = 4.4;

/// Whether somebody below has a cell of this row's, and others of their own.
fn is_as_below(grid: Grid<'_>, at: usize, searched: usize) -> bool {
    let row = grid.row(at);
    (at + 1..searched).map(|below| grid.row(below)).filter(|below| has_address(*below)).any(|below| {
        row.cells().any(|cell| cell.kind == CellKind::Text && below.text(cell.column) == cell.text)
    })
}

/// The index of the heading's row; none if the list has no heading.
pub(crate) fn find(grid: Grid<'_>, headings: &Headings) -> Option<usize> {
    let searched = grid.row_count().min(ROWS_SEARCHED);
    let widest = (0..grid.row_count().min(ROWS_SEARCHED * 2))
        .map(|at| {
            let cells = grid.row(at).placed_cells().take(CELLS_SEARCHED);
            cells.filter(|cell| linked_from(cell.column).is_none()).count()
        })
        .max()
        .unwrap_or(0);
    let mut best = None;
    let mut best_score = SCORE_MIN;
    for at in 0..searched {
        let row = grid.row(at);
        let mut score = score(row, headings);
        // As most are.
        if score <= 0.0 {
            continue;
        }
        // "Facilitators:" stands above some of the people, "Participants:" above the others.
        if role_alone_in(row).is_some() && has_role_sections(grid, 0) {
            continue;
        }
        // "李国华" has a letter of a country in it: in one column a heading says it in so many words, or stands first.
        let says_exactly =
            |text: &str| headings.read(text).is_some_and(|heading| heading.strength == Strength::Exact);
        let may_be = |text: &str| at == 0 && !content::is_unspaced(text) || says_exactly(text);
        if widest == 1 && !row.cells().any(|cell| may_be(cell.text)) {
            continue;
        }
        // "Track A:" above those who take it.
        let mut cells = row.cells();
        if cells.next().is_some_and(|cell| is_section(cell.text) && names_track(cell.text))
            && cells.next().is_none()
        {
            continue;
        }
        // People stand above it, or it says what they do: "Max Cruz, e-mail later" and "Lea, participant" are two of them.
        let is_somebody = || {
            (0..at).any(|above| has_address(grid.row(above)))
                || is_as_below(grid, at, searched)
                || is_with_a_track(row, headings)
        };
        if score < HEADING_SURE && is_somebody() {
            continue;
        }
        // A single cell above a table is its title, whatever words it has.
        if widest > 1 && row.cells().count() == 1 {
            score *= 0.3;
        }
        // Of two with name and address the first: parts of a report differ in times, which count little.
        let margin = if best_score >= 6.0 { 1.0 } else { 0.0 };
        if score > best_score + margin {
            (best, best_score) = (Some(at), score);
        }
    }
    best.or_else(|| above_first_address(grid, searched))
        .or_else(|| (widest == 1 && is_above_names(grid)).then_some(0))
}

/// What stands above a list of nothing but names, and would say too little above one column of several.
const ABOVE_NAMES: &str = "\
    member worker employee delegate comrade activist organiser organizer trainee learner registrant person \
    inscrit adhérent adhérente membre stagiaire identité votrenom asistente inscrito inscripto afiliado afiliada afiliadao \
    compañero compañeroa trabajador delegado delegadao delegadoa integrante miembro persona alumno associado filiado filiadaoa \
    trabalhador militante aluno namen tn kollege kollegin kollegekollegin kollegin beschäftigte delegierte genossin \
    фиополностью слушатель работник сотрудник делегат членпрофсоюза المشاركات العضو العامل المتدرب الرفيق üye işçi kursiyer \
    सदस्य कर्मचारीकानाम साथी आपकानाम 参会人 参会人员 会员 成员 人员 同志 pekerja siapa kawan nominativi iscritto iscrittao \
    socio delegato compagno compagnoa lavoratore";

/// Whether the first row of a column is the heading of the names below it: a word for people, or a question.
fn is_above_names(grid: Grid<'_>) -> bool {
    if grid.row_count() < 3 {
        return false;
    }
    let text = |at: usize| grid.row(at).cells().next().map_or("", |cell| cell.text);
    let asks = |text: &str| text.ends_with(['?', '？', '؟', ':', '：']);
    let first = text(0);
    first.len() < 100 && !is_section(first) && (asks(first) && !asks(text(1)) || names_people(first))
}

/// Whether a heading is a word for people that says too little above one of several columns.
pub(crate) fn names_people(text: &str) -> bool {
    let letters = |text: &str| fold(text).replace(' ', "");
    let asked = letters(text);
    ABOVE_NAMES.split_ascii_whitespace().any(|word| letters(word) == asked)
}

/// How many things the row says as a heading would.
fn score(row: GridRow<'_>, headings: &Headings) -> f64 {
    let mut said: Vec<Meaning> = Vec::new();
    let (mut score, mut other, mut names_somebody) = (0.0, 0.0, false);
    // Before anything is read: most rows have an address.
    if row.cells().take(CELLS_SEARCHED).any(|cell| content::is_address(cell.text)) {
        return 0.0;
    }
    for cell in row.cells().take(CELLS_SEARCHED) {
        if cell.kind != CellKind::Text {
            continue;
        }
        let Some(heading) = headings.read(cell.text) else { continue };
        // "No e-mail" is said of a person.
        if heading.meaning == Meaning::Asked(Field::Email) && says_no_address(cell.text) {
            return 0.0;
        }
        // "Facilitators: Ada Obi a@x.org"; an example of an address stands in a heading for addresses.
        names_somebody |=
            heading.meaning != Meaning::Asked(Field::Email) && content::find_address(cell.text).is_some();
        let is_new = !said.contains(&heading.meaning);
        said.push(heading.meaning);
        let meaning = match heading.meaning {
            Meaning::People if row.cells().nth(1).is_some() => Meaning::Other,
            meaning => meaning,
        };
        match (meaning, heading.strength, is_new) {
            (Meaning::Other, Strength::Exact, _) => other += 0.4,
            (Meaning::Other, Strength::Within, _) => other += 0.2,
            (_, Strength::Exact, true) => score += 3.0,
            (_, Strength::Within, true) => score += 1.5,
            (_, _, false) => score += 0.4,
        }
    }
    // Times and durations stand in every part of a report; names and addresses decide.
    if names_somebody && score < HEADING_SURE { 0.0 } else { score + f64::min(other, 1.0) }
}

/// "Carla Ruiz, Track A": a whole name, and nothing else that is known but a track.
fn is_with_a_track(row: GridRow<'_>, headings: &Headings) -> bool {
    let cells = || row.cells().take(CELLS_SEARCHED);
    cells().any(|cell| is_section(cell.text))
        && cells().any(|cell| is_whole_name(cell.text))
        && cells().all(|cell| is_section(cell.text) || headings.read(cell.text).is_none())
}

/// A heading in words we do not know: the row above the first address, if it has a text above that address and is about
/// as wide.
fn above_first_address(grid: Grid<'_>, searched: usize) -> Option<usize> {
    let is_address_in =
        |row: GridRow<'_>| row.cells().find(|cell| content::is_address(cell.text)).map(|cell| cell.column);
    let (first, column) = (0..searched).find_map(|at| Some((at, is_address_in(grid.row(at))?)))?;
    let above = first.checked_sub(1)?;
    let (row, next) = (grid.row(above), grid.row(first));
    let is_wide = row.cells().count() * 2 >= next.cells().count();
    let text = row.text(column);
    let has_row_below = grid.row_count() > first;
    let is_person = row.cells().any(|cell| content::has_at(cell.text));
    // "Carla Ruiz, Chile" is somebody.
    let is_place = |text: &str| text.len() > 3 && countries::resolve(text).is_some();
    let is_person =
        is_person || row.cells().any(|cell| is_place(cell.text)) || is_with_a_track(row, Headings::get());
    // A person without an address: "no e-mail" is said of nobody else, and a heading does not say what cells below it do.
    let below = |column: u16| {
        (first..grid.row_count().min(first + ROWS_SEARCHED)).map(move |at| grid.row(at).text(column))
    };
    let is_person = is_person
        || says_no_address(text)
        || row.cells().any(|cell| cell.column != column && below(cell.column).any(|text| text == cell.text));
    (is_wide && has_row_below && !is_person && !text.is_empty() && !content::is_number(text)).then_some(above)
}
