import type { GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { type AskedUnit, helpTerms } from './help-terms.js';

const PAGE = 500;
const K1 = 1.2;
const B = 0.75;
/** A word of the title or of the keywords counts as this many of the body. */
const TITLE_WEIGHT = 3;

/** What only the body speaks of is half an answer: it covers this much of what is asked. */
const BODY_COVERAGE = 0.4;

/** How well a help topic fits a question. */
export interface HelpMatch {
  /** BM25: Σ over the asked units of the best of their ways. */
  readonly score: number;
  /** Share of what is asked that it speaks of, by weight and rarity, 0..1; what only the body speaks of counts .4. */
  readonly coverage: number;
  /** The units that it speaks of, as they were asked. */
  readonly words: readonly string[];
}

/** The index of the topics that were asked for last, with what they were. */
interface Kept {
  readonly topics: string;
  readonly index: HelpIndex;
}
/** By store; changes only speed. */
const kept = new WeakMap<GraphStore, Kept>();

/**
 * Help topics by their words, for BM25 (Robertson and Zaragoza 2009, equation 3.15; k1 1.2, b .75) over both languages
 * together. Built from the store, since the snapshot holds no texts.
 */
export class HelpIndex {
  /** Terms of title and keywords. */
  private readonly heads = new Map<NodeId, ReadonlySet<string>>();
  private readonly frequencies = new Map<NodeId, ReadonlyMap<string, number>>();
  private readonly lengths = new Map<NodeId, number>();
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

  /** That of `topics`, which were just read from `store`: built anew only where one of them is new, changed or gone. */
  static of(store: GraphStore, topics: readonly GraphNode[]): HelpIndex {
    const key = topics.map(({ id, version }) => `${id} ${version}`).join('\n');
    const known = kept.get(store);
    if (known?.topics === key) return known.index;
    const index = new HelpIndex();
    for (const node of topics) index.add(node);
    kept.set(store, { topics: key, index });
    return index;
  }

  get size(): number {
    return this.frequencies.size;
  }

  private add({ id, properties }: GraphNode): void {
    const { nameEn, nameZh, bodyEn, bodyZh, keywordsEn, keywordsZh } = properties;
    const words = (value: unknown): string =>
      Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
    const terms = new Map<string, number>();
    const count = (text: string, weight: number): void => {
      for (const term of helpTerms(text)) terms.set(term, (terms.get(term) ?? 0) + weight);
    };
    for (const text of [nameEn, nameZh, keywordsEn, keywordsZh]) count(words(text), TITLE_WEIGHT);
    this.heads.set(id, new Set(terms.keys()));
    for (const text of [bodyEn, bodyZh]) count(words(text), 1);
    this.frequencies.set(id, terms);
    for (const term of terms.keys()) this.documentCounts.set(term, (this.documentCounts.get(term) ?? 0) + 1);
    const length = [...terms.values()].reduce((sum, frequency) => sum + frequency, 0);
    this.lengths.set(id, length);
    this.totalLength += length;
  }

  /** ln(1 + (N − n + ½) / (n + ½)); what no topic has is as rare as what one has. */
  private rarity(term: string): number {
    const documents = Math.max(1, this.documentCounts.get(term) ?? 0);
    return Math.log(1 + (this.size - documents + 0.5) / (documents + 0.5));
  }

  private termScore(id: NodeId, term: string): number {
    const frequency = this.frequencies.get(id)?.get(term);
    if (frequency === undefined) return 0;
    const length = (this.lengths.get(id) as number) / (this.totalLength / this.size);
    return (this.rarity(term) * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length));
  }

  /** Every topic that speaks of one of `units`; no units match none. */
  match(units: readonly AskedUnit[]): ReadonlyMap<NodeId, HelpMatch> {
    const rarities = units.map(({ ways }) =>
      Math.min(...ways.map((way) => way.reduce((sum, term) => sum + this.rarity(term), 0) / way.length)),
    );
    const total = units.reduce((sum, { weight }, at) => sum + weight * (rarities[at] as number), 0);
    const matches = new Map<NodeId, HelpMatch>();
    for (const [id, terms] of this.frequencies) {
      const heads = this.heads.get(id);
      let score = 0;
      let covered = 0;
      const words: string[] = [];
      units.forEach(({ word, ways, weight }, at) => {
        let [best, share] = [0, 0];
        for (const way of ways) {
          // A part of a phrase may be about anything: "track" of "track my order" is that of a run, too.
          if (!way.every((term) => terms.has(term))) continue;
          const sum = way.reduce((all, term) => all + this.termScore(id, term), 0);
          best = Math.max(best, sum / way.length);
          const covers = (term: string): number =>
            heads?.has(term) === true ? 1 : terms.has(term) ? BODY_COVERAGE : 0;
          share = Math.max(share, way.reduce((all, term) => all + covers(term), 0) / way.length);
        }
        if (best === 0) return;
        score += weight * best;
        covered += weight * share * (rarities[at] as number);
        words.push(word);
      });
      if (score > 0) matches.set(id, { score, coverage: total === 0 ? 0 : covered / total, words });
    }
    return matches;
  }
}
