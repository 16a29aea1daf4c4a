import { accountBars } from '../../charts/accountBars.ts';
import { differenceByHour } from '../../charts/differenceByHour.ts';
import { responseCurve, type ResponseCurve } from '../../charts/responseCurve.ts';
import { responseEcdf } from '../../charts/responseEcdf.ts';
import { messages } from '../../i18n/messages.ts';
import type { Locale } from '../../app/state.ts';
import { RESPONSE_BINS } from '../../metrics/bins.ts';

const ONE: ResponseCurve = responseCurve(RESPONSE_BINS, [{ counts: [1], arrivals: 1 }]);
const SIDE = { perDay: 1, late: 0, wait: 1000, utilisation: 0 };

/**
 * Forms of charts drawn once, of nothing and into nothing: the first drawing compiles the library, which takes longer
 * than drawing, and can be done before there is a result.
 */
export function rehearsals(locale: Locale): readonly (() => void)[] {
  const { chart } = messages(locale);
  const options = { width: 400, height: 300, locale, label: '' };
  const texts = { ...chart, x: '', y: '', up: '', empty: '' };
  return [
    () =>
      differenceByHour(
        { hours: [{ mean: 0, low: 0, high: 0 }], unit: 'share', better: 'higher' },
        { ...options, texts },
      ),
    () => accountBars({ rows: [{ account: 0, name: '', accounts: 1, a: SIDE, b: SIDE }] }, { ...options, texts }),
    () => responseEcdf({ a: ONE, b: ONE }, { ...options, texts }),
  ];
}
