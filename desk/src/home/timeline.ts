/** Bars by day and family with a brush: drag over it, or move its two ends by keys, and the desk shows that period. */

import type { Counts } from "../api/types";
import { toIso } from "../days";
import { element, fill, svg } from "../dom";
import type { Changed, Filters } from "../filters";
import { day, many, number } from "../format";
import { binned, type Bins } from "./bins";
import { AXIS, HEIGHT, LEFT, RIGHT, drawnAxis, drawnBars } from "./chart";
import { drag } from "./drag";
import { clipped, moved, ordered, snapped, told, windowOf, type Window } from "./window";

// Pixels that a bar needs at least.
const BAR = 5;
// Keys move an end by a bar, with Shift by this many.
const LEAP = 7;

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
