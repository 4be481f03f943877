import { Field, Int, ObjectType } from 'type-graphql';
import type { NodeId } from '../../../domain/ids.js';
import { FeatureType } from '../named-nodes/feature.type.js';
import { ProductType } from '../product/product.type.js';

@ObjectType('ProductComparison', {
  description: 'What texts say of a product against another one, in one respect.',
  simpleResolvers: true,
})
export class ProductComparisonType {
  constructor(
    other: ProductType,
    feature: FeatureType | undefined,
    better: number,
    worse: number,
    /** The statements that this product is better, and that the other one is. */
    readonly statements: { readonly better: NodeId | undefined; readonly worse: NodeId | undefined },
  ) {
    this.other = other;
    this.feature = feature;
    this.better = better;
    this.worse = worse;
  }

  @Field(() => ProductType, { description: 'The other product.' })
  readonly other: ProductType;

  @Field(() => FeatureType, { nullable: true, description: 'In what; null: as a whole.' })
  readonly feature: FeatureType | undefined;

  @Field(() => Int, { description: 'Texts that find this product better.' })
  readonly better: number;

  @Field(() => Int, { description: 'Texts that find the other one better.' })
  readonly worse: number;
}
