/** What a table says of a row beside what follows from the row's own moments. @typedef {{ plan: string, what: string, rows: number, wrong: number, example: string }} Check */

/** @param {number} x @param {number} y */
const isSame = (x, y) => Object.is(x, y) || Math.abs(x - y) <= 1e-9;

/**
 * Every derived column of the run's tables, worked out again row by row.
 * @param {import('./replayed.mjs').TimedRun} run
 * @returns {Check[]}
 */
export function checksOf(run) {
  const { plan, inquiries, accounts } = run;
  /** @param {string} what @param {readonly { at: string, told: number, is: number }[]} rows @returns {Check} */
  const check = (what, rows) => {
    const wrong = rows.filter(({ told, is }) => !isSame(told, is));
    const [first] = wrong;
    const example = first === undefined ? '' : `${first.at}: told ${first.told}, is ${first.is}`;
    return { plan, what, rows: rows.length, wrong: wrong.length, example };
  };
  const turns = inquiries.flatMap((one) =>
    one.turns.map((turn) => ({ ...turn, at: `inquiry ${one.inquiry} turn ${turn.n}` })),
  );
  const listed = inquiries.map((one) => ({ ...one, at: `inquiry ${one.inquiry}` }));
  const open = peaks(run.states);
  const worked = working(run);
  /** @param {(account: string) => number} is @param {(account: import('./tables.mjs').Account) => number} told */
  const ofAccounts = (told, is) =>
    accounts.map((account) => ({ at: account.account, told: told(account), is: is(account.account) }));
  /** @param {string} account */
  const last = (account) => inquiries.filter((one) => one.account === account);
  return [
    check(
      'run_turn.response_ms',
      turns.map(({ at, toldResponse, response }) => ({ at, told: toldResponse, is: response })),
    ),
    check(
      'run_turn.listed_ms',
      turns.map(({ at, toldListed, listed: is }) => ({ at, told: toldListed, is })),
    ),
    check(
      'run_turn.silence_ms',
      turns.map(({ at, toldSilence, silence }) => ({ at, told: toldSilence, is: silence })),
    ),
    check(
      'run_turn.hour',
      turns.map(({ at, hour, localHour }) => ({ at, told: hour, is: localHour })),
    ),
    check(
      'run_turn.attended',
      turns.map(({ at, attended, isAttended }) => ({ at, told: attended, is: isAttended ? 1 : 0 })),
    ),
    check(
      'run_inquiry.day',
      listed.map(({ at, day, localDay }) => ({ at, told: day, is: localDay })),
    ),
    check(
      'run_inquiry.week_hour',
      listed.map(({ at, cell, weekHour }) => ({ at, told: cell, is: weekHour })),
    ),
    check(
      'run_inquiry.response_ms',
      listed.map(({ at, toldResponse, first }) => ({ at, told: toldResponse, is: first })),
    ),
    check(
      'run_inquiry.held_ms',
      listed.map(({ at, toldHeld, held }) => ({ at, told: toldHeld, is: held })),
    ),
    check(
      'run_inquiry.lasted_ms',
      listed.map(({ at, toldLasted, lasted }) => ({ at, told: toldLasted, is: lasted })),
    ),
    check(
      'run_account.answered',
      ofAccounts(
        ({ answered }) => answered,
        (account) => last(account).filter(({ first }) => !Number.isNaN(first)).length,
      ),
    ),
    check(
      'run_account.held_ms',
      ofAccounts(
        ({ heldMs }) => heldMs,
        (account) => last(account).reduce((total, { held }) => total + held, 0),
      ),
    ),
    check(
      'run_account.peak_open',
      ofAccounts(
        ({ peakOpen }) => peakOpen,
        (account) => open.get(account) ?? 0,
      ),
    ),
    check(
      'run_account.work_ms',
      ofAccounts(
        ({ workMs }) => workMs,
        (account) => worked.get(account) ?? 0,
      ),
    ),
  ];
}

/** @param {readonly import('./tables.mjs').State[]} states */
function peaks(states) {
  /** @type {Map<string, number>} */
  const most = new Map();
  for (const { account, open } of states) most.set(account, Math.max(open, most.get(account) ?? 0));
  return most;
}

/** ms that somebody answered, by account, from its changes; what goes on at the end has no end in the table. @param {import('./replayed.mjs').TimedRun} run */
function working({ states }) {
  /** @type {Map<string, number>} */
  const ms = new Map();
  /** @type {Map<string, number>} */
  const since = new Map();
  for (const { account, at, working: is } of states) {
    const from = since.get(account);
    if (is && from === undefined) since.set(account, at);
    if (is || from === undefined) continue;
    since.delete(account);
    ms.set(account, (ms.get(account) ?? 0) + at - from);
  }
  return ms;
}
