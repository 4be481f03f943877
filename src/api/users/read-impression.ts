import { definedProperties } from '../../domain/defined-properties.js';
import { InvalidValueError } from '../../domain/errors.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import { sessionHash } from '../recommendations/apply-arm.js';
import { answerKey, readRecommendationId } from '../recommendations/recommendation-id.js';
import type { ImpressionInput } from './record-events.input.js';

/**
 * The writes that an impression means for `user`: one a product of the answer that there still is, known by the answer,
 * so that it counts once. Throws InvalidValueError for a record that this server did not make, and for one of an answer
 * for somebody else.
 */
export function readImpression(
  { services, snapshot }: ApiContext,
  user: NodeId,
  { recommendationId, session }: ImpressionInput,
): WriteOperation[] {
  const { hashKey } = services;
  const record = readRecommendationId(hashKey, recommendationId);
  if (record === undefined)
    throw new InvalidValueError('recommendationId', 'expected one that this server gave, got another text');
  const isTheirs =
    record.user === user ||
    (record.user === undefined &&
      record.session !== undefined &&
      record.session === sessionHash(hashKey, session));
  if (!isTheirs)
    throw new InvalidValueError(
      'recommendationId',
      'expected one of an answer for this user or session, got one for somebody else',
    );
  const { model, at, arm, firstRank, products } = record;
  const key = answerKey(recommendationId);
  return products.flatMap(({ product: shown, scoredRank, propensity }, place): WriteOperation[] => {
    const product = currentProduct(snapshot, shown);
    if (product === undefined) return [];
    const properties = definedProperties({
      at: new Date(at * 1_000).toISOString(),
      rank: firstRank + place,
      scoredRank,
      propensity,
      experiment: arm?.experiment,
      arm: arm?.name,
      model,
    });
    return [{ kind: 'putEdge', type: 'SHOWN', from: user, to: product.id, key, properties }];
  });
}
