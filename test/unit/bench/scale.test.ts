import { describe, expect, it } from '@jest/globals';
import { fitGrowth } from '../../../bench/scale/fit-growth.js';
import { generatedGraph, sizeOf } from '../../../bench/scale/generated-graph.js';
import { growthPlot, shortNumber } from '../../../bench/scale/growth-plot.js';

describe('growth over sizes', () => {
  it('finds the power of an exact law, without error', () => {
    const { exponent, factor, error } = fitGrowth([1e5, 1e6, 1e7].map((x) => [x, 3 * x ** 0.75] as const));
    expect(exponent).toBeCloseTo(0.75, 12);
    expect(factor).toBeCloseTo(3, 10);
    expect(error).toBeCloseTo(0, 12);
  });

  it('tells the standard error of the slope of logarithms', () => {
    // Logarithms (base e) 0, 1, 2 and 0, 1, 3: slope 1.5, residues 1/6, −1/3, 1/6, so √(1/6 / 1 / 2).
    const points = [0, 1, 2].map((x, i) => [Math.exp(x), Math.exp([0, 1, 3][i] as number)] as const);
    const { exponent, error } = fitGrowth(points);
    expect(exponent).toBeCloseTo(1.5, 12);
    expect(error).toBeCloseTo(Math.sqrt(1 / 12), 12);
  });

  it('needs two points for a power and three for its error', () => {
    expect(fitGrowth([[10, 5]]).exponent).toBeNaN();
    const two = fitGrowth([
      [1, 1],
      [10, 100],
      [100, Number.NaN],
    ]);
    expect(two.exponent).toBeCloseTo(2, 12);
    expect(two.error).toBeNaN();
  });
});

describe('the plot of a growth', () => {
  const plot = growthPlot(
    [
      {
        name: 'build & save',
        points: [
          [1e5, 1],
          [1e6, 10],
        ],
      },
      { name: 'nothing', points: [[1e5, Number.NaN]] },
    ],
    { title: 'Work', x: 'edges', y: 'CPU, s', description: 'build: 1 s, then 10 s' },
  );

  it('has title, words for who cannot see it, axes with units, and both colours of pages', () => {
    for (const part of [
      '<title id="title">Work</title>',
      '<desc id="description">build: 1 s, then 10 s</desc>',
    ])
      expect(plot).toContain(part);
    expect(plot).toMatch(/>edges<\/text>/);
    expect(plot).toMatch(/>CPU, s<\/text>/);
    expect(plot).toContain('prefers-color-scheme: dark');
    expect(plot).toContain('>build &amp; save</text>');
  });

  it('draws ten times as much a decade up, and leaves out what was not measured', () => {
    expect(plot.match(/<polyline/g)).toHaveLength(1);
    const [from, to] = (/points="([^"]+)"/.exec(plot)?.[1] ?? '').split(' ');
    expect([from, to]).toEqual(['70.0,364.0', '530.0,44.0']);
  });

  it('says numbers shortly', () => {
    expect([1e5, 1e6, 0.01, 10].map(shortNumber)).toEqual(['100 k', '1 M', '.01', '10']);
  });
});

describe('the generated graph', () => {
  it('has about as many edges as asked for, nodes before their edges, and is the same every time', () => {
    const records = [...generatedGraph(5_000)];
    const known = new Set<string>();
    const early: unknown[] = [];
    let edges = 0;
    for (const record of records) {
      if (record.kind === 'putNode') known.add(record.id);
      else {
        edges += 1;
        if (!known.has(record.from) || !known.has(record.to)) early.push(record);
      }
    }
    expect(early).toEqual([]);
    expect(Math.abs(edges / 5_000 - 1)).toBeLessThan(0.2);
    expect(records.filter(({ kind }) => kind === 'putNode')).toHaveLength(known.size);
    expect([...known].filter((id) => id.startsWith('product:'))).toHaveLength(sizeOf(5_000).products);
    expect(JSON.stringify([...generatedGraph(5_000)])).toBe(JSON.stringify(records));
  });
});
