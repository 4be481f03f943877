import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

function bench(...words: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.js', ...words], {
    encoding: 'utf8',
  });
  return { status, out: stdout, error: stderr };
}

describe('npm run bench', () => {
  it('tells with --help what a benchmark measures and its options, and runs nothing', () => {
    for (const name of ['api', 'recommend', 'scale', 'two-hop']) {
      const { status, out, error } = bench(name, '--help');
      expect({ status, error }).toEqual({ status: 0, error: '' });
      expect(out).toContain(`npm run bench -- ${name}`);
      expect(out).toContain('--');
    }
    expect(bench('api', '--edges', '5', '--help').out).toContain('[--seconds 4]');
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
