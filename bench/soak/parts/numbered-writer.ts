// Run as a process of its own: writes numbered transactions to the embedded store in a folder and prints each one's
// number once it is acknowledged. FOLDER FIRST COUNT: so many, then it closes the store; without COUNT until it is killed.
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/graph/open-store.js';
import { numberedWrite } from './numbered-store.js';

const [dataDir = '', first = '1', count = 'Infinity'] = process.argv.slice(2);
const store = await openStore({ dataDir }, { exclusive: true });
for (let number = Number(first); number < Number(first) + Number(count); number++) {
  await store.write(numberedWrite(number));
  writeSync(1, `${number}\n`);
}
await store.close();
