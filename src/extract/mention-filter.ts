import { findAudience, findCategory, findFeature } from '../domain/vocabulary/vocabulary.js';
import { chineseFeatureName } from './chinese/chinese-feature-name.js';
import { englishFeatureName } from './english/feature-names.js';
import type { AspectMention, ExtractionInput, Language } from './extraction.js';
import { SPAN_LIMIT, wholeSpan } from './whole-span.js';

/** Words for a product as a whole, in the singular. */
const WHOLE: ReadonlySet<string> = new Set(
  'product item device unit thing gadget purchase 产品 商品 东西 宝贝 机子 机器 货 货物'.split(' '),
);
/** Things around a sale that are named more often than judged: a feature only where somebody judges them. */
const AROUND_SALE: ReadonlySet<string> = new Set('package service box 包装盒 盒子 服务'.split(' '));

/**
 * A number with a unit of measure, money or time, or a date, with words of degree around it: no opinion on anything.
 * Chinese numerals need a unit of two meanings less (十分, 一点 and 一般 are words).
 */
const MEASURE =
  /^(?:约|大约|大概|差不多|只有|只要|仅|才|就|是|为|有|卖|花|花了)?[¥￥$]?\d[\d.,:：~～-]{0,15}(?:[a-z%℃°]{1,5}|[元块钱克斤寸吋米天年月日号点秒时帧倍度]|块钱|公斤|千克|毫安时?|毫米|厘米|英寸|小时|分钟|个月|个?星期|周|万像素)?(?:\d{1,2}月)?(?:\d{1,2}[日号]?)?(?:左右|以上|以内|以下|出头|多)?$/iu;
const CHINESE_MEASURE =
  /^[一二两三四五六七八九十百千万半]{1,6}[多几来整]?(?:元|块|块钱|克|斤|公斤|千克|毫安|毫米|厘米|寸|英寸|小时|分钟|个月|天|年)(?:左右|以上|以内|以下|出头|多)?$/u;

const singularOf = (words: string): string => words.replace(/s$/, '');
const categoryOf = (words: string): string | undefined =>
  (findCategory(words) ?? findCategory(singularOf(words)))?.name;

/** Whether `words` name the whole product that the text is about: in general, by its category or by its names. */
function namesProduct(words: string, singular: string, product: ExtractionInput['product']): boolean {
  if (product === undefined) return false;
  if (WHOLE.has(singular)) return true;
  const category = categoryOf(product.category?.toLowerCase() ?? '');
  if (category !== undefined && categoryOf(words) === category) return true;
  return [product.name, product.brand].some((name) => name?.toLowerCase() === words);
}

const NAMES: Readonly<Record<Language, (words: string) => string>> = {
  en: englishFeatureName,
  zh: chineseFeatureName,
};

/**
 * `mention` with whole spans ({@link wholeSpan}) of at most {@link SPAN_LIMIT}, its feature named anew where the words
 * changed; undefined when no words are left. An opinion that is none is null.
 */
export function wholeMention(
  text: string,
  mention: AspectMention,
  language: Language,
): AspectMention | undefined {
  const limit = SPAN_LIMIT[language];
  const whole = wholeSpan(text, mention, limit);
  if (whole === undefined) return undefined;
  const opinion = mention.opinion === null ? null : (wholeSpan(text, mention.opinion, limit) ?? null);
  if (whole === mention && opinion === mention.opinion) return mention;
  const renamed = whole !== mention && !mention.implicit;
  return { ...whole, opinion, ...(renamed ? { feature: NAMES[language](whole.text) } : {}) };
}

/**
 * Whether a mention names something of the product: not the product as a whole where `product` tells what it is, not a
 * person that uses it, and nothing around a sale of which nothing is said.
 */
export function isOfProduct(
  { text, feature, implicit, polarity, opinion }: AspectMention,
  product: ExtractionInput['product'],
): boolean {
  if (implicit) return true;
  const words = text.toLowerCase();
  const singular = singularOf(words);
  if (AROUND_SALE.has(singular) && polarity === 'neutral' && opinion === null) return false;
  if (findAudience(words) !== undefined && findFeature(feature) === undefined) return false;
  return !namesProduct(words, singular, product);
}

const isMeasure = (words: string): boolean =>
  (MEASURE.test(words) || CHINESE_MEASURE.test(words)) && !/stars?$/i.test(words);

/** What is said right behind a mention up to the end of its clause, without the verb that leads to an amount. */
function predicateOf(text: string, end: number): string {
  const [clause = ''] = /^[^，。！？；,!?;\n]{0,24}/u.exec(text.slice(end, end + 24)) ?? [];
  return clause.replaceAll(' ', '').replace(/^(?:能|可以)?(?:用了?|撑了?|坚持了?|跑了?|在|都是|也是)/u, '');
}

/**
 * `mention` without a judgement that is a mere number, price, weight, time or date: one whose opinion is that (重量200克),
 * or of which no opinion is known and nothing else is said in its clause (电池用了三天). A score of stars is none of these.
 */
export function withoutMeasure(text: string, mention: AspectMention): AspectMention {
  if (mention.implicit || mention.polarity === 'neutral') return mention;
  const words = mention.opinion?.text.replaceAll(' ', '') ?? predicateOf(text, mention.end);
  return isMeasure(words) ? { ...mention, opinion: null, polarity: 'neutral' } : mention;
}
