import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders();

interface Entry {
  version: string;
  integrity?: string;
  license?: string;
  resolved?: string;
  dev?: boolean;
  dependencies?: Record<string, string>;
}
type Lock = { packages: Record<string, Entry> };

const lockFile = (): Lock => JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

function run(script: string, ...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The lock file after `change`, in a file of its own. */
function changed(change: (packages: Record<string, Entry>) => void): string {
  const lock = lockFile();
  change(lock.packages);
  const file = join(folder(), 'package-lock.json');
  writeFileSync(file, JSON.stringify(lock));
  return file;
}

function entry(packages: Record<string, Entry>, place: string): Entry {
  const found = packages[place];
  if (found === undefined) throw new Error(`expected ${place} in the lock file`);
  return found;
}

describe('the lock file', () => {
  it('is complete for Linux x64 and arm64, macOS and Windows', () => {
    expect(run('check-lock.js')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each<[string, (packages: Record<string, Entry>) => void, string]>([
    [
      'a binary package that npm dropped',
      (packages) => delete packages['node_modules/@libsql/linux-arm64-gnu'],
      'node_modules/libsql: its dependency @libsql/linux-arm64-gnu is not in the lock file',
    ],
    [
      'a platform that nothing is made for',
      (packages) => {
        delete packages['node_modules/@libsql/win32-x64-msvc'];
        Object.assign(entry(packages, 'node_modules/libsql'), {
          optionalDependencies: { '@libsql/linux-x64-gnu': '*' },
        });
      },
      'node_modules/libsql: has no package for win32 x64',
    ],
    [
      'a dependency that is missing',
      (packages) => delete packages['node_modules/graphql'],
      'the project: its dependency graphql is not in the lock file',
    ],
    [
      'a package that anybody may change',
      (packages) => delete entry(packages, 'node_modules/zod').integrity,
      'node_modules/zod: expected an integrity of SHA-512',
    ],
    [
      'a package from elsewhere',
      (packages) => {
        entry(packages, 'node_modules/zod').resolved = 'http://mirror.example/zod.tgz';
      },
      'node_modules/zod: expected to come from the public registry',
    ],
  ])('with %s is refused', (_name, change, message) => {
    const { status, stderr } = run('check-lock.js', '--lock', changed(change));
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) });
  });
});

describe('licences', () => {
  it('are listed, and allowed', () => {
    expect(run('licences.js', '--check')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['GPL-3.0-only', true],
    ['(MIT AND GPL-2.0)', true],
    [undefined, true],
    ['CC-BY-4.0', true],
    ['(GPL-2.0 OR MIT)', false],
  ])('%s for a package that is shipped: refused is %p', (license, isRefused) => {
    const file = changed((packages) => {
      const zod = entry(packages, 'node_modules/zod');
      if (license === undefined) delete zod.license;
      else zod.license = license;
    });
    const { status, stderr } = run('licences.js', '--check', '--lock', file);
    // The page tells another licence, which is a problem by itself.
    expect(status).toBe(1);
    expect(
      stderr.includes(`zod@${entry(lockFile().packages, 'node_modules/zod').version}: its licence is`),
    ).toBe(isRefused);
    expect(stderr).toContain('docs/licences.md is not current');
  });
});

describe('the bill of materials', () => {
  interface Bill {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly metadata: { readonly component: { readonly name: string; readonly 'bom-ref': string } };
    readonly components: readonly {
      readonly 'bom-ref': string;
      readonly purl: string;
      readonly hashes: readonly { readonly content: string }[];
      readonly licenses: readonly object[];
    }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  }
  const { status, stdout } = run('sbom.js');
  const bill = JSON.parse(stdout) as Bill;

  it('names every package that is shipped, with its hash and licence, and no tool', () => {
    expect(status).toBe(0);
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const shipped = Object.entries(lockFile().packages).filter(([place, { dev }]) => place !== '' && !dev);
    const purls = shipped.map(
      ([place, { version }]) =>
        `pkg:npm/${(place.split('node_modules/').at(-1) ?? '').replace('@', '%40')}@${version}`,
    );
    expect(bill.components.map(({ purl }) => purl)).toEqual([...new Set(purls)].sort());
    for (const { hashes, licenses } of bill.components) {
      expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
      expect(licenses).toHaveLength(1);
    }
    expect(purls).not.toContain(expect.stringContaining('typescript@'));
  });

  it('leads from the program to each of them', () => {
    const uses = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const waiting = [bill.metadata.component['bom-ref']];
    for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
      if (reached.has(ref)) continue;
      reached.add(ref);
      expect(uses.has(ref)).toBe(true);
      waiting.push(...(uses.get(ref) ?? []));
    }
    expect([...reached].sort()).toEqual([...uses.keys()].sort());
  });

  it('is the same for the same lock file', () => {
    expect(run('sbom.js').stdout).toBe(stdout);
  });
});

describe('the package', () => {
  it('holds what runs and nothing else', () => {
    const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(packed.stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    const needed = [
      'bin/guidegraph.js',
      'scripts/build.js',
      'LICENSE',
      'README.md',
      'package.json',
      'seed/products.jsonl',
    ];
    expect(paths).toEqual(expect.arrayContaining(needed));
    const folders = new Set(paths.map((path) => path.split('/')[0]));
    // Where nothing was compiled yet there is no dist.
    folders.delete('dist');
    expect(folders).toEqual(
      new Set([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'bin',
        'cypher',
        'package.json',
        'schema',
        'scripts',
        'seed',
      ]),
    );
    expect(paths.filter((path) => /\.(ts|map|db|log|env|tgz)$|(^|\/)\.env|\.test\./.test(path))).toEqual([]);
    expect(paths.filter((path) => path.startsWith('scripts/'))).toEqual(['scripts/build.js']);
  });
});
