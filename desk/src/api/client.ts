/** Asks the API. Every answer is JSON; a failed one becomes an ApiError with one sentence for the reader. */

import type {
  About, ActorPage, Case, Changes, Control, Counts, Judged, Judgement,
  JudgementAsked, MapData, Network, Page, ReportPage,
  ReportSummary, ReviewItem, Sources, Summary,
} from "./types";

const ROOT = "/api/v1";
const TOKEN = "marsad.token";

/** What could not be asked or answered, in a sentence that can be shown as it is. */
export class ApiError extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}

export type Query = URLSearchParams | Record<string, string | number | undefined>;

export const incidents = (query: Query, signal?: AbortSignal) => get<Page<Summary>>("/incidents", query, signal);
export const mapData = (query: Query, signal?: AbortSignal) => get<MapData>("/map", query, signal);
export const counts = (query: Query, signal?: AbortSignal) => get<Counts>("/counts", query, signal);
export const incident = (id: string, signal?: AbortSignal) => get<Case>(`/incidents/${encodeURIComponent(id)}`, {}, signal);
export const report = (id: string, signal?: AbortSignal) => get<ReportPage>(`/reports/${encodeURIComponent(id)}`, {}, signal);
export const reports = (query: Query, signal?: AbortSignal) => get<Page<ReportSummary>>("/reports", query, signal);
export const actors = (query: Query, signal?: AbortSignal) => get<Network>("/actors", query, signal);
export const actor = (id: string, signal?: AbortSignal) => get<ActorPage>(`/actors/${encodeURIComponent(id)}`, {}, signal);
export const sources = (query: Query, signal?: AbortSignal) => get<Sources>("/sources", query, signal);
export const control = (query: Query, signal?: AbortSignal) => get<Control>("/control", query, signal);
export const review = (query: Query, signal?: AbortSignal) => get<Page<ReviewItem>>("/review", query, signal);
export const changes = (query: Query, signal?: AbortSignal) => get<Changes>("/changes", query, signal);
export const health = (signal?: AbortSignal) => answered<{ status: string; changes: number }>("/health", signal ? { signal } : {});
export const about = (signal?: AbortSignal) => get<About>("/about", {}, signal);

export const judgements = (query: Query, signal?: AbortSignal) => get<Page<Judgement>>("/judgements", query, signal);
export const judge = (asked: JudgementAsked) => send<Judged>("POST", "/judgements", asked);
export const unjudge = (id: string) => send<unknown>("DELETE", `/judgements/${encodeURIComponent(id)}`);

/** The token for writing that the reader gave, for as long as the browser's tab is open. */
export function token(): string | null {
  return sessionStorage.getItem(TOKEN);
}

export function setToken(value: string | null): void {
  if (value) sessionStorage.setItem(TOKEN, value);
  else sessionStorage.removeItem(TOKEN);
}

/** The address of an answer, for links that download it. */
export function address(path: string, query: Query = {}): string {
  const given = query instanceof URLSearchParams ? query : new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const words = given.toString();
  return ROOT + path + (words ? `?${words}` : "");
}

function get<Answer>(path: string, query: Query, signal?: AbortSignal): Promise<Answer> {
  return answered<Answer>(address(path, query), signal ? { signal } : {});
}

function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["content-type"] = "application/json";
  const given = token();
  if (given) headers["authorization"] = `Bearer ${given}`;
  return answered<Answer>(ROOT + path, {
    method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function answered<Answer>(address: string, options: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address, { headers: { accept: "application/json" }, ...options });
  } catch (error) {
    if ((error as Error).name === "AbortError") throw error;
    throw new ApiError("The server does not answer. Is `marsad serve` still running?", 0);
  }
  if (response.status === 204) return undefined as Answer;
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(sentence(body, response.status), response.status);
  return body as Answer;
}

function sentence(body: unknown, status: number): string {
  const words = (body as { error?: unknown } | null)?.error;
  return typeof words === "string" && words ? words : `The server answered with an error (${status}).`;
}
