import type { EditingMessages, ZoneWords } from '../texts/editing.ts';

const zone = ({ group, inRotation }: ZoneWords): string =>
  group === null ? 'in no group' : inRotation ? `in rotation in “${group}”` : `removed in “${group}”`;

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const editing: EditingMessages = {
  board: {
    title: 'Who is in which group',
    note: 'Drag by the handle to another group, out of rotation, or to another place. By keyboard: Space on a handle picks up, arrows choose the place, Space drops, Esc cancels.',
    free: 'In no group',
    zone,
    empty: 'Drop here',
    more: (count) => `${count} more; change them in the table of accounts below`,
    handle: (account) => `Move ${account}`,
    pickedUp: (account) => `${account} picked up. Arrows choose the place, Space drops, Escape cancels.`,
    over: (where, place, of) => `${zone(where)}, place ${place} of ${of}`,
    dropped: (account, where) => `${account} is now ${zone(where)}`,
    cancelled: (account) => `${account} was not moved`,
    choose: (group) => `Settings of “${group}”`,
  },
  weights: {
    title: (group) => `Weights in “${group}”`,
    next: (count) => `Next ${count} inquiries`,
    slider: (account) => `Drag the weight of ${account}`,
    conditions:
      'Preview: these inquiries come one after the other within one hour, all members are online, and each finds the ones before it answered.',
    byLoad:
      'This policy looks at what everybody holds. In the preview nobody holds anything; a busy shop is dealt differently.',
    byChance: 'Every inquiry is drawn for itself; another seed gives other numbers.',
    noWeights: 'This policy does not look at weights; only the rule “Members all the same” does.',
    draft: 'Something is wrong in this group; the preview comes back when it is mended.',
    nobody: (count) => `${some(count, 'inquiry finds', 'inquiries find')} nobody.`,
    noMembers: 'No account is in rotation.',
  },
  roster: {
    grid: (what) => `${what} of the week, half an hour a cell`,
    help: 'Drag to draw, drag the ends to change the length; erase with “Erase” or while holding Alt. By keyboard: arrows move, Shift selects an area, Space draws or erases it.',
    mode: 'Dragging',
    draw: 'Draw',
    erase: 'Erase',
    day: (weekday) => weekday,
    cell: (weekday, clock, on) => `${weekday} ${clock}, ${on ? 'on' : 'off'}`,
    copy: (weekday) => `Copy ${weekday} to`,
    copyTo: { all: 'every day', workdays: 'Monday to Friday', weekend: 'the weekend' },
    exact: 'To the minute',
    clear: 'Clear',
    span: (weekday, from, to) => `${weekday} ${from}–${to}`,
  },
  coverage: {
    title: 'The week at a glance',
    note: 'How many are on duty at least, hour by hour: accounts in rotation that are neither suspended nor deactivated, breaks included.',
    table: 'On duty by the hour',
    hour: (weekday, from) => `${weekday} ${from}:00–${from + 1}:00`,
    none: 'nobody on duty',
    who: (hour, accounts) => `${hour}: ${accounts.length === 0 ? 'nobody on duty' : accounts.join(', ')}`,
    least: 'People',
    weekday: 'Weekday',
    edit: (account) => `Change the shifts of ${account}`,
    more: (count) => `${some(count, 'account is', 'accounts are')} not drawn, but counted.`,
  },
  faults: {
    title: (problems, findings) =>
      [
        problems > 0 ? `${some(problems, 'problem keeps', 'problems keep')} it from running` : '',
        findings > 0 ? some(findings, 'doubtful setting', 'doubtful settings') : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    clean: 'nothing found',
    severity: { problem: 'cannot run', warning: 'buyers suffer', notice: 'worth a look' },
    goTo: 'go there',
    more: (count) => `${count} more`,
  },
  difference: {
    title: (from, count) => `${some(count, 'setting differs', 'settings differ')} from “${from}”`,
    same: (from) => `Set like “${from}”`,
  },
};
