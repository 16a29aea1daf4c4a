// npm run test:theory [-- id …]: the cases of VALIDATION_FILE at ten times the length of `npm test`; DEPTH=1 for its own.
import { runnerImport } from 'vite';
import { ROOT } from '../setup/install.mjs';

const { module } = await runnerImport(`${ROOT}test/theory/theory.ts`);
const ok = module.theory({ depth: Number(process.env['DEPTH'] ?? 10), only: process.argv.slice(2) });
process.exitCode = ok ? 0 : 1;
