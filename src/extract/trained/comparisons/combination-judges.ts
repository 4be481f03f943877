import { joinParts, type ModelPart, splitParts } from '../../../learn/model-part.js';
import { featureNames, Softmax } from '../linear/softmax.js';
import type { ScoredSpan } from '../spans/span-posteriors.js';
import { rangeKey, sameRange } from '../spans/token-range.js';
import { byCore, type Frame } from './argument-finders.js';
import { type ComparisonExample, type ComparisonSentence, ROLES, type Role } from './comparison-example.js';
import { tellSpan } from './span-clues.js';
import { type TokenView, viewTokens } from './token-view.js';
import { type TupleChoice, tellTuple } from './tuple-clues.js';

/** A combination with the frame that its parts were taken from. */
export interface FramedTuple extends TupleChoice {
  readonly frame: Frame;
}

/** A sentence to learn from: its combinations, and which of them are right. */
export interface JudgedTuples {
  readonly example: ComparisonExample;
  readonly candidates: readonly (FramedTuple & { readonly exact: boolean })[];
}

/** Names of what {@link CombinationJudges.judge} gives, in order. */
export const JUDGEMENTS: readonly string[] = [
  ...ROLES.flatMap((role) => [`${role} odds`, `${role} rival odds`, `${role} better rivals`]),
  'tuple odds',
];

const L2 = 20;
const SPAN_EPOCHS = 12;
const TUPLE_EPOCHS = 6;
/** Log odds of a rival where there is none. */
const NO_RIVAL = -9;

const logOdds = ([no = 1, yes = 0]: ArrayLike<number> & Iterable<number>): number =>
  Math.log((yes + 1e-9) / (no + 1e-9));

/**
 * Judges that see words where taggers see one token after the other: of each part how likely a span is right by its
 * ends and what stands around it, and of a combination by the order of its parts and the words between them. Logistic
 * regressions whose log odds are features of the ranker.
 */
export class CombinationJudges {
  constructor(
    readonly spans: Readonly<Record<Role, Softmax>>,
    readonly tuples: Softmax,
  ) {}

  /** Learns from combinations that were made by taggers which had not seen the sentence. */
  static train(judged: readonly JudgedTuples[], seed: number): CombinationJudges {
    const views = judged.map(({ example }) => viewTokens(example));
    const fit = (cases: { features: string[]; label: number }[], epochs: number): Softmax =>
      Softmax.train(cases, { classCount: 2, seed, l2: L2, epochs });
    const spanJudge = (role: Role): Softmax =>
      fit(
        judged.flatMap(({ example, candidates }, i) =>
          spanCases(example, views[i] as TokenView, candidates, role),
        ),
        SPAN_EPOCHS,
      );
    const tuples = judged.flatMap(({ candidates }, i) =>
      candidates.map((one) => ({
        features: featureNames((add) => tellTuple(views[i] as TokenView, one, add)),
        label: one.exact ? 1 : 0,
      })),
    );
    return new CombinationJudges(
      { subject: spanJudge('subject'), object: spanJudge('object'), feature: spanJudge('feature') },
      fit(tuples, TUPLE_EPOCHS),
    );
  }

  /** What {@link JUDGEMENTS} names of each of the combinations of one sentence, in their order. */
  judge(sentence: ComparisonSentence, candidates: readonly FramedTuple[]): number[][] {
    const view = viewTokens(sentence);
    const odds = new Map<ScoredSpan, number>();
    const oddsOf = (role: Role, { core, parts }: Frame, span: ScoredSpan): number => {
      let own = odds.get(span);
      if (own === undefined) {
        const choice = { core, span, spans: parts[role] };
        own = logOdds(this.spans[role].probabilitiesOf((add) => tellSpan(sentence, view, choice, add)));
        odds.set(span, own);
      }
      return own;
    };
    return candidates.map((one) => [
      ...ROLES.flatMap((role) => {
        const chosen = one[role];
        const all = one.frame.parts[role];
        const own = all.find((span) => chosen !== null && sameRange(span, chosen));
        const rivals = all.filter((span) => span !== own).map((span) => oddsOf(role, one.frame, span));
        const value = own === undefined ? Number.NaN : oddsOf(role, one.frame, own);
        const least = own === undefined ? 0 : value;
        return [value, Math.max(NO_RIVAL, ...rivals), rivals.filter((rival) => rival > least).length];
      }),
      logOdds(this.tuples.probabilitiesOf((add) => tellTuple(view, one, add))),
    ]);
  }

  /** What {@link CombinationJudges.read} reads. */
  toPart(): ModelPart {
    const { subject, object, feature } = this.spans;
    return joinParts({
      subject: subject.toPart(),
      object: object.toPart(),
      feature: feature.toPart(),
      tuples: this.tuples.toPart(),
    });
  }

  /** Undefined where a part is missing. */
  static read(part: ModelPart): CombinationJudges | undefined {
    const { subject, object, feature, tuples } = splitParts(part);
    if (!subject || !object || !feature || !tuples) return undefined;
    return new CombinationJudges(
      { subject: Softmax.read(subject), object: Softmax.read(object), feature: Softmax.read(feature) },
      Softmax.read(tuples),
    );
  }
}

/** The spans of a part in those frames of a sentence whose predicate is right. */
function spanCases(
  example: ComparisonExample,
  view: TokenView,
  candidates: readonly FramedTuple[],
  role: Role,
): { features: string[]; label: number }[] {
  const gold = byCore(example.gold);
  return [...new Set(candidates.map(({ frame }) => frame))].flatMap((frame) => {
    const right = gold.get(rangeKey(frame.core));
    if (right === undefined) return [];
    return frame.parts[role].map((span) => ({
      features: featureNames((add) =>
        tellSpan(example, view, { core: frame.core, span, spans: frame.parts[role] }, add),
      ),
      label: right.some(({ [role]: own }) => own !== null && sameRange(own, span)) ? 1 : 0,
    }));
  });
}
