import type { ColumnRole } from '../../model/intake.ts';
import type { ScopeKind } from '../../model/shop.ts';
import { plainName } from './names.ts';
import type { ColumnSample } from './sample.ts';

/** The column that says each kind of scope value. */
export const ROLE_OF_KIND = {
  crowd: 'crowd',
  product: 'product',
  intent: 'intent',
  order: 'orderState',
} as const satisfies Readonly<Record<ScopeKind, ColumnRole>>;

export const ATTRIBUTES = Object.values(ROLE_OF_KIND);

export const isEmpty = (column: ColumnSample): boolean => column.values.length === 0;

/** Names that mean a buyer as well. */
const TWO_MEANINGS = new Set(['会员', 'member']);
const isNumber = (value: string): boolean => /^[2-9]$/.test(value);

/** Whether the values tell members from others, and not the number of a buyer. */
export const saysMember = ({ name, values, members }: ColumnSample): boolean =>
  members >= 0.8 && !(TWO_MEANINGS.has(plainName(name)) && values.some(isNumber));
