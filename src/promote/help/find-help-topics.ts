import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Persona } from '../../profile/personas/persona.js';
import type { Profile } from '../../profile/profile.js';
import { type Affinity, affinities } from '../affinity.js';
import { facetsOf } from '../facets.js';
import { holdsIn } from '../sensitive.js';
import type { HelpIndex } from './help-index.js';
import { askedUnits } from './help-terms.js';
import { type Helpfulness, helpfulnessOf, unhelpfulTo } from './helpfulness.js';

/** A help topic for a question and who asks. */
export interface HelpAnswer {
  readonly topic: NodeId;
  /** match · (1 + affinity · coverage) · helpfulness: the question decides, who asks and what helped settle what it leaves open. */
  readonly score: number;
  /** BM25 of the question; 1 for all when nothing is asked. */
  readonly match: number;
  /** Share of what is asked that the topic speaks of, 0..1; 1 when nothing is asked. */
  readonly coverage: number;
  /** What of the question it speaks of, as it was asked. */
  readonly words: readonly string[];
  readonly affinity: number;
  readonly shares: Affinity['shares'];
  readonly helpfulness: Helpfulness;
  /** They said lately that it did not help, or that they have seen it: it comes after all others. */
  readonly isTried: boolean;
}

export interface HelpRequest {
  /** At most 2,000 characters are read; empty: what suits the user. */
  readonly question: string;
  /** 1 to 20. */
  readonly first: number;
  /** Seconds since 1970. */
  readonly now: number;
  readonly persona?: Persona;
  /** ISO 3166: topics of other countries are left out. */
  readonly region?: string;
  /** Topics that they have seen already. */
  readonly tried?: readonly NodeId[];
}

const QUESTION_LIMIT = 2_000;
const LATELY_SECONDS = 30 * 86_400;

/**
 * The help topics for a question: what was not tried first, then greatest score, ties by id; none when the question says
 * nothing that any topic speaks of.
 */
export function findHelpTopics(
  snapshot: Snapshot,
  profile: Profile,
  index: HelpIndex,
  { question, first, now, persona, region, tried = [] }: HelpRequest,
): HelpAnswer[] {
  const table = snapshot.table('HelpTopic');
  const asked = question.slice(0, QUESTION_LIMIT).trim();
  const matches = index.match(askedUnits(asked));
  const candidates = table.ids.flatMap((id, topic) =>
    table.isAlive(topic) && holdsIn(table.card(topic).regions, region) && (asked === '' || matches.has(id))
      ? [topic]
      : [],
  );
  const seen = new Set([
    ...tried.map((id) => table.indexOf(id)),
    ...unhelpfulTo(snapshot, profile.user, now - LATELY_SECONDS),
  ]);
  const helpfulness = helpfulnessOf(snapshot);
  const facets = facetsOf(snapshot, profile, { now, ...(persona && { persona }) });
  return affinities(snapshot, profile, 'helpTopics', candidates, facets)
    .map(({ candidate, affinity, shares }): HelpAnswer => {
      const topic = table.id(candidate);
      const found = matches.get(topic);
      const {
        score: match,
        coverage,
        words,
      } = asked === '' || found === undefined ? { score: 1, coverage: 1, words: [] } : found;
      const helped = helpfulness(candidate);
      // Who asks settles it among topics that speak of the question: one that speaks of little of it gains as little.
      const score = match * (1 + affinity * coverage) * helped.factor;
      const isTried = seen.has(candidate);
      return { topic, score, match, coverage, words, affinity, shares, helpfulness: helped, isTried };
    })
    .sort(
      (a, b) => Number(a.isTried) - Number(b.isTried) || b.score - a.score || compareIds(a.topic, b.topic),
    )
    .slice(0, first);
}
