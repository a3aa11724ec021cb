/** The list of incidents: a page at a time, more on demand. */

import * as api from "../api/client";
import type { Summary } from "../api/types";
import { announce, element, fill } from "../dom";
import type { Filters } from "../filters";
import { many } from "../format";
import { item } from "./item";

const PAGE = 50;

export interface List {
  readonly root: HTMLElement;
  /** Throws ApiError. */
  show(filters: Filters, signal: AbortSignal): Promise<void>;
  count(total: number): void;
}

/** `point` hears which incident the reader points at, so that the map can show where it is; `fresh` stands in the head. */
export function createList(point: (one: Summary | null) => void, fresh: HTMLElement): List {
  const rows = element("ol", { class: "items", "aria-label": "Incidents" });
  const more = element("button", { type: "button", class: "more", hidden: true }, "More incidents");
  const total = element("output", { class: "total" });
  const root = element("section", { class: "list", "aria-label": "List" },
    element("p", { class: "listhead" }, total, element("span", { class: "soft" }, "newest first"), fresh), rows, more);
  const shown = new Map<string, Summary>();
  const pointed = (event: Event): void => {
    const id = (event.target as Element).closest?.("li")?.dataset["id"];
    point((id && shown.get(id)) || null);
  };
  rows.addEventListener("pointerover", pointed);
  rows.addEventListener("focusin", pointed);
  rows.addEventListener("pointerleave", () => point(null));

  const add = (items: readonly Summary[]): void => {
    items.forEach((one) => shown.set(one.id, one));
    rows.append(...items.map(item));
  };

  async function next(filters: Filters, cursor: string | null, signal: AbortSignal): Promise<void> {
    const query = new URLSearchParams(filters);
    query.set("limit", String(PAGE));
    if (cursor) query.set("cursor", cursor);
    const page = await api.incidents(query, signal);
    if (signal.aborted) return;
    if (!cursor) {
      shown.clear();
      fill(rows);
      root.scrollTop = 0;
    }
    const first = rows.childElementCount;
    add(page.items);
    if (cursor) (rows.children[first]?.querySelector("a") as HTMLElement | null)?.focus({ preventScroll: true });
    if (!shown.size) fill(rows, element("li", { class: "empty" }, "No incident fits these filters."));
    more.hidden = page.next === null;
    more.onclick = () => {
      more.disabled = true;
      next(filters, page.next, signal)
        .catch((error: unknown) => announce(String(error)))
        .finally(() => (more.disabled = false));
    };
    if (cursor) announce(`${many(page.items.length, "more incident")} listed`);
  }

  return {
    root,
    show: (filters, signal) => next(filters, null, signal),
    count: (all) => void (total.textContent = many(all, "incident")),
  };
}
