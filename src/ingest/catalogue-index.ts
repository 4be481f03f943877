import type { GraphNode } from '../domain/graph-records.js';
import { compareIds, nodeId, type NodeId, slug } from '../domain/ids.js';
import type { GraphStore } from '../graph/graph-store.js';
import { identityKeys, nameKey, type ProductIdentity } from '../link/product-key.js';

const PAGE = 1_000;

/**
 * Which product a listing belongs to, and which product an external id or a name means. Read from the store once and
 * kept current by the import that owns it; about 300 bytes a listing.
 */
export class CatalogueIndex {
  private readonly byIdentity = new Map<string, NodeId>();
  private readonly byExternalId = new Map<string, NodeId>();
  private readonly listings = new Map<string, NodeId>();
  private readonly byName = new Map<string, NodeId>();
  private readonly byModel = new Map<string, NodeId>();
  private readonly products = new Set<NodeId>();
  /** Products that a GTIN is known of. */
  private readonly withGtin = new Set<NodeId>();

  static async load(store: GraphStore): Promise<CatalogueIndex> {
    const index = new CatalogueIndex();
    for (let after: NodeId | undefined; ; ) {
      const page = await store.list('Listing', after, PAGE);
      const edges = await store.readEdges({
        ids: page.nodes.map(({ id }) => id),
        direction: 'out',
        types: ['OF'],
        limitPerNode: 1,
      });
      for (const node of page.nodes) {
        const product = edges.get(node.id)?.[0]?.to;
        if (product !== undefined) index.add(node, product);
      }
      if (page.next === undefined) return index;
      after = page.next;
    }
  }

  private add({ properties }: GraphNode, product: NodeId): void {
    const text = (name: string): string | undefined =>
      typeof properties[name] === 'string' ? properties[name] : undefined;
    const raw = JSON.parse(text('raw') ?? '{}') as { brand?: string; model?: string };
    this.note(
      {
        gtin: text('gtin'),
        mpn: text('mpn'),
        brand: raw.brand,
        name: text('nameEn') ?? text('nameZh') ?? '',
        model: raw.model,
      },
      text('source') ?? '',
      text('externalId') ?? '',
      product,
    );
  }

  /** Remembers that the listing (source, externalId) with `identity` is of `product`. */
  note(
    identity: ProductIdentity & { readonly model?: string },
    source: string,
    externalId: string,
    product: NodeId,
  ): void {
    for (const key of identityKeys(identity))
      if (!this.byIdentity.has(key)) this.byIdentity.set(key, product);
    const listing = listingId(source, externalId);
    this.byExternalId.set(`${source}\u001f${externalId}`, product);
    this.listings.set(`${source}\u001f${externalId}`, listing);
    if (!this.listings.has(externalId)) this.listings.set(externalId, listing);
    if (!this.byExternalId.has(externalId)) this.byExternalId.set(externalId, product);
    const name = nameKey(identity.name, identity.brand);
    if (name !== '' && !this.byName.has(name)) this.byName.set(name, product);
    if (identity.model !== undefined) {
      const model = nameKey(identity.model, identity.brand);
      const known = this.byModel.get(model);
      // The least of the variants, whatever order they came in: an index read from the store knows the same.
      if (known === undefined || compareIds(product, known) < 0) this.byModel.set(model, product);
    }
    this.products.add(product);
    if (identity.gtin !== undefined) this.withGtin.add(product);
  }

  /**
   * The product that a listing with `identity` is of: the one known by the same GTIN, manufacturer's number or name;
   * else a new id made of brand and name, with a number behind it where another product has that id already.
   */
  productFor(identity: ProductIdentity, source: string, externalId: string): NodeId {
    const own = this.byExternalId.get(`${source}\u001f${externalId}`);
    if (own !== undefined) return own;
    const keys = identityKeys(identity);
    const hasGtin = identity.gtin !== undefined;
    for (const key of keys) {
      const known = this.byIdentity.get(key);
      // Two GTINs are two products, even under one name.
      if (known !== undefined && !(hasGtin && !key.startsWith('gtin') && this.withGtin.has(known)))
        return known;
    }
    const words = slug(identity.name);
    const maker = slug(identity.brand ?? '');
    const base = (words.startsWith(maker) ? words : `${maker}-${words}`).slice(0, 80);
    let product = nodeId('Product', base);
    for (let number = 2; this.products.has(product); number++)
      product = nodeId('Product', `${base}-${number}`);
    return product;
  }

  /** The product that `reference` means: a product id, an external id (of `source` first), or a name; else undefined. */
  find(reference: string, source?: string): NodeId | undefined {
    const id = reference as NodeId;
    if (this.products.has(id)) return id;
    return (
      (source === undefined ? undefined : this.byExternalId.get(`${source}\u001f${reference}`)) ??
      this.byExternalId.get(reference) ??
      this.byName.get(nameKey(reference))
    );
  }

  /** The product that a name in a text means: by its full name or its model's, the brand said or left out. */
  findByName(name: string, brand?: string): NodeId | undefined {
    for (const key of [nameKey(name), ...(brand === undefined ? [] : [nameKey(name, brand)])]) {
      const found = this.byName.get(key) ?? this.byModel.get(key);
      if (key !== '' && found !== undefined) return found;
    }
    return undefined;
  }

  has(product: NodeId): boolean {
    return this.products.has(product);
  }

  /** The listing that an external id (of `source` first) means; undefined when it means none. */
  listingOf(reference: string, source?: string): NodeId | undefined {
    const own = source === undefined ? undefined : this.listings.get(`${source}\u001f${reference}`);
    return own ?? this.listings.get(reference);
  }

  get size(): number {
    return this.products.size;
  }
}

/** The id of a listing. */
export function listingId(source: string, externalId: string): NodeId {
  return nodeId('Listing', `${slug(source)}~${externalId}`);
}
