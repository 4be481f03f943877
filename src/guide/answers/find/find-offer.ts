import type { GraphNode } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { canBeHad, offerOf, type Place, placeOf } from '../../../domain/product-offers.js';
import { countryIn } from '../../../domain/vocabulary/countries.js';
import type { SpecificationMention } from '../../../extract/extraction.js';
import { clean, sayList, sayMoney } from '../../phrasing/display-words.js';
import { saySoldIn } from '../../say/say-country.js';
import { sayUnavailable } from '../../say/say-unavailable.js';
import type { Citation, Claim, Finding } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { wholeCitation } from '../say/citations.js';
import { holds, isDenied } from '../values/stated-value.js';

const PRICE =
  /\bhow much (?:is|are|does|do|would|will)\b|\b(?:prices?|costs?)\b|多少钱|什么价|价格|售价|卖多少|几块钱|几钱|要多少块/u;
const NO_PRICE = /\b(?:weighs?|hold|memory|storage|ram|space|worth)\b/u;
const AVAILABILITY =
  /\b(?:in stock|out of stock|available|availability|sold out|discontinued|still (?:sold|sell|for sale|buy|being sold)|pre-?order(?:ed)?|can i (?:still )?buy|still get|sold|(?:do|does) (?:you|they|the shop) (?:have|sell|stock|carry))\b|有货|缺货|现货|没货|停产|还(?:有)?(?:卖|在卖|能买)|预订|预售|下架|买得到|断货|卖不卖|[能可]以?买(?!单)|能不能买|有[卖售]|卖[吗么嘛]|销售|在售/u;
/** Words beside the question for a price or for stock that ask for no more. */
const BESIDE =
  /\b(?:how much|price|prices|cost|costs|money|dollars?|usd|yuan|cny|euros?|in stock|stock|available|availability|sold|discontinued|pre-?order\w*|here|there|sells?|carry|buy|get|today|now|currently|right|shop|store|china|cn|us|usa)\b|多少|价格|售价|价|钱|块|货|现货|缺货|停产|卖|在卖|预订|预售|下架|元|美元|人民币|国内|中国|这里|本店|你们|销售|买|售|什么|现在|目前|低于|高于|超过|不到|以下|以上|以内|美金|欧元|用|\b(?:under|below|over|above|less|more|cheaper|euro|than|bucks)\b|^\d[\d.,]*$/u;

/** What will be, or what a shop does about a price, is told by no offer. */
const OTHERWISE =
  /\b(?:when will (?:\w{1,20} ){0,4}(?:prices?|cheaper|costs?|drop|sales?|discount\w*)|gets? cheaper|getting cheaper|price[- ]match\w*|price protection)\b|降价|保价|什么时候(?:停产|便宜|下架)/u;

const statedPrice = ({ quantities }: Asking['question']): SpecificationMention | undefined =>
  quantities.find(({ name }) => name === 'price');

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:yuan|rmb|cny|renminbi)\b|人民币/u, 'CNY'],
  [/\b(?:dollars?|usd|us\$)\b|美元|美金|美刀/u, 'USD'],
  [/\b(?:euros?|eur)\b|欧元/u, 'EUR'],
];

/** Whether a question asks for the price or the stock of a product, and for nothing else. */
export function askedOffer({ question }: Pick<Asking, 'question'>): 'price' | 'availability' | undefined {
  const asked = AVAILABILITY.test(question.normal)
    ? 'availability'
    : (PRICE.test(question.normal) && !NO_PRICE.test(question.normal)) || statedPrice(question) !== undefined
      ? 'price'
      : undefined;
  if (asked === undefined || OTHERWISE.test(question.normal)) return undefined;
  const country = countryIn(question.normal)?.words ?? '';
  const from = question.normal.indexOf(country);
  const isCountry = (start: number, end: number): boolean => start < from + country.length && end > from;
  const rest = question.units.filter(
    ({ word, topics, weight, start, end }) =>
      weight >= 0.5 &&
      !BESIDE.test(word) &&
      !isCountry(start, end) &&
      !topics.includes('s:price') &&
      !topics.includes('f:price'),
  );
  return rest.length === 0 ? asked : undefined;
}

/** The country that the question names, else where the asker is; a country that is named is asked about with all its stores. */
function placeAsked({ question, region, store }: Pick<Asking, 'question' | 'region' | 'store'>): Place {
  const named = countryIn(question.normal)?.code;
  return named === undefined || named === region ? { region, store } : { region: named };
}

/** That `subject` is not sold where it is asked for, by the listings of it elsewhere; undefined where it has none. */
async function notSoldClaim(asking: Asking, subject: Subject): Promise<Claim | undefined> {
  const { snapshot, language } = asking;
  const text = sayUnavailable(snapshot, [subject.product], language, placeAsked(asking)).join(
    ANSWER_WORDS[language].gap,
  );
  const ids = (asking.facts.in.get(subject.product) ?? [])
    .filter(({ type }) => type === 'OF')
    .map(({ from }) => from);
  const listings = text === '' ? [] : await asking.reader.nodes(ids);
  return listings.length === 0 ? undefined : { text, citations: listings.map(cite) };
}

/** The listings that count where who asks is, in `currency` where one is given: those by which the product can be had there; where it cannot, all of there. */
async function offersOf(asking: Asking, product: NodeId, currency?: string): Promise<GraphNode[]> {
  const listings = (asking.facts.in.get(product) ?? [])
    .filter(({ type }) => type === 'OF')
    .map(({ from }) => from);
  const { region: asked, store: shop } = placeOf(placeAsked(asking));
  const there = (await asking.reader.nodes(listings)).filter(({ properties }) => {
    const { region, store } = offerOf(properties);
    const isThere =
      (asked === undefined || region === undefined || region === asked) &&
      (shop === undefined || store === undefined || store === shop);
    return isThere && (currency === undefined || properties.currency === currency);
  });
  const had = there.filter(({ properties }) => canBeHad(offerOf(properties).availability));
  return had.length > 0 ? had : there;
}

const cite = ({ id, properties }: GraphNode): Citation => {
  const quote = clean(
    [properties.nameEn ?? properties.nameZh, properties.price, properties.currency, properties.availability]
      .filter((part) => part !== undefined)
      .join(' '),
    300,
  );
  return wholeCitation(id, quote);
};

/** The lowest price of a product in each currency that the asker can buy it in. */
export async function lowestPrices(asking: Asking, product: NodeId): Promise<ReadonlyMap<string, number>> {
  const lowest = new Map<string, number>();
  for (const { properties } of await offersOf(asking, product)) {
    const { price, currency } = offerOf(properties);
    if (price !== undefined && currency !== undefined)
      lowest.set(currency, Math.min(price, lowest.get(currency) ?? price));
  }
  return lowest;
}

/** Price and stock of a subject with all its variants, in one currency where one is given; undefined where nothing is offered to the asker. */
export async function offerClaim(
  asking: Asking,
  subject: Subject,
  asked: 'price' | 'availability',
  currencyAsked?: string,
): Promise<Claim | undefined> {
  const { language, snapshot } = asking;
  const words = ANSWER_WORDS[language];
  const sentences: string[] = [];
  const citations: Citation[] = [];
  const table = snapshot.table('Product');
  for (const variant of subject.variants) {
    const card = table.card(table.indexOf(variant));
    const name = clean(
      String((language === 'zh' ? card.nameZh : card.nameEn) ?? card.nameEn ?? card.nameZh ?? variant),
    );
    const offers = await offersOf(asking, variant, currencyAsked);
    const prices = offers.flatMap(({ properties }) => {
      const { price, currency, region } = offerOf(properties);
      if (price === undefined) return [];
      const only = region === undefined ? '' : words.region(region);
      const limit = only === '' ? '' : language === 'zh' ? `（${only}）` : ` (${only})`;
      return [`${sayMoney(price, currency, language)}${limit}`];
    });
    if (prices.length > 0)
      sentences.push(words.price(name, sayList([...new Set(prices)], words.and, words.comma)));
    // The best of what can be bought: one seller that has it is enough.
    const states = offers.map(({ properties: { availability } }) => availability);
    const state = ['in_stock', 'preorder', 'out_of_stock', 'discontinued'].find((one) =>
      states.includes(one),
    );
    const said = state === undefined ? undefined : words.availability[state]?.(name);
    if (said !== undefined && (asked === 'availability' || state !== 'in_stock')) sentences.push(said);
    if (asked === 'availability' && prices.length > 0) sentences.reverse();
    citations.push(...offers.map(cite));
  }
  return sentences.length === 0 ? undefined : { text: sentences.join(words.gap), citations };
}

/** Yes or no to a price that the question states, by what the subject costs in that currency; undefined otherwise. */
async function priceVerdict(asking: Asking): Promise<string | undefined> {
  const [subject] = asking.subjects;
  const stated = statedPrice(asking.question);
  if (stated === undefined || subject === undefined || asking.subjects.length > 1) return undefined;
  const price = (await lowestPrices(asking, subject.product)).get(stated.canonicalUnit ?? '');
  if (price === undefined || isDenied(asking.question)) return undefined;
  const words = ANSWER_WORDS[asking.language];
  return holds(price, stated) ? words.yes : words.no;
}

/** Whether `subject` is sold in the country that the question names; undefined where it names none, and where it asks for a price. */
function soldThere(
  { question, snapshot, language }: Asking,
  { product }: Subject,
  asked: 'price' | 'availability',
): string | undefined {
  const country = countryIn(question.normal)?.code;
  if (country === undefined || asked === 'price') return undefined;
  return saySoldIn(snapshot, country, [product], language);
}

/** Price and stock of the subjects in the asker's region, from their listings; in the currency that is asked for. */
export async function findOffer(asking: Asking): Promise<Finding | undefined> {
  const asked = askedOffer(asking);
  if (asked === undefined) return undefined;
  const words = ANSWER_WORDS[asking.language];
  const currency = CURRENCIES.find(([pattern]) => pattern.test(asking.question.normal))?.[1];
  const claimsIn = async (one: string | undefined): Promise<Claim[]> =>
    (
      await Promise.all(
        asking.subjects.map(async (subject) => {
          const offered = await offerClaim(asking, subject, asked, one);
          if (offered === undefined) return notSoldClaim(asking, subject);
          const sold = soldThere(asking, subject, asked);
          return sold === undefined ? offered : { ...offered, text: [sold, offered.text].join(words.gap) };
        }),
      )
    ).filter((claim): claim is Claim => claim !== undefined);
  const own = await claimsIn(currency);
  const claims = own.length > 0 || currency === undefined ? own : await claimsIn(undefined);
  const [first] = claims;
  if (first === undefined) return undefined;
  const isOther = currency !== undefined && own.length === 0;
  const verdict = isOther ? words.noPriceIn(currency) : await priceVerdict(asking);
  if (verdict !== undefined) claims[0] = { ...first, text: [verdict, first.text].join(words.gap) };
  return {
    status: isOther || claims.length < asking.subjects.length ? 'PARTLY' : 'ANSWERED',
    claims,
    confidence: 1,
  };
}
