import type { Case } from './cases.ts';

/** The kernel has no words for this case; the message says why. */
export class NotExpressed extends Error {}

/** Parameters of a case as its family reads them. What nobody has read in the end makes another case of it. */
export class Parameters {
  private readonly read = new Set<string>();
  private readonly values: Case['parameters'];

  constructor(values: Case['parameters']) {
    this.values = values;
  }

  has(name: string): boolean {
    return name in this.values;
  }

  number(name: string, otherwise?: number): number {
    return this.take(name, otherwise, (value) => typeof value === 'number');
  }

  text(name: string, otherwise?: string): string {
    return this.take(name, otherwise, (value) => typeof value === 'string');
  }

  numbers(name: string, otherwise?: readonly number[]): readonly number[] {
    return this.list(name, otherwise, 'number');
  }

  texts(name: string, otherwise?: readonly string[]): readonly string[] {
    return this.list(name, otherwise, 'string');
  }

  /** What stands behind `prefix_` in the names of parameters, in the order of the case. */
  named(prefix: string): string[] {
    return Object.keys(this.values).flatMap((name) =>
      name.startsWith(`${prefix}_`) && name !== `${prefix}_total` ? [name.slice(prefix.length + 1)] : [],
    );
  }

  /** One number for each of `count`, or a list of them. */
  each(name: string, count: number): readonly number[] {
    const values = Array.isArray(this.values[name]) ? this.numbers(name) : Array(count).fill(this.number(name));
    if (values.length !== count) throw new NotExpressed(`the parameter ${name} is not one for each of ${count}`);
    return values as readonly number[];
  }

  /** Lists of numbers by name. */
  spans(name: string): Readonly<Record<string, readonly number[]>> {
    return this.take<Record<string, number[]>>(name, undefined, (value) => typeof value === 'object' && value !== null);
  }

  /** Lists of a word and a number. */
  pairs(name: string): readonly (readonly [string, number])[] {
    return this.take<[string, number][]>(name, undefined, Array.isArray);
  }

  /** Blocks of numbers, each a list of lists. */
  blocks(name: string): readonly (readonly (readonly number[])[])[] {
    return this.take<number[][][]>(name, undefined, Array.isArray);
  }

  /** Words that tell people about the case and change nothing in it. */
  passOver(...names: readonly string[]): void {
    for (const name of names) this.read.add(name);
  }

  /** @throws NotExpressed when the case says something that its family does not know. */
  done(): void {
    const unread = Object.keys(this.values).filter((name) => !this.read.has(name));
    if (unread.length > 0) throw new NotExpressed(`this family does not know the parameter ${unread.join(', ')}`);
  }

  private list<T>(name: string, otherwise: readonly T[] | undefined, type: string): readonly T[] {
    return this.take(name, otherwise, (value) => Array.isArray(value) && value.every((one) => typeof one === type));
  }

  private take<T>(name: string, otherwise: T | undefined, fits: (value: unknown) => boolean): T {
    this.read.add(name);
    const value = this.values[name] ?? otherwise;
    if (!fits(value))
      throw new NotExpressed(`the parameter ${name} is ${value === undefined ? 'missing' : JSON.stringify(value)}`);
    return value as T;
  }
}
