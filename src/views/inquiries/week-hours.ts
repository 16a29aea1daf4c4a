const HOURS = 24;

/** Hours of some weekdays that are alike: `[9, 12]` is from nine to twelve. */
export interface AlikeDays {
  /** ISO weekdays, 1 = Monday. */
  readonly days: readonly number[];
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** Hours of the week (24 · (ISO weekday − 1) + hour) as spans of hours, weekdays with the same spans together. */
export function alikeDays(cells: readonly number[]): readonly AlikeDays[] {
  const chosen = new Set(cells);
  const alike = new Map<string, { days: number[]; spans: (readonly [number, number])[] }>();
  for (let day = 1; day <= 7; day++) {
    const spans = spansOf((hour) => chosen.has(HOURS * (day - 1) + hour));
    if (spans.length === 0) continue;
    const key = spans.join(' ');
    const same = alike.get(key);
    if (same) same.days.push(day);
    else alike.set(key, { days: [day], spans });
  }
  return [...alike.values()];
}

function spansOf(has: (hour: number) => boolean): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let hour = 0; hour < HOURS; hour++) {
    if (!has(hour)) continue;
    const from = hour;
    while (hour < HOURS && has(hour)) hour++;
    spans.push([from, hour]);
  }
  return spans;
}
