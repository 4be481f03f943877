import type { Integer } from 'neo4j-driver';

/** What the driver takes as a property: whole numbers as its Integer, so that they are stored as such. */
export type StoredValue = string | number | boolean | Integer | readonly string[] | null;

/** The properties of a stored record as they come back, its own fields (id, version, seq, key) among them. */
export type StoredProperties = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A node to write. */
export interface NodeRow {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** An edge to look for (`index` tells which one was asked) or to make, by the places of its ends. */
export interface PlacedEdgeRow {
  readonly index?: Integer;
  readonly source: Integer;
  readonly target: Integer;
  readonly key: string;
  readonly properties?: Readonly<Record<string, StoredValue>>;
}

/** An edge to change. */
export interface EdgeRow {
  readonly source: string;
  readonly target: string;
  readonly key: string;
  readonly properties?: Readonly<Record<string, StoredValue>>;
}

/** A deleted record: `record` is its place in the feed; a node has no target. */
export interface TombstoneRow {
  readonly record: string;
  readonly seq: Integer;
  readonly source: string;
  readonly target: string | null;
}

/** A wish of one request: a node and how much it counts. */
export interface WishRow {
  readonly node: string;
  readonly weight: number;
}
