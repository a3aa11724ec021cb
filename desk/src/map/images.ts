/** The symbols as images for the map, drawn from the same paths as in the lists, in the colours of the theme. */

import type { Map as MapLibre } from "maplibre-gl";
import { colour } from "../shell/theme";
import { BOX, PATHS } from "../symbols";
import { ALL_FAMILIES } from "../words";

// Pixels drawn for a pixel shown, so that symbols stay sharp where they are enlarged.
const FINE = 3;
const EDGE = 2;

export function addImages(map: MapLibre): void {
  for (const { key, shape } of ALL_FAMILIES) {
    for (const hollow of [false, true]) {
      put(map, key + (hollow ? "-hollow" : ""), (pen) => draw(pen, new Path2D(PATHS[shape]), colour(`family-${key}`), hollow));
    }
  }
  put(map, "rough", dashedCircle);
  put(map, "seal", (pen) => square(pen, "full"), { sdf: true });
  put(map, "seal-contested", (pen) => square(pen, "frame"), { sdf: true });
  put(map, "seal-rough", (pen) => square(pen, "dashed"), { sdf: true });
}

function put(map: MapLibre, name: string, paint: (pen: CanvasRenderingContext2D) => void, options: { sdf?: boolean } = {}): void {
  const size = (BOX + 2 * EDGE) * FINE;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  pen.scale(FINE, FINE);
  pen.translate(EDGE, EDGE);
  paint(pen);
  const image = pen.getImageData(0, 0, size, size);
  if (map.hasImage(name)) map.removeImage(name);
  map.addImage(name, image, { pixelRatio: FINE, ...options });
}

function draw(pen: CanvasRenderingContext2D, path: Path2D, ink: string, hollow: boolean): void {
  pen.lineJoin = "round";
  pen.strokeStyle = colour("surface");
  pen.lineWidth = hollow ? 6 : 3;
  pen.stroke(path);
  pen.fillStyle = hollow ? colour("surface") : ink;
  pen.fill(path);
  if (!hollow) return;
  pen.strokeStyle = ink;
  pen.lineWidth = 3.5;
  pen.stroke(path);
}

function dashedCircle(pen: CanvasRenderingContext2D): void {
  pen.beginPath();
  pen.arc(BOX / 2, BOX / 2, BOX / 2 - 1, 0, 2 * Math.PI);
  pen.globalAlpha = 0.75;
  pen.fillStyle = colour("surface");
  pen.fill();
  pen.globalAlpha = 1;
  pen.setLineDash([3.6, 3]);
  pen.lineWidth = 1.6;
  pen.strokeStyle = colour("ink-soft");
  pen.stroke();
}

/** Who holds a place: a square; only its frame where that is contested, dashed for an area. Coloured by the map. */
function square(pen: CanvasRenderingContext2D, form: "full" | "frame" | "dashed"): void {
  pen.lineWidth = 5;
  if (form === "dashed") pen.setLineDash([4.67, 4.67]);
  pen.strokeRect(5, 5, 14, 14);
  if (form === "full") pen.fillRect(5, 5, 14, 14);
}
