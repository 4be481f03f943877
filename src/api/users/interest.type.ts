import { Field, Float, ObjectType } from 'type-graphql';
import type { EventType } from '../../domain/ontology.js';
import { ProductType } from '../catalogue/product.type.js';
import { EventTypeEnum } from '../shared/graph-enums.js';
import { NodeType } from '../shared/node.type.js';
import type { WeighedEvent } from '../../profile/interests/weigh-products.js';

@ObjectType('InterestEvent', {
  description: 'An event that an interest comes from.',
  simpleResolvers: true,
})
export class InterestEventType {
  @Field(() => EventTypeEnum, { description: 'What the user did.' })
  readonly type!: EventType;

  @Field(() => ProductType, { description: 'With which product.' })
  readonly product!: ProductType;

  @Field(() => String, { nullable: true, description: 'When, ISO 8601; null where that is not known.' })
  readonly at: string | undefined;

  @Field(() => Float, {
    description: 'Its part of the weight of the interest: those of all events sum to it. Halves in 180 days.',
  })
  readonly weight!: number;
}

@ObjectType('Interest', {
  description:
    'What a user cares for, and how that is known. What they stated stands apart from what was worked out.',
})
export class InterestType {
  /** Of a worked-out one: the events that it comes from, those that count most first. */
  readonly weighed: readonly WeighedEvent[];

  @Field(() => NodeType, { description: 'Feature, brand, category or need.', simple: true })
  readonly target: NodeType;

  @Field(() => Float, {
    description:
      'How much; below 0 turned away. Stated: as stated, 1 is a plain interest. Worked out: 1 is a fresh look at a product that is wholly of it.',
    simple: true,
  })
  readonly weight: number;

  @Field(() => Boolean, {
    description: 'True: the user said so. False: worked out from what they did.',
    simple: true,
  })
  readonly isStated: boolean;

  @Field(() => String, {
    description: 'Where it comes from: `stated` by the user, `events`, or the method that an import names.',
    simple: true,
  })
  readonly source: string;

  constructor(target: NodeType, weight: number, source: string, weighed: readonly WeighedEvent[] = []) {
    this.target = target;
    this.weight = weight;
    this.isStated = source === 'stated';
    this.source = source;
    this.weighed = weighed;
  }

  @Field(() => NodeType, { description: 'The same as `target`.', deprecationReason: 'Ask for `target`.' })
  get node(): NodeType {
    return this.target;
  }
}
