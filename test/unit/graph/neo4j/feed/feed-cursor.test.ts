import { describe, expect, it } from '@jest/globals';
import { InvalidValueError } from '../../../../../src/domain/errors.js';
import { formatFeedCursor, parseFeedCursor } from '../../../../../src/graph/neo4j/feed/feed-cursor.js';

describe('cursor of the feed', () => {
  it.each([
    { seq: 0, givenAt: 0 },
    { seq: 12, givenAt: 40 },
    { seq: 12, givenAt: 40, position: 'n product:a~b-c.d_e' },
    { seq: 9_007_199_254_740_991, givenAt: 9_007_199_254_740_991, position: 'o VIEWED user:u product:p ' },
    {
      seq: 3,
      givenAt: 4,
      position: `o SIMILAR_TO product:${'x'.repeat(120)} product:${'y'.repeat(120)} ${'k'.repeat(128)}`,
    },
  ])('is read as it was written: %j', (cursor) => {
    expect(parseFeedCursor(formatFeedCursor(cursor))).toEqual(cursor);
  });

  it('is the beginning when it is empty', () => {
    expect(parseFeedCursor('')).toBeUndefined();
  });

  it.each([
    'x',
    '1',
    '1.',
    '-1.2',
    '1.2 x y',
    '1.2 n a\u0000',
    '1.2 n 手机',
    '99999999999999999.1',
    '1.2n a',
    ' 1.2',
    '\ud800',
  ])('is refused when no feed gave it: %j', (text) => {
    expect(() => parseFeedCursor(text)).toThrow(InvalidValueError);
  });
});
