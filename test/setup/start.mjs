// npm start: installs what is missing, builds, serves the built app on this computer alone.
import { existsSync } from 'node:fs';
import { runQuietly } from './command.mjs';
import { install, ROOT } from './install.mjs';

const DEFAULT_PORT = 4173;

try {
  console.log('Installing …');
  await install();
  console.log('Building …');
  await runQuietly(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  const { preview } = await import('vite');
  const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
  const interactive = process.stdout.isTTY && !process.env['CI'] && existsSync(`${ROOT}dist/index.html`);
  const server = await preview({
    configFile: `${ROOT}vite.config.ts`,
    preview: { port, strictPort: process.env['PORT'] !== undefined, open: interactive },
  });
  console.log(`\nFenliu Workbench: ${server.resolvedUrls?.local[0] ?? ''}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
