import { ASPECT_VERBS } from '../../text/chinese/lexicon/aspect-words.js';
import type { AspectMention, Polarity, Span } from '../extraction.js';
import { aspectSign } from './aspect-polarity.js';
import { canonicalFeature } from './canonical-feature.js';
import { IMPLICIT_OPINIONS } from './implicit-opinions.js';
import type { LinkedAspect, LinkedClause, LinkKind } from './link-clause.js';
import type { OpinionChunk } from './opinion-chunks.js';
import type { Word } from './word.js';

const ACTIVITIES: ReadonlySet<string> = new Set(ASPECT_VERBS);

/** How sure a link makes us that a name is an aspect somebody speaks of; ours, ranked by precision on real reviews. */
const CONFIDENCE = { attribute: 0.75, predicate: 0.85, object: 0.6, lack: 0.5, none: 0.4 } as const;
// A name of which nothing is said beside one of which something is said, or one that is only a heading.
const BESIDE_OTHERS = 0.15;
const UNKNOWN_NAME = 0.15;
// What is a fault by being there at all (有 拖影).
const FAULTS =
  /(?:噪音|杂音|底噪|拖影|残影|坏点|漏光|紫边|暗角|畸变|眩光|爆音|电流声|啸叫|失真|色差|延迟|广告|缝隙|气味|味道|鬼影|摩尔纹|误差|拖尾)$/;
const THERE_IS = new Set('有 出现 存在 带有 会有 老有 总有 都有 很多 有点'.split(' '));
const CERTAIN: ReadonlySet<LinkKind> = new Set(['predicate', 'attribute']);

/** A clause with the links in it, and whether it states a wish. */
export interface ReadClause {
  readonly words: readonly Word[];
  readonly linked: LinkedClause;
  readonly wish: boolean;
  /** What its aspects are by being excepted from what is said of the rest, 0 for nothing. */
  readonly excepted: -1 | 0 | 1;
}

/**
 * The aspects a clause speaks of in order of position, explicit ones with exact spans, and features that an opinion
 * tells by itself where nothing, or only the product, is named (太贵 → price). In a wish every aspect is wanting.
 */
export function clauseMentions(text: string, read: ReadClause): AspectMention[] {
  const { words: clause, linked, wish } = read;
  const { aspects, unlinked } = linked;
  const told = aspects.some(({ aspect, link }) => aspect.sort === 'known' && CERTAIN.has(link));
  const mentions: AspectMention[] = [];
  for (const one of aspects) {
    const ofDevice =
      one.aspect.sort === 'device' ? one.opinions.filter((o) => impliedBy(clause, o) !== undefined) : [];
    for (const opinion of ofDevice) mentions.push(...implicitMention(text, clause, opinion, wish));
    if (ofDevice.length > 0 || (one.link === 'none' && one.aspect.sort !== 'known')) continue;
    mentions.push(explicitMention(text, read, one, told));
  }
  if (aspects.length === 0)
    for (const opinion of unlinked) mentions.push(...implicitMention(text, clause, opinion, wish));
  return mentions;
}

function explicitMention(
  text: string,
  { words: clause, wish, excepted }: ReadClause,
  linked: LinkedAspect,
  told: boolean,
): AspectMention {
  const { aspect, opinions, link } = linked;
  const span = spanOf(text, clause, aspect.from, aspect.to);
  const said = aspectSign(clause, span.text, linked);
  // An opinion word of no list is praise more often than not (measured on reviews: 4 of 5).
  const unknown = said === 0 && opinions.some(({ head }) => clause[head]?.kind !== 'opinion');
  const present =
    link === 'none' && FAULTS.test(span.text) && THERE_IS.has(clause[aspect.from - 1]?.text ?? '');
  const byPlace = present ? -1 : link === 'none' ? excepted : 0;
  const sign = wish && link !== 'none' ? -1 : unknown ? 1 : said === 0 ? byPlace : said;
  const first = opinions[0];
  const heading = text[span.end] === '：' || text[span.end] === ':';
  // Who has not done it lacks nothing (两天 没 充电).
  const undone = link === 'lack' && clause[aspect.from - 1]?.text === '没';
  const beside = told && (!CERTAIN.has(link) || aspect.sort !== 'known');
  let confidence: number =
    beside || (link === 'none' && heading) || (ACTIVITIES.has(span.text) && (link === 'none' || undone))
      ? BESIDE_OTHERS
      : CONFIDENCE[link];
  if (byPlace !== 0 && said === 0 && aspect.sort === 'known') confidence = CONFIDENCE.object;
  const adjacent = opinions.some(({ from, sign }) => from === aspect.to && sign !== 0);
  if (aspect.sort !== 'known' && (link === 'object' || (link === 'predicate' && !adjacent)))
    confidence = UNKNOWN_NAME;
  else if (aspect.sort === 'unknown' || aspect.sort === 'device') confidence -= UNKNOWN_NAME;
  return {
    ...span,
    feature: canonicalFeature(clause.slice(aspect.from, aspect.to)),
    implicit: false,
    polarity: polarityOf(sign),
    confidence: Number(confidence.toFixed(2)),
    opinion: first === undefined ? null : spanOf(text, clause, first.from, first.to),
  };
}

function implicitMention(
  text: string,
  clause: readonly Word[],
  opinion: OpinionChunk,
  wish: boolean,
): AspectMention[] {
  const implied = impliedBy(clause, opinion);
  if (implied === undefined) return [];
  const sign = implied.sign * (opinion.negations % 2 === 1 ? -1 : 1) * (wish ? -1 : 1);
  const span = spanOf(text, clause, opinion.from, opinion.to);
  return [
    {
      ...span,
      feature: implied.feature,
      implicit: true,
      polarity: polarityOf(sign),
      confidence: 0.55,
      opinion: span,
    },
  ];
}

function impliedBy(
  clause: readonly Word[],
  opinion: OpinionChunk,
): { feature: string; sign: number } | undefined {
  const word = clause[opinion.head];
  const implied = IMPLICIT_OPINIONS.get(word?.text ?? '');
  if (implied === undefined || word === undefined) return undefined;
  const { feature, sign } = implied;
  return {
    feature,
    sign: opinion.excess && opinion.scalar && opinion.negations === 0 ? -1 : (sign ?? word.sign),
  };
}

function spanOf(text: string, clause: readonly Word[], from: number, to: number): Span {
  const start = clause[from]?.start ?? 0;
  const end = clause[to - 1]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}

function polarityOf(sign: number): Polarity {
  return sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'neutral';
}
