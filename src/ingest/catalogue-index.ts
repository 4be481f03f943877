import { compareIds, type NodeId, nodeId } from '../domain/ids.js';
import type { GraphStore } from '../graph/graph-store.js';
import { baseOf } from '../link/identity/exact-keys.js';
import type { ListingIdentity } from '../link/identity/listing-identity.js';
import type { ProductPlan } from '../link/identity/plan-products.js';
import { identityKeys, nameKey, type ProductIdentity } from '../link/product-key.js';
import { readListingIdentities, readRedirects } from './identity/stored-identities.js';
import { listingId } from './listing-id.js';

const MAX_HOPS = 20;

/** A listing with the product it is of. */
interface PlacedListing {
  readonly listing: NodeId;
  readonly product: NodeId;
}

/** What of a listing the index remembers it by. */
export type NotedIdentity = ProductIdentity & { readonly model?: string };

/**
 * Which product a listing belongs to, and which product an external id or a name means. Read from the store once and
 * kept current by the import that owns it; about 900 bytes a listing, 500 in a light one.
 */
export class CatalogueIndex {
  /** The listings of the store as they were read, by id; none in a light index. */
  readonly stored = new Map<NodeId, ListingIdentity>();
  private readonly byIdentity = new Map<string, NodeId>();
  private readonly byExternalId = new Map<string, PlacedListing>();
  private readonly byName = new Map<string, NodeId>();
  private readonly byModel = new Map<string, NodeId>();
  private readonly products = new Set<NodeId>();
  /** Products that a GTIN is known of. */
  private readonly withGtin = new Set<NodeId>();
  /** Where the ids of products lead that became one with others. */
  private readonly redirects = new Map<NodeId, NodeId>();
  private readonly sources = new Map<NodeId, readonly [source: string, externalId: string]>();
  private plan: ProductPlan | undefined;

  /** That of a store without listings. A light one only finds: no listing can be placed or planned with it. */
  constructor(private readonly isLight = false) {}

  /** That of `store`; with `isLight` it only finds, and holds half as much. */
  static async load(store: GraphStore, { isLight = false } = {}): Promise<CatalogueIndex> {
    const index = new CatalogueIndex(isLight);
    for await (const { identity, source, externalId } of readListingIdentities(store)) {
      if (!isLight) {
        index.stored.set(identity.id, identity);
        index.sources.set(identity.id, [source, externalId]);
      }
      if (identity.product !== undefined) index.note(identity, source, externalId, identity.product);
    }
    for (const [from, to] of await readRedirects(store)) index.redirects.set(from, to);
    return index;
  }

  /** From now on listings are of the products that `plan` gives them, those of the store too. */
  adopt(plan: ProductPlan): void {
    this.plan = plan;
    for (const map of [this.byIdentity, this.byExternalId, this.byName, this.byModel]) map.clear();
    this.products.clear();
    this.withGtin.clear();
    for (const [id, [source, externalId]] of this.sources) {
      const identity = this.stored.get(id) as ListingIdentity;
      const product = plan.products.get(id) ?? identity.product;
      if (product === undefined) continue;
      if (identity.product !== undefined && identity.product !== product)
        this.redirects.set(identity.product, product);
      this.note(identity, source, externalId, product);
    }
  }

  /** Remembers that the listing (source, externalId) with `identity` is of `product`. */
  note(identity: NotedIdentity, source: string, externalId: string, product: NodeId): void {
    if (!this.isLight)
      for (const key of identityKeys(identity))
        if (!this.byIdentity.has(key)) this.byIdentity.set(key, product);
    const placed = { listing: listingId(source, externalId), product };
    this.byExternalId.set(`${source}\u001f${externalId}`, placed);
    if (!this.byExternalId.has(externalId)) this.byExternalId.set(externalId, placed);
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
   * The product that a listing is of: the one planned for it; without a plan the one known by the same GTIN,
   * manufacturer's number or name, else a new id made of brand and name, with a number behind it where another product
   * has that id already.
   */
  productFor(identity: ProductIdentity, source: string, externalId: string): NodeId {
    const planned = this.plan?.products.get(listingId(source, externalId));
    if (planned !== undefined) return planned;
    const own = this.byExternalId.get(`${source}\u001f${externalId}`);
    if (own !== undefined) return own.product;
    const keys = identityKeys(identity);
    const hasGtin = identity.gtin !== undefined;
    for (const key of keys) {
      const known = this.byIdentity.get(key);
      // Two GTINs are two products, even under one name.
      if (known !== undefined && !(hasGtin && !key.startsWith('gtin') && this.withGtin.has(known)))
        return known;
    }
    const base = baseOf(identity);
    let product = nodeId('Product', base);
    for (let number = 2; this.products.has(product); number++)
      product = nodeId('Product', `${base}-${number}`);
    return product;
  }

  /** Whether `product` shows the name and offer of `listing`: of its head, without a plan of the first that came. */
  isShown(listing: NodeId, product: NodeId): boolean {
    return this.plan === undefined ? !this.products.has(product) : this.plan.heads.has(listing);
  }

  /** The product that `reference` means: a product id, an external id (of `source` first), or a name; else undefined. */
  find(reference: string, source?: string): NodeId | undefined {
    let id = reference as NodeId;
    for (let hop = 0; hop < MAX_HOPS; hop++) {
      if (this.products.has(id)) return id;
      const next = this.redirects.get(id);
      if (next === undefined) break;
      id = next;
    }
    return this.placed(reference, source)?.product ?? this.byName.get(nameKey(reference));
  }

  /** The product that a name in a text means: by its full name or its model's, the brand said or left out. */
  findByName(name: string, brand?: string): NodeId | undefined {
    for (const key of [nameKey(name), ...(brand === undefined ? [] : [nameKey(name, brand)])]) {
      const found = this.byName.get(key) ?? this.byModel.get(key);
      if (key !== '' && found !== undefined) return found;
    }
    return undefined;
  }

  /** The listing that an external id (of `source` first) means; undefined when it means none. */
  listingOf(reference: string, source?: string): NodeId | undefined {
    return this.placed(reference, source)?.listing;
  }

  private placed(externalId: string, source: string | undefined): PlacedListing | undefined {
    const own = source === undefined ? undefined : this.byExternalId.get(`${source}\u001f${externalId}`);
    return own ?? this.byExternalId.get(externalId);
  }

  get size(): number {
    return this.products.size;
  }
}
