import { tellingRows } from '../features/word-lists.js';
import type { Tokens } from '../record/tokenise.js';
import { modelCodesConflict } from './codes-conflict.js';
import { areDifferent, type Conflict, type IsTelling } from './conflict.js';
import { familyConflict } from './family-conflict.js';

const KINDS = ['upgrade', 'academic', 'accessory'] as const;

/**
 * Why two names mean two models: another family (see {@link familyConflict}), an upgrade, an academic licence or an
 * accessory beside the thing itself, model numbers without anything in common. Undefined when nothing says so: silence
 * on one side is no conflict, but an edition or a kind is said or it is not. The order of the two makes no difference.
 */
export function modelConflict(
  a: Tokens,
  b: Tokens,
  isTelling: IsTelling = () => false,
): Conflict | undefined {
  const family = familyConflict(a, b, isTelling);
  if (family !== undefined) return family;
  if (KINDS.some((kind) => areDifferent(tellingRows(a.words, kind), tellingRows(b.words, kind))))
    return 'KIND';
  return modelCodesConflict(a, b) ? 'CODE' : undefined;
}
