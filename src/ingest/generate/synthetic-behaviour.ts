import type { EventType } from '../../domain/ontology.js';
import { createSeededRandom, type SeededRandom } from '../../lib/seeded-random.js';
import type { ReviewRecord } from '../records.js';
import { SYNTHETIC_SOURCE, type SyntheticProduct } from './synthetic-products.js';
import { SENTENCES, SYNTHETIC_CATEGORIES } from './synthetic-words.js';
import { Zipf } from './zipf.js';

/** The year that the behaviour falls in. */
const FROM = Date.UTC(2025, 0, 1);
const YEAR_MS = 365 * 86_400_000;
/** Share of events in the user's own two categories. */
const FAITHFULNESS = 0.75;
const TYPE_SHARES: readonly (readonly [EventType, number])[] = [
  ['view', 0.7],
  ['purchase', 0.13],
  ['cart', 0.08],
  ['rate', 0.05],
  ['search', 0.03],
  ['dismiss', 0.01],
];

export interface SyntheticEvent {
  readonly user: string;
  readonly product: string;
  readonly type: EventType;
  readonly at: string;
  readonly value: number | undefined;
}

/** Chooses products as people with lasting tastes do: popular ones, in their own categories most of the time. */
class Taste {
  private readonly byCategory: readonly (readonly number[])[];
  private readonly popularity: readonly Zipf[];
  private readonly filled: readonly number[];

  constructor(
    private readonly products: readonly SyntheticProduct[],
    private readonly seed: number,
  ) {
    const byCategory: number[][] = SYNTHETIC_CATEGORIES.map(() => []);
    for (const [index, { category }] of products.entries()) byCategory[category]?.push(index);
    this.byCategory = byCategory;
    this.popularity = byCategory.map((members) => new Zipf(Math.max(1, members.length), 0.85));
    this.filled = byCategory.flatMap((members, category) => (members.length > 0 ? [category] : []));
  }

  /** The user's favourites follow from the user's number alone, so that nothing is kept a user. */
  choose(user: number, random: SeededRandom): SyntheticProduct {
    const own = createSeededRandom(this.seed * 31 + user * 2_654_435);
    const favourites = [own.below(this.filled.length), own.below(this.filled.length)];
    const isFaithful = random.next() < FAITHFULNESS;
    const place = isFaithful ? (favourites[random.below(2)] as number) : random.below(this.filled.length);
    const category = this.filled[place] as number;
    const members = this.byCategory[category] as readonly number[];
    const rank = (this.popularity[category] as Zipf).draw(random);
    // Neighbours in taste look at the same part of a category: half of the time the user's own corner counts.
    const corner = random.next() < 0.5 ? own.below(members.length) : 0;
    return this.products[members[(rank + corner) % members.length] as number] as SyntheticProduct;
  }
}

function chooseType(random: SeededRandom): EventType {
  let left = random.next();
  return (TYPE_SHARES.find(([, share]) => (left -= share) < 0) ?? TYPE_SHARES[0])?.[0] ?? 'view';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Yields `count` events of `users` users in order of time; the same for the same arguments. */
export function* syntheticEvents(
  products: readonly SyntheticProduct[],
  users: number,
  count: number,
  seed: number,
): Generator<SyntheticEvent> {
  const random = createSeededRandom(seed + 1);
  const activity = new Zipf(users, 0.55);
  const taste = new Taste(products, seed);
  for (let index = 0; index < count; index += 1) {
    const user = activity.draw(random);
    const product = taste.choose(user, random);
    const type = chooseType(random);
    const time = FROM + ((index + random.next()) / count) * YEAR_MS;
    const liking = mean(product.quality) * 6 - 0.5 + random.next() * 2;
    yield {
      user: `u${user + 1}`,
      product: product.record.externalId,
      type,
      at: new Date(Math.floor(time)).toISOString(),
      value: type === 'rate' ? Math.min(5, Math.max(1, Math.round(liking))) : undefined,
    };
  }
}

/** Yields `count` reviews in both languages; what they say of a feature follows the product's quality. */
export function* syntheticReviews(
  products: readonly SyntheticProduct[],
  users: number,
  count: number,
  seed: number,
): Generator<ReviewRecord> {
  const random = createSeededRandom(seed + 2);
  const activity = new Zipf(users, 0.55);
  const taste = new Taste(products, seed);
  for (let index = 0; index < count; index += 1) {
    const user = activity.draw(random);
    const product = taste.choose(user, random);
    const language = random.next() < 0.6 ? 'en' : 'zh';
    const words = SENTENCES[language];
    const features = SYNTHETIC_CATEGORIES[product.category]?.features ?? [];
    const start = random.below(features.length);
    let praised = 0;
    const said = [0, 1, 2].map((step) => {
      const at = (start + step) % features.length;
      const isGood = random.next() < (product.quality[at] ?? 0.5);
      praised += isGood ? 1 : 0;
      const pattern = isGood ? words.praise : words.complaint;
      return (pattern[random.below(pattern.length)] as string).replace(
        '@',
        features[at]?.[language === 'en' ? 0 : 1] ?? '',
      );
    });
    const opening = words.opening[random.below(words.opening.length)] as string;
    yield {
      source: SYNTHETIC_SOURCE,
      externalId: `r${index + 1}`,
      product: product.record.externalId,
      user: `u${user + 1}`,
      rating: Math.min(5, Math.max(1, 1 + praised + (random.next() < 0.6 ? 1 : 0))),
      text: [opening, ...said].join(language === 'en' ? ' ' : ''),
      language,
      at: new Date(FROM + Math.floor(random.next() * YEAR_MS)).toISOString(),
    };
  }
}
