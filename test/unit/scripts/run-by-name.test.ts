import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

function run(script: string, words: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
  return { status, out: stdout, error: stderr };
}

const bench = (...words: string[]): Said => run('scripts/bench.js', words);

describe('npm run bench', () => {
  it('tells with --help what a benchmark measures and its options, and runs nothing', () => {
    for (const name of ['api', 'recommend', 'scale', 'two-hop']) {
      const { status, out, error } = bench(name, '--help');
      expect({ status, error }).toEqual({ status: 0, error: '' });
      expect(out).toContain(`npm run bench -- ${name}`);
      expect(out).toContain('--');
    }
    expect(bench('api', '--edges', '5', '--help').out).toContain('[--seconds 4]');
    expect(bench('api', '--', '--help').status).toBe(0);
  });

  it('refuses an option that the benchmark does not name, and tells those that it has', () => {
    for (const option of ['--edge', '--edge=5']) {
      const { status, out, error } = bench('recommend', option);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(error).toMatch(/^there is no option --edge\n[\s\S]*`--edges N`/);
    }
  });

  it('lists what there is for a name that is none', () => {
    const { status, error } = bench('api2');
    expect(status).toBe(2);
    expect(error).toMatch(/^there is no benchmark "api2"\n[\s\S]*\n {2}api +CPU time/);
  });
});

describe('npm run soak', () => {
  it('leaves options to the long test', () => {
    const { status, out } = run('scripts/soak.js', ['load', '--minutes', '1', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('--connections');
    const refused = run('scripts/soak.js', ['load', '--minute', '1']);
    expect(refused.status).not.toBe(0);
    expect(refused.error).toContain('--minute');
  });
});
