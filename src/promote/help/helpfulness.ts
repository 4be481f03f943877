import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** What people said of a help topic. */
export interface Helpfulness {
  /** People whom it helped, and people who said anything. */
  readonly helpful: number;
  readonly votes: number;
  /** (helpful + k·m) / (votes + k) over the mean m of all topics, k = 5: 1 where nobody said anything. */
  readonly factor: number;
}

/** Votes that the mean of all topics counts for one. */
const SMOOTHING = 5;

/** What people said of each help topic (index), each with their last word. */
export function helpfulnessOf(snapshot: Snapshot): (topic: number) => Helpfulness {
  const { in: votes } = snapshot.relation('RATED_HELP:User:HelpTopic');
  const count = (topic: number): { helpful: number; votes: number } => {
    let helpful = 0;
    const [start, end] = [votes.start(topic), votes.end(topic)];
    for (let at = start; at < end; at++) helpful += votes.columns[1]?.[at] as number;
    return { helpful, votes: end - start };
  };
  const counts = snapshot.table('HelpTopic').ids.map((_, topic) => count(topic));
  const all = counts.reduce(
    (sum, one) => ({ helpful: sum.helpful + one.helpful, votes: sum.votes + one.votes }),
    {
      helpful: 0,
      votes: 0,
    },
  );
  // One vote of each kind beforehand, so that the mean is never 0.
  const mean = (all.helpful + 1) / (all.votes + 2);
  return (topic) => {
    const own = counts[topic] ?? { helpful: 0, votes: 0 };
    const rate = (own.helpful + SMOOTHING * mean) / (own.votes + SMOOTHING);
    return { ...own, factor: rate / mean };
  };
}

/** The help topics (indices) of which `user` (index) said at `since` (seconds since 1970) or later that they did not help. */
export function unhelpfulTo(snapshot: Snapshot, user: number, since: number): ReadonlySet<number> {
  const topics = new Set<number>();
  if (user < 0) return topics;
  const { out } = snapshot.relation('RATED_HELP:User:HelpTopic');
  for (let at = out.start(user), end = out.end(user); at < end; at++)
    if (out.columns[1]?.[at] === 0 && (out.columns[0]?.[at] as number) >= since)
      topics.add(out.targets[at] as number);
  return topics;
}
