// What TRENDING and counts of people cost: counted anew, in another hour, and after events, CPU of writing them and of the next answer.
// Options: `--people N` (50,000 when left out, each with 20 events among a tenth as many products), `--json`.
import type { FeedRecord } from '../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../src/domain/ids.js';
import { Snapshot } from '../src/graph/snapshot/snapshot.js';
import { createSeededRandom } from '../src/lib/seeded-random.js';
import { InterestCounts } from '../src/recall/interest-counts.js';
import { TrendingScores } from '../src/recall/trending.js';
import { setInOrder } from '../src/recommend/scores/descending-order.js';

const NOW = Date.parse('2026-06-08T00:00:00Z') / 1_000;
const EVENTS = 20;
/** Events are as old as this at most, in seconds. */
const OLDEST = 2e7;

const option = process.argv.indexOf('--people');
const people = option < 0 ? 50_000 : Number(process.argv[option + 1]);
const products = Math.max(1, Math.floor(people / 10));
const random = createSeededRandom(1);

const personAt = (index: number): NodeId => nodeId('User', `u${index % people}`);
const productAt = (index: number): NodeId => nodeId('Product', `p${index % products}`);
const eventAt = (seconds: number) => ({ at: new Date(seconds * 1_000).toISOString(), weight: 1 });

/** Everybody looked at or bought {@link EVENTS} products, the first of all among them. */
function shop(): Snapshot {
  const snapshot = new Snapshot();
  for (let p = 0; p < products; p++)
    snapshot.putNode({ id: productAt(p), label: 'Product', version: 1, seq: 1, properties: {} });
  for (let u = 0; u < people; u++)
    snapshot.putNode({ id: personAt(u), label: 'User', version: 1, seq: 1, properties: {} });
  for (let u = 0; u < people; u++)
    for (let e = 0; e < EVENTS; e++) {
      const to = productAt(e === 0 ? 0 : random.below(products));
      const properties = eventAt(NOW - random.below(OLDEST));
      const type = e % 5 === 1 ? 'PURCHASED' : 'VIEWED';
      snapshot.loadEdge({ type, from: personAt(u), to, key: `${e}`, seq: 1, properties });
    }
  snapshot.finishLoading();
  return snapshot;
}

const snapshot = shop();
let seq = 1;

/** `count` people look at what `target` says, one after the other. */
function look(count: number, target: (n: number) => NodeId): void {
  const records = Array.from({ length: count }, (_, n): FeedRecord => {
    seq++;
    const edge = { type: 'VIEWED', from: personAt(7 * n), to: target(n), key: `look ${seq}` } as const;
    return { kind: 'edge', seq, edge: { ...edge, seq, properties: eventAt(NOW) } };
  });
  snapshot.apply(records);
}

/** Milliseconds of CPU. */
function cpuOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

// The first event after a start makes room in the rows: that is the rows' own.
look(1, () => productAt(2));

const trending = new TrendingScores(snapshot, setInOrder);
const interest = new InterestCounts(snapshot, setInOrder);
const answer = (now: number): void => {
  trending.at(now);
  interest.current();
};

const LOOKS: readonly {
  readonly name: string;
  readonly count: number;
  readonly target: (n: number) => NodeId;
}[] = [
  { name: 'a look at what everybody looked at', count: 1, target: () => productAt(0) },
  { name: '4,200 looks at one product', count: 4_200, target: () => productAt(1) },
  { name: '2,000 looks at 2,000 products', count: 2_000, target: productAt },
];

const rows = [{ name: 'everybody counted', written: 0, answered: cpuOf(() => answer(NOW)) }];
rows.push({ name: 'an hour later', written: 0, answered: cpuOf(() => answer(NOW + 3_600)) });
for (const { name, count, target } of LOOKS) {
  const written = cpuOf(() => look(count, target));
  rows.push({ name, written, answered: cpuOf(() => answer(NOW + 3_600)) });
}

if (process.argv.includes('--json')) console.log(JSON.stringify({ people, products, rows }));
else {
  console.log(`${people} people with ${EVENTS} events, ${products} products; ms of CPU`);
  for (const { name, written, answered } of rows)
    console.log(`${name}: written ${written.toFixed(1)}, next answer ${answered.toFixed(1)}`);
}
