import { existsSync } from 'node:fs';
import type { Language } from '../../../extract/extraction.js';
import type { StoredModel } from '../../../learn/model-file.js';
import { splitParts } from '../../../learn/model-part.js';
import { readModelFile } from '../../../learn/read-model-file.js';
import { GramWeights } from './gram-weights.js';
import type { Candidate } from './reading.js';

/** What a file of a request model says it is. */
export const REQUEST_MODEL = { kind: 'requests', version: 1 } as const;

/** What was learned of how people ask, for one language. */
export interface RequestModel {
  /** What the words of a clause speak of. */
  readonly wishes: GramWeights;
  /** The labels of `wishes` by name. */
  readonly labels: ReadonlyMap<string, number>;
  /** Whether a candidate of a kind is wished, refused or neither. */
  readonly judges: Readonly<Record<Candidate['kind'], GramWeights>>;
  /** What a request asks for. */
  readonly intents: GramWeights;
}

/** The model of a stored one; throws a RangeError where parts are missing or do not fit together. */
export function requestModel(stored: StoredModel): RequestModel {
  const { models } = stored.header as { models?: unknown };
  const parts = splitParts({ header: models, arrays: stored.arrays });
  const of = (name: string): GramWeights => {
    const part = parts[name];
    if (part === undefined) throw new RangeError(`expected a request model with a part "${name}", got none`);
    return new GramWeights(part);
  };
  const wishes = of('wishes');
  return {
    wishes,
    labels: new Map(wishes.labels.map((label, at) => [label, at])),
    judges: {
      feature: of('feature'),
      need: of('need'),
      audience: of('audience'),
      brand: of('brand'),
      product: of('product'),
      category: of('category'),
    },
    intents: of('intents'),
  };
}

/** Where the model of a language lies that comes with the program; `npx tsx scripts/train-requests.ts` makes it. */
export function builtInRequestModel(language: Language): URL {
  return new URL(`./${language === 'zh' ? 'chinese' : 'english'}.model`, import.meta.url);
}

const loaded = new Map<Language, RequestModel | null>();

/** The model that comes with the program, read once; null where there is none: then the grammar is all. */
export function requestModelOf(language: Language): RequestModel | null {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const file = builtInRequestModel(language);
  const model = existsSync(file)
    ? requestModel(readModelFile(file, REQUEST_MODEL.kind, REQUEST_MODEL.version))
    : null;
  loaded.set(language, model);
  return model;
}
