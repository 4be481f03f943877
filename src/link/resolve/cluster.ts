/** Two things that are linked, and how strongly. */
export interface Link {
  readonly left: number;
  readonly right: number;
  readonly strength: number;
}

export interface ClusterRules {
  /** Whether two things may never be in one cluster. */
  conflicts(left: number, right: number): boolean;
  /** Strength of two things that no link joins; asked for only while clusters are small. */
  strengthOf(left: number, right: number): number;
  /** Least mean strength over all pairs between two clusters that are joined. */
  readonly leastMean: number;
}

/** Pairs between two clusters whose strength is asked for; beyond that the members nearest to the clusters' fronts speak. */
const ASKED_PAIRS = 36;
/** Members of a cluster. */
const SIZE_LIMIT = 500;

/**
 * Joins `count` things along `links`, the strongest first (ties by left and then right place): two clusters are joined
 * only when no two of their members conflict and all of their members, not just the two that are linked, are alike on
 * average. So a chain of likenesses never brings two different things together. Gives the least member of each thing's
 * cluster. The order of the links makes no difference.
 */
export function clusterLinks(count: number, links: readonly Link[], rules: ClusterRules): Int32Array {
  const clusterOf = Int32Array.from({ length: count }, (_, i) => i);
  const members = new Map<number, number[]>();
  const membersOf = (cluster: number): number[] => members.get(cluster) ?? [cluster];
  const strengths = new Map<number, number>();
  for (const { left, right, strength } of links) strengths.set(left * count + right, strength);
  const strength = (a: number, b: number): number => {
    const [left, right] = a < b ? [a, b] : [b, a];
    const key = left * count + right;
    let known = strengths.get(key);
    if (known === undefined) {
      known = rules.strengthOf(left, right);
      strengths.set(key, known);
    }
    return known;
  };
  const mayJoin = (a: readonly number[], b: readonly number[]): boolean => {
    if (a.length + b.length > SIZE_LIMIT) return false;
    for (const left of a) for (const right of b) if (rules.conflicts(left, right)) return false;
    let [sum, asked] = [0, 0];
    for (const left of a) {
      for (const right of b) {
        if (asked === ASKED_PAIRS) break;
        sum += strength(left, right);
        asked += 1;
      }
    }
    return sum >= rules.leastMean * asked;
  };
  const order = [...links].sort((x, y) => y.strength - x.strength || x.left - y.left || x.right - y.right);
  for (const { left, right } of order) {
    const [a, b] = [clusterOf[left] as number, clusterOf[right] as number];
    if (a === b) continue;
    const [own, other] = [membersOf(a), membersOf(b)];
    if (!mayJoin(own, other)) continue;
    const joined = [...own, ...other].sort((x, y) => x - y);
    const name = joined[0] as number;
    for (const member of joined) clusterOf[member] = name;
    members.delete(a);
    members.delete(b);
    members.set(name, joined);
  }
  return clusterOf;
}
