import type { NodeId } from '../../domain/ids.js';
import type { OwnReview } from '../../profile/interests/add-reviews.js';
import type { ApiContext } from '../context.js';
import { textOf } from '../shared/properties.js';

/** Reviews of one user that are looked at, and mentions of each: the first by id. */
const MOST_REVIEWS = 500;
const MOST_MENTIONS = 200;

async function readReview({ loaders }: ApiContext, review: NodeId): Promise<OwnReview[]> {
  const [node, mentions] = await Promise.all([
    loaders.node(review),
    loaders.edges(review, { direction: 'out', types: ['MENTIONS'], limitPerNode: MOST_MENTIONS }),
  ]);
  if (node === null) return [];
  const at = Date.parse(textOf(node.properties, 'at') ?? '') / 1_000;
  return [{ review, at: Number.isNaN(at) ? 0 : at, features: mentions.map(({ to }) => to) }];
}

/** What `user` wrote, by id of the review, with the features spoken of: two calls of the store, whatever their number. */
export async function ownReviews(context: ApiContext, user: NodeId): Promise<OwnReview[]> {
  const wrote = await context.loaders.edges(user, {
    direction: 'out',
    types: ['WROTE'],
    limitPerNode: MOST_REVIEWS,
  });
  return (await Promise.all(wrote.map(({ to }) => readReview(context, to)))).flat();
}
