import { ArgsType, Field, Float, ID, Int, registerEnumType } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Intent } from '../../recommend/recommendation.js';
import { ProductFilterInput } from '../catalogue/search/product-filter.input.js';
import { LANGUAGE_ARGUMENT, Language } from '../shared/language.type.js';
import { AFTER_ARGUMENT, firstArgument } from '../shared/page-size.js';
import { RankingControlInput } from './ranking-control.input.js';

const IntentEnum = {
  FOR_YOU: 'FOR_YOU',
  SIMILAR: 'SIMILAR',
  COMPLEMENTARY: 'COMPLEMENTARY',
  ALTERNATIVE: 'ALTERNATIVE',
  UPGRADE: 'UPGRADE',
  TRENDING: 'TRENDING',
  SESSION: 'SESSION',
  BUNDLE: 'BUNDLE',
} as const satisfies Record<Intent, Intent>;
registerEnumType(IntentEnum, {
  name: 'Intent',
  description: 'What a recommendation is for.',
  valuesConfig: {
    FOR_YOU: { description: 'What suits the user.' },
    SIMILAR: { description: 'What is like the products that are named.' },
    COMPLEMENTARY: {
      description:
        'What goes with the products that are named, else with what was bought last: it is said to fit, is bought together or in categories that follow theirs. Never of the same category, never what does not fit.',
    },
    ALTERNATIVE: {
      description:
        'What may stand in for the products that are named, else for what was looked at last: the same category and needs, a price at most 35 % away, no variant of it.',
    },
    UPGRADE: {
      description:
        'What is better than the products that are named, else than what is owned: a successor, or newer and praised more; never worse in a feature that owners speak of in both.',
    },
    SESSION: {
      description:
        'What suits the session that goes on (no gap of half an hour), the named products first; standing interests do not count.',
    },
    BUNDLE: {
      description:
        'One set of products that go together, around the products that are named, else around what was looked at or bought last: each of a category of its own, with one total price.',
    },
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

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the session, as the shop calls it, at most 128 characters: by it an experiment knows again somebody who is not known.',
  })
  readonly session?: string | null;

  @Field(() => IntentEnum, { defaultValue: 'FOR_YOU', description: 'What it is for.' })
  readonly intent!: Intent;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Products that the intent starts at, at most 20. SIMILAR needs one; FOR_YOU goes by them while nothing else is known.',
  })
  readonly products?: string[] | null;

  @Field(() => Int, FIRST)
  readonly first!: number;

  @Field(() => String, AFTER_ARGUMENT)
  readonly after?: string | null;

  @Field(() => ProductFilterInput, {
    nullable: true,
    description:
      'What the products must be. Without `region` that of the user counts, where they agreed to the use of their attributes.',
  })
  readonly where?: ProductFilterInput | null;

  @Field(() => Float, {
    defaultValue: 0,
    description: 'From 0 (the order of scores) to 1 (spread over categories and brands).',
  })
  readonly diversity!: number;

  @Field(() => RankingControlInput, {
    nullable: true,
    description: 'What else moves ranks beside scores; nothing when left out.',
  })
  readonly control?: RankingControlInput | null;

  @Field(() => Float, {
    nullable: true,
    description: 'BUNDLE: most that all of the set that is not owned may cost, 0 or more, in its currency.',
  })
  readonly budget?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Products to leave out, at most 1,000.' })
  readonly exclude?: string[] | null;

  @Field(() => Language, LANGUAGE_ARGUMENT)
  readonly language?: DisplayLanguage | null;
}
