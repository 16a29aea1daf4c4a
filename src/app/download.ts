/** Offers a text as a file, JSON or CSV by its name; it never leaves the tab otherwise. */
export function offer(fileName: string, ...text: readonly BlobPart[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(fileName.endsWith('.json') ? json(text) : csv(text));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const json = (text: readonly BlobPart[]): Blob => new Blob([...text], { type: 'application/json' });
// Without the byte order mark spreadsheets take Chinese for something else.
const csv = (text: readonly BlobPart[]): Blob => new Blob(['\uFEFF', ...text], { type: 'text/csv;charset=utf-8' });
