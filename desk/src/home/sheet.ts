/** The sheet over the map: the incidents of a cluster or ring, or who holds a place, as a list. */

import { ApiError } from "../api/client";
import { element, fill } from "../dom";

export interface Sheet {
  readonly root: HTMLElement;
  /** Opens with a title; `make` gives the content, which may take a while. `actions` stand under the title. */
  open(title: string, actions: readonly HTMLElement[], make: (signal: AbortSignal) => Promise<readonly HTMLElement[]>): void;
  close(): void;
}

export function createSheet(): Sheet {
  let loading: AbortController | null = null;
  let from: Element | null = null;
  const heading = element("h2", { tabindex: -1, id: "sheet-title" });
  const shut = element("button", { type: "button", class: "quiet", "aria-label": "Close", onclick: () => close() }, "×");
  const actions = element("div", { class: "actions" });
  const content = element("div", { class: "content" });
  const root = element("section", { class: "sheet", role: "dialog", "aria-labelledby": "sheet-title", hidden: true },
    element("div", { class: "sheethead" }, heading, shut), actions, content);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  function close(): void {
    loading?.abort();
    root.hidden = true;
    if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    from = null;
  }

  return {
    root,
    close,
    open(title, buttons, make) {
      loading?.abort();
      const now = (loading = new AbortController());
      if (root.hidden) from = document.activeElement;
      heading.textContent = title;
      fill(actions, buttons);
      fill(content, element("p", { class: "soft" }, "…"));
      root.hidden = false;
      heading.focus({ preventScroll: true });
      make(now.signal).then(
        (made) => now.signal.aborted || fill(content, made),
        (error: unknown) => now.signal.aborted
          || fill(content, element("p", { class: "problem", role: "alert" }, error instanceof ApiError ? error.message : String(error))),
      );
    },
  };
}
