import type { Result } from '../../../base/result.ts';
import { fail } from '../../../base/result.ts';
import { refusal } from '../../file.ts';
import type { RowWriter } from '../../records/writer.ts';
import type { ByteSource, Opening, RowSource } from '../source.ts';
import { Unreadable } from '../unreadable.ts';
import type { Package } from './package.ts';
import { partOf } from './package.ts';
import { OdsNames, OdsRows } from './ods-rows.ts';
import type { Sheet } from './sheet.ts';
import { openSheets } from './sheet.ts';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** Opens a spreadsheet of OpenDocument (ISO/IEC 26300), as LibreOffice and WPS write. */
export async function openOds(opening: Opening, archive: Package): Promise<Result<RowSource>> {
  const { warn } = opening;
  const textOf = async (path: string): Promise<string> => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const { bytes } of partOf(archive, path, warn)?.bytes.chunks() ?? []) {
      text += decoder.decode(bytes, { stream: true });
      if (text.length > 1 << 20) break;
    }
    return text;
  };
  const type = (await textOf('mimetype')).trim();
  if (!type.startsWith(SPREADSHEET)) {
    return fail([refusal('unsupported_format', opening.bytes, { format: type.split('.').at(-1)!.slice(0, 40) })]);
  }
  if ((await textOf('META-INF/manifest.xml')).includes('encryption-data')) throw new Unreadable('encrypted');
  const content = partOf(archive, 'content.xml', warn)?.bytes;
  if (content === undefined) throw new Unreadable('truncated_container');
  const names = new OdsNames();
  for await (const { bytes } of content.chunks()) names.xml.push(bytes);
  const sheets = names.names.map((name, index): Sheet => ({ name, rows: (writer) => rowsOf(content, index, writer) }));
  const opened = await openSheets('ods', sheets, opening);
  if (!names.xml.complete && content.cut?.() !== true) warn('corrupt_container');
  return opened;
}

async function* rowsOf(content: ByteSource, sheet: number, writer: RowWriter): AsyncGenerator<number> {
  const rows = new OdsRows(sheet, writer);
  for await (const { bytes, done } of content.chunks()) {
    rows.xml.push(bytes);
    yield done;
    if (rows.over) return;
  }
  rows.finish();
}
