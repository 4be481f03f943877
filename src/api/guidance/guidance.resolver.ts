import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { followUp } from '../../guide/dialogue/converse.js';
import { settledBy } from '../../guide/dialogue/hear/text-changes.js';
import { guide } from '../../guide/guide.js';
import { descriptionReader } from '../../guide/known-features/description-reader.js';
import type { ApiContext } from '../context.js';
import { REGION_ARGUMENT, readStore, STORE_ARGUMENT } from '../offers/asker.js';
import { regionFor } from '../offers/had-by.js';
import { Language } from '../shared/language.type.js';
import { firstArgument, pageSize } from '../shared/page-size.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import { findConversation } from './dialogue.resolver.js';
import { GuidanceType } from './guidance.type.js';
import { guidanceType } from './guidance-answer.js';
import { checkedChips, MAX_REQUEST_LENGTH, requireText } from './request-limits.js';
import { conversationType, NOT_BEGUN } from './say-conversation.js';

@ArgsType()
export class GuideArguments {
  @Field(() => String, {
    nullable: true,
    description: `The request, at most ${MAX_REQUEST_LENGTH} characters; left out for a conversation.`,
  })
  readonly text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A conversation, instead of a text: what it has come to.',
  })
  readonly conversation?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of chips whose wishes do not count.' })
  readonly without?: string[] | null;

  @Field(() => Language, {
    nullable: true,
    description: 'Language of the answer; that of the request when left out.',
  })
  readonly language?: DisplayLanguage | null;

  @Field(() => ID, FOR_ARGUMENT)
  readonly for?: string | null;

  @Field(() => Int, firstArgument(5))
  readonly first!: number;

  @Field(() => String, REGION_ARGUMENT)
  readonly region?: string | null;

  @Field(() => String, STORE_ARGUMENT)
  readonly store?: string | null;
}

@Resolver()
export class GuidanceResolver {
  @Query(() => GuidanceType, {
    description:
      'Products for a request in words, such as "quiet laptop under 1500, 16 GB" or 三千以内拍照好的手机; or the answer to a conversation as it stands.',
    complexity: 50,
  })
  async guide(
    @Args(() => GuideArguments) asked: GuideArguments,
    @Ctx() context: ApiContext,
  ): Promise<GuidanceType> {
    const { services, snapshot, now } = context;
    const { text, conversation, without, language, first, region, store } = asked;
    if (conversation) {
      if (typeof text === 'string' || without)
        throw new InvalidValueError(
          'conversation',
          'expected no text and no chips with it: they are turns of `converse`',
        );
      return findConversation(context, conversation, { language, first, region, store, for: asked.for });
    }
    const user = context.userFor(asked.for);
    const { recommender, requestReader, answering } = services;
    const guidance = await guide(recommender, {
      text: requireText(text ?? ''),
      without: checkedChips(without),
      reader: requestReader,
      ...(answering.onUnused && { onUnused: answering.onUnused }),
      ...(language && { language }),
      ...(user !== undefined && { user }),
      first: pageSize(first),
      now,
      region: regionFor(context, user, region),
      store: readStore(store),
      describe: descriptionReader(context.loaders),
    });
    const answerLanguage = language ?? guidance.request.language;
    return guidanceType(context, guidance, answerLanguage, { text: text ?? '', region, store }, () => {
      const settled = settledBy(guidance.request);
      return conversationType(snapshot, NOT_BEGUN, followUp(recommender, guidance, settled), answerLanguage);
    });
  }
}
