import { Field, Int, ObjectType } from 'type-graphql';
import { type DisplayLanguage, pickName } from '../../domain/localised-name.js';
import { counterfactualSentence } from '../../explain/counterfactual-sentence.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { COUNTERFACTUAL_WINDOW, type Counterfactual } from '../../recommend/explain/counterfactual.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { Relationship } from '../shared/graph-enums.js';

@ObjectType('Counterfactual', {
  description:
    'What the user did without which the recommendation would stand farthest down: found by ranking again with the same model.',
  simpleResolvers: true,
})
export class CounterfactualType {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly counterfactual: Counterfactual,
    private readonly language: DisplayLanguage,
  ) {}

  private get index(): number {
    return this.snapshot.table('Product').indexOf(this.counterfactual.product);
  }

  @Field(() => ProductType, { description: 'The product that it was done with.' })
  get product(): ProductType {
    return new ProductType(this.snapshot, this.index);
  }

  @Field(() => Relationship, { description: 'What says most of what was done with it.' })
  get event(): string {
    return this.counterfactual.event;
  }

  @Field(() => Int, {
    nullable: true,
    description: `Rank without it, all else as it is; null when not among the first ${COUNTERFACTUAL_WINDOW}.`,
  })
  get rank(): number | undefined {
    return this.counterfactual.rank;
  }

  @Field(() => String, { description: 'The same as a sentence in the language of the reasons.' })
  get text(): string {
    const { product: id, event, rank } = this.counterfactual;
    const product = pickName(this.snapshot.table('Product').card(this.index), this.language)?.text ?? id;
    return counterfactualSentence({ event, product, rank, window: COUNTERFACTUAL_WINDOW }, this.language);
  }
}
