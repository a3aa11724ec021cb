/** Who holds a place, since when, and the words that say so. */

import type { Ground } from "../api/types";
import { element } from "../dom";
import { day } from "../format";
import { NOBODY } from "../map/ground";
import { inert } from "../pages/parts/text";
import { plain } from "../words";

export function groundItem(ground: Ground): HTMLElement {
  const holder = ground.holder
    ? element("a", { href: `/actors/${encodeURIComponent(ground.holder.id)}`, dir: "auto" }, inert(ground.holder.name))
    : NOBODY;
  return element("div", { class: "ground" },
    element("p", {}, `${plain(ground.state)}: `, holder, ground.since ? ` since ${day(ground.since)}` : "", ground.last ? `, last told ${day(ground.last)}` : ""),
    ground.disputed && element("p", { class: "tag contested" }, inert(ground.disputed.because)),
    element("ul", { class: "quotes" }, ground.evidence.map((one) => element("li", {},
      element("q", { dir: "auto" }, inert(one.text)), " ",
      element("a", { href: `/reports/${encodeURIComponent(one.report)}#${one.start}-${one.end}` }, inert(one.outlet ?? "report")),
      one.date ? `, ${day(one.date)}` : "", one.said_by ? ` (${inert(one.said_by)})` : ""))),
    element("p", { class: "soft" }, "The last dated report decides; it may be out of date or wrong."));
}
