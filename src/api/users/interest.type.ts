import { Field, Float, ObjectType } from 'type-graphql';
import type { EventType } from '../../domain/ontology.js';
import type { WorkedOutInterest } from '../../profile/interests/find-interests.js';
import { ProductType } from '../catalogue/product/product.type.js';
import { EventTypeEnum } from '../shared/graph-enums.js';
import { NodeType } from '../shared/node.type.js';
import { ReviewType } from '../texts/review.type.js';

const NOTHING = { events: [], reviews: [] };

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
    description:
      'Its part of the weight of the interest: those of all events and reviews sum to it. Halves in 180 days.',
  })
  readonly weight!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What was searched for, where its words name the interest; else null.',
  })
  readonly query: string | undefined;
}

@ObjectType('InterestReview', {
  description: 'A review of the user that speaks of what they care for.',
  simpleResolvers: true,
})
export class InterestReviewType {
  @Field(() => ReviewType, { description: 'The review.' })
  readonly review!: ReviewType;

  @Field(() => Float, {
    description: 'Its part of the weight of the interest, whether it praises or blames. Halves in 180 days.',
  })
  readonly weight!: number;
}

@ObjectType('Interest', {
  description:
    'What a user cares for, and how that is known. What they stated stands apart from what was worked out.',
})
export class InterestType {
  /** What a worked-out one comes from. */
  readonly basis: Pick<WorkedOutInterest, 'events' | 'reviews'>;

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
    description:
      'Where it comes from: `stated` by the user, `events` (and own reviews), or the method that an import names.',
    simple: true,
  })
  readonly source: string;

  constructor(target: NodeType, weight: number, source: string, basis: InterestType['basis'] = NOTHING) {
    this.target = target;
    this.weight = weight;
    this.isStated = source === 'stated';
    this.source = source;
    this.basis = basis;
  }

  @Field(() => NodeType, { description: 'The same as `target`.', deprecationReason: 'Ask for `target`.' })
  get node(): NodeType {
    return this.target;
  }
}
