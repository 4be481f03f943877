import { applyCalibration } from '../../learn/calibration/isotonic.js';
import { modelConflict } from '../conflicts/model-conflict.js';
import { productConflict } from '../conflicts/product-conflict.js';
import type { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { hashText } from '../corpus/hash-text.js';
import { pairView } from '../features/pair-view.js';
import { ContextFeatures } from '../matcher/context-features.js';
import type { Matcher } from '../matcher/matcher.js';
import { type Attributes } from '../matcher/prepare-pairs.js';
import { matcherMargin, matcherRow } from '../matcher/score-pairs.js';
import { readRecord } from '../record/read-record.js';
import {
  countRecord,
  type RecordTerms,
  type RecordView,
  recordTerms,
  recordView,
} from '../record/record-view.js';
import type { Tokens } from '../record/tokenise.js';
import { blockingWords } from './blocking-words.js';
import { findCandidates } from './candidates.js';
import { clusterLinks, type Link } from './cluster.js';
import { type ModelName, modelLikeness, modelName } from './model-likeness.js';

/** A record of a catalogue. */
export interface CatalogueRecord {
  readonly id: string;
  readonly attributes: Attributes;
}

/** Where a record belongs: both are the least id, by code unit, of the records in the group. */
export interface Resolved {
  readonly id: string;
  /** The product: one sellable configuration. */
  readonly cluster: string;
  /** The model: products that differ in capacity, colour or pack alone. */
  readonly model: string;
}

/** How far the work is: a phase and its share, 0 to 1. */
export type ResolveProgress = (
  phase: 'reading' | 'blocking' | 'comparing' | 'grouping',
  share: number,
) => void;

/** Views that are kept at a time. */
const VIEWS = 4_000;
/** Words of more than this share of all records are of shops and kinds, not of makers and lines. */
const TELLING_SHARE = 0.02;
/** Least share of model words that two names of one model have in common. */
const MODEL_LIKENESS = 0.8;

interface Distinct {
  readonly key: string;
  readonly attributes: Attributes;
  readonly ids: string[];
}

/** Records of the very same attributes are one from the start; sorted by what they say, so that no order matters. */
function distinctRecords(records: readonly CatalogueRecord[]): Distinct[] {
  const found = new Map<string, Distinct>();
  for (const { id, attributes } of records) {
    const { attributes: read } = readRecord(attributes);
    const key = JSON.stringify(
      read.map(({ name, text }) => [name, text]).sort((a, b) => compareTexts(a[0], b[0])),
    );
    // A record that says nothing is like no other.
    const own = read.length === 0 ? `[] ${id}` : key;
    const known = found.get(own);
    if (known === undefined) found.set(own, { key: own, attributes, ids: [id] });
    else known.ids.push(id);
  }
  return [...found.values()].sort((a, b) => compareTexts(a.key, b.key));
}

function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Groups the records of a catalogue into products and those into models. Candidates share telling words of their names
 * ({@link findCandidates}); the matcher gives each pair a probability; products are joined from the most probable pair
 * on, never against a {@link productConflict} and only where all members are alike on average; models likewise, by their
 * names without what tells variants apart and never against a {@link modelConflict}. The order of the records makes no
 * difference. No records give none.
 */
export function resolveRecords(
  matcher: Matcher,
  records: readonly CatalogueRecord[],
  onProgress: ResolveProgress = () => {},
): Resolved[] {
  const distinct = distinctRecords(records);
  const termsOf = (place: number): RecordTerms =>
    recordTerms(readRecord((distinct[place] as Distinct).attributes));
  const statistics = matcher.statistics.copy();
  const names: Tokens[] = distinct.map((_, place) => {
    const terms = termsOf(place);
    countRecord(statistics, terms);
    onProgress('reading', (place + 1) / distinct.length);
    return terms.title.tokens;
  });
  const context = new ContextFeatures({ ...matcher.known, twoLists: false }, [], statistics);
  let views = new Map<number, RecordView>();
  const viewOf = (place: number): RecordView => {
    let view = views.get(place);
    if (view === undefined) {
      if (views.size >= VIEWS) views = new Map();
      view = recordView(termsOf(place), statistics);
      views.set(place, view);
    }
    return view;
  };
  const nameOf = (place: number): Tokens => names[place] as Tokens;
  const strengthOf = (left: number, right: number): number => {
    const pair = pairView(viewOf(left), viewOf(right), statistics);
    return applyCalibration(matcher.calibration, matcherMargin(matcher, matcherRow(matcher, pair, context)));
  };
  // Rare enough to be a maker's or a line's name rather than a word of shops.
  const isTelling = (word: string): boolean =>
    statistics.words.get(hashText(word)) <= TELLING_SHARE * distinct.length;
  const apart = (left: number, right: number): boolean =>
    productConflict(nameOf(left), nameOf(right), isTelling) !== undefined;
  const otherModel = (left: number, right: number): boolean =>
    modelConflict(nameOf(left), nameOf(right), isTelling) !== undefined;
  const candidates = findCandidates(names.map(blockingWords), apart, (done) =>
    onProgress('blocking', done / names.length),
  );
  const least = applyCalibration(matcher.calibration, matcher.threshold);
  const links: Link[] = [];
  candidates.forEach(({ left, right }, i) => {
    links.push({ left, right, strength: strengthOf(left, right) });
    onProgress('comparing', (i + 1) / candidates.length);
  });
  const products = clusterLinks(
    distinct.length,
    links.filter(({ strength }) => strength >= least),
    {
      conflicts: apart,
      strengthOf,
      leastMean: least,
    },
  );
  onProgress('grouping', 0.5);
  const models = groupModels(names, products, statistics, otherModel);
  onProgress('grouping', 1);
  return nameGroups(records, distinct, products, models);
}

/** The least place of each record's model: products, each by its first record's name, joined where the names speak of one. */
function groupModels(
  names: readonly Tokens[],
  products: Int32Array,
  statistics: CorpusStatistics,
  conflicts: (left: number, right: number) => boolean,
): Int32Array {
  const firsts = [...new Set(products)].sort((a, b) => a - b);
  const modelNames = firsts.map((place) => modelName(names[place] as Tokens));
  const likeness = (left: number, right: number): number =>
    modelLikeness(modelNames[left] as ModelName, modelNames[right] as ModelName, statistics);
  const apart = (left: number, right: number): boolean =>
    conflicts(firsts[left] as number, firsts[right] as number);
  const links = findCandidates(
    modelNames.map(({ words, numbers }) => [...words, ...numbers]),
    apart,
  )
    .map(({ left, right }): Link => ({ left, right, strength: likeness(left, right) }))
    .filter(({ strength }) => strength >= MODEL_LIKENESS);
  const groups = clusterLinks(firsts.length, links, {
    conflicts: apart,
    strengthOf: likeness,
    leastMean: MODEL_LIKENESS,
  });
  const groupOf = new Map(firsts.map((place, i) => [place, firsts[groups[i] as number] as number]));
  return products.map((product) => groupOf.get(product) as number);
}

function nameGroups(
  records: readonly CatalogueRecord[],
  distinct: readonly Distinct[],
  products: Int32Array,
  models: Int32Array,
): Resolved[] {
  const placeOf = new Map<string, number>();
  const leastOf = (groups: Int32Array): Map<number, string> => {
    const least = new Map<number, string>();
    distinct.forEach(({ ids }, place) => {
      const group = groups[place] as number;
      for (const id of ids) {
        placeOf.set(id, place);
        const known = least.get(group);
        if (known === undefined || id < known) least.set(group, id);
      }
    });
    return least;
  };
  const [clusterIds, modelIds] = [leastOf(products), leastOf(models)];
  return records.map(({ id }) => {
    const place = placeOf.get(id) as number;
    return {
      id,
      cluster: clusterIds.get(products[place] as number) as string,
      model: modelIds.get(models[place] as number) as string,
    };
  });
}
