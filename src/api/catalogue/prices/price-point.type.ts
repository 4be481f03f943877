import { Field, ObjectType } from 'type-graphql';
import type { PricePoint } from '../../../domain/price-history.js';
import { PriceType } from './price.type.js';

@ObjectType('PricePoint', {
  description: 'A price with the time from which it was asked.',
  simpleResolvers: true,
})
export class PricePointType {
  @Field(() => String, { description: 'When it was first seen, ISO 8601.' })
  readonly at: string;

  @Field(() => PriceType, { description: 'What was asked.' })
  readonly price: PriceType;

  constructor({ at, price, currency }: PricePoint) {
    this.at = at;
    this.price = new PriceType(price, currency);
  }
}
