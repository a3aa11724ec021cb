/** What the timeline draws: a bar for each family of a period's incidents, and the axis under them. */

import { toDate } from "../days";
import { svg } from "../dom";
import { number } from "../format";
import { ORDER, type Bins } from "./bins";

/** Pixels: of the bars, of the axis under them, of the scale of the counts on the left, of what is free on the right. */
export const [HEIGHT, AXIS, LEFT, RIGHT] = [84, 18, 36, 10];
// Pixels that a date on the axis needs.
const TICK = 76;
// Up to so many days the axis counts days, then months and years.
const DAILY = 120;

export function drawnBars(bins: Bins, x: (day: number) => number): SVGElement[] {
  const scale = (HEIGHT - 8) / bins.highest;
  return bins.bins.flatMap((bin) => {
    if (!bin.total) return [];
    const [left, right] = [x(bin.start), x(bin.start + bins.step)];
    let top = HEIGHT;
    return ORDER.flatMap((key) => {
      const count = bin.counts.get(key);
      if (!count) return [];
      // One incident among thousands is still a line that can be seen.
      const height = Math.max(count * scale, 0.75);
      top -= height;
      return [svg("rect", { class: `family-${key}`, x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height })];
    });
  });
}

export function drawnAxis(bins: Bins, x: (day: number) => number, width: number): SVGElement[] {
  const days = bins.end - bins.start;
  const room = Math.max(1, Math.floor((width - LEFT - RIGHT) / TICK));
  const form = new Intl.DateTimeFormat(navigator.language, { timeZone: "UTC",
    ...(days > room * 365 ? { year: "numeric" } : days > DAILY ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" }) });
  const made: SVGElement[] = [
    svg("line", { x1: LEFT, x2: width - RIGHT, y1: HEIGHT - 0.5, y2: HEIGHT - 0.5 }),
    svg("text", { x: LEFT - 6, y: 12, class: "count" }, number(bins.highest)),
    svg("text", { x: LEFT - 6, y: HEIGHT, class: "count" }, "0"),
  ];
  for (const tick of ticks(bins.start, bins.end, room)) {
    const at = x(tick);
    made.push(svg("line", { x1: at, x2: at, y1: HEIGHT, y2: HEIGHT + 4 }));
    if (at < width - RIGHT - 24) made.push(svg("text", { x: at + 3, y: HEIGHT + 14 }, form.format(toDate(tick))));
  }
  return made;
}

/** First days of years or months where those are apart enough, else every so many days. */
function ticks(start: number, end: number, room: number): number[] {
  const days = end - start;
  if (days <= DAILY) {
    const every = [1, 2, 7, 14, 28].find((one) => days / one <= room) ?? 56;
    return Array.from({ length: Math.ceil(days / every) }, (_, i) => start + i * every);
  }
  const months = days / 30.4;
  const every = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((one) => months / one <= room) ?? 1200;
  const found: number[] = [];
  const from = toDate(start);
  for (let month = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / every) * every; ; month += every) {
    const tick = Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000);
    if (tick >= end) return found;
    if (tick >= start) found.push(tick);
  }
}
