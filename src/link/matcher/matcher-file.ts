import type { Forest } from '../../learn/boosting/forest.js';
import { type ModelArray, ModelFileError, type StoredModel } from '../../learn/model-file.js';
import { CorpusStatistics, type TermCounts } from '../corpus/corpus-statistics.js';
import { type KnownRecord, linkKeys } from './known-records.js';
import { MATCHER_FEATURES, type Matcher } from './matcher.js';

/** Kind and version of a matcher's model file. */
export const MATCHER_MODEL = { kind: 'matcher', version: 1 } as const;

interface Header {
  readonly features: readonly string[];
  readonly biases: readonly number[];
  readonly threshold: number;
  readonly records: number;
  readonly twoLists: boolean;
}

const TREE_ARRAYS = ['roots', 'feature', 'threshold', 'left', 'right', 'missingLeft', 'value'] as const;

function linkArrays(links: Matcher['known']['partners']): {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
} {
  const pairs = [...links].flatMap(([from, all]) =>
    [...all].filter((to) => from <= to).map((to) => [from, to] as const),
  );
  return { from: Uint32Array.from(pairs, ([from]) => from), to: Uint32Array.from(pairs, ([, to]) => to) };
}

/** The matcher as a model to be written to a file; `source` says what it was made from. */
export function storeMatcher(
  { forests, evidence, statistics, known, calibration, threshold }: Matcher,
  source?: string,
): StoredModel {
  const header: Header & { readonly source?: string } = {
    features: MATCHER_FEATURES,
    biases: forests.map(({ bias }) => bias),
    threshold,
    records: statistics.records,
    twoLists: known.twoLists,
    source,
  };
  const arrays: Record<string, ModelArray> = {
    calibrationScores: calibration.scores,
    calibrationProbabilities: calibration.probabilities,
    recordKeys: Uint32Array.from(known.records, ({ key }) => key),
    recordSides: Uint8Array.from(
      known.records,
      ({ onLeft, onRight }) => Number(onLeft) + 2 * Number(onRight),
    ),
    recordLengths: Int32Array.from(known.records, ({ words }) => words.length),
    recordWords: Uint32Array.from(known.records.flatMap(({ words }) => words)),
  };
  for (const [name, counts] of [
    ['words', statistics.words],
    ['grams', statistics.grams],
  ] as const) {
    const stored = counts.toArrays();
    arrays[`${name}Terms`] = stored.terms;
    arrays[`${name}Counts`] = stored.counts;
  }
  for (const [name, links] of [
    ['partners', known.partners],
    ['strangers', known.strangers],
  ] as const) {
    const { from, to } = linkArrays(links);
    arrays[`${name}From`] = from;
    arrays[`${name}To`] = to;
  }
  if (evidence !== undefined) arrays.evidence = evidence.weights;
  forests.forEach((forest, i) => {
    for (const name of TREE_ARRAYS) arrays[`tree${i}${name}`] = forest[name];
  });
  return { ...MATCHER_MODEL, header, arrays };
}

function isHeader(value: unknown): value is Header {
  const { features, biases, threshold, records, twoLists } = (value ?? {}) as Partial<
    Record<keyof Header, unknown>
  >;
  return (
    Array.isArray(features) &&
    features.join('\n') === MATCHER_FEATURES.join('\n') &&
    Array.isArray(biases) &&
    biases.length > 0 &&
    biases.every((bias) => typeof bias === 'number') &&
    (typeof threshold === 'number' || threshold === null) &&
    typeof records === 'number' &&
    typeof twoLists === 'boolean'
  );
}

type ArrayOf<T extends ModelArray> = new (length: number) => T;

/** Every child lies behind its parent and inside the forest, so that no walk can leave it or go in a circle. */
function checkForest(forest: Forest): boolean {
  const nodes = forest.value.length;
  const { roots, feature, threshold, left, right, missingLeft } = forest;
  if ([feature, threshold, left, right, missingLeft].some(({ length }) => length !== nodes)) return false;
  if (roots.some((root) => root < 0 || root >= nodes)) return false;
  return left.every((child, i) => {
    if (child === -1) return true;
    const other = right[i] as number;
    const split = feature[i] as number;
    return (
      child > i && child < nodes && other > i && other < nodes && split >= 0 && split < forest.featureCount
    );
  });
}

/** Reads a stored matcher. Throws {@link ModelFileError} when it was made for other features or its parts do not fit. */
export function loadMatcher({ header, arrays }: StoredModel): Matcher {
  if (!isHeader(header))
    throw new ModelFileError('expected a matcher of the features of this version: train it again');
  const take = <T extends ModelArray>(name: string, Type: ArrayOf<T>): T => {
    const array = arrays[name];
    if (!(array instanceof Type)) throw new ModelFileError(`expected a matcher, got one without "${name}"`);
    return array;
  };
  const ensure = (right: boolean, part: string): void => {
    if (!right) throw new ModelFileError(`expected a matcher, got one whose ${part} do not fit together`);
  };
  const statistics = new CorpusStatistics();
  statistics.records = header.records;
  const count = (name: string, into: TermCounts): void => {
    const terms = take(`${name}Terms`, Uint32Array);
    const counts = take(`${name}Counts`, Uint32Array);
    ensure(terms.length === counts.length, name);
    terms.forEach((term, i) => into.add([term], counts[i]));
  };
  count('words', statistics.words);
  count('grams', statistics.grams);
  const links = (name: string): ReturnType<typeof linkKeys> => {
    const to = take(`${name}To`, Uint32Array);
    return linkKeys(
      Array.from(take(`${name}From`, Uint32Array), (from, i) => [from, to[i] as number] as const),
    );
  };
  const [keys, sides] = [take('recordKeys', Uint32Array), take('recordSides', Uint8Array)];
  const [lengths, words] = [take('recordLengths', Int32Array), take('recordWords', Uint32Array)];
  ensure(sides.length === keys.length && lengths.length === keys.length, 'records');
  let start = 0;
  const records = Array.from(keys, (key, i): KnownRecord => {
    const end = start + (lengths[i] as number);
    ensure(end >= start && end <= words.length, 'records');
    const own = Array.from(words.subarray(start, end));
    start = end;
    return { key, words: own, onLeft: ((sides[i] as number) & 1) === 1, onRight: (sides[i] as number) >= 2 };
  });
  const forests = header.biases.map((bias, i): Forest => {
    const forest = {
      featureCount: MATCHER_FEATURES.length,
      bias,
      roots: take(`tree${i}roots`, Int32Array),
      feature: take(`tree${i}feature`, Int32Array),
      threshold: take(`tree${i}threshold`, Float64Array),
      left: take(`tree${i}left`, Int32Array),
      right: take(`tree${i}right`, Int32Array),
      missingLeft: take(`tree${i}missingLeft`, Uint8Array),
      value: take(`tree${i}value`, Float64Array),
    };
    ensure(checkForest(forest), 'trees');
    return forest;
  });
  const calibration = {
    scores: take('calibrationScores', Float64Array),
    probabilities: take('calibrationProbabilities', Float64Array),
  };
  ensure(
    calibration.scores.length === calibration.probabilities.length && calibration.scores.length > 0,
    'calibration',
  );
  return {
    forests,
    evidence: arrays.evidence === undefined ? undefined : { weights: take('evidence', Float32Array) },
    statistics,
    known: { records, partners: links('partners'), strangers: links('strangers'), twoLists: header.twoLists },
    calibration,
    threshold: header.threshold ?? Number.POSITIVE_INFINITY,
  };
}
