// Lists as SheetJS 0.18.5 and exceljs 4.4.0 write them.
// Run in this folder: npm install --no-save xlsx@0.18.5 exceljs@4.4.0 && node make.cjs
const fs = require("fs");
const SheetJs = require("xlsx");
const ExcelJs = require("exceljs");

const people = [
  ["Ada Obi", "ada@x.org", "A", "Africa/Lagos"],
  ["Ben Ng", "ben@x.org", "B", "Europe/Berlin"],
  ["Chidi Eze", "chidi@x.org", "A+B", "Asia/Manila"],
  ["Dora Lund", "dora@x.org", "A", "America/New_York"],
];

const rows = [
  ["Members of local 88"],
  [],
  ["Full name", "E-mail", "Track", "Time zone", "Joined"],
  ...people.map((person, nth) => [...person, new Date(Date.UTC(2027, 0, nth + 1))]),
];
const book = SheetJs.utils.book_new();
SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet(rows, { cellDates: true }), "People");
for (const type of ["xlsx", "ods", "fods", "html", "txt", "xlsb", "biff8", "biff2", "xlml", "dif"]) {
  const bytes = SheetJs.write(book, { bookType: type, type: "buffer", compression: true });
  fs.writeFileSync(`sheetjs_${type}.${type.startsWith("biff") ? "xls" : type}`, bytes);
}

// The addresses stand only in the links of a word.
const links = SheetJs.utils.aoa_to_sheet([["Nombre", "Correo"], ...people.map(([name]) => [name, "correo"])]);
people.forEach(([, email], nth) => (links[`B${nth + 2}`].l = { Target: `mailto:${email}` }));
const linkBook = SheetJs.utils.book_new();
SheetJs.utils.book_append_sheet(linkBook, links, "Lista");
for (const type of ["xlsx", "html"]) {
  fs.writeFileSync(`sheetjs_links.${type}`, SheetJs.write(linkBook, { bookType: type, type: "buffer", compression: true }));
}

(async () => {
  const linked = new ExcelJs.Workbook();
  const sheet = linked.addWorksheet("People");
  sheet.addRow(["Nom", "Prénom", "Courriel", "Pays"]);
  for (const [name, email] of people) {
    const [given, family] = name.split(" ");
    sheet.addRow([family, given, { text: email, hyperlink: `mailto:${email}` }, "France"]);
  }
  sheet.getCell("F2").value = { formula: "1+1", result: 2 };
  sheet.getCell("G2").value = { error: "#N/A" };
  await linked.xlsx.writeFile("exceljs.xlsx");
  const stream = new ExcelJs.stream.xlsx.WorkbookWriter({ filename: "exceljs_stream.xlsx", useSharedStrings: false });
  const plain = stream.addWorksheet("List");
  plain.addRow(["Name", "E-mail"]).commit();
  for (const [name, email] of people) plain.addRow([name, email]).commit();
  plain.commit();
  await stream.commit();
})();
