import type {
  ContributionDetails,
  ContributionPart,
  ExplanationPath,
  RecallScore,
  ScoreContribution,
} from '../../explain/contribution.js';
import { type ReasonFact, reasonSentence } from '../../explain/reason-sentence.js';
import { condensedPlaces, condenseShares } from '../shares/condense-shares.js';
import { FactGroups } from '../shares/fact-groups.js';
import { KIND, type ShareRange } from '../shares/share-list.js';
import { type ExplainedRequest, Explainer } from './explainer.js';
import { openContribution, type ScoredWith } from './open-contribution.js';
import { recallScores } from './recall-scores.js';

const MAX_PATHS = 5;

/**
 * Opens the score of one product, each part only when it is read: every share as a contribution, the best facts as paths,
 * the best one as a sentence. The shares are those of the answer; names and opinions are as the graph has them then.
 */
export class ProductExplanation implements ContributionDetails {
  private facts: FactGroups | undefined;
  private toldGroup: number | undefined;
  private condensed: readonly ScoreContribution[] | undefined;
  private places: readonly number[] | undefined;
  private readonly explainer: Explainer;

  constructor(
    private readonly asked: ExplainedRequest & ScoredWith,
    private readonly product: number,
    private readonly shares: ShareRange,
  ) {
    this.explainer = new Explainer(asked, product);
  }

  contributions(): readonly ScoreContribution[] {
    return (this.condensed ??= condenseShares(this.asked.snapshot, this.shares));
  }

  opened(place: number): readonly ContributionPart[] {
    const contribution = this.contributions()[place];
    return contribution === undefined
      ? []
      : openContribution(this.asked, this.product, this.shares, contribution);
  }

  sentence(place: number): string | undefined {
    const contribution = this.contributions()[place];
    const fact =
      contribution?.kind === 'NEIGHBOURS'
        ? this.explainer.neighboursFact(contribution.neighbours ?? 0, this.opened(place))
        : this.factAt((this.places ??= condensedPlaces(this.shares))[place] ?? -1);
    return fact && this.say(fact);
  }

  /** What speaks for the product in the share at `at`; undefined for none and for what speaks against. */
  private factAt(at: number): ReasonFact | undefined {
    const { list } = this.shares;
    if (at < 0 || !((list.values[at] as number) > 0) || !this.explainer.tells(list, at)) return undefined;
    return list.told(at)?.().fact ?? this.explainer.factOf(list.share(at));
  }

  recalls(): readonly RecallScore[] {
    return recallScores(this.asked, this.product, this.shares);
  }

  paths(): readonly ExplanationPath[] {
    return strongestPaths(this.explainer, this.groups(), this.told());
  }

  reason(): string {
    const told = this.told();
    const fact =
      (told < 0 ? undefined : factOf(this.explainer, this.groups(), told)) ?? this.explainer.ratingFact();
    return this.say(fact);
  }

  private say(fact: ReasonFact): string {
    const { request, user, hasHistory } = this.asked;
    return reasonSentence(fact, request.language, user < 0 && hasHistory ? 'product' : 'you');
  }

  /** The group of the fact that the sentence tells, −1 for none. */
  private told(): number {
    return (this.toldGroup ??= pickGroup(this.explainer, this.groups()));
  }

  private groups(): FactGroups {
    return (this.facts ??= new FactGroups(this.shares));
  }
}

/** The paths of the strongest facts that go over edges, five at most: that of `told`, which the sentence tells, first. */
function strongestPaths(explainer: Explainer, facts: FactGroups, told: number): ExplanationPath[] {
  const paths: ExplanationPath[] = [];
  const others = facts.sorted((one) => one !== told && explainer.mayHavePath(facts, one));
  for (const group of told >= 0 && explainer.mayHavePath(facts, told) ? [told, ...others] : others) {
    if (paths.length === MAX_PATHS) break;
    const path = explainer.pathOf(facts.share(group));
    if (path !== undefined) paths.push(path);
  }
  return paths;
}

/** A fact that people gave opinions on is told before another one that counts at most ten times as much. */
const OPINION_PREFERENCE = 10;

/**
 * The group of the fact to tell: what owners praise where that counts, else the strongest; popularity, be it in a category, only
 * when there is no other; −1 for none. Nothing is told of a product that all in all speaks against.
 */
function pickGroup(explainer: Explainer, facts: FactGroups): number {
  const { list, strongest, sums } = facts;
  const at = (group: number): number => strongest[group] as number;
  const isTold = (group: number): boolean => explainer.tells(list, at(group)) && facts.speaksFor(group);
  const isPersonal = (group: number): boolean =>
    list.kinds[at(group)] !== KIND.popularity && list.kinds[at(group)] !== KIND.entity && isTold(group);
  let first = facts.best((group) => list.told(at(group)) !== undefined && isPersonal(group));
  if (first < 0) first = facts.best(isPersonal);
  if (first < 0) first = facts.best(isTold);
  if (first < 0 || list.told(at(first)) !== undefined) return first;
  const least = sums[first] as number;
  const praised = facts.best(
    (group) =>
      (sums[group] as number) * OPINION_PREFERENCE >= least &&
      explainer.isPraised(list, at(group)) &&
      isPersonal(group),
  );
  return praised < 0 ? first : praised;
}

/** What the sentence says of `group`. */
function factOf(explainer: Explainer, facts: FactGroups, group: number): ReasonFact | undefined {
  const told = facts.list.told(facts.strongest[group] as number);
  return told === undefined ? explainer.factOf(facts.share(group)) : told().fact;
}
