/** The events read from a report, beside its text: each with its answers, why it was coded, and a person's word on it. */

import type { ReportEvent, ReportPage } from "../../api/types";
import { element } from "../../dom";
import { many } from "../../format";
import { STATUS } from "../../words";
import { eventJudging } from "../judging/event";
import { section, typeSign } from "../parts/parts";
import { inert, words } from "../parts/text";
import { answers } from "./answers";
import { light } from "./spans";

export function events(of: ReportPage): HTMLElement {
  const cards = of.events.map(card);
  return section("events", many(of.events.length, "event"), cards.length
    ? element("ol", { class: "events" }, cards)
    : element("p", { class: "soft" }, "Nothing that Marsad codes is told here."));
}

function card(event: ReportEvent): HTMLElement {
  return element("li", { class: `event status-${event.status}`, id: `event-${event.id}`, tabindex: 0, "data-event": event.id },
    element("p", { class: "signs" }, typeSign(event.type, event.modes), " ",
      element("q", {}, words(event.trigger.text)),
      event.status !== "asserted" && element("span", { class: `status status-${event.status}` }, STATUS[event.status] ?? event.status),
      event.historical && element("span", { class: "status" }, "Long past")),
    answers(event),
    element("p", { class: "soft why" }, `Confidence ${event.confidence.toFixed(2)}. ${inert(event.why)}`,
      event.incident && element("span", {}, " ", element("a", { href: `/incidents/${encodeURIComponent(event.incident)}` }, "Its incident"))),
    eventJudging(event.id));
}

/** Pointing at words shows their event; pointing at an event, or moving to it by keyboard, shows its words. */
export function linked(page: HTMLElement): HTMLElement {
  const show = (event: string | null) => {
    light(page, event);
    for (const card of page.querySelectorAll<HTMLElement>(".event")) {
      card.classList.toggle("lit", event !== null && card.dataset["event"] === event);
    }
  };
  for (const name of ["mouseover", "focusin"]) page.addEventListener(name, (happened) => {
    const at = happened.target as Element;
    const card = at.closest<HTMLElement>(".event");
    const marking = at.closest<HTMLElement>("[data-events]");
    show(card?.dataset["event"] ?? marking?.dataset["events"]?.split(" ")[0] ?? null);
  });
  page.addEventListener("click", (happened) => {
    const event = (happened.target as Element).closest<HTMLElement>("[data-events]")?.dataset["events"]?.split(" ")[0];
    if (event) document.getElementById(`event-${event}`)?.focus();
  });
  return page;
}
