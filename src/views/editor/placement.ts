import type { ZoneWords } from '../../i18n/texts/editing.ts';
import { sameJson } from '../../model/json.ts';
import type { Group, GroupId, Member, Plan } from '../../model/plan.ts';
import type { AccountId, Shop } from '../../model/shop.ts';
import { memberOf, settingOf, withSetting } from './edits.ts';

/** A list of the board: a group's members in rotation or removed, or (`null`) the accounts that no group has. */
export interface Zone {
  readonly group: GroupId | null;
  readonly inRotation: boolean;
}

/** Where an account can be dropped: in a zone, before an account that is there, or (`null`) at its end. */
export interface Place extends Zone {
  readonly before: AccountId | null;
}

/** An account as it stands on the board; `null`: in no group. */
export interface Standing {
  readonly account: AccountId;
  readonly from: GroupId | null;
}

export const FREE: Zone = { group: null, inRotation: false };

/** The zones of the board, in reading order. */
export const zonesOf = ({ groups }: Plan): Zone[] => [
  ...groups.flatMap(({ id }) => [
    { group: id, inRotation: true },
    { group: id, inRotation: false },
  ]),
  FREE,
];

export const sameZone = (one: Zone, other: Zone): boolean =>
  one.group === other.group && (one.group === null || one.inRotation === other.inRotation);

/** A zone by the name of its group. */
export const zoneWords = ({ groups }: Plan, { group, inRotation }: Zone): ZoneWords => ({
  group: groups.find(({ id }) => id === group)?.name ?? null,
  inRotation,
});

/** Who stands in a zone, in order. */
export function accountsIn(plan: Plan, shop: Shop, zone: Zone): AccountId[] {
  if (zone.group === null) {
    const members = new Set(plan.groups.flatMap((group) => group.members.map(({ account }) => account)));
    return shop.accounts.map(({ id }) => id).filter((id) => !members.has(id));
  }
  const group = plan.groups.find(({ id }) => id === zone.group);
  return (group?.members ?? [])
    .filter(({ inRotation }) => inRotation === zone.inRotation)
    .map(({ account }) => account);
}

/** Every place at which an account can be dropped, in reading order; accounts in no group have no order. */
export const placesFor = (plan: Plan, shop: Shop, { account, from }: Standing): Place[] =>
  zonesOf(plan).flatMap((zone): Place[] => {
    if (zone.group === null) return [{ ...zone, before: null }];
    const others = accountsIn(plan, shop, zone).filter((id) => id !== account || from !== zone.group);
    return [...others, null].map((before) => ({ ...zone, before }));
  });

/** Where an account stands now. */
export function placeNow(plan: Plan, shop: Shop, { account, from }: Standing): Place {
  const zone = zonesOf(plan).find((one) => one.group === from && accountsIn(plan, shop, one).includes(account)) ?? FREE;
  if (zone.group === null) return { ...zone, before: null };
  const there = accountsIn(plan, shop, zone);
  return { ...zone, before: there.at(there.indexOf(account) + 1) ?? null };
}

/**
 * A plan in which an account has been moved: out of the group it was dragged from, and into the place. It keeps its
 * weight, a new member gets 1; an account that the plan did not know is added. The plan itself where nothing moves.
 */
export function withPlacement(plan: Plan, { account, from }: Standing, place: Place): Plan {
  if (place.group === null && from === null) return plan;
  const came = plan.groups.find(({ id }) => id === from);
  const member = came === undefined ? undefined : memberOf(came, account);
  const groups = plan.groups.map((group): Group => {
    if (group.id === place.group) return { ...group, members: placed(group, account, { member, place }) };
    return group.id === from ? { ...group, members: withoutMember(group, account) } : group;
  });
  if (sameJson(groups, plan.groups)) return plan;
  const moved = { ...plan, groups };
  const isKnown = plan.accounts.some((setting) => setting.account === account);
  return isKnown || place.group === null ? moved : withSetting(moved, account, settingOf(plan, account));
}

const withoutMember = ({ members }: Group, account: AccountId): readonly Member[] =>
  members.filter((one) => one.account !== account);

/** The members of a group with one of them at its place: members of both zones are one list. */
function placed(
  group: Group,
  account: AccountId,
  { member, place }: { readonly member: Member | undefined; readonly place: Place },
): readonly Member[] {
  const others = withoutMember(group, account);
  const weight = (memberOf(group, account) ?? member)?.weight ?? 1;
  const at = others.findIndex((one) => one.account === place.before);
  const index = at < 0 ? others.length : at;
  return [...others.slice(0, index), { account, weight, inRotation: place.inRotation }, ...others.slice(index)];
}

/** The place that many steps further on among the places, not beyond the first and the last. */
export function stepped(places: readonly Place[], now: Place, steps: number): Place {
  const index = places.findIndex((place) => sameZone(place, now) && place.before === now.before);
  return places[Math.min(places.length - 1, Math.max(0, index + steps))] ?? now;
}

/** The end of the next or the previous column that has such a zone; the account's column last. */
export function sideways(plan: Plan, now: Place, columns: number): Place {
  const order: readonly (GroupId | null)[] = [...plan.groups.map(({ id }) => id), null];
  const index = Math.min(order.length - 1, Math.max(0, order.indexOf(now.group) + columns));
  const group = order[index];
  if (group === now.group) return now;
  return { group, inRotation: group !== null && (now.group === null || now.inRotation), before: null };
}
