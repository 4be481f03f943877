import { join } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { pino } from 'pino';
import { userNamed } from '../../api/auth/authenticate.js';
import { ANONYMOUS, type Caller } from '../../api/auth/caller.js';
import { assistantServer } from '../../api/mcp/assistant-server.js';
import { operationRunner } from '../../api/mcp/run-operation.js';
import { Services } from '../../api/services/services.js';
import { idHashKey, loadConfig } from '../../config.js';
import { openStore } from '../../graph/open-store.js';
import { openPathRecall } from '../../recall/open-path-recall.js';
import type { CommandModule } from '../command.js';
import { packageVersion } from '../package-version.js';

interface Options {
  readonly user?: string;
}

/** Resolves when the assistant hangs up or the process is told to stop. */
function hungUp(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
}

async function run({ user }: Options): Promise<void> {
  const stopped = hungUp();
  const config = loadConfig();
  // Standard output belongs to the protocol.
  const log = pino({ level: config.logLevel, base: undefined }, pino.destination(2));
  const hashKey = idHashKey(config);
  const store = await openStore(config);
  const pathRecall = await openPathRecall(config);
  let services: Services | undefined;
  try {
    services = await Services.open({
      store,
      hashKey,
      snapshotFile: join(config.dataDir, 'snapshot'),
      ...(pathRecall === undefined ? {} : { pathRecall }),
      onError: (error) => log.error({ err: error }, 'work behind the scenes failed'),
    });
    const caller: Caller =
      user === undefined ? ANONYMOUS : { role: 'shopper', user: userNamed(hashKey, user), isLocal: false };
    const runOperation = operationRunner({ services, caller, log, clock: () => Date.now() / 1_000 });
    const server = assistantServer(packageVersion(), runOperation);
    await server.connect(new StdioServerTransport());
    log.info({ products: services.snapshot.table('Product').count }, 'ready for an assistant');
    await stopped;
    await server.close();
  } finally {
    await services?.close();
    await pathRecall?.close();
    await store.close();
  }
}

/** `guidegraph mcp`: the same guidance for assistants, over standard input and output. */
export const command: CommandModule = {
  define: (program) => {
    program
      .option('--user <name>', 'speak for this person: recommendations are theirs; nobody when left out')
      .addHelpText(
        'after',
        `
An assistant starts this program itself and speaks the Model Context Protocol with it. Where a server of this
DATA_DIR runs, the graph is read through it. In the settings of the assistant:

  { "mcpServers": { "guidegraph": { "command": "npx", "args": ["guidegraph", "mcp"], "env": { "DATA_DIR": "/path/to/data" } } } }

Example:
  guidegraph mcp --user mei`,
      )
      .action((options: Options) => run(options));
  },
};
