import { CASES_FILE } from './cases.ts';
import { holdCases } from './held.ts';

holdCases('cases', CASES_FILE);
