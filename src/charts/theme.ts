/** The two sides of a comparison; each keeps its colour, dash and symbol on every chart, on screen and in print. */
export type Slot = 'a' | 'b';
export const SLOTS = ['a', 'b'] as const satisfies readonly Slot[];

/**
 * Colours are the page's CSS variables, so that a chart follows the theme without being drawn again; the fallback is
 * the light theme, for a chart that is saved as a file of its own.
 */
export const INK = 'var(--ink, #1b1f24)';
export const MUTED = 'var(--muted, #59636e)';
export const HAIRLINE = 'var(--hairline, #d8dde2)';
export const SURFACE = 'var(--surface, #ffffff)';
/** Late or lost, and nothing else; always together with a shape. */
export const LATE = 'var(--late, #b3261e)';

export interface PlanMark {
  readonly letter: string;
  readonly colour: string;
  /** SVG dash array; `null`: solid. */
  readonly dash: string | null;
  readonly symbol: 'circle' | 'diamond2';
}

export const PLAN_MARKS: Readonly<Record<Slot, PlanMark>> = {
  a: { letter: 'A', colour: 'var(--plan-a, #4b5a6b)', dash: null, symbol: 'circle' },
  b: { letter: 'B', colour: 'var(--plan-b, #0b7a75)', dash: '6 2.5', symbol: 'diamond2' },
};

export const FONT =
  'var(--font, system-ui, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "Helvetica Neue", sans-serif)';
/** px, the smallest size of the page. */
export const FONT_SIZE = 12;
/** Weight of the figures that carry a plan's colour. */
export const BOLD = 600;
