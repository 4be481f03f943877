import type { Properties } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { type DisplayLanguage, type LocalisedName, pickName } from '../../domain/localised-name.js';
import type { Place } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Persona } from '../../profile/personas/persona.js';
import type { Profile } from '../../profile/profile.js';
import { type RunningPromotion, runningPromotions } from '../offers/running-promotions.js';
import { PROMOTIONS_TOLD, sayPromotions } from '../say-promotions.js';
import { asksPromotions, asksUseOfPromotion } from './asks-promotions.js';
import { asksDeliveryCost, statesCost } from './delivery-cost.js';
import { findHelpTopics, type HelpAnswer } from './find-help-topics.js';
import { ENOUGH_COVERAGE, type HandOver, handOver, sayHandOver } from './hand-over.js';
import type { HelpIndex } from './help-index.js';
import { askedUnits } from './help-terms.js';
import { promotedGoods } from './promoted-goods.js';
import { asksRefundTime, statesRefundTime } from './refund-time.js';
import { namesService, serviceTopic } from './service-topic.js';

/** Who asks the shop, where and when. */
export interface ServiceAsker {
  readonly snapshot: Snapshot;
  readonly index: HelpIndex;
  readonly profile: Profile;
  readonly persona?: Persona | undefined;
  readonly place: Place;
  /** The kind of goods that is spoken of (canonical name). */
  readonly spokenOf?: string | null;
  /** Seconds since 1970. */
  readonly now: number;
  readonly language: DisplayLanguage;
  /** The properties of a help topic or a promotion, its text with them; undefined where it is gone. */
  readonly propertiesOf: (id: NodeId) => Promise<Properties | undefined>;
}

/** What is asked of the shop. */
export interface ServiceQuestion {
  readonly text: string;
  /** The products that it names. */
  readonly about: () => readonly NodeId[];
  /** The makers that it names. */
  readonly makers?: readonly NodeId[];
  /** Whether it is of the shop and seeks nothing: what no topic covers is then for a person. */
  readonly isOfShop: boolean;
  /** Whether it seeks no goods and is no courtesy, whatever it says: it is of the shop where it names a service (价保). */
  readonly isOther?: boolean;
  /** Whether its words mean products that were shown before: no person has to say more of them. */
  readonly isOfShown?: boolean;
  /** Whether it is asked of the product that is spoken of, and of the shop only where it names a service. */
  readonly isOfProduct?: boolean;
}

/** What the shop itself says to a question: promotions, a help topic, or that a person takes over. */
export interface ServiceReply {
  readonly text: string;
  /** Whether nothing else answers it better: a person was wished for, promotions were asked for. */
  readonly isSure: boolean;
  readonly promotions: readonly RunningPromotion[];
  /** The topic that is shown. */
  readonly answer?: HelpAnswer;
  readonly handOver?: HandOver;
}

/** Topics that are looked at when it is decided whether a person takes over. */
const LOOKED_AT = 50;
const LONGEST_BODY = 600;
/** What may be asked of a service and a topic about it leave unsaid. */
const LEFT_OPEN = [
  {
    unsaid: 'costUnsaid',
    asks: asksDeliveryCost,
    states: statesCost,
    service: { en: 'delivery', zh: '配送' },
  },
  {
    unsaid: 'refundUnsaid',
    asks: asksRefundTime,
    states: statesRefundTime,
    service: { en: 'refund', zh: '退款' },
  },
] as const;

const WORDS = {
  en: {
    topic: (title: string, body: string) => `From our help, “${title}”: ${body}`,
    costUnsaid: 'What delivery costs is not stated.',
    refundUnsaid: 'When the money comes back is not stated.',
    person: (summary: string) => `This goes to a person of the shop, who is told: ${summary}`,
    gap: ' ',
  },
  zh: {
    topic: (title: string, body: string) => `帮助“${title}”：${body}`,
    costUnsaid: '没有写明运费多少。',
    refundUnsaid: '没有写明退款多久到账。',
    person: (summary: string) => `将转人工客服处理，转达内容：${summary}`,
    gap: '',
  },
} as const;

async function bodyOf(
  { propertiesOf, language }: ServiceAsker,
  id: NodeId,
): Promise<{ readonly title: string; readonly body: string }> {
  const properties = (await propertiesOf(id)) ?? {};
  const body = properties[language === 'zh' ? 'bodyZh' : 'bodyEn'] ?? properties.bodyEn ?? properties.bodyZh;
  return { title: pickName(properties, language)?.text ?? id, body: typeof body === 'string' ? body : '' };
}

async function sayTopic(asker: ServiceAsker, id: NodeId): Promise<string> {
  const { title, body } = await bodyOf(asker, id);
  return WORDS[asker.language].topic(title, body.slice(0, LONGEST_BODY));
}

/** That the shop does not tell what delivery costs or when money comes back, and what it tells of that service; undefined where it does, and where it tells nothing. */
async function sayLeftOpen(asker: ServiceAsker, text: string): Promise<ServiceReply | undefined> {
  const { index, language } = asker;
  const asked = LEFT_OPEN.find(({ asks }) => asks(text));
  const found = asked && serviceTopic(index, asked.service[language]);
  if (found === undefined || asked?.states((await bodyOf(asker, found.topic)).body) !== false)
    return undefined;
  const { [asked.unsaid]: unsaid, gap } = WORDS[language];
  return { text: `${unsaid}${gap}${await sayTopic(asker, found.topic)}`, isSure: true, promotions: [] };
}

/**
 * What the shop says to `question`: its promotions where these are asked for; that it does not tell what delivery costs or when money comes back; who wishes for a person is handed over; else the
 * help topic about the service that is named, or what covers half of it. What is of the shop alone and covered by nothing is handed over, too.
 * Undefined for everything else, which is for goods to answer.
 */
export async function serviceReply(
  asker: ServiceAsker,
  {
    text,
    about,
    makers = [],
    isOfShop: isAsked,
    isOther = false,
    isOfShown = false,
    isOfProduct = false,
  }: ServiceQuestion,
): Promise<ServiceReply | undefined> {
  const { snapshot, index, profile, persona, place, now, language } = asker;
  const { region } = place;
  if (asksPromotions(text)) {
    const { products, of } = promotedGoods(snapshot, text, about(), makers, asker.spokenOf);
    const asked = new Set(products);
    const running = runningPromotions(snapshot, profile, { now, place, about: products });
    const promotions =
      of.length === 0
        ? running
        : running
            .map((one) => ({ ...one, products: one.products.filter((product) => asked.has(product)) }))
            .filter((one) => one.products.length > 0);
    const texts = new Map<NodeId, string>();
    for (const { promotion } of promotions.slice(0, PROMOTIONS_TOLD)) {
      const { textEn: nameEn, textZh: nameZh } = (await asker.propertiesOf(promotion)) ?? {};
      const text = pickName({ nameEn, nameZh } as LocalisedName, language)?.text;
      if (text !== undefined) texts.set(promotion, text);
    }
    const said = sayPromotions(snapshot, promotions, { asked: { products, of }, texts, place, language });
    return { text: said, isSure: true, promotions };
  }
  const unsaid = await sayLeftOpen(asker, text);
  if (unsaid !== undefined) return unsaid;
  const isOfShop =
    (isAsked && !isOfProduct) || ((isAsked || isOther) && namesService(text)) || asksUseOfPromotion(text);
  const isOfGoods = about().length > 0;
  const service = serviceTopic(index, text, isOfGoods);
  // What no topic is about is told by none, whatever other words of it one has.
  const isUntold = !isOfGoods && service === undefined && namesService(text);
  const answers = isUntold
    ? []
    : findHelpTopics(snapshot, profile, index, {
        question: text,
        first: LOOKED_AT,
        now,
        ...(persona && { persona }),
        ...(region !== undefined && { region }),
      });
  const handed = handOver(snapshot, profile, text, answers, now);
  const words = WORDS[language];
  const person = handed && words.person(sayHandOver(snapshot, handed, language));
  if (handed?.reason === 'WISHED') {
    if (isOfGoods && !isOfShop) return undefined;
    return { text: person as string, isSure: true, promotions: [], handOver: handed };
  }
  const named = service?.isOfGoods === false ? service.topic : undefined;
  const answer = answers.find(
    ({ topic, coverage }) =>
      topic === named || (isOfShop && named === undefined && coverage >= ENOUGH_COVERAGE),
  );
  const isForPerson =
    isOfShop && !isOfShown && handed !== undefined && service?.isSure !== true && askedUnits(text).length > 0;
  if (answer === undefined && !isForPerson) return undefined;
  const parts = [
    ...(answer === undefined ? [] : [await sayTopic(asker, answer.topic)]),
    ...(isForPerson ? [person as string] : []),
  ];
  return {
    text: parts.join(words.gap),
    isSure: false,
    promotions: [],
    ...(answer && { answer }),
    ...(isForPerson && { handOver: handed }),
  };
}
