import type { Case } from '../cases.ts';
import type { Expression } from '../expression.ts';
import { NotExpressed, Parameters } from '../parameters.ts';
import { callCentreDay } from './days.ts';
import { method } from './methods.ts';
import { nightMessages } from './nights.ts';
import { backlog } from './offline.ts';
import { importedFile, readings } from './logs.ts';
import { sharedEffort } from './sharing.ts';
import { priority } from './priority.ts';
import { erlangA, erlangC, finiteCapacity, generalGaps, generalWork, vacations } from './queues.ts';
import { absentMember, byChance, shortest, turnByTurn } from './routing.ts';
import { commonQueueTrace, routingSequence } from './traces.ts';
import { turns } from './turns.ts';

type Family = (p: Parameters, one: Case) => Expression | Promise<Expression>;

/** How each family of cases is said in the kernel's words. */
const FAMILIES: Readonly<Record<string, Family>> = {
  'Erlang-C': erlangC,
  'Erlang-A': erlangA,
  'finite capacity': finiteCapacity,
  'M/G/1': generalWork,
  'G/M/1': generalGaps,
  priority,
  routing: (p, one) =>
    p.has('agents') ? turnByTurn(p, one) : p.has('lam_total') ? byChance(p, one) : shortest(p, one),
  'processor sharing': sharedEffort,
  'turn-level': turns,
  'shifts/absence': vacations,
  'offline messages': backlog,
  misconfiguration: absentMember,
  trace: commonQueueTrace,
  'routing sequence': routingSequence,
  'published simulation': callCentreDay,
  'night mode': nightMessages,
  method,
  metrics: readings,
  import: importedFile,
};

/** @throws NotExpressed with the reason why the kernel cannot tell this case. */
export async function express(one: Case): Promise<Expression> {
  if (!(one.family in FAMILIES)) throw new NotExpressed(`the family "${one.family}" is not known here`);
  const parameters = new Parameters(one.parameters);
  const expression = await FAMILIES[one.family](parameters, one);
  parameters.done();
  return expression;
}
