import { delimited } from './delimited.ts';
import { transcript } from './transcript.ts';
import type { Maker } from './source.ts';

/** Every make of file that can be read; the first that recognises the head is taken. */
export const MAKERS: readonly Maker[] = [transcript, delimited];
