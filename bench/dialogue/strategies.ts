import {
  chooseQuestion,
  facetsOf,
  informationGain,
} from '../../src/guide/dialogue/questions/choose-question.js';
import type { Candidates, Facet } from '../../src/guide/dialogue/turns/facet.js';
import { NO_WISHES } from '../../src/guide/wishes/wishes.js';
import type { SeededRandom } from '../../src/lib/seeded-random.js';
import type { Search, SearchState } from './search.js';

/** What is asked where a search stands, with the place of the wanted product among the candidates; undefined: nothing more. */
export type Strategy = (
  at: SearchState,
  wanted: number,
  random: SeededRandom,
) => { readonly facet: Facet; readonly place: number } | undefined;

/** Products that are looked at rather than asked about, in every strategy. */
const FEW = 5;

/** `candidates` with the wanted product among them: a buyer knows what it is, fits or not. */
function withWanted({ products, weights }: Candidates, wanted: number): Candidates & { place: number } {
  const place = products.indexOf(wanted);
  if (place >= 0) return { products, weights, place };
  return {
    products: [...products, wanted],
    weights: Float64Array.from([...weights, 0]),
    place: products.length,
  };
}

/** The guide: the question that tells most, until asking no longer pays. */
export function byInformation(search: Search): Strategy {
  const { snapshot } = search.recommender;
  return ({ state, candidates }, wanted) => {
    const known = withWanted(candidates, wanted);
    const { question } = search.remembered(`guide ${JSON.stringify(state)}`, () =>
      chooseQuestion(snapshot, candidates, state.wishes, state.settled),
    );
    if (question === undefined) return undefined;
    if (known.products.length === candidates.products.length)
      return { facet: question.facet, place: known.place };
    const facet = facetsOf(snapshot, known, state.wishes, state.settled).find(
      ({ id }) => id === question.facet.id,
    );
    return facet && { facet, place: known.place };
  };
}

/** A facet at random, with options by what is left. */
export function atRandom(search: Search): Strategy {
  const { snapshot } = search.recommender;
  return ({ state, candidates }, wanted, random) => {
    if (candidates.products.length <= FEW) return undefined;
    const known = withWanted(candidates, wanted);
    const facets = facetsOf(snapshot, known, state.wishes, state.settled);
    const facet = facets[random.below(Math.max(1, facets.length))];
    return facet && { facet, place: known.place };
  };
}

/** The facets of `all` by what each tells of all of them when every product counts alike: an order for everybody. */
function fixedOrder(
  { recommender: { snapshot } }: Search,
  { ranked }: SearchState,
  settled: readonly string[],
  wishes = NO_WISHES,
): { readonly candidates: Candidates; readonly facets: readonly Facet[] } {
  const products = ranked.map(({ product }) => product);
  const even = { products, weights: Float64Array.from(products, () => 1 / products.length) };
  const facets = facetsOf(snapshot, even, wishes, settled)
    .map((facet) => ({ facet, gain: informationGain(facet, even) }))
    .sort((a, b) => b.gain - a.gain)
    .map(({ facet }) => facet);
  return { candidates: even, facets };
}

/**
 * The best fixed order: the facets of the whole catalogue by what they tell of all of it, each with the same options for
 * everybody. The kind of goods stands among them by the same rule.
 */
export function byFixedOrder(search: Search): Strategy {
  const { snapshot } = search.recommender;
  const start = search.start();
  const { candidates: all, facets: rest } = fixedOrder(search, start, ['category']);
  const kind = facetsOf(snapshot, all, NO_WISHES, []).find(({ id }) => id === 'category');
  const facets = [...(kind === undefined ? [] : [kind]), ...rest]
    .map((facet) => ({ facet, gain: informationGain(facet, all) }))
    .sort((a, b) => b.gain - a.gain)
    .map(({ facet }) => facet);
  return ({ state, candidates, ranked }, wanted) => {
    if (candidates.products.length <= FEW && ranked.length > 0) return undefined;
    const place = all.products.indexOf(wanted);
    const facet = facets.find(({ id }) => !state.settled.includes(id));
    return facet === undefined || place < 0 ? undefined : { facet, place };
  };
}

/** A fixed order for each kind of goods, after the kind was asked: more than one order, and so harder to beat. */
export function byOrderOfKind(search: Search): Strategy {
  const { snapshot } = search.recommender;
  const orders = new Map<string, ReturnType<typeof fixedOrder>>();
  const orderOf = (category: string): ReturnType<typeof fixedOrder> => {
    let order = orders.get(category);
    if (order === undefined) {
      const at = search.inCategory(category);
      orders.set(category, (order = fixedOrder(search, at, ['category'], at.state.wishes)));
    }
    return order;
  };
  return ({ state, candidates, ranked }, wanted) => {
    if (candidates.products.length <= FEW && ranked.length > 0) return undefined;
    if (state.wishes.category === null && !state.settled.includes('category')) {
      const known = withWanted(candidates, wanted);
      const [facet] = facetsOf(snapshot, known, state.wishes, state.settled);
      if (facet?.id === 'category') return { facet, place: known.place };
    }
    const { candidates: all, facets } = orderOf(state.wishes.category ?? '');
    const place = all.products.indexOf(wanted);
    const facet = facets.find(({ id }) => !state.settled.includes(id));
    return facet === undefined || place < 0 ? undefined : { facet, place };
  };
}
