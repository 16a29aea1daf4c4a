// npm run test:badinput [-- part-of-id …]: every case of BADINPUT_DIR (default ../shared/badinput), one line each, and tables.
import { bundle } from '../setup/bundle.mjs';
import { install } from '../setup/install.mjs';

await install();
const { badinput } = /** @type {typeof import('./cli.ts')} */ (await bundle('test/badinput/cli.ts', 'badinput'));
process.exitCode = (await badinput(process.env['BADINPUT_DIR'], process.argv.slice(2))) ? 0 : 1;
