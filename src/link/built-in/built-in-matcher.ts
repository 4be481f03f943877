import { readModelFile } from '../../learn/read-model-file.js';
import type { Matcher } from '../matcher/matcher.js';
import { loadMatcher, MATCHER_MODEL } from '../matcher/matcher-file.js';

/** Where the built-in matcher lies; `npx tsx scripts/train-built-in-matcher.ts` makes it from `training/pairs`. */
export const BUILT_IN_MATCHER = new URL('./matcher.model', import.meta.url);

let loaded: Matcher | undefined;

/** The matcher that comes with the program, trained on pairs written for it; it heeds conflicts of names. Read once. */
export function builtInMatcher(): Matcher {
  loaded ??= {
    ...loadMatcher(readModelFile(BUILT_IN_MATCHER, MATCHER_MODEL.kind, MATCHER_MODEL.version)),
    heedsConflicts: true,
  };
  return loaded;
}
