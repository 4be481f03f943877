import { keyOf, type NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import { offerAt } from '../../domain/offers-at.js';
import { directionOf } from '../../domain/vocabulary/direction-of.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { sayValues } from '../answers/say/say-value.js';
import { sayList, sayMoney, sayNode, sayQuantity } from '../phrasing/display-words.js';
import { sayUnavailable } from '../say/say-unavailable.js';
import { moreOf } from '../wishes/more-of.js';
import type { Comparison } from './compare.js';
import type { Advantage } from './compare-choices.js';
import type { ComparedFeature } from './compare-opinions.js';
import { type ComparedSpecification, isOwnTaste } from './compare-specifications.js';
import { isNoticed } from './is-noticed.js';
import { saySuited } from './say-suited.js';

/** So many reasons are said for a product, and so many rows that differ. */
const REASONS = 3;
const ROWS = 6;
const UNKNOWN_ROWS = 3;

interface Words {
  readonly gap: string;
  readonly and: string;
  readonly comma: string;
  readonly slash: string;
  readonly prices: (list: string) => string;
  readonly priceOf: (product: string, price: string) => string;
  readonly noPrice: string;
  readonly differ: (rows: string) => string;
  readonly row: (name: string, values: string) => string;
  readonly opinions: (name: string, values: string) => string;
  readonly share: (product: string, positive: number, all: number) => string;
  readonly nobody: string;
  readonly noOpinions: (names: string, product: string) => string;
  readonly noDifference: string;
  readonly choose: (product: string, reasons: string) => string;
  readonly nothing: (product: string) => string;
  readonly specification: (name: string, value: string, more: string) => string;
  readonly own: (name: string, value: string) => string;
  readonly feature: (name: string) => string;
  readonly price: (price: string) => string;
  readonly unitPrice: (price: string, per: string, name: string) => string;
  readonly need: (name: string) => string;
}

const WORDS: Readonly<Record<DisplayLanguage, Words>> = {
  en: {
    gap: ' ',
    and: ' and ',
    comma: ', ',
    slash: ' / ',
    prices: (list) => `Prices: ${list}.`,
    priceOf: (product, price) => `${product} ${price}`,
    noPrice: 'not known',
    differ: (rows) => `They differ in ${rows}.`,
    row: (name, values) => `${name} (${values})`,
    opinions: (name, values) => `${name} by what owners say (${values})`,
    share: (product, positive, all) =>
      all === 0 ? `${product}: nobody speaks of it` : `${product}: ${positive} of ${all} praise it`,
    nobody: 'nobody says',
    noOpinions: (names, product) => `No owner says anything of ${names} of ${product}.`,
    noDifference: 'What owners say of them does not differ by more than chance.',
    choose: (product, reasons) => `Choose ${product} if you want ${reasons}.`,
    nothing: (product) => `Nothing that is known speaks for ${product} against the others.`,
    specification: (name, value, more) => `the ${more} ${name} (${value})`,
    own: (name, value) => `the ${value} ${name}`,
    feature: (name) => `the ${name} that owners praise more`,
    price: (price) => `the lower price (${price})`,
    unitPrice: (price, per, name) => `more ${name} for the money (${price} a ${per} of ${name})`,
    need: (name) => `something for ${name}`,
  },
  zh: {
    gap: '',
    and: '和',
    comma: '、',
    slash: ' / ',
    prices: (list) => `价格：${list}。`,
    priceOf: (product, price) => `${product} ${price}`,
    noPrice: '未知',
    differ: (rows) => `主要区别：${rows}。`,
    row: (name, values) => `${name}（${values}）`,
    opinions: (name, values) => `用户对${name}的评价（${values}）`,
    share: (product, positive, all) =>
      all === 0 ? `${product}：没有人提到` : `${product}：${all}条评价中${positive}条称赞`,
    nobody: '没有资料',
    noOpinions: (names, product) => `还没有用户评价${product}的${names}。`,
    noDifference: '用户对它们的评价没有明显差别。',
    choose: (product, reasons) => `如果看重${reasons}，选${product}。`,
    nothing: (product) => `已知资料里，${product}没有胜过其他款的地方。`,
    specification: (name, value, more) => `${name}${more}（${value}）`,
    own: (name, value) => `${name}为${value}`,
    feature: (name) => `用户口碑更好的${name}`,
    price: (price) => `价格更低（${price}）`,
    unitPrice: (price, per, name) => `${name}的单价更低（每${per}${name}${price}）`,
    need: (name) => `${name}用途`,
  },
};

/** Whether a value of the same name is stated: what is known of battery life need not be said by an owner. */
function isStated({ specifications }: Comparison, product: NodeId, feature: NodeId): boolean {
  const row = specifications.find(({ specification }) => keyOf(specification) === keyOf(feature));
  const value = row?.values.find((one) => one.product === product);
  return value?.value !== undefined || value?.text !== undefined;
}

/** Says the parts of one comparison. */
class Teller {
  readonly words: Words;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly comparison: Comparison,
    readonly language: DisplayLanguage,
  ) {
    this.words = WORDS[language];
  }

  product(id: NodeId): string {
    return sayNode(this.snapshot, 'Product', id, this.language);
  }

  private value({ values, unit }: ComparedSpecification, product: NodeId): string {
    const said = sayValues(
      values.map(({ value, text }) => ({
        ...(value !== undefined && { value }),
        ...(text !== undefined && { valueText: text }),
        ...(unit !== undefined && { unit }),
      })),
      this.language,
    );
    return said[values.findIndex((one) => one.product === product)] ?? this.words.nobody;
  }

  specification(row: ComparedSpecification): string {
    const name = sayNode(this.snapshot, 'Specification', row.specification, this.language);
    return this.words.row(
      name,
      row.values.map(({ product }) => this.value(row, product)).join(this.words.slash),
    );
  }

  feature(row: ComparedFeature): string {
    const name = sayNode(this.snapshot, 'Feature', row.feature, this.language);
    const values = row.opinions.map(({ product, positive, negative }) =>
      this.words.share(this.product(product), positive, positive + negative),
    );
    return this.words.opinions(name, values.join(this.language === 'zh' ? '；' : '; '));
  }

  /** What each product costs; '' where nobody says of any. */
  prices(): string {
    const { comparison, snapshot, language, words } = this;
    const table = snapshot.table('Product');
    const offers = comparison.products.map((product) =>
      offerAt(table.card(table.indexOf(product)), comparison.place),
    );
    if (offers.every((offer) => offer?.price === undefined)) return '';
    const said = comparison.products.map((product, place) => {
      const { price, currency } = offers[place] ?? {};
      return words.priceOf(
        this.product(product),
        price === undefined ? words.noPrice : sayMoney(price, currency, language),
      );
    });
    return words.prices(said.join(words.comma));
  }

  advantage({ kind, subject }: Advantage, product: NodeId): string {
    const { snapshot, comparison, language, words } = this;
    if (kind === 'FEATURE') return words.feature(sayNode(snapshot, 'Feature', subject, language));
    if (kind === 'NEED') return words.need(sayNode(snapshot, 'Need', subject, language));
    if (kind === 'PRICE') {
      const table = snapshot.table('Product');
      const { price, currency } = offerAt(table.card(table.indexOf(product)), comparison.place) ?? {};
      return words.price(sayMoney(Number(price), currency, language));
    }
    const name = sayNode(snapshot, 'Specification', subject, language);
    if (kind === 'UNIT_PRICE') {
      const unit = comparison.unitPrices.find(({ specification }) => specification === subject);
      const price = unit?.prices.find((one) => one.product === product)?.price ?? 0;
      return words.unitPrice(
        sayMoney(price, unit?.currency, language),
        unit === undefined ? '' : unit.per === 1 ? unit.unit : sayQuantity(unit.per, unit.unit, language),
        name,
      );
    }
    const row = comparison.specifications.find(({ specification }) => specification === subject);
    if (row === undefined) return name;
    const value = this.value(row, product);
    const own = row.values.find((one) => one.product === product);
    if (kind === 'VALUE' && own?.text !== undefined) return words.own(name, value);
    const isMore =
      kind === 'VALUE'
        ? row.values.every((one) => one === own || (one.value ?? 0) < (own?.value ?? 0))
        : directionOf(subject) >= 0;
    return words.specification(name, value, moreOf(subject, isMore, language));
  }
}

/** Whether a row tells people something to decide by: two values of it are known, and somebody would notice how they differ. */
function isTold(row: ComparedSpecification): boolean {
  const { specification, differs, best, place, values } = row;
  if (!differs) return false;
  if (best !== undefined) return true;
  // Two versions of one system are no two systems.
  if (keyOf(specification) === 'operating-system')
    return values.some(({ product }) => isOwnTaste(row, product));
  const numbers = values.flatMap(({ value }) => value ?? []);
  const isFar = numbers.length > 1 && isNoticed(Math.min(...numbers), Math.max(...numbers));
  return place !== undefined && (isFar || values.filter(({ text }) => text !== undefined).length > 1);
}

/**
 * A comparison in a few sentences of the reader's language, from a template alone: which is said to suit the `needs` that are asked, what each costs, what differs, what nobody says, and
 * which product to choose for what. Every value, count and price is that of the comparison.
 */
export function sayComparison(
  snapshot: Snapshot,
  comparison: Comparison,
  language: DisplayLanguage,
  needs: readonly NodeId[] = [],
): string {
  const teller = new Teller(snapshot, comparison, language);
  const { words } = teller;
  const features = comparison.features.filter(({ differs }) => differs).slice(0, ROWS);
  const specifications = comparison.specifications.filter(isTold).slice(0, ROWS);
  const rows = [
    ...features.map((row) => teller.feature(row)),
    ...specifications.map((row) => teller.specification(row)),
  ];
  const unknown = comparison.products.flatMap((product) => {
    const silent = comparison.features
      .filter(({ opinions }) =>
        opinions.every((one) => (one.product === product) === (one.positive + one.negative === 0)),
      )
      .filter(({ feature }) => !isStated(comparison, product, feature))
      .slice(0, UNKNOWN_ROWS);
    return silent.length === 0
      ? []
      : [
          words.noOpinions(
            sayList(
              silent.map(({ feature }) => sayNode(snapshot, 'Feature', feature, language)),
              words.and,
              words.comma,
            ),
            teller.product(product),
          ),
        ];
  });
  const prices = teller.prices();
  return [
    ...needs.map((need) => saySuited(snapshot, comparison, need, language)).filter((said) => said !== ''),
    ...(prices === '' ? [] : [prices]),
    ...(rows.length > 0 ? [words.differ(sayList(rows, words.and, words.comma))] : []),
    ...(features.length === 0 ? [words.noDifference] : []),
    ...comparison.choices.map(({ product, advantages }) => {
      const reasons = advantages.slice(0, REASONS).map((one) => teller.advantage(one, product));
      return reasons.length === 0
        ? words.nothing(teller.product(product))
        : words.choose(teller.product(product), sayList(reasons, words.and, words.comma));
    }),
    ...sayUnavailable(snapshot, comparison.products, language, comparison.place),
    ...unknown,
  ].join(words.gap);
}
