import 'reflect-metadata';
import { Loaders } from '../../api/loaders/loaders.js';
import { findEvidence } from '../../api/statements/find-evidence.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { claimKey } from '../../domain/statement.js';
import type { PathStep } from '../../explain/contribution.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { clean } from '../../guide/phrasing/display-words.js';
import type { Recommendation } from '../../recommend/recommendation.js';

/** A sentence that somebody wrote, and where it stands. */
export interface Quote {
  readonly sentence: string;
  readonly source: NodeId;
  /** Stars of the review; undefined for a document and where none were given. */
  readonly rating: number | undefined;
}

const MAX_SENTENCE = 160;

/** What owners praise most of `product`, where more of them praise it than fault it. */
function mostPraised(snapshot: Snapshot, product: NodeId): PathStep[] {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const index = snapshot.table('Product').indexOf(product);
  let best: { readonly to: NodeId; readonly positive: number } | undefined;
  for (let at = out.start(index), end = out.end(index); at < end; at++) {
    const [positive, negative] = [out.columns[1]?.[at] as number, out.columns[2]?.[at] as number];
    if (positive > negative && positive > (best?.positive ?? 0))
      best = { to: snapshot.table('Feature').id(out.targets[at] as number), positive };
  }
  return best === undefined ? [] : [{ relationship: 'HAS_FEATURE', from: product, to: best.to }];
}

/**
 * What an owner wrote that the strongest path of `recommendation` rests on; where no path rests on texts (what is popular), of
 * what owners praise most. Undefined where nobody wrote anything of the kind.
 */
export async function quotedSentence(
  store: GraphStore,
  snapshot: Snapshot,
  { product, paths }: Recommendation,
  language: DisplayLanguage,
): Promise<Quote | undefined> {
  const steps = [...paths.flatMap(({ steps: own }) => own), ...mostPraised(snapshot, product)];
  for (const { from, to, relationship } of steps) {
    if (from !== product || (relationship !== 'HAS_FEATURE' && relationship !== 'SUITS')) continue;
    const statement = claimKey({ subject: from, predicate: relationship, object: to });
    const [best] = await findEvidence(new Loaders(store), statement, {
      first: 1,
      polarity: relationship === 'HAS_FEATURE' ? 'positive' : null,
      language,
    });
    if (best === undefined) continue;
    return { sentence: clean(best.sentence, MAX_SENTENCE), source: best.source.id, rating: best.rating };
  }
  return undefined;
}
