import type { ModelPart } from '../../../learn/model-part.js';
import { Softmax } from '../linear/softmax.js';
import type { TokenRange } from '../spans/token-range.js';
import { type ComparisonSentence, ROLES } from './comparison-example.js';
import type { TupleCandidate } from './tuple-candidates.js';

const bucket = (probability: number): number => Math.max(-8, Math.round(2 * Math.log(probability)));

/** What kind of token stands at `i`, and beyond the ends. */
function kindAt({ names }: ComparisonSentence, i: number): string {
  const own = names[i];
  if (own === undefined) return i < 0 ? '<' : '>';
  return own.find((name) => name.startsWith('p=')) ?? '?';
}

/** What the words of a part and those around it say: whether it is cut where people cut it. */
function spanNames(
  sentence: ComparisonSentence,
  role: string,
  { from, to }: TokenRange,
  names: string[],
): void {
  const { tokens } = sentence.sentence;
  const form = (i: number): string => tokens[i]?.form ?? (i < 0 ? '<' : '>');
  const kind = (i: number): string => kindAt(sentence, i);
  names.push(
    `${role}f ${form(from)}`,
    `${role}l ${form(to - 1)}`,
    `${role}b ${form(from - 1)}`,
    `${role}a ${form(to)}`,
    `${role}bf ${form(from - 1)} ${form(from)}`,
    `${role}la ${form(to - 1)} ${form(to)}`,
    `${role}pf ${kind(from - 1)} ${kind(from)}`,
    `${role}pl ${kind(to - 1)} ${kind(to)}`,
    `${role}n ${Math.min(12, to - from)}`,
  );
  if (to - from <= 6) {
    let words = '';
    let kinds = '';
    for (let i = from; i < to; i += 1) {
      words += ` ${form(i)}`;
      kinds += ` ${kind(i)}`;
    }
    names.push(`${role}w${words}`, `${role}k${kinds}`);
  }
  for (const name of sentence.names[from] ?? []) if (/^[rvt]=/.test(name)) names.push(`${role}F ${name}`);
  for (const name of sentence.names[to - 1] ?? []) if (/^[rvt]=/.test(name)) names.push(`${role}L ${name}`);
}

const distance = (a: TokenRange, b: TokenRange): number =>
  Math.max(-9, Math.min(9, a.to <= b.from ? a.to - b.from - 1 : a.from - b.to + 1));

/** The names of what is true of a combination of parts. */
function tupleNames(
  sentence: ComparisonSentence,
  tuple: TupleCandidate,
  probabilities: readonly number[],
): string[] {
  const { predicate } = tuple;
  const names: string[] = [];
  spanNames(sentence, 'predicate', predicate, names);
  const last = sentence.sentence.tokens[predicate.to - 1]?.form ?? '';
  let pattern = '';
  for (const [i, role] of ROLES.entries()) {
    const span = tuple[role];
    const sure = bucket(probabilities[i] ?? 0);
    names.push(`${role}p ${sure}`, `${role}p${span === null ? '-' : '+'} ${sure}`);
    if (span === null) {
      pattern += '-';
      names.push(`${role}- ${last}`);
      continue;
    }
    pattern += span.to <= predicate.from ? 'L' : 'R';
    names.push(`${role}d ${distance(span, predicate)}`);
    spanNames(sentence, role, span, names);
  }
  names.push(`pattern ${pattern}`, `pattern ${pattern} ${last}`);
  const { subject, object, feature } = tuple;
  if (subject !== null && object !== null) names.push(`so ${distance(subject, object)}`);
  if (subject !== null && feature !== null) names.push(`sf ${distance(subject, feature)}`);
  if (object !== null && feature !== null) names.push(`of ${distance(object, feature)}`);
  return names;
}

/** A combination of parts with whether it is right. */
export interface LabelledTuple {
  readonly sentence: ComparisonSentence;
  readonly tuple: TupleCandidate;
  readonly right: boolean;
}

/** Whether combinations of parts look right by their words. */
export class TupleScorer {
  constructor(readonly model: Softmax) {}

  static train(cases: readonly LabelledTuple[], seed: number): TupleScorer {
    // Named when asked: the names of all cases at once would fill the memory.
    const labelled = cases.map(({ sentence, tuple, right }) => ({
      get features(): readonly string[] {
        return tupleNames(sentence, tuple, tuple.probabilities);
      },
      label: right ? 1 : 0,
    }));
    return new TupleScorer(
      Softmax.train(labelled, { classCount: 2, seed, l2: 30, epochs: 12, learningRate: 0.05 }),
    );
  }

  probability(sentence: ComparisonSentence, tuple: TupleCandidate): number {
    return this.model.probabilities(tupleNames(sentence, tuple, tuple.probabilities))[1] ?? 0;
  }

  toPart(): ModelPart {
    return this.model.toPart();
  }

  static read(part: ModelPart): TupleScorer {
    return new TupleScorer(Softmax.read(part));
  }
}

/**
 * The features of each candidate, with those that its own score and its rivals' (the others of the same predicate) add:
 * the score, the best rival's, its rank, and its share of all scores.
 */
export function withScores(candidates: readonly TupleCandidate[], scores: readonly number[]): number[][] {
  return candidates.map((one, i) => {
    const own = scores[i] as number;
    let rival = 0;
    let rank = 0;
    let sum = 0;
    for (const [j, other] of candidates.entries()) {
      if (other.predicate !== one.predicate) continue;
      const score = scores[j] as number;
      sum += score;
      if (j === i) continue;
      rival = Math.max(rival, score);
      if (score > own) rank += 1;
    }
    return [...one.features, own, rival, rank, own / Math.max(sum, 1e-9)];
  });
}
