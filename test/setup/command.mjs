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

/** No program of the check takes as long; one that does hangs, and would keep everybody waiting without a word. */
const LONGEST = 40 * 60_000;

/**
 * Runs a program without input and keeps what it says. After forty minutes it is stopped, with all that it has started.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @returns {Promise<{ code: number, output: string, hung: boolean }>}
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    let output = '';
    const windows = process.platform === 'win32';
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: undefined, ...PINNED, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows && program === 'npm',
      // A group of its own, so that what it has started can be stopped with it.
      detached: !windows,
    });
    const stop = () => {
      if (child.pid === undefined) return;
      try {
        if (windows) child.kill();
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const interrupted = () => {
      stop();
      process.exit(130);
    };
    const listened = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of listened) process.once(signal, interrupted);
    const end = (/** @type {number} */ code, /** @type {string} */ said, hung = false) => {
      clearTimeout(timer);
      for (const signal of listened) process.off(signal, interrupted);
      resolve({ code, output: said, hung });
    };
    // Not waited for: whatever it started in a group of its own could hold its output open for ever.
    const timer = setTimeout(() => {
      stop();
      end(1, withoutHosts(output.trim()), true);
    }, LONGEST);
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => end(127, error.message));
    child.on('close', (code) => end(code ?? 1, withoutHosts(output.trim())));
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
  const { code, output, hung } = await run(program, args, env);
  if (code !== 0) throw new Error(`${program} ${args[0] ?? ''} ${hung ? 'hung' : `ended with ${code}`}\n${output}`);
  return output;
}
