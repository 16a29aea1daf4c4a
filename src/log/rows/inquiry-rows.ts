import type { EpochMs } from '../../base/units.ts';
import { ByteDictionary } from '../values/dictionary.ts';
import { AttributeRows } from './attribute-rows.ts';

/** One kept row of an inquiry table; moments in epoch ms, NaN where the cell is empty; names as ids, −1 = none. */
export interface InquiryRow {
  readonly arrival: EpochMs;
  readonly answered: EpochMs;
  readonly ended: EpochMs;
  readonly account: number;
  readonly buyer: number;
  readonly scope: number;
  /** Number of the file, from 0. */
  readonly file: number;
  readonly line: number;
}

/** The kept rows of inquiry tables, one file after the other. */
export class InquiryRows {
  readonly grain = 'inquiry';
  readonly rows: InquiryRow[] = [];
  readonly accounts = new ByteDictionary();
  readonly buyers = new ByteDictionary();
  readonly scopes = new ByteDictionary();
  readonly attributes = new AttributeRows();
  /** Without such a column whoever answered has no name. */
  namesAccounts = false;
  /** Durations below zero, taken as none. */
  negative = 0;

  get kept(): number {
    return this.rows.length;
  }
}
