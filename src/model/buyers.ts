import type { Ms } from '../base/units.ts';

/**
 * What a shop supposes of its buyers beyond what the log shows: the same under every plan. Each part is a model
 * assumption and off where it is left out.
 */
export interface BuyerModel {
  /** Share of the buyers who are in the shop's membership (VIP), 0–1. */
  readonly vipShare?: number;
  readonly muted?: Muted;
  /** An inquiry that was left without an answer comes again, once, with this probability after that time. */
  readonly returns?: { readonly probability: number; readonly after: Ms };
}

/** Of buyers nothing is supposed. */
export const AS_LOGGED: BuyerModel = {};

/** Buyers who switched the shop's notifications off: they see replies late, or never. Routing is the same. */
export interface Muted {
  /** Share of all buyers, 0–1. */
  readonly share: number;
  /** Their time until the next message is that many times as long, ≥ 1. */
  readonly thinkFactor: number;
  /** Probability that they never come back to a reply, per turn. */
  readonly dropout: number;
  /** Whether they miss their dedicated agent as well. */
  readonly bypassDedicated?: boolean;
}
