import type { EpochMs } from '../base/units.ts';
import { NOBODY } from './nights/night.ts';
import type { Kernel } from './kernel.ts';
import { reasonCode } from './program.ts';

const RECENT_24H = reasonCode('RECENT_24H');
const RECENT_72H = reasonCode('RECENT_72H');

/** The buyer of an inquiry belongs to whoever replied to it last; of two replies of one moment the higher inquiry's. */
export function remember(k: Kernel, inquiry: number, at: EpochMs): void {
  const { contact, contactAt, contactBy, trace } = k;
  const buyer = trace.buyer[inquiry];
  // Lanes move on their own: a later reply to the same buyer may have been there first.
  if (contact[buyer] >= 0 && (at < contactAt[buyer] || (at === contactAt[buyer] && inquiry < contactBy[buyer]))) return;
  contact[buyer] = k.account[inquiry];
  contactAt[buyer] = at;
  contactBy[buyer] = inquiry;
}

/** The account to which the buyer still belongs, with the reason set; NOBODY where he belongs to none that is online. */
export function recentContact(k: Kernel, inquiry: number): number {
  const { recent, accounts } = k.program;
  if (recent === null) return NOBODY;
  const buyer = k.trace.buyer[inquiry];
  const account = k.contact[buyer];
  if (account < 0 || k.onDuty[account] === 0) return NOBODY;
  const age = k.due[inquiry] - k.contactAt[buyer];
  if (age <= recent.evenSuspended) k.reason[inquiry] = RECENT_24H;
  else if (age <= recent.unlessSuspended && accounts.receives[account] === 1) k.reason[inquiry] = RECENT_72H;
  else return NOBODY;
  return account;
}
