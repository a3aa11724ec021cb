/** The header of every page: name, pages, theme. */

import { element, fill } from "../dom";
import { onPage } from "./router";
import { theme, toggleTheme } from "./theme";

const PAGES: readonly [path: string, name: string][] = [
  ["/", "Incidents"],
  ["/actors", "Actors"],
  ["/sources", "Sources"],
  ["/review", "Review"],
  ["/about", "About"],
];

export function drawHeader(root: HTMLElement): void {
  const links = PAGES.map(([path, name]) => element("a", { href: path }, name));
  const toggle = element("button", { type: "button", class: "quiet", onclick: () => {
    toggleTheme();
    nameToggle();
  } });
  const nameToggle = (): void => {
    const other = theme() === "dark" ? "light" : "dark";
    toggle.setAttribute("aria-label", `Switch to the ${other} theme`);
    toggle.textContent = other === "dark" ? "Dark" : "Light";
  };
  nameToggle();
  fill(root,
    element("a", { class: "brand", href: "/", "aria-label": "Marsad, to the incidents" }, "Marsad"),
    element("nav", { "aria-label": "Pages" }, links),
    toggle,
  );
  onPage((path) => links.forEach((link) => {
    const here = link.pathname === "/" ? path === "/" || path.startsWith("/incidents") : path.startsWith(link.pathname);
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }));
}
