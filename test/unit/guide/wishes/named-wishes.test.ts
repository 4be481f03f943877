import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { namedWishes } from '../../../../src/guide/wishes/named-wishes.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const LUMORA = nodeId('Brand', 'lumora');
const snapshot = snapshotOf([
  nodeRecord(LUMORA, { nameEn: 'Lumora', nameZh: '流明' }),
  nodeRecord(nodeId('Category', 'phone')),
  nodeRecord(nodeId('Category', 'laptop')),
  nodeRecord(nodeId('Feature', 'camera')),
  nodeRecord(nodeId('Feature', 'fan-noise')),
  nodeRecord(nodeId('Need', 'video-editing')),
  nodeRecord(nodeId('Product', 'wick'), { nameEn: 'Lumora Wick', nameZh: '流明 Wick' }),
  edgeRecord('MADE_BY', nodeId('Product', 'wick'), LUMORA),
]);
const named = (text: string): string[] =>
  namedWishes(snapshot, text).map(({ label, index }) => snapshot.table(label).id(index));

describe('what the words of a search wish for', () => {
  it.each([
    ['quiet laptop for video editing', ['category:laptop', 'feature:fan-noise', 'need:video-editing']],
    ['Lumora phone good camera', ['category:phone', 'brand:lumora', 'feature:camera']],
    ['拍照好的流明手机', ['category:phone', 'brand:lumora', 'feature:camera']],
    ['剪视频的安静笔记本', ['category:laptop', 'feature:fan-noise', 'need:video-editing']],
  ])('is found in the graph: %s', (text, nodes) => {
    expect(named(text)).toEqual(nodes);
    // Remembered, and the same.
    expect(named(text)).toEqual(nodes);
  });

  it('is nothing where nothing is named, where it is refused, and where the graph has no such node', () => {
    for (const text of ['', 'asdf', 'tablet', '你好']) expect(named(text)).toEqual([]);
    expect(named('phone, not lumora')).not.toContain('brand:lumora');
  });
});
