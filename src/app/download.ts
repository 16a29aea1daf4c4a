/** Offers a text as a file; it never leaves the tab otherwise. */
export function offer(fileName: string, text: string): void {
  const link = document.createElement('a');
  // Without the byte order mark spreadsheets take Chinese for something else.
  link.href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
