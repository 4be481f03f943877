import { setTimeout as sleep } from 'node:timers/promises';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';

const PAUSE_MS = 100;

/**
 * Writes that must not be done twice, on a store: each makes a product and counts it up from nothing to one, and is
 * never repeated by us.
 */
export class Counters {
  readonly #acknowledged: NodeId[] = [];
  readonly #unknown: NodeId[] = [];
  private isRunning = true;
  readonly #work: Promise<void>;

  constructor(private readonly store: GraphStore) {
    this.#work = this.#count();
  }

  async stop(): Promise<void> {
    this.isRunning = false;
    await this.#work;
  }

  /** How many were acknowledged, how many of those `store` does not have, and how many of all were counted more than once. */
  async check(
    store: GraphStore,
  ): Promise<{ readonly acknowledged: number; readonly lost: number; readonly double: number }> {
    const valuesOf = async (ids: readonly NodeId[]): Promise<number[]> =>
      (await store.readMany(ids)).map((node) => Number(node?.properties.reviewCount ?? 0));
    const sure = await valuesOf(this.#acknowledged);
    const unsure = await valuesOf(this.#unknown);
    return {
      acknowledged: sure.length,
      lost: sure.filter((value) => value === 0).length,
      double: [...sure, ...unsure].filter((value) => value > 1).length,
    };
  }

  async #count(): Promise<void> {
    for (let n = 0; this.isRunning; n += 1) {
      const id = nodeId('Product', `counted-${n}`);
      const operations = [
        { kind: 'putNode', id, properties: {} },
        { kind: 'increment', id, property: 'reviewCount', by: 1 },
      ] as const;
      await this.store.write(operations).then(
        () => this.#acknowledged.push(id),
        () => this.#unknown.push(id),
      );
      await sleep(PAUSE_MS);
    }
  }
}
