import { Field, ObjectType } from 'type-graphql';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { ServiceReply } from '../../promote/help/service-reply.js';
import type { ApiContext } from '../context.js';
import { PromotionType } from '../offers/promotion.type.js';
import { HandOverType, HelpAnswerType } from './help.type.js';
import { handOverType, helpAnswerType } from './help-answer-type.js';

@ObjectType('ServiceReply', {
  description: 'What the shop says of itself to a question that seeks no goods.',
  simpleResolvers: true,
})
export class ServiceReplyType {
  @Field(() => HelpAnswerType, { nullable: true, description: 'The help topic that is told.' })
  readonly help?: HelpAnswerType;

  @Field(() => HandOverType, {
    nullable: true,
    description:
      'For the person who takes over: one was wished for, or no topic covers half of what is asked.',
  })
  readonly handOver?: HandOverType;

  @Field(() => [PromotionType], {
    description:
      "The shop's own promotions that run now, of the products that were named where some were; the greatest discount first. Nothing that somebody pays for.",
  })
  readonly promotions!: readonly PromotionType[];
}

/** A reply of the shop as the API shows it. */
export function serviceReplyType(
  context: ApiContext,
  { answer, handOver, promotions }: ServiceReply,
  language: DisplayLanguage,
): ServiceReplyType {
  return {
    ...(answer && { help: helpAnswerType(context, answer, language) }),
    ...(handOver && { handOver: handOverType(context, handOver, language) }),
    promotions: promotions.map(({ promotion, card }) => new PromotionType(promotion, card)),
  };
}
