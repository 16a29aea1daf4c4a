import { CASES_FILE } from './cases.ts';
import { holdCases } from './held.ts';

holdCases(CASES_FILE);
