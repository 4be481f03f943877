import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Counterfactual } from '../../recommend/explain/counterfactual.js';
import type { Recommendation } from '../../recommend/recommendation.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { AdjustmentType } from './adjustment.type.js';
import { ContributionType } from './contribution.type.js';
import { CounterfactualType } from './counterfactual.type.js';
import { ExplanationPathType } from './path.type.js';
import { RecallScoreType } from './recall-score.type.js';
import { shownCursor } from './shown-cursor.js';

/** What an edge asks of the page that it stands on. */
export interface PageAround {
  readonly language: DisplayLanguage;
  /** Everything shown up to the edge at `place`, its own product last. */
  shownUpTo(place: number): readonly NodeId[];
  counterfactualAt(place: number): Counterfactual | undefined;
}

@ObjectType('RecommendationEdge', {
  description: 'A recommended product with its score and everything behind it.',
  simpleResolvers: true,
})
export class RecommendationEdgeType {
  constructor(
    private readonly snapshot: Snapshot,
    readonly recommendation: Recommendation,
    private readonly page: PageAround,
    /** Its place on the page, from 0. */
    private readonly place: number,
  ) {}

  /** That of the reasons. */
  get language(): DisplayLanguage {
    return this.page.language;
  }

  @Field(() => String, {
    description: 'Carries what was shown up to here: give it as `after` for the next page.',
  })
  get cursor(): string {
    return shownCursor(this.page.shownUpTo(this.place));
  }

  @Field(() => ProductType, { description: 'The product.' })
  get node(): ProductType {
    return new ProductType(
      this.snapshot,
      this.snapshot.table('Product').indexOf(this.recommendation.product),
    );
  }

  @Field(() => Int, { description: 'Place in the whole list, from 1.' })
  get rank(): number {
    return this.recommendation.rank;
  }

  @Field(() => Float, { description: 'What it is ranked by; no filter and no page size changes it.' })
  get score(): number {
    return this.recommendation.score;
  }

  @Field(() => [ContributionType], {
    description: 'Shares that add up to the score exactly.',
    complexity: 40,
  })
  get contributions(): ContributionType[] {
    const { contributions, details } = this.recommendation;
    return contributions.map(
      (share, place) =>
        new ContributionType(this.snapshot, share, {
          opened: () => details?.opened(place) ?? [],
          sentence: () => details?.sentence(place),
        }),
    );
  }

  @Field(() => [ExplanationPathType], {
    description: 'Facts of the graph behind it: that of the reason first, then the strongest.',
    complexity: 5,
  })
  get paths(): ExplanationPathType[] {
    return this.recommendation.paths.map((path) => new ExplanationPathType(this.snapshot, path));
  }

  @Field(() => [RecallScoreType], {
    description:
      'What the queries of cypher/recommend give for it with the user and the time of the page, and what that counts for.',
    complexity: 5,
  })
  get recalls(): RecallScoreType[] {
    return (this.recommendation.details?.recalls() ?? []).map((one) => new RecallScoreType(one));
  }

  @Field(() => String, {
    description:
      'A reason as a sentence: what owners praise where it counts at least a tenth of the strongest fact, else that. It says nothing that is not in the graph.',
  })
  get reason(): string {
    return this.recommendation.reason;
  }

  @Field(() => CounterfactualType, {
    nullable: true,
    description:
      'What the user did with one product, or the one interest that they stated, without which it would stand farthest down; null when nothing single moves it down, for strangers, for TRENDING and BUNDLE, once the graph or the model has moved on since the page was made, and where chance had a part in the page. With recall in the database it is worked out in memory, by the same rules.',
    complexity: 200,
  })
  get counterfactual(): CounterfactualType | undefined {
    const found = this.page.counterfactualAt(this.place);
    return found && new CounterfactualType(this.snapshot, found, this.language);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Chance that it stands at its rank given what stands above it; null where nothing was left to chance.',
  })
  get propensity(): number | undefined {
    return this.recommendation.propensity;
  }

  @Field(() => [AdjustmentType], {
    description: 'Where something other than the score moved it.',
    complexity: 1,
  })
  get adjustments(): readonly AdjustmentType[] {
    return this.recommendation.adjustments;
  }
}
