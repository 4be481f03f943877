import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { variantsApart } from '../../../../../src/guide/answers/names/variants-apart.js';
import { nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const names = [
  ['a', 'Fern 3 128 GB', '蕨 Fern 3 128GB'],
  ['b', 'Fern 3 256 GB', '蕨 Fern 3 256GB'],
  ['c', 'Fern 3', '蕨 Fern 3'],
] as const;
const snapshot = snapshotOf(
  names.map(([id, nameEn, nameZh]) => nodeRecord(nodeId('Product', id), { nameEn, nameZh })),
);
const table = snapshot.table('Product');
const all = names.map(([id]) => table.indexOf(nodeId('Product', id)));
const apart = (text: string): string[] => variantsApart(snapshot, all, text).map((index) => table.id(index));

describe('variantsApart', () => {
  it.each([
    ['is the fern 3 256 gb cheaper than the 128 gb?', ['product:b', 'product:a']],
    ['fern 3 128gb和256gb哪个好', ['product:a', 'product:b']],
    ['is the 256 lighter?', ['product:b']],
    ['is the fern 3 heavy?', []],
    ['', []],
  ])('finds variants by their own words in the order of the text: %s', (text, ids) => {
    expect(apart(text)).toEqual(ids);
  });
});
