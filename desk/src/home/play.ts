/** Time that plays: the period moves on a bar at a time, the map with it; the address changes when it stops. */

import { toIso } from "../days";
import { announce, element } from "../dom";
import type { Changed } from "../filters";
import { day } from "../format";
import type { Timeline } from "./timeline";
import type { Window } from "./window";

/** Milliseconds for a step. */
const PACE = 600;
// The period that plays where none is chosen: a week, or two bars where a bar is longer.
const DAYS = 7;

export interface Play {
  readonly root: HTMLElement;
  /** Ends it where it is, without a word to the address: the page is left, or shows something else. */
  drop(): void;
}

/** `begin` makes the map ready for all days that are shown; `step` shows one period of them. */
export function createPlay(
  timeline: Timeline,
  change: (changes: Changed) => void,
  begin: () => Promise<void>,
  step: (window: Window) => void,
): Play {
  let timer = 0;
  let now: Window | null = null;
  const root = element("button", { type: "button", class: "play", "aria-pressed": "false" });
  const draw = (): void => {
    root.textContent = timer ? "❚❚ Pause" : "▶ Play";
    root.setAttribute("aria-pressed", String(timer !== 0));
  };

  function first(range: { start: number; end: number; step: number }): Window {
    const chosen = timeline.window();
    const whole = !chosen || !Number.isFinite(chosen.start) || !Number.isFinite(chosen.end);
    const length = whole ? Math.max(DAYS, range.step * 2) : chosen.end - chosen.start + 1;
    const start = whole || chosen.end + 1 >= range.end ? range.start : chosen.start;
    return { start, end: start + length - 1 };
  }

  function tick(): void {
    const range = timeline.range();
    if (!now || !range) return stop();
    if (now.end + 1 >= range.end) {
      stop();
      announce("The play is over");
      return;
    }
    now = { start: now.start + range.step, end: now.end + range.step };
    timeline.place(now);
    step(now);
  }

  function drop(): void {
    clearInterval(timer);
    timer = 0;
    now = null;
    draw();
  }

  function stop(): void {
    const last = now;
    drop();
    if (last) change({ since: toIso(last.start), until: toIso(last.end) });
  }

  root.addEventListener("click", () => {
    const range = timeline.range();
    if (timer) return stop();
    if (!range) return;
    now = first(range);
    timer = -1;
    draw();
    void begin().then(() => {
      if (timer !== -1 || !now) return;
      timeline.place(now);
      step(now);
      announce(`Playing from ${day(toIso(now.start))}`);
      timer = window.setInterval(tick, PACE);
    });
  });
  draw();
  return { root, drop };
}
