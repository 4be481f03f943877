import type { Word } from './word.js';

/** An opinion of a clause: indices of its words with their degree and negation, `to` exclusive. */
export interface OpinionChunk {
  readonly from: number;
  readonly to: number;
  /** Index of the opinion word itself. */
  readonly head: number;
  /** How many negations stand before it, those of degree (不够, 不太) included. */
  readonly negations: number;
  /** Whether a word of excess (太, 有点) makes a size a fault. */
  readonly excess: boolean;
  /** Whether that word makes a fault of praise as well (过于 简单, 有点 艳丽). */
  readonly reproach: boolean;
  /** +1 or −1 for a plain opinion; for a scalar whether it says much or little; 0 unknown. */
  readonly sign: -1 | 0 | 1;
  readonly scalar: boolean;
}

const OPINION = new Set(['opinion', 'scalar', 'adjective']);
const EXCESS = new Set(
  '太 过于 过 有点 有点儿 有些 一点 略 略微 略显 稍 稍微 稍稍 稍显 偏 超级太'.split(' '),
);
const REPROACH = new Set('过于 有点 有点儿 有些 略显 稍显'.split(' '));
// Words of kind, not of praise or blame, right before a name (普通 扬声器, 正常 速度).
const KINDS = new Set('普通 一般 正常 便携 低端 高端 传统 专业 自动 主流 正品'.split(' '));
// Degree words that are praise at the end (设计 很 特别).
const FINAL_PRAISE = new Set(['特别', '十足', '一流']);
// Words that may stand between a negation and what it negates (没有 发现 任何 问题).
const TRANSPARENT = new Set(
  '任何 什么 啥 发现 出现 遇到 遇见 见 感到 有 过 大 得 是 会 能 让 令 我 人 感觉 觉得'.split(' '),
);
// Negations that say something bad by themselves at the end of a clause (电量 不够).
const LACKS = new Set(['不够', '缺乏', '缺少', '欠缺', '没有', '没']);
const FINAL_PARTICLES = new Set('用 了 啊 吧 呢 哦 的 呀 啦 哈 嘛'.split(' '));
// Opinion words that are adverbs before something else that is said (明显 偏暗).
const ADVERBIAL = new Set('明显 显著 绝对 显然 突出 严重 大大 大量 可以 行 简单 明显地 一如既往'.split(' '));
const LONGEST_SCOPE = 6;

/** The opinions of a clause in order, each with the degree and negation words that belong to it. */
export function findOpinionChunks(clause: readonly Word[]): OpinionChunk[] {
  const chunks: OpinionChunk[] = [];
  clause.forEach((word, head) => {
    if (isComplement(clause, head)) return;
    if (KINDS.has(word.text) && isNameOrStart(clause, head)) return;
    if (FINAL_PRAISE.has(word.text) && word.kind === 'degree' && head > 0 && isFinal(clause, head)) {
      chunks.push(withModifiers(clause, head, { ...word, sign: 1 }));
      return;
    }
    if (ADVERBIAL.has(word.text) && isAdverb(clause, head)) return;
    if (OPINION.has(word.kind)) chunks.push(withModifiers(clause, head, word));
    else if (LACKS.has(word.text) && head > 0 && isFinal(clause, head)) {
      chunks.push({
        from: head,
        to: head + 1,
        head,
        negations: 0,
        excess: false,
        reproach: false,
        sign: -1,
        scalar: false,
      });
    }
  });
  return chunks;
}

function withModifiers(clause: readonly Word[], head: number, word: Word): OpinionChunk {
  let from = head;
  let negations = 0;
  let excess = false;
  let reproach = false;
  for (let at = head - 1; at >= Math.max(0, head - LONGEST_SCOPE); at--) {
    const before = clause[at];
    if (before === undefined) break;
    if (before.kind === 'negator') negations += 1;
    else if (EXCESS.has(before.text)) {
      excess = true;
      reproach ||= REPROACH.has(before.text);
    } else if (before.kind !== 'degree') {
      if (TRANSPARENT.has(before.text)) continue;
      break;
    }
    from = at;
  }
  return {
    from,
    to: head + 1,
    head,
    negations,
    excess,
    reproach,
    sign: word.sign,
    scalar: word.kind === 'scalar',
  };
}

function isFinal(clause: readonly Word[], at: number): boolean {
  return clause.slice(at + 1).every((word) => FINAL_PARTICLES.has(word.text));
}

/** Whether a word only says how (明显 偏暗, 一如既往 的 顺畅). */
function isAdverb(clause: readonly Word[], at: number): boolean {
  const next = clause[at + 1];
  if (next?.kind === 'of') return OPINION.has(clause[at + 2]?.kind ?? '') && clause[at]?.text.length === 4;
  return isModifier(next);
}

function isModifier(next: Word | undefined): boolean {
  return next !== undefined && next.kind !== 'of' && next.kind !== 'stop' && !FINAL_PARTICLES.has(next.text);
}

/** Whether a word of kind stands right before a name, or opens the clause (一般 的 软件). */
function isNameOrStart(clause: readonly Word[], at: number): boolean {
  return at === 0 ? clause.length > 1 : ['noun', 'aspect', 'device'].includes(clause[at + 1]?.kind ?? '');
}

/** Whether a word only says how much, behind an opinion and 得 or 太 (强 得 离谱, 小 得 可怜, 亮 太 多). */
function isComplement(clause: readonly Word[], at: number): boolean {
  if (clause[at]?.text === '多' && clause[at - 1]?.text === '太' && OPINION.has(clause[at - 2]?.kind ?? ''))
    return true;
  return clause[at - 1]?.text === '得' && OPINION.has(clause[at - 2]?.kind ?? '');
}
