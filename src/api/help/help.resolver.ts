import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { findHelpTopics, type HelpAnswer } from '../../promote/help/find-help-topics.js';
import { handOver, helpConfidence } from '../../promote/help/hand-over.js';
import type { ApiContext } from '../context.js';
import { type Asker, askerOf, REGION_ARGUMENT, STORE_ARGUMENT } from '../offers/asker.js';
import { LANGUAGE_ARGUMENT, Language } from '../shared/language.type.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import { HelpAnswerType, HelpType } from './help.type.js';
import { handOverType, helpAnswerType } from './help-answer-type.js';

const MAX_SLOTS = 20;
const MAX_TRIED = 50;
/** Topics that are looked at when it is decided whether a person takes over. */
const LOOKED_AT = 50;
const MAX_QUESTION_LENGTH = 2_000;

/** Throws InvalidValueError for a question that is too long. */
export function checkQuestion(field: string, question: string): void {
  if (question.length > MAX_QUESTION_LENGTH)
    throw new InvalidValueError(
      field,
      `expected at most ${MAX_QUESTION_LENGTH} characters, got ${question.length}`,
    );
}

@ArgsType()
export class HelpArguments {
  @Field(() => String, {
    defaultValue: '',
    description: `The question in English or Chinese, at most ${MAX_QUESTION_LENGTH} characters; without one, what suits the user.`,
  })
  readonly question!: string;

  @Field(() => ID, FOR_ARGUMENT)
  readonly for?: string | null;

  @Field(() => Int, { defaultValue: 3, description: `How many, 1 to ${MAX_SLOTS}.` })
  readonly first!: number;

  @Field(() => [ID], {
    nullable: true,
    description: `Ids of topics that they have seen already, at most ${MAX_TRIED}: they come last and count as no answer.`,
  })
  readonly tried?: string[] | null;

  @Field(() => String, REGION_ARGUMENT)
  readonly region?: string | null;

  @Field(() => String, STORE_ARGUMENT)
  readonly store?: string | null;

  @Field(() => Language, LANGUAGE_ARGUMENT)
  readonly language?: DisplayLanguage | null;
}

interface Found {
  readonly asker: Asker;
  readonly answers: readonly HelpAnswer[];
  readonly language: DisplayLanguage;
}

async function find(context: ApiContext, input: HelpArguments): Promise<Found> {
  const { first, question, tried } = input;
  if (!Number.isInteger(first) || first < 1 || first > MAX_SLOTS)
    throw new InvalidValueError('first', `expected 1 to ${MAX_SLOTS}, got ${first}`);
  checkQuestion('question', question);
  const seen = tried ?? [];
  if (seen.length > MAX_TRIED)
    throw new InvalidValueError('tried', `expected at most ${MAX_TRIED} topics, got ${seen.length}`);
  const asker = await askerOf(context, input, 'personalisation');
  const { snapshot, services, now } = context;
  const { persona, region } = asker;
  const answers = findHelpTopics(snapshot, asker.profile, await services.helpIndex(), {
    question,
    first: LOOKED_AT,
    now,
    tried: seen as NodeId[],
    ...(persona && { persona }),
    ...(region !== undefined && { region }),
  });
  return { asker, answers, language: input.language ?? context.language };
}

/** Customer service: what answers a question, and when a person is to. */
@Resolver()
export class HelpResolver {
  @Query(() => [HelpAnswerType], {
    description:
      'Help topics for a question in English or Chinese; without a question those that suit the user.',
    complexity: 10,
  })
  async helpTopics(
    @Args(() => HelpArguments) input: HelpArguments,
    @Ctx() context: ApiContext,
  ): Promise<HelpAnswerType[]> {
    const { answers, language } = await find(context, input);
    return answers.slice(0, input.first).map((answer) => helpAnswerType(context, answer, language));
  }

  @Query(() => HelpType, {
    description:
      'What the shop has to say to a question, how sure it is, and what a person needs to know who takes over when it is not.',
    complexity: 10,
  })
  async help(@Args(() => HelpArguments) input: HelpArguments, @Ctx() context: ApiContext): Promise<HelpType> {
    const { asker, answers, language } = await find(context, input);
    const handed = handOver(context.snapshot, asker.profile, input.question, answers, context.now);
    return {
      answers: answers.slice(0, input.first).map((answer) => helpAnswerType(context, answer, language)),
      confidence: helpConfidence(answers),
      ...(handed && { handOver: handOverType(context, handed, language) }),
    };
  }
}
