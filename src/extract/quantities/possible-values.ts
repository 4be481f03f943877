import { findCategory, findSpecification } from '../../domain/vocabulary/vocabulary.js';

/**
 * What a parameter of a kind of product can be, in canonical units: `category | parameter min..max, …`. Wide on purpose: a
 * value outside is misread or belongs to something else, one inside may still be wrong.
 */
const TABLE = `
phone | screen size 1..13, weight 0.04..0.8, memory 0.004..48, storage 0.004..4096, battery capacity 300..25000, thickness 3..30, refresh rate 24..240, power 1..400
tablet | screen size 5..22, weight 0.1..3, memory 0.2..64, storage 0.5..8192, battery capacity 1000..30000, thickness 3..40, refresh rate 24..240, power 1..400
laptop | screen size 7..22, weight 0.4..8, memory 0.2..512, storage 4..65536, thickness 5..80, refresh rate 24..600, battery life 0.2..60
desktop | memory 0.2..8192, storage 4..1000000, weight 0.1..80
e-reader | screen size 4..16, weight 0.08..1, storage 0.1..512, memory 0.05..16
smartwatch | screen size 0.5..3, weight 0.01..0.25, memory 0.0001..16, storage 0.0001..256, battery capacity 50..1500, size 15..70
fitness tracker | screen size 0.3..3, weight 0.005..0.15, battery capacity 30..1000
headphone | weight 0.01..1, driver size 4..120, impedance 4..1200, battery life 1..200, noise cancellation 5..70
earbud | weight 0.001..0.3, driver size 2..20, impedance 4..600, battery life 1..150, noise cancellation 5..70
monitor | screen size 5..120, weight 0.3..80, refresh rate 24..1100, response time 0.005..50
tv | screen size 10..330, weight 1..300, refresh rate 24..480
camera | weight 0.02..6, camera resolution 0.3..300, screen size 0.5..8, optical zoom 1..250
drone | weight 0.015..60, battery life 0.02..3
keyboard | weight 0.05..5, key travel 0.2..6
mouse | weight 0.015..0.5, dpi 50..100000
power bank | battery capacity 500..1000000, weight 0.03..25
cable | cable length 0.03..200
lens | focal length 1..5000, aperture 0.5..64, weight 0.02..20
`;

type Bounds = ReadonlyMap<string, readonly [number, number]>;

const BY_CATEGORY: ReadonlyMap<string, Bounds> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [category = '', cells = ''] = line.split(' | ');
      const bounds = cells.split(', ').map((cell) => {
        const space = cell.lastIndexOf(' ');
        const [min = 0, max = 0] = cell
          .slice(space + 1)
          .split('..')
          .map(Number);
        return [cell.slice(0, space), [min, max]] as const;
      });
      return [category, new Map(bounds)] as const;
    }),
);

/**
 * Whether `value` (canonical) may be the parameter `name` of a product of `category`: within what the vocabulary holds for
 * possible at all where the unit is its own, and within what that kind of product has. True where nothing is known.
 */
export function isPossible(name: string, value: number, unit: string, category: string | undefined): boolean {
  const specification = findSpecification(name);
  const general = specification?.unit === unit ? specification.bounds : undefined;
  // A fan that stands still turns 0 times a minute.
  if (value === 0) return true;
  if (general && (value < general.min || value > general.max)) return false;
  const kind = category === undefined ? undefined : findCategory(category)?.name;
  const bounds = kind === undefined ? undefined : BY_CATEGORY.get(kind)?.get(name);
  // Battery capacities come in mAh and Wh: the bounds are of the vocabulary's unit.
  if (bounds === undefined || (specification !== undefined && specification.unit !== unit)) return true;
  return value >= bounds[0] && value <= bounds[1];
}
