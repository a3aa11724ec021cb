/** A person's word on one event: accept, reject, correct. */

import { element, fill } from "../../dom";
import { action } from "../parts/parts";
import { decide } from "./decide";
import { correctForm } from "./forms";

/** Buttons, and behind the last of them a form. */
export function eventJudging(event: string): HTMLElement {
  const place = element("div", { class: "judging noprint", role: "group", "aria-label": "Judge this event" });
  const said = element("span", { class: "soft" });
  const buttons = (words = "") => {
    said.textContent = words;
    fill(place, action("Accept", () => give("accept")), action("Reject", () => give("reject")),
      action("Correct …", () => {
        fill(place, correctForm((correction) => give("correct", correction), () => buttons()));
        place.querySelector("select")?.focus();
      }), said);
  };
  const give = async (decision: "accept" | "reject" | "correct", correction: object = {}) => {
    const kept = await decide([{ decision, events: [event], ...correction }], () => buttons("taken back"));
    if (kept.length) buttons(`${decision}ed`.replace("eed", "ed"));
  };
  buttons();
  return place;
}
