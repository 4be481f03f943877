import type { DisplayLanguage } from '../../domain/localised-name.js';
import { praisedAs } from '../../explain/praised-as.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Recommendation } from '../../recommend/recommendation.js';
import type { Guidance } from '../page/guidance.js';
import { clean, sayCount, sayKind, sayList, sayNode } from '../phrasing/display-words.js';
import { hasKind, isKindAbsent } from '../products/kind-absent.js';
import { withoutUnstated } from '../wishes/stated-limits.js';
import type { Wishes } from '../wishes/wishes.js';
import { sayFault } from './say-fault.js';
import { sayGoods } from './say-goods.js';
import { sayLimits } from './say-limits.js';
import { sayNotes } from './say-notes.js';
import { sayWideKind } from './say-wide-kind.js';

/** A guidance in words, from a template alone. */
export interface SaidGuidance {
  /** What is recommended and why; it names only facts of the guidance. */
  readonly draft: string;
  /** The parts of the draft that state something, in its order; between them stand only connecting words. */
  readonly facts: readonly string[];
  /** What was relaxed, left out, converted or not understood; never for a phraser. Empty when there is nothing. */
  readonly notes: string;
}

/** So many products are named; the others are counted. */
const NAMED = 3;
const MAX_REASON_LENGTH = 500;

/** A fact, or connecting words. A product, its price and what speaks for it are one fact: nothing can come between. */
type Part = { readonly fact: string } | string;

interface PraisedFeature {
  readonly name: string;
  readonly positive: number;
  readonly total: number;
}

/**
 * The wished feature that counts most for `one` among those that more owners praise than fault; none where a use or people it suits
 * count more: then the reason is that.
 */
function praised(
  snapshot: Snapshot,
  { product, contributions }: Recommendation,
  language: DisplayLanguage,
): PraisedFeature | undefined {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const index = snapshot.table('Product').indexOf(product);
  for (const { source, through } of contributions) {
    if (source !== 'interests' || through === undefined) continue;
    const feature = snapshot.table('Feature').indexOf(through);
    if (feature < 0) return undefined;
    const at = out.find(index, feature);
    if (at < 0) continue;
    const [positive, negative] = [out.columns[1]?.[at] as number, out.columns[2]?.[at] as number];
    if (positive > negative)
      return {
        name: sayNode(snapshot, 'Feature', through, language),
        positive,
        total: positive + negative,
      };
  }
  return undefined;
}

interface Recommended {
  /** Count and limits, in order. */
  readonly head: readonly string[];
  readonly first: string;
  readonly praise: PraisedFeature | undefined;
  readonly reason: string;
  readonly others: readonly string[];
  readonly more: number;
}

const WORDS = {
  en: {
    gap: ' ',
    colon: ': ',
    first: (name: string) => `first ${name}`,
    praise: ({ name, positive, total }: PraisedFeature) =>
      `, since ${total === 1 ? '1 opinion praises' : `${positive} of ${total} opinions praise`} ${praisedAs(name, 'en')}`,
    reason: (sentence: string) => `. ${sentence}`,
    next: ['; then ', ' Then '],
    comma: ', ',
    and: ' and ',
    more: (count: number) => `${count} more`,
    end: '.',
  },
  zh: {
    gap: '，',
    colon: '：',
    first: (name: string) => `首选${name}`,
    praise: ({ name, positive, total }: PraisedFeature) =>
      `，因为${total}条评价中有${positive}条称赞它${praisedAs(name, 'zh')}`,
    reason: (sentence: string) => `。${sentence}`,
    next: ['；其次是', '其次是'],
    comma: '、',
    and: '和',
    more: (count: number) => `另外${count}款`,
    end: '。',
  },
} as const;

function partsOf(
  { head, first, praise, reason, others, more }: Recommended,
  language: DisplayLanguage,
): Part[] {
  const words = WORDS[language];
  const why = praise === undefined ? words.reason(reason) : words.praise(praise);
  const rest = more > 0 ? [...others, words.more(more)] : others;
  const before = (place: number): string => {
    if (place === 0) return words.next[praise === undefined ? 1 : 0];
    return place === rest.length - 1 ? words.and : words.comma;
  };
  return [
    ...head.flatMap((fact, place): Part[] => (place === 0 ? [{ fact }] : [words.gap, { fact }])),
    words.colon,
    { fact: words.first(first) + why },
    ...rest.flatMap((fact, place): Part[] => [before(place), { fact }]),
    // A reason is a sentence of its own.
    ...(praise === undefined && rest.length === 0 ? [] : [words.end]),
  ];
}

const WELCOME = { en: 'You are welcome.', zh: '不客气。' } as const;
const NOTHING = { en: 'Nothing fits.', zh: '没有合适的商品。' } as const;
const NONE_OF_KIND = {
  en: (kind: string) => `This shop has no ${kind}.`,
  zh: (kind: string) => `本店没有${kind}。`,
} as const;

const NO_OTHER_KIND = {
  en: (kind: string) => `This shop has no ${kind}.`,
  zh: (kind: string) => `本店没有${kind}。`,
} as const;

/** "3 headphones or earbuds", 3款耳机. */
function sayWide(count: number, wishes: Wishes, language: DisplayLanguage): string {
  const kinds = sayWideKind(wishes, language, (kind) => sayKind(kind, language));
  return language === 'zh' ? `${count}款${kinds}` : `${count} ${kinds}`;
}

const NOTHING_BY = {
  en: (makers: readonly string[]) => `This shop has nothing by ${sayList(makers, ' or ')}.`,
  zh: (makers: readonly string[]) => `本店没有${sayList(makers, '或', '、')}的商品。`,
} as const;

/** Why there is nothing to recommend: the shop has none of the kind, or none that fits. */
function sayNothing(snapshot: Snapshot, category: string | null, language: DisplayLanguage): string {
  return category === null || hasKind(snapshot, category)
    ? NOTHING[language]
    : NONE_OF_KIND[language](sayKind(category, language));
}

/**
 * A short answer in words: how many products within which limits, the first one with what speaks for it, the next
 * two, and notes on everything that is not as asked. Names longer than 100 characters are cut. Never throws.
 */
export function sayGuidance(snapshot: Snapshot, guidance: Guidance, language: DisplayLanguage): SaidGuidance {
  const { request, wishes, where, asked, page, similarTo } = guidance;
  // Who only says thanks has read the list.
  if (request.isThanks === true) return { draft: WELCOME[language], facts: [], notes: '' };
  if (request.fault !== undefined)
    return { draft: sayFault(request.fault.category, language), facts: [], notes: '' };
  if (isKindAbsent(snapshot, request.otherKind))
    return { draft: NO_OTHER_KIND[language](clean(request.otherKind ?? '')), facts: [], notes: '' };
  if (request.absentMakers !== undefined)
    return {
      draft: NOTHING_BY[language](request.absentMakers.map((maker) => clean(maker))),
      facts: [],
      notes: '',
    };
  const limits = sayLimits(snapshot, withoutUnstated(snapshot, wishes), language);
  const notes = sayNotes(snapshot, guidance, limits, language);
  const [best, ...rest] = page.recommendations;
  if (best === undefined) return { draft: sayNothing(snapshot, wishes.category, language), facts: [], notes };
  const isChinese = language === 'zh';
  const alike = sayList(
    similarTo.map((id) => sayNode(snapshot, 'Product', id, language)),
    isChinese ? '和' : ' and ',
    isChinese ? '、' : ', ',
  );
  const measured = where.specifications && limits.specifications;
  const head = [
    wishes.alsoCategory === undefined
      ? sayCount(page.recommendations.length, wishes.category, language)
      : sayWide(page.recommendations.length, wishes, language),
    alike && (isChinese ? `与${alike}相似` : `like ${alike}`),
    where.brands && limits.brands,
    where.prices && limits.prices,
    measured && (isChinese ? measured : `with ${measured}`),
  ].filter((fact): fact is string => fact !== undefined && fact !== '');
  const named = rest.slice(0, NAMED - 1);
  const parts = partsOf(
    {
      head,
      first: sayGoods(snapshot, best.product, asked.where, language),
      praise: praised(snapshot, best, language),
      reason: clean(best.reason, MAX_REASON_LENGTH),
      others: named.map(({ product }) => sayGoods(snapshot, product, asked.where, language)),
      more: rest.length - named.length,
    },
    language,
  );
  return {
    draft: parts.map((part) => (typeof part === 'string' ? part : part.fact)).join(''),
    facts: parts.flatMap((part) => (typeof part === 'string' ? [] : [part.fact])),
    notes,
  };
}
