/** Ties between parties in words. */

import type { Network, Tie } from "../../api/types";
import { element } from "../../dom";
import { day, many } from "../../format";
import { words } from "../parts/text";

export const VERBS: Readonly<Record<Tie["type"], string>> = {
  backs: "backs", leads: "leads", part_of: "is part of", allied_with: "is allied with", opposes: "opposes", fights: "fights",
};
export const TIES = Object.keys(VERBS) as Tie["type"][];
/** Ties that go one way are drawn with an arrow. */
export const ONE_WAY: readonly Tie["type"][] = ["backs", "leads", "part_of", "opposes"];

export type Names = ReadonlyMap<string, string>;

export const namesOf = (network: Pick<Network, "nodes">): Names => new Map(network.nodes.map((node) => [node.id, node.name]));

export const sentence = (tie: Tie, names: Names): string =>
  `${names.get(tie.from) ?? tie.from} ${VERBS[tie.type]} ${names.get(tie.to) ?? tie.to}`;

export const when = (tie: Tie): string => {
  const days = !tie.first || tie.first === tie.last ? day(tie.first) : `${day(tie.first)} – ${day(tie.last)}`;
  return `${days}, told ${tie.count === 1 ? "once" : many(tie.count, "time")}`;
};

export function partyLink(id: string, names: Names): HTMLElement {
  return element("a", { href: `/actors/${encodeURIComponent(id)}` }, words(names.get(id) ?? id));
}
