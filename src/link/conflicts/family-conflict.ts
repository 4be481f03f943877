import type { Tokens } from '../record/tokenise.js';
import { amountConflict } from './amounts-conflict.js';
import type { Conflict, IsTelling } from './conflict.js';
import { editionsConflict } from './editions-conflict.js';
import { namesConflict } from './names-conflict.js';
import { seriesConflict } from './series-conflict.js';
import { shortCodesConflict } from './short-codes-conflict.js';
import { suffixesConflict } from './suffixes-conflict.js';

/**
 * What parts models and products alike: other makers or lines, other series numbers or suffixes of one (14 and 15, 6 and 6s, M2 and M3, 4070 and
 * 4070 Ti),
 * other editions (Pro, Max, Mark II), other sizes in inches. Undefined when nothing says so.
 */
export function familyConflict(a: Tokens, b: Tokens, isTelling: IsTelling): Conflict | undefined {
  if (namesConflict(a, b, isTelling)) return 'NAME';
  if (seriesConflict(a, b) || shortCodesConflict(a, b) || suffixesConflict(a, b)) return 'SERIES';
  if (editionsConflict(a, b)) return 'EDITION';
  return amountConflict(a, b, 'length') ? 'SIZE' : undefined;
}
