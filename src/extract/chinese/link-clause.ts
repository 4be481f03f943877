import { type AspectChunk, findAspectChunks } from './aspect-chunks.js';
import { findOpinionChunks, type OpinionChunk } from './opinion-chunks.js';
import type { Word } from './word.js';

/** How an opinion was found to belong to an aspect. */
export type LinkKind = 'predicate' | 'attribute' | 'object' | 'none';

/** An aspect of a clause with the opinions said of it, in order; none when it is only named. */
export interface LinkedAspect {
  readonly aspect: AspectChunk;
  readonly opinions: readonly OpinionChunk[];
  readonly link: LinkKind;
}

/** The aspects of a clause in order with the opinions that belong to each. */
export function linkClause(clause: readonly Word[]): LinkedAspect[] {
  const aspects = findAspectChunks(clause);
  const opinions = findOpinionChunks(clause);
  const links = new Map<AspectChunk, { opinions: OpinionChunk[]; link: LinkKind }>();
  const add = (aspect: AspectChunk, opinion: OpinionChunk, link: LinkKind): void => {
    const entry = links.get(aspect) ?? { opinions: [], link };
    entry.opinions.push(opinion);
    links.set(aspect, entry);
  };
  for (const opinion of opinions) {
    const attributed = attributeOf(clause, aspects, opinion);
    if (attributed !== undefined) {
      add(attributed, opinion, 'attribute');
      continue;
    }
    const before = aspects.filter((aspect) => aspect.to <= opinion.from).at(-1);
    if (before !== undefined) {
      for (const aspect of coordinated(clause, aspects, before)) add(aspect, opinion, 'predicate');
      continue;
    }
    const after = aspects.find((aspect) => aspect.from >= opinion.to);
    if (after !== undefined) add(after, opinion, 'object');
  }
  return aspects.map((aspect) => ({
    aspect,
    ...(links.get(aspect) ?? { opinions: [], link: 'none' as const }),
  }));
}

/** The aspect that an opinion stands before as its attribute (清晰 的 屏幕). */
function attributeOf(
  clause: readonly Word[],
  aspects: readonly AspectChunk[],
  opinion: OpinionChunk,
): AspectChunk | undefined {
  if (clause[opinion.to]?.kind !== 'of') return undefined;
  return aspects.find((aspect) => aspect.from >= opinion.to && aspect.from - opinion.to <= 2);
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
