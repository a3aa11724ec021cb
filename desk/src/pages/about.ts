/** What the desk is, what is in its store, what to beware of, and whose work it shows. */

import { about as ask, address } from "../api/client";
import { element, fill } from "../dom";
import { many } from "../format";
import type { Page } from "../shell/page";
import { title } from "../shell/router";
import { facts, section, waiting } from "./parts/parts";

export const aboutPage: Page = async (root, at) => {
  title("About");
  fill(root, element("div", { class: "page" }, waiting("the store")));
  const of = await ask(at.leaving);
  fill(root, element("div", { class: "page about" }, element("h1", {}, "About"),
    element("p", {}, "Marsad codes reports of conflict: who did what to whom, where, when, how many, and according to whom, " +
      "with the words behind every value. It counts independent origins, not outlets; what is planned, denied or only possible " +
      "is never counted as happened; a place that is not known is not drawn."),
    facts([
      ["Version", of.version],
      ["In the store", `${many(of.incidents, "incident")}, ${many(of.events, "event")}, ${many(of.reports, "report")}`],
      ["Judging", of.writable ? "allowed with the server's token" : "not allowed: the server was started without a token"],
      ["API", element("span", {}, element("a", { href: address("/openapi.json"), target: "_blank" }, "OpenAPI"), " · ",
        element("a", { href: address("/incidents.geojson"), download: "incidents.geojson" }, "GeoJSON"), " · ",
        element("a", { href: address("/incidents.csv"), download: "incidents.csv" }, "CSV"))],
    ]),
    section("beware", "Beware", element("p", {}, of.disclaimer)),
    section("whose", "Whose work", element("ul", {}, of.attribution.map((line) => element("li", {}, line)),
      element("li", {}, "The desk's code: ", element("a", { href: "/licences.txt", target: "_blank" }, "licences"))))));
};
