import { describe, expect, it } from '@jest/globals';
import { mergeProperties } from '../../../src/graph/merge-properties.js';

describe('mergeProperties', () => {
  it.each([
    [
      { a: 1, b: 2 },
      { b: 3, c: '中' },
      { a: 1, b: 3, c: '中' },
    ],
    [{ a: 1, b: 2 }, { a: null }, { b: 2 }],
    [{}, { a: ['x'] }, { a: ['x'] }],
    [{ a: ['x'] }, { a: ['x', 'y'] }, { a: ['x', 'y'] }],
    [{ a: 0 }, { a: false }, { a: false }],
    [{ a: ['1'] }, { a: '1' }, { a: '1' }],
  ])('merges into %j by %j: %j', (old, given, expected) => {
    expect(mergeProperties(old, given)).toEqual(expected);
  });

  it.each([
    [{ a: 1, b: 2 }, {}, {}],
    [{ a: 1, b: 2 }, { b: 2 }, { b: 2 }],
    [{ a: 1 }, { b: null }, {}],
    [{ a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }],
  ])('replaces %j by %j: %j', (old, given, expected) => {
    expect(mergeProperties(old, given, 'replace')).toEqual(
      Object.keys(expected).length === 0 ? {} : expected,
    );
  });

  it.each([
    [{ a: 1, b: ['x', 'y'] }, { b: ['x', 'y'] }, 'merge' as const],
    [{ a: 1 }, {}, 'merge' as const],
    [{ a: 1 }, { z: null }, 'merge' as const],
    [{ a: 1, b: ['x'] }, { b: ['x'], a: 1 }, 'replace' as const],
    [{}, { a: null }, 'replace' as const],
  ])('sees that %j is not changed by %j (%s)', (old, given, mode) => {
    expect(mergeProperties(old, given, mode)).toBeUndefined();
  });

  it('leaves the old properties as they are', () => {
    const old = { a: 1 };
    mergeProperties(old, { a: 2, b: 3 });
    expect(old).toEqual({ a: 1 });
  });
});
