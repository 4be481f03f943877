import type { ExplanationPath, ScoreContribution } from '../explain/contribution.js';
import { type ReasonFact, reasonSentence } from '../explain/reason-sentence.js';
import { type ExplainedRequest, Explainer } from './explainer.js';
import { condenseShares } from './shares/condense-shares.js';
import { FactGroups } from './shares/fact-groups.js';
import { KIND, type ShareRange } from './shares/share-list.js';

const MAX_PATHS = 5;

/**
 * Opens the score of one product, each part only when it is read: every share as a contribution, the best facts as paths,
 * the best one as a sentence. The shares are those of the answer; names and opinions are as the graph has them then.
 */
export class ProductExplanation {
  private facts: FactGroups | undefined;
  private readonly explainer: Explainer;

  constructor(
    private readonly asked: ExplainedRequest,
    product: number,
    private readonly shares: ShareRange,
  ) {
    this.explainer = new Explainer(asked, product);
  }

  contributions(): readonly ScoreContribution[] {
    return condenseShares(this.asked.snapshot, this.shares);
  }

  paths(): readonly ExplanationPath[] {
    return strongestPaths(this.explainer, this.groups());
  }

  reason(): string {
    const { request, user, hasHistory } = this.asked;
    const fact = pickFact(this.explainer, this.groups()) ?? this.explainer.ratingFact();
    return reasonSentence(fact, request.language, user < 0 && hasHistory ? 'product' : 'you');
  }

  private groups(): FactGroups {
    return (this.facts ??= new FactGroups(this.shares));
  }
}

/** The paths of the strongest facts that go over edges, five at most. */
function strongestPaths(explainer: Explainer, facts: FactGroups): ExplanationPath[] {
  const paths: ExplanationPath[] = [];
  for (const group of facts.sorted((one) => explainer.mayHavePath(facts, one))) {
    if (paths.length === MAX_PATHS) break;
    const path = explainer.pathOf(facts.share(group));
    if (path !== undefined) paths.push(path);
  }
  return paths;
}

/** A fact that people gave opinions on is told before another one that counts at most ten times as much. */
const OPINION_PREFERENCE = 10;

/** The fact to tell: what owners praise where that counts, else the strongest; popularity only when there is no other. */
function pickFact(explainer: Explainer, facts: FactGroups): ReasonFact | undefined {
  const { list, strongest, sums } = facts;
  const at = (group: number): number => strongest[group] as number;
  const isPersonal = (group: number): boolean =>
    list.kinds[at(group)] !== KIND.popularity && explainer.tells(list, at(group));
  let first = facts.best((group) => list.told(at(group)) !== undefined && isPersonal(group));
  if (first < 0) first = facts.best(isPersonal);
  if (first < 0) first = facts.best((group) => explainer.tells(list, at(group)));
  if (first < 0) return undefined;
  const told = list.told(at(first));
  if (told !== undefined) return told().fact;
  const least = sums[first] as number;
  const praised = facts.best(
    (group) =>
      (sums[group] as number) * OPINION_PREFERENCE >= least &&
      explainer.isPraised(list, at(group)) &&
      isPersonal(group),
  );
  return explainer.factOf(facts.share(praised < 0 ? first : praised));
}
