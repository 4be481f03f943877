import type { Properties, PropertyValue } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { type PricePoint, readPrices, writePrices } from '../../domain/price-history.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { listingId } from '../listing-id.js';
import type { ListingKey } from '../mapping/row-outcome.js';

const PAGE = 1_000;

/** What became of the listings of a feed, in numbers. */
export interface OfferCounts {
  /** Listings that were not there before. */
  readonly added: number;
  /** Listings that say something else than before, those that came back included. */
  readonly changed: number;
  /** Of these, listings with another price. */
  readonly repriced: number;
  /** Listings that were gone and are back. */
  readonly returned: number;
  /** Listings that say what they said. */
  readonly same: number;
}

/** The listings of a source that a feed does not have. */
export interface MissingListings {
  /** How many listings of the source were not gone before. */
  readonly listed: number;
  /** Those that were there before it. */
  readonly gone: readonly NodeId[];
  /** Those that were gone before it. */
  readonly long: readonly NodeId[];
}

interface KnownListing {
  readonly source: string;
  readonly properties: Properties;
}

/** Properties of a listing that its source does not say. */
type Noted = Readonly<Record<string, PropertyValue | null>>;

/**
 * What the store knows of the offers of all listings when a feed is read: it tells which of them changed, keeps the
 * history of their prices, and knows in the end which the feed does not have. About 1 KB a listing.
 */
export class OfferBook {
  private readonly known = new Map<NodeId, KnownListing>();
  private readonly seen = new Set<NodeId>();
  private readonly spared = new Set<NodeId>();
  private nameless = 0;
  private readonly back = new Map<NodeId, boolean>();
  private readonly sources = new Set<string>();
  private readonly numbers = { added: 0, changed: 0, repriced: 0, returned: 0, same: 0 };

  /** `at` is when the feed says what it says, in ISO 8601: the time of its prices. */
  private constructor(private readonly at: string) {}

  static async load(store: GraphStore, at: string): Promise<OfferBook> {
    const book = new OfferBook(at);
    for (let after: NodeId | undefined; ; ) {
      const page = await store.list('Listing', after, PAGE);
      for (const { id, properties } of page.nodes)
        book.known.set(id, { source: String(properties.source ?? ''), properties });
      if (page.next === undefined) return book;
      after = page.next;
    }
  }

  get counts(): OfferCounts {
    return { ...this.numbers };
  }

  /**
   * Notes that the feed has `listing`, which is to be written with `properties`; gives what is to be written besides:
   * the history with its price, where that is new. Of a listing that comes twice in a feed the
   * first price counts for the history, so that the same feed never tells anything new.
   */
  take(listing: NodeId, properties: Noted): Noted {
    this.sources.add(String(properties.source ?? ''));
    const known = this.known.get(listing)?.properties;
    if (this.seen.has(listing)) return {};
    this.seen.add(listing);
    const more: Record<string, PropertyValue | null> = {};
    const { price, currency } = properties;
    const history = readPrices(known?.prices);
    const last = history.at(-1);
    const isNewPrice =
      typeof price === 'number' &&
      (last?.price !== price || (typeof currency === 'string' && last.currency !== currency));
    if (isNewPrice) {
      // What is taken later holds later, whatever the clocks say: the last price is the one that the listing has.
      const at = last !== undefined && last.at > this.at ? last.at : this.at;
      const point: PricePoint = { at, price, ...(typeof currency === 'string' && { currency }) };
      more.prices = writePrices([...history, point]);
    }
    const isBack = known?.goneSince !== undefined;
    if (isBack) this.back.set(listing, properties.availability !== undefined);
    this.count(known, properties, isNewPrice && last !== undefined, isBack);
    return more;
  }

  private count(
    known: Properties | undefined,
    properties: Noted,
    isRepriced: boolean,
    isBack: boolean,
  ): void {
    const { numbers } = this;
    const isChanged =
      known !== undefined && Object.entries(properties).some(([name, value]) => known[name] !== value);
    if (known === undefined) numbers.added += 1;
    else if (isChanged || isBack) numbers.changed += 1;
    else numbers.same += 1;
    if (isRepriced) numbers.repriced += 1;
    if (isBack) numbers.returned += 1;
  }

  /** Notes a bad row of the feed: it has `listings`, but what it says of them is not known. */
  spare(listings: readonly ListingKey[]): void {
    if (listings.length === 0) this.nameless += 1;
    for (const { source, externalId } of listings) this.spared.add(listingId(source, externalId.trim()));
  }

  /** How many bad rows do not tell which listing they are of. */
  get namelessRows(): number {
    return this.nameless;
  }

  /** The listings of the feed's sources that it does not have, by source; those of bad rows it has. */
  missing(): ReadonlyMap<string, MissingListings> {
    const found = new Map<string, { listed: number; gone: NodeId[]; long: NodeId[] }>();
    for (const [id, { source, properties }] of this.known) {
      if (!this.sources.has(source)) continue;
      const own = found.get(source) ?? { listed: 0, gone: [], long: [] };
      found.set(source, own);
      if (properties.goneSince === undefined) own.listed += 1;
      if (this.seen.has(id) || this.spared.has(id)) continue;
      (properties.goneSince === undefined ? own.gone : own.long).push(id);
    }
    return found;
  }

  /** The sources that the feed has listings of. */
  get itsSources(): ReadonlySet<string> {
    return this.sources;
  }

  /** The listings of the feed that were gone, with whether it says their availability. */
  get returned(): ReadonlyMap<NodeId, boolean> {
    return this.back;
  }
}
