import { drawFlow } from './drawFlow.ts';
import { figuresOf } from './format.ts';
import { emptyPicture } from './frame.ts';
import { flowDifferences, flowGraph } from './flowNodes.ts';
import type { FlowCount, FlowKey, FlowShop, FlowWords } from './flowNodes.ts';
import type { ChartOptions, ChartTable, Pickable } from './options.ts';
import { sidesOf } from './theme.ts';
import type { Slot } from './theme.ts';

export interface FlowData extends FlowShop {
  readonly counts: readonly FlowCount[];
  /** Whose plan it is. */
  readonly plan: Slot;
}

export interface FlowDifferenceData extends FlowShop {
  readonly a: readonly FlowCount[];
  readonly b: readonly FlowCount[];
}

export interface FlowTexts extends FlowWords {
  /** Headings of the columns. */
  readonly group: string;
  readonly account: string;
  readonly outcome: string;
  readonly empty: string;
}

export interface FlowOptions extends ChartOptions, Pickable<FlowKey> {
  readonly texts: FlowTexts;
}

export interface FlowDifferenceTexts extends FlowTexts {
  /** Key: `more under B`, `fewer under B`. */
  readonly more: string;
  readonly fewer: string;
  /** Shown when both plans send everybody the same way. */
  readonly same: string;
}

/** Share of all inquiries below which a change of a way is left out: it would be thinner than a line. */
const LEAST_CHANGE = 0.001;

const total = (counts: readonly FlowCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
const heightFor = (accounts: number): number => Math.max(240, Math.min(420, 80 + accounts * 26));

/**
 * Which way inquiries go under one plan: group → account → outcome, thickness for how many. Ways that end late or lost
 * are red, with a cross at the outcome.
 */
export function flow(data: FlowData, options: FlowOptions): SVGSVGElement {
  const all = total(data.counts);
  const graph = flowGraph(
    data.counts.filter(({ count }) => count > 0),
    data,
    options.texts,
  );
  const height = options.height ?? heightFor(graph.columns[1].length);
  if (all === 0) return emptyPicture(options, height, options.texts.empty);
  const figures = figuresOf(options.locale);
  const mark = sidesOf(options.plans)[data.plan];
  return drawFlow(graph, {
    ...options,
    height,
    key: [{ text: mark.letter, mark }],
    told: (value) => [figures.number(value, 0), figures.share(value / all)],
    look: (_, lost) => (lost ? { mark: null, more: true } : { mark, more: true }),
    planOf: () => data.plan,
    signs: false,
  });
}

/**
 * What another plan changes of it: only ways that differ, thickness for by how many, in the colour of the plan that has
 * more there, with + or − for B − A.
 */
export function flowDifference(
  data: FlowDifferenceData,
  options: ChartOptions & Pickable<FlowKey> & { readonly texts: FlowDifferenceTexts },
): SVGSVGElement {
  const { texts, locale } = options;
  const all = Math.max(total(data.a), total(data.b));
  const graph = flowGraph(flowDifferences(data.a, data.b), data, texts, all * LEAST_CHANGE);
  const height = options.height ?? heightFor(graph.columns[1].length);
  if (graph.links.every((links) => links.length === 0)) {
    return emptyPicture(options, height, all === 0 ? texts.empty : texts.same);
  }
  const figures = figuresOf(locale);
  const sides = sidesOf(options.plans);
  return drawFlow(graph, {
    ...options,
    height,
    key: [
      { text: `+ ${texts.more}`, mark: sides.b },
      { text: `− ${texts.fewer}`, mark: sides.a },
    ],
    told: (value) => [figures.signed(value, 0)],
    look: (value) => ({ mark: value > 0 ? sides.b : sides.a, more: value > 0 }),
    planOf: (value) => (value > 0 ? 'b' : 'a'),
    signs: true,
  });
}

export interface FlowTableTexts extends FlowWords {
  readonly group: string;
  readonly account: string;
  readonly outcome: string;
  readonly difference: string;
}

/** Every way under both plans, and the difference; the ways that change most come first. */
export function flowTable(
  data: FlowDifferenceData,
  options: Pick<ChartOptions, 'locale' | 'plans'> & { readonly texts: FlowTableTexts },
): ChartTable {
  const { number, signed } = figuresOf(options.locale);
  const { group, account, outcome, difference, noGroup, noAccount } = options.texts;
  const sides = sidesOf(options.plans);
  return {
    columns: [`${group} → ${account} → ${outcome}`, sides.a.letter, sides.b.letter, difference],
    rows: flowDifferences(data.a, data.b)
      .sort((one, other) => Math.abs(other.count) - Math.abs(one.count))
      .map((way) => [
        [
          data.groups[way.group] ?? noGroup,
          data.accounts[way.account] ?? noAccount,
          data.outcomes.find(({ id }) => id === way.outcome)?.name ?? way.outcome,
        ].join(' → '),
        number(way.a, 0),
        number(way.b, 0),
        signed(way.count, 0),
      ]),
  };
}
