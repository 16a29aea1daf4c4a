import type { Case } from '../cases.ts';
import { absentMember, backlog, routing, turns } from './accounts.ts';
import type { Figures, P } from './form.ts';
import { reading, warmUp } from './methods.ts';
import { erlangA, erlangC, finiteCapacity, generalGaps, generalWork, priority, vacations } from './queues.ts';
import { sharedEffort } from './sharing.ts';
import { commonQueueTrace, filling, smoothRound } from './traces.ts';

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
  'routing sequence': (_, one) => (/least/.test(one.model) ? filling(one) : smoothRound(one)),
  priority,
  'processor sharing': sharedEffort,
  method: (_, one) => warmUp(one),
  metrics: (_, one) => reading(one),
  trace: (_, one) => commonQueueTrace(one),
};

/** Figures of a case by closed formula. */
export const closedForm = (one: Case): Figures => FORMS[one.family](one.parameters as P, one);
