import { mainThread, start } from './app.ts';
import type { Case, Measurement, Skipped } from './case.ts';
import { chat200k, chatObjects, chatQianniu } from './chatCases.ts';
import { accounts400, scale } from './growthCases.ts';
import { import1m, import5m, importGb18030 } from './importCases.ts';
import { brush1m, dragWeight } from './latencyCases.ts';
import { cancel, twoWorkers } from './poolCases.ts';
import { sampleLive } from './sampleCases.ts';

const CASES: readonly Case[] = [
  import1m,
  import5m,
  importGb18030,
  chat200k,
  chatQianniu,
  chatObjects,
  scale,
  accounts400,
  sampleLive,
  dragWeight,
  brush1m,
  twoWorkers,
  cancel,
  start,
  mainThread,
];

const row = (cells: readonly string[]): string =>
  cells.map((cell, column) => (column === 0 ? cell.padEnd(24) : column < 4 ? cell.padStart(10) : `  ${cell}`)).join('');

function line(told: Measurement | Skipped): string {
  if ('skipped' in told) return row([told.case, '–', '', '', `not run: ${told.skipped}`]);
  return row([told.case, told.value.toFixed(1), told.unit, `× ${told.ratio.toFixed(2)}`, told.against]);
}

/** Runs the cases, or those whose names are given, and prints a table or one line of JSON per figure. */
export async function bench({ json, only }: { json: boolean; only: readonly string[] }): Promise<void> {
  const unknown = only.filter((name) => !CASES.some((one) => one.name === name));
  if (unknown.length > 0) {
    throw new Error(`No such case: ${unknown.join(', ')}. Cases: ${CASES.map(({ name }) => name).join(', ')}`);
  }
  if (!json) console.log(row(['case', 'value', 'unit', 'ratio', 'against']));
  for (const one of CASES.filter(({ name }) => only.length === 0 || only.includes(name))) {
    for (const told of await one.run()) {
      if (!json) console.log(line(told));
      else if (!('skipped' in told)) console.log(JSON.stringify(told));
      else console.error(`${told.case}: not run: ${told.skipped}`);
    }
  }
}
