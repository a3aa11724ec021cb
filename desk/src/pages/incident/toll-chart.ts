/** Tolls over time as a drawing: each claim by who makes it, behind them the least, best and most that stand. */

import type { TollPoint, TollSum } from "../../api/types";
import { svg } from "../../dom";
import { day, number } from "../../format";

const WIDTH = 640;
const HEIGHT = 210;
const LEFT = 44;
const RIGHT = 84;
const TOP = 14;
const BOTTOM = 30;
/** As many colours, told apart by most eyes, as shapes. */
const MARKS = 6;

/** The mark of a speaker: past the sixth, shapes come again in other colours. */
export function markOf(speaker: number): { shape: number; colour: number } {
  return { shape: speaker % MARKS, colour: (speaker + Math.floor(speaker / MARKS)) % MARKS };
}

interface Scale { x: (time: number) => number; y: (value: number) => number; top: number; days: [number, number] }

/** Claims without a day stand at the end, behind a gap. */
export function tollChart(points: readonly TollPoint[], sum: TollSum | null, speakers: readonly string[], name: string): SVGElement {
  const scale = scaled(points, sum);
  const undated = points.some((point) => point.day === null);
  return svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "toll-chart", role: "img", "aria-label": name },
    ...grid(scale), ...days(scale, undated),
    ...(sum ? band(sum, scale) : []),
    ...points.map((point, at) => claimMark(point, markOf(speakers.indexOf(point.speaker ?? "")), scale, shift(points, at))));
}

/** Claims of one day stand side by side. */
function shift(points: readonly TollPoint[], at: number): number {
  const same = points.map((point, index) => ({ point, index })).filter(({ point }) => point.day === points[at]!.day);
  const place = same.findIndex(({ index }) => index === at);
  const step = Math.min(14, 60 / same.length);
  return (place - (same.length - 1) / 2) * step;
}

function scaled(points: readonly TollPoint[], sum: TollSum | null): Scale {
  const values = [...points.flatMap((point) => [point.low, point.high]), sum?.low, sum?.best, sum?.high]
    .filter((value): value is number => typeof value === "number");
  const top = nice(Math.max(1, ...values));
  const times = points.map((point) => Date.parse(`${point.day}`)).filter((time) => !Number.isNaN(time));
  const first = times.length ? Math.min(...times) : 0;
  const last = times.length ? Math.max(...times) : 0;
  const undated = points.some((point) => point.day === null) ? 100 : 0;
  const inner = WIDTH - LEFT - RIGHT - undated - 60;
  return {
    x: (time) => (Number.isNaN(time) ? WIDTH - RIGHT - 36 : LEFT + 30 + (last > first ? (time - first) / (last - first) : 0.5) * inner),
    y: (value) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM),
    top,
    days: [first, last],
  };
}

/** The next round number: 1, 2 or 5 with zeros. */
function nice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

function grid(scale: Scale): SVGElement[] {
  const steps = scale.top < 4 ? Array.from({ length: scale.top + 1 }, (_, at) => at) : [0, scale.top / 2, scale.top];
  return steps.filter((step) => Number.isInteger(step)).flatMap((value) => [
    svg("line", { class: "grid", x1: LEFT, x2: WIDTH - RIGHT, y1: scale.y(value), y2: scale.y(value) }),
    svg("text", { class: "tick", x: LEFT - 6, y: scale.y(value) + 4, "text-anchor": "end" }, number(value)),
  ]);
}

function days(scale: Scale, undated: boolean): SVGElement[] {
  const label = (time: number, words: string, anchor = "middle") =>
    svg("text", { class: "tick", x: scale.x(time), y: HEIGHT - 10, "text-anchor": anchor }, words);
  const iso = (time: number) => new Date(time).toISOString();
  const [first, last] = scale.days;
  const labels = first === 0 ? [] : [label(first, day(iso(first)))];
  if (last > first) labels.push(label(last, day(iso(last)), undated ? "end" : "middle"));
  if (undated) labels.push(label(Number.NaN, "no date"));
  return labels;
}

/** From the least to the most, with a line at the best; what is open fades upwards to the edge. */
function band(sum: TollSum, scale: Scale): SVGElement[] {
  const low = sum.low ?? 0;
  const high = sum.high ?? scale.top;
  const drawn: SVGElement[] = [svg("rect", {
    class: sum.high === null ? "band open" : "band", x: LEFT, width: WIDTH - LEFT - RIGHT,
    y: scale.y(high), height: Math.max(2, scale.y(low) - scale.y(high)),
  })];
  const labels: [number, string][] = [];
  if (sum.best !== null) {
    drawn.push(svg("line", { class: "best", x1: LEFT, x2: WIDTH - RIGHT, y1: scale.y(sum.best), y2: scale.y(sum.best) }));
    labels.push([sum.best, `best ${number(sum.best)}`]);
  }
  if (sum.low !== null && sum.low !== sum.best) labels.push([sum.low, `least ${number(sum.low)}`]);
  if (sum.high !== null && sum.high !== sum.best) labels.push([sum.high, `most ${number(sum.high)}`]);
  if (sum.high === null) labels.push([scale.top, "most: open"]);
  return [...drawn, ...apart(labels.map(([value, words]) => [scale.y(value), words]))];
}

/** Labels on the right, moved so that none covers another. */
function apart(labels: [y: number, words: string][]): SVGElement[] {
  labels.sort((left, right) => left[0] - right[0]);
  let last = -Infinity;
  return labels.map(([y, words]) => {
    last = Math.max(y + 4, last + 14);
    return svg("text", { class: "sum", x: WIDTH - RIGHT + 6, y: last }, words);
  });
}

function claimMark(point: TollPoint, mark: ReturnType<typeof markOf>, scale: Scale, aside: number): SVGElement {
  const x = scale.x(Date.parse(`${point.day}`)) + aside;
  const value = point.low ?? point.high ?? 0;
  const y = scale.y(value);
  const open = point.high === null;
  const end = open ? Math.max(TOP, y - 16) : scale.y(point.high ?? value);
  return svg("g", { class: `claim mark-${mark.colour} ${point.relation}` },
    svg("title", {}, `${day(point.day)}: ${figure(point)}, ${point.speaker ?? "the outlet itself"} (${point.relation})`),
    (open || point.high !== point.low) && svg("line", { class: "reach", x1: x, x2: x, y1: y, y2: end }),
    open && svg("path", { class: "reach", d: `M${x - 4},${end + 5}L${x},${end}L${x + 4},${end + 5}` }),
    shape(mark.shape, x, y));
}

/** `4`, `4–6`, `4 or more`. */
export function figure(one: { low: number | null; high: number | null }): string {
  if (one.low === null && one.high === null) return "some";
  if (one.high === null) return `${number(one.low!)} or more`;
  if (one.low === null) return `up to ${number(one.high)}`;
  return one.low === one.high ? number(one.low) : `${number(one.low)}–${number(one.high)}`;
}

/** The six marks: circle, square, triangle, diamond, cross, ring. */
export function shape(mark: number, x: number, y: number, size = 5): SVGElement {
  const path = (d: string) => svg("path", { class: "dot", d });
  switch (mark) {
    case 1: return path(`M${x - size},${y - size}h${2 * size}v${2 * size}h${-2 * size}z`);
    case 2: return path(`M${x},${y - size - 1}l${size + 1},${2 * size}h${-2 * size - 2}z`);
    case 3: return path(`M${x},${y - size - 1}l${size + 1},${size + 1}l${-size - 1},${size + 1}l${-size - 1},${-size - 1}z`);
    case 4: return path(`M${x - 2},${y - size}h4v${size - 2}h${size - 2}v4h${2 - size}v${size - 2}h-4v${2 - size}h${2 - size}v-4h${size - 2}z`);
    case 5: return svg("circle", { class: "dot hollow", cx: x, cy: y, r: size - 1 });
    default: return svg("circle", { class: "dot", cx: x, cy: y, r: size });
  }
}
