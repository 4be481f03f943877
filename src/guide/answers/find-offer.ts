import type { GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { clean, sayList, sayMoney } from '../display-words.js';
import type { Citation, Claim, Finding } from './answer-types.js';
import { ANSWER_WORDS } from './answer-words.js';
import type { Asking, Subject } from './asking.js';

const PRICE =
  /\bhow much (?:is|are|does|do|would|will)\b|\b(?:prices?|costs?)\b|多少钱|什么价|价格|售价|卖多少|几块钱|几钱|要多少块/u;
const NO_PRICE = /\b(?:weighs?|hold|memory|storage|ram|space|worth)\b/u;
const AVAILABILITY =
  /\b(?:in stock|out of stock|available|availability|sold out|discontinued|still (?:sold|sell|for sale|buy|being sold)|pre-?order(?:ed)?|can i (?:still )?buy|still get)\b|有货|缺货|现货|没货|停产|还(?:有)?(?:卖|在卖|能买)|预订|预售|下架|买得到|断货/u;
/** Words beside the question for a price or for stock that ask for no more. */
const BESIDE =
  /\b(?:how much|price|prices|cost|costs|money|dollars?|usd|yuan|cny|euros?|in stock|stock|available|availability|sold|discontinued|pre-?order\w*|today|now|currently|right|shop|store|china|cn|us|usa)\b|多少|价格|售价|价|钱|块|货|现货|缺货|停产|卖|在卖|预订|预售|下架|元|美元|人民币|国内|中国|什么|现在|目前/u;

/** Whether a question asks for the price or the stock of a product, and for nothing else. */
export function askedOffer({ question }: Pick<Asking, 'question'>): 'price' | 'availability' | undefined {
  const asked = AVAILABILITY.test(question.normal)
    ? 'availability'
    : PRICE.test(question.normal) && !NO_PRICE.test(question.normal)
      ? 'price'
      : undefined;
  if (asked === undefined) return undefined;
  const rest = question.units.filter(
    ({ word, topics, weight }) =>
      weight >= 0.5 && !BESIDE.test(word) && !topics.includes('s:price') && !topics.includes('f:price'),
  );
  return rest.length === 0 ? asked : undefined;
}

async function offersOf(asking: Asking, product: NodeId): Promise<GraphNode[]> {
  const listings = (asking.facts.in.get(product) ?? [])
    .filter(({ type }) => type === 'OF')
    .map(({ from }) => from);
  return (await asking.reader.nodes(listings)).filter(
    ({ properties: { region } }) =>
      asking.region === undefined || typeof region !== 'string' || region === asking.region,
  );
}

const cite = ({ id, properties }: GraphNode): Citation => {
  const quote = clean(
    [properties.nameEn ?? properties.nameZh, properties.price, properties.currency, properties.availability]
      .filter((part) => part !== undefined)
      .join(' '),
    300,
  );
  return { source: id, quote, start: 0, end: quote.length };
};

/** Price and stock of a subject with all its variants; undefined where nothing is offered to the asker. */
export async function offerClaim(
  asking: Asking,
  subject: Subject,
  asked: 'price' | 'availability',
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
    const offers = await offersOf(asking, variant);
    const prices = offers.flatMap(({ properties: { price, currency, region } }) =>
      typeof price !== 'number'
        ? []
        : [
            `${sayMoney(price, typeof currency === 'string' ? currency : undefined, language)}${typeof region === 'string' ? (language === 'zh' ? `（${words.region(region)}）` : ` (${words.region(region)})`) : ''}`,
          ],
    );
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

/** Price and stock of the subjects in the asker's region, from their listings. */
export async function findOffer(asking: Asking): Promise<Finding | undefined> {
  const asked = askedOffer(asking);
  if (asked === undefined) return undefined;
  const found = await Promise.all(asking.subjects.map((subject) => offerClaim(asking, subject, asked)));
  const claims = found.filter((claim): claim is Claim => claim !== undefined);
  if (claims.length === 0) return undefined;
  return { status: claims.length < asking.subjects.length ? 'PARTLY' : 'ANSWERED', claims, confidence: 1 };
}
