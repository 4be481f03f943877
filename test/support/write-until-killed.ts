// Run as a process of its own: writes to the embedded store in the folder of its argument and prints the number of each
// write when it is acknowledged, until it is killed.
import { writeSync } from 'node:fs';
import { nodeId } from '../../src/domain/ids.js';
import { GroupWriter } from '../../src/graph/group-writer.js';
import { openStore } from '../../src/graph/open-store.js';

const [folder = '', start = '0'] = process.argv.slice(2);
const store = await openStore({ dataDir: folder }, { exclusive: true });
const writer = new GroupWriter(store, { maxDelayMs: 1, maxOperations: 40 });
const user = nodeId('User', 'writer');
await store.write([{ kind: 'putNode', id: user, properties: {} }]);
let next = Number(start);

async function writeOn(): Promise<void> {
  for (;;) {
    const number = next;
    next += 1;
    const id = nodeId('Product', String(number));
    await writer.submit([
      { kind: 'putNode', id, properties: { nameEn: `product ${number}`, reviewCount: number } },
      {
        kind: 'putEdge',
        type: 'VIEWED',
        from: user,
        to: id,
        key: String(number),
        properties: { value: number },
      },
    ]);
    writeSync(1, `${number}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, writeOn));
