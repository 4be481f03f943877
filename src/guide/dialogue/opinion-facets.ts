import { nodeId, type NodeId, slug } from '../../domain/ids.js';
import { AUDIENCES } from '../../domain/vocabulary/audiences.js';
import { FEATURES } from '../../domain/vocabulary/features.js';
import { NEEDS } from '../../domain/vocabulary/needs.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { audienceFeatures } from '../audience-features.js';
import { servingFeatures } from '../wished-interests.js';
import type { Wishes } from '../wishes.js';
import { type Candidates, type Facet, type FacetKind, MOST_OPTIONS, type OptionMeaning } from './facet.js';
import type { Change } from './turn.js';

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

/** The column of opinion scores above 0 of one feature for the candidates. */
function praiseOf(snapshot: Snapshot, { products }: Candidates, feature: number): Float64Array {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  return Float64Array.from(products, (product) => {
    const at = feature < 0 ? -1 : out.find(product, feature);
    return at < 0 ? 0 : Math.max(0, out.columns[0]?.[at] as number);
  });
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

const node = (id: NodeId): OptionMeaning => ({ kind: 'node', node: id });

/** Which feature matters, among those of the closed list that owners have opinions on and that are not wished yet. */
export function featureFacet(
  snapshot: Snapshot,
  candidates: Candidates,
  { features }: Wishes,
): Facet | undefined {
  const said = new Set([...features.want, ...features.avoid]);
  const qualities = FEATURES.filter(({ listed, name }) => listed && !said.has(name)).flatMap(
    ({ name }): Quality[] => {
      const id = nodeId('Feature', slug(name));
      const index = snapshot.table('Feature').indexOf(id);
      if (index < 0) return [];
      const change: Change = { kind: 'feature', value: name, isRefused: false };
      return [{ name, meaning: node(id), change, values: praiseOf(snapshot, candidates, index) }];
    },
  );
  return qualityFacet(candidates, { id: 'feature', kind: 'FEATURE' }, qualities);
}

/** What it is for, among the needs of the closed list: by what owners say of that use and of the features that serve it. */
export function needFacet(snapshot: Snapshot, candidates: Candidates): Facet | undefined {
  const { out } = snapshot.relation('SUITS:Product:Need');
  const qualities = NEEDS.filter(({ listed }) => listed).flatMap(({ name }): Quality[] => {
    const id = nodeId('Need', slug(name));
    const index = snapshot.table('Need').indexOf(id);
    if (index < 0) return [];
    const serving = servingFeatures(snapshot, index).map((feature) =>
      praiseOf(snapshot, candidates, feature),
    );
    const values = Float64Array.from(candidates.products, (product, place) => {
      const at = out.find(product, index);
      const praise = serving.reduce((sum, column) => sum + (column[place] as number), 0);
      const suits = at < 0 ? 0 : Math.max(0, out.columns[0]?.[at] as number);
      return suits + (serving.length === 0 ? 0 : (SERVING * praise) / serving.length);
    });
    return [{ name, meaning: node(id), change: { kind: 'need', value: name }, values }];
  });
  return qualityFacet(candidates, { id: 'need', kind: 'NEED' }, qualities);
}

/** Whom it is for, by the features that people of an audience are glad of. */
export function audienceFacet(snapshot: Snapshot, candidates: Candidates): Facet | undefined {
  const qualities = AUDIENCES.map(({ name }): Quality => {
    const columns = audienceFeatures(name).map((feature) =>
      praiseOf(snapshot, candidates, snapshot.table('Feature').indexOf(nodeId('Feature', slug(feature)))),
    );
    const values = Float64Array.from(
      candidates.products,
      (_, place) =>
        columns.reduce((sum, column) => sum + (column[place] as number), 0) / Math.max(1, columns.length),
    );
    return { name, meaning: { kind: 'audience', name }, change: { kind: 'audience', value: name }, values };
  });
  return qualityFacet(candidates, { id: 'audience', kind: 'AUDIENCE' }, qualities, AUDIENCE_TRUST);
}
