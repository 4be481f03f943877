import { ArgsType, Field, Float, ID, Int, registerEnumType } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Intent } from '../../recommend/recommendation.js';
import { ProductFilterInput } from '../catalogue/product-filter.input.js';
import { Language, LANGUAGE_ARGUMENT } from '../shared/language.type.js';
import { AFTER_ARGUMENT, firstArgument } from '../shared/page-size.js';

const IntentEnum = {
  FOR_YOU: 'FOR_YOU',
  SIMILAR: 'SIMILAR',
  TRENDING: 'TRENDING',
} as const satisfies Record<Intent, Intent>;
registerEnumType(IntentEnum, {
  name: 'Intent',
  description: 'What a recommendation is for.',
  valuesConfig: {
    FOR_YOU: { description: 'What suits the user.' },
    SIMILAR: { description: 'What is like the products that are named.' },
    TRENDING: { description: 'What is much looked at and bought these days.' },
  },
});

const FIRST = firstArgument(10);

@ArgsType()
export class RecommendationArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'User to recommend to: as the shop calls them, or their id. Left out: who asks. Apps may name anybody; so may requests of this machine where the server has no key.',
  })
  readonly for?: string | null;

  @Field(() => IntentEnum, { defaultValue: 'FOR_YOU', description: 'What it is for.' })
  readonly intent!: Intent;

  @Field(() => [ID], { nullable: true, description: 'SIMILAR: the products to be like, 1 to 20.' })
  readonly products?: string[] | null;

  @Field(() => Int, FIRST)
  readonly first!: number;

  @Field(() => String, AFTER_ARGUMENT)
  readonly after?: string | null;

  @Field(() => ProductFilterInput, { nullable: true, description: 'What the products must be.' })
  readonly where?: ProductFilterInput | null;

  @Field(() => Float, {
    defaultValue: 0,
    description: 'From 0 (the order of scores) to 1 (spread over categories and brands).',
  })
  readonly diversity!: number;

  @Field(() => [ID], { nullable: true, description: 'Products to leave out, at most 1,000.' })
  readonly exclude?: string[] | null;

  @Field(() => Language, LANGUAGE_ARGUMENT)
  readonly language?: DisplayLanguage | null;
}
