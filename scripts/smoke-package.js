// Packs the project as it would be published, installs the tarball in an empty folder, starts the server by the one
// command that the README names, and asks it for a recommendation: node scripts/smoke-package.js
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build.js';
import { askRecommendations, stopServer } from './smoke/ask-server.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const READY_MS = 300_000;

const say = (text) => process.stdout.write(`${text}\n`);

function npm(words, cwd) {
  const { status, stdout, stderr } = spawnSync('npm', words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${words.join(' ')}: ${stderr}`);
  return stdout;
}

function pack(folder) {
  if (!isBuilt()) build();
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  );
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  say(
    `packed: ${packed.files.length} files, ${megabytes(packed.size)} (${megabytes(packed.unpackedSize)} unpacked)`,
  );
  return join(folder, packed.filename);
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function addressIn(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    const limit = setTimeout(
      () => reject(new Error(`not ready within ${READY_MS / 1000} s:\n${text}`)),
      READY_MS,
    );
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk) => {
        text += chunk;
        const found = /ready at (http:\S+)/.exec(text);
        if (found === null) return;
        clearTimeout(limit);
        resolve(found[1]);
      });
    server.once('exit', (status) => {
      clearTimeout(limit);
      reject(new Error(`the server left with status ${status}:\n${text}`));
    });
  });
}

async function run(folder) {
  const shop = mkdtempSync(join(folder, 'shop-'));
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', pack(folder)], shop);
  say(`installed: ${(sizeOf(join(shop, 'node_modules')) / 1e6).toFixed(0)} MB in an empty folder`);
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const startedAt = performance.now();
  const server = spawn(join(shop, 'node_modules', '.bin', 'guidegraph'), ['serve'], {
    cwd: shop,
    env: { ...env, PORT: '0', DATA_DIR: join(shop, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const url = await addressIn(server);
    say(`ready: after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    const [{ node, reason }] = await askRecommendations(url, 'mei', 3);
    say(`answered: ${node.name.text}: ${reason}`);
    await stopServer(server);
    say('stopped: status 0');
  } finally {
    server.kill('SIGKILL');
  }
}

const folder = mkdtempSync(join(tmpdir(), 'guidegraph-package-'));
try {
  await run(folder);
} catch (error) {
  process.stderr.write(`smoke-package: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
