/** Small forms with which values are corrected, grades set and incidents merged. */

import { element } from "../../dom";

/** What can be corrected, and how its values are written (docs/weighing.md). */
const FIELDS: readonly [field: string, name: string, hint: string][] = [
  ["type", "What", "ASSAULT, COERCE, PROTEST, …"],
  ["status", "Status", "asserted, future, hypothetical or negated"],
  ["actor", "Who", "a party's name or id"],
  ["recipient", "Whom", "a party's name or id"],
  ["place", "Where", "a place's name, or geonames:173576"],
  ["time", "When", "2024-12-01, or 2024-12-01..2024-12-03"],
  ["killed", "Killed", "4, 4..6 or 4.. for at least four"],
  ["wounded", "Wounded", "17, 15..20 or 17.. for at least seventeen"],
];

export interface Correction { field: string; value: string; because?: string }

export function correctForm(done: (correction: Correction) => void | Promise<void>, cancel: () => void): HTMLElement {
  const field = element("select", { name: "field" }, FIELDS.map(([value, name]) => element("option", { value }, name)));
  const value = element("input", { name: "value", required: true, maxlength: 200 });
  const because = element("input", { name: "because", maxlength: 300 });
  const hint = element("span", { class: "soft", id: "correct-hint" });
  const tell = () => (hint.textContent = FIELDS.find(([known]) => known === field.value)?.[2] ?? "");
  value.setAttribute("aria-describedby", "correct-hint");
  field.addEventListener("change", tell);
  tell();
  const form = element("form", { class: "correct" },
    element("label", {}, "Wrong is", field), element("label", {}, "Right is", value), hint,
    element("label", {}, "Because", because),
    element("span", { class: "tools" }, element("button", { type: "submit", class: "strong" }, "Correct"),
      element("button", { type: "button", onclick: cancel }, "Cancel")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void done({ field: field.value, value: value.value.trim(), ...(because.value.trim() ? { because: because.value.trim() } : {}) });
  });
  form.addEventListener("keydown", (event) => event.key === "Escape" && cancel());
  return form;
}

/** A form of one line: a label, a field, a button. */
export function lineForm(label: string, field: HTMLInputElement | HTMLSelectElement, button: string, done: (value: string) => void): HTMLElement {
  const form = element("form", { class: "line noprint" }, element("label", {}, label, field),
    element("button", { type: "submit" }, button));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const value = field.value.trim();
    if (value) done(value);
  });
  return form;
}
