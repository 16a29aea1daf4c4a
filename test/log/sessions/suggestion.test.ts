import { describe, expect, test } from 'vitest';
import { sourceOf, uniform } from '../../../src/base/random.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/base/units.ts';
import { suggestedGap } from '../../../src/log/sessions/suggestion.ts';

/** Silences of two kinds, log-normal: medians in ms and deviations of the logarithm. */
function mixed(count: number, share: number, [within, between]: readonly (readonly [number, number])[]): Float64Array {
  const source = sourceOf(5, 0);
  const u = (stream: number, index: number): number => uniform(source, { stream, entity: 0, index });
  return Float64Array.from({ length: count }, (_, i) => {
    const [median, sd] = u(0, i) < share ? within : between;
    const normal = Math.sqrt(-2 * Math.log(u(1, i))) * Math.cos(2 * Math.PI * u(2, i));
    return median * Math.exp(sd * normal);
  });
}

describe('the gap that silences suggest', () => {
  test('stands where both kinds are equally likely', () => {
    const silences = mixed(20_000, 0.8, [
      [50 * SECOND, 1.2],
      [2 * DAY, 1.2],
    ]);
    const found = suggestedGap(silences)!;
    // Equal deviations: log 50 s and log 2 d have their middle at 49 min; 4 : 1 moves it up by 1.44 · log 4 ÷ 8.15.
    const crossing = Math.sqrt(50 * 172_800) * Math.exp((1.44 * Math.log(4)) / Math.log(172_800 / 50));
    expect(found.gap / SECOND / crossing).toBeCloseTo(1, 1);
    expect(found.within / SECOND / 50).toBeCloseTo(1, 1);
    expect(found.between / DAY / 2).toBeCloseTo(1, 1);
    expect(found.silences).toBe(20_000);
  });

  test('is a gap that people can say', () => {
    const { gap } = suggestedGap(
      mixed(2000, 0.7, [
        [40 * SECOND, 1],
        [10 * HOUR, 1],
      ]),
    )!;
    expect(gap % MINUTE).toBe(0);
    const longer = suggestedGap(
      mixed(2000, 0.7, [
        [10 * MINUTE, 0.8],
        [3 * DAY, 0.8],
      ]),
    )!.gap;
    expect(longer).toBeGreaterThan(HOUR);
    expect(longer % (5 * MINUTE)).toBe(0);
  });

  test('is not told by few silences, by those of one kind, or by none', () => {
    const two = [
      [50 * SECOND, 1],
      [2 * DAY, 1],
    ] as const;
    expect(suggestedGap(mixed(199, 0.8, two))).toBeNull();
    expect(suggestedGap(mixed(200, 0.8, two))).not.toBeNull();
    expect(suggestedGap(new Float64Array(5000).fill(NaN))).toBeNull();
    expect(suggestedGap(new Float64Array(5000).fill(30 * SECOND))).toBeNull();
    expect(suggestedGap(mixed(5000, 0.995, two))).toBeNull();
  });
});
