import type { NodeId } from '../../domain/ids.js';
import { namedWishes } from '../../guide/wishes/named-wishes.js';
import { fnvHash } from '../../lib/fnv-hash.js';
import type { UserEvent } from '../../profile/events/user-event.js';
import { NO_WORDS, type SearchedText, type SearchedWords } from '../../profile/interests/searched-words.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import { textOf } from '../shared/properties.js';

/** Searches of one user that are read from the store: the first that it gives. */
const MOST_SEARCHES = 500;
/** Different texts that are understood, those searched for last. */
const MOST_TEXTS = 30;

/**
 * What the words of the searches among `events` (clean ones of `user`, the earliest first) name: one call of the store,
 * and none for somebody who never searched. Searches without words, and whose words name nothing, are left out.
 */
export async function searchedWords(
  { loaders, snapshot }: ApiContext,
  user: NodeId,
  events: readonly UserEvent[],
): Promise<SearchedWords> {
  const searches = events.filter(({ type }) => type === 'search');
  if (searches.length === 0) return NO_WORDS;
  const edges = await loaders.edges(user, {
    direction: 'out',
    types: ['SEARCHED'],
    limitPerNode: MOST_SEARCHES,
  });
  const products = snapshot.table('Product');
  const queries = new Map(
    edges.flatMap(({ to, key, properties }) => {
      const query = textOf(properties, 'query')?.trim();
      const product = currentProduct(snapshot, to);
      return query && product ? [[`${product.id} ${fnvHash(key)}`, query] as const] : [];
    }),
  );
  const words = new Map<UserEvent, SearchedText>();
  const texts = new Set<string>();
  for (const event of searches.toReversed()) {
    const query = queries.get(`${products.id(event.product)} ${event.key}`);
    if (query === undefined || (!texts.has(query) && texts.size === MOST_TEXTS)) continue;
    texts.add(query);
    const nodes = namedWishes(snapshot, query);
    if (nodes.length > 0) words.set(event, { query, nodes });
  }
  return words;
}
