/** Days as whole numbers since 1970-01-01, so that they can be counted with. */

const MILLISECONDS = 86_400_000;

export function toDay(iso: string): number | null {
  const parsed = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed) ? null : Math.round(parsed / MILLISECONDS);
}

export function toIso(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export const toDate = (day: number): Date => new Date(day * MILLISECONDS);
