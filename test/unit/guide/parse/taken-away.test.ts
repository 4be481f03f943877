import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

/** Features that are refused by what is done to them, or by what the thing may not do. */
describe('features that are taken away', () => {
  it.each([
    ['phone with the camera removed', 'camera'],
    ['earbuds with the bass turned down', 'bass'],
    ['laptop with the touchscreen disabled', 'touchscreen'],
    ['a touchscreen would ruin it, laptop', 'touchscreen'],
    ["headphones where the bass doesn't overpower", 'bass'],
    ["camera that can't zoom", 'zoom'],
    ["headphones that don't thump", 'bass'],
    ['phone that has nothing to do with face unlock', 'face unlock'],
  ])('%s refuses %s', (request, feature) => {
    expect(parseRequest(request).features).toEqual({ want: [], avoid: [feature] });
  });

  it.each([
    ['phone with a camera that can zoom', 'zoom'],
    ['headphones with bass that thumps', 'bass'],
    ['laptop with a touchscreen', 'touchscreen'],
  ])('%s refuses nothing', (request, feature) => {
    const { want, avoid } = parseRequest(request).features;
    expect(avoid).toEqual([]);
    expect(want).toContain(feature);
  });
});
