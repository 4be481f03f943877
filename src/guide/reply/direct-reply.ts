import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Guidance } from '../page/guidance.js';
import { isKindAbsent } from '../products/kind-absent.js';
import { sayChosen } from '../say/say-chosen.js';
import { saySoldIn } from '../say/say-country.js';
import { catalogueReply } from './catalogue-reply.js';
import { courtesyReply } from './courtesy-reply.js';
import {
  type DirectReply,
  type DirectReplyOptions,
  MOST_TOLD,
  type ShopReply,
} from './direct-reply-types.js';
import { faultReply } from './fault-reply.js';
import { goodsReply } from './goods-reply.js';
import { shopQuestion } from './shop-question.js';
import { spokenProduct } from './spoken-product.js';
import { whyShown } from './why-shown.js';

/** Whether what is asked about is sold in the country that a question of the shop names: "can you ship this to Japan?" */
function soldWhere(
  { request: { intent, region } }: Pick<Guidance, 'request'>,
  { snapshot, language }: DirectReplyOptions,
  about: () => readonly NodeId[],
): string | undefined {
  if (intent !== 'OTHER' || region === undefined) return undefined;
  return saySoldIn(snapshot, region, about().slice(0, MOST_TOLD), language);
}

/** `reply` with `more` behind its words, unless they say it. */
function withWords<Service extends ShopReply>(
  reply: DirectReply<Service>,
  more: string | undefined,
  language: DisplayLanguage,
): DirectReply<Service> {
  if (more === undefined || reply.text?.includes(more) === true) return reply;
  const text = reply.text === undefined ? more : `${reply.text}${language === 'zh' ? '' : ' '}${more}`;
  return { ...reply, text };
}

/**
 * The reply to a guidance: courtesy for courtesy, what the catalogue has as a whole, what the shop says of itself, where it is asked (promotions, a person) or nothing else is known to answer
 * (a help topic, a hand-over); else {@link goodsReply}. What is asked while a product is spoken of is asked of that one, and of the shop
 * where it names a service. Empty where goods answer.
 */
export async function directReply<Service extends ShopReply = ShopReply>(
  guidance: Pick<Guidance, 'request' | 'wishes'> & Partial<Pick<Guidance, 'page' | 'where' | 'relaxed'>>,
  options: DirectReplyOptions<Service>,
): Promise<DirectReply<Service>> {
  const { fault, absentMakers, otherKind, region } = guidance.request;
  if (fault !== undefined) return faultReply(fault, options);
  // What the shop does not have is told by the guidance.
  if (absentMakers !== undefined || isKindAbsent(options.snapshot, otherKind)) return {};
  const [chosen] = options.isChosen === true ? (options.meant ?? []) : [];
  if (chosen !== undefined) return { text: sayChosen(options.snapshot, chosen, options, options.language) };
  const told =
    courtesyReply(guidance.request, options.text, options.language) ?? catalogueReply(guidance, options);
  if (told !== undefined) return { text: told };
  const reason = whyShown(guidance, options);
  if (reason !== undefined) return { text: reason };
  const spoken = spokenProduct(guidance, options);
  const asked = shopQuestion(guidance, options, spoken);
  const served = asked && (await options.serve?.(asked));
  const about = spoken === undefined ? asked?.about : (): NodeId[] => [spoken];
  const sold = about && soldWhere(guidance, options, about);
  if (served?.isSure === true)
    return withWords({ service: served, text: served.text }, sold, options.language);
  const reply = await goodsReply(guidance, options, spoken);
  const isKnown =
    reply.comparison !== undefined || (reply.answer !== undefined && reply.answer.status !== 'NOT_KNOWN');
  const { meant = [], language, snapshot } = options;
  // What no text tells of one that was shown is told by its offers.
  if (region !== undefined && !isKnown && meant.length > 0)
    return { text: saySoldIn(snapshot, region, meant.slice(0, MOST_TOLD), language) };
  const said =
    served === undefined || isKnown || reply.isAskedBack === true
      ? reply
      : { service: served, text: served.text };
  return withWords(said, sold, language);
}
