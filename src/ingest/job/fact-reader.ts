import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { projectFacts } from '../../graph/facts/project-facts.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { CatalogueIndex } from '../catalogue-index.js';
import { readFacts } from '../facts/read-facts.js';
import type { TextExtractor } from '../facts/text-extractor.js';
import { textsAbout } from '../facts/text-products.js';

const TEXTS_AT_ONCE = 500;
const PRODUCTS_AT_ONCE = 100;

/**
 * Reads the facts of texts while an import runs. A source that brings listings may name products in its texts that come
 * later, and gives products their names as it goes: there all texts of the products it brings anything of are read once
 * all rows are in, so that the order of rows changes nothing. Else texts are read as they come. Memory grows with products
 * and not with texts.
 */
export class FactReader {
  /** Texts that were read. */
  texts = 0;
  private readonly products = new Set<NodeId>();

  constructor(
    private readonly store: GraphStore,
    private readonly extractor: TextExtractor,
    private readonly index: CatalogueIndex,
    private readonly bringsListings: boolean,
  ) {}

  /** Notes the products that `operations` bring a listing or texts of, also where an earlier run wrote them. */
  touch(operations: readonly WriteOperation[]): void {
    for (const operation of operations)
      if (
        operation.kind === 'putEdge' &&
        (operation.type === 'REVIEWS' || operation.type === 'DESCRIBES' || operation.type === 'OF')
      )
        this.products.add(operation.to);
  }

  /** Reads `texts`, which are in the store, unless they wait for the end. */
  async read(texts: readonly NodeId[]): Promise<void> {
    if (!this.bringsListings) await this.readNow(texts, () => {});
  }

  private async readNow(texts: readonly NodeId[], onProgress: () => void): Promise<void> {
    const { store, extractor, index } = this;
    for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
      const read = await readFacts({ store, extractor, index }, texts.slice(from, from + TEXTS_AT_ONCE));
      this.texts += read.texts;
      for (const product of read.products) this.products.add(product);
      onProgress();
    }
  }

  /**
   * Reads the texts that wait, those of earlier imports whose product has another name now too, and brings the graph up
   * to all statements: of the products that were touched, and after a run that was broken off (`isResumed`) of all that
   * have statements.
   */
  async finish(
    isResumed: boolean,
    onProgress: (step: 'facts' | 'projection', done: number, total: number) => void,
  ): Promise<void> {
    const touched = this.bringsListings ? [...this.products] : [];
    for (let from = 0; from < touched.length; from += PRODUCTS_AT_ONCE) {
      const some = touched.slice(from, from + PRODUCTS_AT_ONCE);
      await this.readNow(await textsAbout(this.store, some), () => onProgress('facts', from, touched.length));
      onProgress('facts', from + some.length, touched.length);
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
