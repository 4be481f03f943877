import { type DisplayLanguage, pickName } from '../domain/localised-name.js';
import type { NodeId } from '../domain/ids.js';
import type { RelationshipName } from '../domain/ontology.js';
import {
  condense,
  type ContributionKind,
  type ExplanationPath,
  type PathStep,
  type ScoreContribution,
} from '../explain/contribution.js';
import { type ReasonFact, reasonSentence } from '../explain/reason-sentence.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { SnapshotLabel } from '../graph/snapshot/relation-catalogue.js';
import { eventWith } from './event-with.js';
import { type CountedShare, type FactGroup, mergeUsers, strongestFacts } from './fact-groups.js';
import type { Share, ToldFact } from './hybrid-model.js';
import type { RecommendationRequest } from './recommendation.js';
import type { Scoring } from './score-products.js';

export interface ProductExplanation {
  readonly contributions: readonly ScoreContribution[];
  readonly paths: readonly ExplanationPath[];
  readonly reason: string;
}

const KIND: Record<Share['kind'], ContributionKind> = {
  item: 'HISTORY',
  user: 'NEIGHBOURS',
  entity: 'FACT',
  path: 'FACT',
  popularity: 'POPULARITY',
  baseline: 'BASELINE',
  rule: 'MERCHANDISING',
};
const MAX_PATHS = 5;

const RELATION_TO: Partial<Record<SnapshotLabel, RelationshipName>> = {
  Feature: 'HAS_FEATURE',
  Brand: 'MADE_BY',
  ProductLine: 'IN_LINE',
  Category: 'IN_CATEGORY',
  Need: 'SUITS',
  Specification: 'HAS_SPEC',
};

/** What a path may go through to be told. */
const TOLD_LABELS: ReadonlySet<SnapshotLabel> = new Set(['Feature', 'ProductLine', 'Brand']);

/** Opens the score of `product`: every share as a contribution, the best facts as paths, the best one as a sentence. */
export function explainProduct(
  snapshot: Snapshot,
  scoring: Scoring,
  request: RecommendationRequest,
  product: number,
): ProductExplanation {
  const shares = mergeUsers(scoring.shares(product));
  const explainer = new Explainer(snapshot, scoring, request, product);
  const facts = strongestFacts(shares);
  const fact = pickFact(explainer, facts) ?? explainer.ratingFact();
  return {
    contributions: condense(shares, (share) => explainer.contributionOf(share)),
    paths: strongestPaths(explainer, facts),
    reason: reasonSentence(
      fact,
      request.language,
      scoring.profile.user < 0 && scoring.profile.products.length > 0 ? 'product' : 'you',
    ),
  };
}

/** The paths of the strongest facts that go over edges, five at most. */
function strongestPaths(explainer: Explainer, facts: readonly FactGroup[]): ExplanationPath[] {
  const paths: ExplanationPath[] = [];
  for (const { share } of facts) {
    if (paths.length === MAX_PATHS) break;
    const path = explainer.pathOf(share);
    if (path !== undefined) paths.push(path);
  }
  return paths;
}

/** A fact that people gave opinions on is told before another one that counts at most ten times as much. */
const OPINION_PREFERENCE = 10;

/** The fact to tell: what owners praise where that counts, else the strongest; popularity only when there is no other. */
function pickFact(explainer: Explainer, facts: readonly FactGroup[]): ReasonFact | undefined {
  const told = facts.filter(({ share }) => explainer.tells(share));
  const personal = told.filter(({ share }) => share.kind !== 'popularity');
  const [first = told[0]] = personal.filter(({ share }) => share.told !== undefined).concat(personal);
  if (first === undefined || first.share.told !== undefined) return first?.share.told?.().fact;
  const praised = personal.find(
    ({ share, value }) => value * OPINION_PREFERENCE >= first.value && explainer.isPraised(share),
  );
  return explainer.factOf((praised ?? first).share);
}

class Explainer {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly scoring: Scoring,
    private readonly request: RecommendationRequest,
    private readonly product: number,
  ) {}

  contributionOf(share: CountedShare): ScoreContribution {
    return {
      source: share.source,
      kind: KIND[share.kind],
      value: share.value,
      ...(share.product === undefined ? {} : { product: this.id('Product', share.product) }),
      ...(share.through === undefined ? {} : { through: this.id(share.through.label, share.through.index) }),
      ...(share.neighbours === undefined ? {} : { neighbours: share.neighbours }),
    };
  }

  /** The facts of the graph that a share goes over; undefined where it goes over none (neighbours, popularity). */
  pathOf(share: Share): ExplanationPath | undefined {
    if (share.told !== undefined) return this.toldPath(share, share.told());
    const isOverGraph = share.through !== undefined || share.source === 'similar';
    if (!isOverGraph) return undefined;
    const target = this.id('Product', this.product);
    const steps: PathStep[] = [];
    const { user } = this.scoring.profile;
    const own = share.product === undefined ? undefined : this.id('Product', share.product);
    if (own !== undefined && user >= 0) {
      const event = eventWith(this.snapshot, user, share.product as number);
      if (event === undefined) return undefined;
      steps.push({ relationship: event, from: this.id('User', user), to: own });
    }
    if (share.through !== undefined) {
      const through = this.id(share.through.label, share.through.index);
      const relationship = RELATION_TO[share.through.label];
      if (relationship === undefined) return undefined;
      if (own !== undefined) steps.push({ relationship, from: own, to: through });
      else if (this.isInterested(user, share.through))
        steps.push({ relationship: 'INTERESTED_IN', from: this.id('User', user), to: through });
      steps.push({ relationship, from: target, to: through });
    } else if (share.source === 'similar' && own !== undefined) {
      steps.push({ relationship: 'SIMILAR_TO', from: own, to: target });
    } else return undefined;
    return { steps, value: share.value };
  }

  /** The path of a share that tells its facts itself, from the person where they know the product it starts at. */
  private toldPath({ product, value }: Share, { steps }: ToldFact): ExplanationPath | undefined {
    if (steps.length === 0) return undefined;
    const { user } = this.scoring.profile;
    const event = user < 0 || product === undefined ? undefined : eventWith(this.snapshot, user, product);
    if (event === undefined) return { steps, value };
    const [from, to] = [this.id('User', user), this.id('Product', product as number)];
    return { steps: [{ relationship: event, from, to }, ...steps], value };
  }

  /** Whether the graph knows the interest: a wish of the request alone is no fact of it. */
  private isInterested(user: number, { label, index }: NonNullable<Share['through']>): boolean {
    const isTopic = label === 'Feature' || label === 'Brand' || label === 'Category' || label === 'Need';
    return user >= 0 && isTopic && this.snapshot.relation(`INTERESTED_IN:User:${label}`).out.has(user, index);
  }

  /** Whether {@link factOf} has something to say of `share`. */
  tells(share: CountedShare): boolean {
    // A count over a category goes over no fact that a sentence could name.
    if (share.told === undefined && share.kind === 'entity' && share.through === undefined) return false;
    if (
      share.told !== undefined ||
      share.kind !== 'path' ||
      share.source === 'co-purchase' ||
      share.source === 'similar'
    )
      return true;
    if (share.through === undefined) return false;
    return share.source === 'interests' || TOLD_LABELS.has(share.through.label);
  }

  /** Whether more people praise than fault what `share` goes over. */
  isPraised(share: CountedShare): boolean {
    const { positive, negative } = this.opinions(share);
    return positive > negative;
  }

  factOf(share: CountedShare): ReasonFact | undefined {
    const own = share.product === undefined ? '' : this.name('Product', share.product);
    if (share.kind === 'user') return { kind: 'people-like-you', neighbours: share.neighbours ?? 1 };
    if (share.kind === 'popularity') return this.popularityFact(share);
    if (share.kind === 'item') return { kind: 'liked-alike', own };
    if (share.source === 'co-purchase') return { kind: 'bought-together', own };
    if (share.source === 'similar') return { kind: 'liked-alike', own };
    if (share.through === undefined) return undefined;
    const through = this.name(share.through.label, share.through.index);
    if (share.source === 'interests') {
      const isStated = this.isInterested(this.scoring.profile.user, share.through);
      return { kind: 'interest', interest: through, isStated, ...this.opinions(share) };
    }
    if (share.through.label === 'Feature')
      return { kind: 'feature', feature: through, own, ...this.opinions(share) };
    if (share.through.label === 'ProductLine') return { kind: 'same-line', own, line: through };
    return share.through.label === 'Brand' ? { kind: 'same-brand', own, brand: through } : undefined;
  }

  ratingFact(): ReasonFact {
    const { ratingAverage, reviewCount } = this.snapshot.table('Product').card(this.product);
    return {
      kind: 'rated',
      rating: typeof ratingAverage === 'number' ? ratingAverage : 0,
      reviews: typeof reviewCount === 'number' ? reviewCount : 0,
    };
  }

  private popularityFact(share: Share): ReasonFact {
    if (share.source === 'trending') return { kind: 'trending' };
    if (share.source === 'catalogue') return this.ratingFact();
    const { in: viewers } = this.snapshot.relation('VIEWED:User:Product');
    const { in: buyers } = this.snapshot.relation('PURCHASED:User:Product');
    const people = new Set<number>();
    for (const rows of [viewers, buyers]) {
      for (let at = rows.start(this.product), end = rows.end(this.product); at < end; at++)
        people.add(rows.targets[at] as number);
    }
    return { kind: 'popular', people: people.size };
  }

  private opinions(share: Share): { positive: number; negative: number } {
    const { out } = this.snapshot.relation('HAS_FEATURE:Product:Feature');
    const at = share.through?.label === 'Feature' ? out.find(this.product, share.through.index) : -1;
    return at < 0
      ? { positive: 0, negative: 0 }
      : { positive: out.columns[1]?.[at] as number, negative: out.columns[2]?.[at] as number };
  }

  private id(label: SnapshotLabel, index: number): NodeId {
    return this.snapshot.table(label).id(index);
  }

  private name(label: SnapshotLabel, index: number): string {
    return nameOf(this.snapshot, label, index, this.request.language);
  }
}

/** The name that a page shows; the id's key where there is none. */
export function nameOf(
  snapshot: Snapshot,
  label: SnapshotLabel,
  index: number,
  language: DisplayLanguage,
): string {
  return pickName(snapshot.table(label).card(index), language)?.text ?? snapshot.table(label).id(index);
}
