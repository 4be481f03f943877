import { type AspectChunk, findAspectChunks } from './aspect-chunks.js';
import { findOpinionChunks, type OpinionChunk } from './opinion-chunks.js';
import type { Word } from './word.js';

/** How an opinion was found to belong to an aspect; `lack` for what is said not to be there. */
export type LinkKind = 'predicate' | 'attribute' | 'object' | 'lack' | 'none';

/** An aspect of a clause with the opinions said of it, in order; none when it is only named. */
export interface LinkedAspect {
  readonly aspect: AspectChunk;
  readonly opinions: readonly OpinionChunk[];
  readonly link: LinkKind;
}

/** What a clause says: its aspects with their opinions in order, and the opinions that belong to no aspect. */
export interface LinkedClause {
  readonly aspects: readonly LinkedAspect[];
  readonly unlinked: readonly OpinionChunk[];
}

const COMPARISON_MARKS = new Set(['比', '比起', '相比', '不如', '没有', '没', '不像', '不及']);
const PLACES = new Set(['在', '用', '到', '放到', '放', '拿到', '于']);
const LACKS = new Set(['没有', '没', '缺乏', '缺少', '欠缺', '无', '毫无', '不具备']);
// What a thing does that has something (不 支持 快充, 没 送 充电头).
const HAVING = new Set('支持 带 送 配 含 附 附带 自带 配备 具备 提供 标配 附送 给 兼容'.split(' '));
const DENIALS = new Set(['不', '没', '没有', '未', '无法', '不能', '并不', '也不', '都不']);

/** The aspects of a clause in order with the opinions that belong to each. */
export function linkClause(clause: readonly Word[]): LinkedClause {
  const aspects = findAspectChunks(clause);
  const links = new Map<AspectChunk, { opinions: OpinionChunk[]; link: LinkKind }>();
  const unlinked: OpinionChunk[] = [];
  for (const opinion of findOpinionChunks(clause)) {
    const target = targetOf(clause, aspects, opinion);
    if (target === undefined) unlinked.push(opinion);
    for (const aspect of target?.aspects ?? []) {
      const entry = links.get(aspect) ?? { opinions: [], link: target?.link ?? 'none' };
      entry.opinions.push(opinion);
      links.set(aspect, entry);
    }
  }
  const linked = aspects.map((aspect) => {
    const found = links.get(aspect);
    if (found !== undefined) return { aspect, ...found };
    return {
      aspect,
      opinions: [],
      link: isLacking(clause, aspect.from) ? ('lack' as const) : ('none' as const),
    };
  });
  return { aspects: linked, unlinked };
}

/** Whether the clause says that what is named at `at` is not there. */
function isLacking(clause: readonly Word[], at: number): boolean {
  const before = clause[at - 1]?.text ?? '';
  return LACKS.has(before) || (HAVING.has(before) && DENIALS.has(clause[at - 2]?.text ?? ''));
}

function targetOf(
  clause: readonly Word[],
  aspects: readonly AspectChunk[],
  opinion: OpinionChunk,
): { aspects: readonly AspectChunk[]; link: LinkKind } | undefined {
  const attributed = attributeOf(clause, aspects, opinion);
  if (attributed !== undefined) return { aspects: [attributed], link: 'attribute' };
  const before = subjectOf(clause, aspects, opinion);
  if (before !== undefined) return { aspects: coordinated(clause, aspects, before), link: 'predicate' };
  const after = aspects.find((aspect) => aspect.from >= opinion.to);
  return after === undefined ? undefined : { aspects: [after], link: 'object' };
}

/** The aspect that an opinion stands before as its attribute (清晰 的 屏幕). */
function attributeOf(
  clause: readonly Word[],
  aspects: readonly AspectChunk[],
  opinion: OpinionChunk,
): AspectChunk | undefined {
  // A size right before a name is part of it (大 屏幕), unless it ends what was said before (音量 大 屏幕 小).
  if (opinion.scalar && clause[opinion.from - 1]?.kind !== 'aspect') {
    const named = aspects.find((aspect) => aspect.from === opinion.to);
    if (named !== undefined) return named;
  }
  if (clause[opinion.to]?.kind !== 'of') return undefined;
  return aspects.find((aspect) => aspect.from >= opinion.to && aspect.from - opinion.to <= 2);
}

/** The nearest aspect before an opinion that is not what something is compared with (音质 比 耳机 好 → 音质). */
function subjectOf(
  clause: readonly Word[],
  aspects: readonly AspectChunk[],
  opinion: OpinionChunk,
): AspectChunk | undefined {
  const before = aspects.filter((aspect) => aspect.to <= opinion.from);
  const nearest = before.at(-1);
  if (nearest === undefined || before.length === 1) return nearest;
  // Where something is seen or heard is not what is judged (画面 在 电脑 上 很 清晰).
  if (PLACES.has(clause[nearest.from - 1]?.text ?? '')) return before.at(-2);
  const window = Math.max(0, nearest.from - 6);
  for (let at = nearest.from - 1; at >= window; at--) {
    if (!COMPARISON_MARKS.has(clause[at]?.text ?? '')) continue;
    return before.filter((aspect) => aspect.to <= at).at(-1) ?? nearest;
  }
  return nearest;
}

/** An aspect with those joined to it by 和, 与, 、 in front of it, in order. */
function coordinated(
  clause: readonly Word[],
  aspects: readonly AspectChunk[],
  last: AspectChunk,
): AspectChunk[] {
  const group = [last];
  for (let at = aspects.indexOf(last) - 1; at >= 0; at--) {
    const aspect = aspects[at];
    const next = group[0];
    if (aspect === undefined || next === undefined) break;
    const between = clause.slice(aspect.to, next.from);
    if (!between.some((word) => word.kind === 'and') || between.length > 2) break;
    group.unshift(aspect);
  }
  return group;
}
