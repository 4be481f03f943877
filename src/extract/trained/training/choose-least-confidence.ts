import { ConfidenceModel } from '../confidence/confidence-model.js';
import { DEFAULT_SETTINGS } from '../model/settings.js';
import type { MentionTrial } from './judge-mentions.js';

/**
 * .15 to .4: where all is plain every threshold is as good, which says nothing of doubtful mentions in other texts; and implicit
 * mentions are the rules', which are .4 sure of them or surer.
 */
const THRESHOLDS = Array.from({ length: 11 }, (_, i) => (6 + i) / 40);
/** So much less F1 is as good: more mentions are then given, of which the unlikely ones are told apart by their confidence. */
const AS_GOOD = 0.001;

/** How sure a trial is of each of its spans: as sure as of the surest mention with it. */
interface SpanTrial {
  readonly spans: readonly { readonly confidence: number; readonly right: boolean }[];
  readonly expected: number;
}

function spanTrial({ found, expected }: MentionTrial, confidence: ConfidenceModel): SpanTrial {
  const spans = new Map<string, { confidence: number; right: boolean }>();
  for (const { spanKey, spanRight, evidence } of found) {
    const own = confidence.probability(evidence);
    if (own > (spans.get(spanKey)?.confidence ?? 0))
      spans.set(spanKey, { confidence: own, right: spanRight });
  }
  return { spans: [...spans.values()], expected };
}

/** Exact F1 of the spans given from `least` on; 0 where none is right. */
function f1Of(trials: readonly SpanTrial[], least: number): number {
  let [right, size] = [0, 0];
  for (const { spans, expected } of trials) {
    const given = spans.filter(({ confidence }) => confidence >= least);
    right += given.filter((span) => span.right).length;
    size += given.length + expected;
  }
  return right === 0 ? 0 : (2 * right) / size;
}

/**
 * The least confidence of mentions that are given: the smallest whose exact F1 of spans is as good as the best, each of
 * `parts` read with a confidence learned on the others. The default where one of these has too few mentions to learn from.
 */
export function chooseLeastConfidence(parts: readonly (readonly MentionTrial[])[], seed: number): number {
  const { leastConfidence } = DEFAULT_SETTINGS;
  const trials: SpanTrial[] = [];
  for (const [i, part] of parts.entries()) {
    const others = parts.filter((_, other) => other !== i).flat();
    const confidence = ConfidenceModel.train(
      others.flatMap(({ found }) => found),
      seed,
    );
    if (!confidence.isLearned) return leastConfidence;
    trials.push(...part.map((trial) => spanTrial(trial, confidence)));
  }
  const scores = THRESHOLDS.map((least) => f1Of(trials, least));
  const most = Math.max(...scores);
  return most === 0
    ? leastConfidence
    : (THRESHOLDS[scores.findIndex((f1) => f1 >= most - AS_GOOD)] as number);
}
