/** The nouns of /api/v1 (docs/serve.md). Days and times are ISO 8601 in UTC; offsets are code points of a report's text. */

export interface Page<Item> { items: Item[]; next: string | null }

/** low, best, high; null: open or unknown. */
export type Toll = [low: number | null, best: number | null, high: number | null];

export type Status = "asserted" | "future" | "hypothetical" | "negated";
export type Precision = "point" | "settlement" | "admin2" | "admin1" | "country" | "region";

export interface Place {
  name: string;
  lat: number | null;
  lon: number | null;
  precision: Precision;
  country: string | null;
  admin1: string | null;
}

export interface Summary {
  id: string;
  what: string;
  place: Place | null;
  from: string | null;
  to: string | null;
  types: string[];
  modes: string[];
  status: Status;
  origins: number;
  killed: Toll | null;
  wounded: Toll | null;
  reports: number;
  grade: string | null;
  contested: boolean;
  reviewed: boolean;
}

/** Columns of equal length, one row for each incident that has a place on the map. */
export interface MapData {
  id: string[];
  lon: number[];
  lat: number[];
  day: (string | null)[];
  type: string[];
  origins: number[];
  killed: (number | null)[];
  status: Status[];
  precision: Precision[];
  /** How far a district, province or country reaches from its middle; null: not known, or a spot. */
  radius_km: (number | null)[];
  /** How many incidents of the filter have no place. */
  unplaced: number;
  /** How many more there are than are drawn; the newest are. */
  left_out: number;
}

export interface Counts {
  total: number;
  types: Record<string, number>;
  status: Record<string, number>;
  days: [day: string, types: Record<string, number>][];
  /** Incidents without a day. */
  undated: number;
  /** Name, how many, and the key by which to filter; the commonest. */
  actors: [name: string, count: number, key: string][];
  outlets: [name: string, count: number][];
}

export interface Words { start: number; end: number; text: string }

export interface Claim {
  /** The event that it is claimed of. */
  event: string;
  property: string;
  value: string;
  words: Words;
  /** The sentence that holds the words, with its own offsets. */
  sentence: Words;
  report: string;
  outlet: string | null;
  published: string | null;
  /** Speakers, nearest first; empty: the outlet itself. */
  said_by: string[];
  stance: string;
  status: Status;
  capture: string | null;
}

export interface Origin { name: string; kind: string; reports: string[]; because: string }

export interface TollSum {
  kind: string;
  victims: string;
  low: number | null;
  best: number | null;
  high: number | null;
  rule: string;
  because: string;
}

export interface TollPoint {
  day: string | null;
  speaker: string | null;
  relation: string;
  kind: string;
  victims: string;
  low: number | null;
  high: number | null;
  report: string;
  words: Words;
}

export interface Contest { about: string; sides: [value: string, names: string[]][]; because: string }
export interface Grade { airwars: string; admiralty: string; trace: string[]; suggested: boolean }
export interface Joined { left: string; right: string; score: number; reasons: { feature: string; weight: number; because: string }[] }
export interface CopyGroup { reports: string[]; kind: string; because: string[]; shared: { report: string; start: number; end: number; text: string }[] }

export interface Judgement {
  id: string;
  decision: string;
  events: string[];
  field: string | null;
  value: string | null;
  by: string;
  because: string | null;
  when: string;
  retired: boolean;
}

export interface Change { id: number; kind: string; noun: string; of: string; into: string[]; when: string; because: string | null }
export interface Changes { items: Change[]; next: string | null }

export interface Account {
  id: string;
  report: string;
  outlet: string | null;
  title: string | null;
  published: string | null;
  main: boolean;
  what: string;
  events: string[];
  types: string[];
  modes: string[];
  status: Status;
}

/** A party of an incident. */
export interface Party { name: string; id: string | null; country: string | null; sector: string | null }

export interface Case extends Summary {
  actors: Party[];
  recipients: Party[];
  accounts: Account[];
  claims: Claim[];
  origin_list: Origin[];
  tolls: { sums: TollSum[]; series: TollPoint[] };
  contests: Contest[];
  graded: Grade | null;
  joined: Joined[];
  copies: CopyGroup[];
  judgements: Judgement[];
  history: Change[];
}

export interface ReportSummary { id: string; title: string | null; outlet: string | null; published: string | null; url: string | null }

export interface RoleSpan extends Words { role: string; name: string | null }

export interface ReportEvent {
  id: string;
  type: string;
  modes: string[];
  status: Status;
  historical: boolean;
  trigger: Words;
  sentence: Words;
  spans: RoleSpan[];
  confidence: number;
  why: string;
  incident: string | null;
}

export interface ReportPage extends ReportSummary {
  text: string;
  agency: string | null;
  byline: string | null;
  dateline: string | null;
  sha256: string | null;
  revisions: { sha256: string; added: string }[];
  events: ReportEvent[];
  left_out: { text: string; rule: string }[];
  original: string | null;
  incidents: { id: string; what: string }[];
}

export interface Evidence extends Words {
  report: string;
  outlet: string | null;
  /** The day that it tells of. */
  date: string | null;
  published: string | null;
  said_by: string | null;
}

export interface Tie {
  type: "backs" | "leads" | "part_of" | "allied_with" | "opposes" | "fights";
  from: string;
  to: string;
  first: string | null;
  last: string | null;
  count: number;
  evidence: Evidence[];
}

export interface PartyNode { id: string; name: string; country: string | null; count: number }
export interface Network {
  nodes: PartyNode[];
  edges: Tie[];
  /** How many reports of the period were not looked through; the newest were. */
  left_out: number;
}

export interface ActorPage {
  id: string;
  name: string;
  aliases: string[];
  country: string | null;
  sector: string | null;
  nodes: PartyNode[];
  edges: Tie[];
  places: [name: string, count: number][];
  /** How many incidents it is in; the newest are given. */
  total: number;
  incidents: Summary[];
}

export interface SourceRow {
  name: string;
  kind: string;
  reports: number;
  copies: number;
  /** Of how many incidents it is an independent origin, the only one, and on a side of what is contested. */
  incidents: number;
  alone: number;
  contradicted: number;
}
export interface Sources { outlets: SourceRow[]; agencies: SourceRow[]; speakers: SourceRow[] }

export interface Ground {
  place: Place;
  state: string;
  holder: { id: string; name: string } | null;
  since: string | null;
  last: string | null;
  disputed: Contest | null;
  evidence: Evidence[];
}

export interface Control { at: string | null; places: Ground[] }

export interface ReviewItem {
  kind: "pair" | "event";
  events: string[];
  confidence: number;
  stakes: number;
  what: string[];
  because: string[];
  evidence: Evidence[];
  incident: string | null;
  event: ReportEvent | null;
}

export interface JudgementAsked {
  decision: "same" | "different" | "unsure" | "accept" | "reject" | "correct";
  events: string[];
  field?: string;
  value?: string;
  because?: string;
  by: string;
}

export interface Judged extends Judgement { incidents?: string[] }

export interface About {
  version: string;
  reports: number;
  events: number;
  incidents: number;
  judgements: number;
  first: string | null;
  last: string | null;
  /** Type -> its modes. */
  types: Record<string, string[]>;
  statuses: string[];
  /** Kinds of sources, for the filter `speaker`. */
  speakers: string[];
  writable: boolean;
  disclaimer: string;
  attribution: string[];
}
