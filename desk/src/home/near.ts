/** The filter by place: a settlement of the map by its name, and how far around it. */

import { element, fill } from "../dom";
import type { Changed, Filters } from "../filters";
import { namedPlaces, type Named } from "../map/places";

type Change = (changes: Changed) => void;

const KM = 25;
// Names offered for what has been typed.
const OFFERED = 8;

export function createNear(change: Change): { root: HTMLElement; show(filters: Filters): void } {
  const offered = element("datalist", { id: "known-places" });
  const note = element("span", { class: "soft", role: "status" });
  const name = element("input", { type: "search", list: "known-places", placeholder: "anywhere", autocomplete: "off", dir: "auto" });
  const reach = element("input", { type: "number", min: 1, max: 2000, step: 1, inputmode: "numeric", value: KM });
  let found: Named | null = null;

  const ask = (): void => {
    if (found) change({ near: `${found.lat},${found.lon}`, within: String(Math.max(1, Math.trunc(Number(reach.value)) || KM)), bbox: null });
  };
  name.addEventListener("input", () => void namedPlaces().then(({ like }) =>
    fill(offered, like(name.value, OFFERED).map((one) => element("option", { value: one.name })))));
  name.addEventListener("change", () => void namedPlaces().then(({ like }) => {
    found = like(name.value, 1)[0] ?? null;
    note.textContent = name.value && !found ? "The map has no such settlement: draw a box instead." : "";
    if (name.value) ask();
    else change({ near: null, within: null });
  }));
  reach.addEventListener("change", ask);
  return {
    root: element("div", { class: "near" }, element("label", {}, "Near", name, offered), element("label", {}, "Kilometres", reach), note),
    show(filters) {
      if (!filters.has("near")) {
        found = null;
        if (document.activeElement !== name) name.value = "";
      }
      reach.value = filters.get("within") ?? String(KM);
    },
  };
}
