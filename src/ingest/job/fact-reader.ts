import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { projectFacts } from '../../graph/facts/project-facts.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { CatalogueIndex } from '../catalogue-index.js';
import { readFacts } from '../facts/read-facts.js';
import type { TextExtractor } from '../facts/text-extractor.js';

const TEXTS_AT_ONCE = 500;

/**
 * Reads the facts of texts while an import runs. Texts of listings wait until all listings are in, since they may name
 * products that come later; those of reviews and documents are read as they come, so that memory stays bounded.
 */
export class FactReader {
  /** Texts that were read. */
  texts = 0;
  private readonly waiting = new Set<NodeId>();
  private readonly products = new Set<NodeId>();

  constructor(
    private readonly store: GraphStore,
    private readonly extractor: TextExtractor,
    private readonly index: CatalogueIndex,
  ) {}

  /** Keeps listing texts for {@link finish}. */
  wait(texts: readonly NodeId[]): void {
    for (const id of texts) this.waiting.add(id);
  }

  /** Notes the products that `operations`, written by an earlier run, bring texts of. */
  touch(operations: readonly WriteOperation[]): void {
    for (const operation of operations)
      if (operation.kind === 'putEdge' && (operation.type === 'REVIEWS' || operation.type === 'DESCRIBES'))
        this.products.add(operation.to);
  }

  /** Reads `texts`, which are in the store. */
  async read(texts: readonly NodeId[]): Promise<void> {
    const { store, extractor, index } = this;
    for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
      const read = await readFacts({ store, extractor, index }, texts.slice(from, from + TEXTS_AT_ONCE));
      this.texts += read.texts;
      for (const product of read.products) this.products.add(product);
    }
  }

  /**
   * Reads the listing texts that wait and brings the graph up to all statements: of the products that were touched,
   * and after a run that was broken off (`isResumed`) of all that have statements.
   */
  async finish(
    isResumed: boolean,
    onProgress: (step: 'facts' | 'projection', done: number, total: number) => void,
  ): Promise<void> {
    const waiting = [...this.waiting];
    for (let from = 0; from < waiting.length; from += TEXTS_AT_ONCE) {
      await this.read(waiting.slice(from, from + TEXTS_AT_ONCE));
      onProgress('facts', Math.min(waiting.length, from + TEXTS_AT_ONCE), waiting.length);
    }
    const others = isResumed ? await productsWithStatements(this.store) : [];
    const products = new Set([...this.products, ...others]);
    await projectFacts(this.store, products, (done) => onProgress('projection', done, products.size));
  }
}

async function productsWithStatements(store: GraphStore): Promise<NodeId[]> {
  const products: NodeId[] = [];
  for (let after: NodeId | undefined; ; ) {
    const page = await store.list('Product', after, 1_000);
    const ids = page.nodes.map(({ id }) => id);
    const edges = await store.readEdges({ ids, direction: 'in', types: ['SUBJECT'], limitPerNode: 1 });
    products.push(...ids.filter((id) => (edges.get(id) ?? []).length > 0));
    if (page.next === undefined) return products;
    after = page.next;
  }
}
