// Starts the built server on a store as a user would, asks it for a recommendation, and follows the reason to the
// sentence of a review: once on the embedded store, once on the Neo4j of `npm run neo4j`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askRecommendations, stopServer } from './smoke/ask-server.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'bin', 'guidegraph.js');
const READY_MS = 60_000;

function neo4jSettings() {
  const file = join(root, '.cache', 'neo4j', 'server', 'server.json');
  if (!existsSync(file)) return undefined;
  const { uri, username, password } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    ID_HASH_KEY: 'a key for this smoke test',
  };
}

async function waitForReady(url, server) {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`the server left with status ${server.exitCode}`);
    try {
      const { ok } = await fetch(`${url}/health/ready`);
      if (ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} was not ready within ${READY_MS / 1000} s`);
}

async function ask(url, who) {
  const edges = await askRecommendations(url, who, 5);
  const quoted = edges.find(({ evidence }) => evidence.some(({ sentence }) => sentence));
  if (quoted === undefined) throw new Error(`no reason for ${who} leads to the sentence of a review`);
  return `${who}: ${quoted.node.name.text}: ${quoted.reason} «${quoted.evidence[0].sentence}»`;
}

async function smoke(name, port, variables) {
  const dataDir = mkdtempSync(join(tmpdir(), 'guidegraph-smoke-'));
  const env = { ...process.env, ...variables, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' };
  if (variables.NEO4J_URI) {
    const reset = spawnSync(process.execPath, [program, 'reset', '--sample', '--yes'], {
      env,
      encoding: 'utf8',
    });
    if (reset.status !== 0) throw new Error(`reset: ${reset.stderr}`);
  }
  const startedAt = performance.now();
  const server = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    const url = `http://127.0.0.1:${port}`;
    await waitForReady(url, server);
    process.stdout.write(`${name}: ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    for (const who of ['mei', 'tom', 'sara']) process.stdout.write(`${name}: ${await ask(url, who)}\n`);
    await stopServer(server);
  } finally {
    server.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const results = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
const neo4j = neo4jSettings();
for (const [name, port, variables] of [
  ['embedded', 41_873, {}],
  ['neo4j', 41_874, neo4j],
]) {
  if (variables === undefined) {
    const isRequired = process.env.CI === 'true';
    process.stdout.write(
      `${name}: ${isRequired ? 'FAILED' : 'skipped'}: no Neo4j runs: npm run neo4j -- --detach starts one\n`,
    );
    results[isRequired ? 'numFailedTests' : 'numPendingTests'] += 1;
    continue;
  }
  try {
    await smoke(name, port, variables);
    results.numPassedTests += 1;
  } catch (error) {
    process.stdout.write(`${name}: FAILED: ${error.message}\n`);
    results.numFailedTests += 1;
  }
}
const at = process.argv.indexOf('--results');
if (at > 0) writeFileSync(process.argv[at + 1], JSON.stringify(results));
process.exitCode = results.numFailedTests > 0 ? 1 : 0;
