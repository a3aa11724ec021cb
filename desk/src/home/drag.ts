/** Dragging over the timeline: from where the pointer goes down, a period follows it until it goes up. */

import type { Window } from "./window";

export interface Drag {
  /** What follows the pointer from here; null: nothing does. */
  begin(pixel: number): ((pixel: number) => Window) | null;
  move(window: Window): void;
  end(window: Window): void;
}

export function drag(stage: HTMLElement, does: Drag): void {
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
