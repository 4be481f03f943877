import { Ctx, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Counterfactual } from '../../recommend/explain/counterfactual.js';
import type { Fallback, Recommendation, RecommendationPage } from '../../recommend/recommendation.js';
import { maySeeCuration } from '../auth/permissions.js';
import { ProductType } from '../catalogue/product/product.type.js';
import type { ApiContext } from '../context.js';
import { AppliedRuleType } from '../rules/applied-rule.type.js';
import { PageInfoType } from '../shared/page-info.type.js';
import type { ArmedRequest } from './apply-arm.js';
import { BundleType } from './bundle.type.js';
import { type PageAround, RecommendationEdgeType } from './recommendation.type.js';
import { type AnsweredProduct, recommendationId } from './recommendation-id.js';

const FallbackEnum = {
  NONE: 'NONE',
  RELAXED: 'RELAXED',
  HISTORY: 'HISTORY',
  SESSION: 'SESSION',
  CONTEXT: 'CONTEXT',
  INTERESTS: 'INTERESTS',
  POPULAR_IN_CATEGORY: 'POPULAR_IN_CATEGORY',
  POPULAR: 'POPULAR',
  CATALOGUE: 'CATALOGUE',
  NOTHING: 'NOTHING',
} as const satisfies Record<Fallback, Fallback>;
registerEnumType(FallbackEnum, {
  name: 'Fallback',
  description: 'How the ranking had to help itself.',
  valuesConfig: {
    NONE: { description: 'Not at all.' },
    RELAXED: { description: 'Nothing met what the intent demands: what scores best without that is shown.' },
    HISTORY: {
      description: 'By the standing history: there is no session, or nothing owned, that it could start at.',
    },
    SESSION: { description: 'By what is looked at now: nothing is owned that it could start at.' },
    CONTEXT: { description: 'By the named products: nothing is known of the user.' },
    INTERESTS: { description: 'By interests alone, stated or wished: the user has no history.' },
    POPULAR_IN_CATEGORY: {
      description: 'By popularity in the categories asked for: nothing is known of the user.',
    },
    POPULAR: { description: 'By popularity: nothing is known of the user.' },
    CATALOGUE: { description: 'By the catalogue alone: nothing is known of anybody.' },
    NOTHING: {
      description:
        'The page is empty: nothing passes the filter and the rules, or nothing is of the kind and fits (a case for another phone is no case like this one).',
    },
  },
});

@ObjectType('ExperimentArm', { description: 'A way of answering that is tried.', simpleResolvers: true })
export class ExperimentArmType {
  @Field(() => String, { description: 'Name of the experiment.' })
  readonly experiment!: string;

  @Field(() => String, { description: 'Name of the arm.' })
  readonly name!: string;
}

/** Where a product stood before chance moved it, if it did. */
function answeredProduct({ product, rank, adjustments, propensity }: Recommendation): AnsweredProduct {
  const moved = adjustments.find(({ kind }) => kind === 'EXPLORATION');
  return { product, scoredRank: moved?.fromRank ?? rank, ...(propensity !== undefined && { propensity }) };
}

/** Where the page of `edges` stands; a cursor costs only when it is asked for. */
class EdgesPageInfo implements PageInfoType {
  constructor(
    private readonly edges: readonly RecommendationEdgeType[],
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
  ) {}

  get startCursor(): string | undefined {
    return this.edges[0]?.cursor;
  }

  get endCursor(): string | undefined {
    return this.edges.at(-1)?.cursor;
  }
}

@ObjectType('RecommendationConnection', { description: 'A page of recommendations.', simpleResolvers: true })
export class RecommendationConnectionType implements PageAround {
  @Field(() => [RecommendationEdgeType], { description: 'The recommendations with what is behind them.' })
  readonly edges: readonly RecommendationEdgeType[];

  /** Ranking again costs: once for a page, and only when it is asked for. */
  private counterfactuals: readonly (Counterfactual | undefined)[] | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly page: RecommendationPage,
    private readonly armed: ArmedRequest,
    private readonly findCounterfactuals: () => readonly (Counterfactual | undefined)[],
  ) {
    this.edges = page.recommendations.map(
      (one, place) => new RecommendationEdgeType(snapshot, one, this, place),
    );
  }

  get language(): DisplayLanguage {
    return this.armed.request.language;
  }

  shownUpTo(place: number): readonly NodeId[] {
    const products = this.page.recommendations.slice(0, place + 1).map(({ product }) => product);
    return [...this.armed.request.shown, ...products];
  }

  counterfactualAt(place: number): Counterfactual | undefined {
    this.counterfactuals ??= this.findCounterfactuals();
    return this.counterfactuals[place];
  }

  @Field(() => [ProductType], { description: 'The products alone.' })
  get nodes(): ProductType[] {
    return this.edges.map(({ node }) => node);
  }

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  get pageInfo(): PageInfoType {
    return new EdgesPageInfo(this.edges, this.page.hasMore, this.armed.request.shown.length > 0);
  }

  @Field(() => Float, { description: 'Share of pairs on the page that are of different categories, 0 to 1.' })
  get diversity(): number {
    return this.page.diversity;
  }

  @Field(() => Float, {
    description:
      'How little known the products are: mean of −log2 of the share of users who know them, in bits.',
  })
  get novelty(): number {
    return this.page.novelty;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "How far the categories of the page are from the user's own mix (Kullback-Leibler, in nats): 0 for the same; null without a history.",
  })
  get calibration(): number | undefined {
    return this.page.calibration;
  }

  @Field(() => FallbackEnum, { description: 'How the ranking had to help itself.' })
  get fallback(): Fallback {
    return this.page.fallback;
  }

  @Field(() => BundleType, { nullable: true, description: 'BUNDLE: the whole set with its price.' })
  get bundle(): BundleType | undefined {
    const { bundle } = this.page;
    return bundle === undefined ? undefined : new BundleType(this.snapshot, bundle);
  }

  @Field(() => [AppliedRuleType], {
    nullable: true,
    description: 'Rules of the shop that changed the page. For experts and operators; null for others.',
  })
  rules(@Ctx() { caller }: ApiContext): AppliedRuleType[] | undefined {
    return maySeeCuration(caller)
      ? this.page.rules.map((rule) => new AppliedRuleType(this.snapshot, rule))
      : undefined;
  }

  @Field(() => ExperimentArmType, {
    nullable: true,
    description: 'The arm of an experiment that it was answered in; null outside of experiments.',
  })
  get arm(): ExperimentArmType | undefined {
    const { assignment } = this.armed;
    return assignment && { experiment: assignment.experiment.name, name: assignment.arm.name };
  }

  @Field(() => String, { description: 'Which model ranked.' })
  get model(): string {
    return this.page.model;
  }

  @Field(() => Int, { description: 'State of the graph that was read: its sequence number.' })
  get seq(): number {
    return this.page.seq;
  }

  @Field(() => String, {
    description:
      'A signed record of this answer (whom for, model, state of the graph, arm, products with their places and chances): `recordEvents` takes it back within 7 days once it was seen.',
  })
  recommendationId(@Ctx() { services }: ApiContext): string {
    const { request, session } = this.armed;
    const { user, now, shown } = request;
    return recommendationId(services.hashKey, {
      user,
      ...(user !== undefined && { isNewcomer: this.snapshot.table('User').indexOf(user) < 0 }),
      session,
      model: this.page.model,
      seq: this.page.seq,
      at: now,
      arm: this.arm,
      firstRank: shown.length + 1,
      products: this.page.recommendations.map(answeredProduct),
    });
  }
}
