/** A box drawn on the map with the pointer, to see only what lies in it. */

import { announce, element } from "../dom";

export interface Pixels { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

// A smaller box is a slip of the hand.
const LEAST = 8;

/** The button that starts it. Keys have "Only this view" for the same end. */
export function boxTool(canvas: HTMLElement, drawn: (pixels: Pixels) => void): HTMLButtonElement {
  const button = element("button", { type: "button", "aria-pressed": "false" }, "Draw a box");
  const box = element("div", { class: "drawnbox", hidden: true });
  const cover = element("div", { class: "drawcover" }, box);
  const finish = (): void => {
    cover.remove();
    box.hidden = true;
    button.setAttribute("aria-pressed", "false");
  };
  button.addEventListener("click", () => {
    if (cover.isConnected) return finish();
    canvas.append(cover);
    button.setAttribute("aria-pressed", "true");
    announce("Drag over the map to draw a box");
  });
  button.addEventListener("keydown", (event) => {
    if (event.key === "Escape") finish();
  });
  cover.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    cover.setPointerCapture(event.pointerId);
    const frame = cover.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    const pixels = (one: PointerEvent): Pixels => {
      const [to, down] = [one.clientX - frame.left, one.clientY - frame.top];
      return { left: Math.min(x, to), top: Math.min(y, down), right: Math.max(x, to), bottom: Math.max(y, down) };
    };
    cover.onpointermove = (one) => {
      const now = pixels(one);
      box.hidden = false;
      Object.assign(box.style, { left: `${now.left}px`, top: `${now.top}px`, width: `${now.right - now.left}px`, height: `${now.bottom - now.top}px` });
    };
    cover.onpointerup = (one) => {
      cover.onpointermove = cover.onpointerup = null;
      const now = pixels(one);
      finish();
      if (now.right - now.left >= LEAST && now.bottom - now.top >= LEAST) drawn(now);
    };
  });
  return button;
}
