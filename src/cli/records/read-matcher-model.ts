import { InvalidValueError } from '../../domain/errors.js';
import { ModelFileError } from '../../learn/model-file.js';
import { readModelFile } from '../../learn/read-model-file.js';
import { builtInMatcher } from '../../link/built-in/built-in-matcher.js';
import type { Matcher } from '../../link/matcher/matcher.js';
import { loadMatcher, MATCHER_MODEL } from '../../link/matcher/matcher-file.js';
import { requireFile } from '../input-output/open-input.js';

/** Reads a matcher from `file`, or the built-in one; throws {@link InvalidValueError} when the file is none. */
export function readMatcherModel(file: string | undefined): Matcher {
  if (file === undefined) return builtInMatcher();
  requireFile(file);
  try {
    return loadMatcher(readModelFile(file, MATCHER_MODEL.kind, MATCHER_MODEL.version));
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    throw new InvalidValueError(
      '--model',
      `${error.message} (make one with "guidegraph train matcher", or leave --model out to use the built-in one)`,
    );
  }
}
