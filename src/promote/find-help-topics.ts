import { compareIds, type NodeId } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Profile } from '../profile/profile.js';
import { affinities, type Affinity } from './affinity.js';
import { facetsOf } from './facets.js';
import type { HelpIndex } from './help-index.js';

/** A help topic for a question and who asks. */
export interface HelpAnswer {
  readonly topic: NodeId;
  /** match · (1 + affinity): the question decides, who asks settles what it leaves open. */
  readonly score: number;
  /** BM25 of the question; 1 for all when nothing is asked. */
  readonly match: number;
  readonly affinity: number;
  readonly shares: Affinity['shares'];
}

export interface HelpRequest {
  /** At most 2,000 characters are read; empty: what suits the user. */
  readonly question: string;
  /** 1 to 20. */
  readonly first: number;
}

const QUESTION_LIMIT = 2_000;

/** The help topics for a question, greatest score first, ties by id; none when no word of the question is known. */
export function findHelpTopics(
  snapshot: Snapshot,
  profile: Profile,
  index: HelpIndex,
  { question, first }: HelpRequest,
): HelpAnswer[] {
  const table = snapshot.table('HelpTopic');
  const asked = question.slice(0, QUESTION_LIMIT).trim();
  const matches = index.match(asked);
  const candidates = table.ids.flatMap((id, topic) =>
    table.isAlive(topic) && (asked === '' || matches.has(id)) ? [topic] : [],
  );
  return affinities(snapshot, 'helpTopics', candidates, facetsOf(snapshot, profile))
    .map(({ candidate, affinity, shares }) => {
      const topic = table.id(candidate);
      const match = asked === '' ? 1 : (matches.get(topic) ?? 0);
      return { topic, score: match * (1 + affinity), match, affinity, shares };
    })
    .sort((a, b) => b.score - a.score || compareIds(a.topic, b.topic))
    .slice(0, first);
}
