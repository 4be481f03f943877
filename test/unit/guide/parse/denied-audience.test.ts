import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('an audience that is denied', () => {
  it.each([
    ['not for kids: a smartwatch', null],
    ["I'm not a beginner, want a camera", null],
    ['我不是新手,想买相机', null],
    ['不是给孩子用的平板', null],
    ["I'm a beginner, not a pro, want a camera", 'beginner'],
    ['not just for kids, a tablet', 'child'],
    ['是不是新手也能用的相机', 'beginner'],
    ['给孩子买平板', 'child'],
  ])('%s', (text, audience) => expect(parseRequest(text).audience).toBe(audience));
});
