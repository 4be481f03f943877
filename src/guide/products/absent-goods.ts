import { nodeId, slug } from '../../domain/ids.js';
import { countryIn } from '../../domain/vocabulary/countries.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import { isKindAbsent } from './kind-absent.js';

/** `do you sell vacuum cleaners?`, `got any hoovers?`: what is asked for, one to three words. */
const SOLD_EN =
  /^(?:(?:hi|hello|hey|so|and|ok|also|please|excuse me),? ){0,2}(?:(?:do|does|can|could|would) (?:you|you guys|u|your shop|this shop|the shop|they)(?: guys)?(?: also| even| happen to)? (sell|stock|carry|have|offer)|(?:have you )?(got)|(?:is|are) there) (any |an? |some |)([a-z][a-z'-]{2,24}(?: [a-z][a-z'-]{2,24}){0,2})(?: (?:here|too|as well|at all|in stock|for sale|in your shop))?[?.! ]{0,4}$/iu;
/** 有卖吸尘器吗, 你们有空调吗: of what is shown it is asked whether it has something where the shop is not addressed. */
const SOLD_ZH =
  /^(?:请问|你好|您好)?[，,]?(?:(?:你们|咱们|贵店|这里|这儿|店里|本店|这边)(?:店里?)?(?:有没有卖?|有卖|卖不卖|卖|有)|(?:有没有卖|有卖|卖不卖|卖))(?:的|什么|一些)?([\p{Script=Han}]{2,6}?)(?:卖|的)?(?:吗|么|嘛|没有|没|不|吧)?[？?。！!\s]*$/u;
const SOLD_LATER_ZH =
  /^([\p{Script=Han}]{2,6}?)(?:你们|这里|店里)?(?:有没有卖|有卖(?:的)?(?:吗|么|没)|卖(?:吗|么|不)|有得卖(?:吗|么)?)[？?。！!\s]*$/u;
/** What a shop is asked for beside goods, and words that name none. */
const NO_GOODS_EN =
  /\b(?:for|with|about|of|on|to|from|tips?|trouble|stores?|shops?|branch(?:es)?|parking|warrant(?:y|ies)|guarantees?|insurance|discounts?|deals?|offers?|sales?|promotions?|coupons?|codes?|returns?|refunds?|exchanges?|delivery|deliveries|shipping|pickup|collection|support|service|services|help|phone number|number|email|address|app|newsletter|gifts?|cards?|vouchers?|accounts?|staff|people|person|someone|anyone|human|agent|hours|time|stock|jobs?|questions?|ideas?|idea|suggestions?|recommendations?|advice|preference|favou?rites?|reviews?|ratings?|financing|instal+ments?|payments?|plans?|options?|repairs?|trade|things?|something|anything|stuff|ones?|more|others?|it|them|these|those|this|that|products?|brands?|models?|colou?rs?|sizes?|versions?|reasons?|difference|point|way|problems?|issues?|better|cheaper|bigger|smaller|same|good|else|new|used|second|refurbished|demo)\b/iu;
const NO_GOODS_ZH =
  /^得|店|赠|礼|价|说明|中文|英文|语言|停车|保修|质保|保险|折|优惠|活动|促销|券|退|换货|送|快递|客服|人工|电话|邮箱|地址|发票|会员|积分|分期|付款|支付|维修|以旧|现货|货|时间|推荐|建议|评价|好评|问题|其他|其它|别的|更|新款|新品|同款|颜色|尺寸|版本|型号|品牌|牌子|产品|商品|东西|区别|必要|办法|什么|哪|这|那|它|便宜|的|没|不|多|大|小|用|人|谁/u;

function askedKind(text: string): string | undefined {
  const english = SOLD_EN.exec(text);
  if (english !== null) {
    const [, verb = '', , article = '', kind = ''] = english;
    // "Do you have trouble" is no question for goods: those are many, or one of them.
    const isGoods = /^(?:sell|stock|carry)$/iu.test(verb) || article !== '' || /s$/iu.test(kind);
    return isGoods && !NO_GOODS_EN.test(kind) ? kind : undefined;
  }
  const kind = SOLD_ZH.exec(text)?.[1] ?? SOLD_LATER_ZH.exec(text)?.[1];
  // 日本有卖吗
  return kind === undefined || NO_GOODS_ZH.test(kind) || countryIn(kind) !== undefined ? undefined : kind;
}

/** Whether a request says nothing that goods can be found by, except of whom they are. */
function namesNoGoods(request: ParsedRequest): boolean {
  const { category, products, price, specifications, features, needs, audience, refusedNames } = request;
  return (
    category === null &&
    price === null &&
    audience === null &&
    request.wants === undefined &&
    request.otherKind === undefined &&
    refusedNames === undefined &&
    [products, specifications, features.want, features.avoid, needs, request.brands.avoid].every(
      ({ length }) => length === 0,
    )
  );
}

/**
 * `request` with what it asks for and the shop does not have: a kind of goods that no list has, asked after by the words for it
 * ("do you sell vacuum cleaners?", 有卖吸尘器吗), or makers none of whom the shop has goods of, where nothing else is said
 * ("anything from Apple?"); these are no wish then. As it is where other goods can be meant.
 */
export function withAbsentGoods(snapshot: Snapshot, text: string, request: ParsedRequest): ParsedRequest {
  if (!namesNoGoods(request)) return request;
  const { want } = request.brands;
  if (want.length === 0) {
    const kind = askedKind(text.trim());
    return kind !== undefined && isKindAbsent(snapshot, kind) ? { ...request, otherKind: kind } : request;
  }
  const makers = snapshot.table('Brand');
  const written = request.understood
    .filter(({ kind }) => kind === 'BRAND')
    .map(({ start, end }) => text.slice(start, end));
  const isAbsent = want.every((name) => makers.indexOf(nodeId('Brand', slug(name))) < 0);
  return request.intent !== 'FIND' || !isAbsent
    ? request
    : { ...request, brands: { want: [], avoid: [] }, absentMakers: [...new Set(written)] };
}
