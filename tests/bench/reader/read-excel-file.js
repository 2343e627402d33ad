import readXlsxFile from "read-excel-file/web-worker";

onmessage = async (event) => {
  const read = await readXlsxFile(event.data);
  postMessage((read[0]?.data ?? read).length);
};
