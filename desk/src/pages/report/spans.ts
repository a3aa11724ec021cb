/** A report's text with every coded stretch marked by its role; pointing at one shows the event that it is part of. */

import type { ReportEvent, ReportPage } from "../../api/types";
import { element } from "../../dom";
import { plain } from "../../words";
import { cut, inert } from "../parts/text";

export const ROLES: readonly (readonly [role: string, name: string])[] = [
  ["trigger", "What"], ["actor", "Who"], ["recipient", "Whom"], ["place", "Where"], ["time", "When"],
  ["number", "How many"], ["weapon", "With what"], ["source", "Who says so"],
];
const RANK = new Map(ROLES.map(([role], at) => [role, at]));

interface Marking { start: number; end: number; role: string; event: string }

/** The text in pieces, each with the roles that it has in any event. */
export function text(of: ReportPage, here: { start: number; end: number } | null): HTMLElement {
  const part = cut(of.text);
  const length = Array.from(of.text).length;
  const markings = markingsOf(of.events);
  const edges = new Set([0, length, ...markings.flatMap(({ start, end }) => [start, end])]);
  if (here) [here.start, here.end].forEach((edge) => edges.add(edge));
  const ordered = [...edges].filter((edge) => edge >= 0 && edge <= length).sort((left, right) => left - right);
  const body = element("div", { class: "running coded", dir: "auto" });
  ordered.slice(0, -1).forEach((start, at) => {
    const end = ordered[at + 1]!;
    const over = markings.filter((one) => one.start <= start && one.end >= end);
    const within = here !== null && here.start <= start && here.end >= end;
    body.append(piece(inert(part(start, end)), over, within));
  });
  return body;
}

function markingsOf(events: readonly ReportEvent[]): Marking[] {
  return events.flatMap((event) => [
    { start: event.trigger.start, end: event.trigger.end, role: "trigger", event: event.id },
    ...event.spans.map((span) => ({ start: span.start, end: span.end, role: span.role, event: event.id })),
  ]);
}

function piece(words: string, over: readonly Marking[], within: boolean): Node {
  const plainText = within ? element("span", { class: "here" }, words) : document.createTextNode(words);
  if (!over.length) return plainText;
  const roles = [...new Set(over.map((one) => one.role))].sort((left, right) => rank(left) - rank(right));
  const names = roles.map((role) => ROLES.find(([known]) => known === role)?.[1] ?? plain(role));
  const made = element("span", {
    class: `role role-${roles[0]}${within ? " here" : ""}`, title: names.join(", "),
    "data-events": [...new Set(over.map((one) => one.event))].join(" "),
  }, words);
  return made;
}

const rank = (role: string): number => RANK.get(role) ?? RANK.size;

/** What the colours and lines under words mean, for the roles that occur. */
export function key(events: readonly ReportEvent[]): HTMLElement {
  const roles = new Set(markingsOf(events).map((one) => one.role));
  return element("p", { class: "key", "aria-label": "Key" }, ROLES.filter(([role]) => roles.has(role)).map(([role, name]) =>
    element("span", { class: `role role-${role}` }, name)));
}

/** Lights up all words of an event, and dims none of the others where it is null. */
export function light(root: ParentNode, event: string | null): void {
  for (const marking of root.querySelectorAll<HTMLElement>("[data-events]")) {
    marking.classList.toggle("lit", event !== null && (marking.dataset["events"] ?? "").split(" ").includes(event));
  }
}

