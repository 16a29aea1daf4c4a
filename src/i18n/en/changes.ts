import type { ChangeMessages } from '../texts/changes.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const names = (parts: readonly string[]): string => list.format(parts);

const fromTo = (a: string | number | null, b: string | number): string => (a === null ? `${b}` : `${a} → ${b}`);

export const changes: ChangeMessages = {
  known: (accounts, on) => (on ? `names ${names(accounts)}` : `does not name ${names(accounts)}`),
  states: {
    inGroup: 'in a group',
    noGroup: 'in no group',
    suspended: 'suspended',
    deactivated: 'deactivated',
    both: 'suspended and deactivated',
  },
  state: (accounts, a, b) => `${names(accounts)}: ${fromTo(a, b)}`,
  capacity: (accounts, a, b) => `capacity of ${names(accounts)} ${fromTo(a, b)}`,
  shifts: (accounts, a, b) => `shifts of ${names(accounts)}: ${fromTo(a, b)}`,
  breaks: (accounts, hours) =>
    hours === null ? `no breaks for ${names(accounts)}` : `breaks of ${names(accounts)}: ${hours}`,
  suspendedDuring: (accounts, hours) =>
    hours === null ? `no hours of suspension for ${names(accounts)}` : `suspends ${names(accounts)}: ${hours}`,
  autoSuspendAt: (accounts, count) =>
    count === null ? `no automatic suspension of ${names(accounts)}` : `suspends ${names(accounts)} at ${count} buyers`,
  deactivatedFrom: (accounts, day) =>
    day === null ? `no date of deactivation for ${names(accounts)}` : `deactivates ${names(accounts)} from ${day}`,
  phone: (accounts, on) =>
    on ? `${names(accounts)} logged in on a phone off duty` : `${names(accounts)} not logged in off duty`,
  employment: (accounts, employment) =>
    employment === null
      ? `employment of ${names(accounts)} not told`
      : `employment of ${names(accounts)}: ${employment}`,
  contractHours: (accounts, hours) =>
    hours === null
      ? `no contract hours for ${names(accounts)}`
      : `contract hours of ${names(accounts)}: ${hours} a week`,
  hourlyCost: (accounts, cost) =>
    cost === null ? `hourly cost of ${names(accounts)} not told` : `hourly cost of ${names(accounts)}: ${cost}`,
  removed: (accounts, group) => `takes ${names(accounts)} out of rotation in “${group}”`,
  returned: (accounts, group) => `puts ${names(accounts)} into rotation in “${group}”`,
  joined: (members, group) => `${names(members)} added to “${group}”`,
  member: (account, weight, inRotation) => {
    const notes = [...(inRotation ? [] : ['out of rotation']), ...(weight === null ? [] : [`weight ${weight}`])];
    return notes.length === 0 ? account : `${account} (${notes.join(', ')})`;
  },
  left: (accounts, group) => `${names(accounts)} taken out of “${group}”`,
  order: (accounts, group) => `order of “${group}”: ${accounts.join(', ')}`,
  weight: (account, group, { a, b }) => `weight of ${account}${group === null ? '' : ` in “${group}”`} ${a} → ${b}`,
  groupAdded: (group) => `new group “${group}”`,
  groupRemoved: (group) => `no group “${group}”`,
  groupRenamed: (a, b) => `group “${a}” is now called “${b}”`,
  groupOrder: (groups) => `order of groups: ${groups.join(', ')}`,
  policy: (group, policy) => `“${group}” ${policy}`,
  weights: (group, reading) => `weights of “${group}” are now ${reading}`,
  scopes: (group, scopes) =>
    scopes.length === 0 ? `“${group}” takes what no other group takes` : `“${group}” takes ${names(scopes)}`,
  busyAbove: (group, buyers) =>
    buyers === null
      ? `no busy rule in “${group}”`
      : `“${group}” goes by fewest waiting once somebody has more than ${buyers} waiting`,
  overflow: (group, to) => (to === null ? `“${group}” does not overflow` : `“${group}” overflows into “${to}”`),
  queueLimit: (group, buyers) =>
    buyers === null ? `the queue of “${group}” has no limit` : `at most ${buyers} in the queue of “${group}”`,
  groupRobot: (group, robot) => (robot === null ? `no robot for “${group}”` : `robot of “${group}”: ${robot}`),
  recentContact: (recent) =>
    recent === null
      ? 'buyers do not go back to whom they talked with'
      : `buyers go back to whom they ${recent.binds === 'assignment' ? 'were given to' : 'talked with'} in the last ${recent.hours} hours, for ${recent.evenSuspendedHours} hours even when suspended`,
  dedicated: (agents) => (agents === null ? 'no dedicated agents' : `dedicated agents: ${agents}`),
  robot: (robot) => (robot === null ? 'no robot for the shop' : `robot: ${robot}`),
  unscoped: (anyGroup) =>
    anyGroup ? 'what no group binds goes to any group' : 'what no group binds goes to groups without scopes',
  allSuspended: (evenSplit) =>
    evenSplit
      ? 'while all online are suspended: even turns among them'
      : 'while all online are suspended: as when nobody can take it',
  redispatch: (after) =>
    after === null
      ? 'once an account is offline, new messages are routed again and what waits stays'
      : after === 'never'
        ? 'inquiries wait for an account that is offline'
        : `inquiries are routed again once their account has been offline ${after} s`,
  transferAfterSeconds: (seconds) =>
    seconds === null ? 'no transfer of long waits' : `transferred in the group when nobody starts within ${seconds} s`,
  phoneCountsAsOnline: (on) => (on ? 'a phone log-in counts as online' : 'a phone log-in does not count as online'),
  serviceOrder: (order) => `answered first: ${order}`,
  nudgeAfterSeconds: (seconds) =>
    seconds === null ? 'long waits do not go first' : `waits over ${seconds} s go first`,
  holdSeconds: (seconds) =>
    seconds === null ? 'the last reply frees the slot' : `slots held ${seconds} s after the last reply`,
  offline: (rule) => `when nobody can take it: ${rule}`,
  night: (hours, rule) => `at night (${hours}): ${rule}`,
  noNight: 'no rule of its own for the night',
  more: (count) => `${count} more`,
};
