// What an order costs that a request asks for ("the cheapest phone"), in a generated shop: CPU time beside the same request without one. `[--edges N]`
import { parseArgs } from 'node:util';
import { labelOf } from '../src/domain/ids.js';
import { Snapshot } from '../src/graph/snapshot/snapshot.js';
import { guideBy } from '../src/guide/guide.js';
import { parseRequest } from '../src/guide/parse/parse-request.js';
import { NO_WISHES, type Wishes } from '../src/guide/wishes/wishes.js';
import { Recommender } from '../src/recommend/recommender.js';
import { trainModel } from '../src/recommend/training/train-model.js';
import { measureCpu, printTable } from './graphs/measure-cpu.js';
import { generatedGraph } from './scale/generated-graph.js';

const { values } = parseArgs({ options: { edges: { type: 'string', default: '1000000' } } });
const NOW = 1_790_000_000;
const FIRST = 10;
const CALLS = 10;

function shopOf(edges: number): Recommender {
  const snapshot = new Snapshot();
  for (const record of generatedGraph(edges))
    if (record.kind === 'putEdge') snapshot.loadEdge({ ...record, seq: 1 });
    else snapshot.putNode({ ...record, label: labelOf(record.id), version: 1, seq: 1 });
  snapshot.finishLoading();
  snapshot.seq = 1;
  return new Recommender(snapshot, trainModel(snapshot, { seed: 1, closedFormLimit: 1_000 }));
}

const recommender = shopOf(Number(values.edges));
const { snapshot } = recommender;
const members = snapshot.relation('IN_CATEGORY:Product:Category').in;
const kinds = snapshot.table('Category');
const largest = [...kinds.ids.keys()].sort((a, b) => members.degree(b) - members.degree(a))[0] as number;
const category = String(kinds.card(largest).nameEn);
const waterproof = { features: { want: ['water resistance'], avoid: [] } };
const CASES: readonly (readonly [string, Partial<Wishes>])[] = [
  [`${category}, no order`, { category }],
  [`the cheapest ${category}`, { category, wants: 'CHEAPEST' }],
  [`the most expensive ${category}`, { category, order: { name: 'price', way: 'most' } }],
  [`the lightest ${category}`, { category, order: { name: 'weight', way: 'least' } }],
  ['the cheapest of all', { wants: 'CHEAPEST' }],
  [`waterproof ${category}, no order`, { category, ...waterproof }],
  [`the cheapest waterproof ${category}`, { category, wants: 'CHEAPEST', ...waterproof }],
];
const request = parseRequest('');
const rows: string[][] = [['request', 'ms CPU']];
for (const [name, wishes] of CASES) {
  const { cpuMicroseconds } = await measureCpu(
    () => guideBy(recommender, request, { ...NO_WISHES, ...wishes }, { first: FIRST, now: NOW }),
    CALLS,
  );
  rows.push([name, (cpuMicroseconds / 1_000).toFixed(1)]);
}
process.stdout.write(
  `${snapshot.size().edges} edges, ${snapshot.table('Product').count} products, ${members.degree(largest)} of ${category}\n`,
);
printTable(rows);
