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

/** The number that an answer of the reader begins with: see `FromWorker`. */
const PROGRESS = 1;

const muster = {
  start: () => new Promise((ready) => {
    const worker = new Worker("/worker/roster-worker_loader.js");
    worker.onmessage = () => ready(worker);
  }),
  read: async (worker, file, question) => {
    const message = [Uint8Array.from(question).buffer, await file.arrayBuffer()];
    return new Promise((done, failed) => {
      worker.onerror = (event) => failed(new Error(event.message));
      worker.onmessage = ({ data }) => {
        const answer = new Uint8Array(data[0]);
        if (answer[0] !== PROGRESS) done(answer);
      };
      worker.postMessage(message, message);
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

/**
 * What a reader gave for a file, and the times in milliseconds that it took: the number of rows, of ours the bytes of its answer
 * to the bytes of a question.
 */
globalThis.timeReader = async (name, fileName, times, question) => {
  const reader = name === "muster" ? muster : peer(name);
  const worker = await reader.start();
  await new Promise((go) => setTimeout(go, PAUSE_MS));
  const taken = [];
  let given;
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    given = await reader.read(worker, files[fileName], question);
    taken.push(performance.now() - start);
  }
  worker.terminate();
  return [typeof given === "number" ? given : Array.from(given), taken];
};
