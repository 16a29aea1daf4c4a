import type { Entry } from './directory.ts';

const CONTENT_TYPES = '[content_types].xml';

/** What a zip archive is when it is more than an archive: a workbook that can be read, or the name of one that cannot. */
export function packageKind(entries: readonly Pick<Entry, 'name'>[]): string | null {
  const names = entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase());
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has(CONTENT_TYPES)) {
    if (has('xl/workbook.bin')) return 'XLSB';
    if (names.some((name) => /(^|\/)workbook\d*\.xml$/.test(name))) return 'xlsx';
    return has('word/') ? 'DOCX' : has('ppt/') ? 'PPTX' : null;
  }
  if (has('content.xml') && has('mimetype')) return 'ods';
  return has('index/document.iwa') ? 'Apple Numbers' : null;
}
