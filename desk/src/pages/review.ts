/**
 * What a person should decide: comparisons and events that are least sure and on which most hangs come first. One at a
 * time, by keyboard; every decision is logged with a name, and can be taken back.
 */

import { address, judgements as askLog, review as ask } from "../api/client";
import type { Judgement, JudgementAsked, ReviewItem } from "../api/types";
import { announce, element, fill } from "../dom";
import { moment, number } from "../format";
import type { Page } from "../shell/page";
import { title } from "../shell/router";
import { judged } from "./incident/history";
import { decide, takeBack, undoLast } from "./judging/decide";
import { correctForm } from "./judging/forms";
import { askWho, name } from "./judging/who";
import { action, waiting } from "./parts/parts";
import { card } from "./review/card";
import { KEYS, type Move, onKeys } from "./review/keys";

export const reviewPage: Page = async (root, at) => {
  title("Review");
  fill(root, element("div", { class: "page" }, waiting("the queue")));
  const sitting = new Sitting(at.leaving);
  await sitting.load();
  fill(root, element("div", { class: "page review" }, element("h1", {}, "Review"), sitting.who, sitting.place, sitting.log));
  onKeys((move) => sitting.move(move), at.leaving);
};

/** One sitting of a person at the queue: where they are in it, and what they have decided. */
class Sitting {
  readonly who = element("p", { class: "soft who" });
  readonly place = element("section", { class: "part", "aria-label": "To decide" });
  readonly log = element("section", { id: "log", class: "part", "aria-label": "Log of judgements" });
  private items: ReviewItem[] = [];
  private next: string | null = null;
  private at = 0;
  private correcting = false;

  constructor(private readonly leaving: AbortSignal) {}

  async load(): Promise<void> {
    const page = await ask({}, this.leaving);
    [this.items, this.next, this.at] = [page.items, page.next, 0];
    this.draw();
    await this.drawLog();
  }

  /** What a key or button asks for. */
  async move(move: Move): Promise<void> {
    const item = this.items[this.at];
    if (move === "undo") return undoLast();
    if (move === "who") return void (await askWho(), this.draw());
    if (move === "next" || move === "previous") return this.step(move === "next" ? 1 : -1);
    if (!item || !KEYS[item.kind].some((known) => known.move === move)) return;
    if (move === "correct") {
      this.correcting = true;
      return this.draw();
    }
    await this.give(item, { decision: move as JudgementAsked["decision"] });
  }

  private async give(item: ReviewItem, more: Pick<JudgementAsked, "decision"> & Partial<JudgementAsked>): Promise<void> {
    const index = this.items.indexOf(item);
    const kept = await decide([{ events: item.events, ...more }], async () => {
      this.items.splice(index, 0, item);
      this.at = index;
      this.draw();
      await this.drawLog();
    });
    if (!kept.length) return;
    this.items.splice(this.items.indexOf(item), 1);
    this.at = Math.min(this.at, Math.max(0, this.items.length - 1));
    this.correcting = false;
    if (!this.items.length && this.next) await this.more();
    this.draw();
    await this.drawLog();
  }

  private async step(by: number): Promise<void> {
    if (by > 0 && this.at === this.items.length - 1 && this.next) await this.more();
    this.at = Math.max(0, Math.min(this.items.length - 1, this.at + by));
    this.correcting = false;
    this.draw();
  }

  private async more(): Promise<void> {
    const page = await ask({ cursor: this.next ?? undefined }, this.leaving);
    this.items.push(...page.items);
    this.next = page.next;
  }

  private draw(): void {
    const item = this.items[this.at];
    fill(this.who, name() ? `Judging as ${name()}. ` : "", action(name() ? "Change" : "Say who judges", () => this.move("who")));
    if (!item) return fill(this.place, element("p", {}, "Nothing is left to decide."));
    const correcting = this.correcting && correctForm((correction) => this.give(item, { decision: "correct", ...correction }), () => {
      this.correcting = false;
      this.draw();
    });
    const left = `${number(this.at + 1)} of ${number(this.items.length)}${this.next ? " and more" : ""}`;
    fill(this.place, element("p", { class: "soft left" }, left), card(item), correcting || this.buttons(item));
    if (correcting) correcting.querySelector("select")?.focus();
    else announce(`${left}: ${item.what.join("; ")}`);
  }

  private buttons(item: ReviewItem): HTMLElement {
    return element("div", { class: "tools moves", role: "group", "aria-label": "Decide" },
      [...KEYS[item.kind], ...KEYS.any].map(({ key, move, words }) =>
        element("button", { type: "button", "aria-keyshortcuts": key, onclick: () => void this.move(move) },
          words, element("kbd", {}, key))));
  }

  private async drawLog(): Promise<void> {
    const found = await askLog({ limit: 50 }, this.leaving);
    const rows = [...found.items].sort((left, right) => right.when.localeCompare(left.when));
    fill(this.log, element("h2", {}, "Log"),
      element("p", {}, element("a", { class: "button", href: address("/judgements", { format: "jsonl" }), download: "judgements.jsonl" },
        "Export as training data")),
      rows.length ? element("ol", { class: "history" }, rows.map((one) => this.logged(one)))
        : element("p", { class: "soft" }, "Nothing has been judged yet."));
  }

  private logged(one: Judgement): HTMLElement {
    return element("li", {}, element("time", { datetime: one.when }, moment(one.when)), judged(one),
      !one.retired && action("Undo", async () => {
        if (await takeBack([one.id])) await this.load();
      }, { class: "quiet", "aria-label": `Undo ${one.decision} by ${one.by}, ${moment(one.when)}` }));
  }
}

