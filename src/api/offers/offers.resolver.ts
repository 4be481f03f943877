import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import { pickName } from '../../domain/localised-name.js';
import { profileOf } from '../../profile/profile.js';
import type { Profile } from '../../profile/profile.js';
import type { Affinity } from '../../promote/affinity.js';
import { choosePromotions } from '../../promote/choose-promotions.js';
import { findHelpTopics } from '../../promote/find-help-topics.js';
import type { ApiContext } from '../context.js';
import { currentProduct, snapshotNode } from '../nodes/find-node.js';
import { LocalisedTextType } from '../shared/language.type.js';
import { FOR_ARGUMENT } from '../users/user.resolver.js';
import type { AffinityShareType } from './affinity-share.type.js';
import { HelpTopicType } from './help-topic.type.js';
import { PromotionType } from './promotion.type.js';
import { HelpAnswerType, PromotionSlotType } from './slots.type.js';

const MAX_SLOTS = 20;
const MAX_QUESTION_LENGTH = 2_000;
const MAX_REASONS = 10;
const LABEL = { nameEn: 'Promotion', nameZh: '推广' };
const FIRST = { defaultValue: 3, description: `How many, 1 to ${MAX_SLOTS}.` };

function slots(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_SLOTS) return first;
  throw new InvalidValueError('first', `expected 1 to ${MAX_SLOTS}, got ${first}`);
}

function profileFor({ snapshot, now }: ApiContext, user: NodeId | undefined): Profile {
  return profileOf(snapshot, user === undefined ? -1 : snapshot.table('User').indexOf(user), now);
}

function reasonsOf({ snapshot }: ApiContext, shares: Affinity['shares']): AffinityShareType[] {
  return shares.slice(0, MAX_REASONS).flatMap(({ facet: { label, index }, value }) => {
    const facet = snapshotNode(snapshot, snapshot.table(label).id(index));
    return facet === undefined ? [] : [{ facet, value }];
  });
}

@Resolver()
export class OffersResolver {
  @Query(() => [PromotionSlotType], {
    description:
      'Promotions for labelled slots, by how well they suit the user. The order of recommendations knows nothing of them.',
    complexity: 10,
  })
  promotions(
    @Arg('for', () => ID, FOR_ARGUMENT) name: string | null | undefined,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: ApiContext,
  ): PromotionSlotType[] {
    const { snapshot, now, language } = context;
    const table = snapshot.table('Promotion');
    const label = pickName(LABEL, language) as { text: string; language: typeof language };
    const profile = profileFor(context, context.userFor(name));
    return choosePromotions(snapshot, profile, { now, first: slots(first) }).map((slot) => ({
      label: new LocalisedTextType(label.text, label.language),
      promotion: new PromotionType(slot.promotion, table.card(table.indexOf(slot.promotion))),
      affinity: slot.affinity,
      reasons: reasonsOf(context, slot.shares),
      products: slot.products.flatMap((id) => currentProduct(snapshot, id) ?? []),
    }));
  }

  @Query(() => [HelpAnswerType], {
    description:
      'Help topics for a question in English or Chinese; without a question those that suit the user.',
    complexity: 10,
  })
  async helpTopics(
    @Arg('question', () => String, {
      defaultValue: '',
      description: `The question, at most ${MAX_QUESTION_LENGTH} characters.`,
    })
    question: string,
    @Arg('for', () => ID, FOR_ARGUMENT) name: string | null | undefined,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() context: ApiContext,
  ): Promise<HelpAnswerType[]> {
    if (question.length > MAX_QUESTION_LENGTH)
      throw new InvalidValueError(
        'question',
        `expected at most ${MAX_QUESTION_LENGTH} characters, got ${question.length}`,
      );
    const { snapshot, services } = context;
    const profile = profileFor(context, context.userFor(name));
    const table = snapshot.table('HelpTopic');
    const answers = findHelpTopics(snapshot, profile, await services.helpIndex(), {
      question,
      first: slots(first),
    });
    return answers.map(({ topic, score, match, affinity, shares }) => ({
      topic: new HelpTopicType(topic, table.card(table.indexOf(topic))),
      score,
      match,
      affinity,
      reasons: reasonsOf(context, shares),
    }));
  }
}
