import type { GraphNode } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { AskedUnit } from '../question/read-question.js';
import { unitMatch } from '../sentences/rank-sentences.js';
import type { ReadSentence } from '../sentences/read-sentences.js';

/** A help topic by how much of a question it speaks of. */
export interface SpokenTopic {
  readonly topic: NodeId;
  /** How much it says, see {@link spokenTopic}. */
  readonly says: number;
  /** Times what the next one says. */
  readonly lead: number;
}

/** What is said by any words that tell of the same counts so many times what the very words count. */
const BY_MEANING = 3;
/** One that leads alone leads by no more than this. */
const MOST_LEAD = 10;

/**
 * The topic that says most of `units`, by its words (`scores`, BM25) and by all that tells of the same in either language,
 * title and keywords included: score + 3 · Σ weight · rarity · match, with rarity ln(1 + (N − n + ½) / (n + ½)). Ties by the
 * order of `sentences`; undefined where none says anything.
 */
export function spokenTopic(
  units: readonly AskedUnit[],
  sentences: readonly ReadSentence[],
  scores: ReadonlyMap<NodeId, number>,
): SpokenTopic | undefined {
  const wholes = new Map<GraphNode, ReadSentence['whole']>();
  for (const { node, whole } of sentences) if (!wholes.has(node)) wholes.set(node, whole);
  const says = new Map([...wholes.keys()].map(({ id }) => [id, scores.get(id) ?? 0]));
  for (const unit of units) {
    const matches = [...wholes].map(([{ id }, whole]) => [id, unitMatch(unit, whole)] as const);
    const count = matches.filter(([, match]) => match > 0).length;
    const rarity = Math.log(1 + (wholes.size - count + 0.5) / (count + 0.5));
    for (const [id, match] of matches)
      says.set(id, (says.get(id) as number) + BY_MEANING * unit.weight * rarity * match);
  }
  const [first, second] = [...says].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] === 0) return undefined;
  const [topic, most] = first;
  return { topic, says: most, lead: Math.min(MOST_LEAD, most / Math.max(second?.[1] ?? 0, 1e-9)) };
}
