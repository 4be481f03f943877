import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PathRecall } from '../graph/path-recall.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { mutedNodesOf, mutesAnything } from '../profile/muted-nodes.js';
import type { RepurchaseIntervals } from '../profile/shop/repurchase-intervals.js';
import { InterestCounts } from '../recall/interest-counts.js';
import { TrendingScores } from '../recall/trending.js';
import { type Counterfactual, counterfactualsOf } from './explain/counterfactual.js';
import { recalledInSnapshot } from './explain/recalled-in-snapshot.js';
import type { ForeignScores, HybridModel } from './hybrid-model.js';
import { recommend } from './recommend.js';
import type { RecommendationPage, RecommendationRequest } from './recommendation.js';
import { setInOrder } from './scores/descending-order.js';
import { profileFor, type ScoringContext } from './scores/score-products.js';
import type { RankedProduct } from './select/best-products.js';
import { candidateProducts } from './select/candidate-products.js';
import { eligibleProducts } from './select/eligible-products.js';
import type { PathScales } from './training/path-scales.js';

/** Candidates that the database gives of each path source. */
const DATABASE_CANDIDATES = 1_000;

/** A model and what was counted when it was trained. */
export interface TrainedModel {
  readonly model: HybridModel;
  /** The scales of its live paths; a model that has them is made without measuring them. */
  readonly scales: PathScales;
  /** After how long people buy such a thing again, counted when the model was trained. */
  readonly intervals: RepurchaseIntervals;
}

/**
 * Answers recommendation requests over one snapshot with the model of the moment. `swap` puts a newly trained model
 * in place between two requests. With a `PathRecall` the paths are walked in the database.
 */
export class Recommender {
  private scratchRow = new Float64Array(0);
  /** With the whole model: what nearly every request is scored in. */
  private plain: ScoringContext;
  private readonly trending: TrendingScores;
  private readonly interest: InterestCounts;

  constructor(
    readonly snapshot: Snapshot,
    private trained: TrainedModel,
    private readonly pathRecall?: PathRecall,
  ) {
    this.trending = new TrendingScores(snapshot, setInOrder);
    this.interest = new InterestCounts(snapshot, setInOrder);
    this.plain = this.contextOf(this.model);
  }

  get model(): HybridModel {
    return this.trained.model;
  }

  swap(trained: TrainedModel): void {
    this.trained = trained;
    this.plain = this.contextOf(this.model);
  }

  /** Counts interest and trends at `now` (seconds since 1970), with pauses for requests, so that the first that needs them need not. */
  async countAhead(now: number, signal?: AbortSignal): Promise<void> {
    for (const counting of [this.interest.ahead(), this.trending.ahead(now)])
      for (const _ of counting) {
        if (signal?.aborted === true) return;
        await nextTurn();
      }
  }

  /** Throws StoreUnavailableError only where recall happens in the database and that does not answer. */
  async recommend(request: RecommendationRequest): Promise<RecommendationPage> {
    const foreign =
      this.pathRecall === undefined || !this.isRecalledInDatabase(request)
        ? undefined
        : await this.recallInDatabase(this.pathRecall, request);
    return this.recommendNow(request, foreign);
  }

  /** The same without waiting: over the snapshot alone. */
  recommendNow(request: RecommendationRequest, foreign?: ForeignScores): RecommendationPage {
    return recommend(this.context(request), request, foreign);
  }

  /** What is left to choose from for `request`, the best `count`; see candidateProducts. Over the snapshot alone. */
  candidates(request: RecommendationRequest, count: number): readonly RankedProduct[] {
    return candidateProducts(this.context(request), request, count);
  }

  /** All that a page for `request` could show, every variant of a model, by index; see eligibleProducts. Over the snapshot alone. */
  eligible(request: RecommendationRequest): readonly number[] {
    return eligibleProducts(this.context(request), request);
  }

  /**
   * What each recommendation of `page`, the answer to `request`, owes its place to; all undefined once the graph or the
   * model has moved on since the page was made, and where chance had a part in it. Where recall happens in the database,
   * what it would give is worked out in the snapshot.
   */
  counterfactuals(request: RecommendationRequest, page: RecommendationPage): (Counterfactual | undefined)[] {
    const context = this.context(request);
    const isCurrent = page.seq === this.snapshot.seq && page.model === context.model.version;
    if (!isCurrent || request.exploration !== undefined) return page.recommendations.map(() => undefined);
    if (this.pathRecall === undefined || !this.isRecalledInDatabase(request))
      return counterfactualsOf({ context, request }, page);
    const foreignFor = (supposed: RecommendationRequest): ForeignScores =>
      recalledInSnapshot(this.snapshot, profileFor(this.snapshot, supposed), DATABASE_CANDIDATES);
    return counterfactualsOf({ context, request, foreignFor }, page);
  }

  private context({ sourcesOff = [] }: RecommendationRequest): ScoringContext {
    return sourcesOff.length === 0 ? this.plain : this.contextOf(this.model.without(sourcesOff));
  }

  private contextOf(model: HybridModel): ScoringContext {
    const { snapshot, trained, trending, interest } = this;
    return {
      snapshot,
      model,
      get popularity() {
        return interest.current();
      },
      intervals: trained.intervals,
      trending: (now) => trending.at(now),
      scratch: (length) => {
        if (this.scratchRow.length !== length) this.scratchRow = new Float64Array(length);
        return this.scratchRow;
      },
    };
  }

  /** The database knows what a person muted, but products like others are asked for without one. */
  private isRecalledInDatabase({ intent, user }: RecommendationRequest): boolean {
    if (intent !== 'SIMILAR' || user === undefined) return intent === 'FOR_YOU' || intent === 'SIMILAR';
    return !mutesAnything(mutedNodesOf(this.snapshot, this.snapshot.table('User').indexOf(user)));
  }

  private async recallInDatabase(recall: PathRecall, request: RecommendationRequest): Promise<ForeignScores> {
    const products = this.snapshot.table('Product');
    const similar = request.intent === 'SIMILAR';
    const bySource = await recall.recall({
      user: similar ? undefined : request.user,
      products: similar ? (request.products ?? []) : [],
      interests: request.interests ?? [],
      now: request.now,
      limit: DATABASE_CANDIDATES,
    });
    const scores = new Map<string, ReadonlyMap<number, number>>();
    for (const [source, candidates] of bySource) {
      const known = candidates
        .map(({ product, score }) => [products.indexOf(product), score] as const)
        .filter(([index]) => index >= 0);
      scores.set(source, new Map(known));
    }
    return scores;
  }
}
