import { VERDICTS } from '../../compare/comparison.ts';
import type { CompareMessages, Judged, Told } from '../texts/compare.ts';

const metrics: CompareMessages['metrics'] = {
  reply_rate: 'Reply rate',
  reply_rate_3min: '3-minute reply rate',
  first_response_mean: 'First response, mean',
  first_response_p50: 'First response, median',
  first_response_p90: 'First response, P90',
  turn_response_mean: 'Turn response, mean',
  lost_inquiries: 'Lost inquiries',
  robot_settled: 'Settled by the robot',
  transfers: 'Transfers',
  cost_per_answered: 'Cost per answered inquiry',
  idle_paid: 'Paid but idle time',
  first_within_30s: 'First response within 30 s',
  first_within_60s: 'First response within 60 s',
  first_within_180s: 'First response within 3 min',
  first_response_p95: 'First response, P95',
  first_response_p99: 'First response, P99',
  abandonment: 'Abandonment',
  long_inquiries: 'Long inquiries',
  slow_responses: 'Slow responses',
  concurrency_mean: 'Inquiries at once, mean',
  concurrency_peak: 'Inquiries at once, peak',
  utilisation: 'Utilisation',
  load_gini: 'Uneven load (Gini)',
  taobao_2022_reply_3min: 'Taobao 2022: 3-minute reply rate',
  taobao_2022_response_mean: 'Taobao 2022: mean response',
  taobao_2020_reply_3min: 'Taobao 2020: 3-minute reply rate',
  taobao_2020_response_mean: 'Taobao 2020: mean response',
  reply_rate_buyer_day: 'Reply rate by buyer and day',
  pinduoduo_reply_3min: 'Pinduoduo: 3-minute reply rate',
  pinduoduo_2019_reply_5min: 'Pinduoduo 2019: 5-minute reply rate',
  feige_reply_3min: 'Feige: 3-minute reply rate',
  jd_reply_30s: 'JD: 30-second answer rate',
  kuaishou_reply_3min: 'Kuaishou: 3-minute reply rate',
};

/** The name of a metric inside a sentence. */
const within: CompareMessages['metrics'] = {
  reply_rate: 'reply rate',
  reply_rate_3min: '3-minute reply rate',
  first_response_mean: 'mean first response',
  first_response_p50: 'median first response',
  first_response_p90: 'first response P90',
  turn_response_mean: 'mean turn response',
  lost_inquiries: 'lost inquiries',
  robot_settled: 'inquiries settled by the robot',
  transfers: 'transfers',
  cost_per_answered: 'cost per answered inquiry',
  idle_paid: 'paid but idle time',
  first_within_30s: 'share answered within 30 s',
  first_within_60s: 'share answered within 60 s',
  first_within_180s: 'share answered within 3 min',
  first_response_p95: 'first response P95',
  first_response_p99: 'first response P99',
  abandonment: 'abandonment',
  long_inquiries: 'long inquiries',
  slow_responses: 'slow responses',
  concurrency_mean: 'inquiries at once',
  concurrency_peak: 'most inquiries at once',
  utilisation: 'utilisation',
  load_gini: 'uneven load',
  taobao_2022_reply_3min: 'Taobao 2022 3-minute reply rate',
  taobao_2022_response_mean: 'Taobao 2022 mean response',
  taobao_2020_reply_3min: 'Taobao 2020 3-minute reply rate',
  taobao_2020_response_mean: 'Taobao 2020 mean response',
  reply_rate_buyer_day: 'reply rate by buyer and day',
  pinduoduo_reply_3min: 'Pinduoduo 3-minute reply rate',
  pinduoduo_2019_reply_5min: 'Pinduoduo 2019 5-minute reply rate',
  feige_reply_3min: 'Feige 3-minute reply rate',
  jd_reply_30s: 'JD 30-second answer rate',
  kuaishou_reply_3min: 'Kuaishou 3-minute reply rate',
};

/** A number and its unit stay on one line. */
const told = ({ metric, value, unit, interval }: Told): string => {
  const figure = unit === '' ? value : `${value}\u00a0${unit}`;
  return `${within[metric]} ${figure} ${interval}`.trim();
};
const list = (parts: readonly string[]): string => parts.join(', ');
const names = (parts: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
const either = (parts: readonly string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(parts);
const evenTail = ({ even }: Judged): string =>
  even.length === 0 ? '.' : `; no difference can be told in ${names(even.map((metric) => within[metric]))}.`;
const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const others = ({ verdict, others }: Judged): string => {
  const too = (word: 'better' | 'worse'): string => (verdict === word ? ' too' : '');
  const said = VERDICTS.flatMap((word) => {
    const slots = others.filter((one) => one.verdict === word).map(({ slot }) => slot);
    const be = plural(slots.length, 'is', 'are');
    const words = {
      better: `${be} better${too('better')}`,
      worse: `${be} worse${too('worse')}`,
      'not-distinguishable': 'cannot be told apart',
      identical: plural(slots.length, 'does not differ', 'do not differ'),
    };
    return slots.length === 0 ? [] : [`${names(slots)} ${words[word]}`];
  });
  return said.length === 0 ? '' : ` Against A, ${list(said)}.`;
};

function sentence(judged: Judged): string {
  const { a, b, slot, by, verdict, better, worse } = judged;
  const gains = list(better.map(told));
  const losses = list(worse.map(told));
  const [challenger, baseline] = [`${slot} “${b}”`, `A “${a}”`];
  const judge = by === null ? '' : `By ${within[by]}, `;
  if (judged.soFar.length > 0)
    return `Still running: whether ${challenger} or ${baseline} is better cannot be said yet; so far ${list(judged.soFar.map(told))}.`;
  const about = {
    identical: `${challenger} does not differ from ${baseline}: in every replay and every metric the difference is exactly 0.`,
    'not-distinguishable': `${challenger} and ${baseline} cannot be told apart: no interval of ${either(judged.asked.map((metric) => within[metric]))} says which is better.`,
    better: `${judge}${challenger} is better than ${baseline}: ${gains}${worse.length === 0 ? '' : `; at a price: ${losses}`}${evenTail(judged)}`,
    worse: `${judge}${challenger} is worse than ${baseline}: ${losses}${better.length === 0 ? '' : `; better only in ${gains}`}${evenTail(judged)}`,
  };
  return about[verdict] + others(judged);
}

export const compare: CompareMessages = {
  metrics,
  metricNotes: {
    reply_rate:
      'inquiries whose first message got a human reply ÷ all inquiries; the unanswered stay in the denominator',
    reply_rate_3min: 'turns with a human reply within 3 minutes ÷ all turns; the unanswered stay in the denominator',
    first_response_mean:
      'answered inquiries only: mending a mistake adds those that nobody used to answer, so it may grow; read the reply rate first',
    first_response_p50: 'the inquiry in the very middle of all; “never answered” if nobody replied to it',
    first_response_p90: 'how slow the slowest of every ten inquiries is; “never answered” if nobody replied to it',
    turn_response_mean: 'answered turns only',
    lost_inquiries: 'inquiries that nobody had answered by the end of the log',
    robot_settled:
      'inquiries that the robot answered and that needed no person; they leave numerator and denominator of the reply rate',
    transfers: 'times that an inquiry went from one account to another, for whatever reason',
    cost_per_answered: 'paid time × hourly cost ÷ answered inquiries; only accounts whose cost is told',
    idle_paid: 'paid time in which no reply was being written; only accounts whose cost is told',
    first_within_30s:
      'inquiries whose first reply came within 30 s ÷ inquiries that needed a person; unanswered ones included, those a robot settled left out',
    first_within_60s:
      'inquiries whose first reply came within 60 s ÷ inquiries that needed a person; unanswered ones included, those a robot settled left out',
    first_within_180s:
      'inquiries whose first reply came within 3 minutes ÷ inquiries that needed a person; later turns are not looked at',
    first_response_p95: 'the slowest of every 20 inquiries; “never answered” where nobody replied to it',
    first_response_p99: 'the slowest of every 100 inquiries; “never answered” where nobody replied to it',
    abandonment:
      'inquiries whose buyer left before the first reply ÷ inquiries that needed a person; only where buyers have a patience',
    long_inquiries: 'inquiries that took more than 30 minutes from the first message to the last reply',
    slow_responses:
      'once for each account, buyer and day with at least 3 replies slower than 120 s; a reply counts for the account that gave it, also where the inquiry was handed on later; the day is that of an inquiry’s first message, what was never answered is no reply',
    concurrency_mean:
      'time that inquiries were with accounts ÷ time at work, from the last assignment to the last reply; what nobody answered occupied nobody',
    concurrency_peak: 'the most inquiries that any one account held at once',
    utilisation: 'time spent on replies ÷ time at work, all accounts together; high means busy, and little to spare',
    load_gini:
      'how unevenly inquiries were given to accounts that were given any: 0 is all alike, near 1 is all to one',
    taobao_2022_reply_3min:
      'of turns asked 8:00–23:00, those a person answered within 3 minutes ÷ all; unanswered ones count as late, what only a robot saw is left out',
    taobao_2022_response_mean:
      'turns asked 8:00–23:00; a response counts as at most 10 minutes, an unanswered turn as 10 minutes',
    taobao_2020_reply_3min:
      'of turns asked 8:00–24:00, those a person answered within 3 minutes ÷ all; unanswered ones count as late',
    taobao_2020_response_mean:
      'answered turns asked 8:00–24:00; a response counts as at most 10 minutes, unanswered turns are left to the reply rate',
    reply_rate_buyer_day:
      'buyers whom a person replied to on a day ÷ buyers who asked; all hours, the day is that of an inquiry’s first message, a buyer counts once a day',
    pinduoduo_reply_3min:
      '8:00–23:00: buyers without any turn later than 3 minutes or unanswered ÷ buyers; a buyer counts once a day, the day of an inquiry’s first message',
    pinduoduo_2019_reply_5min:
      '8:00–23:00: buyers without any turn later than 5 minutes or unanswered ÷ buyers, as counted in 2019; a buyer counts once a day, the day of an inquiry’s first message',
    feige_reply_3min:
      'of inquiries with a question 8:00–23:00, those with every turn answered within 3 minutes ÷ all; what is sent while nobody is logged in is late',
    jd_reply_30s:
      'of inquiries that began 9:00–23:00, those first answered within 30 s ÷ all; a question after 10 minutes of silence is a new inquiry, what is sent while nobody is logged in is left out',
    kuaishou_reply_3min:
      'of buyers who asked 8:00–23:00, those first answered within 3 minutes in each inquiry ÷ all; the clock starts when the inquiry comes into the account’s list, a buyer counts once',
  },
  survivors: (counted) =>
    `† ${names(counted)}: answered ones only. Mending a mistake adds those that nobody used to answer, so a mean may grow: read the reply rate first.`,
  verdicts: {
    better: 'better',
    worse: 'worse',
    'not-distinguishable': 'no difference to be told',
    identical: 'exactly the same',
  },
  sentence,
  unanswered: 'never answered',
  waitingRun: (done, total) => `Replaying: ${done} of ${total}. First figures come while it runs.`,
  nothing: 'There is no inquiry to compare: none passes the filter, or a robot settled them all.',
  noResult: 'Not run yet. “Run” replays all plans with the same buyers and the same random numbers.',
  drafts: (plans) =>
    `${names(plans.map((plan) => `“${plan}”`))} ${plural(plans.length, 'is a draft', 'are drafts')}: mend the marked problems before running.`,
  basis: ({ period, days, inquiries, replications, asked, seed, assumes }) => {
    const times =
      replications < asked
        ? `provisional: ${replications} of ${asked} replications so far`
        : `${replications} ${plural(replications, 'replication', 'replications')}`;
    return `Based on ${period} (${days} ${plural(days, 'day', 'days')}) · ${inquiries.toLocaleString('en')} inquiries · ${times} · seed ${seed}${assumes === null ? '' : ` · ${assumes}`}`;
  },
  stale: 'Settings have changed; this is the result from before',
  notCalibrated: 'Model not yet calibrated: trust differences more than levels',
  inferredPresence: (accounts) =>
    `Hours online of ${accounts} ${plural(accounts, 'account', 'accounts')} inferred from replies`,
  copy: 'Copy conclusion',
  howTitle: 'How this is computed',
  how: (replications) => [
    'Buyers do what the log says: when they come, how many turns they have, how long they think after a reply. Who serves them, how long they wait and when their later messages come is worked out anew under each plan.',
    `Each plan is replayed ${replications} times, all with the same random numbers; differences are taken replay by replay and averaged.`,
    'A difference has two intervals: one for the chance of the simulation (the same log replayed more often), one for other days like these. “Better” or “worse” is said only when both exclude 0 and the difference is no smaller than the least one that you set.',
    'The name of a metric opens how it is counted, where its intervals come from, and what more would tell.',
    'Unanswered inquiries always stay in the denominator.',
    'Correlation is that of both plans over the replications: the closer to 1, the more of the chance cancels out and the narrower the interval of the difference; near 0 pairing changes nothing.',
  ],
  run: 'Run',
  rerun: 'Run again',
  live: 'Live',
  liveHint: 'Replays by itself whenever a plan changes',
  liveTooLong: 'This log is too long to be replayed by itself: press “Run again” when you are done',
  running: (done, total) => `${done} of ${total} replications`,
  replications: 'Replications',
  seed: 'Seed',
  tableTitle: 'Metrics',
  columns: {
    metric: 'Metric',
    difference: (slot) => `${slot} − A (paired)`,
    plot: 'Intervals: thick simulation, thin other days',
    plotSoFar: 'Intervals (provisional)',
    verdict: (slot) => `${slot} against A`,
  },
  interval: (low, high) => `95% interval ${low} to ${high}`,
  accountLoad: 'Inquiries given to each account, a day',
  allAccounts: (accounts) => `Show all ${accounts} accounts`,
  fewerAccounts: 'Show the busiest only',
  differ: ({ a, b, slot }, changes) => `${slot} “${b}” against A “${a}”: ${changes.join('; ')}.`,
  noDifference: 'Both plans have the same settings',
  storyLate: ({ a, b, lateA, lateB }) =>
    `Of every 50 inquiries, about ${lateA} ${plural(lateA, 'goes', 'go')} without a reply for over 3 minutes under “${a}”, about ${lateB} under “${b}”.`,
  storyCauses: {
    afterSales: (accounts) =>
      `In A, after-sales ${plural(accounts.length, 'account', 'accounts')} ${names(accounts)} ${plural(accounts.length, 'is', 'are')} in rotation and not suspended: new inquiries arrive there and nobody watches.`,
    deactivated: (accounts) =>
      `In A, deactivated ${plural(accounts.length, 'account', 'accounts')} ${names(accounts)} still ${plural(accounts.length, 'sits', 'sit')} in a group: what is routed there while all are offline is lost.`,
    neverDistributed: 'In A, nobody distributes the message pool: what it takes in at night stays there.',
    nightProxy: (accounts) =>
      `In A, the night goes to proxy ${plural(accounts.length, 'account', 'accounts')} ${names(accounts)}, answered oldest first after log-in.`,
    nightPool: (at) => `In A, the night goes to the message pool, distributed by one click at ${at} next day.`,
  },
  storyTitle: 'The sample shop hides some classic wrong settings',
  switchSuspend: (accounts, slot, plan) => `Suspend ${names(accounts)} in ${slot} “${plan}”`,
  lessons: 'Lessons',
  ownLog: 'Use my shop’s chat log',
};
