import { expect, test } from 'vitest';
import { preview } from '../../src/log/intake.ts';
import type { Preview } from '../../src/model/intake.ts';
import { fileOf, OPTIONS } from './files.ts';

const HEADER = '会话,时间,发送方,买家,客服,内容';
const asked = '甲,2024-03-04 10:00:00,买家,甲,,在吗';
const replied = '甲,2024-03-04 10:00:20,客服,甲,小颖,在的';

async function seen(content: string, options = OPTIONS): Promise<Preview> {
  const look = await preview(fileOf(content), options);
  if (!look.ok) throw new Error(JSON.stringify(look.error));
  return look.value;
}

test('a preview shows what the first rows become, and which are rejected for what', async () => {
  const { trial } = await seen([HEADER, asked, '甲,昨天,客服,甲,小颖,在的', replied].join('\n'));
  expect(trial).toMatchObject({ rowsRead: 3, kept: 2, rejected: 1, rejectedBy: { bad_timestamp: 1 }, whole: true });
  expect(trial!.rows.map(({ line, read, reject }) => [line, read.role ?? reject!.reason])).toEqual([
    [2, 'buyer'],
    [3, 'bad_timestamp'],
    [4, 'agent'],
  ]);
  expect(trial!.rows[2].read).toMatchObject({
    account: '小颖',
    conversation: '甲',
    time: Date.UTC(2024, 2, 4, 2, 0, 20),
  });
});

test('another mapping has another effect; without a column that is needed there is none', async () => {
  const content = [HEADER, asked, replied].join('\n');
  const { mapping } = await seen(content);
  const { conversation: _, ...byBuyer } = mapping.columns;
  const { trial } = await seen(content, { ...OPTIONS, mapping: { ...mapping, columns: byBuyer } });
  expect(trial!.rows[0].read).toMatchObject({ buyer: '甲', conversation: undefined });
  const { time: __, ...timeless } = mapping.columns;
  expect((await seen(content, { ...OPTIONS, mapping: { ...mapping, columns: timeless } })).trial).toBeNull();
});

test('of a long file only the first piece is read', async () => {
  const { trial } = await seen(`${HEADER}\n${`${asked}\n`.repeat(60_000)}`);
  expect(trial!.whole).toBe(false);
  expect(trial!.rowsRead).toBeGreaterThan(10_000);
  expect(trial!.rowsRead).toBeLessThan(60_000);
});

test('a table of inquiries shows its moments', async () => {
  const { trial } = await seen(
    'call_id,started_at,answered_at,ended_at,agent\n1,2024-03-04 10:00:00,2024-03-04 10:00:30,,A\n',
  );
  const [{ read }] = trial!.rows;
  expect((read.answered as number) - (read.arrival as number)).toBe(30_000);
  expect(read).toMatchObject({ account: 'A', ended: undefined });
});

test('files with the same names of columns are of one kind, however these are written', async () => {
  const one = await seen(`会话,时间,发送方\n甲,2024-03-04 10:00:00,买家\n`);
  const same = await seen(` 会话 ,時間,發送方\n乙,2024-03-05 10:00:00,买家\n`);
  const other = await seen(`会话,时间,发送方,字数\n甲,2024-03-04 10:00:00,买家,2\n`);
  expect(same.signature).toBe(one.signature);
  expect(other.signature).not.toBe(one.signature);
});

test('words for senders that nobody knows are named, and read as the user says', async () => {
  const words = ['买家', '客服', '0', '1', '买家'];
  const rows = words.map((word, i) => `甲,2024-03-04 10:00:0${i},${word}`);
  const content = ['会话,时间,角色', ...rows].join('\n');
  const { trial, mapping } = await seen(content);
  expect(trial).toMatchObject({ kept: 3, unknownSenders: ['0', '1'] });
  const said = { ...mapping, senders: { 0: 'buyer', 1: 'agent' } as const };
  const told = await seen(content, { ...OPTIONS, mapping: said });
  expect(told.trial).toMatchObject({ kept: 5, unknownSenders: [] });
  expect(told.trial!.rows.map(({ read }) => read.role)).toEqual(['buyer', 'agent', 'buyer', 'agent', 'buyer']);
});
