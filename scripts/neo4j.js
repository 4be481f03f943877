// Runs a real Neo4j 5.26 community server without Docker. Everything is kept in .cache/neo4j (or in --data DIR).
// Standard output holds nothing but the line of variables, so that  eval "$(npm run -s neo4j -- --detach)"  works.
import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer, stateOf, stopServer } from './neo4j/server-process.js';

const USAGE = `Usage: npm run neo4j -- [--detach | --stop | --status] [--data DIR] [--port N] [--heap MB] [--set NAME=VALUE ...]

  (nothing)   start, print the variables to set, stop on Ctrl-C
  --detach    start in the background and return when it answers
  --stop      stop it        --status    tell whether it runs
  --data DIR  another folder for its data, with a server of its own
  --port N    this port instead of 17687 or the next free one
  --heap MB   its heap, 256 to 65536; 1024 when left out
  --set NAME=VALUE   a line of its neo4j.conf, for this start; may be given again for another one
`;

const cache = join(dirname(fileURLToPath(import.meta.url)), '..', '.cache', 'neo4j');
const log = (line) => process.stderr.write(`neo4j: ${line}\n`);

function exportLine({ uri, username, password }) {
  return `export NEO4J_URI=${uri} NEO4J_USERNAME=${username} NEO4J_PASSWORD=${password}\n`;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      detach: { type: 'boolean' },
      stop: { type: 'boolean' },
      status: { type: 'boolean' },
      data: { type: 'string' },
      port: { type: 'string' },
      heap: { type: 'string', default: '1024' },
      set: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean' },
    },
  });
  const port = values.port === undefined ? 17_687 : Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port: expected a number from 1 to 65535, got ${values.port}`);
  const heapMb = Number(values.heap);
  if (!Number.isInteger(heapMb) || heapMb < 256 || heapMb > 65_536)
    throw new Error(`--heap: expected whole megabytes from 256 to 65536, got ${values.heap}`);
  for (const line of values.set)
    if (!/^[a-z][\w.]*=.+$/.test(line)) throw new Error(`--set: expected NAME=VALUE, got ${line}`);
  return { ...values, port, heapMb, settings: values.set, exactPort: values.port !== undefined };
}

/** Waits for Ctrl-C (or the server's own end) and returns the exit status. */
async function attend(home, child) {
  const reason = await new Promise((settle) => {
    child.once('exit', () => settle('ended'));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => settle('asked'));
  });
  if (reason === 'ended') {
    log(`the server ended by itself; its logs are in ${join(home, 'logs')}`);
    return 1;
  }
  log('stopping …');
  await stopServer(home);
  return 0;
}

async function main() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const folder = resolve(options.data ?? join(cache, 'server'));
  mkdirSync(folder, { recursive: true });
  mkdirSync(cache, { recursive: true });
  const home = realpathSync(folder);
  if (options.stop) {
    log((await stopServer(home)) ? 'stopped' : 'was not running');
    return 0;
  }
  const running = stateOf(home);
  if (running !== undefined) {
    log(`runs (process ${running.pid})`);
    process.stdout.write(exportLine(running));
    return 0;
  }
  if (options.status) {
    log('does not run');
    return 1;
  }
  const { state, child } = await startServer({ ...options, cache, home, log });
  process.stdout.write(exportLine(state));
  if (!options.detach) return attend(home, child);
  child.unref();
  log(`answers (process ${state.pid}); stop it with: npm run neo4j -- --stop`);
  return 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    log(error.message);
    process.exitCode = 1;
  },
);
