import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { RecommendationPage } from '../../recommend/recommendation.js';
import type { DescriptionReader } from '../known-features/feature-evidence.js';
import { withEvidenceOf } from '../known-features/weigh-evidence.js';
import type { Guidance } from './guidance.js';
import { lackingOn } from './reorder-by-wishes.js';

/** What `guidance` tells of its products, of `page` instead, which has what was kept of an answer before. */
export async function toldOfPage(
  snapshot: Snapshot,
  { wishes, evidence, lacking }: Guidance,
  page: RecommendationPage,
  describe: DescriptionReader | undefined,
): Promise<Pick<Guidance, 'page' | 'evidence' | 'lacking'>> {
  const products = page.recommendations.map(({ product }) => product);
  return {
    page,
    ...(evidence && { evidence: await withEvidenceOf(snapshot, wishes, evidence, products, describe) }),
    ...(lacking && { lacking: lackingOn(snapshot, wishes, page) }),
  };
}
