// Child processes of the check, and the environment that they share.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Pinned, so that no machine's own settings decide a test. The zone is neither UTC nor a shop's, keeps summer time and
 * is half an hour off: code that reads the host's clock instead of the shop's zone gives wrong figures here.
 */
export const PINNED = { TZ: 'America/St_Johns', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', CI: 'true', NO_COLOR: '1' };

/** Names of hosts do not belong in a log that people pass on. */
const withoutHosts = (/** @type {string} */ text) =>
  text.replaceAll(/\bhttps?:\/\/(?!127\.0\.0\.1|localhost)[^\s/'"]+/g, 'https://…');

/**
 * Runs a program without input and keeps what it says.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: undefined, ...PINNED, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: withoutHosts(output.trim()) }));
  });
}

/**
 * Runs a program that must succeed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<string>} what it said
 * @throws with what it said
 */
export async function runQuietly(program, args, env) {
  const { code, output } = await run(program, args, env);
  if (code !== 0) throw new Error(`${program} ${args[0] ?? ''} ended with ${code}\n${output}`);
  return output;
}
