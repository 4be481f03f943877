import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type PriceWish,
  UNDERSTOOD_KINDS,
  type Understood,
  type UnderstoodKind,
} from '../../guide/parse/parsed-request.js';
import type { Chip } from '../../guide/wishes/chips.js';
import { ProductType } from '../catalogue/product/product.type.js';

const UnderstoodKindEnum = Object.fromEntries(UNDERSTOOD_KINDS.map((kind) => [kind, kind]));
registerEnumType(UnderstoodKindEnum, {
  name: 'UnderstoodKind',
  description: 'What some words were understood as.',
});

@ObjectType('UnderstoodWords', {
  description: 'Words of a request, and what they were understood as.',
  simpleResolvers: true,
})
export class UnderstoodWordsType {
  @Field(() => UnderstoodKindEnum, { description: 'As what kind of thing.' })
  readonly kind!: UnderstoodKind;

  @Field(() => String, { description: 'As which one.' })
  readonly value!: string;

  @Field(() => Int, { description: 'Where the words begin in the request, in UTF-16 code units.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  readonly end!: number;

  @Field(() => Boolean, {
    description: 'Whether it shall not be so: a refused maker, a feature that must not be there.',
  })
  readonly isRefused!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'How likely it is right, 0 to 1, where it was learned from how people ask; null where a list of words says it.',
  })
  readonly confidence!: number | null;
}

/** Words as the API shows them. */
export function understoodWords({
  kind,
  value,
  start,
  end,
  refused,
  confidence,
}: Understood): UnderstoodWordsType {
  return { kind, value, start, end, isRefused: refused === true, confidence: confidence ?? null };
}

@ObjectType('Chip', {
  description: 'One wish or refusal, which can be taken back by its id.',
  simpleResolvers: true,
})
export class ChipType {
  @Field(() => ID, { description: 'What takes it back; the same wish has the same id in every turn.' })
  readonly id!: string;

  @Field(() => UnderstoodKindEnum, { description: 'What kind of wish.' })
  readonly kind!: Chip['kind'];

  @Field(() => String, { description: 'In words: "up to 1,500 USD", 不要诺维克.' })
  readonly label!: string;

  @Field(() => Boolean, { description: 'Whether it is refused rather than wished.' })
  readonly isRefused!: boolean;

  @Field(() => [UnderstoodWordsType], {
    description: 'The words of the last request that say it; none where it was chosen or said before.',
  })
  readonly words!: readonly UnderstoodWordsType[];
}

@ObjectType('NearMiss', {
  description: 'A product that meets nearly everything.',
  simpleResolvers: true,
})
export class NearMissType {
  @Field(() => ProductType, { description: 'The product.' })
  readonly product!: ProductType;

  @Field(() => [String], {
    description: 'What it misses, in words: "310 USD instead of at most 300 USD".',
  })
  readonly misses!: readonly string[];
}

@ObjectType('UnknownWords', {
  description: 'Words of a request that were not understood.',
  simpleResolvers: true,
})
export class UnknownWordsType {
  @Field(() => String, { description: 'The words.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Where they begin in the request.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  readonly end!: number;
}

@ObjectType('PriceWish', { description: 'A wished price.', simpleResolvers: true })
export class PriceWishType implements PriceWish {
  @Field(() => Float, { nullable: true, description: 'At least.' })
  readonly min?: number;

  @Field(() => Float, { nullable: true, description: 'At most.' })
  readonly max?: number;

  @Field(() => Float, { nullable: true, description: 'About.' })
  readonly approx?: number;

  @Field(() => String, { nullable: true, description: 'ISO 4217; null where the request does not say.' })
  readonly currency?: string;
}
