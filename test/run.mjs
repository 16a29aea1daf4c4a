// The whole check, stage by stage: `npm test`, or `npm test -- types unit` for some of it. Runs under plain Node.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './setup/browser.mjs';
import { run } from './setup/command.mjs';
import { install, ROOT } from './setup/install.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, say: string }} Outcome */
/** @typedef {{ name: string, needs: readonly string[], run: () => Promise<Outcome> }} Stage */

const NODE = process.execPath;
/**
 * What the stages tell each other; journeys come after the build, so dist is fresh.
 * @type {Record<string, string>}
 */
const env = { FENLIU_BUILT: '1' };

const passed = (say = '') => ({ passed: 1, failed: 0, skipped: 0, say });
const failed = (/** @type {string} */ say) => ({ passed: 0, failed: 1, skipped: 0, say });

/** A stage that is one program, which passes or fails as a whole. */
const program = (/** @type {readonly string[]} */ args) => async () => {
  const { code, output, hung } = await run(NODE, args, env);
  return code === 0 ? passed() : failed(hung ? `${output}\nStopped: it hung.` : output);
};

/** Where each thread of tests notes what it is at (`setup/running.ts`). */
const running = `${ROOT}.cache/running`;

/** @typedef {{ fullName: string, status: string, failureMessages: string[] }} Told */

/** A stage of vitest tests: each counts. */
const vitest = (/** @type {string} */ project) => async () => {
  const report = `${ROOT}.cache/${project}.json`;
  const to = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...to];
  rmSync(running, { recursive: true, force: true });
  mkdirSync(running, { recursive: true });
  const { code, output, hung } = await run(NODE, args, { ...env, FENLIU_RUNNING: running });
  if (hung) {
    const at = readdirSync(running).map((note) => `Stopped while it ran ${readFileSync(`${running}/${note}`, 'utf8')}`);
    return failed([output, ...at].join('\n'));
  }
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { assertionResults: Told[] }[] }} */
  let told;
  try {
    told = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return failed(output);
  }
  const skipped = told.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'skipped').map(({ fullName }) => `  skipped: ${fullName}`),
  );
  // A file that does not load has no tests that could fail.
  const failures = code === 0 ? 0 : Math.max(1, told.numFailedTests);
  const say = [...(failures > 0 ? [output] : []), ...skipped].join('\n');
  return { passed: told.numPassedTests, failed: failures, skipped: told.numPendingTests, say };
};

/** @type {readonly Stage[]} */
const STAGES = [
  { name: 'install', needs: [], run: async () => passed(await install()) },
  {
    name: 'browser',
    needs: ['install'],
    run: async () => passed((env['CHROME_PATH'] = await findChromium())),
  },
  { name: 'types', needs: ['install'], run: program(['node_modules/typescript/bin/tsc', '-p', '.']) },
  { name: 'lint', needs: ['install'], run: program(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0']) },
  { name: 'format', needs: ['install'], run: program(['node_modules/prettier/bin/prettier.cjs', '--check', '.']) },
  { name: 'unit', needs: ['install'], run: vitest('unit') },
  { name: 'build', needs: ['install'], run: program(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']) },
  { name: 'size', needs: ['build'], run: program(['test/size/size.mjs']) },
  { name: 'journeys', needs: ['build', 'browser'], run: vitest('journeys') },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. Stages: ${STAGES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const needed = (/** @type {string} */ name) =>
  wanted.length === 0 || wanted.some((chosen) => chosen === name || requires(chosen, name));
/** @returns {boolean} */
function requires(/** @type {string} */ stage, /** @type {string} */ other) {
  return (
    STAGES.find(({ name }) => name === stage)?.needs.some((need) => need === other || requires(need, other)) ?? false
  );
}

const total = { passed: 0, failed: 0, skipped: 0 };
const broken = new Set();
for (const stage of STAGES.filter(({ name }) => needed(name))) {
  const start = Date.now();
  const blocked = stage.needs.find((need) => broken.has(need));
  const outcome = blocked
    ? { passed: 0, failed: 0, skipped: 1, say: `not run, because ${blocked} failed` }
    : await stage.run().catch((error) => failed(error instanceof Error ? error.message : String(error)));
  if (outcome.failed > 0 || blocked) broken.add(stage.name);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6);
  const mark = outcome.failed > 0 ? '✗' : blocked ? '–' : '✓';
  const counts = outcome.passed + outcome.failed + outcome.skipped > 1 ? ` ${outcome.passed} passed` : '';
  console.log(`${mark} ${stage.name.padEnd(9)} ${seconds} s ${counts}`.trimEnd());
  if (outcome.say) console.log(outcome.say.replaceAll(/^/gm, '    '));
}
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
