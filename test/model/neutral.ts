import { addressProblems } from '../../src/app/address.ts';
import { findings } from '../../src/lint/lint.ts';
import { readJson } from '../../src/model/json.ts';
import { readPlan } from '../../src/model/planFile.ts';
import type { Shop } from '../../src/model/shop.ts';

export const TEN_THOUSAND = 'scenario/agents_10000.json';

/** Codes of the corpus that have another name here. */
const CODES = new Map([
  ['unknown_agent', 'unknown_account'],
  ['too_many_agents', 'too_many_accounts'],
  // Any of these keys is refused before fields are looked at.
  ['unknown_field', 'forbidden_key'],
]);

/** Codes of the corpus as they are called here. */
export const codesOf = (codes: readonly string[] = []): string[] => codes.map((code) => CODES.get(code) ?? code);

/** A shop and its plan in the neutral shape, of which any part may be missing or wrong. */
export interface Neutral {
  readonly timezone?: unknown;
  readonly agents?: readonly NeutralAgent[];
  readonly groups?: readonly { readonly id?: unknown; readonly members?: readonly string[] }[];
  readonly night?: {
    readonly from: string;
    readonly to: string;
    readonly mode: string;
    readonly agents: readonly string[];
  };
}

export interface NeutralAgent {
  readonly id: string;
  readonly weight?: unknown;
  readonly capacity?: unknown;
  readonly shift?: readonly [string, string];
  readonly suspended?: boolean;
  readonly status?: unknown;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The first clock at which one of these agents comes: when a manager would click. */
function firstShift(agents: readonly NeutralAgent[], ids: readonly string[]): string {
  const shifts = agents.filter(({ id }) => ids.includes(id)).flatMap(({ shift }) => (shift ? [shift[0]] : []));
  return shifts.toSorted()[0] ?? '08:00';
}

/** Fields of the neutral shape that a plan has elsewhere, or that are the shop's. */
const KNOWN = new Set('timezone agents groups night seed weight capacity shift suspended status members'.split(' '));
const strange = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !KNOWN.has(key) && key !== 'id'));

/** JSON of our plan; fields that the neutral shape does not know are carried over as they are. */
function planOf(shape: Neutral): unknown {
  const { agents = [], groups = [], night } = shape;
  const weights = new Map(agents.map(({ id, weight }) => [id, weight]));
  return {
    ...strange(shape),
    id: 'case',
    name: 'case',
    accounts: agents.map(({ id, capacity, shift, suspended = false, ...others }) => ({
      ...strange(others),
      account: id,
      suspended,
      deactivated: false,
      capacity,
      shifts: shift ? [{ days: EVERY_DAY, from: shift[0], to: shift[1] }] : [],
    })),
    groups: groups.map(({ id, members = [] }) => ({
      id,
      name: id,
      policy: 'weighted',
      scopes: [],
      members: members.map((account) => ({
        account,
        weight: weights.has(account) ? weights.get(account) : 1,
        inRotation: true,
      })),
    })),
    offline: { kind: 'queue' },
    night: night
      ? {
          from: night.from,
          to: night.to,
          rule: {
            kind: 'pool',
            distribution: {
              at: firstShift(agents, night.agents),
              dates: night.from > night.to ? [0, 1] : [0],
              accounts: night.agents,
            },
          },
        }
      : null,
  };
}

const roleOf = (id: string): 'after-sale' | 'pre-sale' => (id.startsWith('售后') ? 'after-sale' : 'pre-sale');

const shopOf = ({ agents = [] }: Neutral): Shop => ({
  version: 1,
  name: 'case',
  timeZone: 'Asia/Shanghai',
  scopes: [],
  accounts: agents.map(({ id }) => ({
    id,
    name: id,
    role: roleOf(id),
    work: { pace: 1, overhead: 0, reaction: 0, reactionSpread: 0, attention: 1, basis: 0 },
    presence: { intervals: [], inferred: true },
  })),
});

export interface Ending {
  readonly outcome: 'accept' | 'refuse';
  /** Codes of problems and findings. */
  readonly codes: readonly string[];
}

/** Reads a case the way a file is opened, an address included. */
export function endingOf(text: string): Ending {
  const codes = (list: readonly { readonly code: string }[]): string[] => [...new Set(list.map(({ code }) => code))];
  if (text.startsWith('#')) return { outcome: 'refuse', codes: codes(addressProblems(text)) };
  const neutral = readJson(text);
  const json = neutral.ok ? (neutral.value as Neutral) : {};
  const read = readPlan(neutral.ok ? JSON.stringify(planOf(json)) : text, shopOf(json));
  if (!read.ok) return { outcome: 'refuse', codes: codes(read.error) };
  const { plan, problems } = read.value;
  const found = findings(plan, shopOf(json)).map(({ rule }) => ({ code: rule }));
  return { outcome: 'accept', codes: codes([...problems, ...found]) };
}

/**
 * The case of 10,000 agents, A0 … A9999, has a group and a night of A and B, who are not among them: as it stands it is
 * refused for that, like the other cases with unknown members. Its point is the number, so all of them are meant.
 */
export function mended(text: string): string {
  const shape = JSON.parse(text) as Neutral;
  const ids = (shape.agents ?? []).map(({ id }) => id);
  const night = shape.night && { ...shape.night, agents: ids.slice(0, 1) };
  return JSON.stringify({ ...shape, groups: [{ id: '默认', members: ids }], night });
}
