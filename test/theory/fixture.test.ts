import { holdCases } from './held.ts';

holdCases('test/fixtures/theory/cases.json');
