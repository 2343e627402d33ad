//! XLSX (ECMA-376): the parts of a workbook, and its sheets one after the other.
//!
//! Read streaming instead of through `calamine` 0.38, whose ranges are dense (a cell at XFD1048576 asks for 400 GB), count
//! rows from the first used cell, and do not show which rows were empty. Transitional and strict files, any prefix, cells
//! and rows without an address are all read.

mod styles;

use cells::{
    book::{Book, Sheet},
    limits::{Budget, SHEETS_MAX},
};
use domain::roster::FileProblem;

use crate::{Error, Progress};
use streams::{
    xlsx::{
        Strings, Styles,
        sheet::{self, LINKS_MAX},
    },
    xml::{Node, Xml},
    zip::Archive,
};

/// Reads every sheet that can be seen, and the one called `wanted` even if hidden.
#[inline(never)]
pub fn read(archive: &Archive<'_>, wanted: Option<&str>, progress: Progress) -> Result<Book, Error> {
    let workbook_path = workbook_path(archive)?;
    let folder = workbook_path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let relations = relations(archive, &workbook_path, RELATIONS_MAX)?;
    let workbook = Workbook::read(archive, &workbook_path)?;
    let mut book = Book::default();
    let part_of_kind = |kind: &str| {
        relations.iter().find(|relation| relation.is(kind)).map(|relation| relation.path(folder))
    };
    let styles = match part_of_kind("styles").and_then(|path| archive.find(&path)) {
        Some(part) => styles::read(Xml::of_part(archive.open_entry(part)?), workbook.counts_from_1904)?,
        None => Styles::default(),
    };
    let strings_path = part_of_kind("sharedStrings").unwrap_or_else(|| join(folder, "sharedStrings.xml"));
    let strings = match archive.find(&strings_path) {
        Some(part) => Strings::read(Xml::of_part(archive.open_entry(part)?), &mut book.text)?,
        None => Strings::default(),
    };
    let mut budget = Budget::default();
    for (nth, entry) in workbook.sheets.into_iter().enumerate() {
        if entry.is_hidden && wanted != Some(&entry.name) {
            continue;
        }
        let relation = relations.iter().find(|relation| relation.id == entry.relation);
        // Chart sheets and macro sheets have no cells.
        if relation.is_some_and(|relation| !relation.is("worksheet")) {
            continue;
        }
        let path = match relation {
            Some(relation) => relation.path(folder),
            None => join(folder, &format!("worksheets/sheet{}.xml", nth + 1)),
        };
        // A sheet that is named but not there hides people: better say so than read the others only.
        let part = archive.find(&path).ok_or(FileProblem::Damaged)?;
        let mut sheet = Sheet::new(entry.name);
        sheet.is_hidden = entry.is_hidden;
        let part = Xml::of_part(archive.open_entry(part)?);
        let links = sheet::read(part, &strings, &styles, &mut book.text, &mut sheet, &mut budget, progress)?;
        if !links.is_empty() {
            // A list that is broken costs no cell.
            let targets = self::relations(archive, &path, LINKS_MAX).unwrap_or_default();
            for (area, id) in links {
                let target = targets.iter().find(|target| target.id == id);
                if let Some(address) = target.and_then(|target| texts::links::address(&target.target)) {
                    sheet.link(area, &address, &mut book.text);
                }
            }
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// Where the workbook is: the relation says so, almost always `xl/workbook.xml`.
fn workbook_path(archive: &Archive<'_>) -> Result<String, FileProblem> {
    let usual = "xl/workbook.xml";
    let told =
        relations(archive, "", RELATIONS_MAX)?.into_iter().find(|relation| relation.is("officeDocument"));
    let path = told.map_or_else(|| usual.to_string(), |relation| relation.path(""));
    let path = if archive.find(&path).is_some() { path } else { usual.to_string() };
    archive.find(&path).is_some().then_some(path).ok_or(FileProblem::Damaged)
}

/// A relation of one part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relation {
    /// Strict and transitional files name kinds by different addresses with the same end.
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }

    fn path(&self, folder: &str) -> String {
        let target = self.target.replace("%20", " ");
        match target.strip_prefix('/') {
            Some(path) => path.to_string(),
            None => join(folder, &target),
        }
    }
}

/// `folder` and a path relative to it.
fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Most relations of a workbook: to its sheets and a few more.
const RELATIONS_MAX: usize = SHEETS_MAX * 4;

/// The first `most` relations of the part at `path`; none if it has no list of them.
#[inline(never)]
fn relations(archive: &Archive<'_>, path: &str, most: usize) -> Result<Vec<Relation>, FileProblem> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let Some(part) = archive.find(&[folder, "/_rels/", name, ".rels"].concat()) else {
        return Ok(Vec::new());
    };
    let mut xml = Xml::of_part(archive.open_entry(part)?);
    let mut relations = Vec::new();
    while let Some(node) = xml.next_node()? {
        if let Node::Start(element) = node
            && element.name() == "Relationship"
            && relations.len() < most
        {
            let attribute = |name| element.attribute(name).unwrap_or_default();
            relations.push(Relation {
                id: attribute("Id"),
                kind: attribute("Type"),
                target: attribute("Target"),
            });
        }
    }
    Ok(relations)
}

#[derive(Default)]
struct Workbook {
    sheets: Vec<SheetEntry>,
    /// Days are counted from 1904, as old Macs did.
    counts_from_1904: bool,
}

struct SheetEntry {
    name: String,
    relation: String,
    is_hidden: bool,
}

impl Workbook {
    fn read(archive: &Archive<'_>, path: &str) -> Result<Workbook, FileProblem> {
        let part = archive.find(path).ok_or(FileProblem::Damaged)?;
        let mut xml = Xml::of_part(archive.open_entry(part)?);
        let mut workbook = Workbook::default();
        while let Some(node) = xml.next_node()? {
            let Node::Start(element) = node else { continue };
            match element.name() {
                "workbookPr" => {
                    workbook.counts_from_1904 =
                        matches!(element.attribute("date1904").as_deref(), Some("1" | "true"));
                }
                "sheet" => {
                    if workbook.sheets.len() == SHEETS_MAX {
                        return Err(FileProblem::TooManyCells);
                    }
                    let attribute = |name| element.attribute(name).unwrap_or_default();
                    let is_hidden = matches!(attribute("state").as_str(), "hidden" | "veryHidden");
                    let name: String = attribute("name").chars().take(200).collect();
                    workbook.sheets.push(SheetEntry { name, relation: attribute("id"), is_hidden });
                }
                _ => {}
            }
        }
        Ok(workbook)
    }
}
