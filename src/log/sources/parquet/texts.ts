import type { SchemaElement } from 'hyparquet';
import { DAY, HOUR, MINUTE, SECOND } from '../../../base/units.ts';

/** Writes a value of a column as text, or hands over the bytes that it is; empty: it is null. */
export type TextOf = (value: unknown) => string | Uint8Array;

const UNITS = { MILLIS: 1n, MICROS: 1000n, NANOS: 1_000_000n } as const;
const LATEST = 253_402_300_799_999;

/** How the values of a column, as they are stored, become texts; numbers keep every digit. */
export function textOf({ type, converted_type: converted, logical_type: logical, scale }: SchemaElement): TextOf {
  if (type === 'INT96') return (value) => moment(floor(value as bigint, UNITS.NANOS), true);
  if (logical?.type === 'TIMESTAMP') {
    const { unit, isAdjustedToUTC } = logical;
    return (value) => moment(floor(big(value), UNITS[unit]), isAdjustedToUTC);
  }
  if (converted === 'TIMESTAMP_MILLIS') return (value) => moment(big(value), true);
  if (converted === 'TIMESTAMP_MICROS') return (value) => moment(floor(big(value), UNITS.MICROS), true);
  if (converted === 'DATE' || logical?.type === 'DATE') {
    return (value) => moment(big(value) * BigInt(DAY), false).slice(0, 10);
  }
  if (logical?.type === 'TIME') return (value) => clock(floor(big(value), UNITS[logical.unit]));
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const places = scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
    return (value) => decimal(value instanceof Uint8Array ? signed(value) : big(value), places);
  }
  if (isUnsigned(converted, logical)) {
    const bits = type === 'INT64' ? 64 : 32;
    return (value) => String(BigInt.asUintN(bits, big(value)));
  }
  if (type === 'FLOAT') return (value) => number(Number((value as number).toPrecision(7)));
  if (type === 'DOUBLE') return (value) => number(value as number);
  if (type === 'FIXED_LEN_BYTE_ARRAY') return (value) => hex(value as Uint8Array);
  if (type === 'BYTE_ARRAY') return (value) => value as Uint8Array;
  return String;
}

type Converted = SchemaElement['converted_type'];
type Logical = SchemaElement['logical_type'];

const isUnsigned = (converted: Converted, logical: Logical): boolean =>
  /^UINT_/.test(converted ?? '') || (logical?.type === 'INTEGER' && !logical.isSigned);

const big = (value: unknown): bigint => (typeof value === 'bigint' ? value : BigInt(value as number));

const floor = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by;

/** `utc`: a moment; otherwise what a clock on some wall said. */
function moment(ms: bigint, utc: boolean): string {
  const at = Number(ms);
  if (Math.abs(at) > LATEST) return String(ms);
  const [date, time] = new Date(at).toISOString().split('T');
  const bare = time.replace(/(\.000)?Z$/, '');
  return utc ? `${date}T${bare}Z` : `${date} ${bare}`;
}

function clock(ms: bigint): string {
  const at = Number(ms);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(at / HOUR)}:${two((at / MINUTE) % 60)}:${two((at / SECOND) % 60)}`;
}

function decimal(value: bigint, places: number): string {
  if (places <= 0 || places > 400) return String(value);
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const signed = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt.asIntN(8 * bytes.length, BigInt(`0x${hex(bytes)}`));

const number = (value: number): string => (Number.isNaN(value) ? '' : String(value));
