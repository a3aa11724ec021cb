/** The filters behind "More filters": each a plain control that changes one name of the address. */

import type { About, Counts } from "../api/types";
import { element, fill } from "../dom";
import { listed, type Changed, type Filters, type Name } from "../filters";
import { many, number } from "../format";
import { FAMILIES, STATUS, plain } from "../words";
import { createNear } from "./near";

type Change = (changes: Changed) => void;
type Options = readonly (readonly [value: string, words: string])[];

export interface Facets {
  readonly root: HTMLElement;
  show(filters: Filters, counts: Counts | null): void;
  /** Offers the modes and speakers that the server knows. */
  offer(about: About): void;
}

export function createFacets(change: Change, close: () => void): Facets {
  const offers = new Map<Name, (options: Options) => void>();
  const controls: { name: Name; set: (filters: Filters, counts: Counts | null) => void }[] = [];
  const keep = <Made extends HTMLElement>(name: Name, made: Made, set: (filters: Filters, counts: Counts | null) => void): Made => {
    controls.push({ name, set });
    return made;
  };

  const choice = (name: Name, label: string, options: Options, known?: (counts: Counts) => Record<string, number>): HTMLElement => {
    const select = element("select", {});
    select.addEventListener("change", () => change({ [name]: select.value }));
    let chosen = "";
    const draw = (from: Options, counts?: Record<string, number>): void => {
      const listed = chosen && !from.some(([value]) => value === chosen) ? [...from, [chosen, plain(chosen)] as const] : from;
      fill(select, element("option", { value: "" }, "any"), listed.map(([value, words]) =>
        element("option", { value }, counts ? `${words} (${number(counts[value] ?? 0)})` : words)));
      select.value = chosen;
    };
    offers.set(name, (more) => draw((options = more)));
    return keep(name, element("label", {}, label, select), (filters, counts) => {
      chosen = filters.get(name) ?? "";
      draw(options, counts && known ? known(counts) : undefined);
    });
  };

  const least = (name: Name, label: string): HTMLElement => {
    const input = element("input", { type: "number", min: 0, max: 100000, step: 1, inputmode: "numeric", placeholder: "any" });
    input.addEventListener("change", () => change({ [name]: Number(input.value) > 0 ? String(Math.trunc(Number(input.value))) : null }));
    return keep(name, element("label", {}, label, input), (filters) => (input.value = filters.get(name) ?? ""));
  };

  const named = (name: Name, label: string, known: (counts: Counts) => readonly [string, number][]): HTMLElement => {
    const offered = element("datalist", { id: `known-${name}` });
    const input = element("input", { type: "search", list: `known-${name}`, placeholder: "any", autocomplete: "off", dir: "auto" });
    input.addEventListener("change", () => change({ [name]: input.value.trim() }));
    return keep(name, element("label", {}, label, input, offered), (filters, counts) => {
      input.value = filters.get(name) ?? "";
      if (counts) fill(offered, known(counts).map(([one, count]) => element("option", { value: one }, `${number(count)} incidents`)));
    });
  };

  const several = (name: Name, label: string, options: Options, known: (counts: Counts) => Record<string, number>): HTMLElement => {
    const boxes = options.map(([value, words]) => {
      const box = element("input", { type: "checkbox", value });
      const count = element("span", { class: "count" });
      return { value, box, count, label: element("label", { class: "check" }, box, words, count) };
    });
    boxes.forEach(({ box }) => box.addEventListener("change", () =>
      change({ [name]: boxes.filter((one) => one.box.checked).map((one) => one.value) })));
    return keep(name, element("fieldset", {}, element("legend", {}, label), boxes.map((one) => one.label)), (filters, counts) => {
      const chosen = listed(filters, name);
      boxes.forEach(({ value, box, count }) => {
        box.checked = chosen.includes(value);
        count.textContent = counts ? number(known(counts)[value] ?? 0) : "";
      });
    });
  };

  const near = createNear(change);
  const done = element("button", { type: "button", class: "done strong", onclick: close }, "Show");
  const root = element("div", { class: "facets" },
    several("type", "Type", FAMILIES.flatMap((family) => family.types.map((type) => [type, plain(type)] as const)), (counts) => counts.types),
    element("div", { class: "fields" },
      near.root,
      choice("status", "Status", Object.entries(STATUS), (counts) => counts.status),
      named("actor", "Actor", (counts) => counts.actors.map(([name, count]) => [name, count])),
      named("outlet", "Outlet", (counts) => counts.outlets),
      choice("mode", "Mode", []),
      choice("speaker", "On the word of", []),
      least("min_origins", "Origins, at least"),
      least("min_toll", "Killed, at least"),
      choice("reviewed", "Reviewed by a person", [["true", "reviewed"], ["false", "not reviewed"]]),
    ),
    done,
  );
  return {
    root,
    show(filters, counts) {
      controls.forEach((control) => control.set(filters, counts));
      near.show(filters);
      if (counts) done.textContent = `Show ${many(counts.total, "incident")}`;
    },
    offer(about) {
      offers.get("mode")?.([...new Set(Object.values(about.types).flat())].sort().map((mode) => [mode, plain(mode)]));
      offers.get("speaker")?.(about.speakers.map((kind) => [kind, speakerName(kind)]));
    },
  };
}

// Kinds of three letters are short forms: IGO, NGO.
const speakerName = (kind: string): string => (kind.length === 3 ? kind.toUpperCase() : plain(kind));

/** How many of the filters behind "More filters" are set. */
export const hiddenCount = (filters: Filters): number =>
  (["status", "actor", "outlet", "mode", "speaker", "min_origins", "min_toll", "reviewed"] as const).filter((name) => filters.has(name)).length;
