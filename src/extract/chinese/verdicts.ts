import type { AspectMention } from '../extraction.js';
import { isKindOfProduct, WHOLE_PRODUCT } from '../verdict.js';

/** Above that of what is asked of a language model: who returns it needs no second opinion. */
const CONFIDENCE = 0.55;

/** What people say of a product as a whole; the longer ways of speaking first, since they may turn round the shorter ones. */
const POSITIVE =
  /没(?:有)?(?:让我|让人)?失望|不(?:会)?(?:让你|让人)?失望|(?:绝对)?不(?:会)?后悔|值得(?:购买|推荐|拥有|入手|信赖|信任|买|一买)|(?:强烈|非常|十分|极力|特别|墙裂)推荐|推荐(?:购买|大家|入手|给)|爱不释手|(?:非常|很|十分|相当|挺|特别|超级|超|太|比较|还算|蛮|总体|整体)(?:的)?(?:满意|喜欢)|满意的一次|会再(?:次)?(?:来|买|购买|光顾)|还会(?:再)?(?:来|买|购买|回购)|物有所值|给(?:个|你)?(?:好评|五星|满分)|(?:五星|全五分|全5分|满分)好评|值得(?=[，。！；\s]|$)/gu;
const NEGATIVE =
  /不(?:太|是很|是太|怎么|很)?满意|(?:不|无法)推荐|不建议(?:大家)?(?:购买|买|入手)?|不值得?(?:购买|推荐|拥有|入手|买)|(?:很|太|非常|极其|十分|有点|好|特别|超级|真|大)(?:的)?(?:失望|后悔)|后悔(?:死|买|了)|失望(?:透顶|了|至极)|给(?:个|你)?差评|(?:别|不要|千万别|千万不要|勿)(?:再)?(?:买|购买|上当|入手)|不会再(?:来|买|购买|光顾)|再也不(?:会)?(?:来|买|购买|光顾)|上当(?:受骗|了)|被(?:骗|坑)了?|坑(?:人|爹)|垃圾(?=(?:了|啊|透了|得很|一个)?(?:[，。！？；,!?;\s]|$))|要(?:求)?退货|(?:已经|申请|准备|只能|果断)退货|(?:完全|根本|都)?(?:用不了|不能用|没法用|无法使用)|(?:开不了|无法开|不能开)机|充不(?:进|了)(?:去)?电|(?:很|太|超|最|非常|真心?|实在|特别|极其)(?:差劲|烂|垃圾)(?![尾摊漫开熟记在短软信邮广])|垃圾中的|电子垃圾|智商税|一坨(?:屎|翔|狗屎)/gu;
/** Scorn right before a word for the product: 垃圾手机, 破玩意. */
const SCORNED =
  /(?<![打摔撞磨压弄碰突砸撕])(?:垃圾|辣鸡|(?<![冲看踩识攻])破烂?|烂|废物|劣质|狗屎)(?:的)?(玩意儿?|产品|东西|货|机子|机器|机|本子|[\p{Script=Han}]{2,5})/gu;
const LEADING_SCORN = /^(?:垃圾|辣鸡|破烂?|烂|废物|劣质|狗屎)的?/u;
const ANY_PRODUCT = /^(?:玩意儿?|产品|东西|货|机子|机器|机|本子|电脑)$/u;
/** Right behind a word for a product, these make it something else: 手机壳, 机身. */
const NO_PRODUCT_BEHIND = /^(?:[壳膜套店卡屏身型号会场关架袋]|电池|软件|短信)/u;

/** Where a clause ends. */
const CLAUSE_END = /[，。！？；,!?;\n]/u;
/** Before words in a clause that leave open whether it is so. */
const OPEN = /如果|要是|假如|希望|但愿|不知道?|怕|担心|会不会|是否|应该|听说|说是/u;
/** Before blame in a clause: it is of what somebody had before. */
const FORMER = /旧|老|以前|之前|原来的|上一|换[了掉]|扔|用了[^，。！？；,!?;\n]{1,6}的|不如我|比我/u;
/** The same before it alone: 太垃圾了，买别的吧. */
const OTHERS = /别人|(?:别的|其他)(?!都|全)/u;
/** Right before praise or blame, this makes it none. */
const DENIED =
  /(?:不(?:是|太|会)?|没有?|(?:不(?:觉得|认为|算)|[算称谈]不上|以为)[是会个这它台部款一什么就又很手机的]{0,5})$/u;
/** Before praise in a clause: it is of what one had or liked before. */
const BEFORE_THAT = /^[\s我们]{0,3}(?:之前|以前|原来|曾经|本来|原本)(?:就|都|也|一直|是|还|挺|很)/u;
/** Before 垃圾 in a clause: what is cleared away. */
const CLEARED = /(?:清除|清理|清扫|清掉|打扫|删除)[^]{0,6}$/u;
/** Right before scorn of a thing: it came with the product. */
const GIVEN = /(?:送|赠|附带?|配套?|自带)的?$/u;
/** How far a clause is looked at on each side, in UTF-16 code units. */
const REACH = 24;

/** The places where scorn stands before a word for a product, its longest one at each. */
function findScorned(text: string): { start: number; end: number }[] {
  return [...text.matchAll(SCORNED)].flatMap(({ index, 0: words, 1: kind = '' }) => {
    const lead = words.length - kind.length;
    for (let length = kind.length; length > 0; length -= 1) {
      const name = kind.slice(0, length);
      const end = index + lead + length;
      if (NO_PRODUCT_BEHIND.test(text.slice(end, end + 2))) continue;
      if (ANY_PRODUCT.test(name) || isKindOfProduct(name)) return [{ start: index, end }];
    }
    return [];
  });
}

/** Whether what a verdict scorns is the product, as far as its `category` tells: 垃圾耳机 says nothing of a phone. */
export function isOnProduct({ text }: Pick<AspectMention, 'text'>, category = ''): boolean {
  const kind = text.replace(LEADING_SCORN, '');
  return kind === text || !isKindOfProduct(kind) || isKindOfProduct(kind, category);
}

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly asked: boolean;
}

function clauseAround(text: string, start: number, end: number): Clause {
  let from = start;
  while (from > Math.max(0, start - REACH) && !CLAUSE_END.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < Math.min(text.length, end + REACH) && !CLAUSE_END.test(text[to] ?? '')) to += 1;
  const asked = /[?？]/u.test(text[to] ?? '') || text[to - 1] === '吗';
  return { start: from, end: to, before: text.slice(from, start), asked };
}

/**
 * What a text says of the product as a whole (值得购买, 太失望了, 用不了), in order: implicit mentions of the feature
 * {@link WHOLE_PRODUCT}. A clause that names a feature, by `named`, speaks of that one; conditions, hopes and
 * questions say nothing. `text` is in simplified characters.
 */
export function findVerdicts(text: string, named: readonly AspectMention[]): AspectMention[] {
  const found: AspectMention[] = [];
  const features = named.filter(
    (mention) => mention.implicit || !(ANY_PRODUCT.test(mention.text) || isKindOfProduct(mention.text)),
  );
  const placesOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  for (const [polarity, places] of [
    ['positive', placesOf(POSITIVE)],
    ['negative', [...findScorned(text), ...placesOf(NEGATIVE)]],
  ] as const)
    for (const { start, end } of places) {
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const clause = clauseAround(text, start, end);
      if (clause.asked || OPEN.test(clause.before) || DENIED.test(clause.before)) continue;
      if (polarity === 'positive' && BEFORE_THAT.test(clause.before)) continue;
      if (text[start] === '垃' && CLEARED.test(clause.before)) continue;
      if (polarity === 'negative' && (GIVEN.test(clause.before) || OTHERS.test(clause.before))) continue;
      if (polarity === 'negative' && FORMER.test(text.slice(clause.start, clause.end))) continue;
      if (features.some((mention) => mention.start < clause.end && clause.start < mention.end)) continue;
      const span = { start, end, text: text.slice(start, end) };
      found.push({
        ...span,
        feature: WHOLE_PRODUCT,
        implicit: true,
        polarity,
        confidence: CONFIDENCE,
        opinion: span,
      });
    }
  return found.toSorted((a, b) => a.start - b.start);
}
