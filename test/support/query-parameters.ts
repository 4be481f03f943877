import neo4j from 'neo4j-driver';
import { seedNode } from './seed-sized-graph.js';

const products = Array.from({ length: 20 }, (_, i) => seedNode('Product', i));
const users = Array.from({ length: 20 }, (_, i) => seedNode('User', i));
const limit = neo4j.int(10);
const feed = { seq: neo4j.int(1), upTo: neo4j.int(1), position: '', limit: neo4j.int(50) };
const viewed = users.map((source, i) => ({
  index: neo4j.int(i),
  source,
  target: seedNode('Product', i * 4),
  key: 'made',
  properties: { key: 'made', seq: neo4j.int(9), weight: 2 },
}));

/** Queries whose rows name nodes by their place: here by id, which the test looks up. */
export const PLACED_QUERIES: ReadonlySet<string> = new Set(['findEdges:VIEWED', 'createEdges:VIEWED']);

/**
 * What each query is measured with on the seed-sized graph, by its name; those for each relationship type are measured
 * on VIEWED, the type with most edges.
 */
export const QUERY_PARAMETERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  lockSequence: {},
  readLastWrite: { writer: 'w' },
  advanceSequence: { seq: neo4j.int(9), writer: 'w', write: neo4j.int(1) },
  noteTouched: { names: ['nodes', 'VIEWED'], seq: neo4j.int(9) },
  markErasure: { seq: neo4j.int(9) },
  forgetWriter: { writer: 'w' },
  readSequences: {},
  readNodes: { ids: products },
  listNodes: { after: 'product', before: 'product;', limit },
  exportEdges: { after: 'user', limit },
  createNodes: {
    rows: [{ id: 'product:new', label: 'Product', properties: { id: 'product:new', seq: neo4j.int(9) } }],
  },
  updateNodes: { rows: products.map((id) => ({ id, properties: { price: 1, seq: neo4j.int(9) } })) },
  deleteNodes: { ids: users.slice(0, 2) },
  edgesOfNodes: { ids: users.slice(0, 2) },
  findEnds: { ids: users },
  'findEdges:VIEWED': { rows: viewed },
  'createEdges:VIEWED': { rows: viewed },
  'updateEdges:VIEWED': { rows: viewed },
  'deleteEdges:VIEWED': { rows: viewed },
  'readEdgesOut:VIEWED': { ids: users, limit },
  'readEdgesIn:VIEWED': { ids: products, limit },
  'readEdgesOut:HAS_FEATURE': { ids: products, limit },
  readAllEdgesOut: { ids: products, limit },
  readAllEdgesIn: { ids: products, limit },
  putTombstones: {
    rows: [{ record: 'product:gone', seq: neo4j.int(9), source: 'product:gone', target: null }],
  },
  dropTombstones: { records: products },
  eraseTombstones: { ids: users.slice(0, 2) },
  feedNodes: feed,
  feedNodeSizes: feed,
  feedTombstones: feed,
  feedTombstoneSizes: feed,
  'feedEdges:VIEWED': feed,
  'feedEdgeSizes:VIEWED': feed,
  countNodes: {},
  countEdges: {},
  readMeta: { name: 'schemaVersion' },
  writeMeta: { name: 'a', value: 'b' },
  ping: {},
  listMigrations: {},
};
