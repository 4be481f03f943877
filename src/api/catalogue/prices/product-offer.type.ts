import { Field, ObjectType } from 'type-graphql';
import type { Availability } from '../../../domain/ontology.js';
import type { ProductOffer } from '../../../domain/product-offers.js';
import { AvailabilityEnum } from '../../shared/graph-enums.js';
import { PriceType } from './price.type.js';

@ObjectType('ProductOffer', {
  description: 'What a product can be had for in one place: the best that its listings say there.',
  simpleResolvers: true,
})
export class ProductOfferType {
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166 where the source writes it so; null: everywhere.',
  })
  readonly region: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'As the source calls it; null: no store in particular.',
  })
  readonly store: string | undefined;

  @Field(() => PriceType, {
    nullable: true,
    description: 'The lowest of the listings with this availability; null where none says it.',
  })
  readonly price: PriceType | undefined;

  @Field(() => AvailabilityEnum, {
    nullable: true,
    description: 'The best of the listings there; null where none says it.',
  })
  readonly availability: Availability | undefined;

  constructor({ region, store, price, currency, availability }: ProductOffer) {
    this.region = region;
    this.store = store;
    this.price = price === undefined ? undefined : new PriceType(price, currency);
    this.availability = availability;
  }
}
