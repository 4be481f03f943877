import type { GraphNode, Properties } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { NODE_TYPES, type PropertyType } from '../../domain/ontology.js';
import { EdgeChanges } from './edge-changes.js';
import type { SnapshotLabel } from './relation-catalogue.js';

/** What stands in the place of a deleted user's id. */
const GONE = 'user:~' as NodeId;
const NOTHING: Properties = Object.freeze({});

/** The nodes of one label: a dense index for each id, and what a page shows of it; texts are left in the store. */
export class NodeTable {
  readonly ids: NodeId[] = [];
  /** Which nodes were put and removed last, each as both ends. */
  readonly changes = new EdgeChanges();
  private readonly indices = new Map<string, number>();
  private readonly cards: (Properties | undefined)[] = [];
  private readonly shown: ReadonlySet<string>;
  private aliveCount = 0;

  constructor(readonly label: SnapshotLabel) {
    const properties: Readonly<Record<string, PropertyType>> = NODE_TYPES[label].properties;
    this.shown = new Set(Object.keys(properties).filter((name) => properties[name]?.kind !== 'text'));
  }

  /** One more than the largest index; some of them may be deleted. */
  get length(): number {
    return this.ids.length;
  }

  /** Number of nodes that exist. */
  get count(): number {
    return this.aliveCount;
  }

  /** Index of `id`, or -1. */
  indexOf(id: string): number {
    const index = this.indices.get(id);
    return index === undefined || this.cards[index] === undefined ? -1 : index;
  }

  isAlive(index: number): boolean {
    return this.cards[index] !== undefined;
  }

  id(index: number): NodeId {
    return this.ids[index] as NodeId;
  }

  /** What a page shows of the node; nothing of a deleted one. */
  card(index: number): Properties {
    return this.cards[index] ?? NOTHING;
  }

  put(node: GraphNode): number {
    let index = this.indices.get(node.id);
    if (index === undefined) {
      index = this.ids.length;
      this.ids.push(node.id);
      this.cards.push(undefined);
      this.indices.set(node.id, index);
    }
    if (this.cards[index] === undefined) this.aliveCount++;
    this.cards[index] = this.cardOf(node.properties);
    this.changes.note(index, index);
    return index;
  }

  /** Fills an empty table: an id and a card for each index, null for a deleted node. */
  restore(ids: readonly NodeId[], cards: readonly (Properties | null)[]): void {
    ids.forEach((id, index) => {
      const card = cards[index] ?? undefined;
      this.ids.push(id);
      this.cards.push(card);
      if (card !== undefined) this.aliveCount++;
      if (card !== undefined || id !== GONE) this.indices.set(id, index);
    });
  }

  /**
   * Forgets the node's content; its index is kept, so that no other node ever takes it. Of a user the id goes, too:
   * whoever comes back under it gets a new index.
   */
  remove(index: number): void {
    if (this.cards[index] === undefined) return;
    this.cards[index] = undefined;
    this.changes.note(index, index);
    this.aliveCount--;
    if (this.label !== 'User') return;
    this.indices.delete(this.ids[index] as NodeId);
    this.ids[index] = GONE;
  }

  private cardOf(properties: Properties): Properties {
    const names = Object.keys(properties).filter((name) => this.shown.has(name));
    if (names.length === 0) return NOTHING;
    return Object.fromEntries(names.map((name) => [name, properties[name] as Properties[string]]));
  }
}
