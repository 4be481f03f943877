// Faults of Neo4j while an API serves: killed, restarted, paused, slow, cut, half-open, full, another password, read-only.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeId } from '../../src/domain/ids.js';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import { startNeo4jProxy } from '../../test/support/neo4j-proxy.js';
import { checkEvents } from './neo4j/check-events.js';
import { Counters } from './neo4j/counters.js';
import { EventClients } from './neo4j/event-clients.js';
import { FAULTS } from './neo4j/faults.js';
import { type FaultReport, measureFault } from './neo4j/measure-fault.js';
import { withOwnServer } from './neo4j/own-server.js';
import { ApiWatch } from './neo4j/watch-api.js';
import { runSoak } from './parts/run-soak.js';
import { SOAK_HASH_KEY, startServed } from './parts/served-program.js';

const PRODUCTS = Array.from({ length: 20 }, (_, number) => nodeId('Product', `p${number}`));
const READ = '{ recommendations(for: "soak-0", first: 5) { edges { node { id } score } } }';
/** Acknowledged events before the first fault: a server that has just started plans every query anew. */
const WARM_AFTER = 60;
/** What only looks at the end is patient. */
const PATIENT = { deadlineMs: 60_000 };

const seconds = (ms: number | undefined): string =>
  ms === undefined ? 'never' : `${(ms / 1_000).toFixed(1)} s`;

function inWords(report: FaultReport): string {
  const refusals = Object.entries(report.refusals).map(
    ([code, { count, medianMs, maxMs }]) =>
      `${code} ${count} times (${seconds(medianMs)}, at most ${seconds(maxMs)})`,
  );
  return [
    `${report.note}: clients saw ${refusals.join(', ') || 'no error'}`,
    `${report.reads.count} pages read, the slowest in ${seconds(report.reads.maxMs)}`,
    `not ready after ${seconds(report.unreadyAfterMs)}, ready again ${seconds(report.readyAgainMs)} and writing ${seconds(report.writesAgainMs)} after the end`,
    `${report.logLines} lines of log, ${report.told.length} of them on the store's going and coming`,
  ].join('; ');
}

await runSoak({
  name: 'neo4j-faults',
  what: `A Neo4j server of its own, an API, and a proxy between them; clients record events, each until it is acknowledged.
One fault after the other is made: ${FAULTS.map(({ name }) => name).join(', ')}.
BROKEN where something acknowledged is lost or double, a client saw another error than it should, a page of
recommendations failed, or the API did not recover by itself. About 5 minutes.`,
  options: {
    only: { default: '', help: 'names of faults, with commas between them; all when empty' },
    clients: { default: '3', help: 'clients that record events' },
  },
  run: async ({ only, clients: count }, folder, progress) => {
    const names = only === '' ? undefined : only.split(',');
    const faults = FAULTS.filter(({ name }) => names === undefined || names.includes(name));
    if (faults.length < (names?.length ?? 1))
      throw new Error(`--only: expected names of faults, got ${JSON.stringify(only)}`);
    progress('starting Neo4j …');
    return withOwnServer(join(folder, 'neo4j'), async (server) => {
      const proxy = await startNeo4jProxy(new URL(server.settings.uri));
      const through = { ...server.settings, uri: `bolt://127.0.0.1:${proxy.port}` };
      const first = await Neo4jStore.open({ ...server.settings, ...PATIENT });
      await first.write(
        PRODUCTS.map((id) => ({
          kind: 'putNode',
          id,
          properties: { nameEn: id, price: 100, currency: 'EUR' },
        })),
      );
      await first.close();
      const api = await startServed(join(folder, 'data'), {
        NEO4J_URI: through.uri,
        NEO4J_USERNAME: through.username,
        NEO4J_PASSWORD: through.password,
        SAMPLE: 'off',
      });
      const store = await Neo4jStore.open(through);
      const clients = new EventClients(() => [api.url], PRODUCTS, Number(count));
      const watch = new ApiWatch(api.url, READ);
      const counters = new Counters(store);
      const reports: FaultReport[] = [];
      try {
        while (clients.acknowledgedCount < WARM_AFTER) await sleep(100);
        for (const fault of faults) {
          progress(`${fault.name} …`);
          const report = await measureFault(fault, { server, proxy, apiUrl: api.url }, api, clients, watch);
          progress([inWords(report), ...report.problems].join('\n  BROKEN: '));
          reports.push(report);
        }
        await Promise.all([clients.stop(), watch.stop(), counters.stop()]);
        const direct = await Neo4jStore.open({ ...server.settings, ...PATIENT });
        const events = await checkEvents(direct, SOAK_HASH_KEY, clients.acknowledged);
        const counted = await counters.check(direct);
        await direct.close();
        const told = ({ acknowledged, lost, double }: typeof events): string =>
          `${acknowledged} acknowledged, ${lost} lost, ${double} double`;
        const wrong = Object.entries({ events, counts: counted }).filter(
          ([, { lost, double }]) => lost + double > 0,
        );
        return {
          problems: [
            ...wrong.map(([what, check]) => `${what}: ${told(check)}`),
            ...reports.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`)),
          ],
          facts: {
            ...Object.fromEntries(reports.map((report) => [report.name, inWords(report)])),
            events: told(events),
            counts: told(counted),
          },
        };
      } finally {
        await Promise.all([clients.stop(), watch.stop(), counters.stop()]);
        await api.end('SIGKILL');
        await store.close();
        await proxy.close();
      }
    });
  },
});
