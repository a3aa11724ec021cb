/** The first page: filters, list, map and timeline of the same incidents. List and timeline come before the map. */

import * as api from "../api/client";
import { ApiError } from "../api/client";
import type { Counts } from "../api/types";
import { announce, element, fill, painted } from "../dom";
import { changed, filtersOf, without, type Changed, type Filters } from "../filters";
import { many } from "../format";
import type { Page } from "../shell/page";
import { title } from "../shell/router";
import { createFilterBar } from "./filterbar";
import { createFresh } from "./fresh";
import { createList } from "./list";
import { createMapPane } from "./mappane";
import { createPlay } from "./play";
import { createTimeline } from "./timeline";

export const homePage: Page = (root, at) => {
  let filters = filtersOf(at.query);
  let asking: AbortController | null = null;
  title("");

  const change = (changes: Changed): void => to(changed(filters, changes));
  const to = (next: Filters): void => {
    if (next.toString() === filters.toString()) return;
    const words = next.toString();
    history.pushState(null, "", `/${words ? `?${words}` : ""}${location.hash}`);
    update(next);
  };

  const bar = createFilterBar(change, () => to(new URLSearchParams()), at.leaving);
  const map = createMapPane({ change, filters: () => filters, leaving: at.leaving });
  const fresh = createFresh(() => update(filters), at.leaving);
  const list = createList(map.point, fresh.root);
  const timeline = createTimeline(change);
  const play = createPlay(timeline, change, () => map.begin(without(filters, "since", "until")), map.step);
  at.leaving.addEventListener("abort", play.drop);
  timeline.root.querySelector(".timelinehead")?.prepend(play.root);
  const problem = element("p", { class: "problem homeproblem", role: "alert", hidden: true });

  root.className = "home";
  fill(root, element("h1", { class: "unseen" }, "Incidents"), bar.root, problem,
    element("div", { class: "panes" }, list.root, element("div", { class: "seen" }, map.root, timeline.root)));

  function update(next: Filters): void {
    filters = next;
    play.drop();
    asking?.abort();
    const now = (asking = new AbortController());
    at.leaving.addEventListener("abort", () => now.abort(), { once: true });
    bar.show(filters, null, null);
    void refresh(now.signal);
  }

  async function refresh(signal: AbortSignal): Promise<void> {
    const asked = filters;
    list.root.setAttribute("aria-busy", "true");
    try {
      const [, counts] = await Promise.all([list.show(asked, signal), showCounts(asked, signal)]);
      problem.hidden = true;
      announce(`${many(counts.total, "incident")} found`);
      list.root.removeAttribute("aria-busy");
      fresh.reset();
      await painted();
      await map.show(asked, signal);
    } catch (error) {
      if (signal.aborted) return;
      problem.textContent = error instanceof ApiError ? error.message : String(error);
      problem.hidden = false;
      list.root.removeAttribute("aria-busy");
    }
  }

  /** Counts of what is shown; of all days for the timeline; of all types for the families. */
  async function showCounts(asked: Filters, signal: AbortSignal): Promise<Counts> {
    const answers = new Map<string, Promise<Counts>>();
    const ask = (query: Filters): Promise<Counts> => {
      const known = answers.get(query.toString()) ?? api.counts(query, signal);
      answers.set(query.toString(), known);
      return known;
    };
    const [counts, days, types] = await Promise.all(
      [asked, without(asked, "since", "until"), without(asked, "type")].map(ask)) as [Counts, Counts, Counts];
    if (!signal.aborted) {
      bar.show(asked, counts, types);
      list.count(counts.total);
      timeline.show(asked, days);
    }
    return counts;
  }

  update(filters);
  return (query) => {
    const next = filtersOf(query);
    if (next.toString() !== filters.toString()) update(next);
  };
};
