import { definedProperties } from '../../domain/defined-properties.js';
import { InvalidValueError } from '../../domain/errors.js';
import type { GraphNode, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import { sessionHash } from '../recommendations/apply-arm.js';
import { type RecommendationRecord, readRecommendationId } from '../recommendations/recommendation-id.js';
import { tokenKey } from '../shared/signed-token.js';
import type { ImpressionInput } from './record-events.input.js';

/** Answers are taken back for so long. */
const MAX_AGE_DAYS = 7;
/** An answer made while nobody knew the user belongs to the visit that made them known: no longer than this. */
const VISIT_SECONDS = 1_800;

/** What is known of who was shown an answer. */
export interface Viewer {
  readonly id: NodeId;
  /** As the store has them; null for somebody unknown. */
  readonly node: GraphNode | null;
  /** Something else of the same request makes them known. */
  readonly becomesKnown: boolean;
}

/**
 * Throws InvalidValueError for an answer older than 7 days, and for one from before the user was known: an erased user
 * does not come back by what was shown to them. The number of the transaction that made a user is known as long as
 * nothing changed their attributes since.
 */
export function checkIsOfNow(
  { user, isNewcomer, seq, at }: Pick<RecommendationRecord, 'user' | 'isNewcomer' | 'seq' | 'at'>,
  { node, becomesKnown }: Pick<Viewer, 'node' | 'becomesKnown'>,
  now: number,
  field = 'recommendationId',
): void {
  const refuse = (expected: string): never => {
    throw new InvalidValueError(field, expected);
  };
  if (now - at > MAX_AGE_DAYS * 86_400)
    refuse(
      `expected an answer of the last ${MAX_AGE_DAYS} days, got one of ${new Date(at * 1_000).toISOString()}`,
    );
  if (node === null && !becomesKnown)
    refuse('expected an answer for a user with events, got one for somebody unknown');
  const isOfStranger = user === undefined || isNewcomer === true;
  const isEarlier = node === null || (node.version === 1 && seq < node.seq);
  if (isEarlier && !(isOfStranger && now - at <= VISIT_SECONDS))
    refuse('expected an answer from since the user is known, got an earlier one');
}

/**
 * The writes that an impression means for `user`: one a product of the answer that there still is, known by the answer,
 * so that it counts once. Throws InvalidValueError for a record that this server did not make, and for one of an answer
 * for somebody else, older than 7 days or from before the user was known.
 */
export function readImpression(
  { services, snapshot, now }: ApiContext,
  viewer: Viewer,
  { recommendationId, session }: ImpressionInput,
): WriteOperation[] {
  const { hashKey } = services;
  const { id: user } = viewer;
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
  checkIsOfNow(record, viewer, now);
  const { model, at, arm, firstRank, products } = record;
  const key = tokenKey(recommendationId);
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
