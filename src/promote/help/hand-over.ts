import type { NodeId } from '../../domain/ids.js';
import { type DisplayLanguage, pickName } from '../../domain/localised-name.js';
import type { OrderState } from '../../domain/ontology.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Profile } from '../../profile/profile.js';
import { ordersOf } from '../orders.js';
import type { HelpAnswer } from './find-help-topics.js';
import { askedUnits } from './help-terms.js';
import { PERSON_CONCEPT } from './service-words.js';

/** Below this share of what was asked, a person is to answer. Set on our own questions of test/unit/promote/help. */
export const ENOUGH_COVERAGE = 0.5;

/** Why a person takes over: it was wished; nothing covers enough of the question; all that does was tried. */
export const HAND_OVER_REASONS = ['WISHED', 'NOT_COVERED', 'TRIED'] as const;
export type HandOverReason = (typeof HAND_OVER_REASONS)[number];

/** What a person who takes over has to know. */
export interface HandOver {
  readonly reason: HandOverReason;
  /** What was asked, as it was asked. */
  readonly question: string;
  /** What they have of the shop, with how the newest order of it stands; at most ten, orders first. */
  readonly products: readonly { readonly product: NodeId; readonly order?: OrderState }[];
  /** The topics that did not help. */
  readonly tried: readonly NodeId[];
  /** The topics that come nearest, at most three; none that speaks of less than a quarter of the question. */
  readonly nearest: readonly NodeId[];
}

const MOST_PRODUCTS = 10;
const MOST_NEAREST = 3;
/** What speaks of less of the question is near to nothing. */
const NEAR_COVERAGE = 0.25;

/** How sure the best of `answers` is the answer: the share of the question that it covers; tried ones are none, 0..1. */
export function helpConfidence(answers: readonly HelpAnswer[]): number {
  return Math.max(0, ...answers.filter(({ isTried }) => !isTried).map(({ coverage }) => coverage));
}

function reasonFor(question: string, answers: readonly HelpAnswer[]): HandOverReason | undefined {
  if (question === '') return undefined;
  if (askedUnits(question).some(({ ways }) => ways.some(([term]) => term === PERSON_CONCEPT)))
    return 'WISHED';
  if (helpConfidence(answers) >= ENOUGH_COVERAGE) return undefined;
  return answers.some(({ isTried, coverage }) => isTried && coverage >= ENOUGH_COVERAGE)
    ? 'TRIED'
    : 'NOT_COVERED';
}

/**
 * What a person needs to know who takes over; undefined where the shop is sure enough: a topic that was not tried covers
 * at least half of what is asked (by rarity), and nobody wished for a person. `answers` are all that were found.
 */
export function handOver(
  snapshot: Snapshot,
  profile: Profile,
  asked: string,
  answers: readonly HelpAnswer[],
  now: number,
): HandOver | undefined {
  const question = asked.trim();
  const reason = reasonFor(question, answers);
  if (reason === undefined) return undefined;
  const table = snapshot.table('Product');
  const products = new Map<NodeId, OrderState | undefined>();
  for (const { product, state } of ordersOf(snapshot, profile.user, now))
    if (!products.has(table.id(product))) products.set(table.id(product), state);
  for (const product of [...profile.owned].sort((a, b) => a - b))
    if (!products.has(table.id(product))) products.set(table.id(product), undefined);
  return {
    reason,
    question,
    products: [...products]
      .slice(0, MOST_PRODUCTS)
      .map(([product, order]) => ({ product, ...(order && { order }) })),
    tried: answers.filter(({ isTried }) => isTried).map(({ topic }) => topic),
    nearest: answers
      .filter(({ isTried, coverage }) => !isTried && coverage >= NEAR_COVERAGE)
      .slice(0, MOST_NEAREST)
      .map(({ topic }) => topic),
  };
}

const WORDS = {
  en: {
    reason: {
      WISHED: 'They wish to speak with a person.',
      NOT_COVERED: 'No help topic covers what was asked.',
      TRIED: 'What the shop knows about it did not help.',
    },
    asked: (question: string) => `Asked: “${question}”`,
    products: (list: string) => `They have: ${list}.`,
    order: {
      placed: 'ordered',
      shipped: 'on its way',
      delivered: 'delivered',
      returned: 'sent back',
      cancelled: 'cancelled',
    },
    tried: (list: string) => `Tried: ${list}.`,
    nearest: (list: string) => `Nearest: ${list}.`,
    comma: ', ',
    brackets: ['(', ')'],
    gap: ' ',
  },
  zh: {
    reason: {
      WISHED: '顾客希望由人工接待。',
      NOT_COVERED: '没有帮助主题回答了所问的内容。',
      TRIED: '已有的帮助没有解决问题。',
    },
    asked: (question: string) => `问题：“${question}”`,
    products: (list: string) => `顾客的商品：${list}。`,
    order: {
      placed: '已下单',
      shipped: '配送中',
      delivered: '已送达',
      returned: '已退回',
      cancelled: '已取消',
    },
    tried: (list: string) => `已看过：${list}。`,
    nearest: (list: string) => `最接近的主题：${list}。`,
    comma: '、',
    brackets: ['（', '）'],
    gap: '',
  },
} as const;

/** A hand-over as a person reads it. */
export function sayHandOver(snapshot: Snapshot, handed: HandOver, language: DisplayLanguage): string {
  const words = WORDS[language];
  const nameOf = (label: 'Product' | 'HelpTopic', id: NodeId): string => {
    const table = snapshot.table(label);
    return pickName(table.card(table.indexOf(id)), language)?.text ?? id;
  };
  const topics = (ids: readonly NodeId[]): string =>
    ids.map((id) => nameOf('HelpTopic', id)).join(words.comma);
  const [open, close] = words.brackets;
  const products = handed.products.map(({ product, order }) => {
    const state =
      order === undefined ? '' : `${language === 'en' ? ' ' : ''}${open}${words.order[order]}${close}`;
    return `${nameOf('Product', product)}${state}`;
  });
  return [
    words.reason[handed.reason],
    words.asked(handed.question),
    ...(products.length > 0 ? [words.products(products.join(words.comma))] : []),
    ...(handed.tried.length > 0 ? [words.tried(topics(handed.tried))] : []),
    ...(handed.nearest.length > 0 ? [words.nearest(topics(handed.nearest))] : []),
  ].join(words.gap);
}
