import { type NodeId, nodeId, slug } from '../../domain/ids.js';
import { namesPromotions } from '../../domain/vocabulary/promotion-words.js';
import { simplify } from '../../text/chinese/simplify.js';
import { withVariants } from '../answers/asking.js';
import { PROCEDURE } from '../answers/question/needs-product.js';
import { QUESTION_LIMIT, readQuestion } from '../answers/question/read-question.js';
import { subjectsOf } from '../answers/question/subjects-of.js';
import { readCritiques } from '../dialogue/critiques/read-critique.js';
import type { Guidance } from '../page/guidance.js';
import { productsOfLine } from '../products/about-products.js';
import { ASKS } from './asks.js';
import type { DirectReplyOptions, ShopQuestion } from './direct-reply-types.js';
import { seeksNothing } from './seeks-nothing.js';

/** Who speaks to the shop. */
const ADDRESSED = /\b(?:i|we|you|my|our|your|me|us)\b|[我你您咱]/iu;
const GREETS =
  /^(?:hi|hello|hey|thanks?|thank you|thx|cheers|good (?:morning|evening|afternoon|night|day)|bye|goodbye|ok|okay|great|你好|您好|谢谢|多谢|感谢|再见|好的|早上好|晚上好)/iu;
/** Who leaves the choice to the shop asks for goods: no person has to take over. */
const WISHES_ADVICE =
  /\b(?:recommend\w*|suggest\w*|advise|(?:help me|can you) (?:find|choose|pick|decide)|what (?:do|can|would) you (?:have|sell|offer|show))\b|推荐|建议|帮我?[选挑找看]|有(?:什么|啥)(?:好|卖)/iu;
/** A greeting of so many signs says something more. */
const LONGEST_GREETING = 24;
const IT = /\b(?:it|its|this|that)\b|[这那][款台个部副]|它/iu;

/** Words for what was shown: "add the first to my cart", "what do 1 and 3 have in common?", 差多少钱. */
const OF_SHOWN =
  /\b(?:it|its|this|that|they|them|their|these|those|the (?:first|second|third|fourth|fifth|last)|[1-5](?: and|,) [1-5])\b|[这那][款台个部副些几]|它|第[一二三四五1-5]|前[两二三]|[1-5][和跟与、][1-5]|差(?:多少|几)/iu;

const NO_BRANDS = { want: [], avoid: [] };

/** What may stand beside words that are a critique and nothing else. */
const OF_COURTESY = /[\s,.!?，。！？吧啊呢了]|\bplease\b/giu;

/**
 * What is asked of the shop where `request` may be that; undefined where goods alone can answer it. `spoken` is the product that it is
 * asked of without a word for it.
 */
export function shopQuestion(
  { request }: Pick<Guidance, 'request'>,
  { snapshot, text, language, about, meant = [], isTaken = false }: DirectReplyOptions,
  spoken: NodeId | undefined,
): ShopQuestion | undefined {
  const { intent } = request;
  const said = text.trim();
  const plain = simplify(said);
  const isAsking = intent === 'OTHER' || intent === 'QUESTION' || intent === 'COMPARE';
  const isOfOffers =
    namesPromotions(plain) && seeksNothing({ ...request, category: null, brands: NO_BRANDS, products: [] });
  // 换一个 is no exchange of what was bought.
  if (isTaken && readCritiques(said).rest.replace(OF_COURTESY, '') === '') return undefined;
  if (said === '' || (!isAsking && !isOfOffers && !seeksNothing(request))) return undefined;
  const isNoQuestion = (GREETS.test(plain) && plain.length <= LONGEST_GREETING) || WISHES_ADVICE.test(plain);
  const isOther = intent === 'OTHER' && !isTaken && !isNoQuestion;
  const it = meant.length === 1 ? meant[0] : IT.test(plain) ? about : undefined;
  return {
    text: said,
    makers: request.brands.want.map((brand) => nodeId('Brand', slug(brand))),
    about: () => {
      const table = snapshot.table('Product');
      if (meant.length > 1)
        return withVariants(
          snapshot,
          meant.map((id) => table.indexOf(id)),
        ).map((index) => table.id(index));
      const question = readQuestion(snapshot, said.slice(0, QUESTION_LIMIT), {
        language,
        hasTopic: it !== undefined,
      });
      const subjects = subjectsOf(snapshot, question, it, language).flatMap(({ variants }) => variants);
      // What runs on a line is on its products.
      return subjects.length > 0 || !isOfOffers
        ? subjects
        : request.products.flatMap((name) => productsOfLine(snapshot, name));
    },
    isOfShown: meant.length > 0 || (about !== undefined && OF_SHOWN.test(plain)),
    // How it is done, and what to do about it, help may know as well.
    isOfProduct: spoken !== undefined && !PROCEDURE.test(said.toLowerCase()),
    isOther,
    isOfShop: isOther && (ASKS.test(plain) || ADDRESSED.test(plain)),
  };
}
