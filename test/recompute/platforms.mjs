/**
 * The platforms' figures, each written out by itself from what its rule book says; inquiries that a robot alone had, settled
 * or not, are in none of them.
 * @typedef {import('./replayed.mjs').TimedInquiry} Inquiry
 * @typedef {import('./replayed.mjs').TimedTurn} Turn
 * @typedef {{ inquiry: Inquiry, turn: Turn }} Question
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** @param {readonly Inquiry[]} inquiries @returns {Question[]} */
const questions = (inquiries) =>
  inquiries
    .filter(({ outcome }) => outcome !== 'settled' && outcome !== 'unsettled')
    .flatMap((inquiry) => inquiry.turns.map((turn) => ({ inquiry, turn })));

/** @param {number} from @param {number} to @returns {(question: Question) => boolean} */
const between =
  (from, to) =>
  ({ turn }) =>
    turn.localHour >= from && turn.localHour < to;

/** @param {readonly unknown[]} part @param {readonly unknown[]} whole */
const share = (part, whole) => part.length / whole.length;

/** Questions of the same key are one. @param {readonly Question[]} asked @param {(question: Question) => string | number} keyOf @returns {Question[][]} */
function together(asked, keyOf) {
  /** @type {Map<string | number, Question[]>} */
  const units = new Map();
  for (const question of asked) {
    const key = keyOf(question);
    units.set(key, [...(units.get(key) ?? []), question]);
  }
  return [...units.values()];
}

/** @param {Question} question */
const buyerDay = ({ inquiry }) => `${inquiry.buyer} on ${inquiry.localDay}`;
/** Answered within a limit; what was never answered is not. @param {Question} question @param {number} limit */
const isWithin = ({ turn }, limit) => turn.response <= limit;

/** @param {readonly Inquiry[]} inquiries @param {number} untilHour */
function inThreeMinutes(inquiries, untilHour) {
  const asked = questions(inquiries).filter(between(8, untilHour));
  const prompt = asked.filter((question) => isWithin(question, 3 * MINUTE));
  return share(prompt, asked);
}

/** @param {readonly number[]} values */
const meanOf = (values) => values.reduce((total, value) => total + value, 0) / values.length;

/** @param {number} response */
const capped = (response) => Math.min(response, 10 * MINUTE);

/** @type {readonly { metric: string, figure: (inquiries: readonly Inquiry[]) => number }[]} */
export const PLATFORMS = [
  { metric: 'taobao_2022_reply_3min', figure: (inquiries) => inThreeMinutes(inquiries, 23) },
  {
    metric: 'taobao_2022_response_mean',
    figure: (inquiries) =>
      meanOf(
        questions(inquiries)
          .filter(between(8, 23))
          .map(({ turn }) => (Number.isNaN(turn.response) ? 10 * MINUTE : capped(turn.response))),
      ),
  },
  { metric: 'taobao_2020_reply_3min', figure: (inquiries) => inThreeMinutes(inquiries, 24) },
  {
    metric: 'taobao_2020_response_mean',
    figure: (inquiries) =>
      meanOf(
        questions(inquiries)
          .filter(between(8, 24))
          .map(({ turn }) => turn.response)
          .filter((response) => !Number.isNaN(response))
          .map(capped),
      ),
  },
  {
    // A buyer of a day got a reply, whichever of his questions it was for.
    metric: 'reply_rate_buyer_day',
    figure(inquiries) {
      const buyers = together(questions(inquiries), buyerDay);
      return share(
        buyers.filter((asked) => asked.some(({ turn }) => !Number.isNaN(turn.response))),
        buyers,
      );
    },
  },
  {
    // (Buyers − buyers with any late turn) ÷ buyers.
    metric: 'pinduoduo_reply_3min',
    figure(inquiries) {
      const buyers = together(questions(inquiries).filter(between(8, 23)), buyerDay);
      const late = buyers.filter((asked) => asked.some((question) => !isWithin(question, 3 * MINUTE)));
      return (buyers.length - late.length) / buyers.length;
    },
  },
  {
    // The same, five minutes.
    metric: 'pinduoduo_2019_reply_5min',
    figure(inquiries) {
      const buyers = together(questions(inquiries).filter(between(8, 23)), buyerDay);
      const late = buyers.filter((asked) => !asked.every((question) => isWithin(question, 5 * MINUTE)));
      return 1 - late.length / buyers.length;
    },
  },
  {
    // One late turn spoils it; a turn while nobody was there is late, however soon it was answered.
    metric: 'feige_reply_3min',
    figure(inquiries) {
      const all = together(questions(inquiries).filter(between(8, 23)), ({ inquiry }) => inquiry.inquiry);
      const replied = all.filter((asked) =>
        asked.every((question) => question.turn.isAttended && isWithin(question, 3 * MINUTE)),
      );
      return share(replied, all);
    },
  },
  {
    // Ten minutes of silence after our reply, and the next question opens an inquiry; nobody there: it is not counted.
    metric: 'jd_reply_30s',
    figure(inquiries) {
      const openings = questions(inquiries)
        .filter(({ turn }) => turn.n === 1 || turn.silence > 10 * MINUTE)
        .filter(between(9, 23))
        .filter(({ turn }) => turn.isAttended);
      return share(
        openings.filter((question) => isWithin(question, 30 * SECOND)),
        openings,
      );
    },
  },
  {
    // The clock starts when the inquiry is in the list of the account; one late inquiry and the buyer is late.
    metric: 'kuaishou_reply_3min',
    figure(inquiries) {
      const openings = questions(inquiries)
        .filter(({ turn }) => turn.n === 1)
        .filter(between(8, 23));
      const buyers = together(openings, ({ inquiry }) => inquiry.buyer);
      return share(
        buyers.filter((asked) => asked.every(({ turn }) => turn.listed <= 3 * MINUTE)),
        buyers,
      );
    },
  },
];
