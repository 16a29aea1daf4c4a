import type { ColumnRole } from '../../model/intake.ts';
import type { ScopeKind } from '../../model/shop.ts';
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

/** Whether the values tell members from others. */
export const saysMember = (column: ColumnSample): boolean => column.members >= 0.8;
