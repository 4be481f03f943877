import { Field, Float, ID, InputType } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Availability } from '../../domain/ontology.js';
import { AvailabilityEnum } from '../shared/graph-enums.js';
import { Language } from '../shared/language.type.js';

@InputType('SpecificationTextInput', {
  description: 'A line of a table of specifications, as its source writes it.',
})
export class SpecificationTextInput {
  @Field(() => String, { description: 'Name, in English or Chinese; at most 200 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'Value with its unit, such as "5000 mAh"; at most 2,000 characters.' })
  readonly value!: string;
}

@InputType('ListingInput', {
  description: 'A listing of a source: what it says of one product, with its offer.',
})
export class ListingInput {
  @Field(() => ID, {
    description: 'What the source calls it: the key. Sent again, it takes the place of what it said.',
  })
  readonly externalId!: string;

  @Field(() => String, { description: 'Name of the product, in English or Chinese; at most 500 characters.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, where `name` is in English.' })
  readonly nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Maker.' })
  readonly brand?: string | null;

  @Field(() => String, { nullable: true, description: 'Family of models.' })
  readonly line?: string | null;

  @Field(() => String, { nullable: true, description: 'Model that this is a variant of.' })
  readonly model?: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of product, such as "phone" or 手机.' })
  readonly category?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it came out: a day, a month or a year, ISO 8601.',
  })
  readonly releasedOn?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Price in the main unit of `currency`, which it needs; at least 0.',
  })
  readonly price?: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217, in capitals; needed with a price.' })
  readonly currency?: string | null;

  @Field(() => AvailabilityEnum, { nullable: true, description: 'Whether the source has it.' })
  readonly availability?: Availability | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country where it is offered: two letters of ISO 3166, in capitals.',
  })
  readonly region?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Shop that sells it, where the source is a market place.',
  })
  readonly store?: string | null;

  @Field(() => String, { nullable: true, description: 'Global trade item number, 8 to 14 digits.' })
  readonly gtin?: string | null;

  @Field(() => String, { nullable: true, description: "Manufacturer's part number." })
  readonly mpn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be bought: http or https.' })
  readonly url?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of a picture: http or https.' })
  readonly image?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Description, in English or Chinese; facts are read from it.',
  })
  readonly description?: string | null;

  @Field(() => [SpecificationTextInput], {
    nullable: true,
    description: 'Table of specifications, at most 200 lines.',
  })
  readonly specifications?: SpecificationTextInput[] | null;
}

@InputType('PutListingsInput', { description: 'Listings of one source.' })
export class PutListingsInput {
  @Field(() => String, { description: 'Name of the source: shop or feed.' })
  readonly source!: string;

  @Field(() => [ListingInput], { description: 'The listings, 1 to 100.' })
  readonly listings!: ListingInput[];
}

@InputType('ReviewInput', { description: 'What a person wrote about a product.' })
export class ReviewInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Key: sent again, the review takes the place of what it said. Left out: its content is the key.',
  })
  readonly externalId?: string | null;

  @Field(() => ID, { description: 'Product: id of the graph, or what the source calls its listing.' })
  readonly product!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Author, as the source calls them: only a keyed hash is kept.',
  })
  readonly user?: string | null;

  @Field(() => Float, { nullable: true, description: 'Stars, 0 to 5.' })
  readonly rating?: number | null;

  @Field(() => String, { nullable: true, description: 'Headline; at most 2,000 characters.' })
  readonly title?: string | null;

  @Field(() => String, { description: 'Text, in English or Chinese, not blank; facts are read from it.' })
  readonly text!: string;

  @Field(() => Language, {
    nullable: true,
    description: 'Language of the text; found by itself when left out.',
  })
  readonly language?: DisplayLanguage | null;

  @Field(() => String, { nullable: true, description: 'When it was written, ISO 8601; at most a day ahead.' })
  readonly at?: string | null;
}

@InputType('PutReviewsInput', { description: 'Reviews of one source.' })
export class PutReviewsInput {
  @Field(() => String, { description: 'Name of the source: shop or feed.' })
  readonly source!: string;

  @Field(() => [ReviewInput], { description: 'The reviews, 1 to 100.' })
  readonly reviews!: ReviewInput[];
}
