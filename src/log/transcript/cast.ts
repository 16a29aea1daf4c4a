import { isRobotName, subAccount } from '../values/notices.ts';
import type { Message } from './reader.ts';

export type Part = 'buyer' | 'agent' | 'robot';

/** Who in a transcript is who. `guessed`: no name says so, only who talks to whom. */
export interface Cast {
  readonly partOf: (name: string) => Part;
  readonly agents: readonly string[];
  readonly guessed: boolean;
}

/** Watches who talks to whom, and says who is the shop's: `shop:sub-account`, else whoever all talks have in common. */
export class Casting {
  /** Names in order of appearance, with how often each other name stood next to them. */
  private readonly beside = new Map<string, Map<string, number>>();
  private before: string | null = null;

  see({ sender, receiver }: Pick<Message, 'sender' | 'receiver'>): void {
    const other = receiver ?? this.before;
    if (!this.beside.has(sender)) this.beside.set(sender, new Map());
    if (other !== null && other !== sender) {
      this.meet(sender, other);
      this.meet(other, sender);
    }
    this.before = sender;
  }

  finish(): Cast {
    const names = [...this.beside.keys()];
    const robots = new Set(names.filter(isRobotName));
    const people = names.filter((name) => !robots.has(name));
    const shops = new Set(names.flatMap((name) => subAccount(name)?.shop ?? []));
    const said = people.filter((name) => subAccount(name) !== null || shops.has(name));
    const guessed = said.length === 0 && people.length > 1;
    const agents = new Set(guessed ? this.hubs(people) : said);
    return {
      partOf: (name) => (robots.has(name) ? 'robot' : agents.has(name) ? 'agent' : 'buyer'),
      agents: [...agents],
      guessed,
    };
  }

  private meet(name: string, other: string): void {
    const met = this.beside.get(name) ?? new Map<string, number>();
    met.set(other, (met.get(other) ?? 0) + 1);
    this.beside.set(name, met);
  }

  /**
   * The names that take part in all talks: the one beside most others, then again among the talks without it. Of two
   * alone the one who spoke second. Where one talk ends and the next begins, buyers stand side by side once.
   */
  private hubs(people: readonly string[]): string[] {
    if (people.length === 2) return [people[1]];
    const hubs: string[] = [];
    for (;;) {
      const left = people.filter((name) => !hubs.includes(name));
      if (left.length === 0) return hubs;
      const [first] = left
        .map((name) => ({ name, met: this.metBy(name, hubs) }))
        .sort((a, b) => b.met.others - a.met.others || b.met.times - a.met.times);
      if (first.met.others < (hubs.length === 0 ? 1 : 2)) return hubs;
      hubs.push(first.name);
    }
  }

  /** How many names somebody met often enough for a talk, and how often in all. */
  private metBy(name: string, hubs: readonly string[]): { others: number; times: number } {
    const met = [...(this.beside.get(name) ?? [])].filter(([other]) => !hubs.includes(other));
    const often = hubs.length === 0 ? met : met.filter(([, times]) => times > 2);
    return { others: often.length, times: often.reduce((sum, [, times]) => sum + times, 0) };
  }
}
