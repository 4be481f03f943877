import type { ModelPart } from '../../../learn/model-part.js';
import type { Preference } from '../../extraction.js';
import { Softmax } from '../linear/softmax.js';
import type { TokenRange } from '../spans/token-range.js';
import type { ComparisonExample, ComparisonSentence, TokenComparison } from './comparison-example.js';

export const PREFERENCES = ['better', 'worse', 'equal', 'different'] as const;

/** Kinds of atoms of the predicate's tokens that say which way it points. */
const TELLING = /^(?:w|l|o|oa|od|k|neg|not|xp|e3|c)=/;

const headOf = (range: TokenRange | null, forms: readonly string[]): string =>
  range === null ? '-' : (forms[range.to - 1] ?? '-');

/** What of a comparison tells its preference. */
function preferenceFeatures(
  { sentence, names, rules }: ComparisonSentence,
  { predicate, subject, object, feature }: Omit<TokenComparison, 'preference'>,
): string[] {
  const forms = sentence.tokens.map(({ form }) => form);
  const { from, to } = predicate;
  const features: string[] = [];
  for (let i = from; i < to; i += 1)
    for (const name of names[i] ?? []) if (TELLING.test(name)) features.push(`p ${name}`);
  for (let i = from; i + 1 < to; i += 1) features.push(`pp ${forms[i]} ${forms[i + 1]}`);
  features.push(`all ${forms.slice(from, to).join(' ').slice(0, 30)}`);
  for (let i = Math.max(0, from - 3); i < from; i += 1) {
    features.push(`b ${forms[i]}`);
    for (const name of names[i] ?? []) if (/^(?:neg|not|o|k)=/.test(name)) features.push(`b ${name}`);
  }
  for (let i = to; i < Math.min(forms.length, to + 3); i += 1) features.push(`a ${forms[i]}`);
  const aspect = headOf(feature, forms);
  features.push(`f ${aspect}`, `fp ${aspect} ${forms[to - 1]}`, `fp ${aspect} ${forms[from]}`);
  features.push(`s ${subject === null}`, `o ${object === null}`);
  if (object !== null) features.push(`ob ${object.from < from}`, `ow ${headOf(object, forms)}`);
  if (feature !== null)
    for (let i = feature.from; i < feature.to; i += 1)
      for (const name of names[i] ?? []) if (/^(?:rp|ktp)=/.test(name)) features.push(`f ${name}`);
  for (const rule of rules)
    if (rule.predicate.from < to && from < rule.predicate.to) features.push(`r ${rule.preference}`);
  return features;
}

/** Which way comparisons point. */
export class PreferenceClassifier {
  constructor(readonly model: Softmax) {}

  static train(examples: readonly ComparisonExample[], seed: number): PreferenceClassifier {
    const cases = examples.flatMap((example) =>
      example.gold.map((one) => ({
        features: preferenceFeatures(example, one),
        label: PREFERENCES.indexOf(one.preference),
      })),
    );
    return new PreferenceClassifier(Softmax.train(cases, { classCount: PREFERENCES.length, seed, l2: 20 }));
  }

  /** The likeliest preference and its probability. */
  guess(
    sentence: ComparisonSentence,
    one: Omit<TokenComparison, 'preference'>,
  ): { preference: Preference; probability: number } {
    const all = this.model.probabilities(preferenceFeatures(sentence, one));
    let best = 0;
    for (let c = 1; c < all.length; c += 1) if ((all[c] as number) > (all[best] as number)) best = c;
    return { preference: PREFERENCES[best] ?? 'better', probability: all[best] ?? 0 };
  }

  toPart(): ModelPart {
    return this.model.toPart();
  }

  static read(part: ModelPart): PreferenceClassifier {
    return new PreferenceClassifier(Softmax.read(part));
  }
}
