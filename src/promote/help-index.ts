import type { GraphNode } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import type { GraphStore } from '../graph/graph-store.js';

const PAGE = 500;
const K1 = 1.2;
const B = 0.75;
/** A word of the title or of the keywords counts as this many of the body. */
const TITLE_WEIGHT = 3;
const STOP_WORDS = new Set(
  'a an the i my is it to do does how what why when can of on in for and or with you me at be not'.split(' '),
);

/** Terms of a text: English words without endings and stop words, Chinese characters in pairs. */
export function helpTerms(text: string): string[] {
  const normal = text.normalize('NFKC').toLowerCase();
  const words = (normal.match(/[a-z0-9]+/g) ?? [])
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:ing|es|s|ed)$/, '') : word));
  const pairs = (normal.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...words, ...pairs];
}

/**
 * Help topics by their words, for BM25 (Robertson and Zaragoza 2009, equation 3.15; k1 1.2, b .75) over both languages
 * together. Built from the store, since the snapshot holds no texts.
 */
export class HelpIndex {
  private readonly frequencies = new Map<NodeId, ReadonlyMap<string, number>>();
  private readonly documentCounts = new Map<string, number>();
  private totalLength = 0;

  static async build(store: GraphStore): Promise<HelpIndex> {
    const index = new HelpIndex();
    for (let after: NodeId | undefined; ; ) {
      const page = await store.list('HelpTopic', after, PAGE);
      for (const node of page.nodes) index.add(node);
      if (page.next === undefined) return index;
      after = page.next;
    }
  }

  get size(): number {
    return this.frequencies.size;
  }

  private add({ id, properties }: GraphNode): void {
    const { nameEn, nameZh, bodyEn, bodyZh, keywordsEn, keywordsZh } = properties;
    const words = (value: unknown): string =>
      Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
    const terms = new Map<string, number>();
    const count = (text: string, weight: number): void => {
      for (const term of helpTerms(text)) terms.set(term, (terms.get(term) ?? 0) + weight);
    };
    for (const text of [nameEn, nameZh, keywordsEn, keywordsZh]) count(words(text), TITLE_WEIGHT);
    for (const text of [bodyEn, bodyZh]) count(words(text), 1);
    this.frequencies.set(id, terms);
    for (const term of terms.keys()) this.documentCounts.set(term, (this.documentCounts.get(term) ?? 0) + 1);
    for (const frequency of terms.values()) this.totalLength += frequency;
  }

  /** BM25 of every topic that shares a term with `question`; an empty question matches none. */
  match(question: string): ReadonlyMap<NodeId, number> {
    const terms = new Set(helpTerms(question));
    const scores = new Map<NodeId, number>();
    const average = this.totalLength / Math.max(1, this.size);
    for (const [id, frequencies] of this.frequencies) {
      const length = [...frequencies.values()].reduce((sum, value) => sum + value, 0);
      let score = 0;
      for (const term of terms) {
        const frequency = frequencies.get(term);
        if (frequency === undefined) continue;
        const documents = this.documentCounts.get(term) ?? 0;
        const rarity = Math.log(1 + (this.size - documents + 0.5) / (documents + 0.5));
        score += (rarity * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / average));
      }
      if (score > 0) scores.set(id, score);
    }
    return scores;
  }
}
