/** Who backs, leads, belongs to, stands with or against whom, and who fights whom: as a network, and party by party. */

import { actor as askOne, actors as ask } from "../api/client";
import type { ActorPage, Network, Tie } from "../api/types";
import { element, fill } from "../dom";
import { many, number, period } from "../format";
import type { Address, Page } from "../shell/page";
import { go, title } from "../shell/router";
import { drawn, keyOf } from "./actors/network";
import { type Names, TIES, VERBS, namesOf, partyLink, sentence, when } from "./actors/ties";
import { evidenceList } from "./parts/evidence";
import { facts, section, table, typeSign, waiting } from "./parts/parts";
import { inert, words } from "./parts/text";

/** Parties that a drawing can hold and still be read; those that most is told of. */
const DRAWN = 30;

export const actorsPage: Page = async (root, at) => {
  title("Actors");
  fill(root, element("div", { class: "page" }, waiting("the actors")));
  const asked = Object.fromEntries(["since", "until"].flatMap((name) => at.query.get(name) ? [[name, at.query.get(name)!]] : []));
  const whole = await ask(asked, at.leaving);
  const chosen = (at.query.get("ties") ?? "").split(",").filter((type) => (TIES as string[]).includes(type));
  const edges = whole.edges.filter((tie) => !chosen.length || chosen.includes(tie.type));
  const tied = new Set(edges.flatMap((tie) => [tie.from, tie.to]));
  const network = { ...whole, nodes: whole.nodes.filter((node) => tied.has(node.id)), edges };
  const names = namesOf(whole);
  fill(root, element("div", { class: "page actors" }, element("h1", {}, "Actors"), filter(at, chosen),
    edges.length ? shown(network, names) : element("p", {}, "No report of this period tells of such a tie.")));
};

/** Period and kinds of ties, kept in the address. */
function filter(at: Address, chosen: readonly string[]): HTMLElement {
  const since = element("input", { type: "date", name: "since", value: at.query.get("since") ?? "" });
  const until = element("input", { type: "date", name: "until", value: at.query.get("until") ?? "" });
  const boxes = TIES.map((type) => element("input", { type: "checkbox", name: type, checked: !chosen.length || chosen.includes(type) }));
  const form = element("form", { class: "filter noprint", "aria-label": "Filter" },
    element("label", {}, "From", since), element("label", {}, "to", until),
    element("fieldset", {}, element("legend", { class: "unseen" }, "Ties"), boxes.map((box, index) =>
      element("label", { class: `tie-key tie-${TIES[index]}` }, box, element("span", { class: "swatch", "aria-hidden": "true" }), VERBS[TIES[index]!]))));
  form.addEventListener("change", () => {
    const on = boxes.filter((box) => box.checked).map((box) => box.name);
    const query = new URLSearchParams();
    if (since.value) query.set("since", since.value);
    if (until.value) query.set("until", until.value);
    if (on.length && on.length < TIES.length) query.set("ties", on.join(","));
    const written = query.toString();
    go(`/actors${written ? `?${written}` : ""}`, { replace: true });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  return form;
}

/** The drawing with its evidence beside it, and below the ties as a list for those who do not point. */
function shown(network: Network, names: Names): HTMLElement[] {
  const panel = element("aside", { class: "evidence", "aria-label": "Evidence", "aria-live": "polite" },
    element("p", { class: "soft" }, "Click a line for the words behind it, a party for its page."));
  const pick = (tie: Tie): void => {
    fill(panel, element("h2", {}, words(sentence(tie, names))), element("p", { class: "soft" }, when(tie)), evidenceList(tie.evidence));
    root.querySelectorAll(".edge").forEach((edge) => edge.classList.toggle("picked", edge.getAttribute("data-tie") === keyOf(tie)));
  };
  const known = new Set([...network.nodes].sort((left, right) => right.count - left.count || left.id.localeCompare(right.id))
    .slice(0, DRAWN).map((node) => node.id));
  const part: Network = {
    ...network,
    nodes: network.nodes.filter((node) => known.has(node.id)),
    edges: network.edges.filter((tie) => known.has(tie.from) && known.has(tie.to)),
  };
  const left = network.nodes.length - part.nodes.length;
  const root = element("div", { class: "net" }, element("div", {}, drawn(part, names, pick),
    network.left_out > 0 && element("p", { class: "soft" }, `${many(network.left_out, "older report")} of the period were not looked through; choose a shorter one.`),
    left > 0 && element("p", { class: "soft" }, `The ${DRAWN} parties that most is told of are drawn; ${number(left)} more are in the list.`)), panel);
  return [root, ties("All ties", network.edges, names, (tie) => {
    pick(tie);
    panel.scrollIntoView({ block: "nearest" });
  })];
}

function ties(name: string, edges: readonly Tie[], names: Names, pick: (tie: Tie) => void): HTMLElement {
  return section("ties", name, table(name, ["Who", "", "Whom", "When", "Evidence"], edges.map((tie) => [
    partyLink(tie.from, names), VERBS[tie.type], partyLink(tie.to, names), when(tie),
    element("button", { type: "button", class: "plain", "aria-label": `Evidence: ${inert(sentence(tie, names))}`, onclick: () => pick(tie) }, "Words"),
  ])));
}

export const actorPage: Page = async (root, at) => {
  title("Actor");
  fill(root, element("div", { class: "page" }, waiting("the actor")));
  const of = await askOne(at.names[0]!, at.leaving);
  title(inert(of.name));
  const names = new Map([...namesOf(of), [of.id, of.name]]);
  fill(root, element("article", { class: "page actor" }, element("h1", {}, words(of.name)),
    facts([
      ["Also called", of.aliases.length > 0 && words(of.aliases.join(", "))],
      ["Country", of.country], ["Kind", of.sector], ["Id", element("code", {}, of.id)],
      ["Places", of.places.length > 0 && element("span", {}, ...of.places.flatMap(([place, count], index) =>
        [index ? ", " : "", words(place), element("span", { class: "soft" }, ` ${number(count)}`)]))],
    ]),
    of.edges.length > 0 && section("ties", "Ties", of.edges.map((tie) => element("details", { class: "tie-told" },
      element("summary", {}, words(sentence(tie, names)), element("span", { class: "soft" }, ` ${when(tie)}`)),
      evidenceList(tie.evidence)))),
    incidents(of)));
};

function incidents(of: ActorPage): HTMLElement {
  return section("incidents", many(of.total, "incident"), of.incidents.length
    ? table("Incidents", ["When", "What", "Where", "Origins"], of.incidents.map((one) => [
        period(one.from, one.to),
        element("span", {}, element("a", { href: `/incidents/${encodeURIComponent(one.id)}` }, words(one.what)), ...one.types.flatMap((type) => [" ", typeSign(type)])),
        words(one.place?.name ?? "place unknown"), number(one.origins),
      ]), [3])
    : element("p", { class: "soft" }, "No incident names it as actor or target."));
}
