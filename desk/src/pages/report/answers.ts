/** What is read of an event, question by question. */

import type { ReportEvent } from "../../api/types";
import { element } from "../../dom";
import { facts } from "../parts/parts";
import { words } from "../parts/text";
import { ROLES } from "./spans";

export function answers(event: ReportEvent): HTMLElement {
  return facts(ROLES.filter(([role]) => role !== "trigger").map(([role, name]) => [name, answer(event, role)] as const));
}

function answer(event: ReportEvent, role: string): HTMLElement | null {
  const found = [...new Set(event.spans.filter((span) => span.role === role).map((span) => span.name ?? span.text))];
  return found.length ? element("span", {}, ...found.flatMap((name, at) => [at ? "; " : "", words(name)])) : null;
}
