import type { WriteOperation } from '../../src/domain/graph-records.js';
import { nodeId } from '../../src/domain/ids.js';

const [phone, user, brand] = [nodeId('Product', 'p3'), nodeId('User', 'mei'), nodeId('Brand', 'norvik')];

/** A small graph with every kind of value, in both languages. */
export const SAMPLE_GRAPH: readonly WriteOperation[] = [
  {
    kind: 'putNode',
    id: brand,
    properties: { nameEn: 'Norvik', nameZh: '诺维克', synonyms: ['NVK', '诺维'] },
  },
  { kind: 'putNode', id: phone, properties: { nameEn: 'Norvik P3', price: 499.5, reviewCount: 12 } },
  { kind: 'putNode', id: user, properties: { sample: true, language: 'zh' } },
  { kind: 'putNode', id: nodeId('Review', 'r1'), properties: { text: '续航很好，拍照一般 😀', rating: 4 } },
  { kind: 'putEdge', type: 'MADE_BY', from: phone, to: brand, key: '', properties: {} },
  {
    kind: 'putEdge',
    type: 'VIEWED',
    from: user,
    to: phone,
    key: 'e1',
    properties: { weight: 1, query: '好拍照' },
  },
  { kind: 'putEdge', type: 'VIEWED', from: user, to: phone, key: 'e2', properties: { weight: 2 } },
  { kind: 'putEdge', type: 'WROTE', from: user, to: nodeId('Review', 'r1'), key: '', properties: {} },
];
