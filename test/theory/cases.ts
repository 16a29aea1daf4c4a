import { existsSync, readFileSync } from 'node:fs';

export const CASES_FILE = '../shared/validation/cases.json';

export interface Case {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  /** Of the shape that the case's family has; see `of`. */
  readonly parameters: object;
  readonly expected: unknown;
}

/** The published and exact figures, where they are present. */
export const CASES: readonly Case[] = existsSync(CASES_FILE)
  ? (JSON.parse(readFileSync(CASES_FILE, 'utf8')) as { cases: Case[] }).cases
  : [];

/** The parameters of a case; the reader of a case knows its names. */
export const of = (one: Case): never => one.parameters as never;

/** Cases that the kernel of today cannot express, and why. */
export const NOT_EXPRESSED: Readonly<Record<string, string>> = {
  PR1: 'an account takes the oldest turn first; priorities among waiting turns are not there yet',
  PS1: 'an account works on one reply at a time; shared effort is not modelled',
  PS2: 'an account works on one reply at a time; shared effort is not modelled',
  PD1: 'an account works on one reply at a time; shared effort is not modelled',
  PD2: 'an account works on one reply at a time; shared effort is not modelled',
  VA1: 'shifts follow the clock; an absence that begins when the list runs empty is not modelled',
  WR5: 'weights are interleaved smoothly; the interleaved round robin of LVS is another policy',
  WQ1: 'weights are shares; the reading as a daily quota is not there yet',
};

/** Cases of other rooms. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  ST1: 'fit',
  ST3: 'compare',
  ST4: 'statistics',
  RN1: 'base',
  ME1: 'metrics',
  SS1: 'log',
  IM1: 'log',
  IM2: 'log',
  IM3: 'log',
};
