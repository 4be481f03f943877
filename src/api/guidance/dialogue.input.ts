import { Field, ID, InputType, Int } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { REGION_ARGUMENT, STORE_ARGUMENT } from '../offers/asker.js';
import { Language } from '../shared/language.type.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';

@InputType('AnswerQuestionInput', { description: 'The answer to the question that is asked.' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: 'Id of the question.' })
  readonly question!: string;

  @Field(() => [ID], { description: 'Ids of the chosen options; none: it does not matter.' })
  readonly options!: readonly string[];
}

@InputType('CritiqueInput', { description: 'A critique of a product.' })
export class CritiqueInput {
  @Field(() => ID, {
    description:
      'Such as price:less, spec:weight:less, spec:screen size:more, feature:camera:better, brand:other, product:other.',
  })
  readonly id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The product; the best one shown when left out.',
  })
  readonly product?: string | null;
}

@InputType('ConverseInput', {
  description:
    'One turn of a conversation: exactly one of text, answer, critique, without and back. A new conversation begins with text, and may bring an answer, a critique or chips to leave out with it, where guide(text) showed what to choose from.',
})
export class ConverseInput {
  @Field(() => ID, { nullable: true, description: 'The conversation; a new one when left out.' })
  readonly conversation?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In words, at most 2,000 characters: a request, an answer, a critique ("cheaper but same camera", 屏幕大一点).',
  })
  readonly text?: string | null;

  @Field(() => AnswerQuestionInput, { nullable: true, description: 'Options of the question that is asked.' })
  readonly answer?: AnswerQuestionInput | null;

  @Field(() => CritiqueInput, { nullable: true, description: 'What is to be otherwise than in a product.' })
  readonly critique?: CritiqueInput | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of chips whose wishes are taken back.' })
  readonly without?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the last turn is taken back.' })
  readonly back?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version that was seen. When another turn came meanwhile, nothing is done and CONFLICT is answered.',
  })
  readonly expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Key of the turn, at most 100 characters: a turn that is sent twice with one key counts once. The first turn of a visitor begins a conversation each time: without a user or a conversation nothing tells whose key it is.',
  })
  readonly clientMutationId?: string | null;

  @Field(() => Language, {
    nullable: true,
    description: 'Language of the answer; that of the conversation, then that of the text when left out.',
  })
  readonly language?: DisplayLanguage | null;

  @Field(() => ID, FOR_ARGUMENT)
  readonly for?: string | null;

  @Field(() => String, REGION_ARGUMENT)
  readonly region?: string | null;

  @Field(() => String, STORE_ARGUMENT)
  readonly store?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many products, 1 to 100; 5 when left out.' })
  readonly first?: number | null;
}
