import type { AspectMention } from '../extraction.js';
import { WHOLE_PRODUCT } from '../verdict.js';

/** Above that of what is asked of a language model: who returns it needs no second opinion. */
const CONFIDENCE = 0.55;

/** What people say of a product as a whole; the longer ways of speaking first, since they may turn round the shorter ones. */
const POSITIVE =
  /没(?:有)?(?:让我|让人)?失望|不(?:会)?(?:让你|让人)?失望|(?:绝对)?不(?:会)?后悔|值得(?:购买|推荐|拥有|入手|信赖|信任|买|一买)|(?:强烈|非常|十分|极力|特别|墙裂)推荐|推荐(?:购买|大家|入手|给)|爱不释手|(?:非常|很|十分|相当|挺|特别|超级|超|太|比较|还算|蛮|总体|整体)(?:的)?(?:满意|喜欢)|满意的一次|会再(?:次)?(?:来|买|购买|光顾)|还会(?:再)?(?:来|买|购买|回购)|物有所值|给(?:个|你)?(?:好评|五星|满分)|(?:五星|全五分|全5分|满分)好评|值得(?=[，。！；\s]|$)/gu;
const NEGATIVE =
  /不(?:太|是很|是太|怎么|很)?满意|(?:不|无法)推荐|不建议(?:大家)?(?:购买|买|入手)?|不值得?(?:购买|推荐|拥有|入手|买)|(?:很|太|非常|极其|十分|有点|好|特别|超级|真|大)(?:的)?(?:失望|后悔)|后悔(?:死|买|了)|失望(?:透顶|了|至极)|给(?:个|你)?差评|(?:别|不要|千万别|千万不要|勿)(?:再)?(?:买|购买|上当|入手)|不会再(?:来|买|购买|光顾)|再也不(?:会)?(?:来|买|购买|光顾)|上当(?:受骗|了)|被(?:骗|坑)了?|坑(?:人|爹)|垃圾(?:产品|东西|货|手机|电脑|平板)|垃圾(?=(?:了|啊|透了|得很|一个)?(?:[，。！？；,!?;\s]|$))|要(?:求)?退货|(?:已经|申请|准备|只能|果断)退货|(?:完全|根本|都)?(?:用不了|不能用|没法用|无法使用)|(?:开不了|无法开|不能开)机|充不(?:进|了)(?:去)?电|(?:很|太|超|最|非常)(?:差劲|烂|垃圾)/gu;

/** Where a clause ends. */
const CLAUSE_END = /[，。！？；,!?;\n]/u;
/** Before words in a clause that leave open whether it is so. */
const OPEN = /如果|要是|假如|希望|但愿|不知道?|怕|担心|会不会|是否|应该|听说|说是/u;
/** Right before praise or blame, this makes it none. */
const DENIED = /(?:不(?:是|太|会)?|没有?)$/u;
/** How far a clause is looked at on each side, in UTF-16 code units. */
const REACH = 24;

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
  for (const [polarity, pattern] of [
    ['positive', POSITIVE],
    ['negative', NEGATIVE],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const clause = clauseAround(text, start, end);
      if (clause.asked || OPEN.test(clause.before) || DENIED.test(clause.before)) continue;
      if (named.some((mention) => mention.start < clause.end && clause.start < mention.end)) continue;
      const span = { start, end, text: match[0] };
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
