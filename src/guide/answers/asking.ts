import { keyOf, labelOf, type NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { sayNode } from '../phrasing/display-words.js';
import type { AnswerReader } from './answer-types.js';
import { type ProductFacts, readProductFacts } from './find/product-facts.js';
import { nameTokens } from './names/name-tokens.js';
import { ownNames } from './names/own-names.js';
import type { Question } from './question/read-question.js';
import { type ReadSentence, readSentences } from './sentences/read-sentences.js';
import { wordStem } from './words/word-stem.js';

/** Variants of a model that are read for an answer, the one that is meant first. */
const VARIANTS = 4;

/** One thing that is asked about: a product with the other variants of its model. */
export interface Subject {
  readonly product: NodeId;
  readonly variants: readonly NodeId[];
  readonly name: string;
}

/** A question with all that is read for it. */
export interface Asking {
  readonly question: Question;
  readonly snapshot: Snapshot;
  readonly reader: AnswerReader;
  readonly language: DisplayLanguage;
  /** ISO 3166 code of where the asker is; offers of other regions do not count. */
  readonly region: string | undefined;
  /** The same of the store. */
  readonly store?: string | undefined;
  readonly subjects: readonly Subject[];
  readonly facts: ProductFacts;
  /** The sentences of all texts about the subjects. */
  readonly sentences: readonly ReadSentence[];
}

function rowOf(
  snapshot: Snapshot,
  key: Parameters<Snapshot['relation']>[0],
  index: number,
  direction: 'out' | 'in',
): number[] {
  const rows = snapshot.relation(key)[direction];
  return Array.from(
    { length: rows.end(index) - rows.start(index) },
    (_, at) => rows.targets[rows.start(index) + at] as number,
  );
}

/** `products` (indexes) and the other variants of their models, in order, without those that were merged away. */
export function withVariants(snapshot: Snapshot, products: readonly number[]): number[] {
  const table = snapshot.table('Product');
  const found = new Set(products);
  for (const product of products)
    for (const model of rowOf(snapshot, 'VARIANT_OF:Product:ProductModel', product, 'out'))
      for (const variant of rowOf(snapshot, 'VARIANT_OF:Product:ProductModel', model, 'in'))
        found.add(variant);
  return [...found].filter((index) => table.isAlive(index) && table.card(index).mergedInto === undefined);
}

/** The subject that `products` (indexes, the one that is meant first) are, with the other variants of their models unless `isAlone`. */
export function subjectOf(
  snapshot: Snapshot,
  products: readonly number[],
  language: DisplayLanguage,
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): Subject | undefined {
  const table = snapshot.table('Product');
  const ids = (isAlone ? products : withVariants(snapshot, products))
    .slice(0, VARIANTS)
    .map((index) => table.id(index));
  const [product] = ids;
  return product === undefined
    ? undefined
    : { product, variants: ids, name: sayNode(snapshot, 'Product', product, language) };
}

/** "These headphones" says nothing of a headphone, "with my phone" does. */
const OWN_KIND = 0.1;
const OTHER_KIND = 0.6;

function goodsOf(snapshot: Snapshot, product: NodeId): string[] {
  const index = snapshot.table('Product').indexOf(product);
  const kinds = rowOf(snapshot, 'IN_CATEGORY:Product:Category', index, 'out');
  return kinds.map((kind) => `c:${keyOf(snapshot.table('Category').id(kind)).replaceAll('-', ' ')}`);
}

function wordsOfName(snapshot: Snapshot, index: number): string[] {
  const { nameEn, nameZh } = snapshot.table('Product').card(index);
  return nameTokens(`${String(nameEn ?? '')} ${String(nameZh ?? '')}`).map(({ text }) => text);
}

/** `question` with the words that only say again which of `subjects` is meant as names. */
function withOwnNames(question: Question, snapshot: Snapshot, subjects: readonly Subject[]): Question {
  const { raw, names } = question;
  const own = subjects.flatMap(({ product }) => {
    const index = snapshot.table('Product').indexOf(product);
    return ownNames(raw, names.named, new Set(wordsOfName(snapshot, index)), index);
  });
  if (own.length === 0) return question;
  return {
    ...question,
    names: { ...names, named: [...names.named, ...own].sort((a, b) => a.start - b.start) },
    units: question.units.filter(({ start, end }) => !own.some((one) => start < one.end && end > one.start)),
    quantities: question.quantities.filter(
      ({ start, end }) => !own.some((one) => start < one.end && end > one.start),
    ),
  };
}

/** Whether a word within `raw` is written as a name: the Spill of a Spill 10. */
function isCapital(raw: string, start: number): boolean {
  return start > 0 && /\p{Lu}/u.test(raw[start] ?? '') && !/[.!?] $/u.test(raw.slice(0, start));
}

/** Whether a word only says again which product is meant: the shell of "Shell for Sund 4". */
function isOfName(word: string, isTopic: boolean, names: readonly string[]): boolean {
  if (isTopic) return false;
  // G60 is read as 60 where the G stands in a name.
  if (/^\d+[a-z]*$/u.test(word) && names.some((name) => name.endsWith(word) || word.startsWith(name)))
    return true;
  return (
    names.includes(word) || (/^\p{Script=Han}+$/u.test(word) && names.some((name) => name.includes(word)))
  );
}

/** The word that a source of listings goes by: the Lantern of `listing:lantern-direct~7`. */
function sellerOf(id: NodeId): string | undefined {
  const [source, key] = keyOf(id).split('~');
  return key === undefined ? undefined : source?.split('-')[0];
}

/** The sellers among those of the subjects' listings that `units` name. */
function namedSellers(units: Question['units'], facts: ProductFacts): ReadonlySet<string> {
  const listings = [...facts.in.values()].flat().filter(({ type }) => type === 'OF');
  const sellers = new Set(listings.map(({ from }) => sellerOf(from)));
  return new Set(units.map(({ word }) => word).filter((word) => sellers.has(word)));
}

/** Reads what is known of the subjects. */
export async function readAsking(
  asked: Question,
  {
    snapshot,
    reader,
    region,
    store,
    language,
  }: Pick<Asking, 'snapshot' | 'reader' | 'region' | 'store' | 'language'>,
  subjects: readonly Subject[],
): Promise<Asking> {
  const question = withOwnNames(asked, snapshot, subjects);
  const names = subjects.flatMap(({ variants }) =>
    variants.flatMap((id) => wordsOfName(snapshot, snapshot.table('Product').indexOf(id)).map(wordStem)),
  );
  const goods = subjects.flatMap(({ product }) => goodsOf(snapshot, product));
  const units = question.units
    .filter(
      ({ word, topics, start }) =>
        !isOfName(word, topics.length > 0 && !isCapital(question.raw, start), names),
    )
    .map((unit) =>
      unit.topics.length > 0 && unit.topics.every((topic) => topic.startsWith('c:'))
        ? { ...unit, weight: unit.topics.some((topic) => goods.includes(topic)) ? OWN_KIND : OTHER_KIND }
        : unit,
    );
  const facts = await readProductFacts(reader, [...new Set(subjects.flatMap(({ variants }) => variants))]);
  // Who asks for what one seller offers is told nothing by what another one says.
  const sellers = namedSellers(units, facts);
  const isOfOther = (id: NodeId): boolean =>
    sellers.size > 0 && labelOf(id) === 'Document' && !sellers.has(sellerOf(id) ?? '');
  // Lines of a table of specifications are sentences too.
  const sentences = facts.texts
    .filter(({ node }) => !isOfOther(node.id))
    .flatMap(({ node }) => readSentences(snapshot, node, facts.mentions.get(node.id) ?? []));
  return {
    question: { ...question, units: units.filter(({ word }) => !sellers.has(word)) },
    snapshot,
    reader,
    language,
    region,
    store,
    subjects,
    facts,
    sentences,
  };
}
