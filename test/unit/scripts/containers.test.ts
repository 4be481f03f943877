import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { compiledFile } from '../../support/built-program.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

// No daemon is needed: what can go wrong without one is checked by reading the files and by doing what they say.

const folder = temporaryFolders();

interface Instruction {
  readonly name: string;
  readonly rest: string;
}
interface Stage {
  readonly name: string | undefined;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

function readStages(text: string): { args: Map<string, string>; stages: Stage[] } {
  const lines = text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const args = new Map<string, string>();
  const stages: { name: string | undefined; image: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [name = '', ...words] = line.split(' ');
    const rest = words.join(' ');
    if (name === 'FROM') stages.push({ image: words[0] ?? '', name: words[2], instructions: [] });
    else if (stages.length === 0) args.set(rest.split('=')[0] ?? '', rest.split('=')[1] ?? '');
    else stages.at(-1)?.instructions.push({ name, rest });
  }
  return { args, stages };
}

const { args, stages } = readStages(readFileSync('Dockerfile', 'utf8'));
const [build, last] = [stages[0], stages.at(-1)];
if (build === undefined || last === undefined) throw new Error('expected two stages');
const all = (stage: Stage, name: string): string[] =>
  stage.instructions.filter((instruction) => instruction.name === name).map(({ rest }) => rest);
const list = (stage: Stage, name: string): string[] =>
  JSON.parse(all(stage, name).at(-1) ?? '[]') as string[];

/** What the daemon is sent: all that .dockerignore lets through. */
const SENT = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));
const isSent = (path: string): boolean => SENT.some((sent) => path === sent || path.startsWith(`${sent}/`));

/** Copies of a stage: from the context, or from another stage. */
function copies(stage: Stage): { from: string | undefined; sources: string[]; target: string }[] {
  return all(stage, 'COPY').map((rest) => {
    const words = rest.split(' ');
    const from = /^--from=(.+)$/.exec(words[0] ?? '')?.[1];
    const paths = from === undefined ? words : words.slice(1);
    return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' };
  });
}

describe('the Dockerfile', () => {
  it('builds on a pinned major of Node that the package allows, and leaves the tools in the first stage', () => {
    expect(args.get('NODE_IMAGE')).toMatch(/^node:24-\w+-slim$/);
    expect(stages.map(({ image }) => image)).toEqual(['${NODE_IMAGE}', '${NODE_IMAGE}']);
    expect(all(build, 'RUN').join('\n')).toMatch(/npm ci --ignore-scripts[^]*npm prune --omit=dev/);
    expect(all(last, 'RUN').join('\n')).not.toContain('npm');
  });

  it('copies what is there and is sent to the daemon', () => {
    for (const { from, sources } of [...copies(build), ...copies(last)]) {
      if (from !== undefined) continue;
      for (const source of sources) {
        expect({ source, isThere: existsSync(source) }).toEqual({ source, isThere: true });
        expect({ source, isSent: isSent(source) }).toEqual({ source, isSent: true });
      }
    }
    for (const secret of ['.env', '.data', '.git', 'node_modules', 'test'])
      expect(isSent(secret)).toBe(false);
  });

  it('runs as a user who owns the data folder alone, and asks for its health', () => {
    expect(all(last, 'USER').at(-1)).toBe('node');
    const names = last.instructions.map(({ name }) => name);
    // Nothing is changed by the user of the process.
    expect(names.slice(names.lastIndexOf('USER') + 1)).toEqual([
      'EXPOSE',
      'HEALTHCHECK',
      'ENTRYPOINT',
      'CMD',
    ]);
    expect(all(last, 'VOLUME')).toEqual(['/data']);
    expect(all(last, 'RUN')).toEqual(['mkdir /data && chown node:node /data && chmod 700 /data']);
    expect(readFileSync('Dockerfile', 'utf8')).not.toMatch(/SECRET|PASSWORD|HASH_KEY/);
  });

  it('makes a tree that the program runs from', () => {
    compiledFile('main.js');
    const tree = folder();
    const local = (path: string): string => (path === './' ? tree : join(tree, path));
    for (const { from, sources, target } of copies(last)) {
      for (const source of sources) {
        const path = from === undefined ? source : source.replace('/src/', '');
        if (path === 'node_modules') symlinkSync(join(process.cwd(), path), local(path));
        else {
          const place = target === './' ? join(tree, path) : local(target);
          mkdirSync(dirname(place), { recursive: true });
          cpSync(path, place, { recursive: statSync(path).isDirectory() });
        }
      }
    }
    const [command = '', file = '', ...words] = list(last, 'ENTRYPOINT');
    expect(command).toBe('node');
    const run = (...more: string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [file.replace('/app', tree), ...words, ...more], {
        cwd: tree,
        env: { PATH: process.env.PATH, HOST: '0.0.0.0', DATA_DIR: join(tree, 'data') },
        encoding: 'utf8',
      });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
    // As it is, without a key: the server says what is missing and does not start.
    expect(run(...list(last, 'CMD'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('AUTH_JWT_SECRET'),
    });
  }, 120_000);

  it('is healthy when the server is ready, and only then', async () => {
    const check = /CMD (\[.*\])$/.exec(all(last, 'HEALTHCHECK')[0] ?? '')?.[1] ?? '[]';
    const [, ...words] = JSON.parse(check) as string[];
    let status = 200;
    let asked = '';
    const server = createServer((request, response) => {
      asked = request.url ?? '';
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const healthy = async (): Promise<number> => {
      const child = spawn(process.execPath, words, { env: { PORT: String(port) }, stdio: 'ignore' });
      const [code] = (await once(child, 'exit')) as [number];
      return code;
    };
    expect(await healthy()).toBe(0);
    expect(asked).toBe('/health/ready');
    status = 503;
    expect(await healthy()).toBe(1);
    server.close();
    server.closeAllConnections();
    expect(await healthy()).toBe(1);
  });
});

interface Service {
  readonly image: string;
  readonly environment?: Record<string, string>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: object;
}

describe('compose.yaml', () => {
  const text = readFileSync('compose.yaml', 'utf8');
  const { services, volumes } = parse(text) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
  };

  it('starts the API when Neo4j is healthy, and publishes to this machine alone', () => {
    expect(services.api?.depends_on).toEqual({
      secrets: { condition: 'service_completed_successfully' },
      neo4j: { condition: 'service_healthy' },
    });
    expect(services.neo4j?.healthcheck).toBeDefined();
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toEqual([
      '127.0.0.1:${PORT:-4000}:4000',
    ]);
    expect(services.neo4j?.image).toMatch(/^neo4j:5\.26/);
    const mounted = Object.values(services).flatMap(({ volumes: mounts = [] }) => mounts);
    expect(new Set(mounted.map((mount) => mount.split(':')[0]))).toEqual(new Set(Object.keys(volumes)));
  });

  it('holds no secret and takes none but from files', () => {
    const settings = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
    const secret = settings.filter(([name]) => /SECRET|PASSWORD|KEY|AUTH/.test(name));
    expect(secret.length).toBeGreaterThan(3);
    expect(
      secret.filter(([name, value]) => !name.endsWith('_FILE') || !value.startsWith('/secrets/')),
    ).toEqual([]);
    expect(text).not.toMatch(/NEO4J_AUTH:|changeme|password123/);
  });

  it('makes its secrets once, and they are what both services expect', () => {
    const root = folder();
    for (const name of ['api', 'neo4j']) mkdirSync(join(root, name));
    const script = services.secrets?.command?.[0] ?? '';
    // Compose would put variables in the place of these.
    expect(script).not.toMatch(/\$/);
    const make = (): void => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['-e', script.replaceAll('/secrets/', `${root}/`)],
        {
          encoding: 'utf8',
        },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    };
    make();
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    const names = ['neo4j-password', 'jwt-secret', 'id-hash-key'];
    const made = names.map((name) => read(`api/${name}`));
    expect(new Set(made).size).toBe(3);
    for (const value of made) expect(value).toMatch(/^[0-9a-f]{64}$/);
    expect(read('neo4j/auth')).toBe(`neo4j/${made[0]}`);
    make();
    expect(names.map((name) => read(`api/${name}`))).toEqual(made);
    const settings = Object.values(services.api?.environment ?? {}).filter((value) =>
      value.startsWith('/secrets/'),
    );
    expect(settings.map((value) => value.slice('/secrets/'.length)).sort()).toEqual([...names].sort());
    expect(services.neo4j?.environment?.NEO4J_AUTH_FILE).toBe('/secrets/auth');
  });
});
