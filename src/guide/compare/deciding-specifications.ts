import { keyOf, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';

const SCREENS = 'resolution screen-size display-type refresh-rate response-time brightness color-gamut';
const COMPUTERS =
  'graphics display-type memory storage screen-size weight battery-life processor refresh-rate resolution brightness operating-system wireless-standard thickness';
const WORN_ON_EARS =
  'noise-cancellation battery-life water-resistance wireless-standard weight driver-size latency charging-time';
const WORN_ON_WRISTS =
  'battery-life operating-system display-type water-resistance screen-size wireless-standard weight storage';

/** What people decide by between two goods of a kind, by keys, what counts most first. Ours, and rough. */
const BY_KIND: Readonly<Record<string, string>> = {
  phone:
    'display-type storage memory camera-resolution screen-size battery-capacity battery-life water-resistance refresh-rate weight optical-zoom operating-system processor brightness resolution wireless-standard thickness',
  laptop: COMPUTERS,
  desktop: COMPUTERS,
  tablet:
    'display-type screen-size storage memory battery-life operating-system weight refresh-rate processor resolution brightness battery-capacity wireless-standard thickness',
  'e-reader':
    'display-type screen-size storage water-resistance pixel-density battery-life weight wireless-standard',
  monitor: SCREENS,
  tv: SCREENS,
  router: 'wireless-standard data-rate range memory power weight',
  camera:
    'sensor-size optical-zoom resolution camera-resolution weight water-resistance battery-life frame-rate aperture focal-length screen-size',
  drone: 'battery-life resolution range weight camera-resolution sensor-size',
  smartwatch: WORN_ON_WRISTS,
  'fitness-tracker': WORN_ON_WRISTS,
  headphone: WORN_ON_EARS,
  earbud: WORN_ON_EARS,
  speaker: 'power water-resistance battery-life weight wireless-standard frequency-response',
  'power-bank': 'battery-capacity power weight charging-time thickness',
  charger: 'power weight cable-length',
  cable: 'cable-length power data-rate',
  storage: 'storage data-rate water-resistance weight',
  'memory-card': 'storage data-rate',
  'graphics-card': 'graphics memory power',
};
/** Of other kinds, and between goods of several. */
const GENERAL =
  'storage memory screen-size display-type battery-life weight resolution power battery-capacity water-resistance wireless-standard refresh-rate brightness operating-system';

/**
 * Where a specification stands among those that people decide by between `products` (indices), 0 for what counts most; undefined for one
 * that hardly anybody decides by.
 */
export function decidingPlaces(
  snapshot: Snapshot,
  products: readonly number[],
): (specification: NodeId) => number | undefined {
  const kinds = new Set(
    products.flatMap((product) => targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product).slice(0, 1)),
  );
  const [kind] = kinds;
  const key = kinds.size === 1 && kind !== undefined ? keyOf(snapshot.table('Category').id(kind)) : undefined;
  const order = ((key === undefined ? undefined : BY_KIND[key]) ?? GENERAL).split(' ');
  return (specification) => {
    const place = order.indexOf(keyOf(specification));
    return place < 0 ? undefined : place;
  };
}

/** The features (keys) that a specification is a part of: who is interested in the screen is so in what it is made of. */
const FEATURE_OF: Readonly<Record<string, readonly string[]>> = {
  graphics: ['gaming-performance', 'speed'],
  processor: ['speed', 'gaming-performance'],
  memory: ['speed'],
  'display-type': ['screen'],
  'refresh-rate': ['screen'],
  resolution: ['screen'],
  brightness: ['screen'],
  'screen-size': ['screen', 'size'],
  thickness: ['size'],
  'battery-life': ['battery'],
  'battery-capacity': ['battery'],
  'camera-resolution': ['camera'],
  'optical-zoom': ['zoom', 'camera'],
  'wireless-standard': ['connectivity'],
  'data-rate': ['speed'],
};

/** How much somebody with `interests` (by node) is interested in a specification: in itself, a feature of its name, or one that it is part of. */
export function interestInSpecification(
  interests: ReadonlyMap<NodeId, number>,
  specification: NodeId,
): number {
  const key = keyOf(specification);
  const features = [key, ...(FEATURE_OF[key] ?? [])].map((feature) => `feature:${feature}` as NodeId);
  return Math.max(0, ...[specification, ...features].map((node) => interests.get(node) ?? 0));
}
