// Finds a Chromium for the journeys, or gets one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './command.mjs';

/** No background traffic, and no name but this machine's resolves: what a page asks for elsewhere cannot leave. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const onPath = () =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));

/** Windows' Chrome opens a window instead of telling its version. */
const starts = async (/** @type {string} */ path) =>
  existsSync(path) && (process.platform === 'win32' || (await run(path, ['--version', '--no-sandbox'])).code === 0);

const firstThatStarts = async (/** @type {readonly string[]} */ paths) => {
  for (const path of paths) if (await starts(path)) return path;
  return null;
};

const installed = () => firstThatStarts([...onPath(), ...PLACES]);

/** The distribution's package, where this process may install it. */
async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quiet);
  const packages = ['chromium', 'fonts-noto-cjk'];
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  return installed();
}

/**
 * A Chromium that comes as an npm package. It brings the few libraries that a bare server lacks, but unpacks them, and
 * puts them on the path of whatever this process starts, only where it takes itself to be in the cloud it was made for.
 */
async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  return firstThatStarts([path]);
}

async function fromPlaywright() {
  await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--with-deps', 'chromium']);
  const { chromium } = await import('playwright-core');
  return firstThatStarts([chromium.executablePath()]);
}

/**
 * Path of a Chromium that starts. `CHROME_PATH` decides if it is set.
 * @returns {Promise<string>}
 * @throws with what to do if none is found and none can be installed
 */
export async function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and nothing starts there.`);
  }
  for (const source of [installed, fromDebian, fromPackage, fromPlaywright]) {
    const path = await source().catch(() => null);
    if (path) return path;
  }
  throw new Error('No Chromium found, and none could be installed. Install Chrome or Chromium, or set CHROME_PATH.');
}
