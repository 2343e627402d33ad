import * as XLSX from "xlsx";

// With nothing but what rows of texts need: its fastest way.
onmessage = async (event) => {
  const book = XLSX.read(await event.data.arrayBuffer(), { dense: true, cellFormula: false, cellHTML: false, cellStyles: false });
  postMessage(XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, raw: false }).length);
};
