/** A judgement sent, told of, and taken back. */

import { ApiError, judge, unjudge } from "../../api/client";
import type { Judged, JudgementAsked } from "../../api/types";
import { announce, element, fill } from "../../dom";
import { askWho, name } from "./who";

/** How long the offer to undo stays, in milliseconds; the log keeps it for good. */
const OFFERED = 20_000;

/** What the server does not allow without a token, or with a wrong one. */
const REFUSED = [401, 403];

/** The judgements as kept, or none where the reader turns away. Asks who judges where that is not known. */
export async function decide(asked: readonly Omit<JudgementAsked, "by">[], undone: () => void | Promise<void>): Promise<Judged[]> {
  const kept = await asking(async (by) => {
    const done: Judged[] = [];
    for (const one of asked) done.push(await judge({ ...one, by }));
    return done;
  });
  if (!kept?.length) return [];
  offerUndo(`${said(asked[0]!)}.`, async () => {
    await takeBack(kept.map((one) => one.id));
    await undone();
  });
  return kept;
}

/** Takes judgements back, the last one first. */
export async function takeBack(ids: readonly string[]): Promise<boolean> {
  const done = await asking(async () => {
    for (const id of [...ids].reverse()) await unjudge(id);
    return true;
  });
  if (done) notice("Taken back.");
  return done === true;
}

async function asking<Answer>(does: (by: string) => Promise<Answer>): Promise<Answer | null> {
  let by = name() ?? (await askWho());
  while (by) {
    try {
      return await does(by);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!REFUSED.includes(error.status)) {
        notice(error.message, "problem");
        return null;
      }
      by = await askWho(error.message);
    }
  }
  return null;
}

function said(one: Omit<JudgementAsked, "by">): string {
  const right = one.field ? ` ${one.field} to ${one.value}` : "";
  return `Kept: ${one.decision}${right}`;
}

let undo: (() => Promise<void>) | null = null;
let timer = 0;

/** Takes back what was judged last, while that is on offer. */
export async function undoLast(): Promise<void> {
  const last = undo;
  undo = null;
  if (last) await last();
}

function offerUndo(words: string, does: () => Promise<void>): void {
  undo = does;
  notice(words, "", element("button", { type: "button", class: "undo", onclick: () => void undoLast() }, "Undo"));
}

/** A line at the foot of the page that goes away by itself. */
export function notice(words: string, kind = "", ...more: HTMLElement[]): void {
  let place = document.getElementById("notice");
  if (!place) {
    place = element("div", { id: "notice", class: "noprint", role: "region", "aria-label": "Last judgement" });
    document.body.append(place);
  }
  fill(place, element("p", { class: kind || null }, words), more);
  announce(words);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    undo = null;
    place.replaceChildren();
  }, OFFERED);
}
