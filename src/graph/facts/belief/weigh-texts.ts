import type { GraphNode } from '../../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../../domain/ids.js';
import { burstWeights } from './burst-weight.js';
import { authorWeight, copyWeight } from './copy-weight.js';
import { copySignature, countCopies } from './near-copies.js';
import { recencyWeight } from './recency-weight.js';
import { substanceWeight } from './substance-weight.js';
import { contentOf, textUnits } from './text-units.js';

/** What is looked at of a text about a product: about 200 bytes, so that all of a product's fit in memory. */
export interface TextTraits {
  readonly id: NodeId;
  readonly isReview: boolean;
  /** Written by whoever sells it: a description or a table. */
  readonly isOwnPraise: boolean;
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
  readonly author: NodeId | undefined;
  /** Distinct words, see `contentOf`. */
  readonly content: number;
  readonly signature: Uint32Array | undefined;
}

/** What a seller says of the own product weighs: opinions are for those who have it (changes results). */
const OWN_PRAISE = 0.1;
/** Weights are multiples of 2^−20 and at least 2^−10, so that sums of them are exact in any order. */
const STEP = 2 ** 20;
const LEAST = 2 ** -10;

/** The traits of the review or document `node`; `author` is known of reviews alone. */
export function textTraits(node: GraphNode, author: NodeId | undefined): TextTraits {
  const { text, title, at, kind } = node.properties;
  const units = textUnits(
    `${typeof title === 'string' ? title : ''}\n${typeof text === 'string' ? text : ''}`,
  );
  const time = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return {
    id: node.id,
    isReview: node.label === 'Review',
    isOwnPraise: kind === 'description' || kind === 'specifications',
    at: Number.isNaN(time) ? undefined : time,
    author,
    content: contentOf(units),
    signature: node.label === 'Review' ? copySignature(units) : undefined,
  };
}

/**
 * How much each text about one product weighs, in 2^−10..1:
 * weight = recency · substance · copies · author · burst, see the files of these names; a document of somebody else (a
 * test) has recency alone, one of the seller .1 of it. A function of the set of texts: neither their order nor the day
 * matters. No texts give an empty map.
 */
export function weighTexts(texts: readonly TextTraits[]): ReadonlyMap<NodeId, number> {
  const sorted = [...texts].sort((a, b) => compareIds(a.id, b.id));
  const newest = anchorOf(sorted);
  const reviews = sorted.filter(({ isReview }) => isReview);
  const copies = countCopies(reviews.map(({ signature }) => signature));
  const bursts = burstWeights(reviews.map(({ at }) => dayOf(at)));
  const byAuthor = new Map<NodeId, number>();
  for (const { author } of reviews)
    if (author !== undefined) byAuthor.set(author, (byAuthor.get(author) ?? 0) + 1);
  const weights = new Map<NodeId, number>();
  for (const { id, at, isReview, isOwnPraise } of sorted)
    if (!isReview) weights.set(id, exact(recencyWeight(at, newest) * (isOwnPraise ? OWN_PRAISE : 1)));
  for (const [index, { id, at, author, content }] of reviews.entries()) {
    const weight =
      recencyWeight(at, newest) *
      substanceWeight(content) *
      copyWeight(copies[index] as number, content) *
      authorWeight(author === undefined ? 1 : (byAuthor.get(author) as number)) *
      (bursts[index] as number);
    weights.set(id, exact(weight));
  }
  return weights;
}

/**
 * The time that ages are counted to: that of the newest text, leaving out the newest twentieth, so that of many texts a
 * few with a date to come make no other old. Undefined where none has a time.
 */
function anchorOf(texts: readonly TextTraits[]): number | undefined {
  const times = texts.flatMap(({ at }) => (at === undefined ? [] : [at])).sort((a, b) => a - b);
  return times[Math.ceil(0.95 * times.length) - 1];
}

function dayOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 10);
}

function exact(weight: number): number {
  return Math.max(LEAST, Math.round(weight * STEP) / STEP);
}
