// Starts, finds and stops the Java process of a server; its state is the file server.json in its folder.
import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { checkJava, classPath, password, writeConfiguration } from './server-files.js';

const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 60_000;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

function isAlive(pid, home) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A process id is used again after a while: where the system tells, the command line must name our folder.
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes(home);
}

/** The state {pid, uri, username, password} of the server in `home`, or undefined when none runs there. */
export function stateOf(home) {
  const file = join(home, 'server.json');
  if (!existsSync(file)) return undefined;
  const state = JSON.parse(readFileSync(file, 'utf8'));
  return isAlive(state.pid, home) ? state : undefined;
}

function isFree(port) {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(false));
    server.listen(port, '127.0.0.1', () => server.close(() => settle(true)));
  });
}

/** `wanted` when it is free, else the next free port above it; `exact` throws instead of searching. */
async function choosePort(wanted, exact) {
  for (let port = wanted; port < wanted + 50; port++) {
    if (await isFree(port)) return port;
    if (exact) throw new Error(`port ${wanted} is in use: choose another with --port, or leave --port out`);
  }
  throw new Error(`no free port from ${wanted} to ${wanted + 49}`);
}

async function query(state, secret, text, parameters, database) {
  const driver = neo4j.driver(state.uri, neo4j.auth.basic(state.username, secret), {
    connectionTimeout: 2_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    await driver.executeQuery(text, parameters, { database });
  } finally {
    await driver.close();
  }
}

/** Resolves when the first query answers with our password, which it sets on a new server (user and password neo4j). */
async function waitUntilReady(state, child, home) {
  const limit = Date.now() + START_LIMIT_MS;
  let isNew = !existsSync(join(home, 'password-is-set'));
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(startFailure(home));
    try {
      if (isNew) {
        const change = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new';
        await query(state, 'neo4j', change, { old: 'neo4j', new: state.password }, 'system');
        writeFileSync(join(home, 'password-is-set'), '');
        isNew = false;
      }
      return await query(state, state.password, 'RETURN 1', {}, 'neo4j');
    } catch (error) {
      // Killed between setting the password and noting it: ours is right already.
      if (isNew && error.code === 'Neo.ClientError.Security.Unauthorized') isNew = false;
      if (Date.now() > limit) throw new Error(`${startFailure(home)}\n${error.message}`);
      await sleep(250);
    }
  }
}

function startFailure(home) {
  const logs = ['console.log', 'neo4j.log'].map((name) => join(home, 'logs', name)).filter(existsSync);
  const tail = logs.map((file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n'));
  return `Neo4j did not start (logs in ${join(home, 'logs')}):\n${tail.join('\n')}`;
}

function javaOptions(cache, home, jars, heapMb) {
  const archive = join(cache, 'classes.jsa');
  // The archive halves the time to start; the first server that stops cleanly writes it.
  const sharing = existsSync(archive)
    ? `-XX:SharedArchiveFile=${archive}`
    : `-XX:ArchiveClassesAtExit=${archive}`;
  const argumentFile = join(home, 'java-arguments');
  writeFileSync(argumentFile, `-cp "${jars.replaceAll('\\', '\\\\')}"\n`);
  return [
    `-Xms${Math.min(heapMb, 512)}m`,
    `-Xmx${heapMb}m`,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    sharing,
    '-Xlog:disable',
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    `@${argumentFile}`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

/** Starts a server on the data in `home` and resolves with {state, child} when it answers queries. */
export async function startServer({ cache, home, port, exactPort, heapMb, settings, log }) {
  checkJava();
  const jars = classPath(cache, log);
  const chosen = await choosePort(port, exactPort);
  writeConfiguration(home, chosen, settings);
  const output = openSync(join(home, 'logs', 'console.log'), 'w');
  const child = spawn('java', javaOptions(cache, home, jars, heapMb), {
    detached: true,
    stdio: ['ignore', output, output],
  });
  const state = {
    pid: child.pid,
    uri: `bolt://127.0.0.1:${chosen}`,
    username: 'neo4j',
    password: password(home),
  };
  log(`starting Neo4j on port ${chosen} …`);
  try {
    await waitUntilReady(state, child, home);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const file = join(home, 'server.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return { state, child };
}

/** Stops the server in `home` cleanly and waits for its end; false when none runs. */
export async function stopServer(home) {
  const state = stateOf(home);
  if (state === undefined) return false;
  process.kill(state.pid, 'SIGTERM');
  const limit = Date.now() + STOP_LIMIT_MS;
  while (isAlive(state.pid, home)) {
    if (Date.now() > limit) process.kill(state.pid, 'SIGKILL');
    await sleep(100);
  }
  rmSync(join(home, 'server.json'), { force: true });
  return true;
}
