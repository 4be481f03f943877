import type { Language } from '../../extract/extraction.js';
import type { FoundFeature } from './features/found-feature.js';
import { cover, readByGrammar } from './grammar-reading.js';
import { isThanks } from './intents/small-talk.js';
import { applyModel, type WeighedReading } from './learned/apply-model.js';
import { requestModelOf } from './learned/request-model.js';
import { type CatalogueNames, type KnownNames, knownNames } from './names/catalogue-names.js';
import { notUnderstoodIn } from './not-understood.js';
import type { ParsedRequest } from './parsed-request.js';
import { mustWorkWith } from './stance/works-with.js';
import { correctionsIn, correctionWords } from './text/correction.js';
import { cheapWords, isCheapest, withLinkedWords } from './text/linked-words.js';
import { understand } from './understood.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How to read a request; both *change results*. */
export interface ParseOptions {
  /** Told from the text when absent. */
  readonly language?: Language;
  /** Names of a shop; see {@link knownNames}, which can be called once for many requests. */
  readonly catalogue?: CatalogueNames | KnownNames;
  /** Whether what was learned of how people ask weighs what the grammar reads; true when absent. */
  readonly learned?: boolean;
}

const GENERAL = knownNames();

function namesOf(catalogue: ParseOptions['catalogue']): KnownNames {
  if (catalogue === undefined) return GENERAL;
  return 'lineByName' in catalogue ? catalogue : knownNames(catalogue);
}

/** Whether there is what is named next: 有没有, 你们有卖. */
const THERE_IS = /^(?:请问|你好|您好|[，, ]|你们|这里|店里|这儿)*有(?:没有|冇)?卖?$/u;

/** What comes with other goods, of which it is asked: 有遥控器吗. */
const COMES_WITH = /[遥孔口灯盒袋绳带笔膜套壳盖]|支架|底座|手柄|说明/u;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function featureNames(features: readonly FoundFeature[], stance: 'want' | 'avoid'): string[] {
  return unique(features.filter((feature) => feature.stance === stance).map((feature) => feature.listed));
}

function nothingOf({ text, isFault, categories, names, category }: WeighedReading): ParsedRequest {
  const kind = category ?? categories.find(({ role }) => role !== 'unlisted')?.value;
  const named = names.judged.find((name) => name.category !== undefined)?.category;
  return {
    language: text.language,
    intent: 'OTHER',
    category: null,
    brands: { want: [], avoid: [] },
    products: [],
    price: null,
    specifications: [],
    features: { want: [], avoid: [] },
    needs: [],
    audience: null,
    understood: [],
    ...(isFault && { fault: { category: kind ?? named ?? null } }),
    ...(isThanks(text) && { isThanks: true as const }),
    // What is broken was understood.
    notUnderstood: isFault ? [] : notUnderstoodIn(text, cover(text.raw.length, [])),
  };
}

/**
 * Words for kinds of goods that have no effect: another kind than the one that is sought (`phone or tablet`), and a refusal of the
 * very kind that is (`headphones, not over-ear`).
 */
function idleKinds({ text, categories }: WeighedReading, category: string | null): readonly Span[] {
  const last = categories.findLast(({ role, value }) => role === 'sought' && value === category)?.start ?? 0;
  const corrected = correctionsIn(text.matched).findLast((place) => place <= last) ?? 0;
  return categories.filter(({ role, value, start }) =>
    role === 'sought' ? value !== category && start >= corrected : role === 'rejected' && value === category,
  );
}

/** Needs that are denied, but for those that tell of a kind which is refused in vain: 不要游戏本. */
function deniedNeeds({ denied, categories }: WeighedReading, idle: readonly Span[]): readonly Span[] {
  const isOfKind = (need: Span): boolean =>
    categories.some(
      ({ role, start, end }) =>
        role === 'rejected' &&
        start <= need.start &&
        need.end <= end &&
        idle.some((span) => span.start === start),
    );
  return denied.filter((need) => !isOfKind(need));
}

/** 耳机 without a word for how they are worn or plugged in: a Chinese word for earbuds as well. */
function areAnyEarphones({ text, categories }: WeighedReading): boolean {
  if (/[不别非唔][^，。,]{0,3}入耳|入耳[^，。,]{0,4}(?:不|别|免|算了)/u.test(text.matched)) return false;
  const written = categories
    .filter(({ value, role }) => value === 'headphone' && role === 'sought')
    .map(({ start, end }) => text.matched.slice(start, end));
  return (
    written.length > 0 &&
    written.every((word) => /^(?:蓝牙|无线|运动|跑步|降噪|主动降噪)?耳机$/u.test(word)) &&
    !/头戴|有线|线控|罩耳|包耳|贴耳|监听|电竞|游戏|麦|唱片|录|3\.5|孔/u.test(text.matched)
  );
}

/** The record of a reading; the small talk of a shop has no wishes. */
function recordOf(reading: WeighedReading): ParsedRequest {
  const { text, names, chips, needs, audience, intent } = reading;
  if (intent === 'OTHER') return nothingOf(reading);
  const cheap = cheapWords(text);
  // What does not break the bank need not last long.
  const features = reading.features.filter(
    (feature) =>
      !cheap.some(
        ({ start, end }) =>
          start <= feature.start && feature.end <= end && feature.end - feature.start < end - start,
      ),
  );
  // What is asked is asked about the device: switch2接4k电视能满分辨率吗.
  const asked =
    intent === 'QUESTION' ? names.judged.find(({ role }) => role === 'device')?.category : undefined;
  // What the goods have to work with has no effect, and is told.
  const things = names.judged.filter(
    ({ role, start, end }) =>
      role !== 'neither' ||
      !mustWorkWith(text.matched.slice(Math.max(0, start - 26), start), text.matched.slice(end, end + 24)),
  );
  const understood = understand({ ...reading, features, things, audience: audience.matches });
  const category = asked ?? reading.category ?? (chips.length > 0 ? 'graphics card' : null);
  const idle = idleKinds(reading, category);
  const isWide = category === 'headphone' && areAnyEarphones(reading);
  const unlisted = reading.categories.find(({ role }) => role === 'unlisted');
  // 有投影仪吗 asks for the goods, and nothing of them.
  const isSoughtThere =
    intent === 'FIND' ||
    (intent === 'QUESTION' &&
      unlisted !== undefined &&
      THERE_IS.test(text.matched.slice(0, unlisted.start)) &&
      !COMES_WITH.test(text.matched.slice(unlisted.start, unlisted.end)));
  const isOther = category === null && isSoughtThere && names.about.length === 0;
  const otherKind =
    isOther && unlisted !== undefined ? text.raw.slice(unlisted.start, unlisted.end) : undefined;
  const finer = unique(
    features
      .filter(({ stance, name, listed }) => stance === 'want' && name !== listed)
      .map(({ name }) => name),
  );
  // What is compared is said to be without a wire; who compares them wishes nothing by that.
  const want = featureNames(features, 'want').filter(
    (name) =>
      name !== 'wireless' || intent !== 'COMPARE' || !/^(?:bluetooth|wireless|蓝牙|无线)/u.test(text.matched),
  );
  return {
    language: text.language,
    intent,
    category,
    brands: { want: names.want, avoid: names.avoid },
    products: unique([...names.about, ...chips.map(({ wish }) => String(wish.value))]),
    price: reading.price,
    specifications: reading.specifications,
    features: { want, avoid: featureNames(features, 'avoid').filter((name) => !want.includes(name)) },
    needs: unique(needs.map((need) => need.value)),
    audience: audience.value,
    ...(finer.length > 0 ? { detail: { features: finer, needs: [] } } : {}),
    ...(cheap.length > 0 ? { wants: isCheapest(text) ? ('CHEAPEST' as const) : ('CHEAP' as const) } : {}),
    understood,
    ...(otherKind !== undefined && { otherKind }),
    ...(isWide && { alsoCategory: 'earbud' }),
    notUnderstood: notUnderstoodIn(
      text,
      cover(text.raw.length, [
        ...withLinkedWords(text, [
          ...understood.filter(({ start }) => !idle.some((span) => span.start === start)),
          ...chips,
          ...features,
          ...deniedNeeds(reading, idle),
          ...correctionWords(text.matched),
        ]),
        ...cheap,
      ]),
    ),
  };
}

/**
 * Understands a request in words: what kind of goods, which brands and products, for how much, with which
 * specifications and features, for what and for whom, and what is asked for. English, Chinese and mixed; never throws.
 * An empty text gives an empty record with intent OTHER. At most the first 2,000 UTF-16 units are read.
 */
export function parseRequest(request: string, options: ParseOptions = {}): ParsedRequest {
  const reading = readByGrammar(request, namesOf(options.catalogue), options.language);
  const model = options.learned === false ? null : requestModelOf(reading.text.language);
  return recordOf(model === null ? reading : applyModel(reading, model));
}
