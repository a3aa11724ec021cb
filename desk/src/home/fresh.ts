/** Tells that the store has grown since the page was drawn: a button, since a list that moves by itself is lost. */

import * as api from "../api/client";
import { announce, element } from "../dom";

// Milliseconds between questions; each is some bytes. A stream for each tab would use up the browser's connections.
const PAUSE = 20_000;

export interface Fresh {
  readonly root: HTMLElement;
  /** What is shown now is as new as the store. */
  reset(): void;
}

export function createFresh(refresh: () => void, leaving: AbortSignal): Fresh {
  let known: number | null = null;
  const root = element("button", { type: "button", class: "fresh strong", hidden: true, onclick: refresh }, "News: show");

  async function ask(): Promise<void> {
    if (document.hidden) return;
    const { changes } = await api.health(leaving);
    known ??= changes;
    if (changes === known || !root.hidden) return;
    root.hidden = false;
    announce("There are new reports");
  }

  // A server that does not answer is told of when it is asked for more than this.
  const timer = setInterval(() => void ask().catch(() => undefined), PAUSE);
  leaving.addEventListener("abort", () => clearInterval(timer));
  return {
    root,
    reset() {
      known = null;
      root.hidden = true;
      void ask().catch(() => undefined);
    },
  };
}
