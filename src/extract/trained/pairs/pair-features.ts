import type { AnalysedSentence, AnalysedToken } from '../analysis.js';
import { rulesAt } from '../polarity/context-features.js';
import { type TokenRange, tokenRange } from '../spans/token-range.js';

/** The other spans of the sentence, for what lies between. */
export interface PairSurroundings {
  readonly aspects: readonly TokenRange[];
  readonly opinions: readonly TokenRange[];
}

const value = ({ features }: AnalysedToken, kind: string): string | undefined =>
  features.find((name) => name.startsWith(kind))?.slice(kind.length);

const bucket = (n: number): string =>
  n <= 4 ? String(n) : n <= 6 ? '6' : n <= 10 ? '10' : n <= 16 ? '16' : '17';

function countBetween(spans: readonly TokenRange[], from: number, to: number): number {
  return spans.filter((span) => span.from >= from && span.to <= to).length;
}

/** Names of what speaks for or against `opinion` being about `aspect`: distance, what lies between, the rules' links. */
export function pairFeatures(
  sentence: AnalysedSentence,
  aspect: TokenRange,
  opinion: TokenRange,
  { aspects, opinions }: PairSurroundings,
): string[] {
  const { tokens } = sentence;
  const before = opinion.to <= aspect.from;
  const order = before ? 'OA' : opinion.from >= aspect.to ? 'AO' : 'in';
  const [from, to] = before ? [opinion.to, aspect.from] : [aspect.to, opinion.from];
  const names = [`d:${order}:${bucket(Math.max(0, to - from))}`, `order:${order}`];
  const between = tokens.slice(from, Math.max(from, to));
  for (const token of between) {
    const word = value(token, 'l=') ?? token.form;
    names.push(`m:${word}`, `m:${order}:${word}`, `mp:${order}:${value(token, 'p=') ?? ''}`);
  }
  if (between.length <= 5) {
    names.push(`path:${order}:${between.map((token) => value(token, 'p=') ?? '').join(' ')}`);
    names.push(`words:${order}:${between.map(({ form }) => form).join(' ')}`);
  }
  const marks = between.filter((token) => value(token, 'p=') === 'PUNCT').length;
  names.push(`marks:${Math.min(3, marks)}`);
  const otherAspects = Math.min(3, countBetween(aspects, from, to));
  const otherOpinions = Math.min(3, countBetween(opinions, from, to));
  names.push(`ba:${order}:${otherAspects}`, `bo:${order}:${otherOpinions}`);
  names.push(`b:${order}:${otherAspects}:${otherOpinions}:${Math.min(2, marks)}`);
  names.push(`n:${Math.min(3, aspects.length)}:${Math.min(3, opinions.length)}`);
  const gap = (a: TokenRange, o: TokenRange): number =>
    o.to <= a.from ? a.from - o.to : Math.max(0, o.from - a.to);
  const own = gap(aspect, opinion);
  const nearestOpinion = opinions.every((other) => gap(aspect, other) >= own);
  const nearestAspect = aspects.every((other) => gap(other, opinion) >= own);
  names.push(
    `near:${nearestAspect ? 1 : 0}${nearestOpinion ? 1 : 0}`,
    `near:${order}:${nearestAspect ? 1 : 0}${nearestOpinion ? 1 : 0}`,
  );
  for (const mention of rulesAt(sentence, aspect)) {
    if (mention.opinion === null) continue;
    const linked = tokenRange(tokens, mention.opinion);
    const same = linked.from < opinion.to && opinion.from < linked.to;
    names.push(same ? 'link:same' : 'link:other');
  }
  const head = tokens[aspect.to - 1] as AnalysedToken;
  const first = tokens[opinion.from] as AnalysedToken;
  names.push(`oh:${value(first, 'l=') ?? first.form}`, `op:${order}:${value(first, 'p=') ?? ''}`);
  names.push(
    `pp:${order}:${value(head, 'p=') ?? ''}:${value(first, 'p=') ?? ''}:${bucket(Math.max(0, to - from))}`,
  );
  return names;
}
