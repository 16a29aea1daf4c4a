import { expect, test } from 'vitest';
import { readSide } from '../../../src/log/side/read.ts';
import { statusOf } from '../../../src/log/side/statuses.ts';
import { fileOf, OPTIONS, problems } from '../files.ts';

const at = (clock: string): number => Date.parse(`2023-07-22T${clock}+08:00`);

test.each([
  ['codes', '账号,时间,状态码,设备', ['1', '2', '3', '-1']],
  ['codes as other programs write them', '账号,时间,状态,终端', ['1.0', '２', '3', '−1']],
  ['words', '子账号,操作时间,操作类型,登录设备', ['上线', '挂起', '取消挂起', '下线']],
  ['English', 'agent,timestamp,status,device', ['Online', 'Suspend', 'Resume', 'Offline']],
])('a log of states is read: %s', async (_, header, [on, suspend, resume, off]) => {
  const csv = [
    header,
    `小店:甲,2023-07-22 08:55:00,${on},PC`,
    `小店:甲,2023-07-22 12:00:00,${suspend},PC`,
    `小店:甲,2023-07-22 13:00:00,${resume},PC`,
    `小店:甲,2023-07-22 18:00:00,${off},PC`,
  ].join('\n');
  const side = await readSide(fileOf(csv), OPTIONS);
  expect(side).toMatchObject({ ok: true, value: { kind: 'status', report: { rowsRead: 4, kept: 4, rejected: 0 } } });
  if (!side.ok || side.value.kind !== 'status') return;
  expect(side.value.changes.map(({ status }) => status)).toEqual(['online', 'suspended', 'resumed', 'offline']);
  expect(side.value.changes[0]).toEqual({ account: '小店:甲', at: at('08:55:00'), status: 'online', device: 'PC' });
});

test('states come in the order of time; those that nobody knows are rejected', async () => {
  const csv =
    '账号,时间,状态\n甲,2023-07-22 18:00:00,下线\n甲,2023-07-22 09:00:00,上线\n甲,2023-07-22 10:00:00,在吃饭\n甲,某时,上线\n';
  const side = await readSide(fileOf(csv), OPTIONS);
  expect(side).toMatchObject({
    ok: true,
    value: { report: { rowsRead: 4, kept: 2, rejectedBy: { bad_status: 1, bad_timestamp: 1 } } },
  });
  if (!side.ok || side.value.kind !== 'status') return;
  expect(side.value.changes.map((change) => change.at)).toEqual([at('09:00:00'), at('18:00:00')]);
});

test('alone it is no log, and is told what it is', async () => {
  expect(await problems('账号,时间,状态\n甲,2023-07-22 09:00:00,上线\n')).toMatchObject([{ code: 'status_log' }]);
});

test('a file that is neither is refused', async () => {
  const side = await readSide(fileOf('a,b\n1,2\n3,4\n'), OPTIONS);
  expect(side).toMatchObject({ ok: false });
});

test.each(['', '0', '4', '在线时长', '忙'])('%j is no state', (text) => {
  expect(statusOf(text)).toBeNull();
});
