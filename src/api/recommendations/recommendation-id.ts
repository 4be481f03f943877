import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NodeId } from '../../domain/ids.js';

/** What an answer was: enough to tell later what was shown to whom by which model, and where. */
export interface RecommendationRecord {
  readonly user: NodeId | undefined;
  readonly model: string;
  readonly seq: number;
  /** Rank of the first product; the others follow one by one. */
  readonly firstRank: number;
  readonly products: readonly NodeId[];
}

function signature(key: string, payload: string): Buffer {
  return createHmac('sha256', `${key}\u001frecommendation`).update(payload, 'utf8').digest().subarray(0, 16);
}

/** A token that says `record` and that nobody without `key` can make: a read writes nothing, the token comes back. */
export function recommendationId(key: string, record: RecommendationRecord): string {
  const { user, model, seq, firstRank, products } = record;
  const payload = Buffer.from(
    JSON.stringify([user ?? '', model, seq, firstRank, products.join(' ')]),
  ).toString('base64url');
  return `${payload}.${signature(key, payload).toString('base64url')}`;
}

/** What `token` says; undefined for one that was not made with `key`. */
export function readRecommendationId(key: string, token: string): RecommendationRecord | undefined {
  const [payload = '', given = ''] = token.split('.', 2);
  const [right, got] = [signature(key, payload), Buffer.from(given, 'base64url')];
  if (got.length !== right.length || !timingSafeEqual(got, right)) return undefined;
  const [user, model, seq, firstRank, products] = JSON.parse(
    Buffer.from(payload, 'base64url').toString('utf8'),
  ) as [string, string, number, number, string];
  return {
    user: user === '' ? undefined : (user as NodeId),
    model,
    seq,
    firstRank,
    products: products === '' ? [] : (products.split(' ') as NodeId[]),
  };
}
