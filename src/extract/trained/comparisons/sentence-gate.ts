import type { ModelPart } from '../../../learn/model-part.js';
import { Softmax } from '../linear/softmax.js';
import type { ComparisonExample, ComparisonSentence } from './comparison-example.js';

const DETAIL = /^(?:w|p|x[psof])=/;

function gateFeatures({ sentence, names, rules }: ComparisonSentence): string[] {
  const features = new Set<string>();
  let last = '<';
  for (const [i, { form }] of sentence.tokens.entries()) {
    features.add(form);
    features.add(`${last} ${form}`);
    for (const name of names[i] ?? []) if (DETAIL.test(name)) features.add(name);
    last = form;
  }
  for (const { preference, object } of rules) features.add(`r ${preference} ${object === null}`);
  features.add(`n ${Math.min(8, Math.ceil(sentence.tokens.length / 8))}`);
  return [...features];
}

/** Whether a sentence compares at all. */
export class SentenceGate {
  constructor(readonly model: Softmax) {}

  static train(examples: readonly ComparisonExample[], seed: number): SentenceGate {
    const cases = examples.map((example) => ({
      features: gateFeatures(example),
      label: example.gold.length > 0 ? 1 : 0,
    }));
    return new SentenceGate(Softmax.train(cases, { classCount: 2, seed, l2: 20, epochs: 10 }));
  }

  probability(sentence: ComparisonSentence): number {
    return this.model.probabilities(gateFeatures(sentence))[1] ?? 0;
  }

  toPart(): ModelPart {
    return this.model.toPart();
  }

  static read(part: ModelPart): SentenceGate {
    return new SentenceGate(Softmax.read(part));
  }
}
