/**
 * Words of reports on the page. Offsets count code points, as the API does; JavaScript counts halves of some, so that
 * texts are cut up first. Characters that reorder or hide other words are shown by number, never obeyed.
 */

import { element } from "../../dom";

export interface Stretch { readonly start: number; readonly end: number }

/** Embeddings, overrides and isolates of direction, and control characters other than tab and line end. */
// eslint-disable-next-line no-control-regex
const UNRULY = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

export function inert(text: string): string {
  return text.replace(UNRULY, (sign) => `⟨U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** Words of a report in their own direction, whatever stands around them. */
export function words(text: string | null | undefined): HTMLElement {
  return element("bdi", {}, inert(text ?? ""));
}

/** A sentence that starts at offset `at`, with the stretches in it marked. */
export function marked(text: string, at: number, stretches: readonly Stretch[]): HTMLElement {
  const points = Array.from(text);
  const sentence = element("bdi", {});
  let from = 0;
  for (const stretch of joined(stretches)) {
    const [start, end] = [Math.max(stretch.start - at, from), Math.min(stretch.end - at, points.length)];
    if (start >= end) continue;
    sentence.append(inert(points.slice(from, start).join("")));
    sentence.append(element("mark", {}, inert(points.slice(start, end).join(""))));
    from = end;
  }
  sentence.append(inert(points.slice(from).join("")));
  return sentence;
}

/** In order, those that touch made one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** Part of a text by code points. */
export function cut(text: string): (start: number, end: number) => string {
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join("");
}
