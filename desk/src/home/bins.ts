/** Days put into bars: which days are shown, how wide a bar is, and how many of each family stand in it. */

import type { Counts } from "../api/types";
import { toDay } from "../days";
import { ALL_FAMILIES, familyOf } from "../words";

export interface Bin { readonly start: number; readonly counts: ReadonlyMap<string, number>; readonly total: number }

export interface Bins {
  /** First day shown, and the day after the last. */
  readonly start: number;
  readonly end: number;
  /** Days in a bar. */
  readonly step: number;
  readonly bins: readonly Bin[];
  readonly highest: number;
  /** Incidents on days before and after what is shown. */
  readonly earlier: number;
  readonly later: number;
}

// Steps that people think in: a day, a week, a month, a quarter, a year, ...
const STEPS = [1, 2, 7, 14, 30, 91, 182, 365, 1826, 3652];
// The share of incidents that may be left off, half of it at each end, when a few old ones would squeeze all others.
const LEFT_OFF = 0.04;
// Up to this many days all are shown, few though they be.
const ALWAYS = 200;
// Days around a period of a single day, so that there is something to brush.
const LEAST = 14;

/** `whole`: every day; `keep`: days that must be in view, as far as there are incidents. Null where no incident has a day. */
export function binned(counts: Counts, widest: number, whole: boolean, keep: readonly number[]): Bins | null {
  const days = counts.days
    .flatMap(([iso, types]) => {
      const day = toDay(iso);
      return day === null ? [] : [{ day, types, total: Object.values(types).reduce((sum, one) => sum + one, 0) }];
    })
    .sort((left, right) => left.day - right.day);
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return null;
  let [start, end] = whole || last - first < ALWAYS ? [first, last] : bulk(days);
  for (const day of keep) {
    const near = Math.max(first, Math.min(last, day));
    [start, end] = [Math.min(start, near), Math.max(end, near)];
  }
  if (end - start < LEAST) [start, end] = [start - LEAST / 2, end + LEAST / 2];
  const step = STEPS.find((one) => (end - start + 1) / one <= widest) ?? (STEPS.at(-1) as number);
  const size = Math.ceil((end - start + 1) / step);
  const bins = Array.from({ length: size }, (_, i) => ({ start: start + i * step, counts: new Map<string, number>(), total: 0 }));
  let [earlier, later] = [0, 0];
  for (const { day, types, total } of days) {
    if (day < start) earlier += total;
    else if (day > end) later += total;
    else {
      const bin = bins[Math.floor((day - start) / step)] as (typeof bins)[number];
      bin.total += total;
      for (const [type, count] of Object.entries(types)) {
        const { key } = familyOf(type);
        bin.counts.set(key, (bin.counts.get(key) ?? 0) + count);
      }
    }
  }
  return { start, end: start + size * step, step, bins, highest: Math.max(1, ...bins.map((bin) => bin.total)), earlier, later };
}

/** The shortest run of days that leaves off no more than it may. */
function bulk(days: readonly { day: number; total: number }[]): [number, number] {
  const all = days.reduce((sum, one) => sum + one.total, 0);
  const needed = all * (1 - LEFT_OFF);
  let best: [number, number] = [(days[0] as { day: number }).day, (days.at(-1) as { day: number }).day];
  let held = 0;
  let left = 0;
  for (const right of days) {
    held += right.total;
    for (let first = days[left]; first && held - first.total >= needed; first = days[++left]) held -= first.total;
    const from = (days[left] as { day: number }).day;
    if (held >= needed && right.day - from < best[1] - best[0]) best = [from, right.day];
  }
  return best;
}

/** Families from the bottom of a bar to its top. */
export const ORDER: readonly string[] = ALL_FAMILIES.map((family) => family.key);
