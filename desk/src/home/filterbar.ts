/** The bar over the desk: search, period, families of types, all other filters, and what narrows the view now. */

import type { Counts } from "../api/types";
import * as api from "../api/client";
import { announce, element, fill } from "../dom";
import { listed, told, type Changed, type Filters } from "../filters";
import { number } from "../format";
import { familySymbol } from "../symbols";
import { FAMILIES } from "../words";
import { createFacets, hiddenCount } from "./facets";

/** No report is older. */
const FIRST_DAY = "1800-01-01";
/** Milliseconds without a key after which a search starts. */
const REST = 350;

export interface FilterBar {
  readonly root: HTMLElement;
  /** `families`: counts by type as they would be without the filter on types. */
  show(filters: Filters, counts: Counts | null, families: Counts | null): void;
}

export function createFilterBar(change: (changes: Changed) => void, clear: () => void, leaving: AbortSignal): FilterBar {
  let filters: Filters = new URLSearchParams();
  const search = element("input", { type: "search", placeholder: "Search the words of reports", "aria-label": "Search the words of reports", dir: "auto", enterkeyhint: "search" });
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => change({ text: search.value.trim() }), REST);
  });
  const since = dayInput("Since", (value) => change({ since: value }));
  const until = dayInput("Until", (value) => change({ until: value }));

  const families = FAMILIES.map((family) => {
    const count = element("span", { class: "count" });
    const button = element("button", { type: "button", class: "family", "aria-pressed": "false" },
      familySymbol(family.shape, family.key), element("span", {}, family.name), count);
    button.addEventListener("click", () => {
      const now = listed(filters, "type");
      const on = family.types.every((type) => now.includes(type));
      change({ type: on ? now.filter((type) => !family.types.includes(type)) : [...new Set([...now, ...family.types])] });
    });
    return { family, button, count };
  });

  const facets = createFacets(change, () => {
    details.open = false;
    summary.focus();
  });
  const summary = element("summary", {}, "More filters");
  const details = element("details", { class: "morefilters" }, summary, facets.root);
  details.addEventListener("toggle", () => {
    if (details.open) void api.about().then(facets.offer, () => announce("The lists of modes and speakers could not be had"));
  }, { once: true });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    summary.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (details.open && !details.contains(event.target as Node)) details.open = false;
  }, { signal: leaving });
  const chips = element("ul", { class: "chips", "aria-label": "Filters that are set" });
  const csv = element("a", { download: "" }, "CSV");
  const geojson = element("a", { download: "" }, "GeoJSON");
  const share = element("button", { type: "button", class: "quiet" }, "Copy link");
  share.addEventListener("click", () => void copyLink(share));

  const root = element("section", { class: "filterbar", "aria-label": "Filters" },
    element("div", { class: "row" }, element("form", { role: "search", onsubmit: (event: Event) => {
      event.preventDefault();
      clearTimeout(waiting);
      change({ text: search.value.trim() });
    } }, search), element("div", { class: "period" }, since.label, until.label), details,
      element("div", { class: "take" }, csv, geojson, share)),
    element("div", { class: "row families", role: "group", "aria-label": "Families of types" }, families.map((one) => one.button)),
    chips,
  );

  function show(next: Filters, counts: Counts | null, byFamily: Counts | null): void {
    filters = next;
    if (document.activeElement !== search) search.value = filters.get("text") ?? "";
    since.input.value = filters.get("since") ?? "";
    until.input.value = filters.get("until") ?? "";
    const types = listed(filters, "type");
    families.forEach(({ family, button, count }) => {
      button.setAttribute("aria-pressed", String(family.types.every((type) => types.includes(type))));
      if (!byFamily) return;
      const incidents = family.types.reduce((sum, type) => sum + (byFamily.types[type] ?? 0), 0);
      count.textContent = number(incidents);
      button.classList.toggle("none", incidents === 0);
    });
    facets.show(filters, counts);
    const hidden = hiddenCount(filters);
    summary.textContent = hidden ? `More filters (${hidden})` : "More filters";
    csv.href = api.address("/incidents.csv", filters);
    geojson.href = api.address("/incidents.geojson", filters);
    const set = told(filters);
    chips.hidden = set.length === 0;
    fill(chips, set.map(({ words, names }) => element("li", {}, element("button", {
      type: "button", class: "chip", "aria-label": `Remove the filter ${words}`,
      onclick: () => change(Object.fromEntries(names.map((name) => [name, null]))),
    }, element("bdi", {}, words), element("span", { "aria-hidden": "true" }, "×")))),
      set.length > 1 && element("li", {}, element("button", { type: "button", class: "chip clear", onclick: clear }, "Clear all")));
  }
  return { root, show };
}

function dayInput(words: string, changeTo: (value: string) => void): { label: HTMLElement; input: HTMLInputElement } {
  const input = element("input", { type: "date", min: FIRST_DAY, "aria-label": words });
  input.addEventListener("change", () => {
    // While a year is typed, its first digits are years, too.
    if (!input.value || input.value >= FIRST_DAY) changeTo(input.value);
  });
  return { label: element("label", {}, element("span", {}, words), input), input };
}

async function copyLink(button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
    announce("The link is copied");
  } catch {
    button.textContent = "Copy it from the address bar";
  }
  setTimeout(() => (button.textContent = "Copy link"), 2000);
}
