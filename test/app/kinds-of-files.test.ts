import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { browserMemory } from '../../src/app/memory.ts';
import { consoleOf } from '../../src/app/console.ts';
import { memoryText, readMemory } from '../../src/model/remembered.ts';
import { dayLog, shopDesk } from './shop-desk.ts';

const MONDAY = dayLog(
  '周一.csv',
  `甲 09:00:00 买家 在吗
   甲 09:00:20 小颖 在的
   乙 09:10:00 买家 发货没`,
);
const TUESDAY = dayLog(
  '周二.csv',
  `丙 10:00:00 买家 在吗
   丙 10:01:00 阿琳 在的`,
);
const CALLS = new File(
  ['call_id,started_at,answered_at,ended_at,agent\n1,2024-03-04 10:00:00,2024-03-04 10:00:30,2024-03-04 10:05:00,A\n'],
  'calls.csv',
);

test('several files are one log, counted file by file', async () => {
  const desk = shopDesk();
  const report = await consoleOf(desk.store).importFile([TUESDAY, MONDAY]);
  expect(report).toMatchObject({ rowsRead: 5, kept: 5, inquiries: 3, accounts: 2 });
  expect(report.files.map(({ file, rowsRead }) => [file, rowsRead])).toEqual([
    ['周一.csv', 3],
    ['周二.csv', 2],
  ]);
});

test('files that are not of one grain make no log, and what was there stays', async () => {
  const desk = shopDesk();
  const fenliu = consoleOf(desk.store);
  await fenliu.importFile(MONDAY);
  const { log } = desk.store.state;
  await expect(fenliu.importFile([MONDAY, CALLS])).rejects.toMatchObject({ problems: [{ code: 'files_differ' }] });
  expect(desk.store.state.log).toBe(log);
});

test('files with one header are one kind: what is said of it holds for all of them', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await commands.lookAt([MONDAY, TUESDAY]);
  const { intake } = desk.store.state;
  if (intake.status !== 'preview') throw new Error(intake.status);
  expect(intake.kinds).toHaveLength(1);
  const [{ preview, files }] = intake.kinds;
  expect(files).toHaveLength(2);
  const { conversation: _, ...columns } = preview.mapping.columns;
  await commands.setMapping(0, { ...preview.mapping, columns });
  await commands.confirmImport();
  expect(desk.store.state.log!.report).toMatchObject({ kept: 5, mapping: { columns } });
});

test('a kind of file that was imported once is imported without a question, as it was then', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await commands.openLog([MONDAY]);
  expect(desk.store.state.intake.status).toBe('preview');
  await commands.setIntakeOptions({ mapping: null, timeZone: 'Europe/Berlin', gap: 600_000, keepText: false });
  await commands.confirmImport();
  await commands.openLog([TUESDAY]);
  const { intake, log } = desk.store.state;
  expect(intake.status).toBe('idle');
  expect(log).toMatchObject({ remembered: true, report: { file: '周二.csv', mapping: { timeZone: 'Europe/Berlin' } } });
  await commands.reviseImport();
  expect(desk.store.state.intake).toMatchObject({
    status: 'preview',
    kinds: [{ by: 'memory', files: ['周二.csv'] }],
    options: { gap: 600_000, timeZone: 'Europe/Berlin' },
  });
});

test('files that come while an import runs wait for its end, and the log of neither is torn', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await commands.lookAt([MONDAY]);
  desk.hold(true);
  const importing = commands.confirmImport();
  await commands.openLog([CALLS]);
  expect(desk.store.state.intake).toMatchObject({ status: 'running', file: '周一.csv', waiting: ['calls.csv'] });
  desk.hold(false);
  desk.gates[0].open();
  await importing;
  expect(desk.store.state.log!.report.file).toBe('周一.csv');
  expect(desk.store.state.intake).toMatchObject({ status: 'preview', kinds: [{ files: ['calls.csv'] }] });
});

test('a plan among files is told by what is in it, not by its name', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  await consoleOf(desk.store).importFile(MONDAY);
  commands.savePlan(desk.store.state.a);
  const [[, text]] = desk.offered;
  await commands.open([new File([text], '方案.txt')]);
  expect(desk.store.state.planFile.status).toBe('opened');
  await commands.open([new File(['[{"time":1}]'], 'log.json')]);
  expect(desk.store.state.intake.status).not.toBe('idle');
});

test('memory outlives the page, and a damaged one is empty', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  const mapping = { grain: 'message', columns: { time: 1, role: 2 }, timeZone: 'Asia/Shanghai' } as const;
  browserMemory(storage).remember('a\nb', {
    mapping: { ...mapping, encoding: 'gb18030', delimiter: ';' },
    gap: 600_000,
  });
  expect(browserMemory(storage).habitOf('a\nb')).toEqual({ mapping, gap: 600_000 });
  expect(browserMemory(storage).habitOf('b')).toBeNull();
  for (const damaged of [null, '', '{', '[1]', '[["a",{"mapping":{"grain":"x"},"gap":1}]]', '{"a":1}'])
    expect(readMemory(damaged).size).toBe(0);
  const many = new Map(Array.from({ length: 300 }, (_, i) => [String(i), { mapping, gap: 1 }]));
  const latest = readMemory(memoryText(many));
  expect(latest.size).toBe(100);
  expect(latest.has('299')).toBe(true);
  const refusing = {
    getItem: (): never => {
      throw new Error('no storage here');
    },
    setItem: (): never => {
      throw new Error('no storage here');
    },
  };
  const memory = browserMemory(refusing);
  memory.remember('a', { mapping, gap: 1 });
  expect(memory.habitOf('a')).toEqual({ mapping, gap: 1 });
});

test('days in one archive are one log, told apart by their names; one of them can be taken alone', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  const packed = zipSync({
    '周一.csv': new Uint8Array(await MONDAY.arrayBuffer()),
    '周二.csv': new Uint8Array(await TUESDAY.arrayBuffer()),
    'calls.csv': new Uint8Array(await CALLS.arrayBuffer()),
  });
  await commands.lookAt([new File([packed], '三月.zip')]);
  const { intake } = desk.store.state;
  expect(intake).toMatchObject({
    status: 'preview',
    kinds: [{ files: ['三月.zip › 周一.csv', '三月.zip › 周二.csv'] }],
  });
  if (intake.status !== 'preview') throw new Error(intake.status);
  const [{ parts, preview }] = intake.kinds;
  expect(parts).toEqual(['周一.csv', '周二.csv', 'calls.csv']);
  await commands.setMapping(0, { ...preview.mapping, timeZone: 'UTC' });
  expect(desk.store.state.intake).toMatchObject({ kinds: [{ parts }] });
  await commands.setPart('calls.csv');
  expect(desk.store.state.intake).toMatchObject({ kinds: [{ preview: { mapping: { grain: 'inquiry' } } }] });
  await commands.setPart(null);
  await commands.confirmImport();
  const { report } = desk.store.state.log!;
  expect(report).toMatchObject({ file: '三月.zip', kept: 5, bytes: packed.length });
  expect(report.files.map(({ file, kept }) => [file, kept])).toEqual([
    ['三月.zip › 周一.csv', 3],
    ['三月.zip › 周二.csv', 2],
  ]);
});

test('of the lists in one document those with other columns are not joined, and can be chosen', async () => {
  const desk = shopDesk();
  const { commands } = desk.store;
  const messages = [
    { session_id: '1', sent_at: '2024-03-04 10:00:00', sender: 'buyer', buyer: 'tb1' },
    { session_id: '1', sent_at: '2024-03-04 10:00:20', sender: 'agent', buyer: 'tb1', agent: 'A' },
  ];
  const calls = [{ call_id: '1', started_at: '2024-03-04 10:00:00', answered_at: '2024-03-04 10:00:30', agent: 'B' }];
  await commands.lookAt([new File([JSON.stringify({ messages, calls })], 'all.json')]);
  const { intake } = desk.store.state;
  expect(intake).toMatchObject({ status: 'preview', kinds: [{ parts: ['messages', 'calls'] }] });
  if (intake.status !== 'preview') throw new Error(intake.status);
  const [{ files, preview }] = intake.kinds;
  expect(files).toHaveLength(1);
  const other = preview.mapping.part === 'calls' ? 'messages' : 'calls';
  await commands.setPart(other);
  expect(desk.store.state.intake).toMatchObject({ kinds: [{ preview: { mapping: { part: other } } }] });
});
