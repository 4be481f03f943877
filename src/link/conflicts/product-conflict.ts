import type { Tokens } from '../record/tokenise.js';
import { accessoriesConflict } from './accessories-conflict.js';
import { amountConflict, storageConflict } from './amounts-conflict.js';
import { codesConflict } from './codes-conflict.js';
import { coloursConflict } from './colours-conflict.js';
import { conditionsConflict } from './conditions-conflict.js';
import type { Conflict, IsTelling } from './conflict.js';
import { familyConflict } from './family-conflict.js';

/**
 * Why two names mean two products: another family (see {@link familyConflict}), model numbers of one shape with other
 * digits (MX500, MX300), an accessory for the other, another condition (new, refurbished, used, open box), another charge, power, capacity, colour or pack. Undefined when
 * nothing says so: silence on one side is no conflict. `isTelling` says which words are rare enough to be a maker's or
 * a line's name; by default none is. The order of the two makes no difference.
 */
export function productConflict(
  a: Tokens,
  b: Tokens,
  isTelling: IsTelling = () => false,
): Conflict | undefined {
  const family = familyConflict(a, b, isTelling);
  if (family !== undefined) return family;
  if (amountConflict(a, b, 'charge') || amountConflict(a, b, 'power')) return 'AMOUNT';
  if (accessoriesConflict(a, b)) return 'KIND';
  if (conditionsConflict(a, b)) return 'CONDITION';
  if (codesConflict(a, b)) return 'CODE';
  if (storageConflict(a, b)) return 'STORAGE';
  if (coloursConflict(a, b)) return 'COLOUR';
  return amountConflict(a, b, 'pack') ? 'PACK' : undefined;
}
