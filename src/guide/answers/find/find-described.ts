import { labelOf } from '../../../domain/ids.js';
import type { Finding } from '../answer-types.js';
import type { Asking } from '../asking.js';
import { withoutNames } from '../question/without-names.js';
import { citationOf } from '../say/citations.js';
import type { ReadSentence } from '../sentences/read-sentences.js';
import { quoteOf } from './opinion-on.js';

/** An open question about the whole product, which its description answers by how it says so. */
interface DescribedThing {
  readonly asked: RegExp;
  readonly said: RegExp;
  /** Where nothing says it so, the description begins with it. */
  readonly isFirst?: boolean;
}

const DESCRIBED: readonly DescribedThing[] = [
  {
    asked:
      /^(?:so )?(?:what|who|whom)\b.{0,30}\b(?:for|suited to|aimed at)\s*[?.!]*$|给(?:什么|哪种|哪类|哪些|谁)[^，。？]{0,4}用|适合(?:什么|哪些|哪种|哪类|啥|谁)|(?:主要|到底|一般|平时)?是?[拿用]来(?:干嘛|干什么|干啥|做什么|做啥)|(?:主要|到底)(?:干嘛|用途|做什么)|有(?:什么|啥)用|什么用途/u,
    said: /^for\b|\b(?:made|meant|built|designed|good|ideal|perfect|right|is|are|one|camera|laptop|tablet|phone|reader|speakers?|monitor) for\b|\bfor (?:people|those|anyone|everyone|whoever|beginners)\b|\bsuits?\b|适合|合适|专为|打造|的人|准备的|设计[，。]/u,
    isFirst: true,
  },
  {
    asked:
      /\bwhat\b.{0,30}\b(?:in the (?:box|package)|(?:come|comes|came|ships?|supplied) with|included)\b|\bwhat (?:do|will|would) (?:i|you|we) get\b|[盒包箱装][子装里]*[^，。？]{0,3}(?:有|装)[了些着都]?(?:什么|啥|哪些)|[附配送带][了着]?(?:什么|啥|哪些)(?!样|颜色|接口)|有(?:什么|啥|哪些)配件/u,
    said: /\b(?:in the box|included|includes|comes? with|supplied)\b|标配|附[赠带送]?|随[机盒附]|(?<!包)含(?!有|量)|自带/u,
  },
  {
    asked:
      /^what(?:['’]s| is| are)(?: (?:it|they|this|the (?:body|housing|case|shell|casing)))? ?(?:of )?made (?:of|from|out of)|^what materials?\b|(?:什么|啥|哪种)(?:材质|材料|料子?|东西)?(?:做|制)?的?\s*[呢啊？?]*$/u,
    said: /\bmade\b.{0,30}\b(?:of|from)\b|\b(?:metal|alumini?um|magnesium|titanium|steel|plastic|leather|fabric|wooden|wood|bamboo|ceramic|carbon|polycarbonate) (?:body|housing|case|shell|casing|frame|lid)\b|(?:机身|外壳|壳体|箱体|整机)[^，。]{0,8}[铝镁钛钢塑玻皮布木竹碳瓷金]|[铝镁钛钢塑玻皮木竹碳瓷金][^，。]{0,3}(?:机身|外壳|壳体|箱体)/u,
  },
];

/** What else is asked of: the strap, and not the body that a product is. */
const LEAST = 0.5;
const BODY = /^(?:body|housing|case|shell|casing|外壳|机身|壳|壳子|壳体|整机|料子|材质|材料)$/u;
/** The shop's table of parameters describes nothing. */
const TABLE = /^[^:：]{2,30}[:：]/u;
const HAN = /\p{Script=Han}/u;

/** The sentences of descriptions of the product that is meant, those in the language of the answer first; lines of tables are none. */
export function descriptionsOf({
  sentences,
  language,
}: Pick<Asking, 'sentences' | 'language'>): ReadSentence[] {
  const isOwn = ({ node: { id }, normal }: ReadSentence): boolean =>
    labelOf(id) === 'Document' && !TABLE.test(normal);
  const other = ({ normal }: ReadSentence): number => Number(HAN.test(normal) !== (language === 'zh'));
  return sentences.filter(isOwn).toSorted((a, b) => other(a) - other(b));
}

/** Whether more is asked than `asked` says: what the strap is made of. */
function asksMore({ units, normal }: Asking['question'], asked: string): boolean {
  return units.some(
    ({ start, end, weight }) =>
      weight >= LEAST && !asked.includes(normal.slice(start, end)) && !BODY.test(normal.slice(start, end)),
  );
}

const FOR_NAME = /\bfor (?:(?:the|my|an?|this) )?$/u;

/** Whether it ends with what something is for: "which colours for the Hover Lite" does not ask what that is for. */
function isBeforeName({ normal, names }: Asking['question']): boolean {
  return names.named.some(
    ({ start, end }) => FOR_NAME.test(normal.slice(0, start)) && /^[\s?.!]*$/u.test(normal.slice(end)),
  );
}

/**
 * What a product is for, what comes with it and what it is made of, where that is all that is asked, as its description says it:
 * the first sentence that does. Undefined where none does, and of several products.
 */
export async function findDescribed(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects } = asking;
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) return undefined;
  const text = withoutNames(question);
  for (const { asked, said, isFirst = false } of DESCRIBED) {
    const match = asked.exec(text);
    if (match === null || asksMore(question, match[0]) || isBeforeName(question)) continue;
    const sentences = descriptionsOf(asking);
    const told = sentences.find(({ normal }) => said.test(normal)) ?? (isFirst ? sentences[0] : undefined);
    if (told === undefined) return undefined;
    const citation = citationOf(told.node, told);
    return {
      status: 'ANSWERED',
      claims: [{ text: quoteOf(asking, subject, citation), citations: [citation] }],
      confidence: 0.8,
    };
  }
  return undefined;
}
