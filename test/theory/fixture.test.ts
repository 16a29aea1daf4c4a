import { holdCases } from './held.ts';

holdCases('fixture', 'test/fixtures/theory/cases.json');
