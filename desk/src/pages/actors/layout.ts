/**
 * Where the nodes of a network stand. The same network is always drawn the same: nodes start on a circle in the order
 * of their ids, ties draw together, all push one another away, the more the more ties they have (as ForceAtlas2 does,
 * Jacomy and others, 2014), for a fixed number of steps; then labels that cover one another are moved apart.
 */

export interface Spot { x: number; y: number }

const STEPS = 300;
/** About as far as two tied nodes stand from one another, in the drawing's units. */
const ROOM = 90;
/** A pull to the middle keeps groups that nothing ties to the others in sight. */
const INWARDS = 1.2;
/** The frame for one node, and at most: wider than high, as screens are. */
const FRAME = { each: 200, most: 940, flat: 0.62 };
/** Room of a node with its label. */
const LABEL = { width: 104, height: 34 };
const ROUNDS = 80;

export function laidOut(ids: readonly string[], ties: readonly (readonly [string, string])[]): Map<string, Spot> {
  const order = [...ids].sort();
  const index = new Map(order.map((id, at) => [id, at]));
  const pulls = pairs(ties.map(([left, right]) => [index.get(left) ?? -1, index.get(right) ?? -1]));
  const weights = order.map((_, at) => 1 + pulls.filter((pair) => pair.includes(at)).length);
  const radius = (ROOM * Math.max(3, order.length)) / 5;
  const spots = order.map((_, at): Spot => {
    const turn = (2 * Math.PI * at) / order.length;
    return { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
  });
  for (let step = 0; step < STEPS; step += 1) move(spots, pulls, weights, ROOM * (1 - step / STEPS));
  fit(spots);
  for (let round = 0; round < ROUNDS; round += 1) spread(spots);
  return new Map(order.map((id, at) => [id, spots[at]!]));
}

/** Each pair once, however many ties it has. */
function pairs(all: readonly [number, number][]): [number, number][] {
  const sorted = all.filter(([left, right]) => left >= 0 && right >= 0 && left !== right)
    .map(([left, right]): [number, number] => [Math.min(left, right), Math.max(left, right)])
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  return sorted.filter((pair, at) => pair.join() !== sorted[at - 1]?.join());
}

function move(spots: Spot[], pulls: readonly [number, number][], weights: readonly number[], most: number): void {
  const forces = spots.map((spot): Spot => ({ x: -spot.x * INWARDS, y: -spot.y * INWARDS }));
  for (let left = 0; left < spots.length; left += 1) {
    for (let right = 0; right < left; right += 1) {
      push(spots, forces, left, right, (length) => (weights[left]! * weights[right]! * ROOM * ROOM) / (4 * length));
    }
  }
  for (const [left, right] of pulls) push(spots, forces, left, right, (length) => -length);
  spots.forEach((spot, at) => {
    const length = Math.hypot(forces[at]!.x, forces[at]!.y) || 1;
    const reach = Math.min(length / weights[at]!, most);
    spot.x += (forces[at]!.x / length) * reach;
    spot.y += (forces[at]!.y / length) * reach;
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

/** Stretched into a frame that leaves the labels room, however large the network. */
function fit(spots: Spot[]): void {
  const width = Math.min(FRAME.most, FRAME.each * Math.sqrt(spots.length));
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  for (const spot of spots) {
    [spot.x, spot.y] = [((spot.x - left) / across) * width, ((spot.y - top) / down) * width * FRAME.flat];
  }
}

/** Two whose labels overlap each give way by half, in the direction in which less is needed. */
function spread(spots: Spot[]): void {
  for (let left = 0; left < spots.length; left += 1) {
    for (let right = 0; right < left; right += 1) {
      const [one, other] = [spots[left]!, spots[right]!];
      const [dx, dy] = [one.x - other.x, one.y - other.y];
      const [overX, overY] = [LABEL.width - Math.abs(dx), LABEL.height - Math.abs(dy)];
      if (overX <= 0 || overY <= 0) continue;
      const sideways = overX / LABEL.width < overY / LABEL.height;
      const by = ((sideways ? overX : overY) / 2) * (((sideways ? dx : dy) || left - right) < 0 ? -1 : 1);
      if (sideways) [one.x, other.x] = [one.x + by, other.x - by];
      else [one.y, other.y] = [one.y + by, other.y - by];
    }
  }
}
