import type { Found, LintMessages } from '../texts/lint.ts';

const names = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
const rule = ({ night }: Found): string => (night ? 'the rule of the night' : 'the rule for when nobody is available');

export const lint: LintMessages = {
  title: (counts) =>
    counts.every(({ count }) => count === 0)
      ? 'Settings check: no common mistake found'
      : `Settings check: ${counts.map(({ slot, count }) => `${slot} ${count === 0 ? 'none' : `${count} found`}`).join(', ')}`,
  plan: (slot, name) => `${slot} “${name}”`,
  none: 'No common mistake found.',
  more: (count) => `${count} more`,
  severities: { warning: 'Mistake', notice: 'Worth a look' },
  sentences: {
    after_sales_receives: ({ account }) =>
      `After-sales account ${account} is in rotation and not suspended: it is given new inquiries, and nobody watches it.`,
    deactivated_in_rotation: ({ account, group }) =>
      `${account} is deactivated and still in rotation in “${group}”: with everybody offline it is given inquiries all the same, and they are lost.`,
    no_shift_in_rotation: ({ account, group }) => `${account} has no shift at all, but is in rotation in “${group}”.`,
    all_suspended: ({ days, clock }) =>
      `From ${clock} (${days}) everybody on duty is suspended: new inquiries go where they go when all are offline.`,
    phone_left_on: ({ account }) =>
      `${account} stays logged in on a phone after work: it counts as online, is given inquiries all night, and nobody answers.`,
    robot_voids_rule: (found) =>
      `With the service assistant on, ${rule(found)} has no effect: messages go to the pool, and nobody distributes it.`,
    pool_never_distributed: (found) =>
      `By ${rule(found)} messages go to a pool that nobody distributes: what waits in it is lost.`,
    distribution_misses_dates: ({ clock, dates }) =>
      `The one-click distribution at ${clock} leaves out messages of ${names(dates)}: they go out a day late, or never.`,
    distribution_off_shift: ({ clock, account, days }) =>
      `The one-click distribution at ${clock} hands messages to ${account}, who is not on shift then (${days}): they wait.`,
    single_proxy: (found) =>
      `By ${rule(found)} ${found.account} is the only proxy account: its shift begins with everything that came in.`,
    proxy_not_first_shift: ({ account, days }) =>
      `Proxy account ${account} is not on the first shift (${days}): what it was given waits while others work.`,
    dedicated_off_duty: ({ account }) =>
      `Dedicated agent ${account} is never on duty while the shop is open: its members never meet it.`,
    never_redispatched: ({ account, days, clock }) =>
      `Nothing is passed on at the end of a shift: when ${account} leaves at ${clock} (${days}) others are there, and its buyers wait for its next shift.`,
    too_many_accounts: ({ count }) =>
      `The plan has ${count} accounts, more than any shop: is the list right? Replays will be slow.`,
    main_in_rotation: ({ account, group }) =>
      `Main account ${account} is in rotation in “${group}”: it gets buyers while the owner does other things.`,
    weight_zero_or_tiny: ({ account, group, count }) =>
      count === 0
        ? `${account} is in rotation in “${group}” with weight 0: it is given nothing.`
        : `The weight of ${account} in “${group}” is ${count}, less than a twentieth of the average: it is given next to nothing.`,
  },
  fixes: {
    after_sales_receives: ({ account }) => `Suspend ${account}`,
    deactivated_in_rotation: ({ account }) => `Remove ${account} from rotation`,
    no_shift_in_rotation: ({ account }) => `Remove ${account} from rotation`,
    all_suspended: () => 'Take turns while all are suspended',
    phone_left_on: ({ account }) => `Log ${account} out after work`,
    robot_voids_rule: ({ clock }) => `Make it a pool, one click a day at ${clock}`,
    pool_never_distributed: ({ clock }) => `One click a day at ${clock}`,
    distribution_misses_dates: ({ dates }) => `Pick messages of ${names(dates)} too`,
    distribution_off_shift: () => 'Distribute by the routing rules',
    single_proxy: ({ others }) => `Share it with ${names(others)}`,
    proxy_not_first_shift: ({ others }) => `Make ${names(others)} the ${others.length === 1 ? 'proxy' : 'proxies'}`,
    dedicated_off_duty: ({ account }) => `${account} is no dedicated agent any more`,
    never_redispatched: () => 'Pass on after 3 minutes',
    main_in_rotation: ({ account }) => `Remove ${account} from rotation`,
    weight_zero_or_tiny: ({ account }) => `Remove ${account} from rotation`,
  },
};
