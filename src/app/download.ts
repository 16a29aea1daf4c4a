/** What a file is, by the end of its name; all else is CSV. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  sql: 'application/sql;charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Offers a file, typed by its name; it never leaves the tab otherwise. */
export function offer(fileName: string, ...parts: readonly BlobPart[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blobOf(fileName, parts));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function blobOf(fileName: string, parts: readonly BlobPart[]): Blob {
  const type = TYPES[fileName.slice(fileName.lastIndexOf('.') + 1)];
  // Without the byte order mark spreadsheets take Chinese for something else.
  return type === undefined
    ? new Blob(['\uFEFF', ...parts], { type: 'text/csv;charset=utf-8' })
    : new Blob([...parts], { type });
}
