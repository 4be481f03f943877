import type { EdgeIdentity, FeedRecord, GraphEdge, GraphNode } from '../../domain/graph-records.js';
import { labelOf, type NodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';
import { fnvHash } from '../../lib/fnv-hash.js';
import { detach } from './detach.js';
import { EdgeChanges } from './edge-changes.js';
import { EdgeList } from './edge-list.js';
import { NodeTable } from './node-table.js';
import {
  type ColumnPlan,
  columnPlan,
  inForm,
  outForm,
  type RelationKey,
  SNAPSHOT_LABELS,
  SNAPSHOT_RELATIONS,
  type SnapshotLabel,
  UNTRAINED,
} from './relation-catalogue.js';
import { Rows } from './rows.js';

/** Both directions of one relation. Columns are those of `columnPlan(type)`, in its order; the reverse rows have the first of them. */
export interface Relation {
  readonly type: RelationshipName;
  readonly from: SnapshotLabel;
  readonly to: SnapshotLabel;
  readonly plan: ColumnPlan;
  out: Rows;
  in: Rows;
  /** What was put and removed last, from source to target. */
  readonly changes: EdgeChanges;
  /** Each is called with the source before an edge of it is put or removed. */
  readonly beforeChange: ((source: number) => void)[];
}

/** What a snapshot holds beside its tables and relations. */
export interface SnapshotState {
  readonly texts: readonly string[];
  readonly waiting: readonly GraphEdge[];
}

/**
 * The graph in memory, as typed arrays: what a request reads. Built from the store's export and kept current by its
 * feed; one writer, any number of readers in the same thread. `seq` tells how current it is.
 */
export class Snapshot {
  seq = 0;
  /** The last change told by the feed of something held here that models learn from: texts and what was shown move `seq` alone. */
  heldSeq = 0;
  private readonly tables = new Map<SnapshotLabel, NodeTable>(
    SNAPSHOT_LABELS.map((label) => [label, new NodeTable(label)]),
  );
  private readonly relations = new Map<string, Relation>();
  private readonly texts: string[] = [];
  private readonly textIndices = new Map<string, number>();
  private loading: Map<string, EdgeList> | undefined = new Map();
  /** Edges that came before one of their ends: the feed tells a node in its newest state only, at its newest seq. */
  private waiting: GraphEdge[] = [];

  constructor() {
    for (const { key, type, from, to } of SNAPSHOT_RELATIONS) {
      const plan = columnPlan(type);
      this.relations.set(key, {
        type,
        from,
        to,
        plan,
        out: new Rows(outForm(plan)),
        in: new Rows(inForm(plan)),
        changes: new EdgeChanges(),
        beforeChange: [],
      });
    }
  }

  table(label: SnapshotLabel): NodeTable {
    return this.tables.get(label) as NodeTable;
  }

  relation(key: RelationKey): Relation {
    const relation = this.relations.get(key);
    if (relation === undefined) throw new RangeError(`the snapshot holds no relation ${key}`);
    return relation;
  }

  /** The text that a column of text indices means; '' for -1. */
  text(index: number): string {
    return this.texts[index] ?? '';
  }

  /** Edges, nodes and bytes held, for the statistics. */
  size(): { readonly nodes: number; readonly edges: number; readonly bytes: number } {
    let edges = 0;
    let bytes = 0;
    for (const relation of this.relations.values()) {
      edges += relation.out.size;
      bytes += relation.out.bytes + relation.in.bytes;
    }
    const nodes = [...this.tables.values()].reduce((sum, table) => sum + table.count, 0);
    return { nodes, edges, bytes };
  }

  /** Takes a node while building or following; nodes with labels that the snapshot does not hold are passed over. */
  putNode(node: GraphNode): void {
    this.tables.get(node.label as SnapshotLabel)?.put(node);
  }

  /** Takes an edge while building: its ends must be there already, else it is passed over. */
  loadEdge(edge: GraphEdge): void {
    const place = this.placeOf(edge);
    if (place === undefined || this.loading === undefined) return;
    const { key, relation, source, target } = place;
    let list = this.loading.get(key);
    if (list === undefined) this.loading.set(key, (list = new EdgeList(relation.plan.kinds.length)));
    list.push(
      source,
      target,
      fnvHash(edge.key),
      relation.plan.read(edge, (text) => this.internText(text)),
    );
  }

  /** Ends the building: sorts the loaded edges into rows. */
  finishLoading(): void {
    for (const [key, list] of this.loading ?? []) {
      const relation = this.relations.get(key) as Relation;
      relation.changes.noteAll();
      relation.out = Rows.from(relation.out.form, this.table(relation.from).length, list);
      relation.in = Rows.from(relation.in.form, this.table(relation.to).length, list, true);
      this.loading?.delete(key);
    }
    this.loading = undefined;
  }

  /** Does a part of what {@link apply} would take long to do for `records`; true where more of it is left. */
  widenAhead(records: readonly FeedRecord[]): boolean {
    return records.some((record) => {
      if (record.kind !== 'edge') return false;
      const { type, from, to } = record.edge;
      const relation = this.relations.get(`${type}:${labelOf(from)}:${labelOf(to)}`);
      if (relation?.out.isLarge !== true) return false;
      const values = relation.plan.read(record.edge, (text) => this.internText(text));
      return relation.out.widenAhead(values) || relation.in.widenAhead(values);
    });
  }

  /** Applies records of the feed, in their order. */
  apply(records: readonly FeedRecord[]): void {
    for (const record of records) {
      if (record.kind === 'node') this.putNode(record.node);
      else if (record.kind === 'edge') this.putEdge(record.edge);
      else if (record.kind === 'edgeDeleted') this.removeEdge(record.edge);
      else this.removeNode(record.id);
      if (record.seq > this.seq) this.seq = record.seq;
      if (record.seq > this.heldSeq && this.concerns(record)) this.heldSeq = record.seq;
    }
    const again = this.waiting;
    this.waiting = [];
    for (const edge of again) this.putEdge(edge);
  }

  /** The texts that columns point at, and the edges that wait for one of their ends. */
  state(): SnapshotState {
    return { texts: this.texts, waiting: this.waiting };
  }

  /** Ends the building of an empty snapshot whose tables and relations were put in whole. */
  restore({ texts, waiting }: SnapshotState): void {
    for (const text of texts) this.internText(text);
    this.waiting = [...waiting];
    this.loading = undefined;
  }

  private putEdge(edge: GraphEdge): void {
    const place = this.placeOf(edge);
    if (place === undefined) {
      if (this.isHeld(edge)) this.waiting.push(edge);
      return;
    }
    const { relation, source, target } = place;
    const key = fnvHash(edge.key);
    const values = relation.plan.read(edge, (text) => this.internText(text));
    announce(relation, source);
    const isNew = relation.out.put(source, target, key, values);
    // Counted entries have no key of their own: those of the other direction tell which there are.
    if (isNew || relation.in.form.parallels !== 'counted') relation.in.put(target, source, key, values);
    relation.changes.note(source, target);
  }

  private removeEdge(edge: EdgeIdentity): void {
    this.waiting = this.waiting.filter(
      ({ type, from, to, key }) =>
        type !== edge.type || from !== edge.from || to !== edge.to || key !== edge.key,
    );
    const place = this.placeOf(edge);
    if (place === undefined) return;
    const key = fnvHash(edge.key);
    const { relation, source, target } = place;
    announce(relation, source);
    if (relation.out.remove(source, target, key)) relation.in.remove(target, source, key);
    relation.changes.note(source, target);
  }

  private removeNode(id: NodeId): void {
    this.waiting = this.waiting.filter((edge) => edge.from !== id && edge.to !== id);
    const label = labelOf(id) as SnapshotLabel;
    const table = this.tables.get(label);
    const index = table?.indexOf(id) ?? -1;
    if (table === undefined || index < 0) return;
    for (const relation of this.relations.values()) {
      const { out, in: incoming, changes, beforeChange } = relation;
      if (relation.from === label) announce(relation, index);
      if (relation.to === label && beforeChange.length > 0)
        for (const source of new Set(incoming.row(index))) announce(relation, source);
      if (relation.from === label)
        detach(out, incoming, index, (target) => {
          changes.note(index, target);
        });
      if (relation.to === label)
        detach(incoming, out, index, (source) => {
          changes.note(source, index);
        });
    }
    table.remove(index);
  }

  private concerns(record: FeedRecord): boolean {
    if (record.kind === 'edge' || record.kind === 'edgeDeleted')
      return this.isHeld(record.edge) && !UNTRAINED.has(record.edge.type);
    // What a promotion has spent stands at its node: it changes with every exposure.
    const label = labelOf(record.kind === 'node' ? record.node.id : record.id);
    return label !== 'Promotion' && this.tables.has(label as SnapshotLabel);
  }

  private isHeld(edge: EdgeIdentity): boolean {
    return this.relations.has(`${edge.type}:${labelOf(edge.from)}:${labelOf(edge.to)}`);
  }

  private placeOf(
    edge: EdgeIdentity,
  ): { key: string; relation: Relation; source: number; target: number } | undefined {
    const [from, to] = [labelOf(edge.from), labelOf(edge.to)];
    const key = `${edge.type}:${from}:${to}`;
    const relation = this.relations.get(key);
    if (relation === undefined) return undefined;
    const source = this.table(relation.from).indexOf(edge.from);
    const target = this.table(relation.to).indexOf(edge.to);
    return source < 0 || target < 0 ? undefined : { key, relation, source, target };
  }

  private internText(text: string): number {
    let index = this.textIndices.get(text);
    if (index === undefined) {
      index = this.texts.length;
      this.texts.push(text);
      this.textIndices.set(text, index);
    }
    return index;
  }
}

function announce({ beforeChange }: Relation, source: number): void {
  for (const tell of beforeChange) tell(source);
}
