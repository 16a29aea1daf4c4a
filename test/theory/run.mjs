// npm run test:theory [-- id …]: the cases of VALIDATION_FILE with ten times the runs of `npm test`; DEPTH=1 for as many.
import { install } from '../setup/install.mjs';

await install();
const { bundled } = await import('./bundle.mjs');
const { theory } = await bundled('deep');
const ok = await theory({ depth: Number(process.env['DEPTH'] ?? 10), only: process.argv.slice(2) });
process.exitCode = ok ? 0 : 1;
