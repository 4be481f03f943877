import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { STOP_REASONS, type StopReason } from '../../guide/dialogue/questions/choose-question.js';
import { FACET_KINDS, type FacetKind } from '../../guide/dialogue/turns/facet.js';
import { TURN_KINDS, type TurnKind } from '../../guide/dialogue/turns/turn.js';

const same = <T extends string>(names: readonly T[]): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, name]));

const QuestionKindEnum = same(FACET_KINDS);
registerEnumType(QuestionKindEnum, { name: 'QuestionKind', description: 'What a question is about.' });
const TurnKindEnum = same(TURN_KINDS);
registerEnumType(TurnKindEnum, {
  name: 'TurnKind',
  description: 'How a turn came.',
  valuesConfig: {
    TEXT: { description: 'In words.' },
    ANSWER: { description: 'Options of a question, or that it does not matter.' },
    CRITIQUE: { description: 'A critique of a product that was shown.' },
    CHIP: { description: 'A wish was taken back.' },
    BACK: { description: 'The turn before it was taken back.' },
  },
});
const StopReasonEnum = same(STOP_REASONS);
registerEnumType(StopReasonEnum, {
  name: 'StopReason',
  description: 'Why nothing is asked.',
  valuesConfig: {
    FEW_LEFT: { description: 'Five products or fewer are left: they are looked at.' },
    LITTLE_GAIN: { description: 'No answer would save looking at one product on the average.' },
    NOTHING_TO_ASK: { description: 'Everything that could be asked was answered.' },
    NOTHING_FITS: { description: 'Nothing meets all limits: some of them have to go first.' },
  },
});

@ObjectType('QuestionOption', {
  description: 'An answer that can be chosen, as a chip.',
  simpleResolvers: true,
})
export class QuestionOptionType {
  @Field(() => ID, { description: 'What an answer names it by.' })
  readonly id!: string;

  @Field(() => String, { description: 'In words.' })
  readonly label!: string;

  @Field(() => Int, { description: 'Products left that it is likely or certain for.' })
  readonly count!: number;
}

@ObjectType('Question', {
  description:
    'The question that tells most about which of the products left is looked for. It can be answered by one or more options, by none (no matter), or in words.',
  simpleResolvers: true,
})
export class QuestionType {
  @Field(() => ID, { description: 'What an answer names it by.' })
  readonly id!: string;

  @Field(() => String, { description: 'In words.' })
  readonly text!: string;

  @Field(() => QuestionKindEnum, { description: 'What it is about.' })
  readonly kind!: FacetKind;

  @Field(() => [QuestionOptionType], { description: 'Two to five answers.' })
  readonly options!: readonly QuestionOptionType[];

  @Field(() => String, { description: 'The answer that settles it without a wish, in words: "no matter".' })
  readonly noMatter!: string;
}

@ObjectType('OfferedCritique', {
  description: 'Something that can be said of the best product shown, as a chip: "Lighter", 便宜点.',
  simpleResolvers: true,
})
export class OfferedCritiqueType {
  @Field(() => ID, { description: 'What a turn names it by, such as price:less.' })
  readonly id!: string;

  @Field(() => String, { description: 'In words.' })
  readonly label!: string;

  @Field(() => Int, { description: 'Products that would be left.' })
  readonly count!: number;
}

@ObjectType('ConversationTurn', { description: 'One thing that was said or chosen.', simpleResolvers: true })
export class ConversationTurnType {
  @Field(() => TurnKindEnum, { description: 'How it came.' })
  readonly kind!: TurnKind;

  @Field(() => String, {
    description: 'The words, those of the chosen options or those of the critique; empty for BACK.',
  })
  readonly said!: string;

  @Field(() => String, { description: 'When, ISO 8601.' })
  readonly at!: string;
}

@ObjectType('Conversation', {
  description:
    'A dialogue with the guide: what was said so far, and what is asked next. It belongs to its user, or to whoever has the id that a visitor got.',
  simpleResolvers: true,
})
export class ConversationType {
  @Field(() => ID, {
    nullable: true,
    description:
      'What the next turn names it by: a secret of its visitor; of no use to others where it is of a user. Null before the first turn.',
  })
  readonly id!: string | undefined;

  @Field(() => Int, {
    description: 'One more with every turn; to be given back with the next. 0 before the first.',
  })
  readonly version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'When it ends unless it goes on, ISO 8601; null before the first turn.',
  })
  readonly expiresAt!: string | undefined;

  @Field(() => [ConversationTurnType], { description: 'What was said and chosen, the first first.' })
  readonly turns!: readonly ConversationTurnType[];

  @Field(() => QuestionType, {
    nullable: true,
    description: 'What is asked; null where asking does not pay.',
  })
  readonly question!: QuestionType | undefined;

  @Field(() => StopReasonEnum, { nullable: true, description: 'Why nothing is asked.' })
  readonly stoppedBecause!: StopReason | undefined;

  @Field(() => [OfferedCritiqueType], {
    description: 'What can be said of the best product shown, and leaves something; at most seven.',
  })
  readonly critiques!: readonly OfferedCritiqueType[];
}
