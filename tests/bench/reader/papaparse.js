import Papa from "papaparse";

onmessage = async (event) => {
  const { data } = Papa.parse(await event.data.text(), { skipEmptyLines: true });
  postMessage(data.length);
};
