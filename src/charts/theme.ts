/** The two sides of a comparison; which plans they are, `ChartOptions.plans` tells. */
export type Slot = 'a' | 'b';
export const SLOTS = ['a', 'b'] as const satisfies readonly Slot[];

/** The plans of a workbench; each keeps its colour, dash and symbol on every chart, on screen and in print. */
export type PlanSlot = 'a' | 'b' | 'c' | 'd';
export const PLAN_SLOTS = ['a', 'b', 'c', 'd'] as const satisfies readonly PlanSlot[];

/** The page's CSS variables that charts use, light and dark; a test holds them against the page's style sheet. */
export const PALETTE = {
  ink: ['#1a1d21', '#e6e3dc'],
  muted: ['#5b6168', '#a0a6ad'],
  hairline: ['#dcd8cf', '#33383f'],
  surface: ['#ffffff', '#1a1d21'],
  late: ['#b3261e', '#ff8b7c'],
  focus: ['#1a5fb4', '#8ab8f2'],
  'plan-a': ['#4a5a6b', '#a3b3c5'],
  'plan-b': ['#0b7a75', '#4cc0b3'],
  'plan-c': ['#8f5a00', '#e3ac4d'],
  'plan-d': ['#6b4aa8', '#b9a1ee'],
  'better-a': ['#8c510a', '#d9a25f'],
  'better-b': ['#01665e', '#5ab4ac'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/**
 * Colours are CSS variables, so that a chart follows the theme without being drawn again; the fallback is the light
 * theme, for a chart that is saved as a file of its own.
 */
const colour = (name: keyof typeof PALETTE): string => `var(--${name}, ${PALETTE[name][0]})`;

export const INK = colour('ink');
export const MUTED = colour('muted');
export const HAIRLINE = colour('hairline');
export const SURFACE = colour('surface');
/** Late or lost, and nothing else; always together with a shape. */
export const LATE = colour('late');
export const FOCUS = colour('focus');
/**
 * Ends of a scale of differences: which side does better. Brown and green-blue stay apart under every colour blindness
 * (ColorBrewer's BrBG), which the colours of two plans would not.
 */
export const BETTER: Readonly<Record<Slot, string>> = { a: colour('better-a'), b: colour('better-b') };

export type PlanSymbol = 'circle' | 'diamond2' | 'square' | 'triangle2';

export interface PlanMark {
  readonly letter: string;
  readonly colour: string;
  /** SVG dash array; `null`: solid. */
  readonly dash: string | null;
  readonly symbol: PlanSymbol;
}

export const PLAN_MARKS: Readonly<Record<PlanSlot, PlanMark>> = {
  a: { letter: 'A', colour: colour('plan-a'), dash: null, symbol: 'circle' },
  b: { letter: 'B', colour: colour('plan-b'), dash: '6 2.5', symbol: 'diamond2' },
  c: { letter: 'C', colour: colour('plan-c'), dash: '2 2.5', symbol: 'square' },
  d: { letter: 'D', colour: colour('plan-d'), dash: '9 2.5 2 2.5', symbol: 'triangle2' },
};

export type SideMarks = Readonly<Record<Slot, PlanMark>>;

/** Letter, colour, dash and symbol of both sides of a comparison: A and B unless told. */
export const sidesOf = ([a, b]: readonly [PlanSlot, PlanSlot] = ['a', 'b']): SideMarks => ({
  a: PLAN_MARKS[a],
  b: PLAN_MARKS[b],
});

export const FONT =
  'var(--font, system-ui, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "Helvetica Neue", sans-serif)';
/** px, the smallest size of the page. */
export const FONT_SIZE = 12;
/** Weight of the figures that carry a plan's colour. */
export const BOLD = 600;
