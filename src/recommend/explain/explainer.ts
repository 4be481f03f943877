import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { RelationshipName } from '../../domain/ontology.js';
import type { ContributionPart, ExplanationPath, PathStep } from '../../explain/contribution.js';
import type { ReasonFact } from '../../explain/reason-sentence.js';
import { labelNumber, SNAPSHOT_LABELS, type SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { compatibilityOf } from '../intents/compatibility-of.js';
import type { RecommendationRequest } from '../recommendation.js';
import type { ScoringContext } from '../scores/score-products.js';
import type { FactGroups } from '../shares/fact-groups.js';
import type { Share, ToldFact } from '../shares/share.js';
import { KIND, type ShareList } from '../shares/share-list.js';
import { eventWith } from './event-with.js';
import { nameOf } from './node-name.js';

const FEATURE = labelNumber('Feature');

const RELATION_TO: Partial<Record<SnapshotLabel, RelationshipName>> = {
  Feature: 'HAS_FEATURE',
  Brand: 'MADE_BY',
  ProductLine: 'IN_LINE',
  Category: 'IN_CATEGORY',
  Need: 'SUITS',
  Audience: 'SUITS',
  Specification: 'HAS_SPEC',
};

/** What a path may go through to be told. */
const TOLD_LABELS: ReadonlySet<SnapshotLabel> = new Set(['Feature', 'ProductLine', 'Brand']);

/** What the sentences and paths of a page speak of. */
export interface ExplainedRequest {
  readonly snapshot: Snapshot;
  /** Index of who asks, −1 for nobody. */
  readonly user: number;
  readonly request: RecommendationRequest;
  /** Whether there is a history, be it of products that stand in for a person. */
  readonly hasHistory: boolean;
  /** How many people show an interest in each product. */
  readonly counts: Pick<ScoringContext, 'popularity'>;
}

/** Says what shares of one product's score go over: paths of the graph, and facts for a sentence. */
export class Explainer {
  private readonly snapshot: Snapshot;
  private readonly user: number;
  private readonly language: DisplayLanguage;
  private readonly counts: ExplainedRequest['counts'];

  constructor(
    { snapshot, user, request, counts }: ExplainedRequest,
    private readonly product: number,
  ) {
    this.counts = counts;
    this.snapshot = snapshot;
    this.user = user;
    this.language = request.language;
  }

  /** Whether {@link pathOf} is worth asking: neighbours and plain history go over no edge. */
  mayHavePath({ list, strongest }: FactGroups, group: number): boolean {
    const at = strongest[group] as number;
    // A count over a category goes over no edge of the person.
    if (list.kinds[at] === KIND.entity) return false;
    return (
      (list.labels[at] as number) >= 0 ||
      list.told(at) !== undefined ||
      list.names[list.sources[at] as number] === 'similar'
    );
  }

  /** The facts of the graph that a share goes over; undefined where it goes over none (neighbours, popularity). */
  pathOf(share: Share): ExplanationPath | undefined {
    if (share.told !== undefined) return this.toldPath(share, share.told());
    const isOverGraph = share.through !== undefined || share.source === 'similar';
    if (!isOverGraph) return undefined;
    const target = this.id('Product', this.product);
    const steps: PathStep[] = [];
    const { user } = this;
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
    const { user } = this;
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

  /** Whether {@link factOf} has something to say of the share at `at` of `list`. */
  tells(list: ShareList, at: number): boolean {
    if (this.isMisfitOf(list.products[at] as number)) return false;
    if (list.told(at) !== undefined) return true;
    const label = SNAPSHOT_LABELS[list.labels[at] as number];
    const kind = list.kinds[at];
    if (kind === KIND.entity) return label !== undefined && this.peopleWhoKnow() > 0;
    if (kind !== KIND.path) return true;
    const source = list.names[list.sources[at] as number];
    if (source === 'co-purchase' || source === 'similar') return true;
    return label !== undefined && (source === 'interests' || TOLD_LABELS.has(label));
  }

  /** Whether the product is an accessory for the like of `device` (−1 for none) and not for it: no word of the one beside the other. */
  private isMisfitOf(device: number): boolean {
    if (device < 0 || device === this.product) return false;
    const compatibility = compatibilityOf(this.snapshot);
    return compatibility.isMadeFor(this.product) && compatibility.conflict(this.product, device);
  }

  /** Whether more people praise than fault what the share at `at` of `list` goes over. */
  isPraised(list: ShareList, at: number): boolean {
    if (list.labels[at] !== FEATURE) return false;
    const { positive, negative } = this.opinionsOf(list.nodes[at] as number);
    return positive > negative;
  }

  factOf(share: Share): ReasonFact | undefined {
    const own = share.product === undefined ? '' : this.name('Product', share.product);
    if (share.kind === 'user') return { kind: 'people-like-you', neighbours: share.neighbours ?? 1 };
    if (share.kind === 'popularity') return this.popularityFact(share);
    if (share.kind === 'item') return { kind: 'liked-alike', own };
    if (share.source === 'co-purchase') return { kind: 'bought-together', own };
    if (share.source === 'similar') return { kind: 'liked-alike', own };
    if (share.through === undefined) return undefined;
    const through = this.name(share.through.label, share.through.index);
    if (share.kind === 'entity')
      return { kind: 'popular-in-category', category: through, people: this.peopleWhoKnow() };
    if (share.through.label === 'Audience') return { kind: 'audience', audience: through };
    if (share.source === 'interests') {
      const isStated = this.isInterested(this.user, share.through);
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
    const people = this.peopleWhoKnow();
    return people === 0 ? this.ratingFact() : { kind: 'popular', people };
  }

  /** How many people show an interest in the product. */
  private peopleWhoKnow(): number {
    return this.counts.popularity[this.product] ?? 0;
  }

  /** That neighbours chose the product, and what they share with who asks: `common`, by the product. */
  neighboursFact(neighbours: number, common: readonly ContributionPart[]): ReasonFact {
    const products = this.snapshot.table('Product');
    const shared = common.flatMap(({ product, neighbours: people = 0 }) =>
      product === undefined ? [] : [{ own: this.name('Product', products.indexOf(product)), people }],
    );
    return { kind: 'people-like-you', neighbours, shared };
  }

  private opinions({ through }: Share): { positive: number; negative: number } {
    return through?.label === 'Feature' ? this.opinionsOf(through.index) : { positive: 0, negative: 0 };
  }

  /** How many praise and fault `feature` of the product. */
  private opinionsOf(feature: number): { positive: number; negative: number } {
    const { out } = this.snapshot.relation('HAS_FEATURE:Product:Feature');
    const at = out.find(this.product, feature);
    return at < 0
      ? { positive: 0, negative: 0 }
      : { positive: out.columns[1]?.[at] as number, negative: out.columns[2]?.[at] as number };
  }

  private id(label: SnapshotLabel, index: number): NodeId {
    return this.snapshot.table(label).id(index);
  }

  private name(label: SnapshotLabel, index: number): string {
    return nameOf(this.snapshot, label, index, this.language);
  }
}
