import { askedBy } from '../../src/guide/asked-by.js';
import { weighCandidates } from '../../src/guide/dialogue/questions/candidate-weights.js';
import type { Candidates, Facet, FacetOption } from '../../src/guide/dialogue/turns/facet.js';
import { applyChange, type DialogueState, NOTHING_SAID } from '../../src/guide/dialogue/turns/fold-turns.js';
import { nearMisses, unbreakable } from '../../src/guide/page/near-misses.js';
import type { Recommender } from '../../src/recommend/recommender.js';
import type { RankedProduct } from '../../src/recommend/select/best-products.js';

/** Where a search stands: what fits, the best first. */
export interface SearchState {
  readonly state: DialogueState;
  readonly ranked: readonly RankedProduct[];
  readonly candidates: Candidates;
}

const MOST = 2_000;
const NOW = Date.parse('2026-07-01T12:00:00Z') / 1_000;

/** Searches by the decisions of a dialogue; what the same decisions come to is worked out once. */
export class Search {
  private readonly known = new Map<string, SearchState>();
  private readonly answers = new Map<string, unknown>();

  constructor(readonly recommender: Recommender) {}

  /** What `work` gives, worked out once for each `key`. */
  remembered<T>(key: string, work: () => T): T {
    if (this.answers.has(key)) return this.answers.get(key) as T;
    const answer = work();
    if (this.answers.size < 2_000) this.answers.set(key, answer);
    return answer;
  }

  /** Before anything was said. */
  start(): SearchState {
    return this.at(NOTHING_SAID);
  }

  /** All of one kind of goods; '' for all there are. */
  inCategory(category: string): SearchState {
    if (category === '') return this.start();
    return this.at(applyChange(NOTHING_SAID, { kind: 'category', value: category }));
  }

  /** After `option` of `facet`; undefined: it does not matter. */
  after({ state }: SearchState, facet: Facet, option: FacetOption | undefined): SearchState {
    const changes = option?.changes ?? [];
    const isOtherKind = facet.id === 'category' && option?.meaning.kind === 'other';
    const all = isOtherKind ? changes : [...changes, { kind: 'settle', facet: facet.id } as const];
    return this.at(all.reduce(applyChange, state));
  }

  /** How many products are looked at before `wanted`: what fits by score, then what comes closest. */
  positionOf({ state, ranked }: SearchState, wanted: number): number {
    const place = ranked.findIndex(({ product }) => product === wanted);
    if (place >= 0) return place;
    const asked = this.asked(state);
    const all = this.recommender.candidates({ ...asked, where: unbreakable(asked.where) }, Infinity);
    const near = nearMisses(this.recommender.snapshot, asked.where, all);
    const behind = near.findIndex(({ product }) => product === wanted);
    return ranked.length + (behind >= 0 ? behind : near.length);
  }

  private at(state: DialogueState): SearchState {
    const key = JSON.stringify(state);
    let known = this.known.get(key);
    if (known === undefined) {
      const ranked = this.recommender.candidates(this.asked(state), Infinity);
      known = { state, ranked, candidates: weighCandidates(ranked.slice(0, MOST)) };
      if (this.known.size < 5_000) this.known.set(key, known);
    }
    return known;
  }

  private asked({ wishes }: DialogueState): ReturnType<typeof askedBy> {
    return askedBy(this.recommender, wishes, 'en', { first: 5, now: NOW });
  }
}
