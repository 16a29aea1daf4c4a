/**
 * Units as flavoured numbers: a plain number literal may flow into a unit, but one unit may not flow into another.
 */
type Flavour<Unit extends string> = number & { readonly unit?: Unit };

/** Milliseconds: a duration, always whole in the kernel. */
export type Ms = Flavour<'ms'>;
/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = Flavour<'epoch ms'>;
/** Minutes since local midnight; 1440 is 24:00, more than that is the next day. */
export type ClockMinute = Flavour<'clock minute'>;
/** A share between 0 and 1. */
export type Share = Flavour<'share'>;

export const SECOND: Ms = 1_000;
export const MINUTE: Ms = 60_000;
export const HOUR: Ms = 3_600_000;
export const DAY: Ms = 86_400_000;
