import { createHash } from 'node:crypto';
import { nodeId, slug } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { INTEREST_LABELS } from '../../profile/profile.js';
import { catalogueWords } from '../catalogue/catalogue-words.js';
import { parseRequest } from '../parse/parse-request.js';

/** A node that words wish for. */
export interface NamedWish {
  readonly label: (typeof INTEREST_LABELS)[number];
  readonly index: number;
}

/** Texts that are remembered for a snapshot, by their hash alone: people search for the same things. */
const MOST_REMEMBERED = 2_000;
const TEXT_LIMIT = 300;

interface Remembered {
  readonly words: object;
  readonly wishes: Map<string, readonly NamedWish[]>;
}
const remembered = new WeakMap<Snapshot, Remembered>();

/**
 * The category, brands, features and needs that the words of a search wish for, as far as the graph has them: read as a
 * request is, by the names of the catalogue, without a language model. What is refused is none. Each once, in this order.
 * Texts are cut after 300 UTF-16 code units.
 */
export function namedWishes(snapshot: Snapshot, text: string): readonly NamedWish[] {
  const words = catalogueWords(snapshot);
  let known = remembered.get(snapshot);
  if (known?.words !== words) remembered.set(snapshot, (known = { words, wishes: new Map() }));
  const key = createHash('sha256').update(text).digest('base64');
  const before = known.wishes.get(key);
  if (before !== undefined) return before;
  const { category, brands, features, needs } = parseRequest(text.slice(0, TEXT_LIMIT), {
    catalogue: words.names,
  });
  const wishes = (
    [
      ['Category', category === null ? [] : [category]],
      ['Brand', brands.want],
      ['Feature', features.want],
      ['Need', needs],
    ] as const
  ).flatMap(([label, names]) =>
    names
      .map((name): NamedWish => ({ label, index: snapshot.table(label).indexOf(nodeId(label, slug(name))) }))
      .filter(({ index }) => index >= 0),
  );
  if (known.wishes.size >= MOST_REMEMBERED) known.wishes.clear();
  known.wishes.set(key, wishes);
  return wishes;
}
