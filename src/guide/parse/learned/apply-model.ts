import { toProbabilities } from '../../../learn/linear/multi-logistic.js';
import type { FoundFeature } from '../features/found-feature.js';
import type { GrammarReading } from '../grammar-reading.js';
import type { Intent } from '../parsed-request.js';
import { isDoublyDenied } from '../stance/refusal.js';
import { NOT_DECLINED_EN } from '../stance/stance.js';
import type { PhraseMatch } from '../text/phrase-index.js';
import { clauseBefore } from '../text/request-text.js';
import { readingOf } from './candidates.js';
import { clauseMargins, namedUnits } from './clause-margins.js';
import { hasGroundsFor } from './intent-grounds.js';
import { intentSigns } from './intent-signs.js';
import { type Judged, judgeCandidates } from './judge.js';
import { judgedCategory } from './judged-category.js';
import { judgedNames } from './judged-names.js';
import { missedWishes } from './missed-wishes.js';
import type { Candidate } from './reading.js';
import { mayBeRefused } from './refusal-signs.js';
import type { RequestModel } from './request-model.js';
import { SURENESS, type Sureness } from './sureness.js';

/** Words that the model alone understood as `value`, with how likely it is right. */
interface Learned {
  readonly confidence?: number;
}

/** A reading as the model leaves it: what it added carries its confidence. */
export interface WeighedReading extends GrammarReading {
  readonly features: readonly (FoundFeature & Learned)[];
  readonly needs: readonly (PhraseMatch & Learned)[];
  readonly audience: {
    readonly value: string | null;
    readonly matches: readonly (PhraseMatch & Learned)[];
  };
}

type Rulings = ReadonlyMap<string, Judged>;

const keyOf = ({ start, end, value }: { start: number; end: number; value: string }): string =>
  `${start} ${end} ${value}`;

function rulingsOf(judged: readonly Judged[], kind: Candidate['kind']): Rulings {
  const own = judged.filter(({ candidate }) => candidate.kind === kind);
  return new Map(own.map((ruling) => [keyOf(ruling.candidate), ruling]));
}

/** What is said not to matter stays so; a wish may be none, or a refusal. */
function weighFeatures(
  { text, features }: GrammarReading,
  rulings: Rulings,
  sure: Sureness,
): (FoundFeature & Learned)[] {
  return features.map((feature): FoundFeature & Learned => {
    const ruling = rulings.get(keyOf({ ...feature, value: feature.listed }));
    if (ruling === undefined || feature.stance !== 'want') return feature;
    const { nothing, avoid } = ruling.chances;
    if (nothing > sure.noFeature) return { ...feature, stance: 'neither' };
    // What nothing denies is a wish, however often others refuse one: "with a touchscreen".
    const isWelcome =
      NOT_DECLINED_EN.test(clauseBefore(text.matched, feature.start)) || !mayBeRefused(text, feature.start);
    return avoid > sure.refusal && !isWelcome && !isDoublyDenied(text, feature.start)
      ? { ...feature, stance: 'avoid', confidence: avoid }
      : feature;
  });
}

function weighNeeds({ needs }: GrammarReading, rulings: Rulings, sure: Sureness): readonly PhraseMatch[] {
  return needs.filter((need) => (rulings.get(keyOf(need))?.chances.nothing ?? 0) <= sure.noNeed);
}

/** Somebody who is passed over may be meant, where nobody else is or whoever was found is only part of the story. */
function weighAudience(
  { audience }: GrammarReading,
  rulings: Rulings,
  sure: Sureness,
): WeighedReading['audience'] {
  const own = audience.matches[0];
  const ruling = own === undefined ? undefined : rulings.get(keyOf(own));
  const others = [...rulings.values()].filter(
    ({ candidate, chances }) => candidate.said === 'passed' && chances.want > sure.person,
  );
  const best = others.sort((a, b) => b.chances.want - a.chances.want)[0];
  const isOwnDoubtful = own === undefined || (ruling !== undefined && ruling.chances.want < 1 / 2);
  if (best !== undefined && isOwnDoubtful) {
    const { start, end, value } = best.candidate;
    return { value, matches: [{ start, end, value, confidence: best.chances.want }] };
  }
  return ruling !== undefined && ruling.chances.nothing > sure.noPerson
    ? { value: null, matches: [] }
    : audience;
}

/**
 * The grammar's reading weighed by what was learned of how people ask: what is asked for, whether each thing that may be
 * wished is, and what no list has words for. The grammar's word stands unless the model is sure of another
 * ({@link SURENESS}). Words
 * and places stay the grammar's, but for what only the model found.
 */
export function applyModel(grammar: GrammarReading, model: RequestModel): WeighedReading {
  const { text } = grammar;
  // Whoever learned of it that phones are sought learned it of those who said so.
  if (grammar.isFault) return grammar;
  const reading = readingOf(grammar);
  const sure = SURENESS[text.language];
  const named = namedUnits(text, reading);
  const intents = model.intents.margins(intentSigns(text, reading, named));
  toProbabilities(intents, true);
  const [place, chance] = intents.reduce(
    (best, value, at) => (value > best[1] ? ([at, value] as const) : best),
    [0, 0] as readonly [number, number],
  );
  const likeliest = model.intents.labels[place] as Intent;
  const isSure = chance > (likeliest === 'OTHER' ? sure.smallTalk : sure.intent);
  const intent = isSure && hasGroundsFor(likeliest, grammar) ? likeliest : grammar.intent;
  if (intent === 'OTHER') return { ...grammar, intent };
  const clauses = clauseMargins(text, named, model.wishes);
  const judged = judgeCandidates(text, reading, clauses, model);
  const weighed = {
    ...grammar,
    intent,
    features: weighFeatures(grammar, rulingsOf(judged, 'feature'), sure),
    needs: weighNeeds(grammar, rulingsOf(judged, 'need'), sure),
    audience: weighAudience(grammar, rulingsOf(judged, 'audience'), sure),
    names: judgedNames(text, grammar.names, judged, sure),
    category: judgedCategory(grammar, judged, sure),
  };
  const missed = missedWishes(reading, weighed, clauses, model);
  return {
    ...weighed,
    features: [...weighed.features, ...missed.features],
    needs: [...weighed.needs, ...missed.needs],
    audience:
      missed.audience === undefined
        ? weighed.audience
        : { value: missed.audience.value, matches: [missed.audience] },
    category: weighed.category ?? missed.category?.value ?? null,
    categories:
      missed.category === undefined
        ? weighed.categories
        : [...weighed.categories, { ...missed.category, role: 'sought' as const }],
  };
}
