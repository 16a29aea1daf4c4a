import type { EpochMs } from '../base/units.ts';
import { NOBODY } from './nights/night.ts';
import type { Kernel } from './kernel.ts';
import { reasonCode } from './program.ts';

const RECENT_24H = reasonCode('RECENT_24H');
const RECENT_72H = reasonCode('RECENT_72H');

/** The buyer of an inquiry belongs to whoever replied to it last; of two replies of one moment the higher inquiry's. */
export const rememberReply = (k: Kernel, inquiry: number, at: EpochMs): void => remember(k, inquiry, at, inquiry);

/** Where the mere assignment binds: of one moment, it counts before replies. */
export const rememberAssignment = (k: Kernel, inquiry: number, at: EpochMs): void =>
  remember(k, inquiry, at, inquiry + k.place.length);

function remember(
  { contact, contactAt, contactBy, trace, account }: Kernel,
  inquiry: number,
  at: EpochMs,
  by: number,
): void {
  const buyer = trace.buyer[inquiry];
  // Lanes move on their own: a later contact of the same buyer may have been there first.
  if (contact[buyer] >= 0 && (at < contactAt[buyer] || (at === contactAt[buyer] && by < contactBy[buyer]))) return;
  contact[buyer] = account[inquiry];
  contactAt[buyer] = at;
  contactBy[buyer] = by;
}

/** The account to which the buyer still belongs, with the reason set; NOBODY where he belongs to none that is online. */
export function recentContact(k: Kernel, inquiry: number): number {
  const { recent } = k.program;
  if (recent === null) return NOBODY;
  const buyer = k.trace.buyer[inquiry];
  const account = k.contact[buyer];
  if (account < 0 || k.online[account] === 0) return NOBODY;
  const age = Math.round(k.due[inquiry]) - k.contactAt[buyer];
  if (age <= recent.evenSuspended) k.reason[inquiry] = RECENT_24H;
  else if (age <= recent.unlessSuspended && k.suspended[account] + k.full[account] === 0)
    k.reason[inquiry] = RECENT_72H;
  else return NOBODY;
  return account;
}
