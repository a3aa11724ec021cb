/** Pieces that several pages are made of. */

import { type Child, element } from "../../dom";
import { day } from "../../format";
import { familySymbol } from "../../symbols";
import { familyOf, plain } from "../../words";
import { words } from "./text";

/** A part of a page under a heading, named for links and for screen readers. */
export function section(id: string, name: string, ...children: readonly (Child | readonly Child[])[]): HTMLElement {
  return element("section", { id, class: "part", "aria-labelledby": `${id}-name` },
    element("h2", { id: `${id}-name` }, name), ...children);
}

/** The kind of event as a small sign in the colour of its family. */
export function typeSign(type: string, modes: readonly string[] = []): HTMLElement {
  const { shape, key } = familyOf(type);
  const sign = element("span", { class: `sign family-${key}` }, familySymbol(shape, key), plain(type));
  return modes.length ? element("span", {}, sign, ` ${modes.map((mode) => plain(mode).toLowerCase()).join(", ")}`) : sign;
}

export function reportLink(id: string, text: string | null, at?: { start: number; end: number }): HTMLElement {
  const to = `/reports/${encodeURIComponent(id)}${at ? `#${at.start}-${at.end}` : ""}`;
  return element("a", { href: to }, words(text || "outlet unknown"));
}

/** `SANA, 1 Dec 2024`: which report, linked to the words in it. */
export function from(
  report: string, outlet: string | null, published: string | null, at?: { start: number; end: number },
): HTMLElement {
  return element("span", { class: "from" }, reportLink(report, outlet, at), `, ${day(published)}`);
}

/** Label and content, in a list of them. */
export function facts(rows: readonly (readonly [name: string, content: Child | readonly Child[]])[]): HTMLElement {
  return element("dl", { class: "facts" }, rows
    .filter(([, content]) => content !== null && content !== undefined && content !== false && content !== "")
    .flatMap(([name, content]) => [element("dt", {}, name), element("dd", {}, content)]));
}

/** A button that does something, as text. */
export function action(name: string, does: () => void | Promise<void>, extra: Record<string, string> = {}): HTMLButtonElement {
  return element("button", { type: "button", onclick: () => void does(), ...extra }, name);
}

/** What is shown while an answer is awaited, where that takes long enough to be seen. */
export function waiting(what: string): HTMLElement {
  return element("p", { class: "soft waiting", role: "status" }, `Loading ${what} …`);
}

/** Columns of a table that need not fit a phone. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Child[])[], numeric: readonly number[] = []): HTMLElement {
  const cell = (tag: "th" | "td", content: Child, at: number, head = false) =>
    element(tag, { class: numeric.includes(at) ? "numeric" : null, scope: head ? "col" : null }, content);
  return element("div", { class: "wide", tabindex: 0, role: "region", "aria-label": caption }, element("table", {},
    element("caption", { class: "unseen" }, caption),
    element("thead", {}, element("tr", {}, heads.map((head, at) => cell("th", head, at, true)))),
    element("tbody", {}, rows.map((row) => element("tr", {}, row.map((content, at) => cell("td", content, at))))),
  ));
}
