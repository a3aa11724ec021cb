/** A period of days: both its ends belong to it; either may be open, as an infinite number. */

import { toDay, toIso } from "../days";
import type { Filters } from "../filters";
import { day, many } from "../format";
import type { Bins } from "./bins";

export interface Window { readonly start: number; readonly end: number }

export function windowOf(filters: Filters): Window | null {
  const [since, until] = [toDay(filters.get("since") ?? ""), toDay(filters.get("until") ?? "")];
  return since === null && until === null ? null : { start: since ?? -Infinity, end: until ?? Infinity };
}

export function clipped(window: Window, bins: Bins): Window | null {
  const [start, end] = [Math.max(window.start, bins.start), Math.min(window.end, bins.end - 1)];
  return end < start ? null : { start, end };
}

export const ordered = (one: number, other: number): Window => ({ start: Math.min(one, other), end: Math.max(one, other) });

export function moved(window: Window, by: number, bins: Bins): Window {
  const least = Math.max(bins.start - window.start, Math.min(bins.end - 1 - window.end, by));
  return { start: window.start + least, end: window.end + least };
}

/** A new period begins and ends with whole bars. */
export function snapped(window: Window, { start, step }: Bins): Window {
  return {
    start: start + Math.floor((window.start - start) / step) * step,
    end: start + (Math.floor((window.end - start) / step) + 1) * step - 1,
  };
}

export function told(window: Window): string {
  if (!Number.isFinite(window.start)) return `until ${day(toIso(window.end))}`;
  if (!Number.isFinite(window.end)) return `since ${day(toIso(window.start))}`;
  const days = window.end - window.start + 1;
  return `${day(toIso(window.start))}${days > 1 ? ` – ${day(toIso(window.end))}` : ""} (${many(days, "day")})`;
}
