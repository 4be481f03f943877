import { describe, expect, it } from '@jest/globals';
import { createIdTable, createSortedIdTable } from '../../../src/lib/id-table.js';

describe('id tables', () => {
  it('numbers names in the order seen', () => {
    const table = createIdTable(['b', 'a', 'b']);
    expect(table.names).toEqual(['b', 'a']);
    expect(table.add('c')).toBe(2);
    expect(table.add('a')).toBe(1);
    expect(table.indexOf('toString')).toBe(-1);
  });

  it('sorts by code unit, so capitals and Chinese have one order everywhere', () => {
    expect(createSortedIdTable(['手机', 'b', 'B', 'é', 'b', '10', '9']).names).toEqual([
      '10',
      '9',
      'B',
      'b',
      'é',
      '手机',
    ]);
  });
});
