// In the page: makes the lists, and times each reader from the File to its last answer.
import * as XLSX from "xlsx";

const files = {};

/** The list as CSV, and the same as a workbook with shared texts, as spreadsheet programs write it. */
globalThis.makeFiles = (csv, name) => {
  files[`${name}.csv`] = new File([csv], `${name}.csv`);
  const book = XLSX.read(csv, { type: "string", raw: true });
  const bytes = XLSX.write(book, { bookType: "xlsx", bookSST: true, compression: true, type: "array" });
  files[`${name}.xlsx`] = new File([bytes], `${name}.xlsx`);
};

const rules = {
  min: 10, max: 1000, email_optional: false, shared_email: false, tracks: ["A", "B"], languages: [],
  facilitators: { table: [[10, 1]] },
};

const muster = {
  start: () => new Promise((ready) => {
    const worker = new Worker("/worker/roster-worker_loader.js");
    worker.onmessage = () => ready(worker);
  }),
  read: async (worker, file) => {
    const bytes = await file.arrayBuffer();
    const question = { Read: [1, { File: { name: file.name } }, {}, rules, { gathering: false, counted_contact: false }] };
    return new Promise((done, failed) => {
      worker.onerror = (event) => failed(new Error(event.message));
      worker.onmessage = ({ data }) => {
        if (data.startsWith('{"Read"')) done(JSON.parse(data).Read.checked.rows);
        if (data.startsWith('{"Failed"')) failed(new Error(data));
      };
      worker.postMessage([JSON.stringify(question), bytes], [bytes]);
    });
  },
};

const peer = (name) => ({
  start: async () => new Worker(`/peers/${name}.js`),
  read: (worker, file) => new Promise((done, failed) => {
    worker.onerror = (event) => failed(new Error(event.message));
    worker.onmessage = ({ data }) => done(data);
    worker.postMessage(file);
  }),
});

/** Nobody has chosen a file so soon after the step was opened, which starts the reader: what it does by then counts. */
const PAUSE_MS = 2000;

/** The times in milliseconds that a reader takes for a file, and how many rows it gave. */
globalThis.timeReader = async (name, fileName, times) => {
  const reader = name === "muster" ? muster : peer(name);
  const worker = await reader.start();
  await new Promise((go) => setTimeout(go, PAUSE_MS));
  const taken = [];
  let rows = 0;
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    rows = await reader.read(worker, files[fileName]);
    taken.push(performance.now() - start);
  }
  worker.terminate();
  return [rows, ...taken];
};
