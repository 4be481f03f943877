import {
  comparePathCandidates,
  type PathCandidate,
  type PathRecall,
  type PathRecallRequest,
} from '../../src/graph/path-recall.js';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import { type Profile, profileOf, profileOfProducts, withInterests } from '../../src/profile/profile.js';
import { addPathScores, type PathSource } from '../../src/recall/path-source.js';
import { PATH_SOURCES } from '../../src/recall/path-sources.js';

function profileFor(snapshot: Snapshot, request: PathRecallRequest): Profile {
  const products = snapshot.table('Product');
  const profile =
    request.products.length > 0
      ? profileOfProducts(request.products.map((id) => products.indexOf(id)).filter((index) => index >= 0))
      : profileOf(snapshot, snapshot.table('User').indexOf(request.user ?? ''), request.now);
  return withInterests(snapshot, profile, request.interests ?? []);
}

function candidatesOf(
  snapshot: Snapshot,
  profile: Profile,
  source: PathSource,
  limit: number,
): PathCandidate[] {
  const products = snapshot.table('Product');
  const scores = new Float64Array(products.length);
  addPathScores(source, snapshot, profile, scores, 1);
  const candidates: PathCandidate[] = [];
  scores.forEach((score, index) => {
    if (score !== 0) candidates.push({ product: products.id(index), score });
  });
  return candidates.sort(comparePathCandidates).slice(0, limit);
}

/** The path sources over the graph in memory, as an engine gives them: what a database is compared with. */
export function snapshotPathRecall(snapshot: Snapshot): PathRecall {
  return {
    async recall(request) {
      const profile = profileFor(snapshot, request);
      return new Map(
        PATH_SOURCES.map((source) => [source.name, candidatesOf(snapshot, profile, source, request.limit)]),
      );
    },
  };
}
