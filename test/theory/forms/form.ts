/** Those parameters of a case that are numbers. */
export type P = Readonly<Record<string, number>>;
/** By the case's names. */
export type Figures = Record<string, unknown>;

export const sum = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0);
