/** The network as a drawing: a node for each party, a line for each tie; a click on a line shows its evidence. */

import type { Network, Tie } from "../../api/types";
import { svg } from "../../dom";
import { inert } from "../parts/text";
import { type Spot, laidOut } from "./layout";
import { type Names, ONE_WAY, TIES, sentence, when } from "./ties";

const MARGIN = 74;
/** Lines of one pair are bent apart by so much. */
const BEND = 22;
const LONGEST = 26;

export function drawn(network: Network, names: Names, pick: (tie: Tie) => void): SVGElement {
  const spots = laidOut(network.nodes.map((node) => node.id), network.edges.map((tie) => [tie.from, tie.to]));
  const [xs, ys] = [[...spots.values()].map((spot) => spot.x), [...spots.values()].map((spot) => spot.y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN / 2];
  const [width, height] = [Math.max(...xs) - left + MARGIN, Math.max(...ys) - top + MARGIN / 2 + 10];
  return svg("svg", { class: "network", viewBox: `${left} ${top} ${width} ${height}`, role: "group", "aria-label": "Network of parties" },
    svg("defs", {}, ONE_WAY.map(arrow)),
    svg("g", {}, network.edges.map((tie) => line(tie, network.edges, spots, names, pick))),
    svg("g", {}, network.nodes.map((node) => nodeMark(node, spots.get(node.id)!, isAbove(node.id, network.edges, spots)))));
}

function arrow(type: Tie["type"]): SVGElement {
  return svg("marker", { id: `arrow-${type}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8,
    markerUnits: "userSpaceOnUse", orient: "auto" }, svg("path", { class: `tie-${type} head`, d: "M0,0.5L8,4L0,7.5z" }));
}

function line(tie: Tie, all: readonly Tie[], spots: ReadonlyMap<string, Spot>, names: Names, pick: (tie: Tie) => void): SVGElement | null {
  const [from, to] = [spots.get(tie.from), spots.get(tie.to)];
  if (!from || !to || from === to) return null;
  const beside = all.filter((other) => pairOf(other) === pairOf(tie));
  const turn = tie.from < tie.to ? 1 : -1;
  const bend = (beside.indexOf(tie) - (beside.length - 1) / 2) * BEND * turn;
  const d = path(from, to, bend, radius(1) + 4);
  const shown = { class: `tie tie-${tie.type}`, d, "marker-end": ONE_WAY.includes(tie.type) ? `url(#arrow-${tie.type})` : null,
    "stroke-width": 1.2 + Math.min(3, Math.log2(1 + tie.count) * 0.6) };
  return svg("g", { class: "edge", "data-tie": keyOf(tie), onclick: () => pick(tie) },
    svg("title", {}, inert(`${sentence(tie, names)}: ${when(tie)}`)), svg("path", shown), svg("path", { class: "hit", d }));
}

export const keyOf = (tie: Tie): string => `${TIES.indexOf(tie.type)}|${tie.from}|${tie.to}`;
const pairOf = (tie: Tie): string => [tie.from, tie.to].sort().join("|");

/** A bent line that ends at the rims of both nodes. */
function path(from: Spot, to: Spot, bend: number, rim: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const towards = (spot: Spot): Spot => {
    const [mx, my] = [middle.x - spot.x, middle.y - spot.y];
    const reach = Math.hypot(mx, my) || 1;
    return { x: spot.x + (mx / reach) * rim, y: spot.y + (my / reach) * rim };
  };
  const [start, end] = [towards(from), towards(to)];
  return `M${start.x.toFixed(1)},${start.y.toFixed(1)}Q${middle.x.toFixed(1)},${middle.y.toFixed(1)} ${end.x.toFixed(1)},${end.y.toFixed(1)}`;
}

const radius = (count: number): number => 5 + Math.min(9, Math.sqrt(count));

/** The label stands where fewer lines run: above a node whose ties lead down. */
function isAbove(id: string, ties: readonly Tie[], spots: ReadonlyMap<string, Spot>): boolean {
  const here = spots.get(id)!.y;
  const others = ties.flatMap((tie) => (tie.from === id ? [tie.to] : tie.to === id ? [tie.from] : []));
  return others.reduce((sum, other) => sum + Math.sign((spots.get(other)?.y ?? here) - here), 0) > 0;
}

function nodeMark(node: Network["nodes"][number], spot: Spot, above: boolean): SVGElement {
  const points = Array.from(inert(node.name));
  const label = points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join("")}…` : points.join("");
  return svg("a", { href: `/actors/${encodeURIComponent(node.id)}`, class: "party", "aria-label": inert(node.name) },
    svg("title", {}, inert(node.name)),
    svg("circle", { cx: spot.x, cy: spot.y, r: radius(node.count) }),
    svg("text", { x: spot.x, y: spot.y + (above ? -radius(node.count) - 5 : radius(node.count) + 12), "text-anchor": "middle" }, label));
}
