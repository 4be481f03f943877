import type { DisplayLanguage } from '../../domain/localised-name.js';

/*
 * No word of these states anything of a product: no quality, no number or comparison, no refusal, no order, no offer.
 */
const ENGLISH = `
a am an and are as at be because been being can come comes could cost costs do find fit fits follow
followed following for found give given gives go goes going happy has have having hello help here hi hope how i
i'd i'll i'm i've if in indeed into is it it's its itself just kindly let let's like list listed look looking looks match
matches matching may me meet meets might mine my name named on option options or our out ours own perhaps person
please priced pick picks product products recommend recommended recommends request say says see seem seems shall she
should show shown shows since so some suggest suggested suggestion suggestions suggests suit suits that that's the their
them then there there's these they they're think this those thus to too us want wanted was way we we'd we'll we're we've
well were what which while who will wish wished wishes with would you you'd you'll you're your yours along also after
another any considering consider considered worth search searched asked ask choice choices catalogue our reason where
`;
const CHINESE = `
的 了 是 和 与 及 以及 并 并且 且 而 在 有 为 为您 您 你 您的 你的 我 我们 请 请看 可 可以 可选 能 会 也 还 还有 就 这 这些 这里 那 那么 它
它的 它们 其 其中 以 把 将 于 对 对于 来 去 看 看看 来看 吧 呢 哦 啊 地 得 等 等等 款 产品 商品 选择 选项 推荐 建议 考虑 值得考虑 符合 满足
要求 需求 条件 您要的 想要 找到 为您找到 找到了 如下 以下 以下是 如下所示 然后 接着 接下来 接下来是 随后 另外 此外 同时 因为 由于
因此 所以 原因是 理由是 由此 价格 价格为 售价 售价为 价 报价 标价 供您参考 供参考 参考 希望 有所帮助 对您有帮助 您好 你好 好的 其次 其次是
再 再来 再看 之后 之后是 里 中 当中 如果 若 当 根据 按照 按 依照 关于 至于 用户 大家 搜索 结果 列出 
`;

const LISTS = { en: ENGLISH, zh: CHINESE } as const;

/** Words that may stand between the facts of an answer, since they state none themselves. */
export const CONNECTING_WORDS: Readonly<Record<DisplayLanguage, ReadonlySet<string>>> = {
  en: new Set(LISTS.en.split(/\s+/).filter(Boolean)),
  zh: new Set(LISTS.zh.split(/\s+/).filter(Boolean)),
};
