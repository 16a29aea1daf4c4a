import type { HoursOfDays, InquiryMessages } from '../texts/inquiries.ts';

const grouped = (value: number): string => value.toLocaleString('en');
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const span = ([from, to]: readonly [number, number]): string => `${clock(from)}–${clock(to)}`;
const hoursOf = ({ days, spans }: HoursOfDays): string => `${days} ${spans.map(span).join(', ')}`;
const among = (names: readonly string[], more: number): string =>
  more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
const counted = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;

export const inquiries: InquiryMessages = {
  title: 'These inquiries',
  open: 'Show these inquiries',
  count: (count, all) =>
    count === all ? `all ${grouped(all)} inquiries` : `${grouped(count)} of ${counted(all, 'inquiry', 'inquiries')}`,
  basis: (replications) =>
    replications === 1
      ? 'From the only replication, number 0'
      : `From replication 0 of ${replications}; in another one, others are fast and others slow`,
  plan: (letter, name) => `${letter} ${name}`,
  everything: 'No filter',
  loading: (all) => `Looking through ${counted(all, 'inquiry', 'inquiries')}…`,
  loadingTables: 'Putting the replay into tables…',
  failed: (detail) => `The inquiries could not be listed: ${detail}`,
  none: 'No inquiry passes all of these filters. Take one away.',
  noResult: 'Every inquiry is listed here once a replay is complete.',
  export: 'Export CSV',
  exporting: 'Writing CSV…',
  exported: (rows) => `${counted(rows, 'inquiry', 'inquiries')} exported`,
  fileName: 'inquiries',
  given: { inquiry: 'Inquiry', arrival: 'Arrival', buyer: 'Buyer' },
  difference: (letter) => `First response, ${letter} − A`,
  fate: {
    response: (letter) => `First response ${letter}`,
    account: (letter) => `Account ${letter}`,
    outcome: (letter) => `Outcome ${letter}`,
    reason: (letter) => `Reason ${letter}`,
    group: (letter) => `Group ${letter}`,
    transfers: (letter) => `Transfers ${letter}`,
  },
  inSeconds: (label) => `${label} (s)`,
  outcomes: {
    answered: 'answered',
    waiting: 'still waiting',
    abandoned: 'buyer left',
    pooled: 'left in the pool',
    blocked: 'turned away',
    settled: 'settled by robot',
    unsettled: 'not settled by robot',
  },
  never: 'never',
  byRobot: 'robot',
  gained: 'now answered',
  lost: 'now unanswered',

  hours: (parts, more) => {
    const told = parts.map(hoursOf).join('; ');
    return more > 0 ? `${told}; hours of ${counted(more, 'more day', 'more days')}` : told;
  },
  days: (period) => period,
  buyers: (kinds) => `Buyers: ${kinds.join(', ')}`,
  members: 'members of the shop',
  accounts: (plan, names, more) => `In ${plan} with ${among(names, more)}`,
  nobody: 'nobody',
  groups: (plan, names, more) => `In ${plan} of ${among(names, more)}`,
  noGroup: 'no group',
  became: (plan, outcomes) => `In ${plan} ${outcomes.join(' or ')}`,
  response: (plan, above, to) => {
    const first = `First response in ${plan}`;
    if (above === null) return to === null ? `${first}: any` : `${first} within ${to}`;
    return to === null ? `${first} over ${above}, or never` : `${first} over ${above}, up to ${to}`;
  },
  picked: (count, numbers) => {
    if (numbers.length === 0) return counted(count, 'picked inquiry', 'picked inquiries');
    return `${numbers.length === 1 ? 'Inquiry' : 'Inquiries'} ${numbers.join(', ')}`;
  },
  empty: {
    hours: 'No hours chosen',
    buyers: 'No buyers chosen',
    accounts: 'No accounts chosen',
    groups: 'No groups chosen',
    outcomes: 'No outcomes chosen',
    inquiries: 'No inquiries picked',
  },

  filters: 'Only',
  remove: (words) => `Remove filter: ${words}`,
  clear: 'Remove all',
  removed: (words) => `Removed: ${words}`,
  cleared: 'No filter is left: all inquiries are shown',
  passing: ({ least, most, all, replications }) => {
    const range = least === most ? grouped(least) : `${grouped(least)}–${grouped(most)}`;
    const each = replications > 1 ? ' in each' : '';
    return `${range} of ${counted(all, 'inquiry', 'inquiries')}${each} · ${counted(replications, 'replication', 'replications')}`;
  },
  telling: 'Counting again with the filter…',
  byOutcome:
    'These inquiries were chosen by how they ended: some just had bad luck, and would do better in another replication of the very same plan. Do not read the whole difference as the plan’s doing.',
};
