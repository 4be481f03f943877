import { keyOf, nodeId, slug } from '../../../domain/ids.js';
import { AUDIENCES } from '../../../domain/vocabulary/audiences.js';
import { FEATURES } from '../../../domain/vocabulary/features.js';
import { NEEDS } from '../../../domain/vocabulary/needs.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { audienceFeatures } from '../../wishes/audience-features.js';
import { servingFeatures } from '../../wishes/wished-interests.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Change } from '../turns/change.js';
import {
  type Candidates,
  type Facet,
  type FacetKind,
  MOST_OPTIONS,
  type OptionMeaning,
} from '../turns/facet.js';

/** Something that products can be good for, and how good each candidate is for it: 0 and more. */
interface Quality {
  readonly name: string;
  readonly meaning: OptionMeaning;
  readonly change: Change;
  readonly values: Float64Array;
}

/** What a quality must reach above the mean of what is left to be named by half of those who look for the product. */
const HALF_NAMED = 0.5;
/** What a feature counts that serves a need beside owners who speak of the need itself. */
const SERVING = 0.5;
/** Less is known of what people of an audience want than of what they say themselves. */
const AUDIENCE_TRUST = 0.5;

/** What owners praise in the candidates, one column a feature, each worked out once. */
class Praise {
  private readonly places: ReadonlyMap<number, number>;
  private readonly columns = new Map<string, Float64Array>();

  constructor(
    private readonly snapshot: Snapshot,
    { products }: Candidates,
  ) {
    this.places = new Map(products.map((product, place) => [product, place]));
  }

  /** The opinion scores above 0 of the feature called `name`; all 0 for one that nobody speaks of. */
  of(name: string): Float64Array {
    let column = this.columns.get(name);
    if (column === undefined)
      this.columns.set(name, (column = this.column('HAS_FEATURE:Product:Feature', 'Feature', name)));
    return column;
  }

  /** How well each suits the need or the audience called `name`, by what owners say of it: 0 and more. */
  suits(label: 'Need' | 'Audience', name: string): Float64Array {
    return this.column(`SUITS:Product:${label}`, label, name);
  }

  private column(
    key: 'HAS_FEATURE:Product:Feature' | 'SUITS:Product:Need' | 'SUITS:Product:Audience',
    label: 'Feature' | 'Need' | 'Audience',
    name: string,
  ): Float64Array {
    const column = new Float64Array(this.places.size);
    const index = this.snapshot.table(label).indexOf(nodeId(label, slug(name)));
    if (index < 0) return column;
    const { in: having } = this.snapshot.relation(key);
    for (let at = having.start(index), end = having.end(index); at < end; at++) {
      const place = this.places.get(having.targets[at] as number);
      if (place !== undefined) column[place] = Math.max(0, having.columns[0]?.[at] as number);
    }
    return column;
  }
}

function meanOf(values: Float64Array, weights: Float64Array): number {
  return values.reduce((sum, value, place) => sum + value * (weights[place] as number), 0);
}

function varianceOf(values: Float64Array, weights: Float64Array): number {
  const mean = meanOf(values, weights);
  return values.reduce((sum, value, place) => sum + (weights[place] as number) * (value - mean) ** 2, 0);
}

/**
 * The five qualities that part the candidates most (by variance), as options: somebody who looks for a product names what it
 * is better in than what is left is on the average, with a chance in proportion to by how much. Undefined with fewer than two.
 */
function qualityFacet(
  { weights, products }: Candidates,
  facet: { readonly id: string; readonly kind: FacetKind },
  qualities: readonly Quality[],
  trust = 1,
): Facet | undefined {
  const told = qualities
    .map((quality) => ({ quality, variance: varianceOf(quality.values, weights) }))
    .filter(({ variance }) => variance > 1e-9)
    .sort((a, b) => b.variance - a.variance || (a.quality.name < b.quality.name ? -1 : 1))
    .slice(0, MOST_OPTIONS)
    .map(({ quality }) => ({ ...quality, mean: meanOf(quality.values, weights) }));
  if (told.length < 2) return undefined;
  const excess = told.map(({ values, mean }) => values.map((value) => Math.max(0, value - mean)));
  const sums = Float64Array.from(products, (_, place) =>
    excess.reduce((sum, values) => sum + (values[place] as number), 0),
  );
  return {
    ...facet,
    subject: undefined,
    options: told.map(({ name, meaning, change }, option) => ({
      id: `${facet.id}=${name}`,
      meaning,
      changes: [change, { kind: 'settle', facet: facet.id }],
      chances: (excess[option] as Float64Array).map(
        (value, place) => (trust * value) / ((sums[place] as number) + HALF_NAMED),
      ),
    })),
  };
}

/** Which feature matters, among those of the closed list that owners have opinions on and that are not wished yet. */
function featureFacet(candidates: Candidates, praise: Praise, { features }: Wishes): Facet | undefined {
  const said = new Set([...features.want, ...features.avoid]);
  const qualities = FEATURES.filter(({ listed, name }) => listed && !said.has(name)).map(
    ({ name }): Quality => ({
      name,
      meaning: { kind: 'node', node: nodeId('Feature', slug(name)) },
      change: { kind: 'feature', value: name, isRefused: false },
      values: praise.of(name),
    }),
  );
  return qualityFacet(candidates, { id: 'feature', kind: 'FEATURE' }, qualities);
}

/** What it is for, among the needs of the closed list: by what owners say of that use and of the features that serve it. */
function needFacet(snapshot: Snapshot, candidates: Candidates, praise: Praise): Facet | undefined {
  const [needs, features] = [snapshot.table('Need'), snapshot.table('Feature')];
  const qualities = NEEDS.filter(({ listed }) => listed).flatMap(({ name }): Quality[] => {
    const node = nodeId('Need', slug(name));
    const index = needs.indexOf(node);
    if (index < 0) return [];
    const serving = servingFeatures(snapshot, index).map((feature) => praise.of(keyOf(features.id(feature))));
    const values = praise.suits('Need', name).map((suits, place) => {
      const sum = serving.reduce((all, column) => all + (column[place] as number), 0);
      return suits + (serving.length === 0 ? 0 : (SERVING * sum) / serving.length);
    });
    return [{ name, meaning: { kind: 'node', node }, change: { kind: 'need', value: name }, values }];
  });
  return qualityFacet(candidates, { id: 'need', kind: 'NEED' }, qualities);
}

/** Whom it is for: by what owners say of the audience, and by the features that its people are glad of. */
function audienceFacet(candidates: Candidates, praise: Praise): Facet | undefined {
  const qualities = AUDIENCES.map(({ name }): Quality => {
    const columns = audienceFeatures(name).map((feature) => praise.of(feature));
    const values = praise
      .suits('Audience', name)
      .map(
        (suits, place) =>
          suits +
          columns.reduce((sum, column) => sum + (column[place] as number), 0) / Math.max(1, columns.length),
      );
    return { name, meaning: { kind: 'audience', name }, change: { kind: 'audience', value: name }, values };
  });
  return qualityFacet(candidates, { id: 'audience', kind: 'AUDIENCE' }, qualities, AUDIENCE_TRUST);
}

/** Which feature matters, what it is for and whom it is for, by what owners say; those of `isOpen` alone. */
export function opinionFacets(
  snapshot: Snapshot,
  candidates: Candidates,
  wishes: Wishes,
  isOpen: (facet: string) => boolean,
): Facet[] {
  const praise = new Praise(snapshot, candidates);
  return [
    isOpen('feature') ? featureFacet(candidates, praise, wishes) : undefined,
    isOpen('need') ? needFacet(snapshot, candidates, praise) : undefined,
    isOpen('audience') ? audienceFacet(candidates, praise) : undefined,
  ].filter((facet): facet is Facet => facet !== undefined);
}
