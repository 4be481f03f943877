import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { findProducts } from '../../../../src/guide/products/find-products.js';
import { nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const [fern, moss, reed] = ['fern', 'moss', 'reed'].map((key) => nodeId('Product', key)) as [
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
];

describe('findProducts() after a change', () => {
  const shop = () =>
    snapshotOf([nodeRecord(fern, { nameEn: 'Fern 3' }), nodeRecord(moss, { nameEn: 'Moss 1' })]);

  it('knows a product by its new name alone', () => {
    const snapshot = shop();
    expect(findProducts(snapshot, ['fern'])).toEqual([fern]);
    snapshot.putNode({
      id: fern,
      label: 'Product',
      version: 2,
      seq: 2,
      properties: { nameEn: 'Alder 3', nameZh: '桤木 3' },
    });
    expect(findProducts(snapshot, ['fern'])).toEqual([]);
    expect(findProducts(snapshot, ['alder'])).toEqual([fern]);
    expect(findProducts(snapshot, ['桤木 3'])).toEqual([fern]);
  });

  it('knows one that came when another went', () => {
    const snapshot = shop();
    expect(findProducts(snapshot, ['moss'])).toEqual([moss]);
    const table = snapshot.table('Product');
    table.remove(table.indexOf(moss));
    snapshot.putNode({ id: reed, label: 'Product', version: 1, seq: 3, properties: { nameEn: 'Reed 9' } });
    expect(findProducts(snapshot, ['moss', 'reed'])).toEqual([reed]);
  });
});
