import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { readDecision } from '../../../../src/cli/evaluate/evaluate-policy.js';

const run = (
  input: string,
  ...words: readonly string[]
): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', 'evaluate', 'policy', ...words], {
    encoding: 'utf8',
    input,
  });
const line = (record: object): string => `${JSON.stringify(record)}\n`;

describe('a line of a log', () => {
  it('is a decision', () => {
    expect(readDecision({ propensity: 0.5, target: 0, reward: -1, user: 7, page: 'p' })).toEqual({
      propensity: 0.5,
      target: 0,
      reward: -1,
      user: '7',
      page: 'p',
      place: 0,
    });
  });

  it.each([
    [{ target: 1, reward: 1 }, 'propensity'],
    [{ propensity: 0, target: 1, reward: 1 }, 'propensity'],
    [{ propensity: 1.1, target: 1, reward: 1 }, 'propensity'],
    [{ propensity: 1e-300, target: 1, reward: 1 }, 'propensity'],
    [{ propensity: 1, target: 1, reward: 1e300 }, 'reward'],
    [{ propensity: 1, target: -0.1, reward: 1 }, 'target'],
    [{ propensity: 1, target: 1, reward: '1' }, 'reward'],
    [{ propensity: 1, target: 1, reward: 1, user: {} }, 'user'],
    [{ propensity: 1, target: 1, reward: 1, place: null }, 'place'],
  ])('that is wrong is told by its field: %j', (record, field) => {
    expect(() => readDecision(record)).toThrow(`"${field}": expected`);
  });
});

describe('evaluate policy', () => {
  const log =
    line({ propensity: 0.5, target: 1, reward: 1, user: 'a' }) +
    line({ propensity: 0.25, target: 0.5, reward: 0, user: 'b' });

  it('reads a log, leaves out bad lines and tells them', () => {
    const { status, stdout, stderr } = run(`${log}{"propensity": 2}\n`, '--json');
    expect(status).toBe(3);
    expect(stderr).toContain('line 3: BAD_FIELD: "propensity": expected 1e-9 to 1, got 2');
    expect(JSON.parse(stdout)).toMatchObject({
      decisions: 2,
      users: 2,
      ips: { value: 1 },
      snips: { value: 0.5 },
      effectiveSize: 2,
      meanWeight: 2,
    });
  });

  it('takes the lines of a page in any order where they tell their place', () => {
    const lines = [
      { propensity: 0.5, target: 1, reward: 0, user: 'a', page: 'p', place: 1 },
      { propensity: 0.25, target: 1, reward: 1, user: 'a', page: 'p', place: 2 },
      { propensity: 1, target: 1, reward: 0, user: 'b', page: 'q', place: 1 },
    ];
    const { stdout } = run(lines.map(line).join(''), '--json');
    expect(run([...lines].reverse().map(line).join(''), '--json').stdout).toBe(stdout);
    expect((JSON.parse(stdout) as { ips: { value: number } }).ips.value).toBeCloseTo(8 / 3, 12);
  });

  it('never gives what is no number: weights beyond bounds are bad lines, tiny ones are counted', () => {
    const page = Array.from({ length: 20 }, (_, place) =>
      line({ propensity: 1e-9, target: 1, reward: 1, user: 'c', page: 'p', place }),
    );
    const tiny = ['d', 'e'].map((user) => line({ propensity: 1, target: 1e-300, reward: 1, user }));
    const { status, stdout, stderr } = run(log + page.join(''), '--json');
    expect(status).toBe(3);
    expect(stderr.match(/BAD_FIELD: "page": expected chances whose weights/g)).toHaveLength(9);
    expect(stderr).toContain('line 14: BAD_FIELD');
    const small = run(tiny.join(''), '--json');
    for (const text of [stdout, small.stdout]) expect(text).not.toMatch(/null|NaN|Infinity/);
    expect((JSON.parse(small.stdout) as { snips: { value: number } }).snips.value).toBe(1);
    expect(small.status).toBe(0);
  });

  it('prints a table, and an end that is not known as such', () => {
    const { status, stdout } = run(line({ propensity: 0.5, target: 1, reward: 1 }), '-');
    expect(status).toBe(0);
    expect(stdout).toContain('ips\t2.000000\t-\t-\n');
    expect(stdout).toContain('greatest weight\t2.0000\n');
  });

  it('of nothing is an error', () => {
    const { status, stderr } = run('');
    expect(status).toBe(1);
    expect(stderr).toContain('expected at least one decision, got none');
  });
});
