import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { checkHost } from '../../api/auth/check-host.js';
import { curlLine, graphiqlLink, SAMPLE_PEOPLE } from '../../api/http/sample-links.js';
import type { Services } from '../../api/services/services.js';
import type { RunningServer } from '../../api/start-server.js';
import { type Config, idHashKey, loadConfig } from '../../config.js';
import { DomainError } from '../../domain/errors.js';
import { userId } from '../../domain/user-id.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { openStore } from '../../graph/open-store.js';
import type { FollowerListener } from '../../graph/snapshot/snapshot-follower.js';
import { createExtractionPool } from '../../ingest/facts/extraction-pool.js';
import { isHalfFilled } from '../../ingest/sample-mark.js';
import { openPathRecall } from '../../recall/open-path-recall.js';
import type { CommandModule, ProgramParts } from '../command.js';
import { writeOutput } from '../input-output/json-lines-command.js';
import { programName } from '../package-version.js';
import { chooseAside } from './choose-aside.js';
import { openExperiments } from './open-experiments.js';
import { openIssuer } from './open-issuer.js';
import { openOffers } from './open-offers.js';
import { openTextExtractor } from './open-text-extractor.js';

/** A store that holds nothing, or half of the sample shop, is filled with the sample shop, where that is wished. */
async function fillIfEmpty(store: GraphStore, config: Config, hashKey: string): Promise<void> {
  if (!config.sample) return;
  const isHalf = await isHalfFilled(store);
  const { nodes } = await store.counts();
  if (!isHalf && Object.values(nodes).some((count) => count > 0)) return;
  const { fillSampleShop } = await import('../../ingest/sample-shop.js');
  process.stderr.write(
    isHalf
      ? 'Filling the store with the sample shop was cut off: it is gone on with …\n'
      : 'The store is empty: filling it with the sample shop (SAMPLE=off leaves it empty) …\n',
  );
  const extractor = createExtractionPool();
  try {
    await fillSampleShop({
      store,
      extractor,
      hashKey,
      onProgress: (step) => {
        // A failure is told where the server is needed.
        if (step === 'facts') loadServer().catch(() => {});
      },
    });
  } finally {
    await extractor.close();
  }
}

/** The sample people that are in the graph. */
function samplePeople({ snapshot, hashKey }: Services): string[] {
  const users = snapshot.table('User');
  return SAMPLE_PEOPLE.filter((name) => users.indexOf(userId(hashKey, name)) >= 0);
}

function greeting(url: string, people: readonly string[]): string {
  const lines = [
    '',
    `GuideGraph is ready at ${url}`,
    `  API       ${url}/graphql  (POST; in a browser Apollo Sandbox, which needs internet)`,
    `  GraphiQL  ${url}/graphiql  (works offline)`,
    ...people.flatMap((person) => [
      '',
      `Ask for ${person}:`,
      `  ${graphiqlLink(url, person)}`,
      `  ${curlLine(url, person)}`,
    ]),
    '',
    'Ctrl-C stops it.',
    '',
  ];
  return lines.join('\n');
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve();
      });
    }
  });
}

/** Says in a line when the store goes and when it comes; requests that fail meanwhile say so themselves. */
function storeListener(log: Logger): FollowerListener {
  return {
    failed: (error) => {
      if (error instanceof DomainError)
        log.error({ code: error.code }, `the store is away, answers go on from memory: ${error.message}`);
      else log.error({ err: error }, 'the store could not be followed');
    },
    recovered: (awayMs) =>
      log.warn({ awaySeconds: Math.round(awayMs / 100) / 10 }, 'the store answers again'),
  };
}

/** What serves; loaded late, so that it loads while the threads of the filling read texts. */
const loadServer = async () => {
  // One after the other: both load the same packages.
  const services = await import('../../api/services/services.js');
  return [services, await import('../../api/start-server.js')] as const;
};

async function run(parts: ProgramParts): Promise<void> {
  const config = loadConfig();
  // Before the store is filled, which takes a while.
  checkHost(config.host, config.jwtSecret !== undefined || config.tokenIssuer !== undefined);
  const languageModel = config.languageModel && parts.createLanguageModel?.(config.languageModel);
  const stopped = stopSignal();
  const log = pino({ level: config.logLevel, base: undefined }, pino.destination(2));
  const hashKey = idHashKey(config);
  const experiments = openExperiments(config);
  const offers = openOffers(config);
  const store = await openStore(config, { exclusive: true, onProblem: (problem) => log.error(problem) });
  const pathRecall = await openPathRecall(config);
  let services: Services | undefined;
  let server: RunningServer | undefined;
  try {
    await fillIfEmpty(store, config, hashKey);
    const [{ Services }, { startServer }] = await loadServer();
    services = await Services.open({
      store,
      hashKey,
      snapshotFile: join(config.dataDir, 'snapshot'),
      program: programName(),
      ...(pathRecall === undefined ? {} : { pathRecall }),
      ...(languageModel && { phraser: languageModel.phraser }),
      ...(config.languageModel?.mayChat && languageModel && { chatModel: languageModel.chatModel }),
      ...(config.languageModel?.mayParse && languageModel && { requestReader: languageModel.requestReader }),
      chooseAside,
      experiments,
      offers,
      factReading: {
        createExtractor: () =>
          openTextExtractor(config, languageModel, { threads: 1, onProblem: (problem) => log.warn(problem) }),
        onProgress: (progress) => log.info(progress, 'texts are read again by the present version'),
      },
      onTrainingReport: (report) => {
        if (report.isTaken) log.info(report, 'a new model ranks');
        else log.warn(report, 'the new model is worse than the present one, which stays');
      },
      onError: (error) => log.error({ err: error }, 'work behind the scenes failed'),
      storeListener: storeListener(log),
    });
    const people = samplePeople(services);
    const { host, port, jwtSecret, drainSeconds } = config;
    const noticeMs = drainSeconds * 1_000;
    const tokenIssuer = openIssuer(config, (problem) => log.warn(problem));
    server = await startServer(services, {
      host,
      port,
      jwtSecret,
      tokenIssuer,
      noticeMs,
      log,
      samplePeople: people,
    });
    services.factReading?.start();
    await writeOutput(greeting(server.url, people));
    await stopped;
    process.stderr.write('Stopping; once more Ctrl-C quits at once.\n');
  } finally {
    await server?.stop();
    await services?.close();
    await pathRecall?.close();
    await store.close();
  }
}

/** `guidegraph serve`: the GraphQL server. */
export const command: CommandModule = {
  define: (program, parts) => {
    program
      .addHelpText(
        'after',
        `
Settings come from the environment or a .env file: HOST, PORT, DATA_DIR, NEO4J_URI, AUTH_JWT_SECRET …; guidegraph doctor shows them.

Example:
  PORT=8080 guidegraph serve`,
      )
      .action(() => run(parts));
  },
};
