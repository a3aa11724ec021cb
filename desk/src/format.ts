/** Days, numbers and tolls in the reader's own locale. Days of reports are days, not moments: always UTC. */

import type { Toll } from "./api/types";

const locale = navigator.languages?.length ? [...navigator.languages] : undefined;
const dayLong = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
const dayShort = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short" });
const momentForm = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "medium", timeStyle: "short" });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

export const number = (value: number): string => whole.format(value);

/** `2024-12-01` as the reader writes days; what is no day stays as it is. */
export function day(iso: string | null, form: "long" | "short" = "long"): string {
  if (!iso) return "no day known";
  const parsed = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed) ? iso : (form === "long" ? dayLong : dayShort).format(parsed);
}

/** One day, or from the first to the last. */
export function period(from: string | null, to: string | null): string {
  if (!from || !to || from.slice(0, 10) === to.slice(0, 10)) return day(from ?? to);
  const [start, end] = [Date.parse(`${from.slice(0, 10)}T00:00:00Z`), Date.parse(`${to.slice(0, 10)}T00:00:00Z`)];
  return Number.isNaN(start) || Number.isNaN(end) || end < start ? `${from} – ${to}` : dayLong.formatRange(start, end);
}

/** A date-time in UTC. */
export function moment(iso: string | null): string {
  if (!iso) return "";
  const parsed = Date.parse(iso);
  return Number.isNaN(parsed) ? iso : `${momentForm.format(parsed)} UTC`;
}

/** `12`, `10–15`, `12 (10–15)`, `at least 10`; empty where nothing is known. */
export function toll(value: Toll | null): string {
  if (!value) return "";
  const [low, best, high] = value;
  if (low !== null && low === high) return number(low);
  const range = low !== null && high !== null ? `${number(low)}–${number(high)}`
    : low !== null ? `at least ${number(low)}` : high !== null ? `at most ${number(high)}` : "";
  if (best === null || best === low && high === null) return range;
  return range ? `${number(best)} (${range})` : number(best);
}

/** `1 report`, `3 reports`. */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : several}`;
}
