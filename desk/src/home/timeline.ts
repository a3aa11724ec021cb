/** Bars by day and family with a brush: drag over it, or move its two ends by keys, and the desk shows that period. */

import type { Counts } from "../api/types";
import { toDate, toIso } from "../days";
import { element, fill, svg } from "../dom";
import type { Changed, Filters } from "../filters";
import { day, many, number } from "../format";
import { toDay } from "../days";
import { ORDER, binned, type Bins } from "./bins";

const HEIGHT = 84;
const AXIS = 18;
// Pixels for the scale of the counts on the left.
const LEFT = 36;
const RIGHT = 10;
// Pixels that a bar needs at least.
const BAR = 5;
// Pixels that a date on the axis needs.
const TICK = 76;
// Up to so many days the axis counts days, then months and years.
const DAILY = 120;
// Keys move an end by a bar, with Shift by this many.
const LEAP = 7;

export interface Window { readonly start: number; readonly end: number }

export interface Timeline {
  readonly root: HTMLElement;
  show(filters: Filters, counts: Counts): void;
  /** Moves the brush without telling anyone: while time plays. Null: no brush. */
  place(window: Window | null): void;
  /** What is shown: first day and the day after the last, and the days in a bar. */
  range(): { start: number; end: number; step: number } | null;
  window(): Window | null;
}

export function createTimeline(change: (changes: Changed) => void): Timeline {
  let counts: Counts | null = null;
  let bins: Bins | null = null;
  let whole = false;
  let window_: Window | null = null;
  let width = 0;

  const bars = svg("g", { class: "bars" });
  const axis = svg("g", { class: "axis" });
  const before = svg("rect", { class: "outside", y: 0, height: HEIGHT });
  const after = svg("rect", { class: "outside", y: 0, height: HEIGHT });
  const frame = svg("rect", { class: "frame", y: 0.5, height: HEIGHT - 1 });
  const drawing = svg("svg", { class: "timelinedrawing", height: HEIGHT + AXIS, "aria-hidden": "true" }, bars, axis, before, after, frame);
  const [start, end] = [handle("First day of the period"), handle("Last day of the period")];
  const stage = element("div", { class: "stage" }, drawing, start, end);
  const earlier = element("button", { type: "button", class: "quiet", onclick: () => showWhole() });
  const later = element("button", { type: "button", class: "quiet", onclick: () => showWhole() });
  const clear = element("button", { type: "button", class: "quiet", onclick: () => change({ since: null, until: null }) }, "All days");
  const words = element("p", { class: "timelinewords" });
  const root = element("section", { class: "timeline", "aria-label": "Incidents over time" },
    element("div", { class: "timelinehead" }, words, element("span", { class: "spring" }), earlier, later, clear), stage);

  const x = (value: number): number => {
    const { start: first, end: last } = bins as Bins;
    return LEFT + ((value - first) / (last - first)) * (width - LEFT - RIGHT);
  };
  const dayAt = (pixel: number): number => {
    const { start: first, end: last } = bins as Bins;
    const found = first + Math.floor(((pixel - LEFT) / (width - LEFT - RIGHT)) * (last - first));
    return Math.max(first, Math.min(last - 1, found));
  };

  function showWhole(): void {
    whole = !whole;
    draw();
  }

  function draw(): void {
    width = stage.clientWidth;
    if (!counts || width < LEFT + RIGHT + BAR) return;
    const keep = window_ ? [window_.start, window_.end].filter(Number.isFinite) : [];
    bins = binned(counts, Math.floor((width - LEFT - RIGHT) / BAR), whole, keep);
    root.classList.toggle("nodays", !bins);
    drawing.setAttribute("width", String(width));
    if (bins) {
      fill(bars, drawnBars(bins, x));
      fill(axis, drawnAxis(bins, x, width));
    } else fill(bars);
    named(earlier, bins?.earlier ?? 0, "earlier");
    named(later, bins?.later ?? 0, "later");
    if (whole && counts) {
      earlier.hidden = false;
      earlier.textContent = "Show the busy days only";
    }
    brush();
  }

  function brush(): void {
    const shown = bins && window_ ? clipped(window_, bins) : null;
    for (const one of [before, after, frame]) one.toggleAttribute("hidden", !shown);
    stage.classList.toggle("brushed", shown !== null);
    clear.hidden = window_ === null;
    words.textContent = rest();
    if (!bins) return;
    const [from, to] = shown ? [x(shown.start), x(shown.end + 1)] : [x(bins.start), x(bins.end)];
    set(before, LEFT, from - LEFT);
    set(after, to, width - RIGHT - to);
    set(frame, from, to - from);
    const days = shown ?? { start: bins.start, end: bins.end - 1 };
    state(start, from, days.start, bins);
    state(end, to, days.end, bins);
  }

  function rest(): string {
    if (bins === null) return "No incident of this filter has a day.";
    return window_ ? told(window_) : `Bars: ${stepName(bins.step)}. Drag to choose a period.`;
  }

  stage.addEventListener("pointermove", (event) => {
    if (!bins || event.buttons) return;
    const at = dayAt(event.clientX - stage.getBoundingClientRect().left);
    const bin = bins.bins[Math.floor((at - bins.start) / bins.step)];
    if (bin) words.textContent = `${told({ start: bin.start, end: bin.start + bins.step - 1 })}: ${many(bin.total, "incident")}`;
  });
  stage.addEventListener("pointerleave", () => (words.textContent = rest()));

  const choose = (next: Window): void => change({ since: toIso(next.start), until: toIso(next.end) });

  drag(stage, {
    begin(pixel) {
      if (!bins) return null;
      const shown = window_ ? clipped(window_, bins) : null;
      const at = dayAt(pixel);
      if (shown && Math.abs(pixel - x(shown.start)) < 9) return (now) => ordered(dayAt(now), shown.end);
      if (shown && Math.abs(pixel - x(shown.end + 1)) < 9) return (now) => ordered(shown.start, dayAt(now));
      if (shown && at >= shown.start && at <= shown.end) return (now) => moved(shown, dayAt(now) - at, bins as Bins);
      return (now) => snapped(ordered(at, dayAt(now)), bins as Bins);
    },
    move(next) {
      window_ = next;
      brush();
    },
    end: choose,
  });

  const keys = (which: "start" | "end") => (event: KeyboardEvent): void => {
    if (!bins) return;
    const far = bins.step * (event.shiftKey ? LEAP : 1);
    const by = { ArrowLeft: -far, ArrowDown: -far, ArrowRight: far, ArrowUp: far, PageDown: -far * LEAP, PageUp: far * LEAP,
      Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const now = window_ ? clipped(window_, bins) ?? { start: bins.start, end: bins.end - 1 } : { start: bins.start, end: bins.end - 1 };
    const to = Math.max(bins.start, Math.min(bins.end - 1, now[which] + by));
    choose(which === "start" ? { start: Math.min(to, now.end), end: now.end } : { start: now.start, end: Math.max(to, now.start) });
  };
  start.addEventListener("keydown", keys("start"));
  end.addEventListener("keydown", keys("end"));
  new ResizeObserver(() => {
    if (stage.clientWidth !== width) draw();
  }).observe(stage);

  return {
    root,
    show(filters, next) {
      counts = next;
      window_ = windowOf(filters);
      draw();
    },
    place(next) {
      window_ = next;
      brush();
    },
    range: () => bins && { start: bins.start, end: bins.end, step: bins.step },
    window: () => window_,
  };
}

function windowOf(filters: Filters): Window | null {
  const [since, until] = [toDay(filters.get("since") ?? ""), toDay(filters.get("until") ?? "")];
  return since === null && until === null ? null : { start: since ?? -Infinity, end: until ?? Infinity };
}

function clipped(window: Window, bins: Bins): Window | null {
  const [start, end] = [Math.max(window.start, bins.start), Math.min(window.end, bins.end - 1)];
  return end < start ? null : { start, end };
}

const ordered = (one: number, other: number): Window => ({ start: Math.min(one, other), end: Math.max(one, other) });

function moved(window: Window, by: number, bins: Bins): Window {
  const least = Math.max(bins.start - window.start, Math.min(bins.end - 1 - window.end, by));
  return { start: window.start + least, end: window.end + least };
}

/** A new period begins and ends with whole bars. */
function snapped(window: Window, { start, step }: Bins): Window {
  return {
    start: start + Math.floor((window.start - start) / step) * step,
    end: start + (Math.floor((window.end - start) / step) + 1) * step - 1,
  };
}

function told(window: Window): string {
  if (!Number.isFinite(window.start)) return `until ${day(toIso(window.end))}`;
  if (!Number.isFinite(window.end)) return `since ${day(toIso(window.start))}`;
  const days = window.end - window.start + 1;
  return `${day(toIso(window.start))}${days > 1 ? ` – ${day(toIso(window.end))}` : ""} (${many(days, "day")})`;
}

function stepName(step: number): string {
  return { 1: "one day", 7: "a week", 14: "two weeks", 30: "30 days", 91: "a quarter", 182: "half a year", 365: "a year" }[step] ?? many(step, "day");
}

function named(button: HTMLButtonElement, count: number, where: string): void {
  button.hidden = count === 0;
  button.textContent = `${number(count)} ${where}`;
  button.title = `Show all days, also those ${where}`;
}

function set(rectangle: SVGRectElement, from: number, width: number): void {
  rectangle.setAttribute("x", String(from));
  rectangle.setAttribute("width", String(Math.max(0, width)));
}

function handle(label: string): HTMLElement {
  return element("div", { class: "handle", role: "slider", tabindex: 0, "aria-label": label });
}

function state(handle: HTMLElement, at: number, value: number, bins: Bins): void {
  handle.style.left = `${at}px`;
  handle.setAttribute("aria-valuemin", String(bins.start));
  handle.setAttribute("aria-valuemax", String(bins.end - 1));
  handle.setAttribute("aria-valuenow", String(value));
  handle.setAttribute("aria-valuetext", day(toIso(value)));
}

function drawnBars(bins: Bins, x: (day: number) => number): SVGElement[] {
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

function drawnAxis(bins: Bins, x: (day: number) => number, width: number): SVGElement[] {
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

interface Drag {
  begin(pixel: number): ((pixel: number) => Window) | null;
  move(window: Window): void;
  end(window: Window): void;
}

function drag(stage: HTMLElement, does: Drag): void {
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const pixel = (one: PointerEvent): number => one.clientX - stage.getBoundingClientRect().left;
    const next = does.begin(pixel(event));
    if (!next) return;
    let last = next(pixel(event));
    stage.setPointerCapture(event.pointerId);
    const move = (one: PointerEvent): void => does.move((last = next(pixel(one))));
    const stop = new AbortController();
    stage.addEventListener("pointermove", move, { signal: stop.signal });
    stage.addEventListener("pointercancel", () => stop.abort(), { signal: stop.signal });
    stage.addEventListener("pointerup", () => {
      stop.abort();
      does.end(last);
    }, { signal: stop.signal });
  });
}
