import { wordList } from './word-list.js';

/** Words that turn an opinion round. */
export const NEGATORS: readonly string[] = wordList(
  '不 没 没有 未 无 非 别 勿 莫 毫无 并不 并无 并非 并未 从不 从未 绝不 毫不 未必 不是 不太 不怎么 不会 不能 不够 不算 不算是 不见得 不很 不再 不曾 没那么 没什么 没啥 没法 没办法 无法 不可 难以 难以做到 谈不上 称不上 算不上 说不上 不觉得 不认为 缺乏 缺少 欠缺 不具备 没觉得 告别 远不 不至于 不必 不用 毫无半点',
);

/** Words of degree with their strength (1 = plain). */
export const DEGREE_WORDS: readonly string[] = wordList(
  '再 灰常 根本 丝毫 狂 爆 忒 狠 出奇 无比的 略显 稍显 尤为 颇显 挺的 满 蛮的 贼拉 死 十足 很是 相当的 极端 很 非常 十分 特别 特 相当 极其 极 极为 极度 超 超级 超极 巨 贼 老 挺 蛮 颇 颇为 比较 略略 奇 较 较为 还 还算 还是 真 真的 真心 确实 实在 实在是 的确 太 过于 过 最 最为 更 更加 更为 更是 越来越 越 稍 稍微 稍稍 略 略微 略显 略为 有点 有点儿 有些 一点 一点儿 偏 好 多么 够 足够 如此 这么 那么 这样 那样 格外 尤其 异常 分外 无比 绝对 完全 简直 显得 变得 多了 得多 些 点 点儿 一些 都 也 就 均 已 已经 就是 是 倒 倒是 可 可真 可谓 算 算是 又 却 才 只 仅 依然 依旧 照样 仍然 仍 一直 始终 总是 经常 往往 越发 愈加 几乎 基本 基本上 总体上 整体上 大体 觉得 看起来 用起来 摸起来 拿起来 听起来 看上去 摸上去 用着 拿着 握着 看着',
);

/** Words that set what follows against what was said before. */
export const CONTRAST_WORDS: readonly string[] = wordList(
  '虽然 但 但是 不过 可是 可惜 只是 就是 然而 而 却 反而 只不过 美中不足 唯一 除了 除此之外 虽说 虽 尽管 即使 即便 哪怕 至于 另外 此外 而且 并且 同时 加上 再加上 还有 以及 因为 所以 因此 由于 于是 其次 首先 最后 然后 再者 总之 总的来说 比如 例如 尤其是 特别是 主要是',
);
