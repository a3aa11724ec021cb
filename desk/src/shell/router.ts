/** Addresses to pages. The address is the only state that is shared: what it says is what is shown. */

import { actorPage, actorsPage } from "../pages/actors";
import { aboutPage } from "../pages/about";
import { incidentPage } from "../pages/incident";
import { reportPage } from "../pages/report";
import { reviewPage } from "../pages/review";
import { sourcesPage } from "../pages/sources";
import { homePage } from "../home/home";
import { ApiError } from "../api/client";
import { element, fill } from "../dom";
import type { Address, Page, Update } from "./page";

const ROUTES: readonly [pattern: RegExp, page: Page][] = [
  [/^\/$/, homePage],
  [/^\/incidents\/([^/]+)$/, incidentPage],
  [/^\/reports\/([^/]+)$/, reportPage],
  [/^\/actors$/, actorsPage],
  [/^\/actors\/(.+)$/, actorPage],
  [/^\/sources$/, sourcesPage],
  [/^\/review$/, reviewPage],
  [/^\/about$/, aboutPage],
];

let leaving: AbortController | null = null;
let shownPath: string | null = null;
let update: Update | null = null;
const listeners = new Set<(path: string) => void>();

/** Calls back with the path whenever another page is shown. */
export function onPage(listener: (path: string) => void): void {
  listeners.add(listener);
}

/** Shows another address of the desk. `replace` leaves no step in the browser's history. */
export function go(address: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  void show();
}

/** Starts: links within the desk and the browser's back and forward show pages without loading anew. */
export function start(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a");
    if (!link || event.defaultPrevented || event.button !== 0 || link.target || link.hasAttribute("download")) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const to = new URL(link.href);
    if (to.origin !== location.origin || !pageOf(to.pathname)) return;
    if (to.pathname === location.pathname && to.search === location.search && to.hash) return;
    event.preventDefault();
    go(to.pathname + to.search + to.hash);
  });
  window.addEventListener("popstate", () => void show());
  void show();
}

function pageOf(path: string): { page: Page; names: string[] } | null {
  for (const [pattern, page] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return { page, names: found.slice(1).map(decoded) };
  }
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function show(): Promise<void> {
  const path = location.pathname;
  if (path === shownPath && update) {
    update(new URLSearchParams(location.search));
    return;
  }
  update = null;
  const root = document.getElementById("main") as HTMLElement;
  leaving?.abort();
  const now = (leaving = new AbortController());
  const moved = shownPath !== null && shownPath !== path;
  shownPath = path;
  listeners.forEach((listener) => listener(path));
  root.className = "";
  fill(root);
  if (moved) {
    scrollTo(0, 0);
    root.focus({ preventScroll: true });
  }
  const found = pageOf(path);
  const at: Address = {
    path,
    names: found?.names ?? [],
    query: new URLSearchParams(location.search),
    leaving: now.signal,
  };
  try {
    const given = await (found?.page ?? missing)(root, at);
    if (!now.signal.aborted) update = given ?? null;
  } catch (error) {
    if (!now.signal.aborted) failed(root, error);
  }
}

function missing(root: HTMLElement): void {
  title("Not found");
  fill(root, element("div", { class: "page" }, element("h1", {}, "There is no such page"),
    element("p", {}, element("a", { href: "/" }, "To the incidents"))));
}

function failed(root: HTMLElement, error: unknown): void {
  const words = error instanceof ApiError ? error.message : `The desk failed: ${String(error)}`;
  fill(root, element("div", { class: "page" }, element("p", { class: "problem", role: "alert" }, words),
    element("p", {}, element("a", { href: "/" }, "To the incidents"))));
}

/** The name of the page in the browser's tab. */
export function title(words: string): void {
  document.title = words ? `${words} · Marsad` : "Marsad";
}
