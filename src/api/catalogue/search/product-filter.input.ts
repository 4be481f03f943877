import { Field, Float, ID, InputType } from 'type-graphql';
import type { Availability } from '../../../domain/ontology.js';
import { AvailabilityEnum } from '../../shared/graph-enums.js';

@InputType('InFilter', { description: 'One of a list; ids, or names in either language.' })
export class InFilter {
  @Field(() => [ID], { nullable: true, description: 'It is one of these.' })
  readonly in?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'It is none of these.' })
  readonly notIn?: string[] | null;
}

@InputType('CategoryFilter', {
  description: 'One of a list of categories; ids, or names in either language.',
})
export class CategoryFilter {
  @Field(() => [ID], { description: 'It is one of these, or narrower than one.' })
  readonly in!: string[];
}

@InputType('RangeFilter', { description: 'A range of numbers, ends included.' })
export class RangeFilter {
  @Field(() => Float, { nullable: true, description: 'At least this.' })
  readonly gte?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this.' })
  readonly lte?: number | null;
}

@InputType('EqFilter', { description: 'Exactly a text.' })
export class EqFilter {
  @Field(() => String, { description: 'It is this.' })
  readonly eq!: string;
}

@InputType('AvailabilityFilter', { description: 'Whether it can be had.' })
export class AvailabilityFilter {
  @Field(() => [AvailabilityEnum], { description: 'It is one of these.' })
  readonly in!: Availability[];
}

@InputType('SpecificationFilter', { description: 'A limit on a parameter.' })
export class SpecificationFilter {
  @Field(() => ID, { description: 'Id of the parameter, or its name in either language.' })
  readonly specification!: string;

  @Field(() => Float, { nullable: true, description: 'At least this, in the canonical unit.' })
  readonly gte?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most this, in the canonical unit.' })
  readonly lte?: number | null;

  @Field(() => String, { nullable: true, description: 'The text holds this, whatever the case.' })
  readonly contains?: string | null;
}

@InputType('ProductFilter', {
  description:
    'What a product must be; everything given must hold. No product is what an id or a name says that nothing has.',
})
export class ProductFilterInput {
  @Field(() => CategoryFilter, { nullable: true, description: 'Category.' })
  readonly category?: CategoryFilter | null;

  @Field(() => InFilter, { nullable: true, description: 'Brand.' })
  readonly brand?: InFilter | null;

  @Field(() => InFilter, {
    nullable: true,
    description: 'Features that owners praise: all of `in`, none of `notIn`.',
  })
  readonly feature?: InFilter | null;

  @Field(() => RangeFilter, {
    nullable: true,
    description: 'Price, in the currency of the product; of the region and store where they are given.',
  })
  readonly price?: RangeFilter | null;

  @Field(() => EqFilter, { nullable: true, description: 'Currency of the price, ISO 4217.' })
  readonly currency?: EqFilter | null;

  @Field(() => AvailabilityFilter, { nullable: true, description: 'Whether it can be had.' })
  readonly availability?: AvailabilityFilter | null;

  @Field(() => EqFilter, {
    nullable: true,
    description:
      'Region it is sold in, by any of its offers; products without a limit pass. Price and availability are then those of there.',
  })
  readonly region?: EqFilter | null;

  @Field(() => EqFilter, {
    nullable: true,
    description:
      'Store it is sold in, as its sources call it; offers that name no store pass. Price and availability are then those of there.',
  })
  readonly store?: EqFilter | null;

  @Field(() => [SpecificationFilter], { nullable: true, description: 'Limits on parameters, at most 20.' })
  readonly specifications?: SpecificationFilter[] | null;
}
