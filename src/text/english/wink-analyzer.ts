import { createRequire } from 'node:module';
import type { ItsFunction, Model, WinkMethods } from 'wink-nlp';
import type { EnglishAnalyzer, EnglishToken, PartOfSpeech } from './english-token.js';
import { mapInChunks } from './map-in-chunks.js';
import { taggableText } from './taggable-text.js';

/** Longest text given to wink at once, in UTF-16 code units: it slows down on longer ones. */
const CHUNK = 4_000;

const POS: Readonly<Record<string, PartOfSpeech>> = {
  NOUN: 'NOUN',
  PROPN: 'NOUN',
  ADJ: 'ADJ',
  VERB: 'VERB',
  AUX: 'AUX',
  ADV: 'ADV',
  DET: 'DET',
  PRON: 'PRON',
  ADP: 'ADP',
  PART: 'PART',
  CCONJ: 'CCONJ',
  SCONJ: 'SCONJ',
  NUM: 'NUM',
  PUNCT: 'PUNCT',
};

interface Wink {
  readonly nlp: WinkMethods;
  readonly its: Readonly<Record<'value' | 'pos' | 'lemma', ItsFunction<string>>>;
}

/** Where wink looks words up: places in its list of words, more than one for a contraction. */
interface WordTable {
  lookup(word: string): readonly number[] | null;
  intrinsicSize(): number;
}

/** What of a model is replaced so that words that were met are not looked up. */
interface OpenModel {
  core(): { readonly features: { lexeme: { readonly hash: Readonly<Record<string, number>> } } };
  featureFn(config: unknown): { pos(word: string, category: number, words: WordTable): number };
}

/**
 * The model, made so that what was read before decides nothing. wink adds each unknown word it meets to the table that it
 * looks words up in, and takes apart no word of that table ("screen.it" stays whole once it was met whole). After
 * `separate()` such words are added to a table of their own behind it, in which nothing is looked up.
 */
function forgetful(model: Model & OpenModel): { readonly model: Model; readonly separate: () => void } {
  let data: ReturnType<OpenModel['core']> | undefined;
  const core: OpenModel['core'] = () => {
    data = model.core();
    return data;
  };
  const featureFn: OpenModel['featureFn'] = (config) => {
    const features = model.featureFn(config);
    return {
      ...features,
      // It asks whether a new word's lower case is a word of the model, and takes for granted that some place is told.
      pos(word, category, words) {
        const lookup: WordTable['lookup'] = (text) => words.lookup(text) ?? [words.intrinsicSize()];
        return features.pos(word, category, { ...words, lookup });
      },
    };
  };
  const separate = (): void => {
    if (data === undefined) throw new TypeError('wink-nlp loads its model in another way than 2.4 does');
    const { lexeme } = data.features;
    data.features.lexeme = { ...lexeme, hash: Object.create(lexeme.hash) as Record<string, number> };
  };
  return { model: { ...model, core, featureFn } as Model, separate };
}

let loaded: Wink | undefined;

function load(): Wink {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    const createNlp = require('wink-nlp') as (model: Model, pipe: string[]) => WinkMethods;
    const { model, separate } = forgetful(require('wink-eng-lite-web-model') as Model & OpenModel);
    const nlp = createNlp(model, ['pos']);
    separate();
    loaded = { nlp, its: nlp.its as unknown as Wink['its'] };
  }
  return loaded;
}

/** A pronoun with its verb, which the tagger leaves in one piece at times ("i'm"). */
const CONTRACTION = /^([a-z]+)('(?:m|re|ve|ll|d))$/;
const VERBS: Readonly<Record<string, string>> = {
  "'m": 'be',
  "'re": 'be',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
};

function contracted(value: string, start: number): EnglishToken[] | undefined {
  const [, pronoun, verb] = CONTRACTION.exec(value) ?? [];
  if (pronoun === undefined || verb === undefined) return undefined;
  const cut = start + pronoun.length;
  return [
    { start, end: cut, lower: pronoun, lemma: pronoun, pos: 'PRON' },
    { start: cut, end: cut + verb.length, lower: verb, lemma: VERBS[verb] ?? verb, pos: 'AUX' },
  ];
}

/** What is written as a number and a letter and is a name, not a measure: 4k, 8k, 5g, 3d. wink cuts it at the letter. */
const NAMED_BY_NUMBER = /^(?:[248]k|[2-6]g|[234]d)$/;
/** Behind these a number with a letter is a measure or a sum: `weighs only 5g`, `$4k`. */
const MEASURED = /^(?:weigh|weight|only|about|around|just|cost|[$£€¥]|us\$)$/;

/** The name that ends at the letter `value` right behind the token before it, if the two are one. */
function namedByNumber(
  [earlier, before]: readonly [EnglishToken | undefined, EnglishToken | undefined],
  value: string,
  start: number,
): EnglishToken | undefined {
  if (before?.pos !== 'NUM' || before.end !== start || value.length > 2) return undefined;
  if (earlier !== undefined && MEASURED.test(earlier.lemma)) return undefined;
  const lower = before.lower + value.replace(/\.$/, '');
  if (!NAMED_BY_NUMBER.test(lower)) return undefined;
  return { start: before.start, end: before.start + lower.length, lower, lemma: lower, pos: 'NOUN' };
}

function readChunk(text: string, offset: number): EnglishToken[] {
  const { nlp, its } = load();
  // The tagger is right more often on lower-case text (93.5 % against 91.2 % on reviews).
  const source = taggableText(text);
  const words = nlp.readDoc(source).tokens();
  const values = words.out(its.value);
  const tags = words.out(its.pos);
  const lemmas = words.out(its.lemma);
  const tokens: EnglishToken[] = [];
  let at = 0;
  for (const [i, value] of values.entries()) {
    const start = source.indexOf(value, at);
    if (start < 0 || value.trim() === '') continue;
    at = start + value.length;
    const two = contracted(value, offset + start);
    if (two !== undefined) {
      tokens.push(...two);
      continue;
    }
    const named = namedByNumber([tokens.at(-2), tokens.at(-1)], value, offset + start);
    if (named !== undefined) {
      tokens[tokens.length - 1] = named;
      if (value.endsWith('.'))
        tokens.push({ start: named.end, end: named.end + 1, lower: '.', lemma: '.', pos: 'PUNCT' });
      continue;
    }
    // wink keeps for an unknown text what it was at first, and a number behind a stop is no number to it.
    const pos = /^\d+$/.test(value) ? 'NUM' : (POS[tags[i] ?? ''] ?? 'X');
    tokens.push({ start: offset + start, end: offset + at, lower: value, lemma: lemmas[i] ?? value, pos });
  }
  return tokens;
}

/**
 * The fast tagger for reviews in bulk: wink-nlp with its English web model, some 130,000 to 330,000 words a second
 * on one core. The model (about 90 MB) is loaded by the first call.
 */
export function createWinkAnalyzer(): EnglishAnalyzer {
  return { analyze: (text) => mapInChunks(text, CHUNK, readChunk) };
}
