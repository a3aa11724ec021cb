/**
 * Where the nodes of a network stand. The same network is always drawn the same: nodes start on a circle in the order
 * of their ids, ties draw together, all push one another away, for a fixed number of steps (Fruchterman and Reingold, 1991).
 */

export interface Spot { x: number; y: number }

const STEPS = 320;
/** Room of one node, in the drawing's units: its label is about so wide. */
const ROOM = 118;
/** Labels are wide and low: what is above or below another may stand nearer than what is beside it. */
const FLAT = 0.62;

export function laidOut(ids: readonly string[], ties: readonly (readonly [string, string])[]): Map<string, Spot> {
  const order = [...ids].sort();
  const index = new Map(order.map((id, at) => [id, at]));
  const radius = (ROOM * Math.max(3, order.length)) / 5;
  const spots = order.map((_, at): Spot => {
    const turn = (2 * Math.PI * at) / order.length;
    return { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
  });
  const pulls = [...new Set(ties.map(([left, right]) => [index.get(left), index.get(right)]
    .sort((one, other) => (one ?? 0) - (other ?? 0)).join(" ")))].sort()
    .map((pair) => pair.split(" ").map(Number) as [number, number])
    .filter(([left, right]) => left !== right && !Number.isNaN(left) && !Number.isNaN(right));
  for (let step = 0; step < STEPS; step += 1) move(spots, pulls, ROOM * (1 - step / STEPS));
  return new Map(order.map((id, at) => [id, { x: spots[at]!.x, y: spots[at]!.y * FLAT }]));
}

function move(spots: Spot[], pulls: readonly [number, number][], most: number): void {
  const forces = spots.map((): Spot => ({ x: 0, y: 0 }));
  for (let left = 0; left < spots.length; left += 1) {
    for (let right = 0; right < left; right += 1) push(spots, forces, left, right, (length) => (ROOM * ROOM) / length);
  }
  for (const [left, right] of pulls) push(spots, forces, left, right, (length) => -(length * length) / ROOM);
  spots.forEach((spot, at) => {
    // A weak pull to the middle keeps what is tied to nothing in sight.
    const force = { x: forces[at]!.x - spot.x * 0.25, y: forces[at]!.y - spot.y * 0.25 };
    const length = Math.hypot(force.x, force.y) || 1;
    const reach = Math.min(length, most);
    spot.x += (force.x / length) * reach;
    spot.y += (force.y / length) * reach;
  });
}

function push(spots: readonly Spot[], forces: Spot[], left: number, right: number, strength: (length: number) => number): void {
  const [dx, dy] = [spots[left]!.x - spots[right]!.x, spots[left]!.y - spots[right]!.y];
  const length = Math.max(Math.hypot(dx, dy), 1);
  const force = strength(length) / length;
  forces[left]!.x += dx * force;
  forces[left]!.y += dy * force;
  forces[right]!.x -= dx * force;
  forces[right]!.y -= dy * force;
}
