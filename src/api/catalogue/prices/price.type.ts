import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('Price', { description: 'An amount of money.', simpleResolvers: true })
export class PriceType {
  @Field(() => Float, { description: 'In the main unit of the currency.' })
  readonly amount: number;

  @Field(() => String, { nullable: true, description: 'ISO 4217; null where the source does not say.' })
  readonly currency: string | undefined;

  constructor(amount: number, currency: string | undefined) {
    this.amount = amount;
    this.currency = currency;
  }
}
