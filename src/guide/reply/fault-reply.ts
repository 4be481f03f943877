import type { ParsedRequest } from '../parse/parsed-request.js';
import { FAULT_QUESTION, offerNew } from '../say/say-fault.js';
import type { DirectReply, DirectReplyOptions, ShopReply } from './direct-reply-types.js';

/** Trouble that help is written about. */
const MAY_BE_MENDED =
  /\b(?:connect\w*|disconnect\w*|pair|one (?:side|ear)|left|right)\b|连不上|断连|配对|[左右单一][边侧只]/iu;

/** What the shop does for who says that a device is broken, and then the offer of a new one; empty where the shop says nothing of itself. */
export async function faultReply<Service extends ShopReply>(
  { category }: NonNullable<ParsedRequest['fault']>,
  { text, language, serve }: DirectReplyOptions<Service>,
): Promise<DirectReply<Service>> {
  const ask = async (words: string): Promise<Service | undefined> =>
    serve?.({
      text: words,
      about: () => [],
      makers: [],
      isOfShop: true,
      isOther: true,
      isOfShown: false,
      isOfProduct: false,
    });
  const isTold = (said: Service | undefined): said is Service =>
    said !== undefined && said.handOver === undefined;
  const repair = await ask(FAULT_QUESTION[language]);
  // What does not connect may need no repair; where the shop tells nothing of repairs, a person is told what was said.
  const mayBeMended = MAY_BE_MENDED.test(text);
  const own = mayBeMended || !isTold(repair) ? await ask(text.trim()) : undefined;
  const told = [mayBeMended && isTold(own) ? own : undefined, isTold(repair) ? repair : own];
  const services = [...new Set(told)].filter((said) => said !== undefined);
  const [service] = services;
  if (service === undefined) return {};
  const parts = [...services.map((said) => said.text), offerNew(category, language)];
  return { service, text: parts.join(language === 'zh' ? '' : ' ') };
}
