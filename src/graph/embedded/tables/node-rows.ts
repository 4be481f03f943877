import type { NodeId } from '../../../domain/ids.js';

const MAX_SIZE = 200_000;

/**
 * Row numbers of nodes that are in the file, so that a bulk load does not look up the ends of its edges again and
 * again (7 of 40 µs an edge). Holds at most 200,000 (about 30 MB); starts over when it is full. Changes only speed.
 */
export class NodeRows {
  private readonly rows = new Map<NodeId, number>();

  get(id: NodeId): number | undefined {
    return this.rows.get(id);
  }

  set(id: NodeId, row: number): void {
    if (this.rows.size >= MAX_SIZE) this.rows.clear();
    this.rows.set(id, row);
  }

  delete(id: NodeId): void {
    this.rows.delete(id);
  }
}
