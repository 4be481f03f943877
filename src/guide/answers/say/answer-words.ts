import type { DisplayLanguage } from '../../../domain/localised-name.js';
import { gladOf } from '../../../explain/praised-as.js';
import { sayList } from '../../phrasing/display-words.js';
import { quote } from '../../phrasing/quote.js';
import type { Agreement, Citation } from '../answer-types.js';

const QUOTE = 160;

/** A quotation with who wrote it: `“…” (review, 4 of 5, 2025-06)`. */
export function sayQuote(citation: Citation, language: DisplayLanguage): string {
  const words = quote(citation.quote, QUOTE);
  const when = citation.at?.slice(0, 7);
  const stars = citation.rating;
  if (language === 'zh') {
    const from = citation.source.startsWith('review:')
      ? [
          `用户评价`,
          ...(stars === undefined ? [] : [`${stars}星`]),
          ...(when === undefined ? [] : [when]),
        ].join('，')
      : citation.source.startsWith('help:')
        ? '帮助'
        : '商品说明';
    return `${words}（${from}）`;
  }
  const from = citation.source.startsWith('review:')
    ? [
        'review',
        ...(stars === undefined ? [] : [`${stars} of 5`]),
        ...(when === undefined ? [] : [when]),
      ].join(', ')
    : citation.source.startsWith('help:')
      ? 'help'
      : 'the shop';
  return `${words} (${from})`;
}

/** "4 of 5 owners who speak of the battery praise it." The counts add up; nobody gives ''. */
export function sayAgreement(
  product: string,
  feature: string,
  { for: praise, against, neutral }: Agreement,
  language: DisplayLanguage,
): string {
  const all = praise + against + neutral;
  if (all === 0) return '';
  const glad = gladOf(feature, language);
  if (language === 'zh') {
    const parts = [
      ...(praise > 0 ? [`${praise}条称赞${glad === undefined ? '' : `它${glad}`}`] : []),
      ...(against > 0 ? [`${against}条批评`] : []),
      ...(neutral > 0 ? [`${neutral}条没有明显褒贬`] : []),
    ];
    return `谈到${product}的“${feature}”的${all}条评价里，${parts.join('，')}。`;
  }
  const praised = glad ?? 'it';
  const one = (count: number, verb: string, plural: string): string =>
    `${count} ${count === 1 ? verb : plural}`;
  const parts = [
    ...(praise > 0 ? [one(praise, `praises ${praised}`, `praise ${praised}`)] : []),
    ...(against > 0 ? [one(against, 'finds fault', 'find fault')] : []),
    ...(neutral > 0 ? [one(neutral, 'takes no side', 'take no side')] : []),
  ];
  return `Of ${all} ${all === 1 ? 'review' : 'reviews'} of ${product} that ${all === 1 ? 'speaks' : 'speak'} of ${feature}, ${sayList(parts, ' and ')}.`;
}

interface Phrases {
  readonly gap: string;
  readonly comma: string;
  readonly and: string;
  readonly noProduct: (names: string) => string;
  readonly whichProduct: string;
  readonly notKnown: (product: string) => string;
  readonly notKnownAtAll: string;
  readonly notOutright: (product: string) => string;
  readonly notOutrightAtAll: string;
  readonly nearest: string;
  readonly contradicted: string;
  readonly silent: (product: string) => string;
  readonly unspoken: (words: string) => string;
  readonly madeBy: (product: string, brand: string) => string;
  readonly nearby: string;
  readonly specification: (product: string, name: string, value: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly has: string;
  readonly hasNot: string;
  readonly supported: string;
  readonly unsupported: string;
  readonly soldAs: (products: string) => string;
  readonly released: (product: string, date: string) => string;
  readonly noPriceIn: (currency: string) => string;
  readonly cheaper: (product: string, other: string) => string;
  readonly samePrice: string;
  readonly variant: (product: string, quote: string) => string;
  readonly competing: (name: string, value: string) => string;
  readonly price: (product: string, price: string) => string;
  readonly availability: Readonly<Record<string, (product: string) => string>>;
  readonly region: (region: string) => string;
  readonly worksWith: (product: string, other: string) => string;
  readonly notStatedWith: (product: string, other: string) => string;
  readonly accessoryOf: (product: string, other: string) => string;
  readonly successorOf: (product: string, other: string) => string;
  readonly more: (product: string, other: string, name: string, more: string, by: string) => string;
  readonly equal: (name: string, value: string) => string;
  readonly suits: (product: string, need: string) => string;
  readonly rated: (product: string, stars: string, count: number) => string;
  readonly better: (product: string, other: string, feature: string) => string;
  readonly noDifference: (feature: string) => string;
  readonly difference: (product: string, other: string, feature: string) => string;
  readonly help: (title: string) => string;
}

/** The words between what is known. */
export const ANSWER_WORDS: Readonly<Record<DisplayLanguage, Phrases>> = {
  en: {
    gap: ' ',
    comma: ', ',
    and: ' and ',
    noProduct: (names) => `The shop has no ${names}, so nothing is known of it here.`,
    whichProduct: 'That is not known without a product; please name one.',
    notKnown: (product) => `That is not known: nothing that is said of ${product} answers it.`,
    notKnownAtAll: 'That is not known: nothing in the shop answers it.',
    notOutright: (product) => `That is not known for certain: nobody says it of ${product} outright.`,
    notOutrightAtAll: 'That is not known for certain: nothing in the shop says it outright.',
    nearest: 'Nearest to it:',
    contradicted: 'The sources contradict each other here.',
    silent: (product) => `Of ${product} nobody says anything that answers it.`,
    unspoken: (said) => `Nothing is known of ${quote(said)}.`,
    madeBy: (product, brand) => `${product} is made by ${brand}.`,
    nearby: 'What is known nearby:',
    specification: (product, name, value) => `${product}: ${name} ${value}.`,
    yes: 'Yes.',
    no: 'No.',
    has: 'Yes.',
    hasNot: 'No.',
    supported: 'Yes.',
    unsupported: 'No.',
    soldAs: (products) => `Here it is sold as ${products}.`,
    released: (product, date) => `${product} was released on ${date}.`,
    noPriceIn: (currency) => `No price in ${currency} is known.`,
    cheaper: (product, other) => `${product} is cheaper than ${other}.`,
    samePrice: 'Both cost the same.',
    variant: (product, said) => `Of ${product}: ${said}`,
    competing: (name, value) => `Another source states ${name} ${value}.`,
    price: (product, price) => `${product} costs ${price}.`,
    availability: {
      in_stock: (product) => `${product} is in stock.`,
      out_of_stock: (product) => `${product} is out of stock.`,
      preorder: (product) => `${product} can be preordered.`,
      discontinued: (product) => `${product} is discontinued.`,
    },
    region: (region) => `only in ${region}`,
    worksWith: (product, other) => `${product} works with ${other}.`,
    notStatedWith: (product, other) => `That ${product} works with ${other} is stated nowhere.`,
    accessoryOf: (product, other) => `${product} is an accessory of ${other}.`,
    successorOf: (product, other) => `${product} is the successor of ${other}.`,
    more: (product, other, name, more, by) => `${product} has the ${more} ${name} than ${other}: ${by}.`,
    equal: (name, value) => `Both have the same ${name}: ${value}.`,
    suits: (product, need) => `${product} is said to suit ${need}.`,
    rated: (product, stars, count) =>
      `${product} has ${stars} of 5 stars in ${count} ${count === 1 ? 'review' : 'reviews'}.`,
    better: (product, other, feature) =>
      `Somebody who knows both puts ${product} above ${other} in ${feature}.`,
    noDifference: (feature) => `What owners say of ${feature} does not differ by more than chance.`,
    difference: (product, other, feature) =>
      `Owners praise ${feature} of ${product} more often than that of ${other}, by more than chance.`,
    help: (title) => `From ${quote(title)}:`,
  },
  zh: {
    gap: '',
    comma: '、',
    and: '和',
    noProduct: (names) => `本店没有${names}，所以没有它的资料。`,
    whichProduct: '不知道您问的是哪款商品，请说出名字。',
    notKnown: (product) => `这一点还不清楚：关于${product}的资料里没有提到。`,
    notKnownAtAll: '这一点还不清楚：店里的资料没有提到。',
    notOutright: (product) => `这一点还不能确定：关于${product}，没有人直接说到。`,
    notOutrightAtAll: '这一点还不能确定：店里的资料没有直接说到。',
    nearest: '最接近的说法：',
    contradicted: '各处的说法互相矛盾。',
    silent: (product) => `关于${product}，没有资料提到这一点。`,
    unspoken: (said) => `关于${quote(said)}，没有资料提到。`,
    madeBy: (product, brand) => `${product}的品牌是${brand}。`,
    nearby: '相关的资料：',
    specification: (product, name, value) => `${product}的${name}：${value}。`,
    yes: '是的。',
    no: '不是。',
    has: '有。',
    hasNot: '没有。',
    supported: '支持。',
    unsupported: '不支持。',
    soldAs: (products) => `本店在售：${products}。`,
    released: (product, date) => `${product}的发布日期是${date}。`,
    noPriceIn: (currency) => `没有${currency}价格。`,
    cheaper: (product, other) => `${product}比${other}便宜。`,
    samePrice: '两者价格相同。',
    variant: (product, said) => `${product}：${said}`,
    competing: (name, value) => `另有资料写${name}为${value}。`,
    price: (product, price) => `${product}售价${price}。`,
    availability: {
      in_stock: (product) => `${product}有货。`,
      out_of_stock: (product) => `${product}暂时缺货。`,
      preorder: (product) => `${product}可以预订。`,
      discontinued: (product) => `${product}已停产。`,
    },
    region: (region) => `仅限${region}`,
    worksWith: (product, other) => `${product}可以和${other}搭配使用。`,
    notStatedWith: (product, other) => `没有资料说${product}能和${other}搭配使用。`,
    accessoryOf: (product, other) => `${product}是${other}的配件。`,
    successorOf: (product, other) => `${product}是${other}的后续型号。`,
    more: (product, other, name, more, by) => `${product}的${name}比${other}${more}：${by}。`,
    equal: (name, value) => `两者的${name}相同：${value}。`,
    suits: (product, need) => `资料说${product}适合${need}。`,
    rated: (product, stars, count) => `${product}有${count}条评价，平均${stars}星（满分5星）。`,
    better: (product, other, feature) => `有用过两款的人认为${product}的${feature}比${other}好。`,
    noDifference: (feature) => `用户对两者“${feature}”的评价差别不明显。`,
    difference: (product, other, feature) =>
      `用户更常称赞${product}的“${feature}”，差别大于偶然（对比${other}）。`,
    help: (title) => `见${quote(title)}：`,
  },
};
