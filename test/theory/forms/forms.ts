import type { Case } from '../cases.ts';
import { absentMember, backlog, routing, turns } from './accounts.ts';
import type { Figures, P } from './form.ts';
import { erlangA, erlangC, finiteCapacity, generalGaps, generalWork, vacations } from './queues.ts';
import { commonQueueTrace, smoothRound } from './traces.ts';

const FORMS: Readonly<Record<string, (p: P, one: Case) => Figures>> = {
  'Erlang-C': erlangC,
  'Erlang-A': erlangA,
  'finite capacity': finiteCapacity,
  'M/G/1': generalWork,
  'G/M/1': generalGaps,
  routing,
  misconfiguration: absentMember,
  'turn-level': turns,
  'shifts/absence': vacations,
  'offline messages': backlog,
  'routing sequence': (_, one) => smoothRound(one),
  trace: (_, one) => commonQueueTrace(one),
};

/** Figures of a case by closed formula. */
export const closedForm = (one: Case): Figures => FORMS[one.family](one.parameters as P, one);
