import { Field, Float, ObjectType } from 'type-graphql';
import type { NodeId } from '../../../domain/ids.js';
import { NamedType } from '../../shared/named.type.js';

@ObjectType('ProductSuit', {
  description: 'A use or an audience that more texts say the product suits than say that it does not.',
  simpleResolvers: true,
})
export class ProductSuitType {
  constructor(
    readonly productId: NodeId,
    suited: NamedType,
    score: number,
  ) {
    this.suited = suited;
    this.score = score;
  }

  @Field(() => NamedType, { description: 'The use (Need), or whom it suits (Audience).' })
  readonly suited: NamedType;

  @Field(() => Float, {
    description:
      'How sure that is, 0 to 1: what the texts for it give together, times their share of those for and against.',
  })
  readonly score: number;
}
