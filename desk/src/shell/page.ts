/** What a page is: a function that fills the main element and stops what it started when it is left. */

export interface Address {
  readonly path: string;
  /** What the pattern of the address holds: the id in `/incidents/ID`. */
  readonly names: readonly string[];
  readonly query: URLSearchParams;
  /** Aborted when another page is shown: give it to requests and listeners. */
  readonly leaving: AbortSignal;
}

/** Takes another query of the same path without being drawn anew. */
export type Update = (query: URLSearchParams) => void;

/** Throws ApiError for what cannot be shown; the router shows its sentence. */
export type Page = (root: HTMLElement, at: Address) => void | Update | Promise<void | Update>;
