/** Light or dark: as the system has it until the reader chooses. */

export type Theme = "light" | "dark";
const KEY = "marsad.theme";
const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<(theme: Theme) => void>();

export function theme(): Theme {
  const chosen = remembered();
  return chosen ?? (system.matches ? "dark" : "light");
}

export function toggleTheme(): void {
  const next = theme() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that keeps nothing still shows the theme until the page is left.
    document.documentElement.dataset["theme"] = next;
  }
  applyTheme();
}

/** Calls back when the theme changes, until the signal says stop. */
export function onTheme(listener: (theme: Theme) => void, leaving: AbortSignal): void {
  listeners.add(listener);
  leaving.addEventListener("abort", () => listeners.delete(listener));
}

export function applyTheme(): void {
  document.documentElement.dataset["theme"] = theme();
  listeners.forEach((listener) => listener(theme()));
}

/** The value of a colour of the theme, by the name of its custom property. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

system.addEventListener("change", applyTheme);

function remembered(): Theme | null {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === "light" || kept === "dark") return kept;
  } catch {
    const now = document.documentElement.dataset["theme"];
    if (now === "light" || now === "dark") return now;
  }
  return null;
}
