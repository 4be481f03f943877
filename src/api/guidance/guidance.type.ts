import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { type AnswerOptions, answerGuidance } from '../../guide/answer-guidance.js';
import type { Guidance } from '../../guide/page/guidance.js';
import type { Intent } from '../../guide/parse/parsed-request.js';
import type { DirectReply } from '../../guide/reply/direct-reply-types.js';
import { sayChip } from '../../guide/say/say-chip.js';
import { sayMiss } from '../../guide/say/say-misses.js';
import { chipsOf, chipWords } from '../../guide/wishes/chips.js';
import type { ServiceReply } from '../../promote/help/service-reply.js';
import { AnswerType, answerType } from '../answers/answer.type.js';
import type { ApiContext } from '../context.js';
import { ServiceReplyType, serviceReplyType } from '../help/service-reply.type.js';
import { currentProduct } from '../nodes/find-node.js';
import { RecommendationConnectionType } from '../recommendations/recommendation-connection.type.js';
import { Language } from '../shared/language.type.js';
import { ComparisonType } from './comparison.type.js';
import { comparisonType } from './comparison-type-of.js';
import { ConversationType } from './dialogue.type.js';
import {
  ChipType,
  NearMissType,
  PriceWishType,
  UnderstoodWordsType,
  UnknownWordsType,
  understoodWords,
} from './understood.type.js';

const INTENTS = [
  'FIND',
  'COMPARE',
  'QUESTION',
  'SIMILAR',
  'ACCESSORY',
  'OTHER',
] as const satisfies readonly Intent[];
const RequestIntentEnum = Object.fromEntries(INTENTS.map((intent) => [intent, intent]));
registerEnumType(RequestIntentEnum, {
  name: 'RequestIntent',
  description: 'What somebody who writes a request wants.',
});

/** What a guidance is shown from. */
export interface GuidanceParts {
  readonly guidance: Guidance;
  readonly answerLanguage: DisplayLanguage;
  readonly products: RecommendationConnectionType;
  /** What {@link GuidanceType.said} gives. */
  readonly said: string;
  /** The dialogue, worked out where it is asked for. */
  readonly conversation: () => ConversationType;
  /** The comparison or the answer to what was said; empty where products answer it. Asked for at most once. */
  readonly directly: () => Promise<DirectReply<ServiceReply>>;
}

@ObjectType('Guidance', {
  description: 'Products for a request in words, and what was understood of it.',
  simpleResolvers: true,
})
export class GuidanceType {
  private readonly guidance: Guidance;
  private reply?: Promise<DirectReply<ServiceReply>>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly parts: GuidanceParts,
  ) {
    this.guidance = parts.guidance;
    this.answerLanguage = parts.answerLanguage;
    this.products = parts.products;
  }

  /** What was said last, as written; '' where that was no text. */
  get said(): string {
    return this.parts.said;
  }

  @Field(() => String, {
    description:
      'A short answer in words: to a request that compares or asks the comparison or the answer itself, to every other one what is recommended. It names only facts of the graph, and tells what was given up, left out or not understood.',
    complexity: 20,
  })
  answer(@Ctx() { services }: ApiContext): Promise<string> {
    return this.answerBy(services.answering);
  }

  /** The answer in words, as `options` bring it to them. */
  async answerBy(options: AnswerOptions): Promise<string> {
    const { text } = await this.direct();
    return text ?? answerGuidance(this.snapshot, this.guidance, this.answerLanguage, options);
  }

  @Field(() => ComparisonType, {
    nullable: true,
    description:
      'The products that a request to compare names, side by side; null for every other intent, and where it names fewer than two of the shop.',
    complexity: 30,
  })
  async comparison(): Promise<ComparisonType | null> {
    const { comparison } = await this.direct();
    return comparison === undefined ? null : comparisonType(this.snapshot, comparison);
  }

  @Field(() => AnswerType, {
    nullable: true,
    description:
      'The answer to a request that asks something, or that compares in one thing, with its sources; null where it asks for products, and where what is compared in is not known.',
    complexity: 30,
  })
  async answerToQuestion(): Promise<AnswerType | null> {
    const { answer } = await this.direct();
    return answer === undefined ? null : answerType(this.snapshot, answer);
  }

  @Field(() => ServiceReplyType, {
    nullable: true,
    description:
      'What the shop says of itself to what was said: a help topic, its promotions, or that a person takes over; null where goods, a comparison or an answer do. Its words are `answer`.',
    complexity: 20,
  })
  async service(@Ctx() context: ApiContext): Promise<ServiceReplyType | null> {
    const { service } = await this.direct();
    return service === undefined ? null : serviceReplyType(context, service, this.answerLanguage);
  }

  private direct(): Promise<DirectReply<ServiceReply>> {
    this.reply ??= this.parts.directly();
    return this.reply;
  }

  @Field(() => Language, { description: 'Language of the answer and the reasons.' })
  readonly answerLanguage: DisplayLanguage;

  @Field(() => Language, { description: 'Language of the request.' })
  get language(): DisplayLanguage {
    return this.guidance.request.language;
  }

  @Field(() => RequestIntentEnum, { description: 'What is wanted.' })
  get intent(): Intent {
    return this.guidance.request.intent;
  }

  @Field(() => [UnderstoodWordsType], { description: 'What was understood, in the order of the words.' })
  get understood(): readonly UnderstoodWordsType[] {
    return this.guidance.request.understood.map(understoodWords);
  }

  @Field(() => [UnknownWordsType], { description: 'What was not.' })
  get notUnderstood(): readonly UnknownWordsType[] {
    return this.guidance.request.notUnderstood;
  }

  @Field(() => [ChipType], {
    description: 'All that is wished and refused by now, to be shown as chips that can be taken back.',
  })
  get chips(): ChipType[] {
    const { request, wishes } = this.guidance;
    return chipsOf(wishes).map((chip) => ({
      ...chip,
      label: sayChip(this.snapshot, wishes, chip, this.answerLanguage),
      words: chipWords(request, chip).map(understoodWords),
    }));
  }

  @Field(() => PriceWishType, { nullable: true, description: 'Wished price.' })
  get price(): PriceWishType | null {
    return this.guidance.wishes.price;
  }

  @Field(() => [String], {
    description:
      'Limits that had to be given up, since nothing meets all of them, those that count least first: withoutFeatures, specifications, brands, prices. The products are then what comes closest, the nearest first.',
  })
  get relaxed(): readonly string[] {
    return this.guidance.relaxed;
  }

  @Field(() => [NearMissType], {
    description:
      'What comes closest, the nearest first, where fewer products meet all limits than were asked for; where none does, these are the products.',
    complexity: 5,
  })
  get nearMisses(): NearMissType[] {
    return this.guidance.closest.flatMap(({ product: id, misses }) => {
      const product = currentProduct(this.snapshot, id);
      const said = misses.map((miss) => sayMiss(this.snapshot, miss, this.answerLanguage));
      return product === undefined ? [] : [{ product, misses: said }];
    });
  }

  @Field(() => ConversationType, {
    description:
      'The dialogue: what was said, and what is asked next. It is kept from the first `converse` on.',
    complexity: 20,
  })
  get conversation(): ConversationType {
    return this.parts.conversation();
  }

  @Field(() => [String], {
    description: 'Currencies of prices in the answer that were compared with the wish at a rough rate.',
  })
  get convertedFrom(): readonly string[] {
    return this.guidance.convertedFrom;
  }

  @Field(() => RecommendationConnectionType, {
    description: 'The products, ranked as every recommendation is.',
  })
  readonly products: RecommendationConnectionType;
}
